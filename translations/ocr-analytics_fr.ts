<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>oa::charts::ChartPane</name>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Charts of %1</source>
        <translation>Graphiques de %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::ChartText</name>
    <message>
        <source>%1 per minute</source>
        <extracomment>%1 a sum, such as &quot;Total amount&quot;</extracomment>
        <translation>%1 par minute</translation>
    </message>
    <message>
        <source>%1 per 5 minutes</source>
        <translation>%1 par 5 minutes</translation>
    </message>
    <message>
        <source>%1 per 15 minutes</source>
        <translation>%1 par 15 minutes</translation>
    </message>
    <message>
        <source>%1 per 30 minutes</source>
        <translation>%1 par 30 minutes</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 par heure</translation>
    </message>
    <message>
        <source>%1 per 3 hours</source>
        <translation>%1 par 3 heures</translation>
    </message>
    <message>
        <source>%1 per 6 hours</source>
        <translation>%1 par 6 heures</translation>
    </message>
    <message>
        <source>%1 per 12 hours</source>
        <translation>%1 par 12 heures</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 par jour</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>%1 par semaine</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1 par mois</translation>
    </message>
    <message>
        <source>%1 per quarter</source>
        <translation>%1 par trimestre</translation>
    </message>
    <message>
        <source>%1 per year</source>
        <translation>%1 par an</translation>
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
        <translation>%1 / jour</translation>
    </message>
    <message>
        <source>%1 / week</source>
        <translation>%1 / semaine</translation>
    </message>
    <message>
        <source>%1 / month</source>
        <translation>%1 / mois</translation>
    </message>
    <message>
        <source>%1 / quarter</source>
        <translation>%1 / trimestre</translation>
    </message>
    <message>
        <source>%1 / year</source>
        <translation>%1 / an</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>&quot;Total amount&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Avg. score</source>
        <extracomment>&quot;Average score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Score moy.</translation>
    </message>
    <message>
        <source>Med. score</source>
        <extracomment>&quot;Median score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Score méd.</translation>
    </message>
    <message>
        <source>Avg. OCR</source>
        <extracomment>&quot;Average OCR score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>OCR moy.</translation>
    </message>
    <message>
        <source>Med. OCR</source>
        <extracomment>&quot;Median OCR score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>OCR méd.</translation>
    </message>
    <message>
        <source>Receipts</source>
        <extracomment>&quot;Number of receipts&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Reçus</translation>
    </message>
</context>
<context>
    <name>oa::charts::Crosshair</name>
    <message>
        <source>no value</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>aucune donnée</translation>
    </message>
    <message>
        <source>p10–p90 %1 to %2</source>
        <translation>p10–p90 de %1 à %2</translation>
    </message>
    <message>
        <source>%1 s of %2 s</source>
        <translation>%1 s sur %2 s</translation>
    </message>
    <message>
        <source>%1 min of %2 min</source>
        <translation>%1 min sur %2 min</translation>
    </message>
    <message>
        <source>%1 h of %2 h</source>
        <translation>%1 h sur %2 h</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <extracomment>of a week, a month or a longer time that is not over yet</extracomment>
        <translation>%1 jour(s) sur %2</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>highest of %1</source>
        <translation>maximum sur %1</translation>
    </message>
    <message>
        <source>lowest of %1</source>
        <translation>minimum sur %1</translation>
    </message>
    <message>
        <source>no currency</source>
        <translation>sans devise</translation>
    </message>
    <message>
        <source>median of %1: %2</source>
        <extracomment>%1 a number of points, %2 a value</extracomment>
        <translation>médiane de %1 : %2</translation>
    </message>
    <message>
        <source>mean of %1: %2</source>
        <translation>moyenne de %1 : %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>oa::charts::ImageExport</name>
    <message>
        <source>There is nothing to draw.</source>
        <translation>Il n’y a rien à dessiner.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 at scale %3 cannot be drawn.</source>
        <translation>Une image de %1 × %2 à l’échelle %3 ne peut pas être dessinée.</translation>
    </message>
    <message>
        <source>Choose at least %1 points and at most %2 pixels a side.</source>
        <translation>Choisissez au moins %1 points et au plus %2 pixels par côté.</translation>
    </message>
    <message>
        <source>There is not enough memory for it: choose a smaller size or scale.</source>
        <translation>La mémoire ne suffit pas : choisissez une taille ou une échelle plus petite.</translation>
    </message>
</context>
<context>
    <name>oa::charts::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1, affiché</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, masqué</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n autre</numerusform>
            <numerusform>+%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n autre ligne</numerusform>
            <numerusform>%n autres lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::charts::PaneGrip</name>
    <message>
        <source>Move this pane</source>
        <translation>Déplacer ce volet</translation>
    </message>
    <message>
        <source>Drag to move this pane</source>
        <translation>Glissez pour déplacer ce volet</translation>
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
        <translation>Superposez une seconde enseigne pour les comparer</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>dernier %1</translation>
    </message>
    <message>
        <source>only %1 – %2</source>
        <extracomment>two instants: the part of a range that figures are of</extracomment>
        <translation>seulement %1 – %2</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>somme %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>moyenne %1</translation>
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
        <translation>%1 et %2 points</translation>
    </message>
    <message>
        <source>n = %1 and %2</source>
        <translation>n = %1 et %2</translation>
    </message>
    <message>
        <source>means differ by %1</source>
        <extracomment>%1 a difference with its error, &quot;1.20 ± 0.30&quot;</extracomment>
        <translation>écart des moyennes %1</translation>
    </message>
    <message>
        <source>No scores in this range</source>
        <translation>Aucun score dans cette période</translation>
    </message>
    <message>
        <source>No scores</source>
        <translation>Aucun score</translation>
    </message>
    <message>
        <source>100 = mean</source>
        <translation>100 = moyenne</translation>
    </message>
    <message numerus="yes">
        <source>line: median of %n points</source>
        <extracomment>%n points of a line</extracomment>
        <translation>
            <numerusform>ligne : médiane de %n point</numerusform>
            <numerusform>ligne : médiane de %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line: mean of %n points</source>
        <extracomment>%n points of a line</extracomment>
        <translation>
            <numerusform>ligne : moyenne de %n point</numerusform>
            <numerusform>ligne : moyenne de %n points</numerusform>
        </translation>
    </message>
    <message>
        <source>index</source>
        <extracomment>each line as an index, in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>indice</translation>
    </message>
    <message>
        <source>line: %1</source>
        <extracomment>%1 such as &quot;by the day&quot;: of what the strong line&apos;s points are</extracomment>
        <translation>ligne : %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::SeriesItem</name>
    <message>
        <source>%1 % of receipts below</source>
        <translation>%1 % des reçus en dessous</translation>
    </message>
    <message>
        <source>receipts below:</source>
        <translation>reçus au-dessous :</translation>
    </message>
    <message>
        <source>%1 % below</source>
        <translation>%1 % en dessous</translation>
    </message>
    <message>
        <source>below:</source>
        <translation>en dessous :</translation>
    </message>
    <message>
        <source>receipts &lt; %1</source>
        <extracomment>%1 an amount</extracomment>
        <translation>reçus &lt; %1</translation>
    </message>
    <message>
        <source>receipts below %1</source>
        <translation>reçus au-dessous de %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::StateOverlay</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>Rien à afficher pour l’instant</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Le chargement a échoué</translation>
    </message>
    <message>
        <source>No receipts in this range</source>
        <translation>Aucun reçu dans cette période</translation>
    </message>
    <message>
        <source>No such business here</source>
        <translation>Cette enseigne n’existe pas ici</translation>
    </message>
</context>
<context>
    <name>oa::charts::Trace</name>
    <message>
        <source>mean %1</source>
        <extracomment>%1 such as &quot;by the day&quot;</extracomment>
        <translation>moyenne %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::ValueAxis</name>
    <message>
        <source>T</source>
        <translation>&#xa0;T</translation>
    </message>
    <message>
        <source>B</source>
        <translation>&#xa0;Md</translation>
    </message>
    <message>
        <source>M</source>
        <translation>&#xa0;M</translation>
    </message>
    <message>
        <source>k</source>
        <translation>&#xa0;k</translation>
    </message>
</context>
<context>
    <name>oa::cli</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Vouliez-vous dire %1 ?</translation>
    </message>
    <message>
        <source>%1 is not an option of %2.</source>
        <translation>%1 n’est pas une option de %2.</translation>
    </message>
    <message>
        <source>It belongs to: %1.</source>
        <translation>Elle appartient à : %1.</translation>
    </message>
    <message>
        <source>See `ocr-analytics %1 --help`.</source>
        <translation>Voir `ocr-analytics %1 --help`.</translation>
    </message>
    <message>
        <source>See `ocr-analytics --help`.</source>
        <translation>Voir `ocr-analytics --help`.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>L’option %1 n’existe pas.</translation>
    </message>
    <message>
        <source>The commands are: %1.</source>
        <translation>Les commandes sont : %1.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>La commande « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>--%1 cannot be “%2”.</source>
        <translation>--%1 ne peut pas être « %2 ».</translation>
    </message>
    <message>
        <source>The database: a URI, key=value pairs or a service name, as for psql. Without it the PG* variables, service file and password file apply.</source>
        <translation>La base de données : une URI, des paires clé=valeur ou un nom de service, comme pour psql. À défaut, les variables PG*, le fichier de services et le fichier de mots de passe s’appliquent.</translation>
    </message>
    <message>
        <source>A private database in your data folder, or in DIR; started when needed.</source>
        <translation>Une base de données privée dans votre dossier de données, ou dans DIR ; démarrée au besoin.</translation>
    </message>
    <message>
        <source>Print one JSON object on standard output; messages go to standard error.</source>
        <translation>Écrit un objet JSON sur la sortie standard ; les messages vont sur la sortie d’erreur.</translation>
    </message>
    <message>
        <source>Zone of times given without one, such as Europe/Berlin; the system&apos;s if left out.</source>
        <translation>Fuseau des heures données sans fuseau, comme Europe/Paris ; à défaut celui du système.</translation>
    </message>
    <message>
        <source>Show this help, or that of a command.</source>
        <translation>Affiche cette aide, ou celle d’une commande.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Affiche la version.</translation>
    </message>
    <message>
        <source>Open panes, ranges and filters that were saved from the window.</source>
        <translation>Ouvre les volets, périodes et filtres enregistrés depuis la fenêtre.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 demande une valeur.</translation>
    </message>
    <message>
        <source>Write %1 %2.</source>
        <translation>Écrivez %1 %2.</translation>
    </message>
    <message>
        <source>%1 does not take a value.</source>
        <translation>%1 ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>--database and --local exclude each other.</source>
        <translation>--database et --local s’excluent.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 demande %2.</translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation>Indiquez un nombre de %1 à %2.</translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2.</source>
        <translation>Indiquez un nombre entier de %1 à %2.</translation>
    </message>
    <message>
        <source>Give one of: %1.</source>
        <translation>Indiquez l’un de : %1.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Remarque : %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>May be repeated.</source>
        <translation>Peut être répété.</translation>
    </message>
    <message>
        <source>Usage: ocr-analytics [--database CONNINFO | --local[=DIR]] [COMMAND] [OPTIONS]</source>
        <translation>Usage : ocr-analytics [--database CONNINFO | --local[=DIR]] [COMMANDE] [OPTIONS]</translation>
    </message>
    <message>
        <source>Compares what receipt-OCR models read, per business, minute and hour. Without a command the window opens.</source>
        <translation>Compare ce que lisent les modèles d’OCR de reçus, par enseigne, minute et heure. Sans commande, la fenêtre s’ouvre.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes :</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Options de toutes les commandes :</translation>
    </message>
    <message>
        <source>Options of the window:</source>
        <translation>Options de la fenêtre :</translation>
    </message>
    <message>
        <source>`ocr-analytics COMMAND --help` shows a command&apos;s own options. Exit code: 0 done, 1 failed, 2 wrong usage.</source>
        <translation>`ocr-analytics COMMANDE --help` affiche les options d’une commande. Code de sortie : 0 fait, 1 échec, 2 usage incorrect.</translation>
    </message>
    <message>
        <source>[OPTIONS]</source>
        <translation>[OPTIONS]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage : %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options :</translation>
    </message>
    <message>
        <source>--to needs --from as well.</source>
        <translation>--to demande aussi --from.</translation>
    </message>
    <message>
        <source>The range is empty: it begins %1 and ends %2.</source>
        <translation>La période est vide : elle commence %1 et finit %2.</translation>
    </message>
    <message>
        <source>ocr-analytics: there is no display to open the window on.
`ocr-analytics export` draws the same charts into a file; `ocr-analytics --help` lists all commands.</source>
        <translation>ocr-analytics : il n’y a pas d’écran où ouvrir la fenêtre.
`ocr-analytics export` dessine les mêmes graphiques dans un fichier ; `ocr-analytics --help` donne toutes les commandes.</translation>
    </message>
    <message>
        <source>This program was built without its window: it needs a command.</source>
        <translation>Ce programme a été construit sans fenêtre : il lui faut une commande.</translation>
    </message>
    <message>
        <source>`ocr-analytics --help` lists them.</source>
        <translation>`ocr-analytics --help` les énumère.</translation>
    </message>
    <message>
        <source>Run `ocr-analytics migrate` with the same options to create them; `migrate --dry-run` shows the SQL first.</source>
        <translation>Lancez `ocr-analytics migrate` avec les mêmes options pour les créer ; `migrate --dry-run` montre d’abord le SQL.</translation>
    </message>
    <message>
        <source>Run `ocr-analytics migrate` with the same options to bring them up to date; `migrate --dry-run` shows the SQL first.</source>
        <translation>Lancez `ocr-analytics migrate` avec les mêmes options pour les mettre à jour ; `migrate --dry-run` montre d’abord le SQL.</translation>
    </message>
    <message>
        <source>Creating the tables</source>
        <translation>Création des tables</translation>
    </message>
    <message>
        <source>Bringing the tables up to date</source>
        <translation>Mise à jour des tables</translation>
    </message>
    <message>
        <source>There are no totals of a business “%1”.</source>
        <translation>Il n’y a pas de totaux d’une enseigne « %1 ».</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>This program was built without charts and writes tables only.</source>
        <translation>Ce programme a été construit sans graphiques et n’écrit que des tableaux.</translation>
    </message>
    <message>
        <source>Let the file end in .csv, or use the program with its window.</source>
        <translation>Donnez au fichier la terminaison .csv, ou utilisez le programme avec fenêtre.</translation>
    </message>
    <message>
        <source>Wrote %1 (%2).</source>
        <translation>%1 écrit (%2).</translation>
    </message>
    <message>
        <source>Draw a picture of businesses side by side, or write their numbers as a table.</source>
        <translation>Dessine des enseignes côte à côte, ou écrit leurs chiffres dans un tableau.</translation>
    </message>
    <message>
        <source>The file&apos;s ending decides what is written. A range is what can be typed in the window: now-6h, today, last 7 days, 2024-05-01..2024-05-03; without one it is yesterday and today.</source>
        <translation>La terminaison du fichier décide de ce qui est écrit. Une période s’écrit comme dans la fenêtre : now-6h, today, last 7 days, 2024-05-01..2024-05-03 ; à défaut, hier et aujourd’hui.</translation>
    </message>
    <message>
        <source>Where to: .png, .svg, .pdf or .csv.</source>
        <translation>Où : .png, .svg, .pdf ou .csv.</translation>
    </message>
    <message>
        <source>A business to show.</source>
        <translation>Une enseigne à montrer.</translation>
    </message>
    <message>
        <source>First instant, such as 2024-05-01T10:00.</source>
        <translation>Premier instant, comme 2024-05-01T10:00.</translation>
    </message>
    <message>
        <source>End, not included; now if left out.</source>
        <translation>Fin, non comprise ; à défaut maintenant.</translation>
    </message>
    <message>
        <source>All businesses in the same charts.</source>
        <translation>Toutes les enseignes dans les mêmes graphiques.</translation>
    </message>
    <message>
        <source>Device pixels a pixel, 0.25 to 8.</source>
        <translation>Pixels de l’appareil par pixel, de 0.25 à 8.</translation>
    </message>
    <message>
        <source>The ending of “%1” does not say what to write.</source>
        <translation>La terminaison de « %1 » ne dit pas quoi écrire.</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file.</source>
        <translation>« %1 » n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Le dossier « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>There is no metric “%1”.</source>
        <translation>La mesure « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>--range and --from exclude each other.</source>
        <translation>--range et --from s’excluent.</translation>
    </message>
    <message>
        <source>export needs --output.</source>
        <translation>export demande --output.</translation>
    </message>
    <message>
        <source>Write --output FILE, ending in .png, .svg, .pdf or .csv.</source>
        <translation>Écrivez --output FICHIER, terminé par .png, .svg, .pdf ou .csv.</translation>
    </message>
    <message>
        <source>export needs at least one --business.</source>
        <translation>export demande au moins un --business.</translation>
    </message>
    <message>
        <source>Stop after so many seconds.</source>
        <translation>S’arrêter après ce nombre de secondes.</translation>
    </message>
    <message>
        <source>%1 Trying again in %2.</source>
        <translation>%1 Nouvel essai dans %2.</translation>
    </message>
    <message>
        <source>Create the tables or bring them up to date.</source>
        <translation>Crée les tables ou les met à jour.</translation>
    </message>
    <message>
        <source>Print the SQL, run it and roll it back: finds what would fail.</source>
        <translation>Affiche le SQL, l’exécute et l’annule : trouve ce qui échouerait.</translation>
    </message>
    <message>
        <source>Keep going, live.</source>
        <translation>Continuer, en direct.</translation>
    </message>
    <message>
        <source>--days and --from exclude each other.</source>
        <translation>--days et --from s’excluent.</translation>
    </message>
    <message>
        <source>Days back from now; 7 if left out.</source>
        <translation>Jours en arrière depuis maintenant ; à défaut 7.</translation>
    </message>
    <message>
        <source>How many businesses; 5 if left out.</source>
        <translation>Combien d’enseignes ; à défaut 5.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>everything; run `ocr-analytics refresh`</source>
        <translation>tout ; lancez `ocr-analytics refresh`</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 minutes; `ocr-analytics refresh` recomputes them</source>
        <translation>%1 minutes ; `ocr-analytics refresh` les recalcule</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetés</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Newest minute</source>
        <translation>Minute la plus récente</translation>
    </message>
    <message>
        <source>Newest hour</source>
        <translation>Heure la plus récente</translation>
    </message>
    <message>
        <source>Totals behind by</source>
        <translation>Retard des totaux</translation>
    </message>
    <message>
        <source>Newest job</source>
        <translation>Travail le plus récent</translation>
    </message>
    <message>
        <source>Connect with</source>
        <translation>Se connecter avec</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>non chiffré</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>version %1, up to date</source>
        <translation>version %1, à jour</translation>
    </message>
    <message>
        <source>Recompute what differs.</source>
        <translation>Recalcule ce qui diffère.</translation>
    </message>
    <message>
        <source>--follow, --retry-rejected and --from exclude each other.</source>
        <translation>--follow, --retry-rejected et --from s’excluent mutuellement.</translation>
    </message>
    <message>
        <source>--dry-run needs --from and --to.</source>
        <translation>--dry-run demande --from et --to.</translation>
    </message>
    <message>
        <source>Up to here, not included; now without it.</source>
        <translation>Jusqu’ici, non compris ; sans lui, jusqu’à maintenant.</translation>
    </message>
    <message>
        <source>Try rejected documents again.</source>
        <translation>Réessayer les documents rejetés.</translation>
    </message>
    <message>
        <source>Rejected lately</source>
        <translation>Rejeté récemment</translation>
    </message>
    <message>
        <source>Payload formats</source>
        <translation>Formats de reçu</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Panes, range, interval and zone saved from the window; other options go before them.</source>
        <translation>Volets, période, pas et fuseau enregistrés depuis la fenêtre ; les autres options l’emportent.</translation>
    </message>
    <message>
        <source>Write --business NAME, once for each business to compare, or --workspace FILE with panes in it.</source>
        <translation>Écrivez --business NOM, une fois par enseigne à comparer, ou --workspace FICHIER contenant des volets.</translation>
    </message>
    <message>
        <source>No pane of the workspace has a business chosen.</source>
        <translation>Aucun volet de l’espace de travail n’a d’enseigne choisie.</translation>
    </message>
    <message>
        <source>Let the file end in .csv, or leave --raw out.</source>
        <translation>Terminez le nom du fichier par .csv ou retirez --raw.</translation>
    </message>
    <message>
        <source>Last verified</source>
        <translation>Dernière vérification</translation>
    </message>
    <message>
        <source>yes: it takes no changes, and has received none yet</source>
        <translation>oui : il n’accepte aucune modification et n’en a encore reçu aucune</translation>
    </message>
    <message>
        <source>yes: it takes no changes; behind its primary by %1 (newest change received: %2)</source>
        <translation>oui : il n’accepte aucune modification ; en retard de %1 sur son primaire (dernière modification reçue : %2)</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>The result could not be written.</source>
        <translation>Le résultat n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Messages could not be written.</source>
        <translation>Les messages n’ont pas pu être écrits.</translation>
    </message>
    <message>
        <source>Write the table for spreadsheets: with a byte order mark, and with the separators and decimals of your language.</source>
        <translation>Écrit le tableau pour les tableurs : avec une marque d’ordre des octets et les séparateurs et décimales de votre langue.</translation>
    </message>
    <message>
        <source>--spreadsheet applies to tables only.</source>
        <translation>--spreadsheet ne vaut que pour les tableaux.</translation>
    </message>
    <message>
        <source>Let the file end in .csv, or leave --spreadsheet out.</source>
        <translation>Faites finir le fichier par .csv, ou omettez --spreadsheet.</translation>
    </message>
    <message>
        <source>%1 only works with a command.</source>
        <translation>%1 doit accompagner une commande.</translation>
    </message>
    <message>
        <source>%1 was given more than once.</source>
        <translation>%1 figure plus d’une fois.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1” for %2.</source>
        <translation>« %1 » est un mot de trop pour %2.</translation>
    </message>
    <message>
        <source>`ocr-analytics migrate --dry-run` shows how they would be taken over.</source>
        <translation>`ocr-analytics migrate --dry-run` montre comment elles seraient reprises.</translation>
    </message>
    <message>
        <source>`ocr-analytics status` shows what is in the database.</source>
        <translation>`ocr-analytics status` montre ce que contient la base de données.</translation>
    </message>
    <message>
        <source>Writing receipts</source>
        <translation>Écriture des documents</translation>
    </message>
    <message>
        <source>Range as an expression, such as now-6h or now/d; yesterday and today if left out.</source>
        <translation>Plage sous forme d’expression, comme now-6h ou now/d ; hier et aujourd’hui par défaut.</translation>
    </message>
    <message>
        <source>A table of the receipts behind the charts, one row each, instead of their totals.</source>
        <translation>Un tableau des documents derrière les graphiques, une ligne chacun, au lieu de leurs totaux.</translation>
    </message>
    <message>
        <source>Colours; light if left out.</source>
        <translation>Couleurs ; claires par défaut.</translation>
    </message>
    <message>
        <source>Use a .png, .svg, .pdf or .csv file name.</source>
        <translation>Terminez-le par .png, .svg, .pdf ou .csv.</translation>
    </message>
    <message>
        <source>--workspace already says which businesses are drawn; leave out --business and --overlay.</source>
        <translation>--workspace dit quelles enseignes sont dessinées : --business et --overlay ne vont pas avec.</translation>
    </message>
    <message>
        <source>--raw writes one row per receipt and needs a .csv file.</source>
        <translation>--raw écrit des documents, que seul un tableau peut contenir.</translation>
    </message>
    <message>
        <source>Write new synthetic receipts, as if they kept arriving.</source>
        <translation>Écrit de nouveaux documents d’exemple comme si des reçus continuaient d’arriver.</translation>
    </message>
    <message>
        <source>Runs until Ctrl-C, or for --for seconds. Run `refresh --follow` or the window at the same time to see them in the charts.</source>
        <translation>Continue jusqu’à Ctrl-C, ou pendant --for secondes. Laissez tourner à côté `refresh --follow` ou la fenêtre.</translation>
    </message>
    <message>
        <source>Receipts per second; 1 if left out.</source>
        <translation>Documents par seconde ; à défaut 1.</translation>
    </message>
    <message>
        <source>No other command creates tables, except in a --local database. A database of the predecessor system is taken over in one transaction: its times are read in --zone, and its old totals are kept in tables with a date in their names.</source>
        <translation>Rien d’autre ne crée de tables, sauf dans une base --local. Une base du système précédent est reprise en une transaction : ses heures sont lues dans --zone, et ses anciens totaux gardés sous un nom daté.</translation>
    </message>
    <message>
        <source>Would recompute %1 minutes with %2 receipts: %3 totals by minute and %4 by hour. Nothing was changed.</source>
        <translation>Recompterait %1 minutes avec %2 documents : %3 totaux à la minute et %4 à l’heure. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Bring the totals per minute and hour up to date.</source>
        <translation>Met les totaux par minute et par heure à jour d’après les documents.</translation>
    </message>
    <message>
        <source>Only say how much --from and --to would recompute.</source>
        <translation>Dire seulement combien --from et --to recompteraient.</translation>
    </message>
    <message>
        <source>The roles %1 (adds receipts and keeps totals up to date) and %2 (reads) are there, with the privileges that they need. Give them to people and services: GRANT %2 TO alice;</source>
        <translation>Les rôles %1 (ajoute des reçus et tient les totaux à jour) et %2 (lit) sont en place, avec les privilèges nécessaires. Accordez-les aux personnes et aux services : GRANT %2 TO alice;</translation>
    </message>
    <message>
        <source>Create the worker and viewer roles, or refresh their privileges.</source>
        <translation>Créer les rôles de travail et de lecture, ou actualiser leurs privilèges.</translation>
    </message>
    <message>
        <source>To be run by the owner of the tables; safe to repeat, for instance after a migration. The worker adds receipts and keeps totals up to date, the viewer reads. Neither can log in: they are granted to roles that can.</source>
        <translation>À exécuter par le propriétaire des tables ; peut être répété, par exemple après une migration. Le rôle de travail ajoute des reçus et tient les totaux à jour, l’autre lit. Aucun ne peut se connecter : on les accorde à des rôles qui le peuvent.</translation>
    </message>
    <message>
        <source>Print the SQL and change nothing.</source>
        <translation>Afficher le SQL sans rien modifier.</translation>
    </message>
    <message>
        <source>Write synthetic receipts: one a second for the past seven days.</source>
        <translation>Écrit des documents d’exemple : un par seconde sur les sept derniers jours.</translation>
    </message>
    <message>
        <source>The same --random-seed, range and rate give the same receipts. Run `refresh` afterwards to see them in the charts.</source>
        <translation>Les mêmes --random-seed, période et cadence donnent les mêmes documents. Lancez ensuite `refresh` pour les voir dans les graphiques.</translation>
    </message>
    <message>
        <source>Receipts per second of the range; 1 if left out.</source>
        <translation>Documents pour chaque seconde de la période ; à défaut 1.</translation>
    </message>
    <message>
        <source>Makes the receipts reproducible; different every time if left out.</source>
        <translation>Rend les documents reproductibles ; à défaut, une autre semaine à chaque fois.</translation>
    </message>
    <message>
        <source>Oldest receipt</source>
        <translation>Document le plus ancien</translation>
    </message>
    <message>
        <source>Newest receipt</source>
        <translation>Document le plus récent</translation>
    </message>
    <message>
        <source>receipt %1 of %2: %3 (%4)</source>
        <translation>document %1 du %2 : %3 (%4)</translation>
    </message>
    <message>
        <source>Overview: server, tables, receipts, pending work, lag.</source>
        <translation>Ce qu’on demande d’abord : serveur, tables, documents, ce qui attend, le retard.</translation>
    </message>
    <message>
        <source>Compare every total with its receipts.</source>
        <translation>Compare chaque total avec un nouveau calcul d’après les documents.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>Donnez le nom d’un fichier.</translation>
    </message>
    <message>
        <source>More entries were refused; from here on they are only counted.</source>
        <translation>D’autres entrées ont été refusées ; à partir d’ici, elles sont seulement comptées.</translation>
    </message>
    <message>
        <source>To count its receipts twice, add --again.</source>
        <translation>Pour compter ses reçus deux fois, ajoutez --again.</translation>
    </message>
    <message>
        <source>Read receipts from a JSON file, or from standard input (-).</source>
        <translation>Lire des reçus depuis un fichier JSON, ou depuis l’entrée standard (-).</translation>
    </message>
    <message>
        <source>Each line, or each element of one list, is {&quot;timestamp&quot;: time, &quot;ml_response&quot;: {...}}; times without a zone are in --zone. The file may be packed with gzip, zstd or xz. All entries are imported, or none; one that is not a receipt is skipped and reported.</source>
        <translation>Chaque ligne, ou chaque élément d’une liste, est {&quot;timestamp&quot;: heure, &quot;ml_response&quot;: {...}} ; les heures sans fuseau sont dans --zone. Le fichier peut être compressé avec gzip, zstd ou xz. Toutes les entrées sont importées, ou aucune ; celle qui n’est pas un reçu est ignorée et signalée.</translation>
    </message>
    <message>
        <source>Import also what was imported before; its receipts then count twice.</source>
        <translation>Importe aussi ce qui l’a déjà été ; ses reçus comptent alors deux fois.</translation>
    </message>
    <message>
        <source>%1 hours; `ocr-analytics refresh` recomputes them</source>
        <translation>%1 heures ; `ocr-analytics refresh` les recalcule</translation>
    </message>
    <message>
        <source>%1 dated in the future</source>
        <translation>%1 datés du futur</translation>
    </message>
    <message>
        <source>%1 dated before %2</source>
        <translation>%1 datés d’avant %2</translation>
    </message>
    <message>
        <source>Dated in the future</source>
        <translation>Daté du futur</translation>
    </message>
    <message>
        <source>Dated long ago</source>
        <translation>Daté d’il y a longtemps</translation>
    </message>
    <message>
        <source>receipt %1 of %2</source>
        <translation>reçu %1 du %2</translation>
    </message>
    <message>
        <source>this computer&apos;s is %1 fast; everything here goes by the server&apos;s</source>
        <translation>celle de cet ordinateur avance de %1 ; tout ici suit celle du serveur</translation>
    </message>
    <message>
        <source>this computer&apos;s is %1 slow; everything here goes by the server&apos;s</source>
        <translation>celle de cet ordinateur retarde de %1 ; tout ici suit celle du serveur</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast: the server&apos;s is used.</source>
        <translation>L’horloge de cet ordinateur avance de %1 : celle du serveur est utilisée.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow: the server&apos;s is used.</source>
        <translation>L’horloge de cet ordinateur retarde de %1 : celle du serveur est utilisée.</translation>
    </message>
    <message>
        <source>Width of a bucket; auto (the default) suits the picture and the number of receipts. From 3h on buckets follow the calendar of the zone.</source>
        <translation>Largeur d’un intervalle ; auto (par défaut) convient à l’image et au nombre de reçus. À partir de 3h, les intervalles suivent le calendrier du fuseau.</translation>
    </message>
    <message>
        <source>%1 as %2: %3 partitions, %4 receipts</source>
        <extracomment>%1 a topic of Kafka, %2 a consumer group, %3 a number of partitions, %4 a number of receipts</extracomment>
        <translation>%1 comme %2 : %3 partitions, %4 reçus</translation>
    </message>
    <message>
        <source>last commit %1</source>
        <translation>dernière écriture %1</translation>
    </message>
    <message>
        <source>%1 messages refused</source>
        <translation>%1 messages refusés</translation>
    </message>
    <message>
        <source>%1: %2 messages were refused, because %3. `ocr-analytics ingest --list-refused` shows them.</source>
        <extracomment>%1 a topic, %2 a number of messages, %3 why</extracomment>
        <translation>%1 : %2 messages refusés ; raison : %3. `ocr-analytics ingest --list-refused` les affiche.</translation>
    </message>
    <message>
        <source>From Kafka</source>
        <translation>Depuis Kafka</translation>
    </message>
    <message>
        <source>%1 goes on at offset %2.</source>
        <translation>%1 reprend à l’offset %2.</translation>
    </message>
    <message>
        <source>This build of OCR Analytics cannot read from Kafka.</source>
        <translation>Cette version d’OCR Analytics ne peut pas lire depuis Kafka.</translation>
    </message>
    <message>
        <source>Install librdkafka-dev and build it anew, or install the package.</source>
        <translation>Installez librdkafka-dev et recompilez, ou installez le paquet.</translation>
    </message>
    <message>
        <source>%1, offset %2, refused %3: %4</source>
        <extracomment>%1 a partition, %2 an offset, %3 a time, %4 why the message was refused</extracomment>
        <translation>%1, offset %2, refusé %3 : %4</translation>
    </message>
    <message>
        <source>Refused messages in all: %1.</source>
        <translation>Messages refusés en tout : %1.</translation>
    </message>
    <message>
        <source>Read receipts from Apache Kafka, each exactly once.</source>
        <translation>Lire des reçus depuis Apache Kafka, chacun exactement une fois.</translation>
    </message>
    <message>
        <source>Runs until Ctrl-C. How far it is stands in the database and moves in the transaction that writes the receipts; any number may run at once, on any number of computers, and share the partitions.
What cannot be stored is kept as a refused message. A partition that cannot be read on without a gap stops with a sentence; --reset is the way on.
Passwords belong into the file of --kafka-config, one property of librdkafka a line (sasl.password=…), which only its owner may read.</source>
        <translation>Fonctionne jusqu’à Ctrl-C. La progression est dans la base et avance dans la transaction qui écrit les reçus ; on peut en lancer plusieurs à la fois, sur plusieurs ordinateurs, qui se partagent les partitions.
Ce qui ne peut pas être enregistré est conservé comme message refusé. Une partition qui ne peut pas être lue plus loin sans trou s’arrête avec une phrase ; --reset permet de continuer.
Les mots de passe vont dans le fichier de --kafka-config, une propriété de librdkafka par ligne (sasl.password=…), que seul son propriétaire peut lire.</translation>
    </message>
    <message>
        <source>Where Kafka is.</source>
        <translation>Où se trouve Kafka.</translation>
    </message>
    <message>
        <source>What to read.</source>
        <translation>Ce qu’il faut lire.</translation>
    </message>
    <message>
        <source>The consumer group; ocr-analytics without it.</source>
        <translation>Le groupe de consommateurs ; sinon ocr-analytics.</translation>
    </message>
    <message>
        <source>Members of the group in this process; 2 without it.</source>
        <translation>Membres du groupe dans ce processus ; sinon 2.</translation>
    </message>
    <message>
        <source>Where a group begins that has read nothing of a topic; earliest without it.</source>
        <translation>Où commence un groupe qui n’a encore rien lu d’un sujet ; sinon earliest.</translation>
    </message>
    <message>
        <source>What a message is: the receipt&apos;s JSON (payload), or as import&apos;s lines (envelope).</source>
        <translation>Ce qu’est un message : le JSON du reçu (payload), ou comme les lignes d’import (envelope).</translation>
    </message>
    <message>
        <source>Where a payload&apos;s time is; that of the message without it.</source>
        <translation>Où se trouve l’heure d’un reçu ; sinon celle du message.</translation>
    </message>
    <message>
        <source>Properties of librdkafka, one a line: encryption, user, password.</source>
        <translation>Propriétés de librdkafka, une par ligne : chiffrement, utilisateur, mot de passe.</translation>
    </message>
    <message>
        <source>End when all is read that was there at the start.</source>
        <translation>Terminer quand tout ce qui était là au départ est lu.</translation>
    </message>
    <message>
        <source>Go on even when most messages are refused.</source>
        <translation>Continuer même si la plupart des messages sont refusés.</translation>
    </message>
    <message>
        <source>Set where a partition (or *, all of a topic) goes on, and end. What is read twice then counts twice.</source>
        <translation>Fixer où reprend une partition (ou *, toutes celles d’un sujet), et terminer. Ce qui est lu deux fois compte deux fois.</translation>
    </message>
    <message>
        <source>Show refused messages, newest first.</source>
        <translation>Afficher les messages refusés, les plus récents d’abord.</translation>
    </message>
    <message>
        <source>Read refused messages again, as --value and --timestamp say now.</source>
        <translation>Relire les messages refusés, comme le disent maintenant --value et --timestamp.</translation>
    </message>
    <message>
        <source>“%1” is no name of a Kafka topic.</source>
        <translation>« %1 » n’est pas un nom de sujet Kafka.</translation>
    </message>
    <message>
        <source>--timestamp is for payloads: an envelope has its time in it.</source>
        <translation>--timestamp est pour payload : un envelope contient son heure.</translation>
    </message>
    <message>
        <source>--timestamp is “message”, “header:NAME” or “pointer:/A/B”, not “%1”.</source>
        <translation>--timestamp est « message », « header:NAME » ou « pointer:/A/B », pas « %1 ».</translation>
    </message>
    <message>
        <source>--reset, --list-refused and --retry-refused exclude each other.</source>
        <translation>--reset, --list-refused et --retry-refused s’excluent.</translation>
    </message>
    <message>
        <source>--group needs a name.</source>
        <translation>--group a besoin d’un nom.</translation>
    </message>
    <message>
        <source>--brokers is missing: where Kafka is.</source>
        <translation>Il manque --brokers : où se trouve Kafka.</translation>
    </message>
    <message>
        <source>For instance --brokers localhost:9092</source>
        <translation>Par exemple --brokers localhost:9092</translation>
    </message>
    <message>
        <source>--topic is missing: what to read.</source>
        <translation>Il manque --topic : ce qu’il faut lire.</translation>
    </message>
    <message>
        <source>“group %1” needs more names.</source>
        <translation>« group %1 » demande d’autres noms.</translation>
    </message>
    <message>
        <source>Write: group add GROUP BUSINESS…, or group remove GROUP [BUSINESS…].</source>
        <translation>Écrivez : group add GROUPE ENSEIGNE… ou group remove GROUPE [ENSEIGNE…].</translation>
    </message>
    <message>
        <source>group does not know “%1”.</source>
        <translation>group ne connaît pas « %1 ».</translation>
    </message>
    <message>
        <source>Write group list, add, remove, suggest or undo.</source>
        <translation>Écrivez group list, add, remove, suggest ou undo.</translation>
    </message>
    <message>
        <source>“group %1” takes no names.</source>
        <translation>« group %1 » ne prend pas de noms.</translation>
    </message>
    <message>
        <source>  %1 (since %2, by %3)</source>
        <extracomment>%1 a business, %2 a time, %3 who</extracomment>
        <translation>  %1 (depuis %2, par %3)</translation>
    </message>
    <message>
        <source>There are no groups.</source>
        <translation>Il n’y a pas de groupes.</translation>
    </message>
    <message>
        <source>No names look like one business.</source>
        <translation>Aucun nom ne semble désigner la même enseigne.</translation>
    </message>
    <message>
        <source>Nothing was changed. To put names together: ocr-analytics group add GROUP BUSINESS…</source>
        <translation>Rien n’a été changé. Pour réunir des noms : ocr-analytics group add GROUPE ENSEIGNE…</translation>
    </message>
    <message>
        <source>%1 is now: %2</source>
        <extracomment>%1 a group, %2 names of businesses</extracomment>
        <translation>%1 est maintenant : %2</translation>
    </message>
    <message>
        <source>There is no group “%1”.</source>
        <translation>Il n’y a pas de groupe « %1 ».</translation>
    </message>
    <message>
        <source>“%1” is not in the group.</source>
        <translation>« %1 » n’est pas dans le groupe.</translation>
    </message>
    <message>
        <source>Taken out of %1. “ocr-analytics group undo” brings it back.</source>
        <translation>Retiré de %1. « ocr-analytics group undo » annule cela.</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>aucun groupe</translation>
    </message>
    <message>
        <source>%1: from %2 back to %3</source>
        <extracomment>%1 a business, %2 and %3 groups</extracomment>
        <translation>%1 : de %2 de nouveau à %3</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Put several names together that are one business.</source>
        <translation>Réunir plusieurs noms qui sont une seule enseigne.</translation>
    </message>
    <message>
        <source>group add GROUP BUSINESS… puts businesses into a group, which is then picked, ranked, compared and exported like a business; group remove GROUP [BUSINESS…] takes them out again, or all of them. group suggest lists names that differ only in case, spaces, punctuation, accents or legal form, and changes nothing. group undo takes the last change back.</source>
        <translation>group add GROUPE ENSEIGNE… réunit des enseignes en un groupe, qui est ensuite choisi, classé, comparé et exporté comme une enseigne ; group remove GROUPE [ENSEIGNE…] les en retire, ou toutes. group suggest énumère les noms qui ne diffèrent que par la casse, les espaces, la ponctuation, les accents ou la forme juridique, et ne change rien. group undo annule le dernier changement.</translation>
    </message>
    <message>
        <source>Write metrics there for node_exporter&apos;s textfile collector, at the end and, while refresh follows, every ten seconds.</source>
        <translation>Y écrire des métriques pour le collecteur textfile de node_exporter, à la fin et, tant que refresh suit, toutes les dix secondes.</translation>
    </message>
    <message>
        <source>Serve metrics for Prometheus there, such as 127.0.0.1:9470.</source>
        <translation>Y servir des métriques pour Prometheus, par exemple 127.0.0.1:9470.</translation>
    </message>
    <message>
        <source>Metrics: http://%1/metrics</source>
        <translation>Métriques : http://%1/metrics</translation>
    </message>
    <message>
        <source>--metrics needs --follow.</source>
        <translation>--metrics nécessite --follow.</translation>
    </message>
    <message>
        <source>--metrics-file works with every command.</source>
        <translation>--metrics-file fonctionne avec toutes les commandes.</translation>
    </message>
    <message>
        <source>serve needs --listen.</source>
        <translation>serve a besoin de --listen.</translation>
    </message>
    <message>
        <source>Write --listen 127.0.0.1:8080.</source>
        <translation>Écrivez --listen 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Everybody on the network could read the totals at %1.</source>
        <translation>Tout le monde sur le réseau pourrait lire les totaux sur %1.</translation>
    </message>
    <message>
        <source>Listen on 127.0.0.1, behind a reverse proxy, or name a file with a token: --token-file FILE.</source>
        <translation>Écoutez sur 127.0.0.1, derrière un proxy inverse, ou nommez un fichier avec un jeton : --token-file FICHIER.</translation>
    </message>
    <message>
        <source>--certificate and --key go together.</source>
        <translation>--certificate et --key vont ensemble.</translation>
    </message>
    <message>
        <source>Serving: %1</source>
        <extracomment>%1 an address, such as http://127.0.0.1:8080/</extracomment>
        <translation>En service : %1</translation>
    </message>
    <message>
        <source>Requests answered: %1.</source>
        <translation>Requêtes traitées : %1.</translation>
    </message>
    <message>
        <source>Answer questions about totals over HTTP, read-only: JSON, CSV and pictures.</source>
        <translation>Répond aux questions sur les totaux par HTTP, en lecture seule : JSON, CSV et images.</translation>
    </message>
    <message>
        <source>Where to answer, such as 127.0.0.1:8080.</source>
        <translation>Où répondre, par exemple 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Tokens that clients may send, one a line.</source>
        <translation>Jetons que les clients peuvent envoyer, un par ligne.</translation>
    </message>
    <message>
        <source>Answer by HTTPS, with this certificate (PEM).</source>
        <translation>Répond en HTTPS, avec ce certificat (PEM).</translation>
    </message>
    <message>
        <source>The certificate&apos;s key (PEM).</source>
        <translation>La clé du certificat (PEM).</translation>
    </message>
    <message>
        <source>Connections to the database for answers; 4 without it. One more draws.</source>
        <translation>Connexions à la base de données pour les réponses ; 4 par défaut. Une de plus dessine.</translation>
    </message>
    <message>
        <source>--metrics is for reading, which goes on.</source>
        <translation>--metrics est pour la lecture, qui continue.</translation>
    </message>
    <message>
        <source>Single receipts of before %1 are no longer kept.</source>
        <translation>Les reçus individuels antérieurs au %1 ne sont plus conservés.</translation>
    </message>
    <message>
        <source>Totals of before %1 are sealed and would stay.</source>
        <translation>Les totaux antérieurs au %1 sont scellés et resteraient.</translation>
    </message>
    <message>
        <source>--%1 takes a number of days or weeks, not “%2”.</source>
        <translation>--%1 attend un nombre de jours ou de semaines, pas « %2 ».</translation>
    </message>
    <message>
        <source>For instance 90d, or 13w.</source>
        <translation>Par exemple 90d ou 13w.</translation>
    </message>
    <message>
        <source>retain needs --keep-documents.</source>
        <translation>retain a besoin de --keep-documents.</translation>
    </message>
    <message>
        <source>For instance --keep-documents 90d.</source>
        <translation>Par exemple --keep-documents 90d.</translation>
    </message>
    <message>
        <source>Values are kept at least as long as the receipts: --keep-values is less than --keep-documents.</source>
        <translation>Les valeurs sont conservées au moins aussi longtemps que les reçus : --keep-values est inférieur à --keep-documents.</translation>
    </message>
    <message>
        <source>Receipts would be kept from %1 on: %2 days would be sealed, %3 receipts of %4 days removed, about %5.</source>
        <translation>Les reçus seraient conservés à partir du %1 : %2 jours seraient scellés, %3 reçus de %4 jours supprimés, environ %5.</translation>
    </message>
    <message>
        <source>Single values would be kept from %1 on: %2 would be removed, about %3.</source>
        <translation>Les valeurs individuelles seraient conservées à partir du %1 : %2 seraient supprimées, environ %3.</translation>
    </message>
    <message>
        <source>%1 minutes of them would be refreshed before.</source>
        <translation>%1 minutes parmi elles seraient actualisées auparavant.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>--stop goes alone.</source>
        <translation>--stop s’emploie seul.</translation>
    </message>
    <message>
        <source>From now on, no receipts are removed any more.</source>
        <translation>Désormais, plus aucun reçu n’est supprimé.</translation>
    </message>
    <message>
        <source>Whoever follows with “refresh --follow” goes on like this.</source>
        <translation>Qui suit avec « refresh --follow » continue ainsi.</translation>
    </message>
    <message>
        <source>Remove old receipts and keep their totals.</source>
        <translation>Supprimer les anciens reçus et garder leurs totaux.</translation>
    </message>
    <message>
        <source>Each whole day in UTC that is older is compared with its receipts a last time and sealed; then its receipts go. Its totals, medians and distributions stay as they are, for ever: a receipt that comes later for such a day is rejected with the reason after-retention. Interrupted, the next run goes on.
Without --keep-values the single values that were read from the receipts are all kept; they are what lists of receipts show. There is no way back but a backup.</source>
        <translation>Chaque journée entière en UTC qui est plus ancienne est comparée une dernière fois avec ses reçus puis scellée ; ensuite ses reçus partent. Ses totaux, médianes et distributions restent tels quels, pour toujours : un reçu qui arrive plus tard pour une telle journée est rejeté avec la raison after-retention. Après une interruption, l’exécution suivante continue.
Sans --keep-values, les valeurs individuelles lues dans les reçus sont toutes conservées ; ce sont elles que montrent les listes de reçus. Seule une sauvegarde permet de revenir en arrière.</translation>
    </message>
    <message>
        <source>Keep the receipts of so many days, 90d or 13w.</source>
        <translation>Conserver les reçus de tant de jours, 90d ou 13w.</translation>
    </message>
    <message>
        <source>Keep the single values of so many days, at least as many.</source>
        <translation>Conserver les valeurs individuelles de tant de jours, au moins autant.</translation>
    </message>
    <message>
        <source>Only say what would go.</source>
        <translation>Dire seulement ce qui partirait.</translation>
    </message>
    <message>
        <source>Also from now on: “refresh --follow” does it once an hour.</source>
        <translation>Désormais aussi : « refresh --follow » le fait une fois par heure.</translation>
    </message>
    <message>
        <source>End what --from-now-on began.</source>
        <translation>Mettre fin à ce que --from-now-on a commencé.</translation>
    </message>
    <message>
        <source>receipts from %1 on; totals of %2 days before are sealed</source>
        <translation>reçus à partir du %1 ; les totaux de %2 jours antérieurs sont scellés</translation>
    </message>
    <message>
        <source>single values from %1 on</source>
        <translation>valeurs individuelles à partir du %1</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>The exit code is 1 when something differs and was not repaired. Pending changes are not differences. Totals whose receipts are no longer kept are compared with what they were when they were sealed; they cannot be repaired.</source>
        <translation>Le code de sortie est 1 quand quelque chose diffère et n’a pas été réparé. Les changements en attente ne sont pas des différences. Les totaux dont les reçus ne sont plus conservés sont comparés à ce qu’ils étaient lors du scellement ; ils ne peuvent pas être réparés.</translation>
    </message>
    <message>
        <source>Turn the table of receipts into a partition for each day.</source>
        <translation>Transformer la table des reçus en une partition par jour.</translation>
    </message>
    <message>
        <source>“migrate --partition-documents” was ended half-way: run it again.</source>
        <translation>« migrate --partition-documents » a été interrompu en cours de route : relancez-le.</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>%1, made until %2</source>
        <translation>%1, créées jusqu’au %2</translation>
    </message>
    <message>
        <source>The default partition holds receipts: their times are wrong or late, or nobody made partitions ahead.</source>
        <translation>La partition par défaut contient des reçus : leurs heures sont fausses ou tardives, ou personne n’a créé de partitions à l’avance.</translation>
    </message>
    <message>
        <source>Total amounts add up several currencies (%1); write --currency CODE for one of them.</source>
        <extracomment>%1 several currencies</extracomment>
        <translation>Les montants totaux additionnent plusieurs devises (%1) ; écrivez --currency CODE pour l’une d’elles.</translation>
    </message>
    <message>
        <source>Only amounts in this currency, such as EUR; of --raw only those receipts.</source>
        <translation>Seulement les montants dans cette devise, par exemple EUR ; avec --raw seulement ces reçus.</translation>
    </message>
    <message>
        <source>“%1” is not a currency.</source>
        <translation>« %1 » n’est pas une devise.</translation>
    </message>
    <message>
        <source>Write it as receipts do, such as EUR.</source>
        <translation>Écrivez-la comme les reçus, par exemple EUR.</translation>
    </message>
    <message>
        <source>Runs until Ctrl-C. /api/v1/openapi.json describes what can be asked: series, businesses, ranking and status, as JSON or CSV, and /chart.png and /chart.svg, which export&apos;s painter draws. The page of the system before this one works with /api/business_ids, /api/minutedata and /api/hourdata.
Whoever reaches an address that is not of this computer alone (127.0.0.1, ::1) needs a token, which stands in a file that nobody else may read; without one the program does not start. A client sends it as “Authorization: Bearer TOKEN”.</source>
        <translation>Tourne jusqu’à Ctrl-C. /api/v1/openapi.json décrit ce qui peut être demandé : series, businesses, ranking et status, en JSON ou CSV, ainsi que /chart.png et /chart.svg, dessinés comme par export. La page du système précédent fonctionne avec /api/business_ids, /api/minutedata et /api/hourdata.
À une adresse qui n’est pas propre à cet ordinateur (127.0.0.1, ::1), il faut un jeton, qui se trouve dans un fichier que personne d’autre ne peut lire ; sans lui, le programme ne démarre pas. Le client l’envoie sous la forme « Authorization: Bearer JETON ».</translation>
    </message>
    <message>
        <source>A property of librdkafka.</source>
        <translation>Une propriété de librdkafka.</translation>
    </message>
    <message>
        <source>Pages from there may read the answers in browsers, such as https://wiki.example.org.</source>
        <translation>Les pages de cette origine peuvent lire les réponses dans un navigateur, par exemple https://wiki.example.org.</translation>
    </message>
    <message>
        <source>Recompute from here on, such as 2024-05-01T10:00 or now-24h.</source>
        <translation>Recalculer à partir d’ici, comme 2024-05-01T10:00 ou now-24h.</translation>
    </message>
    <message>
        <source>First instant, such as 2024-05-01T10:00 or now-24h.</source>
        <translation>Premier instant, comme 2024-05-01T10:00 ou now-24h.</translation>
    </message>
    <message>
        <source>--partition-documents and --distribute exclude each other.</source>
        <translation>--partition-documents et --distribute s’excluent mutuellement.</translation>
    </message>
    <message>
        <source>Distribute values and totals over the servers of a Citus cluster.</source>
        <translation>Répartir les valeurs et les totaux sur les serveurs d’un cluster Citus.</translation>
    </message>
    <message>
        <source>There are no alert rules.</source>
        <translation>Il n’y a pas de règles d’alerte.</translation>
    </message>
    <message>
        <source>Added “%1”: %2. It is evaluated by whoever refreshes, from now on.</source>
        <translation>« %1 » ajoutée : %2. Elle est évaluée à partir de maintenant par quiconque met à jour.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 such as &quot;Would have fired 3 times&quot;, %2 a range of time</extracomment>
        <translation>%1 : %2.</translation>
    </message>
    <message>
        <source>  %1 to %2: %3</source>
        <translation>  %1 à %2 : %3</translation>
    </message>
    <message>
        <source>  since %1: %2</source>
        <translation>  depuis %1 : %2</translation>
    </message>
    <message>
        <source>Removed “%1”. Its history stays.</source>
        <translation>« %1 » supprimée. Son historique reste.</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <extracomment>%1 a time, %2 a rule and a bucket, %3 what happened</extracomment>
        <translation>%1  %2 : %3</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Il ne s’est encore rien passé.</translation>
    </message>
    <message>
        <source>“%1” is silenced until %2: it is evaluated, and nobody is told.</source>
        <translation>« %1 » est en sourdine jusqu’à %2 : elle est évaluée, et personne n’est averti.</translation>
    </message>
    <message>
        <source>“%1” is not silenced any more.</source>
        <translation>« %1 » n’est plus en sourdine.</translation>
    </message>
    <message>
        <source>“%1” was acknowledged by %2, %3.</source>
        <translation>« %1 » a été prise en compte par %2, %3.</translation>
    </message>
    <message>
        <source>Rules on what receipts say, and when they fire.</source>
        <translation>Règles sur ce que disent les reçus, et quand elles se déclenchent.</translation>
    </message>
    <message>
        <source>A rule fires when so many finished buckets in a row are as it says, and is over with the first that is not. Buckets with too few receipts count neither way. Whoever refreshes evaluates each bucket once, and again when receipts come late; the history says so.
“alert test” says when a rule would have fired: a saved one by its name, or one that the options describe.
--changed holds a bucket against the same time a week before, and only counts what is more than chance. Alertmanager sends mail and messages: see “refresh --alertmanager”.</source>
        <translation>Une règle se déclenche quand autant d’intervalles terminés de suite sont comme elle le dit, et c’est fini avec le premier qui ne l’est pas. Les intervalles avec trop peu de reçus ne comptent ni pour ni contre. Quiconque met à jour évalue chaque intervalle une fois, et de nouveau si des reçus arrivent en retard ; l’historique le dit.
« alert test » dit quand une règle se serait déclenchée : une règle enregistrée, par son nom, ou celle que décrivent les options.
--changed compare un intervalle à la même heure une semaine avant, et ne compte que ce qui dépasse le hasard. Alertmanager envoie courriels et messages : voir « refresh --alertmanager ».</translation>
    </message>
    <message>
        <source>What is watched.</source>
        <translation>Ce qui est surveillé.</translation>
    </message>
    <message>
        <source>Of a business or a group; * for all together.</source>
        <translation>D’une enseigne ou d’un groupe ; * pour toutes ensemble.</translation>
    </message>
    <message>
        <source>In buckets of this width.</source>
        <translation>Par intervalles de cette largeur.</translation>
    </message>
    <message>
        <source>Fires below this value.</source>
        <translation>Se déclenche au-dessous de cette valeur.</translation>
    </message>
    <message>
        <source>Fires above this value.</source>
        <translation>Se déclenche au-dessus de cette valeur.</translation>
    </message>
    <message>
        <source>Fires further than that away from a week before, in points or per cent.</source>
        <translation>Se déclenche si l’écart avec la semaine précédente dépasse cela, en points ou en pour cent.</translation>
    </message>
    <message>
        <source>So many buckets in a row; 1 without it.</source>
        <translation>Autant d’intervalles de suite ; 1 sans cette option.</translation>
    </message>
    <message>
        <source>Buckets with fewer do not count. Without it 30 for changes, 1 for scores, 0 for amounts.</source>
        <translation>Les intervalles qui en ont moins ne comptent pas. Sans cette option : 30 pour les écarts, 1 pour les scores, 0 pour les montants.</translation>
    </message>
    <message>
        <source>Amounts in this currency; buckets of several do not count without it.</source>
        <translation>Montants dans cette devise ; sans elle, les intervalles qui en mêlent plusieurs ne comptent pas.</translation>
    </message>
    <message>
        <source>With test: from here on.</source>
        <translation>Avec test : à partir d’ici.</translation>
    </message>
    <message>
        <source>With test: up to here; now without it.</source>
        <translation>Avec test : jusqu’ici ; maintenant sans cette option.</translation>
    </message>
    <message>
        <source>With test: in this range, such as “last 7 days”; the last 30 days without it.</source>
        <translation>Avec test : dans cette période, comme « last 7 days » ; les 30 derniers jours sans cette option.</translation>
    </message>
    <message>
        <source>With silence: so long, 30m, 2h, 7d.</source>
        <translation>Avec silence : pendant ce temps, 30m, 2h, 7d.</translation>
    </message>
    <message>
        <source>With silence: end it.</source>
        <translation>Avec silence : y mettre fin.</translation>
    </message>
    <message>
        <source>With history: so many entries, the newest first; 50 without it.</source>
        <translation>Avec history : autant d’entrées, la plus récente d’abord ; 50 sans cette option.</translation>
    </message>
    <message>
        <source>alert does not know “%1”.</source>
        <translation>alert ne connaît pas « %1 ».</translation>
    </message>
    <message>
        <source>Write alert %1.</source>
        <translation>Écrivez alert %1.</translation>
    </message>
    <message>
        <source>--changed takes points or per cent, not “%1”.</source>
        <translation>--changed attend des points ou un pourcentage, pas « %1 ».</translation>
    </message>
    <message>
        <source>For instance 5, or 10%.</source>
        <translation>Par exemple 5, ou 10%.</translation>
    </message>
    <message>
        <source>A rule has one condition.</source>
        <translation>Une règle a une condition.</translation>
    </message>
    <message>
        <source>Write one of --below, --above and --changed.</source>
        <translation>Écrivez --below, --above ou --changed.</translation>
    </message>
    <message>
        <source>(not saved)</source>
        <translation>(non enregistrée)</translation>
    </message>
    <message>
        <source>A rule needs --metric, --business and --interval.</source>
        <translation>Une règle a besoin de --metric, --business et --interval.</translation>
    </message>
    <message>
        <source>For instance: alert add NAME --metric avg_score --business ACME --interval hour --below 80</source>
        <translation>Par exemple : alert add NAME --metric avg_score --business ACME --interval hour --below 80</translation>
    </message>
    <message>
        <source>--%1 does not belong to “alert %2”.</source>
        <translation>--%1 ne va pas avec « alert %2 ».</translation>
    </message>
    <message>
        <source>“alert %1” takes the name of one rule.</source>
        <translation>« alert %1 » prend le nom d’une règle.</translation>
    </message>
    <message>
        <source>“alert %1” takes one name at most.</source>
        <translation>« alert %1 » prend un nom au plus.</translation>
    </message>
    <message>
        <source>“alert silence” needs --for or --end.</source>
        <translation>« alert silence » nécessite --for ou --end.</translation>
    </message>
    <message>
        <source>For instance: alert silence NAME --for 2h</source>
        <translation>Par exemple : alert silence NAME --for 2h</translation>
    </message>
    <message>
        <source>--alertmanager needs --follow.</source>
        <translation>--alertmanager nécessite --follow.</translation>
    </message>
    <message>
        <source>Any number may run at once; they share the work. With --follow it keeps running until Ctrl-C, and reconnects when the server comes back.
--from and --to recompute a range, whether or not anything changed in it: every minute that is partly in the range. --retry-rejected reads the receipts again that could not be counted, for instance after a payload format was added.
Finished buckets are held against the alert rules (see “alert”); --alertmanager tells of those that fire.</source>
        <translation>Plusieurs peuvent tourner à la fois ; ils se partagent le travail. Avec --follow, il continue jusqu’à Ctrl-C et se reconnecte quand le serveur revient.
--from et --to recalculent une période, que quelque chose y ait changé ou non : chaque minute qui s’y trouve en partie. --retry-rejected relit les reçus qui n’ont pas pu être comptés, par exemple après l’ajout d’un format.
Les intervalles terminés sont confrontés aux règles d’alerte (voir « alert ») ; --alertmanager signale celles qui se déclenchent.</translation>
    </message>
    <message>
        <source>Tell Alertmanager there what fires, such as http://127.0.0.1:9093.</source>
        <translation>Signaler ce qui se déclenche à l’Alertmanager de cette adresse, p. ex. http://127.0.0.1:9093.</translation>
    </message>
    <message>
        <source>--%1 takes a length of time, not “%2”.</source>
        <translation>--%1 attend une durée, pas « %2 ».</translation>
    </message>
    <message>
        <source>For instance 30m, 2h, 7d or 2w.</source>
        <translation>Par exemple 30m, 2h, 7d ou 2w.</translation>
    </message>
    <message>
        <source>total_amount, avg_score, median_score, avg_ocr_score, median_ocr_score or documents (their number); all if left out.</source>
        <translation>total_amount, avg_score, median_score, avg_ocr_score, median_ocr_score ou documents (leur nombre) ; à défaut toutes.</translation>
    </message>
    <message>
        <source>Counted are the whole buckets that begin in the range: those from %1 to %2.</source>
        <extracomment>%1 and %2 times</extracomment>
        <translation>Sont comptés les intervalles entiers qui commencent dans la période : ceux de %1 à %2.</translation>
    </message>
    <message>
        <source>Give a number, with a point, such as 12.5.</source>
        <translation>Donnez un nombre avec un point, par exemple 12.5.</translation>
    </message>
    <message>
        <source>Draw lines in full also where fewer than four receipts are behind a point.</source>
        <translation>Tracer les lignes pleinement même s’il y a moins de quatre reçus derrière un point.</translation>
    </message>
    <message>
        <source>marker does not know “%1”.</source>
        <translation>marker ne connaît pas « %1 ».</translation>
    </message>
    <message>
        <source>Write marker list, add or remove.</source>
        <translation>Écrivez marker list, add ou remove.</translation>
    </message>
    <message>
        <source>--at goes with marker add.</source>
        <translation>--at va avec marker add.</translation>
    </message>
    <message>
        <source>“marker list” takes no words.</source>
        <translation>« marker list » ne prend pas de mots.</translation>
    </message>
    <message>
        <source>“marker %1” takes one word.</source>
        <translation>« marker %1 » prend un mot.</translation>
    </message>
    <message>
        <source>Write: marker add &quot;model 4.2&quot; --at 2024-05-01T10:00, or marker remove NUMBER.</source>
        <translation>Écrivez : marker add &quot;modèle 4.2&quot; --at 2024-05-01T10:00, ou marker remove NUMÉRO.</translation>
    </message>
    <message>
        <source>“%1” is no number of a marker.</source>
        <translation>« %1 » n’est pas le numéro d’un marqueur.</translation>
    </message>
    <message>
        <source>“ocr-analytics marker list” shows them.</source>
        <translation>« ocr-analytics marker list » les montre.</translation>
    </message>
    <message>
        <source>%1  %2  %3 (by %4)</source>
        <extracomment>%1 a number, %2 a time, %3 the text of a marker, %4 who</extracomment>
        <translation>%1  %2  %3 (par %4)</translation>
    </message>
    <message>
        <source>There are no markers.</source>
        <translation>Il n’y a pas de marqueurs.</translation>
    </message>
    <message>
        <source>Marked “%1” at %2 (number %3).</source>
        <extracomment>%1 the text of a marker, %2 a time, %3 a number</extracomment>
        <translation>« %1 » est marqué à %2 (numéro %3).</translation>
    </message>
    <message>
        <source>Removed the marker “%1”.</source>
        <translation>Le marqueur « %1 » est retiré.</translation>
    </message>
    <message>
        <source>Mark a moment on all charts, such as a new model.</source>
        <translation>Marquer un moment sur tous les graphiques, comme un nouveau modèle.</translation>
    </message>
    <message>
        <source>marker add TEXT marks the moment --at, or now. It is drawn on the charts of all businesses, in the window and in pictures, for everybody who uses the database. marker list shows markers with their numbers; marker remove NUMBER removes one.</source>
        <translation>marker add TEXTE marque le moment --at, ou maintenant. Il est dessiné sur les graphiques de toutes les enseignes, dans la fenêtre et dans les images, pour tous ceux qui utilisent la base de données. marker list montre les marqueurs avec leurs numéros ; marker remove NUMÉRO en retire un.</translation>
    </message>
    <message>
        <source>Weekdays by hours instead of the course of time: of one --business, and in a picture of one --metric.</source>
        <translation>Jours de la semaine par heures au lieu de l’évolution : d’un seul --business et, pour une image, d’un seul --metric.</translation>
    </message>
    <message>
        <source>Size of the picture: a slide of 16:9 or a page.</source>
        <translation>Taille de l’image : une diapositive en 16:9 ou une page.</translation>
    </message>
    <message>
        <source>Width of the picture; 1600 px if left out.</source>
        <translation>Largeur de l’image ; 1600 px par défaut.</translation>
    </message>
    <message>
        <source>Height of the picture; 900 px if left out.</source>
        <translation>Hauteur de l’image ; 900 px par défaut.</translation>
    </message>
    <message>
        <source>What --width and --height are in; px if left out. 96 px are an inch.</source>
        <translation>Unité de --width et --height ; px par défaut. 96 px font un pouce.</translation>
    </message>
    <message>
        <source>A title above the charts.</source>
        <translation>Un titre au-dessus des graphiques.</translation>
    </message>
    <message>
        <source>A note below the charts.</source>
        <translation>Une note sous les graphiques.</translation>
    </message>
    <message>
        <source>Leave out what says range, interval, time zone and businesses below the charts.</source>
        <translation>Omettre la légende indiquant la période, l’intervalle, le fuseau horaire et les enseignes.</translation>
    </message>
    <message>
        <source>--%1 applies to pictures only.</source>
        <extracomment>%1 an option</extracomment>
        <translation>--%1 ne vaut que pour les images.</translation>
    </message>
    <message>
        <source>--size already says how large the picture is; leave out --width, --height and --unit.</source>
        <translation>--size indique déjà la taille de l’image ; omettez --width, --height et --unit.</translation>
    </message>
    <message>
        <source>--unit says what --width and --height are in.</source>
        <translation>--unit est l’unité de --width et --height.</translation>
    </message>
    <message>
        <source>--profile and --%1 do not go together.</source>
        <translation>--profile et --%1 ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>--profile shows one --business at a time.</source>
        <translation>--profile montre un seul --business à la fois.</translation>
    </message>
    <message>
        <source>Write --business &apos;*&apos; for all of them together.</source>
        <translation>Écrivez --business &apos;*&apos; pour tous ensemble.</translation>
    </message>
    <message>
        <source>A picture of a profile shows one metric.</source>
        <translation>L’image d’un profil montre une seule mesure.</translation>
    </message>
    <message>
        <source>Write which, for instance --metric avg_score.</source>
        <translation>Indiquez laquelle, par exemple --metric avg_score.</translation>
    </message>
    <message>
        <source>%1 was taken out of %2 for it.</source>
        <extracomment>%1 a business, %2 a group</extracomment>
        <translation>%1 a été retiré de %2 pour cela.</translation>
    </message>
    <message>
        <source>Never changes anything. Ends with 1 while the tables are missing or of another version, or while something is wrong with them.</source>
        <translation>Ne change jamais rien. Se termine par 1 tant que les tables manquent, sont d’une autre version ou qu’il y a un problème avec elles.</translation>
    </message>
    <message>
        <source>No receipt of the last 30 days is in %1.</source>
        <extracomment>%1 a currency</extracomment>
        <translation>Aucun reçu des 30 derniers jours n’est en %1.</translation>
    </message>
    <message>
        <source>Draw means and medians of the last N points over paler lines.</source>
        <translation>Dessiner les moyennes et médianes des N derniers points par-dessus des lignes plus pâles.</translation>
    </message>
    <message>
        <source>--rolling applies to pictures only.</source>
        <translation>--rolling ne vaut que pour les images.</translation>
    </message>
    <message>
        <source>Leave it out: a table has each point as it is.</source>
        <translation>Omettez-le : un tableau contient chaque point tel qu’il est.</translation>
    </message>
    <message>
        <source>“ocr-analytics refresh” counts them.</source>
        <translation>« ocr-analytics refresh » les compte.</translation>
    </message>
    <message>
        <source>The moment, such as 2024-05-01T10:00 or now-2h; now if left out.</source>
        <translation>Le moment, comme 2024-05-01T10:00 ou now-2h ; maintenant s’il manque.</translation>
    </message>
</context>
<context>
    <name>oa::core</name>
    <message>
        <source>The workspace file is damaged: “%1” is not understood.</source>
        <translation>Le fichier d’espace de travail est endommagé : « %1 » n’est pas compris.</translation>
    </message>
    <message>
        <source>This is not a workspace file.</source>
        <translation>Ce n’est pas un fichier d’espace de travail.</translation>
    </message>
    <message>
        <source>This workspace was saved by a newer version of OCR Analytics.</source>
        <translation>Cet espace de travail a été enregistré par une version plus récente d’OCR Analytics.</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>Installez la version plus récente pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The workspace file %1 cannot be read.</source>
        <translation>Le fichier d’espace de travail %1 ne peut pas être lu.</translation>
    </message>
</context>
<context>
    <name>oa::core::AlertRule</name>
    <message>
        <source>A rule needs a name.</source>
        <translation>Une règle a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A rule needs a business, a group, or * for all together.</source>
        <translation>Une règle a besoin d’une enseigne, d’un groupe ou de * pour toutes ensemble.</translation>
    </message>
    <message>
        <source>The limit of a rule is a number.</source>
        <translation>La limite d’une règle est un nombre.</translation>
    </message>
    <message>
        <source>A rule counts from 1 to %1 times in a row.</source>
        <translation>Une règle compte de 1 à %1 fois de suite.</translation>
    </message>
    <message>
        <source>The least number of receipts is from 0 to %1.</source>
        <translation>Le nombre minimal de reçus va de 0 à %1.</translation>
    </message>
    <message>
        <source>Only amounts are in a currency.</source>
        <translation>Seuls les montants ont une devise.</translation>
    </message>
    <message>
        <source>A change is measured up and down alike: its limit is not negative.</source>
        <translation>Un écart se mesure de la même façon vers le haut et vers le bas : sa limite n’est pas négative.</translation>
    </message>
    <message>
        <source>Buckets longer than a week cannot be set against the same time a week before.</source>
        <translation>Des intervalles de plus d’une semaine ne peuvent pas être comparés à la même heure une semaine avant.</translation>
    </message>
    <message>
        <source>Choose a shorter interval.</source>
        <translation>Choisissez un intervalle plus court.</translation>
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
        <translation>au-dessous de %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <extracomment>%1 such as &quot;80 points&quot;</extracomment>
        <translation>au-dessus de %1</translation>
    </message>
    <message>
        <source>more than %1 away from a week before</source>
        <extracomment>%1 such as &quot;5 points&quot; or &quot;10 %&quot;</extracomment>
        <translation>à plus de %1 de la semaine précédente</translation>
    </message>
    <message>
        <source>all businesses</source>
        <translation>toutes les enseignes</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>%1 a metric, %2 a business, %3 such as &quot;below 80 points&quot;</extracomment>
        <translation>%1 de %2 : %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation>
            <numerusform>%1, %n fois de suite</numerusform>
            <numerusform>%1, %n fois de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 is %3</source>
        <extracomment>%1 a metric, %2 a business, %3 a number</extracomment>
        <translation>%1 de %2 : %3</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, %4 a week before</source>
        <extracomment>%1 a metric, %2 a business, %3 and %4 numbers</extracomment>
        <translation>%1 de %2 : %3, contre %4 une semaine avant</translation>
    </message>
</context>
<context>
    <name>oa::core::Comparison</name>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
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
        <translation>100 = moyenne de cette période</translation>
    </message>
</context>
<context>
    <name>oa::core::ContentDevice</name>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Le fichier n’a pas pu être lu jusqu’à la fin.</translation>
    </message>
    <message>
        <source>The file is packed with %1, which this program was built without.</source>
        <translation>Le fichier est compressé avec %1, que ce programme n’inclut pas.</translation>
    </message>
    <message>
        <source>Unpack it first: %1 -dc FILE | ocr-analytics import -</source>
        <translation>Décompressez-le d’abord : %1 -dc FICHIER | ocr-analytics import -</translation>
    </message>
    <message>
        <source>The packed file is damaged.</source>
        <translation>Le fichier compressé est endommagé.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>The packed file breaks off before its end.</source>
        <translation>Le fichier compressé s’interrompt avant la fin.</translation>
    </message>
    <message>
        <source>The file is packed so tightly that unpacking it takes too much memory.</source>
        <translation>Le fichier est si compressé que le décompresser demande trop de mémoire.</translation>
    </message>
</context>
<context>
    <name>oa::core::CurrencyAmounts</name>
    <message>
        <source>These are no amounts by currency.</source>
        <translation>Ce ne sont pas des montants par devise.</translation>
    </message>
</context>
<context>
    <name>oa::core::Distribution</name>
    <message>
        <source>A stored distribution could not be read.</source>
        <translation>Une distribution enregistrée n’a pas pu être lue.</translation>
    </message>
</context>
<context>
    <name>oa::core::FileKind</name>
    <message>
        <source>a file packed with bzip2</source>
        <translation>un fichier compressé avec bzip2</translation>
    </message>
    <message>
        <source>a file packed with lzip</source>
        <translation>un fichier compressé avec lzip</translation>
    </message>
    <message>
        <source>a file packed with lz4</source>
        <translation>un fichier compressé avec lz4</translation>
    </message>
    <message>
        <source>a file packed with compress</source>
        <translation>un fichier compressé avec compress</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>une archive ZIP ou un document bureautique</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>une archive ZIP vide</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>une archive 7z</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>une archive RAR</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>une archive tar</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>a picture or a film</source>
        <translation>une image ou une vidéo</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un document PDF</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>un fichier Parquet</translation>
    </message>
    <message>
        <source>an Avro file</source>
        <translation>un fichier Avro</translation>
    </message>
    <message>
        <source>an ORC file</source>
        <translation>un fichier ORC</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>une base de données SQLite</translation>
    </message>
    <message>
        <source>a dump of a PostgreSQL database</source>
        <translation>une sauvegarde d’une base PostgreSQL</translation>
    </message>
    <message>
        <source>a table in PostgreSQL&apos;s binary form</source>
        <translation>une table au format binaire de PostgreSQL</translation>
    </message>
    <message>
        <source>Unpack it and import the file of receipts that is in it. Files packed with gzip, zstd or xz are read as they are.</source>
        <translation>Décompressez-le et importez le fichier de reçus qu’il contient. Les fichiers compressés avec gzip, zstd ou xz sont lus tels quels.</translation>
    </message>
    <message>
        <source>Export it as JSON Lines: {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} on each line.</source>
        <translation>Exportez-le en JSON Lines : {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} sur chaque ligne.</translation>
    </message>
    <message>
        <source>Load it with pg_restore, then connect to that database.</source>
        <translation>Chargez-la avec pg_restore, puis connectez-vous à cette base.</translation>
    </message>
    <message>
        <source>Choose a file of receipts: {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} on each line, or a list of such.</source>
        <translation>Choisissez un fichier de reçus : {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} sur chaque ligne, ou une liste de tels objets.</translation>
    </message>
    <message>
        <source>This is %1, not JSON.</source>
        <translation>C’est %1, pas du JSON.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>It looks like a web page or XML; was it downloaded as it should be?</source>
        <translation>Cela ressemble à une page web ou à du XML ; le téléchargement s’est-il bien passé ?</translation>
    </message>
    <message>
        <source>It looks like SQL: run it with psql, then connect to that database.</source>
        <translation>Cela ressemble à du SQL : exécutez-le avec psql, puis connectez-vous à cette base.</translation>
    </message>
    <message>
        <source>It looks like a table (CSV).</source>
        <translation>Cela ressemble à un tableau (CSV).</translation>
    </message>
    <message>
        <source>a file packed with lzma</source>
        <translation>un fichier compressé avec lzma</translation>
    </message>
    <message>
        <source>Save it as UTF-8, or convert it with iconv, as in: iconv -f %1 -t UTF-8 FILE | ocr-analytics import -</source>
        <translation>Enregistrez-le en UTF-8, ou convertissez-le avec iconv, par exemple : iconv -f %1 -t UTF-8 FICHIER | ocr-analytics import -</translation>
    </message>
    <message>
        <source>The file is packed twice.</source>
        <translation>Le fichier est compressé deux fois.</translation>
    </message>
    <message>
        <source>text in %1</source>
        <translation>du texte en %1</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>des données binaires</translation>
    </message>
    <message>
        <source>Unpack it once, and import what comes out.</source>
        <translation>Décompressez-le une fois, et importez ce qui en sort.</translation>
    </message>
</context>
<context>
    <name>oa::core::Interval</name>
    <message>
        <source>by the minute</source>
        <translation>à la minute</translation>
    </message>
    <message>
        <source>by 5 minutes</source>
        <translation>par 5 minutes</translation>
    </message>
    <message>
        <source>by 15 minutes</source>
        <translation>par 15 minutes</translation>
    </message>
    <message>
        <source>by 30 minutes</source>
        <translation>par 30 minutes</translation>
    </message>
    <message>
        <source>by the hour</source>
        <translation>à l’heure</translation>
    </message>
    <message>
        <source>by 3 hours</source>
        <translation>par 3 heures</translation>
    </message>
    <message>
        <source>by 6 hours</source>
        <translation>par 6 heures</translation>
    </message>
    <message>
        <source>by 12 hours</source>
        <translation>par 12 heures</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>by the week</source>
        <translation>par semaine</translation>
    </message>
    <message>
        <source>by the month</source>
        <translation>par mois</translation>
    </message>
    <message>
        <source>by the quarter</source>
        <translation>par trimestre</translation>
    </message>
    <message>
        <source>by the year</source>
        <translation>par an</translation>
    </message>
</context>
<context>
    <name>oa::core::JsonLinesReader</name>
    <message>
        <source>“timestamp” is not a text such as &quot;2024-05-01T10:30:00Z&quot;.</source>
        <translation>« timestamp » n’est pas un texte comme &quot;2024-05-01T10:30:00Z&quot;.</translation>
    </message>
    <message>
        <source>“ml_response” has an escape that is not a character.</source>
        <translation>« ml_response » contient une séquence d’échappement qui ne représente aucun caractère.</translation>
    </message>
    <message>
        <source>“ml_response” has the character U+0000, which PostgreSQL cannot store in text.</source>
        <translation>« ml_response » contient le caractère U+0000, que PostgreSQL ne peut pas stocker dans un texte.</translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <translation>Ce n’est pas du JSON.</translation>
    </message>
    <message>
        <source>It is not UTF-8.</source>
        <translation>Ce n’est pas de l’UTF-8.</translation>
    </message>
    <message>
        <source>It is not a JSON object.</source>
        <translation>Ce n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>“%1” is in it twice.</source>
        <translation>«&#xa0;%1&#xa0;» y est deux fois.</translation>
    </message>
    <message>
        <source>It is longer than 65 MiB.</source>
        <translation>Elle dépasse 65 Mio.</translation>
    </message>
    <message>
        <source>It breaks off in the middle.</source>
        <translation>Elle s’interrompt au milieu.</translation>
    </message>
    <message>
        <source>It has no “timestamp”.</source>
        <translation>«&#xa0;timestamp&#xa0;» manque.</translation>
    </message>
    <message>
        <source>It has no “ml_response”.</source>
        <translation>«&#xa0;ml_response&#xa0;» manque.</translation>
    </message>
</context>
<context>
    <name>oa::core::JsonPieces</name>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Le fichier n’a pas pu être lu jusqu’à la fin.</translation>
    </message>
</context>
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
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>Number of receipts</source>
        <translation>Nombre de reçus</translation>
    </message>
</context>
<context>
    <name>oa::core::OutputFile</name>
    <message>
        <source>“%1” is not an ordinary file.</source>
        <translation>« %1 » n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>Indiquez le nom d’un fichier.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>There is no room left to write “%1”.</source>
        <translation>Il ne reste plus de place pour écrire « %1 ».</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“%1” could not be written: its folder is not there.</source>
        <translation>« %1 » n’a pas pu être écrit : son dossier n’existe pas.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, or make it.</source>
        <translation>Choisissez un dossier existant, ou créez-le.</translation>
    </message>
    <message>
        <source>You may not write to “%1”.</source>
        <translation>Vous n’avez pas le droit d’écrire dans « %1 ».</translation>
    </message>
    <message>
        <source>Choose another folder or another name.</source>
        <translation>Choisissez un autre dossier ou un autre nom.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>« %1 » n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Vérifiez que le dossier existe et que vous pouvez y écrire.</translation>
    </message>
</context>
<context>
    <name>oa::core::PayloadFormat</name>
    <message>
        <source>not a text</source>
        <translation>pas un texte</translation>
    </message>
    <message>
        <source>Write the path to the value, such as “/total/value”. A “/” inside a name is written “~1”, a “~” is written “~0”.</source>
        <translation>Écrivez le chemin vers la valeur, comme « /total/value ». Un « / » dans un nom s’écrit « ~1 », un « ~ » s’écrit « ~0 ».</translation>
    </message>
    <message>
        <source>“%1” lists too many JSON Pointers.</source>
        <translation>« %1 » énumère trop de pointeurs JSON.</translation>
    </message>
    <message>
        <source>Keep the list to 16 or fewer.</source>
        <translation>Limitez la liste à 16 au plus.</translation>
    </message>
    <message>
        <source>“%1” is neither a JSON Pointer nor a list of them.</source>
        <translation>« %1 » n’est ni un pointeur JSON ni une liste de pointeurs.</translation>
    </message>
    <message>
        <source>Write one path such as “/total/value”, or several in […].</source>
        <translation>Écrivez un chemin comme « /total/value », ou plusieurs entre […].</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>« %1 » manque.</translation>
    </message>
    <message>
        <source>The format has no usable name.</source>
        <translation>Le format n’a pas de nom utilisable.</translation>
    </message>
    <message>
        <source>Give it a “name” of up to 64 characters.</source>
        <translation>Donnez-lui un « name » de 64 caractères au plus.</translation>
    </message>
    <message>
        <source>A format has no field “%1”.</source>
        <translation>Un format n’a pas de champ « %1 ».</translation>
    </message>
    <message>
        <source>“%1” is not a JSON Pointer: %2.</source>
        <translation>« %1 » ne contient pas de JSON Pointer : %2.</translation>
    </message>
    <message>
        <source>A format must say where the business and the total are.</source>
        <translation>Un format doit dire où se trouvent l’enseigne et le total.</translation>
    </message>
    <message>
        <source>“%1” is neither “points” nor “fraction”.</source>
        <translation>« %1 » n’est ni « points » ni « fraction ».</translation>
    </message>
    <message>
        <source>Write “fraction” where scores go from 0 to 1, and “points” where they go from 0 to 100.</source>
        <translation>Écrivez « fraction » si les scores vont de 0 à 1 et « points » s’ils vont de 0 à 100.</translation>
    </message>
    <message>
        <source>Its fields are name, business, total, score, ocr_score, scale, currency, refund, duplicate and line_items.</source>
        <translation>Ses champs sont name, business, total, score, ocr_score, scale, currency, refund, duplicate et line_items.</translation>
    </message>
</context>
<context>
    <name>oa::core::PayloadFormats</name>
    <message>
        <source>Another format has the name “%1” already.</source>
        <translation>Un autre format porte déjà le nom « %1 ».</translation>
    </message>
    <message>
        <source>The payload formats in the settings are too long to be meant.</source>
        <translation>Les formats de reçu des réglages sont trop longs pour être voulus.</translation>
    </message>
    <message>
        <source>The payload formats in the settings are not JSON.</source>
        <translation>Les formats de reçu des réglages ne sont pas du JSON.</translation>
    </message>
    <message>
        <source>%1, at byte %2</source>
        <translation>%1, à l’octet %2</translation>
    </message>
    <message>
        <source>The payload formats in the settings are no list.</source>
        <translation>Les formats de reçu des réglages ne forment pas une liste.</translation>
    </message>
    <message>
        <source>Save them again under Data ▸ Payload formats, or correct the row “payload_formats” in the table settings. Until then only the built-in formats are used.</source>
        <translation>Réécrivez-les sous Données ▸ Formats de reçu, ou corrigez la ligne « payload_formats » de la table settings. D’ici là, seuls les formats intégrés comptent.</translation>
    </message>
    <message>
        <source>It is not an object with name, business and total.</source>
        <translation>Ce n’est pas un objet avec name, business et total.</translation>
    </message>
    <message>
        <source>There are more than 32 formats.</source>
        <translation>Il y a plus de formats que les 32 que l’on peut distinguer.</translation>
    </message>
    <message>
        <source>Payload format %1 in the settings is not used: %2</source>
        <translation>Le format de reçu %1 des réglages ne compte pas : %2</translation>
    </message>
</context>
<context>
    <name>oa::core::RangeExpression</name>
    <message>
        <source>“%1” is not a range of time.</source>
        <translation>« %1 » n’est pas une période.</translation>
    </message>
    <message>
        <source>“%1” lies outside of years 1 to 9999.</source>
        <translation>« %1 » sort des années 1 à 9999.</translation>
    </message>
    <message>
        <source>“%1” ends before it begins.</source>
        <translation>« %1 » finit avant de commencer.</translation>
    </message>
    <message>
        <source>Put the earlier time first.</source>
        <translation>Mettez d’abord l’heure la plus ancienne.</translation>
    </message>
    <message>
        <source>Write it like now-6h, last 7 days, yesterday, March 2024, 2024-Q3 or 2024-05-01..2024-05-03.</source>
        <translation>Par exemple : now-6h, 7 derniers jours, hier, mars 2024, 2024-Q3 ou 2024-05-01..2024-05-03.</translation>
    </message>
    <message>
        <source>From when to when there are receipts is not known here.</source>
        <translation>On ne sait pas ici de quand à quand il y a des reçus.</translation>
    </message>
    <message>
        <source>Give two dates.</source>
        <translation>Indiquez deux dates.</translation>
    </message>
    <message>
        <source>Choose years in between.</source>
        <translation>Choisissez des années comprises entre les deux.</translation>
    </message>
    <message>
        <source>There is no date “%1”.</source>
        <translation>La date « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>Write it like 2024-05-01, or 2024-05 for a month.</source>
        <translation>Écrivez-la comme 2024-05-01, ou 2024-05 pour un mois.</translation>
    </message>
    <message>
        <source>“%1” has one end only.</source>
        <translation>« %1 » n’a qu’une borne.</translation>
    </message>
    <message>
        <source>Give both, such as 2024-05-01..now.</source>
        <translation>Donnez les deux, par exemple 2024-05-01..now.</translation>
    </message>
    <message>
        <source>“%1” covers no time at all.</source>
        <translation>« %1 » ne couvre aucune durée.</translation>
    </message>
    <message>
        <source>It has to end after it begins.</source>
        <translation>La fin doit venir après le début.</translation>
    </message>
</context>
<context>
    <name>oa::core::Rejection</name>
    <message>
        <source>The timestamp is missing, infinite or out of range</source>
        <translation>L’horodatage manque, est infini ou hors limites</translation>
    </message>
    <message>
        <source>The business name cannot be used</source>
        <translation>Le nom de l’enseigne est inutilisable</translation>
    </message>
    <message>
        <source>The total is not a usable number</source>
        <translation>Le total n’est pas un nombre utilisable</translation>
    </message>
    <message>
        <source>The score is not a usable number</source>
        <translation>Le score n’est pas un nombre utilisable</translation>
    </message>
    <message>
        <source>The OCR score is not a usable number</source>
        <translation>Le score OCR n’est pas un nombre utilisable</translation>
    </message>
    <message>
        <source>The receipt is not JSON</source>
        <translation>Le reçu n’est pas du JSON</translation>
    </message>
    <message>
        <source>The receipt is JSON, but not an object</source>
        <translation>Le reçu est du JSON, mais pas un objet</translation>
    </message>
    <message>
        <source>The receipt is too large</source>
        <translation>Le reçu est trop grand</translation>
    </message>
    <message>
        <source>The receipt is nested too deeply</source>
        <translation>Le reçu est imbriqué trop profondément</translation>
    </message>
    <message>
        <source>The receipt names no business</source>
        <translation>Le reçu ne nomme aucune enseigne</translation>
    </message>
    <message>
        <source>The receipt has no total</source>
        <translation>Le reçu n’a pas de total</translation>
    </message>
    <message>
        <source>A value stands in the receipt twice</source>
        <translation>Une valeur figure deux fois dans le reçu</translation>
    </message>
    <message>
        <source>There is more than one receipt in it</source>
        <translation>Il contient plusieurs reçus</translation>
    </message>
    <message>
        <source>It came after its day was sealed</source>
        <translation>Il est arrivé après le scellement de sa journée</translation>
    </message>
    <message>
        <source>The currency cannot be used</source>
        <translation>La devise n’est pas utilisable</translation>
    </message>
    <message>
        <source>It does not say clearly whether it is a refund or a duplicate</source>
        <translation>Il ne dit pas clairement s’il s’agit d’un remboursement ou d’un doublon</translation>
    </message>
    <message>
        <source>It is marked as a duplicate</source>
        <translation>Il est marqué comme doublon</translation>
    </message>
</context>
<context>
    <name>oa::core::TimePoint</name>
    <message>
        <source>“%1” is not a date or time.</source>
        <translation>« %1 » n’est ni une date ni une heure.</translation>
    </message>
    <message>
        <source>Write it like 2024-05-01 or 2024-05-01T10:30:00Z.</source>
        <translation>Écrivez-la comme 2024-05-01 ou 2024-05-01T10:30:00Z.</translation>
    </message>
</context>
<context>
    <name>oa::core::VisibleName</name>
    <message>
        <source>All businesses</source>
        <translation>Toutes les enseignes</translation>
    </message>
</context>
<context>
    <name>oa::core::WallTime</name>
    <message>
        <source>“%1” occurs twice in %2: the first, %3, is used.</source>
        <extracomment>%1 a local time, %2 a time zone, %3 the time with its offset from UTC</extracomment>
        <translation>« %1 » se répète dans %2 : la première, %3, est utilisée.</translation>
    </message>
    <message>
        <source>“%1” does not exist in %2: %3 is used instead.</source>
        <extracomment>%1 a local time, %2 a time zone, %3 the time with its offset from UTC</extracomment>
        <translation>« %1 » n’existe pas dans %2 : %3 est utilisé à la place.</translation>
    </message>
</context>
<context>
    <name>oa::core::WrittenTime</name>
    <message>
        <source>“%1” can be read as two dates.</source>
        <translation>«&#xa0;%1&#xa0;» peut se lire comme deux dates.</translation>
    </message>
    <message>
        <source>Write the year first, as in 2024-05-01.</source>
        <translation>Écrivez d’abord l’année, comme dans 2024-05-01.</translation>
    </message>
    <message>
        <source>“%1” names no time zone.</source>
        <translation>« %1 » n’indique pas de fuseau horaire.</translation>
    </message>
    <message>
        <source>Write the offset, as in 2024-05-01T10:00Z.</source>
        <translation>Écrivez le décalage, comme dans 2024-05-01T10:00Z.</translation>
    </message>
    <message>
        <source>“%1” does not begin with a year of four digits.</source>
        <translation>« %1 » ne commence pas par une année à quatre chiffres.</translation>
    </message>
</context>
<context>
    <name>oa::core::Zones</name>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>Il n’y a pas de fuseau horaire « %1 ».</translation>
    </message>
    <message>
        <source>The time zone of this computer, %1, is not understood.</source>
        <translation>Le fuseau horaire de cet ordinateur, %1, n’est pas compris.</translation>
    </message>
    <message>
        <source>Set TZ to a name like Europe/Berlin or UTC, or give --zone.</source>
        <translation>Donnez à TZ un nom comme Europe/Berlin ou UTC, ou indiquez --zone.</translation>
    </message>
    <message>
        <source>The time zone in TZ, “%1”, is not understood.</source>
        <translation>Le fuseau horaire dans TZ, « %1 », n’est pas compris.</translation>
    </message>
    <message>
        <source>Did you mean %1? Set TZ to such a name, or give --zone.</source>
        <translation>Vouliez-vous dire %1 ? Donnez à TZ un tel nom, ou indiquez --zone.</translation>
    </message>
    <message>
        <source>Give a name like Europe/Berlin or UTC.</source>
        <translation>Indiquez un nom comme Europe/Berlin ou UTC.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Vouliez-vous dire %1 ?</translation>
    </message>
</context>
<context>
    <name>oa::database::DatabaseOpener</name>
    <message>
        <source>Creating the tables…</source>
        <translation>Création des tables…</translation>
    </message>
    <message>
        <source>Starting a private PostgreSQL…</source>
        <translation>Démarrage d’un PostgreSQL privé…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>The role “%1” may not read the receipts here.</source>
        <translation>Le rôle « %1 » ne peut pas lire les reçus ici.</translation>
    </message>
    <message>
        <source>Ask the owner to run: %1</source>
        <translation>Demandez au propriétaire d’exécuter : %1</translation>
    </message>
    <message>
        <source>PostgreSQL %1, as “%2”</source>
        <translation>PostgreSQL %1, en tant que « %2 »</translation>
    </message>
    <message>
        <source>The connection is not encrypted</source>
        <translation>La connexion n’est pas chiffrée</translation>
    </message>
    <message>
        <source>A standby server: reading only</source>
        <translation>Un serveur standby : lecture seule</translation>
    </message>
    <message>
        <source>The tables are there, version %1</source>
        <translation>Les tables sont là, version %1</translation>
    </message>
    <message>
        <source>May read the receipts</source>
        <translation>Peut lire les reçus</translation>
    </message>
    <message>
        <source>May not read the receipts</source>
        <translation>Ne peut pas lire les reçus</translation>
    </message>
    <message>
        <source>May add receipts and refresh totals</source>
        <translation>Peut ajouter des reçus et actualiser les totaux</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Tables are to be created; you will see the SQL before anything happens</source>
        <translation>Des tables sont à créer ; vous verrez le SQL avant que rien ne se passe</translation>
    </message>
    <message>
        <source>Tables are missing, and this role may not create them</source>
        <translation>Des tables manquent, et ce rôle ne peut pas les créer</translation>
    </message>
    <message>
        <source>They can be taken over; you will see how before anything happens.</source>
        <translation>Elles peuvent être reprises ; vous verrez comment avant que quoi que ce soit n’arrive.</translation>
    </message>
    <message>
        <source>Taking over the receipts…</source>
        <translation>Reprise des reçus…</translation>
    </message>
    <message>
        <source>The connection is encrypted (%1)</source>
        <translation>La connexion est chiffrée (%1)</translation>
    </message>
    <message>
        <source>The connection stays on this computer</source>
        <translation>La connexion ne quitte pas cet ordinateur</translation>
    </message>
</context>
<context>
    <name>oa::database::SavedConnection</name>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Préproduction</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>This is not a file of saved connections.</source>
        <translation>Ce n’est pas un fichier de connexions enregistrées.</translation>
    </message>
</context>
<context>
    <name>oa::database::TablesProblem</name>
    <message>
        <source>The tables in %1 belong to a newer version of OCR Analytics (version %2; this program knows %3).</source>
        <translation>Les tables de %1 appartiennent à une version plus récente d’OCR Analytics (version %2 ; ce programme connaît la %3).</translation>
    </message>
    <message>
        <source>%1 has no tables of OCR Analytics yet.</source>
        <translation>%1 n’a pas encore de tables d’OCR Analytics.</translation>
    </message>
    <message>
        <source>The tables in %1 are of an older version (%2 instead of %3).</source>
        <translation>Les tables de %1 sont d’une version plus ancienne (%2 au lieu de %3).</translation>
    </message>
    <message>
        <source>%1 has the tables of the predecessor system.</source>
        <translation>%1 contient les tables du système précédent.</translation>
    </message>
    <message>
        <source>%1 has other tables with the same names.</source>
        <translation>%1 contient d’autres tables portant les mêmes noms.</translation>
    </message>
    <message>
        <source>Install the newer program.</source>
        <translation>Installez le programme plus récent.</translation>
    </message>
    <message>
        <source>Choose another database.</source>
        <translation>Choisissez une autre base de données.</translation>
    </message>
</context>
<context>
    <name>oa::db::Adoption</name>
    <message>
        <source>The old timestamps carry no time zone.</source>
        <translation>Les anciens horodatages n’ont pas de fuseau horaire.</translation>
    </message>
    <message>
        <source>There is no time zone named %1.</source>
        <translation>Aucun fuseau horaire ne s’appelle %1.</translation>
    </message>
    <message>
        <source>Name the zone they were written in, such as America/New_York or UTC.</source>
        <translation>Nommez le fuseau dans lequel ils ont été écrits, comme America/New_York ou UTC.</translation>
    </message>
    <message>
        <source>The role %1 does not own the tables that would be changed.</source>
        <translation>Le rôle %1 ne possède pas les tables à modifier.</translation>
    </message>
    <message>
        <source>Connect as their owner, or ask the owner to run this SQL:</source>
        <translation>Connectez-vous comme leur propriétaire, ou demandez-lui d’exécuter ce SQL :</translation>
    </message>
    <message>
        <source>The table documents is partitioned by %1, whose type would have to become another.</source>
        <translation>La table documents est partitionnée par %1, dont le type devrait changer.</translation>
    </message>
    <message>
        <source>Make a table of the columns document_id bigint, ml_response text and timestamp timestamptz, move the receipts there, call it documents and try again.</source>
        <translation>Créez une table avec les colonnes document_id bigint, ml_response text et timestamp timestamptz, déplacez-y les reçus, nommez-la documents et réessayez.</translation>
    </message>
    <message>
        <source>This database is not one of the predecessor system.</source>
        <translation>Il n’y a pas ici de base du système précédent à reprendre.</translation>
    </message>
    <message>
        <source>The columns %1 of the table documents would have to be of other types, and these depend on them: %2.</source>
        <translation>Les colonnes %1 de la table documents devraient être d’un autre type, et ceci en dépend : %2.</translation>
    </message>
    <message>
        <source>Drop what depends on them, take the database over, and make it again. “pg_dump --schema-only” writes how it was made.</source>
        <translation>Supprimez ce qui en dépend, reprenez la base de données et recréez-le. « pg_dump --schema-only » écrit comment c’était fait.</translation>
    </message>
</context>
<context>
    <name>oa::db::AggregateStore</name>
    <message>
        <source>The range holds %1 buckets, more than can be shown.</source>
        <translation>La période compte %1 intervalles, plus qu’on ne peut en montrer.</translation>
    </message>
    <message>
        <source>Choose a longer interval or a shorter range.</source>
        <translation>Choisissez des intervalles plus longs ou une période plus courte.</translation>
    </message>
</context>
<context>
    <name>oa::db::AlertRow</name>
    <message>
        <source>This program does not understand the alert rule “%1”.</source>
        <translation>Ce programme ne comprend pas la règle d’alerte « %1 ».</translation>
    </message>
</context>
<context>
    <name>oa::db::AlertRuleStore</name>
    <message>
        <source>Row level security may hide alert rules from this role.</source>
        <translation>La sécurité au niveau des lignes peut cacher des règles d’alerte à ce rôle.</translation>
    </message>
    <message>
        <source>There is no alert rule “%1”.</source>
        <translation>Il n’y a pas de règle d’alerte « %1 ».</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Vouliez-vous dire « %1 » ?</translation>
    </message>
    <message>
        <source>There is an alert rule “%1” already.</source>
        <translation>Il y a déjà une règle d’alerte « %1 ».</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>Choisissez un autre nom, ou supprimez d’abord celle-là.</translation>
    </message>
    <message>
        <source>The alert rule was removed meanwhile.</source>
        <translation>La règle d’alerte a été supprimée entre-temps.</translation>
    </message>
    <message>
        <source>Add it as a new one.</source>
        <translation>Ajoutez-la comme nouvelle règle.</translation>
    </message>
    <message>
        <source>The alert rule “%1” does not fire now.</source>
        <translation>La règle d’alerte « %1 » n’est pas déclenchée.</translation>
    </message>
    <message>
        <source>This role may not read the alert rules.</source>
        <translation>Ce rôle ne peut pas lire les règles d’alerte.</translation>
    </message>
</context>
<context>
    <name>oa::db::BinaryField</name>
    <message>
        <source>The server&apos;s answer could not be read.</source>
        <translation>La réponse du serveur n’a pas pu être lue.</translation>
    </message>
</context>
<context>
    <name>oa::db::Connection</name>
    <message>
        <source>COPY cannot be run as a plain statement.</source>
        <translation>COPY ne peut pas être exécuté comme une instruction ordinaire.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>The connection broke while saving: the change may or may not have happened.</source>
        <translation>La connexion s’est rompue pendant l’enregistrement : la modification a pu se faire ou non.</translation>
    </message>
    <message>
        <source>Look whether it is there before repeating it.</source>
        <translation>Vérifiez si elle y est avant de la répéter.</translation>
    </message>
    <message>
        <source>The changes were rolled back because an earlier step had failed.</source>
        <translation>Les modifications ont été annulées car une étape précédente avait échoué.</translation>
    </message>
    <message>
        <source>The statement is not the COPY that was expected.</source>
        <translation>L’instruction n’est pas le COPY attendu.</translation>
    </message>
    <message>
        <source>The database did not answer in time.</source>
        <translation>La base de données n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The statement does not answer with rows.</source>
        <translation>L’instruction ne répond pas par des lignes.</translation>
    </message>
    <message>
        <source>A value has a zero byte, which the database cannot store.</source>
        <translation>Une valeur contient un octet nul, que la base de données ne peut pas stocker.</translation>
    </message>
    <message>
        <source>The database connection cannot be used in this state.</source>
        <translation>La connexion à la base de données est dans un mauvais état.</translation>
    </message>
    <message>
        <source>Sessions may only read here: default_transaction_read_only is on.</source>
        <translation>Ici, les sessions ne peuvent que lire : default_transaction_read_only est activé.</translation>
    </message>
    <message>
        <source>It stands in the connection’s options: in a service file, PGOPTIONS or the connection text.</source>
        <translation>C’est dans les options de la connexion : dans un fichier de services, PGOPTIONS ou le texte de connexion.</translation>
    </message>
    <message>
        <source>To let work be done here: %1</source>
        <translation>Pour qu’on puisse travailler ici : %1</translation>
    </message>
    <message>
        <source>The server does not take the connection’s options.</source>
        <translation>Le serveur n’accepte pas les options de la connexion.</translation>
    </message>
    <message>
        <source>Write them as settings: “-c name=value -c name=value”.</source>
        <translation>Écrivez-les comme des réglages : « -c nom=valeur -c nom=valeur ».</translation>
    </message>
    <message>
        <source>This is PostgreSQL %1, and OCR Analytics needs PostgreSQL %2 or newer.</source>
        <translation>C’est PostgreSQL %1, et OCR Analytics a besoin de PostgreSQL %2 ou plus récent.</translation>
    </message>
    <message>
        <source>Update the database server, with pg_upgrade or by pg_dump and pg_restore. Nothing was changed.</source>
        <translation>Mettez à jour le serveur de base de données, avec pg_upgrade ou par pg_dump et pg_restore. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the load of the server, and at how many connections a pooler before it has left.</source>
        <translation>Réessayez ; si cela persiste, regardez la charge du serveur et combien de connexions il reste au pooler placé devant lui.</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionParameters</name>
    <message>
        <source>service %1</source>
        <translation>service %1</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionPool</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionText</name>
    <message>
        <source>The connection text cannot be read.</source>
        <translation>Le texte de connexion est illisible.</translation>
    </message>
    <message>
        <source>Put a value with spaces in single quotes: password=&apos;…&apos;. Inside, write \&apos; for a quote and \\ for a backslash.</source>
        <translation>Mettez une valeur avec des espaces entre apostrophes : password=&apos;…&apos;. À l’intérieur, écrivez \&apos; pour une apostrophe et \\ pour une barre oblique inverse.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>L’apostrophe fermante manque.</translation>
    </message>
    <message>
        <source>The PostgreSQL library on this computer is too old for “%1”. Leave it out.</source>
        <translation>La bibliothèque PostgreSQL de cet ordinateur est trop ancienne pour « %1 ». Supprimez-le.</translation>
    </message>
    <message>
        <source>It contains a keyword PostgreSQL does not know.</source>
        <translation>Il contient un mot-clé que PostgreSQL ne connaît pas.</translation>
    </message>
    <message>
        <source>PostgreSQL does not know the keyword “%1”. Those it knows are host, port, dbname, user, password, sslmode and others.</source>
        <translation>PostgreSQL ne connaît pas le mot-clé « %1 ». Il connaît host, port, dbname, user, password, sslmode et d’autres.</translation>
    </message>
    <message>
        <source>Write it like “postgresql://user@host:5432/database” or “host=… dbname=… user=…”.</source>
        <translation>Écrivez-le comme « postgresql://user@host:5432/database » ou « host=… dbname=… user=… ».</translation>
    </message>
    <message>
        <source>The host in the connection text is not a valid host name.</source>
        <translation>L’hôte du texte de connexion n’est pas un nom d’hôte valide.</translation>
    </message>
    <message>
        <source>There is a whole connection text where “%1” should be just a name.</source>
        <translation>Là où « %1 » ne devrait être qu’un nom se trouve un texte de connexion entier.</translation>
    </message>
    <message>
        <source>Use that text on its own.</source>
        <translation>Utilisez ce texte seul.</translation>
    </message>
    <message>
        <source>The connection text holds a zero byte.</source>
        <translation>Le texte de connexion contient un octet nul.</translation>
    </message>
    <message>
        <source>The connection address cannot be read.</source>
        <translation>L’adresse de connexion est illisible.</translation>
    </message>
    <message>
        <source>Write special characters in a password as codes: @ as %40, / as %2F, : as %3A, ? as %3F, # as %23, % as %25. Or leave the password out; you will be asked for it.</source>
        <translation>Écrivez les caractères spéciaux du mot de passe sous forme de codes : @ en %40, / en %2F, : en %3A, ? en %3F, # en %23, % en %25. Ou omettez le mot de passe ; il vous sera demandé.</translation>
    </message>
    <message>
        <source>It contains an option PostgreSQL does not know. Leave it out, or encode the special characters of the password.</source>
        <translation>Elle contient une option que PostgreSQL ne connaît pas. Supprimez-la, ou encodez les caractères spéciaux du mot de passe.</translation>
    </message>
    <message>
        <source>PostgreSQL does not know the option “%1”. Leave it out.</source>
        <translation>PostgreSQL ne connaît pas l’option « %1 ». Supprimez-la.</translation>
    </message>
    <message>
        <source>“%1” is not a PostgreSQL database.</source>
        <translation>« %1 » n’est pas une base de données PostgreSQL.</translation>
    </message>
    <message>
        <source>The psql command cannot be read.</source>
        <translation>La commande psql est illisible.</translation>
    </message>
    <message>
        <source>Give only the part after “psql”, such as “postgresql://user@host:5432/database” or “host=… dbname=… user=…”.</source>
        <translation>N’indiquez que ce qui suit « psql », par exemple « postgresql://user@host:5432/database » ou « host=… dbname=… user=… ».</translation>
    </message>
    <message>
        <source>“%1” holds more than a name: a server, and perhaps a password.</source>
        <translation>« %1 » contient plus qu’un nom : un serveur, et peut-être un mot de passe.</translation>
    </message>
</context>
<context>
    <name>oa::db::Connector</name>
    <message>
        <source>There is not enough memory to connect.</source>
        <translation>La mémoire ne suffit pas pour se connecter.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>The database server did not answer in time.</source>
        <translation>Le serveur de base de données n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Check the address and the network, or raise connect_timeout.</source>
        <translation>Vérifiez l’adresse et le réseau, ou augmentez connect_timeout.</translation>
    </message>
    <message>
        <source>The PostgreSQL library on this computer does not know “%1”.</source>
        <translation>La bibliothèque PostgreSQL de cet ordinateur ne connaît pas « %1 ».</translation>
    </message>
    <message>
        <source>Remove it from the connection, or install a newer libpq.</source>
        <translation>Retirez-le de la connexion, ou installez une libpq plus récente.</translation>
    </message>
    <message>
        <source>It took the connection, and then said nothing.</source>
        <translation>Il a accepté la connexion, puis n’a rien dit.</translation>
    </message>
    <message>
        <source>It may be starting or overloaded, or a pooler whose connections are all in use: wait, or raise connect_timeout.</source>
        <translation>Il démarre peut-être, est surchargé, ou c’est un pooler dont toutes les connexions sont prises : attendez, ou augmentez connect_timeout.</translation>
    </message>
</context>
<context>
    <name>oa::db::ContributionStore</name>
    <message>
        <source>Single receipts of before %1 are no longer kept.</source>
        <translation>Les reçus isolés d’avant le %1 ne sont plus conservés.</translation>
    </message>
</context>
<context>
    <name>oa::db::CopyWriter</name>
    <message>
        <source>“%1” is not a number that the database can store.</source>
        <translation>« %1 » n’est pas un nombre que la base de données peut stocker.</translation>
    </message>
    <message>
        <source>The server counted %1 rows where %2 were sent.</source>
        <translation>Le serveur a compté %1 lignes alors que %2 ont été envoyées.</translation>
    </message>
</context>
<context>
    <name>oa::db::Distributor</name>
    <message>
        <source>Only the owner of the table may do it: %1.</source>
        <translation>Seul le propriétaire de la table peut le faire : %1.</translation>
    </message>
    <message>
        <source>The table %1 is distributed already, but not by business_id.</source>
        <translation>La table %1 est déjà répartie, mais pas par business_id.</translation>
    </message>
    <message>
        <source>Citus manages the table %1, which has to stay an ordinary table of the coordinator.</source>
        <translation>Citus gère la table %1, qui doit rester une table ordinaire du coordinateur.</translation>
    </message>
    <message>
        <source>The database does not have the extension citus.</source>
        <translation>L’extension citus manque dans la base de données.</translation>
    </message>
    <message>
        <source>Run CREATE EXTENSION citus in this database and in that of each worker, and name the workers with citus_add_node(). See docs/citus.md.</source>
        <translation>Exécutez CREATE EXTENSION citus dans cette base et dans celle de chaque worker, puis indiquez les workers avec citus_add_node(). Voir docs/citus.md.</translation>
    </message>
    <message>
        <source>Install Citus %1 on this server and on the workers, and name it in shared_preload_libraries. See docs/citus.md. One server carries much without it.</source>
        <translation>Installez Citus %1 sur ce serveur et sur les workers, et indiquez-le dans shared_preload_libraries. Voir docs/citus.md. Un seul serveur supporte déjà beaucoup sans lui.</translation>
    </message>
    <message>
        <source>This is Citus %1; it takes %2 or newer.</source>
        <translation>C’est Citus %1 ; il faut la version %2 ou plus récente.</translation>
    </message>
    <message>
        <source>This server is a worker of the cluster: connect to its coordinator.</source>
        <translation>Ce serveur est un worker du cluster : connectez-vous à son coordinateur.</translation>
    </message>
    <message>
        <source>The cluster has no workers.</source>
        <translation>Le cluster n’a aucun worker.</translation>
    </message>
    <message>
        <source>Name them with citus_add_node(). See docs/citus.md.</source>
        <translation>Indiquez-les avec citus_add_node(). Voir docs/citus.md.</translation>
    </message>
    <message>
        <source>The totals cannot be distributed over several servers.</source>
        <translation>Les totaux ne peuvent pas être répartis sur plusieurs serveurs.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>oa::db::DocumentWriter</name>
    <message>
        <source>The server no longer knows whether the receipts were saved.</source>
        <translation>Le serveur ne sait plus si les reçus ont été enregistrés.</translation>
    </message>
    <message>
        <source>Compare the number of receipts with what was expected.</source>
        <translation>Comparez le nombre de reçus avec celui attendu.</translation>
    </message>
</context>
<context>
    <name>oa::db::EmbeddedServer</name>
    <message>
        <source>Making the local database (once)</source>
        <translation>Création de la base de données locale (une seule fois)</translation>
    </message>
    <message>
        <source>Starting the local database</source>
        <translation>Démarrage de la base de données locale</translation>
    </message>
    <message>
        <source>The database server must not run as root, so it runs as the user %1.</source>
        <translation>Le serveur de base de données ne doit pas tourner en root ; il tourne donc sous l’utilisateur %1.</translation>
    </message>
</context>
<context>
    <name>oa::db::ExpectedRows</name>
    <message>
        <source>Run `ocr-analytics verify` on the primary server, with a role that may make temporary tables.</source>
        <translation>Exécutez `ocr-analytics verify` sur le serveur primaire, avec un rôle autorisé à créer des tables temporaires.</translation>
    </message>
    <message>
        <source>An hour has more receipts than can be compared without temporary tables.</source>
        <translation>Une heure contient plus de documents qu’on ne peut en comparer sans tables temporaires.</translation>
    </message>
</context>
<context>
    <name>oa::db::ExtractionSpool</name>
    <message>
        <source>A temporary file could not be used.</source>
        <translation>Un fichier temporaire n’a pas pu être utilisé.</translation>
    </message>
    <message>
        <source>Make room in the folder for temporary files, or name another one in TMPDIR.</source>
        <translation>Faites de la place dans le dossier des fichiers temporaires, ou indiquez-en un autre dans TMPDIR.</translation>
    </message>
</context>
<context>
    <name>oa::db::GroupStore</name>
    <message>
        <source>“%1” cannot be the name of a group.</source>
        <translation>« %1 » ne peut pas être le nom d’un groupe.</translation>
    </message>
    <message>
        <source>Choose another name: an empty one is none, and * stands for all businesses.</source>
        <translation>Choisissez un autre nom : un nom vide n’en est pas un, et * désigne toutes les enseignes.</translation>
    </message>
    <message>
        <source>Row level security may hide groups from this role.</source>
        <translation>La sécurité par ligne peut cacher des groupes à ce rôle.</translation>
    </message>
    <message>
        <source>“%1” would be the name of a group and of a business in another group.</source>
        <translation>« %1 » serait le nom d’un groupe et d’une enseigne d’un autre groupe.</translation>
    </message>
    <message>
        <source>Take it out of the group first, or choose another name for the group.</source>
        <translation>Retirez-la d’abord du groupe, ou choisissez un autre nom pour le groupe.</translation>
    </message>
    <message>
        <source>This role may not read the groups of businesses.</source>
        <translation>Ce rôle ne peut pas lire les groupes d’enseignes.</translation>
    </message>
</context>
<context>
    <name>oa::db::Guard</name>
    <message>
        <source>Run “ocr-analytics migrate”, or as the owner of the tables: %1</source>
        <translation>Lancez « ocr-analytics migrate » ou, comme propriétaire des tables : %1</translation>
    </message>
    <message>
        <source>%1 on %2 is missing</source>
        <translation>%1 manque sur %2</translation>
    </message>
    <message>
        <source>%1 on %2 is disabled</source>
        <translation>%1 est désactivé sur %2</translation>
    </message>
    <message>
        <source>%1 on %2 does not always fire</source>
        <translation>%1 sur %2 ne se déclenche pas toujours</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>Receipts may change unseen, since triggers are not as they must be: %1.</source>
        <translation>Des reçus peuvent changer sans être vus, car des déclencheurs (triggers) ne sont pas comme il faut : %1.</translation>
    </message>
    <message>
        <source>The table public.documents has no column %1 any more.</source>
        <translation>La table public.documents n’a plus de colonne %1.</translation>
    </message>
    <message>
        <source>Give the column its name back: %1</source>
        <translation>Rendez son nom à la colonne : %1</translation>
    </message>
    <message>
        <source>The column %1 of public.documents is of type %2 instead of %3.</source>
        <translation>La colonne %1 de public.documents est de type %2 au lieu de %3.</translation>
    </message>
    <message>
        <source>Give the column its type back: %1</source>
        <translation>Rendez son type à la colonne : %1</translation>
    </message>
    <message>
        <source>Row level security on %1 holds for its owner too and may hide rows.</source>
        <translation>La sécurité au niveau des lignes (row level security) de %1 vaut aussi pour son propriétaire et peut masquer des lignes.</translation>
    </message>
    <message>
        <source>Let the owner see all rows: %1</source>
        <translation>Laissez le propriétaire voir toutes les lignes : %1</translation>
    </message>
    <message>
        <source>Row level security on %1 may hide rows from the role %2.</source>
        <translation>La sécurité au niveau des lignes (row level security) de %1 peut masquer des lignes au rôle %2.</translation>
    </message>
    <message>
        <source>Let the role see all rows: %1</source>
        <translation>Laissez le rôle voir toutes les lignes : %1</translation>
    </message>
    <message>
        <source>The table public.documents is another one than before.</source>
        <translation>La table public.documents n’est plus la même qu’avant.</translation>
    </message>
    <message>
        <source>%1 is no longer a partition or child table of public.documents, but its receipts are in the totals.</source>
        <translation>%1 n’est plus une partition ni une table fille de public.documents, mais ses reçus sont dans les totaux.</translation>
    </message>
    <message>
        <source>Attach it again, or have its receipts taken out of the totals. %1</source>
        <translation>Rattachez-la, ou faites retirer ses reçus des totaux. %1</translation>
    </message>
    <message>
        <source>%1 is a foreign table: what its own server changes is not seen.</source>
        <translation>%1 est une table externe : ce que change son propre serveur n’est pas vu.</translation>
    </message>
    <message>
        <source>%1 is a view: what changes behind it is not seen.</source>
        <translation>%1 est une vue : ce qui change derrière n’est pas vu.</translation>
    </message>
    <message>
        <source>Call the table that receipts are written to public.documents.</source>
        <translation>Nommez public.documents la table où s’écrivent les reçus.</translation>
    </message>
    <message>
        <source>%1 may not note changes, so that those who write receipts fail.</source>
        <translation>%1 ne peut pas noter les changements, si bien que ceux qui écrivent des reçus échouent.</translation>
    </message>
    <message>
        <source>The table %1 is missing.</source>
        <translation>La table %1 manque.</translation>
    </message>
    <message>
        <source>Restore it, or give it its name back: %1</source>
        <translation>Restaurez-la, ou rendez-lui son nom : %1</translation>
    </message>
    <message>
        <source>The partition %1 is a foreign table: what its own server changes is not seen.</source>
        <translation>La partition %1 est une table externe : ce que change son propre serveur n’est pas vu.</translation>
    </message>
    <message>
        <source>Have times that changed there counted anew: “ocr-analytics refresh --from T --to T”.</source>
        <translation>Faites recompter les heures qui y ont changé : « ocr-analytics refresh --from T --to T ».</translation>
    </message>
    <message>
        <source>%1 is unlogged: when the server crashes, it is emptied.</source>
        <translation>%1 est UNLOGGED : après un plantage du serveur, elle est vide.</translation>
    </message>
    <message>
        <source>What watches the table public.documents is missing: %1</source>
        <translation>Ce qui surveille la table public.documents manque : %1</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” as the owner of the tables.</source>
        <translation>Lancez « ocr-analytics migrate » comme propriétaire des tables.</translation>
    </message>
    <message>
        <source>There are totals, but not a single receipt.</source>
        <translation>Il y a des totaux, mais pas un seul reçu.</translation>
    </message>
    <message>
        <source>Restore the table public.documents. If its receipts were removed on purpose, say so: %1</source>
        <translation>Restaurez la table public.documents. Si ses reçus ont été retirés exprès, dites-le : %1</translation>
    </message>
    <message>
        <source>%1 on %2 was changed</source>
        <translation>%1 sur %2 a été modifié</translation>
    </message>
    <message>
        <source>%1 may keep out of its table what is written there.</source>
        <translation>%1 peut empêcher ce qui est écrit d’arriver dans sa table.</translation>
    </message>
    <message>
        <source>Remove it, and have everything recomputed that changed since it is there: %1</source>
        <translation>Supprimez-le et faites recalculer tout ce qui a changé depuis : %1</translation>
    </message>
    <message>
        <source>Restore it, or give it its name back.</source>
        <translation>Restaurez-la, ou rendez-lui son nom.</translation>
    </message>
    <message>
        <source>%1 is no table any more: what it shows need not be what was counted.</source>
        <translation>%1 n’est plus une table : ce qu’elle montre n’est pas forcément ce qui a été compté.</translation>
    </message>
    <message>
        <source>Give the table its name back.</source>
        <translation>Rendez son nom à la table.</translation>
    </message>
    <message>
        <source>%1 inherits, or is inherited from, and its rows count along.</source>
        <translation>%1 hérite d’une table de totaux, ou l’inverse, et ses lignes sont comptées avec.</translation>
    </message>
    <message>
        <source>Make it a table of its own: %1</source>
        <translation>Faites-en une table à part : %1</translation>
    </message>
    <message>
        <source>%1 has lost its key, so that totals may be there twice.</source>
        <translation>%1 a perdu sa clé : des totaux peuvent s’y trouver deux fois.</translation>
    </message>
    <message>
        <source>Remove rows that are there twice, then: %1</source>
        <translation>Retirez les lignes en double, puis : %1</translation>
    </message>
    <message>
        <source>The column %1 is not as it was made, so that numbers may be changed by it.</source>
        <translation>La colonne %1 n’est plus telle qu’elle a été créée et peut altérer des nombres.</translation>
    </message>
    <message>
        <source>Make it so again, and have everything recomputed: %1</source>
        <translation>Rétablissez-la et faites tout recalculer : %1</translation>
    </message>
    <message>
        <source>A publication has %1 in it, which cannot be changed without a replica identity: refreshes fail.</source>
        <translation>Une publication contient %1, qui ne peut être modifiée sans identité de réplica : les actualisations échouent.</translation>
    </message>
    <message>
        <source>%1 is empty, although it should not be: a restore may have left it out.</source>
        <translation>%1 est vide alors qu’elle ne devrait pas l’être : une restauration l’a peut-être omise.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate”, or have everything recomputed: %1</source>
        <translation>Exécutez « ocr-analytics migrate », ou faites tout recalculer : %1</translation>
    </message>
    <message>
        <source>The tables were given to another owner; %1, who has the functions that watch them, may not use them, so that those who write receipts fail.</source>
        <translation>Les tables ont changé de propriétaire ; %1, à qui appartiennent les fonctions qui les surveillent, ne peut pas les utiliser, si bien que l’écriture de reçus échoue.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” as an administrator, or: %1</source>
        <translation>Exécutez « ocr-analytics migrate » en tant qu’administrateur, ou : %1</translation>
    </message>
    <message>
        <source>Restore its rows. If they are meant to be gone, so that totals go as well: %1</source>
        <translation>Restaurez ses lignes. Si elles doivent disparaître, et les totaux avec elles : %1</translation>
    </message>
    <message>
        <source>Long ranges take longer than they need to, since this is missing or not as it was made: %1.</source>
        <translation>Les longues périodes prennent plus de temps que nécessaire, car ceci manque ou n’est plus tel qu’il a été créé : %1.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>A publication filters rows of %1 by columns that are not its replica identity: refreshes fail.</source>
        <translation>Une publication filtre les lignes de %1 sur des colonnes hors de son identité de réplica : les actualisations échouent.</translation>
    </message>
    <message>
        <source>As the owner of the tables and of the publication: %1</source>
        <translation>En tant que propriétaire des tables et de la publication : %1</translation>
    </message>
    <message>
        <source>A publication has only some columns of %1, without its replica identity: refreshes fail.</source>
        <translation>Une publication n’a que certaines colonnes de %1, sans son identité de réplica : les actualisations échouent.</translation>
    </message>
    <message>
        <source>Somebody added the column %1, which must not be null: refreshes may fail.</source>
        <translation>Quelqu’un a ajouté la colonne %1, qui ne peut pas être nulle : les actualisations peuvent échouer.</translation>
    </message>
    <message>
        <source>Let it be null: %1</source>
        <translation>Autoriser les valeurs nulles : %1</translation>
    </message>
    <message>
        <source>A foreign key refers to %1, whose rows are replaced as receipts come: refreshes fail.</source>
        <translation>Une clé étrangère pointe vers %1, dont les lignes sont remplacées à l’arrivée des reçus : les actualisations échouent.</translation>
    </message>
    <message>
        <source>Remove it: %1</source>
        <translation>Supprimez-la : %1</translation>
    </message>
    <message>
        <source>%1 has a foreign key that is not ours and may refuse what is written there.</source>
        <translation>%1 a une clé étrangère qui n’est pas la nôtre et peut refuser ce qui y est écrit.</translation>
    </message>
</context>
<context>
    <name>oa::db::IngestBatch</name>
    <message>
        <source>Another worker reads these partitions by now.</source>
        <translation>Un autre processus lit désormais ces partitions.</translation>
    </message>
</context>
<context>
    <name>oa::db::LocalCluster</name>
    <message>
        <source>There is no room left on the disk for the local database.</source>
        <translation>Il ne reste plus de place sur le disque pour la base de données locale.</translation>
    </message>
    <message>
        <source>Make room and try again; what was saved is safe.</source>
        <translation>Faites de la place et réessayez ; ce qui a été enregistré est en sécurité.</translation>
    </message>
    <message>
        <source>local database in %1</source>
        <translation>base de données locale dans %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Choose another folder with --local=DIR.</source>
        <translation>Choisissez un autre dossier avec --local=DIR.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else.</source>
        <translation>Le dossier %1 appartient à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The database server runs as the user %1, who cannot enter %2.</source>
        <translation>Le serveur de base de données tourne sous l’utilisateur %1, qui ne peut pas entrer dans %2.</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere, for instance --local=/var/lib/ocr-analytics.</source>
        <translation>Choisissez un dossier ailleurs, par exemple --local=/var/lib/ocr-analytics.</translation>
    </message>
    <message>
        <source>The local database was made by PostgreSQL %1, and this computer has PostgreSQL %2.</source>
        <translation>La base de données locale a été créée par PostgreSQL %1, et cet ordinateur a PostgreSQL %2.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install postgresql-%1 beside the newer one and start again; the data is used as it is. To move to PostgreSQL %2: with both installed, save it with “pg_dump -h %3 -U %4 -Fc -f saved.dump %5” while the program runs, quit, rename the folder %6, start the program with the newer version, and load it with “pg_restore -h %3 -U %4 -d %5 --clean saved.dump”.</source>
        <translation>Rien n’a été modifié. Installez postgresql-%1 à côté du plus récent et redémarrez ; les données sont utilisées telles quelles. Pour passer à PostgreSQL %2 : les deux étant installés, sauvegardez avec « pg_dump -h %3 -U %4 -Fc -f saved.dump %5 » pendant que le programme tourne, quittez, renommez le dossier %6, lancez le programme avec la version récente et chargez avec « pg_restore -h %3 -U %4 -d %5 --clean saved.dump ».</translation>
    </message>
    <message>
        <source>The local database cannot be made.</source>
        <translation>La base de données locale ne peut pas être créée.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be renamed.</source>
        <translation>Le dossier %1 ne peut pas être renommé.</translation>
    </message>
    <message>
        <source>The unfinished folder %1 cannot be removed.</source>
        <translation>Le dossier inachevé %1 ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Le fichier %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The local database server does not start.</source>
        <translation>Le serveur de base de données local ne démarre pas.</translation>
    </message>
    <message>
        <source>Its lock file names a process that is running. If that is not a database server, restart the computer or end that process, and try again.</source>
        <translation>Son fichier de verrouillage nomme un processus qui tourne. Si ce n’est pas un serveur de base de données, redémarrez l’ordinateur ou terminez ce processus, puis réessayez.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 ne peut pas être lancé.</translation>
    </message>
    <message>
        <source>%1 failed while preparing the local database.</source>
        <translation>%1 a échoué en préparant la base de données locale.</translation>
    </message>
</context>
<context>
    <name>oa::db::MarkerStore</name>
    <message>
        <source>Row level security may hide markers from this role.</source>
        <translation>La sécurité au niveau des lignes peut cacher des marqueurs à ce rôle.</translation>
    </message>
    <message>
        <source>A marker needs a text.</source>
        <translation>Un marqueur a besoin d’un texte.</translation>
    </message>
    <message>
        <source>The text of a marker has at most %1 characters.</source>
        <translation>Le texte d’un marqueur a au plus %1 caractères.</translation>
    </message>
    <message>
        <source>There is no marker %1.</source>
        <translation>Il n’y a pas de marqueur %1.</translation>
    </message>
    <message>
        <source>This role may not read the markers.</source>
        <translation>Ce rôle ne peut pas lire les marqueurs.</translation>
    </message>
</context>
<context>
    <name>oa::db::Migrator</name>
    <message>
        <source>There is a roll-up table but no table named documents.</source>
        <translation>Il y a une table de totaux mais aucune table nommée documents.</translation>
    </message>
    <message>
        <source>The tables in this database belong to a newer version of OCR Analytics.</source>
        <translation>Les tables de cette base appartiennent à une version plus récente d’OCR Analytics.</translation>
    </message>
    <message>
        <source>The database has schema version %1, this program knows up to %2.</source>
        <translation>La base a la version de schéma %1, ce programme connaît jusqu’à %2.</translation>
    </message>
    <message>
        <source>Install the newer program. The database was left as it is.</source>
        <translation>Installez le programme plus récent. La base a été laissée telle quelle.</translation>
    </message>
    <message>
        <source>Choose another database, or make a new one with createdb.</source>
        <translation>Choisissez une autre base, ou créez-en une avec createdb.</translation>
    </message>
    <message>
        <source>The role %1 may not create tables in this database.</source>
        <translation>Le rôle %1 ne peut pas créer de tables dans cette base.</translation>
    </message>
    <message>
        <source>Ask the database&apos;s owner to run this SQL, or to run “ocr-analytics migrate” once:</source>
        <translation>Demandez au propriétaire de la base d’exécuter ce SQL, ou une fois « ocr-analytics migrate » :</translation>
    </message>
    <message>
        <source>“ocr-analytics migrate --dry-run --zone ZONE” shows what would happen; without --dry-run it is done. ZONE is the one that the old times were written in.</source>
        <translation>« ocr-analytics migrate --dry-run --zone ZONE » montre ce qui se passerait ; sans --dry-run, c’est fait. ZONE est le fuseau dans lequel les anciennes heures ont été écrites.</translation>
    </message>
    <message>
        <source>%1 is a view or a foreign table, in which changes are not seen.</source>
        <translation>%1 est une vue ou une table externe, où les changements ne sont pas vus.</translation>
    </message>
    <message>
        <source>Connect as the owner of the tables.</source>
        <translation>Connectez-vous comme propriétaire des tables.</translation>
    </message>
    <message>
        <source>The database has other tables with the same names.</source>
        <translation>La base contient d’autres tables de mêmes noms.</translation>
    </message>
    <message>
        <source>The database has receipts of the predecessor system. They can be taken over.</source>
        <translation>La base contient des reçus du système précédent. Ils peuvent être repris.</translation>
    </message>
    <message>
        <source>The table documents needs the columns document_id (a whole number), ml_response (text, json or jsonb) and timestamp (a timestamp).</source>
        <translation>La table documents a besoin des colonnes document_id (un nombre entier), ml_response (text, json ou jsonb) et timestamp (un horodatage).</translation>
    </message>
    <message>
        <source>The tables are those of OCR Analytics, but schema_version, which says of which version, is missing, empty or hidden from this role.</source>
        <translation>Les tables sont celles d’OCR Analytics, mais schema_version, qui en dit la version, manque, est vide ou cachée à ce rôle.</translation>
    </message>
    <message>
        <source>After a restore of a part, copy schema_version and settings with their rows from where the tables come from. Where row level security hides them: %1</source>
        <translation>Après la restauration d’une partie, copiez schema_version et settings avec leurs lignes depuis l’origine des tables. Si la sécurité au niveau des lignes les cache : %1</translation>
    </message>
    <message>
        <source>The table schema_version is another program&apos;s.</source>
        <translation>La table schema_version appartient à un autre programme.</translation>
    </message>
    <message>
        <source>Rename these or move them to another schema, or choose another database.</source>
        <translation>Renommez-les, déplacez-les dans un autre schéma ou choisissez une autre base de données.</translation>
    </message>
</context>
<context>
    <name>oa::db::Partitioner</name>
    <message>
        <source>public.documents is no table.</source>
        <translation>public.documents n’est pas une table.</translation>
    </message>
    <message>
        <source>Only the owner of the table may do it: %1.</source>
        <translation>Seul le propriétaire de la table peut le faire : %1.</translation>
    </message>
    <message>
        <source>Tables inherit from it: %1.</source>
        <translation>Des tables en héritent : %1.</translation>
    </message>
    <message>
        <source>The column %1 may be null.</source>
        <translation>La colonne %1 peut être nulle.</translation>
    </message>
    <message>
        <source>It has a trigger that is not ours: %1.</source>
        <translation>Elle a un déclencheur étranger : %1.</translation>
    </message>
    <message>
        <source>A foreign key of %1 is about it.</source>
        <translation>Une clé étrangère de %1 s’y rapporte.</translation>
    </message>
    <message>
        <source>The publication %1 is about it.</source>
        <translation>La publication %1 s’y rapporte.</translation>
    </message>
    <message>
        <source>The subscription %1 writes to it.</source>
        <translation>L’abonnement %1 y écrit.</translation>
    </message>
    <message>
        <source>It has row level security.</source>
        <translation>Elle a une sécurité au niveau des lignes.</translation>
    </message>
    <message>
        <source>A view reads it: %1.</source>
        <translation>Une vue la lit : %1.</translation>
    </message>
    <message>
        <source>It has a constraint of its own: %1.</source>
        <translation>Elle a une contrainte propre : %1.</translation>
    </message>
    <message>
        <source>It has a unique index that partitions cannot have: %1.</source>
        <translation>Elle a un index unique que des partitions ne peuvent pas avoir : %1.</translation>
    </message>
    <message>
        <source>The table public.documents cannot be partitioned.</source>
        <translation>La table public.documents ne peut pas être partitionnée.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This is made with the table or its row type, and would keep to the old one: %1.</source>
        <translation>Ceci repose sur la table ou son type de ligne et resterait lié à l’ancienne : %1.</translation>
    </message>
</context>
<context>
    <name>oa::db::ProfileStore</name>
    <message>
        <source>A profile of more than a century cannot be made.</source>
        <translation>Un profil de plus d’un siècle ne peut pas être établi.</translation>
    </message>
    <message>
        <source>Choose a shorter range.</source>
        <translation>Choisissez une période plus courte.</translation>
    </message>
</context>
<context>
    <name>oa::db::Recomputation</name>
    <message>
        <source>Receipts are kept from %1 on: totals of before cannot be recomputed.</source>
        <translation>Les reçus sont conservés à partir du %1 : les totaux antérieurs ne peuvent pas être recalculés.</translation>
    </message>
    <message>
        <source>They stay as they were when they were verified for the last time.</source>
        <translation>Ils restent tels qu’ils étaient lors de la dernière vérification.</translation>
    </message>
</context>
<context>
    <name>oa::db::RefusedStore</name>
    <message>
        <source>The message is gone: it was tried again, or removed.</source>
        <translation>Le message n’est plus là : il a été relu ou supprimé.</translation>
    </message>
</context>
<context>
    <name>oa::db::Retainer</name>
    <message>
        <source>Totals up to %1 are not what their receipts say (%2 differences): nothing of that day was sealed or removed.</source>
        <translation>Les totaux jusqu’au %1 ne correspondent pas à leurs reçus (%2 différences) : rien de cette journée n’a été scellé ni supprimé.</translation>
    </message>
    <message>
        <source>“ocr-analytics verify --repair” recomputes what differs. Then try again.</source>
        <translation>« ocr-analytics verify --repair » recalcule ce qui diffère. Réessayez ensuite.</translation>
    </message>
    <message>
        <source>Receipts that are to be removed stay where they are.</source>
        <translation>Des reçus qui doivent être supprimés restent où ils sont.</translation>
    </message>
    <message>
        <source>A trigger keeps receipts that are to be removed: %1.</source>
        <translation>Un déclencheur garde des reçus qui doivent être supprimés : %1.</translation>
    </message>
    <message>
        <source>Let triggers on documents keep nothing that is older, or drop them, and try again. Sealed days stay sealed.</source>
        <translation>Faites en sorte que les déclencheurs de documents ne gardent rien de plus ancien, ou supprimez-les, puis réessayez. Les jours scellés restent scellés.</translation>
    </message>
</context>
<context>
    <name>oa::db::RetentionChecks</name>
    <message>
        <source>The server&apos;s clock says %1, this computer&apos;s %2: no receipts are removed by a clock that may be wrong.</source>
        <translation>L’horloge du serveur indique %1, celle de cet ordinateur %2 : aucun reçu n’est supprimé d’après une horloge peut-être fausse.</translation>
    </message>
    <message>
        <source>Set the clock that is wrong, and try again.</source>
        <translation>Mettez à l’heure l’horloge fausse, puis réessayez.</translation>
    </message>
    <message>
        <source>All receipts would be removed, since the newest is of before %1. No receipts are removed.</source>
        <translation>Tous les reçus seraient supprimés, le plus récent datant d’avant le %1. Aucun reçu n’est supprimé.</translation>
    </message>
    <message>
        <source>Look whether the server&apos;s clock is right and receipts still arrive. “ocr-analytics retain” removes them all the same.</source>
        <translation>Vérifiez que l’horloge du serveur est juste et que des reçus arrivent encore. « ocr-analytics retain » les supprime malgré tout.</translation>
    </message>
</context>
<context>
    <name>oa::db::RetentionFloors</name>
    <message>
        <source>The receipt itself is no longer kept: receipts are kept from %1 on.</source>
        <translation>Le reçu lui-même n’est plus conservé : les reçus sont conservés à partir du %1.</translation>
    </message>
    <message>
        <source>The receipt no longer exists.</source>
        <translation>Le reçu n’existe plus.</translation>
    </message>
    <message>
        <source>It is not known from when on receipts are kept: rows of the table public.retention are missing, or older than the days that are sealed.</source>
        <translation>On ne sait pas à partir de quand les reçus sont conservés : il manque des lignes dans la table public.retention, ou elles sont antérieures aux jours scellés.</translation>
    </message>
    <message>
        <source>Restore public.retention from the backup that the totals are from: %1 and then “pg_restore --data-only --table=retention”. Without it, totals whose receipts are gone could be deleted.</source>
        <translation>Restaurez public.retention depuis la sauvegarde d’où viennent les totaux : %1 puis « pg_restore --data-only --table=retention ». Sans elle, des totaux dont les reçus ne sont plus là pourraient être supprimés.</translation>
    </message>
</context>
<context>
    <name>oa::db::RetentionPlan</name>
    <message>
        <source>Rows of %1 that refer to a receipt are removed with it.</source>
        <translation>Les lignes de %1 qui renvoient à un reçu sont supprimées avec lui.</translation>
    </message>
    <message>
        <source>Rows of %1 lose their reference to receipts that are removed.</source>
        <translation>Les lignes de %1 perdent leur renvoi aux reçus supprimés.</translation>
    </message>
    <message>
        <source>Receipts that rows of %1 refer to cannot be removed: drop its foreign key, or remove those rows.</source>
        <translation>Les reçus auxquels des lignes de %1 renvoient ne peuvent pas être supprimés : supprimez sa clé étrangère, ou ces lignes.</translation>
    </message>
</context>
<context>
    <name>oa::db::Roles</name>
    <message>
        <source>Ask the owner of the tables to run this SQL:</source>
        <translation>Demandez au propriétaire des tables d’exécuter ce SQL :</translation>
    </message>
    <message>
        <source>The role %1 may not grant these privileges.</source>
        <translation>Le rôle %1 ne peut pas accorder ces privilèges.</translation>
    </message>
</context>
<context>
    <name>oa::db::ServerBinaries</name>
    <message>
        <source>PostgreSQL %1 is not installed on this computer.</source>
        <translation>PostgreSQL %1 n’est pas installé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install postgresql-%1</source>
        <translation>Sous Debian et Ubuntu : sudo apt install postgresql-%1</translation>
    </message>
    <message>
        <source>The PostgreSQL server is not installed on this computer.</source>
        <translation>Le serveur PostgreSQL n’est pas installé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install postgresql. Or connect to a server elsewhere.</source>
        <translation>Sous Debian et Ubuntu : sudo apt install postgresql. Ou connectez-vous à un serveur ailleurs.</translation>
    </message>
</context>
<context>
    <name>oa::db::ServerLease</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Le fichier %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the room on the disk.</source>
        <translation>Vérifiez les droits du dossier et la place sur le disque.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>oa::db::ServerUser</name>
    <message>
        <source>The database server must not run as root, and there is no user to run it.</source>
        <translation>Le serveur de base de données ne doit pas tourner en root, et aucun utilisateur n’est là pour le faire.</translation>
    </message>
    <message>
        <source>Start the program as an ordinary user, or add a system user named postgres.</source>
        <translation>Lancez le programme en utilisateur ordinaire, ou ajoutez un utilisateur système nommé postgres.</translation>
    </message>
    <message>
        <source>%1 cannot be handed over to the user %2.</source>
        <translation>%1 ne peut pas être cédé à l’utilisateur %2.</translation>
    </message>
</context>
<context>
    <name>oa::db::SocketFolder</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else.</source>
        <translation>Le dossier %1 appartient à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Remove it, or choose a folder with a shorter path for the local database.</source>
        <translation>Supprimez-le, ou choisissez pour la base locale un dossier au chemin plus court.</translation>
    </message>
</context>
<context>
    <name>oa::db::SqlError</name>
    <message>
        <source>The outcome of the commit is unknown.</source>
        <translation>L’issue de la validation est inconnue.</translation>
    </message>
    <message>
        <source>Look whether the change is there before repeating it.</source>
        <translation>Vérifiez si la modification y est avant de la répéter.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>La connexion à la base de données a été perdue.</translation>
    </message>
    <message>
        <source>The database does not accept a value.</source>
        <translation>La base de données n’accepte pas une valeur.</translation>
    </message>
    <message>
        <source>The change would break a rule of the table.</source>
        <translation>La modification enfreindrait une règle de la table.</translation>
    </message>
    <message>
        <source>This connection may only read.</source>
        <translation>Cette connexion ne peut que lire.</translation>
    </message>
    <message>
        <source>The server is a standby, or the connection was opened for viewing. Connect to the primary server with a role that may write.</source>
        <translation>Le serveur est un standby, ou la connexion a été ouverte pour consulter. Connectez-vous au serveur primaire avec un rôle qui peut écrire.</translation>
    </message>
    <message>
        <source>The server ended a transaction that had been idle for too long.</source>
        <translation>Le serveur a mis fin à une transaction inactive depuis trop longtemps.</translation>
    </message>
    <message>
        <source>The database did not accept the user name and password.</source>
        <translation>La base de données n’a pas accepté le nom d’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>Check the user name and type the password again.</source>
        <translation>Vérifiez le nom d’utilisateur et retapez le mot de passe.</translation>
    </message>
    <message>
        <source>The database refused this user.</source>
        <translation>La base de données a refusé cet utilisateur.</translation>
    </message>
    <message>
        <source>Check the user name. Ask the administrator whether pg_hba.conf lets this user in from this computer and whether TLS is required.</source>
        <translation>Vérifiez le nom d’utilisateur. Demandez à l’administrateur si pg_hba.conf admet cet utilisateur depuis cet ordinateur et si TLS est exigé.</translation>
    </message>
    <message>
        <source>Check the name, or create the database with createdb first.</source>
        <translation>Vérifiez le nom, ou créez d’abord la base de données avec createdb.</translation>
    </message>
    <message>
        <source>A schema is missing in the database.</source>
        <translation>Il manque un schéma dans la base de données.</translation>
    </message>
    <message>
        <source>Another transaction changed the same rows at the same time.</source>
        <translation>Une autre transaction a modifié les mêmes lignes en même temps.</translation>
    </message>
    <message>
        <source>The database role lacks a privilege.</source>
        <translation>Il manque un privilège au rôle.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to grant it, or connect as another role.</source>
        <translation>Demandez au propriétaire de la base de l’accorder, ou connectez-vous avec un autre rôle.</translation>
    </message>
    <message>
        <source>A table is missing in the database.</source>
        <translation>Il manque une table dans la base de données.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” to create the tables.</source>
        <translation>Lancez « ocr-analytics migrate » pour créer les tables.</translation>
    </message>
    <message>
        <source>A column is missing in the database.</source>
        <translation>Il manque une colonne dans la base de données.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” to bring the tables up to date.</source>
        <translation>Lancez « ocr-analytics migrate » pour mettre les tables à jour.</translation>
    </message>
    <message>
        <source>A function is missing in the database.</source>
        <translation>Il manque une fonction dans la base de données.</translation>
    </message>
    <message>
        <source>The disk of the database server is full.</source>
        <translation>Le disque du serveur de base de données est plein.</translation>
    </message>
    <message>
        <source>Make room on the server, then try again: what was committed is safe.</source>
        <translation>Faites de la place sur le serveur, puis réessayez : ce qui a été validé est en sécurité.</translation>
    </message>
    <message>
        <source>The database has no free connection at the moment.</source>
        <translation>La base de données n’a pas de connexion libre en ce moment.</translation>
    </message>
    <message>
        <source>Close other programs that use it, or ask for a higher max_connections.</source>
        <translation>Fermez d’autres programmes qui l’utilisent, ou demandez un max_connections plus élevé.</translation>
    </message>
    <message>
        <source>The database server ran out of resources.</source>
        <translation>Le serveur de base de données est à court de ressources.</translation>
    </message>
    <message>
        <source>A limit of the database was exceeded.</source>
        <translation>Une limite de la base de données a été dépassée.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The object is in use by somebody else.</source>
        <translation>L’objet est utilisé par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The server stopped the statement because it took too long.</source>
        <translation>Le serveur a arrêté l’instruction car elle durait trop.</translation>
    </message>
    <message>
        <source>The database is starting or stopping.</source>
        <translation>La base de données démarre ou s’arrête.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>Le serveur a fermé la connexion.</translation>
    </message>
    <message>
        <source>The database server cannot read or write its files.</source>
        <translation>Le serveur de base de données ne peut pas lire ou écrire ses fichiers.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s disk and log.</source>
        <translation>Regardez le disque et le journal du serveur.</translation>
    </message>
    <message>
        <source>The password file %1 was ignored because other users may read it. Run: chmod 600 %1</source>
        <translation>Le fichier de mots de passe %1 a été ignoré car d’autres utilisateurs peuvent le lire. Lancez : chmod 600 %1</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made.</source>
        <translation>Aucune connexion sécurisée au serveur n’a pu être établie.</translation>
    </message>
    <message>
        <source>Check sslmode and the certificates: verify-full needs a server certificate that carries the host name you connect to and a root certificate that signed it.</source>
        <translation>Vérifiez sslmode et les certificats : verify-full demande un certificat serveur portant le nom d’hôte auquel vous vous connectez et un certificat racine qui l’a signé.</translation>
    </message>
    <message>
        <source>The database reported an error.</source>
        <translation>La base de données a signalé une erreur.</translation>
    </message>
    <message>
        <source>The database asks for a password and none was given.</source>
        <translation>La base de données demande un mot de passe et aucun n’a été donné.</translation>
    </message>
    <message>
        <source>Type the password, or put it into your password file.</source>
        <translation>Tapez le mot de passe, ou mettez-le dans votre fichier de mots de passe.</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be found.</source>
        <translation>Le nom du serveur est introuvable.</translation>
    </message>
    <message>
        <source>Check the spelling of the host name and whether you are online.</source>
        <translation>Vérifiez l’orthographe du nom d’hôte et votre connexion au réseau.</translation>
    </message>
    <message>
        <source>You may not use the server&apos;s socket.</source>
        <translation>Vous n’avez pas le droit d’utiliser la socket du serveur.</translation>
    </message>
    <message>
        <source>Check the permissions of the socket folder.</source>
        <translation>Vérifiez les droits du dossier de la socket.</translation>
    </message>
    <message>
        <source>No database server is running on this computer.</source>
        <translation>Aucun serveur de base de données ne tourne sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Start the server, name another host, or use the local database (--local).</source>
        <translation>Démarrez le serveur, indiquez un autre hôte ou utilisez la base de données locale (--local).</translation>
    </message>
    <message>
        <source>Nothing listens at that address.</source>
        <translation>Rien n’écoute à cette adresse.</translation>
    </message>
    <message>
        <source>Check host and port, and whether the server is running and accepts TCP connections.</source>
        <translation>Vérifiez l’hôte et le port, et que le serveur tourne et accepte les connexions TCP.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>Check the address, your network, and firewalls on the way.</source>
        <translation>Vérifiez l’adresse, votre réseau et les pare-feu sur le chemin.</translation>
    </message>
    <message>
        <source>The connection settings cannot be used.</source>
        <translation>Les réglages de connexion sont inutilisables.</translation>
    </message>
    <message>
        <source>The connection to the database failed.</source>
        <translation>La connexion à la base de données a échoué.</translation>
    </message>
    <message>
        <source>Check whether the server is running and the network is up.</source>
        <translation>Vérifiez que le serveur tourne et que le réseau fonctionne.</translation>
    </message>
    <message>
        <source>The server takes no changes at the moment.</source>
        <translation>Le serveur n’accepte aucune modification pour le moment.</translation>
    </message>
    <message>
        <source>It is a standby, or the role may only read. Wait until a standby is promoted, or name the primary server and a role that may write.</source>
        <translation>C’est un standby, ou le rôle ne peut que lire. Attendez qu’un standby soit promu, ou indiquez le serveur primaire et un rôle qui peut écrire.</translation>
    </message>
    <message>
        <source>There is no database with that name.</source>
        <translation>Aucune base de données ne porte ce nom.</translation>
    </message>
    <message>
        <source>Somebody else has locked the table.</source>
        <translation>Quelqu’un d’autre tient un verrou sur la table.</translation>
    </message>
    <message>
        <source>The limit is idle_in_transaction_session_timeout: raise it for this role.</source>
        <translation>La limite est idle_in_transaction_session_timeout : augmentez-la pour ce rôle.</translation>
    </message>
    <message>
        <source>The server ended a transaction because it took too long.</source>
        <translation>Le serveur a mis fin à une transaction trop longue.</translation>
    </message>
    <message>
        <source>The limit is transaction_timeout: raise it for this role.</source>
        <translation>La limite est transaction_timeout : augmentez-la pour ce rôle.</translation>
    </message>
    <message>
        <source>The limit is temp_file_limit: raise it for this role.</source>
        <translation>La limite est temp_file_limit : augmentez-la pour ce rôle.</translation>
    </message>
    <message>
        <source>Try again in a moment. How long is waited for it is lock_timeout.</source>
        <translation>Réessayez dans un instant. L’attente est réglée par lock_timeout.</translation>
    </message>
    <message>
        <source>The limit is statement_timeout: raise it for this role, or in the connection&apos;s options.</source>
        <translation>La limite est statement_timeout : augmentez-la pour ce rôle ou dans les options de la connexion.</translation>
    </message>
    <message>
        <source>The server closed the connection because it was idle for too long.</source>
        <translation>Le serveur a fermé la connexion, restée inactive trop longtemps.</translation>
    </message>
    <message>
        <source>The limit is idle_session_timeout: raise it for this role.</source>
        <translation>La limite est idle_session_timeout : augmentez-la pour ce rôle.</translation>
    </message>
    <message>
        <source>The pooler lends connections for single statements only.</source>
        <translation>Le pooler ne prête des connexions que pour une instruction à la fois.</translation>
    </message>
    <message>
        <source>Numbers need transactions: set pool_mode = transaction or session.</source>
        <translation>Les chiffres demandent des transactions : mettez pool_mode = transaction ou session.</translation>
    </message>
    <message>
        <source>If %1 was restored without its sequence, new rows get numbers that are taken. Set it, then try again: %2</source>
        <translation>Si %1 a été restaurée sans sa séquence, les nouvelles lignes reçoivent des numéros déjà pris. Réglez la séquence, puis réessayez : %2</translation>
    </message>
    <message>
        <source>A row with this key is there already.</source>
        <translation>Une ligne avec cette clé existe déjà.</translation>
    </message>
    <message>
        <source>The pooler does not take several statements at once.</source>
        <translation>Le pooler n’accepte pas plusieurs instructions à la fois.</translation>
    </message>
    <message>
        <source>Connect to the server itself for this, or set disable_pqexec = 0 in pgbouncer.</source>
        <translation>Connectez-vous pour cela au serveur lui-même, ou réglez disable_pqexec = 0 dans pgbouncer.</translation>
    </message>
    <message>
        <source>The limit is the role&apos;s own: close other programs that use it, or raise it: %1</source>
        <translation>La limite est celle du rôle lui-même : fermez les autres programmes qui l’utilisent, ou augmentez-la : %1</translation>
    </message>
    <message>
        <source>The limit is the database&apos;s own: close other programs that use it, or raise it: %1</source>
        <translation>La limite est celle de la base elle-même : fermez les autres programmes qui l’utilisent, ou augmentez-la : %1</translation>
    </message>
    <message>
        <source>Try again. If it stays so, raise max_standby_streaming_delay on the standby, or set hot_standby_feedback = on there.</source>
        <translation>Réessayez. Si cela persiste, augmentez max_standby_streaming_delay sur le standby, ou réglez-y hot_standby_feedback = on.</translation>
    </message>
    <message>
        <source>The standby stopped the statement, since changes from the primary server had to wait for it.</source>
        <translation>Le standby a arrêté l’instruction, car les changements du serveur primaire devaient l’attendre.</translation>
    </message>
    <message>
        <source>A function that is not of this program failed in the database: %1.</source>
        <translation>Une fonction qui n’est pas de ce programme a échoué dans la base : %1.</translation>
    </message>
    <message>
        <source>A trigger runs it whenever rows are written. Let it name the schemas of what it uses, or give it a search path: %1</source>
        <translation>Un déclencheur l’exécute quand des lignes sont écrites. Faites-lui nommer les schémas de ce qu’elle utilise, ou donnez-lui un chemin de recherche : %1</translation>
    </message>
    <message>
        <source>A trigger runs it whenever rows are written. Mend it, or drop the trigger.</source>
        <translation>Un déclencheur l’exécute quand des lignes sont écrites. Corrigez-la, ou supprimez le déclencheur.</translation>
    </message>
</context>
<context>
    <name>oa::db::SqlReader</name>
    <message>
        <source>There is no connection to a database.</source>
        <translation>Il n’y a pas de connexion à une base de données.</translation>
    </message>
</context>
<context>
    <name>oa::db::SqlSession</name>
    <message>
        <source>A connection setting must not contain a semicolon.</source>
        <translation>Un réglage de connexion ne doit pas contenir de point-virgule.</translation>
    </message>
    <message>
        <source>Qt&apos;s PostgreSQL driver is not installed.</source>
        <translation>Le pilote PostgreSQL de Qt n’est pas installé.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install libqt6sql6-psql</source>
        <translation>Sous Debian et Ubuntu : sudo apt install libqt6sql6-psql</translation>
    </message>
    <message>
        <source>The connection to the database failed.</source>
        <translation>La connexion à la base de données a échoué.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::Assignment</name>
    <message>
        <source>The group “%1” has read this topic from another cluster (%2). If this is another source, use another --group. If it is the same that moved, say where to go on: ocr-analytics ingest %3</source>
        <translation>Le groupe « %1 » a lu ce sujet depuis un autre cluster (%2). Si c’est une autre source, prenez un autre --group. Si c’est la même qui a déménagé, dites où reprendre : ocr-analytics ingest %3</translation>
    </message>
</context>
<context>
    <name>oa::ingest::IngestJob</name>
    <message>
        <source>Stopped on request.</source>
        <translation>Arrêté sur demande.</translation>
    </message>
    <message>
        <source>Reading receipts from Kafka</source>
        <translation>Lecture des reçus depuis Kafka</translation>
    </message>
    <message>
        <source>Read %1 receipts.</source>
        <translation>%1 reçus lus.</translation>
    </message>
    <message>
        <source>%1 messages were refused and kept: ocr-analytics ingest --list-refused shows them.</source>
        <translation>%1 messages ont été refusés et conservés : ocr-analytics ingest --list-refused les affiche.</translation>
    </message>
    <message>
        <source>%1 was not read to its end.</source>
        <translation>%1 n’a pas été lu jusqu’au bout.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::IngestWorker</name>
    <message>
        <source>A partition&apos;s offsets are in doubt; asking again.</source>
        <translation>Les offsets d’une partition sont incertains ; nouvelle demande.</translation>
    </message>
    <message>
        <source>The message after offset %1 cannot be read: %2</source>
        <translation>Le message après l’offset %1 est illisible : %2</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>La connexion à la base de données a été perdue.</translation>
    </message>
    <message>
        <source>Messages wait, but none come; joining the group again.</source>
        <translation>Des messages attendent, mais aucun n’arrive ; retour dans le groupe.</translation>
    </message>
    <message>
        <source>Another worker has taken partitions over, or the database went back in time; joining the group again.</source>
        <translation>Un autre processus a repris des partitions, ou la base est revenue à un état antérieur ; retour dans le groupe.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::KafkaConsumer</name>
    <message>
        <source>The Kafka property “%1” cannot be set.</source>
        <translation>La propriété Kafka « %1 » ne peut pas être fixée.</translation>
    </message>
    <message>
        <source>These settings for Kafka cannot be used.</source>
        <translation>Ces réglages pour Kafka sont inutilisables.</translation>
    </message>
    <message>
        <source>The brokers do not accept the user or the password.</source>
        <translation>Les brokers n’acceptent pas l’utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <source>The brokers do not let this user read the topic as this group.</source>
        <translation>Les brokers ne laissent pas cet utilisateur lire le sujet avec ce groupe.</translation>
    </message>
    <message>
        <source>Give it the right to read the topic and the group.</source>
        <translation>Donnez-lui le droit de lire le sujet et le groupe.</translation>
    </message>
    <message>
        <source>The topic is not there.</source>
        <translation>Le sujet n’existe pas.</translation>
    </message>
    <message>
        <source>Make it, or check its name; ingest begins as soon as it is there.</source>
        <translation>Créez-le ou vérifiez son nom ; ingest commence dès qu’il existe.</translation>
    </message>
    <message>
        <source>An encrypted connection to the brokers was not possible.</source>
        <translation>Une connexion chiffrée aux brokers n’a pas été possible.</translation>
    </message>
    <message>
        <source>Look at security.protocol and ssl.* in the file of --kafka-config.</source>
        <translation>Vérifiez security.protocol et ssl.* dans le fichier de --kafka-config.</translation>
    </message>
    <message>
        <source>The brokers do not answer.</source>
        <translation>Les brokers ne répondent pas.</translation>
    </message>
    <message>
        <source>The brokers cannot be reached.</source>
        <translation>Les brokers sont injoignables.</translation>
    </message>
    <message>
        <source>Check --brokers and the network.</source>
        <translation>Vérifiez --brokers et le réseau.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::KafkaProperties</name>
    <message>
        <source>A Kafka property is written KEY=VALUE.</source>
        <translation>Une propriété Kafka s’écrit KEY=VALUE.</translation>
    </message>
    <message>
        <source>“%1” is set by ingest itself.</source>
        <translation>« %1 » est fixé par ingest lui-même.</translation>
    </message>
    <message>
        <source>“%1” is a secret: everybody on this computer could read it in the list of processes.</source>
        <translation>« %1 » est un secret : tout le monde sur cet ordinateur pourrait le lire dans la liste des processus.</translation>
    </message>
    <message>
        <source>Write it into a file that only you may read, and name that with --kafka-config.</source>
        <translation>Écrivez-le dans un fichier que vous seul pouvez lire, et indiquez-le avec --kafka-config.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>« %1 » ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Other users may read “%1”, which may hold secrets.</source>
        <translation>D’autres utilisateurs peuvent lire « %1 », qui peut contenir des secrets.</translation>
    </message>
    <message>
        <source>Take that right away: chmod o-rw %1</source>
        <translation>Retirez-leur ce droit : chmod o-rw %1</translation>
    </message>
    <message>
        <source>Line %1 of “%2”: %3</source>
        <translation>Ligne %1 de « %2 » : %3</translation>
    </message>
    <message>
        <source>Look at security.protocol and sasl.* in the file of --kafka-config.</source>
        <translation>Vérifiez security.protocol et sasl.* dans le fichier de --kafka-config.</translation>
    </message>
    <message>
        <source>%1 Or the password is right: librdkafka %2, which is installed here, cannot log in to Apache Kafka 4 by SCRAM, and 2.6.1 can. Without it use PLAIN over TLS (SASL_SSL).</source>
        <extracomment>%1 the usual advice, %2 a version number</extracomment>
        <translation>%1 Ou le mot de passe est juste : librdkafka %2, installée ici, ne peut pas se connecter à Apache Kafka 4 par SCRAM ; la 2.6.1 le peut. Sans elle, utilisez PLAIN sur TLS (SASL_SSL).</translation>
    </message>
</context>
<context>
    <name>oa::ingest::MessageReader</name>
    <message>
        <source>Its time is outside of the years 1 to 9999.</source>
        <translation>Son heure est en dehors des années 1 à 9999.</translation>
    </message>
    <message>
        <source>It has no time at “%1”.</source>
        <translation>Il n’a pas d’heure à « %1 ».</translation>
    </message>
    <message>
        <source>it has the character U+0000, which PostgreSQL cannot store in text</source>
        <translation>il contient le caractère U+0000, que PostgreSQL ne peut pas stocker dans du texte</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>il n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>it is no receipt with its time</source>
        <translation>ce n’est pas un reçu avec son heure</translation>
    </message>
    <message>
        <source>it has no time</source>
        <translation>il n’a pas d’heure</translation>
    </message>
    <message>
        <source>its time cannot be read</source>
        <translation>son heure est illisible</translation>
    </message>
    <message>
        <source>it is in a binary form of a schema registry (Avro or Protobuf)</source>
        <translation>il est dans une forme binaire d’un registre de schémas (Avro ou Protobuf)</translation>
    </message>
    <message>
        <source>It has no header “%1”.</source>
        <translation>Il n’a pas d’en-tête « %1 ».</translation>
    </message>
    <message>
        <source>Its producer gave it no time.</source>
        <translation>Son producteur ne lui a pas donné d’heure.</translation>
    </message>
    <message>
        <source>Only JSON is read.</source>
        <translation>Seul le JSON est lu.</translation>
    </message>
    <message>
        <source>“%1” can be read as a date and as a number of seconds since 1970.</source>
        <translation>« %1 » peut se lire comme une date et comme un nombre de secondes depuis 1970.</translation>
    </message>
    <message>
        <source>It has different values at “%1”.</source>
        <translation>Il a des valeurs différentes à « %1 ».</translation>
    </message>
</context>
<context>
    <name>oa::ingest::OffsetReset</name>
    <message>
        <source>%1 holds offsets from %2 up to, not including, %3.</source>
        <translation>%1 contient les offsets de %2 à %3 exclu.</translation>
    </message>
    <message>
        <source>The topic “%1” has no partition %2.</source>
        <translation>Le sujet « %1 » n’a pas de partition %2.</translation>
    </message>
    <message>
        <source>“%1” is not TOPIC:PARTITION=earliest, =latest or =OFFSET.</source>
        <translation>« %1 » n’est pas TOPIC:PARTITION=earliest, =latest ou =OFFSET.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::PartitionReader</name>
    <message>
        <source>To go on: ocr-analytics ingest %1</source>
        <extracomment>%1 an option as it is typed</extracomment>
        <translation>Pour continuer : ocr-analytics ingest %1</translation>
    </message>
    <message>
        <source>The topic was made anew, or messages were lost. Read it from its beginning (earliest), or from an offset that you know.</source>
        <translation>Le sujet a été recréé, ou des messages ont été perdus. Lisez-le depuis le début (earliest) ou depuis un offset que vous connaissez.</translation>
    </message>
    <message>
        <source>Offset %1 is gone; the topic begins at %2: up to %3 messages were not read.</source>
        <translation>L’offset %1 a disparu ; le sujet commence à %2 : jusqu’à %3 messages n’ont pas été lus.</translation>
    </message>
    <message>
        <source>Everything before offset %1 was read, but the topic ends at %2.</source>
        <translation>Tout a été lu avant l’offset %1, mais le sujet se termine à %2.</translation>
    </message>
    <message>
        <source>The message at offset %1, which was read last, is no longer there.</source>
        <translation>Le message à l’offset %1, lu en dernier, n’est plus là.</translation>
    </message>
    <message>
        <source>At offset %1 is another message than was read there.</source>
        <translation>À l’offset %1 se trouve un autre message que celui qui a été lu.</translation>
    </message>
    <message>
        <source>At offset %1 is a message where there was none.</source>
        <translation>À l’offset %1 se trouve un message là où il n’y en avait pas.</translation>
    </message>
    <message>
        <source>Most messages are refused, up to offset %1: perhaps they are something else than --value and --timestamp say. Look at them (ocr-analytics ingest --list-refused); if they are meant, add --refuse-all.</source>
        <translation>La plupart des messages sont refusés, jusqu’à l’offset %1 : ils sont peut-être autre chose que ce que disent --value et --timestamp. Regardez-les (ocr-analytics ingest --list-refused) ; si c’est voulu, ajoutez --refuse-all.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::RetryRefusedJob</name>
    <message>
        <source>Reading refused messages again</source>
        <translation>Relecture des messages refusés</translation>
    </message>
    <message>
        <source>Of %1 refused messages, %2 have become receipts.</source>
        <translation>Sur %1 messages refusés, %2 sont devenus des reçus.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Arrêté sur demande.</translation>
    </message>
</context>
<context>
    <name>oa::jobs</name>
    <message>
        <source>The program ran out of memory.</source>
        <translation>Le programme est à court de mémoire.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The job stopped because of a fault in the program.</source>
        <translation>Le travail s’est arrêté à cause d’un défaut du programme.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Arrêté sur demande.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check the path and whether you may read the file.</source>
        <translation>Vérifiez le chemin et que vous pouvez lire le fichier.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::Alertmanager</name>
    <message>
        <source>For instance http://127.0.0.1:9093.</source>
        <translation>Par exemple http://127.0.0.1:9093.</translation>
    </message>
    <message>
        <source>“%1” is no address of an Alertmanager.</source>
        <translation>« %1 » n’est pas l’adresse d’un Alertmanager.</translation>
    </message>
    <message>
        <source>An address with a password would be seen in the list of processes.</source>
        <translation>Une adresse avec mot de passe serait visible dans la liste des processus.</translation>
    </message>
    <message>
        <source>Let a proxy on this computer add it.</source>
        <translation>Laissez un proxy sur cet ordinateur l’ajouter.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Arrêté sur demande.</translation>
    </message>
    <message>
        <source>Alertmanager at %1 refused a message (HTTP %2).</source>
        <translation>Alertmanager à l’adresse %1 a refusé un message (HTTP %2).</translation>
    </message>
    <message>
        <source>Alertmanager at %1 does not answer.</source>
        <translation>Alertmanager à l’adresse %1 ne répond pas.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::DayWorker</name>
    <message>
        <source>Putting together the hours of days that are over</source>
        <translation>Regroupement des heures des jours écoulés</translation>
    </message>
</context>
<context>
    <name>oa::jobs::DistributeJob</name>
    <message numerus="yes">
        <source>The totals are distributed already, in %n pieces.</source>
        <translation>
            <numerusform>Les totaux sont déjà répartis, en %n morceau.</numerusform>
            <numerusform>Les totaux sont déjà répartis, en %n morceaux.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <comment>of tables, on other servers</comment>
        <translation>
            <numerusform>%n morceau</numerusform>
            <numerusform>%n morceaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n serveur</numerusform>
            <numerusform>%n serveurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Values and totals are distributed by business now: %1 on %2.</source>
        <translation>Les valeurs et les totaux sont maintenant répartis par enseigne : %1 sur %2.</translation>
    </message>
    <message>
        <source>Values and totals, about %1 rows (%2), would be distributed by business: %3 on %4. Receipts and all else would stay here. Meanwhile nobody could read totals; receipts would go on coming in. Nothing was changed.</source>
        <translation>Les valeurs et les totaux, environ %1 lignes (%2), seraient répartis par enseigne : %3 sur %4. Les reçus et tout le reste demeureraient ici. Pendant ce temps, personne ne pourrait lire les totaux ; les reçus continueraient d’arriver. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>Examen des tables</translation>
    </message>
    <message>
        <source>Distributing values and totals</source>
        <translation>Répartition des valeurs et des totaux</translation>
    </message>
</context>
<context>
    <name>oa::jobs::FeedJob</name>
    <message>
        <source>The rate of the feed must be above zero.</source>
        <translation>La cadence du flux doit être supérieure à zéro.</translation>
    </message>
    <message>
        <source>The feed was stopped.</source>
        <translation>Le flux a été arrêté.</translation>
    </message>
    <message>
        <source>Fed %1 receipts.</source>
        <translation>%1 reçus ajoutés au flux.</translation>
    </message>
    <message>
        <source>Feeding receipts</source>
        <translation>Alimentation en reçus</translation>
    </message>
</context>
<context>
    <name>oa::jobs::ImportJob</name>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>« %1 » ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check the path and whether you may read the file.</source>
        <translation>Vérifiez le chemin et que vous pouvez lire le fichier.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Arrêté. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The connection broke. Nothing was imported.</source>
        <translation>La connexion s’est rompue. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Imported %1 receipts.</source>
        <translation>%1 reçus importés.</translation>
    </message>
    <message>
        <source>Importing receipts</source>
        <translation>Importation des reçus</translation>
    </message>
    <message>
        <source>Local times that occur twice, because clocks were turned back: %1; the first of the two was used.</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>Heures locales qui se répètent, car les horloges ont été retardées : %1 ; la première des deux a été prise.</translation>
    </message>
    <message>
        <source>Local times that do not exist, because clocks were turned forward: %1; they were moved on by as much.</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>Heures locales qui n’existent pas, car les horloges ont été avancées : %1 ; elles ont été avancées d’autant.</translation>
    </message>
    <message>
        <source>The file is packed with %1.</source>
        <translation>Le fichier est compressé avec %1.</translation>
    </message>
    <message>
        <source>The same content was imported already: %1 receipts, %2, by %3.</source>
        <extracomment>%1 a number of receipts, %2 a date and time, %3 &quot;user@host (process id)&quot;</extracomment>
        <translation>Le même contenu a déjà été importé : %1 reçus, %2, par %3.</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>«&#xa0;%1&#xa0;» est un dossier.</translation>
    </message>
    <message>
        <source>Import its files one by one.</source>
        <translation>Importez ses fichiers un par un.</translation>
    </message>
    <message>
        <source>Looking whether the file is known</source>
        <translation>Vérification si le fichier est connu</translation>
    </message>
    <message>
        <source>That this file went in could not be noted: the role may not write to “settings”.</source>
        <translation>L’import de ce fichier n’a pas pu être noté : le rôle ne peut pas écrire dans «&#xa0;settings&#xa0;».</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>%1 counts the elements of a list</extracomment>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Entrée %1</translation>
    </message>
    <message>
        <source>%1 of %2 entries were refused.</source>
        <translation>%1 entrées sur %2 ont été refusées.</translation>
    </message>
    <message>
        <source>Nothing was imported: there are no receipts in it.</source>
        <translation>Rien n’a été importé : il ne contient aucun reçu.</translation>
    </message>
    <message>
        <source>Nothing was imported: none of %1 entries is a receipt.</source>
        <translation>Rien n’a été importé : aucune des %1 entrées n’est un reçu.</translation>
    </message>
    <message>
        <source>The file breaks off in the middle, behind %1 receipts. Nothing was imported.</source>
        <translation>Le fichier s’interrompt au milieu, après %1 reçus. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Get all of it. To import what there is, write each receipt on a line of its own.</source>
        <translation>Récupérez le fichier entier. Pour importer ce qu’il y a, écrivez chaque reçu sur sa propre ligne.</translation>
    </message>
    <message>
        <source>Get all of it. To import what there is, take away its last line, which is not whole.</source>
        <translation>Récupérez le fichier entier. Pour importer ce qui s’y trouve, retirez la dernière ligne, qui est incomplète.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::JobRunner</name>
    <message>
        <source>Taken out of the queue before it began.</source>
        <translation>Retiré de la file avant d’avoir commencé.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::MigrateJob</name>
    <message>
        <source>The tables are up to date (version %1).</source>
        <translation>Les tables sont à jour (version %1).</translation>
    </message>
    <message>
        <source>The tables would be brought from version %1 to %2; nothing was changed.</source>
        <translation>Les tables passeraient de la version %1 à %2 ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Another program brought the tables to version %1 meanwhile.</source>
        <translation>Un autre programme a entre-temps amené les tables à la version %1.</translation>
    </message>
    <message>
        <source>The tables were created (version %1).</source>
        <translation>Les tables ont été créées (version %1).</translation>
    </message>
    <message>
        <source>The tables were brought from version %1 to %2.</source>
        <translation>Les tables sont passées de la version %1 à %2.</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>Examen des tables</translation>
    </message>
    <message>
        <source> Local times are read in %1.</source>
        <translation> Les heures locales sont lues dans %1.</translation>
    </message>
    <message>
        <source>The %1 rows of the old roll-ups stay under a dated name (%2 of them are repeated, %3 have no receipts).</source>
        <translation>Les %1 lignes des anciens totaux restent sous un nom daté (%2 répétées, %3 sans reçus).</translation>
    </message>
    <message>
        <source>Another program took the receipts over meanwhile.</source>
        <translation>Entre-temps, un autre programme a repris les reçus.</translation>
    </message>
    <message>
        <source>What watches the receipts was mended. What changed unseen, if anything did, is counted by the next refresh.</source>
        <translation>Ce qui surveille les reçus a été réparé. Ce qui aurait changé sans être vu sera compté à la prochaine actualisation.</translation>
    </message>
    <message>
        <source>%1 receipts of the predecessor system would be taken over; nothing was changed.</source>
        <translation>%1 reçus du système précédent seraient repris ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>%1 receipts of the predecessor system were taken over. Run a refresh to make the new totals.</source>
        <translation>%1 reçus du système précédent ont été repris. Un refresh calcule les nouveaux totaux.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::PartitionJob</name>
    <message>
        <source>Looking at the tables</source>
        <translation>Examen des tables</translation>
    </message>
    <message>
        <source>Building the index of the partitions</source>
        <translation>Construction de l’index des partitions</translation>
    </message>
    <message>
        <source>Reading the table once</source>
        <translation>Lecture de la table, une fois</translation>
    </message>
    <message>
        <source>Turning the table into partitions</source>
        <translation>Transformation de la table en partitions</translation>
    </message>
    <message>
        <source>The table is partitioned already: %1. It stays as it is.</source>
        <translation>La table est déjà partitionnée : %1. Elle reste telle quelle.</translation>
    </message>
    <message>
        <source>About %1 receipts (%2) would stay where they are, in a partition of all that is before %3; from then on each day would have its own. Nothing was changed.</source>
        <translation>Environ %1 reçus (%2) resteraient où ils sont, dans une partition de tout ce qui précède le %3 ; ensuite chaque jour aurait la sienne. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The table has partitions now: one of all that is before %1, then one for each day.</source>
        <translation>La table a maintenant des partitions : une pour tout ce qui précède le %1, puis une par jour.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RecomputeJob</name>
    <message>
        <source>Recomputing the range</source>
        <translation>Recalcul de la période</translation>
    </message>
    <message>
        <source>Trying rejected receipts again</source>
        <translation>Nouvel essai des reçus rejetés</translation>
    </message>
    <message>
        <source>No receipt was rejected: there is nothing to try again.</source>
        <translation>Aucun reçu n’a été rejeté : il n’y a rien à réessayer.</translation>
    </message>
    <message>
        <source>Recomputed %1 minutes with %2 receipts.</source>
        <translation>%1 minutes avec %2 reçus recomptées.</translation>
    </message>
    <message>
        <source>Tried %1 rejected receipts again: %2 count now, %3 are still rejected.</source>
        <translation>%1 reçus rejetés réessayés : %2 comptent maintenant, %3 restent rejetés.</translation>
    </message>
    <message>
        <source>Totals of before %1 are sealed and stay as they are.</source>
        <translation>Les totaux antérieurs au %1 sont scellés et restent tels quels.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RefreshJob</name>
    <message>
        <source>Keeping totals up to date</source>
        <translation>Tenue à jour des totaux</translation>
    </message>
    <message>
        <source>Recomputing totals</source>
        <translation>Recalcul des totaux</translation>
    </message>
    <message>
        <source>Recomputed %1 minutes from %2 receipts (%3 rejected).</source>
        <translation>%1 minutes recalculées d’après %2 reçus (%3 rejetés).</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RetainJob</name>
    <message>
        <source>Receipts are kept from %1 on: %2 days sealed, %3 receipts removed. Totals of before stay.</source>
        <translation>Les reçus sont conservés à partir du %1 : %2 jours scellés, %3 reçus supprimés. Les totaux antérieurs restent.</translation>
    </message>
    <message>
        <source>Single values are kept from %1 on: %2 removed.</source>
        <translation>Les valeurs individuelles sont conservées à partir du %1 : %2 supprimées.</translation>
    </message>
    <message>
        <source>%1 receipts came after their day was sealed and are rejected.</source>
        <translation>%1 reçus sont arrivés après le scellement de leur journée et sont rejetés.</translation>
    </message>
    <message>
        <source>Comparing totals with receipts, a last time</source>
        <translation>Comparaison des totaux avec les reçus, une dernière fois</translation>
    </message>
    <message>
        <source>Receipts of %1 keep changing: the day was not sealed.</source>
        <translation>Les reçus du %1 ne cessent de changer : la journée n’a pas été scellée.</translation>
    </message>
    <message>
        <source>Find out what writes receipts of that time, or keep more days.</source>
        <translation>Cherchez ce qui écrit des reçus de cette époque, ou conservez plus de jours.</translation>
    </message>
    <message>
        <source>Removing receipts</source>
        <translation>Suppression des reçus</translation>
    </message>
    <message>
        <source>Removing single values</source>
        <translation>Suppression des valeurs individuelles</translation>
    </message>
    <message>
        <source>Another transaction holds receipts that are to be removed. They stay for now; their days are sealed.</source>
        <translation>Une autre transaction retient des reçus à supprimer. Ils restent pour l’instant ; leurs jours sont scellés.</translation>
    </message>
    <message>
        <source>End it, and try again. pg_stat_activity and pg_prepared_xacts list who is at work.</source>
        <translation>Terminez-la, puis réessayez. pg_stat_activity et pg_prepared_xacts montrent qui est à l’œuvre.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RollingCheck</name>
    <message>
        <source>Look for what else writes to these tables, and compare all of them with “ocr-analytics verify”.</source>
        <translation>Cherchez ce qui écrit aussi dans ces tables, et comparez-les toutes avec « ocr-analytics verify ».</translation>
    </message>
    <message>
        <source>Totals differed from their receipts and are being recomputed (%1 differences within an hour).</source>
        <translation>Des totaux ne correspondaient pas à leurs reçus ; ils sont recomptés (%1 différences dans une heure).</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RunRecorder</name>
    <message>
        <source>The server did not answer in time to note this run.</source>
        <translation>Le serveur n’a pas répondu à temps pour noter cette exécution.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::SeedJob</name>
    <message>
        <source>Choose an end after the beginning, and a rate above zero.</source>
        <translation>Choisissez une fin après le début, et une cadence supérieure à zéro.</translation>
    </message>
    <message>
        <source>Choose a shorter range or a lower rate.</source>
        <translation>Choisissez une période plus courte ou une cadence plus faible.</translation>
    </message>
    <message>
        <source>Writing receipts</source>
        <translation>Écriture des reçus</translation>
    </message>
    <message>
        <source>Writing receipts stopped because of a fault in the program.</source>
        <translation>L’écriture des reçus s’est arrêtée à cause d’un défaut du programme.</translation>
    </message>
    <message>
        <source>Writing receipts was stopped.</source>
        <translation>L’écriture des reçus a été arrêtée.</translation>
    </message>
    <message>
        <source>That would be more than ten thousand million receipts.</source>
        <translation>Cela ferait plus de dix milliards de reçus.</translation>
    </message>
    <message>
        <source>Stopped. %1 of %2 receipts were written and stay.</source>
        <translation>Arrêté. %1 reçus sur %2 ont été écrits et restent.</translation>
    </message>
    <message>
        <source>Wrote %1 receipts.</source>
        <translation>%1 reçus écrits.</translation>
    </message>
    <message>
        <source>The range has no receipts.</source>
        <translation>La période ne contient aucun reçu.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::VerifyJob</name>
    <message>
        <source>%1 differences found and repaired.</source>
        <translation>%1 différences trouvées et réparées.</translation>
    </message>
    <message>
        <source>%1 differences found.</source>
        <translation>%1 différences trouvées.</translation>
    </message>
    <message>
        <source>Every total equals its receipts (%1 compared, %2 minutes pending).</source>
        <translation>Chaque total correspond à ses reçus (%1 comparés, %2 minutes en attente).</translation>
    </message>
    <message>
        <source>Comparing totals with receipts</source>
        <translation>Comparaison des totaux avec les reçus</translation>
    </message>
    <message>
        <source>Nothing could be compared: all receipts are waiting for a refresh.</source>
        <translation>Rien n’a pu être comparé : tous les reçus attendent d’être recomptés.</translation>
    </message>
    <message>
        <source>%1 differences in totals of before %2, which are sealed: only a backup has them as they were.</source>
        <translation>%1 différences dans des totaux antérieurs au %2, qui sont scellés : seule une sauvegarde les a tels qu’ils étaient.</translation>
    </message>
    <message>
        <source>Totals of before %1 are as they were sealed (%2 days).</source>
        <translation>Les totaux antérieurs au %1 sont tels qu’ils ont été scellés (%2 jours).</translation>
    </message>
</context>
<context>
    <name>oa::metrics::MetricsEndpoint</name>
    <message>
        <source>“%1” is not an address and port to listen on.</source>
        <translation>« %1 » n’est pas une adresse avec un port où écouter.</translation>
    </message>
    <message>
        <source>Write it like 127.0.0.1:9470; a port alone would let every network in.</source>
        <translation>Écrivez-la comme 127.0.0.1:9470 ; un port seul laisserait entrer tous les réseaux.</translation>
    </message>
    <message>
        <source>The metrics cannot be served on %1.</source>
        <translation>Les métriques ne peuvent pas être servies sur %1.</translation>
    </message>
    <message>
        <source>Check that the address is one of this computer&apos;s and that no other program uses the port.</source>
        <translation>Vérifiez que l’adresse est bien de cet ordinateur et qu’aucun autre programme n’utilise le port.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::AlertWords</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Added by %1</source>
        <translation>Ajoutée par %1</translation>
    </message>
    <message>
        <source>Changed by %1; begins anew</source>
        <translation>Modifiée par %1 ; recommence</translation>
    </message>
    <message>
        <source>Removed by %1</source>
        <translation>Supprimée par %1</translation>
    </message>
    <message>
        <source>No longer silenced, says %1</source>
        <translation>N’est plus en sourdine, selon %1</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>Pris en compte par %1</translation>
    </message>
    <message>
        <source>Silenced until %1 by %2</source>
        <translation>En sourdine jusqu’à %1, par %2</translation>
    </message>
    <message>
        <source>Began to fire: %1, %2 a week before</source>
        <translation>S’est déclenchée : %1, contre %2 une semaine avant</translation>
    </message>
    <message>
        <source>Began to fire: %1</source>
        <translation>S’est déclenchée : %1</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Fini : %1</translation>
    </message>
    <message>
        <source>Withdrawn: with the receipts that there are now, it would not have fired</source>
        <translation>Retirée : avec les reçus présents maintenant, elle ne se serait pas déclenchée</translation>
    </message>
    <message>
        <source>Was not over</source>
        <translation>N’était pas fini</translation>
    </message>
    <message>
        <source>Began to fire here, not at %1</source>
        <translation>S’est déclenchée ici, pas à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n buckets evaluated again because receipts came late, %1 of them with another result</source>
        <translation>
            <numerusform>%n intervalle réévalué à cause de reçus tardifs, dont %1 avec un autre résultat</numerusform>
            <numerusform>%n intervalles réévalués à cause de reçus tardifs, dont %1 avec un autre résultat</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluated again because receipts came late: %1, as before</source>
        <translation>Réévalué à cause de reçus tardifs : %1, comme avant</translation>
    </message>
    <message>
        <source>Evaluated again because receipts came late: %1 instead of %2</source>
        <translation>Réévalué à cause de reçus tardifs : %1 au lieu de %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 such as &quot;Average score of ACME: below 80 points&quot;, %2 such as &quot;by the hour&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Fires since %1: %2</source>
        <extracomment>%1 a time, %2 such as &quot;Average score of ACME is 71.2&quot;</extracomment>
        <translation>Déclenchée depuis %1 : %2</translation>
    </message>
    <message>
        <source>Not evaluated yet</source>
        <translation>Pas encore évaluée</translation>
    </message>
    <message>
        <source>Too few receipts of late</source>
        <translation>Trop peu de reçus dernièrement</translation>
    </message>
    <message>
        <source>Does not fire: %1</source>
        <translation>Ne se déclenche pas : %1</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>En sourdine jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 (found when receipts came late)</source>
        <translation>%1 (constaté à l’arrivée tardive de reçus)</translation>
    </message>
    <message>
        <source>Would have fired once</source>
        <translation>Se serait déclenchée une fois</translation>
    </message>
    <message numerus="yes">
        <source>Would have fired %n times</source>
        <translation>
            <numerusform>Se serait déclenchée %n fois</numerusform>
            <numerusform>Se serait déclenchée %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Would not have fired</source>
        <translation>Ne se serait pas déclenchée</translation>
    </message>
    <message>
        <source>Would not have fired: no bucket has enough receipts</source>
        <translation>Ne se serait pas déclenchée : aucun intervalle n’a assez de reçus</translation>
    </message>
    <message>
        <source>Amounts in several currencies of late, which do not count: choose one of them</source>
        <translation>Récemment des montants en plusieurs devises, qui ne comptent pas : choisissez l’une d’elles</translation>
    </message>
    <message>
        <source>%1; amounts in several currencies do not count, choose one of them</source>
        <extracomment>%1 such as &quot;Would have fired once&quot;</extracomment>
        <translation>%1 ; les montants en plusieurs devises ne comptent pas, choisissez l’une d’elles</translation>
    </message>
</context>
<context>
    <name>oa::presentation::BeforeAfter</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 what it is, %2 a number before, %3 the same after</extracomment>
        <translation>%1 : %2 → %3</translation>
    </message>
    <message>
        <source>%1 ± %2 (95 %)</source>
        <extracomment>%1 a difference, %2 how far chance may put it</extracomment>
        <translation>%1 ± %2 (95 %)</translation>
    </message>
    <message>
        <source>n = %1 and %2</source>
        <extracomment>how many receipts before, and after</extracomment>
        <translation>n = %1 et %2</translation>
    </message>
    <message>
        <source>may be chance</source>
        <translation>peut être un hasard</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Reçus</translation>
    </message>
</context>
<context>
    <name>oa::presentation::Caption</name>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>%1 names of businesses, %2 how many further ones there are</extracomment>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>threshold %1 %2</source>
        <extracomment>%1 a metric, %2 a value of it</extracomment>
        <translation>seuil %1 %2</translation>
    </message>
    <message>
        <source>the newest point is still filling (dashed)</source>
        <translation>le point le plus récent se remplit encore (pointillé)</translation>
    </message>
    <message>
        <source>shaded: p10–p90 of the receipts</source>
        <translation>ombré : p10–p90 des reçus</translation>
    </message>
    <message>
        <source>amounts in %1 only</source>
        <extracomment>%1 a currency</extracomment>
        <translation>montants en %1 seulement</translation>
    </message>
    <message>
        <source>figures of %1</source>
        <extracomment>%1 a range of time</extracomment>
        <translation>chiffres de %1</translation>
    </message>
    <message numerus="yes">
        <source>strong lines: rolling mean or median of %n points, paler ones: each point</source>
        <translation>
            <numerusform>lignes fortes : moyenne ou médiane glissante de %n point ; pâles : chaque point</numerusform>
            <numerusform>lignes fortes : moyenne ou médiane glissante de %n points ; pâles : chaque point</numerusform>
        </translation>
    </message>
    <message>
        <source>strong lines: %1, paler ones: each point</source>
        <extracomment>%1 such as &quot;by the day&quot;</extracomment>
        <translation>lignes fortes : %1, plus pâles : chaque point</translation>
    </message>
</context>
<context>
    <name>oa::presentation::Ingest</name>
    <message>
        <source>nothing waits</source>
        <translation>rien n’attend</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <extracomment>%1 a number of messages that wait, %2 for how long</extracomment>
        <translation>%1 messages, %2</translation>
    </message>
    <message>
        <source>Nobody has looked at it for %1: is `ocr-analytics ingest` running?</source>
        <translation>Personne ne l’a regardé depuis %1 : `ocr-analytics ingest` tourne-t-il ?</translation>
    </message>
    <message>
        <source>1 message, %1</source>
        <extracomment>%1 for how long it waits</extracomment>
        <translation>1 message, %1</translation>
    </message>
</context>
<context>
    <name>oa::presentation::PageSize</name>
    <message>
        <source>Slide, 16:9</source>
        <translation>Diapositive, 16:9</translation>
    </message>
    <message>
        <source>A4, portrait</source>
        <translation>A4, portrait</translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation>A4, paysage</translation>
    </message>
    <message>
        <source>Letter, portrait</source>
        <translation>Lettre, portrait</translation>
    </message>
    <message>
        <source>Letter, landscape</source>
        <translation>Lettre, paysage</translation>
    </message>
</context>
<context>
    <name>oa::presentation::PaneAssembly</name>
    <message>
        <source>%1, %2 earlier</source>
        <extracomment>%1 a business, %2 a duration such as &quot;3 h&quot;</extracomment>
        <translation>%1, %2 plus tôt</translation>
    </message>
    <message>
        <source>%1, a day earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, un jour plus tôt</translation>
    </message>
    <message>
        <source>%1, a week earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, une semaine plus tôt</translation>
    </message>
    <message>
        <source>%1, %2 days earlier</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>%1, %2 jours plus tôt</translation>
    </message>
    <message>
        <source>%1, a month earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, un mois plus tôt</translation>
    </message>
    <message>
        <source>%1, a year earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, un an plus tôt</translation>
    </message>
    <message>
        <source>%1, %2 months earlier</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>%1, %2 mois plus tôt</translation>
    </message>
    <message>
        <source>%1, %2 weeks earlier</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>%1, %2 semaines plus tôt</translation>
    </message>
</context>
<context>
    <name>oa::presentation::Picture</name>
    <message>
        <source>No receipts in this range</source>
        <translation>Aucun reçu dans cette période</translation>
    </message>
    <message>
        <source>%1 businesses do not fit side by side; %2 do.</source>
        <translation>%1 enseignes ne tiennent pas côte à côte ; %2 oui.</translation>
    </message>
    <message>
        <source>Draw them in the same charts (overlay), or fewer.</source>
        <translation>Dessinez-les dans les mêmes graphiques (overlay), ou moins.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::PlotRequest</name>
    <message>
        <source>There are no totals of a business “%1”.</source>
        <translation>Il n’y a pas de totaux d’une enseigne « %1 ».</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Vouliez-vous dire %1 ?</translation>
    </message>
    <message>
        <source>No bucket of the interval “%1” begins in the range.</source>
        <extracomment>%1 an interval as on the command line, such as &quot;year&quot;</extracomment>
        <translation>Aucun intervalle « %1 » ne commence dans la période.</translation>
    </message>
    <message>
        <source>Buckets are counted whole where they begin. Choose a longer range or a shorter interval.</source>
        <translation>Les intervalles sont comptés en entier, là où ils commencent. Choisissez une période plus longue ou un intervalle plus court.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::RangeNotes</name>
    <message>
        <source>No receipt in this range is in %1.</source>
        <extracomment>%1 a currency</extracomment>
        <translation>Aucun reçu de cette période n’est en %1.</translation>
    </message>
    <message>
        <source>All receipts wait to be counted: these are the totals of before.</source>
        <translation>Tous les reçus attendent d’être comptés : ce sont les totaux d’avant.</translation>
    </message>
    <message>
        <source>Minutes of this range whose receipts wait to be counted: %1.</source>
        <extracomment>%1 a number</extracomment>
        <translation>Minutes de cette période dont les reçus attendent d’être comptés : %1.</translation>
    </message>
    <message>
        <source>Whether receipts of this range wait to be counted is not known: this role may not see it.</source>
        <translation>On ne sait pas si des reçus de cette période attendent d’être comptés : ce rôle ne peut pas le voir.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::TimeText</name>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
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
        <translation>%1 jours %2 h</translation>
    </message>
</context>
<context>
    <name>oa::presentation::WeekHeatMap</name>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>%1 a weekday, %2 and %3 times of day</extracomment>
        <translation>%1, %2 à %3</translation>
    </message>
    <message>
        <source>Not in this range</source>
        <translation>Hors de cette période</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>without a currency</source>
        <translation>sans devise</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <extracomment>how much an hour; %1 a number</extracomment>
        <translation>%1 par heure</translation>
    </message>
    <message>
        <source>%1 in %2 h</source>
        <extracomment>%1 such as &quot;n = 31&quot;, %2 a number of hours, which may be broken</extracomment>
        <translation>%1 en %2 h</translation>
    </message>
    <message>
        <source>%1 of %2, by weekday and hour</source>
        <extracomment>%1 a metric, %2 a business</extracomment>
        <translation>%1, %2, par jour de la semaine et heure</translation>
    </message>
    <message>
        <source>all businesses</source>
        <translation>toutes les enseignes</translation>
    </message>
    <message>
        <source>No receipts in this range</source>
        <translation>Aucun reçu dans cette période</translation>
    </message>
    <message>
        <source>No scores in this range</source>
        <translation>Aucun score dans cette période</translation>
    </message>
    <message>
        <source>The totals are being brought up to date: medians are not known yet.</source>
        <translation>Les totaux sont en cours de mise à jour : les médianes ne sont pas encore connues.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>no receipts</source>
        <translation>aucun reçu</translation>
    </message>
</context>
<context>
    <name>oa::serve</name>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>« %1 » ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Other users may read “%1”, which holds tokens.</source>
        <translation>D’autres utilisateurs peuvent lire « %1 », qui contient des jetons.</translation>
    </message>
    <message>
        <source>Take that right away: chmod o-rw %1</source>
        <translation>Retirez-leur ce droit : chmod o-rw %1</translation>
    </message>
    <message>
        <source>A token in “%1” is short enough to be guessed.</source>
        <translation>Un jeton de « %1 » est assez court pour être deviné.</translation>
    </message>
    <message>
        <source>Make one like this: openssl rand -hex 32</source>
        <translation>Créez-en un ainsi : openssl rand -hex 32</translation>
    </message>
    <message>
        <source>There is no token in “%1”.</source>
        <translation>Il n’y a pas de jeton dans « %1 ».</translation>
    </message>
    <message>
        <source>“%1” is not where a page can come from.</source>
        <translation>Aucune page ne peut venir de « %1 ».</translation>
    </message>
    <message>
        <source>Write scheme, host and port as browsers do: https://wiki.example.org or http://localhost:3000.</source>
        <translation>Écrivez schéma, hôte et port comme les navigateurs : https://wiki.example.org ou http://localhost:3000.</translation>
    </message>
    <message>
        <source>Too many ask at once.</source>
        <translation>Trop de demandes à la fois.</translation>
    </message>
    <message>
        <source>Ask again in a few seconds.</source>
        <translation>Redemandez dans quelques secondes.</translation>
    </message>
    <message>
        <source>This program was built without charts and draws no pictures.</source>
        <translation>Ce programme a été compilé sans graphiques et ne dessine pas d’images.</translation>
    </message>
    <message>
        <source>Use the program with its window; the numbers are at /api/v1/series.</source>
        <translation>Utilisez le programme avec sa fenêtre ; les nombres sont sous /api/v1/series.</translation>
    </message>
    <message>
        <source>This service is not known by that name.</source>
        <translation>Le service n’est pas connu sous ce nom.</translation>
    </message>
    <message>
        <source>Ask by its address or as localhost, or give it a token, with --token-file, so that names do not matter.</source>
        <translation>Demandez par son adresse ou en tant que localhost, ou donnez-lui un jeton avec --token-file, afin que les noms n’importent plus.</translation>
    </message>
    <message>
        <source>A token is needed.</source>
        <translation>Un jeton est nécessaire.</translation>
    </message>
    <message>
        <source>Send it in a header: Authorization: Bearer TOKEN.</source>
        <translation>Envoyez-le dans un en-tête : Authorization: Bearer JETON.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Il n’y a rien à cette adresse.</translation>
    </message>
    <message>
        <source>/api/v1/openapi.json tells what there is.</source>
        <translation>/api/v1/openapi.json dit ce qu’il y a.</translation>
    </message>
    <message>
        <source>That cannot be done here.</source>
        <translation>Cela ne peut pas se faire ici.</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>Utilisez %1.</translation>
    </message>
    <message>
        <source>Nothing of what is accepted is spoken here.</source>
        <translation>Rien de ce qui est accepté n’existe ici.</translation>
    </message>
    <message>
        <source>Accept application/json or text/csv.</source>
        <translation>Acceptez application/json ou text/csv.</translation>
    </message>
    <message>
        <source>The service ends.</source>
        <translation>Le service se termine.</translation>
    </message>
    <message>
        <source>The database cannot answer at the moment.</source>
        <translation>La base de données ne peut pas répondre pour le moment.</translation>
    </message>
    <message>
        <source>The database took too long to answer.</source>
        <translation>La base de données a mis trop de temps à répondre.</translation>
    </message>
    <message>
        <source>Ask for a shorter range or a longer interval.</source>
        <translation>Demandez une période plus courte ou un pas plus grand.</translation>
    </message>
    <message>
        <source>This could not be answered.</source>
        <translation>Il n’a pas été possible de répondre.</translation>
    </message>
    <message>
        <source>The log of the service says why.</source>
        <translation>Le journal du service dit pourquoi.</translation>
    </message>
    <message>
        <source>The request did not arrive in time.</source>
        <translation>La requête n’est pas arrivée à temps.</translation>
    </message>
    <message>
        <source>The request&apos;s first lines are too long.</source>
        <translation>Les premières lignes de la requête sont trop longues.</translation>
    </message>
    <message>
        <source>This is not a request in HTTP.</source>
        <translation>Ce n’est pas une requête HTTP.</translation>
    </message>
    <message>
        <source>Only HTTP/1.1 is spoken here.</source>
        <translation>Ici, on ne parle que HTTP/1.1.</translation>
    </message>
    <message>
        <source>The request has too many headers.</source>
        <translation>La requête a trop d’en-têtes.</translation>
    </message>
    <message>
        <source>A request with a body has to say how long it is.</source>
        <translation>Une requête avec un corps doit en dire la longueur.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>La requête est trop grande.</translation>
    </message>
    <message>
        <source>Nobody can listen on %1, port %2.</source>
        <translation>Personne ne peut écouter sur %1, port %2.</translation>
    </message>
    <message>
        <source>Check that the address is one of this computer&apos;s and that no other program uses the port.</source>
        <translation>Vérifiez que l’adresse est bien de cet ordinateur et qu’aucun autre programme n’utilise le port.</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be meant.</source>
        <extracomment>%1 the name of a parameter, %2 its value</extracomment>
        <translation>%1 : « %2 » ne peut pas être voulu.</translation>
    </message>
    <message>
        <source>The parameters cannot be read.</source>
        <translation>Les paramètres sont illisibles.</translation>
    </message>
    <message>
        <source>Write them as UTF-8, percent-encoded.</source>
        <translation>Écrivez-les en UTF-8, avec l’encodage-pourcent.</translation>
    </message>
    <message>
        <source>There is no parameter “%1” here.</source>
        <translation>Il n’y a pas de paramètre « %1 » ici.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Il y a : %1.</translation>
    </message>
    <message>
        <source>%1 is there more than once.</source>
        <translation>%1 est présent plus d’une fois.</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>Donnez-le une seule fois.</translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2.</source>
        <translation>Indiquez un nombre entier de %1 à %2.</translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation>Indiquez un nombre de %1 à %2.</translation>
    </message>
    <message>
        <source>Give one of: %1.</source>
        <translation>Indiquez l’un de : %1.</translation>
    </message>
    <message>
        <source>/api/v1/businesses lists all there are.</source>
        <translation>/api/v1/businesses donne toutes celles qui existent.</translation>
    </message>
    <message>
        <source>The answer would have more than %1 rows.</source>
        <translation>La réponse aurait plus de %1 lignes.</translation>
    </message>
    <message>
        <source>Ask for a shorter range or for one business.</source>
        <translation>Demandez une période plus courte ou une seule enseigne.</translation>
    </message>
    <message>
        <source>range and from exclude each other.</source>
        <translation>range et from s’excluent.</translation>
    </message>
    <message>
        <source>to needs from as well.</source>
        <translation>to a aussi besoin de from.</translation>
    </message>
    <message>
        <source>There is no metric “%1”.</source>
        <translation>La mesure « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>The picture would be too large.</source>
        <translation>L’image serait trop grande.</translation>
    </message>
    <message>
        <source>Choose a smaller size or scale.</source>
        <translation>Choisissez une taille ou une échelle plus petite.</translation>
    </message>
    <message>
        <source>%1 is missing, or no text.</source>
        <translation>%1 manque ou n’est pas du texte.</translation>
    </message>
    <message>
        <source>Write a time like 2024-05-01T10:00:00Z.</source>
        <translation>Écrivez une heure comme 2024-05-01T10:00:00Z.</translation>
    </message>
    <message>
        <source>No minute begins in the range.</source>
        <translation>Aucune minute ne commence dans la période.</translation>
    </message>
    <message>
        <source>Let it end later than it begins.</source>
        <translation>Faites-la finir après son début.</translation>
    </message>
    <message>
        <source>The range is longer than a century.</source>
        <translation>La période dépasse un siècle.</translation>
    </message>
    <message>
        <source>Ask for a shorter one.</source>
        <translation>Demandez-en une plus courte.</translation>
    </message>
    <message>
        <source>No business is named.</source>
        <translation>Aucune enseigne n’est nommée.</translation>
    </message>
    <message>
        <source>Add business=NAME, once for each; * stands for all together. /api/v1/businesses lists them.</source>
        <translation>Ajoutez business=NOM, une fois pour chacune ; * désigne toutes ensemble. /api/v1/businesses en donne la liste.</translation>
    </message>
    <message>
        <source>These are too many businesses.</source>
        <translation>Cela fait trop d’enseignes.</translation>
    </message>
    <message>
        <source>Ask for at most %1 at once.</source>
        <translation>Demandez-en au plus %1 à la fois.</translation>
    </message>
    <message>
        <source>The body is no object in JSON.</source>
        <translation>Le corps n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>business_id is no text.</source>
        <translation>business_id n’est pas du texte.</translation>
    </message>
    <message>
        <source>Leave it out for all businesses.</source>
        <translation>Omettez-le pour toutes les enseignes.</translation>
    </message>
    <message>
        <source>The answer would have more than %1 points.</source>
        <translation>La réponse aurait plus de %1 points.</translation>
    </message>
    <message>
        <source>Ask for a shorter range, a longer interval or fewer businesses.</source>
        <translation>Demandez une période plus courte, un pas plus grand ou moins d’enseignes.</translation>
    </message>
    <message>
        <source>“%1” holds no certificate, or “%2” no key to it.</source>
        <translation>« %1 » ne contient pas de certificat, ou « %2 » pas de clé pour lui.</translation>
    </message>
    <message>
        <source>Both have to be PEM files, the key without a password.</source>
        <translation>Les deux doivent être des fichiers PEM, la clé sans mot de passe.</translation>
    </message>
    <message>
        <source>“%1” is not a currency.</source>
        <translation>« %1 » n’est pas une devise.</translation>
    </message>
    <message>
        <source>Write it as receipts do, such as EUR.</source>
        <translation>Écrivez-la comme sur les reçus, par exemple EUR.</translation>
    </message>
    <message>
        <source>There are no receipts yet.</source>
        <translation>Il n’y a pas encore de reçus.</translation>
    </message>
</context>
<context>
    <name>oa::window</name>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
</context>
<context>
    <name>oa::window::AboutDialog</name>
    <message>
        <source>About OCR Analytics</source>
        <translation>À propos d’OCR Analytics</translation>
    </message>
    <message>
        <source>Compares what receipt OCR read, per business, by the minute and the hour. Totals are exact: sums, means and medians are computed from the receipts themselves.</source>
        <translation>Compare ce que l’OCR de reçus a lu, par enseigne, à la minute et à l’heure. Les totaux sont exacts : sommes, moyennes et médianes sont calculées d’après les reçus eux-mêmes.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes with no warranty. Built with Qt %1.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3. Sans garantie. Construit avec Qt %1.</translation>
    </message>
</context>
<context>
    <name>oa::window::AdoptionDialog</name>
    <message>
        <source>%1 without a time and %2 without content stay and are listed as rejected.</source>
        <translation>%1 sans heure et %2 sans contenu restent et sont listés comme rejetés.</translation>
    </message>
    <message>
        <source>%1 repeat another&apos;s number and %2 have none: they stay as they are.</source>
        <translation>%1 répètent le numéro d’un autre et %2 n’en ont pas : ils restent tels quels.</translation>
    </message>
    <message>
        <source>Then the newest, %1 on the clock there, is %2 UTC.</source>
        <translation>Alors la plus récente, %1 à l’horloge de là-bas, est %2 UTC.</translation>
    </message>
    <message>
        <source>%1 of the times were never on a clock there, since the clocks were put forward: perhaps they were written in another zone.</source>
        <translation>%1 des heures n’ont jamais figuré sur une horloge là-bas, les horloges ayant été avancées : peut-être ont-elles été écrites dans un autre fuseau.</translation>
    </message>
    <message>
        <source>%1 of the times were there twice, since the clocks were put back: the later one is taken.</source>
        <translation>%1 des heures y ont existé deux fois, les horloges ayant été reculées : la plus tardive est retenue.</translation>
    </message>
    <message>
        <source>Take over a database</source>
        <translation>Reprendre une base de données</translation>
    </message>
    <message>
        <source>SQL that would be run</source>
        <translation>SQL qui serait exécuté</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copier le SQL</translation>
    </message>
    <message>
        <source>Their times say nothing about a &amp;zone. They were written in:</source>
        <translation>Leurs heures n’indiquent aucun &amp;fuseau. Elles ont été écrites dans :</translation>
    </message>
    <message>
        <source>Time zone of the old times</source>
        <translation>Fuseau horaire des anciennes heures</translation>
    </message>
    <message>
        <source>This is what would be run, in one transaction. Nothing happens before you agree.</source>
        <translation>Voici ce qui serait exécuté, en une seule transaction. Rien ne se passe avant votre accord.</translation>
    </message>
    <message>
        <source>Your role may not do that. Ask the owner of the database to run this:</source>
        <translation>Votre rôle n’en a pas le droit. Demandez au propriétaire de la base d’exécuter ceci :</translation>
    </message>
    <message>
        <source>Take over, times in %1</source>
        <translation>Reprendre, heures en %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Consultation…</translation>
    </message>
    <message>
        <source>%1 receipts, from %2 to %3.</source>
        <translation>%1 reçus, de %2 à %3.</translation>
    </message>
    <message>
        <source>The %1 rows of %2 are kept as %3; %4 of them are repeated, %5 have no receipts behind them.</source>
        <translation>Les %1 lignes de %2 sont conservées sous %3 ; %4 d’entre elles sont répétées, %5 n’ont aucun reçu derrière elles.</translation>
    </message>
    <message>
        <source>They can be taken over where they are, without losing a row. Programs that write receipts or read totals there go on working.</source>
        <translation>Ils peuvent être repris là où ils sont, sans perdre une ligne. Les programmes qui y écrivent des reçus ou y lisent des totaux continuent de fonctionner.</translation>
    </message>
    <message>
        <source>%1 has the receipts of the predecessor system</source>
        <translation>%1 contient les reçus du système précédent</translation>
    </message>
    <message>
        <source>There is no time zone with that name.</source>
        <translation>Aucun fuseau ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>oa::window::AlertDialog</name>
    <message>
        <source>Add an alert rule</source>
        <translation>Ajouter une règle d’alerte</translation>
    </message>
    <message>
        <source>Edit an alert rule</source>
        <translation>Modifier une règle d’alerte</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Fires when the</source>
        <translation>Se déclenche si</translation>
    </message>
    <message>
        <source>&amp;of</source>
        <translation>d&amp;e</translation>
    </message>
    <message>
        <source>in &amp;buckets</source>
        <translation>par &amp;intervalles</translation>
    </message>
    <message>
        <source>&amp;is</source>
        <translation>es&amp;t</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>&amp;Limite</translation>
    </message>
    <message>
        <source>&amp;Times in a row</source>
        <translation>&amp;Fois de suite</translation>
    </message>
    <message>
        <source>L&amp;east receipts in a bucket</source>
        <translation>&amp;Minimum de reçus par intervalle</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Devise</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>below the limit</source>
        <translation>au-dessous de la limite</translation>
    </message>
    <message>
        <source>above the limit</source>
        <translation>au-dessus de la limite</translation>
    </message>
    <message>
        <source>further than so many points away from a week before</source>
        <translation>à plus de ces points de la semaine précédente</translation>
    </message>
    <message>
        <source>further than so many per cent away from a week before</source>
        <translation>à plus de ce pourcentage de la semaine précédente</translation>
    </message>
    <message>
        <source>all; buckets of several do not count</source>
        <translation>toutes ; plusieurs ensemble ne comptent pas</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Trying it on the past…</source>
        <translation>Essai sur le passé…</translation>
    </message>
    <message>
        <source>%1 in the last 30 days.</source>
        <translation>%1 au cours des 30 derniers jours.</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, pendant %2</translation>
    </message>
    <message>
        <source>%1, and still</source>
        <translation>%1, et encore maintenant</translation>
    </message>
    <message>
        <source>and once before</source>
        <translation>et une fois avant</translation>
    </message>
    <message numerus="yes">
        <source>and %n times before</source>
        <translation>
            <numerusform>et %n fois avant</numerusform>
            <numerusform>et %n fois avant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::AlertHistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
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
        <translation>Règle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>Se déclenche si</translation>
    </message>
</context>
<context>
    <name>oa::window::AlertsDock</name>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>No rule watches the receipts yet.</source>
        <translation>Aucune règle ne surveille encore les reçus.</translation>
    </message>
    <message>
        <source>Add a rule…</source>
        <translation>Ajouter une règle…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre acte</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Règles d’alerte</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Pendant une heure</translation>
    </message>
    <message>
        <source>For eight hours</source>
        <translation>Pendant huit heures</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Pendant un jour</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Pendant une semaine</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Plus du tout</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation>Ce qui s’est passé, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>This connection may only read; somebody who may write has to do this.</source>
        <translation>Cette connexion ne peut que lire ; quelqu’un qui peut écrire doit s’en charger.</translation>
    </message>
</context>
<context>
    <name>oa::window::AlertsFeature</name>
    <message>
        <source>Alert: %1</source>
        <translation>Alerte : %1</translation>
    </message>
    <message>
        <source>%1: the rule “%2” fires.</source>
        <extracomment>%1 such as &quot;Average score of ACME is 71.2&quot;, %2 the name of an alert rule</extracomment>
        <translation>%1 : la règle « %2 » se déclenche.</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(et %1 de plus)</translation>
    </message>
    <message>
        <source>Show alerts</source>
        <translation>Afficher les alertes</translation>
    </message>
    <message>
        <source>Remove an alert rule</source>
        <translation>Supprimer une règle d’alerte</translation>
    </message>
    <message>
        <source>Remove the rule “%1”? Its history stays.</source>
        <translation>Supprimer la règle « %1 » ? Son historique reste.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>alert “%1”</source>
        <extracomment>%1 a rule; said of a point of a chart</extracomment>
        <translation>alerte « %1 »</translation>
    </message>
    <message>
        <source>the rule would have fired here</source>
        <translation>la règle se serait déclenchée ici</translation>
    </message>
</context>
<context>
    <name>oa::window::AsOf</name>
    <message>
        <source>%1 · as of %2, counting the point that is still filling</source>
        <extracomment>%1 a range of time, %2 a time of day with seconds</extracomment>
        <translation>%1 · à %2, y compris le point qui se remplit encore</translation>
    </message>
</context>
<context>
    <name>oa::window::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 enregistré.</translation>
    </message>
</context>
<context>
    <name>oa::window::BusinessPicker</name>
    <message>
        <source>Choose a business…</source>
        <translation>Choisir une enseigne…</translation>
    </message>
    <message>
        <source>Choose what this pane shows</source>
        <translation>Choisir ce que montre ce volet</translation>
    </message>
    <message>
        <source>Business: none chosen</source>
        <translation>Enseigne : aucune choisie</translation>
    </message>
    <message>
        <source>Business: %1</source>
        <translation>Enseigne : %1</translation>
    </message>
    <message>
        <source>Search businesses</source>
        <translation>Rechercher des enseignes</translation>
    </message>
    <message>
        <source>Search among %1 businesses</source>
        <extracomment>%1 is how many there are</extracomment>
        <translation>Rechercher parmi %1 enseignes</translation>
    </message>
    <message>
        <source>Businesses, most receipts first</source>
        <translation>Enseignes, les plus fournies en reçus d’abord</translation>
    </message>
    <message numerus="yes">
        <source>%n businesses are spelt in several ways. Join?</source>
        <translation>
            <numerusform>%n enseigne s’écrit de plusieurs façons. Réunir ?</numerusform>
            <numerusform>%n enseignes s’écrivent de plusieurs façons. Réunir ?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::CentralPage</name>
    <message>
        <source>Charts side by side</source>
        <translation>Graphiques côte à côte</translation>
    </message>
    <message>
        <source>Pane</source>
        <translation>Volet</translation>
    </message>
    <message>
        <source>Add a pane (Ctrl+T)</source>
        <translation>Ajouter un volet (Ctrl+T)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save the charts as picture or table (Ctrl+E)</source>
        <translation>Enregistrer les graphiques comme image ou tableau (Ctrl+E)</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Follow new receipts again (Space)</source>
        <translation>Suivre de nouveau les reçus (Espace)</translation>
    </message>
    <message>
        <source>Pause live updates (Space)</source>
        <translation>Suspendre la mise à jour en direct (Espace)</translation>
    </message>
</context>
<context>
    <name>oa::window::ChartExport</name>
    <message>
        <source>The table could not be copied.</source>
        <translation>Le tableau n’a pas pu être copié.</translation>
    </message>
</context>
<context>
    <name>oa::window::ChartMenu</name>
    <message>
        <source>Threshold &amp;at %1</source>
        <translation>Seuil &amp;à %1</translation>
    </message>
    <message>
        <source>&amp;Change threshold of %1…</source>
        <translation>&amp;Modifier le seuil de %1…</translation>
    </message>
    <message>
        <source>&amp;Threshold…</source>
        <translation>Se&amp;uil…</translation>
    </message>
    <message>
        <source>&amp;Remove threshold</source>
        <translation>&amp;Retirer le seuil</translation>
    </message>
    <message>
        <source>&amp;Spread (p10–p90) under the medians</source>
        <translation>&amp;Dispersion (p10–p90) sous les médianes</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Score of a receipt, in points: how confident the model was. The line shows what share of the visible receipts is below it.</source>
        <translation>Score d’un reçu, en points : la confiance du modèle. À côté de la ligne figure la part des reçus visibles qui se trouve au-dessous.</translation>
    </message>
    <message>
        <source>Smallest receipts of %1</source>
        <extracomment>%1 a business</extracomment>
        <translation>Plus petits reçus de %1</translation>
    </message>
    <message>
        <source>Worst receipts of %1</source>
        <translation>Pires reçus de %1</translation>
    </message>
    <message>
        <source>Receipts of %1 below %2</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>Reçus de %1 sous %2</translation>
    </message>
    <message>
        <source>Number of receipts in a bucket. The line shows which buckets have fewer.</source>
        <translation>Nombre de reçus dans un intervalle. La ligne montre quels intervalles en ont moins.</translation>
    </message>
    <message>
        <source>Go to the &amp;highest point</source>
        <translation>Aller au point le plus &amp;haut</translation>
    </message>
    <message>
        <source>Go to the &amp;lowest point</source>
        <translation>Aller au point le plus &amp;bas</translation>
    </message>
    <message>
        <source>What changed here: %1…</source>
        <extracomment>%1 a business</extracomment>
        <translation>Ce qui a changé ici : %1…</translation>
    </message>
    <message>
        <source>Add a &amp;marker here…</source>
        <translation>Ajouter un &amp;marqueur ici…</translation>
    </message>
    <message>
        <source>Threshold for single receipts &amp;at %1</source>
        <translation>Seuil de chaque reçu &amp;à %1</translation>
    </message>
    <message>
        <source>Amount of a single receipt, not of all receipts of a point. The line shows what share of the visible receipts is below it.</source>
        <translation>Montant d’un seul reçu, non de tous ceux d’un point. La ligne montre quelle part des reçus visibles est au-dessous.</translation>
    </message>
</context>
<context>
    <name>oa::window::Comparison</name>
    <message>
        <source>change of range</source>
        <translation>changement de période</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>zooming out</source>
        <translation>zoom arrière</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>décalage</translation>
    </message>
    <message>
        <source>change of interval</source>
        <translation>changement de pas</translation>
    </message>
    <message>
        <source>change of time zone</source>
        <translation>changement de fuseau horaire</translation>
    </message>
    <message>
        <source>change of y axes</source>
        <translation>changement des axes y</translation>
    </message>
    <message>
        <source>adding a pane</source>
        <translation>ajout d’un volet</translation>
    </message>
    <message>
        <source>removing a pane</source>
        <translation>retrait d’un volet</translation>
    </message>
    <message>
        <source>choice of a business</source>
        <translation>choix d’une enseigne</translation>
    </message>
    <message>
        <source>choice of charts</source>
        <translation>choix des graphiques</translation>
    </message>
    <message>
        <source>change of comparison</source>
        <translation>changement de comparaison</translation>
    </message>
    <message>
        <source>moving a pane</source>
        <translation>déplacement d’un volet</translation>
    </message>
    <message>
        <source>showing the spread</source>
        <translation>affichage de la dispersion</translation>
    </message>
    <message>
        <source>hiding the spread</source>
        <translation>masquage de la dispersion</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>seuil</translation>
    </message>
    <message>
        <source>removing a threshold</source>
        <translation>retrait d’un seuil</translation>
    </message>
    <message>
        <source>removing thresholds</source>
        <translation>retrait des seuils</translation>
    </message>
    <message>
        <source>choice of a currency</source>
        <translation>choix d’une devise</translation>
    </message>
    <message>
        <source>fading of lines</source>
        <translation>pâleur des lignes</translation>
    </message>
    <message>
        <source>rolling mean</source>
        <translation>moyenne glissante</translation>
    </message>
</context>
<context>
    <name>oa::window::ConnectionDialog</name>
    <message>
        <source>Connect to a database</source>
        <translation>Se connecter à une base de données</translation>
    </message>
    <message>
        <source>Saved and recent</source>
        <translation>Enregistrées et récentes</translation>
    </message>
    <message>
        <source>Saved and recent connections</source>
        <translation>Connexions enregistrées et récentes</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Se connecter</translation>
    </message>
    <message>
        <source>Stop &amp;testing</source>
        <translation>Arrêter le &amp;test</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Le test a été arrêté.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Saved, without the password.</source>
        <translation>Enregistrée, sans le mot de passe.</translation>
    </message>
    <message>
        <source>For&amp;get</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test en cours</translation>
    </message>
    <message>
        <source>Connect, look and tell; nothing is changed or kept</source>
        <translation>Se connecter, regarder et rendre compte ; rien n’est modifié ni conservé</translation>
    </message>
    <message>
        <source>Keep this connection in the list</source>
        <translation>Garder cette connexion dans la liste</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>Saved, the password in the key ring.</source>
        <translation>Enregistrée, le mot de passe dans le trousseau.</translation>
    </message>
    <message>
        <source>Saved, but not the password. %1</source>
        <translation>Enregistrée, mais sans le mot de passe. %1</translation>
    </message>
    <message>
        <source>Remove this connection from the list, and its password from the key ring</source>
        <translation>Retirer cette connexion de la liste et son mot de passe du trousseau</translation>
    </message>
</context>
<context>
    <name>oa::window::ConnectionFlow</name>
    <message>
        <source>Starting the database on this computer…</source>
        <translation>Démarrage de la base de données sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
</context>
<context>
    <name>oa::window::ConnectionForm</name>
    <message>
        <source>Ways to name the database</source>
        <translation>Façons de désigner la base de données</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>&amp;Champs</translation>
    </message>
    <message>
        <source>&amp;URI, service or key=value</source>
        <translation>&amp;URI, service ou clé=valeur</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Hôte</translation>
    </message>
    <message>
        <source>localhost, or /var/run/postgresql for a socket</source>
        <translation>localhost, ou /var/run/postgresql pour une socket</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Po&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de données</translation>
    </message>
    <message>
        <source>as your user name</source>
        <translation>comme votre nom d’utilisateur</translation>
    </message>
    <message>
        <source>U&amp;ser</source>
        <translation>Utilis&amp;ateur</translation>
    </message>
    <message>
        <source>your user name on this computer</source>
        <translation>votre nom d’utilisateur sur cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>from the password file, or asked when needed</source>
        <translation>du fichier de mots de passe, ou demandé au besoin</translation>
    </message>
    <message>
        <source>Re&amp;member the password in this computer&apos;s key ring</source>
        <translation>Retenir le &amp;mot de passe dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Kept by the desktop, encrypted; never in this program&apos;s settings.</source>
        <translation>Conservé chiffré par le bureau ; jamais dans les réglages de ce programme.</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Ch&amp;iffrement</translation>
    </message>
    <message>
        <source>verify-full: encrypted, the server&apos;s certificate and name are checked</source>
        <translation>verify-full : chiffrée, certificat et nom du serveur vérifiés</translation>
    </message>
    <message>
        <source>verify-ca: encrypted, the certificate is checked</source>
        <translation>verify-ca : chiffrée, certificat vérifié</translation>
    </message>
    <message>
        <source>require: encrypted, but to whom is not checked</source>
        <translation>require : chiffrée, mais sans vérifier avec qui</translation>
    </message>
    <message>
        <source>prefer: encrypted if the server can</source>
        <translation>prefer : chiffrée si le serveur le peut</translation>
    </message>
    <message>
        <source>allow: encrypted only if the server insists</source>
        <translation>allow : chiffrée seulement si le serveur l’exige</translation>
    </message>
    <message>
        <source>disable: not encrypted</source>
        <translation>disable : non chiffrée</translation>
    </message>
    <message>
        <source>As usual: prefer, unless PGSSLMODE says otherwise</source>
        <translation>Comme d’habitude : prefer, sauf si PGSSLMODE dit autre chose</translation>
    </message>
    <message>
        <source>Connection text</source>
        <translation>Texte de connexion</translation>
    </message>
    <message>
        <source>A URI, “host=… dbname=…”, “service=…”, or nothing at all: what is left out comes from PG… variables, the service file and the password file, as in psql.</source>
        <translation>Une URI, « host=… dbname=… », « service=… », ou rien du tout : ce qui manque vient des variables PG…, du fichier de services et du fichier de mots de passe, comme dans psql.</translation>
    </message>
    <message>
        <source>&amp;Read only: never write to this database</source>
        <translation>&amp;Lecture seule : ne jamais écrire dans cette base</translation>
    </message>
    <message>
        <source>Shown in its colour above the charts, so that nobody mistakes one database for another.</source>
        <translation>Affiché dans sa couleur au-dessus des graphiques, pour que personne ne confonde deux bases.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>E&amp;nvironment</source>
        <translation>E&amp;nvironnement</translation>
    </message>
</context>
<context>
    <name>oa::window::ContributionModel</name>
    <message>
        <source>How much of the change, in points, comes from this receipt: its distance from the mean before, divided by the number of receipts. All together are the change.</source>
        <translation>Quelle part de l’évolution, en points, vient de ce reçu : son écart à la moyenne d’avant, divisé par le nombre de reçus. Tous ensemble font l’évolution.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Enseigne</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>Score OCR</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contribution</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
</context>
<context>
    <name>oa::window::DatabaseFeature</name>
    <message>
        <source>Export connections</source>
        <translation>Exporter les connexions</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>Connexions (*.json)</translation>
    </message>
    <message>
        <source>The connections are in %1, without passwords.</source>
        <translation>Les connexions sont dans %1, sans mots de passe.</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>Importer des connexions</translation>
    </message>
    <message numerus="yes">
        <source>%n connections were added.</source>
        <translation>
            <numerusform>%n connexion ajoutée.</numerusform>
            <numerusform>%n connexions ajoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n n’a pas pu être lue.</numerusform>
            <numerusform>%n n’ont pas pu être lues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::DatabaseJobs</name>
    <message>
        <source>This connection only reads: others keep the totals up to date.</source>
        <translation>Cette connexion ne fait que lire : d’autres tiennent les totaux à jour.</translation>
    </message>
    <message>
        <source>Totals follow receipts as they arrive.</source>
        <translation>Les totaux suivent les reçus à leur arrivée.</translation>
    </message>
    <message>
        <source>Totals are not kept up to date: see the newest job.</source>
        <translation>Les totaux ne sont pas tenus à jour : voir le travail le plus récent.</translation>
    </message>
    <message>
        <source>Totals are refreshed every five minutes, next at %1.</source>
        <translation>Les totaux sont actualisés toutes les cinq minutes, la prochaine fois à %1.</translation>
    </message>
    <message>
        <source>Totals are refreshed only when asked.</source>
        <translation>Les totaux ne sont actualisés que sur demande.</translation>
    </message>
    <message>
        <source>Totals are refreshed every hour, next at %1.</source>
        <translation>Les totaux sont actualisés toutes les heures, la prochaine fois à %1.</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentLayout</name>
    <message>
        <source>Item %1</source>
        <translation>Article %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentView</name>
    <message>
        <source>Boxes of the receipt, coloured by score</source>
        <translation>Cadres du reçu, colorés selon le score</translation>
    </message>
    <message>
        <source>Boxes on a blank page: no picture is stored</source>
        <translation>Cadres sur une page blanche : aucune image n’est enregistrée</translation>
    </message>
    <message>
        <source>This receipt has no boxes</source>
        <translation>Ce reçu n’a pas de cadres</translation>
    </message>
    <message>
        <source>%1: %2
score %3, OCR score %4</source>
        <translation>%1 : %2
score %3, score OCR %4</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentsDock</name>
    <message>
        <source>Receipts</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Click on a point of a chart to see its receipts.</source>
        <translation>Cliquez sur un point d’un graphique pour voir ses reçus.</translation>
    </message>
    <message>
        <source>Receipts, worst score first</source>
        <translation>Reçus, le plus mauvais score d’abord</translation>
    </message>
    <message>
        <source>As received (JSON)</source>
        <translation>Tel que reçu (JSON)</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>Copier le JSON</translation>
    </message>
    <message>
        <source>The receipt as JSON</source>
        <translation>Le reçu en JSON</translation>
    </message>
    <message>
        <source>Single receipts of before %1 are no longer kept.</source>
        <translation>Les reçus individuels antérieurs au %1 ne sont plus conservés.</translation>
    </message>
    <message>
        <source>%1, %2–%3</source>
        <extracomment>%1 a date, %2 and %3 clock times</extracomment>
        <translation>%1, %2–%3</translation>
    </message>
    <message>
        <source>smallest amount first</source>
        <translation>plus petit montant d’abord</translation>
    </message>
    <message>
        <source>worst OCR score first</source>
        <translation>pire score OCR d’abord</translation>
    </message>
    <message>
        <source>worst score first</source>
        <translation>pire score d’abord</translation>
    </message>
    <message>
        <source>%1 of %2 below %3</source>
        <extracomment>%1 of %2 receipts are below %3</extracomment>
        <translation>%1 sur %2 sous %3</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentsModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>Score OCR</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
</context>
<context>
    <name>oa::window::ExplanationDialog</name>
    <message>
        <source>Reading the receipts…</source>
        <translation>Lecture des reçus…</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>&amp;Copier le tableau</translation>
    </message>
    <message>
        <source>What changed here</source>
        <translation>Ce qui a changé ici</translation>
    </message>
    <message>
        <source>Receipts, strongest contribution first</source>
        <translation>Reçus, plus forte contribution d’abord</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>Score OCR</translation>
    </message>
    <message>
        <source>Enter or a double-click shows a receipt.</source>
        <translation>Entrée ou un double-clic montre un reçu.</translation>
    </message>
    <message numerus="yes">
        <source>These %n receipts explain %1 of the drop.</source>
        <translation>
            <numerusform>%n reçu explique %1 de la baisse.</numerusform>
            <numerusform>Ces %n reçus expliquent %1 de la baisse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n receipts explain %1 of the rise.</source>
        <translation>
            <numerusform>%n reçu explique %1 de la hausse.</numerusform>
            <numerusform>Ces %n reçus expliquent %1 de la hausse.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no scores in this stretch, or none right before it, to compare.</source>
        <translation>Il n’y a pas de scores dans ce passage, ou juste avant, à comparer.</translation>
    </message>
    <message>
        <source>Mean %1 of %2: %3 (n = %5) in the %7 before, %4 (n = %6) in this stretch.</source>
        <extracomment>%1 a score, %2 a business, %3 and %4 numbers, %5 and %6 how many receipts, %7 a length of time</extracomment>
        <translation>Moyenne du %1 de %2 : %3 (n = %5) dans les %7 d’avant, %4 (n = %6) dans ce passage.</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>Change: %1.</source>
        <extracomment>%1 a difference, %2 how far chance may put it</extracomment>
        <translation>Évolution : %1.</translation>
    </message>
    <message>
        <source>Change: %1 ± %2 (95 %).</source>
        <translation>Évolution : %1 ± %2 (95 %).</translation>
    </message>
    <message>
        <source>This may be chance.</source>
        <translation>Cela peut être un hasard.</translation>
    </message>
</context>
<context>
    <name>oa::window::ExportDialog</name>
    <message>
        <source>&amp;Caption with range, interval and time zone</source>
        <translation>&amp;Légende avec période, pas et fuseau horaire</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Image (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>Dessin (SVG)</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>Document (PDF)</translation>
    </message>
    <message>
        <source>All panes</source>
        <translation>Tous les volets</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>T&amp;aille</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Fich&amp;ier</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>One row for every business and point of time
that the charts show.</source>
        <translation>Une ligne par enseigne et par instant
montrés dans les graphiques.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>Table of the points (CSV)</source>
        <translation>Tableau des points (CSV)</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>Avancement de l’écriture</translation>
    </message>
    <message>
        <source>Canceled: nothing was written.</source>
        <translation>Annulé : rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Table of the receipts (CSV)</source>
        <translation>Tableau des reçus (CSV)</translation>
    </message>
    <message>
        <source>One row for every receipt behind the charts,
with its exact values.</source>
        <translation>Une ligne par reçu derrière les graphiques,
avec ses valeurs exactes.</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>« %1 » existe déjà. Le remplacer ?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>For s&amp;preadsheets (decimals as in your language)</source>
        <translation>Pour les ta&amp;bleurs (décimales de votre langue)</translation>
    </message>
    <message>
        <source>For opening with a double click: with a byte order mark, and with the separators and decimals of your language. Programs usually expect commas and points.</source>
        <translation>Pour l’ouvrir d’un double clic : avec une marque d’ordre des octets et les séparateurs et décimales de votre langue. Les programmes attendent en général des virgules et des points.</translation>
    </message>
    <message>
        <source>Sc&amp;ale</source>
        <translation>É&amp;chelle</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>Tous les graphiques</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Graphiques</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>Tit&amp;re</translation>
    </message>
    <message>
        <source>Foot&amp;note</source>
        <translation>&amp;Note de bas de page</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>no footnote</source>
        <translation>sans note</translation>
    </message>
</context>
<context>
    <name>oa::window::ExportFeature</name>
    <message>
        <source>The charts are on the clipboard, as an image.</source>
        <translation>Les graphiques sont dans le presse-papiers, en image.</translation>
    </message>
    <message>
        <source>The values are on the clipboard, as a table.</source>
        <translation>Les valeurs sont dans le presse-papiers, en tableau.</translation>
    </message>
    <message>
        <source>Copying the values…</source>
        <translation>Copie des valeurs…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>oa::window::ExportRun</name>
    <message>
        <source>There is no connection to a database.</source>
        <translation>Aucune connexion à une base de données.</translation>
    </message>
    <message>
        <source>Connect, then try again.</source>
        <translation>Connectez-vous, puis réessayez.</translation>
    </message>
    <message>
        <source>Drawing the charts…</source>
        <translation>Dessin des graphiques…</translation>
    </message>
    <message>
        <source>Compressing and writing the picture… %1</source>
        <translation>Compression et écriture de l’image… %1</translation>
    </message>
    <message>
        <source>Compressing and writing the picture…</source>
        <translation>Compression et écriture de l’image…</translation>
    </message>
    <message>
        <source>Writing the points…</source>
        <translation>Écriture des points…</translation>
    </message>
    <message>
        <source>Writing receipts: %1 of %2</source>
        <translation>Écriture des reçus : %1 sur %2</translation>
    </message>
    <message>
        <source>Counting receipts…</source>
        <translation>Comptage des reçus…</translation>
    </message>
</context>
<context>
    <name>oa::window::GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>Guide d’utilisation</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>oa::window::JobDetails</name>
    <message>
        <source>Started</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>this window, %1</source>
        <translation>cette fenêtre, %1</translation>
    </message>
    <message>
        <source>another program, %1: %2</source>
        <translation>un autre programme, %1 : %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Details of the chosen job</source>
        <translation>Détails du travail choisi</translation>
    </message>
    <message>
        <source>Choose a job to see its details.</source>
        <translation>Choisissez un travail pour en voir les détails.</translation>
    </message>
    <message>
        <source>What was refused</source>
        <translation>Ce qui a été refusé</translation>
    </message>
</context>
<context>
    <name>oa::window::JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation>Travaux</translation>
    </message>
    <message>
        <source>Jobs, newest first</source>
        <translation>Travaux, les plus récents d’abord</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Tous les travaux</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Which kinds of jobs are shown</source>
        <translation>Quels types de travaux sont montrés</translation>
    </message>
    <message>
        <source>Which states of jobs are shown</source>
        <translation>Quels états de travaux sont montrés</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>Dans tout état</translation>
    </message>
    <message>
        <source>Not ended yet</source>
        <translation>Pas encore terminés</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Only the program that runs a job can cancel it.</source>
        <translation>Seul le programme qui exécute un travail peut l’annuler.</translation>
    </message>
</context>
<context>
    <name>oa::window::JobsFeature</name>
    <message>
        <source>Import receipts</source>
        <translation>Importer des reçus</translation>
    </message>
    <message>
        <source>JSON (*.json *.jsonl *.ndjson *.gz *.zst *.xz);;All files (*)</source>
        <translation>JSON (*.json *.jsonl *.ndjson *.gz *.zst *.xz);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Totals are kept up to date automatically; nothing more to do.</source>
        <translation>Les totaux sont tenus à jour automatiquement ; rien d’autre à faire.</translation>
    </message>
    <message>
        <source>%1 Choose a time zone above the charts first: receipts may have local times.</source>
        <extracomment>%1 says why the computer&apos;s zone is not known</extracomment>
        <translation>%1 Choisissez d’abord un fuseau horaire au-dessus des graphiques : les reçus peuvent avoir des heures locales.</translation>
    </message>
</context>
<context>
    <name>oa::window::JobsModel</name>
    <message>
        <source>%1 a second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Trying again: %1</source>
        <translation>Nouvel essai : %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Refresh totals</source>
        <translation>Actualiser les totaux</translation>
    </message>
    <message>
        <source>Verify totals</source>
        <translation>Vérifier les totaux</translation>
    </message>
    <message>
        <source>Set up tables</source>
        <translation>Préparer les tables</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>%1 (attempt %2)</source>
        <translation>%1 (essai %2)</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>cette fenêtre</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Recompute a range</source>
        <translation>Recalculer une période</translation>
    </message>
    <message>
        <source>Try rejected again</source>
        <translation>Réessayer les rejetés</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>sur demande</translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation>planifié</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>other program: %1</source>
        <translation>autre programme : %1</translation>
    </message>
    <message>
        <source>Synthetic receipts</source>
        <translation>Reçus d’exemple</translation>
    </message>
    <message>
        <source>Synthetic feed</source>
        <translation>Flux d’exemple</translation>
    </message>
    <message>
        <source>From Kafka</source>
        <translation>Depuis Kafka</translation>
    </message>
    <message>
        <source>Remove old receipts</source>
        <translation>Supprimer les anciens reçus</translation>
    </message>
    <message>
        <source>Make partitions</source>
        <translation>Créer des partitions</translation>
    </message>
    <message>
        <source>Distribute totals</source>
        <translation>Répartir les totaux</translation>
    </message>
</context>
<context>
    <name>oa::window::KafkaTable</name>
    <message>
        <source>Topics that are read from Kafka</source>
        <translation>Sujets lus depuis Kafka</translation>
    </message>
    <message>
        <source>From Kafka</source>
        <translation>Depuis Kafka</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>Dernière écriture</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Double-click, or press Enter, to see them</source>
        <translation>Double-cliquez ou appuyez sur Entrée pour les voir</translation>
    </message>
</context>
<context>
    <name>oa::window::KeyRing</name>
    <message>
        <source>The key ring was not opened.</source>
        <translation>Le trousseau n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or type the password each time.</source>
        <translation>Déverrouillez-le et réessayez, ou saisissez le mot de passe à chaque fois.</translation>
    </message>
    <message>
        <source>Start one (GNOME Keyring or KWallet), or use the PostgreSQL password file.</source>
        <translation>Lancez-en un (GNOME Keyring ou KWallet), ou utilisez le fichier de mots de passe de PostgreSQL.</translation>
    </message>
    <message>
        <source>There is no key ring for passwords.</source>
        <translation>Il n’y a pas de trousseau pour conserver les mots de passe.</translation>
    </message>
</context>
<context>
    <name>oa::window::MainActions</name>
    <message>
        <source>Start with &amp;sample data</source>
        <translation>Commencer avec des données d’&amp;exemple</translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation>Se &amp;connecter à une base de données…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>&amp;Ouvrir un espace de travail…</translation>
    </message>
    <message>
        <source>Save &amp;workspace as…</source>
        <translation>Enre&amp;gistrer l’espace de travail sous…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Copy as image</source>
        <translation>&amp;Copier comme image</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Copier comme &amp;tableau</translation>
    </message>
    <message>
        <source>&amp;Add a pane</source>
        <translation>&amp;Ajouter un volet</translation>
    </message>
    <message>
        <source>Choose the &amp;range…</source>
        <translation>Choisir la &amp;période…</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>Pl&amp;us tôt</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus ta&amp;rd</translation>
    </message>
    <message>
        <source>Show the &amp;whole range</source>
        <translation>Afficher &amp;toute la période</translation>
    </message>
    <message>
        <source>&amp;Pause live updates</source>
        <translation>Suspendre la mise à jour en &amp;direct</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>Each chart its &amp;own</source>
        <translation>&amp;Propre à chaque graphique</translation>
    </message>
    <message>
        <source>The &amp;same in all panes</source>
        <translation>Le &amp;même dans tous les volets</translation>
    </message>
    <message>
        <source>Same &amp;height in units</source>
        <translation>Même &amp;hauteur en unités</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste é&amp;levé</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Importer un fichier…</translation>
    </message>
    <message>
        <source>&amp;Refresh totals now</source>
        <translation>Actualise&amp;r les totaux maintenant</translation>
    </message>
    <message>
        <source>As receipts &amp;arrive</source>
        <translation>À l’&amp;arrivée des reçus</translation>
    </message>
    <message>
        <source>Every &amp;five minutes</source>
        <translation>Toutes les &amp;cinq minutes</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About OCR Analytics</source>
        <translation>À &amp;propos d’OCR Analytics</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Recent databases</source>
        <translation>Bases de données &amp;récentes</translation>
    </message>
    <message>
        <source>Recent wor&amp;kspaces</source>
        <translation>E&amp;spaces de travail récents</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Y axes</source>
        <translation>Axes &amp;y</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Thè&amp;me</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Données</translation>
    </message>
    <message>
        <source>&amp;Keep totals up to date</source>
        <translation>Tenir les totaux à &amp;jour</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Recompute a ra&amp;nge…</source>
        <translation>Recalculer u&amp;ne période…</translation>
    </message>
    <message>
        <source>&amp;Try rejected receipts again</source>
        <translation>Réessayer les reçus reje&amp;tés</translation>
    </message>
    <message>
        <source>&amp;Payload formats…</source>
        <translation>&amp;Formats de reçu…</translation>
    </message>
    <message>
        <source>Every &amp;hour</source>
        <translation>Toutes les &amp;heures</translation>
    </message>
    <message>
        <source>E&amp;xport connections…</source>
        <translation>Exporter &amp;les connexions…</translation>
    </message>
    <message>
        <source>I&amp;mport connections…</source>
        <translation>I&amp;mporter des connexions…</translation>
    </message>
    <message>
        <source>&amp;Verify totals</source>
        <translation>&amp;Vérifier les totaux</translation>
    </message>
    <message>
        <source>Add &amp;synthetic receipts…</source>
        <translation>Ajouter des reçus d’&amp;exemple…</translation>
    </message>
    <message>
        <source>Synthetic &amp;feed: new receipts every second</source>
        <translation>F&amp;lux d’exemple : de nouveaux reçus chaque seconde</translation>
    </message>
    <message>
        <source>Remove &amp;old receipts…</source>
        <translation>Supprimer les ancien&amp;s reçus…</translation>
    </message>
    <message>
        <source>&amp;Join spellings…</source>
        <translation>Ré&amp;unir des graphies…</translation>
    </message>
    <message>
        <source>Al&amp;erts…</source>
        <translation>&amp;Alertes…</translation>
    </message>
    <message>
        <source>Fa&amp;de lines where receipts are few</source>
        <translation>Pâlir les &amp;lignes où les reçus sont rares</translation>
    </message>
    <message>
        <source>Only &amp;when asked</source>
        <translation>Seulement sur &amp;demande</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guide d’utilisation</translation>
    </message>
    <message>
        <source>&amp;Markers…</source>
        <translation>Mar&amp;queurs…</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;Non</translation>
    </message>
    <message>
        <source>Over &amp;3 points</source>
        <translation>Sur &amp;3 points</translation>
    </message>
    <message>
        <source>Over &amp;7 points</source>
        <translation>Sur &amp;7 points</translation>
    </message>
    <message>
        <source>Over &amp;14 points</source>
        <translation>Sur &amp;14 points</translation>
    </message>
    <message>
        <source>Over &amp;28 points</source>
        <translation>Sur &amp;28 points</translation>
    </message>
    <message>
        <source>Rolli&amp;ng mean</source>
        <translation>Moyenne &amp;glissante</translation>
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
        <translation>Le guide d’utilisation n’est pas installé.</translation>
    </message>
    <message>
        <source>This workspace was saved on %1; what you see is of %2.</source>
        <extracomment>two databases</extracomment>
        <translation>Cet espace de travail a été enregistré avec %1 ; ce que vous voyez vient de %2.</translation>
    </message>
</context>
<context>
    <name>oa::window::MarkersDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marqueurs</translation>
    </message>
    <message>
        <source>Moments that all charts show, for everybody who uses this database.</source>
        <translation>Moments que montrent tous les graphiques, pour tous ceux qui utilisent cette base de données.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Ajouté par</translation>
    </message>
    <message>
        <source>for instance model 4.2</source>
        <translation>par exemple modèle 4.2</translation>
    </message>
    <message>
        <source>Text of the marker</source>
        <translation>Texte du marqueur</translation>
    </message>
    <message>
        <source>Time of the marker</source>
        <translation>Heure du marqueur</translation>
    </message>
    <message>
        <source>This connection only reads.</source>
        <translation>Cette connexion ne fait que lire.</translation>
    </message>
    <message>
        <source>Removed for everybody. It stands in the fields once more: Add brings it back.</source>
        <translation>Supprimé pour tous. Il est encore dans les champs : Ajouter le rétablit.</translation>
    </message>
</context>
<context>
    <name>oa::window::MarkersFeature</name>
    <message>
        <source>Not enough of the visible range lies before and after it to compare.</source>
        <translation>Trop peu de la période visible se trouve avant et après pour comparer.</translation>
    </message>
    <message>
        <source>%1 after, against %1 before:</source>
        <extracomment>%1 a length of time such as &quot;3 h&quot;</extracomment>
        <translation>%1 après, face à %1 avant :</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
</context>
<context>
    <name>oa::window::NameDelegate</name>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
</context>
<context>
    <name>oa::window::Notices</name>
    <message>
        <source>Showing what was known at %1.</source>
        <translation>Affichage de ce qui était connu à %1.</translation>
    </message>
    <message>
        <source>The connection was lost; connecting again by itself. %1</source>
        <translation>La connexion a été perdue ; reconnexion automatique. %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>This database has no receipts yet.</source>
        <translation>Cette base de données n’a pas encore de reçus.</translation>
    </message>
    <message>
        <source>This database has no receipts yet. Import a file, or add some to look around.</source>
        <translation>Cette base de données n’a pas encore de reçus. Importez un fichier, ou ajoutez-en pour explorer.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Payload formats…</source>
        <translation>Formats de reçu…</translation>
    </message>
    <message>
        <source>%1 Times are shown in UTC until you choose a zone above the charts.</source>
        <extracomment>%1 says why the computer&apos;s zone is not known</extracomment>
        <translation>%1 Les heures sont affichées en UTC jusqu’à ce que vous choisissiez un fuseau au-dessus des graphiques.</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(et %1 de plus)</translation>
    </message>
    <message>
        <source>Add synthetic receipts…</source>
        <translation>Ajouter des reçus d’exemple…</translation>
    </message>
    <message>
        <source>Imported again, its receipts count twice.</source>
        <translation>Importés à nouveau, ses reçus comptent deux fois.</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Importer à nouveau</translation>
    </message>
    <message>
        <source>That day</source>
        <translation>Ce jour-là</translation>
    </message>
    <message>
        <source>That week</source>
        <translation>Cette semaine-là</translation>
    </message>
    <message>
        <source>That year</source>
        <translation>Cette année-là</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Toutes les données</translation>
    </message>
    <message>
        <source>None of the businesses on screen has receipts in this range.</source>
        <translation>Aucune des enseignes affichées n’a de reçus dans cette période.</translation>
    </message>
    <message>
        <source>Those with the most receipts</source>
        <translation>Celles qui ont le plus de reçus</translation>
    </message>
    <message>
        <source>Nothing in this range. The newest receipt that counts is of %1.</source>
        <translation>Rien dans cette période. Le reçu le plus récent qui compte date du %1.</translation>
    </message>
</context>
<context>
    <name>oa::window::PageSizeForm</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
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
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Custom size</source>
        <translation>Taille personnalisée</translation>
    </message>
</context>
<context>
    <name>oa::window::PaneController</name>
    <message>
        <source>Choose a business above to see its receipts.</source>
        <translation>Choisissez une enseigne ci-dessus pour voir ses reçus.</translation>
    </message>
    <message>
        <source>Choose another range above, or another business.</source>
        <translation>Choisissez ci-dessus une autre période ou une autre enseigne.</translation>
    </message>
    <message>
        <source>%1 (not in this database)</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1 (absente de cette base)</translation>
    </message>
    <message>
        <source>“%1” does not exist in this database. Choose a business above.</source>
        <extracomment>%1 a business, or several</extracomment>
        <translation>« %1 » n’existe pas dans cette base. Choisissez une enseigne ci-dessus.</translation>
    </message>
</context>
<context>
    <name>oa::window::PaneHeader</name>
    <message>
        <source>What this pane shows</source>
        <translation>Ce que montre ce volet</translation>
    </message>
    <message>
        <source>Remove this pane</source>
        <translation>Retirer ce volet</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Show &amp;as</source>
        <translation>Montrer &amp;comme</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Lignes</translation>
    </message>
    <message>
        <source>Compare with &amp;earlier</source>
        <translation>Comparer avec &amp;avant</translation>
    </message>
    <message>
        <source>The &amp;day before</source>
        <translation>Le &amp;jour précédent</translation>
    </message>
    <message>
        <source>The &amp;week before</source>
        <translation>La &amp;semaine précédente</translation>
    </message>
    <message>
        <source>The &amp;range before</source>
        <translation>La &amp;période précédente</translation>
    </message>
    <message>
        <source>&amp;Spread (p10–p90) under the medians</source>
        <translation>&amp;Dispersion (p10–p90) sous les médianes</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>Se&amp;uil</translation>
    </message>
    <message>
        <source>&amp;Remove all</source>
        <translation>Tout &amp;retirer</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>The &amp;month before</source>
        <translation>Le &amp;mois précédent</translation>
    </message>
    <message>
        <source>The &amp;year before</source>
        <translation>L’&amp;année précédente</translation>
    </message>
    <message>
        <source>&amp;Difference: the first minus each other one</source>
        <translation>&amp;Différence : la première moins chacune des autres</translation>
    </message>
    <message>
        <source>&amp;Ratio: the first divided by each other one</source>
        <translation>&amp;Rapport : la première divisée par chacune des autres</translation>
    </message>
    <message>
        <source>&amp;Index: each one&apos;s mean is 100</source>
        <translation>&amp;Indice : la moyenne de chacune vaut 100</translation>
    </message>
    <message>
        <source>The total amounts add up several currencies.</source>
        <translation>Les montants totaux additionnent plusieurs devises.</translation>
    </message>
    <message>
        <source>The currency of the total amounts</source>
        <translation>La devise des montants totaux</translation>
    </message>
    <message>
        <source>&amp;Overlay another business…</source>
        <translation>&amp;Superposer une autre enseigne…</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;Désactivé</translation>
    </message>
    <message>
        <source>%1 (no room here)</source>
        <extracomment>%1 a chart that is chosen, but not shown</extracomment>
        <translation>%1 (pas de place ici)</translation>
    </message>
    <message>
        <source>Remo&amp;ve this pane</source>
        <translation>Retirer ce &amp;volet</translation>
    </message>
    <message>
        <source>&amp;Four weeks before: the same weekdays</source>
        <translation>&amp;Quatre semaines avant : les mêmes jours de la semaine</translation>
    </message>
    <message>
        <source>&amp;52 weeks before: the same weekdays</source>
        <translation>&amp;52 semaines avant : les mêmes jours de la semaine</translation>
    </message>
</context>
<context>
    <name>oa::window::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Mot de passe pour %1</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>&amp;Remember it in this computer&apos;s key ring</source>
        <translation>Le &amp;retenir dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Otherwise it is used for this connection only. The PostgreSQL password file (~/.pgpass) works as well.</source>
        <translation>Sinon, il ne sert qu’à cette connexion. Le fichier de mots de passe de PostgreSQL (~/.pgpass) convient aussi.</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadFormatForm</name>
    <message>
        <source>&amp;Business</source>
        <translation>&amp;Enseigne</translation>
    </message>
    <message>
        <source>&amp;Total</source>
        <translation>&amp;Total</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>&amp;Score</translation>
    </message>
    <message>
        <source>&amp;OCR score</source>
        <translation>Score &amp;OCR</translation>
    </message>
    <message>
        <source>&amp;Line items</source>
        <translation>&amp;Lignes</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>for instance %1</source>
        <translation>par exemple %1</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Devise</translation>
    </message>
    <message>
        <source>&amp;Refund if true</source>
        <translation>&amp;Remboursement si vrai</translation>
    </message>
    <message>
        <source>&amp;Duplicate if true</source>
        <translation>Do&amp;ublon si vrai</translation>
    </message>
    <message>
        <source>Points, 0 to 100</source>
        <translation>Points, de 0 à 100</translation>
    </message>
    <message>
        <source>Fractions, 0 to 1: kept as points</source>
        <translation>Fractions, de 0 à 1 : gardées en points</translation>
    </message>
    <message>
        <source>Scores &amp;are</source>
        <translation>Les s&amp;cores sont</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadFormatsDialog</name>
    <message>
        <source>Payload formats</source>
        <translation>Formats de reçu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Formats in the order in which they are tried</source>
        <translation>Formats dans l’ordre où ils sont essayés</translation>
    </message>
    <message>
        <source>Add a format</source>
        <translation>Ajouter un format</translation>
    </message>
    <message>
        <source>Remove the format</source>
        <translation>Supprimer le format</translation>
    </message>
    <message>
        <source>Try it earlier</source>
        <translation>L’essayer plus tôt</translation>
    </message>
    <message>
        <source>Try it later</source>
        <translation>L’essayer plus tard</translation>
    </message>
    <message>
        <source>Saving leaves it out.</source>
        <translation>L’enregistrement l’omet.</translation>
    </message>
    <message>
        <source>%1 (built in)</source>
        <translation>%1 (intégré)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>This connection may only read: formats can be looked at and tried, not changed.</source>
        <translation>Cette connexion ne peut que lire : les formats peuvent être vus et essayés, pas modifiés.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>After saving, all rejected receipts are tried again.</source>
        <translation>L’enregistrement fait réessayer tous les reçus rejetés.</translation>
    </message>
    <message>
        <source>After saving, all receipts are counted again, because a format that was in use changes. That may take a while.</source>
        <translation>L’enregistrement fait recompter tous les reçus, car un format utilisé change. Cela peut prendre un moment.</translation>
    </message>
    <message>
        <source>Where the values are in a receipt&apos;s JSON, as JSON Pointers (/a/b). Formats are tried from top to bottom; the first that finds a business and a total is used. Separate several places for one value by commas. A format of your own that has a built-in one&apos;s name takes its place.</source>
        <translation>Où se trouvent les valeurs dans le JSON d’un reçu, en JSON Pointers (/a/b). Les formats sont essayés de haut en bas ; le premier qui trouve une enseigne et un total compte. Plusieurs endroits pour une valeur sont séparés par des virgules. Un format à vous qui porte le nom d’un format intégré prend sa place.</translation>
    </message>
    <message>
        <source>Change the built-in format</source>
        <translation>Modifier le format intégré</translation>
    </message>
    <message>
        <source>%1 (built in, replaced)</source>
        <extracomment>%1 the name of a payload format</extracomment>
        <translation>%1 (intégré, remplacé)</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadTrial</name>
    <message>
        <source>Try it on a sample</source>
        <translation>L’essayer sur un exemple</translation>
    </message>
    <message>
        <source>Sample payload</source>
        <translation>Reçu d’exemple</translation>
    </message>
    <message>
        <source>Paste a payload here</source>
        <translation>Collez un reçu ici</translation>
    </message>
    <message>
        <source>What would be read of it is shown here, before anything is saved.</source>
        <translation>Ce qui en serait lu est montré ici, avant tout enregistrement.</translation>
    </message>
    <message>
        <source>Would be rejected: %1.</source>
        <translation>Serait rejeté : %1.</translation>
    </message>
    <message>
        <source>Closest format: %1.</source>
        <translation>Format le plus proche : %1.</translation>
    </message>
    <message>
        <source>business “%1”</source>
        <translation>enseigne « %1 »</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>total %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
    <message>
        <source>OCR score %1</source>
        <translation>score OCR %1</translation>
    </message>
    <message>
        <source>line items: %1</source>
        <translation>lignes : %1</translation>
    </message>
    <message>
        <source>Counts by the built-in format “%1”:</source>
        <translation>Compte selon le format intégré « %1 » :</translation>
    </message>
    <message>
        <source>Counts by the format “%1”:</source>
        <translation>Compte selon le format « %1 » :</translation>
    </message>
    <message>
        <source>Use a rejected receipt</source>
        <translation>Prendre un reçu rejeté</translation>
    </message>
    <message>
        <source>No receipts are rejected. Paste one that should count.</source>
        <translation>Aucun reçu n’est rejeté. Collez-en un qui devrait compter.</translation>
    </message>
    <message>
        <source>Use the next one</source>
        <translation>Prendre le suivant</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadView</name>
    <message>
        <source>As received, indented: JSON, %1</source>
        <translation>Tel que reçu, indenté : JSON, %1</translation>
    </message>
    <message>
        <source>As received: text, %1</source>
        <translation>Tel que reçu : texte, %1</translation>
    </message>
    <message>
        <source>As received: bytes that are no text, %1</source>
        <translation>Tel que reçu : octets qui ne sont pas du texte, %1</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Tel que reçu</translation>
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
        <translation>Jours de la semaine par heures</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Enseigne</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save as a &amp;picture…</source>
        <translation>Enregistrer comme &amp;image…</translation>
    </message>
    <message>
        <source>Save as a &amp;table (CSV)…</source>
        <translation>Enregistrer comme &amp;tableau (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Copy as image</source>
        <translation>&amp;Copier comme image</translation>
    </message>
    <message>
        <source>All businesses</source>
        <translation>Toutes les enseignes</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Image (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>Dessin (SVG)</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>Document (PDF)</translation>
    </message>
    <message>
        <source>Export the profile</source>
        <translation>Exporter le profil</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>oa::window::RangeBar</name>
    <message>
        <source>Earlier (Alt+Left)</source>
        <translation>Plus tôt (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Choose the range of time (Ctrl+R)</source>
        <translation>Choisir la période (Ctrl+R)</translation>
    </message>
    <message>
        <source>Later (Alt+Right)</source>
        <translation>Plus tard (Alt+Droite)</translation>
    </message>
    <message>
        <source>Back to the whole range (double-click on a chart)</source>
        <translation>Retour à toute la période (double-clic sur un graphique)</translation>
    </message>
    <message>
        <source>Time zone in which times are shown</source>
        <translation>Fuseau horaire dans lequel les heures sont affichées</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>Période : %1</translation>
    </message>
    <message>
        <source>%1
Choose the range of time (Ctrl+R)</source>
        <translation>%1
Choisir la période (Ctrl+R)</translation>
    </message>
    <message>
        <source>Auto: %1</source>
        <extracomment>the interval was chosen by the program; %1 is &quot;Minutes&quot;, &quot;Hours&quot;, …</extracomment>
        <translation>Auto : %1</translation>
    </message>
    <message>
        <source>Interval: %1</source>
        <translation>Pas : %1</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Fuseau horaire : %1</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minutes</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Heures</translation>
    </message>
    <message>
        <source>&amp;System: %1</source>
        <translation>&amp;Système : %1</translation>
    </message>
    <message>
        <source>How much time one point covers</source>
        <translation>Durée que représente un point</translation>
    </message>
    <message>
        <source>&amp;5 minutes</source>
        <translation>&amp;5 minutes</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutes</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>&amp;3 hours</source>
        <translation>&amp;3 heures</translation>
    </message>
    <message>
        <source>&amp;6 hours</source>
        <translation>&amp;6 heures</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 heures</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Jours</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>&amp;Semaines</translation>
    </message>
    <message>
        <source>M&amp;onths</source>
        <translation>M&amp;ois</translation>
    </message>
    <message>
        <source>&amp;Quarters</source>
        <translation>&amp;Trimestres</translation>
    </message>
    <message>
        <source>&amp;Years</source>
        <translation>&amp;Années</translation>
    </message>
    <message>
        <source>&amp;Automatic, by the width of the charts and the number of receipts</source>
        <translation>&amp;Automatique, selon la largeur des graphiques et le nombre de reçus</translation>
    </message>
    <message>
        <source>Amounts of all currencies, or of one</source>
        <translation>Montants dans toutes les devises ou dans une seule</translation>
    </message>
    <message>
        <source>Currency: %1</source>
        <translation>Devise : %1</translation>
    </message>
    <message>
        <source>&amp;All currencies</source>
        <translation>&amp;Toutes les devises</translation>
    </message>
</context>
<context>
    <name>oa::window::RangePopup</name>
    <message>
        <source>Ranges</source>
        <translation>Périodes</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Or type it</source>
        <translation>Ou tapez-la</translation>
    </message>
    <message>
        <source>Range expression</source>
        <translation>Expression de période</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Recent ranges</source>
        <translation>Périodes récentes</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>A&amp;ppliquer</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>%1 a range of time, %2 its length</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>last 7 days   ·   March 2024   ·   2024-05-01..2024-05-03</source>
        <translation>7 derniers jours   ·   mars 2024   ·   2024-05-01..2024-05-03</translation>
    </message>
</context>
<context>
    <name>oa::window::RangePresets</name>
    <message>
        <source>Yesterday and today</source>
        <translation>Hier et aujourd’hui</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>6 dernières heures</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 dernières heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La semaine dernière</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Ce trimestre</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Trimestre dernier</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Année dernière</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Toutes les données</translation>
    </message>
</context>
<context>
    <name>oa::window::RankingDock</name>
    <message>
        <source>Ranking</source>
        <translation>Classement</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the ranking</source>
        <translation>Rechercher dans le classement</translation>
    </message>
    <message>
        <source>Businesses in numbers</source>
        <translation>Enseignes en chiffres</translation>
    </message>
    <message>
        <source>Show in the first pane</source>
        <translation>Montrer dans le premier volet</translation>
    </message>
    <message>
        <source>Show in a new pane</source>
        <translation>Montrer dans un nouveau volet</translation>
    </message>
    <message>
        <source>How many businesses are shown</source>
        <translation>Combien d’enseignes sont affichées</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Top %1</source>
        <extracomment>a number of businesses</extracomment>
        <translation>Les %1 premières</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>&amp;Copier le tableau</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exporter en CSV…</translation>
    </message>
    <message>
        <source>Export the ranking</source>
        <translation>Exporter le classement</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose what is shown of each business</source>
        <translation>Choisir ce qui est montré de chaque enseigne</translation>
    </message>
    <message>
        <source>%1 businesses · %2 · A double-click shows one in the first pane; drag it to any.</source>
        <extracomment>%1 a number, %2 a range of time, which may end with a dot</extracomment>
        <translation>%1 enseignes · %2 · Un double-clic en montre une dans le premier volet ; glissez-la dans n’importe lequel.</translation>
    </message>
</context>
<context>
    <name>oa::window::RankingFeature</name>
    <message>
        <source>%1 · changes against %2</source>
        <extracomment>%1 and %2 ranges of time</extracomment>
        <translation>%1 · évolutions par rapport à %2</translation>
    </message>
</context>
<context>
    <name>oa::window::RankingModel</name>
    <message>
        <source>Business</source>
        <translation>Enseigne</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>Score OCR</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>OCR median</source>
        <translation>Médiane OCR</translation>
    </message>
    <message>
        <source>Average score of the receipts</source>
        <translation>Score moyen des reçus</translation>
    </message>
    <message>
        <source>Median score of the receipts: half of them have less, half have more</source>
        <translation>Score médian des reçus : la moitié a moins, l’autre moitié a plus</translation>
    </message>
    <message>
        <source>Average OCR score of the receipts</source>
        <translation>Score OCR moyen des reçus</translation>
    </message>
    <message>
        <source>Median OCR score of the receipts: half of them have less, half have more</source>
        <translation>Score OCR médian des reçus : la moitié a moins, l’autre moitié a plus</translation>
    </message>
    <message>
        <source>The amounts are in several currencies: choose one to compare.</source>
        <translation>Les montants sont dans plusieurs devises : choisissez-en une pour comparer.</translation>
    </message>
    <message>
        <source>without a currency</source>
        <translation>sans devise</translation>
    </message>
    <message>
        <source>Change of receipts</source>
        <translation>Évolution des reçus</translation>
    </message>
    <message>
        <source>Change of amount</source>
        <translation>Évolution du montant</translation>
    </message>
    <message>
        <source>With score</source>
        <translation>Avec score</translation>
    </message>
    <message>
        <source>Change of score</source>
        <translation>Évolution du score</translation>
    </message>
    <message>
        <source>Change of median</source>
        <translation>Évolution de la médiane</translation>
    </message>
    <message>
        <source>With OCR score</source>
        <translation>Avec score OCR</translation>
    </message>
    <message>
        <source>Change of OCR score</source>
        <translation>Évolution du score OCR</translation>
    </message>
    <message>
        <source>Change of OCR median</source>
        <translation>Évolution de la médiane OCR</translation>
    </message>
    <message>
        <source>%1, may be chance</source>
        <translation>%1, peut être un hasard</translation>
    </message>
    <message numerus="yes">
        <source>of %n receipts</source>
        <translation>
            <numerusform>de %n reçu</numerusform>
            <numerusform>de %n reçus</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1 (n = %2)</source>
        <extracomment>%1 a number, %2 how many receipts stand behind it</extracomment>
        <translation>Avant : %1 (n = %2)</translation>
    </message>
    <message>
        <source>Now: %1 (n = %2)</source>
        <extracomment>what is over of the range, against before; %1 a number, %2 how many receipts</extracomment>
        <translation>Maintenant : %1 (n = %2)</translation>
    </message>
    <message>
        <source>Change: %1, of too few receipts to say more</source>
        <translation>Évolution : %1, de trop peu de reçus pour en dire plus</translation>
    </message>
    <message>
        <source>Change: %1 ± %2 (95 %)</source>
        <translation>Évolution : %1 ± %2 (95 %)</translation>
    </message>
    <message>
        <source>This may be chance.</source>
        <translation>Cela peut être un hasard.</translation>
    </message>
    <message>
        <source>What is over of the range, against the same part of the range before. Grey: it may be chance.</source>
        <translation>Ce qui est passé de la période, face à la même partie de la période précédente. Gris : cela peut être un hasard.</translation>
    </message>
    <message>
        <source>Receipts that have a score</source>
        <translation>Reçus qui ont un score</translation>
    </message>
    <message>
        <source>Receipts that have an OCR score</source>
        <translation>Reçus qui ont un score OCR</translation>
    </message>
</context>
<context>
    <name>oa::window::RecomputeDialog</name>
    <message>
        <source>Recompute a range</source>
        <translation>Recalculer une période</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Recalculer</translation>
    </message>
    <message>
        <source>The end has to lie after the beginning.</source>
        <translation>La fin doit suivre le début.</translation>
    </message>
    <message>
        <source>Looking how much that is…</source>
        <translation>Recherche de ce que cela représente…</translation>
    </message>
    <message>
        <source>There is nothing in this range.</source>
        <translation>Il n’y a rien dans cette période.</translation>
    </message>
    <message>
        <source>&amp;To, not included</source>
        <extracomment>the end of a range</extracomment>
        <translation>&amp;Au, non compris</translation>
    </message>
    <message>
        <source>All totals of the range are computed again from its receipts. That is only needed when somebody changed totals by hand, and never does harm.</source>
        <translation>Tous les totaux de la période sont refaits d’après ses reçus. Ce n’est nécessaire que si quelque chose les a changés à la main, et ne nuit jamais.</translation>
    </message>
    <message>
        <source>%1 minutes with %2 receipts would be recomputed: %3 totals by minute and %4 by hour.</source>
        <translation>%1 minutes avec %2 reçus seraient recomptées : %3 totaux à la minute et %4 à l’heure.</translation>
    </message>
    <message>
        <source>Totals of before %1 are sealed and stay as they are.</source>
        <translation>Les totaux antérieurs au %1 sont scellés et restent tels quels.</translation>
    </message>
</context>
<context>
    <name>oa::window::RefusedDock</name>
    <message>
        <source>Refused messages</source>
        <translation>Messages refusés</translation>
    </message>
    <message>
        <source>Copy the message as it came</source>
        <translation>Copier le message tel qu’il est arrivé</translation>
    </message>
    <message>
        <source>The message as it came from Kafka</source>
        <translation>Le message tel qu’il est arrivé de Kafka</translation>
    </message>
    <message>
        <source>No message from Kafka is refused.</source>
        <translation>Aucun message de Kafka n’est refusé.</translation>
    </message>
    <message>
        <source>Which topics and reasons are shown</source>
        <translation>Quels sujets et motifs sont affichés</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Réessayer…</translation>
    </message>
    <message>
        <source>Refused messages, newest first</source>
        <translation>Messages refusés, les plus récents d’abord</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>&amp;Copier le tableau</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exporter en CSV…</translation>
    </message>
    <message>
        <source>Read refused messages again</source>
        <translation>Relire les messages refusés</translation>
    </message>
    <message>
        <source>This connection may only read; somebody who may write has to do this.</source>
        <translation>Cette connexion ne peut que lire ; quelqu’un qui peut écrire doit s’en charger.</translation>
    </message>
    <message>
        <source>All messages (%1)</source>
        <extracomment>%1 a number of messages</extracomment>
        <translation>Tous les messages (%1)</translation>
    </message>
    <message>
        <source>As received: the first %1 of %2</source>
        <extracomment>%1 a part and %2 all of a message, as sizes of data</extracomment>
        <translation>Tel que reçu : les premiers %1 de %2</translation>
    </message>
    <message>
        <source>Export refused messages</source>
        <translation>Exporter les messages refusés</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>oa::window::RefusedModel</name>
    <message>
        <source>Time of the message: %1. Read by the group %2.</source>
        <extracomment>%1 a time, %2 a consumer group of Kafka</extracomment>
        <translation>Heure du message : %1. Lu par le groupe %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Refused at</source>
        <translation>Refusé le</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
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
        <translation>Motif</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Ce qui s’y trouvait</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Commence par</translation>
    </message>
</context>
<context>
    <name>oa::window::RejectedDock</name>
    <message>
        <source>Rejected receipts</source>
        <translation>Reçus rejetés</translation>
    </message>
    <message>
        <source>No receipt is rejected: every one of them counts.</source>
        <translation>Aucun reçu n’est rejeté : tous comptent.</translation>
    </message>
    <message>
        <source>Which reasons are shown</source>
        <translation>Quels motifs sont montrés</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Describe this format…</source>
        <translation>Décrire ce format…</translation>
    </message>
    <message>
        <source>Rejected receipts, newest first</source>
        <translation>Reçus rejetés, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Copy the payload as it was received</source>
        <translation>Copier le reçu tel que reçu</translation>
    </message>
    <message>
        <source>The payload as it was received</source>
        <translation>Le reçu tel que reçu</translation>
    </message>
    <message>
        <source>Read all rejected receipts again</source>
        <translation>Relire tous les reçus rejetés</translation>
    </message>
    <message>
        <source>This connection may only read; somebody who may write has to do this.</source>
        <translation>Cette connexion ne peut que lire ; quelqu’un qui peut écrire doit s’en charger.</translation>
    </message>
    <message>
        <source>All reasons (%1)</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>Tous les motifs (%1)</translation>
    </message>
    <message>
        <source>As received: the first %1 characters of %2</source>
        <translation>Tel que reçu : les %1 premiers caractères de %2</translation>
    </message>
</context>
<context>
    <name>oa::window::RejectedModel</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Ce qui s’y trouvait</translation>
    </message>
    <message>
        <source>Closest format</source>
        <translation>Format le plus proche</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Reçu %1</translation>
    </message>
</context>
<context>
    <name>oa::window::RetainDialog</name>
    <message>
        <source>Remove the single &amp;values that were read from them as well</source>
        <translation>Supprimer aussi les &amp;valeurs individuelles lues dans ces reçus</translation>
    </message>
    <message>
        <source>Go &amp;on like this: do the same every hour while totals are kept up to date</source>
        <translation>C&amp;ontinuer ainsi : faire de même chaque heure tant que les totaux sont tenus à jour</translation>
    </message>
    <message>
        <source>I &amp;understand that only a backup brings receipts back</source>
        <translation>Je sais que seule &amp;une sauvegarde ramène des reçus</translation>
    </message>
    <message>
        <source>Remove old receipts</source>
        <translation>Supprimer les anciens reçus</translation>
    </message>
    <message>
        <source>Totals stay: each day is compared with its receipts a last time and sealed, then its receipts go. Charts and rankings go on as before. A receipt that comes later for a sealed day does not count.</source>
        <translation>Les totaux restent : chaque journée est comparée une dernière fois avec ses reçus puis scellée, ensuite ses reçus partent. Graphiques et classements restent comme avant. Un reçu qui arrive plus tard pour une journée scellée ne compte pas.</translation>
    </message>
    <message>
        <source>&amp;Keep receipts of the last</source>
        <translation>&amp;Garder les reçus des derniers</translation>
    </message>
    <message>
        <source>Keep values of the &amp;last</source>
        <translation>Garder les valeurs des &amp;derniers</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Looking how much that is…</source>
        <translation>On regarde combien cela fait…</translation>
    </message>
    <message>
        <source>There are no receipts of before %1.</source>
        <translation>Il n’y a pas de reçus antérieurs au %1.</translation>
    </message>
    <message>
        <source>%1 receipts of before %2 would go, about %3. %4 days would be sealed.</source>
        <translation>%1 reçus antérieurs au %2 partiraient, environ %3. %4 jours seraient scellés.</translation>
    </message>
    <message>
        <source>%1 single values of before %2 would go, about %3.</source>
        <translation>%1 valeurs individuelles antérieures au %2 partiraient, environ %3.</translation>
    </message>
    <message>
        <source>From now on, %1 days are kept already (%2).</source>
        <translation>%1 jours sont déjà gardés en continu (%2).</translation>
    </message>
</context>
<context>
    <name>oa::window::RetryRefusedDialog</name>
    <message>
        <source>Try refused messages again</source>
        <translation>Réessayer les messages refusés</translation>
    </message>
    <message>
        <source>They are read as it is said here. Those that can be read become receipts, the others stay refused. Each becomes a receipt once, whatever happens.</source>
        <translation>Ils sont lus comme indiqué ici. Ceux qui peuvent être lus deviennent des reçus, les autres restent refusés. Chacun ne devient un reçu qu’une fois, quoi qu’il arrive.</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Tous les sujets</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Sujet</translation>
    </message>
    <message>
        <source>The receipt&apos;s JSON</source>
        <translation>Le JSON du reçu</translation>
    </message>
    <message>
        <source>As lines of an import: time and receipt</source>
        <translation>Comme les lignes d’un import : heure et reçu</translation>
    </message>
    <message>
        <source>A &amp;message is</source>
        <translation>Un &amp;message est</translation>
    </message>
    <message>
        <source>That of the message</source>
        <translation>Celle du message</translation>
    </message>
    <message>
        <source>In a header</source>
        <translation>Dans un en-tête</translation>
    </message>
    <message>
        <source>In the JSON</source>
        <translation>Dans le JSON</translation>
    </message>
    <message>
        <source>Its t&amp;ime is</source>
        <translation>Son &amp;heure est</translation>
    </message>
    <message>
        <source>Header or &amp;place</source>
        <translation>En-tête ou &amp;emplacement</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>oa::window::SampleStart</name>
    <message>
        <source>Starting a private PostgreSQL…</source>
        <translation>Démarrage d’un PostgreSQL privé…</translation>
    </message>
    <message>
        <source>Synthetic receipts cannot be added to this database.</source>
        <translation>Des reçus d’exemple ne peuvent pas être ajoutés à cette base.</translation>
    </message>
</context>
<context>
    <name>oa::window::SavedConnections</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Le fichier %1 ne peut pas être lu.</translation>
    </message>
</context>
<context>
    <name>oa::window::SeedDialog</name>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Jours</translation>
    </message>
    <message>
        <source>Receipts a &amp;second</source>
        <translation>Reçus par &amp;seconde</translation>
    </message>
    <message>
        <source>&amp;Businesses</source>
        <translation>&amp;Enseignes</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>%1 receipts, about %2 of disk space on the server.</source>
        <translation>%1 reçus, environ %2 d’espace disque sur le serveur.</translation>
    </message>
    <message>
        <source>Add synthetic receipts</source>
        <translation>Ajouter des reçus d’exemple</translation>
    </message>
    <message>
        <source>Synthetic receipts up to now, added to what is already there.</source>
        <translation>Des reçus inventés jusqu’à maintenant, ajoutés à ce qui est déjà là.</translation>
    </message>
</context>
<context>
    <name>oa::window::Session</name>
    <message>
        <source>Local database</source>
        <translation>Base de données locale</translation>
    </message>
</context>
<context>
    <name>oa::window::SetupDialog</name>
    <message>
        <source>Set up this database</source>
        <translation>Préparer cette base de données</translation>
    </message>
    <message>
        <source>%1 has no tables for OCR Analytics yet</source>
        <translation>%1 n’a pas encore de tables pour OCR Analytics</translation>
    </message>
    <message>
        <source>The tables in %1 are of an older version</source>
        <translation>Les tables de %1 sont d’une version plus ancienne</translation>
    </message>
    <message>
        <source>This is what would be run, in one transaction. Nothing happens before you agree.</source>
        <translation>Voici ce qui serait exécuté, en une seule transaction. Rien ne se passe avant votre accord.</translation>
    </message>
    <message>
        <source>Your role may not do that. Ask the owner of the database to run this:</source>
        <translation>Votre rôle n’en a pas le droit. Demandez au propriétaire de la base d’exécuter ceci :</translation>
    </message>
    <message>
        <source>SQL that would be run</source>
        <translation>SQL qui serait exécuté</translation>
    </message>
    <message>
        <source>Create the tables</source>
        <translation>Créer les tables</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copier le SQL</translation>
    </message>
    <message>
        <source>Update the tables</source>
        <translation>Mettre à jour les tables</translation>
    </message>
</context>
<context>
    <name>oa::window::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>Zoomer et dézoomer</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoomer au pointeur</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>Zoom to what is marked</source>
        <translation>Zoomer sur la sélection</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Double-clic</translation>
    </message>
    <message>
        <source>Show the whole range</source>
        <translation>Afficher toute la période</translation>
    </message>
    <message>
        <source>Click on a point</source>
        <translation>Clic sur un point</translation>
    </message>
    <message>
        <source>Its receipts</source>
        <translation>Ses reçus</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Pause and follow new receipts</source>
        <translation>Suspendre et suivre les nouveaux reçus</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page préc., Page suiv.</translation>
    </message>
    <message>
        <source>Pan by a page</source>
        <translation>Déplacer d’une page</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>The first and the last receipts</source>
        <translation>Les premiers et les derniers reçus</translation>
    </message>
    <message>
        <source>+  -  Up  Down</source>
        <translation>+  -  Haut  Bas</translation>
    </message>
    <message>
        <source>Shift+Up, Shift+Down</source>
        <translation>Maj+Haut, Maj+Bas</translation>
    </message>
    <message>
        <source>Choose a chart</source>
        <translation>Choisir un graphique</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Gauche, Ctrl+Droite</translation>
    </message>
    <message>
        <source>Crosshair to the next point</source>
        <translation>Réticule au point suivant</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+Haut, Ctrl+Bas</translation>
    </message>
    <message>
        <source>Crosshair to the highest and the lowest point</source>
        <translation>Réticule au point le plus haut et au plus bas</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>The receipts at the crosshair</source>
        <translation>Les reçus au réticule</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Hide the crosshair, give up a selection</source>
        <translation>Masquer le réticule, abandonner une sélection</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>What can be done in a chart</source>
        <translation>Ce que l’on peut faire dans un graphique</translation>
    </message>
    <message>
        <source>Shift+Mouse wheel, Shift+Drag</source>
        <translation>Maj+Molette, Maj+Glisser</translation>
    </message>
    <message>
        <source>Click on min or max</source>
        <translation>Clic sur min ou max</translation>
    </message>
    <message>
        <source>The receipts there</source>
        <translation>Les reçus à cet endroit</translation>
    </message>
    <message>
        <source>Click, double-click on a name</source>
        <translation>Clic, double-clic sur un nom</translation>
    </message>
    <message>
        <source>Hide that line, show it alone</source>
        <translation>Masquer cette ligne, l’afficher seule</translation>
    </message>
</context>
<context>
    <name>oa::window::SpellingsDialog</name>
    <message>
        <source>Join spellings</source>
        <translation>Réunir des graphies</translation>
    </message>
    <message>
        <source>These names differ only in case, spaces, punctuation, accents or legal form. What you join counts as one business, for everybody who uses this database. It can be taken back with “ocr-analytics group undo”.</source>
        <translation>Ces noms ne diffèrent que par la casse, les espaces, la ponctuation, les accents ou la forme juridique. Ce que vous réunissez compte comme une seule enseigne, pour tous ceux qui utilisent cette base. « ocr-analytics group undo » l’annule.</translation>
    </message>
    <message>
        <source>Names that look like one business</source>
        <translation>Noms qui semblent désigner une même enseigne</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Réunir</translation>
    </message>
    <message>
        <source>Reading the names…</source>
        <translation>Lecture des noms…</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n spellings)</source>
        <extracomment>%1 a business, %n how many ways its name is spelt in</extracomment>
        <translation>
            <numerusform>%1 (%n graphie)</numerusform>
            <numerusform>%1 (%n graphies)</numerusform>
        </translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Réunion en cours…</translation>
    </message>
    <message>
        <source>This connection may only read: names can be looked at, not joined.</source>
        <translation>Cette connexion ne peut que lire : les noms peuvent être consultés, pas réunis.</translation>
    </message>
    <message>
        <source>No names look like one business.</source>
        <translation>Aucun nom ne semble désigner une même enseigne.</translation>
    </message>
    <message>
        <source>Check what is one business.</source>
        <translation>Cochez ce qui est une même enseigne.</translation>
    </message>
</context>
<context>
    <name>oa::window::StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>%1: connection lost</source>
        <translation>%1 : connexion perdue</translation>
    </message>
    <message>
        <source>%1: connection refused</source>
        <translation>%1 : connexion refusée</translation>
    </message>
    <message>
        <source>Newest receipt %1</source>
        <translation>Reçu le plus récent %1</translation>
    </message>
    <message>
        <source>No receipts yet</source>
        <translation>Pas encore de reçus</translation>
    </message>
    <message>
        <source>Charts up to %1</source>
        <translation>Graphiques jusqu’à %1</translation>
    </message>
    <message>
        <source>Newest minute in the charts: %1</source>
        <translation>Minute la plus récente dans les graphiques : %1</translation>
    </message>
    <message>
        <source>everything is to be recomputed</source>
        <translation>tout est à recalculer</translation>
    </message>
    <message>
        <source>behind by %1, %2 minutes pending</source>
        <extracomment>%1 is a duration, %2 a number of minutes that wait to be recomputed</extracomment>
        <translation>en retard de %1, %2 minutes en attente</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>Jobs running: %1</source>
        <translation>Travaux en cours : %1</translation>
    </message>
    <message>
        <source>Show the receipts that do not count, and why</source>
        <translation>Montrer les reçus qui ne comptent pas, et pourquoi</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>%1 rejetés</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Nothing in this window writes to the database.</source>
        <translation>Rien dans cette fenêtre n’écrit dans la base.</translation>
    </message>
    <message>
        <source>%1 minutes pending</source>
        <translation>%1 minutes en attente</translation>
    </message>
    <message>
        <source>%1 hours pending</source>
        <translation>%1 heures en attente</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>a number, when there are more than could be counted</extracomment>
        <translation>%1 ou plus</translation>
    </message>
    <message>
        <source>%1 dated in the future</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>%1 datés du futur</translation>
    </message>
    <message>
        <source>%1 dated before %2</source>
        <extracomment>%1 a number of receipts, %2 a year</extracomment>
        <translation>%1 datés d’avant %2</translation>
    </message>
    <message>
        <source>Receipts with times that cannot be true. They count in the minutes that they name and decide nothing else; `ocr-analytics status` lists some.</source>
        <translation>Reçus dont l’heure ne peut être vraie. Ils comptent dans les minutes qu’ils indiquent et ne décident de rien d’autre ; `ocr-analytics status` en liste quelques-uns.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast</source>
        <extracomment>%1 a duration</extracomment>
        <translation>L’horloge de cet ordinateur avance de %1</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow</source>
        <translation>L’horloge de cet ordinateur retarde de %1</translation>
    </message>
    <message>
        <source>The charts go by the server&apos;s clock, which says another time.</source>
        <translation>Les graphiques suivent l’horloge du serveur, qui indique une autre heure.</translation>
    </message>
    <message>
        <source>Charts as of %1 or later</source>
        <extracomment>%1 a time of day with seconds</extracomment>
        <translation>Graphiques à %1 ou plus tard</translation>
    </message>
    <message>
        <source>Charts as of %1</source>
        <translation>Graphiques à %1</translation>
    </message>
</context>
<context>
    <name>oa::window::ViewFeature</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
</context>
<context>
    <name>oa::window::WelcomePage</name>
    <message>
        <source>Compare what your receipts say</source>
        <translation>Comparez ce que disent vos reçus</translation>
    </message>
    <message>
        <source>OCR Analytics reads processed receipts from PostgreSQL, keeps exact totals and scores for every minute and hour, and shows businesses side by side, live.</source>
        <translation>OCR Analytics lit les reçus traités dans PostgreSQL, tient des totaux et des scores exacts pour chaque minute et chaque heure, et montre les enseignes côte à côte, en direct.</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Explorer avec des données d’exemple</translation>
    </message>
    <message>
        <source>Start with &amp;sample data</source>
        <translation>Commencer avec des données d’&amp;exemple</translation>
    </message>
    <message>
        <source>Use your own database</source>
        <translation>Utiliser votre base de données</translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation>Se &amp;connecter à une base de données…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>%1 is what is being done, %2 and %3 are counts</extracomment>
        <translation>%1 : %2 sur %3</translation>
    </message>
    <message>
        <source>A private database on this computer, filled with one week of synthetic receipts. Nothing to install or configure; takes under a minute.</source>
        <translation>Une base de données privée sur cet ordinateur, avec une semaine de reçus inventés. Rien à installer ni à configurer ; moins d’une minute.</translation>
    </message>
    <message>
        <source>Any PostgreSQL from version 14 that your receipts arrive in. Reading alone is enough to look.</source>
        <translation>Tout PostgreSQL à partir de la version 14 où arrivent vos reçus. Pour regarder, la lecture suffit.</translation>
    </message>
</context>
<context>
    <name>oa::window::WorkspaceFiles</name>
    <message>
        <source>opening a workspace</source>
        <translation>ouverture d’un espace de travail</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
        <source>Workspaces (*.json)</source>
        <translation>Espaces de travail (*.json)</translation>
    </message>
    <message>
        <source>Save workspace</source>
        <translation>Enregistrer l’espace de travail</translation>
    </message>
    <message>
        <source>a local database</source>
        <translation>une base de données locale</translation>
    </message>
    <message>
        <source>another local database</source>
        <translation>une autre base de données locale</translation>
    </message>
</context>
</TS>
