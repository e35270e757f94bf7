"""The gallery is used as a reader without script does it: a card is opened large at its address, turned over by
keyboard, and its group compared; with script, the cards are narrowed."""

import shutil

from playwright.async_api import Error as BrowserError

from faults import Fault
from sites import Site

from game import GALLERY, Noticed, Table, address_of

GROUP = "quartett/vergleich/c/index.html"

WIDTHS = "() => [...document.querySelectorAll('#c1, #c2')].map((card) => card.getBoundingClientRect().width)"

# What of a card reaches out of it, or is cut.
CUT = """() => [...document.querySelectorAll(".card")].flatMap((card) => {
  const { left, right } = card.getBoundingClientRect();
  return [...card.querySelectorAll(".card-text *, .card-back > summary")]
    .filter((part) => part.getClientRects().length > 0 && part.closest(".visually-hidden") === null)
    .filter((part) => {
      const box = part.getBoundingClientRect();
      return box.left < left - 0.5 || box.right > right + 0.5;
    }).map((part) => `${card.id}: ${part.textContent.trim().slice(0, 40)}`);
})"""


# What is broken in which file, by which look at it that is found, and what is said then.
STYLE, SCRIPT = "assets/style.*.css", "assets/filter.*.js"
SABOTAGE = [
    (STYLE, ".card-title {", ".card-title { min-width: 60rem;", "nothing_is_cut", "reaches out of its card"),
    (GALLERY, '<article class="card', '<article class="tile', "nothing_is_cut", "there are not 32 cards"),
    (STYLE, "max-width: none;\n}", "width: 8rem;\n}", "open_large", "pixels wide beside"),
    (STYLE, ".card:target .card-turns {\n  display: block;", ".card:target .card-turns {", "open_large", "no way on"),
    (STYLE, ".card-turns {\n  display: none;", ".card-turns {", "open_large", "stays large"),
    (GALLERY, 'href="#c3" rel="next"', 'href="#c4" rel="next"', "open_large", "is not C3"),
    (GALLERY, 'href="#c2"', 'href="#d2"', "open_large", "the card's address is"),
    (GALLERY, '<details class="card-back">', '<details class="card-back" open>', "turn_over", "begins on its back"),
    (STYLE, "right: 0.5rem;\n  padding", "right: -3rem;\n  padding", "turn_over", "it is cut"),
    (STYLE, ".card-back > summary {", ".card-back > summary { font-size: 0 !important; padding: 0 !important;", "turn_over",
     "smaller than 24 pixels"),
    (STYLE, ".card-sheet:has(> .card-back[open]) > .card-text,", "", "turn_over", "does not turn card A1"),
    (GALLERY, "karten/a1.svg", "karten/a1.png", "turn_over", "no picture among"),
    (GALLERY, ' role="search" aria-label="Karten filtern" hidden', "", "find_without_script", "does nothing is offered"),
    (GALLERY, '<dd><a href="#h4">', '<dd><a href="#h3">', "find_without_script", "leads to 31 cards"),
    (GROUP, '<th scope="col" class="tinted', '<th class="tinted', "compare_group", "not four cards are compared"),
    (GROUP, "★", "", "compare_group", "by colour alone"),
    (SCRIPT, "= matches(entry, wanted, wantedWords);", "= true;", "narrow", "group C has 32 cards"),
    (SCRIPT, "history.replaceState", "String", "narrow", "not in the address"),
    (SCRIPT, "`${many}: ${count}", "`${many}: ${total}", "narrow", "said is"),
    (SCRIPT, "for (const field of fields) field.value = \"\";", "", "narrow", "not all cards come back"),
]


async def check_the_checks(site, browser, work):
    """A copy of the site is broken in one place after the other, and it has to be noticed."""
    faults = []
    for pattern, right, wrong, look, said in SABOTAGE:
        folder = work / "broken-gallery"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(site.folder, folder)
        (file,) = folder.glob(pattern)
        text = file.read_text("utf-8")
        file.write_text(text.replace(right, wrong), "utf-8")
        found = await look_through(Site("broken-gallery", folder, portable=True), browser, look, said)
        if right not in text or not any(said in fault.message for fault in found):
            told = found[0].message if found else "nothing"
            faults.append(Fault("self-test", "broken-gallery", file.name, f"“{wrong}” for “{right}”: {told}"))
    return faults


async def look_through(site, browser, only="", awaited=None):
    """Every fault of the gallery and of a group's comparison, on the German pages of a site with the demo's deck; or
    what a single look finds, until it finds what is awaited."""
    faults = []

    async def at(look, path=GALLERY, script=False, width=360):
        if only not in look.__name__:
            return
        context = await browser.new_context(
            locale="de-DE", viewport={"width": width, "height": 800}, reduced_motion="reduce",
            java_script_enabled=script)
        tab = await context.new_page()
        table = Table(site, tab, path, faults, awaited)
        try:
            await tab.goto(address_of(site, path), wait_until="load")
            await look(table)
        except Noticed:
            pass
        except BrowserError as mistake:
            table.note(f"{look.__name__} broke off: {str(mistake).splitlines()[0]}")
        await context.close()

    for width in (360, 768, 1440):
        await at(nothing_is_cut, width=width)
    await at(open_large, width=1024)
    await at(turn_over)
    await at(check_back, script=True)
    await at(find_without_script)
    await at(compare_group, GROUP)
    await at(narrow, script=True)
    return faults


async def nothing_is_cut(table):
    table.expect(await table.tab.locator(".card").count() == 32, "there are not 32 cards")
    for part in await table.tab.evaluate(CUT):
        table.report(f"reaches out of its card: {part}")


async def open_large(table):
    tab = table.tab
    small = await tab.evaluate(WIDTHS)
    await tab.locator("#c2 .card-code a").click()
    table.expect(tab.url.endswith("#c2"), f"the card's address is {tab.url}")
    usual, large = await tab.evaluate(WIDTHS)
    table.expect(usual == small[0] and large > 2 * small[1], f"card C2 is {large} pixels wide beside {usual}")
    if not await tab.locator("#c2 a[rel=next]").is_visible():
        table.report("card C2 offers no way on")
        return
    await tab.locator("#c2 a[rel=next]").click()
    table.expect(tab.url.endswith("#c3"), "the next card is not C3")
    table.expect(not await tab.locator("#c2 .card-turns").is_visible(), "card C2 stays large")


async def turn_over(table):
    tab = table.tab
    front, back = tab.locator("#a1 .card-text"), tab.locator("#a1 .card-back-text")
    turn = tab.locator("#a1 summary")
    table.expect(await front.is_visible() and not await back.is_visible(), "card A1 begins on its back")
    await turn.focus()
    await tab.keyboard.press("Enter")
    table.expect(await back.is_visible() and not await front.is_visible(), "Enter does not turn card A1")
    box, card = await turn.bounding_box(), await tab.locator("#a1").bounding_box()
    table.expect(min(box["width"], box["height"]) >= 24, "what turns a card is smaller than 24 pixels")
    table.expect(card["x"] <= box["x"] and box["x"] + box["width"] <= card["x"] + card["width"], "it is cut")
    links = await back.locator("a").evaluate_all("(links) => links.map((link) => link.href)")
    table.expect(any(link.endswith("/karten/a1.svg") for link in links), f"no picture among {links}")
    await tab.keyboard.press("Enter")
    table.expect(await front.is_visible(), "Enter does not turn card A1 back")


async def check_back(table):
    """With script, since axe needs the page's own clock: without it, it never ends."""
    await table.tab.locator("#a1 summary").press("Enter")
    table.expect(await table.tab.locator("#a1 .card-back-text").is_visible(), "Enter does not turn card A1")
    await table.axe("with a card turned over", "#a1")


async def find_without_script(table):
    tab = table.tab
    table.expect(not await tab.locator("form[data-filter]").is_visible(), "a filter that does nothing is offered")
    indexes = tab.locator(".facets details")
    table.expect(await indexes.count() == 2, "there is no index by municipality and status")
    for place in range(await indexes.count()):
        await indexes.nth(place).locator("summary").click()
        links = await indexes.nth(place).locator("dd a").evaluate_all("(links) => links.map((link) => link.hash)")
        table.expect(len(set(links)) == 32, f"index {place + 1} leads to {len(set(links))} cards")


async def compare_group(table):
    tab = table.tab
    table.expect(await tab.locator("thead th[scope=col]").count() == 5, "not four cards are compared")
    for row in await tab.locator("tbody tr").all():
        name = (await row.locator("th").inner_text()).splitlines()[0]
        best = row.locator("td.is-best")
        count = await best.count()
        table.expect(count < 4, f"{name}: all four are the best")
        for cell in await best.all():
            table.expect("★" in await cell.inner_text(), f"{name}: the best value is marked by colour alone")


async def narrow(table):
    tab = table.tab
    shown = tab.locator(".card:visible")
    await tab.locator("#filter-group").select_option("group:c")
    table.expect(await shown.count() == 4, f"group C has {await shown.count()} cards")
    table.expect("group=c" in tab.url, "the choice is not in the address")
    said = await tab.locator("[data-filter-status]").inner_text()
    table.expect(said.startswith("Karten: 4 von 32"), f"said is “{said}”")
    await tab.locator("[data-filter-reset]").click()
    table.expect(await shown.count() == 32, "not all cards come back")
