"""Supertrumpf is played and cards are compared as a reader does it: by keyboard alone, and again by what the
accessibility tree offers. The script is asked for nothing; what is said is held against what the page shows."""

import json
import re
import shutil

from playwright.async_api import Error as BrowserError

from faults import Fault
from sites import Site
from visit import ALL_RULES, AXE, COLOURS, RUN_AXE

PLAY = "quartett/spielen/index.html"
COMPARE = "quartett/vergleich/index.html"
GALLERY = "quartett/index.html"

# What a browser draws its cards from, so that the same game is dealt every time.
SEED = "crypto.getRandomValues = (numbers) => numbers.fill(7)"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"

# No deck of 32 cards is played for longer: five rounds a card, three steps a round.
STEPS = 5 * 32 * 3

STATE = """() => {
  const text = (selector) => document.querySelector(selector)?.textContent.trim() ?? "";
  const cells = [...document.querySelectorAll(".play-duel .is-named > *")].map((cell) => cell.textContent.trim());
  const active = document.activeElement;
  return {
    counts: [...document.querySelectorAll(".play-pile dd")].map((count) => Number(count.textContent)),
    message: text("[data-play-message]"), detail: text("[data-play-detail]"), named: cells,
    over: document.querySelector(".play-board.is-over") !== null,
    focus: active.closest("[data-play]") && active.matches("button, input") ? active.textContent.trim() : null,
    isSeen: (({ top, bottom }) => top >= 0 && bottom <= innerHeight)(active.getBoundingClientRect()),
  };
}"""


class Noticed(Exception):
    """What had to be noticed was."""


class Table:
    """A tab in which something is played, and the faults that were found there. Playing ends when a fault is reported
    that has what is awaited in it."""

    def __init__(self, site, tab, path, faults, awaited=None):
        self.site, self.tab, self.path, self.faults, self.awaited = site, tab, path, faults, awaited

    def note(self, message):
        self.faults.append(Fault("game", self.site.name, self.path, message))

    def report(self, message):
        self.note(message)
        if self.awaited and self.awaited in message:
            raise Noticed

    def expect(self, is_so, message):
        if not is_so:
            self.report(message)

    def listen(self, text):
        # The icon that a browser asks for by itself is no concern of the game's.
        if not text.startswith("Failed to load resource"):
            self.note(f"the console says: {text}")

    async def axe(self, when, where):
        """Asks axe about the part of the page that is other than a visitor finds it."""
        if self.site.portable:
            return
        await self.tab.evaluate(AXE)
        for scheme, rules in (("light", ALL_RULES), ("dark", COLOURS)):
            await self.tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for rule, help, target, _ in await self.tab.evaluate(RUN_AXE, [where, rules]):
                self.report(f"{when}, {scheme}: {rule}: {help}: {target}"[:300])

    async def state(self):
        """What is to be seen; every step is held against the rules."""
        state = await self.tab.evaluate(STATE)
        self.expect(sum(state["counts"]) == 32, f"the cards come to {state['counts']}")
        self.expect(state["message"], "nothing is said of the game")
        if state["named"]:
            self.check_round(state)
        return state

    def check_round(self, state):
        """The sentence names the values that the cards have, the winner's first, and the winner has the better."""
        first, attribute, second = (re.sub(r"\s*✓ \w+$|[▲▼●○]", "", cell).strip() for cell in state["named"])
        said, is_tie = state["message"], state["message"].startswith("Gleichstand")
        values = [number(first), number(second)]
        if attribute == "Kosten":
            values = [None if value is None else -value for value in values]
        ranks = [float("-inf") if value is None else value for value in values]
        self.expect(is_tie == (ranks[0] == ranks[1]), f"“{said}” for {first} and {second}")
        if is_tie:
            self.expect(said == f"Gleichstand: {attribute} {first}", f"“{said}” for a tie with {first}")
            return
        own = ranks[0] > ranks[1]
        who = ("Sie gewinnen|Person 1 gewinnt" if own else "Der Computer gewinnt|Person 2 gewinnt")
        pair = (first, second) if own else (second, first)
        pattern = rf"({who}): {re.escape(attribute)} {re.escape(pair[0])} gegen {re.escape(pair[1])}"
        self.expect(re.fullmatch(pattern, said), f"“{said}” for {first} and {second}")


def number(text):
    """A value as it is printed, or nothing for k. A."""
    digits = re.sub(r"[^\d,]", "", text)
    return float(digits.replace(",", ".")) if digits else None


async def play_games(site, browser, only=None, awaited=None):
    """Every fault of the game and of comparing, on the German pages of a site with the demo's deck; or those of a single
    play, until one is found that is awaited."""
    faults = []

    async def at(play, path=PLAY, script=True, *scripts):
        if only not in (None, play):
            return
        context = await browser.new_context(
            locale="de-DE", viewport={"width": 360, "height": 640}, reduced_motion="reduce",
            java_script_enabled=script)
        tab = await context.new_page()
        table = Table(site, tab, path, faults, awaited)
        tab.on("pageerror", lambda error: table.note(f"uncaught: {error}"))
        tab.on("console", lambda message: table.listen(message.text))
        for text in (SEED, *scripts):
            await tab.add_init_script(text)
        try:
            await tab.goto(address_of(site, path), wait_until="load")
            await play(table)
        except Noticed:
            pass
        except BrowserError as mistake:
            table.note(f"{play.__name__} broke off: {str(mistake).splitlines()[0]}")
        await context.close()

    await at(by_keyboard)
    # From disk the same scripts run: one whole game shows that they do.
    if not site.portable:
        await at(by_roles)
    await at(two_people)
    await at(stale_game)
    await at(without_storage, PLAY, True, NO_STORAGE)
    await at(without_script, PLAY, False)
    await at(compare, COMPARE)
    await at(choose_in_gallery, GALLERY)
    return faults


async def check_the_checks(site, browser, work):
    """The scripts of a copy of the site are broken, one after the other, and it has to be noticed."""
    faults = []
    for play, script, right, wrong, said in SABOTAGE:
        folder = work / "broken-game"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(site.folder, folder)
        (file,) = folder.glob(f"assets/{script}.*.js")
        text = file.read_text("utf-8")
        file.write_text(text.replace(right, wrong), "utf-8")
        found = await play_games(Site("broken-game", folder, portable=True), browser, play, said)
        if right not in text or not any(said in fault.message for fault in found):
            faults.append(Fault("self-test", "broken-game", script, f"“{wrong}” for “{right}” is not noticed"))
    return faults


def address_of(site, path):
    if site.portable:
        return (site.folder / path).as_uri()
    return site.start + path.removesuffix("index.html")


async def tab_to(table, matches, limit=80):
    """Presses Tab until the focus is on something; the page's own order is the only way."""
    for _ in range(limit):
        if await table.tab.evaluate(f"document.activeElement.matches({matches!r})"):
            return
        await table.tab.keyboard.press("Tab")
    table.report(f"the Tab key does not lead to {matches}")


async def by_keyboard(table):
    """A whole game, with a reload in the middle: the focus is always where the next step is taken."""
    keyboard = table.tab.keyboard
    await table.axe("before a game", "[data-play]")
    await tab_to(table, "[name=opponent]")
    await keyboard.press("ArrowDown")
    await tab_to(table, "[data-play-setup] button")
    await keyboard.press("Enter")
    seen = set()
    for step in range(STEPS):
        state = await table.state()
        kind = "over" if state["over"] else "open" if state["named"] else state["message"].partition(" ")[0]
        if kind not in seen:
            seen.add(kind)
            await table.axe(f"“{state['message']}”", "[data-play]")
        if state["over"]:
            break
        if len(table.faults) > 20:
            return
        if state["focus"] is None or not state["isSeen"]:
            table.report(f"after “{state['message']}” the focus is not on the next step, or out of sight")
            return
        if step == 11:
            await table.tab.reload(wait_until="load")
            after = await table.state()
            parts = ("counts", "message", "detail", "named")
            table.expect([after[part] for part in parts] == [state[part] for part in parts],
                         f"a reload makes of “{state['message']}” “{after['message']}”")
            await tab_to(table, "[data-play-board] button, [data-play-next]")
        await keyboard.press("Enter")
    else:
        table.report("the game does not end")
    table.expect({"open", "over", "Sie", "Der"} <= seen, f"a game by keyboard shows only {sorted(seen)}")
    await tab_to(table, "[data-play-new]")
    await keyboard.press("Enter")
    table.expect(await table.tab.evaluate("document.activeElement.matches('[name=opponent]')"),
                 "a new game does not lead to the choice of an opponent")
    table.expect(await table.tab.evaluate("Object.keys(localStorage).length") == 0, "a game is kept that is no more")


async def by_roles(table):
    """A whole game by roles and names alone, as a screen reader finds its way."""
    game = table.tab.get_by_role("region", name="Das Spiel")
    await game.get_by_role("radio", name="Computer, gemütlich").check()
    await game.get_by_role("button", name="Karten geben").click()
    status = game.get_by_role("status")
    card = game.get_by_role("group", name=re.compile("^Ihre Karte: [A-H][1-4] "))
    onward = game.get_by_role("button", name=re.compile("^(Weiter|Aufdecken|Zum Ergebnis)$"))
    for _ in range(STEPS):
        said = (await status.inner_text()).split("\n")[0]
        if said in ("Sie haben gewonnen", "Der Computer hat gewonnen", "Unentschieden"):
            break
        if said.startswith("Sie sind dran"):
            values = await card.get_by_role("button").all()
            # The best by its number in the range of its scale; costs only if nothing else is any good.
            texts = [(await value.inner_text()).split() for value in values]
            scores = [int(text[-1]) if text[-1].isdigit() else 0 for text in texts]
            await values[scores.index(max(scores))].click()
            table.expect(await game.get_by_role("row").count() == len(values) + 1, "the cards are no table")
        else:
            await onward.click()
        await table.state()
    else:
        table.report("a game by roles does not end")
    await game.get_by_role("button", name="Neues Spiel").click()
    table.expect(await game.get_by_role("radio", name="Computer, gemütlich").is_checked(), "the opponent is forgotten")


async def two_people(table):
    """Between turns nobody's card is on the page, for eyes and for screen readers."""
    game = table.tab.get_by_role("region", name="Das Spiel")
    await game.get_by_role("radio", name="Zu zweit an einem Bildschirm").check()
    await game.get_by_role("button", name="Karten geben").click()
    for turn in range(4):
        shown = game.get_by_role("button", name=re.compile("^Ich bin Person [12]: Karte zeigen$"))
        table.expect(await table.tab.locator(".play-face").count() == 0, "a card is to be seen while the screen is handed over")
        if turn == 0:
            await table.axe("while the screen is handed over", "[data-play]")
        person = (await shown.inner_text())[8:16]
        await shown.click()
        card = game.get_by_role("group", name=re.compile(f"^Karte von {person}: "))
        table.expect(await table.tab.locator(".play-face").count() == 1, f"{person} sees more than one card")
        await card.get_by_role("button").nth(turn).click()
        await table.state()
        await game.get_by_role("button", name="Weiter").click()
    await game.get_by_role("button", name="Aufhören und zählen").click()
    stopped = await table.state()
    table.expect(stopped["over"] and stopped["detail"].startswith("Gezählt wurde"), "a stopped game is not counted")
    await game.get_by_role("button", name="Doch weiterspielen").click()
    table.expect(not (await table.state())["over"], "a stopped game cannot be gone on with")


async def stale_game(table):
    """A game with another deck, of another version or with other cards is not taken up."""
    start = table.tab.get_by_role("button", name="Karten geben")
    await start.click()
    key, text = (await table.tab.evaluate("Object.entries(localStorage)"))[0]
    kept = json.loads(text)
    doubled = {**kept["match"], "game": {**kept["match"]["game"], "pot": [0]}}
    for change in ({"deck": "[]"}, {"version": 0}, {"match": doubled}, {"match": None}, {}):
        await table.tab.evaluate("(entry) => localStorage.setItem(...entry)", [key, json.dumps({**kept, **change})])
        await table.tab.reload(wait_until="load")
        table.expect(await start.is_visible() == bool(change), f"a kept game with {list(change)} changed is wrongly judged")
    await table.tab.evaluate("(key) => localStorage.setItem(key, '{')", key)
    await table.tab.reload(wait_until="load")
    table.expect(await start.is_visible(), "a kept game that cannot be read is in the way")


async def without_storage(table):
    await table.tab.get_by_role("button", name="Karten geben").click()
    await table.tab.get_by_role("group", name=re.compile("^Ihre Karte")).get_by_role("button").first.click()
    table.expect((await table.state())["named"], "where nothing may be kept, no round can be played")


async def without_script(table):
    """The page says what it needs, and offers the cards, the rules and the deck."""
    main = table.tab.get_by_role("main")
    table.expect("JavaScript" in await main.inner_text(), "without script nothing says what the game needs")
    table.expect(not await table.tab.locator("[data-play]").is_visible(), "without script an empty table is shown")
    table.expect(await main.get_by_role("row").count() == 33, "without script the cards are not listed")
    for name in ("Alle Karten ansehen", "Spielregeln"):
        table.expect(await main.get_by_role("link", name=name).is_visible(), f"without script “{name}” is not offered")


async def compare(table):
    """The chosen cards stand in the address; the best value is said by word and symbol."""
    tab = table.tab
    status = tab.get_by_role("region", name="Der Vergleich").get_by_role("status").first
    box = lambda code: tab.get_by_role("checkbox", name=re.compile(f"^{code} .* zum Vergleich wählen$"))
    table.expect(await status.inner_text() == "Noch keine Karte gewählt.", "nothing says that no card is chosen")
    await tab_to(table, "[data-deck-table] input")
    await tab.keyboard.press("Space")
    await box("H4").check()
    table.expect(tab.url.endswith("#A1,H4"), f"after A1 and H4 the address is {tab.url}")
    await tab.reload(wait_until="load")
    table.expect(await box("A1").is_checked() and await box("H4").is_checked(), "a reload forgets the chosen cards")
    await table.axe("two cards", {"include": [["[data-compare]"], [".play-list"]]})
    await check_rows(table)
    for code in ("C2", "D1"):
        await box(code).check()
    await box("E1").click()
    table.expect(not await box("E1").is_checked() and "vier" in await status.inner_text(), "five cards are compared")
    table.expect(await tab.locator(".compare-table thead th").count() == 4, "four cards are not four columns")
    await check_rows(table)
    await tab.get_by_role("button", name="Auswahl aufheben").click()
    table.expect(await status.inner_text() == "Noch keine Karte gewählt.", "the choice cannot be cleared")
    await tab.goto(address_of(table.site, COMPARE) + "#b4,X9,b4,%20,A2", wait_until="load")
    table.expect(await tab.locator(".compare-table thead th").all_inner_texts() and
                 [text[:2] for text in await tab.locator(".compare-table thead th").all_inner_texts()] == ["B4", "A2"],
                 "an address written by hand is not understood")
    await tab.goto("about:blank")
    await tab.goto(address_of(table.site, COMPARE) + "#%E0", wait_until="load")
    table.expect(await status.inner_text() == "Noch keine Karte gewählt.", "an address that cannot be decoded stops it")


async def check_rows(table):
    rows = await table.tab.evaluate("""[...document.querySelectorAll(".compare-table tbody tr")].map((row) =>
      [...row.cells].map((cell) => cell.textContent.trim().replace(/\\s+/g, " ")))""")
    table.expect(len(rows) == 6, f"{len(rows)} values are compared")
    for name, *cells in rows:
        check_best(table, name, cells)


def check_best(table, name, cells):
    """A value is marked exactly if it is the best of its row and another is not."""
    values = [number(re.sub(r"[●○★]|bester Wert", "", cell)) for cell in cells]
    known = [value for value in values if value is not None]
    best = (min if name.startswith("Kosten") else max)(known, default=None)
    for value, cell in zip(values, cells):
        wanted = value is not None and value == best and len(set(values)) > 1
        table.expect(("★ bester Wert" in cell) == wanted, f"{name}: “{cell}” among {cells}")


async def choose_in_gallery(table):
    tab = table.tab
    for code in ("A1", "B2"):
        await tab.get_by_role("checkbox", name=re.compile(f"^Vergleichen ?: {code} ")).check()
    await table.axe("two cards chosen", {"include": [["#a1"], ["[data-compare-choice]"]]})
    await tab.get_by_role("link", name="Vergleichen", exact=True).click()
    heads = tab.locator(".compare-table thead th")
    await heads.first.wait_for()
    table.expect([text[:2] for text in await heads.all_inner_texts()] == ["A1", "B2"], "the gallery leads to other cards")


# What is played, a script, what is right in it, what is put there instead, and what has to be said of it.
SABOTAGE = (
    (by_keyboard, "play/game", '=== "high") ? 0 : 1', '=== "high") ? 1 : 0', "gegen"),
    (by_keyboard, "play/game", "[...pile.slice(1), ...(side === won ? table : [])]", "pile.slice(1)", "the cards come to"),
    (by_keyboard, "play/play", "target.focus(", "void (", "the focus is not on the next step"),
    (by_keyboard, "play/play", "    kept.write(match);", "", "a reload makes"),
    (two_people, "play/match", '"two" ? "cover"', '"two" ? "choose"', "while the screen is handed over"),
    (stale_game, "play/play", "found.deck === deckText", "found.deck", "wrongly judged"),
    (compare, "compare/compare", 'wins === "low" ? Math.min', 'wins === "low" ? Math.max', "among"),
    (compare, "compare/compare", "location.replace(", "void (", "the address is"),
)
