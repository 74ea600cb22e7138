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
        <source>%1 s of 60 s</source>
        <translation>%1 s von 60 s</translation>
    </message>
    <message>
        <source>%1 min of 60 min</source>
        <translation>%1 min von 60 min</translation>
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
        <source>The picture could not be written to %1.</source>
        <translation>Das Bild konnte nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written to and has room.</source>
        <translation>Prüfen, ob der Ordner vorhanden und beschreibbar ist und Platz hat.</translation>
    </message>
</context>
<context>
    <name>oa::charts::PaneScene</name>
    <message>
        <source>min %1 · max %2 · mean %3 · last %4</source>
        <translation>min. %1 · max. %2 · Mittel %3 · zuletzt %4</translation>
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
        <source>No documents in this range</source>
        <translation>Keine Dokumente in diesem Zeitraum</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Das konnte nicht geladen werden</translation>
    </message>
</context>
<context>
    <name>oa::charts::ValueAxis</name>
    <message>
        <source>T</source>
        <translation>Bio.</translation>
    </message>
    <message>
        <source>B</source>
        <translation>Mrd.</translation>
    </message>
    <message>
        <source>M</source>
        <translation>Mio.</translation>
    </message>
    <message>
        <source>k</source>
        <translation>Tsd.</translation>
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
        <source>%1 needs a command to go with.</source>
        <translation>%1 braucht einen Befehl.</translation>
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
        <source>%1 stands there more than once.</source>
        <translation>%1 steht mehr als einmal da.</translation>
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
        <source>“%1” is one word too many for %2.</source>
        <translation>„%1“ ist für %2 ein Wort zu viel.</translation>
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
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
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
        <source>There is no time zone “%1”.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>Give a name like Europe/Berlin or UTC.</source>
        <translation>Einen Namen wie Europe/Berlin oder UTC angeben.</translation>
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
    <message>
        <source>The workspace could not be saved to %1.</source>
        <translation>Der Arbeitsbereich konnte nicht in %1 gespeichert werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>oa::core::JsonLinesReader</name>
    <message>
        <source>The line is not JSON.</source>
        <translation>Die Zeile ist kein JSON.</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>The line is not UTF-8.</source>
        <translation>Die Zeile ist kein UTF-8.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Die Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>“%1” stands in the line twice.</source>
        <translation>„%1“ steht zweimal in der Zeile.</translation>
    </message>
    <message>
        <source>“ml_response” holds an escape that stands for no character.</source>
        <translation>„ml_response“ enthält eine Escape-Folge, die für kein Zeichen steht.</translation>
    </message>
    <message>
        <source>“ml_response” holds the character U+0000, which PostgreSQL cannot store in a text.</source>
        <translation>„ml_response“ enthält das Zeichen U+0000, das PostgreSQL nicht in einem Text speichern kann.</translation>
    </message>
    <message>
        <source>The line has no “timestamp”.</source>
        <translation>Der Zeile fehlt „timestamp“.</translation>
    </message>
    <message>
        <source>The line has no “ml_response”.</source>
        <translation>Der Zeile fehlt „ml_response“.</translation>
    </message>
    <message>
        <source>“timestamp” is not a text such as &quot;2024-05-01T10:30:00Z&quot;.</source>
        <translation>„timestamp“ ist kein Text wie &quot;2024-05-01T10:30:00Z&quot;.</translation>
    </message>
    <message>
        <source>The line is longer than 65 MiB.</source>
        <translation>Die Zeile ist länger als 65 MiB.</translation>
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
</context>
<context>
    <name>oa::core::PayloadFormat</name>
    <message>
        <source>not a text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>“%1” holds no JSON Pointer: %2</source>
        <translation>„%1“ enthält keinen JSON-Pointer: %2</translation>
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
        <source>A format must say where the business and where the total stand.</source>
        <translation>Ein Format muss sagen, wo das Unternehmen und wo der Gesamtbetrag steht.</translation>
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
        <source>Its fields are name, business, total, score, ocr_score and line_items.</source>
        <translation>Seine Felder sind name, business, total, score, ocr_score und line_items.</translation>
    </message>
</context>
<context>
    <name>oa::core::RangeExpression</name>
    <message>
        <source>“%1” is not a range of time.</source>
        <translation>„%1“ ist kein Zeitraum.</translation>
    </message>
    <message>
        <source>Write it like now-6h, now/d, yesterday or 2024-05-01..2024-05-03.</source>
        <translation>So schreiben: now-6h, now/d, yesterday oder 2024-05-01..2024-05-03.</translation>
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
</context>
<context>
    <name>oa::core::Rejection</name>
    <message>
        <source>The timestamp is missing, infinite or out of range</source>
        <translation>Der Zeitstempel fehlt, ist unendlich oder liegt außerhalb</translation>
    </message>
    <message>
        <source>The document is not JSON</source>
        <translation>Das Dokument ist kein JSON</translation>
    </message>
    <message>
        <source>The document is JSON, but not an object</source>
        <translation>Das Dokument ist JSON, aber kein Objekt</translation>
    </message>
    <message>
        <source>The document is too large</source>
        <translation>Das Dokument ist zu groß</translation>
    </message>
    <message>
        <source>The document is nested too deeply</source>
        <translation>Das Dokument ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>The document names no business</source>
        <translation>Das Dokument nennt kein Unternehmen</translation>
    </message>
    <message>
        <source>The business name cannot be used</source>
        <translation>Der Name des Unternehmens ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The document has no total</source>
        <translation>Das Dokument hat keinen Gesamtbetrag</translation>
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
        <source>A value stands in the document twice</source>
        <translation>Ein Wert steht zweimal im Dokument</translation>
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
        <source>A value for the COPY statement is missing.</source>
        <translation>Für die COPY-Anweisung fehlt ein Wert.</translation>
    </message>
    <message>
        <source>A value holds a zero byte, which the database cannot store.</source>
        <translation>Ein Wert enthält ein Nullbyte, das die Datenbank nicht speichern kann.</translation>
    </message>
    <message>
        <source>The database connection is in a wrong state.</source>
        <translation>Die Datenbankverbindung ist in einem falschen Zustand.</translation>
    </message>
    <message>
        <source>The database did not answer in time.</source>
        <translation>Die Datenbank hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the load of the server.</source>
        <translation>Noch einmal versuchen; bleibt es so, die Last des Servers prüfen.</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionParameters</name>
    <message>
        <source>The connection text cannot be read.</source>
        <translation>Der Verbindungstext ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Write it like “postgresql://user@host:5432/database” or “host=… dbname=… user=…”.</source>
        <translation>So schreiben: „postgresql://user@host:5432/database“ oder „host=… dbname=… user=…“.</translation>
    </message>
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
</context>
<context>
    <name>oa::db::CopyReader</name>
    <message>
        <source>The server&apos;s answer to COPY could not be read.</source>
        <translation>Die Antwort des Servers auf COPY konnte nicht gelesen werden.</translation>
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
        <source>There is no database of that name.</source>
        <translation>Es gibt keine Datenbank dieses Namens.</translation>
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
        <source>Somebody else holds a lock on the table.</source>
        <translation>Jemand anders hält eine Sperre auf der Tabelle.</translation>
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
        <source>None of the servers accepts changes at the moment.</source>
        <translation>Keiner der Server nimmt gerade Änderungen an.</translation>
    </message>
    <message>
        <source>They are standbys. Wait until one is promoted, or name the primary server.</source>
        <translation>Sie sind Standbys. Warten, bis einer befördert wird, oder den Primärserver nennen.</translation>
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
</context>
<context>
    <name>oa::jobs::JobRunner</name>
    <message>
        <source>Taken out of the queue before it began.</source>
        <translation>Vor dem Beginn aus der Warteschlange genommen.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RefreshJob</name>
    <message>
        <source>Recomputed %1 minutes from %2 documents (%3 rejected).</source>
        <translation>%1 Minuten aus %2 Dokumenten neu berechnet (%3 abgelehnt).</translation>
    </message>
    <message>
        <source>Keeping totals up to date</source>
        <translation>Summen aktuell halten</translation>
    </message>
    <message>
        <source>Recomputing totals</source>
        <translation>Summen neu berechnen</translation>
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
    <name>oa::window</name>
    <message>
        <source>%n days</source>
        <translation type="unfinished"></translation>
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
        <source>Businesses, most documents first</source>
        <translation>Unternehmen, die meisten Dokumente zuerst</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln business(es)</source>
        <translation>
            <numerusform>%Ln Unternehmen durchsuchen</numerusform>
            <numerusform>%Ln Unternehmen durchsuchen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::PaneController</name>
    <message>
        <source>Choose a business above to see its receipts.</source>
        <translation>Oben ein Unternehmen wählen, um seine Belege zu sehen.</translation>
    </message>
    <message>
        <source>No receipts in this range.</source>
        <translation>Keine Belege in diesem Zeitraum.</translation>
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
        <source>How much time one point stands for</source>
        <translation>Für wie viel Zeit ein Punkt steht</translation>
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
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Auto: %1</source>
        <extracomment>the interval was chosen by the program; %1 is &quot;Minutes&quot; or &quot;Hours&quot;</extracomment>
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
        <source>&amp;Automatic, by the width of the charts</source>
        <translation>&amp;Automatisch, nach der Breite der Diagramme</translation>
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
        <source>now-6h   ·   now/d   ·   2024-05-01..2024-05-03</source>
        <translation>now-6h   ·   now/d   ·   2024-05-01..2024-05-03</translation>
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
        <source>A private database on this computer, filled with one week of made-up receipts. Nothing to install or configure; takes under a minute.</source>
        <translation>Eine private Datenbank auf diesem Rechner mit einer Woche erfundener Belege. Nichts zu installieren oder einzustellen; dauert keine Minute.</translation>
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
        <source>Any PostgreSQL from version 13 that your receipts arrive in. Reading alone is enough to look.</source>
        <translation>Jedes PostgreSQL ab Version 13, in dem Ihre Belege ankommen. Zum Ansehen genügt Lesen.</translation>
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
</context>
</TS>
