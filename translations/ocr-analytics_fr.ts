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
        <source>%1 s of 60 s</source>
        <translation>%1 s sur 60 s</translation>
    </message>
    <message>
        <source>%1 min of 60 min</source>
        <translation>%1 min sur 60 min</translation>
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
        <source>The picture could not be written to %1.</source>
        <translation>L’image n’a pas pu être écrite dans %1.</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written to and has room.</source>
        <translation>Vérifiez que le dossier existe, qu’il est accessible en écriture et qu’il reste de la place.</translation>
    </message>
</context>
<context>
    <name>oa::charts::PaneScene</name>
    <message>
        <source>min %1 · max %2 · mean %3 · last %4</source>
        <translation>min. %1 · max. %2 · moyenne %3 · dernier %4</translation>
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
        <source>No documents in this range</source>
        <translation>Aucun document dans cette période</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Le chargement a échoué</translation>
    </message>
</context>
<context>
    <name>oa::charts::ValueAxis</name>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>B</source>
        <translation>Md</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
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
        <source>%1 needs a command to go with.</source>
        <translation>%1 doit accompagner une commande.</translation>
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
        <source>%1 stands there more than once.</source>
        <translation>%1 figure plus d’une fois.</translation>
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
        <source>“%1” is one word too many for %2.</source>
        <translation>« %1 » est un mot de trop pour %2.</translation>
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
        <source>There is no time zone “%1”.</source>
        <translation>Le fuseau horaire « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>Give a name like Europe/Berlin or UTC.</source>
        <translation>Indiquez un nom comme Europe/Paris ou UTC.</translation>
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
    <message>
        <source>The workspace could not be saved to %1.</source>
        <translation>L’espace de travail n’a pas pu être enregistré dans %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>Choisissez un autre dossier ou faites de la place.</translation>
    </message>
</context>
<context>
    <name>oa::core::JsonLinesReader</name>
    <message>
        <source>The line is not JSON.</source>
        <translation>La ligne n’est pas du JSON.</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Le fichier n’a pas pu être lu jusqu’au bout.</translation>
    </message>
    <message>
        <source>The line is not UTF-8.</source>
        <translation>La ligne n’est pas en UTF-8.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>La ligne n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>“%1” stands in the line twice.</source>
        <translation>« %1 » figure deux fois dans la ligne.</translation>
    </message>
    <message>
        <source>“ml_response” holds an escape that stands for no character.</source>
        <translation>« ml_response » contient une séquence d’échappement qui ne représente aucun caractère.</translation>
    </message>
    <message>
        <source>“ml_response” holds the character U+0000, which PostgreSQL cannot store in a text.</source>
        <translation>« ml_response » contient le caractère U+0000, que PostgreSQL ne peut pas stocker dans un texte.</translation>
    </message>
    <message>
        <source>The line has no “timestamp”.</source>
        <translation>La ligne n’a pas de « timestamp ».</translation>
    </message>
    <message>
        <source>The line has no “ml_response”.</source>
        <translation>La ligne n’a pas de « ml_response ».</translation>
    </message>
    <message>
        <source>“timestamp” is not a text such as &quot;2024-05-01T10:30:00Z&quot;.</source>
        <translation>« timestamp » n’est pas un texte comme &quot;2024-05-01T10:30:00Z&quot;.</translation>
    </message>
    <message>
        <source>The line is longer than 65 MiB.</source>
        <translation>La ligne dépasse 65 Mio.</translation>
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
</context>
<context>
    <name>oa::core::PayloadFormat</name>
    <message>
        <source>not a text</source>
        <translation>pas un texte</translation>
    </message>
    <message>
        <source>“%1” holds no JSON Pointer: %2</source>
        <translation>« %1 » ne contient pas de pointeur JSON : %2</translation>
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
        <source>A format must say where the business and where the total stand.</source>
        <translation>Un format doit dire où se trouvent l’enseigne et le total.</translation>
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
        <source>Its fields are name, business, total, score, ocr_score and line_items.</source>
        <translation>Ses champs sont name, business, total, score, ocr_score et line_items.</translation>
    </message>
</context>
<context>
    <name>oa::core::RangeExpression</name>
    <message>
        <source>“%1” is not a range of time.</source>
        <translation>« %1 » n’est pas une période.</translation>
    </message>
    <message>
        <source>Write it like now-6h, now/d, yesterday or 2024-05-01..2024-05-03.</source>
        <translation>Écrivez-la comme now-6h, now/d, yesterday ou 2024-05-01..2024-05-03.</translation>
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
</context>
<context>
    <name>oa::core::Rejection</name>
    <message>
        <source>The timestamp is missing, infinite or out of range</source>
        <translation>L’horodatage manque, est infini ou hors limites</translation>
    </message>
    <message>
        <source>The document is not JSON</source>
        <translation>Le document n’est pas du JSON</translation>
    </message>
    <message>
        <source>The document is JSON, but not an object</source>
        <translation>Le document est du JSON, mais pas un objet</translation>
    </message>
    <message>
        <source>The document is too large</source>
        <translation>Le document est trop grand</translation>
    </message>
    <message>
        <source>The document is nested too deeply</source>
        <translation>Le document est imbriqué trop profondément</translation>
    </message>
    <message>
        <source>The document names no business</source>
        <translation>Le document ne nomme aucune enseigne</translation>
    </message>
    <message>
        <source>The business name cannot be used</source>
        <translation>Le nom de l’enseigne est inutilisable</translation>
    </message>
    <message>
        <source>The document has no total</source>
        <translation>Le document n’a pas de total</translation>
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
        <source>A value stands in the document twice</source>
        <translation>Une valeur figure deux fois dans le document</translation>
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
        <source>A value for the COPY statement is missing.</source>
        <translation>Il manque une valeur à l’instruction COPY.</translation>
    </message>
    <message>
        <source>A value holds a zero byte, which the database cannot store.</source>
        <translation>Une valeur contient un octet nul, que la base de données ne peut pas stocker.</translation>
    </message>
    <message>
        <source>The database connection is in a wrong state.</source>
        <translation>La connexion à la base de données est dans un mauvais état.</translation>
    </message>
    <message>
        <source>The database did not answer in time.</source>
        <translation>La base de données n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the load of the server.</source>
        <translation>Réessayez ; si cela persiste, regardez la charge du serveur.</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionParameters</name>
    <message>
        <source>The connection text cannot be read.</source>
        <translation>Le texte de connexion est illisible.</translation>
    </message>
    <message>
        <source>Write it like “postgresql://user@host:5432/database” or “host=… dbname=… user=…”.</source>
        <translation>Écrivez-le comme « postgresql://user@host:5432/database » ou « host=… dbname=… user=… ».</translation>
    </message>
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
</context>
<context>
    <name>oa::db::CopyReader</name>
    <message>
        <source>The server&apos;s answer to COPY could not be read.</source>
        <translation>La réponse du serveur à COPY n’a pas pu être lue.</translation>
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
        <source>There is no database of that name.</source>
        <translation>Aucune base de données ne porte ce nom.</translation>
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
        <source>Somebody else holds a lock on the table.</source>
        <translation>Quelqu’un d’autre tient un verrou sur la table.</translation>
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
        <source>None of the servers accepts changes at the moment.</source>
        <translation>Aucun des serveurs n’accepte de modifications en ce moment.</translation>
    </message>
    <message>
        <source>They are standbys. Wait until one is promoted, or name the primary server.</source>
        <translation>Ce sont des standbys. Attendez que l’un soit promu, ou indiquez le serveur primaire.</translation>
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
</context>
<context>
    <name>oa::jobs::JobRunner</name>
    <message>
        <source>Taken out of the queue before it began.</source>
        <translation>Retiré de la file avant d’avoir commencé.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RefreshJob</name>
    <message>
        <source>Recomputed %1 minutes from %2 documents (%3 rejected).</source>
        <translation>%1 minutes recalculées d’après %2 documents (%3 rejetés).</translation>
    </message>
    <message>
        <source>Keeping totals up to date</source>
        <translation>Tenue à jour des totaux</translation>
    </message>
    <message>
        <source>Recomputing totals</source>
        <translation>Recalcul des totaux</translation>
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
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
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
        <source>Businesses, most documents first</source>
        <translation>Enseignes, les plus fournies en documents d’abord</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln business(es)</source>
        <translation>
            <numerusform>Rechercher parmi %Ln enseigne</numerusform>
            <numerusform>Rechercher parmi %Ln enseignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::PaneController</name>
    <message>
        <source>Choose a business above to see its receipts.</source>
        <translation>Choisissez une enseigne ci-dessus pour voir ses reçus.</translation>
    </message>
    <message>
        <source>No receipts in this range.</source>
        <translation>Aucun reçu dans cette période.</translation>
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
        <source>How much time one point stands for</source>
        <translation>Durée que représente un point</translation>
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
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Auto: %1</source>
        <extracomment>the interval was chosen by the program; %1 is &quot;Minutes&quot; or &quot;Hours&quot;</extracomment>
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
        <source>&amp;Automatic, by the width of the charts</source>
        <translation>&amp;Automatique, selon la largeur des graphiques</translation>
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
        <source>now-6h   ·   now/d   ·   2024-05-01..2024-05-03</source>
        <translation>now-6h   ·   now/d   ·   2024-05-01..2024-05-03</translation>
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
        <source>A private database on this computer, filled with one week of made-up receipts. Nothing to install or configure; takes under a minute.</source>
        <translation>Une base de données privée sur cet ordinateur, avec une semaine de reçus inventés. Rien à installer ni à configurer ; moins d’une minute.</translation>
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
        <source>Any PostgreSQL from version 13 that your receipts arrive in. Reading alone is enough to look.</source>
        <translation>Tout PostgreSQL à partir de la version 13 où arrivent vos reçus. Pour regarder, la lecture suffit.</translation>
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
</context>
</TS>
