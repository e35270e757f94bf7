#!/usr/bin/env python3
"""Builds the sites with the real program, visits every page of them and says what is wrong.

    run.py [--program PATH] [--match TEXT] [--skip-self-test]
"""

import argparse
import asyncio
import shutil
import sys
import time
from pathlib import Path

from playwright.async_api import async_playwright

import gallery
import game
import links
import longest
import machine
import nu
import portable
import preview
import selftest
import servers
import sheets
import visit
from faults import Fault, tell
from sites import SUB_PATH, BuildFailed, build

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

TABS = 3


async def inspect(site, url, playwright, only=""):
    """Every check of one site, as one list of faults."""
    site.serve()
    faults = [
        *links.check_links(site), *links.check_style_sheets(site), *links.check_policy(site),
        *machine.check_machine(site, url),
    ]
    checker = asyncio.create_task(nu.check_html(site))
    faults += await visit_all(site, playwright, only)
    return faults + await checker


async def visit_all(site, playwright, only=""):
    seen, rest = set(), []
    for page in site.pages:
        if only in page.path:
            rest.append((page, page.kind not in seen))
            seen.add(page.kind)
    rest.reverse()
    browser = await launch(playwright)
    faults = []

    async def work():
        visitor = await visit.Visitor.open(site, browser)
        while rest:
            await visitor.visit(*rest.pop())
        faults.extend(visitor.faults)

    await asyncio.gather(*(work() for _ in range(TABS)))
    context = await browser.new_context()
    faults += [fault async for fault in visit.visit_missing(site, context)]
    await browser.close()
    return faults


async def launch(playwright):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    return await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])


async def main():
    parser = argparse.ArgumentParser(description="The browser tests.")
    parser.add_argument("--program", type=Path, default=ROOT / ".build/debug/leitbild")
    parser.add_argument("--match", default="", help="visit only pages whose path has this in it")
    parser.add_argument("--skip-self-test", action="store_true")
    options = parser.parse_args()

    began = time.monotonic()
    work = ROOT / ".build/browser-sites"
    nginx = shutil.which("nginx") or ROOT / ".build/nginx/usr/sbin/nginx"
    sources = {"demo": ROOT, "sparse": HERE / "sites/sparse"}
    addresses = {
        "demo": "https://zwirntal.example" + SUB_PATH, "sparse": "https://krummenau.example" + SUB_PATH,
        "crowded": "https://lange-namen.example" + SUB_PATH,
    }
    try:
        sites = [build(options.program, source, name, work) for name, source in sources.items()]
        crowded = build(options.program, longest.write(work / "crowded-source"), "crowded", work)
        crowded.serve()
        cut = build(options.program, longest.write(work / "cut-source", longest.TOO_MUCH), "cut", work)
        cut.serve()
        carried = build(options.program, ROOT, "demo", work, portable=True)
    except BuildFailed as failure:
        sys.exit(str(failure))

    faults = []
    async with async_playwright() as playwright:
        if not options.skip_self_test:
            faults += await selftest.check_the_checks(HERE / "broken", playwright, inspect, launch)
            say("the checks find what is broken on purpose", began)
        for site in sites:
            faults += await inspect(site, addresses[site.name], playwright, options.match)
            say(f"{site.name}: {len(site.pages)} pages", began)
        if not options.skip_self_test:
            faults += servers.check_the_checks(sites[0], nginx, work)
            say("it is noticed when a server is told the wrong things", began)
        faults += servers.ask_servers(sites[0], nginx)
        say("demo: served by Apache and nginx", began)
        faults += [*links.check_links(carried)]
        browser = await launch(playwright)
        faults += await portable.follow_every_link(carried, browser)
        if not options.skip_self_test:
            faults += await game.check_the_checks(carried, browser, work)
            say("it is noticed when the game is broken", began)
            faults += await gallery.check_the_checks(carried, browser, work)
            say("it is noticed when the gallery is broken", began)
        for site in (sites[0], carried):
            faults += await game.play_games(site, browser)
            faults += await gallery.look_through(site, browser)
            say(f"{site.name}: games played and cards compared", began)
        say(f"{carried.name}: {len(carried.pages)} pages from disk", began)
        for site in (sites[0], crowded):
            faults += await sheets.check_sheets(site, addresses[site.name], browser)
            say(f"{site.name}: its cards printed and measured", began)
        faults += longest.estimate_faults(crowded, cut)
        if not await sheets.check_sheets(cut, addresses[crowded.name], browser, "59x91"):
            faults.append(Fault("self-test", cut.name, "", "nothing is cut"))
        if not options.skip_self_test:
            faults += await sheets.check_the_checks(crowded, addresses[crowded.name], browser)
            say("it is noticed when sheets are broken", began)
        if not options.skip_self_test:
            faults += [
                fault async for fault in preview.check_the_checks(options.program, sources["sparse"], browser, work)]
            say("it is noticed when the preview is broken", began)
        faults += await preview.follow(options.program, sources["sparse"], browser, work)
        await browser.close()
        say("sparse: edited, broken and mended in the preview", began)

    tell(faults)
    pages = sum(len(site.pages) for site in sites) + len(carried.pages)
    minutes, seconds = divmod(round(time.monotonic() - began), 60)
    found = "no fault" if not faults else "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    print(f"\nBrowser tests: {pages} pages, {found}, {minutes} min {seconds} s.")
    return 1 if faults else 0


def say(what, began):
    print(f"  {time.monotonic() - began:4.0f} s  {what}", flush=True)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
