"""Time `booklet build` beside another command, taking turns, and print medians and their ratio.

    python tests/bench.py 9                                  cold process, cache filled
    python tests/bench.py 9 --beside 'typst compile guide.typ {out}'
    python tests/bench.py 9 --args '--format handout --no-cache'
    python tests/bench.py 9 --beside 'python -m booklet build --lang ar -o {out}'

`{out}` stands for the file to write. Only ratios from one run mean anything.
"""

from __future__ import annotations

import argparse
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def seconds(command: list[str], env: dict[str, str]) -> float:
    """How long one run of the command takes; it must succeed."""
    start = time.perf_counter()
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Read the arguments, take turns, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("runs", type=int, nargs="?", default=9)
    parser.add_argument("--args", default="", help="more arguments for booklet build")
    parser.add_argument("--beside", help="the other command")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours = [sys.executable, "-m", "booklet", "build", "-o", f"{folder}/ours.pdf", *shlex.split(args.args)]
        commands = {"booklet": ours}
        if args.beside:
            commands["beside"] = shlex.split(args.beside.replace("{out}", f"{folder}/beside.pdf"))
        paths = filter(None, (str(ROOT), os.environ.get("PYTHONPATH")))
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "BOOKLET_CACHE": f"{folder}/cache"}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(args.runs + 1):  # the first turn fills the caches and is not counted
            for name in list(commands) if turn % 2 else list(commands)[::-1]:
                took = seconds(commands[name], env)
                if turn:
                    times[name].append(took)
    base = statistics.median(times["booklet"])
    for name, took in times.items():
        middle = statistics.median(took)
        print(
            f"{name:8} median {middle * 1000:7.0f} ms   min {min(took) * 1000:7.0f}"
            f"   max {max(took) * 1000:7.0f}   x {middle / base:.2f}"
        )


if __name__ == "__main__":
    main()
