#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""What a stream of receipts needs, recomputed from what the benchmarks print.

    tests/bench/model.py [--a-day N] [--peak X] [--businesses N] [--keep-documents DAYS] [--write|--check docs/scale.md] FILE...

FILE: lines of JSON from bench_refresh, bench_ingest, bench_questions, bench_crowd (once with few businesses and once with
many), bench_size and bench_alerts; other lines are passed over, and of several runs alike the last counts. Prints two tables in Markdown: costs as measured, and what
they come to. With --write they replace what stands between the two marks in that file; with --check it is an error if they are not what stands there.
"""

import argparse
import json
import sys
from pathlib import Path

BEGIN = "<!-- tests/bench/model.py writes from here -->"
END = "<!-- to here -->"
DAY = 86_400
MINUTES_A_DAY = 1_440


def read(files):
    """The newest result of each benchmark by its name; of bench_crowd those of few and of many businesses."""
    results, crowds = {}, {}
    for file in files:
        for line in Path(file).read_text().splitlines():
            if line.startswith("{"):
                result = json.loads(line)
                results[result["benchmark"]] = result
                if result["benchmark"] == "crowd":
                    crowds[result["businesses"]] = result
    missing = {"refresh", "ingest", "questions", "crowd"} - results.keys()
    if missing:
        sys.exit(f"There is no result of {', '.join(sorted('bench_' + name for name in missing))}: run it and give its output.")
    if len(crowds) < 2:
        sys.exit("bench_crowd was run with one number of businesses only: run it with few, such as 100, and with many.")
    results["few"], results["many"] = crowds[min(crowds)], crowds[max(crowds)]
    return results


def costs(results):
    """Seconds of one core, or bytes, for each receipt or row."""
    refresh, ingest = results["refresh"], results["ingest"]
    documents = refresh["documents"]
    found = {
        "write": min(ingest["ingest_server_processor_seconds"]) / ingest["documents"],
        "send": min(ingest["import_client_processor_seconds"]) / ingest["documents"],
        "refresh": min(refresh["refresh_one_connection_processor_seconds"]) / documents,
        "document": refresh["bytes_documents"] / documents,
        "value": refresh["bytes_values"] / documents,
        "minute": refresh["bytes_minutes"] / refresh["minute_rows"],
        "hour": refresh["bytes_hours"] / refresh["hour_rows"],
    }
    # A live step of n receipts that change r rows takes n * live + r * row: two steps, two unknowns.
    few, many = results["few"], results["many"]
    ratio = few["documents_a_step"] / many["documents_a_step"]
    found["row"] = ((many["step_processor_ms"] * ratio - few["step_processor_ms"]) / 1_000
                    / (many["rows_of_the_last_step"] * ratio - few["rows_of_the_last_step"]))
    found["live"] = (few["step_processor_ms"] / 1_000 - few["rows_of_the_last_step"] * found["row"]) / few["documents_a_step"]
    found["log"] = many["wal_bytes_a_document"]
    if "alerts" in results:
        found["alert"] = results["alerts"]["processor_ms_a_rule_and_bucket"] / 1_000
    if "verify" in results:
        found["verify"] = results["verify"]["seconds"] / results["verify"]["documents"]
    return found


def live_step(cost, rate, businesses):
    """How many seconds apart live steps may be at best: a step counts what arrived during the one before, a minute at a
    time and one refresher at a time. None where no step keeps up."""
    def spare(documents):
        rows = 2 * businesses * (1 - (1 - 1 / businesses) ** documents)
        return documents / rate - documents * cost["live"] - rows * cost["row"]
    if 1 / rate <= cost["live"]:
        return None
    low, high = 1, 1e12
    if spare(low) >= 0:
        return low / rate
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (low, middle) if spare(middle) >= 0 else (middle, high)
    return high / rate


def rows_a_day(a_day, businesses):
    """Rows of minutes and of hours where all businesses have about as many receipts: a business is seen in a minute
    unless none of the minute's receipts is its own."""
    def seen(buckets):
        return buckets * businesses * (1 - (1 - 1 / businesses) ** (a_day / buckets))
    return seen(MINUTES_A_DAY), seen(24)


def size(count):
    for unit in ("B", "kB", "MB", "GB"):
        if count < 1_000:
            return f"{count:,.3g} {unit}"
        count /= 1_000
    return f"{count:,.3g} TB"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows] + [""]


def measured(cost, results):
    def microseconds(name):
        return f"{cost[name] * 1e6:.1f} µs"
    rows = [
        ["writing a receipt, triggers and all: the server", microseconds("write"), "`bench_ingest`"],
        ["reading it and sending it there: the client", microseconds("send"), "`bench_ingest`, by its `import`"],
        ["counting many at once: refresher and server", microseconds("refresh"), "`bench_refresh`"],
        [f"counting it as it arrives, {results['many']['businesses']:,} businesses",
         f"{results['many']['processor_us_a_document']:.0f} µs: {microseconds('live')} and {microseconds('row')} for each row that it changes",
         "`bench_crowd`"],
        ["the same, written to the log (WAL)", size(cost["log"]), "`bench_crowd`"],
        ["a receipt of 880 bytes on disk, with its indexes", size(cost["document"]), "`bench_refresh`"],
        ["its values", size(cost["value"]), "`bench_refresh`"],
        ["a row of a minute, of an hour", f"{size(cost['minute'])}, {size(cost['hour'])}", "`bench_refresh`"],
    ]
    if "alert" in cost:
        rows.append(["holding a bucket against an alert rule", f"{cost['alert'] * 1e3:.2f} ms", "`bench_alerts`"])
    if "verify" in cost:
        rows.append(["verifying a small receipt, by the clock", microseconds("verify"), "`bench_size`"])
    asked = results["questions"]
    rows.append([f"ranking {asked['businesses']:,} businesses over {asked['days']} days ({asked['hour_rows']:,} rows of hours)",
                 f"{asked['ranking_to_copy']:.2f} × `\\copy` of those rows", "`bench_questions`"])
    return table(["what", "of one core", "measured by"], rows)


def needed(cost, options):
    rate = options.a_day / DAY
    minutes, hours = rows_a_day(options.a_day, options.businesses)
    def cores(name):
        return [f"{cost[name] * rate:.2f}", f"{cost[name] * rate * options.peak:.2f}"]
    def pace(at):
        seconds = live_step(cost, at, options.businesses)
        if seconds is None:
            return "never"
        return "at once" if seconds < 0.01 else f"{seconds:,.2g} s"
    rows = [
        ["cores that write (PostgreSQL)", *cores("write")],
        ["cores that send (`ingest`)", *cores("send")],
        ["cores that count what was left over (`refresh` and PostgreSQL)", *cores("refresh")],
        ["how far the live minute is behind, one core counting", pace(rate), pace(rate * options.peak)],
        ["receipts a day on disk", size(cost["document"] * options.a_day), ""],
        [f"the same kept for {options.keep_documents} days", size(cost["document"] * options.a_day * options.keep_documents), ""],
        ["values a day", size(cost["value"] * options.a_day), ""],
        ["rows of minutes a day", f"{minutes:,.0f}, {size(minutes * cost['minute'])}", ""],
        ["rows of hours a day", f"{hours:,.0f}, {size(hours * cost['hour'])}", ""],
    ]
    head = [f"{options.a_day:,} receipts a day of {options.businesses:,} businesses", f"mean: {rate:,.0f} a second",
            f"peak: {rate * options.peak:,.0f} a second"]
    return table(head, rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--a-day", type=int, default=1_000_000_000, help="receipts a day")
    parser.add_argument("--peak", type=float, default=3, help="the busiest hour, in means")
    parser.add_argument("--businesses", type=int, default=10_000)
    parser.add_argument("--keep-documents", type=int, default=3, metavar="DAYS")
    parser.add_argument("--write", metavar="FILE", help="put the tables between the marks of this file")
    parser.add_argument("--check", metavar="FILE", help="whether that is what stands between them")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args()
    if min(options.a_day, options.businesses, options.keep_documents, options.peak) <= 0:
        parser.error("numbers must be more than zero")
    results = read(options.files)
    cost = costs(results)
    text = "\n".join(measured(cost, results) + needed(cost, options))
    if not options.write and not options.check:
        print(text)
        return
    page = Path(options.write or options.check)
    before, begin, rest = page.read_text().partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f"{page} lacks the lines “{BEGIN}” and “{END}”.")
    fresh = f"{before}{BEGIN}\n\n{text}\n{END}{after}"
    if options.write:
        page.write_text(fresh)
    elif fresh != page.read_text():
        sys.exit(f"{page} is not what the measurements come to. tests/bench/model.py --write {page} FILE... writes it.")


if __name__ == "__main__":
    main()
