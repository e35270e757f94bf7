"""One visit to a page, during which everything is asked that only a browser can tell."""

import asyncio
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import axe_playwright_python
from playwright.async_api import Error as BrowserError

import printed
from faults import Fault
from sites import SUB_PATH

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
PROBES = (Path(__file__).parent / "probes.js").read_text("utf-8")

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]

# § 3 (4) BITV: navigation and entry pages have the highest accessibility there is.
STRICTER_PARTS = [[".masthead"], [".breadcrumb"], [".colophon"]]

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
HALF = {"width": 640, "height": 800}

RUN_AXE = """async ([where, options]) => {
  const result = await axe.run(where ?? document, { ...options, preload: false, resultTypes: ["violations"] });
  const tell = (rule) => rule.nodes.map((node) => [rule.id, rule.help, node.target.join(" "),
    node.any.concat(node.all, node.none).map((check) => check.message).join("; ")]);
  return result.violations.flatMap(tell);
}"""


class Visitor:
    """Visits pages of one site, one after the other: one tab with script, one without."""

    def __init__(self, site, context, tab, scriptless_tab):
        self.site = site
        self.context = context
        self.tab = tab
        self.scriptless_tab = scriptless_tab
        self.page = None
        self.faults = []

    @classmethod
    async def open(cls, site, browser):
        settings = {"locale": "de-DE", "viewport": DESKTOP, "color_scheme": "light"}
        contexts = [await browser.new_context(**settings, java_script_enabled=on) for on in (True, False)]
        for context in contexts:
            await context.route(lambda address: not address.startswith(site.origin), lambda route: route.abort())
        visitor = cls(site, contexts[0], *[await context.new_page() for context in contexts])
        visitor.listen()
        visitor.session = await contexts[0].new_cdp_session(visitor.tab)
        return visitor

    def report(self, check, page, message):
        self.faults.append(Fault(check, self.site.name, page.path, message))

    async def visit(self, page, is_first_of_kind):
        """The first page of each kind is asked more."""
        tab, self.page = self.tab, page
        try:
            response = await tab.goto(self.address(page), wait_until="load")
            if response and response.status != 200:
                self.report("request", page, f"the page itself was answered with {response.status}")
            if page.is_redirect:
                return
            await tab.evaluate(AXE)
            await tab.evaluate(PROBES)
            content = await tab.evaluate("probes.content()")
            await self.ask_axe(tab, page, is_first_of_kind)
            await self.ask_keyboard(tab, page, is_first_of_kind)
            await self.ask_narrow(tab, page, is_first_of_kind)
            await self.ask_enlarged(tab, page)
            await self.ask_quiet(tab, page)
            await self.ask_without_script(page, content)
            if is_first_of_kind or printed.is_checked(page):
                await self.ask_printed(tab, page)
        except BrowserError as mistake:
            self.report("visit", page, f"the visit broke off: {str(mistake).splitlines()[0]}")

    def address(self, page):
        return urljoin(self.site.start, page.address)

    def listen(self):
        origin = self.site.origin

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
            if f"{parts.scheme}://{parts.netloc}" != origin:
                report("foreign", f"asks for {request.url}")
            elif not parts.path.startswith(SUB_PATH):
                report("request", f"asks for {parts.path}, which is outside the site")

        def on_response(response):
            if response.status >= 400 and response.url.startswith(origin):
                report("request", f"{urlsplit(response.url).path} is answered with {response.status}")

        def on_failure(request):
            if request.url.startswith(origin) and "ERR_ABORTED" not in (request.failure or ""):
                report("request", f"{urlsplit(request.url).path} fails with {request.failure}")

        self.tab.on("console", on_console)
        self.tab.on("pageerror", lambda error: report("console", f"uncaught: {error}"))
        self.tab.on("request", on_request)
        self.tab.on("response", on_response)
        self.tab.on("requestfailed", on_failure)

    async def ask_axe(self, tab, page, is_first_of_kind):
        all_rules = {"runOnly": {"type": "tag", "values": TAGS}}
        colours = {"runOnly": {"type": "rule", "values": COLOUR_RULES}}
        stricter = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}}
        parts = None if page.path == "index.html" else {"include": STRICTER_PARTS}
        await self.run_axe(tab, page, None, all_rules, "light")
        await tab.emulate_media(color_scheme="dark")
        await self.run_axe(tab, page, None, all_rules if is_first_of_kind else colours, "dark")
        # What surrounds a page is the same on all pages of a kind.
        if is_first_of_kind:
            await self.run_axe(tab, page, parts, stricter, "dark")
            await tab.emulate_media(color_scheme="light")
            await self.run_axe(tab, page, parts, stricter, "light")
        await tab.emulate_media(color_scheme="light")

    async def run_axe(self, tab, page, where, options, scheme):
        if where:
            there = [part for part in where["include"] if await tab.query_selector(part[0])]
            if not there:
                return
            where = {"include": there}
        for rule, help, target, detail in await tab.evaluate(RUN_AXE, [where, options]):
            self.report("axe", page, f"{rule} ({scheme}): {help}: {target}: {detail}"[:400])

    async def ask_keyboard(self, tab, page, is_first_of_kind):
        """The skip link comes first, shows itself and works; what has the focus shows it; nothing holds it."""
        await tab.keyboard.press("Tab")
        first = await tab.evaluate("""() => {
          const element = document.activeElement;
          const box = element.getBoundingClientRect();
          return { target: element.getAttribute("href"), top: box.top, width: box.width,
            isShown: getComputedStyle(element).clipPath === "none" && box.width > 1 && box.top >= 0 };
        }""")
        if not (first["target"] or "").startswith("#"):
            self.report("skip-link", page, "the first stop of the Tab key is no skip link")
        else:
            if not first["isShown"]:
                self.report("skip-link", page, "the skip link has the focus and is not to be seen")
            await tab.keyboard.press("Enter")
            await tab.keyboard.press("Tab")
            is_inside = await tab.evaluate(
                "document.activeElement === document.body || document.activeElement.closest('main') !== null"
                " || !document.querySelector('main :is(a[href], button, input, select, summary)')")
            if not is_inside:
                self.report("skip-link", page, "the skip link does not lead to the main content")
        for message in await tab.evaluate("probes.focus()"):
            self.report("focus", page, message)
        await tab.emulate_media(color_scheme="dark")
        for message in await tab.evaluate("probes.focus()"):
            self.report("focus", page, message + " (dark)")
        await tab.emulate_media(color_scheme="light")
        if is_first_of_kind:
            await self.walk(tab, page)

    async def walk(self, tab, page):
        """Presses Tab until the page is left. Only on a page just loaded does Tab begin at its beginning."""
        await tab.goto(self.address(page), wait_until="load")
        await tab.evaluate(AXE)
        await tab.evaluate(PROBES)
        stops = await tab.evaluate("(globalThis.stops = probes.focusable()).map((each) => probes.name(each))")
        reached = []
        for _ in range(len(stops) + 30):
            await tab.keyboard.press("Tab")
            # -1: the page is left, -2: a stop that is none of the expected ones, such as a box that scrolls.
            stop = await tab.evaluate(
                "document.activeElement === document.body || !document.hasFocus() ? -1 : "
                "(stops.indexOf(document.activeElement) + 1 || -1) - 1")
            if stop == -1 or (reached and stop == 0):
                break
            if len(reached) > 2 and stop >= 0 and reached[-1] == reached[-2] == stop:
                self.report("tab-order", page, f"{stops[stop]} does not let go of the focus")
                return
            reached.append(stop)
        await tab.evaluate("document.activeElement.blur()")
        expected = [stop for stop in reached if stop >= 0]
        for stop, label in enumerate(stops):
            if stop not in expected:
                self.report("tab-order", page, f"the Tab key does not reach {label}")
                return
        if expected != sorted(expected):
            self.report("tab-order", page, "the Tab key does not follow the order of the page")

    async def ask_narrow(self, tab, page, is_first_of_kind):
        await tab.set_viewport_size(PHONE)
        overflow = await tab.evaluate("probes.overflow()")
        for message in overflow["sideways"]:
            self.report("sideways", page, f"{message}, at 320 pixels")
        for message in overflow["clipped"]:
            self.report("clipped", page, f"{message}, at 320 pixels")
        if not is_first_of_kind:
            return
        target_size = {"runOnly": {"type": "rule", "values": ["target-size"]}}
        await self.run_axe(tab, page, None, target_size, "320 pixels")

    async def ask_enlarged(self, tab, page):
        """Letters of twice the size, as a reader sets them in the browser; then the spacing of WCAG 1.4.12."""
        await tab.set_viewport_size(HALF)
        await self.session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        await self.tell_overflow(tab, page, "with letters of twice the size")
        await self.session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        await tab.evaluate("probes.space(true)")
        await self.tell_overflow(tab, page, "with wider spacing")
        await tab.evaluate("probes.space(false)")

    async def tell_overflow(self, tab, page, condition):
        overflow = await tab.evaluate("probes.overflow()")
        for message in overflow["sideways"] + overflow["clipped"]:
            self.report("enlarged", page, f"{message}, {condition}")

    async def ask_quiet(self, tab, page):
        """Reduced motion and forced colours."""
        await tab.set_viewport_size(DESKTOP)
        await tab.emulate_media(reduced_motion="reduce", forced_colors="active")
        for message in await tab.evaluate("probes.motion()"):
            self.report("motion", page, message)
        for message in await tab.evaluate("probes.focus()"):
            self.report("focus", page, message + " (forced colours)")
        await tab.emulate_media(reduced_motion="no-preference", forced_colors="none")

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
