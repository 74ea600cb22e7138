#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# alerts.sh SOURCE_DIR BUILD_DIR: the alert rules for Prometheus, and that each has its lines in docs/monitoring.md.
set -euo pipefail
cd "$1"
command -v promtool >/dev/null || { echo "promtool (Debian: prometheus) is not installed"; exit 77; }
rules=$PWD/packaging/prometheus/ocr-analytics.rules.yml

promtool check rules "$rules"
scratch=$(mktemp -d -t ocr-analytics-alerts.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
sed "s|RULES|$rules|" tests/packaging/alerts.yml >"$scratch/alerts.yml"
promtool test rules "$scratch/alerts.yml"

status=0
while read -r alert; do
    grep -q "alertname: $alert\$\|alertname: $alert}" tests/packaging/alerts.yml || { echo "$alert has no test"; status=1; }
done < <(sed -n 's/.*alert: *//p' "$rules")
while read -r place; do
    grep -qi "^### $place\$" docs/monitoring.md || { echo "docs/monitoring.md says nothing of $place"; status=1; }
done < <(sed -n 's/.*runbook: .*#//p' "$rules" | sort -u)
exit $status
