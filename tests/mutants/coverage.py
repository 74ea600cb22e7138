# SPDX-License-Identifier: GPL-3.0-only
"""Which tests run which source files: a map made by running every test once in a build with counters (gcc's --coverage)."""

import json
import os
import re
import shutil
import struct
import subprocess
import time
from pathlib import Path

ARCS = 0x01A10000
EXCLUDED = r"^(long|packaging|kafka)$"


def was_executed(gcda):
    """Whether any counter in this file of gcc's is above zero. Its layout: GCC's gcov-io.h, version 12 and later."""
    data = Path(gcda).read_bytes()
    at = 16  # magic, version, stamp, checksum
    while at + 8 <= len(data):
        tag, length = struct.unpack_from("<Ii", data, at)
        at += 8
        if tag == 0:
            break
        if length < 0:  # a table of nothing but zeros is not written
            continue
        if tag == ARCS and any(data[at : at + length]):
            return True
        at += length
    return False


def tests_of(build, folders):
    """Names of the tests of these folders of tests/ (of all without any) that are programs of the same name."""
    chosen = ["--label-regex", f"^({'|'.join(folders)})$"] if folders else []
    out = subprocess.run(
        ["ctest", "--test-dir", build, "--show-only=json-v1", "--label-exclude", EXCLUDED, *chosen],
        check=True, capture_output=True, text=True,
    ).stdout
    return sorted(
        test["name"] for test in json.loads(out)["tests"]
        if test.get("command") and "/tests/" in test["command"][0] and Path(test["command"][0]).name == test["name"]
    )


def targets_of(folders):
    """What is built for them."""
    return [f"tests-{folder}" for folder in folders] or ["all"]


def make_map(source, build, folders, jobs, say):
    """Builds with counters and runs every test: {"tests": {name: {"seconds": s, "files": [...]}}}. Tests that fail are
    left out, with a word."""
    say("Building with counters, once")
    if not (build / "build.ninja").exists():
        subprocess.run(
            ["cmake", "-S", source, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
             "-DCMAKE_CXX_FLAGS=--coverage -O1 -fprofile-update=atomic", "-DCMAKE_EXE_LINKER_FLAGS=--coverage"],
            check=True, stdout=subprocess.DEVNULL,
        )
    subprocess.run(["ninja", "-C", build, f"-j{jobs}", "--quiet", *targets_of(folders)], check=True)
    result = {}
    counters = build / "counters"
    for name in tests_of(build, folders):
        shutil.rmtree(counters, ignore_errors=True)
        began = time.monotonic()
        ran = subprocess.run(
            ["ctest", "--test-dir", build, "-R", f"^{re.escape(name)}$", "--output-on-failure", "--no-tests=error"],
            env={**os.environ, "GCOV_PREFIX": str(counters), "GCOV_EXIT_AT_ERROR": "0"}, capture_output=True, text=True,
        )
        seconds = round(time.monotonic() - began, 2)
        if ran.returncode != 0:
            say(f"{name} fails in the build with counters; it notices nothing here")
            continue
        files = set()
        for gcda in counters.rglob("*.gcda"):
            # …/core/CMakeFiles/oa_core.dir/time/interval.cpp.gcda is of core/time/interval.cpp
            place = str(gcda.relative_to(counters / str(build).lstrip("/")))
            match = re.match(r"(.*)/CMakeFiles/[^/]+\.dir/(.*\.cpp)\.gcda$", place)
            if match and was_executed(gcda):
                file = f"{match.group(1)}/{match.group(2)}"
                if (Path(source) / file).exists():
                    files.add(file)
        result[name] = {"seconds": seconds, "files": sorted(f for f in files if not f.startswith("tests/"))}
        say(f"{name}: {len(result[name]['files'])} files, {seconds} s")
    return {"tests": result}


def statements_in(source):
    """For each file of resources/sql, the C++ files that name its statements."""
    users = {}
    for folder in ("core", "db", "app", "charts"):
        for path in (Path(source) / folder).rglob("*.cpp"):
            for name in re.findall(r'"([a-z0-9_-]+/[a-z0-9_-]+)(?::|")', path.read_text(encoding="utf-8")):
                users.setdefault(f"resources/sql/{name}.sql", set()).add(str(path.relative_to(source)))
            for name in re.findall(r'allIn\("([a-z]+/(?:[a-z]+)?)', path.read_text(encoding="utf-8")):
                for file in (Path(source) / "resources/sql").glob(f"{name}*" if not name.endswith("/") else f"{name}*.sql"):
                    users.setdefault(str(file.relative_to(source)), set()).add(str(path.relative_to(source)))
    return users


def covering(path, the_map, users):
    """Names of the tests that run this file, the likeliest to notice first: of its own name, then the quickest."""
    if path.endswith(".h"):
        sources = {path[:-2] + ".cpp"}
        if not any(sources & set(test["files"]) for test in the_map["tests"].values()):
            folder = path.rsplit("/", 1)[0] + "/"
            sources = {f for test in the_map["tests"].values() for f in test["files"] if f.startswith(folder)}
    elif path.endswith(".sql"):
        sources = users.get(path, set())
    else:
        sources = {path}
    names = [name for name, test in the_map["tests"].items() if sources & set(test["files"])]
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return sorted(names, key=lambda n: (stem not in n, the_map["tests"][n]["seconds"]))
