"""The sites that are visited: built by the real program, and served below a path."""

import functools
import os
import re
import shutil
import subprocess
import threading
from collections import Counter
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import lxml.html

# Links inside the site are relative, so that it works below any path.
SUB_PATH = "/unter/pfad/"

# On this day the demo has no diagnostic; a later one would make its milestones late.
TODAY = "2026-11-24"

LANGUAGES = ("en", "leicht")

UNSEEN = ("script", "meta", "link")

# Classes that differ in their colour alone, such as those of the fields of action; and none.
NO_COLOUR = re.compile(r"^(field|pattern|status|light)-.*")
COLOURED = re.compile(r"^()$")


class BuildFailed(Exception):
    pass


@dataclass(frozen=True)
class Page:
    """A published HTML file."""

    site: "Site"
    path: str

    @property
    def address(self):
        """Where it stands in its site, as a browser asks for it."""
        return self.path.removesuffix("index.html")

    @property
    def file(self):
        return self.site.folder / self.path

    @property
    def language(self):
        first = self.path.split("/")[0]
        return first if first in LANGUAGES else ""

    @property
    def folders(self):
        """The folders of its address, without that of its language."""
        folders = self.path.split("/")[:-1]
        return folders[1:] if self.language else folders

    @property
    def elements(self):
        return [each for each in self.tree.iter() if isinstance(each.tag, str) and each.tag not in UNSEEN]

    @functools.cached_property
    def parts(self):
        """What the page is made of: what each element is, and in what it stands, whatever its colours."""
        return {(look(each), look(each.getparent())) for each in self.elements}

    @functools.cached_property
    def coloured_parts(self):
        """Whatever a style sheet colours by: what each element is, in what it stands, and the classes of all that is
        around it."""
        return {(look(each, COLOURED), look(each.getparent(), COLOURED), classes_around(each)) for each in self.elements}

    @functools.cached_property
    def tree(self):
        return lxml.html.parse(str(self.file), lxml.html.HTMLParser(encoding="utf-8")).getroot()

    @property
    def is_error_page(self):
        return Path(self.path).name == "404.html"

    @property
    def is_redirect(self):
        return bool(self.tree.xpath("//meta[@http-equiv='refresh']"))


def look(element, same=NO_COLOUR):
    if element is None:
        return None
    classes = frozenset(same.sub(r"\1", each) for each in element.get("class", "").split())
    return element.tag, classes, element.get("type"), frozenset(element.keys()) - {"lang", "id"}


def classes_around(element):
    return frozenset(name for each in element.iterancestors() for name in each.get("class", "").split())


def pages_with_new_parts(pages, parts):
    """Pages that have, together, every part that any of them has: the same ones every time, and not many."""
    chosen, count = [], Counter()
    for page in sorted(pages, key=lambda page: (-len(parts(page)), page.path)):
        if not parts(page) <= count.keys():
            chosen.append(page)
            count.update(parts(page))
    # What came later may have between them all that one had which came before.
    for page in list(chosen):
        if all(count[part] > 1 for part in parts(page)):
            chosen.remove(page)
            count.subtract(parts(page))
    return set(chosen)


class Site:
    """A folder of published files, and the origin under which a browser sees it."""

    def __init__(self, name, folder, portable=False, said=""):
        self.name = name
        # What the program said when it built the site.
        self.said = said
        self.folder = Path(folder)
        self.portable = portable
        self.origin = None

    @functools.cached_property
    def pages(self):
        files = sorted(self.folder.rglob("*.html"))
        return [Page(self, file.relative_to(self.folder).as_posix()) for file in files]

    @property
    def start(self):
        if self.portable:
            return (self.folder / "index.html").as_uri()
        return self.origin + SUB_PATH

    def serve(self):
        """Starts a server of its own for this site, on any free port of this machine."""
        handler = functools.partial(Handler, directory=str(self.folder))
        server = Server(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{server.server_port}"


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A browser that closes a tab hangs up; that is no mistake."""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder below SUB_PATH, and its 404.html for what is not there."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path):
        if not path.startswith(SUB_PATH):
            return os.path.join(self.directory, "outside the site")
        return super().translate_path("/" + path.removeprefix(SUB_PATH))

    def list_directory(self, path):
        self.send_error(404)

    def send_error(self, code, message=None, explain=None):
        """What is not there is answered with the site's own page."""
        page = os.path.join(self.directory, "404.html")
        body = open(page, "rb").read() if code == 404 and os.path.isfile(page) else b"Nothing."
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def build(program, source, name, work, portable=False):
    """Copies a site's source to a folder of its own and builds it there."""
    folder = work / (name + ("-portable" if portable else ""))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for part in ("content", "site", "themes"):
        if (source / part).is_dir():
            ignore = shutil.ignore_patterns("public", ".leitbild")
            shutil.copytree(source / part, folder / part, ignore=ignore)
    # The page for missing addresses has to know the path below which the site stands.
    settings = folder / "site" / "site.yaml"
    text = settings.read_text("utf-8")
    settings.write_text(re.sub(r"^(adresse: https://[^/\s]+).*$", rf"\1{SUB_PATH}", text, flags=re.M), "utf-8")
    command = [str(program), "build", "--site", str(folder), "--date", TODAY, "--format", "lines"]
    command += ["--language", "en"] + (["--portable"] if portable else [])
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        said = re.sub(r"^", "    ", (result.stdout + result.stderr).strip()[:2000], flags=re.M)
        raise BuildFailed(f"The site {name} could not be built:\n{said}")
    return Site(folder.name, folder / "site" / "public", portable, result.stdout + result.stderr)
