#!/usr/bin/env python3
"""Builds the sites with the real program, visits every page of them and says what is wrong.

    run.py [--program PATH] [--match TEXT] [--skip-self-test]
"""

import argparse
import asyncio
import shutil
import sys
import time
import traceback
from dataclasses import dataclass
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
from sites import SUB_PATH, BuildFailed, Site, build, pages_with_new_parts

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

VISITORS = 2

ADDRESSES = {
    "demo": "https://zwirntal.example" + SUB_PATH, "sparse": "https://krummenau.example" + SUB_PATH,
    "crowded": "https://lange-namen.example" + SUB_PATH, "broken": selftest.URL,
}


@dataclass
class Sites:
    """The demo, served and carried on a disk; a site with hardly anything on it; one whose cards hold as much as cards
    may, and one whose cards hold too much; and pages that are broken on purpose."""

    demo: Site
    carried: Site
    sparse: Site
    crowded: Site
    cut: Site
    broken: Site
    broken_known: Site


def build_sites(program, work):
    sources = {"crowded": longest.write(work / "crowded-source"),
               "cut": longest.write(work / "cut-source", longest.TOO_MUCH)}
    sites = Sites(
        demo=build(program, ROOT, "demo", work), carried=build(program, ROOT, "demo", work, portable=True),
        sparse=build(program, HERE / "sites/sparse", "sparse", work),
        crowded=build(program, sources["crowded"], "crowded", work),
        cut=build(program, sources["cut"], "cut", work),
        broken=Site("broken", HERE / "broken"), broken_known=Site("broken, known parts", HERE / "broken"))
    for site in (sites.demo, sites.sparse, sites.crowded, sites.cut, sites.broken, sites.broken_known):
        site.serve()
    return sites


class Run:
    """What is done side by side. Each errand returns its faults, and those of its checks of the checks."""

    def __init__(self, options, sites, browser, work, began):
        self.program, self.only, self.with_self_test = options.program, options.match, not options.skip_self_test
        self.sites, self.browser, self.work, self.began = sites, browser, work, began

    def say(self, what):
        print(f"  {time.monotonic() - self.began:4.0f} s  {what}", flush=True)

    async def inspect(self):
        """Every check of pages and files, of the sites and of the pages that are broken on purpose."""
        sites, checked = self.sites, [self.sites.demo, self.sites.sparse]
        if self.with_self_test:
            checked.append(sites.broken)
        html = asyncio.get_running_loop().run_in_executor(None, nu.check_html, checked)
        faults = []
        for site in checked:
            faults += [
                *links.check_links(site), *links.check_style_sheets(site), *links.check_policy(site),
                *machine.check_machine(site, ADDRESSES[site.name])]
        faults += await self.visit(checked)
        context = await self.browser.new_context()
        for site in checked:
            faults += [fault async for fault in visit.visit_missing(site, context)]
        await context.close()
        faults += await html
        self.say("the Nu checker has read every page")
        by_site = {site.name: [fault for fault in faults if fault.site == site.name]
                   for site in (*checked, sites.broken_known)}
        others = [fault for fault in faults if fault.site not in by_site]
        if not self.with_self_test:
            return faults
        return [*by_site["demo"], *by_site["sparse"], *others, *selftest.judge(sites.broken, by_site["broken"]),
                *selftest.judge_known(sites.broken_known, by_site[sites.broken_known.name])]

    async def visit(self, checked):
        rest = [each for site in checked for each in self.visits(site)]
        if self.with_self_test:
            rest += [visit.Visit(page, False, False) for page in self.sites.broken_known.pages]
        faults, count = [], len(rest)
        rest.reverse()

        async def work():
            visitor = await visit.Visitor.open(self.browser)
            while rest:
                if len(rest) % 50 == 0:
                    self.say(f"{len(rest)} of {count} visits are left")
                await visitor.visit(rest.pop())
            await visitor.close()
            faults.extend(visitor.faults)

        await asyncio.gather(*(work() for _ in range(VISITORS)))
        self.say(f"{count} visits")
        return faults

    def visits(self, site):
        """Every page once. On the pages that are broken on purpose nothing counts as known."""
        if site is self.sites.broken:
            return [visit.Visit(page, True, True) for page in site.pages]
        pages = [page for page in site.pages if self.only in page.path]
        new_parts = pages_with_new_parts(pages, lambda page: page.parts)
        new_colours = pages_with_new_parts(pages, lambda page: page.coloured_parts)
        return [visit.Visit(page, page in new_parts, page in new_colours) for page in pages]

    async def play(self):
        """The game, comparing and the gallery, served and from disk."""
        sites, browser, faults = self.sites, self.browser, []
        for site in (sites.demo, sites.carried):
            faults += await game.play_games(site, browser)
            faults += await gallery.look_through(site, browser)
            self.say(f"{site.name}: games played, cards compared")
        if self.with_self_test:
            faults += await game.check_the_checks(sites.carried, browser, self.work)
            self.say("it is noticed when the game is broken")
            faults += await gallery.check_the_checks(sites.carried, browser, self.work)
            self.say("it is noticed when the gallery is broken")
        return faults

    async def print(self):
        """The sheets of cards."""
        sites, browser, faults = self.sites, self.browser, []
        for site in (sites.crowded, sites.demo):
            faults += await sheets.check_sheets(site, ADDRESSES[site.name], browser)
            self.say(f"{site.name}: its cards printed and measured")
        faults += longest.estimate_faults(sites.crowded, sites.cut)
        if not await sheets.check_two_sheets(sites.cut, ADDRESSES["crowded"], browser, "59x91"):
            faults.append(Fault("self-test", sites.cut.name, "", "nothing is cut"))
        if self.with_self_test:
            faults += await sheets.check_the_checks(sites.crowded, ADDRESSES["crowded"], browser)
            self.say("it is noticed when sheets are broken")
        return faults

    async def serve(self):
        """Apache and nginx, the site on a disk, and the preview."""
        sites, browser = self.sites, self.browser
        nginx = shutil.which("nginx") or ROOT / ".build/nginx/usr/sbin/nginx"
        source = HERE / "sites/sparse"
        faults = [*links.check_links(sites.carried), *await portable.follow_every_link(sites.carried, browser)]
        self.say(f"{sites.carried.name}: {len(sites.carried.pages)} pages from disk")
        faults += await asyncio.to_thread(lambda: list(servers.ask_servers(sites.demo, nginx)))
        if self.with_self_test:
            faults += await asyncio.to_thread(lambda: list(servers.check_the_checks(sites.demo, nginx, self.work)))
            faults += await selftest.judge_from_disk(HERE / "broken", browser)
        self.say("demo: served by Apache and nginx")
        faults += await preview.follow(self.program, source, browser, self.work)
        if self.with_self_test:
            faults += [
                fault async for fault in preview.check_the_checks(self.program, source, browser, self.work)]
        self.say("sparse: edited, broken and mended in the preview")
        return faults


async def open_browser(playwright):
    """Chromium without windows where there is one: it opens a tab at a quarter of the cost. A page that scrolls smoothly
    is drawn anew all the while that the focus wanders."""
    found = filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser")))
    return await playwright.chromium.launch(
        executable_path=next(found, None), args=["--no-sandbox", "--disable-gpu", "--disable-smooth-scrolling"])


async def main():
    parser = argparse.ArgumentParser(description="The browser tests.")
    parser.add_argument("--program", type=Path, default=ROOT / ".build/debug/leitbild")
    parser.add_argument("--match", default="", help="visit only pages whose path has this in it")
    parser.add_argument("--skip-self-test", action="store_true")
    options = parser.parse_args()

    began = time.monotonic()
    work = ROOT / ".build/browser-sites"
    try:
        sites = build_sites(options.program, work)
    except BuildFailed as failure:
        sys.exit(str(failure))
    async with async_playwright() as playwright:
        browser = await open_browser(playwright)
        run = Run(options, sites, browser, work, began)
        run.say("the sites are built")
        errands = [run.play, run.print, run.serve, run.inspect]
        found = await asyncio.gather(*(errand() for errand in errands), return_exceptions=True)
        await browser.close()

    faults = []
    for errand, each in zip(errands, found):
        if isinstance(each, BaseException):
            traceback.print_exception(each)
            each = [Fault("run", "all sites", "", f"“{errand.__name__}” broke off: {each!r}"[:300])]
        faults += each
    tell(faults)
    pages = sum(len(site.pages) for site in (sites.demo, sites.sparse, sites.carried))
    minutes, seconds = divmod(round(time.monotonic() - began), 60)
    count = "no fault" if not faults else "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    print(f"\nBrowser tests: {pages} pages, {count}, {minutes} min {seconds} s.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
