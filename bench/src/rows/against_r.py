"""Runs poc and R in turns on the same files, and writes a table of medians. See bench/README.md."""

import contextlib
import datetime
import os
import pathlib
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

SOURCES = pathlib.Path(__file__).resolve().parent
HOME = SOURCES.parents[2]
POC = str(HOME / "poc")
LEFT_FOR_OTHERS = 2 << 30
COLUMNS = ("rows", "MB", "poc, s", "R, s", "ratio", "poc, MB", "R, MB", "largest difference")


@dataclass
class Run:
    """How a process went; ``seconds`` from its start to its end, ``megabytes`` at its peak."""

    status: int
    seconds: float
    megabytes: float
    output: str


def run(command, folder):
    """Runs a command, held to the memory that is free, so that it fails before others do."""
    limit = free_memory() - LEFT_FOR_OTHERS
    start = time.monotonic()
    with open(folder / "output", "w+", encoding="utf-8") as output:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (limit, limit)))
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        seconds = time.monotonic() - start
        output.seek(0)
        return Run(os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss / 1024, output.read())


def free_memory():
    with open("/proc/meminfo", encoding="utf-8") as lines:
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable"))


def in_turns(runs, folder, poc, r):
    """The runs of both, one after the other; R's end when it fails once."""
    ours, theirs = [], []
    for _ in range(runs):
        ours.append(run(poc, folder))
        if ours[-1].status != 0:
            sys.exit(f"poc failed: {ours[-1].output}")
        if not theirs or theirs[-1].status == 0:
            theirs.append(run(r, folder))
    return ours, theirs


def cells(rows, file, ours, theirs, difference):
    """A line of the table."""
    seconds = statistics.median(run.seconds for run in ours)
    megabytes = max(run.megabytes for run in ours)
    line = [f"{rows:,}", f"{os.path.getsize(file) / 1e6:,.0f}", f"{seconds:.2f}"]
    peak = f"{max(run.megabytes for run in theirs):,.0f}"
    if theirs[-1].status != 0:
        print(f"R failed: {theirs[-1].output.strip()}", file=sys.stderr)
        return line + ["failed", "", f"{megabytes:,.0f}", f"more than {peak}", ""]
    r_seconds = statistics.median(run.seconds for run in theirs)
    return line + [f"{r_seconds:.2f}", f"{r_seconds / seconds:.1f}", f"{megabytes:,.0f}", peak,
                   f"{difference():.1e}"]


def largest_difference(ours, theirs):
    """The largest relative difference of two lists of numbers."""
    if len(ours) != len(theirs) or not ours:
        sys.exit(f"poc gives {len(ours)} numbers, R {len(theirs)}")
    return max(abs(a - b) / max(abs(b), 1e-300) for a, b in zip(ours, theirs))


def generate(law, rows, file):
    subprocess.run(["java", str(SOURCES / "Rows.java"), law, str(rows), str(file)], check=True)


@contextlib.contextmanager
def work_folder():
    """A folder for the files, which is gone afterwards."""
    folder = HOME / "bench" / "target" / "rows"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def prepare():
    """Installs R where there is none, and builds poc."""
    if shutil.which("Rscript") is None:
        subprocess.run(["apt-get", "install", "-y", "-q", "r-base-core"], check=True,
                       stdout=subprocess.DEVNULL)
    subprocess.run([POC, "--version"], check=True, stdout=subprocess.DEVNULL)


def describe():
    """What it runs on."""
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    print(f"{datetime.date.today()}, {os.cpu_count()} x {model}, {memory:.0f} GB, "
          f"{platform.system()} {platform.release()}")
    print(first_line("java", "-version"), "|", first_line("Rscript", "--version"), "| poc",
          first_line(POC, "--version"))
    print("load before: %.1f" % os.getloadavg()[0])


def first_line(*command):
    done = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.splitlines()[0]


def print_line(values):
    print("| " + " | ".join(values) + " |", flush=True)


def print_heading(title):
    print(f"\n{title}\n")
    print_line(COLUMNS)
    print_line(["---"] * len(COLUMNS))
