"""The portable build, opened from disk: every link is followed as a reader follows it."""

import re
from urllib.parse import unquote, urlsplit

from faults import Fault


async def follow_every_link(site, browser):
    faults = []
    context = await browser.new_context()
    await context.route(re.compile("^https?:"), lambda route: route.abort())
    tab = await context.new_page()
    here = ""

    def report(check, message):
        faults.append(Fault(check, site.name, here, message))

    def on_request(request):
        if urlsplit(request.url).scheme not in ("file", "data"):
            report("foreign", f"asks for {request.url}")

    tab.on("console", lambda message: report("console", f"{message.type}: {message.text}"))
    tab.on("pageerror", lambda error: report("console", f"uncaught: {error}"))
    tab.on("request", on_request)
    tab.on("requestfailed", lambda request: report("request", f"{request.url.rsplit('/', 1)[-1]} fails with {request.failure}"))

    # They lead on at once, and nobody is led to them from within.
    redirects = {page.path for page in site.pages if page.is_redirect}
    reached, rest = set(), [site.start]
    folder = site.folder.as_uri() + "/"
    while rest:
        address = rest.pop()
        if address in reached:
            continue
        reached.add(address)
        here = unquote(address.removeprefix(folder))
        if not address.startswith(folder):
            report("links", "a link leaves the site's folder")
            continue
        if here in redirects:
            continue
        if not address.endswith(".html"):
            if not (site.folder / here).is_file():
                report("links", "a link leads to nothing that a disk can open")
            continue
        try:
            await tab.goto(address, wait_until="load")
        except Exception as mistake:
            report("links", f"the page cannot be opened: {str(mistake).splitlines()[0]}")
            continue
        if not await tab.evaluate("[...document.styleSheets].some((sheet) => sheet.href)"):
            report("request", "the page has no style sheet")
        rest += await tab.evaluate(
            "[...document.querySelectorAll('a[href], area[href], form[action]')]"
            ".map((link) => new URL(link.getAttribute('href') ?? link.getAttribute('action'), document.baseURI).href.split('#')[0])"
            ".filter((link) => link.startsWith('file:'))")
    await context.close()
    unreached = {page.path for page in site.pages if not page.is_error_page and not page.is_redirect}
    for path in sorted(unreached - {unquote(address.removeprefix(folder)) for address in reached}):
        faults.append(Fault("reachable", site.name, path, "no link from the start page leads here"))
    return faults
