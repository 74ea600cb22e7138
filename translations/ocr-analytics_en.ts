<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>oa::charts::Legend</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::charts::PaneScene</name>
    <message numerus="yes">
        <source>line: median of %n points</source>
        <extracomment>%n points of a line</extracomment>
        <translation>
            <numerusform>line: median of %n point</numerusform>
            <numerusform>line: median of %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line: mean of %n points</source>
        <extracomment>%n points of a line</extracomment>
        <translation>
            <numerusform>line: mean of %n point</numerusform>
            <numerusform>line: mean of %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::core::AlertText</name>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation>
            <numerusform>%1, %n time in a row</numerusform>
            <numerusform>%1, %n times in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::jobs::DistributeJob</name>
    <message numerus="yes">
        <source>The totals are distributed already, in %n pieces.</source>
        <translation>
            <numerusform>The totals are distributed already, in %n piece.</numerusform>
            <numerusform>The totals are distributed already, in %n pieces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <comment>of tables, on other servers</comment>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::presentation::AlertWords</name>
    <message numerus="yes">
        <source>%n buckets evaluated again because receipts came late, %1 of them with another result</source>
        <translation>
            <numerusform>%n bucket evaluated again because receipts came late, %1 of them with another result</numerusform>
            <numerusform>%n buckets evaluated again because receipts came late, %1 of them with another result</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would have fired %n times</source>
        <translation>
            <numerusform>Would have fired %n time</numerusform>
            <numerusform>Would have fired %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::presentation::Caption</name>
    <message numerus="yes">
        <source>strong lines: rolling mean or median of %n points, paler ones: each point</source>
        <translation>
            <numerusform>strong lines: rolling mean or median of %n point, paler ones: each point</numerusform>
            <numerusform>strong lines: rolling mean or median of %n points, paler ones: each point</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::AlertDialog</name>
    <message numerus="yes">
        <source>and %n times before</source>
        <translation>
            <numerusform>and %n time before</numerusform>
            <numerusform>and %n times before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::BusinessPicker</name>
    <message numerus="yes">
        <source>%n businesses are spelt in several ways. Join?</source>
        <translation>
            <numerusform>%n business is spelt in several ways. Join?</numerusform>
            <numerusform>%n businesses are spelt in several ways. Join?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::DatabaseFeature</name>
    <message numerus="yes">
        <source>%n connections were added.</source>
        <translation>
            <numerusform>%n connection was added.</numerusform>
            <numerusform>%n connections were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n could not be read.</numerusform>
            <numerusform>%n could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::ExplanationDialog</name>
    <message numerus="yes">
        <source>These %n receipts explain %1 of the drop.</source>
        <translation>
            <numerusform>%n receipt explains %1 of the drop.</numerusform>
            <numerusform>These %n receipts explain %1 of the drop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n receipts explain %1 of the rise.</source>
        <translation>
            <numerusform>%n receipt explains %1 of the rise.</numerusform>
            <numerusform>These %n receipts explain %1 of the rise.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::RankingModel</name>
    <message numerus="yes">
        <source>of %n receipts</source>
        <translation>
            <numerusform>of %n receipt</numerusform>
            <numerusform>of %n receipts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::SpellingsDialog</name>
    <message numerus="yes">
        <source>%1 (%n spellings)</source>
        <extracomment>%1 a business, %n how many ways its name is spelt in</extracomment>
        <translation>
            <numerusform>%1 (%n spelling)</numerusform>
            <numerusform>%1 (%n spellings)</numerusform>
        </translation>
    </message>
</context>
</TS>
