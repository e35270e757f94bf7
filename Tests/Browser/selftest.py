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

# What has to be found on a page without any new part, too.
ON_EVERY_PAGE = {"axe:image-alt", "clipped", "console", "console:uncaught", "request", "sideways"}

URL = "https://broken.example" + SUB_PATH


def judge(site, faults):
    """A fault for each check that missed what is broken, or complained of something else."""
    found = by_page(faults)
    wanted = {**FILES, **expected(site)}
    for path, each in missed(found, wanted):
        yield Fault("self-test", site.name, path, f"“{each}” is not found")
    for path, checks in sorted(found.items()):
        for check in sorted(set(checks) - {each.partition(":")[0] for each in wanted.get(path, ())}):
            yield Fault("self-test", site.name, path, f"the check “{check}” complains: {checks[check][0]}")


def judge_known(site, faults):
    """A fault for each check that misses what is broken on a page all of whose parts are known."""
    wanted = {path: each & ON_EVERY_PAGE for path, each in expected(site).items()}
    for each in sorted(ON_EVERY_PAGE - set().union(*wanted.values())):
        yield Fault("self-test", site.name, "", f"no page is broken so that “{each}” has to be found")
    for path, each in missed(by_page(faults), wanted):
        yield Fault("self-test", site.name, path, f"“{each}” is not found")


async def judge_from_disk(folder, browser):
    site = Site("broken", folder, portable=True)
    opened = {fault.check for fault in await portable.follow_every_link(site, browser)}
    return [
        Fault("self-test", site.name, "", f"opened from disk, “{check}” is not found")
        for check in sorted({"links", "console", "foreign", "request", "reachable"} - opened)]


def expected(site):
    return {
        page.path: set(" ".join(page.tree.xpath("//meta[@name='expected-faults']/@content")).split())
        for page in site.pages}


def by_page(faults):
    found = {}
    for fault in faults:
        found.setdefault(fault.page, {}).setdefault(fault.check, []).append(fault.message)
    return found


def missed(found, wanted):
    for path, each in sorted((path, each) for path, all in wanted.items() for each in all):
        # “axe:image-alt” is a fault of the check “axe” whose message has “image-alt” in it.
        check, _, word = each.partition(":")
        if not any(word in message for message in found.get(path, {}).get(check, ())):
            yield path, each
