<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>oa::window::BusinessPicker</name>
    <message numerus="yes">
        <source>Search %Ln business(es)</source>
        <translation>
            <numerusform>Search %Ln business</numerusform>
            <numerusform>Search %Ln businesses</numerusform>
        </translation>
    </message>
</context>
</TS>
