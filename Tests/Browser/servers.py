"""The settings for web servers, included by a real Apache and a real nginx: headers, former addresses, missing pages."""

import http.client
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from faults import Fault
from sites import SUB_PATH, Site

# What the demo names as former addresses of this page. The last one only a server can tell from others.
MOVED = "projekte/landkreis-zwirntal/rufbus-zwirnel/"
FORMER = ("rufbus.html", "verkehr/rufbus/", "index.php?id=214")
NEVER = ("index.php?id=215", "index.php", "rufbus.html/fahrplan", "Rufbus.html", "gibt-es-nicht")
HEADERS = ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")

APACHE = """
ServerRoot "{work}"
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile "{work}/apache.pid"
ErrorLog "{work}/apache.log"
Mutex file:{work}
{modules}
TypesConfig /dev/null
AddType text/html .html
DirectoryIndex index.html
Alias {path} "{folder}/"
<Directory "{folder}">
  Require all granted
</Directory>
Include "{folder}/server/apache.conf"
"""
MODULES = ("mpm_event", "authz_core", "alias", "dir", "headers", "mime", "rewrite")

NGINX = """
pid {work}/nginx.pid;
error_log {work}/nginx.log;
events {{}}
http {{
  access_log off;
  types {{ text/html html; }}
  client_body_temp_path {work}/temp; proxy_temp_path {work}/temp; fastcgi_temp_path {work}/temp;
  uwsgi_temp_path {work}/temp; scgi_temp_path {work}/temp;
  server {{
    listen 127.0.0.1:{port};
    location {path} {{ alias {folder}/; }}
    include {folder}/server/nginx.conf;
  }}
}}
"""


def ask_servers(site, nginx):
    """What each server answers once it includes the site's settings."""
    modules = Path("/usr/lib/apache2/modules")
    loads = "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in MODULES)
    apache = shutil.which("apache2") or "/usr/sbin/apache2"
    servers = {
        "apache": (APACHE, lambda file, _: [apache, "-f", file, "-DFOREGROUND"]),
        "nginx": (NGINX, lambda file, work: [nginx, "-c", file, "-e", f"{work}/nginx.log", "-g", "daemon off;"]),
    }
    # A server that root starts reads as somebody else, who may not be allowed to read where the site was built.
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        work.chmod(0o755)
        shutil.copytree(site.folder, work / "public")
        for name, (settings, command) in servers.items():
            port = free_port()
            file = work / f"{name}.conf"
            file.write_text(settings.format(
                work=work, port=port, path=SUB_PATH, folder=work / "public", modules=loads))
            for path, message in server_faults(site, command(str(file), work), port):
                yield Fault("server", site.name, path, f"{name}: {message}")


def check_the_checks(site, nginx, work):
    """A fault for each server whose settings are broken without being noticed."""
    folder = work / "misserved"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site.folder, folder)
    for file in (folder / "server").iterdir():
        lines = file.read_text().splitlines(keepends=True)
        file.write_text("".join(line for line in lines if "404" not in line and "rufbus" not in line))
    found = list(ask_servers(Site("misserved", folder), nginx))
    for name in ("apache", "nginx"):
        for page in ("gibt-es-nicht", "index.php?id=214"):
            if not any(fault.page == page and fault.message.startswith(name) for fault in found):
                yield Fault("self-test", "misserved", page, f"{name} answers wrongly, which is not found")


def server_faults(site, command, port):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        if answers(process, port):
            yield from answer_faults(site, port)
        else:
            process.kill()
            yield "server/", "it does not start: " + process.communicate()[1].strip()[-300:]
    finally:
        process.terminate()
        process.wait()


def answer_faults(site, port):
    page = site.pages[[each.path for each in site.pages].index("index.html")]
    policy = page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    status, headers, _ = ask(port, "")
    if status != 200:
        yield "index.html", f"is answered with {status}"
    if not headers.get("Content-Security-Policy", "").startswith(policy):
        yield "index.html", "the policy in the header is not the page's"
    for address in FORMER:
        status, headers, _ = ask(port, address)
        target = headers.get("Location", "")
        if status != 301 or not target.endswith(SUB_PATH + MOVED):
            yield address, f"does not lead to /{MOVED} but is answered with {status} {target}"
    missing = (site.folder / "404.html").read_bytes()
    for address in NEVER:
        status, headers, body = ask(port, address)
        if status != 404 or body != missing:
            yield address, f"is answered with {status} and not with the site's own page for what is missing"
        for name in HEADERS:
            if name not in headers:
                yield address, f"the answer has no {name}"


def ask(port, address):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", SUB_PATH + address)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body


def answers(process, port):
    for _ in range(100):
        if process.poll() is not None:
            return False
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.1)
    return False


def free_port():
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]
