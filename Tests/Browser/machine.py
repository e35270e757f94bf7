"""What machines read: feeds, site map, robots.txt and structured data, each by a library made for it."""

import json
from datetime import datetime
from urllib.parse import urlsplit

import feedparser
import jsonfeed
import lxml.etree
from protego import Protego
from pyld import jsonld
from usp.tree import sitemap_from_str

from faults import Fault

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def check_machine(site, url):
    """Each file is required; `url` is the site's own address, from its settings."""
    pages = {url + page.address: page for page in site.pages}
    for path, check, readers in (
        ("aktuelles/feed.xml", "atom", atom_faults),
        ("aktuelles/feed.json", "json-feed", json_feed_faults),
        ("sitemap.xml", "sitemap", sitemap_faults),
        ("robots.txt", "robots", robots_faults),
    ):
        if path.startswith("aktuelles/") and not (site.folder / "aktuelles").is_dir():
            continue
        file = site.folder / path
        if not file.is_file():
            yield Fault(check, site.name, path, "it is missing")
            continue
        for message in readers(file.read_text("utf-8"), url, pages):
            yield Fault(check, site.name, path, message)
    for page in site.pages:
        if page.is_error_page:
            continue
        if not page.is_redirect:
            for message in structured_data_faults(page, url, pages):
                yield Fault("json-ld", site.name, page.path, message)
        for message in canonical_faults(page, url, pages):
            yield Fault("canonical", site.name, page.path, message)


def is_known(address, pages):
    return address.split("#")[0] in pages


def atom_faults(text, url, pages):
    feed = feedparser.parse(text.encode("utf-8"))
    if feed.bozo:
        yield f"it is not well-formed: {feed.bozo_exception}"
        return
    if feed.version != "atom10":
        yield f"it is no Atom feed but {feed.version or 'nothing known'}"
    for name in ("id", "title", "updated"):
        if not feed.feed.get(name):
            yield f"the feed has no {name}"
    if not any(link.rel == "self" for link in feed.feed.get("links", ())):
        yield "the feed does not say where it stands"
    if not feed.feed.get("author") and not all(entry.get("author") for entry in feed.entries):
        yield "neither the feed nor every entry has an author"
    if not feed.entries:
        yield "it has no entry"
    for entry in feed.entries:
        name = entry.get("title") or "an entry"
        for required in ("id", "title", "updated"):
            if not entry.get(required):
                yield f"{name} has no {required}"
        if not entry.get("updated_parsed"):
            yield f"{name} has no readable date"
        if not is_known(entry.get("link", ""), pages):
            yield f"{name} links to {entry.get('link')}, which is no page"
    identities = [entry.get("id") for entry in feed.entries]
    if len(set(identities)) != len(identities):
        yield "two entries have one id"


def json_feed_faults(text, url, pages):
    try:
        feed = jsonfeed.Feed.parse_string(text)
        written = json.loads(text)
    except (ValueError, TypeError, AssertionError, jsonfeed.ParseError) as mistake:
        yield f"it cannot be read: {mistake!r}"
        return
    if written.get("version") != "https://jsonfeed.org/version/1.1":
        yield f"its version is {written.get('version')}"
    if not is_known(feed.home_page_url or "", pages):
        yield f"its home page is {feed.home_page_url}"
    if not (feed.feed_url or "").startswith(url):
        yield f"its own address is {feed.feed_url}"
    if not feed.items:
        yield "it has no item"
    for item in feed.items:
        if not item.content_html and not item.content_text:
            yield f"{item.id} has no content"
        if not is_known(item.url or "", pages):
            yield f"{item.id} links to {item.url}, which is no page"
        for date in (item.date_published, item.date_modified):
            try:
                if date and datetime.fromisoformat(date.replace("Z", "+00:00")).tzinfo is None:
                    yield f"{item.id} has a date without a time zone"
            except ValueError:
                yield f"{item.id} has the unreadable date {date}"


def sitemap_faults(text, url, pages):
    try:
        root = lxml.etree.fromstring(text.encode("utf-8"))
    except lxml.etree.XMLSyntaxError as mistake:
        yield f"it is not well-formed: {mistake}"
        return
    listed = {page.url for page in sitemap_from_str(text).all_pages()}
    if not listed:
        yield "it lists no page"
    for address in sorted(listed - set(pages)):
        yield f"{address} is no page"
    for address, page in sorted(pages.items()):
        if address not in listed and not (page.is_error_page or page.is_redirect or is_hidden(page)):
            yield f"{address} is not listed"
    alternates = {}
    for entry in root.iter(SITEMAP + "url"):
        links = {link.get("hreflang"): link.get("href") for link in entry.iter(XHTML + "link")}
        alternates[entry.findtext(SITEMAP + "loc")] = links
    for address, links in alternates.items():
        for language, other in links.items():
            if other not in pages:
                yield f"{address} names {other} for {language}, which is no page"
            elif alternates.get(other) != links:
                yield f"{address} and {other} do not name each other alike"
        if links and address not in links.values():
            yield f"{address} does not name itself among its languages"
    if len({page.language for page in pages.values()}) > 1 and not any(alternates.values()):
        yield "it names no other language"


def is_hidden(page):
    return bool(page.tree.xpath("//meta[@name='robots'][contains(@content, 'noindex')]"))


def robots_faults(text, url, pages):
    rules = Protego.parse(text)
    if list(rules.sitemaps) != [url + "sitemap.xml"]:
        yield f"it names the site maps {list(rules.sitemaps)}"
    for address in sorted(pages):
        if not rules.can_fetch(address, "somebot"):
            yield f"it hides {address}"


def structured_data_faults(page, url, pages):
    blocks = page.tree.xpath("//script[@type='application/ld+json']")
    if not blocks:
        yield "the page has no structured data"
    for block in blocks:
        try:
            nodes = jsonld.flatten(json.loads(block.text or ""), options={"documentLoader": schema_org})
        except ValueError as mistake:
            yield f"the structured data is no JSON: {mistake}"
            continue
        except jsonld.JsonLdError as mistake:
            yield f"the structured data is no JSON-LD: {mistake.type}"
            continue
        typed = [node for node in nodes if node.get("@type")]
        if not typed:
            yield "the structured data says of nothing what it is"
        for node in typed:
            for kind in node["@type"]:
                if not kind.startswith("https://schema.org/"):
                    yield f"the structured data uses the type {kind}"
            for address in node.get("https://schema.org/url", []):
                value = address.get("@value") or address.get("@id")
                if value.startswith(url) and not is_known(value, pages):
                    yield f"the structured data names {value}, which is no page"


def schema_org(address, options):
    """The one context that is used, without asking its server."""
    if urlsplit(address).hostname != "schema.org":
        raise jsonld.JsonLdError("unknown context", "foreign context")
    context = {"@context": {"@vocab": "https://schema.org/"}}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": context}


def canonical_faults(page, url, pages):
    canonical = page.tree.xpath("//head/link[@rel='canonical']/@href")
    if len(canonical) != 1 or canonical[0] not in pages:
        yield f"its canonical address is {', '.join(canonical) or 'missing'}"
    elif page.is_redirect and pages[canonical[0]].is_redirect:
        yield "it leads on, and names a page as canonical that leads on as well"
    for other in page.tree.xpath("//head/link[@rel='alternate'][@hreflang]/@href"):
        if other not in pages:
            yield f"it names {other} in another language, which is no page"
