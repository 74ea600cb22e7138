<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>oa::core::Metric</name>
    <message>
        <source>Total amount</source>
        <translation>Importe total</translation>
    </message>
    <message>
        <source>Average score</source>
        <translation>Puntuación media</translation>
    </message>
    <message>
        <source>Median score</source>
        <translation>Mediana de la puntuación</translation>
    </message>
    <message>
        <source>Average OCR score</source>
        <translation>Puntuación OCR media</translation>
    </message>
    <message>
        <source>Median OCR score</source>
        <translation>Mediana de la puntuación OCR</translation>
    </message>
</context>
</TS>
