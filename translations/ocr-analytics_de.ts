<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
</TS>
