"""Runs the tools in turns, and writes a table of medians. Started by bench/sync."""

import concurrent.futures
import http.client
import json
import os
import random
import shutil
import statistics
import subprocess
import time
import urllib.request

WORK, POC, ENDPOINT = os.environ["WORK"], os.environ["POC"], os.environ["ENDPOINT"]
RUNS, TREES = int(os.environ["RUNS"]), os.environ["TREES"].split()
EXTENSIONS = ["html", "js", "css", "json", "png", "txt"]

TOOLS = {
    "poc": lambda tree, bucket: [
        POC, "site", "sync", "--dir", tree, "--bucket", bucket, "--endpoint-url", ENDPOINT],
    "aws": lambda tree, bucket: [
        f"{WORK}/aws/bin/aws", "--endpoint-url", ENDPOINT, "s3", "sync", tree, f"s3://{bucket}"],
    "s5cmd": lambda tree, bucket: [
        f"{WORK}/bin/s5cmd", "--endpoint-url", ENDPOINT, "sync", f"{tree}/*", f"s3://{bucket}/"],
}


def write(path, size, rng):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        while size > 0:
            file.write(rng.randbytes(min(size, 1 << 20)))
            size -= 1 << 20


def plant(name):
    """A tree, the same for everyone, and the files of it that change later."""
    root, rng = f"{WORK}/tree-{name}", random.Random(1)
    shutil.rmtree(root, ignore_errors=True)
    if name == "large":
        files = [(f"{root}/video{i}.mp4", 64 << 20) for i in range(5)]
    else:
        files = [
            (f"{root}/d{i // 100:03}/f{i:05}.{rng.choice(EXTENSIONS)}", rng.randint(1 << 10, 8 << 10))
            for i in range(int(name))]
    for path, size in files:
        write(path, size, rng)
    return root, files[:max(1, len(files) // 100)]


def calls():
    with urllib.request.urlopen(f"{ENDPOINT}/-/calls") as answer:
        return json.load(answer)


def timed(command):
    calls()
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start, calls()


def ceiling():
    """Puts of 4 KiB a second that the server itself takes, from 8 connections."""
    body, host = b"x" * 4096, ENDPOINT.split("//")[1]

    def put_many(n):
        connection = http.client.HTTPConnection(host)
        for i in range(500):
            connection.request("PUT", f"/ceiling/{n}-{i}", body)
            connection.getresponse().read()

    start = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(8) as threads:
        list(threads.map(put_many, range(8)))
    return 4000 / (time.perf_counter() - start)


def measure(tree):
    """Medians by step and tool, and the calls of the last run."""
    root, changing = plant(tree)
    steps = {"first": {}, "nothing changed": {}, "1% changed": {}}
    made = {}
    for run in range(RUNS):
        buckets = {tool: f"{tool}-{tree}-{run}" for tool in TOOLS}
        for step, results in steps.items():
            if step == "1% changed":
                for path, size in changing:
                    write(path, size + 1 + run, random.Random(run + 2))
            for tool in random.sample(list(TOOLS), len(TOOLS)):
                seconds, made[step, tool] = timed(TOOLS[tool](root, buckets[tool]))
                results.setdefault(tool, []).append(seconds)
    return {s: {t: statistics.median(v) for t, v in r.items()} for s, r in steps.items()}, made


def main():
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; medians of {RUNS} runs, in seconds")
    print(f"the server's own ceiling, from one Python client: {ceiling():.0f} puts/s\n")
    print("| tree | step | poc | aws | s5cmd | aws/poc | s5cmd/poc | poc's calls |")
    print("|---|---|---|---|---|---|---|---|")
    for tree in TREES:
        medians, made = measure(tree)
        for step, m in medians.items():
            told = ", ".join(f"{n} {kind}" for kind, n in sorted(made[step, "poc"].items()))
            print(f"| {tree} | {step} | {m['poc']:.2f} | {m['aws']:.2f} | {m['s5cmd']:.2f} "
                  f"| {m['aws'] / m['poc']:.1f} | {m['s5cmd'] / m['poc']:.2f} | {told} |", flush=True)


main()
