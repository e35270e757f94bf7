"""Pages on paper."""

import io
import re
import subprocess

import pypdf

A4 = (595, 842)


def is_checked(page):
    """Every project and every strategy is printed: a councillor takes them to a meeting."""
    return is_project(page) or is_strategy(page)


def is_project(page):
    return bool(page.tree.xpath("//main//article[contains(concat(' ', @class, ' '), ' project ')]"))


def is_strategy(page):
    return len(page.folders) > 1 and page.folders[0] in ("strategien", "strategies")


def print_faults(page, data):
    if page.tree.xpath("//main/div[contains(@class, 'sheets')]"):
        # Cards without a title above them: `sheets.py` measures them.
        return
    reader = pypdf.PdfReader(io.BytesIO(data))
    if is_project(page) and len(reader.pages) > 1:
        yield f"the project takes {len(reader.pages)} pages"
    if any(sheet.mediabox.width > sheet.mediabox.height for sheet in reader.pages):
        return
    for sheet in reader.pages:
        if abs(sheet.mediabox.width - A4[0]) > 2 or abs(sheet.mediabox.height - A4[1]) > 2:
            yield f"a sheet is {sheet.mediabox.width:.0f} × {sheet.mediabox.height:.0f} points, which is not A4"
            break
    told = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    texts = told.stdout.decode("utf-8").removesuffix("\f").split("\f")
    if not letters(texts[-1]):
        yield "the last sheet is empty"
    text = letters("".join(texts))
    headings = page.tree.xpath("//main//h1")
    if headings:
        title = letters(headings[0].text_content())
        # A word or two may stand above it: what kind of page it is.
        if title not in text[:len(title) + 250]:
            yield "it does not begin with its title"
    if is_strategy(page):
        yield from booklet_faults(page, texts)


def booklet_faults(page, sheets):
    """A strategy has contents on its first sheet, all its parts, and a number on each sheet."""
    for number, sheet in enumerate(sheets, 1):
        if not re.search(rf"\b{number}\s*/\s*{len(sheets)}\s*$", sheet):
            yield f"sheet {number} of {len(sheets)} has no number"
    headings = [letters(each.text_content()) for each in page.tree.xpath("//main//h2") if not is_in_contents(each)]
    entries = [letters(each.text_content()) for each in page.tree.xpath("//main//nav[@class='contents wrap']//a")]
    if len(headings) > 4 and not entries:
        yield "it has no contents"
    for entry in entries:
        if entry not in headings:
            yield f"its contents name “{entry}”, which is no part"
        if entry not in letters(sheets[0]):
            yield f"its contents are not on the first sheet: “{entry}” is missing"
    text = letters("".join(sheets))
    for heading in headings:
        # Where columns stand side by side, nobody can tell the order of a sheet's text.
        if text.count(heading) < 1 + entries.count(heading):
            yield f"its part “{heading}” is not printed"


def is_in_contents(heading):
    return heading.getparent().get("class") == "contents wrap"


def letters(text):
    """Only letters and digits: hyphens and spaces fall differently on paper."""
    return re.sub(r"[\W_]+", "", text).casefold()
