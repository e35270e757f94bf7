"""The checks are checked: every page below broken/ is broken on purpose and says what has to be found on it."""

import portable
from faults import Fault
from sites import SUB_PATH, Site

# These files are no pages, so that they cannot say it themselves.
FILES = {
    "aktuelles/feed.xml": {"atom"},
    "aktuelles/feed.json": {"json-feed"},
    "sitemap.xml": {"sitemap"},
    "robots.txt": {"robots"},
    "assets/broken.css": {"foreign", "links"},
    "404.html": {"missing-page"},
}

URL = "https://broken.example" + SUB_PATH


async def check_the_checks(folder, playwright, inspect, launch):
    """A fault for each check that misses what is broken, or complains of something else."""
    site = Site("broken", folder)
    found = {}
    for fault in await inspect(site, URL, playwright):
        found.setdefault(fault.page, {}).setdefault(fault.check, []).append(fault.message)
    expected = dict(FILES)
    for page in site.pages:
        expected[page.path] = set(" ".join(page.tree.xpath("//meta[@name='expected-faults']/@content")).split())
    faults = []
    for path, wanted in sorted(expected.items()):
        for each in sorted(wanted):
            # “axe:image-alt” is a fault of the check “axe” whose message has “image-alt” in it.
            check, _, word = each.partition(":")
            if not any(word in message for message in found.get(path, {}).get(check, ())):
                faults.append(Fault("self-test", "broken", path, f"“{each}” is not found"))
    for path, checks in sorted(found.items()):
        for check in sorted(set(checks) - {each.partition(":")[0] for each in expected.get(path, ())}):
            faults.append(Fault("self-test", "broken", path, f"the check “{check}” complains: {checks[check][0]}"))
    browser = await launch(playwright)
    opened = {fault.check for fault in await portable.follow_every_link(Site("broken", folder, portable=True), browser)}
    await browser.close()
    for check in sorted({"links", "console", "foreign", "request", "reachable"} - opened):
        faults.append(Fault("self-test", "broken", "", f"opened from disk, “{check}” is not found"))
    return faults
