"""The preview: a file is edited, broken and mended, and the open page follows by itself."""

import re
import shutil
import subprocess
import time
from contextlib import contextmanager

from playwright.async_api import Error as BrowserError

from faults import Fault
from sites import TODAY
from visit import AXE, RUN_AXE, TAGS

DOCUMENT = "content/projekte/digitale-bauakte.md"
ADDRESS = "projekte/digitale-bauakte/"
OTHER = "content/projekte/carsharing-standort.md"
OTHER_ADDRESS = "projekte/carsharing-standort/"
PATIENCE = 30_000
SEES = "text => document.body.innerText.includes(text)"
# The sparse site is never without warnings, so that its pages always have a panel; an alert is in it for errors only.
PANEL = "document.querySelector('leitbild-preview')?.shadowRoot"
ALERT = PANEL + "?.querySelector('[role=alert]')"


async def follow(program, source, browser, work, break_it=None):
    """Every fault of the preview; with `break_it`, in a tab that was tampered with."""
    folder = work / "previewed"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source, folder)
    faults = []

    def report(message):
        faults.append(Fault("preview", "sparse", ADDRESS, message))

    with served(program, folder) as origin:
        context = await browser.new_context(viewport={"width": 1280, "height": 900})
        tab = await context.new_page()
        tab.on("console", lambda said: report(f"the console says: {said.text}") if is_ours(said) else None)
        if break_it:
            await break_it(context)
        try:
            await write_break_mend(tab, folder, origin, report)
        except BrowserError as error:
            report(f"does not follow: {str(error).splitlines()[0]}")
        await context.close()
    return faults


def is_ours(said):
    return said.type == "error" and "favicon" not in said.location.get("url", "")


async def write_break_mend(tab, folder, origin, report):
    file, other = folder / DOCUMENT, folder / OTHER
    good = file.read_text()
    await tab.goto(origin + ADDRESS)
    if await tab.evaluate(f"!!{ALERT}"):
        report("a page without an error has an alert")

    replace(file, good + "\nDas steht seit eben hier.\n")
    await tab.wait_for_function(SEES, arg="Das steht seit eben hier.", timeout=PATIENCE)

    replace(file, good.replace("status:", "sttus:") + "\nDas soll niemand sehen.\n")
    await tab.wait_for_function(f"() => !!{ALERT}", timeout=PATIENCE)
    marked = await tab.evaluate(PANEL + ".querySelector('.error mark').textContent")
    if marked != "sttus":
        report(f"the panel marks »{marked}«")
    if not await tab.evaluate(SEES, "Das steht seit eben hier."):
        report("the last good page does not stay below the message")
    if await tab.evaluate(SEES, "Das soll niemand sehen."):
        report("a broken page is shown")
    await look_at_panel(tab, report)

    await tab.goto(origin + OTHER_ADDRESS)
    replace(other, other.read_text() + "\nHier geht es weiter.\n")
    await tab.wait_for_function(SEES, arg="Hier geht es weiter.", timeout=PATIENCE)
    await tab.goto(origin + ADDRESS)

    replace(file, good + "\nJetzt stimmt es wieder.\n")
    await tab.wait_for_function(SEES, arg="Jetzt stimmt es wieder.", timeout=PATIENCE)
    if await tab.evaluate(f"!!{ALERT}"):
        report("the alert stays when the mistake is mended")


async def look_at_panel(tab, report):
    for width in (1280, 360, 320):
        await tab.set_viewport_size({"width": width, "height": 800})
        if await tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
            report(f"the page with its panel is wider than {width} pixels")
        top, height = await tab.evaluate(
            "(({ top, height }) => [top, height])(document.querySelector('leitbild-preview').getBoundingClientRect())")
        if top < 0 or height > 500:
            report(f"at {width} pixels the panel is {height} pixels high, at {top}")
    await tab.evaluate("scrollTo(0, document.body.scrollHeight)")
    if not await tab.evaluate("document.querySelector('leitbild-preview').getBoundingClientRect().top === 0"):
        report("the panel is out of sight further down")
    await tab.evaluate("scrollTo(0, 0)")
    for scheme in ("light", "dark"):
        await tab.emulate_media(color_scheme=scheme)
        await tab.evaluate(AXE)
        options = {"runOnly": {"type": "tag", "values": TAGS}}
        for rule, help, target, detail in await tab.evaluate(RUN_AXE, [None, options]):
            report(f"{rule} ({scheme}): {help}: {target}: {detail}"[:400])
    await tab.emulate_media(color_scheme="light")


async def check_the_checks(program, source, browser, work):
    """A fault for each broken preview that is not noticed."""
    async def without_script(context):
        await context.route("**/.leitbild/preview.js", lambda route: route.abort())

    async def without_style(context):
        await context.route("**/.leitbild/preview.css", lambda route: route.fulfill(body="section { color: #ccc }"))

    for name, break_it in (("script", without_script), ("style", without_style)):
        if not await follow(program, source, browser, work, break_it):
            yield Fault("self-test", "sparse", ADDRESS, f"a preview without its {name} is not noticed")


def replace(file, text):
    """Saves as editors do: beside it, then by renaming."""
    beside = file.with_name(f".{file.name}.swp")
    beside.write_text(text)
    beside.replace(file)


@contextmanager
def served(program, folder):
    log = folder / "preview.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [program, "serve", "--site", folder, "--port", "0", "--date", TODAY], stderr=output)
    try:
        yield origin(process, log)
    finally:
        process.terminate()
        process.wait()


def origin(process, log):
    until = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < until:
        if found := re.search(r"http://127\.0\.0\.1:\d+/", log.read_text(errors="replace")):
            return found[0]
        time.sleep(0.02)
    raise SystemExit(f"The preview does not start: {log.read_text()}")
