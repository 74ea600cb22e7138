<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>oa::charts::ChartPane</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Charts of %1</source>
        <translation>Diagramme von %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::ChartText</name>
    <message>
        <source>%1 per minute</source>
        <extracomment>%1 a sum, such as &quot;Total amount&quot;</extracomment>
        <translation>%1 pro Minute</translation>
    </message>
    <message>
        <source>%1 per 5 minutes</source>
        <translation>%1 pro 5 Minuten</translation>
    </message>
    <message>
        <source>%1 per 15 minutes</source>
        <translation>%1 pro 15 Minuten</translation>
    </message>
    <message>
        <source>%1 per 30 minutes</source>
        <translation>%1 pro 30 Minuten</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 pro Stunde</translation>
    </message>
    <message>
        <source>%1 per 3 hours</source>
        <translation>%1 pro 3 Stunden</translation>
    </message>
    <message>
        <source>%1 per 6 hours</source>
        <translation>%1 pro 6 Stunden</translation>
    </message>
    <message>
        <source>%1 per 12 hours</source>
        <translation>%1 pro 12 Stunden</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 pro Tag</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>%1 pro Woche</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1 pro Monat</translation>
    </message>
    <message>
        <source>%1 per quarter</source>
        <translation>%1 pro Quartal</translation>
    </message>
    <message>
        <source>%1 per year</source>
        <translation>%1 pro Jahr</translation>
    </message>
    <message>
        <source>%1 / min</source>
        <extracomment>%1 a sum, such as &quot;Total amount&quot;: the shortest that says of how long a time</extracomment>
        <translation>%1 / min</translation>
    </message>
    <message>
        <source>%1 / 5 min</source>
        <translation>%1 / 5 min</translation>
    </message>
    <message>
        <source>%1 / 15 min</source>
        <translation>%1 / 15 min</translation>
    </message>
    <message>
        <source>%1 / 30 min</source>
        <translation>%1 / 30 min</translation>
    </message>
    <message>
        <source>%1 / h</source>
        <translation>%1 / h</translation>
    </message>
    <message>
        <source>%1 / 3 h</source>
        <translation>%1 / 3 h</translation>
    </message>
    <message>
        <source>%1 / 6 h</source>
        <translation>%1 / 6 h</translation>
    </message>
    <message>
        <source>%1 / 12 h</source>
        <translation>%1 / 12 h</translation>
    </message>
    <message>
        <source>%1 / day</source>
        <translation>%1 / Tag</translation>
    </message>
    <message>
        <source>%1 / week</source>
        <translation>%1 / Woche</translation>
    </message>
    <message>
        <source>%1 / month</source>
        <translation>%1 / Monat</translation>
    </message>
    <message>
        <source>%1 / quarter</source>
        <translation>%1 / Quartal</translation>
    </message>
    <message>
        <source>%1 / year</source>
        <translation>%1 / Jahr</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>&quot;Total amount&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Avg. score</source>
        <extracomment>&quot;Average score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Ø Score</translation>
    </message>
    <message>
        <source>Med. score</source>
        <extracomment>&quot;Median score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Med. Score</translation>
    </message>
    <message>
        <source>Avg. OCR</source>
        <extracomment>&quot;Average OCR score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Ø OCR</translation>
    </message>
    <message>
        <source>Med. OCR</source>
        <extracomment>&quot;Median OCR score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Med. OCR</translation>
    </message>
    <message>
        <source>Receipts</source>
        <extracomment>&quot;Number of receipts&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Belege</translation>
    </message>
</context>
<context>
    <name>oa::charts::Crosshair</name>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>p10–p90 %1 to %2</source>
        <translation>p10–p90 %1 bis %2</translation>
    </message>
    <message>
        <source>%1 s of %2 s</source>
        <translation>%1 s von %2 s</translation>
    </message>
    <message>
        <source>%1 min of %2 min</source>
        <translation>%1 min von %2 min</translation>
    </message>
    <message>
        <source>%1 h of %2 h</source>
        <translation>%1 h von %2 h</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <extracomment>of a week, a month or a longer time that is not over yet</extracomment>
        <translation>%1 von %2 Tagen</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>highest of %1</source>
        <translation>höchster von %1</translation>
    </message>
    <message>
        <source>lowest of %1</source>
        <translation>niedrigster von %1</translation>
    </message>
    <message>
        <source>no currency</source>
        <translation>ohne Währung</translation>
    </message>
    <message>
        <source>median of %1: %2</source>
        <extracomment>%1 a number of points, %2 a value</extracomment>
        <translation>Median von %1: %2</translation>
    </message>
    <message>
        <source>mean of %1: %2</source>
        <translation>Mittelwert von %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>oa::charts::ImageExport</name>
    <message>
        <source>There is nothing to draw.</source>
        <translation>Es gibt nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 at scale %3 cannot be drawn.</source>
        <translation>Ein Bild von %1 × %2 im Maßstab %3 kann nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>Choose at least %1 points and at most %2 pixels a side.</source>
        <translation>Mindestens %1 Punkte und höchstens %2 Pixel je Seite wählen.</translation>
    </message>
    <message>
        <source>There is not enough memory for it: choose a smaller size or scale.</source>
        <translation>Der Speicher reicht dafür nicht: eine kleinere Größe oder Skalierung wählen.</translation>
    </message>
</context>
<context>
    <name>oa::charts::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1, sichtbar</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, verborgen</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weitere</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n weitere Linie</numerusform>
            <numerusform>%n weitere Linien</numerusform>
        </translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Linie</numerusform>
            <numerusform>%n Linien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::charts::PaneGrip</name>
    <message>
        <source>Move this pane</source>
        <translation>Diesen Bereich verschieben</translation>
    </message>
    <message>
        <source>Drag to move this pane</source>
        <translation>Ziehen, um diesen Bereich zu verschieben</translation>
    </message>
</context>
<context>
    <name>oa::charts::PaneScene</name>
    <message>
        <source>p10–p90</source>
        <translation>p10–p90</translation>
    </message>
    <message>
        <source>Lay a second business over the first to compare them</source>
        <translation>Zum Vergleichen ein zweites Unternehmen darüberlegen</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>only %1 – %2</source>
        <extracomment>two instants: the part of a range that figures are of</extracomment>
        <translation>nur %1 – %2</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>min. %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max. %1</translation>
    </message>
    <message>
        <source>%1 and %2 points</source>
        <translation>%1 und %2 Punkte</translation>
    </message>
    <message>
        <source>n = %1 and %2</source>
        <translation>n = %1 und %2</translation>
    </message>
    <message>
        <source>means differ by %1</source>
        <extracomment>%1 a difference with its error, &quot;1.20 ± 0.30&quot;</extracomment>
        <translation>Mittel unterscheiden sich um %1</translation>
    </message>
    <message>
        <source>No scores in this range</source>
        <translation>Keine Scores in diesem Zeitraum</translation>
    </message>
    <message>
        <source>No scores</source>
        <translation>Keine Scores</translation>
    </message>
    <message>
        <source>100 = mean</source>
        <translation>100 = Mittel</translation>
    </message>
    <message numerus="yes">
        <source>line: median of %n points</source>
        <extracomment>%n points of a line</extracomment>
        <translation>
            <numerusform>Linie: Median von %n Punkt</numerusform>
            <numerusform>Linie: Median von %n Punkten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line: mean of %n points</source>
        <extracomment>%n points of a line</extracomment>
        <translation>
            <numerusform>Linie: Mittelwert von %n Punkt</numerusform>
            <numerusform>Linie: Mittelwert von %n Punkten</numerusform>
        </translation>
    </message>
    <message>
        <source>index</source>
        <extracomment>each line as an index, in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Index</translation>
    </message>
    <message>
        <source>line: %1</source>
        <extracomment>%1 such as &quot;by the day&quot;: of what the strong line&apos;s points are</extracomment>
        <translation>Linie: %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::SeriesItem</name>
    <message>
        <source>%1 % of receipts below</source>
        <translation>%1 % der Belege darunter</translation>
    </message>
    <message>
        <source>receipts below:</source>
        <translation>Belege darunter:</translation>
    </message>
    <message>
        <source>%1 % below</source>
        <translation>%1 % darunter</translation>
    </message>
    <message>
        <source>below:</source>
        <translation>darunter:</translation>
    </message>
    <message>
        <source>receipts &lt; %1</source>
        <extracomment>%1 an amount</extracomment>
        <translation>Belege &lt; %1</translation>
    </message>
    <message>
        <source>receipts below %1</source>
        <translation>Belege unter %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::StateOverlay</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Das konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>No receipts in this range</source>
        <translation>Keine Belege in diesem Zeitraum</translation>
    </message>
    <message>
        <source>No such business here</source>
        <translation>Dieses Unternehmen gibt es hier nicht</translation>
    </message>
</context>
<context>
    <name>oa::charts::Trace</name>
    <message>
        <source>mean %1</source>
        <extracomment>%1 such as &quot;by the day&quot;</extracomment>
        <translation>Mittelwert %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::ValueAxis</name>
    <message>
        <source>T</source>
        <translation>&#xa0;Bio.</translation>
    </message>
    <message>
        <source>B</source>
        <translation>&#xa0;Mrd.</translation>
    </message>
    <message>
        <source>M</source>
        <translation>&#xa0;Mio.</translation>
    </message>
    <message>
        <source>k</source>
        <translation>&#xa0;Tsd.</translation>
    </message>
</context>
<context>
    <name>oa::cli</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message>
        <source>%1 is not an option of %2.</source>
        <translation>%1 ist keine Option von %2.</translation>
    </message>
    <message>
        <source>It belongs to: %1.</source>
        <translation>Sie gehört zu: %1.</translation>
    </message>
    <message>
        <source>See `ocr-analytics %1 --help`.</source>
        <translation>Siehe `ocr-analytics %1 --help`.</translation>
    </message>
    <message>
        <source>See `ocr-analytics --help`.</source>
        <translation>Siehe `ocr-analytics --help`.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Es gibt keine Option %1.</translation>
    </message>
    <message>
        <source>The commands are: %1.</source>
        <translation>Die Befehle sind: %1.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>--%1 cannot be “%2”.</source>
        <translation>--%1 kann nicht „%2“ sein.</translation>
    </message>
    <message>
        <source>The database: a URI, key=value pairs or a service name, as for psql. Without it the PG* variables, service file and password file apply.</source>
        <translation>Die Datenbank: eine URI, Schlüssel=Wert-Paare oder ein Dienstname, wie bei psql. Ohne sie gelten die PG*-Variablen, die Dienst- und die Passwortdatei.</translation>
    </message>
    <message>
        <source>A private database in your data folder, or in DIR; started when needed.</source>
        <translation>Eine private Datenbank im eigenen Datenordner oder in DIR; startet bei Bedarf.</translation>
    </message>
    <message>
        <source>Print one JSON object on standard output; messages go to standard error.</source>
        <translation>Ein JSON-Objekt auf der Standardausgabe ausgeben; Meldungen gehen an die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>Zone of times given without one, such as Europe/Berlin; the system&apos;s if left out.</source>
        <translation>Zone für Zeiten ohne Zone, etwa Europe/Berlin; sonst die des Systems.</translation>
    </message>
    <message>
        <source>Show this help, or that of a command.</source>
        <translation>Diese Hilfe zeigen, oder die eines Befehls.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Open panes, ranges and filters that were saved from the window.</source>
        <translation>Bereiche, Zeiträume und Filter öffnen, die im Fenster gespeichert wurden.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>Write %1 %2.</source>
        <translation>Schreibweise: %1 %2.</translation>
    </message>
    <message>
        <source>%1 does not take a value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>--database and --local exclude each other.</source>
        <translation>--database und --local schließen einander aus.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 braucht %2.</translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2 angeben.</translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2.</source>
        <translation>Eine ganze Zahl von %1 bis %2 angeben.</translation>
    </message>
    <message>
        <source>Give one of: %1.</source>
        <translation>Eines davon angeben: %1.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>May be repeated.</source>
        <translation>Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>Usage: ocr-analytics [--database CONNINFO | --local[=DIR]] [COMMAND] [OPTIONS]</source>
        <translation>Aufruf: ocr-analytics [--database CONNINFO | --local[=DIR]] [BEFEHL] [OPTIONEN]</translation>
    </message>
    <message>
        <source>Compares what receipt-OCR models read, per business, minute and hour. Without a command the window opens.</source>
        <translation>Vergleicht, was Beleg-OCR-Modelle lesen, je Unternehmen, Minute und Stunde. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Optionen aller Befehle:</translation>
    </message>
    <message>
        <source>Options of the window:</source>
        <translation>Optionen des Fensters:</translation>
    </message>
    <message>
        <source>`ocr-analytics COMMAND --help` shows a command&apos;s own options. Exit code: 0 done, 1 failed, 2 wrong usage.</source>
        <translation>`ocr-analytics BEFEHL --help` zeigt die Optionen eines Befehls. Rückgabewert: 0 erledigt, 1 fehlgeschlagen, 2 falscher Aufruf.</translation>
    </message>
    <message>
        <source>[OPTIONS]</source>
        <translation>[OPTIONEN]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>--to needs --from as well.</source>
        <translation>--to braucht auch --from.</translation>
    </message>
    <message>
        <source>The range is empty: it begins %1 and ends %2.</source>
        <translation>Der Zeitraum ist leer: er beginnt %1 und endet %2.</translation>
    </message>
    <message>
        <source>ocr-analytics: there is no display to open the window on.
`ocr-analytics export` draws the same charts into a file; `ocr-analytics --help` lists all commands.</source>
        <translation>ocr-analytics: Es gibt keinen Bildschirm, auf dem sich das Fenster öffnen könnte.
`ocr-analytics export` zeichnet dieselben Diagramme in eine Datei; `ocr-analytics --help` nennt alle Befehle.</translation>
    </message>
    <message>
        <source>This program was built without its window: it needs a command.</source>
        <translation>Dieses Programm wurde ohne Fenster gebaut: es braucht einen Befehl.</translation>
    </message>
    <message>
        <source>`ocr-analytics --help` lists them.</source>
        <translation>`ocr-analytics --help` nennt sie.</translation>
    </message>
    <message>
        <source>Run `ocr-analytics migrate` with the same options to create them; `migrate --dry-run` shows the SQL first.</source>
        <translation>`ocr-analytics migrate` mit denselben Optionen legt sie an; `migrate --dry-run` zeigt vorher das SQL.</translation>
    </message>
    <message>
        <source>Run `ocr-analytics migrate` with the same options to bring them up to date; `migrate --dry-run` shows the SQL first.</source>
        <translation>`ocr-analytics migrate` mit denselben Optionen aktualisiert sie; `migrate --dry-run` zeigt vorher das SQL.</translation>
    </message>
    <message>
        <source>Creating the tables</source>
        <translation>Tabellen anlegen</translation>
    </message>
    <message>
        <source>Bringing the tables up to date</source>
        <translation>Tabellen aktualisieren</translation>
    </message>
    <message>
        <source>There are no totals of a business “%1”.</source>
        <translation>Es gibt keine Summen eines Unternehmens „%1“.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>This program was built without charts and writes tables only.</source>
        <translation>Dieses Programm wurde ohne Diagramme gebaut und schreibt nur Tabellen.</translation>
    </message>
    <message>
        <source>Let the file end in .csv, or use the program with its window.</source>
        <translation>Die Datei auf .csv enden lassen oder das Programm mit Fenster verwenden.</translation>
    </message>
    <message>
        <source>Wrote %1 (%2).</source>
        <translation>%1 geschrieben (%2).</translation>
    </message>
    <message>
        <source>Draw a picture of businesses side by side, or write their numbers as a table.</source>
        <translation>Unternehmen nebeneinander als Bild zeichnen oder ihre Zahlen als Tabelle schreiben.</translation>
    </message>
    <message>
        <source>The file&apos;s ending decides what is written. A range is what can be typed in the window: now-6h, today, last 7 days, 2024-05-01..2024-05-03; without one it is yesterday and today.</source>
        <translation>Die Endung der Datei entscheidet, was geschrieben wird. Ein Zeitraum ist, was sich im Fenster eingeben lässt: now-6h, today, last 7 days, 2024-05-01..2024-05-03; ohne Angabe gestern und heute.</translation>
    </message>
    <message>
        <source>Where to: .png, .svg, .pdf or .csv.</source>
        <translation>Wohin: .png, .svg, .pdf oder .csv.</translation>
    </message>
    <message>
        <source>A business to show.</source>
        <translation>Ein Unternehmen, das gezeigt wird.</translation>
    </message>
    <message>
        <source>First instant, such as 2024-05-01T10:00.</source>
        <translation>Erster Zeitpunkt, etwa 2024-05-01T10:00.</translation>
    </message>
    <message>
        <source>End, not included; now if left out.</source>
        <translation>Ende, nicht eingeschlossen; sonst jetzt.</translation>
    </message>
    <message>
        <source>All businesses in the same charts.</source>
        <translation>Alle Unternehmen in denselben Diagrammen.</translation>
    </message>
    <message>
        <source>Device pixels a pixel, 0.25 to 8.</source>
        <translation>Gerätepixel je Pixel, 0.25 bis 8.</translation>
    </message>
    <message>
        <source>The ending of “%1” does not say what to write.</source>
        <translation>Die Endung von „%1“ sagt nicht, was zu schreiben ist.</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file.</source>
        <translation>„%1“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>There is no metric “%1”.</source>
        <translation>Es gibt keine Kennzahl „%1“.</translation>
    </message>
    <message>
        <source>--range and --from exclude each other.</source>
        <translation>--range und --from schließen einander aus.</translation>
    </message>
    <message>
        <source>export needs --output.</source>
        <translation>export braucht --output.</translation>
    </message>
    <message>
        <source>Write --output FILE, ending in .png, .svg, .pdf or .csv.</source>
        <translation>--output DATEI angeben, mit der Endung .png, .svg, .pdf oder .csv.</translation>
    </message>
    <message>
        <source>export needs at least one --business.</source>
        <translation>export braucht mindestens ein --business.</translation>
    </message>
    <message>
        <source>Stop after so many seconds.</source>
        <translation>Nach so vielen Sekunden aufhören.</translation>
    </message>
    <message>
        <source>%1 Trying again in %2.</source>
        <translation>%1 Neuer Versuch in %2.</translation>
    </message>
    <message>
        <source>Create the tables or bring them up to date.</source>
        <translation>Die Tabellen anlegen oder aktualisieren.</translation>
    </message>
    <message>
        <source>Print the SQL, run it and roll it back: finds what would fail.</source>
        <translation>Das SQL zeigen, ausführen und zurücknehmen: findet, was fehlschlüge.</translation>
    </message>
    <message>
        <source>Keep going, live.</source>
        <translation>Weitermachen, live.</translation>
    </message>
    <message>
        <source>--days and --from exclude each other.</source>
        <translation>--days und --from schließen einander aus.</translation>
    </message>
    <message>
        <source>Days back from now; 7 if left out.</source>
        <translation>Tage zurück ab jetzt; sonst 7.</translation>
    </message>
    <message>
        <source>How many businesses; 5 if left out.</source>
        <translation>Wie viele Unternehmen; sonst 5.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>everything; run `ocr-analytics refresh`</source>
        <translation>alles; `ocr-analytics refresh` ausführen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 minutes; `ocr-analytics refresh` recomputes them</source>
        <translation>%1 Minuten; `ocr-analytics refresh` berechnet sie neu</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Newest minute</source>
        <translation>Neueste Minute</translation>
    </message>
    <message>
        <source>Newest hour</source>
        <translation>Neueste Stunde</translation>
    </message>
    <message>
        <source>Totals behind by</source>
        <translation>Rückstand der Summen</translation>
    </message>
    <message>
        <source>Newest job</source>
        <translation>Neuester Auftrag</translation>
    </message>
    <message>
        <source>Connect with</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>version %1, up to date</source>
        <translation>Version %1, auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Recompute what differs.</source>
        <translation>Neu berechnen, was abweicht.</translation>
    </message>
    <message>
        <source>--follow, --retry-rejected and --from exclude each other.</source>
        <translation>--follow, --retry-rejected und --from schließen einander aus.</translation>
    </message>
    <message>
        <source>--dry-run needs --from and --to.</source>
        <translation>--dry-run braucht --from und --to.</translation>
    </message>
    <message>
        <source>Up to here, not included; now without it.</source>
        <translation>Bis hierhin, ausschließlich; ohne Angabe bis jetzt.</translation>
    </message>
    <message>
        <source>Try rejected documents again.</source>
        <translation>Abgelehnte Belege erneut versuchen.</translation>
    </message>
    <message>
        <source>Rejected lately</source>
        <translation>Zuletzt abgelehnt</translation>
    </message>
    <message>
        <source>Payload formats</source>
        <translation>Belegformate</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Panes, range, interval and zone saved from the window; other options go before them.</source>
        <translation>Bereiche, Zeitraum, Schrittweite und Zone, im Fenster gespeichert; andere Optionen gehen vor.</translation>
    </message>
    <message>
        <source>Write --business NAME, once for each business to compare, or --workspace FILE with panes in it.</source>
        <translation>--business NAME angeben, einmal für jedes Unternehmen im Vergleich, oder --workspace DATEI mit Bereichen darin.</translation>
    </message>
    <message>
        <source>No pane of the workspace has a business chosen.</source>
        <translation>In keinem Bereich des Arbeitsbereichs ist ein Unternehmen gewählt.</translation>
    </message>
    <message>
        <source>Let the file end in .csv, or leave --raw out.</source>
        <translation>Die Datei auf .csv enden lassen oder --raw weglassen.</translation>
    </message>
    <message>
        <source>Last verified</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>yes: it takes no changes, and has received none yet</source>
        <translation>ja: er nimmt keine Änderungen an und hat noch keine empfangen</translation>
    </message>
    <message>
        <source>yes: it takes no changes; behind its primary by %1 (newest change received: %2)</source>
        <translation>ja: er nimmt keine Änderungen an; %1 hinter seinem Primärserver (neueste empfangene Änderung: %2)</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>The result could not be written.</source>
        <translation>Das Ergebnis konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Messages could not be written.</source>
        <translation>Meldungen konnten nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Write the table for spreadsheets: with a byte order mark, and with the separators and decimals of your language.</source>
        <translation>Die Tabelle für Tabellenkalkulationen schreiben: mit Byte-Order-Mark und mit den Trenn- und Dezimalzeichen Ihrer Sprache.</translation>
    </message>
    <message>
        <source>--spreadsheet applies to tables only.</source>
        <translation>--spreadsheet gilt nur für Tabellen.</translation>
    </message>
    <message>
        <source>Let the file end in .csv, or leave --spreadsheet out.</source>
        <translation>Lassen Sie die Datei auf .csv enden, oder lassen Sie --spreadsheet weg.</translation>
    </message>
    <message>
        <source>%1 only works with a command.</source>
        <translation>%1 braucht einen Befehl.</translation>
    </message>
    <message>
        <source>%1 was given more than once.</source>
        <translation>%1 steht mehr als einmal da.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1” for %2.</source>
        <translation>„%1“ ist für %2 ein Wort zu viel.</translation>
    </message>
    <message>
        <source>`ocr-analytics migrate --dry-run` shows how they would be taken over.</source>
        <translation>`ocr-analytics migrate --dry-run` zeigt, wie sie übernommen würden.</translation>
    </message>
    <message>
        <source>`ocr-analytics status` shows what is in the database.</source>
        <translation>`ocr-analytics status` zeigt, was die Datenbank enthält.</translation>
    </message>
    <message>
        <source>Writing receipts</source>
        <translation>Belege schreiben</translation>
    </message>
    <message>
        <source>Range as an expression, such as now-6h or now/d; yesterday and today if left out.</source>
        <translation>Zeitraum als Ausdruck, etwa now-6h oder now/d; ohne Angabe gestern und heute.</translation>
    </message>
    <message>
        <source>A table of the receipts behind the charts, one row each, instead of their totals.</source>
        <translation>Eine Tabelle der Belege hinter den Diagrammen, je eine Zeile, statt ihrer Summen.</translation>
    </message>
    <message>
        <source>Colours; light if left out.</source>
        <translation>Farben; ohne Angabe hell.</translation>
    </message>
    <message>
        <source>Use a .png, .svg, .pdf or .csv file name.</source>
        <translation>Auf .png, .svg, .pdf oder .csv enden lassen.</translation>
    </message>
    <message>
        <source>--workspace already says which businesses are drawn; leave out --business and --overlay.</source>
        <translation>--workspace sagt, welche Unternehmen gezeichnet werden: --business und --overlay passen nicht dazu.</translation>
    </message>
    <message>
        <source>--raw writes one row per receipt and needs a .csv file.</source>
        <translation>--raw schreibt Belege, die nur in eine Tabelle passen.</translation>
    </message>
    <message>
        <source>Write new synthetic receipts, as if they kept arriving.</source>
        <translation>Neue Beispieldokumente schreiben, als kämen laufend Belege an.</translation>
    </message>
    <message>
        <source>Runs until Ctrl-C, or for --for seconds. Run `refresh --follow` or the window at the same time to see them in the charts.</source>
        <translation>Läuft bis Strg-C oder --for Sekunden lang. Daneben `refresh --follow` oder das Fenster laufen lassen.</translation>
    </message>
    <message>
        <source>Receipts per second; 1 if left out.</source>
        <translation>Belege je Sekunde; sonst 1.</translation>
    </message>
    <message>
        <source>No other command creates tables, except in a --local database. A database of the predecessor system is taken over in one transaction: its times are read in --zone, and its old totals are kept in tables with a date in their names.</source>
        <translation>Nichts sonst legt Tabellen an, außer in einer --local-Datenbank. Eine Datenbank des Vorgängersystems wird in einer Transaktion übernommen: ihre Zeiten werden in --zone gelesen, ihre alten Summen bleiben unter einem datierten Namen.</translation>
    </message>
    <message>
        <source>Would recompute %1 minutes with %2 receipts: %3 totals by minute and %4 by hour. Nothing was changed.</source>
        <translation>Würde %1 Minuten mit %2 Belegen neu berechnen: %3 Summen je Minute und %4 je Stunde. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Bring the totals per minute and hour up to date.</source>
        <translation>Die Summen je Minute und Stunde auf den Stand der Belege bringen.</translation>
    </message>
    <message>
        <source>Only say how much --from and --to would recompute.</source>
        <translation>Nur sagen, wie viel --from und --to neu berechnen würden.</translation>
    </message>
    <message>
        <source>The roles %1 (adds receipts and keeps totals up to date) and %2 (reads) are there, with the privileges that they need. Give them to people and services: GRANT %2 TO alice;</source>
        <translation>Die Rollen %1 (fügt Belege hinzu und hält Summen aktuell) und %2 (liest) sind da, mit den Rechten, die sie brauchen. Geben Sie sie an Personen und Dienste weiter: GRANT %2 TO alice;</translation>
    </message>
    <message>
        <source>Create the worker and viewer roles, or refresh their privileges.</source>
        <translation>Die Rollen zum Arbeiten und Ansehen anlegen oder ihre Rechte auffrischen.</translation>
    </message>
    <message>
        <source>To be run by the owner of the tables; safe to repeat, for instance after a migration. The worker adds receipts and keeps totals up to date, the viewer reads. Neither can log in: they are granted to roles that can.</source>
        <translation>Vom Eigentümer der Tabellen auszuführen; darf wiederholt werden, etwa nach einer Migration. Die Arbeitsrolle fügt Belege hinzu und hält Summen aktuell, die andere liest. Keine kann sich anmelden: Sie werden an Rollen vergeben, die es können.</translation>
    </message>
    <message>
        <source>Print the SQL and change nothing.</source>
        <translation>Das SQL ausgeben und nichts ändern.</translation>
    </message>
    <message>
        <source>Write synthetic receipts: one a second for the past seven days.</source>
        <translation>Beispieldokumente schreiben: eines je Sekunde für die letzten sieben Tage.</translation>
    </message>
    <message>
        <source>The same --random-seed, range and rate give the same receipts. Run `refresh` afterwards to see them in the charts.</source>
        <translation>Gleiches --random-seed, gleicher Zeitraum und gleiche Rate geben gleiche Belege. Danach `refresh` ausführen, um sie in den Diagrammen zu sehen.</translation>
    </message>
    <message>
        <source>Receipts per second of the range; 1 if left out.</source>
        <translation>Belege je Sekunde des Zeitraums; sonst 1.</translation>
    </message>
    <message>
        <source>Makes the receipts reproducible; different every time if left out.</source>
        <translation>Macht die Belege wiederholbar; sonst jedes Mal eine andere Woche.</translation>
    </message>
    <message>
        <source>Oldest receipt</source>
        <translation>Ältester Beleg</translation>
    </message>
    <message>
        <source>Newest receipt</source>
        <translation>Neuester Beleg</translation>
    </message>
    <message>
        <source>receipt %1 of %2: %3 (%4)</source>
        <translation>Beleg %1 von %2: %3 (%4)</translation>
    </message>
    <message>
        <source>Overview: server, tables, receipts, pending work, lag.</source>
        <translation>Was man zuerst fragt: Server, Tabellen, Belege, was aussteht, wie groß der Rückstand ist.</translation>
    </message>
    <message>
        <source>Compare every total with its receipts.</source>
        <translation>Jede Summe mit einer Neuberechnung aus den Belegen vergleichen.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>Geben Sie den Namen einer Datei an.</translation>
    </message>
    <message>
        <source>More entries were refused; from here on they are only counted.</source>
        <translation>Weitere Einträge wurden abgelehnt; ab hier werden sie nur noch gezählt.</translation>
    </message>
    <message>
        <source>To count its receipts twice, add --again.</source>
        <translation>Sollen die Belege doppelt zählen, fügen Sie --again hinzu.</translation>
    </message>
    <message>
        <source>Read receipts from a JSON file, or from standard input (-).</source>
        <translation>Belege aus einer JSON-Datei lesen oder von der Standardeingabe (-).</translation>
    </message>
    <message>
        <source>Each line, or each element of one list, is {&quot;timestamp&quot;: time, &quot;ml_response&quot;: {...}}; times without a zone are in --zone. The file may be packed with gzip, zstd or xz. All entries are imported, or none; one that is not a receipt is skipped and reported.</source>
        <translation>Jede Zeile oder jedes Element einer Liste ist {&quot;timestamp&quot;: Zeit, &quot;ml_response&quot;: {...}}; Zeiten ohne Zone gelten in --zone. Die Datei darf mit gzip, zstd oder xz gepackt sein. Alle Einträge werden importiert oder keiner; einer, der kein Beleg ist, wird übersprungen und gemeldet.</translation>
    </message>
    <message>
        <source>Import also what was imported before; its receipts then count twice.</source>
        <translation>Auch importieren, was schon importiert wurde; die Belege zählen dann doppelt.</translation>
    </message>
    <message>
        <source>%1 hours; `ocr-analytics refresh` recomputes them</source>
        <translation>%1 Stunden; `ocr-analytics refresh` rechnet sie neu</translation>
    </message>
    <message>
        <source>%1 dated in the future</source>
        <translation>%1 in der Zukunft datiert</translation>
    </message>
    <message>
        <source>%1 dated before %2</source>
        <translation>%1 vor %2 datiert</translation>
    </message>
    <message>
        <source>Dated in the future</source>
        <translation>In der Zukunft datiert</translation>
    </message>
    <message>
        <source>Dated long ago</source>
        <translation>Vor langer Zeit datiert</translation>
    </message>
    <message>
        <source>receipt %1 of %2</source>
        <translation>Beleg %1 vom %2</translation>
    </message>
    <message>
        <source>this computer&apos;s is %1 fast; everything here goes by the server&apos;s</source>
        <translation>die dieses Rechners geht %1 vor; alles hier richtet sich nach der des Servers</translation>
    </message>
    <message>
        <source>this computer&apos;s is %1 slow; everything here goes by the server&apos;s</source>
        <translation>die dieses Rechners geht %1 nach; alles hier richtet sich nach der des Servers</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast: the server&apos;s is used.</source>
        <translation>Die Uhr dieses Rechners geht %1 vor: genommen wird die des Servers.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow: the server&apos;s is used.</source>
        <translation>Die Uhr dieses Rechners geht %1 nach: genommen wird die des Servers.</translation>
    </message>
    <message>
        <source>Width of a bucket; auto (the default) suits the picture and the number of receipts. From 3h on buckets follow the calendar of the zone.</source>
        <translation>Breite eines Zeitabschnitts; auto (die Vorgabe) passt zum Bild und zur Zahl der Belege. Ab 3h folgen die Abschnitte dem Kalender der Zeitzone.</translation>
    </message>
    <message>
        <source>%1 as %2: %3 partitions, %4 receipts</source>
        <extracomment>%1 a topic of Kafka, %2 a consumer group, %3 a number of partitions, %4 a number of receipts</extracomment>
        <translation>%1 als %2: %3 Partitionen, %4 Belege</translation>
    </message>
    <message>
        <source>last commit %1</source>
        <translation>zuletzt geschrieben %1</translation>
    </message>
    <message>
        <source>%1 messages refused</source>
        <translation>%1 Nachrichten abgewiesen</translation>
    </message>
    <message>
        <source>%1: %2 messages were refused, because %3. `ocr-analytics ingest --list-refused` shows them.</source>
        <extracomment>%1 a topic, %2 a number of messages, %3 why</extracomment>
        <translation>%1: %2 Nachrichten wurden abgewiesen; der Grund: %3. `ocr-analytics ingest --list-refused` zeigt sie.</translation>
    </message>
    <message>
        <source>From Kafka</source>
        <translation>Aus Kafka</translation>
    </message>
    <message>
        <source>%1 goes on at offset %2.</source>
        <translation>%1 geht bei Offset %2 weiter.</translation>
    </message>
    <message>
        <source>This build of OCR Analytics cannot read from Kafka.</source>
        <translation>Dieses OCR Analytics wurde ohne Kafka gebaut.</translation>
    </message>
    <message>
        <source>Install librdkafka-dev and build it anew, or install the package.</source>
        <translation>Installieren Sie librdkafka-dev und bauen Sie neu, oder installieren Sie das Paket.</translation>
    </message>
    <message>
        <source>%1, offset %2, refused %3: %4</source>
        <extracomment>%1 a partition, %2 an offset, %3 a time, %4 why the message was refused</extracomment>
        <translation>%1, Offset %2, abgewiesen %3: %4</translation>
    </message>
    <message>
        <source>Refused messages in all: %1.</source>
        <translation>Abgewiesene Nachrichten insgesamt: %1.</translation>
    </message>
    <message>
        <source>Read receipts from Apache Kafka, each exactly once.</source>
        <translation>Belege aus Apache Kafka lesen, jeden genau einmal.</translation>
    </message>
    <message>
        <source>Runs until Ctrl-C. How far it is stands in the database and moves in the transaction that writes the receipts; any number may run at once, on any number of computers, and share the partitions.
What cannot be stored is kept as a refused message. A partition that cannot be read on without a gap stops with a sentence; --reset is the way on.
Passwords belong into the file of --kafka-config, one property of librdkafka a line (sasl.password=…), which only its owner may read.</source>
        <translation>Läuft bis Strg-C. Wie weit es ist, steht in der Datenbank und ändert sich in der Transaktion, die die Belege schreibt; beliebig viele können zugleich laufen, auf beliebig vielen Rechnern, und teilen sich die Partitionen.
Was nicht gespeichert werden kann, bleibt als abgewiesene Nachricht erhalten. Eine Partition, die nicht ohne Lücke weitergelesen werden kann, hält mit einem Satz an; --reset führt weiter.
Passwörter gehören in die Datei von --kafka-config, eine Eigenschaft von librdkafka je Zeile (sasl.password=…), die nur ihr Besitzer lesen darf.</translation>
    </message>
    <message>
        <source>Where Kafka is.</source>
        <translation>Wo Kafka ist.</translation>
    </message>
    <message>
        <source>What to read.</source>
        <translation>Was gelesen wird.</translation>
    </message>
    <message>
        <source>The consumer group; ocr-analytics without it.</source>
        <translation>Die Consumer-Gruppe; sonst ocr-analytics.</translation>
    </message>
    <message>
        <source>Members of the group in this process; 2 without it.</source>
        <translation>Mitglieder der Gruppe in diesem Prozess; sonst 2.</translation>
    </message>
    <message>
        <source>Where a group begins that has read nothing of a topic; earliest without it.</source>
        <translation>Wo eine Gruppe beginnt, die von einem Topic noch nichts gelesen hat; sonst earliest.</translation>
    </message>
    <message>
        <source>What a message is: the receipt&apos;s JSON (payload), or as import&apos;s lines (envelope).</source>
        <translation>Was eine Nachricht ist: das JSON des Belegs (payload), oder wie die Zeilen von import (envelope).</translation>
    </message>
    <message>
        <source>Where a payload&apos;s time is; that of the message without it.</source>
        <translation>Wo die Zeit eines Belegs steht; sonst die der Nachricht.</translation>
    </message>
    <message>
        <source>Properties of librdkafka, one a line: encryption, user, password.</source>
        <translation>Eigenschaften von librdkafka, eine je Zeile: Verschlüsselung, Benutzer, Passwort.</translation>
    </message>
    <message>
        <source>End when all is read that was there at the start.</source>
        <translation>Enden, wenn alles gelesen ist, was beim Start da war.</translation>
    </message>
    <message>
        <source>Go on even when most messages are refused.</source>
        <translation>Auch weiterlesen, wenn die meisten Nachrichten abgewiesen werden.</translation>
    </message>
    <message>
        <source>Set where a partition (or *, all of a topic) goes on, and end. What is read twice then counts twice.</source>
        <translation>Festlegen, wo eine Partition (oder *, alle eines Topics) weitergeht, und enden. Was dann zweimal gelesen wird, zählt zweimal.</translation>
    </message>
    <message>
        <source>Show refused messages, newest first.</source>
        <translation>Abgewiesene Nachrichten zeigen, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>Read refused messages again, as --value and --timestamp say now.</source>
        <translation>Abgewiesene Nachrichten noch einmal lesen, so wie --value und --timestamp es jetzt sagen.</translation>
    </message>
    <message>
        <source>“%1” is no name of a Kafka topic.</source>
        <translation>„%1“ ist kein Name eines Kafka-Topics.</translation>
    </message>
    <message>
        <source>--timestamp is for payloads: an envelope has its time in it.</source>
        <translation>--timestamp gilt für payload: Ein envelope hat seine Zeit in sich.</translation>
    </message>
    <message>
        <source>--timestamp is “message”, “header:NAME” or “pointer:/A/B”, not “%1”.</source>
        <translation>--timestamp ist „message“, „header:NAME“ oder „pointer:/A/B“, nicht „%1“.</translation>
    </message>
    <message>
        <source>--reset, --list-refused and --retry-refused exclude each other.</source>
        <translation>--reset, --list-refused und --retry-refused schließen einander aus.</translation>
    </message>
    <message>
        <source>--group needs a name.</source>
        <translation>--group braucht einen Namen.</translation>
    </message>
    <message>
        <source>--brokers is missing: where Kafka is.</source>
        <translation>--brokers fehlt: wo Kafka ist.</translation>
    </message>
    <message>
        <source>For instance --brokers localhost:9092</source>
        <translation>Zum Beispiel --brokers localhost:9092</translation>
    </message>
    <message>
        <source>--topic is missing: what to read.</source>
        <translation>--topic fehlt: was gelesen wird.</translation>
    </message>
    <message>
        <source>“group %1” needs more names.</source>
        <translation>„group %1“ braucht mehr Namen.</translation>
    </message>
    <message>
        <source>Write: group add GROUP BUSINESS…, or group remove GROUP [BUSINESS…].</source>
        <translation>Schreiben Sie: group add GRUPPE UNTERNEHMEN… oder group remove GRUPPE [UNTERNEHMEN…].</translation>
    </message>
    <message>
        <source>group does not know “%1”.</source>
        <translation>group kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>Write group list, add, remove, suggest or undo.</source>
        <translation>Schreiben Sie group list, add, remove, suggest oder undo.</translation>
    </message>
    <message>
        <source>“group %1” takes no names.</source>
        <translation>„group %1“ nimmt keine Namen.</translation>
    </message>
    <message>
        <source>  %1 (since %2, by %3)</source>
        <extracomment>%1 a business, %2 a time, %3 who</extracomment>
        <translation>  %1 (seit %2, von %3)</translation>
    </message>
    <message>
        <source>There are no groups.</source>
        <translation>Es gibt keine Gruppen.</translation>
    </message>
    <message>
        <source>No names look like one business.</source>
        <translation>Keine Namen sehen nach demselben Unternehmen aus.</translation>
    </message>
    <message>
        <source>Nothing was changed. To put names together: ocr-analytics group add GROUP BUSINESS…</source>
        <translation>Nichts wurde geändert. Um Namen zusammenzufassen: ocr-analytics group add GRUPPE UNTERNEHMEN …</translation>
    </message>
    <message>
        <source>%1 is now: %2</source>
        <extracomment>%1 a group, %2 names of businesses</extracomment>
        <translation>%1 ist jetzt: %2</translation>
    </message>
    <message>
        <source>There is no group “%1”.</source>
        <translation>Es gibt keine Gruppe „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not in the group.</source>
        <translation>„%1“ ist nicht in der Gruppe.</translation>
    </message>
    <message>
        <source>Taken out of %1. “ocr-analytics group undo” brings it back.</source>
        <translation>Aus %1 herausgenommen. „ocr-analytics group undo“ macht es rückgängig.</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>keiner Gruppe</translation>
    </message>
    <message>
        <source>%1: from %2 back to %3</source>
        <extracomment>%1 a business, %2 and %3 groups</extracomment>
        <translation>%1: von %2 zurück zu %3</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Put several names together that are one business.</source>
        <translation>Mehrere Namen zusammenfassen, die ein Unternehmen sind.</translation>
    </message>
    <message>
        <source>group add GROUP BUSINESS… puts businesses into a group, which is then picked, ranked, compared and exported like a business; group remove GROUP [BUSINESS…] takes them out again, or all of them. group suggest lists names that differ only in case, spaces, punctuation, accents or legal form, and changes nothing. group undo takes the last change back.</source>
        <translation>group add GRUPPE UNTERNEHMEN… fasst Unternehmen zu einer Gruppe zusammen, die dann wie ein Unternehmen gewählt, gereiht, verglichen und exportiert wird; group remove GRUPPE [UNTERNEHMEN…] nimmt sie wieder heraus, oder alle. group suggest nennt Namen, die sich nur in Groß- und Kleinschreibung, Leerzeichen, Satzzeichen, Akzenten oder Rechtsform unterscheiden, und ändert nichts. group undo nimmt die letzte Änderung zurück.</translation>
    </message>
    <message>
        <source>Write metrics there for node_exporter&apos;s textfile collector, at the end and, while refresh follows, every ten seconds.</source>
        <translation>Kennzahlen für den Textfile-Collector von node_exporter dorthin schreiben, am Ende und, solange refresh weiterläuft, alle zehn Sekunden.</translation>
    </message>
    <message>
        <source>Serve metrics for Prometheus there, such as 127.0.0.1:9470.</source>
        <translation>Dort Kennzahlen für Prometheus anbieten, etwa 127.0.0.1:9470.</translation>
    </message>
    <message>
        <source>Metrics: http://%1/metrics</source>
        <translation>Kennzahlen: http://%1/metrics</translation>
    </message>
    <message>
        <source>--metrics needs --follow.</source>
        <translation>--metrics braucht --follow.</translation>
    </message>
    <message>
        <source>--metrics-file works with every command.</source>
        <translation>--metrics-file geht mit jedem Befehl.</translation>
    </message>
    <message>
        <source>serve needs --listen.</source>
        <translation>serve braucht --listen.</translation>
    </message>
    <message>
        <source>Write --listen 127.0.0.1:8080.</source>
        <translation>Schreiben Sie --listen 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Everybody on the network could read the totals at %1.</source>
        <translation>Jeder im Netz könnte die Summen unter %1 lesen.</translation>
    </message>
    <message>
        <source>Listen on 127.0.0.1, behind a reverse proxy, or name a file with a token: --token-file FILE.</source>
        <translation>Lauschen Sie auf 127.0.0.1, hinter einem Reverse-Proxy, oder nennen Sie eine Datei mit einem Token: --token-file DATEI.</translation>
    </message>
    <message>
        <source>--certificate and --key go together.</source>
        <translation>--certificate und --key gehören zusammen.</translation>
    </message>
    <message>
        <source>Serving: %1</source>
        <extracomment>%1 an address, such as http://127.0.0.1:8080/</extracomment>
        <translation>Antwortet auf: %1</translation>
    </message>
    <message>
        <source>Requests answered: %1.</source>
        <translation>Beantwortete Anfragen: %1.</translation>
    </message>
    <message>
        <source>Answer questions about totals over HTTP, read-only: JSON, CSV and pictures.</source>
        <translation>Beantwortet Fragen nach Summen über HTTP, nur lesend: JSON, CSV und Bilder.</translation>
    </message>
    <message>
        <source>Where to answer, such as 127.0.0.1:8080.</source>
        <translation>Wo geantwortet wird, etwa 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Tokens that clients may send, one a line.</source>
        <translation>Token, die Clients senden dürfen, eines je Zeile.</translation>
    </message>
    <message>
        <source>Answer by HTTPS, with this certificate (PEM).</source>
        <translation>Antwortet über HTTPS, mit diesem Zertifikat (PEM).</translation>
    </message>
    <message>
        <source>The certificate&apos;s key (PEM).</source>
        <translation>Der Schlüssel des Zertifikats (PEM).</translation>
    </message>
    <message>
        <source>Connections to the database for answers; 4 without it. One more draws.</source>
        <translation>Verbindungen zur Datenbank für Antworten; sonst 4. Eine weitere zeichnet.</translation>
    </message>
    <message>
        <source>--metrics is for reading, which goes on.</source>
        <translation>--metrics ist für das Lesen, das weiterläuft.</translation>
    </message>
    <message>
        <source>Single receipts of before %1 are no longer kept.</source>
        <translation>Einzelne Belege vor dem %1 werden nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>Totals of before %1 are sealed and would stay.</source>
        <translation>Summen vor dem %1 sind versiegelt und würden bleiben.</translation>
    </message>
    <message>
        <source>--%1 takes a number of days or weeks, not “%2”.</source>
        <translation>--%1 nimmt eine Anzahl von Tagen oder Wochen, nicht „%2“.</translation>
    </message>
    <message>
        <source>For instance 90d, or 13w.</source>
        <translation>Zum Beispiel 90d oder 13w.</translation>
    </message>
    <message>
        <source>retain needs --keep-documents.</source>
        <translation>retain braucht --keep-documents.</translation>
    </message>
    <message>
        <source>For instance --keep-documents 90d.</source>
        <translation>Zum Beispiel --keep-documents 90d.</translation>
    </message>
    <message>
        <source>Values are kept at least as long as the receipts: --keep-values is less than --keep-documents.</source>
        <translation>Werte werden mindestens so lange aufbewahrt wie die Belege: --keep-values ist kleiner als --keep-documents.</translation>
    </message>
    <message>
        <source>Receipts would be kept from %1 on: %2 days would be sealed, %3 receipts of %4 days removed, about %5.</source>
        <translation>Belege würden ab %1 aufbewahrt: %2 Tage würden versiegelt, %3 Belege von %4 Tagen entfernt, etwa %5.</translation>
    </message>
    <message>
        <source>Single values would be kept from %1 on: %2 would be removed, about %3.</source>
        <translation>Einzelne Werte würden ab %1 aufbewahrt: %2 würden entfernt, etwa %3.</translation>
    </message>
    <message>
        <source>%1 minutes of them would be refreshed before.</source>
        <translation>%1 Minuten davon würden vorher aktualisiert.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>--stop goes alone.</source>
        <translation>--stop steht allein.</translation>
    </message>
    <message>
        <source>From now on, no receipts are removed any more.</source>
        <translation>Von jetzt an werden keine Belege mehr entfernt.</translation>
    </message>
    <message>
        <source>Whoever follows with “refresh --follow” goes on like this.</source>
        <translation>Wer mit „refresh --follow“ folgt, macht so weiter.</translation>
    </message>
    <message>
        <source>Remove old receipts and keep their totals.</source>
        <translation>Alte Belege entfernen und ihre Summen behalten.</translation>
    </message>
    <message>
        <source>Each whole day in UTC that is older is compared with its receipts a last time and sealed; then its receipts go. Its totals, medians and distributions stay as they are, for ever: a receipt that comes later for such a day is rejected with the reason after-retention. Interrupted, the next run goes on.
Without --keep-values the single values that were read from the receipts are all kept; they are what lists of receipts show. There is no way back but a backup.</source>
        <translation>Jeder ganze Tag in UTC, der älter ist, wird ein letztes Mal mit seinen Belegen verglichen und versiegelt; dann gehen seine Belege. Seine Summen, Mediane und Verteilungen bleiben für immer, wie sie sind: Ein Beleg, der später für einen solchen Tag kommt, wird mit dem Grund after-retention abgelehnt. Nach einer Unterbrechung macht der nächste Lauf weiter.
Ohne --keep-values werden die einzelnen Werte, die aus den Belegen gelesen wurden, alle aufbewahrt; sie sind das, was Listen von Belegen zeigen. Zurück führt nur eine Sicherung.</translation>
    </message>
    <message>
        <source>Keep the receipts of so many days, 90d or 13w.</source>
        <translation>Die Belege von so vielen Tagen aufbewahren, 90d oder 13w.</translation>
    </message>
    <message>
        <source>Keep the single values of so many days, at least as many.</source>
        <translation>Die einzelnen Werte von so vielen Tagen aufbewahren, mindestens ebenso vielen.</translation>
    </message>
    <message>
        <source>Only say what would go.</source>
        <translation>Nur sagen, was gehen würde.</translation>
    </message>
    <message>
        <source>Also from now on: “refresh --follow” does it once an hour.</source>
        <translation>Auch von jetzt an: „refresh --follow“ tut es einmal in der Stunde.</translation>
    </message>
    <message>
        <source>End what --from-now-on began.</source>
        <translation>Beenden, was --from-now-on begann.</translation>
    </message>
    <message>
        <source>receipts from %1 on; totals of %2 days before are sealed</source>
        <translation>Belege ab %1; Summen von %2 Tagen davor sind versiegelt</translation>
    </message>
    <message>
        <source>single values from %1 on</source>
        <translation>einzelne Werte ab %1</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>The exit code is 1 when something differs and was not repaired. Pending changes are not differences. Totals whose receipts are no longer kept are compared with what they were when they were sealed; they cannot be repaired.</source>
        <translation>Der Exit-Code ist 1, wenn etwas abweicht und nicht repariert wurde. Ausstehende Änderungen sind keine Abweichungen. Summen, deren Belege nicht mehr aufbewahrt werden, werden mit dem verglichen, was sie beim Versiegeln waren; sie lassen sich nicht reparieren.</translation>
    </message>
    <message>
        <source>Turn the table of receipts into a partition for each day.</source>
        <translation>Aus der Tabelle der Belege eine Partition für jeden Tag machen.</translation>
    </message>
    <message>
        <source>“migrate --partition-documents” was ended half-way: run it again.</source>
        <translation>„migrate --partition-documents“ wurde mittendrin beendet: Führen Sie es noch einmal aus.</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>%1, made until %2</source>
        <translation>%1, angelegt bis %2</translation>
    </message>
    <message>
        <source>The default partition holds receipts: their times are wrong or late, or nobody made partitions ahead.</source>
        <translation>Die Standardpartition enthält Belege: Ihre Zeiten sind falsch oder verspätet, oder niemand hat Partitionen im Voraus angelegt.</translation>
    </message>
    <message>
        <source>Total amounts add up several currencies (%1); write --currency CODE for one of them.</source>
        <extracomment>%1 several currencies</extracomment>
        <translation>Gesamtbeträge summieren mehrere Währungen (%1); schreiben Sie --currency CODE für eine davon.</translation>
    </message>
    <message>
        <source>Only amounts in this currency, such as EUR; of --raw only those receipts.</source>
        <translation>Nur Beträge in dieser Währung, zum Beispiel EUR; bei --raw nur diese Belege.</translation>
    </message>
    <message>
        <source>“%1” is not a currency.</source>
        <translation>„%1“ ist keine Währung.</translation>
    </message>
    <message>
        <source>Write it as receipts do, such as EUR.</source>
        <translation>Schreiben Sie sie wie die Belege, zum Beispiel EUR.</translation>
    </message>
    <message>
        <source>Runs until Ctrl-C. /api/v1/openapi.json describes what can be asked: series, businesses, ranking and status, as JSON or CSV, and /chart.png and /chart.svg, which export&apos;s painter draws. The page of the system before this one works with /api/business_ids, /api/minutedata and /api/hourdata.
Whoever reaches an address that is not of this computer alone (127.0.0.1, ::1) needs a token, which stands in a file that nobody else may read; without one the program does not start. A client sends it as “Authorization: Bearer TOKEN”.</source>
        <translation>Läuft bis Strg-C. /api/v1/openapi.json beschreibt, was gefragt werden kann: series, businesses, ranking und status, als JSON oder CSV, sowie /chart.png und /chart.svg, die export zeichnet. Die Seite des Vorgängersystems arbeitet mit /api/business_ids, /api/minutedata und /api/hourdata.
An einer Adresse, die nicht nur zu diesem Computer gehört (127.0.0.1, ::1), braucht man ein Token; es steht in einer Datei, die niemand sonst lesen darf. Ohne Token startet das Programm dort nicht. Ein Client sendet es als „Authorization: Bearer TOKEN“.</translation>
    </message>
    <message>
        <source>A property of librdkafka.</source>
        <translation>Eine Eigenschaft von librdkafka.</translation>
    </message>
    <message>
        <source>Pages from there may read the answers in browsers, such as https://wiki.example.org.</source>
        <translation>Seiten von dort dürfen die Antworten in Browsern lesen, etwa https://wiki.example.org.</translation>
    </message>
    <message>
        <source>Recompute from here on, such as 2024-05-01T10:00 or now-24h.</source>
        <translation>Von hier an neu berechnen, etwa 2024-05-01T10:00 oder now-24h.</translation>
    </message>
    <message>
        <source>First instant, such as 2024-05-01T10:00 or now-24h.</source>
        <translation>Erster Zeitpunkt, etwa 2024-05-01T10:00 oder now-24h.</translation>
    </message>
    <message>
        <source>--partition-documents and --distribute exclude each other.</source>
        <translation>--partition-documents und --distribute schließen einander aus.</translation>
    </message>
    <message>
        <source>Distribute values and totals over the servers of a Citus cluster.</source>
        <translation>Werte und Summen auf die Server eines Citus-Clusters verteilen.</translation>
    </message>
    <message>
        <source>There are no alert rules.</source>
        <translation>Es gibt keine Alarmregeln.</translation>
    </message>
    <message>
        <source>Added “%1”: %2. It is evaluated by whoever refreshes, from now on.</source>
        <translation>„%1“ hinzugefügt: %2. Wer auswertet, prüft sie von jetzt an.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 such as &quot;Would have fired 3 times&quot;, %2 a range of time</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>  %1 to %2: %3</source>
        <translation>  %1 bis %2: %3</translation>
    </message>
    <message>
        <source>  since %1: %2</source>
        <translation>  seit %1: %2</translation>
    </message>
    <message>
        <source>Removed “%1”. Its history stays.</source>
        <translation>„%1“ entfernt. Ihr Verlauf bleibt.</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <extracomment>%1 a time, %2 a rule and a bucket, %3 what happened</extracomment>
        <translation>%1  %2: %3</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Bisher ist nichts geschehen.</translation>
    </message>
    <message>
        <source>“%1” is silenced until %2: it is evaluated, and nobody is told.</source>
        <translation>„%1“ ist stumm bis %2: Sie wird geprüft, und niemand erfährt davon.</translation>
    </message>
    <message>
        <source>“%1” is not silenced any more.</source>
        <translation>„%1“ ist nicht mehr stumm.</translation>
    </message>
    <message>
        <source>“%1” was acknowledged by %2, %3.</source>
        <translation>„%1“ wurde bestätigt von %2, %3.</translation>
    </message>
    <message>
        <source>Rules on what receipts say, and when they fire.</source>
        <translation>Regeln über das, was Belege sagen, und wann sie anschlagen.</translation>
    </message>
    <message>
        <source>A rule fires when so many finished buckets in a row are as it says, and is over with the first that is not. Buckets with too few receipts count neither way. Whoever refreshes evaluates each bucket once, and again when receipts come late; the history says so.
“alert test” says when a rule would have fired: a saved one by its name, or one that the options describe.
--changed holds a bucket against the same time a week before, and only counts what is more than chance. Alertmanager sends mail and messages: see “refresh --alertmanager”.</source>
        <translation>Eine Regel schlägt an, wenn so viele abgeschlossene Intervalle in Folge sind, wie sie sagt; mit dem ersten, das es nicht ist, ist es vorbei. Intervalle mit zu wenigen Belegen zählen weder dafür noch dagegen. Wer auswertet, prüft jedes Intervall einmal, und noch einmal, wenn Belege verspätet kommen; der Verlauf sagt es.
„alert test“ sagt, wann eine Regel angeschlagen hätte: eine gespeicherte mit ihrem Namen oder eine, die die Optionen beschreiben.
--changed vergleicht ein Intervall mit derselben Zeit eine Woche zuvor und zählt nur, was mehr als Zufall ist. Alertmanager verschickt E-Mails und Nachrichten: siehe „refresh --alertmanager“.</translation>
    </message>
    <message>
        <source>What is watched.</source>
        <translation>Was beobachtet wird.</translation>
    </message>
    <message>
        <source>Of a business or a group; * for all together.</source>
        <translation>Eines Unternehmens oder einer Gruppe; * für alle zusammen.</translation>
    </message>
    <message>
        <source>In buckets of this width.</source>
        <translation>In Intervallen dieser Breite.</translation>
    </message>
    <message>
        <source>Fires below this value.</source>
        <translation>Schlägt unter diesem Wert an.</translation>
    </message>
    <message>
        <source>Fires above this value.</source>
        <translation>Schlägt über diesem Wert an.</translation>
    </message>
    <message>
        <source>Fires further than that away from a week before, in points or per cent.</source>
        <translation>Schlägt an, wenn der Wert weiter als das von dem eine Woche zuvor entfernt ist, in Punkten oder Prozent.</translation>
    </message>
    <message>
        <source>So many buckets in a row; 1 without it.</source>
        <translation>So viele Intervalle in Folge; ohne Angabe 1.</translation>
    </message>
    <message>
        <source>Buckets with fewer do not count. Without it 30 for changes, 1 for scores, 0 for amounts.</source>
        <translation>Intervalle mit weniger zählen nicht. Ohne Angabe 30 bei Änderungen, 1 bei Wertungen, 0 bei Beträgen.</translation>
    </message>
    <message>
        <source>Amounts in this currency; buckets of several do not count without it.</source>
        <translation>Beträge in dieser Währung; ohne sie zählen Intervalle mit mehreren nicht.</translation>
    </message>
    <message>
        <source>With test: from here on.</source>
        <translation>Mit test: ab hier.</translation>
    </message>
    <message>
        <source>With test: up to here; now without it.</source>
        <translation>Mit test: bis hierher; ohne Angabe bis jetzt.</translation>
    </message>
    <message>
        <source>With test: in this range, such as “last 7 days”; the last 30 days without it.</source>
        <translation>Mit test: in diesem Zeitraum, etwa „last 7 days“; ohne Angabe die letzten 30 Tage.</translation>
    </message>
    <message>
        <source>With silence: so long, 30m, 2h, 7d.</source>
        <translation>Mit silence: so lange, 30m, 2h, 7d.</translation>
    </message>
    <message>
        <source>With silence: end it.</source>
        <translation>Mit silence: aufheben.</translation>
    </message>
    <message>
        <source>With history: so many entries, the newest first; 50 without it.</source>
        <translation>Mit history: so viele Einträge, Neueste zuerst; ohne Angabe 50.</translation>
    </message>
    <message>
        <source>alert does not know “%1”.</source>
        <translation>alert kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>Write alert %1.</source>
        <translation>Schreiben Sie alert %1.</translation>
    </message>
    <message>
        <source>--changed takes points or per cent, not “%1”.</source>
        <translation>--changed braucht Punkte oder Prozent, nicht „%1“.</translation>
    </message>
    <message>
        <source>For instance 5, or 10%.</source>
        <translation>Zum Beispiel 5 oder 10%.</translation>
    </message>
    <message>
        <source>A rule has one condition.</source>
        <translation>Eine Regel hat eine Bedingung.</translation>
    </message>
    <message>
        <source>Write one of --below, --above and --changed.</source>
        <translation>Schreiben Sie eines von --below, --above und --changed.</translation>
    </message>
    <message>
        <source>(not saved)</source>
        <translation>(nicht gespeichert)</translation>
    </message>
    <message>
        <source>A rule needs --metric, --business and --interval.</source>
        <translation>Eine Regel braucht --metric, --business und --interval.</translation>
    </message>
    <message>
        <source>For instance: alert add NAME --metric avg_score --business ACME --interval hour --below 80</source>
        <translation>Zum Beispiel: alert add NAME --metric avg_score --business ACME --interval hour --below 80</translation>
    </message>
    <message>
        <source>--%1 does not belong to “alert %2”.</source>
        <translation>--%1 gehört nicht zu „alert %2“.</translation>
    </message>
    <message>
        <source>“alert %1” takes the name of one rule.</source>
        <translation>„alert %1“ braucht den Namen einer Regel.</translation>
    </message>
    <message>
        <source>“alert %1” takes one name at most.</source>
        <translation>„alert %1“ nimmt höchstens einen Namen.</translation>
    </message>
    <message>
        <source>“alert silence” needs --for or --end.</source>
        <translation>„alert silence“ braucht --for oder --end.</translation>
    </message>
    <message>
        <source>For instance: alert silence NAME --for 2h</source>
        <translation>Zum Beispiel: alert silence NAME --for 2h</translation>
    </message>
    <message>
        <source>--alertmanager needs --follow.</source>
        <translation>--alertmanager braucht --follow.</translation>
    </message>
    <message>
        <source>Any number may run at once; they share the work. With --follow it keeps running until Ctrl-C, and reconnects when the server comes back.
--from and --to recompute a range, whether or not anything changed in it: every minute that is partly in the range. --retry-rejected reads the receipts again that could not be counted, for instance after a payload format was added.
Finished buckets are held against the alert rules (see “alert”); --alertmanager tells of those that fire.</source>
        <translation>Beliebig viele dürfen gleichzeitig laufen; sie teilen sich die Arbeit. Mit --follow läuft es bis Strg-C weiter und verbindet sich neu, sobald der Server wieder da ist.
--from und --to berechnen einen Zeitraum neu, ob sich darin etwas geändert hat oder nicht: jede Minute, die teilweise darin liegt. --retry-rejected liest die Belege noch einmal, die nicht gezählt werden konnten, etwa nachdem ein Format hinzugekommen ist.
Abgeschlossene Intervalle werden an den Alarmregeln gemessen (siehe „alert“); --alertmanager meldet die, die anschlagen.</translation>
    </message>
    <message>
        <source>Tell Alertmanager there what fires, such as http://127.0.0.1:9093.</source>
        <translation>Dem Alertmanager dort melden, was anschlägt, etwa http://127.0.0.1:9093.</translation>
    </message>
    <message>
        <source>--%1 takes a length of time, not “%2”.</source>
        <translation>--%1 braucht eine Zeitdauer, nicht „%2“.</translation>
    </message>
    <message>
        <source>For instance 30m, 2h, 7d or 2w.</source>
        <translation>Zum Beispiel 30m, 2h, 7d oder 2w.</translation>
    </message>
    <message>
        <source>total_amount, avg_score, median_score, avg_ocr_score, median_ocr_score or documents (their number); all if left out.</source>
        <translation>total_amount, avg_score, median_score, avg_ocr_score, median_ocr_score oder documents (ihre Anzahl); sonst alle.</translation>
    </message>
    <message>
        <source>Counted are the whole buckets that begin in the range: those from %1 to %2.</source>
        <extracomment>%1 and %2 times</extracomment>
        <translation>Gezählt werden die ganzen Abschnitte, die im Zeitraum beginnen: die von %1 bis %2.</translation>
    </message>
    <message>
        <source>Give a number, with a point, such as 12.5.</source>
        <translation>Eine Zahl mit Punkt angeben, etwa 12.5.</translation>
    </message>
    <message>
        <source>Draw lines in full also where fewer than four receipts are behind a point.</source>
        <translation>Linien auch dort voll zeichnen, wo weniger als vier Belege hinter einem Punkt stehen.</translation>
    </message>
    <message>
        <source>marker does not know “%1”.</source>
        <translation>marker kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>Write marker list, add or remove.</source>
        <translation>Schreiben Sie marker list, add oder remove.</translation>
    </message>
    <message>
        <source>--at goes with marker add.</source>
        <translation>--at gehört zu marker add.</translation>
    </message>
    <message>
        <source>“marker list” takes no words.</source>
        <translation>„marker list“ nimmt keine Wörter.</translation>
    </message>
    <message>
        <source>“marker %1” takes one word.</source>
        <translation>„marker %1“ nimmt ein Wort.</translation>
    </message>
    <message>
        <source>Write: marker add &quot;model 4.2&quot; --at 2024-05-01T10:00, or marker remove NUMBER.</source>
        <translation>Schreiben Sie: marker add &quot;Modell 4.2&quot; --at 2024-05-01T10:00 oder marker remove NUMMER.</translation>
    </message>
    <message>
        <source>“%1” is no number of a marker.</source>
        <translation>„%1“ ist keine Nummer einer Markierung.</translation>
    </message>
    <message>
        <source>“ocr-analytics marker list” shows them.</source>
        <translation>„ocr-analytics marker list“ zeigt sie.</translation>
    </message>
    <message>
        <source>%1  %2  %3 (by %4)</source>
        <extracomment>%1 a number, %2 a time, %3 the text of a marker, %4 who</extracomment>
        <translation>%1  %2  %3 (von %4)</translation>
    </message>
    <message>
        <source>There are no markers.</source>
        <translation>Es gibt keine Markierungen.</translation>
    </message>
    <message>
        <source>Marked “%1” at %2 (number %3).</source>
        <extracomment>%1 the text of a marker, %2 a time, %3 a number</extracomment>
        <translation>„%1“ ist um %2 markiert (Nummer %3).</translation>
    </message>
    <message>
        <source>Removed the marker “%1”.</source>
        <translation>Die Markierung „%1“ ist entfernt.</translation>
    </message>
    <message>
        <source>Mark a moment on all charts, such as a new model.</source>
        <translation>Einen Zeitpunkt auf allen Diagrammen markieren, etwa ein neues Modell.</translation>
    </message>
    <message>
        <source>marker add TEXT marks the moment --at, or now. It is drawn on the charts of all businesses, in the window and in pictures, for everybody who uses the database. marker list shows markers with their numbers; marker remove NUMBER removes one.</source>
        <translation>marker add TEXT markiert den Zeitpunkt --at oder jetzt. Er wird auf den Diagrammen aller Unternehmen gezeichnet, im Fenster und in Bildern, für alle, die die Datenbank nutzen. marker list zeigt Markierungen mit ihren Nummern; marker remove NUMMER entfernt eine.</translation>
    </message>
    <message>
        <source>Weekdays by hours instead of the course of time: of one --business, and in a picture of one --metric.</source>
        <translation>Wochentage nach Stunden statt des Verlaufs: von einem --business und im Bild von einem --metric.</translation>
    </message>
    <message>
        <source>Size of the picture: a slide of 16:9 or a page.</source>
        <translation>Größe des Bildes: eine Folie von 16:9 oder eine Seite.</translation>
    </message>
    <message>
        <source>Width of the picture; 1600 px if left out.</source>
        <translation>Breite des Bildes; 1600 px, wenn nicht angegeben.</translation>
    </message>
    <message>
        <source>Height of the picture; 900 px if left out.</source>
        <translation>Höhe des Bildes; 900 px, wenn nicht angegeben.</translation>
    </message>
    <message>
        <source>What --width and --height are in; px if left out. 96 px are an inch.</source>
        <translation>Einheit von --width und --height; px, wenn nicht angegeben. 96 px sind ein Zoll.</translation>
    </message>
    <message>
        <source>A title above the charts.</source>
        <translation>Ein Titel über den Diagrammen.</translation>
    </message>
    <message>
        <source>A note below the charts.</source>
        <translation>Eine Fußnote unter den Diagrammen.</translation>
    </message>
    <message>
        <source>Leave out what says range, interval, time zone and businesses below the charts.</source>
        <translation>Die Bildunterschrift mit Zeitraum, Schrittweite, Zeitzone und Unternehmen weglassen.</translation>
    </message>
    <message>
        <source>--%1 applies to pictures only.</source>
        <extracomment>%1 an option</extracomment>
        <translation>--%1 gilt nur für Bilder.</translation>
    </message>
    <message>
        <source>--size already says how large the picture is; leave out --width, --height and --unit.</source>
        <translation>--size sagt schon, wie groß das Bild wird; lassen Sie --width, --height und --unit weg.</translation>
    </message>
    <message>
        <source>--unit says what --width and --height are in.</source>
        <translation>--unit ist die Einheit von --width und --height.</translation>
    </message>
    <message>
        <source>--profile and --%1 do not go together.</source>
        <translation>--profile und --%1 passen nicht zusammen.</translation>
    </message>
    <message>
        <source>--profile shows one --business at a time.</source>
        <translation>--profile zeigt ein --business auf einmal.</translation>
    </message>
    <message>
        <source>Write --business &apos;*&apos; for all of them together.</source>
        <translation>Schreiben Sie --business &apos;*&apos; für alle zusammen.</translation>
    </message>
    <message>
        <source>A picture of a profile shows one metric.</source>
        <translation>Das Bild eines Profils zeigt eine Kennzahl.</translation>
    </message>
    <message>
        <source>Write which, for instance --metric avg_score.</source>
        <translation>Schreiben Sie welche, zum Beispiel --metric avg_score.</translation>
    </message>
    <message>
        <source>%1 was taken out of %2 for it.</source>
        <extracomment>%1 a business, %2 a group</extracomment>
        <translation>%1 wurde dafür aus %2 genommen.</translation>
    </message>
    <message>
        <source>Never changes anything. Ends with 1 while the tables are missing or of another version, or while something is wrong with them.</source>
        <translation>Ändert nie etwas. Endet mit 1, solange die Tabellen fehlen, eine andere Version haben oder etwas mit ihnen nicht stimmt.</translation>
    </message>
    <message>
        <source>No receipt of the last 30 days is in %1.</source>
        <extracomment>%1 a currency</extracomment>
        <translation>Kein Beleg der letzten 30 Tage ist in %1.</translation>
    </message>
    <message>
        <source>Draw means and medians of the last N points over paler lines.</source>
        <translation>Mittelwerte und Mediane der letzten N Punkte über blassere Linien zeichnen.</translation>
    </message>
    <message>
        <source>--rolling applies to pictures only.</source>
        <translation>--rolling gilt nur für Bilder.</translation>
    </message>
    <message>
        <source>Leave it out: a table has each point as it is.</source>
        <translation>Lassen Sie es weg: Eine Tabelle enthält jeden Punkt, wie er ist.</translation>
    </message>
    <message>
        <source>“ocr-analytics refresh” counts them.</source>
        <translation>„ocr-analytics refresh“ zählt sie.</translation>
    </message>
    <message>
        <source>The moment, such as 2024-05-01T10:00 or now-2h; now if left out.</source>
        <translation>Der Zeitpunkt, etwa 2024-05-01T10:00 oder now-2h; ohne Angabe jetzt.</translation>
    </message>
</context>
<context>
    <name>oa::core</name>
    <message>
        <source>The workspace file is damaged: “%1” is not understood.</source>
        <translation>Die Arbeitsbereichsdatei ist beschädigt: „%1“ ist nicht verständlich.</translation>
    </message>
    <message>
        <source>This is not a workspace file.</source>
        <translation>Das ist keine Arbeitsbereichsdatei.</translation>
    </message>
    <message>
        <source>This workspace was saved by a newer version of OCR Analytics.</source>
        <translation>Dieser Arbeitsbereich wurde von einer neueren Version von OCR Analytics gespeichert.</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>Zum Öffnen die neuere Version installieren.</translation>
    </message>
    <message>
        <source>The workspace file %1 cannot be read.</source>
        <translation>Die Arbeitsbereichsdatei %1 ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>oa::core::AlertRule</name>
    <message>
        <source>A rule needs a name.</source>
        <translation>Eine Regel braucht einen Namen.</translation>
    </message>
    <message>
        <source>A rule needs a business, a group, or * for all together.</source>
        <translation>Eine Regel braucht ein Unternehmen, eine Gruppe oder * für alle zusammen.</translation>
    </message>
    <message>
        <source>The limit of a rule is a number.</source>
        <translation>Die Grenze einer Regel ist eine Zahl.</translation>
    </message>
    <message>
        <source>A rule counts from 1 to %1 times in a row.</source>
        <translation>Eine Regel zählt 1- bis %1-mal in Folge.</translation>
    </message>
    <message>
        <source>The least number of receipts is from 0 to %1.</source>
        <translation>Die Mindestzahl der Belege liegt zwischen 0 und %1.</translation>
    </message>
    <message>
        <source>Only amounts are in a currency.</source>
        <translation>Nur Beträge sind in einer Währung.</translation>
    </message>
    <message>
        <source>A change is measured up and down alike: its limit is not negative.</source>
        <translation>Eine Änderung wird nach oben und unten gleich gemessen: Ihre Grenze ist nicht negativ.</translation>
    </message>
    <message>
        <source>Buckets longer than a week cannot be set against the same time a week before.</source>
        <translation>Intervalle, die länger als eine Woche sind, lassen sich nicht mit derselben Zeit eine Woche zuvor vergleichen.</translation>
    </message>
    <message>
        <source>Choose a shorter interval.</source>
        <translation>Wählen Sie ein kürzeres Intervall.</translation>
    </message>
</context>
<context>
    <name>oa::core::AlertText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>below %1</source>
        <extracomment>%1 such as &quot;80 points&quot;</extracomment>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <extracomment>%1 such as &quot;80 points&quot;</extracomment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>more than %1 away from a week before</source>
        <extracomment>%1 such as &quot;5 points&quot; or &quot;10 %&quot;</extracomment>
        <translation>mehr als %1 von der Woche zuvor entfernt</translation>
    </message>
    <message>
        <source>all businesses</source>
        <translation>allen Unternehmen</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>%1 a metric, %2 a business, %3 such as &quot;below 80 points&quot;</extracomment>
        <translation>%1 von %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation>
            <numerusform>%1, %n-mal in Folge</numerusform>
            <numerusform>%1, %n-mal in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 is %3</source>
        <extracomment>%1 a metric, %2 a business, %3 a number</extracomment>
        <translation>%1 von %2 ist %3</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, %4 a week before</source>
        <extracomment>%1 a metric, %2 a business, %3 and %4 numbers</extracomment>
        <translation>%1 von %2 ist %3, eine Woche zuvor %4</translation>
    </message>
</context>
<context>
    <name>oa::core::Comparison</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>A / B</source>
        <translation>A / B</translation>
    </message>
    <message>
        <source>100 = mean of this range</source>
        <translation>100 = Mittel dieses Zeitraums</translation>
    </message>
</context>
<context>
    <name>oa::core::ContentDevice</name>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>The file is packed with %1, which this program was built without.</source>
        <translation>Die Datei ist mit %1 gepackt, das in diesem Programm nicht eingebaut ist.</translation>
    </message>
    <message>
        <source>Unpack it first: %1 -dc FILE | ocr-analytics import -</source>
        <translation>Entpacken Sie sie zuerst: %1 -dc DATEI | ocr-analytics import -</translation>
    </message>
    <message>
        <source>The packed file is damaged.</source>
        <translation>Die gepackte Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The packed file breaks off before its end.</source>
        <translation>Die gepackte Datei bricht vor ihrem Ende ab.</translation>
    </message>
    <message>
        <source>The file is packed so tightly that unpacking it takes too much memory.</source>
        <translation>Die Datei ist so dicht gepackt, dass das Entpacken zu viel Speicher braucht.</translation>
    </message>
</context>
<context>
    <name>oa::core::CurrencyAmounts</name>
    <message>
        <source>These are no amounts by currency.</source>
        <translation>Das sind keine Beträge nach Währung.</translation>
    </message>
</context>
<context>
    <name>oa::core::Distribution</name>
    <message>
        <source>A stored distribution could not be read.</source>
        <translation>Eine gespeicherte Verteilung konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>oa::core::FileKind</name>
    <message>
        <source>a file packed with bzip2</source>
        <translation>eine mit bzip2 gepackte Datei</translation>
    </message>
    <message>
        <source>a file packed with lzip</source>
        <translation>eine mit lzip gepackte Datei</translation>
    </message>
    <message>
        <source>a file packed with lz4</source>
        <translation>eine mit lz4 gepackte Datei</translation>
    </message>
    <message>
        <source>a file packed with compress</source>
        <translation>eine mit compress gepackte Datei</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ein ZIP-Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>ein leeres ZIP-Archiv</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>ein tar-Archiv</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a picture or a film</source>
        <translation>ein Bild oder ein Film</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>eine Parquet-Datei</translation>
    </message>
    <message>
        <source>an Avro file</source>
        <translation>eine Avro-Datei</translation>
    </message>
    <message>
        <source>an ORC file</source>
        <translation>eine ORC-Datei</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>a dump of a PostgreSQL database</source>
        <translation>ein Dump einer PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>a table in PostgreSQL&apos;s binary form</source>
        <translation>eine Tabelle in PostgreSQLs Binärform</translation>
    </message>
    <message>
        <source>Unpack it and import the file of receipts that is in it. Files packed with gzip, zstd or xz are read as they are.</source>
        <translation>Entpacken Sie es und importieren Sie die Datei mit Belegen darin. Mit gzip, zstd oder xz gepackte Dateien werden so gelesen, wie sie sind.</translation>
    </message>
    <message>
        <source>Export it as JSON Lines: {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} on each line.</source>
        <translation>Exportieren Sie sie als JSON Lines: {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} in jeder Zeile.</translation>
    </message>
    <message>
        <source>Load it with pg_restore, then connect to that database.</source>
        <translation>Laden Sie ihn mit pg_restore, und verbinden Sie sich dann mit dieser Datenbank.</translation>
    </message>
    <message>
        <source>Choose a file of receipts: {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} on each line, or a list of such.</source>
        <translation>Wählen Sie eine Datei mit Belegen: {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} in jeder Zeile, oder eine Liste davon.</translation>
    </message>
    <message>
        <source>This is %1, not JSON.</source>
        <translation>Das ist %1, kein JSON.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>It looks like a web page or XML; was it downloaded as it should be?</source>
        <translation>Das sieht nach einer Webseite oder XML aus; wurde richtig heruntergeladen?</translation>
    </message>
    <message>
        <source>It looks like SQL: run it with psql, then connect to that database.</source>
        <translation>Das sieht nach SQL aus: Führen Sie es mit psql aus, und verbinden Sie sich dann mit dieser Datenbank.</translation>
    </message>
    <message>
        <source>It looks like a table (CSV).</source>
        <translation>Das sieht nach einer Tabelle (CSV) aus.</translation>
    </message>
    <message>
        <source>a file packed with lzma</source>
        <translation>eine mit lzma gepackte Datei</translation>
    </message>
    <message>
        <source>Save it as UTF-8, or convert it with iconv, as in: iconv -f %1 -t UTF-8 FILE | ocr-analytics import -</source>
        <translation>Speichern Sie sie als UTF-8, oder wandeln Sie sie mit iconv um, etwa: iconv -f %1 -t UTF-8 DATEI | ocr-analytics import -</translation>
    </message>
    <message>
        <source>The file is packed twice.</source>
        <translation>Die Datei ist zweimal gepackt.</translation>
    </message>
    <message>
        <source>text in %1</source>
        <translation>Text in %1</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>Unpack it once, and import what comes out.</source>
        <translation>Entpacken Sie sie einmal, und importieren Sie, was herauskommt.</translation>
    </message>
</context>
<context>
    <name>oa::core::Interval</name>
    <message>
        <source>by the minute</source>
        <translation>je Minute</translation>
    </message>
    <message>
        <source>by 5 minutes</source>
        <translation>je 5 Minuten</translation>
    </message>
    <message>
        <source>by 15 minutes</source>
        <translation>je 15 Minuten</translation>
    </message>
    <message>
        <source>by 30 minutes</source>
        <translation>je 30 Minuten</translation>
    </message>
    <message>
        <source>by the hour</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>by 3 hours</source>
        <translation>je 3 Stunden</translation>
    </message>
    <message>
        <source>by 6 hours</source>
        <translation>je 6 Stunden</translation>
    </message>
    <message>
        <source>by 12 hours</source>
        <translation>je 12 Stunden</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>by the week</source>
        <translation>je Woche</translation>
    </message>
    <message>
        <source>by the month</source>
        <translation>je Monat</translation>
    </message>
    <message>
        <source>by the quarter</source>
        <translation>je Quartal</translation>
    </message>
    <message>
        <source>by the year</source>
        <translation>je Jahr</translation>
    </message>
</context>
<context>
    <name>oa::core::JsonLinesReader</name>
    <message>
        <source>“timestamp” is not a text such as &quot;2024-05-01T10:30:00Z&quot;.</source>
        <translation>„timestamp“ ist kein Text wie &quot;2024-05-01T10:30:00Z&quot;.</translation>
    </message>
    <message>
        <source>“ml_response” has an escape that is not a character.</source>
        <translation>„ml_response“ enthält eine Escape-Folge, die für kein Zeichen steht.</translation>
    </message>
    <message>
        <source>“ml_response” has the character U+0000, which PostgreSQL cannot store in text.</source>
        <translation>„ml_response“ enthält das Zeichen U+0000, das PostgreSQL nicht in einem Text speichern kann.</translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>It is not UTF-8.</source>
        <translation>Das ist kein UTF-8.</translation>
    </message>
    <message>
        <source>It is not a JSON object.</source>
        <translation>Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>“%1” is in it twice.</source>
        <translation>„%1“ steht zweimal darin.</translation>
    </message>
    <message>
        <source>It is longer than 65 MiB.</source>
        <translation>Er ist länger als 65 MiB.</translation>
    </message>
    <message>
        <source>It breaks off in the middle.</source>
        <translation>Er bricht mittendrin ab.</translation>
    </message>
    <message>
        <source>It has no “timestamp”.</source>
        <translation>„timestamp“ fehlt.</translation>
    </message>
    <message>
        <source>It has no “ml_response”.</source>
        <translation>„ml_response“ fehlt.</translation>
    </message>
</context>
<context>
    <name>oa::core::JsonPieces</name>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
</context>
<context>
    <name>oa::core::Metric</name>
    <message>
        <source>Total amount</source>
        <translation>Gesamtbetrag</translation>
    </message>
    <message>
        <source>Average score</source>
        <translation>Mittlerer Score</translation>
    </message>
    <message>
        <source>Median score</source>
        <translation>Median des Scores</translation>
    </message>
    <message>
        <source>Average OCR score</source>
        <translation>Mittlerer OCR-Score</translation>
    </message>
    <message>
        <source>Median OCR score</source>
        <translation>Median des OCR-Scores</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Number of receipts</source>
        <translation>Anzahl der Belege</translation>
    </message>
</context>
<context>
    <name>oa::core::OutputFile</name>
    <message>
        <source>“%1” is not an ordinary file.</source>
        <translation>„%1“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>Den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>There is no room left to write “%1”.</source>
        <translation>Zum Schreiben von „%1“ ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>“%1” could not be written: its folder is not there.</source>
        <translation>„%1“ konnte nicht geschrieben werden: den Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, or make it.</source>
        <translation>Einen vorhandenen Ordner wählen oder ihn anlegen.</translation>
    </message>
    <message>
        <source>You may not write to “%1”.</source>
        <translation>„%1“ darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder or another name.</source>
        <translation>Einen anderen Ordner oder Namen wählen.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>„%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Prüfen, ob der Ordner existiert und beschrieben werden darf.</translation>
    </message>
</context>
<context>
    <name>oa::core::PayloadFormat</name>
    <message>
        <source>not a text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>Write the path to the value, such as “/total/value”. A “/” inside a name is written “~1”, a “~” is written “~0”.</source>
        <translation>Den Pfad zum Wert angeben, etwa „/total/value“. Ein „/“ im Namen wird „~1“ geschrieben, ein „~“ wird „~0“ geschrieben.</translation>
    </message>
    <message>
        <source>“%1” lists too many JSON Pointers.</source>
        <translation>„%1“ nennt zu viele JSON-Pointer.</translation>
    </message>
    <message>
        <source>Keep the list to 16 or fewer.</source>
        <translation>Höchstens 16 aufführen.</translation>
    </message>
    <message>
        <source>“%1” is neither a JSON Pointer nor a list of them.</source>
        <translation>„%1“ ist weder ein JSON-Pointer noch eine Liste davon.</translation>
    </message>
    <message>
        <source>Write one path such as “/total/value”, or several in […].</source>
        <translation>Einen Pfad wie „/total/value“ angeben, oder mehrere in […].</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>The format has no usable name.</source>
        <translation>Das Format hat keinen brauchbaren Namen.</translation>
    </message>
    <message>
        <source>Give it a “name” of up to 64 characters.</source>
        <translation>Ihm einen „name“ mit bis zu 64 Zeichen geben.</translation>
    </message>
    <message>
        <source>A format has no field “%1”.</source>
        <translation>Ein Format hat kein Feld „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not a JSON Pointer: %2.</source>
        <translation>„%1“ enthält keinen JSON-Pointer: %2.</translation>
    </message>
    <message>
        <source>A format must say where the business and the total are.</source>
        <translation>Ein Format muss sagen, wo das Unternehmen und wo der Gesamtbetrag steht.</translation>
    </message>
    <message>
        <source>“%1” is neither “points” nor “fraction”.</source>
        <translation>„%1“ ist weder „points“ noch „fraction“.</translation>
    </message>
    <message>
        <source>Write “fraction” where scores go from 0 to 1, and “points” where they go from 0 to 100.</source>
        <translation>Schreiben Sie „fraction“, wo Scores von 0 bis 1 gehen, und „points“, wo sie von 0 bis 100 gehen.</translation>
    </message>
    <message>
        <source>Its fields are name, business, total, score, ocr_score, scale, currency, refund, duplicate and line_items.</source>
        <translation>Seine Felder sind name, business, total, score, ocr_score, scale, currency, refund, duplicate und line_items.</translation>
    </message>
</context>
<context>
    <name>oa::core::PayloadFormats</name>
    <message>
        <source>Another format has the name “%1” already.</source>
        <translation>Ein anderes Format heißt schon „%1“.</translation>
    </message>
    <message>
        <source>The payload formats in the settings are too long to be meant.</source>
        <translation>Die Belegformate in den Einstellungen sind zu lang, um so gemeint zu sein.</translation>
    </message>
    <message>
        <source>The payload formats in the settings are not JSON.</source>
        <translation>Die Belegformate in den Einstellungen sind kein JSON.</translation>
    </message>
    <message>
        <source>%1, at byte %2</source>
        <translation>%1, bei Byte %2</translation>
    </message>
    <message>
        <source>The payload formats in the settings are no list.</source>
        <translation>Die Belegformate in den Einstellungen sind keine Liste.</translation>
    </message>
    <message>
        <source>Save them again under Data ▸ Payload formats, or correct the row “payload_formats” in the table settings. Until then only the built-in formats are used.</source>
        <translation>Schreiben Sie sie unter Daten ▸ Belegformate neu, oder berichtigen Sie die Zeile „payload_formats“ der Tabelle settings. Bis dahin gelten nur die eingebauten Formate.</translation>
    </message>
    <message>
        <source>It is not an object with name, business and total.</source>
        <translation>Es ist kein Objekt mit name, business und total.</translation>
    </message>
    <message>
        <source>There are more than 32 formats.</source>
        <translation>Es sind mehr Formate als die 32, die sich auseinanderhalten lassen.</translation>
    </message>
    <message>
        <source>Payload format %1 in the settings is not used: %2</source>
        <translation>Belegformat %1 in den Einstellungen gilt nicht: %2</translation>
    </message>
</context>
<context>
    <name>oa::core::RangeExpression</name>
    <message>
        <source>“%1” is not a range of time.</source>
        <translation>„%1“ ist kein Zeitraum.</translation>
    </message>
    <message>
        <source>“%1” lies outside of years 1 to 9999.</source>
        <translation>„%1“ liegt außerhalb der Jahre 1 bis 9999.</translation>
    </message>
    <message>
        <source>“%1” ends before it begins.</source>
        <translation>„%1“ endet, bevor es beginnt.</translation>
    </message>
    <message>
        <source>Put the earlier time first.</source>
        <translation>Die frühere Zeit zuerst angeben.</translation>
    </message>
    <message>
        <source>Write it like now-6h, last 7 days, yesterday, March 2024, 2024-Q3 or 2024-05-01..2024-05-03.</source>
        <translation>Zum Beispiel so: now-6h, letzte 7 Tage, gestern, März 2024, 2024-Q3 oder 2024-05-01..2024-05-03.</translation>
    </message>
    <message>
        <source>From when to when there are receipts is not known here.</source>
        <translation>Von wann bis wann es Belege gibt, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Give two dates.</source>
        <translation>Zwei Daten angeben.</translation>
    </message>
    <message>
        <source>Choose years in between.</source>
        <translation>Jahre dazwischen wählen.</translation>
    </message>
    <message>
        <source>There is no date “%1”.</source>
        <translation>Ein Datum „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Write it like 2024-05-01, or 2024-05 for a month.</source>
        <translation>Schreiben Sie es wie 2024-05-01, oder 2024-05 für einen Monat.</translation>
    </message>
    <message>
        <source>“%1” has one end only.</source>
        <translation>„%1“ hat nur eine Grenze.</translation>
    </message>
    <message>
        <source>Give both, such as 2024-05-01..now.</source>
        <translation>Geben Sie beide an, etwa 2024-05-01..now.</translation>
    </message>
    <message>
        <source>“%1” covers no time at all.</source>
        <translation>„%1“ umfasst keine Zeit.</translation>
    </message>
    <message>
        <source>It has to end after it begins.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
</context>
<context>
    <name>oa::core::Rejection</name>
    <message>
        <source>The timestamp is missing, infinite or out of range</source>
        <translation>Der Zeitstempel fehlt, ist unendlich oder liegt außerhalb</translation>
    </message>
    <message>
        <source>The business name cannot be used</source>
        <translation>Der Name des Unternehmens ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The total is not a usable number</source>
        <translation>Der Gesamtbetrag ist keine verwendbare Zahl</translation>
    </message>
    <message>
        <source>The score is not a usable number</source>
        <translation>Der Score ist keine verwendbare Zahl</translation>
    </message>
    <message>
        <source>The OCR score is not a usable number</source>
        <translation>Der OCR-Score ist keine verwendbare Zahl</translation>
    </message>
    <message>
        <source>The receipt is not JSON</source>
        <translation>Der Beleg ist kein JSON</translation>
    </message>
    <message>
        <source>The receipt is JSON, but not an object</source>
        <translation>Der Beleg ist JSON, aber kein Objekt</translation>
    </message>
    <message>
        <source>The receipt is too large</source>
        <translation>Der Beleg ist zu groß</translation>
    </message>
    <message>
        <source>The receipt is nested too deeply</source>
        <translation>Der Beleg ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>The receipt names no business</source>
        <translation>Der Beleg nennt kein Unternehmen</translation>
    </message>
    <message>
        <source>The receipt has no total</source>
        <translation>Der Beleg hat keinen Gesamtbetrag</translation>
    </message>
    <message>
        <source>A value stands in the receipt twice</source>
        <translation>Ein Wert steht zweimal im Beleg</translation>
    </message>
    <message>
        <source>There is more than one receipt in it</source>
        <translation>Es sind mehrere Belege darin</translation>
    </message>
    <message>
        <source>It came after its day was sealed</source>
        <translation>Er kam, nachdem sein Tag versiegelt war</translation>
    </message>
    <message>
        <source>The currency cannot be used</source>
        <translation>Die Währung ist nicht verwendbar</translation>
    </message>
    <message>
        <source>It does not say clearly whether it is a refund or a duplicate</source>
        <translation>Er sagt nicht klar, ob er eine Erstattung oder ein Duplikat ist</translation>
    </message>
    <message>
        <source>It is marked as a duplicate</source>
        <translation>Er ist als Duplikat gekennzeichnet</translation>
    </message>
</context>
<context>
    <name>oa::core::TimePoint</name>
    <message>
        <source>“%1” is not a date or time.</source>
        <translation>„%1“ ist weder Datum noch Uhrzeit.</translation>
    </message>
    <message>
        <source>Write it like 2024-05-01 or 2024-05-01T10:30:00Z.</source>
        <translation>So schreiben: 2024-05-01 oder 2024-05-01T10:30:00Z.</translation>
    </message>
</context>
<context>
    <name>oa::core::VisibleName</name>
    <message>
        <source>All businesses</source>
        <translation>Alle Unternehmen</translation>
    </message>
</context>
<context>
    <name>oa::core::WallTime</name>
    <message>
        <source>“%1” occurs twice in %2: the first, %3, is used.</source>
        <extracomment>%1 a local time, %2 a time zone, %3 the time with its offset from UTC</extracomment>
        <translation>„%1“ gibt es in %2 zweimal: genommen wird die erste, %3.</translation>
    </message>
    <message>
        <source>“%1” does not exist in %2: %3 is used instead.</source>
        <extracomment>%1 a local time, %2 a time zone, %3 the time with its offset from UTC</extracomment>
        <translation>„%1“ gibt es in %2 nicht: stattdessen wird %3 genommen.</translation>
    </message>
</context>
<context>
    <name>oa::core::WrittenTime</name>
    <message>
        <source>“%1” can be read as two dates.</source>
        <translation>„%1“ lässt sich als zwei Daten lesen.</translation>
    </message>
    <message>
        <source>Write the year first, as in 2024-05-01.</source>
        <translation>Schreiben Sie das Jahr zuerst, wie in 2024-05-01.</translation>
    </message>
    <message>
        <source>“%1” names no time zone.</source>
        <translation>„%1“ nennt keine Zeitzone.</translation>
    </message>
    <message>
        <source>Write the offset, as in 2024-05-01T10:00Z.</source>
        <translation>Schreiben Sie den Abstand zu UTC dazu, wie in 2024-05-01T10:00Z.</translation>
    </message>
    <message>
        <source>“%1” does not begin with a year of four digits.</source>
        <translation>„%1“ beginnt nicht mit einer vierstelligen Jahreszahl.</translation>
    </message>
</context>
<context>
    <name>oa::core::Zones</name>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>The time zone of this computer, %1, is not understood.</source>
        <translation>Die Zeitzone dieses Rechners, %1, wird nicht verstanden.</translation>
    </message>
    <message>
        <source>Set TZ to a name like Europe/Berlin or UTC, or give --zone.</source>
        <translation>Setzen Sie TZ auf einen Namen wie Europe/Berlin oder UTC, oder geben Sie --zone an.</translation>
    </message>
    <message>
        <source>The time zone in TZ, “%1”, is not understood.</source>
        <translation>Die Zeitzone in TZ, „%1“, wird nicht verstanden.</translation>
    </message>
    <message>
        <source>Did you mean %1? Set TZ to such a name, or give --zone.</source>
        <translation>Meinten Sie %1? Setzen Sie TZ auf so einen Namen, oder geben Sie --zone an.</translation>
    </message>
    <message>
        <source>Give a name like Europe/Berlin or UTC.</source>
        <translation>Geben Sie einen Namen wie Europe/Berlin oder UTC an.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
</context>
<context>
    <name>oa::database::DatabaseOpener</name>
    <message>
        <source>Creating the tables…</source>
        <translation>Tabellen werden angelegt …</translation>
    </message>
    <message>
        <source>Starting a private PostgreSQL…</source>
        <translation>Ein privates PostgreSQL startet …</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>The role “%1” may not read the receipts here.</source>
        <translation>Die Rolle „%1“ darf die Belege hier nicht lesen.</translation>
    </message>
    <message>
        <source>Ask the owner to run: %1</source>
        <translation>Den Eigentümer bitten auszuführen: %1</translation>
    </message>
    <message>
        <source>PostgreSQL %1, as “%2”</source>
        <translation>PostgreSQL %1, als „%2“</translation>
    </message>
    <message>
        <source>The connection is not encrypted</source>
        <translation>Die Verbindung ist nicht verschlüsselt</translation>
    </message>
    <message>
        <source>A standby server: reading only</source>
        <translation>Ein Standby-Server: nur lesen</translation>
    </message>
    <message>
        <source>The tables are there, version %1</source>
        <translation>Die Tabellen sind da, Version %1</translation>
    </message>
    <message>
        <source>May read the receipts</source>
        <translation>Darf die Belege lesen</translation>
    </message>
    <message>
        <source>May not read the receipts</source>
        <translation>Darf die Belege nicht lesen</translation>
    </message>
    <message>
        <source>May add receipts and refresh totals</source>
        <translation>Darf Belege hinzufügen und Summen aktualisieren</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Tables are to be created; you will see the SQL before anything happens</source>
        <translation>Tabellen sind anzulegen; vorher ist das SQL zu sehen</translation>
    </message>
    <message>
        <source>Tables are missing, and this role may not create them</source>
        <translation>Tabellen fehlen, und diese Rolle darf sie nicht anlegen</translation>
    </message>
    <message>
        <source>They can be taken over; you will see how before anything happens.</source>
        <translation>Sie können übernommen werden; wie, ist zu sehen, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>Taking over the receipts…</source>
        <translation>Die Belege werden übernommen …</translation>
    </message>
    <message>
        <source>The connection is encrypted (%1)</source>
        <translation>Die Verbindung ist verschlüsselt (%1)</translation>
    </message>
    <message>
        <source>The connection stays on this computer</source>
        <translation>Die Verbindung bleibt auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>oa::database::SavedConnection</name>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Vorabumgebung</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>This is not a file of saved connections.</source>
        <translation>Dies ist keine Datei mit gespeicherten Verbindungen.</translation>
    </message>
</context>
<context>
    <name>oa::database::TablesProblem</name>
    <message>
        <source>The tables in %1 belong to a newer version of OCR Analytics (version %2; this program knows %3).</source>
        <translation>Die Tabellen in %1 gehören zu einer neueren Version von OCR Analytics (Version %2; dieses Programm kennt %3).</translation>
    </message>
    <message>
        <source>%1 has no tables of OCR Analytics yet.</source>
        <translation>%1 hat noch keine Tabellen von OCR Analytics.</translation>
    </message>
    <message>
        <source>The tables in %1 are of an older version (%2 instead of %3).</source>
        <translation>Die Tabellen in %1 sind von einer älteren Version (%2 statt %3).</translation>
    </message>
    <message>
        <source>%1 has the tables of the predecessor system.</source>
        <translation>%1 hat die Tabellen des Vorgängersystems.</translation>
    </message>
    <message>
        <source>%1 has other tables with the same names.</source>
        <translation>%1 hat andere Tabellen mit denselben Namen.</translation>
    </message>
    <message>
        <source>Install the newer program.</source>
        <translation>Installieren Sie das neuere Programm.</translation>
    </message>
    <message>
        <source>Choose another database.</source>
        <translation>Wählen Sie eine andere Datenbank.</translation>
    </message>
</context>
<context>
    <name>oa::db::Adoption</name>
    <message>
        <source>The old timestamps carry no time zone.</source>
        <translation>Die alten Zeitstempel haben keine Zeitzone.</translation>
    </message>
    <message>
        <source>There is no time zone named %1.</source>
        <translation>Es gibt keine Zeitzone namens %1.</translation>
    </message>
    <message>
        <source>Name the zone they were written in, such as America/New_York or UTC.</source>
        <translation>Die Zone nennen, in der sie geschrieben wurden, etwa America/New_York oder UTC.</translation>
    </message>
    <message>
        <source>The role %1 does not own the tables that would be changed.</source>
        <translation>Der Rolle %1 gehören die Tabellen nicht, die geändert würden.</translation>
    </message>
    <message>
        <source>Connect as their owner, or ask the owner to run this SQL:</source>
        <translation>Als ihr Eigentümer verbinden oder ihn bitten, dieses SQL auszuführen:</translation>
    </message>
    <message>
        <source>The table documents is partitioned by %1, whose type would have to become another.</source>
        <translation>Die Tabelle documents ist nach %1 partitioniert, dessen Typ ein anderer werden müsste.</translation>
    </message>
    <message>
        <source>Make a table of the columns document_id bigint, ml_response text and timestamp timestamptz, move the receipts there, call it documents and try again.</source>
        <translation>Eine Tabelle mit den Spalten document_id bigint, ml_response text und timestamp timestamptz anlegen, die Belege dorthin übertragen, sie documents nennen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>This database is not one of the predecessor system.</source>
        <translation>Hier ist keine Datenbank des Vorgängersystems zu übernehmen.</translation>
    </message>
    <message>
        <source>The columns %1 of the table documents would have to be of other types, and these depend on them: %2.</source>
        <translation>Die Spalten %1 der Tabelle documents müssten andere Typen haben, und von ihnen hängt dies ab: %2.</translation>
    </message>
    <message>
        <source>Drop what depends on them, take the database over, and make it again. “pg_dump --schema-only” writes how it was made.</source>
        <translation>Entfernen Sie, was von ihnen abhängt, übernehmen Sie die Datenbank und legen Sie es wieder an. „pg_dump --schema-only“ schreibt auf, wie es gemacht war.</translation>
    </message>
</context>
<context>
    <name>oa::db::AggregateStore</name>
    <message>
        <source>The range holds %1 buckets, more than can be shown.</source>
        <translation>Der Zeitraum umfasst %1 Intervalle, mehr als sich zeigen lassen.</translation>
    </message>
    <message>
        <source>Choose a longer interval or a shorter range.</source>
        <translation>Wählen Sie ein längeres Intervall oder einen kürzeren Zeitraum.</translation>
    </message>
</context>
<context>
    <name>oa::db::AlertRow</name>
    <message>
        <source>This program does not understand the alert rule “%1”.</source>
        <translation>Dieses Programm versteht die Alarmregel „%1“ nicht.</translation>
    </message>
</context>
<context>
    <name>oa::db::AlertRuleStore</name>
    <message>
        <source>Row level security may hide alert rules from this role.</source>
        <translation>Die Sicherheit auf Zeilenebene könnte Alarmregeln vor dieser Rolle verbergen.</translation>
    </message>
    <message>
        <source>There is no alert rule “%1”.</source>
        <translation>Es gibt keine Alarmregel „%1“.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>There is an alert rule “%1” already.</source>
        <translation>Es gibt schon eine Alarmregel „%1“.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>Wählen Sie einen anderen Namen, oder entfernen Sie zuerst jene.</translation>
    </message>
    <message>
        <source>The alert rule was removed meanwhile.</source>
        <translation>Die Alarmregel wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>Add it as a new one.</source>
        <translation>Fügen Sie sie als neue hinzu.</translation>
    </message>
    <message>
        <source>The alert rule “%1” does not fire now.</source>
        <translation>Die Alarmregel „%1“ schlägt zurzeit nicht an.</translation>
    </message>
    <message>
        <source>This role may not read the alert rules.</source>
        <translation>Diese Rolle darf die Alarmregeln nicht lesen.</translation>
    </message>
</context>
<context>
    <name>oa::db::BinaryField</name>
    <message>
        <source>The server&apos;s answer could not be read.</source>
        <translation>Die Antwort des Servers war nicht zu lesen.</translation>
    </message>
</context>
<context>
    <name>oa::db::Connection</name>
    <message>
        <source>COPY cannot be run as a plain statement.</source>
        <translation>COPY lässt sich nicht als gewöhnliche Anweisung ausführen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The connection broke while saving: the change may or may not have happened.</source>
        <translation>Die Verbindung brach beim Speichern ab: die Änderung kann geschehen sein oder nicht.</translation>
    </message>
    <message>
        <source>Look whether it is there before repeating it.</source>
        <translation>Vor dem Wiederholen nachsehen, ob sie da ist.</translation>
    </message>
    <message>
        <source>The changes were rolled back because an earlier step had failed.</source>
        <translation>Die Änderungen wurden zurückgenommen, weil ein früherer Schritt fehlgeschlagen war.</translation>
    </message>
    <message>
        <source>The statement is not the COPY that was expected.</source>
        <translation>Die Anweisung ist nicht das erwartete COPY.</translation>
    </message>
    <message>
        <source>The database did not answer in time.</source>
        <translation>Die Datenbank hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The statement does not answer with rows.</source>
        <translation>Die Anweisung antwortet nicht mit Zeilen.</translation>
    </message>
    <message>
        <source>A value has a zero byte, which the database cannot store.</source>
        <translation>Ein Wert enthält ein Nullbyte, das die Datenbank nicht speichern kann.</translation>
    </message>
    <message>
        <source>The database connection cannot be used in this state.</source>
        <translation>Die Datenbankverbindung ist in einem falschen Zustand.</translation>
    </message>
    <message>
        <source>Sessions may only read here: default_transaction_read_only is on.</source>
        <translation>Sitzungen dürfen hier nur lesen: default_transaction_read_only ist eingeschaltet.</translation>
    </message>
    <message>
        <source>It stands in the connection’s options: in a service file, PGOPTIONS or the connection text.</source>
        <translation>Es steht in den Optionen der Verbindung: in einer Service-Datei, PGOPTIONS oder dem Verbindungstext.</translation>
    </message>
    <message>
        <source>To let work be done here: %1</source>
        <translation>Damit hier gearbeitet werden kann: %1</translation>
    </message>
    <message>
        <source>The server does not take the connection’s options.</source>
        <translation>Der Server nimmt die Optionen der Verbindung nicht an.</translation>
    </message>
    <message>
        <source>Write them as settings: “-c name=value -c name=value”.</source>
        <translation>Als Einstellungen schreiben: „-c name=wert -c name=wert“.</translation>
    </message>
    <message>
        <source>This is PostgreSQL %1, and OCR Analytics needs PostgreSQL %2 or newer.</source>
        <translation>Das ist PostgreSQL %1, und OCR Analytics braucht PostgreSQL %2 oder neuer.</translation>
    </message>
    <message>
        <source>Update the database server, with pg_upgrade or by pg_dump and pg_restore. Nothing was changed.</source>
        <translation>Aktualisieren Sie den Datenbankserver, mit pg_upgrade oder durch pg_dump und pg_restore. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the load of the server, and at how many connections a pooler before it has left.</source>
        <translation>Noch einmal versuchen; bleibt es so, die Last des Servers prüfen und wie viele Verbindungen ein Pooler davor noch frei hat.</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionParameters</name>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionPool</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionText</name>
    <message>
        <source>The connection text cannot be read.</source>
        <translation>Der Verbindungstext kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Put a value with spaces in single quotes: password=&apos;…&apos;. Inside, write \&apos; for a quote and \\ for a backslash.</source>
        <translation>Werte mit Leerzeichen stehen in einfachen Anführungszeichen: password=&apos;…&apos;. Darin steht \&apos; für ein Anführungszeichen und \\ für einen Backslash.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>The PostgreSQL library on this computer is too old for “%1”. Leave it out.</source>
        <translation>Die PostgreSQL-Bibliothek auf diesem Computer ist zu alt für „%1“. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>It contains a keyword PostgreSQL does not know.</source>
        <translation>Er enthält ein Schlüsselwort, das PostgreSQL nicht kennt.</translation>
    </message>
    <message>
        <source>PostgreSQL does not know the keyword “%1”. Those it knows are host, port, dbname, user, password, sslmode and others.</source>
        <translation>PostgreSQL kennt das Schlüsselwort „%1“ nicht. Es kennt host, port, dbname, user, password, sslmode und andere.</translation>
    </message>
    <message>
        <source>Write it like “postgresql://user@host:5432/database” or “host=… dbname=… user=…”.</source>
        <translation>Schreiben Sie ihn wie „postgresql://user@host:5432/database“ oder „host=… dbname=… user=…“.</translation>
    </message>
    <message>
        <source>The host in the connection text is not a valid host name.</source>
        <translation>Der Host im Verbindungstext ist kein gültiger Hostname.</translation>
    </message>
    <message>
        <source>There is a whole connection text where “%1” should be just a name.</source>
        <translation>Wo „%1“ nur ein Name sein soll, steht ein ganzer Verbindungstext.</translation>
    </message>
    <message>
        <source>Use that text on its own.</source>
        <translation>Geben Sie diesen Text allein an.</translation>
    </message>
    <message>
        <source>The connection text holds a zero byte.</source>
        <translation>Der Verbindungstext enthält ein Nullbyte.</translation>
    </message>
    <message>
        <source>The connection address cannot be read.</source>
        <translation>Die Verbindungsadresse kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Write special characters in a password as codes: @ as %40, / as %2F, : as %3A, ? as %3F, # as %23, % as %25. Or leave the password out; you will be asked for it.</source>
        <translation>Schreiben Sie Sonderzeichen im Passwort als Codes: @ als %40, / als %2F, : als %3A, ? als %3F, # als %23, % als %25. Oder lassen Sie das Passwort weg; dann wird danach gefragt.</translation>
    </message>
    <message>
        <source>It contains an option PostgreSQL does not know. Leave it out, or encode the special characters of the password.</source>
        <translation>Sie enthält eine Option, die PostgreSQL nicht kennt. Lassen Sie sie weg, oder kodieren Sie die Sonderzeichen des Passworts.</translation>
    </message>
    <message>
        <source>PostgreSQL does not know the option “%1”. Leave it out.</source>
        <translation>PostgreSQL kennt die Option „%1“ nicht. Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>“%1” is not a PostgreSQL database.</source>
        <translation>„%1“ ist keine PostgreSQL-Datenbank.</translation>
    </message>
    <message>
        <source>The psql command cannot be read.</source>
        <translation>Der psql-Aufruf kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Give only the part after “psql”, such as “postgresql://user@host:5432/database” or “host=… dbname=… user=…”.</source>
        <translation>Geben Sie nur an, was hinter „psql“ steht, etwa „postgresql://user@host:5432/database“ oder „host=… dbname=… user=…“.</translation>
    </message>
    <message>
        <source>“%1” holds more than a name: a server, and perhaps a password.</source>
        <translation>In „%1“ steht mehr als ein Name: ein Server und vielleicht ein Passwort.</translation>
    </message>
</context>
<context>
    <name>oa::db::Connector</name>
    <message>
        <source>There is not enough memory to connect.</source>
        <translation>Der Speicher reicht nicht für die Verbindung.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The database server did not answer in time.</source>
        <translation>Der Datenbankserver hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check the address and the network, or raise connect_timeout.</source>
        <translation>Adresse und Netz prüfen oder connect_timeout erhöhen.</translation>
    </message>
    <message>
        <source>The PostgreSQL library on this computer does not know “%1”.</source>
        <translation>Die PostgreSQL-Bibliothek auf diesem Computer kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>Remove it from the connection, or install a newer libpq.</source>
        <translation>Entfernen Sie es aus der Verbindung, oder installieren Sie eine neuere libpq.</translation>
    </message>
    <message>
        <source>It took the connection, and then said nothing.</source>
        <translation>Er hat die Verbindung angenommen und dann nichts gesagt.</translation>
    </message>
    <message>
        <source>It may be starting or overloaded, or a pooler whose connections are all in use: wait, or raise connect_timeout.</source>
        <translation>Vielleicht startet er gerade, ist überlastet oder ein Pooler, dessen Verbindungen alle belegt sind: warten oder connect_timeout erhöhen.</translation>
    </message>
</context>
<context>
    <name>oa::db::ContributionStore</name>
    <message>
        <source>Single receipts of before %1 are no longer kept.</source>
        <translation>Einzelne Belege vor dem %1 werden nicht mehr aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>oa::db::CopyWriter</name>
    <message>
        <source>“%1” is not a number that the database can store.</source>
        <translation>„%1“ ist keine Zahl, die die Datenbank speichern kann.</translation>
    </message>
    <message>
        <source>The server counted %1 rows where %2 were sent.</source>
        <translation>Der Server zählte %1 Zeilen, gesendet wurden %2.</translation>
    </message>
</context>
<context>
    <name>oa::db::Distributor</name>
    <message>
        <source>Only the owner of the table may do it: %1.</source>
        <translation>Nur der Eigentümer der Tabelle darf es: %1.</translation>
    </message>
    <message>
        <source>The table %1 is distributed already, but not by business_id.</source>
        <translation>Die Tabelle %1 ist schon verteilt, aber nicht nach business_id.</translation>
    </message>
    <message>
        <source>Citus manages the table %1, which has to stay an ordinary table of the coordinator.</source>
        <translation>Citus verwaltet die Tabelle %1, die eine gewöhnliche Tabelle des Koordinators bleiben muss.</translation>
    </message>
    <message>
        <source>The database does not have the extension citus.</source>
        <translation>Der Datenbank fehlt die Erweiterung citus.</translation>
    </message>
    <message>
        <source>Run CREATE EXTENSION citus in this database and in that of each worker, and name the workers with citus_add_node(). See docs/citus.md.</source>
        <translation>Führen Sie CREATE EXTENSION citus in dieser Datenbank und in der jedes Workers aus und geben Sie die Worker mit citus_add_node() an. Siehe docs/citus.md.</translation>
    </message>
    <message>
        <source>Install Citus %1 on this server and on the workers, and name it in shared_preload_libraries. See docs/citus.md. One server carries much without it.</source>
        <translation>Installieren Sie Citus %1 auf diesem Server und auf den Workern und nennen Sie es in shared_preload_libraries. Siehe docs/citus.md. Ein einzelner Server trägt auch ohne Citus viel.</translation>
    </message>
    <message>
        <source>This is Citus %1; it takes %2 or newer.</source>
        <translation>Dies ist Citus %1; nötig ist %2 oder neuer.</translation>
    </message>
    <message>
        <source>This server is a worker of the cluster: connect to its coordinator.</source>
        <translation>Dieser Server ist ein Worker des Clusters: Verbinden Sie sich mit dem Koordinator.</translation>
    </message>
    <message>
        <source>The cluster has no workers.</source>
        <translation>Der Cluster hat keine Worker.</translation>
    </message>
    <message>
        <source>Name them with citus_add_node(). See docs/citus.md.</source>
        <translation>Geben Sie sie mit citus_add_node() an. Siehe docs/citus.md.</translation>
    </message>
    <message>
        <source>The totals cannot be distributed over several servers.</source>
        <translation>Die Summen können nicht auf mehrere Server verteilt werden.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>oa::db::DocumentWriter</name>
    <message>
        <source>The server no longer knows whether the receipts were saved.</source>
        <translation>Der Server weiß nicht mehr, ob die Belege gespeichert wurden.</translation>
    </message>
    <message>
        <source>Compare the number of receipts with what was expected.</source>
        <translation>Die Zahl der Belege mit der erwarteten vergleichen.</translation>
    </message>
</context>
<context>
    <name>oa::db::EmbeddedServer</name>
    <message>
        <source>Making the local database (once)</source>
        <translation>Lokale Datenbank wird angelegt (einmalig)</translation>
    </message>
    <message>
        <source>Starting the local database</source>
        <translation>Lokale Datenbank startet</translation>
    </message>
    <message>
        <source>The database server must not run as root, so it runs as the user %1.</source>
        <translation>Der Datenbankserver darf nicht als root laufen und läuft darum als Benutzer %1.</translation>
    </message>
</context>
<context>
    <name>oa::db::ExpectedRows</name>
    <message>
        <source>Run `ocr-analytics verify` on the primary server, with a role that may make temporary tables.</source>
        <translation>Führen Sie `ocr-analytics verify` auf dem primären Server aus, mit einer Rolle, die temporäre Tabellen anlegen darf.</translation>
    </message>
    <message>
        <source>An hour has more receipts than can be compared without temporary tables.</source>
        <translation>Eine Stunde enthält mehr Belege, als sich ohne temporäre Tabellen vergleichen lassen.</translation>
    </message>
</context>
<context>
    <name>oa::db::ExtractionSpool</name>
    <message>
        <source>A temporary file could not be used.</source>
        <translation>Eine temporäre Datei war nicht verwendbar.</translation>
    </message>
    <message>
        <source>Make room in the folder for temporary files, or name another one in TMPDIR.</source>
        <translation>Im Ordner für temporäre Dateien Platz schaffen oder in TMPDIR einen anderen nennen.</translation>
    </message>
</context>
<context>
    <name>oa::db::GroupStore</name>
    <message>
        <source>“%1” cannot be the name of a group.</source>
        <translation>„%1“ kann nicht der Name einer Gruppe sein.</translation>
    </message>
    <message>
        <source>Choose another name: an empty one is none, and * stands for all businesses.</source>
        <translation>Wählen Sie einen anderen Namen: ein leerer ist keiner, und * steht für alle Unternehmen.</translation>
    </message>
    <message>
        <source>Row level security may hide groups from this role.</source>
        <translation>Sicherheit auf Zeilenebene kann Gruppen vor dieser Rolle verbergen.</translation>
    </message>
    <message>
        <source>“%1” would be the name of a group and of a business in another group.</source>
        <translation>„%1“ wäre der Name einer Gruppe und eines Unternehmens in einer anderen Gruppe.</translation>
    </message>
    <message>
        <source>Take it out of the group first, or choose another name for the group.</source>
        <translation>Nehmen Sie es zuerst aus der Gruppe, oder wählen Sie einen anderen Namen für die Gruppe.</translation>
    </message>
    <message>
        <source>This role may not read the groups of businesses.</source>
        <translation>Diese Rolle darf die Gruppen von Unternehmen nicht lesen.</translation>
    </message>
</context>
<context>
    <name>oa::db::Guard</name>
    <message>
        <source>Run “ocr-analytics migrate”, or as the owner of the tables: %1</source>
        <translation>„ocr-analytics migrate“ ausführen oder als Eigentümer der Tabellen: %1</translation>
    </message>
    <message>
        <source>%1 on %2 is missing</source>
        <translation>%1 auf %2 fehlt</translation>
    </message>
    <message>
        <source>%1 on %2 is disabled</source>
        <translation>%1 auf %2 ist abgeschaltet</translation>
    </message>
    <message>
        <source>%1 on %2 does not always fire</source>
        <translation>%1 auf %2 wird nicht immer ausgelöst</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Receipts may change unseen, since triggers are not as they must be: %1.</source>
        <translation>Belege können sich unbemerkt ändern, weil Trigger nicht so sind, wie sie sein müssen: %1.</translation>
    </message>
    <message>
        <source>The table public.documents has no column %1 any more.</source>
        <translation>Die Tabelle public.documents hat keine Spalte %1 mehr.</translation>
    </message>
    <message>
        <source>Give the column its name back: %1</source>
        <translation>Der Spalte ihren Namen zurückgeben: %1</translation>
    </message>
    <message>
        <source>The column %1 of public.documents is of type %2 instead of %3.</source>
        <translation>Die Spalte %1 von public.documents ist vom Typ %2 statt %3.</translation>
    </message>
    <message>
        <source>Give the column its type back: %1</source>
        <translation>Der Spalte ihren Typ zurückgeben: %1</translation>
    </message>
    <message>
        <source>Row level security on %1 holds for its owner too and may hide rows.</source>
        <translation>Row Level Security auf %1 gilt auch für den Eigentümer und kann Zeilen verbergen.</translation>
    </message>
    <message>
        <source>Let the owner see all rows: %1</source>
        <translation>Den Eigentümer alle Zeilen sehen lassen: %1</translation>
    </message>
    <message>
        <source>Row level security on %1 may hide rows from the role %2.</source>
        <translation>Row Level Security auf %1 kann der Rolle %2 Zeilen verbergen.</translation>
    </message>
    <message>
        <source>Let the role see all rows: %1</source>
        <translation>Die Rolle alle Zeilen sehen lassen: %1</translation>
    </message>
    <message>
        <source>The table public.documents is another one than before.</source>
        <translation>Die Tabelle public.documents ist eine andere als vorher.</translation>
    </message>
    <message>
        <source>%1 is no longer a partition or child table of public.documents, but its receipts are in the totals.</source>
        <translation>%1 ist keine Partition oder abgeleitete Tabelle von public.documents mehr, aber ihre Belege stecken in den Summen.</translation>
    </message>
    <message>
        <source>Attach it again, or have its receipts taken out of the totals. %1</source>
        <translation>Sie wieder anhängen oder ihre Belege aus den Summen nehmen lassen. %1</translation>
    </message>
    <message>
        <source>%1 is a foreign table: what its own server changes is not seen.</source>
        <translation>%1 ist eine Fremdtabelle: Was ihr eigener Server ändert, wird nicht bemerkt.</translation>
    </message>
    <message>
        <source>%1 is a view: what changes behind it is not seen.</source>
        <translation>%1 ist eine Sicht: Was sich dahinter ändert, wird nicht bemerkt.</translation>
    </message>
    <message>
        <source>Call the table that receipts are written to public.documents.</source>
        <translation>Die Tabelle, in die Belege geschrieben werden, public.documents nennen.</translation>
    </message>
    <message>
        <source>%1 may not note changes, so that those who write receipts fail.</source>
        <translation>%1 darf Änderungen nicht vermerken, sodass scheitert, wer Belege schreibt.</translation>
    </message>
    <message>
        <source>The table %1 is missing.</source>
        <translation>Die Tabelle %1 fehlt.</translation>
    </message>
    <message>
        <source>Restore it, or give it its name back: %1</source>
        <translation>Sie wiederherstellen oder ihr ihren Namen zurückgeben: %1</translation>
    </message>
    <message>
        <source>The partition %1 is a foreign table: what its own server changes is not seen.</source>
        <translation>Die Partition %1 ist eine Fremdtabelle: Was ihr eigener Server ändert, wird nicht bemerkt.</translation>
    </message>
    <message>
        <source>Have times that changed there counted anew: “ocr-analytics refresh --from T --to T”.</source>
        <translation>Zeiten, die sich dort geändert haben, neu berechnen lassen: „ocr-analytics refresh --from T --to T“.</translation>
    </message>
    <message>
        <source>%1 is unlogged: when the server crashes, it is emptied.</source>
        <translation>%1 ist UNLOGGED: Nach einem Absturz des Servers ist sie leer.</translation>
    </message>
    <message>
        <source>What watches the table public.documents is missing: %1</source>
        <translation>Was die Tabelle public.documents überwacht, fehlt: %1</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” as the owner of the tables.</source>
        <translation>„ocr-analytics migrate“ als Eigentümer der Tabellen ausführen.</translation>
    </message>
    <message>
        <source>There are totals, but not a single receipt.</source>
        <translation>Es gibt Summen, aber keinen einzigen Beleg.</translation>
    </message>
    <message>
        <source>Restore the table public.documents. If its receipts were removed on purpose, say so: %1</source>
        <translation>Die Tabelle public.documents wiederherstellen. Wurden ihre Belege mit Absicht entfernt, dann ausführen: %1</translation>
    </message>
    <message>
        <source>%1 on %2 was changed</source>
        <translation>%1 auf %2 wurde geändert</translation>
    </message>
    <message>
        <source>%1 may keep out of its table what is written there.</source>
        <translation>%1 kann von seiner Tabelle fernhalten, was dorthin geschrieben wird.</translation>
    </message>
    <message>
        <source>Remove it, and have everything recomputed that changed since it is there: %1</source>
        <translation>Entfernen Sie es und lassen Sie alles neu berechnen, was sich seither geändert hat: %1</translation>
    </message>
    <message>
        <source>Restore it, or give it its name back.</source>
        <translation>Stellen Sie sie wieder her, oder geben Sie ihr ihren Namen zurück.</translation>
    </message>
    <message>
        <source>%1 is no table any more: what it shows need not be what was counted.</source>
        <translation>%1 ist keine Tabelle mehr: Was sie zeigt, muss nicht sein, was gezählt wurde.</translation>
    </message>
    <message>
        <source>Give the table its name back.</source>
        <translation>Geben Sie der Tabelle ihren Namen zurück.</translation>
    </message>
    <message>
        <source>%1 inherits, or is inherited from, and its rows count along.</source>
        <translation>%1 erbt von einer Tabelle der Summen, oder diese von ihr, und ihre Zeilen zählen mit.</translation>
    </message>
    <message>
        <source>Make it a table of its own: %1</source>
        <translation>Machen Sie sie zu einer eigenen Tabelle: %1</translation>
    </message>
    <message>
        <source>%1 has lost its key, so that totals may be there twice.</source>
        <translation>%1 hat seinen Schlüssel verloren, sodass Summen doppelt vorkommen können.</translation>
    </message>
    <message>
        <source>Remove rows that are there twice, then: %1</source>
        <translation>Entfernen Sie doppelte Zeilen, dann: %1</translation>
    </message>
    <message>
        <source>The column %1 is not as it was made, so that numbers may be changed by it.</source>
        <translation>Die Spalte %1 ist nicht mehr, wie sie angelegt wurde, und kann Zahlen verändern.</translation>
    </message>
    <message>
        <source>Make it so again, and have everything recomputed: %1</source>
        <translation>Stellen Sie sie wieder her und lassen Sie alles neu berechnen: %1</translation>
    </message>
    <message>
        <source>A publication has %1 in it, which cannot be changed without a replica identity: refreshes fail.</source>
        <translation>Eine Publikation enthält %1, die ohne Replica Identity nicht geändert werden kann: Aktualisierungen schlagen fehl.</translation>
    </message>
    <message>
        <source>%1 is empty, although it should not be: a restore may have left it out.</source>
        <translation>%1 ist leer, obwohl sie es nicht sein dürfte: Vielleicht wurde sie beim Wiederherstellen ausgelassen.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate”, or have everything recomputed: %1</source>
        <translation>Führen Sie „ocr-analytics migrate“ aus, oder lassen Sie alles neu berechnen: %1</translation>
    </message>
    <message>
        <source>The tables were given to another owner; %1, who has the functions that watch them, may not use them, so that those who write receipts fail.</source>
        <translation>Die Tabellen gehören jetzt jemand anderem; %1, dem die Funktionen gehören, die sie überwachen, darf sie nicht benutzen, sodass alle scheitern, die Belege schreiben.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” as an administrator, or: %1</source>
        <translation>Führen Sie „ocr-analytics migrate“ als Administrator aus, oder: %1</translation>
    </message>
    <message>
        <source>Restore its rows. If they are meant to be gone, so that totals go as well: %1</source>
        <translation>Spielen Sie ihre Zeilen zurück. Wenn sie weg sein sollen und mit ihnen die Summen: %1</translation>
    </message>
    <message>
        <source>Long ranges take longer than they need to, since this is missing or not as it was made: %1.</source>
        <translation>Lange Zeiträume dauern länger als nötig, da dies fehlt oder nicht mehr so ist, wie es angelegt wurde: %1.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>A publication filters rows of %1 by columns that are not its replica identity: refreshes fail.</source>
        <translation>Eine Publikation filtert Zeilen von %1 nach Spalten, die nicht zur Replica Identity gehören: Aktualisierungen schlagen fehl.</translation>
    </message>
    <message>
        <source>As the owner of the tables and of the publication: %1</source>
        <translation>Als Eigentümer der Tabellen und der Publikation: %1</translation>
    </message>
    <message>
        <source>A publication has only some columns of %1, without its replica identity: refreshes fail.</source>
        <translation>Eine Publikation hat nur manche Spalten von %1, ohne die Replica Identity: Aktualisierungen schlagen fehl.</translation>
    </message>
    <message>
        <source>Somebody added the column %1, which must not be null: refreshes may fail.</source>
        <translation>Jemand hat die Spalte %1 hinzugefügt, die nicht leer sein darf: Aktualisierungen können fehlschlagen.</translation>
    </message>
    <message>
        <source>Let it be null: %1</source>
        <translation>Leere Werte zulassen: %1</translation>
    </message>
    <message>
        <source>A foreign key refers to %1, whose rows are replaced as receipts come: refreshes fail.</source>
        <translation>Ein Fremdschlüssel verweist auf %1, deren Zeilen mit neuen Belegen ersetzt werden: Aktualisierungen schlagen fehl.</translation>
    </message>
    <message>
        <source>Remove it: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>%1 has a foreign key that is not ours and may refuse what is written there.</source>
        <translation>%1 hat einen Fremdschlüssel, der nicht von uns ist und ablehnen kann, was dort geschrieben wird.</translation>
    </message>
</context>
<context>
    <name>oa::db::IngestBatch</name>
    <message>
        <source>Another worker reads these partitions by now.</source>
        <translation>Diese Partitionen liest inzwischen ein anderer Prozess.</translation>
    </message>
</context>
<context>
    <name>oa::db::LocalCluster</name>
    <message>
        <source>There is no room left on the disk for the local database.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für die lokale Datenbank.</translation>
    </message>
    <message>
        <source>Make room and try again; what was saved is safe.</source>
        <translation>Platz schaffen und noch einmal versuchen; was gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>local database in %1</source>
        <translation>lokale Datenbank in %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Choose another folder with --local=DIR.</source>
        <translation>Mit --local=DIR einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else.</source>
        <translation>Der Ordner %1 gehört jemand anderem.</translation>
    </message>
    <message>
        <source>The database server runs as the user %1, who cannot enter %2.</source>
        <translation>Der Datenbankserver läuft als Benutzer %1, der %2 nicht betreten darf.</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere, for instance --local=/var/lib/ocr-analytics.</source>
        <translation>Einen anderen Ordner wählen, zum Beispiel --local=/var/lib/ocr-analytics.</translation>
    </message>
    <message>
        <source>The local database was made by PostgreSQL %1, and this computer has PostgreSQL %2.</source>
        <translation>Die lokale Datenbank stammt von PostgreSQL %1, und dieser Rechner hat PostgreSQL %2.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install postgresql-%1 beside the newer one and start again; the data is used as it is. To move to PostgreSQL %2: with both installed, save it with “pg_dump -h %3 -U %4 -Fc -f saved.dump %5” while the program runs, quit, rename the folder %6, start the program with the newer version, and load it with “pg_restore -h %3 -U %4 -d %5 --clean saved.dump”.</source>
        <translation>Nichts wurde geändert. postgresql-%1 neben dem neueren installieren und neu starten; die Daten werden unverändert benutzt. Zum Umzug auf PostgreSQL %2: wenn beide installiert sind, die Daten bei laufendem Programm mit „pg_dump -h %3 -U %4 -Fc -f saved.dump %5“ sichern, das Programm beenden, den Ordner %6 umbenennen, das Programm mit der neueren Version starten und mit „pg_restore -h %3 -U %4 -d %5 --clean saved.dump“ laden.</translation>
    </message>
    <message>
        <source>The local database cannot be made.</source>
        <translation>Die lokale Datenbank kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be renamed.</source>
        <translation>Der Ordner %1 kann nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>The unfinished folder %1 cannot be removed.</source>
        <translation>Der unfertige Ordner %1 kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The local database server does not start.</source>
        <translation>Der lokale Datenbankserver startet nicht.</translation>
    </message>
    <message>
        <source>Its lock file names a process that is running. If that is not a database server, restart the computer or end that process, and try again.</source>
        <translation>Seine Sperrdatei nennt einen laufenden Prozess. Ist das kein Datenbankserver, den Rechner neu starten oder den Prozess beenden und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>%1 failed while preparing the local database.</source>
        <translation>%1 schlug beim Vorbereiten der lokalen Datenbank fehl.</translation>
    </message>
</context>
<context>
    <name>oa::db::MarkerStore</name>
    <message>
        <source>Row level security may hide markers from this role.</source>
        <translation>Die Zeilensicherheit kann Markierungen vor dieser Rolle verbergen.</translation>
    </message>
    <message>
        <source>A marker needs a text.</source>
        <translation>Eine Markierung braucht einen Text.</translation>
    </message>
    <message>
        <source>The text of a marker has at most %1 characters.</source>
        <translation>Der Text einer Markierung hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>There is no marker %1.</source>
        <translation>Es gibt keine Markierung %1.</translation>
    </message>
    <message>
        <source>This role may not read the markers.</source>
        <translation>Diese Rolle darf die Markierungen nicht lesen.</translation>
    </message>
</context>
<context>
    <name>oa::db::Migrator</name>
    <message>
        <source>There is a roll-up table but no table named documents.</source>
        <translation>Es gibt eine Summentabelle, aber keine Tabelle namens documents.</translation>
    </message>
    <message>
        <source>The tables in this database belong to a newer version of OCR Analytics.</source>
        <translation>Die Tabellen in dieser Datenbank gehören zu einer neueren Version von OCR Analytics.</translation>
    </message>
    <message>
        <source>The database has schema version %1, this program knows up to %2.</source>
        <translation>Die Datenbank hat Schemaversion %1, dieses Programm kennt bis %2.</translation>
    </message>
    <message>
        <source>Install the newer program. The database was left as it is.</source>
        <translation>Das neuere Programm installieren. Die Datenbank blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose another database, or make a new one with createdb.</source>
        <translation>Eine andere Datenbank wählen oder mit createdb eine neue anlegen.</translation>
    </message>
    <message>
        <source>The role %1 may not create tables in this database.</source>
        <translation>Die Rolle %1 darf in dieser Datenbank keine Tabellen anlegen.</translation>
    </message>
    <message>
        <source>Ask the database&apos;s owner to run this SQL, or to run “ocr-analytics migrate” once:</source>
        <translation>Den Eigentümer der Datenbank bitten, dieses SQL oder einmal „ocr-analytics migrate“ auszuführen:</translation>
    </message>
    <message>
        <source>“ocr-analytics migrate --dry-run --zone ZONE” shows what would happen; without --dry-run it is done. ZONE is the one that the old times were written in.</source>
        <translation>„ocr-analytics migrate --dry-run --zone ZONE“ zeigt, was geschähe; ohne --dry-run wird es getan. ZONE ist die, in der die alten Zeiten geschrieben wurden.</translation>
    </message>
    <message>
        <source>%1 is a view or a foreign table, in which changes are not seen.</source>
        <translation>%1 ist eine Sicht oder Fremdtabelle, in der Änderungen nicht bemerkt werden.</translation>
    </message>
    <message>
        <source>Connect as the owner of the tables.</source>
        <translation>Als Eigentümer der Tabellen verbinden.</translation>
    </message>
    <message>
        <source>The database has other tables with the same names.</source>
        <translation>Die Datenbank enthält andere Tabellen mit denselben Namen.</translation>
    </message>
    <message>
        <source>The database has receipts of the predecessor system. They can be taken over.</source>
        <translation>Die Datenbank enthält Belege des Vorgängersystems. Sie können übernommen werden.</translation>
    </message>
    <message>
        <source>The table documents needs the columns document_id (a whole number), ml_response (text, json or jsonb) and timestamp (a timestamp).</source>
        <translation>Die Tabelle documents braucht die Spalten document_id (eine ganze Zahl), ml_response (text, json oder jsonb) und timestamp (ein Zeitstempel).</translation>
    </message>
    <message>
        <source>The tables are those of OCR Analytics, but schema_version, which says of which version, is missing, empty or hidden from this role.</source>
        <translation>Die Tabellen sind die von OCR Analytics, aber schema_version, die ihre Version nennt, fehlt, ist leer oder dieser Rolle verborgen.</translation>
    </message>
    <message>
        <source>After a restore of a part, copy schema_version and settings with their rows from where the tables come from. Where row level security hides them: %1</source>
        <translation>Nach dem Zurückspielen eines Teils kopieren Sie schema_version und settings mit ihren Zeilen von dort, woher die Tabellen kommen. Wo Zeilensicherheit sie verbirgt: %1</translation>
    </message>
    <message>
        <source>The table schema_version is another program&apos;s.</source>
        <translation>Die Tabelle schema_version gehört einem anderen Programm.</translation>
    </message>
    <message>
        <source>Rename these or move them to another schema, or choose another database.</source>
        <translation>Benennen Sie diese um, verschieben Sie sie in ein anderes Schema oder wählen Sie eine andere Datenbank.</translation>
    </message>
</context>
<context>
    <name>oa::db::Partitioner</name>
    <message>
        <source>public.documents is no table.</source>
        <translation>public.documents ist keine Tabelle.</translation>
    </message>
    <message>
        <source>Only the owner of the table may do it: %1.</source>
        <translation>Nur der Eigentümer der Tabelle darf es: %1.</translation>
    </message>
    <message>
        <source>Tables inherit from it: %1.</source>
        <translation>Tabellen erben von ihr: %1.</translation>
    </message>
    <message>
        <source>The column %1 may be null.</source>
        <translation>Die Spalte %1 darf leer sein.</translation>
    </message>
    <message>
        <source>It has a trigger that is not ours: %1.</source>
        <translation>Sie hat einen fremden Trigger: %1.</translation>
    </message>
    <message>
        <source>A foreign key of %1 is about it.</source>
        <translation>Ein Fremdschlüssel von %1 bezieht sich auf sie.</translation>
    </message>
    <message>
        <source>The publication %1 is about it.</source>
        <translation>Die Publikation %1 bezieht sich auf sie.</translation>
    </message>
    <message>
        <source>The subscription %1 writes to it.</source>
        <translation>Das Abonnement %1 schreibt in sie.</translation>
    </message>
    <message>
        <source>It has row level security.</source>
        <translation>Sie hat Zeilensicherheit (row level security).</translation>
    </message>
    <message>
        <source>A view reads it: %1.</source>
        <translation>Eine Sicht liest sie: %1.</translation>
    </message>
    <message>
        <source>It has a constraint of its own: %1.</source>
        <translation>Sie hat eine eigene Bedingung: %1.</translation>
    </message>
    <message>
        <source>It has a unique index that partitions cannot have: %1.</source>
        <translation>Sie hat einen eindeutigen Index, den Partitionen nicht haben können: %1.</translation>
    </message>
    <message>
        <source>The table public.documents cannot be partitioned.</source>
        <translation>Die Tabelle public.documents lässt sich nicht partitionieren.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is made with the table or its row type, and would keep to the old one: %1.</source>
        <translation>Dies beruht auf der Tabelle oder ihrem Zeilentyp und bliebe bei der alten: %1.</translation>
    </message>
</context>
<context>
    <name>oa::db::ProfileStore</name>
    <message>
        <source>A profile of more than a century cannot be made.</source>
        <translation>Ein Profil von mehr als einem Jahrhundert lässt sich nicht erstellen.</translation>
    </message>
    <message>
        <source>Choose a shorter range.</source>
        <translation>Wählen Sie einen kürzeren Zeitraum.</translation>
    </message>
</context>
<context>
    <name>oa::db::Recomputation</name>
    <message>
        <source>Receipts are kept from %1 on: totals of before cannot be recomputed.</source>
        <translation>Belege werden ab %1 aufbewahrt: frühere Summen lassen sich nicht neu berechnen.</translation>
    </message>
    <message>
        <source>They stay as they were when they were verified for the last time.</source>
        <translation>Sie bleiben, wie sie bei der letzten Prüfung waren.</translation>
    </message>
</context>
<context>
    <name>oa::db::RefusedStore</name>
    <message>
        <source>The message is gone: it was tried again, or removed.</source>
        <translation>Die Nachricht ist nicht mehr da: Sie wurde noch einmal gelesen oder entfernt.</translation>
    </message>
</context>
<context>
    <name>oa::db::Retainer</name>
    <message>
        <source>Totals up to %1 are not what their receipts say (%2 differences): nothing of that day was sealed or removed.</source>
        <translation>Summen bis %1 entsprechen nicht ihren Belegen (%2 Abweichungen): Von diesem Tag wurde nichts versiegelt oder entfernt.</translation>
    </message>
    <message>
        <source>“ocr-analytics verify --repair” recomputes what differs. Then try again.</source>
        <translation>„ocr-analytics verify --repair“ berechnet neu, was abweicht. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>Receipts that are to be removed stay where they are.</source>
        <translation>Belege, die entfernt werden sollen, bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>A trigger keeps receipts that are to be removed: %1.</source>
        <translation>Ein Trigger behält Belege, die entfernt werden sollen: %1.</translation>
    </message>
    <message>
        <source>Let triggers on documents keep nothing that is older, or drop them, and try again. Sealed days stay sealed.</source>
        <translation>Trigger auf documents dürfen nichts Älteres behalten: ändern oder löschen Sie sie und versuchen Sie es noch einmal. Versiegelte Tage bleiben versiegelt.</translation>
    </message>
</context>
<context>
    <name>oa::db::RetentionChecks</name>
    <message>
        <source>The server&apos;s clock says %1, this computer&apos;s %2: no receipts are removed by a clock that may be wrong.</source>
        <translation>Die Uhr des Servers zeigt %1, die dieses Computers %2: Nach einer Uhr, die vielleicht falsch geht, werden keine Belege entfernt.</translation>
    </message>
    <message>
        <source>Set the clock that is wrong, and try again.</source>
        <translation>Stellen Sie die Uhr, die falsch geht, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>All receipts would be removed, since the newest is of before %1. No receipts are removed.</source>
        <translation>Alle Belege würden entfernt, da der neueste von vor dem %1 ist. Es werden keine Belege entfernt.</translation>
    </message>
    <message>
        <source>Look whether the server&apos;s clock is right and receipts still arrive. “ocr-analytics retain” removes them all the same.</source>
        <translation>Prüfen Sie, ob die Uhr des Servers richtig geht und noch Belege eintreffen. „ocr-analytics retain“ entfernt sie trotzdem.</translation>
    </message>
</context>
<context>
    <name>oa::db::RetentionFloors</name>
    <message>
        <source>The receipt itself is no longer kept: receipts are kept from %1 on.</source>
        <translation>Der Beleg selbst wird nicht mehr aufbewahrt: Belege werden ab %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The receipt no longer exists.</source>
        <translation>Der Beleg ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>It is not known from when on receipts are kept: rows of the table public.retention are missing, or older than the days that are sealed.</source>
        <translation>Es ist nicht bekannt, ab wann Belege aufbewahrt werden: In der Tabelle public.retention fehlen Zeilen, oder sie sind älter als die versiegelten Tage.</translation>
    </message>
    <message>
        <source>Restore public.retention from the backup that the totals are from: %1 and then “pg_restore --data-only --table=retention”. Without it, totals whose receipts are gone could be deleted.</source>
        <translation>Stellen Sie public.retention aus der Sicherung wieder her, aus der die Summen stammen: %1 und dann „pg_restore --data-only --table=retention“. Ohne sie könnten Summen gelöscht werden, deren Belege nicht mehr da sind.</translation>
    </message>
</context>
<context>
    <name>oa::db::RetentionPlan</name>
    <message>
        <source>Rows of %1 that refer to a receipt are removed with it.</source>
        <translation>Zeilen von %1, die auf einen Beleg verweisen, werden mit ihm entfernt.</translation>
    </message>
    <message>
        <source>Rows of %1 lose their reference to receipts that are removed.</source>
        <translation>Zeilen von %1 verlieren ihren Verweis auf entfernte Belege.</translation>
    </message>
    <message>
        <source>Receipts that rows of %1 refer to cannot be removed: drop its foreign key, or remove those rows.</source>
        <translation>Belege, auf die Zeilen von %1 verweisen, können nicht entfernt werden: Löschen Sie deren Fremdschlüssel oder entfernen Sie diese Zeilen.</translation>
    </message>
</context>
<context>
    <name>oa::db::Roles</name>
    <message>
        <source>Ask the owner of the tables to run this SQL:</source>
        <translation>Den Eigentümer der Tabellen bitten, dieses SQL auszuführen:</translation>
    </message>
    <message>
        <source>The role %1 may not grant these privileges.</source>
        <translation>Die Rolle %1 darf diese Rechte nicht vergeben.</translation>
    </message>
</context>
<context>
    <name>oa::db::ServerBinaries</name>
    <message>
        <source>PostgreSQL %1 is not installed on this computer.</source>
        <translation>PostgreSQL %1 ist auf diesem Rechner nicht installiert.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install postgresql-%1</source>
        <translation>Unter Debian und Ubuntu: sudo apt install postgresql-%1</translation>
    </message>
    <message>
        <source>The PostgreSQL server is not installed on this computer.</source>
        <translation>Der PostgreSQL-Server ist auf diesem Rechner nicht installiert.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install postgresql. Or connect to a server elsewhere.</source>
        <translation>Unter Debian und Ubuntu: sudo apt install postgresql. Oder mit einem anderen Server verbinden.</translation>
    </message>
</context>
<context>
    <name>oa::db::ServerLease</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the room on the disk.</source>
        <translation>Die Rechte des Ordners und den Platz auf dem Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>oa::db::ServerUser</name>
    <message>
        <source>The database server must not run as root, and there is no user to run it.</source>
        <translation>Der Datenbankserver darf nicht als root laufen, und es gibt keinen Benutzer dafür.</translation>
    </message>
    <message>
        <source>Start the program as an ordinary user, or add a system user named postgres.</source>
        <translation>Das Programm als gewöhnlicher Benutzer starten oder einen Systembenutzer namens postgres anlegen.</translation>
    </message>
    <message>
        <source>%1 cannot be handed over to the user %2.</source>
        <translation>%1 kann nicht dem Benutzer %2 übergeben werden.</translation>
    </message>
</context>
<context>
    <name>oa::db::SocketFolder</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else.</source>
        <translation>Der Ordner %1 gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Remove it, or choose a folder with a shorter path for the local database.</source>
        <translation>Ihn entfernen oder für die lokale Datenbank einen Ordner mit kürzerem Pfad wählen.</translation>
    </message>
</context>
<context>
    <name>oa::db::SqlError</name>
    <message>
        <source>The outcome of the commit is unknown.</source>
        <translation>Ob das Commit gelang, ist unbekannt.</translation>
    </message>
    <message>
        <source>Look whether the change is there before repeating it.</source>
        <translation>Vor dem Wiederholen nachsehen, ob die Änderung da ist.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>Die Verbindung zur Datenbank ging verloren.</translation>
    </message>
    <message>
        <source>The database does not accept a value.</source>
        <translation>Die Datenbank nimmt einen Wert nicht an.</translation>
    </message>
    <message>
        <source>The change would break a rule of the table.</source>
        <translation>Die Änderung würde eine Regel der Tabelle verletzen.</translation>
    </message>
    <message>
        <source>This connection may only read.</source>
        <translation>Diese Verbindung darf nur lesen.</translation>
    </message>
    <message>
        <source>The server is a standby, or the connection was opened for viewing. Connect to the primary server with a role that may write.</source>
        <translation>Der Server ist ein Standby, oder die Verbindung wurde nur zum Ansehen geöffnet. Mit dem Primärserver und einer Rolle verbinden, die schreiben darf.</translation>
    </message>
    <message>
        <source>The server ended a transaction that had been idle for too long.</source>
        <translation>Der Server hat eine Transaktion beendet, die zu lange untätig war.</translation>
    </message>
    <message>
        <source>The database did not accept the user name and password.</source>
        <translation>Die Datenbank hat Benutzername und Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>Check the user name and type the password again.</source>
        <translation>Den Benutzernamen prüfen und das Passwort noch einmal eingeben.</translation>
    </message>
    <message>
        <source>The database refused this user.</source>
        <translation>Die Datenbank hat diesen Benutzer abgewiesen.</translation>
    </message>
    <message>
        <source>Check the user name. Ask the administrator whether pg_hba.conf lets this user in from this computer and whether TLS is required.</source>
        <translation>Den Benutzernamen prüfen. Beim Administrator nachfragen, ob pg_hba.conf diesen Benutzer von diesem Rechner einlässt und ob TLS verlangt wird.</translation>
    </message>
    <message>
        <source>Check the name, or create the database with createdb first.</source>
        <translation>Den Namen prüfen oder die Datenbank zuerst mit createdb anlegen.</translation>
    </message>
    <message>
        <source>A schema is missing in the database.</source>
        <translation>In der Datenbank fehlt ein Schema.</translation>
    </message>
    <message>
        <source>Another transaction changed the same rows at the same time.</source>
        <translation>Eine andere Transaktion hat gleichzeitig dieselben Zeilen geändert.</translation>
    </message>
    <message>
        <source>The database role lacks a privilege.</source>
        <translation>Der Datenbankrolle fehlt ein Recht.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to grant it, or connect as another role.</source>
        <translation>Den Eigentümer der Datenbank um das Recht bitten oder mit einer anderen Rolle verbinden.</translation>
    </message>
    <message>
        <source>A table is missing in the database.</source>
        <translation>In der Datenbank fehlt eine Tabelle.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” to create the tables.</source>
        <translation>„ocr-analytics migrate“ ausführen, um die Tabellen anzulegen.</translation>
    </message>
    <message>
        <source>A column is missing in the database.</source>
        <translation>In der Datenbank fehlt eine Spalte.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” to bring the tables up to date.</source>
        <translation>„ocr-analytics migrate“ ausführen, um die Tabellen zu aktualisieren.</translation>
    </message>
    <message>
        <source>A function is missing in the database.</source>
        <translation>In der Datenbank fehlt eine Funktion.</translation>
    </message>
    <message>
        <source>The disk of the database server is full.</source>
        <translation>Der Datenträger des Datenbankservers ist voll.</translation>
    </message>
    <message>
        <source>Make room on the server, then try again: what was committed is safe.</source>
        <translation>Auf dem Server Platz schaffen und noch einmal versuchen: was festgeschrieben wurde, ist sicher.</translation>
    </message>
    <message>
        <source>The database has no free connection at the moment.</source>
        <translation>Die Datenbank hat gerade keine freie Verbindung.</translation>
    </message>
    <message>
        <source>Close other programs that use it, or ask for a higher max_connections.</source>
        <translation>Andere Programme schließen, die sie benutzen, oder um ein höheres max_connections bitten.</translation>
    </message>
    <message>
        <source>The database server ran out of resources.</source>
        <translation>Dem Datenbankserver sind die Mittel ausgegangen.</translation>
    </message>
    <message>
        <source>A limit of the database was exceeded.</source>
        <translation>Eine Grenze der Datenbank wurde überschritten.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The object is in use by somebody else.</source>
        <translation>Das Objekt wird gerade von jemand anderem benutzt.</translation>
    </message>
    <message>
        <source>The server stopped the statement because it took too long.</source>
        <translation>Der Server hat die Anweisung abgebrochen, weil sie zu lange dauerte.</translation>
    </message>
    <message>
        <source>The database is starting or stopping.</source>
        <translation>Die Datenbank startet gerade oder wird beendet.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>Der Server hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>The database server cannot read or write its files.</source>
        <translation>Der Datenbankserver kann seine Dateien nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s disk and log.</source>
        <translation>Datenträger und Protokoll des Servers ansehen.</translation>
    </message>
    <message>
        <source>The password file %1 was ignored because other users may read it. Run: chmod 600 %1</source>
        <translation>Die Passwortdatei %1 wurde nicht beachtet, weil andere Benutzer sie lesen dürfen. Ausführen: chmod 600 %1</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made.</source>
        <translation>Es kam keine sichere Verbindung zum Server zustande.</translation>
    </message>
    <message>
        <source>Check sslmode and the certificates: verify-full needs a server certificate that carries the host name you connect to and a root certificate that signed it.</source>
        <translation>sslmode und die Zertifikate prüfen: verify-full braucht ein Serverzertifikat mit dem Hostnamen, zu dem verbunden wird, und ein Stammzertifikat, das es unterschrieben hat.</translation>
    </message>
    <message>
        <source>The database reported an error.</source>
        <translation>Die Datenbank hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The database asks for a password and none was given.</source>
        <translation>Die Datenbank verlangt ein Passwort, aber keines wurde angegeben.</translation>
    </message>
    <message>
        <source>Type the password, or put it into your password file.</source>
        <translation>Das Passwort eingeben oder in die Passwortdatei schreiben.</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be found.</source>
        <translation>Der Name des Servers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the spelling of the host name and whether you are online.</source>
        <translation>Schreibweise des Hostnamens und Netzverbindung prüfen.</translation>
    </message>
    <message>
        <source>You may not use the server&apos;s socket.</source>
        <translation>Der Socket des Servers darf nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Check the permissions of the socket folder.</source>
        <translation>Die Rechte des Socket-Ordners prüfen.</translation>
    </message>
    <message>
        <source>No database server is running on this computer.</source>
        <translation>Auf diesem Rechner läuft kein Datenbankserver.</translation>
    </message>
    <message>
        <source>Start the server, name another host, or use the local database (--local).</source>
        <translation>Den Server starten, einen anderen Host nennen oder die lokale Datenbank verwenden (--local).</translation>
    </message>
    <message>
        <source>Nothing listens at that address.</source>
        <translation>An dieser Adresse hört nichts zu.</translation>
    </message>
    <message>
        <source>Check host and port, and whether the server is running and accepts TCP connections.</source>
        <translation>Host und Port prüfen, und ob der Server läuft und TCP-Verbindungen annimmt.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the address, your network, and firewalls on the way.</source>
        <translation>Adresse, Netz und Firewalls auf dem Weg prüfen.</translation>
    </message>
    <message>
        <source>The connection settings cannot be used.</source>
        <translation>Die Verbindungseinstellungen sind nicht verwendbar.</translation>
    </message>
    <message>
        <source>The connection to the database failed.</source>
        <translation>Die Verbindung zur Datenbank ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Check whether the server is running and the network is up.</source>
        <translation>Prüfen, ob der Server läuft und das Netz da ist.</translation>
    </message>
    <message>
        <source>The server takes no changes at the moment.</source>
        <translation>Der Server nimmt zurzeit keine Änderungen an.</translation>
    </message>
    <message>
        <source>It is a standby, or the role may only read. Wait until a standby is promoted, or name the primary server and a role that may write.</source>
        <translation>Er ist ein Standby, oder die Rolle darf nur lesen. Warten, bis ein Standby befördert wird, oder den Primärserver und eine Rolle nennen, die schreiben darf.</translation>
    </message>
    <message>
        <source>There is no database with that name.</source>
        <translation>Es gibt keine Datenbank dieses Namens.</translation>
    </message>
    <message>
        <source>Somebody else has locked the table.</source>
        <translation>Jemand anders hält eine Sperre auf der Tabelle.</translation>
    </message>
    <message>
        <source>The limit is idle_in_transaction_session_timeout: raise it for this role.</source>
        <translation>Die Grenze ist idle_in_transaction_session_timeout: für diese Rolle erhöhen.</translation>
    </message>
    <message>
        <source>The server ended a transaction because it took too long.</source>
        <translation>Der Server hat eine Transaktion beendet, weil sie zu lange dauerte.</translation>
    </message>
    <message>
        <source>The limit is transaction_timeout: raise it for this role.</source>
        <translation>Die Grenze ist transaction_timeout: für diese Rolle erhöhen.</translation>
    </message>
    <message>
        <source>The limit is temp_file_limit: raise it for this role.</source>
        <translation>Die Grenze ist temp_file_limit: für diese Rolle erhöhen.</translation>
    </message>
    <message>
        <source>Try again in a moment. How long is waited for it is lock_timeout.</source>
        <translation>Gleich noch einmal versuchen. Wie lange darauf gewartet wird, bestimmt lock_timeout.</translation>
    </message>
    <message>
        <source>The limit is statement_timeout: raise it for this role, or in the connection&apos;s options.</source>
        <translation>Die Grenze ist statement_timeout: für diese Rolle oder in den Optionen der Verbindung erhöhen.</translation>
    </message>
    <message>
        <source>The server closed the connection because it was idle for too long.</source>
        <translation>Der Server hat die Verbindung geschlossen, weil sie zu lange untätig war.</translation>
    </message>
    <message>
        <source>The limit is idle_session_timeout: raise it for this role.</source>
        <translation>Die Grenze ist idle_session_timeout: für diese Rolle erhöhen.</translation>
    </message>
    <message>
        <source>The pooler lends connections for single statements only.</source>
        <translation>Der Pooler verleiht Verbindungen nur für einzelne Anweisungen.</translation>
    </message>
    <message>
        <source>Numbers need transactions: set pool_mode = transaction or session.</source>
        <translation>Zahlen brauchen Transaktionen: setzen Sie pool_mode = transaction oder session.</translation>
    </message>
    <message>
        <source>If %1 was restored without its sequence, new rows get numbers that are taken. Set it, then try again: %2</source>
        <translation>Wenn %1 ohne die zugehörige Sequenz wiederhergestellt wurde, bekommen neue Zeilen Nummern, die vergeben sind. Setzen Sie die Sequenz und versuchen Sie es dann noch einmal: %2</translation>
    </message>
    <message>
        <source>A row with this key is there already.</source>
        <translation>Eine Zeile mit diesem Schlüssel gibt es schon.</translation>
    </message>
    <message>
        <source>The pooler does not take several statements at once.</source>
        <translation>Der Pooler nimmt nicht mehrere Anweisungen auf einmal an.</translation>
    </message>
    <message>
        <source>Connect to the server itself for this, or set disable_pqexec = 0 in pgbouncer.</source>
        <translation>Dafür mit dem Server selbst verbinden, oder in pgbouncer disable_pqexec = 0 setzen.</translation>
    </message>
    <message>
        <source>The limit is the role&apos;s own: close other programs that use it, or raise it: %1</source>
        <translation>Das Limit ist das der Rolle selbst: andere Programme schließen, die sie benutzen, oder es erhöhen: %1</translation>
    </message>
    <message>
        <source>The limit is the database&apos;s own: close other programs that use it, or raise it: %1</source>
        <translation>Das Limit ist das der Datenbank selbst: andere Programme schließen, die sie benutzen, oder es erhöhen: %1</translation>
    </message>
    <message>
        <source>Try again. If it stays so, raise max_standby_streaming_delay on the standby, or set hot_standby_feedback = on there.</source>
        <translation>Noch einmal versuchen. Bleibt es so, auf dem Standby max_standby_streaming_delay erhöhen oder hot_standby_feedback = on setzen.</translation>
    </message>
    <message>
        <source>The standby stopped the statement, since changes from the primary server had to wait for it.</source>
        <translation>Der Standby hat die Anweisung abgebrochen, weil Änderungen vom Primärserver auf sie warten mussten.</translation>
    </message>
    <message>
        <source>A function that is not of this program failed in the database: %1.</source>
        <translation>In der Datenbank ist eine Funktion gescheitert, die nicht von diesem Programm ist: %1.</translation>
    </message>
    <message>
        <source>A trigger runs it whenever rows are written. Let it name the schemas of what it uses, or give it a search path: %1</source>
        <translation>Ein Trigger führt sie aus, wenn Zeilen geschrieben werden. Lassen Sie sie die Schemas dessen nennen, was sie verwendet, oder geben Sie ihr einen Suchpfad: %1</translation>
    </message>
    <message>
        <source>A trigger runs it whenever rows are written. Mend it, or drop the trigger.</source>
        <translation>Ein Trigger führt sie aus, wenn Zeilen geschrieben werden. Berichtigen Sie sie oder löschen Sie den Trigger.</translation>
    </message>
</context>
<context>
    <name>oa::db::SqlReader</name>
    <message>
        <source>There is no connection to a database.</source>
        <translation>Es besteht keine Verbindung zu einer Datenbank.</translation>
    </message>
</context>
<context>
    <name>oa::db::SqlSession</name>
    <message>
        <source>A connection setting must not contain a semicolon.</source>
        <translation>Eine Verbindungseinstellung darf kein Semikolon enthalten.</translation>
    </message>
    <message>
        <source>Qt&apos;s PostgreSQL driver is not installed.</source>
        <translation>Der PostgreSQL-Treiber von Qt ist nicht installiert.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install libqt6sql6-psql</source>
        <translation>Unter Debian und Ubuntu: sudo apt install libqt6sql6-psql</translation>
    </message>
    <message>
        <source>The connection to the database failed.</source>
        <translation>Die Verbindung zur Datenbank ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::Assignment</name>
    <message>
        <source>The group “%1” has read this topic from another cluster (%2). If this is another source, use another --group. If it is the same that moved, say where to go on: ocr-analytics ingest %3</source>
        <translation>Die Gruppe „%1“ hat dieses Topic von einem anderen Cluster (%2) gelesen. Ist dies eine andere Quelle, nehmen Sie eine andere --group. Ist es dieselbe, die umgezogen ist, sagen Sie, wo es weitergeht: ocr-analytics ingest %3</translation>
    </message>
</context>
<context>
    <name>oa::ingest::IngestJob</name>
    <message>
        <source>Stopped on request.</source>
        <translation>Auf Wunsch angehalten.</translation>
    </message>
    <message>
        <source>Reading receipts from Kafka</source>
        <translation>Belege werden aus Kafka gelesen</translation>
    </message>
    <message>
        <source>Read %1 receipts.</source>
        <translation>%1 Belege gelesen.</translation>
    </message>
    <message>
        <source>%1 messages were refused and kept: ocr-analytics ingest --list-refused shows them.</source>
        <translation>%1 Nachrichten wurden abgewiesen und aufgehoben: ocr-analytics ingest --list-refused zeigt sie.</translation>
    </message>
    <message>
        <source>%1 was not read to its end.</source>
        <translation>%1 wurde nicht bis zum Ende gelesen.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::IngestWorker</name>
    <message>
        <source>A partition&apos;s offsets are in doubt; asking again.</source>
        <translation>Die Offsets einer Partition sind unklar; es wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The message after offset %1 cannot be read: %2</source>
        <translation>Die Nachricht nach Offset %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>Die Verbindung zur Datenbank ist abgebrochen.</translation>
    </message>
    <message>
        <source>Messages wait, but none come; joining the group again.</source>
        <translation>Nachrichten warten, aber keine kommt an; die Gruppe wird neu betreten.</translation>
    </message>
    <message>
        <source>Another worker has taken partitions over, or the database went back in time; joining the group again.</source>
        <translation>Ein anderer Prozess hat Partitionen übernommen, oder die Datenbank steht auf einem früheren Stand; die Gruppe wird neu betreten.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::KafkaConsumer</name>
    <message>
        <source>The Kafka property “%1” cannot be set.</source>
        <translation>Die Kafka-Eigenschaft „%1“ kann nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>These settings for Kafka cannot be used.</source>
        <translation>Diese Einstellungen für Kafka sind nicht brauchbar.</translation>
    </message>
    <message>
        <source>The brokers do not accept the user or the password.</source>
        <translation>Die Broker nehmen den Benutzer oder das Passwort nicht an.</translation>
    </message>
    <message>
        <source>The brokers do not let this user read the topic as this group.</source>
        <translation>Die Broker lassen diesen Benutzer das Topic nicht als diese Gruppe lesen.</translation>
    </message>
    <message>
        <source>Give it the right to read the topic and the group.</source>
        <translation>Geben Sie ihm das Recht, Topic und Gruppe zu lesen.</translation>
    </message>
    <message>
        <source>The topic is not there.</source>
        <translation>Das Topic gibt es nicht.</translation>
    </message>
    <message>
        <source>Make it, or check its name; ingest begins as soon as it is there.</source>
        <translation>Legen Sie es an oder prüfen Sie den Namen; ingest beginnt, sobald es da ist.</translation>
    </message>
    <message>
        <source>An encrypted connection to the brokers was not possible.</source>
        <translation>Eine verschlüsselte Verbindung zu den Brokern war nicht möglich.</translation>
    </message>
    <message>
        <source>Look at security.protocol and ssl.* in the file of --kafka-config.</source>
        <translation>Sehen Sie security.protocol und ssl.* in der Datei von --kafka-config an.</translation>
    </message>
    <message>
        <source>The brokers do not answer.</source>
        <translation>Die Broker antworten nicht.</translation>
    </message>
    <message>
        <source>The brokers cannot be reached.</source>
        <translation>Die Broker sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check --brokers and the network.</source>
        <translation>Prüfen Sie --brokers und das Netz.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::KafkaProperties</name>
    <message>
        <source>A Kafka property is written KEY=VALUE.</source>
        <translation>Eine Kafka-Eigenschaft wird KEY=VALUE geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is set by ingest itself.</source>
        <translation>„%1“ setzt ingest selbst.</translation>
    </message>
    <message>
        <source>“%1” is a secret: everybody on this computer could read it in the list of processes.</source>
        <translation>„%1“ ist ein Geheimnis: Jeder auf diesem Rechner könnte es in der Liste der Prozesse lesen.</translation>
    </message>
    <message>
        <source>Write it into a file that only you may read, and name that with --kafka-config.</source>
        <translation>Schreiben Sie es in eine Datei, die nur Sie lesen dürfen, und nennen Sie diese mit --kafka-config.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Other users may read “%1”, which may hold secrets.</source>
        <translation>Andere Benutzer dürfen „%1“ lesen; darin können Geheimnisse stehen.</translation>
    </message>
    <message>
        <source>Take that right away: chmod o-rw %1</source>
        <translation>Nehmen Sie ihnen das Recht: chmod o-rw %1</translation>
    </message>
    <message>
        <source>Line %1 of “%2”: %3</source>
        <translation>Zeile %1 von „%2“: %3</translation>
    </message>
    <message>
        <source>Look at security.protocol and sasl.* in the file of --kafka-config.</source>
        <translation>Sehen Sie security.protocol und sasl.* in der Datei von --kafka-config an.</translation>
    </message>
    <message>
        <source>%1 Or the password is right: librdkafka %2, which is installed here, cannot log in to Apache Kafka 4 by SCRAM, and 2.6.1 can. Without it use PLAIN over TLS (SASL_SSL).</source>
        <extracomment>%1 the usual advice, %2 a version number</extracomment>
        <translation>%1 Oder das Passwort stimmt: librdkafka %2, das hier installiert ist, kann sich bei Apache Kafka 4 nicht mit SCRAM anmelden, ab 2.6.1 geht es. Ohne diese Version PLAIN über TLS (SASL_SSL) verwenden.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::MessageReader</name>
    <message>
        <source>Its time is outside of the years 1 to 9999.</source>
        <translation>Ihre Zeit liegt außerhalb der Jahre 1 bis 9999.</translation>
    </message>
    <message>
        <source>It has no time at “%1”.</source>
        <translation>Sie hat keine Zeit an „%1“.</translation>
    </message>
    <message>
        <source>it has the character U+0000, which PostgreSQL cannot store in text</source>
        <translation>sie enthält das Zeichen U+0000, das PostgreSQL in Text nicht speichern kann</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>sie ist kein UTF-8</translation>
    </message>
    <message>
        <source>it is no receipt with its time</source>
        <translation>sie ist kein Beleg mit seiner Zeit</translation>
    </message>
    <message>
        <source>it has no time</source>
        <translation>sie hat keine Zeit</translation>
    </message>
    <message>
        <source>its time cannot be read</source>
        <translation>ihre Zeit ist nicht lesbar</translation>
    </message>
    <message>
        <source>it is in a binary form of a schema registry (Avro or Protobuf)</source>
        <translation>sie hat eine binäre Form einer Schema-Registry (Avro oder Protobuf)</translation>
    </message>
    <message>
        <source>It has no header “%1”.</source>
        <translation>Sie hat keinen Header „%1“.</translation>
    </message>
    <message>
        <source>Its producer gave it no time.</source>
        <translation>Ihr Absender hat ihr keine Zeit gegeben.</translation>
    </message>
    <message>
        <source>Only JSON is read.</source>
        <translation>Nur JSON wird gelesen.</translation>
    </message>
    <message>
        <source>“%1” can be read as a date and as a number of seconds since 1970.</source>
        <translation>„%1“ kann als Datum und als Zahl von Sekunden seit 1970 gelesen werden.</translation>
    </message>
    <message>
        <source>It has different values at “%1”.</source>
        <translation>Bei „%1“ stehen verschiedene Werte.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::OffsetReset</name>
    <message>
        <source>%1 holds offsets from %2 up to, not including, %3.</source>
        <translation>%1 enthält Offsets von %2 bis vor %3.</translation>
    </message>
    <message>
        <source>The topic “%1” has no partition %2.</source>
        <translation>Das Topic „%1“ hat keine Partition %2.</translation>
    </message>
    <message>
        <source>“%1” is not TOPIC:PARTITION=earliest, =latest or =OFFSET.</source>
        <translation>„%1“ ist nicht TOPIC:PARTITION=earliest, =latest oder =OFFSET.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::PartitionReader</name>
    <message>
        <source>To go on: ocr-analytics ingest %1</source>
        <extracomment>%1 an option as it is typed</extracomment>
        <translation>So geht es weiter: ocr-analytics ingest %1</translation>
    </message>
    <message>
        <source>The topic was made anew, or messages were lost. Read it from its beginning (earliest), or from an offset that you know.</source>
        <translation>Das Topic wurde neu angelegt, oder Nachrichten gingen verloren. Lesen Sie es vom Anfang (earliest) oder ab einem Offset, den Sie kennen.</translation>
    </message>
    <message>
        <source>Offset %1 is gone; the topic begins at %2: up to %3 messages were not read.</source>
        <translation>Offset %1 ist weg; das Topic beginnt bei %2: Bis zu %3 Nachrichten wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Everything before offset %1 was read, but the topic ends at %2.</source>
        <translation>Alles vor Offset %1 wurde gelesen, aber das Topic endet bei %2.</translation>
    </message>
    <message>
        <source>The message at offset %1, which was read last, is no longer there.</source>
        <translation>Die Nachricht bei Offset %1, die zuletzt gelesen wurde, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>At offset %1 is another message than was read there.</source>
        <translation>Bei Offset %1 steht eine andere Nachricht, als dort gelesen wurde.</translation>
    </message>
    <message>
        <source>At offset %1 is a message where there was none.</source>
        <translation>Bei Offset %1 steht eine Nachricht, wo keine war.</translation>
    </message>
    <message>
        <source>Most messages are refused, up to offset %1: perhaps they are something else than --value and --timestamp say. Look at them (ocr-analytics ingest --list-refused); if they are meant, add --refuse-all.</source>
        <translation>Die meisten Nachrichten werden abgewiesen, bis Offset %1: Vielleicht sind sie etwas anderes, als --value und --timestamp sagen. Sehen Sie sie an (ocr-analytics ingest --list-refused); sind sie gemeint, fügen Sie --refuse-all hinzu.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::RetryRefusedJob</name>
    <message>
        <source>Reading refused messages again</source>
        <translation>Abgewiesene Nachrichten werden noch einmal gelesen</translation>
    </message>
    <message>
        <source>Of %1 refused messages, %2 have become receipts.</source>
        <translation>Von %1 abgewiesenen Nachrichten sind %2 zu Belegen geworden.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Auf Wunsch angehalten.</translation>
    </message>
</context>
<context>
    <name>oa::jobs</name>
    <message>
        <source>The program ran out of memory.</source>
        <translation>Dem Programm ist der Speicher ausgegangen.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The job stopped because of a fault in the program.</source>
        <translation>Der Auftrag brach wegen eines Programmfehlers ab.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Auf Wunsch angehalten.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check the path and whether you may read the file.</source>
        <translation>Den Pfad und die Leserechte der Datei prüfen.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::Alertmanager</name>
    <message>
        <source>For instance http://127.0.0.1:9093.</source>
        <translation>Zum Beispiel http://127.0.0.1:9093.</translation>
    </message>
    <message>
        <source>“%1” is no address of an Alertmanager.</source>
        <translation>„%1“ ist keine Adresse eines Alertmanagers.</translation>
    </message>
    <message>
        <source>An address with a password would be seen in the list of processes.</source>
        <translation>Eine Adresse mit Passwort wäre in der Liste der Prozesse zu sehen.</translation>
    </message>
    <message>
        <source>Let a proxy on this computer add it.</source>
        <translation>Lassen Sie es einen Proxy auf diesem Rechner hinzufügen.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Auf Wunsch angehalten.</translation>
    </message>
    <message>
        <source>Alertmanager at %1 refused a message (HTTP %2).</source>
        <translation>Alertmanager unter %1 hat eine Nachricht abgelehnt (HTTP %2).</translation>
    </message>
    <message>
        <source>Alertmanager at %1 does not answer.</source>
        <translation>Alertmanager unter %1 antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::DayWorker</name>
    <message>
        <source>Putting together the hours of days that are over</source>
        <translation>Stunden vergangener Tage werden zusammengefasst</translation>
    </message>
</context>
<context>
    <name>oa::jobs::DistributeJob</name>
    <message numerus="yes">
        <source>The totals are distributed already, in %n pieces.</source>
        <translation>
            <numerusform>Die Summen sind schon verteilt, in %n Teil.</numerusform>
            <numerusform>Die Summen sind schon verteilt, in %n Teilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <comment>of tables, on other servers</comment>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Servern</numerusform>
        </translation>
    </message>
    <message>
        <source>Values and totals are distributed by business now: %1 on %2.</source>
        <translation>Werte und Summen sind jetzt nach Unternehmen verteilt: %1 auf %2.</translation>
    </message>
    <message>
        <source>Values and totals, about %1 rows (%2), would be distributed by business: %3 on %4. Receipts and all else would stay here. Meanwhile nobody could read totals; receipts would go on coming in. Nothing was changed.</source>
        <translation>Werte und Summen, etwa %1 Zeilen (%2), würden nach Unternehmen verteilt: %3 auf %4. Belege und alles andere blieben hier. Währenddessen könnte niemand Summen lesen; Belege kämen weiter herein. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>Tabellen ansehen</translation>
    </message>
    <message>
        <source>Distributing values and totals</source>
        <translation>Werte und Summen werden verteilt</translation>
    </message>
</context>
<context>
    <name>oa::jobs::FeedJob</name>
    <message>
        <source>The rate of the feed must be above zero.</source>
        <translation>Die Rate des Stroms muss über null liegen.</translation>
    </message>
    <message>
        <source>The feed was stopped.</source>
        <translation>Der Strom wurde angehalten.</translation>
    </message>
    <message>
        <source>Fed %1 receipts.</source>
        <translation>%1 Belege eingespeist.</translation>
    </message>
    <message>
        <source>Feeding receipts</source>
        <translation>Belege einspeisen</translation>
    </message>
</context>
<context>
    <name>oa::jobs::ImportJob</name>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check the path and whether you may read the file.</source>
        <translation>Den Pfad und die Leserechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Angehalten. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The connection broke. Nothing was imported.</source>
        <translation>Die Verbindung brach ab. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Imported %1 receipts.</source>
        <translation>%1 Belege importiert.</translation>
    </message>
    <message>
        <source>Importing receipts</source>
        <translation>Belege importieren</translation>
    </message>
    <message>
        <source>Local times that occur twice, because clocks were turned back: %1; the first of the two was used.</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>Ortszeiten, die es zweimal gibt, weil Uhren zurückgestellt wurden: %1; die erste der beiden wurde genommen.</translation>
    </message>
    <message>
        <source>Local times that do not exist, because clocks were turned forward: %1; they were moved on by as much.</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>Ortszeiten, die es nicht gibt, weil Uhren vorgestellt wurden: %1; sie wurden um ebenso viel weitergerückt.</translation>
    </message>
    <message>
        <source>The file is packed with %1.</source>
        <translation>Die Datei ist mit %1 gepackt.</translation>
    </message>
    <message>
        <source>The same content was imported already: %1 receipts, %2, by %3.</source>
        <extracomment>%1 a number of receipts, %2 a date and time, %3 &quot;user@host (process id)&quot;</extracomment>
        <translation>Derselbe Inhalt wurde schon importiert: %1 Belege, %2, durch %3.</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>„%1“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>Import its files one by one.</source>
        <translation>Importieren Sie die Dateien darin einzeln.</translation>
    </message>
    <message>
        <source>Looking whether the file is known</source>
        <translation>Es wird geprüft, ob die Datei bekannt ist</translation>
    </message>
    <message>
        <source>That this file went in could not be noted: the role may not write to “settings”.</source>
        <translation>Dass diese Datei importiert wurde, konnte nicht vermerkt werden: Die Rolle darf nicht in „settings“ schreiben.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>%1 counts the elements of a list</extracomment>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>%1 of %2 entries were refused.</source>
        <translation>%1 von %2 Einträgen wurden abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing was imported: there are no receipts in it.</source>
        <translation>Es wurde nichts importiert: Es sind keine Belege darin.</translation>
    </message>
    <message>
        <source>Nothing was imported: none of %1 entries is a receipt.</source>
        <translation>Es wurde nichts importiert: Keiner von %1 Einträgen ist ein Beleg.</translation>
    </message>
    <message>
        <source>The file breaks off in the middle, behind %1 receipts. Nothing was imported.</source>
        <translation>Die Datei bricht mittendrin ab, hinter %1 Belegen. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Get all of it. To import what there is, write each receipt on a line of its own.</source>
        <translation>Holen Sie die ganze Datei. Um zu importieren, was da ist, schreiben Sie jeden Beleg in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>Get all of it. To import what there is, take away its last line, which is not whole.</source>
        <translation>Holen Sie die ganze Datei. Um zu importieren, was da ist, entfernen Sie die letzte Zeile, die unvollständig ist.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::JobRunner</name>
    <message>
        <source>Taken out of the queue before it began.</source>
        <translation>Vor dem Beginn aus der Warteschlange genommen.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::MigrateJob</name>
    <message>
        <source>The tables are up to date (version %1).</source>
        <translation>Die Tabellen sind auf dem neuesten Stand (Version %1).</translation>
    </message>
    <message>
        <source>The tables would be brought from version %1 to %2; nothing was changed.</source>
        <translation>Die Tabellen würden von Version %1 auf %2 gebracht; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another program brought the tables to version %1 meanwhile.</source>
        <translation>Ein anderes Programm hat die Tabellen inzwischen auf Version %1 gebracht.</translation>
    </message>
    <message>
        <source>The tables were created (version %1).</source>
        <translation>Die Tabellen wurden angelegt (Version %1).</translation>
    </message>
    <message>
        <source>The tables were brought from version %1 to %2.</source>
        <translation>Die Tabellen wurden von Version %1 auf %2 gebracht.</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>Tabellen ansehen</translation>
    </message>
    <message>
        <source> Local times are read in %1.</source>
        <translation> Ortszeiten werden in %1 gelesen.</translation>
    </message>
    <message>
        <source>The %1 rows of the old roll-ups stay under a dated name (%2 of them are repeated, %3 have no receipts).</source>
        <translation>Die %1 Zeilen der alten Summen bleiben unter einem datierten Namen (%2 davon sind doppelt, %3 haben keine Belege).</translation>
    </message>
    <message>
        <source>Another program took the receipts over meanwhile.</source>
        <translation>Ein anderes Programm hat die Belege inzwischen übernommen.</translation>
    </message>
    <message>
        <source>What watches the receipts was mended. What changed unseen, if anything did, is counted by the next refresh.</source>
        <translation>Was die Belege überwacht, wurde repariert. Was sich unbemerkt geändert hat, zählt die nächste Aktualisierung.</translation>
    </message>
    <message>
        <source>%1 receipts of the predecessor system would be taken over; nothing was changed.</source>
        <translation>%1 Belege des Vorgängersystems würden übernommen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 receipts of the predecessor system were taken over. Run a refresh to make the new totals.</source>
        <translation>%1 Belege des Vorgängersystems wurden übernommen. Ein refresh berechnet die neuen Summen.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::PartitionJob</name>
    <message>
        <source>Looking at the tables</source>
        <translation>Die Tabellen werden angesehen</translation>
    </message>
    <message>
        <source>Building the index of the partitions</source>
        <translation>Der Index der Partitionen wird gebaut</translation>
    </message>
    <message>
        <source>Reading the table once</source>
        <translation>Die Tabelle wird einmal gelesen</translation>
    </message>
    <message>
        <source>Turning the table into partitions</source>
        <translation>Aus der Tabelle werden Partitionen</translation>
    </message>
    <message>
        <source>The table is partitioned already: %1. It stays as it is.</source>
        <translation>Die Tabelle ist schon partitioniert: %1. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>About %1 receipts (%2) would stay where they are, in a partition of all that is before %3; from then on each day would have its own. Nothing was changed.</source>
        <translation>Etwa %1 Belege (%2) blieben, wo sie sind, in einer Partition von allem vor dem %3; von da an hätte jeder Tag seine eigene. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The table has partitions now: one of all that is before %1, then one for each day.</source>
        <translation>Die Tabelle hat nun Partitionen: eine für alles vor dem %1, dann eine für jeden Tag.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RecomputeJob</name>
    <message>
        <source>Recomputing the range</source>
        <translation>Zeitraum wird neu berechnet</translation>
    </message>
    <message>
        <source>Trying rejected receipts again</source>
        <translation>Abgelehnte Belege werden erneut versucht</translation>
    </message>
    <message>
        <source>No receipt was rejected: there is nothing to try again.</source>
        <translation>Kein Beleg wurde abgelehnt: es gibt nichts erneut zu versuchen.</translation>
    </message>
    <message>
        <source>Recomputed %1 minutes with %2 receipts.</source>
        <translation>%1 Minuten mit %2 Belegen neu berechnet.</translation>
    </message>
    <message>
        <source>Tried %1 rejected receipts again: %2 count now, %3 are still rejected.</source>
        <translation>%1 abgelehnte Belege erneut versucht: %2 zählen jetzt, %3 sind weiter abgelehnt.</translation>
    </message>
    <message>
        <source>Totals of before %1 are sealed and stay as they are.</source>
        <translation>Summen vor dem %1 sind versiegelt und bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RefreshJob</name>
    <message>
        <source>Keeping totals up to date</source>
        <translation>Summen aktuell halten</translation>
    </message>
    <message>
        <source>Recomputing totals</source>
        <translation>Summen neu berechnen</translation>
    </message>
    <message>
        <source>Recomputed %1 minutes from %2 receipts (%3 rejected).</source>
        <translation>%1 Minuten aus %2 Belegen neu berechnet (%3 abgelehnt).</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RetainJob</name>
    <message>
        <source>Receipts are kept from %1 on: %2 days sealed, %3 receipts removed. Totals of before stay.</source>
        <translation>Belege werden ab %1 aufbewahrt: %2 Tage versiegelt, %3 Belege entfernt. Frühere Summen bleiben.</translation>
    </message>
    <message>
        <source>Single values are kept from %1 on: %2 removed.</source>
        <translation>Einzelne Werte werden ab %1 aufbewahrt: %2 entfernt.</translation>
    </message>
    <message>
        <source>%1 receipts came after their day was sealed and are rejected.</source>
        <translation>%1 Belege kamen, nachdem ihr Tag versiegelt war, und sind abgelehnt.</translation>
    </message>
    <message>
        <source>Comparing totals with receipts, a last time</source>
        <translation>Summen werden ein letztes Mal mit den Belegen verglichen</translation>
    </message>
    <message>
        <source>Receipts of %1 keep changing: the day was not sealed.</source>
        <translation>Belege vom %1 ändern sich fortwährend: Der Tag wurde nicht versiegelt.</translation>
    </message>
    <message>
        <source>Find out what writes receipts of that time, or keep more days.</source>
        <translation>Finden Sie heraus, was Belege aus dieser Zeit schreibt, oder bewahren Sie mehr Tage auf.</translation>
    </message>
    <message>
        <source>Removing receipts</source>
        <translation>Belege werden entfernt</translation>
    </message>
    <message>
        <source>Removing single values</source>
        <translation>Einzelne Werte werden entfernt</translation>
    </message>
    <message>
        <source>Another transaction holds receipts that are to be removed. They stay for now; their days are sealed.</source>
        <translation>Eine andere Transaktion hält Belege fest, die entfernt werden sollen. Sie bleiben vorerst; ihre Tage sind versiegelt.</translation>
    </message>
    <message>
        <source>End it, and try again. pg_stat_activity and pg_prepared_xacts list who is at work.</source>
        <translation>Beenden Sie sie und versuchen Sie es erneut. pg_stat_activity und pg_prepared_xacts zeigen, wer am Werk ist.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RollingCheck</name>
    <message>
        <source>Look for what else writes to these tables, and compare all of them with “ocr-analytics verify”.</source>
        <translation>Nachsehen, was sonst in diese Tabellen schreibt, und mit „ocr-analytics verify“ alle vergleichen.</translation>
    </message>
    <message>
        <source>Totals differed from their receipts and are being recomputed (%1 differences within an hour).</source>
        <translation>Summen entsprachen nicht ihren Belegen; sie werden neu berechnet (%1 Abweichungen in einer Stunde).</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RunRecorder</name>
    <message>
        <source>The server did not answer in time to note this run.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet, um diesen Lauf zu vermerken.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::SeedJob</name>
    <message>
        <source>Choose an end after the beginning, and a rate above zero.</source>
        <translation>Ein Ende nach dem Beginn und eine Rate über null wählen.</translation>
    </message>
    <message>
        <source>Choose a shorter range or a lower rate.</source>
        <translation>Einen kürzeren Zeitraum oder eine kleinere Rate wählen.</translation>
    </message>
    <message>
        <source>Writing receipts</source>
        <translation>Belege schreiben</translation>
    </message>
    <message>
        <source>Writing receipts stopped because of a fault in the program.</source>
        <translation>Das Schreiben der Belege brach wegen eines Programmfehlers ab.</translation>
    </message>
    <message>
        <source>Writing receipts was stopped.</source>
        <translation>Das Schreiben der Belege wurde angehalten.</translation>
    </message>
    <message>
        <source>That would be more than ten thousand million receipts.</source>
        <translation>Das wären mehr als zehn Milliarden Belege.</translation>
    </message>
    <message>
        <source>Stopped. %1 of %2 receipts were written and stay.</source>
        <translation>Angehalten. %1 von %2 Belegen wurden geschrieben und bleiben.</translation>
    </message>
    <message>
        <source>Wrote %1 receipts.</source>
        <translation>%1 Belege geschrieben.</translation>
    </message>
    <message>
        <source>The range has no receipts.</source>
        <translation>Der Zeitraum enthält keinen Beleg.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::VerifyJob</name>
    <message>
        <source>%1 differences found and repaired.</source>
        <translation>%1 Abweichungen gefunden und berichtigt.</translation>
    </message>
    <message>
        <source>%1 differences found.</source>
        <translation>%1 Abweichungen gefunden.</translation>
    </message>
    <message>
        <source>Every total equals its receipts (%1 compared, %2 minutes pending).</source>
        <translation>Jede Summe stimmt mit ihren Belegen überein (%1 verglichen, %2 Minuten ausstehend).</translation>
    </message>
    <message>
        <source>Comparing totals with receipts</source>
        <translation>Summen mit Belegen vergleichen</translation>
    </message>
    <message>
        <source>Nothing could be compared: all receipts are waiting for a refresh.</source>
        <translation>Nichts ließ sich vergleichen: alle Belege warten auf neue Zählung.</translation>
    </message>
    <message>
        <source>%1 differences in totals of before %2, which are sealed: only a backup has them as they were.</source>
        <translation>%1 Abweichungen in Summen vor dem %2, die versiegelt sind: Nur eine Sicherung hat sie, wie sie waren.</translation>
    </message>
    <message>
        <source>Totals of before %1 are as they were sealed (%2 days).</source>
        <translation>Summen vor dem %1 sind, wie sie versiegelt wurden (%2 Tage).</translation>
    </message>
</context>
<context>
    <name>oa::metrics::MetricsEndpoint</name>
    <message>
        <source>“%1” is not an address and port to listen on.</source>
        <translation>„%1“ ist keine Adresse mit Port, auf der gelauscht werden kann.</translation>
    </message>
    <message>
        <source>Write it like 127.0.0.1:9470; a port alone would let every network in.</source>
        <translation>Schreiben Sie sie wie 127.0.0.1:9470; ein Port allein ließe jedes Netz herein.</translation>
    </message>
    <message>
        <source>The metrics cannot be served on %1.</source>
        <translation>Die Kennzahlen können auf %1 nicht angeboten werden.</translation>
    </message>
    <message>
        <source>Check that the address is one of this computer&apos;s and that no other program uses the port.</source>
        <translation>Prüfen Sie, ob die Adresse zu diesem Rechner gehört und kein anderes Programm den Port benutzt.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::AlertWords</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Added by %1</source>
        <translation>Hinzugefügt von %1</translation>
    </message>
    <message>
        <source>Changed by %1; begins anew</source>
        <translation>Geändert von %1; beginnt von vorn</translation>
    </message>
    <message>
        <source>Removed by %1</source>
        <translation>Entfernt von %1</translation>
    </message>
    <message>
        <source>No longer silenced, says %1</source>
        <translation>Nicht mehr stumm, sagt %1</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>Bestätigt von %1</translation>
    </message>
    <message>
        <source>Silenced until %1 by %2</source>
        <translation>Stumm bis %1, von %2</translation>
    </message>
    <message>
        <source>Began to fire: %1, %2 a week before</source>
        <translation>Schlug an: %1, eine Woche zuvor %2</translation>
    </message>
    <message>
        <source>Began to fire: %1</source>
        <translation>Schlug an: %1</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Vorbei: %1</translation>
    </message>
    <message>
        <source>Withdrawn: with the receipts that there are now, it would not have fired</source>
        <translation>Zurückgenommen: Mit den Belegen, die es jetzt gibt, hätte sie nicht angeschlagen</translation>
    </message>
    <message>
        <source>Was not over</source>
        <translation>War nicht vorbei</translation>
    </message>
    <message>
        <source>Began to fire here, not at %1</source>
        <translation>Schlug hier an, nicht um %1</translation>
    </message>
    <message numerus="yes">
        <source>%n buckets evaluated again because receipts came late, %1 of them with another result</source>
        <translation>
            <numerusform>%n Intervall erneut geprüft, weil Belege verspätet kamen, %1 davon mit anderem Ergebnis</numerusform>
            <numerusform>%n Intervalle erneut geprüft, weil Belege verspätet kamen, %1 davon mit anderem Ergebnis</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluated again because receipts came late: %1, as before</source>
        <translation>Erneut geprüft, weil Belege verspätet kamen: %1, wie zuvor</translation>
    </message>
    <message>
        <source>Evaluated again because receipts came late: %1 instead of %2</source>
        <translation>Erneut geprüft, weil Belege verspätet kamen: %1 statt %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 such as &quot;Average score of ACME: below 80 points&quot;, %2 such as &quot;by the hour&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Fires since %1: %2</source>
        <extracomment>%1 a time, %2 such as &quot;Average score of ACME is 71.2&quot;</extracomment>
        <translation>Schlägt seit %1 an: %2</translation>
    </message>
    <message>
        <source>Not evaluated yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Too few receipts of late</source>
        <translation>Zuletzt zu wenige Belege</translation>
    </message>
    <message>
        <source>Does not fire: %1</source>
        <translation>Schlägt nicht an: %1</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>Stumm bis %1</translation>
    </message>
    <message>
        <source>%1 (found when receipts came late)</source>
        <translation>%1 (bemerkt, als Belege verspätet kamen)</translation>
    </message>
    <message>
        <source>Would have fired once</source>
        <translation>Hätte einmal angeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>Would have fired %n times</source>
        <translation>
            <numerusform>Hätte %n-mal angeschlagen</numerusform>
            <numerusform>Hätte %n-mal angeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Would not have fired</source>
        <translation>Hätte nicht angeschlagen</translation>
    </message>
    <message>
        <source>Would not have fired: no bucket has enough receipts</source>
        <translation>Hätte nicht angeschlagen: Kein Intervall hat genug Belege</translation>
    </message>
    <message>
        <source>Amounts in several currencies of late, which do not count: choose one of them</source>
        <translation>Zuletzt Beträge in mehreren Währungen, die nicht zählen: Wählen Sie eine davon</translation>
    </message>
    <message>
        <source>%1; amounts in several currencies do not count, choose one of them</source>
        <extracomment>%1 such as &quot;Would have fired once&quot;</extracomment>
        <translation>%1; Beträge in mehreren Währungen zählen nicht, wählen Sie eine davon</translation>
    </message>
</context>
<context>
    <name>oa::presentation::BeforeAfter</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 what it is, %2 a number before, %3 the same after</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 ± %2 (95 %)</source>
        <extracomment>%1 a difference, %2 how far chance may put it</extracomment>
        <translation>%1 ± %2 (95 %)</translation>
    </message>
    <message>
        <source>n = %1 and %2</source>
        <extracomment>how many receipts before, and after</extracomment>
        <translation>n = %1 und %2</translation>
    </message>
    <message>
        <source>may be chance</source>
        <translation>kann Zufall sein</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
</context>
<context>
    <name>oa::presentation::Caption</name>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>%1 names of businesses, %2 how many further ones there are</extracomment>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>threshold %1 %2</source>
        <extracomment>%1 a metric, %2 a value of it</extracomment>
        <translation>Schwelle %1 %2</translation>
    </message>
    <message>
        <source>the newest point is still filling (dashed)</source>
        <translation>der neueste Punkt füllt sich noch (gestrichelt)</translation>
    </message>
    <message>
        <source>shaded: p10–p90 of the receipts</source>
        <translation>schattiert: p10–p90 der Belege</translation>
    </message>
    <message>
        <source>amounts in %1 only</source>
        <extracomment>%1 a currency</extracomment>
        <translation>nur Beträge in %1</translation>
    </message>
    <message>
        <source>figures of %1</source>
        <extracomment>%1 a range of time</extracomment>
        <translation>Zahlen von %1</translation>
    </message>
    <message numerus="yes">
        <source>strong lines: rolling mean or median of %n points, paler ones: each point</source>
        <translation>
            <numerusform>kräftige Linien: gleitender Mittelwert oder Median von %n Punkt, blassere: jeder Punkt</numerusform>
            <numerusform>kräftige Linien: gleitender Mittelwert oder Median von %n Punkten, blassere: jeder Punkt</numerusform>
        </translation>
    </message>
    <message>
        <source>strong lines: %1, paler ones: each point</source>
        <extracomment>%1 such as &quot;by the day&quot;</extracomment>
        <translation>kräftige Linien: %1, blassere: jeder Punkt</translation>
    </message>
</context>
<context>
    <name>oa::presentation::Ingest</name>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <extracomment>%1 a number of messages that wait, %2 for how long</extracomment>
        <translation>%1 Nachrichten, %2</translation>
    </message>
    <message>
        <source>Nobody has looked at it for %1: is `ocr-analytics ingest` running?</source>
        <translation>Seit %1 hat niemand danach gesehen: Läuft `ocr-analytics ingest`?</translation>
    </message>
    <message>
        <source>1 message, %1</source>
        <extracomment>%1 for how long it waits</extracomment>
        <translation>1 Nachricht, %1</translation>
    </message>
</context>
<context>
    <name>oa::presentation::PageSize</name>
    <message>
        <source>Slide, 16:9</source>
        <translation>Folie, 16:9</translation>
    </message>
    <message>
        <source>A4, portrait</source>
        <translation>A4, Hochformat</translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation>A4, Querformat</translation>
    </message>
    <message>
        <source>Letter, portrait</source>
        <translation>Letter, Hochformat</translation>
    </message>
    <message>
        <source>Letter, landscape</source>
        <translation>Letter, Querformat</translation>
    </message>
</context>
<context>
    <name>oa::presentation::PaneAssembly</name>
    <message>
        <source>%1, %2 earlier</source>
        <extracomment>%1 a business, %2 a duration such as &quot;3 h&quot;</extracomment>
        <translation>%1, %2 früher</translation>
    </message>
    <message>
        <source>%1, a day earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, einen Tag früher</translation>
    </message>
    <message>
        <source>%1, a week earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, eine Woche früher</translation>
    </message>
    <message>
        <source>%1, %2 days earlier</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>%1, %2 Tage früher</translation>
    </message>
    <message>
        <source>%1, a month earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, einen Monat früher</translation>
    </message>
    <message>
        <source>%1, a year earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, ein Jahr früher</translation>
    </message>
    <message>
        <source>%1, %2 months earlier</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>%1, %2 Monate früher</translation>
    </message>
    <message>
        <source>%1, %2 weeks earlier</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>%1, %2 Wochen früher</translation>
    </message>
</context>
<context>
    <name>oa::presentation::Picture</name>
    <message>
        <source>No receipts in this range</source>
        <translation>Keine Belege in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1 businesses do not fit side by side; %2 do.</source>
        <translation>%1 Unternehmen passen nicht nebeneinander; %2 passen.</translation>
    </message>
    <message>
        <source>Draw them in the same charts (overlay), or fewer.</source>
        <translation>Zeichnen Sie sie in dieselben Diagramme (overlay), oder weniger.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::PlotRequest</name>
    <message>
        <source>There are no totals of a business “%1”.</source>
        <translation>Es gibt keine Summen eines Unternehmens „%1“.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message>
        <source>No bucket of the interval “%1” begins in the range.</source>
        <extracomment>%1 an interval as on the command line, such as &quot;year&quot;</extracomment>
        <translation>Im Zeitraum beginnt kein Intervall der Schrittweite „%1“.</translation>
    </message>
    <message>
        <source>Buckets are counted whole where they begin. Choose a longer range or a shorter interval.</source>
        <translation>Intervalle zählen ganz, und dort, wo sie beginnen. Wählen Sie einen längeren Zeitraum oder eine kleinere Schrittweite.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::RangeNotes</name>
    <message>
        <source>No receipt in this range is in %1.</source>
        <extracomment>%1 a currency</extracomment>
        <translation>Kein Beleg in diesem Zeitraum ist in %1.</translation>
    </message>
    <message>
        <source>All receipts wait to be counted: these are the totals of before.</source>
        <translation>Alle Belege warten darauf, gezählt zu werden: Das sind die Summen von vorher.</translation>
    </message>
    <message>
        <source>Minutes of this range whose receipts wait to be counted: %1.</source>
        <extracomment>%1 a number</extracomment>
        <translation>Minuten dieses Zeitraums, deren Belege darauf warten, gezählt zu werden: %1.</translation>
    </message>
    <message>
        <source>Whether receipts of this range wait to be counted is not known: this role may not see it.</source>
        <translation>Ob Belege dieses Zeitraums darauf warten, gezählt zu werden, ist nicht bekannt: Diese Rolle darf es nicht sehen.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::TimeText</name>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 days %2 h</source>
        <extracomment>%1 a number of days, from two on, %2 one of hours</extracomment>
        <translation>%1 Tage %2 h</translation>
    </message>
</context>
<context>
    <name>oa::presentation::WeekHeatMap</name>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>%1 a weekday, %2 and %3 times of day</extracomment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>Not in this range</source>
        <translation>Nicht in diesem Zeitraum</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>without a currency</source>
        <translation>ohne Währung</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <extracomment>how much an hour; %1 a number</extracomment>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>%1 in %2 h</source>
        <extracomment>%1 such as &quot;n = 31&quot;, %2 a number of hours, which may be broken</extracomment>
        <translation>%1 in %2 h</translation>
    </message>
    <message>
        <source>%1 of %2, by weekday and hour</source>
        <extracomment>%1 a metric, %2 a business</extracomment>
        <translation>%1, %2, nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>all businesses</source>
        <translation>alle Unternehmen</translation>
    </message>
    <message>
        <source>No receipts in this range</source>
        <translation>Keine Belege in diesem Zeitraum</translation>
    </message>
    <message>
        <source>No scores in this range</source>
        <translation>Keine Scores in diesem Zeitraum</translation>
    </message>
    <message>
        <source>The totals are being brought up to date: medians are not known yet.</source>
        <translation>Die Summen werden gerade auf den neuen Stand gebracht: Mediane sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>no receipts</source>
        <translation>keine Belege</translation>
    </message>
</context>
<context>
    <name>oa::serve</name>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Other users may read “%1”, which holds tokens.</source>
        <translation>Andere Benutzer dürfen „%1“ lesen, worin Token stehen.</translation>
    </message>
    <message>
        <source>Take that right away: chmod o-rw %1</source>
        <translation>Nehmen Sie ihnen das Recht: chmod o-rw %1</translation>
    </message>
    <message>
        <source>A token in “%1” is short enough to be guessed.</source>
        <translation>Ein Token in „%1“ ist so kurz, dass man es erraten kann.</translation>
    </message>
    <message>
        <source>Make one like this: openssl rand -hex 32</source>
        <translation>So machen Sie eines: openssl rand -hex 32</translation>
    </message>
    <message>
        <source>There is no token in “%1”.</source>
        <translation>In „%1“ steht kein Token.</translation>
    </message>
    <message>
        <source>“%1” is not where a page can come from.</source>
        <translation>Von „%1“ kann keine Seite kommen.</translation>
    </message>
    <message>
        <source>Write scheme, host and port as browsers do: https://wiki.example.org or http://localhost:3000.</source>
        <translation>Schreiben Sie Schema, Host und Port wie Browser: https://wiki.example.org oder http://localhost:3000.</translation>
    </message>
    <message>
        <source>Too many ask at once.</source>
        <translation>Zu viele fragen gleichzeitig.</translation>
    </message>
    <message>
        <source>Ask again in a few seconds.</source>
        <translation>Fragen Sie in einigen Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>This program was built without charts and draws no pictures.</source>
        <translation>Dieses Programm wurde ohne Diagramme gebaut und zeichnet keine Bilder.</translation>
    </message>
    <message>
        <source>Use the program with its window; the numbers are at /api/v1/series.</source>
        <translation>Nehmen Sie das Programm mit Fenster; die Zahlen stehen unter /api/v1/series.</translation>
    </message>
    <message>
        <source>This service is not known by that name.</source>
        <translation>Unter diesem Namen ist der Dienst nicht bekannt.</translation>
    </message>
    <message>
        <source>Ask by its address or as localhost, or give it a token, with --token-file, so that names do not matter.</source>
        <translation>Fragen Sie unter seiner Adresse oder als localhost, oder geben Sie ihm mit --token-file ein Token, dann kommt es auf Namen nicht an.</translation>
    </message>
    <message>
        <source>A token is needed.</source>
        <translation>Ein Token ist nötig.</translation>
    </message>
    <message>
        <source>Send it in a header: Authorization: Bearer TOKEN.</source>
        <translation>Senden Sie es in einer Kopfzeile: Authorization: Bearer TOKEN.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Unter dieser Adresse gibt es nichts.</translation>
    </message>
    <message>
        <source>/api/v1/openapi.json tells what there is.</source>
        <translation>/api/v1/openapi.json sagt, was es gibt.</translation>
    </message>
    <message>
        <source>That cannot be done here.</source>
        <translation>Das geht hier nicht.</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>Verwenden Sie %1.</translation>
    </message>
    <message>
        <source>Nothing of what is accepted is spoken here.</source>
        <translation>Nichts von dem, was angenommen wird, gibt es hier.</translation>
    </message>
    <message>
        <source>Accept application/json or text/csv.</source>
        <translation>Nehmen Sie application/json oder text/csv an.</translation>
    </message>
    <message>
        <source>The service ends.</source>
        <translation>Der Dienst endet.</translation>
    </message>
    <message>
        <source>The database cannot answer at the moment.</source>
        <translation>Die Datenbank kann im Moment nicht antworten.</translation>
    </message>
    <message>
        <source>The database took too long to answer.</source>
        <translation>Die Datenbank brauchte zu lange für eine Antwort.</translation>
    </message>
    <message>
        <source>Ask for a shorter range or a longer interval.</source>
        <translation>Fragen Sie nach einem kürzeren Zeitraum oder einer größeren Schrittweite.</translation>
    </message>
    <message>
        <source>This could not be answered.</source>
        <translation>Das konnte nicht beantwortet werden.</translation>
    </message>
    <message>
        <source>The log of the service says why.</source>
        <translation>Das Protokoll des Dienstes sagt, warum.</translation>
    </message>
    <message>
        <source>The request did not arrive in time.</source>
        <translation>Die Anfrage kam nicht rechtzeitig an.</translation>
    </message>
    <message>
        <source>The request&apos;s first lines are too long.</source>
        <translation>Die ersten Zeilen der Anfrage sind zu lang.</translation>
    </message>
    <message>
        <source>This is not a request in HTTP.</source>
        <translation>Das ist keine Anfrage in HTTP.</translation>
    </message>
    <message>
        <source>Only HTTP/1.1 is spoken here.</source>
        <translation>Hier wird nur HTTP/1.1 gesprochen.</translation>
    </message>
    <message>
        <source>The request has too many headers.</source>
        <translation>Die Anfrage hat zu viele Kopfzeilen.</translation>
    </message>
    <message>
        <source>A request with a body has to say how long it is.</source>
        <translation>Eine Anfrage mit Inhalt muss sagen, wie lang er ist.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>Die Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>Nobody can listen on %1, port %2.</source>
        <translation>Auf %1, Port %2, kann niemand lauschen.</translation>
    </message>
    <message>
        <source>Check that the address is one of this computer&apos;s and that no other program uses the port.</source>
        <translation>Prüfen Sie, ob die Adresse zu diesem Rechner gehört und kein anderes Programm den Port benutzt.</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be meant.</source>
        <extracomment>%1 the name of a parameter, %2 its value</extracomment>
        <translation>%1: „%2“ kann nicht gemeint sein.</translation>
    </message>
    <message>
        <source>The parameters cannot be read.</source>
        <translation>Die Parameter sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Write them as UTF-8, percent-encoded.</source>
        <translation>Schreiben Sie sie als UTF-8, prozentkodiert.</translation>
    </message>
    <message>
        <source>There is no parameter “%1” here.</source>
        <translation>Einen Parameter „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>%1 is there more than once.</source>
        <translation>%1 steht mehr als einmal da.</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>Geben Sie es einmal an.</translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2.</source>
        <translation>Eine ganze Zahl von %1 bis %2 angeben.</translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2 angeben.</translation>
    </message>
    <message>
        <source>Give one of: %1.</source>
        <translation>Eines davon angeben: %1.</translation>
    </message>
    <message>
        <source>/api/v1/businesses lists all there are.</source>
        <translation>/api/v1/businesses nennt alle, die es gibt.</translation>
    </message>
    <message>
        <source>The answer would have more than %1 rows.</source>
        <translation>Die Antwort hätte mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>Ask for a shorter range or for one business.</source>
        <translation>Fragen Sie nach einem kürzeren Zeitraum oder nach einem Unternehmen.</translation>
    </message>
    <message>
        <source>range and from exclude each other.</source>
        <translation>range und from schließen einander aus.</translation>
    </message>
    <message>
        <source>to needs from as well.</source>
        <translation>to braucht auch from.</translation>
    </message>
    <message>
        <source>There is no metric “%1”.</source>
        <translation>Es gibt keine Kennzahl „%1“.</translation>
    </message>
    <message>
        <source>The picture would be too large.</source>
        <translation>Das Bild würde zu groß.</translation>
    </message>
    <message>
        <source>Choose a smaller size or scale.</source>
        <translation>Wählen Sie eine kleinere Größe oder einen kleineren Maßstab.</translation>
    </message>
    <message>
        <source>%1 is missing, or no text.</source>
        <translation>%1 fehlt oder ist kein Text.</translation>
    </message>
    <message>
        <source>Write a time like 2024-05-01T10:00:00Z.</source>
        <translation>Schreiben Sie eine Zeit wie 2024-05-01T10:00:00Z.</translation>
    </message>
    <message>
        <source>No minute begins in the range.</source>
        <translation>In dem Zeitraum beginnt keine Minute.</translation>
    </message>
    <message>
        <source>Let it end later than it begins.</source>
        <translation>Lassen Sie ihn später enden, als er beginnt.</translation>
    </message>
    <message>
        <source>The range is longer than a century.</source>
        <translation>Der Zeitraum ist länger als ein Jahrhundert.</translation>
    </message>
    <message>
        <source>Ask for a shorter one.</source>
        <translation>Fragen Sie nach einem kürzeren.</translation>
    </message>
    <message>
        <source>No business is named.</source>
        <translation>Es ist kein Unternehmen genannt.</translation>
    </message>
    <message>
        <source>Add business=NAME, once for each; * stands for all together. /api/v1/businesses lists them.</source>
        <translation>Fügen Sie business=NAME an, einmal für jedes; * steht für alle zusammen. /api/v1/businesses nennt sie.</translation>
    </message>
    <message>
        <source>These are too many businesses.</source>
        <translation>Das sind zu viele Unternehmen.</translation>
    </message>
    <message>
        <source>Ask for at most %1 at once.</source>
        <translation>Fragen Sie nach höchstens %1 auf einmal.</translation>
    </message>
    <message>
        <source>The body is no object in JSON.</source>
        <translation>Der Inhalt ist kein Objekt in JSON.</translation>
    </message>
    <message>
        <source>business_id is no text.</source>
        <translation>business_id ist kein Text.</translation>
    </message>
    <message>
        <source>Leave it out for all businesses.</source>
        <translation>Lassen Sie es für alle Unternehmen weg.</translation>
    </message>
    <message>
        <source>The answer would have more than %1 points.</source>
        <translation>Die Antwort hätte mehr als %1 Punkte.</translation>
    </message>
    <message>
        <source>Ask for a shorter range, a longer interval or fewer businesses.</source>
        <translation>Fragen Sie nach einem kürzeren Zeitraum, einer größeren Schrittweite oder weniger Unternehmen.</translation>
    </message>
    <message>
        <source>“%1” holds no certificate, or “%2” no key to it.</source>
        <translation>„%1“ enthält kein Zertifikat, oder „%2“ keinen Schlüssel dazu.</translation>
    </message>
    <message>
        <source>Both have to be PEM files, the key without a password.</source>
        <translation>Beide müssen PEM-Dateien sein, der Schlüssel ohne Passwort.</translation>
    </message>
    <message>
        <source>“%1” is not a currency.</source>
        <translation>„%1“ ist keine Währung.</translation>
    </message>
    <message>
        <source>Write it as receipts do, such as EUR.</source>
        <translation>Schreiben Sie sie wie auf Belegen, etwa EUR.</translation>
    </message>
    <message>
        <source>There are no receipts yet.</source>
        <translation>Es gibt noch keine Belege.</translation>
    </message>
</context>
<context>
    <name>oa::window</name>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
</context>
<context>
    <name>oa::window::AboutDialog</name>
    <message>
        <source>About OCR Analytics</source>
        <translation>Über OCR Analytics</translation>
    </message>
    <message>
        <source>Compares what receipt OCR read, per business, by the minute and the hour. Totals are exact: sums, means and medians are computed from the receipts themselves.</source>
        <translation>Vergleicht, was Beleg-OCR gelesen hat, je Unternehmen, nach Minuten und Stunden. Die Zahlen sind exakt: Summen, Mittelwerte und Mediane werden aus den Belegen selbst berechnet.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes with no warranty. Built with Qt %1.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3. Ohne Gewähr. Gebaut mit Qt %1.</translation>
    </message>
</context>
<context>
    <name>oa::window::AdoptionDialog</name>
    <message>
        <source>%1 without a time and %2 without content stay and are listed as rejected.</source>
        <translation>%1 ohne Zeit und %2 ohne Inhalt bleiben und werden als abgelehnt aufgeführt.</translation>
    </message>
    <message>
        <source>%1 repeat another&apos;s number and %2 have none: they stay as they are.</source>
        <translation>%1 wiederholen die Nummer eines anderen und %2 haben keine: sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Then the newest, %1 on the clock there, is %2 UTC.</source>
        <translation>Dann ist die neueste, %1 auf der Uhr dort, %2 UTC.</translation>
    </message>
    <message>
        <source>%1 of the times were never on a clock there, since the clocks were put forward: perhaps they were written in another zone.</source>
        <translation>%1 der Zeiten standen dort nie auf einer Uhr, weil die Uhren vorgestellt wurden: vielleicht wurden sie in einer anderen Zone geschrieben.</translation>
    </message>
    <message>
        <source>%1 of the times were there twice, since the clocks were put back: the later one is taken.</source>
        <translation>%1 der Zeiten gab es dort zweimal, weil die Uhren zurückgestellt wurden: die spätere gilt.</translation>
    </message>
    <message>
        <source>Take over a database</source>
        <translation>Eine Datenbank übernehmen</translation>
    </message>
    <message>
        <source>SQL that would be run</source>
        <translation>SQL, das ausgeführt würde</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Their times say nothing about a &amp;zone. They were written in:</source>
        <translation>Ihre Zeiten nennen keine &amp;Zone. Geschrieben wurden sie in:</translation>
    </message>
    <message>
        <source>Time zone of the old times</source>
        <translation>Zeitzone der alten Zeiten</translation>
    </message>
    <message>
        <source>This is what would be run, in one transaction. Nothing happens before you agree.</source>
        <translation>Das würde ausgeführt, in einer Transaktion. Ohne Zustimmung geschieht nichts.</translation>
    </message>
    <message>
        <source>Your role may not do that. Ask the owner of the database to run this:</source>
        <translation>Ihre Rolle darf das nicht. Bitten Sie den Eigentümer der Datenbank, dies auszuführen:</translation>
    </message>
    <message>
        <source>Take over, times in %1</source>
        <translation>Übernehmen, Zeiten in %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>%1 receipts, from %2 to %3.</source>
        <translation>%1 Belege, von %2 bis %3.</translation>
    </message>
    <message>
        <source>The %1 rows of %2 are kept as %3; %4 of them are repeated, %5 have no receipts behind them.</source>
        <translation>Die %1 Zeilen von %2 bleiben als %3 erhalten; %4 davon sind wiederholt, hinter %5 stehen keine Belege.</translation>
    </message>
    <message>
        <source>They can be taken over where they are, without losing a row. Programs that write receipts or read totals there go on working.</source>
        <translation>Sie können dort übernommen werden, wo sie sind, ohne eine Zeile zu verlieren. Programme, die dort Belege schreiben oder Summen lesen, arbeiten weiter.</translation>
    </message>
    <message>
        <source>%1 has the receipts of the predecessor system</source>
        <translation>%1 enthält die Belege des Vorgängersystems</translation>
    </message>
    <message>
        <source>There is no time zone with that name.</source>
        <translation>Es gibt keine Zone dieses Namens.</translation>
    </message>
</context>
<context>
    <name>oa::window::AlertDialog</name>
    <message>
        <source>Add an alert rule</source>
        <translation>Alarmregel hinzufügen</translation>
    </message>
    <message>
        <source>Edit an alert rule</source>
        <translation>Alarmregel bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Fires when the</source>
        <translation>Schlägt an, wenn</translation>
    </message>
    <message>
        <source>&amp;of</source>
        <translation>&amp;von</translation>
    </message>
    <message>
        <source>in &amp;buckets</source>
        <translation>in Inte&amp;rvallen</translation>
    </message>
    <message>
        <source>&amp;is</source>
        <translation>&amp;ist</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>&amp;Grenze</translation>
    </message>
    <message>
        <source>&amp;Times in a row</source>
        <translation>&amp;Wie oft in Folge</translation>
    </message>
    <message>
        <source>L&amp;east receipts in a bucket</source>
        <translation>W&amp;enigste Belege im Intervall</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>Wä&amp;hrung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>below the limit</source>
        <translation>unter der Grenze</translation>
    </message>
    <message>
        <source>above the limit</source>
        <translation>über der Grenze</translation>
    </message>
    <message>
        <source>further than so many points away from a week before</source>
        <translation>weiter als so viele Punkte von der Woche zuvor entfernt</translation>
    </message>
    <message>
        <source>further than so many per cent away from a week before</source>
        <translation>weiter als so viel Prozent von der Woche zuvor entfernt</translation>
    </message>
    <message>
        <source>all; buckets of several do not count</source>
        <translation>alle; Intervalle mit mehreren zählen nicht</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Trying it on the past…</source>
        <translation>Wird an der Vergangenheit erprobt …</translation>
    </message>
    <message>
        <source>%1 in the last 30 days.</source>
        <translation>%1 in den letzten 30 Tagen.</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, %2 lang</translation>
    </message>
    <message>
        <source>%1, and still</source>
        <translation>%1, bis jetzt</translation>
    </message>
    <message>
        <source>and once before</source>
        <translation>und einmal davor</translation>
    </message>
    <message numerus="yes">
        <source>and %n times before</source>
        <translation>
            <numerusform>und %n-mal davor</numerusform>
            <numerusform>und %n-mal davor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::AlertHistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what happened, %2 the time of receipts</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>oa::window::AlertRulesModel</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>Schlägt an, wenn</translation>
    </message>
</context>
<context>
    <name>oa::window::AlertsDock</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>No rule watches the receipts yet.</source>
        <translation>Noch wacht keine Regel über die Belege.</translation>
    </message>
    <message>
        <source>Add a rule…</source>
        <translation>Regel hinzufügen …</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>For eight hours</source>
        <translation>Für acht Stunden</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Für einen Tag</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Für eine Woche</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Nicht mehr</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation>Was geschah, Neuestes zuerst</translation>
    </message>
    <message>
        <source>This connection may only read; somebody who may write has to do this.</source>
        <translation>Diese Verbindung darf nur lesen; das muss jemand tun, der schreiben darf.</translation>
    </message>
</context>
<context>
    <name>oa::window::AlertsFeature</name>
    <message>
        <source>Alert: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>%1: the rule “%2” fires.</source>
        <extracomment>%1 such as &quot;Average score of ACME is 71.2&quot;, %2 the name of an alert rule</extracomment>
        <translation>%1: Die Regel „%2“ schlägt an.</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(und %1 weitere)</translation>
    </message>
    <message>
        <source>Show alerts</source>
        <translation>Alarme zeigen</translation>
    </message>
    <message>
        <source>Remove an alert rule</source>
        <translation>Alarmregel entfernen</translation>
    </message>
    <message>
        <source>Remove the rule “%1”? Its history stays.</source>
        <translation>Die Regel „%1“ entfernen? Ihr Verlauf bleibt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>alert “%1”</source>
        <extracomment>%1 a rule; said of a point of a chart</extracomment>
        <translation>Alarm „%1“</translation>
    </message>
    <message>
        <source>the rule would have fired here</source>
        <translation>hier hätte die Regel angeschlagen</translation>
    </message>
</context>
<context>
    <name>oa::window::AsOf</name>
    <message>
        <source>%1 · as of %2, counting the point that is still filling</source>
        <extracomment>%1 a range of time, %2 a time of day with seconds</extracomment>
        <translation>%1 · Stand %2, samt dem Punkt, der sich noch füllt</translation>
    </message>
</context>
<context>
    <name>oa::window::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>oa::window::BusinessPicker</name>
    <message>
        <source>Choose a business…</source>
        <translation>Unternehmen wählen …</translation>
    </message>
    <message>
        <source>Choose what this pane shows</source>
        <translation>Wählen, was dieser Bereich zeigt</translation>
    </message>
    <message>
        <source>Business: none chosen</source>
        <translation>Unternehmen: keines gewählt</translation>
    </message>
    <message>
        <source>Business: %1</source>
        <translation>Unternehmen: %1</translation>
    </message>
    <message>
        <source>Search businesses</source>
        <translation>Unternehmen suchen</translation>
    </message>
    <message>
        <source>Search among %1 businesses</source>
        <extracomment>%1 is how many there are</extracomment>
        <translation>%1 Unternehmen durchsuchen</translation>
    </message>
    <message>
        <source>Businesses, most receipts first</source>
        <translation>Unternehmen, die mit den meisten Belegen zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n businesses are spelt in several ways. Join?</source>
        <translation>
            <numerusform>%n Unternehmen wird verschieden geschrieben. Zusammenführen?</numerusform>
            <numerusform>%n Unternehmen werden verschieden geschrieben. Zusammenführen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::CentralPage</name>
    <message>
        <source>Charts side by side</source>
        <translation>Diagramme nebeneinander</translation>
    </message>
    <message>
        <source>Pane</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Add a pane (Ctrl+T)</source>
        <translation>Bereich hinzufügen (Strg+T)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the charts as picture or table (Ctrl+E)</source>
        <translation>Diagramme als Bild oder Tabelle speichern (Strg+E)</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Follow new receipts again (Space)</source>
        <translation>Neuen Belegen wieder folgen (Leertaste)</translation>
    </message>
    <message>
        <source>Pause live updates (Space)</source>
        <translation>Live-Aktualisierung anhalten (Leertaste)</translation>
    </message>
</context>
<context>
    <name>oa::window::ChartExport</name>
    <message>
        <source>The table could not be copied.</source>
        <translation>Die Tabelle konnte nicht kopiert werden.</translation>
    </message>
</context>
<context>
    <name>oa::window::ChartMenu</name>
    <message>
        <source>Threshold &amp;at %1</source>
        <translation>Schwelle &amp;bei %1</translation>
    </message>
    <message>
        <source>&amp;Change threshold of %1…</source>
        <translation>Schwelle von %1 &amp;ändern …</translation>
    </message>
    <message>
        <source>&amp;Threshold…</source>
        <translation>S&amp;chwelle …</translation>
    </message>
    <message>
        <source>&amp;Remove threshold</source>
        <translation>Schwelle &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Spread (p10–p90) under the medians</source>
        <translation>&amp;Streuung (p10–p90) unter den Medianen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Score of a receipt, in points: how confident the model was. The line shows what share of the visible receipts is below it.</source>
        <translation>Score eines Belegs, in Punkten: wie sicher sich das Modell war. Neben der Linie steht, welcher Anteil der sichtbaren Belege darunter liegt.</translation>
    </message>
    <message>
        <source>Smallest receipts of %1</source>
        <extracomment>%1 a business</extracomment>
        <translation>Kleinste Belege von %1</translation>
    </message>
    <message>
        <source>Worst receipts of %1</source>
        <translation>Schlechteste Belege von %1</translation>
    </message>
    <message>
        <source>Receipts of %1 below %2</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>Belege von %1 unter %2</translation>
    </message>
    <message>
        <source>Number of receipts in a bucket. The line shows which buckets have fewer.</source>
        <translation>Anzahl der Belege in einem Intervall. Die Linie zeigt, welche Intervalle weniger haben.</translation>
    </message>
    <message>
        <source>Go to the &amp;highest point</source>
        <translation>Zum &amp;höchsten Punkt</translation>
    </message>
    <message>
        <source>Go to the &amp;lowest point</source>
        <translation>Zum &amp;niedrigsten Punkt</translation>
    </message>
    <message>
        <source>What changed here: %1…</source>
        <extracomment>%1 a business</extracomment>
        <translation>Was sich hier geändert hat: %1 …</translation>
    </message>
    <message>
        <source>Add a &amp;marker here…</source>
        <translation>Hier eine &amp;Markierung setzen …</translation>
    </message>
    <message>
        <source>Threshold for single receipts &amp;at %1</source>
        <translation>Schwelle für einzelne Belege &amp;bei %1</translation>
    </message>
    <message>
        <source>Amount of a single receipt, not of all receipts of a point. The line shows what share of the visible receipts is below it.</source>
        <translation>Betrag eines einzelnen Belegs, nicht aller Belege eines Punkts. Die Linie zeigt, welcher Anteil der sichtbaren Belege darunter liegt.</translation>
    </message>
</context>
<context>
    <name>oa::window::Comparison</name>
    <message>
        <source>change of range</source>
        <translation>Ändern des Zeitraums</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>zooming out</source>
        <translation>Herauszoomen</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>change of interval</source>
        <translation>Ändern der Schrittweite</translation>
    </message>
    <message>
        <source>change of time zone</source>
        <translation>Ändern der Zeitzone</translation>
    </message>
    <message>
        <source>change of y axes</source>
        <translation>Ändern der y-Achsen</translation>
    </message>
    <message>
        <source>adding a pane</source>
        <translation>Hinzufügen eines Bereichs</translation>
    </message>
    <message>
        <source>removing a pane</source>
        <translation>Entfernen eines Bereichs</translation>
    </message>
    <message>
        <source>choice of a business</source>
        <translation>Wahl eines Unternehmens</translation>
    </message>
    <message>
        <source>choice of charts</source>
        <translation>Wahl der Diagramme</translation>
    </message>
    <message>
        <source>change of comparison</source>
        <translation>Ändern des Vergleichs</translation>
    </message>
    <message>
        <source>moving a pane</source>
        <translation>Verschieben eines Bereichs</translation>
    </message>
    <message>
        <source>showing the spread</source>
        <translation>Streuung anzeigen</translation>
    </message>
    <message>
        <source>hiding the spread</source>
        <translation>Streuung ausblenden</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>removing a threshold</source>
        <translation>Entfernen einer Schwelle</translation>
    </message>
    <message>
        <source>removing thresholds</source>
        <translation>Entfernen von Schwellen</translation>
    </message>
    <message>
        <source>choice of a currency</source>
        <translation>Wahl einer Währung</translation>
    </message>
    <message>
        <source>fading of lines</source>
        <translation>Verblassen der Linien</translation>
    </message>
    <message>
        <source>rolling mean</source>
        <translation>gleitender Mittelwert</translation>
    </message>
</context>
<context>
    <name>oa::window::ConnectionDialog</name>
    <message>
        <source>Connect to a database</source>
        <translation>Mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>Saved and recent</source>
        <translation>Gespeichert und zuletzt</translation>
    </message>
    <message>
        <source>Saved and recent connections</source>
        <translation>Gespeicherte und letzte Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Ver&amp;binden</translation>
    </message>
    <message>
        <source>Stop &amp;testing</source>
        <translation>&amp;Test anhalten</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde angehalten.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Saved, without the password.</source>
        <translation>Gespeichert, ohne das Passwort.</translation>
    </message>
    <message>
        <source>For&amp;get</source>
        <translation>Ver&amp;gessen</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test läuft</translation>
    </message>
    <message>
        <source>Connect, look and tell; nothing is changed or kept</source>
        <translation>Verbinden, nachsehen und berichten; nichts wird geändert oder behalten</translation>
    </message>
    <message>
        <source>Keep this connection in the list</source>
        <translation>Diese Verbindung in der Liste behalten</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>Saved, the password in the key ring.</source>
        <translation>Gespeichert, das Passwort im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Saved, but not the password. %1</source>
        <translation>Gespeichert, aber ohne das Passwort. %1</translation>
    </message>
    <message>
        <source>Remove this connection from the list, and its password from the key ring</source>
        <translation>Diese Verbindung aus der Liste und ihr Passwort aus dem Schlüsselbund nehmen</translation>
    </message>
</context>
<context>
    <name>oa::window::ConnectionFlow</name>
    <message>
        <source>Starting the database on this computer…</source>
        <translation>Datenbank auf diesem Rechner startet …</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinden mit %1 …</translation>
    </message>
</context>
<context>
    <name>oa::window::ConnectionForm</name>
    <message>
        <source>Ways to name the database</source>
        <translation>Wege, die Datenbank zu nennen</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>&amp;Felder</translation>
    </message>
    <message>
        <source>&amp;URI, service or key=value</source>
        <translation>&amp;URI, Dienst oder Schlüssel=Wert</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>localhost, or /var/run/postgresql for a socket</source>
        <translation>localhost, oder /var/run/postgresql für einen Socket</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>as your user name</source>
        <translation>wie der Benutzername</translation>
    </message>
    <message>
        <source>U&amp;ser</source>
        <translation>Benut&amp;zer</translation>
    </message>
    <message>
        <source>your user name on this computer</source>
        <translation>Ihr Benutzername auf diesem Rechner</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>from the password file, or asked when needed</source>
        <translation>aus der Passwortdatei oder bei Bedarf erfragt</translation>
    </message>
    <message>
        <source>Re&amp;member the password in this computer&apos;s key ring</source>
        <translation>Passwort im Schlüsselbund dieses Rechners &amp;merken</translation>
    </message>
    <message>
        <source>Kept by the desktop, encrypted; never in this program&apos;s settings.</source>
        <translation>Vom Desktop verschlüsselt aufbewahrt; nie in den Einstellungen dieses Programms.</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>V&amp;erschlüsselung</translation>
    </message>
    <message>
        <source>verify-full: encrypted, the server&apos;s certificate and name are checked</source>
        <translation>verify-full: verschlüsselt, Zertifikat und Servername geprüft</translation>
    </message>
    <message>
        <source>verify-ca: encrypted, the certificate is checked</source>
        <translation>verify-ca: verschlüsselt, das Zertifikat wird geprüft</translation>
    </message>
    <message>
        <source>require: encrypted, but to whom is not checked</source>
        <translation>require: verschlüsselt, doch mit wem, wird nicht geprüft</translation>
    </message>
    <message>
        <source>prefer: encrypted if the server can</source>
        <translation>prefer: verschlüsselt, wenn der Server es kann</translation>
    </message>
    <message>
        <source>allow: encrypted only if the server insists</source>
        <translation>allow: nur verschlüsselt, wenn der Server darauf besteht</translation>
    </message>
    <message>
        <source>disable: not encrypted</source>
        <translation>disable: nicht verschlüsselt</translation>
    </message>
    <message>
        <source>As usual: prefer, unless PGSSLMODE says otherwise</source>
        <translation>Wie üblich: prefer, wenn PGSSLMODE nichts anderes sagt</translation>
    </message>
    <message>
        <source>Connection text</source>
        <translation>Verbindungstext</translation>
    </message>
    <message>
        <source>A URI, “host=… dbname=…”, “service=…”, or nothing at all: what is left out comes from PG… variables, the service file and the password file, as in psql.</source>
        <translation>Eine URI, „host=… dbname=…“, „service=…“ oder gar nichts: was fehlt, kommt wie bei psql aus PG…-Variablen, Dienst- und Passwortdatei.</translation>
    </message>
    <message>
        <source>&amp;Read only: never write to this database</source>
        <translation>Nu&amp;r lesen: nie in diese Datenbank schreiben</translation>
    </message>
    <message>
        <source>Shown in its colour above the charts, so that nobody mistakes one database for another.</source>
        <translation>Steht in seiner Farbe über den Diagrammen, damit niemand eine Datenbank für eine andere hält.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>E&amp;nvironment</source>
        <translation>Umgebu&amp;ng</translation>
    </message>
</context>
<context>
    <name>oa::window::ContributionModel</name>
    <message>
        <source>How much of the change, in points, comes from this receipt: its distance from the mean before, divided by the number of receipts. All together are the change.</source>
        <translation>Wie viel der Änderung, in Punkten, von diesem Beleg kommt: sein Abstand vom Mittel davor, geteilt durch die Zahl der Belege. Alle zusammen sind die Änderung.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>OCR-Score</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
</context>
<context>
    <name>oa::window::DatabaseFeature</name>
    <message>
        <source>Export connections</source>
        <translation>Verbindungen exportieren</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>Verbindungen (*.json)</translation>
    </message>
    <message>
        <source>The connections are in %1, without passwords.</source>
        <translation>Die Verbindungen stehen in %1, ohne Passwörter.</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>Verbindungen importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n connections were added.</source>
        <translation>
            <numerusform>%n Verbindung wurde hinzugefügt.</numerusform>
            <numerusform>%n Verbindungen wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n konnte nicht gelesen werden.</numerusform>
            <numerusform>%n konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::DatabaseJobs</name>
    <message>
        <source>This connection only reads: others keep the totals up to date.</source>
        <translation>Diese Verbindung liest nur: andere halten die Summen aktuell.</translation>
    </message>
    <message>
        <source>Totals follow receipts as they arrive.</source>
        <translation>Die Summen folgen den Belegen, wie sie eintreffen.</translation>
    </message>
    <message>
        <source>Totals are not kept up to date: see the newest job.</source>
        <translation>Die Summen werden nicht aktuell gehalten: siehe den neuesten Auftrag.</translation>
    </message>
    <message>
        <source>Totals are refreshed every five minutes, next at %1.</source>
        <translation>Die Summen werden alle fünf Minuten aktualisiert, das nächste Mal um %1.</translation>
    </message>
    <message>
        <source>Totals are refreshed only when asked.</source>
        <translation>Die Summen werden nur auf Wunsch aktualisiert.</translation>
    </message>
    <message>
        <source>Totals are refreshed every hour, next at %1.</source>
        <translation>Die Summen werden jede Stunde aktualisiert, das nächste Mal um %1.</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentLayout</name>
    <message>
        <source>Item %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentView</name>
    <message>
        <source>Boxes of the receipt, coloured by score</source>
        <translation>Felder des Belegs, nach Score gefärbt</translation>
    </message>
    <message>
        <source>Boxes on a blank page: no picture is stored</source>
        <translation>Felder auf leerer Seite: es ist kein Bild gespeichert</translation>
    </message>
    <message>
        <source>This receipt has no boxes</source>
        <translation>Dieser Beleg hat keine Felder</translation>
    </message>
    <message>
        <source>%1: %2
score %3, OCR score %4</source>
        <translation>%1: %2
Score %3, OCR-Score %4</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentsDock</name>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Click on a point of a chart to see its receipts.</source>
        <translation>Auf einen Punkt eines Diagramms klicken, um seine Belege zu sehen.</translation>
    </message>
    <message>
        <source>Receipts, worst score first</source>
        <translation>Belege, schlechtester Score zuerst</translation>
    </message>
    <message>
        <source>As received (JSON)</source>
        <translation>Wie empfangen (JSON)</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>The receipt as JSON</source>
        <translation>Der Beleg als JSON</translation>
    </message>
    <message>
        <source>Single receipts of before %1 are no longer kept.</source>
        <translation>Einzelne Belege vor dem %1 werden nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>%1, %2–%3</source>
        <extracomment>%1 a date, %2 and %3 clock times</extracomment>
        <translation>%1, %2–%3</translation>
    </message>
    <message>
        <source>smallest amount first</source>
        <translation>kleinster Betrag zuerst</translation>
    </message>
    <message>
        <source>worst OCR score first</source>
        <translation>schlechtester OCR-Score zuerst</translation>
    </message>
    <message>
        <source>worst score first</source>
        <translation>schlechtester Score zuerst</translation>
    </message>
    <message>
        <source>%1 of %2 below %3</source>
        <extracomment>%1 of %2 receipts are below %3</extracomment>
        <translation>%1 von %2 unter %3</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>OCR-Score</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
</context>
<context>
    <name>oa::window::ExplanationDialog</name>
    <message>
        <source>Reading the receipts…</source>
        <translation>Die Belege werden gelesen …</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>What changed here</source>
        <translation>Was sich hier geändert hat</translation>
    </message>
    <message>
        <source>Receipts, strongest contribution first</source>
        <translation>Belege, stärkster Beitrag zuerst</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>OCR-Score</translation>
    </message>
    <message>
        <source>Enter or a double-click shows a receipt.</source>
        <translation>Enter oder ein Doppelklick zeigt einen Beleg.</translation>
    </message>
    <message numerus="yes">
        <source>These %n receipts explain %1 of the drop.</source>
        <translation>
            <numerusform>%n Beleg erklärt %1 des Rückgangs.</numerusform>
            <numerusform>Diese %n Belege erklären %1 des Rückgangs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n receipts explain %1 of the rise.</source>
        <translation>
            <numerusform>%n Beleg erklärt %1 des Anstiegs.</numerusform>
            <numerusform>Diese %n Belege erklären %1 des Anstiegs.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no scores in this stretch, or none right before it, to compare.</source>
        <translation>In diesem Abschnitt oder direkt davor gibt es keine Scores zum Vergleichen.</translation>
    </message>
    <message>
        <source>Mean %1 of %2: %3 (n = %5) in the %7 before, %4 (n = %6) in this stretch.</source>
        <extracomment>%1 a score, %2 a business, %3 and %4 numbers, %5 and %6 how many receipts, %7 a length of time</extracomment>
        <translation>Mittlerer %1 von %2: %3 (n = %5) in den %7 davor, %4 (n = %6) in diesem Abschnitt.</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Change: %1.</source>
        <extracomment>%1 a difference, %2 how far chance may put it</extracomment>
        <translation>Änderung: %1.</translation>
    </message>
    <message>
        <source>Change: %1 ± %2 (95 %).</source>
        <translation>Änderung: %1 ± %2 (95 %).</translation>
    </message>
    <message>
        <source>This may be chance.</source>
        <translation>Das kann Zufall sein.</translation>
    </message>
</context>
<context>
    <name>oa::window::ExportDialog</name>
    <message>
        <source>&amp;Caption with range, interval and time zone</source>
        <translation>&amp;Bildunterschrift mit Zeitraum, Schrittweite und Zeitzone</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Bild (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>Zeichnung (SVG)</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>Dokument (PDF)</translation>
    </message>
    <message>
        <source>All panes</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Fa&amp;rben</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>One row for every business and point of time
that the charts show.</source>
        <translation>Eine Zeile für jedes Unternehmen und jeden Zeitpunkt,
den die Diagramme zeigen.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Table of the points (CSV)</source>
        <translation>Tabelle der Punkte (CSV)</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>Wie viel geschrieben ist</translation>
    </message>
    <message>
        <source>Canceled: nothing was written.</source>
        <translation>Abgebrochen: es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Table of the receipts (CSV)</source>
        <translation>Tabelle der Belege (CSV)</translation>
    </message>
    <message>
        <source>One row for every receipt behind the charts,
with its exact values.</source>
        <translation>Eine Zeile für jeden Beleg hinter den Diagrammen,
mit seinen genauen Werten.</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>„%1“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>For s&amp;preadsheets (decimals as in your language)</source>
        <translation>Für &amp;Tabellenkalkulationen (Dezimalzeichen Ihrer Sprache)</translation>
    </message>
    <message>
        <source>For opening with a double click: with a byte order mark, and with the separators and decimals of your language. Programs usually expect commas and points.</source>
        <translation>Zum Öffnen mit einem Doppelklick: mit Byte-Order-Mark und mit den Trenn- und Dezimalzeichen Ihrer Sprache. Programme erwarten meist Kommas und Punkte.</translation>
    </message>
    <message>
        <source>Sc&amp;ale</source>
        <translation>Maß&amp;stab</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>Alle Diagramme</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>Diagra&amp;mme</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>Foot&amp;note</source>
        <translation>Fuß&amp;note</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>kein Titel</translation>
    </message>
    <message>
        <source>no footnote</source>
        <translation>keine Fußnote</translation>
    </message>
</context>
<context>
    <name>oa::window::ExportFeature</name>
    <message>
        <source>The charts are on the clipboard, as an image.</source>
        <translation>Die Diagramme sind als Bild in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The values are on the clipboard, as a table.</source>
        <translation>Die Werte sind als Tabelle in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Copying the values…</source>
        <translation>Die Werte werden kopiert …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>oa::window::ExportRun</name>
    <message>
        <source>There is no connection to a database.</source>
        <translation>Es besteht keine Verbindung zu einer Datenbank.</translation>
    </message>
    <message>
        <source>Connect, then try again.</source>
        <translation>Verbinden und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Drawing the charts…</source>
        <translation>Die Diagramme werden gezeichnet …</translation>
    </message>
    <message>
        <source>Compressing and writing the picture… %1</source>
        <translation>Das Bild wird komprimiert und geschrieben … %1</translation>
    </message>
    <message>
        <source>Compressing and writing the picture…</source>
        <translation>Das Bild wird komprimiert und geschrieben …</translation>
    </message>
    <message>
        <source>Writing the points…</source>
        <translation>Die Punkte werden geschrieben …</translation>
    </message>
    <message>
        <source>Writing receipts: %1 of %2</source>
        <translation>Belege werden geschrieben: %1 von %2</translation>
    </message>
    <message>
        <source>Counting receipts…</source>
        <translation>Belege werden gezählt …</translation>
    </message>
</context>
<context>
    <name>oa::window::GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
</context>
<context>
    <name>oa::window::JobDetails</name>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>this window, %1</source>
        <translation>dieses Fenster, %1</translation>
    </message>
    <message>
        <source>another program, %1: %2</source>
        <translation>ein anderes Programm, %1: %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Details of the chosen job</source>
        <translation>Näheres zum gewählten Auftrag</translation>
    </message>
    <message>
        <source>Choose a job to see its details.</source>
        <translation>Wählen Sie einen Auftrag, um Näheres zu sehen.</translation>
    </message>
    <message>
        <source>What was refused</source>
        <translation>Was abgelehnt wurde</translation>
    </message>
</context>
<context>
    <name>oa::window::JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Jobs, newest first</source>
        <translation>Aufträge, neueste zuerst</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Aufträge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Which kinds of jobs are shown</source>
        <translation>Welche Arten von Aufträgen gezeigt werden</translation>
    </message>
    <message>
        <source>Which states of jobs are shown</source>
        <translation>Welche Zustände von Aufträgen gezeigt werden</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>In jedem Zustand</translation>
    </message>
    <message>
        <source>Not ended yet</source>
        <translation>Noch nicht beendet</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Only the program that runs a job can cancel it.</source>
        <translation>Nur das Programm, das einen Auftrag ausführt, kann ihn abbrechen.</translation>
    </message>
</context>
<context>
    <name>oa::window::JobsFeature</name>
    <message>
        <source>Import receipts</source>
        <translation>Belege importieren</translation>
    </message>
    <message>
        <source>JSON (*.json *.jsonl *.ndjson *.gz *.zst *.xz);;All files (*)</source>
        <translation>JSON (*.json *.jsonl *.ndjson *.gz *.zst *.xz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Totals are kept up to date automatically; nothing more to do.</source>
        <translation>Die Summen werden selbsttätig aktuell gehalten; mehr ist nicht zu tun.</translation>
    </message>
    <message>
        <source>%1 Choose a time zone above the charts first: receipts may have local times.</source>
        <extracomment>%1 says why the computer&apos;s zone is not known</extracomment>
        <translation>%1 Wählen Sie zuerst über den Diagrammen eine Zeitzone: Belege können Ortszeiten haben.</translation>
    </message>
</context>
<context>
    <name>oa::window::JobsModel</name>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Trying again: %1</source>
        <translation>Neuer Versuch: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Refresh totals</source>
        <translation>Summen aktualisieren</translation>
    </message>
    <message>
        <source>Verify totals</source>
        <translation>Summen prüfen</translation>
    </message>
    <message>
        <source>Set up tables</source>
        <translation>Tabellen einrichten</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>%1 (attempt %2)</source>
        <translation>%1 (Versuch %2)</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>dieses Fenster</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Recompute a range</source>
        <translation>Zeitraum neu berechnen</translation>
    </message>
    <message>
        <source>Try rejected again</source>
        <translation>Abgelehnte erneut versuchen</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation>nach Plan</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>other program: %1</source>
        <translation>anderes Programm: %1</translation>
    </message>
    <message>
        <source>Synthetic receipts</source>
        <translation>Beispielbelege</translation>
    </message>
    <message>
        <source>Synthetic feed</source>
        <translation>Beispielstrom</translation>
    </message>
    <message>
        <source>From Kafka</source>
        <translation>Aus Kafka</translation>
    </message>
    <message>
        <source>Remove old receipts</source>
        <translation>Alte Belege entfernen</translation>
    </message>
    <message>
        <source>Make partitions</source>
        <translation>Partitionen anlegen</translation>
    </message>
    <message>
        <source>Distribute totals</source>
        <translation>Summen verteilen</translation>
    </message>
</context>
<context>
    <name>oa::window::KafkaTable</name>
    <message>
        <source>Topics that are read from Kafka</source>
        <translation>Topics, die aus Kafka gelesen werden</translation>
    </message>
    <message>
        <source>From Kafka</source>
        <translation>Aus Kafka</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Double-click, or press Enter, to see them</source>
        <translation>Doppelklick oder Eingabetaste zeigt sie</translation>
    </message>
</context>
<context>
    <name>oa::window::KeyRing</name>
    <message>
        <source>The key ring was not opened.</source>
        <translation>Der Schlüsselbund wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or type the password each time.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal, oder geben Sie das Passwort jedes Mal ein.</translation>
    </message>
    <message>
        <source>Start one (GNOME Keyring or KWallet), or use the PostgreSQL password file.</source>
        <translation>Starten Sie einen (GNOME Keyring oder KWallet), oder nutzen Sie die Passwortdatei von PostgreSQL.</translation>
    </message>
    <message>
        <source>There is no key ring for passwords.</source>
        <translation>Es gibt keinen Schlüsselbund, der Passwörter aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>oa::window::MainActions</name>
    <message>
        <source>Start with &amp;sample data</source>
        <translation>Mit &amp;Beispieldaten beginnen</translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation>Mit einer Datenbank &amp;verbinden …</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>Arbeitsbereich ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Save &amp;workspace as…</source>
        <translation>Arbeitsbereich &amp;speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Copy as image</source>
        <translation>Als Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Als &amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Add a pane</source>
        <translation>Bereich &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Choose the &amp;range…</source>
        <translation>&amp;Zeitraum wählen …</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Show the &amp;whole range</source>
        <translation>&amp;Ganzen Zeitraum zeigen</translation>
    </message>
    <message>
        <source>&amp;Pause live updates</source>
        <translation>Live-Aktualisierung &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Each chart its &amp;own</source>
        <translation>Jedes Diagramm ei&amp;gene</translation>
    </message>
    <message>
        <source>The &amp;same in all panes</source>
        <translation>In allen Bereichen die&amp;selbe</translation>
    </message>
    <message>
        <source>Same &amp;height in units</source>
        <translation>Gleiche &amp;Höhe in Einheiten</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>Datei &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Refresh totals now</source>
        <translation>Summen jetzt aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>As receipts &amp;arrive</source>
        <translation>Mit jedem neuen &amp;Beleg</translation>
    </message>
    <message>
        <source>Every &amp;five minutes</source>
        <translation>Alle &amp;fünf Minuten</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About OCR Analytics</source>
        <translation>Ü&amp;ber OCR Analytics</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Recent databases</source>
        <translation>&amp;Letzte Datenbanken</translation>
    </message>
    <message>
        <source>Recent wor&amp;kspaces</source>
        <translation>Letzte &amp;Arbeitsbereiche</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Y axes</source>
        <translation>&amp;y-Achsen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Far&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Da&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Keep totals up to date</source>
        <translation>Summen aktuell &amp;halten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Recompute a ra&amp;nge…</source>
        <translation>Zeitraum &amp;neu berechnen …</translation>
    </message>
    <message>
        <source>&amp;Try rejected receipts again</source>
        <translation>Abgelehnte Belege erneu&amp;t versuchen</translation>
    </message>
    <message>
        <source>&amp;Payload formats…</source>
        <translation>Beleg&amp;formate …</translation>
    </message>
    <message>
        <source>Every &amp;hour</source>
        <translation>Jede &amp;Stunde</translation>
    </message>
    <message>
        <source>E&amp;xport connections…</source>
        <translation>Verbindungen e&amp;xportieren …</translation>
    </message>
    <message>
        <source>I&amp;mport connections…</source>
        <translation>Verbindungen i&amp;mportieren …</translation>
    </message>
    <message>
        <source>&amp;Verify totals</source>
        <translation>Summen &amp;prüfen</translation>
    </message>
    <message>
        <source>Add &amp;synthetic receipts…</source>
        <translation>&amp;Beispielbelege hinzufügen …</translation>
    </message>
    <message>
        <source>Synthetic &amp;feed: new receipts every second</source>
        <translation>B&amp;eispielstrom: jede Sekunde neue Belege</translation>
    </message>
    <message>
        <source>Remove &amp;old receipts…</source>
        <translation>&amp;Alte Belege entfernen …</translation>
    </message>
    <message>
        <source>&amp;Join spellings…</source>
        <translation>&amp;Schreibweisen zusammenführen …</translation>
    </message>
    <message>
        <source>Al&amp;erts…</source>
        <translation>A&amp;larme …</translation>
    </message>
    <message>
        <source>Fa&amp;de lines where receipts are few</source>
        <translation>L&amp;inien blasser, wo wenige Belege sind</translation>
    </message>
    <message>
        <source>Only &amp;when asked</source>
        <translation>Nur auf &amp;Wunsch</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Markers…</source>
        <translation>&amp;Markierungen …</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;Aus</translation>
    </message>
    <message>
        <source>Over &amp;3 points</source>
        <translation>Über &amp;3 Punkte</translation>
    </message>
    <message>
        <source>Over &amp;7 points</source>
        <translation>Über &amp;7 Punkte</translation>
    </message>
    <message>
        <source>Over &amp;14 points</source>
        <translation>Über &amp;14 Punkte</translation>
    </message>
    <message>
        <source>Over &amp;28 points</source>
        <translation>Über &amp;28 Punkte</translation>
    </message>
    <message>
        <source>Rolli&amp;ng mean</source>
        <translation>Gleite&amp;nder Mittelwert</translation>
    </message>
</context>
<context>
    <name>oa::window::MainWindow</name>
    <message>
        <source>%1 – OCR Analytics</source>
        <translation>%1 – OCR Analytics</translation>
    </message>
    <message>
        <source>The user guide is not installed.</source>
        <translation>Das Handbuch ist nicht installiert.</translation>
    </message>
    <message>
        <source>This workspace was saved on %1; what you see is of %2.</source>
        <extracomment>two databases</extracomment>
        <translation>Dieser Arbeitsbereich wurde mit %1 gespeichert; zu sehen ist %2.</translation>
    </message>
</context>
<context>
    <name>oa::window::MarkersDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Moments that all charts show, for everybody who uses this database.</source>
        <translation>Zeitpunkte, die alle Diagramme zeigen, für alle, die diese Datenbank nutzen.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>for instance model 4.2</source>
        <translation>zum Beispiel Modell 4.2</translation>
    </message>
    <message>
        <source>Text of the marker</source>
        <translation>Text der Markierung</translation>
    </message>
    <message>
        <source>Time of the marker</source>
        <translation>Zeit der Markierung</translation>
    </message>
    <message>
        <source>This connection only reads.</source>
        <translation>Diese Verbindung liest nur.</translation>
    </message>
    <message>
        <source>Removed for everybody. It stands in the fields once more: Add brings it back.</source>
        <translation>Für alle entfernt. Sie steht noch in den Feldern: Hinzufügen bringt sie zurück.</translation>
    </message>
</context>
<context>
    <name>oa::window::MarkersFeature</name>
    <message>
        <source>Not enough of the visible range lies before and after it to compare.</source>
        <translation>Vom sichtbaren Zeitraum liegt zu wenig davor und danach, um zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 after, against %1 before:</source>
        <extracomment>%1 a length of time such as &quot;3 h&quot;</extracomment>
        <translation>%1 danach, gegen %1 davor:</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
</context>
<context>
    <name>oa::window::NameDelegate</name>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>oa::window::Notices</name>
    <message>
        <source>Showing what was known at %1.</source>
        <translation>Zu sehen ist der Stand von %1.</translation>
    </message>
    <message>
        <source>The connection was lost; connecting again by itself. %1</source>
        <translation>Die Verbindung ging verloren und wird selbsttätig neu aufgebaut. %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>This database has no receipts yet.</source>
        <translation>Diese Datenbank enthält noch keine Belege.</translation>
    </message>
    <message>
        <source>This database has no receipts yet. Import a file, or add some to look around.</source>
        <translation>Diese Datenbank enthält noch keine Belege. Eine Datei importieren oder zum Umsehen einige hinzufügen.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Payload formats…</source>
        <translation>Belegformate …</translation>
    </message>
    <message>
        <source>%1 Times are shown in UTC until you choose a zone above the charts.</source>
        <extracomment>%1 says why the computer&apos;s zone is not known</extracomment>
        <translation>%1 Zeiten werden in UTC gezeigt, bis Sie über den Diagrammen eine Zone wählen.</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(und %1 weitere)</translation>
    </message>
    <message>
        <source>Add synthetic receipts…</source>
        <translation>Beispielbelege hinzufügen …</translation>
    </message>
    <message>
        <source>Imported again, its receipts count twice.</source>
        <translation>Noch einmal importiert, zählen die Belege doppelt.</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Noch einmal importieren</translation>
    </message>
    <message>
        <source>That day</source>
        <translation>Diesen Tag</translation>
    </message>
    <message>
        <source>That week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>That year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Alle Daten</translation>
    </message>
    <message>
        <source>None of the businesses on screen has receipts in this range.</source>
        <translation>Keines der gezeigten Unternehmen hat Belege in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Those with the most receipts</source>
        <translation>Die mit den meisten Belegen</translation>
    </message>
    <message>
        <source>Nothing in this range. The newest receipt that counts is of %1.</source>
        <translation>Nichts in diesem Zeitraum. Der neueste Beleg, der zählt, ist von %1.</translation>
    </message>
</context>
<context>
    <name>oa::window::PageSizeForm</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Custom size</source>
        <translation>Eigene Größe</translation>
    </message>
</context>
<context>
    <name>oa::window::PaneController</name>
    <message>
        <source>Choose a business above to see its receipts.</source>
        <translation>Oben ein Unternehmen wählen, um seine Belege zu sehen.</translation>
    </message>
    <message>
        <source>Choose another range above, or another business.</source>
        <translation>Oben einen anderen Zeitraum oder ein anderes Unternehmen wählen.</translation>
    </message>
    <message>
        <source>%1 (not in this database)</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1 (nicht in dieser Datenbank)</translation>
    </message>
    <message>
        <source>“%1” does not exist in this database. Choose a business above.</source>
        <extracomment>%1 a business, or several</extracomment>
        <translation>„%1“ gibt es in dieser Datenbank nicht. Oben ein Unternehmen wählen.</translation>
    </message>
</context>
<context>
    <name>oa::window::PaneHeader</name>
    <message>
        <source>What this pane shows</source>
        <translation>Was dieser Bereich zeigt</translation>
    </message>
    <message>
        <source>Remove this pane</source>
        <translation>Diesen Bereich entfernen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Show &amp;as</source>
        <translation>Zeigen &amp;als</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Linien</translation>
    </message>
    <message>
        <source>Compare with &amp;earlier</source>
        <translation>Mit &amp;früher vergleichen</translation>
    </message>
    <message>
        <source>The &amp;day before</source>
        <translation>Dem &amp;Vortag</translation>
    </message>
    <message>
        <source>The &amp;week before</source>
        <translation>Der Vor&amp;woche</translation>
    </message>
    <message>
        <source>The &amp;range before</source>
        <translation>Dem Zeitraum &amp;davor</translation>
    </message>
    <message>
        <source>&amp;Spread (p10–p90) under the medians</source>
        <translation>&amp;Streuung (p10–p90) unter den Medianen</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>S&amp;chwelle</translation>
    </message>
    <message>
        <source>&amp;Remove all</source>
        <translation>Alle &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>E&amp;ntfernen</translation>
    </message>
    <message>
        <source>The &amp;month before</source>
        <translation>Dem &amp;Monat davor</translation>
    </message>
    <message>
        <source>The &amp;year before</source>
        <translation>Dem &amp;Jahr davor</translation>
    </message>
    <message>
        <source>&amp;Difference: the first minus each other one</source>
        <translation>&amp;Differenz: das erste minus jedes andere</translation>
    </message>
    <message>
        <source>&amp;Ratio: the first divided by each other one</source>
        <translation>&amp;Verhältnis: das erste durch jedes andere</translation>
    </message>
    <message>
        <source>&amp;Index: each one&apos;s mean is 100</source>
        <translation>&amp;Index: das Mittel jedes Unternehmens ist 100</translation>
    </message>
    <message>
        <source>The total amounts add up several currencies.</source>
        <translation>Die Gesamtbeträge summieren mehrere Währungen.</translation>
    </message>
    <message>
        <source>The currency of the total amounts</source>
        <translation>Die Währung der Gesamtbeträge</translation>
    </message>
    <message>
        <source>&amp;Overlay another business…</source>
        <translation>Weiteres Unternehmen &amp;darüberlegen …</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;Aus</translation>
    </message>
    <message>
        <source>%1 (no room here)</source>
        <extracomment>%1 a chart that is chosen, but not shown</extracomment>
        <translation>%1 (hier kein Platz)</translation>
    </message>
    <message>
        <source>Remo&amp;ve this pane</source>
        <translation>Diesen &amp;Bereich entfernen</translation>
    </message>
    <message>
        <source>&amp;Four weeks before: the same weekdays</source>
        <translation>Vie&amp;r Wochen davor: dieselben Wochentage</translation>
    </message>
    <message>
        <source>&amp;52 weeks before: the same weekdays</source>
        <translation>&amp;52 Wochen davor: dieselben Wochentage</translation>
    </message>
</context>
<context>
    <name>oa::window::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Passwort für %1</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>&amp;Remember it in this computer&apos;s key ring</source>
        <translation>Im Schlüsselbund dieses Rechners me&amp;rken</translation>
    </message>
    <message>
        <source>Otherwise it is used for this connection only. The PostgreSQL password file (~/.pgpass) works as well.</source>
        <translation>Sonst wird es nur für diese Verbindung benutzt. Auch die Passwortdatei von PostgreSQL (~/.pgpass) wird gelesen.</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadFormatForm</name>
    <message>
        <source>&amp;Business</source>
        <translation>&amp;Unternehmen</translation>
    </message>
    <message>
        <source>&amp;Total</source>
        <translation>&amp;Summe</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>S&amp;core</translation>
    </message>
    <message>
        <source>&amp;OCR score</source>
        <translation>&amp;OCR-Score</translation>
    </message>
    <message>
        <source>&amp;Line items</source>
        <translation>&amp;Posten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>for instance %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>&amp;Refund if true</source>
        <translation>&amp;Erstattung, wenn wahr</translation>
    </message>
    <message>
        <source>&amp;Duplicate if true</source>
        <translation>&amp;Duplikat, wenn wahr</translation>
    </message>
    <message>
        <source>Points, 0 to 100</source>
        <translation>Punkte, 0 bis 100</translation>
    </message>
    <message>
        <source>Fractions, 0 to 1: kept as points</source>
        <translation>Bruchteile, 0 bis 1: als Punkte gespeichert</translation>
    </message>
    <message>
        <source>Scores &amp;are</source>
        <translation>Scores s&amp;ind</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadFormatsDialog</name>
    <message>
        <source>Payload formats</source>
        <translation>Belegformate</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Formats in the order in which they are tried</source>
        <translation>Formate in der Reihenfolge, in der sie versucht werden</translation>
    </message>
    <message>
        <source>Add a format</source>
        <translation>Format hinzufügen</translation>
    </message>
    <message>
        <source>Remove the format</source>
        <translation>Format entfernen</translation>
    </message>
    <message>
        <source>Try it earlier</source>
        <translation>Früher versuchen</translation>
    </message>
    <message>
        <source>Try it later</source>
        <translation>Später versuchen</translation>
    </message>
    <message>
        <source>Saving leaves it out.</source>
        <translation>Beim Speichern entfällt es.</translation>
    </message>
    <message>
        <source>%1 (built in)</source>
        <translation>%1 (eingebaut)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>This connection may only read: formats can be looked at and tried, not changed.</source>
        <translation>Diese Verbindung darf nur lesen: Formate lassen sich ansehen und ausprobieren, nicht ändern.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>After saving, all rejected receipts are tried again.</source>
        <translation>Beim Speichern werden alle abgelehnten Belege erneut versucht.</translation>
    </message>
    <message>
        <source>After saving, all receipts are counted again, because a format that was in use changes. That may take a while.</source>
        <translation>Beim Speichern werden alle Belege neu gezählt, weil sich ein benutztes Format ändert. Das kann eine Weile dauern.</translation>
    </message>
    <message>
        <source>Where the values are in a receipt&apos;s JSON, as JSON Pointers (/a/b). Formats are tried from top to bottom; the first that finds a business and a total is used. Separate several places for one value by commas. A format of your own that has a built-in one&apos;s name takes its place.</source>
        <translation>Wo im JSON eines Belegs seine Werte stehen, als JSON-Pointer (/a/b). Formate werden von oben nach unten versucht; das erste, das ein Unternehmen und eine Summe findet, gilt. Mehrere Stellen für einen Wert werden durch Kommas getrennt. Ein eigenes Format mit dem Namen eines eingebauten tritt an dessen Stelle.</translation>
    </message>
    <message>
        <source>Change the built-in format</source>
        <translation>Das eingebaute Format ändern</translation>
    </message>
    <message>
        <source>%1 (built in, replaced)</source>
        <extracomment>%1 the name of a payload format</extracomment>
        <translation>%1 (eingebaut, ersetzt)</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadTrial</name>
    <message>
        <source>Try it on a sample</source>
        <translation>An einem Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Sample payload</source>
        <translation>Beispielbeleg</translation>
    </message>
    <message>
        <source>Paste a payload here</source>
        <translation>Fügen Sie hier einen Beleg ein</translation>
    </message>
    <message>
        <source>What would be read of it is shown here, before anything is saved.</source>
        <translation>Was daraus gelesen würde, steht hier, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>Would be rejected: %1.</source>
        <translation>Würde abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Closest format: %1.</source>
        <translation>Ähnlichstes Format: %1.</translation>
    </message>
    <message>
        <source>business “%1”</source>
        <translation>Unternehmen „%1“</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>OCR score %1</source>
        <translation>OCR-Score %1</translation>
    </message>
    <message>
        <source>line items: %1</source>
        <translation>Posten: %1</translation>
    </message>
    <message>
        <source>Counts by the built-in format “%1”:</source>
        <translation>Zählt nach dem eingebauten Format „%1“:</translation>
    </message>
    <message>
        <source>Counts by the format “%1”:</source>
        <translation>Zählt nach dem Format „%1“:</translation>
    </message>
    <message>
        <source>Use a rejected receipt</source>
        <translation>Einen abgelehnten Beleg nehmen</translation>
    </message>
    <message>
        <source>No receipts are rejected. Paste one that should count.</source>
        <translation>Kein Beleg ist abgelehnt. Fügen Sie einen ein, der zählen soll.</translation>
    </message>
    <message>
        <source>Use the next one</source>
        <translation>Den nächsten nehmen</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadView</name>
    <message>
        <source>As received, indented: JSON, %1</source>
        <translation>Wie empfangen, eingerückt: JSON, %1</translation>
    </message>
    <message>
        <source>As received: text, %1</source>
        <translation>Wie empfangen: Text, %1</translation>
    </message>
    <message>
        <source>As received: bytes that are no text, %1</source>
        <translation>Wie empfangen: Bytes, die kein Text sind, %1</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Wie empfangen</translation>
    </message>
</context>
<context>
    <name>oa::window::ProfileDock</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Weekdays by hours</source>
        <translation>Wochentage nach Stunden</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save as a &amp;picture…</source>
        <translation>Als &amp;Bild speichern …</translation>
    </message>
    <message>
        <source>Save as a &amp;table (CSV)…</source>
        <translation>Als &amp;Tabelle (CSV) speichern …</translation>
    </message>
    <message>
        <source>&amp;Copy as image</source>
        <translation>Als Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>All businesses</source>
        <translation>Alle Unternehmen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Bild (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>Zeichnung (SVG)</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>Dokument (PDF)</translation>
    </message>
    <message>
        <source>Export the profile</source>
        <translation>Das Profil exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>oa::window::RangeBar</name>
    <message>
        <source>Earlier (Alt+Left)</source>
        <translation>Früher (Alt+Links)</translation>
    </message>
    <message>
        <source>Choose the range of time (Ctrl+R)</source>
        <translation>Zeitraum wählen (Strg+R)</translation>
    </message>
    <message>
        <source>Later (Alt+Right)</source>
        <translation>Später (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Back to the whole range (double-click on a chart)</source>
        <translation>Zurück zum ganzen Zeitraum (Doppelklick auf ein Diagramm)</translation>
    </message>
    <message>
        <source>Time zone in which times are shown</source>
        <translation>Zeitzone, in der Zeiten gezeigt werden</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>%1
Choose the range of time (Ctrl+R)</source>
        <translation>%1
Zeitraum wählen (Strg+R)</translation>
    </message>
    <message>
        <source>Auto: %1</source>
        <extracomment>the interval was chosen by the program; %1 is &quot;Minutes&quot;, &quot;Hours&quot;, …</extracomment>
        <translation>Auto: %1</translation>
    </message>
    <message>
        <source>Interval: %1</source>
        <translation>Schrittweite: %1</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Zeitzone: %1</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minuten</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Stunden</translation>
    </message>
    <message>
        <source>&amp;System: %1</source>
        <translation>&amp;System: %1</translation>
    </message>
    <message>
        <source>How much time one point covers</source>
        <translation>Für wie viel Zeit ein Punkt steht</translation>
    </message>
    <message>
        <source>&amp;5 minutes</source>
        <translation>&amp;5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>&amp;3 hours</source>
        <translation>&amp;3 Stunden</translation>
    </message>
    <message>
        <source>&amp;6 hours</source>
        <translation>&amp;6 Stunden</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 Stunden</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Tage</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>&amp;Wochen</translation>
    </message>
    <message>
        <source>M&amp;onths</source>
        <translation>M&amp;onate</translation>
    </message>
    <message>
        <source>&amp;Quarters</source>
        <translation>&amp;Quartale</translation>
    </message>
    <message>
        <source>&amp;Years</source>
        <translation>&amp;Jahre</translation>
    </message>
    <message>
        <source>&amp;Automatic, by the width of the charts and the number of receipts</source>
        <translation>&amp;Automatisch, nach der Breite der Diagramme und der Zahl der Belege</translation>
    </message>
    <message>
        <source>Amounts of all currencies, or of one</source>
        <translation>Beträge in allen Währungen oder in einer</translation>
    </message>
    <message>
        <source>Currency: %1</source>
        <translation>Währung: %1</translation>
    </message>
    <message>
        <source>&amp;All currencies</source>
        <translation>&amp;Alle Währungen</translation>
    </message>
</context>
<context>
    <name>oa::window::RangePopup</name>
    <message>
        <source>Ranges</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Or type it</source>
        <translation>Oder eintippen</translation>
    </message>
    <message>
        <source>Range expression</source>
        <translation>Zeitraum-Ausdruck</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Recent ranges</source>
        <translation>Letzte Zeiträume</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>%1 a range of time, %2 its length</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>last 7 days   ·   March 2024   ·   2024-05-01..2024-05-03</source>
        <translation>letzte 7 Tage   ·   März 2024   ·   2024-05-01..2024-05-03</translation>
    </message>
</context>
<context>
    <name>oa::window::RangePresets</name>
    <message>
        <source>Yesterday and today</source>
        <translation>Gestern und heute</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Letzte 6 Stunden</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Letztes Quartal</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Alle Daten</translation>
    </message>
</context>
<context>
    <name>oa::window::RankingDock</name>
    <message>
        <source>Ranking</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the ranking</source>
        <translation>Rangliste durchsuchen</translation>
    </message>
    <message>
        <source>Businesses in numbers</source>
        <translation>Unternehmen in Zahlen</translation>
    </message>
    <message>
        <source>Show in the first pane</source>
        <translation>Im ersten Bereich zeigen</translation>
    </message>
    <message>
        <source>Show in a new pane</source>
        <translation>In einem neuen Bereich zeigen</translation>
    </message>
    <message>
        <source>How many businesses are shown</source>
        <translation>Wie viele Unternehmen gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Top %1</source>
        <extracomment>a number of businesses</extracomment>
        <translation>Erste %1</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als CSV &amp;exportieren …</translation>
    </message>
    <message>
        <source>Export the ranking</source>
        <translation>Rangliste exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose what is shown of each business</source>
        <translation>Auswählen, was von jedem Unternehmen gezeigt wird</translation>
    </message>
    <message>
        <source>%1 businesses · %2 · A double-click shows one in the first pane; drag it to any.</source>
        <extracomment>%1 a number, %2 a range of time, which may end with a dot</extracomment>
        <translation>%1 Unternehmen · %2 · Ein Doppelklick zeigt eines im ersten Bereich; ziehen lässt es sich in jeden.</translation>
    </message>
</context>
<context>
    <name>oa::window::RankingFeature</name>
    <message>
        <source>%1 · changes against %2</source>
        <extracomment>%1 and %2 ranges of time</extracomment>
        <translation>%1 · Änderungen gegen %2</translation>
    </message>
</context>
<context>
    <name>oa::window::RankingModel</name>
    <message>
        <source>Business</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>OCR-Score</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>OCR median</source>
        <translation>OCR-Median</translation>
    </message>
    <message>
        <source>Average score of the receipts</source>
        <translation>Mittlerer Score der Belege</translation>
    </message>
    <message>
        <source>Median score of the receipts: half of them have less, half have more</source>
        <translation>Median des Scores der Belege: die Hälfte hat weniger, die Hälfte mehr</translation>
    </message>
    <message>
        <source>Average OCR score of the receipts</source>
        <translation>Mittlerer OCR-Score der Belege</translation>
    </message>
    <message>
        <source>Median OCR score of the receipts: half of them have less, half have more</source>
        <translation>Median des OCR-Scores der Belege: die Hälfte hat weniger, die Hälfte mehr</translation>
    </message>
    <message>
        <source>The amounts are in several currencies: choose one to compare.</source>
        <translation>Die Beträge sind in mehreren Währungen: Wählen Sie zum Vergleichen eine.</translation>
    </message>
    <message>
        <source>without a currency</source>
        <translation>ohne Währung</translation>
    </message>
    <message>
        <source>Change of receipts</source>
        <translation>Änderung der Belege</translation>
    </message>
    <message>
        <source>Change of amount</source>
        <translation>Änderung des Betrags</translation>
    </message>
    <message>
        <source>With score</source>
        <translation>Mit Score</translation>
    </message>
    <message>
        <source>Change of score</source>
        <translation>Änderung des Scores</translation>
    </message>
    <message>
        <source>Change of median</source>
        <translation>Änderung des Medians</translation>
    </message>
    <message>
        <source>With OCR score</source>
        <translation>Mit OCR-Score</translation>
    </message>
    <message>
        <source>Change of OCR score</source>
        <translation>Änderung des OCR-Scores</translation>
    </message>
    <message>
        <source>Change of OCR median</source>
        <translation>Änderung des OCR-Medians</translation>
    </message>
    <message>
        <source>%1, may be chance</source>
        <translation>%1, kann Zufall sein</translation>
    </message>
    <message numerus="yes">
        <source>of %n receipts</source>
        <translation>
            <numerusform>von %n Beleg</numerusform>
            <numerusform>von %n Belegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1 (n = %2)</source>
        <extracomment>%1 a number, %2 how many receipts stand behind it</extracomment>
        <translation>Vorher: %1 (n = %2)</translation>
    </message>
    <message>
        <source>Now: %1 (n = %2)</source>
        <extracomment>what is over of the range, against before; %1 a number, %2 how many receipts</extracomment>
        <translation>Jetzt: %1 (n = %2)</translation>
    </message>
    <message>
        <source>Change: %1, of too few receipts to say more</source>
        <translation>Änderung: %1, aus zu wenigen Belegen, um mehr zu sagen</translation>
    </message>
    <message>
        <source>Change: %1 ± %2 (95 %)</source>
        <translation>Änderung: %1 ± %2 (95 %)</translation>
    </message>
    <message>
        <source>This may be chance.</source>
        <translation>Das kann Zufall sein.</translation>
    </message>
    <message>
        <source>What is over of the range, against the same part of the range before. Grey: it may be chance.</source>
        <translation>Was vom Zeitraum vorbei ist, gegen denselben Teil des Zeitraums davor. Grau: Es kann Zufall sein.</translation>
    </message>
    <message>
        <source>Receipts that have a score</source>
        <translation>Belege mit Score</translation>
    </message>
    <message>
        <source>Receipts that have an OCR score</source>
        <translation>Belege mit OCR-Score</translation>
    </message>
</context>
<context>
    <name>oa::window::RecomputeDialog</name>
    <message>
        <source>Recompute a range</source>
        <translation>Zeitraum neu berechnen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>The end has to lie after the beginning.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
    <message>
        <source>Looking how much that is…</source>
        <translation>Es wird nachgesehen, wie viel das ist …</translation>
    </message>
    <message>
        <source>There is nothing in this range.</source>
        <translation>In diesem Zeitraum ist nichts.</translation>
    </message>
    <message>
        <source>&amp;To, not included</source>
        <extracomment>the end of a range</extracomment>
        <translation>B&amp;is, ausschließlich</translation>
    </message>
    <message>
        <source>All totals of the range are computed again from its receipts. That is only needed when somebody changed totals by hand, and never does harm.</source>
        <translation>Alle Summen des Zeitraums werden aus seinen Belegen neu gebildet. Nötig ist das nur, wenn etwas sie von Hand geändert hat, und schaden kann es nie.</translation>
    </message>
    <message>
        <source>%1 minutes with %2 receipts would be recomputed: %3 totals by minute and %4 by hour.</source>
        <translation>%1 Minuten mit %2 Belegen würden neu berechnet: %3 Summen je Minute und %4 je Stunde.</translation>
    </message>
    <message>
        <source>Totals of before %1 are sealed and stay as they are.</source>
        <translation>Summen vor dem %1 sind versiegelt und bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>oa::window::RefusedDock</name>
    <message>
        <source>Refused messages</source>
        <translation>Abgewiesene Nachrichten</translation>
    </message>
    <message>
        <source>Copy the message as it came</source>
        <translation>Die Nachricht kopieren, wie sie kam</translation>
    </message>
    <message>
        <source>The message as it came from Kafka</source>
        <translation>Die Nachricht, wie sie aus Kafka kam</translation>
    </message>
    <message>
        <source>No message from Kafka is refused.</source>
        <translation>Keine Nachricht aus Kafka ist abgewiesen.</translation>
    </message>
    <message>
        <source>Which topics and reasons are shown</source>
        <translation>Welche Topics und Gründe gezeigt werden</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Erneut versuchen …</translation>
    </message>
    <message>
        <source>Refused messages, newest first</source>
        <translation>Abgewiesene Nachrichten, die neuesten zuerst</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als CSV &amp;exportieren …</translation>
    </message>
    <message>
        <source>Read refused messages again</source>
        <translation>Abgewiesene Nachrichten noch einmal lesen</translation>
    </message>
    <message>
        <source>This connection may only read; somebody who may write has to do this.</source>
        <translation>Diese Verbindung darf nur lesen; das muss jemand tun, der schreiben darf.</translation>
    </message>
    <message>
        <source>All messages (%1)</source>
        <extracomment>%1 a number of messages</extracomment>
        <translation>Alle Nachrichten (%1)</translation>
    </message>
    <message>
        <source>As received: the first %1 of %2</source>
        <extracomment>%1 a part and %2 all of a message, as sizes of data</extracomment>
        <translation>Wie empfangen: die ersten %1 von %2</translation>
    </message>
    <message>
        <source>Export refused messages</source>
        <translation>Abgewiesene Nachrichten exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>oa::window::RefusedModel</name>
    <message>
        <source>Time of the message: %1. Read by the group %2.</source>
        <extracomment>%1 a time, %2 a consumer group of Kafka</extracomment>
        <translation>Zeit der Nachricht: %1. Gelesen von der Gruppe %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Refused at</source>
        <translation>Abgewiesen am</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Was dort stand</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
</context>
<context>
    <name>oa::window::RejectedDock</name>
    <message>
        <source>Rejected receipts</source>
        <translation>Abgelehnte Belege</translation>
    </message>
    <message>
        <source>No receipt is rejected: every one of them counts.</source>
        <translation>Kein Beleg ist abgelehnt: jeder zählt.</translation>
    </message>
    <message>
        <source>Which reasons are shown</source>
        <translation>Welche Gründe gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Describe this format…</source>
        <translation>Dieses Format beschreiben …</translation>
    </message>
    <message>
        <source>Rejected receipts, newest first</source>
        <translation>Abgelehnte Belege, neueste zuerst</translation>
    </message>
    <message>
        <source>Copy the payload as it was received</source>
        <translation>Beleg kopieren, wie er empfangen wurde</translation>
    </message>
    <message>
        <source>The payload as it was received</source>
        <translation>Der Beleg, wie er empfangen wurde</translation>
    </message>
    <message>
        <source>Read all rejected receipts again</source>
        <translation>Alle abgelehnten Belege noch einmal lesen</translation>
    </message>
    <message>
        <source>This connection may only read; somebody who may write has to do this.</source>
        <translation>Diese Verbindung darf nur lesen; das muss jemand tun, der schreiben darf.</translation>
    </message>
    <message>
        <source>All reasons (%1)</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>Alle Gründe (%1)</translation>
    </message>
    <message>
        <source>As received: the first %1 characters of %2</source>
        <translation>Wie empfangen: die ersten %1 Zeichen von %2</translation>
    </message>
</context>
<context>
    <name>oa::window::RejectedModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Was dort stand</translation>
    </message>
    <message>
        <source>Closest format</source>
        <translation>Ähnlichstes Format</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Beleg %1</translation>
    </message>
</context>
<context>
    <name>oa::window::RetainDialog</name>
    <message>
        <source>Remove the single &amp;values that were read from them as well</source>
        <translation>Auch die einzelnen &amp;Werte entfernen, die aus ihnen gelesen wurden</translation>
    </message>
    <message>
        <source>Go &amp;on like this: do the same every hour while totals are kept up to date</source>
        <translation>So weiter&amp;machen: jede Stunde dasselbe, solange Summen aktuell gehalten werden</translation>
    </message>
    <message>
        <source>I &amp;understand that only a backup brings receipts back</source>
        <translation>Mir ist &amp;klar, dass nur eine Sicherung Belege zurückbringt</translation>
    </message>
    <message>
        <source>Remove old receipts</source>
        <translation>Alte Belege entfernen</translation>
    </message>
    <message>
        <source>Totals stay: each day is compared with its receipts a last time and sealed, then its receipts go. Charts and rankings go on as before. A receipt that comes later for a sealed day does not count.</source>
        <translation>Summen bleiben: Jeder Tag wird ein letztes Mal mit seinen Belegen verglichen und versiegelt, dann gehen seine Belege. Diagramme und Ranglisten bleiben, wie sie waren. Ein Beleg, der später für einen versiegelten Tag kommt, zählt nicht.</translation>
    </message>
    <message>
        <source>&amp;Keep receipts of the last</source>
        <translation>Belege auf&amp;bewahren der letzten</translation>
    </message>
    <message>
        <source>Keep values of the &amp;last</source>
        <translation>Werte aufbewahren der &amp;letzten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Looking how much that is…</source>
        <translation>Es wird nachgesehen, wie viel das ist …</translation>
    </message>
    <message>
        <source>There are no receipts of before %1.</source>
        <translation>Es gibt keine Belege vor dem %1.</translation>
    </message>
    <message>
        <source>%1 receipts of before %2 would go, about %3. %4 days would be sealed.</source>
        <translation>%1 Belege vor dem %2 würden gehen, etwa %3. %4 Tage würden versiegelt.</translation>
    </message>
    <message>
        <source>%1 single values of before %2 would go, about %3.</source>
        <translation>%1 einzelne Werte vor dem %2 würden gehen, etwa %3.</translation>
    </message>
    <message>
        <source>From now on, %1 days are kept already (%2).</source>
        <translation>Schon jetzt werden fortlaufend %1 Tage aufbewahrt (%2).</translation>
    </message>
</context>
<context>
    <name>oa::window::RetryRefusedDialog</name>
    <message>
        <source>Try refused messages again</source>
        <translation>Abgewiesene Nachrichten erneut versuchen</translation>
    </message>
    <message>
        <source>They are read as it is said here. Those that can be read become receipts, the others stay refused. Each becomes a receipt once, whatever happens.</source>
        <translation>Sie werden so gelesen, wie es hier steht. Was gelesen werden kann, wird zu Belegen, das Übrige bleibt abgewiesen. Jede Nachricht wird nur einmal zu einem Beleg, was auch geschieht.</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Topics</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Topic</translation>
    </message>
    <message>
        <source>The receipt&apos;s JSON</source>
        <translation>Das JSON des Belegs</translation>
    </message>
    <message>
        <source>As lines of an import: time and receipt</source>
        <translation>Wie Zeilen eines Imports: Zeit und Beleg</translation>
    </message>
    <message>
        <source>A &amp;message is</source>
        <translation>Eine &amp;Nachricht ist</translation>
    </message>
    <message>
        <source>That of the message</source>
        <translation>Die der Nachricht</translation>
    </message>
    <message>
        <source>In a header</source>
        <translation>In einem Header</translation>
    </message>
    <message>
        <source>In the JSON</source>
        <translation>Im JSON</translation>
    </message>
    <message>
        <source>Its t&amp;ime is</source>
        <translation>Ihre &amp;Zeit ist</translation>
    </message>
    <message>
        <source>Header or &amp;place</source>
        <translation>Header oder S&amp;telle</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>oa::window::SampleStart</name>
    <message>
        <source>Starting a private PostgreSQL…</source>
        <translation>Ein privates PostgreSQL startet …</translation>
    </message>
    <message>
        <source>Synthetic receipts cannot be added to this database.</source>
        <translation>Dieser Datenbank können keine Beispielbelege hinzugefügt werden.</translation>
    </message>
</context>
<context>
    <name>oa::window::SavedConnections</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>oa::window::SeedDialog</name>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Tage</translation>
    </message>
    <message>
        <source>Receipts a &amp;second</source>
        <translation>Belege je &amp;Sekunde</translation>
    </message>
    <message>
        <source>&amp;Businesses</source>
        <translation>&amp;Unternehmen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1 receipts, about %2 of disk space on the server.</source>
        <translation>%1 Belege, etwa %2 Speicherplatz auf dem Server.</translation>
    </message>
    <message>
        <source>Add synthetic receipts</source>
        <translation>Beispielbelege hinzufügen</translation>
    </message>
    <message>
        <source>Synthetic receipts up to now, added to what is already there.</source>
        <translation>Erfundene Belege bis jetzt, zusätzlich zu dem, was schon da ist.</translation>
    </message>
</context>
<context>
    <name>oa::window::Session</name>
    <message>
        <source>Local database</source>
        <translation>Lokale Datenbank</translation>
    </message>
</context>
<context>
    <name>oa::window::SetupDialog</name>
    <message>
        <source>Set up this database</source>
        <translation>Diese Datenbank einrichten</translation>
    </message>
    <message>
        <source>%1 has no tables for OCR Analytics yet</source>
        <translation>%1 hat noch keine Tabellen für OCR Analytics</translation>
    </message>
    <message>
        <source>The tables in %1 are of an older version</source>
        <translation>Die Tabellen in %1 sind von einer älteren Version</translation>
    </message>
    <message>
        <source>This is what would be run, in one transaction. Nothing happens before you agree.</source>
        <translation>Das würde ausgeführt, in einer Transaktion. Ohne Zustimmung geschieht nichts.</translation>
    </message>
    <message>
        <source>Your role may not do that. Ask the owner of the database to run this:</source>
        <translation>Ihre Rolle darf das nicht. Bitten Sie den Eigentümer der Datenbank, dies auszuführen:</translation>
    </message>
    <message>
        <source>SQL that would be run</source>
        <translation>SQL, das ausgeführt würde</translation>
    </message>
    <message>
        <source>Create the tables</source>
        <translation>Tabellen anlegen</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Update the tables</source>
        <translation>Tabellen aktualisieren</translation>
    </message>
</context>
<context>
    <name>oa::window::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>Hinein- und herauszoomen</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Zoom to what is marked</source>
        <translation>Auf das Markierte zoomen</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Show the whole range</source>
        <translation>Ganzen Zeitraum zeigen</translation>
    </message>
    <message>
        <source>Click on a point</source>
        <translation>Klick auf einen Punkt</translation>
    </message>
    <message>
        <source>Its receipts</source>
        <translation>Seine Belege</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Pause and follow new receipts</source>
        <translation>Anhalten und neuen Belegen folgen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Pan by a page</source>
        <translation>Um eine Seite verschieben</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>The first and the last receipts</source>
        <translation>Die ersten und die letzten Belege</translation>
    </message>
    <message>
        <source>+  -  Up  Down</source>
        <translation>+  -  Auf  Ab</translation>
    </message>
    <message>
        <source>Shift+Up, Shift+Down</source>
        <translation>Umschalt+Auf, Umschalt+Ab</translation>
    </message>
    <message>
        <source>Choose a chart</source>
        <translation>Ein Diagramm wählen</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Strg+Links, Strg+Rechts</translation>
    </message>
    <message>
        <source>Crosshair to the next point</source>
        <translation>Fadenkreuz zum nächsten Punkt</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Strg+Auf, Strg+Ab</translation>
    </message>
    <message>
        <source>Crosshair to the highest and the lowest point</source>
        <translation>Fadenkreuz zum höchsten und zum niedrigsten Punkt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>The receipts at the crosshair</source>
        <translation>Die Belege am Fadenkreuz</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Hide the crosshair, give up a selection</source>
        <translation>Fadenkreuz verbergen, Auswahl aufgeben</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menütaste</translation>
    </message>
    <message>
        <source>What can be done in a chart</source>
        <translation>Was man in einem Diagramm tun kann</translation>
    </message>
    <message>
        <source>Shift+Mouse wheel, Shift+Drag</source>
        <translation>Umschalt+Mausrad, Umschalt+Ziehen</translation>
    </message>
    <message>
        <source>Click on min or max</source>
        <translation>Klick auf min oder max</translation>
    </message>
    <message>
        <source>The receipts there</source>
        <translation>Die Belege dort</translation>
    </message>
    <message>
        <source>Click, double-click on a name</source>
        <translation>Klick, Doppelklick auf einen Namen</translation>
    </message>
    <message>
        <source>Hide that line, show it alone</source>
        <translation>Diese Linie verbergen, allein zeigen</translation>
    </message>
</context>
<context>
    <name>oa::window::SpellingsDialog</name>
    <message>
        <source>Join spellings</source>
        <translation>Schreibweisen zusammenführen</translation>
    </message>
    <message>
        <source>These names differ only in case, spaces, punctuation, accents or legal form. What you join counts as one business, for everybody who uses this database. It can be taken back with “ocr-analytics group undo”.</source>
        <translation>Diese Namen unterscheiden sich nur in Groß- und Kleinschreibung, Leerzeichen, Satzzeichen, Akzenten oder Rechtsform. Was zusammengeführt wird, zählt als ein Unternehmen, für alle, die diese Datenbank verwenden. „ocr-analytics group undo“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Names that look like one business</source>
        <translation>Namen, die nach einem Unternehmen aussehen</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Reading the names…</source>
        <translation>Namen werden gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n spellings)</source>
        <extracomment>%1 a business, %n how many ways its name is spelt in</extracomment>
        <translation>
            <numerusform>%1 (%n Schreibweise)</numerusform>
            <numerusform>%1 (%n Schreibweisen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Wird zusammengeführt …</translation>
    </message>
    <message>
        <source>This connection may only read: names can be looked at, not joined.</source>
        <translation>Diese Verbindung darf nur lesen: Namen können angesehen, nicht zusammengeführt werden.</translation>
    </message>
    <message>
        <source>No names look like one business.</source>
        <translation>Keine Namen sehen nach einem Unternehmen aus.</translation>
    </message>
    <message>
        <source>Check what is one business.</source>
        <translation>Ankreuzen, was ein Unternehmen ist.</translation>
    </message>
</context>
<context>
    <name>oa::window::StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>%1: connection lost</source>
        <translation>%1: Verbindung verloren</translation>
    </message>
    <message>
        <source>%1: connection refused</source>
        <translation>%1: Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Newest receipt %1</source>
        <translation>Neuester Beleg %1</translation>
    </message>
    <message>
        <source>No receipts yet</source>
        <translation>Noch keine Belege</translation>
    </message>
    <message>
        <source>Charts up to %1</source>
        <translation>Diagramme bis %1</translation>
    </message>
    <message>
        <source>Newest minute in the charts: %1</source>
        <translation>Neueste Minute in den Diagrammen: %1</translation>
    </message>
    <message>
        <source>everything is to be recomputed</source>
        <translation>alles wird neu berechnet</translation>
    </message>
    <message>
        <source>behind by %1, %2 minutes pending</source>
        <extracomment>%1 is a duration, %2 a number of minutes that wait to be recomputed</extracomment>
        <translation>%1 zurück, %2 Minuten ausstehend</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Jobs running: %1</source>
        <translation>Laufende Aufträge: %1</translation>
    </message>
    <message>
        <source>Show the receipts that do not count, and why</source>
        <translation>Die Belege zeigen, die nicht zählen, und warum</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Nothing in this window writes to the database.</source>
        <translation>Nichts in diesem Fenster schreibt in die Datenbank.</translation>
    </message>
    <message>
        <source>%1 minutes pending</source>
        <translation>%1 Minuten ausstehend</translation>
    </message>
    <message>
        <source>%1 hours pending</source>
        <translation>%1 Stunden ausstehend</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>a number, when there are more than could be counted</extracomment>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>%1 dated in the future</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>%1 in der Zukunft datiert</translation>
    </message>
    <message>
        <source>%1 dated before %2</source>
        <extracomment>%1 a number of receipts, %2 a year</extracomment>
        <translation>%1 vor %2 datiert</translation>
    </message>
    <message>
        <source>Receipts with times that cannot be true. They count in the minutes that they name and decide nothing else; `ocr-analytics status` lists some.</source>
        <translation>Belege mit Zeiten, die nicht stimmen können. Sie zählen in den Minuten, die sie nennen, und entscheiden sonst nichts; `ocr-analytics status` führt einige auf.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast</source>
        <extracomment>%1 a duration</extracomment>
        <translation>Die Uhr dieses Rechners geht %1 vor</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow</source>
        <translation>Die Uhr dieses Rechners geht %1 nach</translation>
    </message>
    <message>
        <source>The charts go by the server&apos;s clock, which says another time.</source>
        <translation>Die Diagramme richten sich nach der Uhr des Servers, die eine andere Zeit zeigt.</translation>
    </message>
    <message>
        <source>Charts as of %1 or later</source>
        <extracomment>%1 a time of day with seconds</extracomment>
        <translation>Diagramme vom Stand %1 oder später</translation>
    </message>
    <message>
        <source>Charts as of %1</source>
        <translation>Diagramme vom Stand %1</translation>
    </message>
</context>
<context>
    <name>oa::window::ViewFeature</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>oa::window::WelcomePage</name>
    <message>
        <source>Compare what your receipts say</source>
        <translation>Vergleichen, was Ihre Belege sagen</translation>
    </message>
    <message>
        <source>OCR Analytics reads processed receipts from PostgreSQL, keeps exact totals and scores for every minute and hour, and shows businesses side by side, live.</source>
        <translation>OCR Analytics liest verarbeitete Belege aus PostgreSQL, führt exakte Summen und Scores für jede Minute und Stunde und zeigt Unternehmen nebeneinander, live.</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>Start with &amp;sample data</source>
        <translation>Mit &amp;Beispieldaten beginnen</translation>
    </message>
    <message>
        <source>Use your own database</source>
        <translation>Eigene Datenbank verwenden</translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation>Mit einer Datenbank &amp;verbinden …</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>%1 is what is being done, %2 and %3 are counts</extracomment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>A private database on this computer, filled with one week of synthetic receipts. Nothing to install or configure; takes under a minute.</source>
        <translation>Eine private Datenbank auf diesem Rechner mit einer Woche erfundener Belege. Nichts zu installieren oder einzustellen; dauert keine Minute.</translation>
    </message>
    <message>
        <source>Any PostgreSQL from version 14 that your receipts arrive in. Reading alone is enough to look.</source>
        <translation>Jedes PostgreSQL ab Version 14, in dem Ihre Belege ankommen. Zum Ansehen genügt Lesen.</translation>
    </message>
</context>
<context>
    <name>oa::window::WorkspaceFiles</name>
    <message>
        <source>opening a workspace</source>
        <translation>Öffnen eines Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Workspaces (*.json)</source>
        <translation>Arbeitsbereiche (*.json)</translation>
    </message>
    <message>
        <source>Save workspace</source>
        <translation>Arbeitsbereich speichern</translation>
    </message>
    <message>
        <source>a local database</source>
        <translation>einer lokalen Datenbank</translation>
    </message>
    <message>
        <source>another local database</source>
        <translation>einer anderen lokalen Datenbank</translation>
    </message>
</context>
</TS>
