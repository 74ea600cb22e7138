# SPDX-License-Identifier: GPL-3.0-only
"""Which tests are near a source file, by includes and words: a guess that needs no build with counters (see coverage)."""

import json
import math
import re
import subprocess
from collections import Counter, deque
from pathlib import Path

import coverage

WORD = re.compile(r"[A-Za-z]\w{3,}")
INCLUDED = re.compile(r'^#include "([^"]+)"', re.M)
MOST_TESTS = 10


def tests_of(source, build, folders):
    """Names of the tests of these folders of tests/ (of all without any), whether or not they are built yet."""
    out = subprocess.run(
        ["ctest", "--test-dir", build, "--show-only=json-v1", "--label-exclude", coverage.EXCLUDED],
        check=True, capture_output=True, text=True,
    ).stdout
    declared = {test["name"] for test in json.loads(out)["tests"]}
    tests = Path(source) / "tests"
    return sorted(f.stem for f in tests.rglob("tst_*.cpp")
                  if f.stem in declared and (not folders or f.relative_to(tests).parts[0] in folders))


class Nearness:
    """What each test of a checkout includes, from near and from far, and which words it has in common with a source."""

    def __init__(self, source, names, budget):
        self.source = Path(source)
        self.budget = budget  # seconds that all tests of a bug may take together
        self.includes = {}
        self.commands = {
            path.stem.removesuffix("command"): str(path.relative_to(source))
            for path in (self.source / "app/cli/commands").rglob("*command.cpp")
        }
        self.users = coverage.statements_in(source)
        self.of_program = set()
        for lists in self.source.glob("tests/**/CMakeLists.txt"):
            text = lists.read_text(encoding="utf-8")
            if "ocr-analytics)" in text:
                plain = set(re.findall(r"oa_add_test\((tst_\w+)", text))
                self.of_program |= set(re.findall(r"\btst_\w+", text)) - plain
        files = {path.stem: path for path in self.source.glob("tests/**/tst_*.cpp") if path.stem in names}
        self.distances = {name: self.distances_from(path) for name, path in files.items()}
        self.words = {name: set(WORD.findall(path.read_text(encoding="utf-8"))) for name, path in files.items()}
        known_in = Counter(word for words in self.words.values() for word in words)
        self.weight = {word: math.log(len(files) / count) for word, count in known_in.items()}

    def included_by(self, path):
        if path not in self.includes:
            file = self.source / path
            found = INCLUDED.findall(file.read_text(encoding="utf-8")) if file.exists() else []
            self.includes[path] = [f for f in found if (self.source / f).exists()]
        return self.includes[path]

    def distances_from(self, test):
        """{file: distance}. A header brings its source along; a test of the program, the commands that it speaks of."""
        text = test.read_text(encoding="utf-8")
        begin = [(1, f) for f in INCLUDED.findall(text)]
        if test.stem in self.of_program:
            begin += [(2 if re.search(rf"\b{word}\b", text) else 4, file) for word, file in self.commands.items()]
            begin.append((3, "app/main.cpp"))
        begin.sort()
        found, waiting = {}, deque(begin)
        while waiting:
            distance, path = waiting.popleft()
            if path in found:
                continue
            found[path] = distance
            if path.endswith(".h"):
                waiting.appendleft((distance, path[:-2] + ".cpp"))
            waiting.extend((distance + 1, f) for f in self.included_by(path))
        return found

    def covering(self, path, seconds):
        """Names of tests, the likeliest first: of the file's own name, then those with most to say of it."""
        sources = self.users.get(path, set()) if path.endswith(".sql") else {path}
        if path.endswith(".cpp") and not (self.source / (path[:-4] + ".h")).exists():
            sources |= set(self.included_by(path)[:1])  # a part of a class whose header is another file's
        words = set()
        for file in {path, *sources, *(source[:-4] + ".h" for source in sources)}:
            if (self.source / file).exists():
                words |= set(WORD.findall((self.source / file).read_text(encoding="utf-8")))
        ranked = []
        for name, distances in self.distances.items():
            distance = min((distances[s] for s in sources if s in distances), default=None)
            own = name == f"tst_{Path(path).stem}"
            if own or distance is not None:
                shared = sum(self.weight[word] for word in words & self.words[name])
                ranked.append((not own, -shared / ((distance or 0) + 1), name))
        ranked.sort()
        chosen, total = [], 0
        for _, _, name in ranked:
            time = seconds.get(name, 20)
            if len(chosen) >= 2 and total + time > self.budget:
                continue
            chosen.append(name)
            total += time
            if len(chosen) == MOST_TESTS:
                break
        return chosen
