<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>oa::core::Metric</name>
    <message>
        <source>Total amount</source>
        <translation>Montant total</translation>
    </message>
    <message>
        <source>Average score</source>
        <translation>Score moyen</translation>
    </message>
    <message>
        <source>Median score</source>
        <translation>Score médian</translation>
    </message>
    <message>
        <source>Average OCR score</source>
        <translation>Score OCR moyen</translation>
    </message>
    <message>
        <source>Median OCR score</source>
        <translation>Score OCR médian</translation>
    </message>
</context>
</TS>
