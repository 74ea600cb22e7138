# SPDX-License-Identifier: GPL-3.0-only
"""Plants one-line bugs at random and tells which the tests notice. Run by .ci/mutants; docs/mutants.md explains."""

import argparse
import difflib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import coverage  # noqa: E402
import sites  # noqa: E402

LAYERS = {
    "core": ["core/"],
    "db": ["db/", "resources/sql/"],
    "charts": ["charts/"],
    "output": ["app/presentation/", "charts/picture/", "core/series/", "core/base/csvwriter", "core/base/outputfile"],
    "jobs": ["app/jobs/", "app/ingest/"],
    "cli": ["app/cli/", "app/database/", "app/metrics/", "app/serve/"],
    "window": ["app/window/"],
}
ROOT = Path(__file__).resolve().parents[2]
WORK = Path(os.environ.get("OA_MUTANTS_DIR", ROOT / "build" / "mutants"))
JOBS = os.environ.get("OA_MUTANTS_JOBS", "2")


def say(text):
    print(text, file=sys.stderr, flush=True)


def git(*words, cwd=ROOT):
    return subprocess.run(["git", *words], cwd=cwd, check=True, capture_output=True, text=True).stdout


def files_of(layer, since):
    files = git("ls-files").splitlines() if not since else git("diff", "--name-only", since, "HEAD").splitlines()
    wanted = [f for f in files if f.endswith((".cpp", ".h", ".sql")) and any(f.startswith(p) for p in LAYERS[layer])]
    return sorted(f for f in wanted if (ROOT / f).exists())


def lines_since(path, since):
    """Numbers, from 0, of the lines that were written after that commit."""
    numbers = set()
    for line in git("diff", "-U0", since, "HEAD", "--", path).splitlines():
        if line.startswith("@@"):
            start, _, count = line.split("+")[1].split(" ")[0].partition(",")
            numbers.update(range(int(start) - 1, int(start) - 1 + int(count or 1)))
    return numbers


class Build:
    """A checkout of its own with a build, in which bugs are planted one after the other."""

    def __init__(self, revision):
        self.tree = WORK / "tree"
        self.dir = WORK / "build"
        if not self.tree.exists():
            git("worktree", "prune")
            git("worktree", "add", "--detach", "--force", str(self.tree), revision)
        git("checkout", "--quiet", "--force", revision, cwd=self.tree)
        if not (self.dir / "build.ninja").exists():
            subprocess.run(
                ["cmake", "-S", self.tree, "-B", self.dir, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release"],
                check=True, stdout=subprocess.DEVNULL,
            )

    def make(self, targets):
        """Whether it compiles."""
        return subprocess.run(["ninja", "-C", self.dir, f"-j{JOBS}", *targets], capture_output=True).returncode == 0

    def passes(self, test, limit):
        """Whether this test passes; longer than `limit` seconds counts as noticed. What it started ends with it."""
        process = subprocess.Popen(
            ["ctest", "--test-dir", self.dir, "-R", f"^{test}$", "--no-tests=error", "--timeout", str(int(limit))],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )
        try:
            return process.wait(limit + 60) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass


def the_map(build, folders):
    """From the last time, or made again where a source is new to it."""
    path = WORK / f"map{''.join('-' + folder for folder in folders)}.json"
    known = json.loads(path.read_text()) if path.exists() else None
    sources = {f for f in git("ls-files", "core", "db", "charts", "app").splitlines() if f.endswith(".cpp")}
    if known and not (sources - set(known["sources"])):
        return known
    made = coverage.make_map(build.tree, WORK / "counting", folders, JOBS, say)
    made["sources"] = sorted(sources)
    path.write_text(json.dumps(made))
    return made


def try_one(build, site, tests, seconds):
    """Plants, builds, tests: ("stillborn" | "noticed" | "survived" | "uncovered", by which test)."""
    if not tests:
        return "uncovered", ""
    file = build.tree / site.path
    original = file.read_text(encoding="utf-8")
    lines = original.split("\n")
    lines[site.line] = site.after
    try:
        file.write_text("\n".join(lines), encoding="utf-8")
        compiles = False
        for number, test in enumerate(tests):
            if not build.make([test]):
                if number == 0:
                    return "stillborn", ""
                continue
            compiles = True
            if not build.passes(test, 30 + 6 * seconds[test]):
                return "noticed", test
        return ("survived" if compiles else "stillborn"), ""
    finally:
        file.write_text(original, encoding="utf-8")


def diff_of(site, text):
    lines = text.split("\n")
    changed = list(lines)
    changed[site.line] = site.after
    return "\n".join(difflib.unified_diff(lines, changed, site.path, site.path, lineterm="", n=2))


def score(results):
    counted = {kind: sum(1 for r in results if r["result"] == kind) for kind in ("noticed", "survived", "uncovered", "stillborn")}
    living = counted["noticed"] + counted["survived"] + counted["uncovered"]
    share = 100 * counted["noticed"] / living if living else 0.0
    return counted, living, share


def main():
    parser = argparse.ArgumentParser(prog=".ci/mutants", description=__doc__)
    parser.add_argument("--layer", choices=LAYERS, action="append", help="of which layer; all without it")
    parser.add_argument("--tests", metavar="FOLDER", action="append", default=[],
                        help="let only the tests of this folder of tests/ notice; all without it")
    parser.add_argument("--since", metavar="REV", help="only lines written after that commit")
    parser.add_argument("--minutes", type=float, help="stop after so long; the next run goes on")
    parser.add_argument("--count", type=int, default=200, help="bugs a layer that compile (200)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed plants the same bugs (1)")
    parser.add_argument("--list", action="store_true", help="only show what would be planted")
    arguments = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    revision = git("rev-parse", "HEAD").strip()
    until = time.monotonic() + 60 * arguments.minutes if arguments.minutes else float("inf")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(130))

    build = mapped = users = None
    for layer in arguments.layer or LAYERS:
        found = []
        for path in files_of(layer, arguments.since):
            new = sites.sites_of(path, (ROOT / path).read_text(encoding="utf-8"))
            if arguments.since:
                written = lines_since(path, arguments.since)
                new = [site for site in new if site.line in written]
            found += new
        random.Random(f"{arguments.seed} {layer}").shuffle(found)
        if arguments.list:
            for site in found[: arguments.count]:
                print(site.name())
            continue
        if git("status", "--porcelain", "--untracked-files=no").strip():
            sys.exit("There are changes that are not committed: commit them, so that a seed means the same tomorrow.")
        if build is None:
            build = Build(revision)
            mapped = the_map(build, arguments.tests)
            users = coverage.statements_in(build.tree)
        chosen = "".join(f"-{folder}" for folder in arguments.tests) + ("-since" if arguments.since else "")
        log = WORK / f"{layer}-{arguments.seed}-{revision[:10]}{chosen}.jsonl"
        results = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
        done = {r["site"] for r in results}
        seconds = {name: test["seconds"] for name, test in mapped["tests"].items()}
        with log.open("a") as out:
            for site in found:
                if sum(1 for r in results if r["result"] != "stillborn") >= arguments.count or time.monotonic() > until:
                    break
                if site.name() in done:
                    continue
                result, by = try_one(build, site, coverage.covering(site.path, mapped, users), seconds)
                results.append({"site": site.name(), "kind": site.kind, "result": result, "by": by})
                out.write(json.dumps(results[-1]) + "\n")
                out.flush()
                say(f"{layer} {len(results)}: {result} {by} {site.name()}")
                if result in ("survived", "uncovered"):
                    with (WORK / f"survivors-{layer}-{arguments.seed}.diff").open("a") as survivors:
                        survivors.write(diff_of(site, (ROOT / site.path).read_text(encoding="utf-8")) + "\n\n")
        counted, living, share = score(results)
        print(f"{layer}: {counted['noticed']} of {living} noticed ({share:.1f} %), {counted['survived']} survived, "
              f"{counted['uncovered']} run by no test, {counted['stillborn']} did not compile; seed {arguments.seed}, {revision[:10]}")
        for r in results:
            if r["result"] in ("survived", "uncovered"):
                print(f"  {r['result']}: {r['site']}")


if __name__ == "__main__":
    main()
