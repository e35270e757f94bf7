"""The sheets on which a deck is printed, measured on the rendered pages with a ruler and read with a camera, so to speak:
what the style sheet intends is not asked."""

import asyncio
import io
import math
import re
import subprocess
from dataclasses import dataclass
from urllib.parse import urljoin

import pypdf
import zxingcpp
from lxml import etree
from PIL import Image

from faults import Fault

DPI = 240
MM = DPI / 25.4
POINT = 25.4 / 72
CLOSE = 0.2
SAFE = 4
SMALLEST = 6
WHITE = 250
DARK = 110


@dataclass(frozen=True)
class Format:
    """What a sheet has to be, in millimetres."""

    folder: str
    paper: tuple
    card: tuple
    bleed: float
    columns: int
    rows: int

    @property
    def is_landscape(self):
        return self.paper[0] > self.paper[1]

    @property
    def places(self):
        return self.columns * self.rows

    def sheets(self, cards):
        extra = 4 if self.folder == "zuhause" else 0
        return math.ceil((len(cards) + extra) / self.places)

    def behind(self, row, column):
        """The place that lies behind another one when the sheet is turned on its long edge."""
        return (self.rows - 1 - row, column) if self.is_landscape else (row, self.columns - 1 - column)


FORMATS = [
    Format("59x91", (297, 210), (59, 91), 3, 4, 2),
    Format("62x100", (210, 297), (62, 100), 3, 2, 2),
    Format("zuhause", (210, 297), (59, 91), 0, 3, 3),
]

# What has to be noticed when the style sheet of a format is broken in this way.
BROKEN = [
    ("59x91", ".cut-marks { transform: scaleX(1.02); }", "wide"),
    ("59x91", ".sheet-fronts { translate: 0.7mm 0; }", "behind"),
    ("59x91", ".sheet-cards { zoom: 0.98; }", "bleed"),
    ("59x91", ".sheet-backs .sheet-cards { flex-wrap: wrap !important; }", "behind"),
    ("zuhause", ".sheet-backs .sheet-cards { flex-direction: row !important; }", "behind"),
    ("59x91", ".printed .printed-mates { font-size: 5pt; }", "point"),
    ("59x91", ".printed .printed-title { font-size: 16pt; }", "safe area"),
    ("59x91", ".printed .qr-code { width: 3mm; height: 3mm; }", "QR"),
    ("59x91", ".printed :is(.printed-title, .printed-mates) { display: none; }", "in full"),
]


async def check_sheets(site, url, browser):
    """Prints every format, with and without its backs."""
    context = await browser.new_context()
    tab = await context.new_page()
    cards, faults = wanted_cards(site, url), []
    for form in FORMATS:
        await open_sheets(tab, site, form)
        data = await tab.pdf(prefer_css_page_size=True, print_background=False)
        sheets = form.sheets(cards)
        faults += await measured(site, form, data, cards, sheets)
        await tab.set_checked("#with-backs", False)
        fronts = pypdf.PdfReader(io.BytesIO(await tab.pdf(prefer_css_page_size=True))).pages
        if len(fronts) != sheets:
            faults.append(Fault("sheets", site.name, path_of(form), f"without backs it has {len(fronts)} pages"))
    await context.close()
    return faults


async def check_two_sheets(site, url, browser, only, style=""):
    """Prints the first sheet of a format, which is full, and the last, which is not. A style is added to see that what
    it breaks is noticed."""
    (form,) = (form for form in FORMATS if form.folder == only)
    context = await browser.new_context(bypass_csp=True)
    tab = await context.new_page()
    await open_sheets(tab, site, form)
    if style:
        await tab.add_style_tag(content=style)
    cards = wanted_cards(site, url)
    last = form.sheets(cards)
    data = await tab.pdf(
        prefer_css_page_size=True, print_background=False, page_ranges=f"1-2,{2 * last - 1}-{2 * last}")
    await context.close()
    return await measured(site, form, data, cards[:form.places] + cards[(last - 1) * form.places:], 2)


async def open_sheets(tab, site, form):
    await tab.goto(urljoin(site.start, path_of(form).removesuffix("index.html")), wait_until="load")
    await tab.set_checked("#with-backs", True)


async def measured(site, form, data, cards, sheets):
    messages = await asyncio.to_thread(lambda: list(sheet_faults(form, data, cards, sheets)))
    return [Fault("sheets", site.name, path_of(form), message) for message in messages]


def path_of(form):
    return f"quartett/drucken/{form.folder}/index.html"


async def check_the_checks(site, url, browser):
    faults = []
    for only, style, word in BROKEN:
        found = await check_two_sheets(site, url, browser, only, style)
        if not any(word in fault.message for fault in found):
            told = found[0].message if found else "nothing"
            faults.append(Fault("self-test", site.name, "", f"with “{style}” no “{word}” is found, but {told}"))
    return faults


def wanted_cards(site, url):
    """Title and full address of every project with a card, in the order of the gallery."""
    gallery = next(page for page in site.pages if page.path == "quartett/index.html")
    links = gallery.tree.xpath("//h3[@class='card-title']/a[not(starts-with(@href, '#'))]")
    return [(link.text_content().strip(), urljoin(url + gallery.address, link.get("href"))) for link in links]


def sheet_faults(form, data, cards, sheets):
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    if len(pages) != 2 * sheets:
        yield f"{len(cards)} cards take {len(pages)} pages, and not {sheets} sheets with two sides"
        return
    words = list(words_of(data))
    codes, titles, front = [], "", None
    for number, page in enumerate(pages):
        size = (float(page.mediabox.width) * POINT, float(page.mediabox.height) * POINT)
        if any(abs(a - b) > 0.5 for a, b in zip(size, form.paper)):
            yield f"page {number + 1} is {size[0]:.1f} × {size[1]:.1f} mm"
        for smallest in type_faults(page):
            yield f"page {number + 1}: {smallest}"
        sheet = Sheet(form, render(data, number + 1))
        yield from (f"page {number + 1}: {fault}" for fault in sheet.faults)
        if sheet.faults:
            front = None
            continue
        yield from (f"page {number + 1}: {fault}" for fault in sheet.word_faults(words[number]))
        if number % 2 == 0:
            front = sheet
            codes += sheet.codes()
            titles += "".join(word for word, _ in words[number])
            yield from (f"page {number + 1}: {fault}" for fault in sheet.code_faults(words[number]))
        elif front:
            yield from (f"page {number + 1}: {fault}" for fault in sheet.behind_faults(front))
    read = codes[:len(cards)]
    if read != [address for _, address in cards]:
        wrong = next((pair for pair in zip(cards, read + [None] * len(cards)) if pair[0][1] != pair[1]), None)
        yield f"the QR code of “{wrong[0][0]}” is read as {wrong[1]}; {len(codes)} codes are read"
    for title, _ in cards:
        if letters(title) not in letters(titles):
            yield f"the title “{title}” is not printed in full"


class Sheet:
    """A rendered page: where its marks tell to cut, and how far its colour goes."""

    def __init__(self, form, image):
        self.form, self.image = form, image
        self.faults = list(self.measure())

    def measure(self):
        form, grey = self.form, self.image
        ink = grey.point(lambda value: 255 if value < WHITE else 0)
        left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
        # The marks are the outermost ink; a millimetre further in, nothing but they is there.
        self.across = lines(grey.crop((0, top + int(MM), grey.width, top + int(MM) + 1)))
        self.down = lines(grey.crop((left + int(MM), 0, left + int(MM) + 1, grey.height)))
        if (len(self.across), len(self.down)) != (self.marks(form.columns), self.marks(form.rows)):
            yield f"it has marks for {len(self.across)} and {len(self.down)} cuts"
            return
        for cuts, (size, name) in ((self.across, (form.card[0], "wide")), (self.down, (form.card[1], "high"))):
            step = 2 if form.bleed else 1
            for first, second in zip(cuts[0::step], cuts[1::step]):
                if abs(second - first - size) > CLOSE:
                    yield f"a card is cut {second - first:.2f} mm {name}"
            for first, second in zip(cuts[1::2], cuts[2::2]):
                if form.bleed and abs(second - first - 2 * form.bleed) > CLOSE:
                    yield f"between two cards there are {second - first:.2f} mm for bleed"
        yield from self.bleed_faults(ink)

    def marks(self, count):
        return 2 * count if self.form.bleed else count + 1

    def bleed_faults(self, ink):
        """How far the colour of the outermost cards goes beyond the cut, and that marks keep out of it."""
        self.filled = {(row, column) for row in range(self.form.rows) for column in range(self.form.columns)
                       if ink.crop(self.cell(row, column)).getbbox()}
        if not self.filled:
            yield "it is empty"
            return
        row, column = min(self.filled)
        x, y = self.corner(row, column)
        width, height = self.form.card
        reach = self.form.bleed + 0.8
        sides = {
            "left": (x - reach, y + 4, x + 2, y + height - 4), "top": (x + 4, y - reach, x + width - 4, y + 2),
            "right": (x + width - 2, y + 4, x + width + reach, y + height - 4),
            "bottom": (x + 4, y + height - 2, x + width - 4, y + height + reach),
        }
        for side, box in sides.items():
            edge = ink.crop(tuple(round(each * MM) for each in box)).getbbox()
            neighbour = {"left": (row, column - 1), "right": (row, column + 1), "top": (row - 1, column),
                         "bottom": (row + 1, column)}[side]
            if neighbour in self.filled:
                continue
            found = 0 if not edge else (
                reach - (edge[0] if side == "left" else edge[1]) / MM if side in ("left", "top")
                else (edge[2] if side == "right" else edge[3]) / MM - 2)
            if abs(found - self.form.bleed) > CLOSE:
                yield f"on the {side} the bleed is {found:.2f} mm"

    def corner(self, row, column):
        step = 2 if self.form.bleed else 1
        return self.across[column * step], self.down[row * step]

    def cell(self, row, column):
        """The inside of a card, in pixels."""
        x, y = self.corner(row, column)
        width, height = self.form.card
        return tuple(round(each * MM) for each in (x + 5, y + 5, x + width - 5, y + height - 5))

    def place(self, x, y):
        """The card on which a point lies, with its safe area."""
        for row in range(self.form.rows):
            for column in range(self.form.columns):
                left, top = self.corner(row, column)
                if left <= x <= left + self.form.card[0] and top <= y <= top + self.form.card[1]:
                    return row, column
        return None

    def word_faults(self, words):
        for word, (left, top, right, bottom) in words:
            place = self.place((left + right) / 2, (top + bottom) / 2)
            if not place:
                yield f"“{word}” is on no card"
                continue
            x, y = self.corner(*place)
            width, height = self.form.card
            # A word's box is as high as its line; letters keep within.
            if (left < x + SAFE - CLOSE or right > x + width - SAFE + CLOSE
                    or top < y + SAFE - 0.5 or bottom > y + height - SAFE + 0.5):
                yield f"“{word}” is outside the safe area of its card"

    def read(self):
        if not hasattr(self, "found"):
            self.found = zxingcpp.read_barcodes(self.image, formats=zxingcpp.BarcodeFormat.QRCode)
        return self.found

    def codes(self):
        """What the QR codes say, in the order of the cards."""
        placed = {}
        for code in self.read():
            middle = (code.position.top_left.x + code.position.bottom_right.x) / 2 / MM
            height = (code.position.top_left.y + code.position.bottom_right.y) / 2 / MM
            placed[self.place(middle, height)] = code.text
        return [placed[place] for place in sorted(place for place in placed if place)]

    def code_faults(self, words):
        for code in self.read():
            corners = [code.position.top_left, code.position.bottom_right]
            left, top = corners[0].x / MM, corners[0].y / MM
            right, bottom = corners[1].x / MM, corners[1].y / MM
            for word, box in words:
                if box[0] < right and box[2] > left and box[1] < bottom and box[3] > top:
                    yield f"“{word}” lies on a QR code"
                    break

    def behind_faults(self, front):
        """A back lies behind its front, measured through the paper."""
        form = self.form
        if self.filled != {form.behind(*place) for place in front.filled}:
            yield "backs do not lie behind their fronts"
        paper = form.paper[1 if form.is_landscape else 0]
        turned, fixed = (self.down, self.across) if form.is_landscape else (self.across, self.down)
        before, same = (front.down, front.across) if form.is_landscape else (front.across, front.down)
        pairs = [*zip(turned, [paper - cut for cut in reversed(before)]), *zip(fixed, same)]
        if any(abs(one - other) > CLOSE for one, other in pairs):
            yield "the cuts behind the fronts are not where those in front are"


def lines(strip):
    """Where dark lines cross a strip one pixel high or wide, in millimetres."""
    values = strip.tobytes()
    found, start = [], None
    for index, value in enumerate([*values, 255]):
        if value < DARK and start is None:
            start = index
        elif value >= DARK and start is not None:
            found.append((start + index) / 2 / MM)
            start = None
    return found


def render(data, number):
    # Neither colours nor packing: both cost more than the drawing.
    command = ["pdftoppm", "-r", str(DPI), "-f", str(number), "-l", str(number), "-gray", "-"]
    told = subprocess.run(command, input=data, capture_output=True, check=True)
    return Image.open(io.BytesIO(told.stdout))


def words_of(data):
    """The words of each page with their boxes in millimetres."""
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True, check=True)
    tree = etree.fromstring(told.stdout, etree.XMLParser(recover=True, resolve_entities=False))
    for page in tree.iter("{*}page"):
        yield [(word.text or "", tuple(float(word.get(side)) * POINT for side in ("xMin", "yMin", "xMax", "yMax")))
               for word in page.iter("{*}word")]


def type_faults(page):
    """Type that is too small to be read on a card."""
    small = {}

    def see(text, matrix, text_matrix, font, size):
        real = size * math.hypot(*text_matrix[:2]) * math.hypot(*matrix[:2])
        if text.strip() and real < SMALLEST - 0.03:
            small.setdefault(round(real, 1), text.strip())

    page.extract_text(visitor_text=see)
    for size, text in sorted(small.items()):
        yield f"“{text[:30]}” is set in {size} point"


def letters(text):
    return re.sub(r"[\W_]+", "", text).casefold()
