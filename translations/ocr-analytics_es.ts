<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>oa::charts::ChartPane</name>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Charts of %1</source>
        <translation>Gráficos de %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::Crosshair</name>
    <message>
        <source>no value</source>
        <translation>sin valor</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>%1 s of 60 s</source>
        <translation>%1 s de 60 s</translation>
    </message>
    <message>
        <source>%1 min of 60 min</source>
        <translation>%1 min de 60 min</translation>
    </message>
</context>
<context>
    <name>oa::charts::ImageExport</name>
    <message>
        <source>There is nothing to draw.</source>
        <translation>No hay nada que dibujar.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 at scale %3 cannot be drawn.</source>
        <translation>No se puede dibujar una imagen de %1 × %2 a escala %3.</translation>
    </message>
    <message>
        <source>Choose at least %1 points and at most %2 pixels a side.</source>
        <translation>Elija al menos %1 puntos y como máximo %2 píxeles por lado.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>No se pudo escribir la imagen en %1.</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written to and has room.</source>
        <translation>Compruebe que la carpeta existe, permite escribir y tiene espacio.</translation>
    </message>
</context>
<context>
    <name>oa::charts::PaneScene</name>
    <message>
        <source>min %1 · max %2 · mean %3 · last %4</source>
        <translation>mín. %1 · máx. %2 · media %3 · último %4</translation>
    </message>
</context>
<context>
    <name>oa::charts::StateOverlay</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>Todavía no hay nada que mostrar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>No documents in this range</source>
        <translation>No hay documentos en este intervalo</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>No se pudo cargar</translation>
    </message>
</context>
<context>
    <name>oa::charts::ValueAxis</name>
    <message>
        <source>T</source>
        <translation>B</translation>
    </message>
    <message>
        <source>B</source>
        <translation>mM</translation>
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
        <translation>¿Quería decir %1?</translation>
    </message>
    <message>
        <source>%1 is not an option of %2.</source>
        <translation>%1 no es una opción de %2.</translation>
    </message>
    <message>
        <source>It belongs to: %1.</source>
        <translation>Pertenece a: %1.</translation>
    </message>
    <message>
        <source>See `ocr-analytics %1 --help`.</source>
        <translation>Consulte `ocr-analytics %1 --help`.</translation>
    </message>
    <message>
        <source>See `ocr-analytics --help`.</source>
        <translation>Consulte `ocr-analytics --help`.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>No existe la opción %1.</translation>
    </message>
    <message>
        <source>The commands are: %1.</source>
        <translation>Las órdenes son: %1.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>No existe la orden «%1».</translation>
    </message>
    <message>
        <source>--%1 cannot be “%2”.</source>
        <translation>--%1 no puede ser «%2».</translation>
    </message>
    <message>
        <source>The database: a URI, key=value pairs or a service name, as for psql. Without it the PG* variables, service file and password file apply.</source>
        <translation>La base de datos: una URI, pares clave=valor o un nombre de servicio, como en psql. Sin ella se aplican las variables PG*, el archivo de servicios y el de contraseñas.</translation>
    </message>
    <message>
        <source>A private database in your data folder, or in DIR; started when needed.</source>
        <translation>Una base de datos privada en su carpeta de datos, o en DIR; se inicia cuando hace falta.</translation>
    </message>
    <message>
        <source>Print one JSON object on standard output; messages go to standard error.</source>
        <translation>Escribe un objeto JSON en la salida estándar; los mensajes van a la salida de errores.</translation>
    </message>
    <message>
        <source>Zone of times given without one, such as Europe/Berlin; the system&apos;s if left out.</source>
        <translation>Zona de las horas indicadas sin zona, como Europe/Madrid; si se omite, la del sistema.</translation>
    </message>
    <message>
        <source>Show this help, or that of a command.</source>
        <translation>Muestra esta ayuda, o la de una orden.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
    <message>
        <source>Open panes, ranges and filters that were saved from the window.</source>
        <translation>Abre paneles, intervalos y filtros guardados desde la ventana.</translation>
    </message>
    <message>
        <source>%1 needs a command to go with.</source>
        <translation>%1 necesita una orden.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 necesita un valor.</translation>
    </message>
    <message>
        <source>Write %1 %2.</source>
        <translation>Escriba %1 %2.</translation>
    </message>
    <message>
        <source>%1 does not take a value.</source>
        <translation>%1 no admite ningún valor.</translation>
    </message>
    <message>
        <source>%1 stands there more than once.</source>
        <translation>%1 aparece más de una vez.</translation>
    </message>
    <message>
        <source>--database and --local exclude each other.</source>
        <translation>--database y --local se excluyen mutuamente.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 necesita %2.</translation>
    </message>
    <message>
        <source>“%1” is one word too many for %2.</source>
        <translation>«%1» es una palabra de más para %2.</translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation>Indique un número de %1 a %2.</translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2.</source>
        <translation>Indique un número entero de %1 a %2.</translation>
    </message>
    <message>
        <source>Give one of: %1.</source>
        <translation>Indique uno de: %1.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
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
        <translation>Puede repetirse.</translation>
    </message>
    <message>
        <source>Usage: ocr-analytics [--database CONNINFO | --local[=DIR]] [COMMAND] [OPTIONS]</source>
        <translation>Uso: ocr-analytics [--database CONNINFO | --local[=DIR]] [ORDEN] [OPCIONES]</translation>
    </message>
    <message>
        <source>Compares what receipt-OCR models read, per business, minute and hour. Without a command the window opens.</source>
        <translation>Compara lo que leen los modelos de OCR de recibos, por empresa, minuto y hora. Sin orden se abre la ventana.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Órdenes:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Opciones de todas las órdenes:</translation>
    </message>
    <message>
        <source>Options of the window:</source>
        <translation>Opciones de la ventana:</translation>
    </message>
    <message>
        <source>`ocr-analytics COMMAND --help` shows a command&apos;s own options. Exit code: 0 done, 1 failed, 2 wrong usage.</source>
        <translation>`ocr-analytics ORDEN --help` muestra las opciones de una orden. Código de salida: 0 hecho, 1 error, 2 uso incorrecto.</translation>
    </message>
    <message>
        <source>[OPTIONS]</source>
        <translation>[OPCIONES]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>No existe la zona horaria «%1».</translation>
    </message>
    <message>
        <source>Give a name like Europe/Berlin or UTC.</source>
        <translation>Indique un nombre como Europe/Madrid o UTC.</translation>
    </message>
    <message>
        <source>--to needs --from as well.</source>
        <translation>--to necesita también --from.</translation>
    </message>
    <message>
        <source>The range is empty: it begins %1 and ends %2.</source>
        <translation>El intervalo está vacío: empieza %1 y termina %2.</translation>
    </message>
    <message>
        <source>ocr-analytics: there is no display to open the window on.
`ocr-analytics export` draws the same charts into a file; `ocr-analytics --help` lists all commands.</source>
        <translation>ocr-analytics: no hay pantalla en la que abrir la ventana.
`ocr-analytics export` dibuja los mismos gráficos en un archivo; `ocr-analytics --help` enumera todas las órdenes.</translation>
    </message>
</context>
<context>
    <name>oa::core</name>
    <message>
        <source>The workspace file is damaged: “%1” is not understood.</source>
        <translation>El archivo del espacio de trabajo está dañado: no se entiende «%1».</translation>
    </message>
    <message>
        <source>This is not a workspace file.</source>
        <translation>Este no es un archivo de espacio de trabajo.</translation>
    </message>
    <message>
        <source>This workspace was saved by a newer version of OCR Analytics.</source>
        <translation>Este espacio de trabajo se guardó con una versión más reciente de OCR Analytics.</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>Instale la versión más reciente para abrirlo.</translation>
    </message>
    <message>
        <source>The workspace file %1 cannot be read.</source>
        <translation>No se puede leer el archivo de espacio de trabajo %1.</translation>
    </message>
    <message>
        <source>The workspace could not be saved to %1.</source>
        <translation>No se pudo guardar el espacio de trabajo en %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>Elija otra carpeta o libere espacio.</translation>
    </message>
</context>
<context>
    <name>oa::core::JsonLinesReader</name>
    <message>
        <source>The line is not JSON.</source>
        <translation>La línea no es JSON.</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>No se pudo leer el archivo hasta el final.</translation>
    </message>
    <message>
        <source>The line is not UTF-8.</source>
        <translation>La línea no es UTF-8.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>La línea no es un objeto JSON.</translation>
    </message>
    <message>
        <source>“%1” stands in the line twice.</source>
        <translation>«%1» aparece dos veces en la línea.</translation>
    </message>
    <message>
        <source>“ml_response” holds an escape that stands for no character.</source>
        <translation>«ml_response» contiene una secuencia de escape que no representa ningún carácter.</translation>
    </message>
    <message>
        <source>“ml_response” holds the character U+0000, which PostgreSQL cannot store in a text.</source>
        <translation>«ml_response» contiene el carácter U+0000, que PostgreSQL no puede guardar en un texto.</translation>
    </message>
    <message>
        <source>The line has no “timestamp”.</source>
        <translation>La línea no tiene «timestamp».</translation>
    </message>
    <message>
        <source>The line has no “ml_response”.</source>
        <translation>La línea no tiene «ml_response».</translation>
    </message>
    <message>
        <source>“timestamp” is not a text such as &quot;2024-05-01T10:30:00Z&quot;.</source>
        <translation>«timestamp» no es un texto como &quot;2024-05-01T10:30:00Z&quot;.</translation>
    </message>
    <message>
        <source>The line is longer than 65 MiB.</source>
        <translation>La línea ocupa más de 65 MiB.</translation>
    </message>
</context>
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
<context>
    <name>oa::core::PayloadFormat</name>
    <message>
        <source>not a text</source>
        <translation>no es un texto</translation>
    </message>
    <message>
        <source>“%1” holds no JSON Pointer: %2</source>
        <translation>«%1» no contiene un JSON Pointer: %2</translation>
    </message>
    <message>
        <source>Write the path to the value, such as “/total/value”. A “/” inside a name is written “~1”, a “~” is written “~0”.</source>
        <translation>Escriba la ruta del valor, como «/total/value». Una «/» dentro de un nombre se escribe «~1» y una «~», «~0».</translation>
    </message>
    <message>
        <source>“%1” lists too many JSON Pointers.</source>
        <translation>«%1» enumera demasiados JSON Pointers.</translation>
    </message>
    <message>
        <source>Keep the list to 16 or fewer.</source>
        <translation>Limite la lista a 16 o menos.</translation>
    </message>
    <message>
        <source>“%1” is neither a JSON Pointer nor a list of them.</source>
        <translation>«%1» no es un JSON Pointer ni una lista de ellos.</translation>
    </message>
    <message>
        <source>Write one path such as “/total/value”, or several in […].</source>
        <translation>Escriba una ruta como «/total/value», o varias entre […].</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Falta «%1».</translation>
    </message>
    <message>
        <source>A format must say where the business and where the total stand.</source>
        <translation>Un formato debe decir dónde están la empresa y el total.</translation>
    </message>
    <message>
        <source>The format has no usable name.</source>
        <translation>El formato no tiene un nombre utilizable.</translation>
    </message>
    <message>
        <source>Give it a “name” of up to 64 characters.</source>
        <translation>Dele un «name» de hasta 64 caracteres.</translation>
    </message>
    <message>
        <source>A format has no field “%1”.</source>
        <translation>Un formato no tiene el campo «%1».</translation>
    </message>
    <message>
        <source>Its fields are name, business, total, score, ocr_score and line_items.</source>
        <translation>Sus campos son name, business, total, score, ocr_score y line_items.</translation>
    </message>
</context>
<context>
    <name>oa::core::RangeExpression</name>
    <message>
        <source>“%1” is not a range of time.</source>
        <translation>«%1» no es un intervalo de tiempo.</translation>
    </message>
    <message>
        <source>Write it like now-6h, now/d, yesterday or 2024-05-01..2024-05-03.</source>
        <translation>Escríbalo como now-6h, now/d, yesterday o 2024-05-01..2024-05-03.</translation>
    </message>
    <message>
        <source>“%1” lies outside of years 1 to 9999.</source>
        <translation>«%1» queda fuera de los años 1 a 9999.</translation>
    </message>
    <message>
        <source>“%1” ends before it begins.</source>
        <translation>«%1» termina antes de empezar.</translation>
    </message>
    <message>
        <source>Put the earlier time first.</source>
        <translation>Ponga primero la hora más temprana.</translation>
    </message>
</context>
<context>
    <name>oa::core::Rejection</name>
    <message>
        <source>The timestamp is missing, infinite or out of range</source>
        <translation>La marca de tiempo falta, es infinita o queda fuera de rango</translation>
    </message>
    <message>
        <source>The document is not JSON</source>
        <translation>El documento no es JSON</translation>
    </message>
    <message>
        <source>The document is JSON, but not an object</source>
        <translation>El documento es JSON, pero no un objeto</translation>
    </message>
    <message>
        <source>The document is too large</source>
        <translation>El documento es demasiado grande</translation>
    </message>
    <message>
        <source>The document is nested too deeply</source>
        <translation>El documento está anidado a demasiada profundidad</translation>
    </message>
    <message>
        <source>The document names no business</source>
        <translation>El documento no nombra ninguna empresa</translation>
    </message>
    <message>
        <source>The business name cannot be used</source>
        <translation>El nombre de la empresa no se puede usar</translation>
    </message>
    <message>
        <source>The document has no total</source>
        <translation>El documento no tiene total</translation>
    </message>
    <message>
        <source>The total is not a usable number</source>
        <translation>El total no es un número utilizable</translation>
    </message>
    <message>
        <source>The score is not a usable number</source>
        <translation>La puntuación no es un número utilizable</translation>
    </message>
    <message>
        <source>The OCR score is not a usable number</source>
        <translation>La puntuación OCR no es un número utilizable</translation>
    </message>
    <message>
        <source>A value stands in the document twice</source>
        <translation>Un valor aparece dos veces en el documento</translation>
    </message>
</context>
<context>
    <name>oa::core::TimePoint</name>
    <message>
        <source>“%1” is not a date or time.</source>
        <translation>«%1» no es una fecha ni una hora.</translation>
    </message>
    <message>
        <source>Write it like 2024-05-01 or 2024-05-01T10:30:00Z.</source>
        <translation>Escríbala como 2024-05-01 o 2024-05-01T10:30:00Z.</translation>
    </message>
</context>
<context>
    <name>oa::db::Connection</name>
    <message>
        <source>COPY cannot be run as a plain statement.</source>
        <translation>COPY no puede ejecutarse como una sentencia normal.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The connection broke while saving: the change may or may not have happened.</source>
        <translation>La conexión se cortó al guardar: el cambio puede haberse hecho o no.</translation>
    </message>
    <message>
        <source>Look whether it is there before repeating it.</source>
        <translation>Compruebe si está antes de repetirlo.</translation>
    </message>
    <message>
        <source>The changes were rolled back because an earlier step had failed.</source>
        <translation>Los cambios se deshicieron porque un paso anterior había fallado.</translation>
    </message>
    <message>
        <source>The statement is not the COPY that was expected.</source>
        <translation>La sentencia no es el COPY esperado.</translation>
    </message>
    <message>
        <source>A value for the COPY statement is missing.</source>
        <translation>Falta un valor para la sentencia COPY.</translation>
    </message>
    <message>
        <source>A value holds a zero byte, which the database cannot store.</source>
        <translation>Un valor contiene un byte cero, que la base de datos no puede guardar.</translation>
    </message>
    <message>
        <source>The database connection is in a wrong state.</source>
        <translation>La conexión con la base de datos está en un estado incorrecto.</translation>
    </message>
    <message>
        <source>The database did not answer in time.</source>
        <translation>La base de datos no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the load of the server.</source>
        <translation>Inténtelo de nuevo; si continúa, mire la carga del servidor.</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionParameters</name>
    <message>
        <source>The connection text cannot be read.</source>
        <translation>No se puede interpretar el texto de conexión.</translation>
    </message>
    <message>
        <source>Write it like “postgresql://user@host:5432/database” or “host=… dbname=… user=…”.</source>
        <translation>Escríbalo como «postgresql://user@host:5432/database» o «host=… dbname=… user=…».</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>servicio %1</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionPool</name>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
</context>
<context>
    <name>oa::db::Connector</name>
    <message>
        <source>There is not enough memory to connect.</source>
        <translation>No hay memoria suficiente para conectar.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The database server did not answer in time.</source>
        <translation>El servidor de la base de datos no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Check the address and the network, or raise connect_timeout.</source>
        <translation>Compruebe la dirección y la red, o aumente connect_timeout.</translation>
    </message>
</context>
<context>
    <name>oa::db::CopyReader</name>
    <message>
        <source>The server&apos;s answer to COPY could not be read.</source>
        <translation>No se pudo leer la respuesta del servidor a COPY.</translation>
    </message>
</context>
<context>
    <name>oa::db::CopyWriter</name>
    <message>
        <source>“%1” is not a number that the database can store.</source>
        <translation>«%1» no es un número que la base de datos pueda guardar.</translation>
    </message>
    <message>
        <source>The server counted %1 rows where %2 were sent.</source>
        <translation>El servidor contó %1 filas, pero se enviaron %2.</translation>
    </message>
</context>
<context>
    <name>oa::db::ExtractionSpool</name>
    <message>
        <source>A temporary file could not be used.</source>
        <translation>No se pudo usar un archivo temporal.</translation>
    </message>
    <message>
        <source>Make room in the folder for temporary files, or name another one in TMPDIR.</source>
        <translation>Libere espacio en la carpeta de archivos temporales, o indique otra en TMPDIR.</translation>
    </message>
</context>
<context>
    <name>oa::db::ServerBinaries</name>
    <message>
        <source>PostgreSQL %1 is not installed on this computer.</source>
        <translation>PostgreSQL %1 no está instalado en este equipo.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install postgresql-%1</source>
        <translation>En Debian y Ubuntu: sudo apt install postgresql-%1</translation>
    </message>
    <message>
        <source>The PostgreSQL server is not installed on this computer.</source>
        <translation>El servidor PostgreSQL no está instalado en este equipo.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install postgresql. Or connect to a server elsewhere.</source>
        <translation>En Debian y Ubuntu: sudo apt install postgresql. O conéctese a un servidor en otro lugar.</translation>
    </message>
</context>
<context>
    <name>oa::db::ServerUser</name>
    <message>
        <source>The database server must not run as root, and there is no user to run it.</source>
        <translation>El servidor de la base de datos no debe ejecutarse como root, y no hay ningún usuario para ello.</translation>
    </message>
    <message>
        <source>Start the program as an ordinary user, or add a system user named postgres.</source>
        <translation>Inicie el programa como usuario normal, o añada un usuario de sistema llamado postgres.</translation>
    </message>
    <message>
        <source>%1 cannot be handed over to the user %2.</source>
        <translation>No se puede ceder %1 al usuario %2.</translation>
    </message>
</context>
<context>
    <name>oa::db::SqlError</name>
    <message>
        <source>The outcome of the commit is unknown.</source>
        <translation>Se desconoce el resultado de la confirmación.</translation>
    </message>
    <message>
        <source>Look whether the change is there before repeating it.</source>
        <translation>Compruebe si el cambio está hecho antes de repetirlo.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>Se perdió la conexión con la base de datos.</translation>
    </message>
    <message>
        <source>The database does not accept a value.</source>
        <translation>La base de datos no acepta un valor.</translation>
    </message>
    <message>
        <source>The change would break a rule of the table.</source>
        <translation>El cambio rompería una regla de la tabla.</translation>
    </message>
    <message>
        <source>This connection may only read.</source>
        <translation>Esta conexión solo puede leer.</translation>
    </message>
    <message>
        <source>The server is a standby, or the connection was opened for viewing. Connect to the primary server with a role that may write.</source>
        <translation>El servidor es un standby, o la conexión se abrió solo para ver. Conéctese al servidor primario con un rol que pueda escribir.</translation>
    </message>
    <message>
        <source>The server ended a transaction that had been idle for too long.</source>
        <translation>El servidor terminó una transacción inactiva demasiado tiempo.</translation>
    </message>
    <message>
        <source>The database did not accept the user name and password.</source>
        <translation>La base de datos no aceptó el usuario y la contraseña.</translation>
    </message>
    <message>
        <source>Check the user name and type the password again.</source>
        <translation>Compruebe el usuario y vuelva a escribir la contraseña.</translation>
    </message>
    <message>
        <source>The database refused this user.</source>
        <translation>La base de datos rechazó a este usuario.</translation>
    </message>
    <message>
        <source>Check the user name. Ask the administrator whether pg_hba.conf lets this user in from this computer and whether TLS is required.</source>
        <translation>Compruebe el usuario. Pregunte al administrador si pg_hba.conf admite a este usuario desde este equipo y si se exige TLS.</translation>
    </message>
    <message>
        <source>There is no database of that name.</source>
        <translation>No existe ninguna base de datos con ese nombre.</translation>
    </message>
    <message>
        <source>Check the name, or create the database with createdb first.</source>
        <translation>Compruebe el nombre, o cree antes la base de datos con createdb.</translation>
    </message>
    <message>
        <source>A schema is missing in the database.</source>
        <translation>Falta un esquema en la base de datos.</translation>
    </message>
    <message>
        <source>Another transaction changed the same rows at the same time.</source>
        <translation>Otra transacción cambió las mismas filas al mismo tiempo.</translation>
    </message>
    <message>
        <source>The database role lacks a privilege.</source>
        <translation>Al rol de la base de datos le falta un privilegio.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to grant it, or connect as another role.</source>
        <translation>Pida al propietario de la base de datos que lo conceda, o conéctese con otro rol.</translation>
    </message>
    <message>
        <source>A table is missing in the database.</source>
        <translation>Falta una tabla en la base de datos.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” to create the tables.</source>
        <translation>Ejecute «ocr-analytics migrate» para crear las tablas.</translation>
    </message>
    <message>
        <source>A column is missing in the database.</source>
        <translation>Falta una columna en la base de datos.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” to bring the tables up to date.</source>
        <translation>Ejecute «ocr-analytics migrate» para poner al día las tablas.</translation>
    </message>
    <message>
        <source>A function is missing in the database.</source>
        <translation>Falta una función en la base de datos.</translation>
    </message>
    <message>
        <source>The disk of the database server is full.</source>
        <translation>El disco del servidor de la base de datos está lleno.</translation>
    </message>
    <message>
        <source>Make room on the server, then try again: what was committed is safe.</source>
        <translation>Libere espacio en el servidor e inténtelo de nuevo: lo confirmado está a salvo.</translation>
    </message>
    <message>
        <source>The database has no free connection at the moment.</source>
        <translation>La base de datos no tiene ahora conexiones libres.</translation>
    </message>
    <message>
        <source>Close other programs that use it, or ask for a higher max_connections.</source>
        <translation>Cierre otros programas que la usen, o pida un max_connections mayor.</translation>
    </message>
    <message>
        <source>The database server ran out of resources.</source>
        <translation>El servidor de la base de datos se quedó sin recursos.</translation>
    </message>
    <message>
        <source>A limit of the database was exceeded.</source>
        <translation>Se superó un límite de la base de datos.</translation>
    </message>
    <message>
        <source>Somebody else holds a lock on the table.</source>
        <translation>Otro usuario tiene bloqueada la tabla.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The object is in use by somebody else.</source>
        <translation>Otro usuario está utilizando el objeto.</translation>
    </message>
    <message>
        <source>The server stopped the statement because it took too long.</source>
        <translation>El servidor detuvo la sentencia porque tardaba demasiado.</translation>
    </message>
    <message>
        <source>The database is starting or stopping.</source>
        <translation>La base de datos se está iniciando o deteniendo.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>El servidor cerró la conexión.</translation>
    </message>
    <message>
        <source>The database server cannot read or write its files.</source>
        <translation>El servidor de la base de datos no puede leer o escribir sus archivos.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s disk and log.</source>
        <translation>Mire el disco y el registro del servidor.</translation>
    </message>
    <message>
        <source>The password file %1 was ignored because other users may read it. Run: chmod 600 %1</source>
        <translation>Se ignoró el archivo de contraseñas %1 porque otros usuarios pueden leerlo. Ejecute: chmod 600 %1</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made.</source>
        <translation>No se pudo establecer una conexión segura con el servidor.</translation>
    </message>
    <message>
        <source>Check sslmode and the certificates: verify-full needs a server certificate that carries the host name you connect to and a root certificate that signed it.</source>
        <translation>Compruebe sslmode y los certificados: verify-full necesita un certificado del servidor con el nombre de host al que se conecta y un certificado raíz que lo firmara.</translation>
    </message>
    <message>
        <source>The database reported an error.</source>
        <translation>La base de datos comunicó un error.</translation>
    </message>
    <message>
        <source>The database asks for a password and none was given.</source>
        <translation>La base de datos pide una contraseña y no se dio ninguna.</translation>
    </message>
    <message>
        <source>Type the password, or put it into your password file.</source>
        <translation>Escriba la contraseña, o póngala en su archivo de contraseñas.</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be found.</source>
        <translation>No se encontró el nombre del servidor.</translation>
    </message>
    <message>
        <source>Check the spelling of the host name and whether you are online.</source>
        <translation>Compruebe cómo está escrito el nombre del host y si tiene conexión.</translation>
    </message>
    <message>
        <source>You may not use the server&apos;s socket.</source>
        <translation>No tiene permiso para usar el socket del servidor.</translation>
    </message>
    <message>
        <source>Check the permissions of the socket folder.</source>
        <translation>Compruebe los permisos de la carpeta del socket.</translation>
    </message>
    <message>
        <source>No database server is running on this computer.</source>
        <translation>En este equipo no se está ejecutando ningún servidor de base de datos.</translation>
    </message>
    <message>
        <source>Start the server, name another host, or use the local database (--local).</source>
        <translation>Inicie el servidor, indique otro host o use la base de datos local (--local).</translation>
    </message>
    <message>
        <source>Nothing listens at that address.</source>
        <translation>Nada escucha en esa dirección.</translation>
    </message>
    <message>
        <source>Check host and port, and whether the server is running and accepts TCP connections.</source>
        <translation>Compruebe host y puerto, y si el servidor está en marcha y acepta conexiones TCP.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>No se puede llegar al servidor.</translation>
    </message>
    <message>
        <source>Check the address, your network, and firewalls on the way.</source>
        <translation>Compruebe la dirección, su red y los cortafuegos del camino.</translation>
    </message>
    <message>
        <source>None of the servers accepts changes at the moment.</source>
        <translation>Ninguno de los servidores acepta cambios en este momento.</translation>
    </message>
    <message>
        <source>They are standbys. Wait until one is promoted, or name the primary server.</source>
        <translation>Son servidores standby. Espere a que uno sea promovido, o indique el servidor primario.</translation>
    </message>
    <message>
        <source>The connection settings cannot be used.</source>
        <translation>La configuración de la conexión no se puede usar.</translation>
    </message>
    <message>
        <source>The connection to the database failed.</source>
        <translation>Falló la conexión con la base de datos.</translation>
    </message>
    <message>
        <source>Check whether the server is running and the network is up.</source>
        <translation>Compruebe si el servidor está en marcha y la red funciona.</translation>
    </message>
</context>
<context>
    <name>oa::jobs</name>
    <message>
        <source>The program ran out of memory.</source>
        <translation>El programa se quedó sin memoria.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The job stopped because of a fault in the program.</source>
        <translation>El trabajo se detuvo por un fallo del programa.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Detenido a petición.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::JobRunner</name>
    <message>
        <source>Taken out of the queue before it began.</source>
        <translation>Retirado de la cola antes de empezar.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RefreshJob</name>
    <message>
        <source>Recomputed %1 minutes from %2 documents (%3 rejected).</source>
        <translation>Se recalcularon %1 minutos a partir de %2 documentos (%3 rechazados).</translation>
    </message>
    <message>
        <source>Keeping totals up to date</source>
        <translation>Mantener los totales al día</translation>
    </message>
    <message>
        <source>Recomputing totals</source>
        <translation>Recalcular los totales</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RunRecorder</name>
    <message>
        <source>The server did not answer in time to note this run.</source>
        <translation>El servidor no respondió a tiempo para anotar esta ejecución.</translation>
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
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Descartar este mensaje</translation>
    </message>
</context>
<context>
    <name>oa::window::BusinessPicker</name>
    <message>
        <source>Choose a business…</source>
        <translation>Elegir una empresa…</translation>
    </message>
    <message>
        <source>Choose what this pane shows</source>
        <translation>Elegir qué muestra este panel</translation>
    </message>
    <message>
        <source>Business: none chosen</source>
        <translation>Empresa: ninguna elegida</translation>
    </message>
    <message>
        <source>Business: %1</source>
        <translation>Empresa: %1</translation>
    </message>
    <message>
        <source>Search businesses</source>
        <translation>Buscar empresas</translation>
    </message>
    <message>
        <source>Businesses, most documents first</source>
        <translation>Empresas, primero las de más documentos</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln business(es)</source>
        <translation>
            <numerusform>Buscar en %Ln empresa</numerusform>
            <numerusform>Buscar en %Ln empresas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::PaneController</name>
    <message>
        <source>Choose a business above to see its receipts.</source>
        <translation>Elija arriba una empresa para ver sus recibos.</translation>
    </message>
    <message>
        <source>No receipts in this range.</source>
        <translation>No hay recibos en este intervalo.</translation>
    </message>
</context>
<context>
    <name>oa::window::PaneHeader</name>
    <message>
        <source>What this pane shows</source>
        <translation>Qué muestra este panel</translation>
    </message>
    <message>
        <source>Remove this pane</source>
        <translation>Quitar este panel</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
</context>
<context>
    <name>oa::window::RangeBar</name>
    <message>
        <source>Earlier (Alt+Left)</source>
        <translation>Anterior (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Choose the range of time (Ctrl+R)</source>
        <translation>Elegir el intervalo de tiempo (Ctrl+R)</translation>
    </message>
    <message>
        <source>Later (Alt+Right)</source>
        <translation>Posterior (Alt+Derecha)</translation>
    </message>
    <message>
        <source>Back to the whole range (double-click on a chart)</source>
        <translation>Volver a todo el intervalo (doble clic en un gráfico)</translation>
    </message>
    <message>
        <source>How much time one point stands for</source>
        <translation>Cuánto tiempo representa un punto</translation>
    </message>
    <message>
        <source>Time zone in which times are shown</source>
        <translation>Zona horaria en la que se muestran las horas</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>Intervalo: %1</translation>
    </message>
    <message>
        <source>%1
Choose the range of time (Ctrl+R)</source>
        <translation>%1
Elegir el intervalo de tiempo (Ctrl+R)</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Auto: %1</source>
        <extracomment>the interval was chosen by the program; %1 is &quot;Minutes&quot; or &quot;Hours&quot;</extracomment>
        <translation>Auto: %1</translation>
    </message>
    <message>
        <source>Interval: %1</source>
        <translation>Granularidad: %1</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Zona horaria: %1</translation>
    </message>
    <message>
        <source>&amp;Automatic, by the width of the charts</source>
        <translation>&amp;Automática, según la anchura de los gráficos</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minutos</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Horas</translation>
    </message>
    <message>
        <source>&amp;System: %1</source>
        <translation>&amp;Sistema: %1</translation>
    </message>
</context>
<context>
    <name>oa::window::RangePopup</name>
    <message>
        <source>Ranges</source>
        <translation>Intervalos</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Or type it</source>
        <translation>O escríbalo</translation>
    </message>
    <message>
        <source>Range expression</source>
        <translation>Expresión de intervalo</translation>
    </message>
    <message>
        <source>now-6h   ·   now/d   ·   2024-05-01..2024-05-03</source>
        <translation>now-6h   ·   now/d   ·   2024-05-01..2024-05-03</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Recent ranges</source>
        <translation>Intervalos recientes</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
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
        <translation>Ayer y hoy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Últimas 6 horas</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Semana pasada</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mes pasado</translation>
    </message>
</context>
<context>
    <name>oa::window::WelcomePage</name>
    <message>
        <source>Compare what your receipts say</source>
        <translation>Compare lo que dicen sus recibos</translation>
    </message>
    <message>
        <source>OCR Analytics reads processed receipts from PostgreSQL, keeps exact totals and scores for every minute and hour, and shows businesses side by side, live.</source>
        <translation>OCR Analytics lee recibos procesados de PostgreSQL, lleva totales y puntuaciones exactos por minuto y hora, y muestra las empresas una al lado de otra, en directo.</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Explorar con datos de ejemplo</translation>
    </message>
    <message>
        <source>A private database on this computer, filled with one week of made-up receipts. Nothing to install or configure; takes under a minute.</source>
        <translation>Una base de datos privada en este equipo, con una semana de recibos inventados. Nada que instalar ni configurar; tarda menos de un minuto.</translation>
    </message>
    <message>
        <source>Start with &amp;sample data</source>
        <translation>Empezar con datos de &amp;ejemplo</translation>
    </message>
    <message>
        <source>Use your own database</source>
        <translation>Usar su propia base de datos</translation>
    </message>
    <message>
        <source>Any PostgreSQL from version 13 that your receipts arrive in. Reading alone is enough to look.</source>
        <translation>Cualquier PostgreSQL desde la versión 13 al que lleguen sus recibos. Para mirar basta con leer.</translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation>&amp;Conectar con una base de datos…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>%1 is what is being done, %2 and %3 are counts</extracomment>
        <translation>%1: %2 de %3</translation>
    </message>
</context>
</TS>
