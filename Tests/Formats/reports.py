"""The reports for GitHub, GitLab and code scanning:"""

import json
import pathlib
import re
import tempfile
import urllib.parse

from pydantic import ValidationError
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

from program import run

# A site in a folder below the root of a repository, with a mistake of every sort of place: in a line,
# over several lines, of a whole file, of the site, in two files, in a name that needs encoding.
FILES = {
    "site/site.yaml": "titel: Probe\nsprache: de\nherausgeber: ort\nthema: gibt-es-nicht\n",
    "content/seiten/tippfehler, grün.md": "---\ntitl: A\nstatus: b\n---\n<p>,:%</p>\n\n<b>\n</b>\n",
    "content/seiten/zweimal.md": "---\ntitel: A\nkennung: doppelt\n---\n",
    "content/seiten/nochmal.md": "---\ntitel: A\nkennung: doppelt\n---\n",
    "content/seiten/kopflos.md": "Nur Text.\n",
    "content/sachen/a.md": "---\ntitel: A\n---\n",
}
PREFIX = "unsere seite/"


def mistakes(program, root):
    with tempfile.TemporaryDirectory() as repository:
        for name, text in FILES.items():
            path = pathlib.Path(repository, PREFIX, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

        def report(form, *arguments):
            return run(
                program, "check", "--site", PREFIX, "--format", form, "--date", "2026-03-10",
                *arguments, folder=repository)

        plain = json.loads(report("json").stdout)["diagnostics"]
        found = [] if len(plain) >= 8 else [f"only {len(plain)} mistakes were found"]
        for form, read in {"sarif": sarif, "gitlab": gitlab, "github": github}.items():
            for language in ("de", "en"):
                answer = report(form, "--language", language)
                if answer.returncode != 1:
                    found.append(f"{form}: exit code {answer.returncode}")
                places, complaints = read(answer.stdout)
                found += [f"{form}: {complaint}" for complaint in complaints]
                wanted = sorted(
                    (PREFIX + (each["path"] or "site/site.yaml"), each["line"] or 1)
                    for each in plain)
                if sorted(places) != wanted:
                    found.append(f"{form}: places {sorted(places)} instead of {wanted}")
        return found


def sarif(text):
    """By the published schema, which pydantic-sarif was made from."""
    try:
        report = Sarif.model_validate_json(text)
    except ValidationError as error:
        return [], [str(error)[:600]]
    found, places = [], []
    [only] = report.runs
    rules = [rule.id for rule in only.tool.driver.rules]
    if len(set(rules)) != len(rules):
        found.append("a rule is there twice")
    for result in only.results:
        if rules[result.ruleIndex] != result.ruleId:
            found.append(f"{result.ruleId} has the index of {rules[result.ruleIndex]}")
        # GitHub's code scanning refuses a result that stands nowhere.
        place = result.locations[0].physicalLocation
        uri = place.artifactLocation.uri
        if not re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri):
            found.append(f"{uri} is no URI")
        places.append(
            (urllib.parse.unquote(uri), place.region.startLine if place.region else 1))
    fingerprints = [str(result.partialFingerprints) for result in only.results]
    if len(set(fingerprints)) != len(fingerprints):
        found.append("a fingerprint is there twice")
    if not any(result.relatedLocations for result in only.results):
        found.append("no second place is told")
    return places, found


def gitlab(text):
    """By https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"""
    entries = json.loads(text)
    found = []
    for entry in entries:
        lines = entry["location"]["lines"]
        right = (
            all(isinstance(entry[name], str) and entry[name]
                for name in ("description", "check_name", "fingerprint"))
            and entry["severity"] in ("info", "minor", "major", "critical", "blocker")
            and not entry["location"]["path"].startswith(("/", "./"))
            and 1 <= lines["begin"] <= lines["end"])
        if not right:
            found.append(f"wrong entry {entry}")
    if len({entry["fingerprint"] for entry in entries}) != len(entries):
        found.append("a fingerprint is there twice")
    return [(entry["location"]["path"], entry["location"]["lines"]["begin"])
            for entry in entries], found


COMMAND = re.compile(r"::(error|warning) ([^:]+)::(.+)")


def github(text):
    """As the runner takes a workflow command apart, by GitHub's reference of them."""
    found, places = [], []
    for line in text.splitlines():
        command = COMMAND.fullmatch(line)
        if not command:
            found.append(f"no command: {line}")
            continue
        properties = dict(pair.split("=", 1) for pair in command[2].split(","))
        if properties.keys() - {"file", "line", "endLine", "col", "endColumn", "title"}:
            found.append(f"unknown property: {line}")
        # Columns must not be given for more than one line.
        if "col" in properties and properties["line"] != properties["endLine"]:
            found.append(f"columns over several lines: {line}")
        places.append((urllib.parse.unquote(properties["file"]), int(properties["line"])))
    return places, found
