# SPDX-License-Identifier: GPL-3.0-only
"""Where a one-line bug can be planted, in C++ and in SQL. A site is a place and what would stand there instead."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Site:
    path: str
    line: int  # from 0
    column: int
    kind: str
    before: str
    after: str  # of the whole line; empty: the line goes

    def name(self):
        return f"{self.path}:{self.line + 1}:{self.column}:{self.kind}:{self.after.strip()}"


def blanked(lines, is_sql):
    """The lines with comments and the inside of literals as blanks of the same length, so that places stay."""
    text = "\n".join(lines)
    if is_sql:
        pattern = r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'"
    else:
        pattern = r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\''

    def blank(match):
        return re.sub(r"[^\n]", " ", match.group(0))

    return re.sub(pattern, blank, text, flags=re.S).split("\n")


# (kind, what is looked for, what takes its place or several); the first group alone is replaced where there is one.
CPP = [
    ("boundary", r" (<) ", ["<="]),
    ("boundary", r" (<=) ", ["<"]),
    ("boundary", r" (>) ", [">="]),
    ("boundary", r" (>=) ", [">"]),
    ("comparison", r" (<|<=) ", [">"]),
    ("comparison", r" (==) ", ["!="]),
    ("comparison", r" (!=) ", ["=="]),
    ("sign", r" (\+) ", ["-"]),
    ("sign", r"[\w)\]] (-) ", ["+"]),
    ("sign", r" (\+=) ", ["-="]),
    ("sign", r" (-=) ", ["+="]),
    ("sign", r"[\w)\]] (\*) [\w(]", ["/"]),
    ("sign", r"(?:return|=|\() ?(-)(?=\w)", [""]),
    ("off by one", r"(?<![\w.\"'])(\d+)(?![\w.'])", [lambda n: str(int(n) + 1)]),
    ("and/or", r" (&&) ", ["||"]),
    ("and/or", r" (\|\|) ", ["&&"]),
    ("min/max", r"\bstd::(min)\(", ["max"]),
    ("min/max", r"\bstd::(max)\(", ["min"]),
    ("min/max", r"\bstd::(lower_bound)\(", ["upper_bound"]),
    ("condition", r"(?<![\w)\]&|])(!)(?=[\w(])", [""]),
    ("condition", r"\b(true)\b", ["false"]),
    ("condition", r"\b(false)\b", ["true"]),
    ("condition", r"\bif \(((?:[^()]|\([^()]*\))+)\)(?: \{)?$", ["false", "true"]),
    ("condition", r"( && (?:[^()&|?:;,]|\([^()]*\))+)(?=\)|$)", [""]),
    ("swapped arguments", r"\w\(((?:[a-z]\w*(?:\.\w+)*), (?:[a-z]\w*(?:\.\w+)*))\)", [lambda p: ", ".join(reversed(p.split(", ")))]),
    ("wrong variable", r"\b(first|start|begin|from)\b(?=[,;) ])", [lambda w: {"first": "last", "start": "end", "begin": "end", "from": "to"}[w]]),
]
CPP_LINES = [
    ("dropped reset", r"^\s*[\w.\->]+ = (?:0|false|true|\{\}|nullptr|std::nullopt|-1);$"),
    ("dropped reset", r"^\s*[\w.\->]+(?:\.|->)(?:clear|reset|stop|cancel)\(\);$"),
    ("removed lock", r"^\s*(?:const )?std::(?:lock_guard|scoped_lock|unique_lock)\b.*;$"),
    ("dropped call", r"^\s*(?!return\b|delete\b|co_)[\w.:\->]+\([^{}]*\);$"),
    ("dropped signal", r"^\s*Q_EMIT .*;$"),
    ("early return", r"^\s*(?:continue|break);$"),
    ("dropped change", r"^\s*(?:\+\+|--)[\w.\->]+;$"),
]
SQL = [
    ("boundary", r" (<) ", ["<="]),
    ("boundary", r" (<=) ", ["<"]),
    ("boundary", r" (>) ", [">="]),
    ("boundary", r" (>=) ", [">"]),
    ("comparison", r" (=) ", ["<>"]),
    ("comparison", r" (<>) ", ["="]),
    ("comparison", r"\b(IS NULL)\b", ["IS NOT NULL"]),
    ("comparison", r"\b(IS NOT NULL)\b", ["IS NULL"]),
    ("sign", r" (\+) ", ["-"]),
    ("sign", r" (-) ", ["+"]),
    ("and/or", r"\b(AND)\b", ["OR"]),
    ("and/or", r"\b(OR)\b(?! REPLACE)", ["AND"]),
    ("min/max", r"\b(min)\(", ["max"]),
    ("min/max", r"\b(max)\(", ["min"]),
    ("min/max", r"\b(least)\(", ["greatest"]),
    ("min/max", r"\b(greatest)\(", ["least"]),
    ("condition", r"(AND [^()]+?)(?=$| AND | OR |;|\))", [""]),
    ("condition", r"\b(NOT )(?=EXISTS|IN|\()", [""]),
    ("condition", r"\b(DISTINCT )(?!FROM)", [""]),
    ("condition", r"\b(LEFT JOIN)\b", ["JOIN"]),
    ("order", r"\b(DESC)\b", ["ASC"]),
    ("order", r"(ORDER BY [\w.]+)(?=$|;| LIMIT)", [lambda o: o + " DESC"]),
    ("removed lock", r"( FOR (?:UPDATE|SHARE)(?: SKIP LOCKED| NOWAIT)?)", [""]),
    ("off by one", r"(?<![\w.$'])(\d+)(?![\w.'])", [lambda n: str(int(n) + 1)]),
]
SQL_LINES = [
    ("dropped condition", r"^\s*(?:AND|OR) .*[^(]$"),
    ("dropped WHERE", r"^\s*WHERE [^()]*;?$"),
    ("removed lock", r"^\s*LOCK TABLE .*;$"),
]

NEVER_CPP = re.compile(r"^\s*(#|using |namespace |template\b|static_assert|Q_(?!EMIT)|class |struct |enum |///|friend |typedef )|\bcase\b.*:|\bdefault:|= (default|delete);|\bstatic constexpr\b.*\{$|\boperator\b|qCDebug|qCInfo|reserve\(|prefetch|setObjectName\(|setContentsMargins\(|setSpacing\(")
NEVER_SQL = re.compile(r"^\s*(CREATE (TABLE|INDEX|ROLE)|COMMENT|GRANT|REVOKE|DROP)|LANGUAGE|^-- :")

# The head of a function, in which another name or order of parameters does not compile.
HEAD_CPP = re.compile(r"^\w[^;=]*\)(?: const)?(?: noexcept)?$")
# Limits: nobody is promised the last of so many bytes, rows or pixels. Nor do the sizes of arrays say anything.
LIMIT_CPP = re.compile(r"\bconstexpr\b.*= \D*(\d{3,}|\d+ \* )|std::array<")
LIMIT_SQL = re.compile(r"\bEXISTS \(SELECT 1\b")


def is_senseless(kind, lines, number, new, is_sql):
    """Whether a bug of this kind there could not compile, or would be none."""
    line = lines[number]
    if kind == "off by one":
        return bool((LIMIT_SQL if is_sql else LIMIT_CPP).search(line))
    if is_sql or kind not in ("swapped arguments", "wrong variable"):
        return False
    if HEAD_CPP.match(line):
        return True
    near = "\n".join(lines[max(0, number - 12) : number + 1])
    return kind == "wrong variable" and not re.search(rf"\b{new}\b", near)


def sites_of(path, text):
    """All sites of a file, in the order of their places."""
    is_sql = path.endswith(".sql")
    lines = text.split("\n")
    code = blanked(lines, is_sql)
    found = []
    for number, (line, shown) in enumerate(zip(lines, code)):
        if not shown.strip() or (NEVER_SQL if is_sql else NEVER_CPP).search(shown if not is_sql else line):
            continue
        for kind, pattern, changes in SQL if is_sql else CPP:
            for match in re.finditer(pattern, shown):
                for change in changes:
                    new = change(match.group(1)) if callable(change) else change
                    start, end = match.span(1)
                    if callable(change):
                        new = change(line[start:end])
                    after = line[:start] + new + line[end:]
                    if after != line and not is_senseless(kind, code, number, new, is_sql):
                        found.append(Site(path, number, start, kind, line, after))
        for kind, pattern in SQL_LINES if is_sql else CPP_LINES:
            if re.search(pattern, shown):
                kept = ";" if is_sql and line.rstrip().endswith(";") else ""
                found.append(Site(path, number, 0, kind, line, kept))
    return sorted(set(found))
