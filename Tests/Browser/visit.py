"""One visit to a page, during which everything is asked that only a browser can tell.

Every page is asked, on a phone, what its text can spoil: whether it loads, axe's rules, whether it is wider than the
window. A page with a coloured part that no other page has is also asked about its colours; a page with any part that no
other has, about everything else that comes of its parts: the keyboard, letters of twice the size, what is left without
script."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import axe_playwright_python
from playwright.async_api import Error as BrowserError

import printed
from faults import Fault
from sites import SUB_PATH, Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
PROBES = (Path(__file__).parent / "probes.js").read_text("utf-8")

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]

ALL_RULES = {"runOnly": {"type": "tag", "values": TAGS}}
ALL_BUT_COLOURS = {**ALL_RULES, "rules": {rule: {"enabled": False} for rule in COLOUR_RULES}}
COLOURS = {"runOnly": {"type": "rule", "values": COLOUR_RULES}}
STRICTER_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}}

# § 3 (4) BITV: navigation and entry pages have the highest accessibility there is.
STRICTER_PARTS = [[".masthead"], [".breadcrumb"], [".colophon"]]

# The sites are served by this machine, each by a server of its own.
HERE = "http://127.0.0.1:"

# How `probes.reached` tells that the focus has left the page.
LEFT = -1

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
HALF = {"width": 640, "height": 800}

RUN_AXE = """async ([where, options]) => {
  const result = await axe.run(where ?? document, { ...options, preload: false, resultTypes: ["violations"] });
  const tell = (rule) => rule.nodes.map((node) => [rule.id, rule.help, node.target.join(" "),
    node.any.concat(node.all, node.none).map((check) => check.message).join("; ")]);
  return result.violations.flatMap(tell);
}"""


@dataclass(frozen=True)
class Visit:
    """What is asked of a page."""

    page: Page
    has_new_parts: bool
    has_new_colours: bool


class Visitor:
    """Visits pages, one after the other: one tab with script, one without."""

    def __init__(self, tab, scriptless_tab):
        self.tab = tab
        self.scriptless_tab = scriptless_tab
        self.page = None
        self.faults = []

    @classmethod
    async def open(cls, browser):
        settings = {"locale": "de-DE", "viewport": DESKTOP, "color_scheme": "light"}
        contexts = [await browser.new_context(**settings, java_script_enabled=on) for on in (True, False)]
        for context in contexts:
            await context.route(lambda address: not address.startswith(HERE), lambda route: route.abort())
        visitor = cls(*[await context.new_page() for context in contexts])
        visitor.listen()
        visitor.session = await contexts[0].new_cdp_session(visitor.tab)
        return visitor

    async def close(self):
        for tab in (self.tab, self.scriptless_tab):
            await tab.context.close()

    def report(self, check, page, message):
        self.faults.append(Fault(check, page.site.name, page.path, message))

    async def visit(self, visit):
        tab, page = self.tab, visit.page
        self.page = page
        try:
            await tab.set_viewport_size(PHONE)
            # A page that leads on at once would lead away from the next one.
            ask = tab.request.get if page.is_redirect else tab.goto
            response = await ask(self.address(page))
            if response.status != 200:
                self.report("request", page, f"the page itself was answered with {response.status}")
            if page.is_redirect:
                return
            await tab.evaluate(AXE)
            await tab.evaluate(PROBES)
            await self.run_axe(tab, page, None, ALL_BUT_COLOURS, "320 pixels")
            await self.ask_narrow(tab, page)
            if visit.has_new_parts or visit.has_new_colours:
                await tab.set_viewport_size(DESKTOP)
                await self.run_axe(tab, page, None, ALL_RULES if visit.has_new_parts else COLOURS, "light")
            if visit.has_new_parts:
                await self.ask_parts(tab, page)
            if visit.has_new_colours:
                await self.ask_colours(tab, page)
            if visit.has_new_parts or printed.is_checked(page):
                await self.ask_printed(tab, page)
        except BrowserError as mistake:
            self.report("visit", page, f"the visit broke off: {str(mistake).splitlines()[0]}")

    def address(self, page):
        return urljoin(page.site.start, page.address)

    async def ask_parts(self, tab, page):
        content = await tab.evaluate("probes.content()")
        await self.ask_keyboard(tab, page)
        await self.ask_enlarged(tab, page)
        await self.ask_without_script(page, content)

    def listen(self):
        def report(check, message):
            self.report(check, self.page, message)

        def on_console(message):
            is_policy = "Content Security Policy" in message.text
            # What the browser says of a request that failed is told by the request.
            if not message.text.startswith("Failed to load resource"):
                report("policy" if is_policy else "console", f"{message.type}: {message.text}")

        def on_request(request):
            parts = urlsplit(request.url)
            if parts.scheme in ("data", "blob"):
                return
            if f"{parts.scheme}://{parts.netloc}" != self.page.site.origin:
                report("foreign", f"asks for {request.url}")
            elif not parts.path.startswith(SUB_PATH):
                report("request", f"asks for {parts.path}, which is outside the site")

        def on_response(response):
            if response.status >= 400 and response.url.startswith(self.page.site.origin):
                report("request", f"{urlsplit(response.url).path} is answered with {response.status}")

        def on_failure(request):
            if request.url.startswith(self.page.site.origin) and "ERR_ABORTED" not in (request.failure or ""):
                report("request", f"{urlsplit(request.url).path} fails with {request.failure}")

        self.tab.on("console", on_console)
        self.tab.on("pageerror", lambda error: report("console", f"uncaught: {error}"))
        self.tab.on("request", on_request)
        self.tab.on("response", on_response)
        self.tab.on("requestfailed", on_failure)

    async def ask_colours(self, tab, page):
        """Contrast in light and dark, and what shows the focus there and in forced colours; and what moves."""
        parts = None if page.path == "index.html" else {"include": STRICTER_PARTS}
        await self.run_axe(tab, page, parts, STRICTER_COLOURS, "light")
        await tab.emulate_media(color_scheme="dark")
        await self.run_axe(tab, page, None, COLOURS, "dark")
        await self.run_axe(tab, page, parts, STRICTER_COLOURS, "dark")
        await self.ask_focus(tab, page, " (dark)")
        await tab.emulate_media(color_scheme="light")
        await self.ask_focus(tab, page)
        await tab.emulate_media(reduced_motion="reduce", forced_colors="active")
        for message in await tab.evaluate("probes.motion()"):
            self.report("motion", page, message)
        await self.ask_focus(tab, page, " (forced colours)")
        await tab.emulate_media(reduced_motion="no-preference", forced_colors="none")

    async def ask_focus(self, tab, page, condition=""):
        for message in await tab.evaluate("probes.focus()"):
            self.report("focus", page, message + condition)

    async def run_axe(self, tab, page, where, options, scheme):
        if where:
            there = [part for part in where["include"] if await tab.query_selector(part[0])]
            if not there:
                return
            where = {"include": there}
        for rule, help, target, detail in await tab.evaluate(RUN_AXE, [where, options]):
            self.report("axe", page, f"{rule} ({scheme}): {help}: {target}: {detail}"[:400])

    async def ask_keyboard(self, tab, page):
        """The skip link comes first, shows itself and works; Tab leads everywhere, and nothing holds the focus."""
        stops = await tab.evaluate("probes.follow()")
        await tab.keyboard.press("Tab")
        first = await tab.evaluate("""() => {
          const element = document.activeElement;
          const box = element.getBoundingClientRect();
          return { target: element.getAttribute("href"), top: box.top, width: box.width,
            isShown: getComputedStyle(element).clipPath === "none" && box.width > 1 && box.top >= 0 };
        }""")
        self.tell_order(page, stops, await self.walk(tab, len(stops)))
        if not (first["target"] or "").startswith("#"):
            self.report("skip-link", page, "the first stop of the Tab key is no skip link")
        else:
            if not first["isShown"]:
                self.report("skip-link", page, "the skip link has the focus and is not to be seen")
            await tab.evaluate("(target) => document.querySelector(`a[href='${target}']`).focus()", first["target"])
            await tab.keyboard.press("Enter")
            await tab.keyboard.press("Tab")
            is_inside = await tab.evaluate(
                "document.activeElement === document.body || document.activeElement.closest('main') !== null"
                " || !document.querySelector('main :is(a[href], button, input, select, summary)')")
            if not is_inside:
                self.report("skip-link", page, "the skip link does not lead to the main content")

    async def walk(self, tab, count):
        """Presses Tab until the page is left, and returns the stops. Only on a page just loaded does Tab begin at its
        beginning."""
        reached = []
        for _ in range(0, count + 30, 10):
            if LEFT in reached or 0 in reached[1:]:
                break
            for _ in range(10):
                await tab.keyboard.press("Tab")
            reached = await tab.evaluate("probes.reached")
        await tab.evaluate("document.activeElement.blur()")
        return reached

    def tell_order(self, page, stops, walked):
        reached = []
        for stop in walked:
            if stop == LEFT or (reached and stop == 0):
                break
            if len(reached) > 2 and stop >= 0 and reached[-1] == reached[-2] == stop:
                self.report("tab-order", page, f"{stops[stop]} does not let go of the focus")
                return
            reached.append(stop)
        expected = [stop for stop in reached if stop >= 0]
        for stop, label in enumerate(stops):
            if stop not in expected:
                self.report("tab-order", page, f"the Tab key does not reach {label}")
                return
        if expected != sorted(expected):
            self.report("tab-order", page, "the Tab key does not follow the order of the page")

    async def ask_narrow(self, tab, page):
        overflow = await tab.evaluate("probes.overflow()")
        for message in overflow["sideways"]:
            self.report("sideways", page, f"{message}, at 320 pixels")
        for message in overflow["clipped"]:
            self.report("clipped", page, f"{message}, at 320 pixels")

    async def ask_enlarged(self, tab, page):
        """Letters of twice the size, as a reader sets them in the browser; then the spacing of WCAG 1.4.12."""
        await tab.set_viewport_size(HALF)
        await self.session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        await self.tell_overflow(tab, page, "with letters of twice the size")
        await self.session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        await tab.evaluate("probes.space(true)")
        await self.tell_overflow(tab, page, "with wider spacing")
        await tab.evaluate("probes.space(false)")
        await tab.set_viewport_size(DESKTOP)

    async def tell_overflow(self, tab, page, condition):
        overflow = await tab.evaluate("probes.overflow()")
        for message in overflow["sideways"] + overflow["clipped"]:
            self.report("enlarged", page, f"{message}, {condition}")

    async def ask_without_script(self, page, with_script):
        tab = self.scriptless_tab
        await tab.goto(self.address(page), wait_until="load")
        await tab.evaluate(PROBES)
        without = await tab.evaluate("probes.content()")
        if not without["heading"]:
            self.report("scriptless", page, "without script the page has no heading")
        if not without["navigation"]:
            self.report("scriptless", page, "without script the page has no navigation")
        if without["length"] < 0.5 * with_script["length"] or not without["length"]:
            self.report("scriptless", page, "without script most of the content is missing")

    async def ask_printed(self, tab, page):
        await tab.emulate_media(color_scheme="dark")
        data = await tab.pdf(prefer_css_page_size=True, print_background=False)
        await tab.emulate_media(color_scheme="light")
        for message in await asyncio.to_thread(lambda: list(printed.print_faults(page, data))):
            self.report("printed", page, message)


async def visit_missing(site, context):
    """An address that does not exist is answered with the site's own page."""
    tab = await context.new_page()
    try:
        response = await tab.goto(site.start + "gibt-es-nicht", wait_until="load")
        if response.status != 404 or not await tab.query_selector("main h1"):
            yield Fault("missing-page", site.name, "404.html", "a missing address does not show the site's own page")
    finally:
        await tab.close()
