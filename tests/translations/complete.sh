#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# complete.sh SOURCE_DIR LUPDATE: every text of the source is translated into every language, keeps its placeholders and
# accelerator, and is looked up in the context in which lupdate finds it.
set -euo pipefail
cd "$1"
lupdate=$2
scratch=$(mktemp -d -t ocr-analytics-translations.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
status=0

cp translations/ocr-analytics_*.ts "$scratch"
update() { "$lupdate" -silent -locations none -no-obsolete -I . core db charts app "$@" 2>/dev/null; }
update -ts "$scratch"/ocr-analytics_{de,es,fr}.ts
update -pluralonly -ts "$scratch"/ocr-analytics_en.ts
for file in "$scratch"/*.ts; do
    texts=$(grep -c '<source>' "$file" || true)
    [ "$(basename "$file")" = ocr-analytics_en.ts ] || [ "$texts" -gt 100 ] ||
        { echo "$(basename "$file"): only $texts texts were found"; status=1; }
    # A line with "unfinished" follows its source.
    open=$({ grep -B 4 'type="unfinished"' "$file" || true; } | sed -n 's/.*<source>\(.*\)<\/source>.*/  \1/p')
    [ -z "$open" ] || { printf '%s: not translated yet:\n%s\n' "$(basename "$file")" "$open"; status=1; }
done

# Placeholders and accelerators, message by message.
awk '
    function marks(text,    found, list, n, i, all) {
        all = ""
        while (match(text, /%(L?[0-9]|L?n)/)) {
            found = substr(text, RSTART, RLENGTH)
            if (index(all, found " ") == 0) all = all found " "
            text = substr(text, RSTART + RLENGTH)
        }
        n = split(all, list, " ")
        all = ""
        for (i = 1; i <= 9; ++i) if (index(" " list_of(list, n) " ", "%" i " ")) all = all i
        if (index(" " list_of(list, n) " ", "n ")) all = all "n"
        return all
    }
    function list_of(list, n,    i, text) { text = ""; for (i = 1; i <= n; ++i) text = text list[i] " "; gsub(/L/, "", text); return text }
    /<source>/ { source = $0; sub(/.*<source>/, "", source); multi = (source !~ /<\/source>/); sub(/<\/source>.*/, "", source) }
    /<(translation|numerusform)>.*<\/(translation|numerusform)>/ && !multi {
        text = $0; sub(/^[^>]*>/, "", text); sub(/<\/(translation|numerusform)>.*/, "", text)
        if (marks(source) != marks(text)) { print FILENAME ": placeholders differ: " source " / " text; bad = 1 }
        plain = source; other = text
        gsub(/&(apos|quot|lt|gt);/, "", plain); gsub(/&(apos|quot|lt|gt);/, "", other)
        if (gsub(/&amp;/, "", plain) != gsub(/&amp;/, "", other)) { print FILENAME ": accelerators differ: " source " / " text; bad = 1 }
    }
    END { exit bad }
' translations/ocr-analytics_*.ts || status=1

# One word for one thing, in each language: others that mean the same are not used beside it.
for pair in de:Geschäft de:Bewertung de:Quittung de:Genauigkeit es:negocio es:comercio es:tienda fr:commerce fr:entreprise; do
    others=$({ grep -iE "<(translation|numerusform)>.*\b${pair#*:}" "translations/ocr-analytics_${pair%%:*}.ts" || true; })
    [ -z "$others" ] || { printf '%s: another word than elsewhere (%s):\n%s\n' "${pair%%:*}" "${pair#*:}" "$others"; status=1; }
done

# German puts a space before the dots of what goes on.
dots=$({ grep -E '<(translation|numerusform)>.*[^ (…]…<' translations/ocr-analytics_de.ts || true; })
[ -z "$dots" ] || { printf 'de: "…" without a space before it:\n%s\n' "$dots"; status=1; }

# lupdate misjudges some functions whose return type is qualified, and invents a context; their texts must name it.
invented=$(grep -h '<name>' "$scratch"/ocr-analytics_de.ts | grep -v '<name>oa::' || true)
[ -z "$invented" ] || { printf 'contexts that the program does not use:\n%s\n' "$invented"; status=1; }

# A function named tr() outside of a class: lupdate files its texts under the namespace around it.
while IFS=: read -r file _; do
    namespace=$(sed -n 's/^namespace \(oa::[a-z:]*\) {$/\1/p' "$file" | head -n 1)
    context=$(grep -A 3 'QString tr(const char' "$file" | sed -n 's/.*translate("\([^"]*\)".*/\1/p')
    [ "$namespace" = "$context" ] ||
        { echo "$file: tr() looks in $context, lupdate files under $namespace"; status=1; }
done < <(grep -rn 'QString tr(const char' core db charts app --include='*.cpp')
exit $status
