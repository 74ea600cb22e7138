# SPDX-License-Identifier: GPL-3.0-only
"""Plants one-line bugs at random and tells which the tests notice. Run by .ci/mutants; docs/mutants.md explains."""

import argparse
import difflib
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import coverage  # noqa: E402
import nearness  # noqa: E402
import sites  # noqa: E402

LAYERS = {
    "core": ["core/"],
    "db": ["db/", "resources/sql/"],
    "charts": ["charts/"],
    "output": ["app/presentation/", "charts/picture/", "core/series/", "core/statistics/", "core/workspace/", "core/base/csvwriter", "core/base/outputfile"],
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


def files_of(layer, since, endings):
    files = git("ls-files").splitlines() if not since else git("diff", "--name-only", since, "HEAD").splitlines()
    wanted = [f for f in files if f.endswith(endings) and any(f.startswith(p) for p in LAYERS[layer])]
    return sorted(f for f in wanted if (ROOT / f).exists())


def lines_since(path, since):
    """Numbers, from 0, of the lines that were written after that commit."""
    numbers = set()
    for line in git("diff", "-U0", since, "HEAD", "--", path).splitlines():
        if line.startswith("@@"):
            start, _, count = line.split("+")[1].split(" ")[0].partition(",")
            numbers.update(range(int(start) - 1, int(start) - 1 + int(count or 1)))
    return numbers


SURVIVED = ("survived", "uncovered")
# In place of a source's first line: what a planted bug makes a compiler warn of is an error in some builds, and no test.
QUIET = " ".join(
    f'_Pragma("GCC diagnostic ignored \\"-W{warning}\\"")'
    for warning in ("parentheses", "unused-parameter", "unused-variable", "unused-but-set-variable", "unused-function",
                    "unused-value", "sign-compare", "type-limits", "return-type")
)


class Build:
    """A checkout with a build, in which bugs are planted one after the other: one of its own, or this one."""

    def __init__(self, revision, in_place):
        if in_place:
            self.tree = ROOT
            self.dir = Path(os.environ.get("OCR_ANALYTICS_BUILD_DIR", ROOT / "build" / "ci"))
            if not (self.dir / "build.ninja").exists():
                sys.exit(f"There is no build in {self.dir}: packaging/test.sh makes it.")
            return
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

    def run(self, test, limit):
        """(whether this test passes, what failed first in it, seconds); longer than `limit` seconds counts as failed. What
        it started ends with it."""
        began = time.monotonic()
        process = subprocess.Popen(
            ["ctest", "--test-dir", self.dir, "-R", f"^{test}$", "--no-tests=error", "--output-on-failure", "--timeout", str(int(limit))],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True,
        )
        try:
            output = process.communicate(timeout=limit + 60)[0]
        except subprocess.TimeoutExpired:
            return False, "its time", time.monotonic() - began
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        failed = re.search(r"^FAIL!\s+: \w+::(.*?\))", output, re.M)
        what = failed.group(1) if failed else "its time" if "***Timeout" in output else "its end"
        return process.returncode == 0, what, time.monotonic() - began


class Clock:
    """How long tests take that pass, kept from run to run: by it the quick ones go first, and those that hang are ended. A
    test that was never seen to pass cannot notice anything."""

    def __init__(self, seconds):
        self.path = WORK / "seconds.json"
        self.seconds = {**seconds, **(json.loads(self.path.read_text()) if self.path.exists() else {})}
        self.broken = set()

    def limit(self, test):
        return 30 + 6 * self.seconds[test] if test in self.seconds else 300

    def passed(self, test, seconds):
        self.seconds[test] = round(max(seconds, self.seconds.get(test, 0)), 2)
        self.path.write_text(json.dumps(self.seconds, indent=0))


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


def grouped(tests):
    """One, then a few, then the rest: most bugs are noticed by the first, and linking many tests at once is quicker."""
    return [group for group in (tests[:1], tests[1:4], tests[4:]) if group]


def first_to_notice(build, tests, clock):
    """(whether it compiles, the test that fails, what failed in it)."""
    for number, group in enumerate(grouped(tests)):
        if not build.make(group) and number == 0:
            return False, "", ""
        for test in group:
            passes, what, seconds = build.run(test, clock.limit(test))
            if not passes:
                return True, test, what
            clock.passed(test, seconds)
    return True, "", ""


def try_one(build, site, tests, clock):
    """Plants, builds, tests: ("stillborn" | "noticed" | "survived" | "uncovered", by which test)."""
    file = build.tree / site.path
    original = file.read_text(encoding="utf-8")
    lines = original.split("\n")
    lines[site.line] = site.after
    if not site.path.endswith(".sql") and lines[0].startswith("// SPDX"):
        lines[0] = QUIET
    while True:
        tests = [test for test in tests if test not in clock.broken]
        if not tests:
            return "uncovered", ""
        try:
            file.write_text("\n".join(lines), encoding="utf-8")
            compiles, test, what = first_to_notice(build, tests, clock)
        finally:
            file.write_text(original, encoding="utf-8")
        if not compiles:
            return "stillborn", ""
        if not test:
            return "survived", ""
        if test in clock.seconds:
            return "noticed", f"{test} {what}"
        if build.make([test]):
            passes, _, seconds = build.run(test, clock.limit(test))
            if passes:
                clock.passed(test, seconds)
                return "noticed", f"{test} {what}"
        say(f"{test} fails without any bug too; it notices nothing here")
        clock.broken.add(test)


def diff_of(site, text):
    lines = text.split("\n")
    changed = list(lines)
    changed[site.line] = site.after
    return "\n".join(difflib.unified_diff(lines, changed, site.path, site.path, lineterm="", n=2))


def read_results(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


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
    parser.add_argument("--kind", action="append", default=[], help="only of this kind: dropped reset, boundary, …")
    parser.add_argument("--sources", action="store_true",
                        help="none in headers, each of which makes a part of the program compile again")
    parser.add_argument("--near", action="store_true",
                        help="choose tests by what they include instead of by counters, which take an hour to make")
    parser.add_argument("--in-place", action="store_true",
                        help="plant in this checkout and its build/ci, which saves a build: do not work in it meanwhile")
    parser.add_argument("--test-seconds", type=int, default=90, metavar="N",
                        help="with --near: how long all tests of a bug may take (90)")
    parser.add_argument("--since", metavar="REV", help="only lines written after that commit")
    parser.add_argument("--minutes", type=float, help="stop after so long; the next run goes on")
    parser.add_argument("--count", type=int, default=200, help="bugs a layer that compile (200)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed plants the same bugs (1)")
    parser.add_argument("--again", metavar="FILE", type=Path,
                        help="only those that survived by this file of results, after tests were added")
    parser.add_argument("--list", action="store_true", help="only show what would be planted")
    arguments = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    revision = git("rev-parse", "HEAD").strip()
    until = time.monotonic() + 60 * arguments.minutes if arguments.minutes else float("inf")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(130))

    build = clock = covering = None
    for layer in arguments.layer or LAYERS:
        found = []
        endings = (".cpp", ".sql") if arguments.sources else (".cpp", ".sql", ".h")
        for path in files_of(layer, arguments.since, endings):
            new = sites.sites_of(path, (ROOT / path).read_text(encoding="utf-8"))
            if arguments.since:
                written = lines_since(path, arguments.since)
                new = [site for site in new if site.line in written]
            found += [site for site in new if not arguments.kind or site.kind in arguments.kind]
        random.Random(f"{arguments.seed} {layer}").shuffle(found)
        if arguments.again:
            wanted = {r["site"] for r in read_results(arguments.again) if r["result"] in SURVIVED}
            found = [site for site in found if site.name() in wanted]
        if arguments.list:
            for site in found[: arguments.count]:
                print(site.name())
            continue
        if git("status", "--porcelain", "--untracked-files=no").strip():
            sys.exit("There are changes that are not committed: commit them, so that a seed means the same tomorrow.")
        if build is None:
            build = Build(revision, arguments.in_place)
            if arguments.near:
                clock = Clock({})
                names = nearness.tests_of(build.tree, build.dir, arguments.tests)
                near = nearness.Nearness(build.tree, names, arguments.test_seconds)
                covering = lambda path: near.covering(path, clock.seconds)
            else:
                mapped = the_map(build, arguments.tests)
                clock = Clock({name: test["seconds"] for name, test in mapped["tests"].items()})
                users = coverage.statements_in(build.tree)
                covering = lambda path: coverage.covering(path, mapped, users)
        chosen = "".join(f"-{folder}" for folder in arguments.tests) + ("-since" if arguments.since else "")
        chosen += "".join("-" + kind.replace("/", " ").replace(" ", "_") for kind in arguments.kind)
        chosen += ("-sources" if arguments.sources else "") + ("-near" if arguments.near else "") + ("-again" if arguments.again else "")
        log = WORK / f"{layer}-{arguments.seed}-{revision[:10]}{chosen}.jsonl"
        results = read_results(log) if log.exists() else []
        done = {r["site"] for r in results}
        with log.open("a") as out:
            for site in found:
                if sum(1 for r in results if r["result"] != "stillborn") >= arguments.count or time.monotonic() > until:
                    break
                if site.name() in done:
                    continue
                result, by = try_one(build, site, covering(site.path), clock)
                results.append({"site": site.name(), "kind": site.kind, "result": result, "by": by})
                out.write(json.dumps(results[-1]) + "\n")
                out.flush()
                say(f"{layer} {len(results)}: {result} {by} {site.name()}")
                if result in SURVIVED:
                    with (WORK / f"survivors-{layer}-{arguments.seed}.diff").open("a") as survivors:
                        survivors.write(diff_of(site, (ROOT / site.path).read_text(encoding="utf-8")) + "\n\n")
        counted, living, share = score(results)
        print(f"{layer}: {counted['noticed']} of {living} noticed ({share:.1f} %), {counted['survived']} survived, "
              f"{counted['uncovered']} run by no test, {counted['stillborn']} did not compile; seed {arguments.seed}, {revision[:10]}")
        for r in results:
            if r["result"] in SURVIVED:
                print(f"  {r['result']}: {r['site']}")


if __name__ == "__main__":
    main()
