"""Checks of the published files alone: links, anchors, and what a content security policy forbids."""

import re
from urllib.parse import unquote, urljoin, urlsplit

from faults import Fault
from sites import SUB_PATH

FOREIGN_SCHEMES = ("http", "https", "mailto", "tel")
ADDRESSES = ("href", "src", "action", "poster", "data")
BASE = "http://here" + SUB_PATH


def check_links(site):
    """Every link and anchor leads somewhere, relative to its page; every page can be reached."""
    anchors = {page.path: set(page.tree.xpath("//@id")) for page in site.pages}
    files = {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file()}
    links = {page.path: list(own_links(page)) for page in site.pages}
    for page in site.pages:
        for written, target, fragment in links[page.path]:
            if written is None:
                yield Fault("links", site.name, page.path, target)
            elif target not in files:
                yield Fault("links", site.name, page.path, f"“{written}” leads to nothing")
            elif fragment and target in anchors and fragment not in anchors[target]:
                yield Fault("anchors", site.name, page.path, f"“{written}” names no part of /{target}")
    reached, rest = set(), ["index.html"]
    while rest:
        path = rest.pop()
        if path not in reached:
            reached.add(path)
            rest += [target for _, target, _ in links.get(path, ())]
    for page in site.pages:
        if page.path not in reached and not page.is_error_page and not page.is_redirect:
            yield Fault("reachable", site.name, page.path, "no link from the start page leads here")


def own_links(page):
    """(as written, path of the file, fragment) of every address inside the site; a message for a bad one."""
    for written in addresses(page):
        parts = urlsplit(written)
        if parts.scheme or parts.netloc:
            if parts.scheme not in FOREIGN_SCHEMES:
                yield None, f"“{written}” has a scheme that a page must not use", ""
            continue
        # What answers for any missing address cannot know how deep it stands.
        if parts.path.startswith("/") and not page.is_error_page:
            yield None, f"“{written}” is not relative", ""
            continue
        resolved = urlsplit(urljoin(BASE + page.path, written))
        if not resolved.path.startswith(SUB_PATH):
            yield None, f"“{written}” leaves the site", ""
            continue
        path = unquote(resolved.path.removeprefix(SUB_PATH))
        if (path == "" or path.endswith("/")) and not page.site.portable:
            path += "index.html"
        yield written, path, unquote(resolved.fragment)


def addresses(page):
    for element in page.tree.iter():
        if not isinstance(element.tag, str) or element.get("rel") in ("canonical", "alternate"):
            continue
        for name in ADDRESSES:
            if element.get(name) is not None:
                yield element.get(name).strip()
        for candidate in (element.get("srcset") or "").split(","):
            if candidate.strip():
                yield candidate.split()[0]


def check_style_sheets(site):
    """Style sheets load nothing from elsewhere, and what they load is there."""
    for sheet in site.folder.rglob("*.css"):
        name = sheet.relative_to(site.folder).as_posix()
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.S)
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", text) + re.findall(r"@import\s+['\"]([^'\"]+)", text):
            parts = urlsplit(address)
            if parts.scheme == "data":
                continue
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                yield Fault("foreign", site.name, name, f"the style sheet loads “{address}”")
            elif parts.path and not (sheet.parent / unquote(parts.path)).is_file():
                yield Fault("links", site.name, name, f"“{address}” leads to nothing")


def check_policy(site):
    """Every page has a content security policy that is strict, first in its head, and would hold."""
    if site.portable:
        return
    for page in site.pages:
        for message in policy_faults(page.tree):
            yield Fault("policy", site.name, page.path, message)


def policy_faults(tree):
    metas = tree.xpath("//head/meta[@http-equiv='Content-Security-Policy']")
    if len(metas) != 1:
        yield f"the page has {len(metas)} content security policies"
        return
    if metas[0].xpath("preceding-sibling::link | preceding-sibling::script | preceding-sibling::style"):
        yield "something is loaded before the content security policy"
    policy = metas[0].get("content")
    if "default-src 'none'" not in policy:
        yield "the content security policy does not begin by forbidding everything"
    for word in re.findall(r"'unsafe-[a-z-]+'|\*|https?:\S*|data:", policy):
        yield f"the content security policy allows {word}"
    if tree.xpath("//style | //*[@style]"):
        yield "the page has inline styles"
    if tree.xpath("//script[not(@src)][not(@type) or not(contains(@type, 'json'))]"):
        yield "the page has an inline script"
    if tree.xpath("//@*[starts-with(name(), 'on')]"):
        yield "the page has an inline event handler"
