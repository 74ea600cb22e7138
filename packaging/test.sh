#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# Installs what the tests need, builds everything and runs every test. The last lines and the exit code are ctest's.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/packages.sh"

usage() {
    cat <<'TEXT'
Usage: packaging/test.sh [--long] [--kafka] [--only FOLDER|FOLDER] [--help] [-- CTEST_OPTION...]

Installs missing packages (by sudo, unless run as root), builds OCR Analytics with its tests, and runs them.

  --long            the long forms too: minutes of stress instead of seconds
  --kafka           those on real brokers of Apache Kafka alone; fetches Kafka's jars (110 MB) by Maven, once
  --only FOLDERS    build and run the tests of these folders of tests/ alone: --only 'core|cli'
  -- CTEST_OPTION   handed to ctest: -R NAME runs the tests of that name

  OCR_ANALYTICS_BUILD_DIR  where to build  (build/ci in the source folder)
TEXT
}

labels=(--label-exclude '^long$')
kafka=
only=
while [ $# -gt 0 ]; do
    case $1 in
    -h | --help) usage; exit 0 ;;
    --long) labels=() ;;
    --kafka) kafka=yes ;;
    --only) only=${2:?which folders?}; shift ;;
    --only=*) only=${1#*=} ;;
    --) shift; break ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

mapfile -t packages < <(listed_packages run test)
install_packages "${packages[@]}"

# Java and the jars are for these tests alone: nothing of the program needs them. Without them the tests are skipped.
if [ -n "$kafka" ]; then
    labels=(--label-regex '^kafka$')
    mapfile -t packages < <(listed_packages kafka)
    install_packages "${packages[@]}"
    export OA_KAFKA_JARS=${OA_KAFKA_JARS:-${XDG_CACHE_HOME:-$HOME/.cache}/ocr-analytics/kafka-4.1.0}
    if ! ls "$OA_KAFKA_JARS"/kafka_*.jar >/dev/null 2>&1; then
        step "Fetching the jars of Apache Kafka into $OA_KAFKA_JARS"
        mvn --quiet --batch-mode -f "$source_dir/tests/kafka/pom.xml" dependency:copy-dependencies \
            -DincludeScope=runtime -DoutputDirectory="$OA_KAFKA_JARS" >&2 ||
            say "Maven could not fetch them: the tests on real brokers are skipped."
    fi
fi

build_dir=$(usable_build_dir ci)
configure ci "$build_dir"
targets=(all)
if [ -n "$only" ]; then
    IFS='|' read -ra folders <<<"$only"
    for folder in "${folders[@]}"; do
        [ -f "$source_dir/tests/$folder/CMakeLists.txt" ] || die "tests/ has no folder $folder with tests."
    done
    targets=("${folders[@]/#/tests-}")
    labels+=(--label-regex "^($only)$")
fi
build_targets "$build_dir" "${targets[@]}"

step "Running the tests"
exec ctest --test-dir "$build_dir" --output-on-failure --no-tests=error --parallel 2 "${labels[@]}" "$@"
