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
    <name>oa::charts::ChartText</name>
    <message>
        <source>%1 per minute</source>
        <extracomment>%1 a sum, such as &quot;Total amount&quot;</extracomment>
        <translation>%1 por minuto</translation>
    </message>
    <message>
        <source>%1 per 5 minutes</source>
        <translation>%1 cada 5 minutos</translation>
    </message>
    <message>
        <source>%1 per 15 minutes</source>
        <translation>%1 cada 15 minutos</translation>
    </message>
    <message>
        <source>%1 per 30 minutes</source>
        <translation>%1 cada 30 minutos</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 por hora</translation>
    </message>
    <message>
        <source>%1 per 3 hours</source>
        <translation>%1 cada 3 horas</translation>
    </message>
    <message>
        <source>%1 per 6 hours</source>
        <translation>%1 cada 6 horas</translation>
    </message>
    <message>
        <source>%1 per 12 hours</source>
        <translation>%1 cada 12 horas</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 por día</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>%1 por semana</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1 por mes</translation>
    </message>
    <message>
        <source>%1 per quarter</source>
        <translation>%1 por trimestre</translation>
    </message>
    <message>
        <source>%1 per year</source>
        <translation>%1 por año</translation>
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
        <translation>%1 / día</translation>
    </message>
    <message>
        <source>%1 / week</source>
        <translation>%1 / semana</translation>
    </message>
    <message>
        <source>%1 / month</source>
        <translation>%1 / mes</translation>
    </message>
    <message>
        <source>%1 / quarter</source>
        <translation>%1 / trimestre</translation>
    </message>
    <message>
        <source>%1 / year</source>
        <translation>%1 / año</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>&quot;Total amount&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Avg. score</source>
        <extracomment>&quot;Average score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Punt. media</translation>
    </message>
    <message>
        <source>Med. score</source>
        <extracomment>&quot;Median score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Punt. mediana</translation>
    </message>
    <message>
        <source>Avg. OCR</source>
        <extracomment>&quot;Average OCR score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>OCR media</translation>
    </message>
    <message>
        <source>Med. OCR</source>
        <extracomment>&quot;Median OCR score&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>OCR mediana</translation>
    </message>
    <message>
        <source>Receipts</source>
        <extracomment>&quot;Number of receipts&quot; in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>Recibos</translation>
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
        <source>p10–p90 %1 to %2</source>
        <translation>p10–p90 de %1 a %2</translation>
    </message>
    <message>
        <source>%1 s of %2 s</source>
        <translation>%1 s de %2 s</translation>
    </message>
    <message>
        <source>%1 min of %2 min</source>
        <translation>%1 min de %2 min</translation>
    </message>
    <message>
        <source>%1 h of %2 h</source>
        <translation>%1 h de %2 h</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <extracomment>of a week, a month or a longer time that is not over yet</extracomment>
        <translation>%1 de %2 días</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
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
        <translation>máximo de %1</translation>
    </message>
    <message>
        <source>lowest of %1</source>
        <translation>mínimo de %1</translation>
    </message>
    <message>
        <source>no currency</source>
        <translation>sin moneda</translation>
    </message>
    <message>
        <source>median of %1: %2</source>
        <extracomment>%1 a number of points, %2 a value</extracomment>
        <translation>mediana de %1: %2</translation>
    </message>
    <message>
        <source>mean of %1: %2</source>
        <translation>media de %1: %2</translation>
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
        <source>There is not enough memory for it: choose a smaller size or scale.</source>
        <translation>No hay memoria suficiente: elija un tamaño o una escala menor.</translation>
    </message>
</context>
<context>
    <name>oa::charts::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1, visible</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, oculto</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Mín.</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Máx.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n más</numerusform>
            <numerusform>+%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n línea más</numerusform>
            <numerusform>%n líneas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::charts::PaneGrip</name>
    <message>
        <source>Move this pane</source>
        <translation>Mover este panel</translation>
    </message>
    <message>
        <source>Drag to move this pane</source>
        <translation>Arrastre para mover este panel</translation>
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
        <translation>Superponga otra empresa para compararlas</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>último %1</translation>
    </message>
    <message>
        <source>only %1 – %2</source>
        <extracomment>two instants: the part of a range that figures are of</extracomment>
        <translation>solo %1 – %2</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>suma %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>media %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>mín. %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>máx. %1</translation>
    </message>
    <message>
        <source>%1 and %2 points</source>
        <translation>%1 y %2 puntos</translation>
    </message>
    <message>
        <source>n = %1 and %2</source>
        <translation>n = %1 y %2</translation>
    </message>
    <message>
        <source>means differ by %1</source>
        <extracomment>%1 a difference with its error, &quot;1.20 ± 0.30&quot;</extracomment>
        <translation>las medias difieren en %1</translation>
    </message>
    <message>
        <source>No scores in this range</source>
        <translation>Sin puntuaciones en este intervalo</translation>
    </message>
    <message>
        <source>No scores</source>
        <translation>Sin puntuaciones</translation>
    </message>
    <message>
        <source>100 = mean</source>
        <translation>100 = media</translation>
    </message>
    <message numerus="yes">
        <source>line: median of %n points</source>
        <extracomment>%n points of a line</extracomment>
        <translation>
            <numerusform>línea: mediana de %n punto</numerusform>
            <numerusform>línea: mediana de %n puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line: mean of %n points</source>
        <extracomment>%n points of a line</extracomment>
        <translation>
            <numerusform>línea: media de %n punto</numerusform>
            <numerusform>línea: media de %n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>index</source>
        <extracomment>each line as an index, in as few letters as can be understood above a very narrow chart</extracomment>
        <translation>índice</translation>
    </message>
    <message>
        <source>line: %1</source>
        <extracomment>%1 such as &quot;by the day&quot;: of what the strong line&apos;s points are</extracomment>
        <translation>línea: %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::SeriesItem</name>
    <message>
        <source>%1 % of receipts below</source>
        <translation>%1 % de los recibos por debajo</translation>
    </message>
    <message>
        <source>receipts below:</source>
        <translation>recibos por debajo:</translation>
    </message>
    <message>
        <source>%1 % below</source>
        <translation>%1 % por debajo</translation>
    </message>
    <message>
        <source>below:</source>
        <translation>por debajo:</translation>
    </message>
    <message>
        <source>receipts &lt; %1</source>
        <extracomment>%1 an amount</extracomment>
        <translation>recibos &lt; %1</translation>
    </message>
    <message>
        <source>receipts below %1</source>
        <translation>recibos por debajo de %1</translation>
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
        <source>This could not be loaded</source>
        <translation>No se pudo cargar</translation>
    </message>
    <message>
        <source>No receipts in this range</source>
        <translation>No hay recibos en este intervalo</translation>
    </message>
    <message>
        <source>No such business here</source>
        <translation>Esta empresa no existe aquí</translation>
    </message>
</context>
<context>
    <name>oa::charts::Trace</name>
    <message>
        <source>mean %1</source>
        <extracomment>%1 such as &quot;by the day&quot;</extracomment>
        <translation>media %1</translation>
    </message>
</context>
<context>
    <name>oa::charts::ValueAxis</name>
    <message>
        <source>T</source>
        <translation>&#xa0;B</translation>
    </message>
    <message>
        <source>B</source>
        <translation>&#xa0;mM</translation>
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
        <source>--database and --local exclude each other.</source>
        <translation>--database y --local se excluyen mutuamente.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 necesita %2.</translation>
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
    <message>
        <source>This program was built without its window: it needs a command.</source>
        <translation>Este programa se compiló sin ventana: necesita una orden.</translation>
    </message>
    <message>
        <source>`ocr-analytics --help` lists them.</source>
        <translation>`ocr-analytics --help` las enumera.</translation>
    </message>
    <message>
        <source>Run `ocr-analytics migrate` with the same options to create them; `migrate --dry-run` shows the SQL first.</source>
        <translation>Ejecute `ocr-analytics migrate` con las mismas opciones para crearlas; `migrate --dry-run` muestra antes el SQL.</translation>
    </message>
    <message>
        <source>Run `ocr-analytics migrate` with the same options to bring them up to date; `migrate --dry-run` shows the SQL first.</source>
        <translation>Ejecute `ocr-analytics migrate` con las mismas opciones para ponerlas al día; `migrate --dry-run` muestra antes el SQL.</translation>
    </message>
    <message>
        <source>Creating the tables</source>
        <translation>Creando las tablas</translation>
    </message>
    <message>
        <source>Bringing the tables up to date</source>
        <translation>Poniendo al día las tablas</translation>
    </message>
    <message>
        <source>There are no totals of a business “%1”.</source>
        <translation>No hay totales de una empresa «%1».</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>This program was built without charts and writes tables only.</source>
        <translation>Este programa se compiló sin gráficos y solo escribe tablas.</translation>
    </message>
    <message>
        <source>Let the file end in .csv, or use the program with its window.</source>
        <translation>Haga que el archivo termine en .csv, o use el programa con ventana.</translation>
    </message>
    <message>
        <source>Wrote %1 (%2).</source>
        <translation>Se escribió %1 (%2).</translation>
    </message>
    <message>
        <source>Draw a picture of businesses side by side, or write their numbers as a table.</source>
        <translation>Dibuja empresas una al lado de otra, o escribe sus números en una tabla.</translation>
    </message>
    <message>
        <source>The file&apos;s ending decides what is written. A range is what can be typed in the window: now-6h, today, last 7 days, 2024-05-01..2024-05-03; without one it is yesterday and today.</source>
        <translation>La terminación del archivo decide qué se escribe. Un intervalo es lo que puede escribirse en la ventana: now-6h, today, last 7 days, 2024-05-01..2024-05-03; si se omite, ayer y hoy.</translation>
    </message>
    <message>
        <source>Where to: .png, .svg, .pdf or .csv.</source>
        <translation>Adónde: .png, .svg, .pdf o .csv.</translation>
    </message>
    <message>
        <source>A business to show.</source>
        <translation>Una empresa que mostrar.</translation>
    </message>
    <message>
        <source>First instant, such as 2024-05-01T10:00.</source>
        <translation>Primer instante, como 2024-05-01T10:00.</translation>
    </message>
    <message>
        <source>End, not included; now if left out.</source>
        <translation>Final, no incluido; si se omite, ahora.</translation>
    </message>
    <message>
        <source>All businesses in the same charts.</source>
        <translation>Todas las empresas en los mismos gráficos.</translation>
    </message>
    <message>
        <source>Device pixels a pixel, 0.25 to 8.</source>
        <translation>Píxeles de dispositivo por píxel, de 0.25 a 8.</translation>
    </message>
    <message>
        <source>The ending of “%1” does not say what to write.</source>
        <translation>La terminación de «%1» no dice qué escribir.</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file.</source>
        <translation>«%1» no es un archivo normal.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>No existe la carpeta «%1».</translation>
    </message>
    <message>
        <source>There is no metric “%1”.</source>
        <translation>No existe la métrica «%1».</translation>
    </message>
    <message>
        <source>--range and --from exclude each other.</source>
        <translation>--range y --from se excluyen mutuamente.</translation>
    </message>
    <message>
        <source>export needs --output.</source>
        <translation>export necesita --output.</translation>
    </message>
    <message>
        <source>Write --output FILE, ending in .png, .svg, .pdf or .csv.</source>
        <translation>Escriba --output ARCHIVO, terminado en .png, .svg, .pdf o .csv.</translation>
    </message>
    <message>
        <source>export needs at least one --business.</source>
        <translation>export necesita al menos un --business.</translation>
    </message>
    <message>
        <source>Stop after so many seconds.</source>
        <translation>Parar después de estos segundos.</translation>
    </message>
    <message>
        <source>%1 Trying again in %2.</source>
        <translation>%1 Nuevo intento en %2.</translation>
    </message>
    <message>
        <source>Create the tables or bring them up to date.</source>
        <translation>Crea las tablas o las pone al día.</translation>
    </message>
    <message>
        <source>Print the SQL, run it and roll it back: finds what would fail.</source>
        <translation>Muestra el SQL, lo ejecuta y lo deshace: encuentra lo que fallaría.</translation>
    </message>
    <message>
        <source>Keep going, live.</source>
        <translation>Seguir, en directo.</translation>
    </message>
    <message>
        <source>--days and --from exclude each other.</source>
        <translation>--days y --from se excluyen mutuamente.</translation>
    </message>
    <message>
        <source>Days back from now; 7 if left out.</source>
        <translation>Días hacia atrás desde ahora; si se omite, 7.</translation>
    </message>
    <message>
        <source>How many businesses; 5 if left out.</source>
        <translation>Cuántas empresas; si se omite, 5.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>everything; run `ocr-analytics refresh`</source>
        <translation>todo; ejecute `ocr-analytics refresh`</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1 minutes; `ocr-analytics refresh` recomputes them</source>
        <translation>%1 minutos; `ocr-analytics refresh` los recalcula</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Newest minute</source>
        <translation>Minuto más reciente</translation>
    </message>
    <message>
        <source>Newest hour</source>
        <translation>Hora más reciente</translation>
    </message>
    <message>
        <source>Totals behind by</source>
        <translation>Retraso de los totales</translation>
    </message>
    <message>
        <source>Newest job</source>
        <translation>Trabajo más reciente</translation>
    </message>
    <message>
        <source>Connect with</source>
        <translation>Conectar con</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>version %1, up to date</source>
        <translation>versión %1, al día</translation>
    </message>
    <message>
        <source>Recompute what differs.</source>
        <translation>Vuelve a calcular lo que difiere.</translation>
    </message>
    <message>
        <source>--follow, --retry-rejected and --from exclude each other.</source>
        <translation>--follow, --retry-rejected y --from se excluyen entre sí.</translation>
    </message>
    <message>
        <source>--dry-run needs --from and --to.</source>
        <translation>--dry-run necesita --from y --to.</translation>
    </message>
    <message>
        <source>Up to here, not included; now without it.</source>
        <translation>Hasta aquí, sin incluirlo; sin ello, hasta ahora.</translation>
    </message>
    <message>
        <source>Try rejected documents again.</source>
        <translation>Reintentar los documentos rechazados.</translation>
    </message>
    <message>
        <source>Rejected lately</source>
        <translation>Rechazado hace poco</translation>
    </message>
    <message>
        <source>Payload formats</source>
        <translation>Formatos de recibo</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Panes, range, interval and zone saved from the window; other options go before them.</source>
        <translation>Paneles, intervalo, granularidad y zona guardados desde la ventana; las demás opciones tienen prioridad.</translation>
    </message>
    <message>
        <source>Write --business NAME, once for each business to compare, or --workspace FILE with panes in it.</source>
        <translation>Escriba --business NOMBRE, una vez por cada empresa que comparar, o --workspace ARCHIVO con paneles.</translation>
    </message>
    <message>
        <source>No pane of the workspace has a business chosen.</source>
        <translation>Ningún panel del espacio de trabajo tiene una empresa elegida.</translation>
    </message>
    <message>
        <source>Let the file end in .csv, or leave --raw out.</source>
        <translation>Haga que el archivo termine en .csv o quite --raw.</translation>
    </message>
    <message>
        <source>Last verified</source>
        <translation>Última verificación</translation>
    </message>
    <message>
        <source>yes: it takes no changes, and has received none yet</source>
        <translation>sí: no admite cambios y aún no ha recibido ninguno</translation>
    </message>
    <message>
        <source>yes: it takes no changes; behind its primary by %1 (newest change received: %2)</source>
        <translation>sí: no admite cambios; %1 por detrás de su primario (cambio más reciente recibido: %2)</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>The result could not be written.</source>
        <translation>No se pudo escribir el resultado.</translation>
    </message>
    <message>
        <source>Messages could not be written.</source>
        <translation>No se pudieron escribir los mensajes.</translation>
    </message>
    <message>
        <source>Write the table for spreadsheets: with a byte order mark, and with the separators and decimals of your language.</source>
        <translation>Escribe la tabla para hojas de cálculo: con marca de orden de bytes y con los separadores y decimales de su idioma.</translation>
    </message>
    <message>
        <source>--spreadsheet applies to tables only.</source>
        <translation>--spreadsheet solo vale para tablas.</translation>
    </message>
    <message>
        <source>Let the file end in .csv, or leave --spreadsheet out.</source>
        <translation>Haga que el archivo termine en .csv o quite --spreadsheet.</translation>
    </message>
    <message>
        <source>%1 only works with a command.</source>
        <translation>%1 necesita una orden.</translation>
    </message>
    <message>
        <source>%1 was given more than once.</source>
        <translation>%1 aparece más de una vez.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1” for %2.</source>
        <translation>«%1» es una palabra de más para %2.</translation>
    </message>
    <message>
        <source>`ocr-analytics migrate --dry-run` shows how they would be taken over.</source>
        <translation>`ocr-analytics migrate --dry-run` muestra cómo se incorporarían.</translation>
    </message>
    <message>
        <source>`ocr-analytics status` shows what is in the database.</source>
        <translation>`ocr-analytics status` muestra lo que contiene la base de datos.</translation>
    </message>
    <message>
        <source>Writing receipts</source>
        <translation>Escribiendo documentos</translation>
    </message>
    <message>
        <source>Range as an expression, such as now-6h or now/d; yesterday and today if left out.</source>
        <translation>Intervalo como expresión, como now-6h o now/d; si se omite, ayer y hoy.</translation>
    </message>
    <message>
        <source>A table of the receipts behind the charts, one row each, instead of their totals.</source>
        <translation>Una tabla de los documentos detrás de los gráficos, una fila cada uno, en lugar de sus totales.</translation>
    </message>
    <message>
        <source>Colours; light if left out.</source>
        <translation>Colores; claros si se omite.</translation>
    </message>
    <message>
        <source>Use a .png, .svg, .pdf or .csv file name.</source>
        <translation>Haga que termine en .png, .svg, .pdf o .csv.</translation>
    </message>
    <message>
        <source>--workspace already says which businesses are drawn; leave out --business and --overlay.</source>
        <translation>--workspace dice qué empresas se dibujan: --business y --overlay no van con él.</translation>
    </message>
    <message>
        <source>--raw writes one row per receipt and needs a .csv file.</source>
        <translation>--raw escribe documentos, que solo caben en una tabla.</translation>
    </message>
    <message>
        <source>Write new synthetic receipts, as if they kept arriving.</source>
        <translation>Escribe nuevos documentos de ejemplo como si siguieran llegando recibos.</translation>
    </message>
    <message>
        <source>Runs until Ctrl-C, or for --for seconds. Run `refresh --follow` or the window at the same time to see them in the charts.</source>
        <translation>Sigue hasta Ctrl-C, o durante --for segundos. Ejecute al lado `refresh --follow` o la ventana.</translation>
    </message>
    <message>
        <source>Receipts per second; 1 if left out.</source>
        <translation>Documentos por segundo; si se omite, 1.</translation>
    </message>
    <message>
        <source>No other command creates tables, except in a --local database. A database of the predecessor system is taken over in one transaction: its times are read in --zone, and its old totals are kept in tables with a date in their names.</source>
        <translation>Nada más crea tablas, salvo en una base --local. Una base del sistema anterior se adopta en una transacción: sus horas se leen en --zone, y sus totales antiguos se conservan con un nombre fechado.</translation>
    </message>
    <message>
        <source>Would recompute %1 minutes with %2 receipts: %3 totals by minute and %4 by hour. Nothing was changed.</source>
        <translation>Contaría de nuevo %1 minutos con %2 documentos: %3 totales por minuto y %4 por hora. No se cambió nada.</translation>
    </message>
    <message>
        <source>Bring the totals per minute and hour up to date.</source>
        <translation>Pone al día los totales por minuto y hora según los documentos.</translation>
    </message>
    <message>
        <source>Only say how much --from and --to would recompute.</source>
        <translation>Solo decir cuánto contarían de nuevo --from y --to.</translation>
    </message>
    <message>
        <source>The roles %1 (adds receipts and keeps totals up to date) and %2 (reads) are there, with the privileges that they need. Give them to people and services: GRANT %2 TO alice;</source>
        <translation>Los roles %1 (añade recibos y mantiene los totales al día) y %2 (lee) están listos, con los permisos que necesitan. Concédalos a personas y servicios: GRANT %2 TO alice;</translation>
    </message>
    <message>
        <source>Create the worker and viewer roles, or refresh their privileges.</source>
        <translation>Crear los roles de trabajo y de consulta, o actualizar sus permisos.</translation>
    </message>
    <message>
        <source>To be run by the owner of the tables; safe to repeat, for instance after a migration. The worker adds receipts and keeps totals up to date, the viewer reads. Neither can log in: they are granted to roles that can.</source>
        <translation>Debe ejecutarlo el propietario de las tablas; puede repetirse, por ejemplo tras una migración. El rol de trabajo añade recibos y mantiene los totales al día, el otro lee. Ninguno puede iniciar sesión: se conceden a roles que sí pueden.</translation>
    </message>
    <message>
        <source>Print the SQL and change nothing.</source>
        <translation>Mostrar el SQL sin cambiar nada.</translation>
    </message>
    <message>
        <source>Write synthetic receipts: one a second for the past seven days.</source>
        <translation>Escribe documentos de ejemplo: uno por segundo de los últimos siete días.</translation>
    </message>
    <message>
        <source>The same --random-seed, range and rate give the same receipts. Run `refresh` afterwards to see them in the charts.</source>
        <translation>El mismo --random-seed, intervalo y ritmo dan los mismos documentos. Ejecute después `refresh` para verlos en los gráficos.</translation>
    </message>
    <message>
        <source>Receipts per second of the range; 1 if left out.</source>
        <translation>Documentos por cada segundo del intervalo; si se omite, 1.</translation>
    </message>
    <message>
        <source>Makes the receipts reproducible; different every time if left out.</source>
        <translation>Hace reproducibles los documentos; si se omite, cada vez otra semana.</translation>
    </message>
    <message>
        <source>Oldest receipt</source>
        <translation>Documento más antiguo</translation>
    </message>
    <message>
        <source>Newest receipt</source>
        <translation>Documento más reciente</translation>
    </message>
    <message>
        <source>receipt %1 of %2: %3 (%4)</source>
        <translation>documento %1 de %2: %3 (%4)</translation>
    </message>
    <message>
        <source>Overview: server, tables, receipts, pending work, lag.</source>
        <translation>Lo que se pregunta primero: servidor, tablas, documentos, lo pendiente, el retraso.</translation>
    </message>
    <message>
        <source>Compare every total with its receipts.</source>
        <translation>Compara cada total con un nuevo cálculo a partir de los documentos.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>Indique el nombre de un archivo.</translation>
    </message>
    <message>
        <source>More entries were refused; from here on they are only counted.</source>
        <translation>Se rechazaron más entradas; a partir de aquí solo se cuentan.</translation>
    </message>
    <message>
        <source>To count its receipts twice, add --again.</source>
        <translation>Para contar sus recibos dos veces, añada --again.</translation>
    </message>
    <message>
        <source>Read receipts from a JSON file, or from standard input (-).</source>
        <translation>Leer recibos de un archivo JSON o de la entrada estándar (-).</translation>
    </message>
    <message>
        <source>Each line, or each element of one list, is {&quot;timestamp&quot;: time, &quot;ml_response&quot;: {...}}; times without a zone are in --zone. The file may be packed with gzip, zstd or xz. All entries are imported, or none; one that is not a receipt is skipped and reported.</source>
        <translation>Cada línea, o cada elemento de una lista, es {&quot;timestamp&quot;: hora, &quot;ml_response&quot;: {...}}; las horas sin zona son de --zone. El archivo puede estar comprimido con gzip, zstd o xz. Se importan todas las entradas o ninguna; la que no es un recibo se omite y se notifica.</translation>
    </message>
    <message>
        <source>Import also what was imported before; its receipts then count twice.</source>
        <translation>Importa también lo que ya se importó; sus recibos cuentan entonces dos veces.</translation>
    </message>
    <message>
        <source>%1 hours; `ocr-analytics refresh` recomputes them</source>
        <translation>%1 horas; `ocr-analytics refresh` las recalcula</translation>
    </message>
    <message>
        <source>%1 dated in the future</source>
        <translation>%1 con fecha futura</translation>
    </message>
    <message>
        <source>%1 dated before %2</source>
        <translation>%1 con fecha anterior a %2</translation>
    </message>
    <message>
        <source>Dated in the future</source>
        <translation>Con fecha futura</translation>
    </message>
    <message>
        <source>Dated long ago</source>
        <translation>Con fecha muy antigua</translation>
    </message>
    <message>
        <source>receipt %1 of %2</source>
        <translation>recibo %1 del %2</translation>
    </message>
    <message>
        <source>this computer&apos;s is %1 fast; everything here goes by the server&apos;s</source>
        <translation>el de este equipo está adelantado %1; aquí todo sigue el del servidor</translation>
    </message>
    <message>
        <source>this computer&apos;s is %1 slow; everything here goes by the server&apos;s</source>
        <translation>el de este equipo está atrasado %1; aquí todo sigue el del servidor</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast: the server&apos;s is used.</source>
        <translation>El reloj de este equipo está adelantado %1: se usa el del servidor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow: the server&apos;s is used.</source>
        <translation>El reloj de este equipo está atrasado %1: se usa el del servidor.</translation>
    </message>
    <message>
        <source>Width of a bucket; auto (the default) suits the picture and the number of receipts. From 3h on buckets follow the calendar of the zone.</source>
        <translation>Ancho de un intervalo; auto (lo predeterminado) se ajusta a la imagen y al número de recibos. Desde 3h los intervalos siguen el calendario de la zona.</translation>
    </message>
    <message>
        <source>%1 as %2: %3 partitions, %4 receipts</source>
        <extracomment>%1 a topic of Kafka, %2 a consumer group, %3 a number of partitions, %4 a number of receipts</extracomment>
        <translation>%1 como %2: %3 particiones, %4 recibos</translation>
    </message>
    <message>
        <source>last commit %1</source>
        <translation>última escritura %1</translation>
    </message>
    <message>
        <source>%1 messages refused</source>
        <translation>%1 mensajes rechazados</translation>
    </message>
    <message>
        <source>%1: %2 messages were refused, because %3. `ocr-analytics ingest --list-refused` shows them.</source>
        <extracomment>%1 a topic, %2 a number of messages, %3 why</extracomment>
        <translation>%1: se rechazaron %2 mensajes; motivo: %3. `ocr-analytics ingest --list-refused` los muestra.</translation>
    </message>
    <message>
        <source>From Kafka</source>
        <translation>De Kafka</translation>
    </message>
    <message>
        <source>%1 goes on at offset %2.</source>
        <translation>%1 continúa en el offset %2.</translation>
    </message>
    <message>
        <source>This build of OCR Analytics cannot read from Kafka.</source>
        <translation>Esta compilación de OCR Analytics no puede leer de Kafka.</translation>
    </message>
    <message>
        <source>Install librdkafka-dev and build it anew, or install the package.</source>
        <translation>Instale librdkafka-dev y compílelo de nuevo, o instale el paquete.</translation>
    </message>
    <message>
        <source>%1, offset %2, refused %3: %4</source>
        <extracomment>%1 a partition, %2 an offset, %3 a time, %4 why the message was refused</extracomment>
        <translation>%1, offset %2, rechazado %3: %4</translation>
    </message>
    <message>
        <source>Refused messages in all: %1.</source>
        <translation>Mensajes rechazados en total: %1.</translation>
    </message>
    <message>
        <source>Read receipts from Apache Kafka, each exactly once.</source>
        <translation>Leer recibos de Apache Kafka, cada uno exactamente una vez.</translation>
    </message>
    <message>
        <source>Runs until Ctrl-C. How far it is stands in the database and moves in the transaction that writes the receipts; any number may run at once, on any number of computers, and share the partitions.
What cannot be stored is kept as a refused message. A partition that cannot be read on without a gap stops with a sentence; --reset is the way on.
Passwords belong into the file of --kafka-config, one property of librdkafka a line (sasl.password=…), which only its owner may read.</source>
        <translation>Funciona hasta Ctrl-C. Hasta dónde ha llegado está en la base de datos y avanza en la transacción que escribe los recibos; pueden ejecutarse varios a la vez, en varios equipos, y se reparten las particiones.
Lo que no se puede guardar se conserva como mensaje rechazado. Una partición que no se puede seguir leyendo sin hueco se detiene con una frase; --reset permite continuar.
Las contraseñas van en el archivo de --kafka-config, una propiedad de librdkafka por línea (sasl.password=…), que solo su dueño puede leer.</translation>
    </message>
    <message>
        <source>Where Kafka is.</source>
        <translation>Dónde está Kafka.</translation>
    </message>
    <message>
        <source>What to read.</source>
        <translation>Qué leer.</translation>
    </message>
    <message>
        <source>The consumer group; ocr-analytics without it.</source>
        <translation>El grupo de consumidores; sin ella, ocr-analytics.</translation>
    </message>
    <message>
        <source>Members of the group in this process; 2 without it.</source>
        <translation>Miembros del grupo en este proceso; sin ella, 2.</translation>
    </message>
    <message>
        <source>Where a group begins that has read nothing of a topic; earliest without it.</source>
        <translation>Dónde empieza un grupo que no ha leído nada de un tema; sin ella, earliest.</translation>
    </message>
    <message>
        <source>What a message is: the receipt&apos;s JSON (payload), or as import&apos;s lines (envelope).</source>
        <translation>Qué es un mensaje: el JSON del recibo (payload), o como las líneas de import (envelope).</translation>
    </message>
    <message>
        <source>Where a payload&apos;s time is; that of the message without it.</source>
        <translation>Dónde está la hora de un recibo; sin ella, la del mensaje.</translation>
    </message>
    <message>
        <source>Properties of librdkafka, one a line: encryption, user, password.</source>
        <translation>Propiedades de librdkafka, una por línea: cifrado, usuario, contraseña.</translation>
    </message>
    <message>
        <source>End when all is read that was there at the start.</source>
        <translation>Terminar cuando se haya leído todo lo que había al empezar.</translation>
    </message>
    <message>
        <source>Go on even when most messages are refused.</source>
        <translation>Continuar aunque se rechace la mayoría de los mensajes.</translation>
    </message>
    <message>
        <source>Set where a partition (or *, all of a topic) goes on, and end. What is read twice then counts twice.</source>
        <translation>Fijar dónde continúa una partición (o *, todas las de un tema) y terminar. Lo que se lea dos veces cuenta dos veces.</translation>
    </message>
    <message>
        <source>Show refused messages, newest first.</source>
        <translation>Mostrar los mensajes rechazados, los más recientes primero.</translation>
    </message>
    <message>
        <source>Read refused messages again, as --value and --timestamp say now.</source>
        <translation>Leer otra vez los mensajes rechazados, como digan ahora --value y --timestamp.</translation>
    </message>
    <message>
        <source>“%1” is no name of a Kafka topic.</source>
        <translation>«%1» no es un nombre de tema de Kafka.</translation>
    </message>
    <message>
        <source>--timestamp is for payloads: an envelope has its time in it.</source>
        <translation>--timestamp es para payload: un envelope lleva su hora dentro.</translation>
    </message>
    <message>
        <source>--timestamp is “message”, “header:NAME” or “pointer:/A/B”, not “%1”.</source>
        <translation>--timestamp es «message», «header:NAME» o «pointer:/A/B», no «%1».</translation>
    </message>
    <message>
        <source>--reset, --list-refused and --retry-refused exclude each other.</source>
        <translation>--reset, --list-refused y --retry-refused se excluyen entre sí.</translation>
    </message>
    <message>
        <source>--group needs a name.</source>
        <translation>--group necesita un nombre.</translation>
    </message>
    <message>
        <source>--brokers is missing: where Kafka is.</source>
        <translation>Falta --brokers: dónde está Kafka.</translation>
    </message>
    <message>
        <source>For instance --brokers localhost:9092</source>
        <translation>Por ejemplo --brokers localhost:9092</translation>
    </message>
    <message>
        <source>--topic is missing: what to read.</source>
        <translation>Falta --topic: qué leer.</translation>
    </message>
    <message>
        <source>“group %1” needs more names.</source>
        <translation>«group %1» necesita más nombres.</translation>
    </message>
    <message>
        <source>Write: group add GROUP BUSINESS…, or group remove GROUP [BUSINESS…].</source>
        <translation>Escriba: group add GRUPO EMPRESA… o group remove GRUPO [EMPRESA…].</translation>
    </message>
    <message>
        <source>group does not know “%1”.</source>
        <translation>group no conoce «%1».</translation>
    </message>
    <message>
        <source>Write group list, add, remove, suggest or undo.</source>
        <translation>Escriba group list, add, remove, suggest o undo.</translation>
    </message>
    <message>
        <source>“group %1” takes no names.</source>
        <translation>«group %1» no admite nombres.</translation>
    </message>
    <message>
        <source>  %1 (since %2, by %3)</source>
        <extracomment>%1 a business, %2 a time, %3 who</extracomment>
        <translation>  %1 (desde %2, por %3)</translation>
    </message>
    <message>
        <source>There are no groups.</source>
        <translation>No hay grupos.</translation>
    </message>
    <message>
        <source>No names look like one business.</source>
        <translation>Ningún nombre parece ser de la misma empresa.</translation>
    </message>
    <message>
        <source>Nothing was changed. To put names together: ocr-analytics group add GROUP BUSINESS…</source>
        <translation>No se cambió nada. Para juntar nombres: ocr-analytics group add GRUPO EMPRESA…</translation>
    </message>
    <message>
        <source>%1 is now: %2</source>
        <extracomment>%1 a group, %2 names of businesses</extracomment>
        <translation>%1 es ahora: %2</translation>
    </message>
    <message>
        <source>There is no group “%1”.</source>
        <translation>No hay ningún grupo «%1».</translation>
    </message>
    <message>
        <source>“%1” is not in the group.</source>
        <translation>«%1» no está en el grupo.</translation>
    </message>
    <message>
        <source>Taken out of %1. “ocr-analytics group undo” brings it back.</source>
        <translation>Quitado de %1. «ocr-analytics group undo» lo deshace.</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>ningún grupo</translation>
    </message>
    <message>
        <source>%1: from %2 back to %3</source>
        <extracomment>%1 a business, %2 and %3 groups</extracomment>
        <translation>%1: de %2 de vuelta a %3</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Put several names together that are one business.</source>
        <translation>Juntar varios nombres que son una sola empresa.</translation>
    </message>
    <message>
        <source>group add GROUP BUSINESS… puts businesses into a group, which is then picked, ranked, compared and exported like a business; group remove GROUP [BUSINESS…] takes them out again, or all of them. group suggest lists names that differ only in case, spaces, punctuation, accents or legal form, and changes nothing. group undo takes the last change back.</source>
        <translation>group add GRUPO EMPRESA… junta empresas en un grupo, que luego se elige, clasifica, compara y exporta como una empresa; group remove GRUPO [EMPRESA…] las quita de nuevo, o todas. group suggest enumera nombres que solo difieren en mayúsculas, espacios, puntuación, acentos o forma jurídica, y no cambia nada. group undo deshace el último cambio.</translation>
    </message>
    <message>
        <source>Write metrics there for node_exporter&apos;s textfile collector, at the end and, while refresh follows, every ten seconds.</source>
        <translation>Escribir ahí métricas para el recopilador textfile de node_exporter, al final y, mientras refresh sigue, cada diez segundos.</translation>
    </message>
    <message>
        <source>Serve metrics for Prometheus there, such as 127.0.0.1:9470.</source>
        <translation>Ofrecer ahí métricas para Prometheus, por ejemplo 127.0.0.1:9470.</translation>
    </message>
    <message>
        <source>Metrics: http://%1/metrics</source>
        <translation>Métricas: http://%1/metrics</translation>
    </message>
    <message>
        <source>--metrics needs --follow.</source>
        <translation>--metrics necesita --follow.</translation>
    </message>
    <message>
        <source>--metrics-file works with every command.</source>
        <translation>--metrics-file funciona con todos los comandos.</translation>
    </message>
    <message>
        <source>serve needs --listen.</source>
        <translation>serve necesita --listen.</translation>
    </message>
    <message>
        <source>Write --listen 127.0.0.1:8080.</source>
        <translation>Escriba --listen 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Everybody on the network could read the totals at %1.</source>
        <translation>Cualquiera en la red podría leer los totales en %1.</translation>
    </message>
    <message>
        <source>Listen on 127.0.0.1, behind a reverse proxy, or name a file with a token: --token-file FILE.</source>
        <translation>Escuche en 127.0.0.1, detrás de un proxy inverso, o indique un archivo con un token: --token-file ARCHIVO.</translation>
    </message>
    <message>
        <source>--certificate and --key go together.</source>
        <translation>--certificate y --key van juntos.</translation>
    </message>
    <message>
        <source>Serving: %1</source>
        <extracomment>%1 an address, such as http://127.0.0.1:8080/</extracomment>
        <translation>Sirviendo: %1</translation>
    </message>
    <message>
        <source>Requests answered: %1.</source>
        <translation>Peticiones respondidas: %1.</translation>
    </message>
    <message>
        <source>Answer questions about totals over HTTP, read-only: JSON, CSV and pictures.</source>
        <translation>Responde preguntas sobre totales por HTTP, solo lectura: JSON, CSV e imágenes.</translation>
    </message>
    <message>
        <source>Where to answer, such as 127.0.0.1:8080.</source>
        <translation>Dónde responder, por ejemplo 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Tokens that clients may send, one a line.</source>
        <translation>Tokens que los clientes pueden enviar, uno por línea.</translation>
    </message>
    <message>
        <source>Answer by HTTPS, with this certificate (PEM).</source>
        <translation>Responde por HTTPS, con este certificado (PEM).</translation>
    </message>
    <message>
        <source>The certificate&apos;s key (PEM).</source>
        <translation>La clave del certificado (PEM).</translation>
    </message>
    <message>
        <source>Connections to the database for answers; 4 without it. One more draws.</source>
        <translation>Conexiones a la base de datos para respuestas; 4 si se omite. Una más dibuja.</translation>
    </message>
    <message>
        <source>--metrics is for reading, which goes on.</source>
        <translation>--metrics es para la lectura, que continúa.</translation>
    </message>
    <message>
        <source>Single receipts of before %1 are no longer kept.</source>
        <translation>Los recibos sueltos anteriores al %1 ya no se conservan.</translation>
    </message>
    <message>
        <source>Totals of before %1 are sealed and would stay.</source>
        <translation>Los totales anteriores al %1 están sellados y se quedarían.</translation>
    </message>
    <message>
        <source>--%1 takes a number of days or weeks, not “%2”.</source>
        <translation>--%1 admite un número de días o semanas, no «%2».</translation>
    </message>
    <message>
        <source>For instance 90d, or 13w.</source>
        <translation>Por ejemplo 90d o 13w.</translation>
    </message>
    <message>
        <source>retain needs --keep-documents.</source>
        <translation>retain necesita --keep-documents.</translation>
    </message>
    <message>
        <source>For instance --keep-documents 90d.</source>
        <translation>Por ejemplo --keep-documents 90d.</translation>
    </message>
    <message>
        <source>Values are kept at least as long as the receipts: --keep-values is less than --keep-documents.</source>
        <translation>Los valores se conservan al menos tanto como los recibos: --keep-values es menor que --keep-documents.</translation>
    </message>
    <message>
        <source>Receipts would be kept from %1 on: %2 days would be sealed, %3 receipts of %4 days removed, about %5.</source>
        <translation>Los recibos se conservarían desde el %1: se sellarían %2 días y se eliminarían %3 recibos de %4 días, unos %5.</translation>
    </message>
    <message>
        <source>Single values would be kept from %1 on: %2 would be removed, about %3.</source>
        <translation>Los valores sueltos se conservarían desde el %1: se eliminarían %2, unos %3.</translation>
    </message>
    <message>
        <source>%1 minutes of them would be refreshed before.</source>
        <translation>Antes se actualizarían %1 minutos de ellos.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>--stop goes alone.</source>
        <translation>--stop va solo.</translation>
    </message>
    <message>
        <source>From now on, no receipts are removed any more.</source>
        <translation>Desde ahora ya no se eliminan recibos.</translation>
    </message>
    <message>
        <source>Whoever follows with “refresh --follow” goes on like this.</source>
        <translation>Quien siga con «refresh --follow» continúa así.</translation>
    </message>
    <message>
        <source>Remove old receipts and keep their totals.</source>
        <translation>Eliminar recibos antiguos y conservar sus totales.</translation>
    </message>
    <message>
        <source>Each whole day in UTC that is older is compared with its receipts a last time and sealed; then its receipts go. Its totals, medians and distributions stay as they are, for ever: a receipt that comes later for such a day is rejected with the reason after-retention. Interrupted, the next run goes on.
Without --keep-values the single values that were read from the receipts are all kept; they are what lists of receipts show. There is no way back but a backup.</source>
        <translation>Cada día entero en UTC que sea más antiguo se compara por última vez con sus recibos y se sella; después sus recibos se van. Sus totales, medianas y distribuciones se quedan como están, para siempre: un recibo que llegue más tarde para un día así se rechaza con el motivo after-retention. Si se interrumpe, la próxima ejecución continúa.
Sin --keep-values se conservan todos los valores sueltos que se leyeron de los recibos; son lo que muestran las listas de recibos. Solo una copia de seguridad permite volver atrás.</translation>
    </message>
    <message>
        <source>Keep the receipts of so many days, 90d or 13w.</source>
        <translation>Conservar los recibos de tantos días, 90d o 13w.</translation>
    </message>
    <message>
        <source>Keep the single values of so many days, at least as many.</source>
        <translation>Conservar los valores sueltos de tantos días, al menos los mismos.</translation>
    </message>
    <message>
        <source>Only say what would go.</source>
        <translation>Solo decir qué se iría.</translation>
    </message>
    <message>
        <source>Also from now on: “refresh --follow” does it once an hour.</source>
        <translation>También desde ahora: «refresh --follow» lo hace una vez por hora.</translation>
    </message>
    <message>
        <source>End what --from-now-on began.</source>
        <translation>Terminar lo que empezó --from-now-on.</translation>
    </message>
    <message>
        <source>receipts from %1 on; totals of %2 days before are sealed</source>
        <translation>recibos desde el %1; los totales de %2 días anteriores están sellados</translation>
    </message>
    <message>
        <source>single values from %1 on</source>
        <translation>valores sueltos desde el %1</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Se conserva</translation>
    </message>
    <message>
        <source>The exit code is 1 when something differs and was not repaired. Pending changes are not differences. Totals whose receipts are no longer kept are compared with what they were when they were sealed; they cannot be repaired.</source>
        <translation>El código de salida es 1 cuando algo difiere y no se reparó. Los cambios pendientes no son diferencias. Los totales cuyos recibos ya no se conservan se comparan con lo que eran al sellarse; no se pueden reparar.</translation>
    </message>
    <message>
        <source>Turn the table of receipts into a partition for each day.</source>
        <translation>Convertir la tabla de recibos en una partición para cada día.</translation>
    </message>
    <message>
        <source>“migrate --partition-documents” was ended half-way: run it again.</source>
        <translation>«migrate --partition-documents» se interrumpió a medias: ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>%1, made until %2</source>
        <translation>%1, hechas hasta %2</translation>
    </message>
    <message>
        <source>The default partition holds receipts: their times are wrong or late, or nobody made partitions ahead.</source>
        <translation>La partición por defecto contiene recibos: sus horas son erróneas o tardías, o nadie hizo particiones por adelantado.</translation>
    </message>
    <message>
        <source>Total amounts add up several currencies (%1); write --currency CODE for one of them.</source>
        <extracomment>%1 several currencies</extracomment>
        <translation>Los importes totales suman varias monedas (%1); escriba --currency CODE para una de ellas.</translation>
    </message>
    <message>
        <source>Only amounts in this currency, such as EUR; of --raw only those receipts.</source>
        <translation>Solo importes en esta moneda, por ejemplo EUR; con --raw solo esos recibos.</translation>
    </message>
    <message>
        <source>“%1” is not a currency.</source>
        <translation>«%1» no es una moneda.</translation>
    </message>
    <message>
        <source>Write it as receipts do, such as EUR.</source>
        <translation>Escríbala como los recibos, por ejemplo EUR.</translation>
    </message>
    <message>
        <source>Runs until Ctrl-C. /api/v1/openapi.json describes what can be asked: series, businesses, ranking and status, as JSON or CSV, and /chart.png and /chart.svg, which export&apos;s painter draws. The page of the system before this one works with /api/business_ids, /api/minutedata and /api/hourdata.
Whoever reaches an address that is not of this computer alone (127.0.0.1, ::1) needs a token, which stands in a file that nobody else may read; without one the program does not start. A client sends it as “Authorization: Bearer TOKEN”.</source>
        <translation>Funciona hasta Ctrl-C. /api/v1/openapi.json describe lo que se puede preguntar: series, businesses, ranking y status, como JSON o CSV, y /chart.png y /chart.svg, que dibuja export. La página del sistema anterior funciona con /api/business_ids, /api/minutedata y /api/hourdata.
En una dirección que no es solo de este equipo (127.0.0.1, ::1) hace falta un token, que está en un archivo que nadie más puede leer; sin él, el programa no arranca. El cliente lo envía como «Authorization: Bearer TOKEN».</translation>
    </message>
    <message>
        <source>A property of librdkafka.</source>
        <translation>Una propiedad de librdkafka.</translation>
    </message>
    <message>
        <source>Pages from there may read the answers in browsers, such as https://wiki.example.org.</source>
        <translation>Las páginas de ahí pueden leer las respuestas en navegadores, por ejemplo https://wiki.example.org.</translation>
    </message>
    <message>
        <source>Recompute from here on, such as 2024-05-01T10:00 or now-24h.</source>
        <translation>Recalcular desde aquí, como 2024-05-01T10:00 o now-24h.</translation>
    </message>
    <message>
        <source>First instant, such as 2024-05-01T10:00 or now-24h.</source>
        <translation>Primer instante, como 2024-05-01T10:00 o now-24h.</translation>
    </message>
    <message>
        <source>--partition-documents and --distribute exclude each other.</source>
        <translation>--partition-documents y --distribute se excluyen mutuamente.</translation>
    </message>
    <message>
        <source>Distribute values and totals over the servers of a Citus cluster.</source>
        <translation>Distribuir valores y totales entre los servidores de un clúster de Citus.</translation>
    </message>
    <message>
        <source>There are no alert rules.</source>
        <translation>No hay reglas de alerta.</translation>
    </message>
    <message>
        <source>Added “%1”: %2. It is evaluated by whoever refreshes, from now on.</source>
        <translation>Añadida «%1»: %2. Desde ahora la evalúa quien actualiza.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 such as &quot;Would have fired 3 times&quot;, %2 a range of time</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>  %1 to %2: %3</source>
        <translation>  %1 a %2: %3</translation>
    </message>
    <message>
        <source>  since %1: %2</source>
        <translation>  desde %1: %2</translation>
    </message>
    <message>
        <source>Removed “%1”. Its history stays.</source>
        <translation>«%1» quitada. Su historial se queda.</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <extracomment>%1 a time, %2 a rule and a bucket, %3 what happened</extracomment>
        <translation>%1  %2: %3</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Todavía no ha pasado nada.</translation>
    </message>
    <message>
        <source>“%1” is silenced until %2: it is evaluated, and nobody is told.</source>
        <translation>«%1» está en silencio hasta %2: se evalúa y no se avisa a nadie.</translation>
    </message>
    <message>
        <source>“%1” is not silenced any more.</source>
        <translation>«%1» ya no está en silencio.</translation>
    </message>
    <message>
        <source>“%1” was acknowledged by %2, %3.</source>
        <translation>«%1» fue confirmada por %2, %3.</translation>
    </message>
    <message>
        <source>Rules on what receipts say, and when they fire.</source>
        <translation>Reglas sobre lo que dicen los recibos, y cuándo saltan.</translation>
    </message>
    <message>
        <source>A rule fires when so many finished buckets in a row are as it says, and is over with the first that is not. Buckets with too few receipts count neither way. Whoever refreshes evaluates each bucket once, and again when receipts come late; the history says so.
“alert test” says when a rule would have fired: a saved one by its name, or one that the options describe.
--changed holds a bucket against the same time a week before, and only counts what is more than chance. Alertmanager sends mail and messages: see “refresh --alertmanager”.</source>
        <translation>Una regla salta cuando tantos tramos terminados seguidos son como dice, y termina con el primero que no lo es. Los tramos con muy pocos recibos no cuentan ni a favor ni en contra. Quien actualiza evalúa cada tramo una vez, y otra si llegan recibos tarde; el historial lo dice.
«alert test» dice cuándo habría saltado una regla: una guardada, por su nombre, o la que describen las opciones.
--changed compara un tramo con la misma hora de una semana antes, y solo cuenta lo que es más que azar. Alertmanager envía correos y mensajes: véase «refresh --alertmanager».</translation>
    </message>
    <message>
        <source>What is watched.</source>
        <translation>Qué se vigila.</translation>
    </message>
    <message>
        <source>Of a business or a group; * for all together.</source>
        <translation>De una empresa o un grupo; * para todas juntas.</translation>
    </message>
    <message>
        <source>In buckets of this width.</source>
        <translation>En tramos de este ancho.</translation>
    </message>
    <message>
        <source>Fires below this value.</source>
        <translation>Salta por debajo de este valor.</translation>
    </message>
    <message>
        <source>Fires above this value.</source>
        <translation>Salta por encima de este valor.</translation>
    </message>
    <message>
        <source>Fires further than that away from a week before, in points or per cent.</source>
        <translation>Salta si se aleja más que eso del valor de una semana antes, en puntos o por ciento.</translation>
    </message>
    <message>
        <source>So many buckets in a row; 1 without it.</source>
        <translation>Tantos tramos seguidos; 1 si no se indica.</translation>
    </message>
    <message>
        <source>Buckets with fewer do not count. Without it 30 for changes, 1 for scores, 0 for amounts.</source>
        <translation>Los tramos con menos no cuentan. Sin indicarlo, 30 para cambios, 1 para puntuaciones, 0 para importes.</translation>
    </message>
    <message>
        <source>Amounts in this currency; buckets of several do not count without it.</source>
        <translation>Importes en esta moneda; sin ella no cuentan los tramos con varias.</translation>
    </message>
    <message>
        <source>With test: from here on.</source>
        <translation>Con test: desde aquí.</translation>
    </message>
    <message>
        <source>With test: up to here; now without it.</source>
        <translation>Con test: hasta aquí; hasta ahora si no se indica.</translation>
    </message>
    <message>
        <source>With test: in this range, such as “last 7 days”; the last 30 days without it.</source>
        <translation>Con test: en este intervalo, como «last 7 days»; los últimos 30 días si no se indica.</translation>
    </message>
    <message>
        <source>With silence: so long, 30m, 2h, 7d.</source>
        <translation>Con silence: durante ese tiempo, 30m, 2h, 7d.</translation>
    </message>
    <message>
        <source>With silence: end it.</source>
        <translation>Con silence: terminarlo.</translation>
    </message>
    <message>
        <source>With history: so many entries, the newest first; 50 without it.</source>
        <translation>Con history: tantas entradas, la más nueva primero; 50 si no se indica.</translation>
    </message>
    <message>
        <source>alert does not know “%1”.</source>
        <translation>alert no conoce «%1».</translation>
    </message>
    <message>
        <source>Write alert %1.</source>
        <translation>Escriba alert %1.</translation>
    </message>
    <message>
        <source>--changed takes points or per cent, not “%1”.</source>
        <translation>--changed necesita puntos o un porcentaje, no «%1».</translation>
    </message>
    <message>
        <source>For instance 5, or 10%.</source>
        <translation>Por ejemplo 5 o 10%.</translation>
    </message>
    <message>
        <source>A rule has one condition.</source>
        <translation>Una regla tiene una condición.</translation>
    </message>
    <message>
        <source>Write one of --below, --above and --changed.</source>
        <translation>Escriba --below, --above o --changed.</translation>
    </message>
    <message>
        <source>(not saved)</source>
        <translation>(sin guardar)</translation>
    </message>
    <message>
        <source>A rule needs --metric, --business and --interval.</source>
        <translation>Una regla necesita --metric, --business y --interval.</translation>
    </message>
    <message>
        <source>For instance: alert add NAME --metric avg_score --business ACME --interval hour --below 80</source>
        <translation>Por ejemplo: alert add NAME --metric avg_score --business ACME --interval hour --below 80</translation>
    </message>
    <message>
        <source>--%1 does not belong to “alert %2”.</source>
        <translation>--%1 no corresponde a «alert %2».</translation>
    </message>
    <message>
        <source>“alert %1” takes the name of one rule.</source>
        <translation>«alert %1» necesita el nombre de una regla.</translation>
    </message>
    <message>
        <source>“alert %1” takes one name at most.</source>
        <translation>«alert %1» admite un nombre como máximo.</translation>
    </message>
    <message>
        <source>“alert silence” needs --for or --end.</source>
        <translation>«alert silence» necesita --for o --end.</translation>
    </message>
    <message>
        <source>For instance: alert silence NAME --for 2h</source>
        <translation>Por ejemplo: alert silence NAME --for 2h</translation>
    </message>
    <message>
        <source>--alertmanager needs --follow.</source>
        <translation>--alertmanager necesita --follow.</translation>
    </message>
    <message>
        <source>Any number may run at once; they share the work. With --follow it keeps running until Ctrl-C, and reconnects when the server comes back.
--from and --to recompute a range, whether or not anything changed in it: every minute that is partly in the range. --retry-rejected reads the receipts again that could not be counted, for instance after a payload format was added.
Finished buckets are held against the alert rules (see “alert”); --alertmanager tells of those that fire.</source>
        <translation>Pueden ejecutarse varios a la vez; se reparten el trabajo. Con --follow sigue hasta Ctrl-C y se reconecta cuando el servidor vuelve.
--from y --to recalculan un intervalo, haya cambiado algo en él o no: cada minuto que esté en parte dentro. --retry-rejected vuelve a leer los recibos que no se pudieron contar, por ejemplo tras añadir un formato.
Los tramos terminados se comparan con las reglas de alerta (véase «alert»); --alertmanager avisa de las que saltan.</translation>
    </message>
    <message>
        <source>Tell Alertmanager there what fires, such as http://127.0.0.1:9093.</source>
        <translation>Avisar de lo que salta al Alertmanager de esa dirección, como http://127.0.0.1:9093.</translation>
    </message>
    <message>
        <source>--%1 takes a length of time, not “%2”.</source>
        <translation>--%1 necesita una duración, no «%2».</translation>
    </message>
    <message>
        <source>For instance 30m, 2h, 7d or 2w.</source>
        <translation>Por ejemplo 30m, 2h, 7d o 2w.</translation>
    </message>
    <message>
        <source>total_amount, avg_score, median_score, avg_ocr_score, median_ocr_score or documents (their number); all if left out.</source>
        <translation>total_amount, avg_score, median_score, avg_ocr_score, median_ocr_score o documents (su número); si se omite, todas.</translation>
    </message>
    <message>
        <source>Counted are the whole buckets that begin in the range: those from %1 to %2.</source>
        <extracomment>%1 and %2 times</extracomment>
        <translation>Se cuentan los tramos enteros que empiezan en el intervalo: los de %1 a %2.</translation>
    </message>
    <message>
        <source>Give a number, with a point, such as 12.5.</source>
        <translation>Indique un número con punto, como 12.5.</translation>
    </message>
    <message>
        <source>Draw lines in full also where fewer than four receipts are behind a point.</source>
        <translation>Dibujar las líneas con toda su fuerza también donde haya menos de cuatro recibos tras un punto.</translation>
    </message>
    <message>
        <source>marker does not know “%1”.</source>
        <translation>marker no conoce «%1».</translation>
    </message>
    <message>
        <source>Write marker list, add or remove.</source>
        <translation>Escriba marker list, add o remove.</translation>
    </message>
    <message>
        <source>--at goes with marker add.</source>
        <translation>--at va con marker add.</translation>
    </message>
    <message>
        <source>“marker list” takes no words.</source>
        <translation>«marker list» no admite palabras.</translation>
    </message>
    <message>
        <source>“marker %1” takes one word.</source>
        <translation>«marker %1» admite una palabra.</translation>
    </message>
    <message>
        <source>Write: marker add &quot;model 4.2&quot; --at 2024-05-01T10:00, or marker remove NUMBER.</source>
        <translation>Escriba: marker add &quot;modelo 4.2&quot; --at 2024-05-01T10:00, o marker remove NÚMERO.</translation>
    </message>
    <message>
        <source>“%1” is no number of a marker.</source>
        <translation>«%1» no es el número de un marcador.</translation>
    </message>
    <message>
        <source>“ocr-analytics marker list” shows them.</source>
        <translation>«ocr-analytics marker list» los muestra.</translation>
    </message>
    <message>
        <source>%1  %2  %3 (by %4)</source>
        <extracomment>%1 a number, %2 a time, %3 the text of a marker, %4 who</extracomment>
        <translation>%1  %2  %3 (de %4)</translation>
    </message>
    <message>
        <source>There are no markers.</source>
        <translation>No hay marcadores.</translation>
    </message>
    <message>
        <source>Marked “%1” at %2 (number %3).</source>
        <extracomment>%1 the text of a marker, %2 a time, %3 a number</extracomment>
        <translation>«%1» marcado en %2 (número %3).</translation>
    </message>
    <message>
        <source>Removed the marker “%1”.</source>
        <translation>Se quitó el marcador «%1».</translation>
    </message>
    <message>
        <source>Mark a moment on all charts, such as a new model.</source>
        <translation>Marcar un momento en todos los gráficos, como un modelo nuevo.</translation>
    </message>
    <message>
        <source>marker add TEXT marks the moment --at, or now. It is drawn on the charts of all businesses, in the window and in pictures, for everybody who uses the database. marker list shows markers with their numbers; marker remove NUMBER removes one.</source>
        <translation>marker add TEXTO marca el momento --at, o ahora. Se dibuja en los gráficos de todas las empresas, en la ventana y en las imágenes, para todos los que usan la base de datos. marker list muestra los marcadores con sus números; marker remove NÚMERO quita uno.</translation>
    </message>
    <message>
        <source>Weekdays by hours instead of the course of time: of one --business, and in a picture of one --metric.</source>
        <translation>Días de la semana por horas en lugar de la evolución: de un solo --business y, en una imagen, de un solo --metric.</translation>
    </message>
    <message>
        <source>Size of the picture: a slide of 16:9 or a page.</source>
        <translation>Tamaño de la imagen: una diapositiva de 16:9 o una página.</translation>
    </message>
    <message>
        <source>Width of the picture; 1600 px if left out.</source>
        <translation>Ancho de la imagen; 1600 px si se omite.</translation>
    </message>
    <message>
        <source>Height of the picture; 900 px if left out.</source>
        <translation>Alto de la imagen; 900 px si se omite.</translation>
    </message>
    <message>
        <source>What --width and --height are in; px if left out. 96 px are an inch.</source>
        <translation>Unidad de --width y --height; px si se omite. 96 px son una pulgada.</translation>
    </message>
    <message>
        <source>A title above the charts.</source>
        <translation>Un título encima de los gráficos.</translation>
    </message>
    <message>
        <source>A note below the charts.</source>
        <translation>Una nota debajo de los gráficos.</translation>
    </message>
    <message>
        <source>Leave out what says range, interval, time zone and businesses below the charts.</source>
        <translation>Omitir el pie de imagen con intervalo, granularidad, zona horaria y empresas.</translation>
    </message>
    <message>
        <source>--%1 applies to pictures only.</source>
        <extracomment>%1 an option</extracomment>
        <translation>--%1 solo sirve para imágenes.</translation>
    </message>
    <message>
        <source>--size already says how large the picture is; leave out --width, --height and --unit.</source>
        <translation>--size ya indica el tamaño de la imagen; omita --width, --height y --unit.</translation>
    </message>
    <message>
        <source>--unit says what --width and --height are in.</source>
        <translation>--unit es la unidad de --width y --height.</translation>
    </message>
    <message>
        <source>--profile and --%1 do not go together.</source>
        <translation>--profile y --%1 no se pueden combinar.</translation>
    </message>
    <message>
        <source>--profile shows one --business at a time.</source>
        <translation>--profile muestra un solo --business a la vez.</translation>
    </message>
    <message>
        <source>Write --business &apos;*&apos; for all of them together.</source>
        <translation>Escriba --business &apos;*&apos; para todos juntos.</translation>
    </message>
    <message>
        <source>A picture of a profile shows one metric.</source>
        <translation>La imagen de un perfil muestra una sola métrica.</translation>
    </message>
    <message>
        <source>Write which, for instance --metric avg_score.</source>
        <translation>Indique cuál, por ejemplo --metric avg_score.</translation>
    </message>
    <message>
        <source>%1 was taken out of %2 for it.</source>
        <extracomment>%1 a business, %2 a group</extracomment>
        <translation>Para ello se sacó %1 de %2.</translation>
    </message>
    <message>
        <source>Never changes anything. Ends with 1 while the tables are missing or of another version, or while something is wrong with them.</source>
        <translation>Nunca cambia nada. Termina con 1 mientras falten las tablas, sean de otra versión o algo en ellas no esté bien.</translation>
    </message>
    <message>
        <source>No receipt of the last 30 days is in %1.</source>
        <extracomment>%1 a currency</extracomment>
        <translation>Ningún recibo de los últimos 30 días está en %1.</translation>
    </message>
    <message>
        <source>Draw means and medians of the last N points over paler lines.</source>
        <translation>Dibujar medias y medianas de los últimos N puntos sobre líneas más tenues.</translation>
    </message>
    <message>
        <source>--rolling applies to pictures only.</source>
        <translation>--rolling solo vale para imágenes.</translation>
    </message>
    <message>
        <source>Leave it out: a table has each point as it is.</source>
        <translation>Omítalo: una tabla tiene cada punto tal como es.</translation>
    </message>
    <message>
        <source>“ocr-analytics refresh” counts them.</source>
        <translation>«ocr-analytics refresh» los cuenta.</translation>
    </message>
    <message>
        <source>The moment, such as 2024-05-01T10:00 or now-2h; now if left out.</source>
        <translation>El momento, como 2024-05-01T10:00 o now-2h; ahora si falta.</translation>
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
</context>
<context>
    <name>oa::core::AlertRule</name>
    <message>
        <source>A rule needs a name.</source>
        <translation>Una regla necesita un nombre.</translation>
    </message>
    <message>
        <source>A rule needs a business, a group, or * for all together.</source>
        <translation>Una regla necesita una empresa, un grupo o * para todas juntas.</translation>
    </message>
    <message>
        <source>The limit of a rule is a number.</source>
        <translation>El límite de una regla es un número.</translation>
    </message>
    <message>
        <source>A rule counts from 1 to %1 times in a row.</source>
        <translation>Una regla cuenta de 1 a %1 veces seguidas.</translation>
    </message>
    <message>
        <source>The least number of receipts is from 0 to %1.</source>
        <translation>El mínimo de recibos está entre 0 y %1.</translation>
    </message>
    <message>
        <source>Only amounts are in a currency.</source>
        <translation>Solo los importes tienen moneda.</translation>
    </message>
    <message>
        <source>A change is measured up and down alike: its limit is not negative.</source>
        <translation>Un cambio se mide igual hacia arriba y hacia abajo: su límite no es negativo.</translation>
    </message>
    <message>
        <source>Buckets longer than a week cannot be set against the same time a week before.</source>
        <translation>Los tramos de más de una semana no se pueden comparar con la misma hora de una semana antes.</translation>
    </message>
    <message>
        <source>Choose a shorter interval.</source>
        <translation>Elija un intervalo más corto.</translation>
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
        <translation>por debajo de %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <extracomment>%1 such as &quot;80 points&quot;</extracomment>
        <translation>por encima de %1</translation>
    </message>
    <message>
        <source>more than %1 away from a week before</source>
        <extracomment>%1 such as &quot;5 points&quot; or &quot;10 %&quot;</extracomment>
        <translation>a más de %1 de una semana antes</translation>
    </message>
    <message>
        <source>all businesses</source>
        <translation>todas las empresas</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>%1 a metric, %2 a business, %3 such as &quot;below 80 points&quot;</extracomment>
        <translation>%1 de %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation>
            <numerusform>%1, %n vez seguida</numerusform>
            <numerusform>%1, %n veces seguidas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 is %3</source>
        <extracomment>%1 a metric, %2 a business, %3 a number</extracomment>
        <translation>%1 de %2 es %3</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, %4 a week before</source>
        <extracomment>%1 a metric, %2 a business, %3 and %4 numbers</extracomment>
        <translation>%1 de %2 es %3, %4 una semana antes</translation>
    </message>
</context>
<context>
    <name>oa::core::Comparison</name>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
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
        <translation>100 = media de este intervalo</translation>
    </message>
</context>
<context>
    <name>oa::core::ContentDevice</name>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>No se pudo leer el archivo hasta el final.</translation>
    </message>
    <message>
        <source>The file is packed with %1, which this program was built without.</source>
        <translation>El archivo está comprimido con %1, que este programa no incluye.</translation>
    </message>
    <message>
        <source>Unpack it first: %1 -dc FILE | ocr-analytics import -</source>
        <translation>Descomprímalo primero: %1 -dc ARCHIVO | ocr-analytics import -</translation>
    </message>
    <message>
        <source>The packed file is damaged.</source>
        <translation>El archivo comprimido está dañado.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>The packed file breaks off before its end.</source>
        <translation>El archivo comprimido se corta antes del final.</translation>
    </message>
    <message>
        <source>The file is packed so tightly that unpacking it takes too much memory.</source>
        <translation>El archivo está tan comprimido que descomprimirlo exige demasiada memoria.</translation>
    </message>
</context>
<context>
    <name>oa::core::CurrencyAmounts</name>
    <message>
        <source>These are no amounts by currency.</source>
        <translation>Estos no son importes por moneda.</translation>
    </message>
</context>
<context>
    <name>oa::core::Distribution</name>
    <message>
        <source>A stored distribution could not be read.</source>
        <translation>No se ha podido leer una distribución guardada.</translation>
    </message>
</context>
<context>
    <name>oa::core::FileKind</name>
    <message>
        <source>a file packed with bzip2</source>
        <translation>un archivo comprimido con bzip2</translation>
    </message>
    <message>
        <source>a file packed with lzip</source>
        <translation>un archivo comprimido con lzip</translation>
    </message>
    <message>
        <source>a file packed with lz4</source>
        <translation>un archivo comprimido con lz4</translation>
    </message>
    <message>
        <source>a file packed with compress</source>
        <translation>un archivo comprimido con compress</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>un archivo ZIP o un documento de ofimática</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>un archivo ZIP vacío</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>un archivo 7z</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>un archivo RAR</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>un archivo tar</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>a picture or a film</source>
        <translation>una imagen o un vídeo</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>un archivo Parquet</translation>
    </message>
    <message>
        <source>an Avro file</source>
        <translation>un archivo Avro</translation>
    </message>
    <message>
        <source>an ORC file</source>
        <translation>un archivo ORC</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>una base de datos SQLite</translation>
    </message>
    <message>
        <source>a dump of a PostgreSQL database</source>
        <translation>un volcado de una base de datos PostgreSQL</translation>
    </message>
    <message>
        <source>a table in PostgreSQL&apos;s binary form</source>
        <translation>una tabla en el formato binario de PostgreSQL</translation>
    </message>
    <message>
        <source>Unpack it and import the file of receipts that is in it. Files packed with gzip, zstd or xz are read as they are.</source>
        <translation>Descomprímalo e importe el archivo de recibos que contiene. Los archivos comprimidos con gzip, zstd o xz se leen tal cual.</translation>
    </message>
    <message>
        <source>Export it as JSON Lines: {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} on each line.</source>
        <translation>Expórtelo como JSON Lines: {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} en cada línea.</translation>
    </message>
    <message>
        <source>Load it with pg_restore, then connect to that database.</source>
        <translation>Cárguelo con pg_restore y conéctese después a esa base de datos.</translation>
    </message>
    <message>
        <source>Choose a file of receipts: {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} on each line, or a list of such.</source>
        <translation>Elija un archivo de recibos: {&quot;timestamp&quot;: …, &quot;ml_response&quot;: …} en cada línea, o una lista de ellos.</translation>
    </message>
    <message>
        <source>This is %1, not JSON.</source>
        <translation>Esto es %1, no JSON.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>It looks like a web page or XML; was it downloaded as it should be?</source>
        <translation>Parece una página web o XML; ¿se descargó correctamente?</translation>
    </message>
    <message>
        <source>It looks like SQL: run it with psql, then connect to that database.</source>
        <translation>Parece SQL: ejecútelo con psql y conéctese después a esa base de datos.</translation>
    </message>
    <message>
        <source>It looks like a table (CSV).</source>
        <translation>Parece una tabla (CSV).</translation>
    </message>
    <message>
        <source>a file packed with lzma</source>
        <translation>un archivo comprimido con lzma</translation>
    </message>
    <message>
        <source>Save it as UTF-8, or convert it with iconv, as in: iconv -f %1 -t UTF-8 FILE | ocr-analytics import -</source>
        <translation>Guárdelo en UTF-8 o conviértalo con iconv, por ejemplo: iconv -f %1 -t UTF-8 ARCHIVO | ocr-analytics import -</translation>
    </message>
    <message>
        <source>The file is packed twice.</source>
        <translation>El archivo está comprimido dos veces.</translation>
    </message>
    <message>
        <source>text in %1</source>
        <translation>texto en %1</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>datos binarios</translation>
    </message>
    <message>
        <source>Unpack it once, and import what comes out.</source>
        <translation>Descomprímalo una vez e importe lo que salga.</translation>
    </message>
</context>
<context>
    <name>oa::core::Interval</name>
    <message>
        <source>by the minute</source>
        <translation>por minuto</translation>
    </message>
    <message>
        <source>by 5 minutes</source>
        <translation>cada 5 minutos</translation>
    </message>
    <message>
        <source>by 15 minutes</source>
        <translation>cada 15 minutos</translation>
    </message>
    <message>
        <source>by 30 minutes</source>
        <translation>cada 30 minutos</translation>
    </message>
    <message>
        <source>by the hour</source>
        <translation>por hora</translation>
    </message>
    <message>
        <source>by 3 hours</source>
        <translation>cada 3 horas</translation>
    </message>
    <message>
        <source>by 6 hours</source>
        <translation>cada 6 horas</translation>
    </message>
    <message>
        <source>by 12 hours</source>
        <translation>cada 12 horas</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>por día</translation>
    </message>
    <message>
        <source>by the week</source>
        <translation>por semana</translation>
    </message>
    <message>
        <source>by the month</source>
        <translation>por mes</translation>
    </message>
    <message>
        <source>by the quarter</source>
        <translation>por trimestre</translation>
    </message>
    <message>
        <source>by the year</source>
        <translation>por año</translation>
    </message>
</context>
<context>
    <name>oa::core::JsonLinesReader</name>
    <message>
        <source>“timestamp” is not a text such as &quot;2024-05-01T10:30:00Z&quot;.</source>
        <translation>«timestamp» no es un texto como &quot;2024-05-01T10:30:00Z&quot;.</translation>
    </message>
    <message>
        <source>“ml_response” has an escape that is not a character.</source>
        <translation>«ml_response» contiene una secuencia de escape que no representa ningún carácter.</translation>
    </message>
    <message>
        <source>“ml_response” has the character U+0000, which PostgreSQL cannot store in text.</source>
        <translation>«ml_response» contiene el carácter U+0000, que PostgreSQL no puede guardar en un texto.</translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <translation>No es JSON.</translation>
    </message>
    <message>
        <source>It is not UTF-8.</source>
        <translation>No es UTF-8.</translation>
    </message>
    <message>
        <source>It is not a JSON object.</source>
        <translation>No es un objeto JSON.</translation>
    </message>
    <message>
        <source>“%1” is in it twice.</source>
        <translation>«%1» está dos veces.</translation>
    </message>
    <message>
        <source>It is longer than 65 MiB.</source>
        <translation>Ocupa más de 65 MiB.</translation>
    </message>
    <message>
        <source>It breaks off in the middle.</source>
        <translation>Se corta a la mitad.</translation>
    </message>
    <message>
        <source>It has no “timestamp”.</source>
        <translation>Falta “timestamp”.</translation>
    </message>
    <message>
        <source>It has no “ml_response”.</source>
        <translation>Falta “ml_response”.</translation>
    </message>
</context>
<context>
    <name>oa::core::JsonPieces</name>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>No se pudo leer el archivo hasta el final.</translation>
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
    <message>
        <source>points</source>
        <translation>puntos</translation>
    </message>
    <message>
        <source>Number of receipts</source>
        <translation>Número de recibos</translation>
    </message>
</context>
<context>
    <name>oa::core::OutputFile</name>
    <message>
        <source>“%1” is not an ordinary file.</source>
        <translation>«%1» no es un archivo normal.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>Indique el nombre de un archivo.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>There is no room left to write “%1”.</source>
        <translation>No queda espacio para escribir «%1».</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>“%1” could not be written: its folder is not there.</source>
        <translation>No se pudo escribir «%1»: su carpeta no existe.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, or make it.</source>
        <translation>Elija una carpeta que exista o créela.</translation>
    </message>
    <message>
        <source>You may not write to “%1”.</source>
        <translation>No tiene permiso para escribir en «%1».</translation>
    </message>
    <message>
        <source>Choose another folder or another name.</source>
        <translation>Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>No se pudo escribir «%1».</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Compruebe que la carpeta existe y que puede escribir en ella.</translation>
    </message>
</context>
<context>
    <name>oa::core::PayloadFormat</name>
    <message>
        <source>not a text</source>
        <translation>no es un texto</translation>
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
        <source>“%1” is not a JSON Pointer: %2.</source>
        <translation>«%1» no contiene un JSON Pointer: %2.</translation>
    </message>
    <message>
        <source>A format must say where the business and the total are.</source>
        <translation>Un formato debe decir dónde están la empresa y el total.</translation>
    </message>
    <message>
        <source>“%1” is neither “points” nor “fraction”.</source>
        <translation>«%1» no es ni «points» ni «fraction».</translation>
    </message>
    <message>
        <source>Write “fraction” where scores go from 0 to 1, and “points” where they go from 0 to 100.</source>
        <translation>Escriba «fraction» si las puntuaciones van de 0 a 1 y «points» si van de 0 a 100.</translation>
    </message>
    <message>
        <source>Its fields are name, business, total, score, ocr_score, scale, currency, refund, duplicate and line_items.</source>
        <translation>Sus campos son name, business, total, score, ocr_score, scale, currency, refund, duplicate y line_items.</translation>
    </message>
</context>
<context>
    <name>oa::core::PayloadFormats</name>
    <message>
        <source>Another format has the name “%1” already.</source>
        <translation>Otro formato ya se llama «%1».</translation>
    </message>
    <message>
        <source>The payload formats in the settings are too long to be meant.</source>
        <translation>Los formatos de recibo de los ajustes son demasiado largos para ser intencionados.</translation>
    </message>
    <message>
        <source>The payload formats in the settings are not JSON.</source>
        <translation>Los formatos de recibo de los ajustes no son JSON.</translation>
    </message>
    <message>
        <source>%1, at byte %2</source>
        <translation>%1, en el byte %2</translation>
    </message>
    <message>
        <source>The payload formats in the settings are no list.</source>
        <translation>Los formatos de recibo de los ajustes no son una lista.</translation>
    </message>
    <message>
        <source>Save them again under Data ▸ Payload formats, or correct the row “payload_formats” in the table settings. Until then only the built-in formats are used.</source>
        <translation>Escríbalos de nuevo en Datos ▸ Formatos de recibo, o corrija la fila «payload_formats» de la tabla settings. Hasta entonces solo valen los formatos integrados.</translation>
    </message>
    <message>
        <source>It is not an object with name, business and total.</source>
        <translation>No es un objeto con name, business y total.</translation>
    </message>
    <message>
        <source>There are more than 32 formats.</source>
        <translation>Hay más formatos que los 32 que se pueden distinguir.</translation>
    </message>
    <message>
        <source>Payload format %1 in the settings is not used: %2</source>
        <translation>El formato de recibo %1 de los ajustes no vale: %2</translation>
    </message>
</context>
<context>
    <name>oa::core::RangeExpression</name>
    <message>
        <source>“%1” is not a range of time.</source>
        <translation>«%1» no es un intervalo de tiempo.</translation>
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
    <message>
        <source>Write it like now-6h, last 7 days, yesterday, March 2024, 2024-Q3 or 2024-05-01..2024-05-03.</source>
        <translation>Por ejemplo: now-6h, últimos 7 días, ayer, marzo de 2024, 2024-Q3 o 2024-05-01..2024-05-03.</translation>
    </message>
    <message>
        <source>From when to when there are receipts is not known here.</source>
        <translation>Aquí no se sabe desde cuándo ni hasta cuándo hay recibos.</translation>
    </message>
    <message>
        <source>Give two dates.</source>
        <translation>Indique dos fechas.</translation>
    </message>
    <message>
        <source>Choose years in between.</source>
        <translation>Elija años intermedios.</translation>
    </message>
    <message>
        <source>There is no date “%1”.</source>
        <translation>No existe la fecha «%1».</translation>
    </message>
    <message>
        <source>Write it like 2024-05-01, or 2024-05 for a month.</source>
        <translation>Escríbala como 2024-05-01, o 2024-05 para un mes.</translation>
    </message>
    <message>
        <source>“%1” has one end only.</source>
        <translation>«%1» tiene un solo extremo.</translation>
    </message>
    <message>
        <source>Give both, such as 2024-05-01..now.</source>
        <translation>Indique los dos, por ejemplo 2024-05-01..now.</translation>
    </message>
    <message>
        <source>“%1” covers no time at all.</source>
        <translation>«%1» no abarca ningún tiempo.</translation>
    </message>
    <message>
        <source>It has to end after it begins.</source>
        <translation>El final debe ser posterior al comienzo.</translation>
    </message>
</context>
<context>
    <name>oa::core::Rejection</name>
    <message>
        <source>The timestamp is missing, infinite or out of range</source>
        <translation>La marca de tiempo falta, es infinita o queda fuera de rango</translation>
    </message>
    <message>
        <source>The business name cannot be used</source>
        <translation>El nombre de la empresa no se puede usar</translation>
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
        <source>The receipt is not JSON</source>
        <translation>El recibo no es JSON</translation>
    </message>
    <message>
        <source>The receipt is JSON, but not an object</source>
        <translation>El recibo es JSON, pero no un objeto</translation>
    </message>
    <message>
        <source>The receipt is too large</source>
        <translation>El recibo es demasiado grande</translation>
    </message>
    <message>
        <source>The receipt is nested too deeply</source>
        <translation>El recibo está anidado a demasiada profundidad</translation>
    </message>
    <message>
        <source>The receipt names no business</source>
        <translation>El recibo no nombra ninguna empresa</translation>
    </message>
    <message>
        <source>The receipt has no total</source>
        <translation>El recibo no tiene total</translation>
    </message>
    <message>
        <source>A value stands in the receipt twice</source>
        <translation>Un valor aparece dos veces en el recibo</translation>
    </message>
    <message>
        <source>There is more than one receipt in it</source>
        <translation>Contiene más de un recibo</translation>
    </message>
    <message>
        <source>It came after its day was sealed</source>
        <translation>Llegó después de sellarse su día</translation>
    </message>
    <message>
        <source>The currency cannot be used</source>
        <translation>No se puede usar la moneda</translation>
    </message>
    <message>
        <source>It does not say clearly whether it is a refund or a duplicate</source>
        <translation>No dice claramente si es una devolución o un duplicado</translation>
    </message>
    <message>
        <source>It is marked as a duplicate</source>
        <translation>Está marcado como duplicado</translation>
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
    <name>oa::core::VisibleName</name>
    <message>
        <source>All businesses</source>
        <translation>Todas las empresas</translation>
    </message>
</context>
<context>
    <name>oa::core::WallTime</name>
    <message>
        <source>“%1” occurs twice in %2: the first, %3, is used.</source>
        <extracomment>%1 a local time, %2 a time zone, %3 the time with its offset from UTC</extracomment>
        <translation>«%1» se repite en %2: se usa la primera, %3.</translation>
    </message>
    <message>
        <source>“%1” does not exist in %2: %3 is used instead.</source>
        <extracomment>%1 a local time, %2 a time zone, %3 the time with its offset from UTC</extracomment>
        <translation>«%1» no existe en %2: se usa %3 en su lugar.</translation>
    </message>
</context>
<context>
    <name>oa::core::WrittenTime</name>
    <message>
        <source>“%1” can be read as two dates.</source>
        <translation>“%1” puede leerse como dos fechas.</translation>
    </message>
    <message>
        <source>Write the year first, as in 2024-05-01.</source>
        <translation>Escriba primero el año, como en 2024-05-01.</translation>
    </message>
    <message>
        <source>“%1” names no time zone.</source>
        <translation>«%1» no indica zona horaria.</translation>
    </message>
    <message>
        <source>Write the offset, as in 2024-05-01T10:00Z.</source>
        <translation>Escriba la diferencia con UTC, como en 2024-05-01T10:00Z.</translation>
    </message>
    <message>
        <source>“%1” does not begin with a year of four digits.</source>
        <translation>«%1» no empieza por un año de cuatro cifras.</translation>
    </message>
</context>
<context>
    <name>oa::core::Zones</name>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>No existe la zona horaria «%1».</translation>
    </message>
    <message>
        <source>The time zone of this computer, %1, is not understood.</source>
        <translation>No se entiende la zona horaria de este equipo, %1.</translation>
    </message>
    <message>
        <source>Set TZ to a name like Europe/Berlin or UTC, or give --zone.</source>
        <translation>Ponga en TZ un nombre como Europe/Berlin o UTC, o indique --zone.</translation>
    </message>
    <message>
        <source>The time zone in TZ, “%1”, is not understood.</source>
        <translation>No se entiende la zona horaria de TZ, «%1».</translation>
    </message>
    <message>
        <source>Did you mean %1? Set TZ to such a name, or give --zone.</source>
        <translation>¿Quiso decir %1? Ponga en TZ un nombre así o indique --zone.</translation>
    </message>
    <message>
        <source>Give a name like Europe/Berlin or UTC.</source>
        <translation>Indique un nombre como Europe/Berlin o UTC.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
</context>
<context>
    <name>oa::database::DatabaseOpener</name>
    <message>
        <source>Creating the tables…</source>
        <translation>Creando las tablas…</translation>
    </message>
    <message>
        <source>Starting a private PostgreSQL…</source>
        <translation>Iniciando un PostgreSQL privado…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>The role “%1” may not read the receipts here.</source>
        <translation>El rol «%1» no puede leer aquí los recibos.</translation>
    </message>
    <message>
        <source>Ask the owner to run: %1</source>
        <translation>Pida al propietario que ejecute: %1</translation>
    </message>
    <message>
        <source>PostgreSQL %1, as “%2”</source>
        <translation>PostgreSQL %1, como «%2»</translation>
    </message>
    <message>
        <source>The connection is not encrypted</source>
        <translation>La conexión no está cifrada</translation>
    </message>
    <message>
        <source>A standby server: reading only</source>
        <translation>Un servidor standby: solo lectura</translation>
    </message>
    <message>
        <source>The tables are there, version %1</source>
        <translation>Las tablas están, versión %1</translation>
    </message>
    <message>
        <source>May read the receipts</source>
        <translation>Puede leer los recibos</translation>
    </message>
    <message>
        <source>May not read the receipts</source>
        <translation>No puede leer los recibos</translation>
    </message>
    <message>
        <source>May add receipts and refresh totals</source>
        <translation>Puede añadir recibos y actualizar totales</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Tables are to be created; you will see the SQL before anything happens</source>
        <translation>Hay que crear las tablas; verá el SQL antes de que ocurra nada</translation>
    </message>
    <message>
        <source>Tables are missing, and this role may not create them</source>
        <translation>Faltan tablas, y este rol no puede crearlas</translation>
    </message>
    <message>
        <source>They can be taken over; you will see how before anything happens.</source>
        <translation>Se pueden adoptar; verá cómo antes de que ocurra nada.</translation>
    </message>
    <message>
        <source>Taking over the receipts…</source>
        <translation>Adoptando los recibos…</translation>
    </message>
    <message>
        <source>The connection is encrypted (%1)</source>
        <translation>La conexión está cifrada (%1)</translation>
    </message>
    <message>
        <source>The connection stays on this computer</source>
        <translation>La conexión no sale de este equipo</translation>
    </message>
</context>
<context>
    <name>oa::database::SavedConnection</name>
    <message>
        <source>Development</source>
        <translation>Desarrollo</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Preproducción</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>This is not a file of saved connections.</source>
        <translation>Este no es un archivo de conexiones guardadas.</translation>
    </message>
</context>
<context>
    <name>oa::database::TablesProblem</name>
    <message>
        <source>The tables in %1 belong to a newer version of OCR Analytics (version %2; this program knows %3).</source>
        <translation>Las tablas de %1 pertenecen a una versión más nueva de OCR Analytics (versión %2; este programa conoce la %3).</translation>
    </message>
    <message>
        <source>%1 has no tables of OCR Analytics yet.</source>
        <translation>%1 aún no tiene tablas de OCR Analytics.</translation>
    </message>
    <message>
        <source>The tables in %1 are of an older version (%2 instead of %3).</source>
        <translation>Las tablas de %1 son de una versión anterior (%2 en lugar de %3).</translation>
    </message>
    <message>
        <source>%1 has the tables of the predecessor system.</source>
        <translation>%1 tiene las tablas del sistema anterior.</translation>
    </message>
    <message>
        <source>%1 has other tables with the same names.</source>
        <translation>%1 tiene otras tablas con los mismos nombres.</translation>
    </message>
    <message>
        <source>Install the newer program.</source>
        <translation>Instale el programa más nuevo.</translation>
    </message>
    <message>
        <source>Choose another database.</source>
        <translation>Elija otra base de datos.</translation>
    </message>
</context>
<context>
    <name>oa::db::Adoption</name>
    <message>
        <source>The old timestamps carry no time zone.</source>
        <translation>Las marcas de tiempo antiguas no llevan zona horaria.</translation>
    </message>
    <message>
        <source>There is no time zone named %1.</source>
        <translation>No existe ninguna zona horaria llamada %1.</translation>
    </message>
    <message>
        <source>Name the zone they were written in, such as America/New_York or UTC.</source>
        <translation>Indique la zona en que se escribieron, como America/New_York o UTC.</translation>
    </message>
    <message>
        <source>The role %1 does not own the tables that would be changed.</source>
        <translation>El rol %1 no es propietario de las tablas que cambiarían.</translation>
    </message>
    <message>
        <source>Connect as their owner, or ask the owner to run this SQL:</source>
        <translation>Conéctese como su propietario, o pídale que ejecute este SQL:</translation>
    </message>
    <message>
        <source>The table documents is partitioned by %1, whose type would have to become another.</source>
        <translation>La tabla documents está particionada por %1, cuyo tipo tendría que cambiar.</translation>
    </message>
    <message>
        <source>Make a table of the columns document_id bigint, ml_response text and timestamp timestamptz, move the receipts there, call it documents and try again.</source>
        <translation>Cree una tabla con las columnas document_id bigint, ml_response text y timestamp timestamptz, pase los recibos a ella, llámela documents e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This database is not one of the predecessor system.</source>
        <translation>Aquí no hay ninguna base del sistema anterior que adoptar.</translation>
    </message>
    <message>
        <source>The columns %1 of the table documents would have to be of other types, and these depend on them: %2.</source>
        <translation>Las columnas %1 de la tabla documents tendrían que ser de otros tipos, y de ellas depende esto: %2.</translation>
    </message>
    <message>
        <source>Drop what depends on them, take the database over, and make it again. “pg_dump --schema-only” writes how it was made.</source>
        <translation>Elimine lo que depende de ellas, adopte la base de datos y créelo de nuevo. «pg_dump --schema-only» escribe cómo estaba hecho.</translation>
    </message>
</context>
<context>
    <name>oa::db::AggregateStore</name>
    <message>
        <source>The range holds %1 buckets, more than can be shown.</source>
        <translation>El intervalo abarca %1 tramos, más de los que se pueden mostrar.</translation>
    </message>
    <message>
        <source>Choose a longer interval or a shorter range.</source>
        <translation>Elija tramos más largos o un intervalo más corto.</translation>
    </message>
</context>
<context>
    <name>oa::db::AlertRow</name>
    <message>
        <source>This program does not understand the alert rule “%1”.</source>
        <translation>Este programa no entiende la regla de alerta «%1».</translation>
    </message>
</context>
<context>
    <name>oa::db::AlertRuleStore</name>
    <message>
        <source>Row level security may hide alert rules from this role.</source>
        <translation>La seguridad por filas puede ocultar reglas de alerta a este rol.</translation>
    </message>
    <message>
        <source>There is no alert rule “%1”.</source>
        <translation>No hay ninguna regla de alerta «%1».</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>¿Quería decir «%1»?</translation>
    </message>
    <message>
        <source>There is an alert rule “%1” already.</source>
        <translation>Ya hay una regla de alerta «%1».</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>Elija otro nombre o quite antes esa.</translation>
    </message>
    <message>
        <source>The alert rule was removed meanwhile.</source>
        <translation>La regla de alerta se quitó entretanto.</translation>
    </message>
    <message>
        <source>Add it as a new one.</source>
        <translation>Añádala como nueva.</translation>
    </message>
    <message>
        <source>The alert rule “%1” does not fire now.</source>
        <translation>La regla de alerta «%1» no salta ahora.</translation>
    </message>
    <message>
        <source>This role may not read the alert rules.</source>
        <translation>Este rol no puede leer las reglas de alerta.</translation>
    </message>
</context>
<context>
    <name>oa::db::BinaryField</name>
    <message>
        <source>The server&apos;s answer could not be read.</source>
        <translation>No se pudo leer la respuesta del servidor.</translation>
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
        <source>The database did not answer in time.</source>
        <translation>La base de datos no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The statement does not answer with rows.</source>
        <translation>La instrucción no responde con filas.</translation>
    </message>
    <message>
        <source>A value has a zero byte, which the database cannot store.</source>
        <translation>Un valor contiene un byte cero, que la base de datos no puede guardar.</translation>
    </message>
    <message>
        <source>The database connection cannot be used in this state.</source>
        <translation>La conexión con la base de datos está en un estado incorrecto.</translation>
    </message>
    <message>
        <source>Sessions may only read here: default_transaction_read_only is on.</source>
        <translation>Aquí las sesiones solo pueden leer: default_transaction_read_only está activado.</translation>
    </message>
    <message>
        <source>It stands in the connection’s options: in a service file, PGOPTIONS or the connection text.</source>
        <translation>Está en las opciones de la conexión: en un archivo de servicio, en PGOPTIONS o en el texto de conexión.</translation>
    </message>
    <message>
        <source>To let work be done here: %1</source>
        <translation>Para que aquí se pueda trabajar: %1</translation>
    </message>
    <message>
        <source>The server does not take the connection’s options.</source>
        <translation>El servidor no acepta las opciones de la conexión.</translation>
    </message>
    <message>
        <source>Write them as settings: “-c name=value -c name=value”.</source>
        <translation>Escríbalas como ajustes: «-c nombre=valor -c nombre=valor».</translation>
    </message>
    <message>
        <source>This is PostgreSQL %1, and OCR Analytics needs PostgreSQL %2 or newer.</source>
        <translation>Es PostgreSQL %1, y OCR Analytics necesita PostgreSQL %2 o posterior.</translation>
    </message>
    <message>
        <source>Update the database server, with pg_upgrade or by pg_dump and pg_restore. Nothing was changed.</source>
        <translation>Actualice el servidor de bases de datos, con pg_upgrade o mediante pg_dump y pg_restore. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the load of the server, and at how many connections a pooler before it has left.</source>
        <translation>Inténtelo de nuevo; si sigue así, mire la carga del servidor y cuántas conexiones le quedan al pooler que tenga delante.</translation>
    </message>
</context>
<context>
    <name>oa::db::ConnectionParameters</name>
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
    <name>oa::db::ConnectionText</name>
    <message>
        <source>The connection text cannot be read.</source>
        <translation>No se puede leer el texto de conexión.</translation>
    </message>
    <message>
        <source>Put a value with spaces in single quotes: password=&apos;…&apos;. Inside, write \&apos; for a quote and \\ for a backslash.</source>
        <translation>Ponga los valores con espacios entre comillas simples: password=&apos;…&apos;. Dentro, escriba \&apos; para una comilla y \\ para una barra invertida.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Falta la comilla de cierre.</translation>
    </message>
    <message>
        <source>The PostgreSQL library on this computer is too old for “%1”. Leave it out.</source>
        <translation>La biblioteca de PostgreSQL de este equipo es demasiado antigua para “%1”. Quítelo.</translation>
    </message>
    <message>
        <source>It contains a keyword PostgreSQL does not know.</source>
        <translation>Contiene una palabra clave que PostgreSQL no conoce.</translation>
    </message>
    <message>
        <source>PostgreSQL does not know the keyword “%1”. Those it knows are host, port, dbname, user, password, sslmode and others.</source>
        <translation>PostgreSQL no conoce la palabra clave “%1”. Conoce host, port, dbname, user, password, sslmode y otras.</translation>
    </message>
    <message>
        <source>Write it like “postgresql://user@host:5432/database” or “host=… dbname=… user=…”.</source>
        <translation>Escríbalo como “postgresql://user@host:5432/database” o “host=… dbname=… user=…”.</translation>
    </message>
    <message>
        <source>The host in the connection text is not a valid host name.</source>
        <translation>El host del texto de conexión no es un nombre de host válido.</translation>
    </message>
    <message>
        <source>There is a whole connection text where “%1” should be just a name.</source>
        <translation>Donde “%1” debería ser solo un nombre hay un texto de conexión completo.</translation>
    </message>
    <message>
        <source>Use that text on its own.</source>
        <translation>Use ese texto solo.</translation>
    </message>
    <message>
        <source>The connection text holds a zero byte.</source>
        <translation>El texto de conexión contiene un byte cero.</translation>
    </message>
    <message>
        <source>The connection address cannot be read.</source>
        <translation>No se puede leer la dirección de conexión.</translation>
    </message>
    <message>
        <source>Write special characters in a password as codes: @ as %40, / as %2F, : as %3A, ? as %3F, # as %23, % as %25. Or leave the password out; you will be asked for it.</source>
        <translation>Escriba los caracteres especiales de la contraseña como códigos: @ como %40, / como %2F, : como %3A, ? como %3F, # como %23, % como %25. O quite la contraseña; se le pedirá.</translation>
    </message>
    <message>
        <source>It contains an option PostgreSQL does not know. Leave it out, or encode the special characters of the password.</source>
        <translation>Contiene una opción que PostgreSQL no conoce. Quítela o codifique los caracteres especiales de la contraseña.</translation>
    </message>
    <message>
        <source>PostgreSQL does not know the option “%1”. Leave it out.</source>
        <translation>PostgreSQL no conoce la opción “%1”. Quítela.</translation>
    </message>
    <message>
        <source>“%1” is not a PostgreSQL database.</source>
        <translation>“%1” no es una base de datos PostgreSQL.</translation>
    </message>
    <message>
        <source>The psql command cannot be read.</source>
        <translation>No se puede leer la orden de psql.</translation>
    </message>
    <message>
        <source>Give only the part after “psql”, such as “postgresql://user@host:5432/database” or “host=… dbname=… user=…”.</source>
        <translation>Indique solo lo que sigue a “psql”, por ejemplo “postgresql://user@host:5432/database” o “host=… dbname=… user=…”.</translation>
    </message>
    <message>
        <source>“%1” holds more than a name: a server, and perhaps a password.</source>
        <translation>En «%1» hay más que un nombre: un servidor y quizá una contraseña.</translation>
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
    <message>
        <source>The PostgreSQL library on this computer does not know “%1”.</source>
        <translation>La biblioteca de PostgreSQL de este equipo no conoce “%1”.</translation>
    </message>
    <message>
        <source>Remove it from the connection, or install a newer libpq.</source>
        <translation>Quítela de la conexión o instale una libpq más reciente.</translation>
    </message>
    <message>
        <source>It took the connection, and then said nothing.</source>
        <translation>Aceptó la conexión y luego no dijo nada.</translation>
    </message>
    <message>
        <source>It may be starting or overloaded, or a pooler whose connections are all in use: wait, or raise connect_timeout.</source>
        <translation>Puede estar arrancando, sobrecargado o ser un pooler con todas sus conexiones en uso: espere o aumente connect_timeout.</translation>
    </message>
</context>
<context>
    <name>oa::db::ContributionStore</name>
    <message>
        <source>Single receipts of before %1 are no longer kept.</source>
        <translation>Los recibos sueltos anteriores al %1 ya no se conservan.</translation>
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
    <name>oa::db::Distributor</name>
    <message>
        <source>Only the owner of the table may do it: %1.</source>
        <translation>Solo puede hacerlo el propietario de la tabla: %1.</translation>
    </message>
    <message>
        <source>The table %1 is distributed already, but not by business_id.</source>
        <translation>La tabla %1 ya está distribuida, pero no por business_id.</translation>
    </message>
    <message>
        <source>Citus manages the table %1, which has to stay an ordinary table of the coordinator.</source>
        <translation>Citus administra la tabla %1, que debe seguir siendo una tabla normal del coordinador.</translation>
    </message>
    <message>
        <source>The database does not have the extension citus.</source>
        <translation>La base de datos no tiene la extensión citus.</translation>
    </message>
    <message>
        <source>Run CREATE EXTENSION citus in this database and in that of each worker, and name the workers with citus_add_node(). See docs/citus.md.</source>
        <translation>Ejecute CREATE EXTENSION citus en esta base de datos y en la de cada trabajador, e indique los trabajadores con citus_add_node(). Consulte docs/citus.md.</translation>
    </message>
    <message>
        <source>Install Citus %1 on this server and on the workers, and name it in shared_preload_libraries. See docs/citus.md. One server carries much without it.</source>
        <translation>Instale Citus %1 en este servidor y en los trabajadores, e indíquelo en shared_preload_libraries. Consulte docs/citus.md. Un solo servidor soporta mucho sin él.</translation>
    </message>
    <message>
        <source>This is Citus %1; it takes %2 or newer.</source>
        <translation>Esta es la versión %1 de Citus; se necesita la %2 o posterior.</translation>
    </message>
    <message>
        <source>This server is a worker of the cluster: connect to its coordinator.</source>
        <translation>Este servidor es un trabajador del clúster: conéctese a su coordinador.</translation>
    </message>
    <message>
        <source>The cluster has no workers.</source>
        <translation>El clúster no tiene trabajadores.</translation>
    </message>
    <message>
        <source>Name them with citus_add_node(). See docs/citus.md.</source>
        <translation>Indíquelos con citus_add_node(). Consulte docs/citus.md.</translation>
    </message>
    <message>
        <source>The totals cannot be distributed over several servers.</source>
        <translation>Los totales no se pueden distribuir entre varios servidores.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>oa::db::DocumentWriter</name>
    <message>
        <source>The server no longer knows whether the receipts were saved.</source>
        <translation>El servidor ya no sabe si los recibos se guardaron.</translation>
    </message>
    <message>
        <source>Compare the number of receipts with what was expected.</source>
        <translation>Compare el número de recibos con el esperado.</translation>
    </message>
</context>
<context>
    <name>oa::db::EmbeddedServer</name>
    <message>
        <source>Making the local database (once)</source>
        <translation>Creando la base de datos local (una sola vez)</translation>
    </message>
    <message>
        <source>Starting the local database</source>
        <translation>Iniciando la base de datos local</translation>
    </message>
    <message>
        <source>The database server must not run as root, so it runs as the user %1.</source>
        <translation>El servidor de la base de datos no debe ejecutarse como root, así que se ejecuta como el usuario %1.</translation>
    </message>
</context>
<context>
    <name>oa::db::ExpectedRows</name>
    <message>
        <source>Run `ocr-analytics verify` on the primary server, with a role that may make temporary tables.</source>
        <translation>Ejecute `ocr-analytics verify` en el servidor primario, con un rol que pueda crear tablas temporales.</translation>
    </message>
    <message>
        <source>An hour has more receipts than can be compared without temporary tables.</source>
        <translation>Una hora contiene más documentos de los que se pueden comparar sin tablas temporales.</translation>
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
    <name>oa::db::GroupStore</name>
    <message>
        <source>“%1” cannot be the name of a group.</source>
        <translation>«%1» no puede ser el nombre de un grupo.</translation>
    </message>
    <message>
        <source>Choose another name: an empty one is none, and * stands for all businesses.</source>
        <translation>Elija otro nombre: uno vacío no es ninguno, y * representa todas las empresas.</translation>
    </message>
    <message>
        <source>Row level security may hide groups from this role.</source>
        <translation>La seguridad por filas puede ocultar grupos a este rol.</translation>
    </message>
    <message>
        <source>“%1” would be the name of a group and of a business in another group.</source>
        <translation>«%1» sería el nombre de un grupo y de una empresa de otro grupo.</translation>
    </message>
    <message>
        <source>Take it out of the group first, or choose another name for the group.</source>
        <translation>Sáquelo primero del grupo o elija otro nombre para el grupo.</translation>
    </message>
    <message>
        <source>This role may not read the groups of businesses.</source>
        <translation>Este rol no puede leer los grupos de empresas.</translation>
    </message>
</context>
<context>
    <name>oa::db::Guard</name>
    <message>
        <source>Run “ocr-analytics migrate”, or as the owner of the tables: %1</source>
        <translation>Ejecute «ocr-analytics migrate» o, como propietario de las tablas: %1</translation>
    </message>
    <message>
        <source>%1 on %2 is missing</source>
        <translation>falta %1 en %2</translation>
    </message>
    <message>
        <source>%1 on %2 is disabled</source>
        <translation>%1 en %2 está desactivado</translation>
    </message>
    <message>
        <source>%1 on %2 does not always fire</source>
        <translation>%1 en %2 no siempre se dispara</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>Receipts may change unseen, since triggers are not as they must be: %1.</source>
        <translation>Los recibos pueden cambiar sin que se note, porque hay disparadores (triggers) que no están como deben: %1.</translation>
    </message>
    <message>
        <source>The table public.documents has no column %1 any more.</source>
        <translation>La tabla public.documents ya no tiene la columna %1.</translation>
    </message>
    <message>
        <source>Give the column its name back: %1</source>
        <translation>Devuelva su nombre a la columna: %1</translation>
    </message>
    <message>
        <source>The column %1 of public.documents is of type %2 instead of %3.</source>
        <translation>La columna %1 de public.documents es de tipo %2 en vez de %3.</translation>
    </message>
    <message>
        <source>Give the column its type back: %1</source>
        <translation>Devuelva su tipo a la columna: %1</translation>
    </message>
    <message>
        <source>Row level security on %1 holds for its owner too and may hide rows.</source>
        <translation>La seguridad a nivel de fila (row level security) de %1 rige también para su propietario y puede ocultar filas.</translation>
    </message>
    <message>
        <source>Let the owner see all rows: %1</source>
        <translation>Deje que el propietario vea todas las filas: %1</translation>
    </message>
    <message>
        <source>Row level security on %1 may hide rows from the role %2.</source>
        <translation>La seguridad a nivel de fila (row level security) de %1 puede ocultar filas al rol %2.</translation>
    </message>
    <message>
        <source>Let the role see all rows: %1</source>
        <translation>Deje que el rol vea todas las filas: %1</translation>
    </message>
    <message>
        <source>The table public.documents is another one than before.</source>
        <translation>La tabla public.documents no es la misma que antes.</translation>
    </message>
    <message>
        <source>%1 is no longer a partition or child table of public.documents, but its receipts are in the totals.</source>
        <translation>%1 ya no es una partición ni una tabla hija de public.documents, pero sus recibos están en los totales.</translation>
    </message>
    <message>
        <source>Attach it again, or have its receipts taken out of the totals. %1</source>
        <translation>Vuelva a adjuntarla o haga que sus recibos se quiten de los totales. %1</translation>
    </message>
    <message>
        <source>%1 is a foreign table: what its own server changes is not seen.</source>
        <translation>%1 es una tabla externa: lo que cambia su propio servidor no se ve.</translation>
    </message>
    <message>
        <source>%1 is a view: what changes behind it is not seen.</source>
        <translation>%1 es una vista: lo que cambia detrás no se ve.</translation>
    </message>
    <message>
        <source>Call the table that receipts are written to public.documents.</source>
        <translation>Llame public.documents a la tabla en la que se escriben los recibos.</translation>
    </message>
    <message>
        <source>%1 may not note changes, so that those who write receipts fail.</source>
        <translation>%1 no puede anotar los cambios, de modo que falla quien escribe recibos.</translation>
    </message>
    <message>
        <source>The table %1 is missing.</source>
        <translation>Falta la tabla %1.</translation>
    </message>
    <message>
        <source>Restore it, or give it its name back: %1</source>
        <translation>Restáurela o devuélvale su nombre: %1</translation>
    </message>
    <message>
        <source>The partition %1 is a foreign table: what its own server changes is not seen.</source>
        <translation>La partición %1 es una tabla externa: lo que cambia su propio servidor no se ve.</translation>
    </message>
    <message>
        <source>Have times that changed there counted anew: “ocr-analytics refresh --from T --to T”.</source>
        <translation>Haga contar de nuevo las horas que cambiaron allí: «ocr-analytics refresh --from T --to T».</translation>
    </message>
    <message>
        <source>%1 is unlogged: when the server crashes, it is emptied.</source>
        <translation>%1 es UNLOGGED: si el servidor se cae, queda vacía.</translation>
    </message>
    <message>
        <source>What watches the table public.documents is missing: %1</source>
        <translation>Falta lo que vigila la tabla public.documents: %1</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” as the owner of the tables.</source>
        <translation>Ejecute «ocr-analytics migrate» como propietario de las tablas.</translation>
    </message>
    <message>
        <source>There are totals, but not a single receipt.</source>
        <translation>Hay totales, pero ni un solo recibo.</translation>
    </message>
    <message>
        <source>Restore the table public.documents. If its receipts were removed on purpose, say so: %1</source>
        <translation>Restaure la tabla public.documents. Si sus recibos se quitaron a propósito, dígalo así: %1</translation>
    </message>
    <message>
        <source>%1 on %2 was changed</source>
        <translation>%1 en %2 se ha modificado</translation>
    </message>
    <message>
        <source>%1 may keep out of its table what is written there.</source>
        <translation>%1 puede impedir que llegue a su tabla lo que se escribe en ella.</translation>
    </message>
    <message>
        <source>Remove it, and have everything recomputed that changed since it is there: %1</source>
        <translation>Elimínelo y haga recalcular todo lo que cambió desde entonces: %1</translation>
    </message>
    <message>
        <source>Restore it, or give it its name back.</source>
        <translation>Restáurela o devuélvale su nombre.</translation>
    </message>
    <message>
        <source>%1 is no table any more: what it shows need not be what was counted.</source>
        <translation>%1 ya no es una tabla: lo que muestra puede no ser lo que se contó.</translation>
    </message>
    <message>
        <source>Give the table its name back.</source>
        <translation>Devuelva a la tabla su nombre.</translation>
    </message>
    <message>
        <source>%1 inherits, or is inherited from, and its rows count along.</source>
        <translation>%1 hereda de una tabla de totales, o esta de ella, y sus filas se cuentan también.</translation>
    </message>
    <message>
        <source>Make it a table of its own: %1</source>
        <translation>Hágala una tabla independiente: %1</translation>
    </message>
    <message>
        <source>%1 has lost its key, so that totals may be there twice.</source>
        <translation>%1 ha perdido su clave, así que puede haber totales repetidos.</translation>
    </message>
    <message>
        <source>Remove rows that are there twice, then: %1</source>
        <translation>Quite las filas repetidas y después: %1</translation>
    </message>
    <message>
        <source>The column %1 is not as it was made, so that numbers may be changed by it.</source>
        <translation>La columna %1 no es como se creó y puede alterar números.</translation>
    </message>
    <message>
        <source>Make it so again, and have everything recomputed: %1</source>
        <translation>Restáurela y haga recalcular todo: %1</translation>
    </message>
    <message>
        <source>A publication has %1 in it, which cannot be changed without a replica identity: refreshes fail.</source>
        <translation>Una publicación incluye %1, que no se puede cambiar sin identidad de réplica: las actualizaciones fallan.</translation>
    </message>
    <message>
        <source>%1 is empty, although it should not be: a restore may have left it out.</source>
        <translation>%1 está vacía y no debería estarlo: quizá se omitió al restaurar.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate”, or have everything recomputed: %1</source>
        <translation>Ejecute «ocr-analytics migrate» o haga recalcular todo: %1</translation>
    </message>
    <message>
        <source>The tables were given to another owner; %1, who has the functions that watch them, may not use them, so that those who write receipts fail.</source>
        <translation>Las tablas tienen otro propietario; %1, que posee las funciones que las vigilan, no puede usarlas, y por eso falla quien escribe recibos.</translation>
    </message>
    <message>
        <source>Run “ocr-analytics migrate” as an administrator, or: %1</source>
        <translation>Ejecute «ocr-analytics migrate» como administrador, o: %1</translation>
    </message>
    <message>
        <source>Restore its rows. If they are meant to be gone, so that totals go as well: %1</source>
        <translation>Restaure sus filas. Si deben desaparecer, y con ellas los totales: %1</translation>
    </message>
    <message>
        <source>Long ranges take longer than they need to, since this is missing or not as it was made: %1.</source>
        <translation>Los intervalos largos tardan más de lo necesario, porque esto falta o no está como se creó: %1.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>A publication filters rows of %1 by columns that are not its replica identity: refreshes fail.</source>
        <translation>Una publicación filtra filas de %1 por columnas que no son de su identidad de réplica: las actualizaciones fallan.</translation>
    </message>
    <message>
        <source>As the owner of the tables and of the publication: %1</source>
        <translation>Como propietario de las tablas y de la publicación: %1</translation>
    </message>
    <message>
        <source>A publication has only some columns of %1, without its replica identity: refreshes fail.</source>
        <translation>Una publicación solo tiene algunas columnas de %1, sin su identidad de réplica: las actualizaciones fallan.</translation>
    </message>
    <message>
        <source>Somebody added the column %1, which must not be null: refreshes may fail.</source>
        <translation>Alguien añadió la columna %1, que no puede ser nula: las actualizaciones pueden fallar.</translation>
    </message>
    <message>
        <source>Let it be null: %1</source>
        <translation>Permitir valores nulos: %1</translation>
    </message>
    <message>
        <source>A foreign key refers to %1, whose rows are replaced as receipts come: refreshes fail.</source>
        <translation>Una clave foránea apunta a %1, cuyas filas se sustituyen según llegan recibos: las actualizaciones fallan.</translation>
    </message>
    <message>
        <source>Remove it: %1</source>
        <translation>Eliminarla: %1</translation>
    </message>
    <message>
        <source>%1 has a foreign key that is not ours and may refuse what is written there.</source>
        <translation>%1 tiene una clave foránea que no es nuestra y puede rechazar lo que se escribe ahí.</translation>
    </message>
</context>
<context>
    <name>oa::db::IngestBatch</name>
    <message>
        <source>Another worker reads these partitions by now.</source>
        <translation>Otro proceso lee ya estas particiones.</translation>
    </message>
</context>
<context>
    <name>oa::db::LocalCluster</name>
    <message>
        <source>There is no room left on the disk for the local database.</source>
        <translation>No queda espacio en el disco para la base de datos local.</translation>
    </message>
    <message>
        <source>Make room and try again; what was saved is safe.</source>
        <translation>Libere espacio e inténtelo de nuevo; lo guardado está a salvo.</translation>
    </message>
    <message>
        <source>local database in %1</source>
        <translation>base de datos local en %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>Choose another folder with --local=DIR.</source>
        <translation>Elija otra carpeta con --local=DIR.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else.</source>
        <translation>La carpeta %1 pertenece a otra persona.</translation>
    </message>
    <message>
        <source>The database server runs as the user %1, who cannot enter %2.</source>
        <translation>El servidor de la base de datos se ejecuta como el usuario %1, que no puede entrar en %2.</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere, for instance --local=/var/lib/ocr-analytics.</source>
        <translation>Elija una carpeta en otro lugar, por ejemplo --local=/var/lib/ocr-analytics.</translation>
    </message>
    <message>
        <source>The local database was made by PostgreSQL %1, and this computer has PostgreSQL %2.</source>
        <translation>La base de datos local se creó con PostgreSQL %1, y este equipo tiene PostgreSQL %2.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install postgresql-%1 beside the newer one and start again; the data is used as it is. To move to PostgreSQL %2: with both installed, save it with “pg_dump -h %3 -U %4 -Fc -f saved.dump %5” while the program runs, quit, rename the folder %6, start the program with the newer version, and load it with “pg_restore -h %3 -U %4 -d %5 --clean saved.dump”.</source>
        <translation>No se cambió nada. Instale postgresql-%1 junto al más reciente y vuelva a empezar; los datos se usan tal como están. Para pasar a PostgreSQL %2: con ambos instalados, guárdelos con «pg_dump -h %3 -U %4 -Fc -f saved.dump %5» mientras el programa está en marcha, salga, cambie el nombre de la carpeta %6, inicie el programa con la versión más reciente y cárguelos con «pg_restore -h %3 -U %4 -d %5 --clean saved.dump».</translation>
    </message>
    <message>
        <source>The local database cannot be made.</source>
        <translation>No se puede crear la base de datos local.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be renamed.</source>
        <translation>No se puede cambiar el nombre de la carpeta %1.</translation>
    </message>
    <message>
        <source>The unfinished folder %1 cannot be removed.</source>
        <translation>No se puede eliminar la carpeta incompleta %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir el archivo %1.</translation>
    </message>
    <message>
        <source>The local database server does not start.</source>
        <translation>El servidor local de la base de datos no arranca.</translation>
    </message>
    <message>
        <source>Its lock file names a process that is running. If that is not a database server, restart the computer or end that process, and try again.</source>
        <translation>Su archivo de bloqueo nombra un proceso en marcha. Si no es un servidor de base de datos, reinicie el equipo o termine ese proceso, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>No se puede iniciar %1.</translation>
    </message>
    <message>
        <source>%1 failed while preparing the local database.</source>
        <translation>%1 falló al preparar la base de datos local.</translation>
    </message>
</context>
<context>
    <name>oa::db::MarkerStore</name>
    <message>
        <source>Row level security may hide markers from this role.</source>
        <translation>La seguridad a nivel de fila puede ocultar marcadores a este rol.</translation>
    </message>
    <message>
        <source>A marker needs a text.</source>
        <translation>Un marcador necesita un texto.</translation>
    </message>
    <message>
        <source>The text of a marker has at most %1 characters.</source>
        <translation>El texto de un marcador tiene como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>There is no marker %1.</source>
        <translation>No hay ningún marcador %1.</translation>
    </message>
    <message>
        <source>This role may not read the markers.</source>
        <translation>Este rol no puede leer los marcadores.</translation>
    </message>
</context>
<context>
    <name>oa::db::Migrator</name>
    <message>
        <source>There is a roll-up table but no table named documents.</source>
        <translation>Hay una tabla de totales, pero ninguna tabla llamada documents.</translation>
    </message>
    <message>
        <source>The tables in this database belong to a newer version of OCR Analytics.</source>
        <translation>Las tablas de esta base de datos pertenecen a una versión más reciente de OCR Analytics.</translation>
    </message>
    <message>
        <source>The database has schema version %1, this program knows up to %2.</source>
        <translation>La base de datos tiene la versión de esquema %1; este programa conoce hasta la %2.</translation>
    </message>
    <message>
        <source>Install the newer program. The database was left as it is.</source>
        <translation>Instale el programa más reciente. La base de datos se dejó como está.</translation>
    </message>
    <message>
        <source>Choose another database, or make a new one with createdb.</source>
        <translation>Elija otra base de datos, o cree una nueva con createdb.</translation>
    </message>
    <message>
        <source>The role %1 may not create tables in this database.</source>
        <translation>El rol %1 no puede crear tablas en esta base de datos.</translation>
    </message>
    <message>
        <source>Ask the database&apos;s owner to run this SQL, or to run “ocr-analytics migrate” once:</source>
        <translation>Pida al propietario de la base de datos que ejecute este SQL, o «ocr-analytics migrate» una vez:</translation>
    </message>
    <message>
        <source>“ocr-analytics migrate --dry-run --zone ZONE” shows what would happen; without --dry-run it is done. ZONE is the one that the old times were written in.</source>
        <translation>«ocr-analytics migrate --dry-run --zone ZONE» muestra lo que ocurriría; sin --dry-run se hace. ZONE es la zona en que se escribieron las horas antiguas.</translation>
    </message>
    <message>
        <source>%1 is a view or a foreign table, in which changes are not seen.</source>
        <translation>%1 es una vista o una tabla externa, en la que los cambios no se ven.</translation>
    </message>
    <message>
        <source>Connect as the owner of the tables.</source>
        <translation>Conéctese como propietario de las tablas.</translation>
    </message>
    <message>
        <source>The database has other tables with the same names.</source>
        <translation>La base de datos contiene otras tablas con los mismos nombres.</translation>
    </message>
    <message>
        <source>The database has receipts of the predecessor system. They can be taken over.</source>
        <translation>La base de datos contiene recibos del sistema anterior. Se pueden adoptar.</translation>
    </message>
    <message>
        <source>The table documents needs the columns document_id (a whole number), ml_response (text, json or jsonb) and timestamp (a timestamp).</source>
        <translation>La tabla documents necesita las columnas document_id (un número entero), ml_response (text, json o jsonb) y timestamp (una marca de tiempo).</translation>
    </message>
    <message>
        <source>The tables are those of OCR Analytics, but schema_version, which says of which version, is missing, empty or hidden from this role.</source>
        <translation>Las tablas son las de OCR Analytics, pero schema_version, que dice de qué versión, falta, está vacía u oculta para este rol.</translation>
    </message>
    <message>
        <source>After a restore of a part, copy schema_version and settings with their rows from where the tables come from. Where row level security hides them: %1</source>
        <translation>Tras restaurar una parte, copie schema_version y settings con sus filas de donde vienen las tablas. Si la seguridad por filas las oculta: %1</translation>
    </message>
    <message>
        <source>The table schema_version is another program&apos;s.</source>
        <translation>La tabla schema_version es de otro programa.</translation>
    </message>
    <message>
        <source>Rename these or move them to another schema, or choose another database.</source>
        <translation>Cambie el nombre de estas, muévalas a otro esquema o elija otra base de datos.</translation>
    </message>
</context>
<context>
    <name>oa::db::Partitioner</name>
    <message>
        <source>public.documents is no table.</source>
        <translation>public.documents no es una tabla.</translation>
    </message>
    <message>
        <source>Only the owner of the table may do it: %1.</source>
        <translation>Solo puede hacerlo el propietario de la tabla: %1.</translation>
    </message>
    <message>
        <source>Tables inherit from it: %1.</source>
        <translation>Hay tablas que heredan de ella: %1.</translation>
    </message>
    <message>
        <source>The column %1 may be null.</source>
        <translation>La columna %1 puede ser nula.</translation>
    </message>
    <message>
        <source>It has a trigger that is not ours: %1.</source>
        <translation>Tiene un disparador ajeno: %1.</translation>
    </message>
    <message>
        <source>A foreign key of %1 is about it.</source>
        <translation>Una clave foránea de %1 se refiere a ella.</translation>
    </message>
    <message>
        <source>The publication %1 is about it.</source>
        <translation>La publicación %1 se refiere a ella.</translation>
    </message>
    <message>
        <source>The subscription %1 writes to it.</source>
        <translation>La suscripción %1 escribe en ella.</translation>
    </message>
    <message>
        <source>It has row level security.</source>
        <translation>Tiene seguridad a nivel de fila.</translation>
    </message>
    <message>
        <source>A view reads it: %1.</source>
        <translation>Una vista la lee: %1.</translation>
    </message>
    <message>
        <source>It has a constraint of its own: %1.</source>
        <translation>Tiene una restricción propia: %1.</translation>
    </message>
    <message>
        <source>It has a unique index that partitions cannot have: %1.</source>
        <translation>Tiene un índice único que las particiones no pueden tener: %1.</translation>
    </message>
    <message>
        <source>The table public.documents cannot be partitioned.</source>
        <translation>La tabla public.documents no se puede particionar.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>This is made with the table or its row type, and would keep to the old one: %1.</source>
        <translation>Esto se basa en la tabla o en su tipo de fila y seguiría con la antigua: %1.</translation>
    </message>
</context>
<context>
    <name>oa::db::ProfileStore</name>
    <message>
        <source>A profile of more than a century cannot be made.</source>
        <translation>No se puede hacer un perfil de más de un siglo.</translation>
    </message>
    <message>
        <source>Choose a shorter range.</source>
        <translation>Elija un intervalo más corto.</translation>
    </message>
</context>
<context>
    <name>oa::db::Recomputation</name>
    <message>
        <source>Receipts are kept from %1 on: totals of before cannot be recomputed.</source>
        <translation>Los recibos se conservan desde el %1: los totales anteriores no se pueden volver a calcular.</translation>
    </message>
    <message>
        <source>They stay as they were when they were verified for the last time.</source>
        <translation>Se quedan como estaban en la última verificación.</translation>
    </message>
</context>
<context>
    <name>oa::db::RefusedStore</name>
    <message>
        <source>The message is gone: it was tried again, or removed.</source>
        <translation>El mensaje ya no está: se volvió a leer o se eliminó.</translation>
    </message>
</context>
<context>
    <name>oa::db::Retainer</name>
    <message>
        <source>Totals up to %1 are not what their receipts say (%2 differences): nothing of that day was sealed or removed.</source>
        <translation>Los totales hasta el %1 no son lo que dicen sus recibos (%2 diferencias): no se selló ni eliminó nada de ese día.</translation>
    </message>
    <message>
        <source>“ocr-analytics verify --repair” recomputes what differs. Then try again.</source>
        <translation>«ocr-analytics verify --repair» vuelve a calcular lo que difiere. Después inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Receipts that are to be removed stay where they are.</source>
        <translation>Los recibos que deben eliminarse se quedan donde están.</translation>
    </message>
    <message>
        <source>A trigger keeps receipts that are to be removed: %1.</source>
        <translation>Un disparador conserva recibos que deben eliminarse: %1.</translation>
    </message>
    <message>
        <source>Let triggers on documents keep nothing that is older, or drop them, and try again. Sealed days stay sealed.</source>
        <translation>Haga que los disparadores de documents no conserven nada más antiguo, o elimínelos, e inténtelo de nuevo. Los días sellados siguen sellados.</translation>
    </message>
</context>
<context>
    <name>oa::db::RetentionChecks</name>
    <message>
        <source>The server&apos;s clock says %1, this computer&apos;s %2: no receipts are removed by a clock that may be wrong.</source>
        <translation>El reloj del servidor marca %1; el de este equipo, %2: no se elimina ningún recibo según un reloj que puede estar mal.</translation>
    </message>
    <message>
        <source>Set the clock that is wrong, and try again.</source>
        <translation>Ponga en hora el reloj que está mal e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>All receipts would be removed, since the newest is of before %1. No receipts are removed.</source>
        <translation>Se eliminarían todos los recibos, pues el más reciente es anterior al %1. No se elimina ninguno.</translation>
    </message>
    <message>
        <source>Look whether the server&apos;s clock is right and receipts still arrive. “ocr-analytics retain” removes them all the same.</source>
        <translation>Compruebe si el reloj del servidor está bien y si siguen llegando recibos. «ocr-analytics retain» los elimina de todos modos.</translation>
    </message>
</context>
<context>
    <name>oa::db::RetentionFloors</name>
    <message>
        <source>The receipt itself is no longer kept: receipts are kept from %1 on.</source>
        <translation>El recibo en sí ya no se conserva: los recibos se conservan desde el %1.</translation>
    </message>
    <message>
        <source>The receipt no longer exists.</source>
        <translation>El recibo ya no existe.</translation>
    </message>
    <message>
        <source>It is not known from when on receipts are kept: rows of the table public.retention are missing, or older than the days that are sealed.</source>
        <translation>No se sabe desde cuándo se conservan los recibos: faltan filas de la tabla public.retention, o son anteriores a los días sellados.</translation>
    </message>
    <message>
        <source>Restore public.retention from the backup that the totals are from: %1 and then “pg_restore --data-only --table=retention”. Without it, totals whose receipts are gone could be deleted.</source>
        <translation>Restaure public.retention desde la copia de seguridad de la que vienen los totales: %1 y después «pg_restore --data-only --table=retention». Sin ella podrían borrarse totales cuyos recibos ya no están.</translation>
    </message>
</context>
<context>
    <name>oa::db::RetentionPlan</name>
    <message>
        <source>Rows of %1 that refer to a receipt are removed with it.</source>
        <translation>Las filas de %1 que remiten a un recibo se eliminan con él.</translation>
    </message>
    <message>
        <source>Rows of %1 lose their reference to receipts that are removed.</source>
        <translation>Las filas de %1 pierden su referencia a los recibos eliminados.</translation>
    </message>
    <message>
        <source>Receipts that rows of %1 refer to cannot be removed: drop its foreign key, or remove those rows.</source>
        <translation>No se pueden eliminar los recibos a los que remiten filas de %1: elimine su clave externa o esas filas.</translation>
    </message>
</context>
<context>
    <name>oa::db::Roles</name>
    <message>
        <source>Ask the owner of the tables to run this SQL:</source>
        <translation>Pida al propietario de las tablas que ejecute este SQL:</translation>
    </message>
    <message>
        <source>The role %1 may not grant these privileges.</source>
        <translation>El rol %1 no puede conceder estos privilegios.</translation>
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
    <name>oa::db::ServerLease</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir el archivo %1.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the room on the disk.</source>
        <translation>Compruebe los permisos de la carpeta y el espacio en disco.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
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
    <name>oa::db::SocketFolder</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else.</source>
        <translation>La carpeta %1 pertenece a otra persona.</translation>
    </message>
    <message>
        <source>Remove it, or choose a folder with a shorter path for the local database.</source>
        <translation>Elimínela, o elija una carpeta de ruta más corta para la base de datos local.</translation>
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
    <message>
        <source>The server takes no changes at the moment.</source>
        <translation>El servidor no admite cambios en este momento.</translation>
    </message>
    <message>
        <source>It is a standby, or the role may only read. Wait until a standby is promoted, or name the primary server and a role that may write.</source>
        <translation>Es un standby, o el rol solo puede leer. Espere a que se promueva un standby, o indique el servidor primario y un rol que pueda escribir.</translation>
    </message>
    <message>
        <source>There is no database with that name.</source>
        <translation>No existe ninguna base de datos con ese nombre.</translation>
    </message>
    <message>
        <source>Somebody else has locked the table.</source>
        <translation>Otro usuario tiene bloqueada la tabla.</translation>
    </message>
    <message>
        <source>The limit is idle_in_transaction_session_timeout: raise it for this role.</source>
        <translation>El límite es idle_in_transaction_session_timeout: súbalo para este rol.</translation>
    </message>
    <message>
        <source>The server ended a transaction because it took too long.</source>
        <translation>El servidor terminó una transacción porque tardaba demasiado.</translation>
    </message>
    <message>
        <source>The limit is transaction_timeout: raise it for this role.</source>
        <translation>El límite es transaction_timeout: súbalo para este rol.</translation>
    </message>
    <message>
        <source>The limit is temp_file_limit: raise it for this role.</source>
        <translation>El límite es temp_file_limit: súbalo para este rol.</translation>
    </message>
    <message>
        <source>Try again in a moment. How long is waited for it is lock_timeout.</source>
        <translation>Inténtelo de nuevo en un momento. Cuánto se espera lo dice lock_timeout.</translation>
    </message>
    <message>
        <source>The limit is statement_timeout: raise it for this role, or in the connection&apos;s options.</source>
        <translation>El límite es statement_timeout: súbalo para este rol o en las opciones de la conexión.</translation>
    </message>
    <message>
        <source>The server closed the connection because it was idle for too long.</source>
        <translation>El servidor cerró la conexión porque llevaba demasiado tiempo inactiva.</translation>
    </message>
    <message>
        <source>The limit is idle_session_timeout: raise it for this role.</source>
        <translation>El límite es idle_session_timeout: súbalo para este rol.</translation>
    </message>
    <message>
        <source>The pooler lends connections for single statements only.</source>
        <translation>El pooler presta conexiones solo para sentencias sueltas.</translation>
    </message>
    <message>
        <source>Numbers need transactions: set pool_mode = transaction or session.</source>
        <translation>Los números necesitan transacciones: ponga pool_mode = transaction o session.</translation>
    </message>
    <message>
        <source>If %1 was restored without its sequence, new rows get numbers that are taken. Set it, then try again: %2</source>
        <translation>Si %1 se restauró sin su secuencia, las filas nuevas reciben números ya usados. Ajuste la secuencia e inténtelo de nuevo: %2</translation>
    </message>
    <message>
        <source>A row with this key is there already.</source>
        <translation>Ya existe una fila con esta clave.</translation>
    </message>
    <message>
        <source>The pooler does not take several statements at once.</source>
        <translation>El pooler no acepta varias sentencias a la vez.</translation>
    </message>
    <message>
        <source>Connect to the server itself for this, or set disable_pqexec = 0 in pgbouncer.</source>
        <translation>Conéctese para esto al propio servidor, o ponga disable_pqexec = 0 en pgbouncer.</translation>
    </message>
    <message>
        <source>The limit is the role&apos;s own: close other programs that use it, or raise it: %1</source>
        <translation>El límite es del propio rol: cierre otros programas que lo usen, o súbalo: %1</translation>
    </message>
    <message>
        <source>The limit is the database&apos;s own: close other programs that use it, or raise it: %1</source>
        <translation>El límite es de la propia base de datos: cierre otros programas que la usen, o súbalo: %1</translation>
    </message>
    <message>
        <source>Try again. If it stays so, raise max_standby_streaming_delay on the standby, or set hot_standby_feedback = on there.</source>
        <translation>Inténtelo de nuevo. Si sigue así, suba max_standby_streaming_delay en el standby, o ponga allí hot_standby_feedback = on.</translation>
    </message>
    <message>
        <source>The standby stopped the statement, since changes from the primary server had to wait for it.</source>
        <translation>El standby detuvo la sentencia, porque los cambios del servidor primario tenían que esperarla.</translation>
    </message>
    <message>
        <source>A function that is not of this program failed in the database: %1.</source>
        <translation>Ha fallado en la base de datos una función que no es de este programa: %1.</translation>
    </message>
    <message>
        <source>A trigger runs it whenever rows are written. Let it name the schemas of what it uses, or give it a search path: %1</source>
        <translation>Un disparador la ejecuta cuando se escriben filas. Haga que nombre los esquemas de lo que usa, o dele una ruta de búsqueda: %1</translation>
    </message>
    <message>
        <source>A trigger runs it whenever rows are written. Mend it, or drop the trigger.</source>
        <translation>Un disparador la ejecuta cuando se escriben filas. Corríjala o elimine el disparador.</translation>
    </message>
</context>
<context>
    <name>oa::db::SqlReader</name>
    <message>
        <source>There is no connection to a database.</source>
        <translation>No hay conexión con ninguna base de datos.</translation>
    </message>
</context>
<context>
    <name>oa::db::SqlSession</name>
    <message>
        <source>A connection setting must not contain a semicolon.</source>
        <translation>Un ajuste de conexión no puede contener un punto y coma.</translation>
    </message>
    <message>
        <source>Qt&apos;s PostgreSQL driver is not installed.</source>
        <translation>El controlador de PostgreSQL de Qt no está instalado.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install libqt6sql6-psql</source>
        <translation>En Debian y Ubuntu: sudo apt install libqt6sql6-psql</translation>
    </message>
    <message>
        <source>The connection to the database failed.</source>
        <translation>Falló la conexión con la base de datos.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::Assignment</name>
    <message>
        <source>The group “%1” has read this topic from another cluster (%2). If this is another source, use another --group. If it is the same that moved, say where to go on: ocr-analytics ingest %3</source>
        <translation>El grupo «%1» ha leído este tema de otro clúster (%2). Si es otra fuente, use otro --group. Si es la misma, que se ha mudado, diga dónde continuar: ocr-analytics ingest %3</translation>
    </message>
</context>
<context>
    <name>oa::ingest::IngestJob</name>
    <message>
        <source>Stopped on request.</source>
        <translation>Detenido a petición.</translation>
    </message>
    <message>
        <source>Reading receipts from Kafka</source>
        <translation>Leyendo recibos de Kafka</translation>
    </message>
    <message>
        <source>Read %1 receipts.</source>
        <translation>%1 recibos leídos.</translation>
    </message>
    <message>
        <source>%1 messages were refused and kept: ocr-analytics ingest --list-refused shows them.</source>
        <translation>%1 mensajes fueron rechazados y se conservan: ocr-analytics ingest --list-refused los muestra.</translation>
    </message>
    <message>
        <source>%1 was not read to its end.</source>
        <translation>%1 no se leyó hasta el final.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::IngestWorker</name>
    <message>
        <source>A partition&apos;s offsets are in doubt; asking again.</source>
        <translation>Los offsets de una partición están en duda; se pregunta de nuevo.</translation>
    </message>
    <message>
        <source>The message after offset %1 cannot be read: %2</source>
        <translation>El mensaje tras el offset %1 no se puede leer: %2</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>Se perdió la conexión con la base de datos.</translation>
    </message>
    <message>
        <source>Messages wait, but none come; joining the group again.</source>
        <translation>Hay mensajes en espera, pero no llega ninguno; se vuelve a entrar en el grupo.</translation>
    </message>
    <message>
        <source>Another worker has taken partitions over, or the database went back in time; joining the group again.</source>
        <translation>Otro proceso ha tomado particiones, o la base de datos ha vuelto a un estado anterior; se vuelve a entrar en el grupo.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::KafkaConsumer</name>
    <message>
        <source>The Kafka property “%1” cannot be set.</source>
        <translation>La propiedad de Kafka «%1» no se puede fijar.</translation>
    </message>
    <message>
        <source>These settings for Kafka cannot be used.</source>
        <translation>Estos ajustes de Kafka no se pueden usar.</translation>
    </message>
    <message>
        <source>The brokers do not accept the user or the password.</source>
        <translation>Los brokers no aceptan el usuario o la contraseña.</translation>
    </message>
    <message>
        <source>The brokers do not let this user read the topic as this group.</source>
        <translation>Los brokers no dejan a este usuario leer el tema con este grupo.</translation>
    </message>
    <message>
        <source>Give it the right to read the topic and the group.</source>
        <translation>Dele permiso para leer el tema y el grupo.</translation>
    </message>
    <message>
        <source>The topic is not there.</source>
        <translation>El tema no existe.</translation>
    </message>
    <message>
        <source>Make it, or check its name; ingest begins as soon as it is there.</source>
        <translation>Créelo o revise el nombre; ingest empieza en cuanto exista.</translation>
    </message>
    <message>
        <source>An encrypted connection to the brokers was not possible.</source>
        <translation>No fue posible una conexión cifrada con los brokers.</translation>
    </message>
    <message>
        <source>Look at security.protocol and ssl.* in the file of --kafka-config.</source>
        <translation>Revise security.protocol y ssl.* en el archivo de --kafka-config.</translation>
    </message>
    <message>
        <source>The brokers do not answer.</source>
        <translation>Los brokers no responden.</translation>
    </message>
    <message>
        <source>The brokers cannot be reached.</source>
        <translation>No se puede llegar a los brokers.</translation>
    </message>
    <message>
        <source>Check --brokers and the network.</source>
        <translation>Revise --brokers y la red.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::KafkaProperties</name>
    <message>
        <source>A Kafka property is written KEY=VALUE.</source>
        <translation>Una propiedad de Kafka se escribe KEY=VALUE.</translation>
    </message>
    <message>
        <source>“%1” is set by ingest itself.</source>
        <translation>«%1» lo fija ingest mismo.</translation>
    </message>
    <message>
        <source>“%1” is a secret: everybody on this computer could read it in the list of processes.</source>
        <translation>«%1» es un secreto: cualquiera en este equipo podría leerlo en la lista de procesos.</translation>
    </message>
    <message>
        <source>Write it into a file that only you may read, and name that with --kafka-config.</source>
        <translation>Escríbalo en un archivo que solo usted pueda leer, e indíquelo con --kafka-config.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>«%1» no se puede leer.</translation>
    </message>
    <message>
        <source>Other users may read “%1”, which may hold secrets.</source>
        <translation>Otros usuarios pueden leer «%1», que puede contener secretos.</translation>
    </message>
    <message>
        <source>Take that right away: chmod o-rw %1</source>
        <translation>Quíteles ese permiso: chmod o-rw %1</translation>
    </message>
    <message>
        <source>Line %1 of “%2”: %3</source>
        <translation>Línea %1 de «%2»: %3</translation>
    </message>
    <message>
        <source>Look at security.protocol and sasl.* in the file of --kafka-config.</source>
        <translation>Revise security.protocol y sasl.* en el archivo de --kafka-config.</translation>
    </message>
    <message>
        <source>%1 Or the password is right: librdkafka %2, which is installed here, cannot log in to Apache Kafka 4 by SCRAM, and 2.6.1 can. Without it use PLAIN over TLS (SASL_SSL).</source>
        <extracomment>%1 the usual advice, %2 a version number</extracomment>
        <translation>%1 O la contraseña es correcta: librdkafka %2, que está instalada aquí, no puede iniciar sesión en Apache Kafka 4 con SCRAM; la 2.6.1 sí. Sin ella, use PLAIN sobre TLS (SASL_SSL).</translation>
    </message>
</context>
<context>
    <name>oa::ingest::MessageReader</name>
    <message>
        <source>Its time is outside of the years 1 to 9999.</source>
        <translation>Su hora está fuera de los años 1 a 9999.</translation>
    </message>
    <message>
        <source>It has no time at “%1”.</source>
        <translation>No tiene hora en «%1».</translation>
    </message>
    <message>
        <source>it has the character U+0000, which PostgreSQL cannot store in text</source>
        <translation>contiene el carácter U+0000, que PostgreSQL no puede guardar en texto</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>no es UTF-8</translation>
    </message>
    <message>
        <source>it is no receipt with its time</source>
        <translation>no es un recibo con su hora</translation>
    </message>
    <message>
        <source>it has no time</source>
        <translation>no tiene hora</translation>
    </message>
    <message>
        <source>its time cannot be read</source>
        <translation>su hora no se puede leer</translation>
    </message>
    <message>
        <source>it is in a binary form of a schema registry (Avro or Protobuf)</source>
        <translation>está en una forma binaria de un registro de esquemas (Avro o Protobuf)</translation>
    </message>
    <message>
        <source>It has no header “%1”.</source>
        <translation>No tiene la cabecera «%1».</translation>
    </message>
    <message>
        <source>Its producer gave it no time.</source>
        <translation>Su productor no le dio hora.</translation>
    </message>
    <message>
        <source>Only JSON is read.</source>
        <translation>Solo se lee JSON.</translation>
    </message>
    <message>
        <source>“%1” can be read as a date and as a number of seconds since 1970.</source>
        <translation>«%1» puede leerse como fecha y como número de segundos desde 1970.</translation>
    </message>
    <message>
        <source>It has different values at “%1”.</source>
        <translation>Tiene valores distintos en «%1».</translation>
    </message>
</context>
<context>
    <name>oa::ingest::OffsetReset</name>
    <message>
        <source>%1 holds offsets from %2 up to, not including, %3.</source>
        <translation>%1 contiene offsets desde %2 hasta antes de %3.</translation>
    </message>
    <message>
        <source>The topic “%1” has no partition %2.</source>
        <translation>El tema «%1» no tiene la partición %2.</translation>
    </message>
    <message>
        <source>“%1” is not TOPIC:PARTITION=earliest, =latest or =OFFSET.</source>
        <translation>«%1» no es TOPIC:PARTITION=earliest, =latest o =OFFSET.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::PartitionReader</name>
    <message>
        <source>To go on: ocr-analytics ingest %1</source>
        <extracomment>%1 an option as it is typed</extracomment>
        <translation>Para continuar: ocr-analytics ingest %1</translation>
    </message>
    <message>
        <source>The topic was made anew, or messages were lost. Read it from its beginning (earliest), or from an offset that you know.</source>
        <translation>El tema se creó de nuevo o se perdieron mensajes. Léalo desde el principio (earliest) o desde un offset que conozca.</translation>
    </message>
    <message>
        <source>Offset %1 is gone; the topic begins at %2: up to %3 messages were not read.</source>
        <translation>El offset %1 ya no está; el tema empieza en %2: hasta %3 mensajes no se leyeron.</translation>
    </message>
    <message>
        <source>Everything before offset %1 was read, but the topic ends at %2.</source>
        <translation>Se leyó todo antes del offset %1, pero el tema termina en %2.</translation>
    </message>
    <message>
        <source>The message at offset %1, which was read last, is no longer there.</source>
        <translation>El mensaje en el offset %1, el último leído, ya no está.</translation>
    </message>
    <message>
        <source>At offset %1 is another message than was read there.</source>
        <translation>En el offset %1 hay un mensaje distinto del que se leyó.</translation>
    </message>
    <message>
        <source>At offset %1 is a message where there was none.</source>
        <translation>En el offset %1 hay un mensaje donde no había ninguno.</translation>
    </message>
    <message>
        <source>Most messages are refused, up to offset %1: perhaps they are something else than --value and --timestamp say. Look at them (ocr-analytics ingest --list-refused); if they are meant, add --refuse-all.</source>
        <translation>La mayoría de los mensajes se rechazan, hasta el offset %1: quizá no sean lo que dicen --value y --timestamp. Mírelos (ocr-analytics ingest --list-refused); si son los que quiere, añada --refuse-all.</translation>
    </message>
</context>
<context>
    <name>oa::ingest::RetryRefusedJob</name>
    <message>
        <source>Reading refused messages again</source>
        <translation>Leyendo otra vez los mensajes rechazados</translation>
    </message>
    <message>
        <source>Of %1 refused messages, %2 have become receipts.</source>
        <translation>De %1 mensajes rechazados, %2 se han convertido en recibos.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Detenido a petición.</translation>
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
    <message>
        <source>“%1” cannot be read.</source>
        <translation>No se puede leer «%1».</translation>
    </message>
    <message>
        <source>Check the path and whether you may read the file.</source>
        <translation>Compruebe la ruta y si puede leer el archivo.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::Alertmanager</name>
    <message>
        <source>For instance http://127.0.0.1:9093.</source>
        <translation>Por ejemplo http://127.0.0.1:9093.</translation>
    </message>
    <message>
        <source>“%1” is no address of an Alertmanager.</source>
        <translation>«%1» no es la dirección de un Alertmanager.</translation>
    </message>
    <message>
        <source>An address with a password would be seen in the list of processes.</source>
        <translation>Una dirección con contraseña se vería en la lista de procesos.</translation>
    </message>
    <message>
        <source>Let a proxy on this computer add it.</source>
        <translation>Deje que lo añada un proxy en este equipo.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Detenido a petición.</translation>
    </message>
    <message>
        <source>Alertmanager at %1 refused a message (HTTP %2).</source>
        <translation>Alertmanager en %1 rechazó un mensaje (HTTP %2).</translation>
    </message>
    <message>
        <source>Alertmanager at %1 does not answer.</source>
        <translation>Alertmanager en %1 no responde.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::DayWorker</name>
    <message>
        <source>Putting together the hours of days that are over</source>
        <translation>Agrupando las horas de los días pasados</translation>
    </message>
</context>
<context>
    <name>oa::jobs::DistributeJob</name>
    <message numerus="yes">
        <source>The totals are distributed already, in %n pieces.</source>
        <translation>
            <numerusform>Los totales ya están distribuidos, en %n parte.</numerusform>
            <numerusform>Los totales ya están distribuidos, en %n partes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <comment>of tables, on other servers</comment>
        <translation>
            <numerusform>%n parte</numerusform>
            <numerusform>%n partes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n servidor</numerusform>
            <numerusform>%n servidores</numerusform>
        </translation>
    </message>
    <message>
        <source>Values and totals are distributed by business now: %1 on %2.</source>
        <translation>Los valores y totales están ahora distribuidos por empresa: %1 en %2.</translation>
    </message>
    <message>
        <source>Values and totals, about %1 rows (%2), would be distributed by business: %3 on %4. Receipts and all else would stay here. Meanwhile nobody could read totals; receipts would go on coming in. Nothing was changed.</source>
        <translation>Los valores y totales, unas %1 filas (%2), se distribuirían por empresa: %3 en %4. Los recibos y todo lo demás se quedarían aquí. Mientras tanto nadie podría leer totales; los recibos seguirían entrando. No se cambió nada.</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>Examinando las tablas</translation>
    </message>
    <message>
        <source>Distributing values and totals</source>
        <translation>Distribuyendo valores y totales</translation>
    </message>
</context>
<context>
    <name>oa::jobs::FeedJob</name>
    <message>
        <source>The rate of the feed must be above zero.</source>
        <translation>El ritmo del flujo debe ser mayor que cero.</translation>
    </message>
    <message>
        <source>The feed was stopped.</source>
        <translation>El flujo se detuvo.</translation>
    </message>
    <message>
        <source>Fed %1 receipts.</source>
        <translation>Se alimentaron %1 recibos.</translation>
    </message>
    <message>
        <source>Feeding receipts</source>
        <translation>Alimentando recibos</translation>
    </message>
</context>
<context>
    <name>oa::jobs::ImportJob</name>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>No se puede leer «%1».</translation>
    </message>
    <message>
        <source>Check the path and whether you may read the file.</source>
        <translation>Compruebe la ruta y si puede leer el archivo.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Detenido. No se importó nada.</translation>
    </message>
    <message>
        <source>The connection broke. Nothing was imported.</source>
        <translation>La conexión se cortó. No se importó nada.</translation>
    </message>
    <message>
        <source>Imported %1 receipts.</source>
        <translation>Se importaron %1 recibos.</translation>
    </message>
    <message>
        <source>Importing receipts</source>
        <translation>Importando recibos</translation>
    </message>
    <message>
        <source>Local times that occur twice, because clocks were turned back: %1; the first of the two was used.</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>Horas locales que se repiten porque se atrasaron los relojes: %1; se usó la primera de las dos.</translation>
    </message>
    <message>
        <source>Local times that do not exist, because clocks were turned forward: %1; they were moved on by as much.</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>Horas locales que no existen porque se adelantaron los relojes: %1; se adelantaron lo mismo.</translation>
    </message>
    <message>
        <source>The file is packed with %1.</source>
        <translation>El archivo está comprimido con %1.</translation>
    </message>
    <message>
        <source>The same content was imported already: %1 receipts, %2, by %3.</source>
        <extracomment>%1 a number of receipts, %2 a date and time, %3 &quot;user@host (process id)&quot;</extracomment>
        <translation>El mismo contenido ya se importó: %1 recibos, %2, por %3.</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>“%1” es una carpeta.</translation>
    </message>
    <message>
        <source>Import its files one by one.</source>
        <translation>Importe sus archivos uno por uno.</translation>
    </message>
    <message>
        <source>Looking whether the file is known</source>
        <translation>Comprobando si el archivo es conocido</translation>
    </message>
    <message>
        <source>That this file went in could not be noted: the role may not write to “settings”.</source>
        <translation>No se pudo anotar que este archivo se importó: el rol no puede escribir en “settings”.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>%1 counts the elements of a list</extracomment>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Entrada %1</translation>
    </message>
    <message>
        <source>%1 of %2 entries were refused.</source>
        <translation>Se rechazaron %1 de %2 entradas.</translation>
    </message>
    <message>
        <source>Nothing was imported: there are no receipts in it.</source>
        <translation>No se importó nada: no contiene recibos.</translation>
    </message>
    <message>
        <source>Nothing was imported: none of %1 entries is a receipt.</source>
        <translation>No se importó nada: ninguna de las %1 entradas es un recibo.</translation>
    </message>
    <message>
        <source>The file breaks off in the middle, behind %1 receipts. Nothing was imported.</source>
        <translation>El archivo se interrumpe a la mitad, tras %1 recibos. No se importó nada.</translation>
    </message>
    <message>
        <source>Get all of it. To import what there is, write each receipt on a line of its own.</source>
        <translation>Consiga el archivo completo. Para importar lo que hay, escriba cada recibo en su propia línea.</translation>
    </message>
    <message>
        <source>Get all of it. To import what there is, take away its last line, which is not whole.</source>
        <translation>Consiga el archivo entero. Para importar lo que hay, quite la última línea, que está incompleta.</translation>
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
    <name>oa::jobs::MigrateJob</name>
    <message>
        <source>The tables are up to date (version %1).</source>
        <translation>Las tablas están al día (versión %1).</translation>
    </message>
    <message>
        <source>The tables would be brought from version %1 to %2; nothing was changed.</source>
        <translation>Las tablas pasarían de la versión %1 a la %2; no se cambió nada.</translation>
    </message>
    <message>
        <source>Another program brought the tables to version %1 meanwhile.</source>
        <translation>Otro programa puso entretanto las tablas en la versión %1.</translation>
    </message>
    <message>
        <source>The tables were created (version %1).</source>
        <translation>Se crearon las tablas (versión %1).</translation>
    </message>
    <message>
        <source>The tables were brought from version %1 to %2.</source>
        <translation>Las tablas pasaron de la versión %1 a la %2.</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>Examinando las tablas</translation>
    </message>
    <message>
        <source> Local times are read in %1.</source>
        <translation> Las horas locales se leen en %1.</translation>
    </message>
    <message>
        <source>The %1 rows of the old roll-ups stay under a dated name (%2 of them are repeated, %3 have no receipts).</source>
        <translation>Las %1 filas de los totales antiguos quedan con un nombre fechado (%2 repetidas, %3 sin recibos).</translation>
    </message>
    <message>
        <source>Another program took the receipts over meanwhile.</source>
        <translation>Entretanto, otro programa adoptó los recibos.</translation>
    </message>
    <message>
        <source>What watches the receipts was mended. What changed unseen, if anything did, is counted by the next refresh.</source>
        <translation>Se reparó lo que vigila los recibos. Lo que haya cambiado sin verse lo cuenta la próxima actualización.</translation>
    </message>
    <message>
        <source>%1 receipts of the predecessor system would be taken over; nothing was changed.</source>
        <translation>Se tomarían %1 recibos del sistema anterior; no se cambió nada.</translation>
    </message>
    <message>
        <source>%1 receipts of the predecessor system were taken over. Run a refresh to make the new totals.</source>
        <translation>Se tomaron %1 recibos del sistema anterior. Un refresh calcula los nuevos totales.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::PartitionJob</name>
    <message>
        <source>Looking at the tables</source>
        <translation>Mirando las tablas</translation>
    </message>
    <message>
        <source>Building the index of the partitions</source>
        <translation>Construyendo el índice de las particiones</translation>
    </message>
    <message>
        <source>Reading the table once</source>
        <translation>Leyendo la tabla una vez</translation>
    </message>
    <message>
        <source>Turning the table into partitions</source>
        <translation>Convirtiendo la tabla en particiones</translation>
    </message>
    <message>
        <source>The table is partitioned already: %1. It stays as it is.</source>
        <translation>La tabla ya está particionada: %1. Se queda como está.</translation>
    </message>
    <message>
        <source>About %1 receipts (%2) would stay where they are, in a partition of all that is before %3; from then on each day would have its own. Nothing was changed.</source>
        <translation>Unos %1 recibos (%2) se quedarían donde están, en una partición de todo lo anterior al %3; desde entonces cada día tendría la suya. No se cambió nada.</translation>
    </message>
    <message>
        <source>The table has partitions now: one of all that is before %1, then one for each day.</source>
        <translation>La tabla ya tiene particiones: una de todo lo anterior al %1 y después una para cada día.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RecomputeJob</name>
    <message>
        <source>Recomputing the range</source>
        <translation>Recalculando el intervalo</translation>
    </message>
    <message>
        <source>Trying rejected receipts again</source>
        <translation>Reintentando los recibos rechazados</translation>
    </message>
    <message>
        <source>No receipt was rejected: there is nothing to try again.</source>
        <translation>No se rechazó ningún recibo: no hay nada que reintentar.</translation>
    </message>
    <message>
        <source>Recomputed %1 minutes with %2 receipts.</source>
        <translation>Se contaron de nuevo %1 minutos con %2 recibos.</translation>
    </message>
    <message>
        <source>Tried %1 rejected receipts again: %2 count now, %3 are still rejected.</source>
        <translation>Se reintentaron %1 recibos rechazados: %2 cuentan ahora, %3 siguen rechazados.</translation>
    </message>
    <message>
        <source>Totals of before %1 are sealed and stay as they are.</source>
        <translation>Los totales anteriores al %1 están sellados y se quedan como están.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RefreshJob</name>
    <message>
        <source>Keeping totals up to date</source>
        <translation>Mantener los totales al día</translation>
    </message>
    <message>
        <source>Recomputing totals</source>
        <translation>Recalcular los totales</translation>
    </message>
    <message>
        <source>Recomputed %1 minutes from %2 receipts (%3 rejected).</source>
        <translation>Se recalcularon %1 minutos a partir de %2 recibos (%3 rechazados).</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RetainJob</name>
    <message>
        <source>Receipts are kept from %1 on: %2 days sealed, %3 receipts removed. Totals of before stay.</source>
        <translation>Los recibos se conservan desde el %1: %2 días sellados, %3 recibos eliminados. Los totales anteriores se quedan.</translation>
    </message>
    <message>
        <source>Single values are kept from %1 on: %2 removed.</source>
        <translation>Los valores sueltos se conservan desde el %1: %2 eliminados.</translation>
    </message>
    <message>
        <source>%1 receipts came after their day was sealed and are rejected.</source>
        <translation>%1 recibos llegaron después de sellarse su día y están rechazados.</translation>
    </message>
    <message>
        <source>Comparing totals with receipts, a last time</source>
        <translation>Comparando los totales con los recibos por última vez</translation>
    </message>
    <message>
        <source>Receipts of %1 keep changing: the day was not sealed.</source>
        <translation>Los recibos del %1 cambian sin cesar: el día no se selló.</translation>
    </message>
    <message>
        <source>Find out what writes receipts of that time, or keep more days.</source>
        <translation>Averigüe qué escribe recibos de esa época, o conserve más días.</translation>
    </message>
    <message>
        <source>Removing receipts</source>
        <translation>Eliminando recibos</translation>
    </message>
    <message>
        <source>Removing single values</source>
        <translation>Eliminando valores sueltos</translation>
    </message>
    <message>
        <source>Another transaction holds receipts that are to be removed. They stay for now; their days are sealed.</source>
        <translation>Otra transacción retiene recibos que se deben eliminar. Por ahora se quedan; sus días están sellados.</translation>
    </message>
    <message>
        <source>End it, and try again. pg_stat_activity and pg_prepared_xacts list who is at work.</source>
        <translation>Termínela e inténtelo de nuevo. pg_stat_activity y pg_prepared_xacts muestran quién está trabajando.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::RollingCheck</name>
    <message>
        <source>Look for what else writes to these tables, and compare all of them with “ocr-analytics verify”.</source>
        <translation>Averigüe qué más escribe en estas tablas y compárelas todas con «ocr-analytics verify».</translation>
    </message>
    <message>
        <source>Totals differed from their receipts and are being recomputed (%1 differences within an hour).</source>
        <translation>Los totales no eran lo que dicen sus recibos; se cuentan de nuevo (%1 diferencias en una hora).</translation>
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
    <name>oa::jobs::SeedJob</name>
    <message>
        <source>Choose an end after the beginning, and a rate above zero.</source>
        <translation>Elija un final posterior al principio y un ritmo mayor que cero.</translation>
    </message>
    <message>
        <source>Choose a shorter range or a lower rate.</source>
        <translation>Elija un intervalo más corto o un ritmo menor.</translation>
    </message>
    <message>
        <source>Writing receipts</source>
        <translation>Escribiendo recibos</translation>
    </message>
    <message>
        <source>Writing receipts stopped because of a fault in the program.</source>
        <translation>La escritura de recibos se detuvo por un fallo del programa.</translation>
    </message>
    <message>
        <source>Writing receipts was stopped.</source>
        <translation>La escritura de recibos se detuvo.</translation>
    </message>
    <message>
        <source>That would be more than ten thousand million receipts.</source>
        <translation>Serían más de diez mil millones de recibos.</translation>
    </message>
    <message>
        <source>Stopped. %1 of %2 receipts were written and stay.</source>
        <translation>Detenido. Se escribieron %1 de %2 recibos y se conservan.</translation>
    </message>
    <message>
        <source>Wrote %1 receipts.</source>
        <translation>Se escribieron %1 recibos.</translation>
    </message>
    <message>
        <source>The range has no receipts.</source>
        <translation>El intervalo no contiene ningún recibo.</translation>
    </message>
</context>
<context>
    <name>oa::jobs::VerifyJob</name>
    <message>
        <source>%1 differences found and repaired.</source>
        <translation>%1 diferencias encontradas y reparadas.</translation>
    </message>
    <message>
        <source>%1 differences found.</source>
        <translation>%1 diferencias encontradas.</translation>
    </message>
    <message>
        <source>Every total equals its receipts (%1 compared, %2 minutes pending).</source>
        <translation>Cada total coincide con sus recibos (%1 comparados, %2 minutos pendientes).</translation>
    </message>
    <message>
        <source>Comparing totals with receipts</source>
        <translation>Comparando totales con recibos</translation>
    </message>
    <message>
        <source>Nothing could be compared: all receipts are waiting for a refresh.</source>
        <translation>No se pudo comparar nada: todos los recibos esperan a contarse de nuevo.</translation>
    </message>
    <message>
        <source>%1 differences in totals of before %2, which are sealed: only a backup has them as they were.</source>
        <translation>%1 diferencias en totales anteriores al %2, que están sellados: solo una copia de seguridad los tiene como eran.</translation>
    </message>
    <message>
        <source>Totals of before %1 are as they were sealed (%2 days).</source>
        <translation>Los totales anteriores al %1 están como se sellaron (%2 días).</translation>
    </message>
</context>
<context>
    <name>oa::metrics::MetricsEndpoint</name>
    <message>
        <source>“%1” is not an address and port to listen on.</source>
        <translation>«%1» no es una dirección con puerto en la que escuchar.</translation>
    </message>
    <message>
        <source>Write it like 127.0.0.1:9470; a port alone would let every network in.</source>
        <translation>Escríbala como 127.0.0.1:9470; un puerto solo dejaría entrar a todas las redes.</translation>
    </message>
    <message>
        <source>The metrics cannot be served on %1.</source>
        <translation>No se pueden ofrecer las métricas en %1.</translation>
    </message>
    <message>
        <source>Check that the address is one of this computer&apos;s and that no other program uses the port.</source>
        <translation>Compruebe que la dirección es de este equipo y que ningún otro programa usa el puerto.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::AlertWords</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Added by %1</source>
        <translation>Añadida por %1</translation>
    </message>
    <message>
        <source>Changed by %1; begins anew</source>
        <translation>Cambiada por %1; empieza de nuevo</translation>
    </message>
    <message>
        <source>Removed by %1</source>
        <translation>Quitada por %1</translation>
    </message>
    <message>
        <source>No longer silenced, says %1</source>
        <translation>Ya no está en silencio, dice %1</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>Confirmado por %1</translation>
    </message>
    <message>
        <source>Silenced until %1 by %2</source>
        <translation>En silencio hasta %1, por %2</translation>
    </message>
    <message>
        <source>Began to fire: %1, %2 a week before</source>
        <translation>Saltó: %1, %2 una semana antes</translation>
    </message>
    <message>
        <source>Began to fire: %1</source>
        <translation>Saltó: %1</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Terminó: %1</translation>
    </message>
    <message>
        <source>Withdrawn: with the receipts that there are now, it would not have fired</source>
        <translation>Retirada: con los recibos que hay ahora no habría saltado</translation>
    </message>
    <message>
        <source>Was not over</source>
        <translation>No había terminado</translation>
    </message>
    <message>
        <source>Began to fire here, not at %1</source>
        <translation>Saltó aquí, no a las %1</translation>
    </message>
    <message numerus="yes">
        <source>%n buckets evaluated again because receipts came late, %1 of them with another result</source>
        <translation>
            <numerusform>%n tramo evaluado de nuevo por recibos llegados tarde, %1 con otro resultado</numerusform>
            <numerusform>%n tramos evaluados de nuevo por recibos llegados tarde, %1 con otro resultado</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluated again because receipts came late: %1, as before</source>
        <translation>Evaluado de nuevo por recibos llegados tarde: %1, como antes</translation>
    </message>
    <message>
        <source>Evaluated again because receipts came late: %1 instead of %2</source>
        <translation>Evaluado de nuevo por recibos llegados tarde: %1 en vez de %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 such as &quot;Average score of ACME: below 80 points&quot;, %2 such as &quot;by the hour&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Fires since %1: %2</source>
        <extracomment>%1 a time, %2 such as &quot;Average score of ACME is 71.2&quot;</extracomment>
        <translation>Salta desde %1: %2</translation>
    </message>
    <message>
        <source>Not evaluated yet</source>
        <translation>Todavía sin evaluar</translation>
    </message>
    <message>
        <source>Too few receipts of late</source>
        <translation>Muy pocos recibos últimamente</translation>
    </message>
    <message>
        <source>Does not fire: %1</source>
        <translation>No salta: %1</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>En silencio hasta %1</translation>
    </message>
    <message>
        <source>%1 (found when receipts came late)</source>
        <translation>%1 (visto al llegar recibos tarde)</translation>
    </message>
    <message>
        <source>Would have fired once</source>
        <translation>Habría saltado una vez</translation>
    </message>
    <message numerus="yes">
        <source>Would have fired %n times</source>
        <translation>
            <numerusform>Habría saltado %n vez</numerusform>
            <numerusform>Habría saltado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Would not have fired</source>
        <translation>No habría saltado</translation>
    </message>
    <message>
        <source>Would not have fired: no bucket has enough receipts</source>
        <translation>No habría saltado: ningún tramo tiene bastantes recibos</translation>
    </message>
    <message>
        <source>Amounts in several currencies of late, which do not count: choose one of them</source>
        <translation>Últimamente importes en varias monedas, que no cuentan: elija una de ellas</translation>
    </message>
    <message>
        <source>%1; amounts in several currencies do not count, choose one of them</source>
        <extracomment>%1 such as &quot;Would have fired once&quot;</extracomment>
        <translation>%1; los importes en varias monedas no cuentan, elija una de ellas</translation>
    </message>
</context>
<context>
    <name>oa::presentation::BeforeAfter</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
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
        <translation>n = %1 y %2</translation>
    </message>
    <message>
        <source>may be chance</source>
        <translation>puede ser azar</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
</context>
<context>
    <name>oa::presentation::Caption</name>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>%1 names of businesses, %2 how many further ones there are</extracomment>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>threshold %1 %2</source>
        <extracomment>%1 a metric, %2 a value of it</extracomment>
        <translation>umbral %1 %2</translation>
    </message>
    <message>
        <source>the newest point is still filling (dashed)</source>
        <translation>el punto más reciente aún se está llenando (discontinuo)</translation>
    </message>
    <message>
        <source>shaded: p10–p90 of the receipts</source>
        <translation>sombreado: p10–p90 de los recibos</translation>
    </message>
    <message>
        <source>amounts in %1 only</source>
        <extracomment>%1 a currency</extracomment>
        <translation>solo importes en %1</translation>
    </message>
    <message>
        <source>figures of %1</source>
        <extracomment>%1 a range of time</extracomment>
        <translation>cifras de %1</translation>
    </message>
    <message numerus="yes">
        <source>strong lines: rolling mean or median of %n points, paler ones: each point</source>
        <translation>
            <numerusform>líneas fuertes: media o mediana móvil de %n punto; tenues: cada punto</numerusform>
            <numerusform>líneas fuertes: media o mediana móvil de %n puntos; tenues: cada punto</numerusform>
        </translation>
    </message>
    <message>
        <source>strong lines: %1, paler ones: each point</source>
        <extracomment>%1 such as &quot;by the day&quot;</extracomment>
        <translation>líneas fuertes: %1, las más pálidas: cada punto</translation>
    </message>
</context>
<context>
    <name>oa::presentation::Ingest</name>
    <message>
        <source>nothing waits</source>
        <translation>nada en espera</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <extracomment>%1 a number of messages that wait, %2 for how long</extracomment>
        <translation>%1 mensajes, %2</translation>
    </message>
    <message>
        <source>Nobody has looked at it for %1: is `ocr-analytics ingest` running?</source>
        <translation>Nadie lo ha mirado desde hace %1: ¿está en marcha `ocr-analytics ingest`?</translation>
    </message>
    <message>
        <source>1 message, %1</source>
        <extracomment>%1 for how long it waits</extracomment>
        <translation>1 mensaje, %1</translation>
    </message>
</context>
<context>
    <name>oa::presentation::PageSize</name>
    <message>
        <source>Slide, 16:9</source>
        <translation>Diapositiva, 16:9</translation>
    </message>
    <message>
        <source>A4, portrait</source>
        <translation>A4, vertical</translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation>A4, horizontal</translation>
    </message>
    <message>
        <source>Letter, portrait</source>
        <translation>Carta, vertical</translation>
    </message>
    <message>
        <source>Letter, landscape</source>
        <translation>Carta, horizontal</translation>
    </message>
</context>
<context>
    <name>oa::presentation::PaneAssembly</name>
    <message>
        <source>%1, %2 earlier</source>
        <extracomment>%1 a business, %2 a duration such as &quot;3 h&quot;</extracomment>
        <translation>%1, %2 antes</translation>
    </message>
    <message>
        <source>%1, a day earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, un día antes</translation>
    </message>
    <message>
        <source>%1, a week earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, una semana antes</translation>
    </message>
    <message>
        <source>%1, %2 days earlier</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>%1, %2 días antes</translation>
    </message>
    <message>
        <source>%1, a month earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, un mes antes</translation>
    </message>
    <message>
        <source>%1, a year earlier</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1, un año antes</translation>
    </message>
    <message>
        <source>%1, %2 months earlier</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>%1, %2 meses antes</translation>
    </message>
    <message>
        <source>%1, %2 weeks earlier</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>%1, %2 semanas antes</translation>
    </message>
</context>
<context>
    <name>oa::presentation::Picture</name>
    <message>
        <source>No receipts in this range</source>
        <translation>No hay recibos en este intervalo</translation>
    </message>
    <message>
        <source>%1 businesses do not fit side by side; %2 do.</source>
        <translation>%1 empresas no caben una al lado de otra; caben %2.</translation>
    </message>
    <message>
        <source>Draw them in the same charts (overlay), or fewer.</source>
        <translation>Dibújelas en los mismos gráficos (overlay), o menos.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::PlotRequest</name>
    <message>
        <source>There are no totals of a business “%1”.</source>
        <translation>No hay totales de una empresa «%1».</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quería decir %1?</translation>
    </message>
    <message>
        <source>No bucket of the interval “%1” begins in the range.</source>
        <extracomment>%1 an interval as on the command line, such as &quot;year&quot;</extracomment>
        <translation>En el intervalo no empieza ningún tramo «%1».</translation>
    </message>
    <message>
        <source>Buckets are counted whole where they begin. Choose a longer range or a shorter interval.</source>
        <translation>Los tramos se cuentan enteros y donde empiezan. Elija un intervalo más largo o una granularidad menor.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::RangeNotes</name>
    <message>
        <source>No receipt in this range is in %1.</source>
        <extracomment>%1 a currency</extracomment>
        <translation>Ningún recibo de este intervalo está en %1.</translation>
    </message>
    <message>
        <source>All receipts wait to be counted: these are the totals of before.</source>
        <translation>Todos los recibos esperan a ser contados: estos son los totales de antes.</translation>
    </message>
    <message>
        <source>Minutes of this range whose receipts wait to be counted: %1.</source>
        <extracomment>%1 a number</extracomment>
        <translation>Minutos de este intervalo cuyos recibos esperan a ser contados: %1.</translation>
    </message>
    <message>
        <source>Whether receipts of this range wait to be counted is not known: this role may not see it.</source>
        <translation>No se sabe si hay recibos de este intervalo que esperan ser contados: este rol no puede verlo.</translation>
    </message>
</context>
<context>
    <name>oa::presentation::TimeText</name>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
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
        <translation>%1 días %2 h</translation>
    </message>
</context>
<context>
    <name>oa::presentation::WeekHeatMap</name>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>%1 a weekday, %2 and %3 times of day</extracomment>
        <translation>%1, %2 a %3</translation>
    </message>
    <message>
        <source>Not in this range</source>
        <translation>No está en este intervalo</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sin valor</translation>
    </message>
    <message>
        <source>without a currency</source>
        <translation>sin moneda</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <extracomment>how much an hour; %1 a number</extracomment>
        <translation>%1 por hora</translation>
    </message>
    <message>
        <source>%1 in %2 h</source>
        <extracomment>%1 such as &quot;n = 31&quot;, %2 a number of hours, which may be broken</extracomment>
        <translation>%1 en %2 h</translation>
    </message>
    <message>
        <source>%1 of %2, by weekday and hour</source>
        <extracomment>%1 a metric, %2 a business</extracomment>
        <translation>%1, %2, por día de la semana y hora</translation>
    </message>
    <message>
        <source>all businesses</source>
        <translation>todas las empresas</translation>
    </message>
    <message>
        <source>No receipts in this range</source>
        <translation>No hay recibos en este intervalo</translation>
    </message>
    <message>
        <source>No scores in this range</source>
        <translation>No hay puntuaciones en este intervalo</translation>
    </message>
    <message>
        <source>The totals are being brought up to date: medians are not known yet.</source>
        <translation>Los totales se están actualizando: las medianas aún no se conocen.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>no receipts</source>
        <translation>sin recibos</translation>
    </message>
</context>
<context>
    <name>oa::serve</name>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>«%1» no se puede leer.</translation>
    </message>
    <message>
        <source>Other users may read “%1”, which holds tokens.</source>
        <translation>Otros usuarios pueden leer «%1», que contiene tokens.</translation>
    </message>
    <message>
        <source>Take that right away: chmod o-rw %1</source>
        <translation>Quíteles ese permiso: chmod o-rw %1</translation>
    </message>
    <message>
        <source>A token in “%1” is short enough to be guessed.</source>
        <translation>Un token de «%1» es tan corto que se puede adivinar.</translation>
    </message>
    <message>
        <source>Make one like this: openssl rand -hex 32</source>
        <translation>Cree uno así: openssl rand -hex 32</translation>
    </message>
    <message>
        <source>There is no token in “%1”.</source>
        <translation>No hay ningún token en «%1».</translation>
    </message>
    <message>
        <source>“%1” is not where a page can come from.</source>
        <translation>Ninguna página puede venir de «%1».</translation>
    </message>
    <message>
        <source>Write scheme, host and port as browsers do: https://wiki.example.org or http://localhost:3000.</source>
        <translation>Escriba esquema, host y puerto como los navegadores: https://wiki.example.org o http://localhost:3000.</translation>
    </message>
    <message>
        <source>Too many ask at once.</source>
        <translation>Demasiados preguntan a la vez.</translation>
    </message>
    <message>
        <source>Ask again in a few seconds.</source>
        <translation>Pregunte de nuevo en unos segundos.</translation>
    </message>
    <message>
        <source>This program was built without charts and draws no pictures.</source>
        <translation>Este programa se compiló sin gráficos y no dibuja imágenes.</translation>
    </message>
    <message>
        <source>Use the program with its window; the numbers are at /api/v1/series.</source>
        <translation>Use el programa con su ventana; los números están en /api/v1/series.</translation>
    </message>
    <message>
        <source>This service is not known by that name.</source>
        <translation>El servicio no se conoce por ese nombre.</translation>
    </message>
    <message>
        <source>Ask by its address or as localhost, or give it a token, with --token-file, so that names do not matter.</source>
        <translation>Pregunte por su dirección o como localhost, o dele un token con --token-file, para que los nombres no importen.</translation>
    </message>
    <message>
        <source>A token is needed.</source>
        <translation>Hace falta un token.</translation>
    </message>
    <message>
        <source>Send it in a header: Authorization: Bearer TOKEN.</source>
        <translation>Envíelo en una cabecera: Authorization: Bearer TOKEN.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>No hay nada en esta dirección.</translation>
    </message>
    <message>
        <source>/api/v1/openapi.json tells what there is.</source>
        <translation>/api/v1/openapi.json dice lo que hay.</translation>
    </message>
    <message>
        <source>That cannot be done here.</source>
        <translation>Eso no se puede hacer aquí.</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>Use %1.</translation>
    </message>
    <message>
        <source>Nothing of what is accepted is spoken here.</source>
        <translation>Nada de lo que se acepta existe aquí.</translation>
    </message>
    <message>
        <source>Accept application/json or text/csv.</source>
        <translation>Acepte application/json o text/csv.</translation>
    </message>
    <message>
        <source>The service ends.</source>
        <translation>El servicio termina.</translation>
    </message>
    <message>
        <source>The database cannot answer at the moment.</source>
        <translation>La base de datos no puede responder en este momento.</translation>
    </message>
    <message>
        <source>The database took too long to answer.</source>
        <translation>La base de datos tardó demasiado en responder.</translation>
    </message>
    <message>
        <source>Ask for a shorter range or a longer interval.</source>
        <translation>Pida un intervalo más corto o una granularidad mayor.</translation>
    </message>
    <message>
        <source>This could not be answered.</source>
        <translation>Esto no se pudo responder.</translation>
    </message>
    <message>
        <source>The log of the service says why.</source>
        <translation>El registro del servicio dice por qué.</translation>
    </message>
    <message>
        <source>The request did not arrive in time.</source>
        <translation>La petición no llegó a tiempo.</translation>
    </message>
    <message>
        <source>The request&apos;s first lines are too long.</source>
        <translation>Las primeras líneas de la petición son demasiado largas.</translation>
    </message>
    <message>
        <source>This is not a request in HTTP.</source>
        <translation>Esto no es una petición HTTP.</translation>
    </message>
    <message>
        <source>Only HTTP/1.1 is spoken here.</source>
        <translation>Aquí solo se habla HTTP/1.1.</translation>
    </message>
    <message>
        <source>The request has too many headers.</source>
        <translation>La petición tiene demasiadas cabeceras.</translation>
    </message>
    <message>
        <source>A request with a body has to say how long it is.</source>
        <translation>Una petición con cuerpo debe decir su longitud.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>La petición es demasiado grande.</translation>
    </message>
    <message>
        <source>Nobody can listen on %1, port %2.</source>
        <translation>Nadie puede escuchar en %1, puerto %2.</translation>
    </message>
    <message>
        <source>Check that the address is one of this computer&apos;s and that no other program uses the port.</source>
        <translation>Compruebe que la dirección es de este equipo y que ningún otro programa usa el puerto.</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be meant.</source>
        <extracomment>%1 the name of a parameter, %2 its value</extracomment>
        <translation>%1: «%2» no puede ser lo que se quiere.</translation>
    </message>
    <message>
        <source>The parameters cannot be read.</source>
        <translation>Los parámetros no se pueden leer.</translation>
    </message>
    <message>
        <source>Write them as UTF-8, percent-encoded.</source>
        <translation>Escríbalos en UTF-8, con codificación por ciento.</translation>
    </message>
    <message>
        <source>There is no parameter “%1” here.</source>
        <translation>Aquí no hay ningún parámetro «%1».</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Hay: %1.</translation>
    </message>
    <message>
        <source>%1 is there more than once.</source>
        <translation>%1 aparece más de una vez.</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>Indíquelo una sola vez.</translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2.</source>
        <translation>Indique un número entero de %1 a %2.</translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation>Indique un número de %1 a %2.</translation>
    </message>
    <message>
        <source>Give one of: %1.</source>
        <translation>Indique uno de: %1.</translation>
    </message>
    <message>
        <source>/api/v1/businesses lists all there are.</source>
        <translation>/api/v1/businesses enumera todas las que hay.</translation>
    </message>
    <message>
        <source>The answer would have more than %1 rows.</source>
        <translation>La respuesta tendría más de %1 filas.</translation>
    </message>
    <message>
        <source>Ask for a shorter range or for one business.</source>
        <translation>Pida un intervalo más corto o una sola empresa.</translation>
    </message>
    <message>
        <source>range and from exclude each other.</source>
        <translation>range y from se excluyen.</translation>
    </message>
    <message>
        <source>to needs from as well.</source>
        <translation>to necesita también from.</translation>
    </message>
    <message>
        <source>There is no metric “%1”.</source>
        <translation>No existe la métrica «%1».</translation>
    </message>
    <message>
        <source>The picture would be too large.</source>
        <translation>La imagen sería demasiado grande.</translation>
    </message>
    <message>
        <source>Choose a smaller size or scale.</source>
        <translation>Elija un tamaño o una escala menores.</translation>
    </message>
    <message>
        <source>%1 is missing, or no text.</source>
        <translation>Falta %1, o no es texto.</translation>
    </message>
    <message>
        <source>Write a time like 2024-05-01T10:00:00Z.</source>
        <translation>Escriba una hora como 2024-05-01T10:00:00Z.</translation>
    </message>
    <message>
        <source>No minute begins in the range.</source>
        <translation>Ningún minuto empieza en el intervalo.</translation>
    </message>
    <message>
        <source>Let it end later than it begins.</source>
        <translation>Haga que termine después de empezar.</translation>
    </message>
    <message>
        <source>The range is longer than a century.</source>
        <translation>El intervalo es más largo que un siglo.</translation>
    </message>
    <message>
        <source>Ask for a shorter one.</source>
        <translation>Pida uno más corto.</translation>
    </message>
    <message>
        <source>No business is named.</source>
        <translation>No se nombra ninguna empresa.</translation>
    </message>
    <message>
        <source>Add business=NAME, once for each; * stands for all together. /api/v1/businesses lists them.</source>
        <translation>Añada business=NOMBRE, una vez por cada una; * significa todas juntas. /api/v1/businesses las enumera.</translation>
    </message>
    <message>
        <source>These are too many businesses.</source>
        <translation>Son demasiadas empresas.</translation>
    </message>
    <message>
        <source>Ask for at most %1 at once.</source>
        <translation>Pida como máximo %1 a la vez.</translation>
    </message>
    <message>
        <source>The body is no object in JSON.</source>
        <translation>El cuerpo no es un objeto JSON.</translation>
    </message>
    <message>
        <source>business_id is no text.</source>
        <translation>business_id no es texto.</translation>
    </message>
    <message>
        <source>Leave it out for all businesses.</source>
        <translation>Omítalo para todas las empresas.</translation>
    </message>
    <message>
        <source>The answer would have more than %1 points.</source>
        <translation>La respuesta tendría más de %1 puntos.</translation>
    </message>
    <message>
        <source>Ask for a shorter range, a longer interval or fewer businesses.</source>
        <translation>Pida un intervalo más corto, una granularidad mayor o menos empresas.</translation>
    </message>
    <message>
        <source>“%1” holds no certificate, or “%2” no key to it.</source>
        <translation>«%1» no contiene ningún certificado, o «%2» ninguna clave para él.</translation>
    </message>
    <message>
        <source>Both have to be PEM files, the key without a password.</source>
        <translation>Ambos deben ser archivos PEM, la clave sin contraseña.</translation>
    </message>
    <message>
        <source>“%1” is not a currency.</source>
        <translation>«%1» no es una moneda.</translation>
    </message>
    <message>
        <source>Write it as receipts do, such as EUR.</source>
        <translation>Escríbala como en los recibos, por ejemplo EUR.</translation>
    </message>
    <message>
        <source>There are no receipts yet.</source>
        <translation>Todavía no hay recibos.</translation>
    </message>
</context>
<context>
    <name>oa::window</name>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
</context>
<context>
    <name>oa::window::AboutDialog</name>
    <message>
        <source>About OCR Analytics</source>
        <translation>Acerca de OCR Analytics</translation>
    </message>
    <message>
        <source>Compares what receipt OCR read, per business, by the minute and the hour. Totals are exact: sums, means and medians are computed from the receipts themselves.</source>
        <translation>Compara lo que leyó el OCR de recibos, por empresa, minuto a minuto y hora a hora. Los totales son exactos: sumas, medias y medianas se calculan a partir de los propios recibos.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes with no warranty. Built with Qt %1.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3. Sin garantía. Compilado con Qt %1.</translation>
    </message>
</context>
<context>
    <name>oa::window::AdoptionDialog</name>
    <message>
        <source>%1 without a time and %2 without content stay and are listed as rejected.</source>
        <translation>%1 sin hora y %2 sin contenido se quedan y figuran como rechazados.</translation>
    </message>
    <message>
        <source>%1 repeat another&apos;s number and %2 have none: they stay as they are.</source>
        <translation>%1 repiten el número de otro y %2 no tienen: se quedan como están.</translation>
    </message>
    <message>
        <source>Then the newest, %1 on the clock there, is %2 UTC.</source>
        <translation>Entonces la más reciente, %1 en el reloj de allí, es %2 UTC.</translation>
    </message>
    <message>
        <source>%1 of the times were never on a clock there, since the clocks were put forward: perhaps they were written in another zone.</source>
        <translation>%1 de las horas nunca estuvieron en un reloj de allí, porque los relojes se adelantaron: quizá se escribieron en otra zona.</translation>
    </message>
    <message>
        <source>%1 of the times were there twice, since the clocks were put back: the later one is taken.</source>
        <translation>%1 de las horas se dieron allí dos veces, porque los relojes se atrasaron: se toma la posterior.</translation>
    </message>
    <message>
        <source>Take over a database</source>
        <translation>Adoptar una base de datos</translation>
    </message>
    <message>
        <source>SQL that would be run</source>
        <translation>SQL que se ejecutaría</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Adoptar</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copiar el SQL</translation>
    </message>
    <message>
        <source>Their times say nothing about a &amp;zone. They were written in:</source>
        <translation>Sus horas no dicen nada de una &amp;zona. Se escribieron en:</translation>
    </message>
    <message>
        <source>Time zone of the old times</source>
        <translation>Zona horaria de las horas antiguas</translation>
    </message>
    <message>
        <source>This is what would be run, in one transaction. Nothing happens before you agree.</source>
        <translation>Esto es lo que se ejecutaría, en una sola transacción. No pasa nada hasta que usted acepte.</translation>
    </message>
    <message>
        <source>Your role may not do that. Ask the owner of the database to run this:</source>
        <translation>Su rol no puede hacerlo. Pida al propietario de la base de datos que ejecute esto:</translation>
    </message>
    <message>
        <source>Take over, times in %1</source>
        <translation>Adoptar, horas en %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>%1 receipts, from %2 to %3.</source>
        <translation>%1 recibos, de %2 a %3.</translation>
    </message>
    <message>
        <source>The %1 rows of %2 are kept as %3; %4 of them are repeated, %5 have no receipts behind them.</source>
        <translation>Las %1 filas de %2 se conservan como %3; %4 de ellas están repetidas, %5 no tienen recibos detrás.</translation>
    </message>
    <message>
        <source>They can be taken over where they are, without losing a row. Programs that write receipts or read totals there go on working.</source>
        <translation>Se pueden adoptar donde están, sin perder una fila. Los programas que escriben recibos o leen totales allí siguen funcionando.</translation>
    </message>
    <message>
        <source>%1 has the receipts of the predecessor system</source>
        <translation>%1 contiene los recibos del sistema anterior</translation>
    </message>
    <message>
        <source>There is no time zone with that name.</source>
        <translation>No existe ninguna zona con ese nombre.</translation>
    </message>
</context>
<context>
    <name>oa::window::AlertDialog</name>
    <message>
        <source>Add an alert rule</source>
        <translation>Añadir una regla de alerta</translation>
    </message>
    <message>
        <source>Edit an alert rule</source>
        <translation>Editar una regla de alerta</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Fires when the</source>
        <translation>Salta si</translation>
    </message>
    <message>
        <source>&amp;of</source>
        <translation>&amp;de</translation>
    </message>
    <message>
        <source>in &amp;buckets</source>
        <translation>en &amp;tramos</translation>
    </message>
    <message>
        <source>&amp;is</source>
        <translation>e&amp;s</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>&amp;Límite</translation>
    </message>
    <message>
        <source>&amp;Times in a row</source>
        <translation>&amp;Veces seguidas</translation>
    </message>
    <message>
        <source>L&amp;east receipts in a bucket</source>
        <translation>Mínimo de r&amp;ecibos en un tramo</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Moneda</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>below the limit</source>
        <translation>por debajo del límite</translation>
    </message>
    <message>
        <source>above the limit</source>
        <translation>por encima del límite</translation>
    </message>
    <message>
        <source>further than so many points away from a week before</source>
        <translation>más que esos puntos lejos de una semana antes</translation>
    </message>
    <message>
        <source>further than so many per cent away from a week before</source>
        <translation>más que ese porcentaje lejos de una semana antes</translation>
    </message>
    <message>
        <source>all; buckets of several do not count</source>
        <translation>todas; los tramos con varias no cuentan</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Trying it on the past…</source>
        <translation>Probándola con el pasado…</translation>
    </message>
    <message>
        <source>%1 in the last 30 days.</source>
        <translation>%1 en los últimos 30 días.</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, durante %2</translation>
    </message>
    <message>
        <source>%1, and still</source>
        <translation>%1, y todavía</translation>
    </message>
    <message>
        <source>and once before</source>
        <translation>y una vez antes</translation>
    </message>
    <message numerus="yes">
        <source>and %n times before</source>
        <translation>
            <numerusform>y %n vez antes</numerusform>
            <numerusform>y %n veces antes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::AlertHistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
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
        <translation>Regla</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>Salta si</translation>
    </message>
</context>
<context>
    <name>oa::window::AlertsDock</name>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>No rule watches the receipts yet.</source>
        <translation>Todavía ninguna regla vigila los recibos.</translation>
    </message>
    <message>
        <source>Add a rule…</source>
        <translation>Añadir una regla…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Reglas de alerta</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Durante una hora</translation>
    </message>
    <message>
        <source>For eight hours</source>
        <translation>Durante ocho horas</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Durante un día</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Durante una semana</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Ya no</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation>Qué pasó, lo más nuevo primero</translation>
    </message>
    <message>
        <source>This connection may only read; somebody who may write has to do this.</source>
        <translation>Esta conexión solo puede leer; debe hacerlo alguien que pueda escribir.</translation>
    </message>
</context>
<context>
    <name>oa::window::AlertsFeature</name>
    <message>
        <source>Alert: %1</source>
        <translation>Alerta: %1</translation>
    </message>
    <message>
        <source>%1: the rule “%2” fires.</source>
        <extracomment>%1 such as &quot;Average score of ACME is 71.2&quot;, %2 the name of an alert rule</extracomment>
        <translation>%1: salta la regla «%2».</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(y %1 más)</translation>
    </message>
    <message>
        <source>Show alerts</source>
        <translation>Mostrar alertas</translation>
    </message>
    <message>
        <source>Remove an alert rule</source>
        <translation>Quitar una regla de alerta</translation>
    </message>
    <message>
        <source>Remove the rule “%1”? Its history stays.</source>
        <translation>¿Quitar la regla «%1»? Su historial se queda.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>alert “%1”</source>
        <extracomment>%1 a rule; said of a point of a chart</extracomment>
        <translation>alerta «%1»</translation>
    </message>
    <message>
        <source>the rule would have fired here</source>
        <translation>la regla habría saltado aquí</translation>
    </message>
</context>
<context>
    <name>oa::window::AsOf</name>
    <message>
        <source>%1 · as of %2, counting the point that is still filling</source>
        <extracomment>%1 a range of time, %2 a time of day with seconds</extracomment>
        <translation>%1 · a las %2, incluido el punto que aún se está llenando</translation>
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
    <message>
        <source>Saved %1.</source>
        <translation>%1 guardado.</translation>
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
        <source>Search among %1 businesses</source>
        <extracomment>%1 is how many there are</extracomment>
        <translation>Buscar entre %1 empresas</translation>
    </message>
    <message>
        <source>Businesses, most receipts first</source>
        <translation>Empresas, primero las de más recibos</translation>
    </message>
    <message numerus="yes">
        <source>%n businesses are spelt in several ways. Join?</source>
        <translation>
            <numerusform>%n empresa se escribe de varias formas. ¿Unir?</numerusform>
            <numerusform>%n empresas se escriben de varias formas. ¿Unir?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::CentralPage</name>
    <message>
        <source>Charts side by side</source>
        <translation>Gráficos uno al lado de otro</translation>
    </message>
    <message>
        <source>Pane</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Add a pane (Ctrl+T)</source>
        <translation>Añadir un panel (Ctrl+T)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save the charts as picture or table (Ctrl+E)</source>
        <translation>Guardar los gráficos como imagen o tabla (Ctrl+E)</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Follow new receipts again (Space)</source>
        <translation>Volver a seguir los recibos nuevos (Espacio)</translation>
    </message>
    <message>
        <source>Pause live updates (Space)</source>
        <translation>Pausar la actualización en directo (Espacio)</translation>
    </message>
</context>
<context>
    <name>oa::window::ChartExport</name>
    <message>
        <source>The table could not be copied.</source>
        <translation>No se pudo copiar la tabla.</translation>
    </message>
</context>
<context>
    <name>oa::window::ChartMenu</name>
    <message>
        <source>Threshold &amp;at %1</source>
        <translation>Umbral &amp;en %1</translation>
    </message>
    <message>
        <source>&amp;Change threshold of %1…</source>
        <translation>&amp;Cambiar el umbral de %1…</translation>
    </message>
    <message>
        <source>&amp;Threshold…</source>
        <translation>&amp;Umbral…</translation>
    </message>
    <message>
        <source>&amp;Remove threshold</source>
        <translation>&amp;Quitar el umbral</translation>
    </message>
    <message>
        <source>&amp;Spread (p10–p90) under the medians</source>
        <translation>Di&amp;spersión (p10–p90) bajo las medianas</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Score of a receipt, in points: how confident the model was. The line shows what share of the visible receipts is below it.</source>
        <translation>Puntuación de un recibo, en puntos: cuánta confianza tenía el modelo. Junto a la línea se indica qué parte de los recibos visibles queda por debajo.</translation>
    </message>
    <message>
        <source>Smallest receipts of %1</source>
        <extracomment>%1 a business</extracomment>
        <translation>Recibos más pequeños de %1</translation>
    </message>
    <message>
        <source>Worst receipts of %1</source>
        <translation>Peores recibos de %1</translation>
    </message>
    <message>
        <source>Receipts of %1 below %2</source>
        <extracomment>%1 a business, %2 a number</extracomment>
        <translation>Recibos de %1 por debajo de %2</translation>
    </message>
    <message>
        <source>Number of receipts in a bucket. The line shows which buckets have fewer.</source>
        <translation>Número de recibos en un intervalo. La línea muestra qué intervalos tienen menos.</translation>
    </message>
    <message>
        <source>Go to the &amp;highest point</source>
        <translation>Ir al punto más a&amp;lto</translation>
    </message>
    <message>
        <source>Go to the &amp;lowest point</source>
        <translation>Ir al punto más &amp;bajo</translation>
    </message>
    <message>
        <source>What changed here: %1…</source>
        <extracomment>%1 a business</extracomment>
        <translation>Qué cambió aquí: %1…</translation>
    </message>
    <message>
        <source>Add a &amp;marker here…</source>
        <translation>Añadir un &amp;marcador aquí…</translation>
    </message>
    <message>
        <source>Threshold for single receipts &amp;at %1</source>
        <translation>Umbral de cada recibo &amp;en %1</translation>
    </message>
    <message>
        <source>Amount of a single receipt, not of all receipts of a point. The line shows what share of the visible receipts is below it.</source>
        <translation>Importe de un solo recibo, no de todos los de un punto. La línea muestra qué proporción de los recibos visibles queda por debajo.</translation>
    </message>
</context>
<context>
    <name>oa::window::Comparison</name>
    <message>
        <source>change of range</source>
        <translation>cambio de intervalo</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>zooming out</source>
        <translation>alejar</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>desplazamiento</translation>
    </message>
    <message>
        <source>change of interval</source>
        <translation>cambio de granularidad</translation>
    </message>
    <message>
        <source>change of time zone</source>
        <translation>cambio de zona horaria</translation>
    </message>
    <message>
        <source>change of y axes</source>
        <translation>cambio de ejes y</translation>
    </message>
    <message>
        <source>adding a pane</source>
        <translation>añadir un panel</translation>
    </message>
    <message>
        <source>removing a pane</source>
        <translation>quitar un panel</translation>
    </message>
    <message>
        <source>choice of a business</source>
        <translation>elección de empresa</translation>
    </message>
    <message>
        <source>choice of charts</source>
        <translation>elección de gráficos</translation>
    </message>
    <message>
        <source>change of comparison</source>
        <translation>cambio de comparación</translation>
    </message>
    <message>
        <source>moving a pane</source>
        <translation>mover un panel</translation>
    </message>
    <message>
        <source>showing the spread</source>
        <translation>mostrar la dispersión</translation>
    </message>
    <message>
        <source>hiding the spread</source>
        <translation>ocultar la dispersión</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>umbral</translation>
    </message>
    <message>
        <source>removing a threshold</source>
        <translation>quitar un umbral</translation>
    </message>
    <message>
        <source>removing thresholds</source>
        <translation>quitar umbrales</translation>
    </message>
    <message>
        <source>choice of a currency</source>
        <translation>elección de una moneda</translation>
    </message>
    <message>
        <source>fading of lines</source>
        <translation>atenuación de líneas</translation>
    </message>
    <message>
        <source>rolling mean</source>
        <translation>media móvil</translation>
    </message>
</context>
<context>
    <name>oa::window::ConnectionDialog</name>
    <message>
        <source>Connect to a database</source>
        <translation>Conectar con una base de datos</translation>
    </message>
    <message>
        <source>Saved and recent</source>
        <translation>Guardadas y recientes</translation>
    </message>
    <message>
        <source>Saved and recent connections</source>
        <translation>Conexiones guardadas y recientes</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>C&amp;onectar</translation>
    </message>
    <message>
        <source>Stop &amp;testing</source>
        <translation>Detener la &amp;prueba</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>La prueba se detuvo.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Saved, without the password.</source>
        <translation>Guardada, sin la contraseña.</translation>
    </message>
    <message>
        <source>For&amp;get</source>
        <translation>Olvid&amp;ar</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Prueba en curso</translation>
    </message>
    <message>
        <source>Connect, look and tell; nothing is changed or kept</source>
        <translation>Conectar, mirar e informar; nada se cambia ni se guarda</translation>
    </message>
    <message>
        <source>Keep this connection in the list</source>
        <translation>Guardar esta conexión en la lista</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>Saved, the password in the key ring.</source>
        <translation>Guardada, con la contraseña en el llavero.</translation>
    </message>
    <message>
        <source>Saved, but not the password. %1</source>
        <translation>Guardada, pero sin la contraseña. %1</translation>
    </message>
    <message>
        <source>Remove this connection from the list, and its password from the key ring</source>
        <translation>Quitar esta conexión de la lista y su contraseña del llavero</translation>
    </message>
</context>
<context>
    <name>oa::window::ConnectionFlow</name>
    <message>
        <source>Starting the database on this computer…</source>
        <translation>Iniciando la base de datos en este equipo…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
</context>
<context>
    <name>oa::window::ConnectionForm</name>
    <message>
        <source>Ways to name the database</source>
        <translation>Formas de nombrar la base de datos</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>&amp;Campos</translation>
    </message>
    <message>
        <source>&amp;URI, service or key=value</source>
        <translation>&amp;URI, servicio o clave=valor</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>localhost, or /var/run/postgresql for a socket</source>
        <translation>localhost, o /var/run/postgresql para un socket</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Puer&amp;to</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de datos</translation>
    </message>
    <message>
        <source>as your user name</source>
        <translation>como su usuario</translation>
    </message>
    <message>
        <source>U&amp;ser</source>
        <translation>U&amp;suario</translation>
    </message>
    <message>
        <source>your user name on this computer</source>
        <translation>su usuario en este equipo</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Co&amp;ntraseña</translation>
    </message>
    <message>
        <source>from the password file, or asked when needed</source>
        <translation>del archivo de contraseñas, o se pide si hace falta</translation>
    </message>
    <message>
        <source>Re&amp;member the password in this computer&apos;s key ring</source>
        <translation>&amp;Recordar la contraseña en el llavero de este equipo</translation>
    </message>
    <message>
        <source>Kept by the desktop, encrypted; never in this program&apos;s settings.</source>
        <translation>Lo guarda el escritorio, cifrada; nunca en los ajustes de este programa.</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Ci&amp;frado</translation>
    </message>
    <message>
        <source>verify-full: encrypted, the server&apos;s certificate and name are checked</source>
        <translation>verify-full: cifrada, se comprueban el certificado y el nombre del servidor</translation>
    </message>
    <message>
        <source>verify-ca: encrypted, the certificate is checked</source>
        <translation>verify-ca: cifrada, se comprueba el certificado</translation>
    </message>
    <message>
        <source>require: encrypted, but to whom is not checked</source>
        <translation>require: cifrada, pero no se comprueba con quién</translation>
    </message>
    <message>
        <source>prefer: encrypted if the server can</source>
        <translation>prefer: cifrada si el servidor puede</translation>
    </message>
    <message>
        <source>allow: encrypted only if the server insists</source>
        <translation>allow: cifrada solo si el servidor insiste</translation>
    </message>
    <message>
        <source>disable: not encrypted</source>
        <translation>disable: sin cifrar</translation>
    </message>
    <message>
        <source>As usual: prefer, unless PGSSLMODE says otherwise</source>
        <translation>Lo habitual: prefer, salvo que PGSSLMODE diga otra cosa</translation>
    </message>
    <message>
        <source>Connection text</source>
        <translation>Texto de conexión</translation>
    </message>
    <message>
        <source>A URI, “host=… dbname=…”, “service=…”, or nothing at all: what is left out comes from PG… variables, the service file and the password file, as in psql.</source>
        <translation>Una URI, «host=… dbname=…», «service=…», o nada: lo que falte se toma de las variables PG…, el archivo de servicios y el de contraseñas, como en psql.</translation>
    </message>
    <message>
        <source>&amp;Read only: never write to this database</source>
        <translation>Solo &amp;lectura: nunca escribir en esta base de datos</translation>
    </message>
    <message>
        <source>Shown in its colour above the charts, so that nobody mistakes one database for another.</source>
        <translation>Se muestra en su color sobre los gráficos, para que nadie confunda una base de datos con otra.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>E&amp;nvironment</source>
        <translation>&amp;Entorno</translation>
    </message>
</context>
<context>
    <name>oa::window::ContributionModel</name>
    <message>
        <source>How much of the change, in points, comes from this receipt: its distance from the mean before, divided by the number of receipts. All together are the change.</source>
        <translation>Cuánto del cambio, en puntos, viene de este recibo: su distancia a la media anterior, dividida por el número de recibos. Todos juntos son el cambio.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>Puntuación OCR</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contribución</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En conjunto</translation>
    </message>
</context>
<context>
    <name>oa::window::DatabaseFeature</name>
    <message>
        <source>Export connections</source>
        <translation>Exportar conexiones</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>Conexiones (*.json)</translation>
    </message>
    <message>
        <source>The connections are in %1, without passwords.</source>
        <translation>Las conexiones están en %1, sin contraseñas.</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>Importar conexiones</translation>
    </message>
    <message numerus="yes">
        <source>%n connections were added.</source>
        <translation>
            <numerusform>Se añadió %n conexión.</numerusform>
            <numerusform>Se añadieron %n conexiones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n no se pudo leer.</numerusform>
            <numerusform>%n no se pudieron leer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oa::window::DatabaseJobs</name>
    <message>
        <source>This connection only reads: others keep the totals up to date.</source>
        <translation>Esta conexión solo lee: otros mantienen los totales al día.</translation>
    </message>
    <message>
        <source>Totals follow receipts as they arrive.</source>
        <translation>Los totales siguen a los recibos según llegan.</translation>
    </message>
    <message>
        <source>Totals are not kept up to date: see the newest job.</source>
        <translation>Los totales no se mantienen al día: vea el trabajo más reciente.</translation>
    </message>
    <message>
        <source>Totals are refreshed every five minutes, next at %1.</source>
        <translation>Los totales se actualizan cada cinco minutos; la próxima vez, a las %1.</translation>
    </message>
    <message>
        <source>Totals are refreshed only when asked.</source>
        <translation>Los totales se actualizan solo cuando se pide.</translation>
    </message>
    <message>
        <source>Totals are refreshed every hour, next at %1.</source>
        <translation>Los totales se actualizan cada hora; la próxima vez, a las %1.</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentLayout</name>
    <message>
        <source>Item %1</source>
        <translation>Artículo %1</translation>
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
        <translation>Recuadros del recibo, coloreados según la puntuación</translation>
    </message>
    <message>
        <source>Boxes on a blank page: no picture is stored</source>
        <translation>Recuadros en una página en blanco: no hay imagen guardada</translation>
    </message>
    <message>
        <source>This receipt has no boxes</source>
        <translation>Este recibo no tiene recuadros</translation>
    </message>
    <message>
        <source>%1: %2
score %3, OCR score %4</source>
        <translation>%1: %2
puntuación %3, puntuación OCR %4</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentsDock</name>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>Click on a point of a chart to see its receipts.</source>
        <translation>Haga clic en un punto de un gráfico para ver sus recibos.</translation>
    </message>
    <message>
        <source>Receipts, worst score first</source>
        <translation>Recibos, primero la peor puntuación</translation>
    </message>
    <message>
        <source>As received (JSON)</source>
        <translation>Tal como se recibió (JSON)</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>Copiar el JSON</translation>
    </message>
    <message>
        <source>The receipt as JSON</source>
        <translation>El recibo como JSON</translation>
    </message>
    <message>
        <source>Single receipts of before %1 are no longer kept.</source>
        <translation>Los recibos sueltos anteriores al %1 ya no se conservan.</translation>
    </message>
    <message>
        <source>%1, %2–%3</source>
        <extracomment>%1 a date, %2 and %3 clock times</extracomment>
        <translation>%1, %2–%3</translation>
    </message>
    <message>
        <source>smallest amount first</source>
        <translation>primero el importe más pequeño</translation>
    </message>
    <message>
        <source>worst OCR score first</source>
        <translation>primero la peor puntuación OCR</translation>
    </message>
    <message>
        <source>worst score first</source>
        <translation>primero la peor puntuación</translation>
    </message>
    <message>
        <source>%1 of %2 below %3</source>
        <extracomment>%1 of %2 receipts are below %3</extracomment>
        <translation>%1 de %2 por debajo de %3</translation>
    </message>
</context>
<context>
    <name>oa::window::DocumentsModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>Puntuación OCR</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
</context>
<context>
    <name>oa::window::ExplanationDialog</name>
    <message>
        <source>Reading the receipts…</source>
        <translation>Leyendo los recibos…</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>&amp;Copiar la tabla</translation>
    </message>
    <message>
        <source>What changed here</source>
        <translation>Qué cambió aquí</translation>
    </message>
    <message>
        <source>Receipts, strongest contribution first</source>
        <translation>Recibos, la mayor contribución primero</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>Puntuación OCR</translation>
    </message>
    <message>
        <source>Enter or a double-click shows a receipt.</source>
        <translation>Intro o un doble clic muestra un recibo.</translation>
    </message>
    <message numerus="yes">
        <source>These %n receipts explain %1 of the drop.</source>
        <translation>
            <numerusform>%n recibo explica el %1 de la caída.</numerusform>
            <numerusform>Estos %n recibos explican el %1 de la caída.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n receipts explain %1 of the rise.</source>
        <translation>
            <numerusform>%n recibo explica el %1 de la subida.</numerusform>
            <numerusform>Estos %n recibos explican el %1 de la subida.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no scores in this stretch, or none right before it, to compare.</source>
        <translation>No hay puntuaciones en este tramo, o justo antes, para comparar.</translation>
    </message>
    <message>
        <source>Mean %1 of %2: %3 (n = %5) in the %7 before, %4 (n = %6) in this stretch.</source>
        <extracomment>%1 a score, %2 a business, %3 and %4 numbers, %5 and %6 how many receipts, %7 a length of time</extracomment>
        <translation>Media de %1 de %2: %3 (n = %5) en los %7 anteriores, %4 (n = %6) en este tramo.</translation>
    </message>
    <message>
        <source>score</source>
        <translation>puntuación</translation>
    </message>
    <message>
        <source>Change: %1.</source>
        <extracomment>%1 a difference, %2 how far chance may put it</extracomment>
        <translation>Cambio: %1.</translation>
    </message>
    <message>
        <source>Change: %1 ± %2 (95 %).</source>
        <translation>Cambio: %1 ± %2 (95 %).</translation>
    </message>
    <message>
        <source>This may be chance.</source>
        <translation>Puede ser azar.</translation>
    </message>
</context>
<context>
    <name>oa::window::ExportDialog</name>
    <message>
        <source>&amp;Caption with range, interval and time zone</source>
        <translation>&amp;Leyenda con intervalo, granularidad y zona horaria</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Imagen (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>Dibujo (SVG)</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>Documento (PDF)</translation>
    </message>
    <message>
        <source>All panes</source>
        <translation>Todos los paneles</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>Ta&amp;maño</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Ar&amp;chivo</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>One row for every business and point of time
that the charts show.</source>
        <translation>Una fila por cada empresa y momento
que muestran los gráficos.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 píxeles</translation>
    </message>
    <message>
        <source>Table of the points (CSV)</source>
        <translation>Tabla de los puntos (CSV)</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>Cuánto se ha escrito</translation>
    </message>
    <message>
        <source>Canceled: nothing was written.</source>
        <translation>Cancelado: no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Table of the receipts (CSV)</source>
        <translation>Tabla de los recibos (CSV)</translation>
    </message>
    <message>
        <source>One row for every receipt behind the charts,
with its exact values.</source>
        <translation>Una fila por cada recibo que hay detrás de los gráficos,
con sus valores exactos.</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>«%1» ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>For s&amp;preadsheets (decimals as in your language)</source>
        <translation>Para &amp;hojas de cálculo (decimales como en su idioma)</translation>
    </message>
    <message>
        <source>For opening with a double click: with a byte order mark, and with the separators and decimals of your language. Programs usually expect commas and points.</source>
        <translation>Para abrirla con doble clic: con marca de orden de bytes y con los separadores y decimales de su idioma. Los programas suelen esperar comas y puntos.</translation>
    </message>
    <message>
        <source>Sc&amp;ale</source>
        <translation>&amp;Escala</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>Todos los gráficos</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Gráficos</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>Tít&amp;ulo</translation>
    </message>
    <message>
        <source>Foot&amp;note</source>
        <translation>&amp;Nota al pie</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>sin título</translation>
    </message>
    <message>
        <source>no footnote</source>
        <translation>sin nota al pie</translation>
    </message>
</context>
<context>
    <name>oa::window::ExportFeature</name>
    <message>
        <source>The charts are on the clipboard, as an image.</source>
        <translation>Los gráficos están en el portapapeles, como imagen.</translation>
    </message>
    <message>
        <source>The values are on the clipboard, as a table.</source>
        <translation>Los valores están en el portapapeles, como tabla.</translation>
    </message>
    <message>
        <source>Copying the values…</source>
        <translation>Copiando los valores…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>oa::window::ExportRun</name>
    <message>
        <source>There is no connection to a database.</source>
        <translation>No hay conexión con ninguna base de datos.</translation>
    </message>
    <message>
        <source>Connect, then try again.</source>
        <translation>Conéctese e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Drawing the charts…</source>
        <translation>Dibujando los gráficos…</translation>
    </message>
    <message>
        <source>Compressing and writing the picture… %1</source>
        <translation>Comprimiendo y escribiendo la imagen… %1</translation>
    </message>
    <message>
        <source>Compressing and writing the picture…</source>
        <translation>Comprimiendo y escribiendo la imagen…</translation>
    </message>
    <message>
        <source>Writing the points…</source>
        <translation>Escribiendo los puntos…</translation>
    </message>
    <message>
        <source>Writing receipts: %1 of %2</source>
        <translation>Escribiendo recibos: %1 de %2</translation>
    </message>
    <message>
        <source>Counting receipts…</source>
        <translation>Contando recibos…</translation>
    </message>
</context>
<context>
    <name>oa::window::GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
</context>
<context>
    <name>oa::window::JobDetails</name>
    <message>
        <source>Started</source>
        <translation>Comenzado</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>this window, %1</source>
        <translation>esta ventana, %1</translation>
    </message>
    <message>
        <source>another program, %1: %2</source>
        <translation>otro programa, %1: %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Details of the chosen job</source>
        <translation>Detalles del trabajo elegido</translation>
    </message>
    <message>
        <source>Choose a job to see its details.</source>
        <translation>Elija un trabajo para ver sus detalles.</translation>
    </message>
    <message>
        <source>What was refused</source>
        <translation>Lo que se rechazó</translation>
    </message>
</context>
<context>
    <name>oa::window::JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Jobs, newest first</source>
        <translation>Trabajos, primero los más recientes</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Todos los trabajos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Which kinds of jobs are shown</source>
        <translation>Qué tipos de trabajos se muestran</translation>
    </message>
    <message>
        <source>Which states of jobs are shown</source>
        <translation>Qué estados de trabajos se muestran</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>En cualquier estado</translation>
    </message>
    <message>
        <source>Not ended yet</source>
        <translation>Aún sin terminar</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Ejecutar ahora</translation>
    </message>
    <message>
        <source>Only the program that runs a job can cancel it.</source>
        <translation>Solo el programa que ejecuta un trabajo puede cancelarlo.</translation>
    </message>
</context>
<context>
    <name>oa::window::JobsFeature</name>
    <message>
        <source>Import receipts</source>
        <translation>Importar recibos</translation>
    </message>
    <message>
        <source>JSON (*.json *.jsonl *.ndjson *.gz *.zst *.xz);;All files (*)</source>
        <translation>JSON (*.json *.jsonl *.ndjson *.gz *.zst *.xz);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Totals are kept up to date automatically; nothing more to do.</source>
        <translation>Los totales se mantienen al día automáticamente; no hay nada más que hacer.</translation>
    </message>
    <message>
        <source>%1 Choose a time zone above the charts first: receipts may have local times.</source>
        <extracomment>%1 says why the computer&apos;s zone is not known</extracomment>
        <translation>%1 Elija primero una zona horaria encima de los gráficos: los recibos pueden tener horas locales.</translation>
    </message>
</context>
<context>
    <name>oa::window::JobsModel</name>
    <message>
        <source>%1 a second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Trying again: %1</source>
        <translation>Nuevo intento: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>Refresh totals</source>
        <translation>Actualizar totales</translation>
    </message>
    <message>
        <source>Verify totals</source>
        <translation>Verificar totales</translation>
    </message>
    <message>
        <source>Set up tables</source>
        <translation>Preparar tablas</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>%1 (attempt %2)</source>
        <translation>%1 (intento %2)</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>esta ventana</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Recompute a range</source>
        <translation>Recalcular un intervalo</translation>
    </message>
    <message>
        <source>Try rejected again</source>
        <translation>Reintentar rechazados</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>a petición</translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation>según el plan</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en directo</translation>
    </message>
    <message>
        <source>other program: %1</source>
        <translation>otro programa: %1</translation>
    </message>
    <message>
        <source>Synthetic receipts</source>
        <translation>Recibos de ejemplo</translation>
    </message>
    <message>
        <source>Synthetic feed</source>
        <translation>Flujo de ejemplo</translation>
    </message>
    <message>
        <source>From Kafka</source>
        <translation>De Kafka</translation>
    </message>
    <message>
        <source>Remove old receipts</source>
        <translation>Eliminar recibos antiguos</translation>
    </message>
    <message>
        <source>Make partitions</source>
        <translation>Hacer particiones</translation>
    </message>
    <message>
        <source>Distribute totals</source>
        <translation>Distribuir totales</translation>
    </message>
</context>
<context>
    <name>oa::window::KafkaTable</name>
    <message>
        <source>Topics that are read from Kafka</source>
        <translation>Temas que se leen de Kafka</translation>
    </message>
    <message>
        <source>From Kafka</source>
        <translation>De Kafka</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>Última escritura</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Double-click, or press Enter, to see them</source>
        <translation>Doble clic o Intro para verlos</translation>
    </message>
</context>
<context>
    <name>oa::window::KeyRing</name>
    <message>
        <source>The key ring was not opened.</source>
        <translation>El llavero no se abrió.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or type the password each time.</source>
        <translation>Desbloquéelo e inténtelo de nuevo, o escriba la contraseña cada vez.</translation>
    </message>
    <message>
        <source>Start one (GNOME Keyring or KWallet), or use the PostgreSQL password file.</source>
        <translation>Inicie uno (GNOME Keyring o KWallet) o use el archivo de contraseñas de PostgreSQL.</translation>
    </message>
    <message>
        <source>There is no key ring for passwords.</source>
        <translation>No hay ningún llavero donde guardar contraseñas.</translation>
    </message>
</context>
<context>
    <name>oa::window::MainActions</name>
    <message>
        <source>Start with &amp;sample data</source>
        <translation>Empezar con datos de &amp;ejemplo</translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation>&amp;Conectar con una base de datos…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>&amp;Abrir espacio de trabajo…</translation>
    </message>
    <message>
        <source>Save &amp;workspace as…</source>
        <translation>&amp;Guardar espacio de trabajo como…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Copy as image</source>
        <translation>&amp;Copiar como imagen</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Copiar como &amp;tabla</translation>
    </message>
    <message>
        <source>&amp;Add a pane</source>
        <translation>&amp;Añadir un panel</translation>
    </message>
    <message>
        <source>Choose the &amp;range…</source>
        <translation>Elegir el &amp;intervalo…</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>A&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Po&amp;sterior</translation>
    </message>
    <message>
        <source>Show the &amp;whole range</source>
        <translation>Mostrar &amp;todo el intervalo</translation>
    </message>
    <message>
        <source>&amp;Pause live updates</source>
        <translation>&amp;Pausar la actualización en directo</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>Each chart its &amp;own</source>
        <translation>Cada gráfico el &amp;suyo</translation>
    </message>
    <message>
        <source>The &amp;same in all panes</source>
        <translation>El &amp;mismo en todos los paneles</translation>
    </message>
    <message>
        <source>Same &amp;height in units</source>
        <translation>Misma &amp;altura en unidades</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Importar un archivo…</translation>
    </message>
    <message>
        <source>&amp;Refresh totals now</source>
        <translation>Actualiza&amp;r los totales ahora</translation>
    </message>
    <message>
        <source>As receipts &amp;arrive</source>
        <translation>Según &amp;llegan los recibos</translation>
    </message>
    <message>
        <source>Every &amp;five minutes</source>
        <translation>Cada &amp;cinco minutos</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About OCR Analytics</source>
        <translation>A&amp;cerca de OCR Analytics</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Acerca de &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Recent databases</source>
        <translation>Bases de datos &amp;recientes</translation>
    </message>
    <message>
        <source>Recent wor&amp;kspaces</source>
        <translation>Espacios de &amp;trabajo recientes</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Y axes</source>
        <translation>Ejes &amp;y</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Te&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Datos</translation>
    </message>
    <message>
        <source>&amp;Keep totals up to date</source>
        <translation>&amp;Mantener los totales al día</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Recompute a ra&amp;nge…</source>
        <translation>Recalcular un i&amp;ntervalo…</translation>
    </message>
    <message>
        <source>&amp;Try rejected receipts again</source>
        <translation>Rein&amp;tentar los recibos rechazados</translation>
    </message>
    <message>
        <source>&amp;Payload formats…</source>
        <translation>&amp;Formatos de recibo…</translation>
    </message>
    <message>
        <source>Every &amp;hour</source>
        <translation>Cada &amp;hora</translation>
    </message>
    <message>
        <source>E&amp;xport connections…</source>
        <translation>Ex&amp;portar conexiones…</translation>
    </message>
    <message>
        <source>I&amp;mport connections…</source>
        <translation>I&amp;mportar conexiones…</translation>
    </message>
    <message>
        <source>&amp;Verify totals</source>
        <translation>&amp;Verificar los totales</translation>
    </message>
    <message>
        <source>Add &amp;synthetic receipts…</source>
        <translation>Añadir recibos de &amp;ejemplo…</translation>
    </message>
    <message>
        <source>Synthetic &amp;feed: new receipts every second</source>
        <translation>F&amp;lujo de ejemplo: recibos nuevos cada segundo</translation>
    </message>
    <message>
        <source>Remove &amp;old receipts…</source>
        <translation>Eliminar recibos anti&amp;guos…</translation>
    </message>
    <message>
        <source>&amp;Join spellings…</source>
        <translation>&amp;Unir formas de un nombre…</translation>
    </message>
    <message>
        <source>Al&amp;erts…</source>
        <translation>&amp;Alertas…</translation>
    </message>
    <message>
        <source>Fa&amp;de lines where receipts are few</source>
        <translation>Atenuar &amp;líneas donde hay pocos recibos</translation>
    </message>
    <message>
        <source>Only &amp;when asked</source>
        <translation>Solo al &amp;pedirlo</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guía del usuario</translation>
    </message>
    <message>
        <source>&amp;Markers…</source>
        <translation>Marca&amp;dores…</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>Over &amp;3 points</source>
        <translation>En &amp;3 puntos</translation>
    </message>
    <message>
        <source>Over &amp;7 points</source>
        <translation>En &amp;7 puntos</translation>
    </message>
    <message>
        <source>Over &amp;14 points</source>
        <translation>En &amp;14 puntos</translation>
    </message>
    <message>
        <source>Over &amp;28 points</source>
        <translation>En &amp;28 puntos</translation>
    </message>
    <message>
        <source>Rolli&amp;ng mean</source>
        <translation>Media mó&amp;vil</translation>
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
        <translation>La guía del usuario no está instalada.</translation>
    </message>
    <message>
        <source>This workspace was saved on %1; what you see is of %2.</source>
        <extracomment>two databases</extracomment>
        <translation>Este espacio de trabajo se guardó con %1; lo que se ve es de %2.</translation>
    </message>
</context>
<context>
    <name>oa::window::MarkersDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Moments that all charts show, for everybody who uses this database.</source>
        <translation>Momentos que muestran todos los gráficos, para todos los que usan esta base de datos.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Añadido por</translation>
    </message>
    <message>
        <source>for instance model 4.2</source>
        <translation>por ejemplo modelo 4.2</translation>
    </message>
    <message>
        <source>Text of the marker</source>
        <translation>Texto del marcador</translation>
    </message>
    <message>
        <source>Time of the marker</source>
        <translation>Hora del marcador</translation>
    </message>
    <message>
        <source>This connection only reads.</source>
        <translation>Esta conexión solo lee.</translation>
    </message>
    <message>
        <source>Removed for everybody. It stands in the fields once more: Add brings it back.</source>
        <translation>Eliminado para todos. Sigue en los campos: Añadir lo recupera.</translation>
    </message>
</context>
<context>
    <name>oa::window::MarkersFeature</name>
    <message>
        <source>Not enough of the visible range lies before and after it to compare.</source>
        <translation>Queda muy poco del intervalo visible antes y después para comparar.</translation>
    </message>
    <message>
        <source>%1 after, against %1 before:</source>
        <extracomment>%1 a length of time such as &quot;3 h&quot;</extracomment>
        <translation>%1 después, frente a %1 antes:</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
</context>
<context>
    <name>oa::window::NameDelegate</name>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
</context>
<context>
    <name>oa::window::Notices</name>
    <message>
        <source>Showing what was known at %1.</source>
        <translation>Se muestra lo que se sabía a las %1.</translation>
    </message>
    <message>
        <source>The connection was lost; connecting again by itself. %1</source>
        <translation>Se perdió la conexión; se reconecta sola. %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>This database has no receipts yet.</source>
        <translation>Esta base de datos aún no tiene recibos.</translation>
    </message>
    <message>
        <source>This database has no receipts yet. Import a file, or add some to look around.</source>
        <translation>Esta base de datos aún no tiene recibos. Importe un archivo, o añada algunos para probar.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Payload formats…</source>
        <translation>Formatos de recibo…</translation>
    </message>
    <message>
        <source>%1 Times are shown in UTC until you choose a zone above the charts.</source>
        <extracomment>%1 says why the computer&apos;s zone is not known</extracomment>
        <translation>%1 Las horas se muestran en UTC hasta que elija una zona encima de los gráficos.</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(y %1 más)</translation>
    </message>
    <message>
        <source>Add synthetic receipts…</source>
        <translation>Añadir recibos de ejemplo…</translation>
    </message>
    <message>
        <source>Imported again, its receipts count twice.</source>
        <translation>Si se importa otra vez, sus recibos cuentan dos veces.</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Importar otra vez</translation>
    </message>
    <message>
        <source>That day</source>
        <translation>Ese día</translation>
    </message>
    <message>
        <source>That week</source>
        <translation>Esa semana</translation>
    </message>
    <message>
        <source>That year</source>
        <translation>Ese año</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Todos los datos</translation>
    </message>
    <message>
        <source>None of the businesses on screen has receipts in this range.</source>
        <translation>Ninguna de las empresas mostradas tiene recibos en este intervalo.</translation>
    </message>
    <message>
        <source>Those with the most receipts</source>
        <translation>Las que tienen más recibos</translation>
    </message>
    <message>
        <source>Nothing in this range. The newest receipt that counts is of %1.</source>
        <translation>Nada en este intervalo. El recibo más reciente que cuenta es del %1.</translation>
    </message>
</context>
<context>
    <name>oa::window::PageSizeForm</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
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
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Custom size</source>
        <translation>Tamaño personalizado</translation>
    </message>
</context>
<context>
    <name>oa::window::PaneController</name>
    <message>
        <source>Choose a business above to see its receipts.</source>
        <translation>Elija arriba una empresa para ver sus recibos.</translation>
    </message>
    <message>
        <source>Choose another range above, or another business.</source>
        <translation>Elija arriba otro intervalo u otra empresa.</translation>
    </message>
    <message>
        <source>%1 (not in this database)</source>
        <extracomment>%1 a business</extracomment>
        <translation>%1 (no está en esta base de datos)</translation>
    </message>
    <message>
        <source>“%1” does not exist in this database. Choose a business above.</source>
        <extracomment>%1 a business, or several</extracomment>
        <translation>«%1» no existe en esta base de datos. Elija arriba una empresa.</translation>
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
    <message>
        <source>Show &amp;as</source>
        <translation>Mostrar &amp;como</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Líneas</translation>
    </message>
    <message>
        <source>Compare with &amp;earlier</source>
        <translation>Comparar con &amp;antes</translation>
    </message>
    <message>
        <source>The &amp;day before</source>
        <translation>El &amp;día anterior</translation>
    </message>
    <message>
        <source>The &amp;week before</source>
        <translation>La &amp;semana anterior</translation>
    </message>
    <message>
        <source>The &amp;range before</source>
        <translation>El &amp;intervalo anterior</translation>
    </message>
    <message>
        <source>&amp;Spread (p10–p90) under the medians</source>
        <translation>Dispe&amp;rsión (p10–p90) bajo las medianas</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Umbral</translation>
    </message>
    <message>
        <source>&amp;Remove all</source>
        <translation>&amp;Quitar todos</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>The &amp;month before</source>
        <translation>El &amp;mes anterior</translation>
    </message>
    <message>
        <source>The &amp;year before</source>
        <translation>El &amp;año anterior</translation>
    </message>
    <message>
        <source>&amp;Difference: the first minus each other one</source>
        <translation>&amp;Diferencia: la primera menos cada una de las otras</translation>
    </message>
    <message>
        <source>&amp;Ratio: the first divided by each other one</source>
        <translation>&amp;Razón: la primera entre cada una de las otras</translation>
    </message>
    <message>
        <source>&amp;Index: each one&apos;s mean is 100</source>
        <translation>&amp;Índice: la media de cada una es 100</translation>
    </message>
    <message>
        <source>The total amounts add up several currencies.</source>
        <translation>Los importes totales suman varias monedas.</translation>
    </message>
    <message>
        <source>The currency of the total amounts</source>
        <translation>La moneda de los importes totales</translation>
    </message>
    <message>
        <source>&amp;Overlay another business…</source>
        <translation>&amp;Superponer otra empresa…</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>Desac&amp;tivado</translation>
    </message>
    <message>
        <source>%1 (no room here)</source>
        <extracomment>%1 a chart that is chosen, but not shown</extracomment>
        <translation>%1 (aquí no cabe)</translation>
    </message>
    <message>
        <source>Remo&amp;ve this pane</source>
        <translation>Quitar &amp;este panel</translation>
    </message>
    <message>
        <source>&amp;Four weeks before: the same weekdays</source>
        <translation>&amp;Cuatro semanas antes: los mismos días de la semana</translation>
    </message>
    <message>
        <source>&amp;52 weeks before: the same weekdays</source>
        <translation>&amp;52 semanas antes: los mismos días de la semana</translation>
    </message>
</context>
<context>
    <name>oa::window::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Contraseña para %1</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>&amp;Remember it in this computer&apos;s key ring</source>
        <translation>&amp;Recordarla en el llavero de este equipo</translation>
    </message>
    <message>
        <source>Otherwise it is used for this connection only. The PostgreSQL password file (~/.pgpass) works as well.</source>
        <translation>Si no, se usa solo para esta conexión. El archivo de contraseñas de PostgreSQL (~/.pgpass) también sirve.</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadFormatForm</name>
    <message>
        <source>&amp;Business</source>
        <translation>&amp;Empresa</translation>
    </message>
    <message>
        <source>&amp;Total</source>
        <translation>&amp;Total</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>&amp;Puntuación</translation>
    </message>
    <message>
        <source>&amp;OCR score</source>
        <translation>Puntuación &amp;OCR</translation>
    </message>
    <message>
        <source>&amp;Line items</source>
        <translation>&amp;Líneas</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>for instance %1</source>
        <translation>por ejemplo %1</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Moneda</translation>
    </message>
    <message>
        <source>&amp;Refund if true</source>
        <translation>Devolución si es ve&amp;rdadero</translation>
    </message>
    <message>
        <source>&amp;Duplicate if true</source>
        <translation>&amp;Duplicado si es verdadero</translation>
    </message>
    <message>
        <source>Points, 0 to 100</source>
        <translation>Puntos, de 0 a 100</translation>
    </message>
    <message>
        <source>Fractions, 0 to 1: kept as points</source>
        <translation>Fracciones, de 0 a 1: se guardan como puntos</translation>
    </message>
    <message>
        <source>Scores &amp;are</source>
        <translation>Las puntuaciones &amp;son</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadFormatsDialog</name>
    <message>
        <source>Payload formats</source>
        <translation>Formatos de recibo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Formats in the order in which they are tried</source>
        <translation>Formatos en el orden en que se prueban</translation>
    </message>
    <message>
        <source>Add a format</source>
        <translation>Añadir un formato</translation>
    </message>
    <message>
        <source>Remove the format</source>
        <translation>Quitar el formato</translation>
    </message>
    <message>
        <source>Try it earlier</source>
        <translation>Probarlo antes</translation>
    </message>
    <message>
        <source>Try it later</source>
        <translation>Probarlo después</translation>
    </message>
    <message>
        <source>Saving leaves it out.</source>
        <translation>Al guardar se omite.</translation>
    </message>
    <message>
        <source>%1 (built in)</source>
        <translation>%1 (integrado)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>This connection may only read: formats can be looked at and tried, not changed.</source>
        <translation>Esta conexión solo puede leer: los formatos se pueden ver y probar, no cambiar.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>After saving, all rejected receipts are tried again.</source>
        <translation>Al guardar se reintentan todos los recibos rechazados.</translation>
    </message>
    <message>
        <source>After saving, all receipts are counted again, because a format that was in use changes. That may take a while.</source>
        <translation>Al guardar se cuentan de nuevo todos los recibos, porque cambia un formato en uso. Puede tardar un rato.</translation>
    </message>
    <message>
        <source>Where the values are in a receipt&apos;s JSON, as JSON Pointers (/a/b). Formats are tried from top to bottom; the first that finds a business and a total is used. Separate several places for one value by commas. A format of your own that has a built-in one&apos;s name takes its place.</source>
        <translation>Dónde están los valores en el JSON de un recibo, como JSON Pointers (/a/b). Los formatos se prueban de arriba abajo; vale el primero que encuentra una empresa y un total. Varios lugares para un valor se separan con comas. Un formato propio con el nombre de uno integrado ocupa su lugar.</translation>
    </message>
    <message>
        <source>Change the built-in format</source>
        <translation>Cambiar el formato integrado</translation>
    </message>
    <message>
        <source>%1 (built in, replaced)</source>
        <extracomment>%1 the name of a payload format</extracomment>
        <translation>%1 (integrado, reemplazado)</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadTrial</name>
    <message>
        <source>Try it on a sample</source>
        <translation>Probarlo con un ejemplo</translation>
    </message>
    <message>
        <source>Sample payload</source>
        <translation>Recibo de ejemplo</translation>
    </message>
    <message>
        <source>Paste a payload here</source>
        <translation>Pegue aquí un recibo</translation>
    </message>
    <message>
        <source>What would be read of it is shown here, before anything is saved.</source>
        <translation>Aquí se muestra lo que se leería, antes de guardar nada.</translation>
    </message>
    <message>
        <source>Would be rejected: %1.</source>
        <translation>Se rechazaría: %1.</translation>
    </message>
    <message>
        <source>Closest format: %1.</source>
        <translation>Formato más cercano: %1.</translation>
    </message>
    <message>
        <source>business “%1”</source>
        <translation>empresa «%1»</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>total %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>puntuación %1</translation>
    </message>
    <message>
        <source>OCR score %1</source>
        <translation>puntuación OCR %1</translation>
    </message>
    <message>
        <source>line items: %1</source>
        <translation>líneas: %1</translation>
    </message>
    <message>
        <source>Counts by the built-in format “%1”:</source>
        <translation>Cuenta por el formato integrado «%1»:</translation>
    </message>
    <message>
        <source>Counts by the format “%1”:</source>
        <translation>Cuenta por el formato «%1»:</translation>
    </message>
    <message>
        <source>Use a rejected receipt</source>
        <translation>Tomar un recibo rechazado</translation>
    </message>
    <message>
        <source>No receipts are rejected. Paste one that should count.</source>
        <translation>No hay recibos rechazados. Pegue uno que deba contar.</translation>
    </message>
    <message>
        <source>Use the next one</source>
        <translation>Tomar el siguiente</translation>
    </message>
</context>
<context>
    <name>oa::window::PayloadView</name>
    <message>
        <source>As received, indented: JSON, %1</source>
        <translation>Tal como se recibió, con sangría: JSON, %1</translation>
    </message>
    <message>
        <source>As received: text, %1</source>
        <translation>Tal como se recibió: texto, %1</translation>
    </message>
    <message>
        <source>As received: bytes that are no text, %1</source>
        <translation>Tal como se recibió: bytes que no son texto, %1</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Tal como se recibió</translation>
    </message>
</context>
<context>
    <name>oa::window::ProfileDock</name>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Weekdays by hours</source>
        <translation>Días de la semana por horas</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save as a &amp;picture…</source>
        <translation>Guardar como &amp;imagen…</translation>
    </message>
    <message>
        <source>Save as a &amp;table (CSV)…</source>
        <translation>Guardar como &amp;tabla (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Copy as image</source>
        <translation>&amp;Copiar como imagen</translation>
    </message>
    <message>
        <source>All businesses</source>
        <translation>Todas las empresas</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Imagen (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>Dibujo (SVG)</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>Documento (PDF)</translation>
    </message>
    <message>
        <source>Export the profile</source>
        <translation>Exportar el perfil</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
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
        <source>Auto: %1</source>
        <extracomment>the interval was chosen by the program; %1 is &quot;Minutes&quot;, &quot;Hours&quot;, …</extracomment>
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
    <message>
        <source>How much time one point covers</source>
        <translation>Cuánto tiempo representa un punto</translation>
    </message>
    <message>
        <source>&amp;5 minutes</source>
        <translation>&amp;5 minutos</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutos</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutos</translation>
    </message>
    <message>
        <source>&amp;3 hours</source>
        <translation>&amp;3 horas</translation>
    </message>
    <message>
        <source>&amp;6 hours</source>
        <translation>&amp;6 horas</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 horas</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Días</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>&amp;Semanas</translation>
    </message>
    <message>
        <source>M&amp;onths</source>
        <translation>M&amp;eses</translation>
    </message>
    <message>
        <source>&amp;Quarters</source>
        <translation>&amp;Trimestres</translation>
    </message>
    <message>
        <source>&amp;Years</source>
        <translation>A&amp;ños</translation>
    </message>
    <message>
        <source>&amp;Automatic, by the width of the charts and the number of receipts</source>
        <translation>&amp;Automático, según el ancho de los gráficos y el número de recibos</translation>
    </message>
    <message>
        <source>Amounts of all currencies, or of one</source>
        <translation>Importes en todas las monedas o en una</translation>
    </message>
    <message>
        <source>Currency: %1</source>
        <translation>Moneda: %1</translation>
    </message>
    <message>
        <source>&amp;All currencies</source>
        <translation>&amp;Todas las monedas</translation>
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
    <message>
        <source>last 7 days   ·   March 2024   ·   2024-05-01..2024-05-03</source>
        <translation>últimos 7 días   ·   marzo de 2024   ·   2024-05-01..2024-05-03</translation>
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
    <message>
        <source>This quarter</source>
        <translation>Este trimestre</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Trimestre pasado</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Año pasado</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Todos los datos</translation>
    </message>
</context>
<context>
    <name>oa::window::RankingDock</name>
    <message>
        <source>Ranking</source>
        <translation>Clasificación</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the ranking</source>
        <translation>Buscar en la clasificación</translation>
    </message>
    <message>
        <source>Businesses in numbers</source>
        <translation>Empresas en cifras</translation>
    </message>
    <message>
        <source>Show in the first pane</source>
        <translation>Mostrar en el primer panel</translation>
    </message>
    <message>
        <source>Show in a new pane</source>
        <translation>Mostrar en un panel nuevo</translation>
    </message>
    <message>
        <source>How many businesses are shown</source>
        <translation>Cuántas empresas se muestran</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Top %1</source>
        <extracomment>a number of businesses</extracomment>
        <translation>Primeras %1</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>&amp;Copiar la tabla</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exportar como CSV…</translation>
    </message>
    <message>
        <source>Export the ranking</source>
        <translation>Exportar la clasificación</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose what is shown of each business</source>
        <translation>Elegir qué se muestra de cada empresa</translation>
    </message>
    <message>
        <source>%1 businesses · %2 · A double-click shows one in the first pane; drag it to any.</source>
        <extracomment>%1 a number, %2 a range of time, which may end with a dot</extracomment>
        <translation>%1 empresas · %2 · Un doble clic muestra una en el primer panel; arrástrela a cualquiera.</translation>
    </message>
</context>
<context>
    <name>oa::window::RankingFeature</name>
    <message>
        <source>%1 · changes against %2</source>
        <extracomment>%1 and %2 ranges of time</extracomment>
        <translation>%1 · cambios frente a %2</translation>
    </message>
</context>
<context>
    <name>oa::window::RankingModel</name>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>OCR score</source>
        <translation>Puntuación OCR</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendencia</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>OCR median</source>
        <translation>Mediana OCR</translation>
    </message>
    <message>
        <source>Average score of the receipts</source>
        <translation>Puntuación media de los recibos</translation>
    </message>
    <message>
        <source>Median score of the receipts: half of them have less, half have more</source>
        <translation>Mediana de la puntuación de los recibos: la mitad tiene menos y la otra mitad más</translation>
    </message>
    <message>
        <source>Average OCR score of the receipts</source>
        <translation>Puntuación OCR media de los recibos</translation>
    </message>
    <message>
        <source>Median OCR score of the receipts: half of them have less, half have more</source>
        <translation>Mediana de la puntuación OCR de los recibos: la mitad tiene menos y la otra mitad más</translation>
    </message>
    <message>
        <source>The amounts are in several currencies: choose one to compare.</source>
        <translation>Los importes están en varias monedas: elija una para comparar.</translation>
    </message>
    <message>
        <source>without a currency</source>
        <translation>sin moneda</translation>
    </message>
    <message>
        <source>Change of receipts</source>
        <translation>Cambio de recibos</translation>
    </message>
    <message>
        <source>Change of amount</source>
        <translation>Cambio del importe</translation>
    </message>
    <message>
        <source>With score</source>
        <translation>Con puntuación</translation>
    </message>
    <message>
        <source>Change of score</source>
        <translation>Cambio de la puntuación</translation>
    </message>
    <message>
        <source>Change of median</source>
        <translation>Cambio de la mediana</translation>
    </message>
    <message>
        <source>With OCR score</source>
        <translation>Con puntuación OCR</translation>
    </message>
    <message>
        <source>Change of OCR score</source>
        <translation>Cambio de la puntuación OCR</translation>
    </message>
    <message>
        <source>Change of OCR median</source>
        <translation>Cambio de la mediana OCR</translation>
    </message>
    <message>
        <source>%1, may be chance</source>
        <translation>%1, puede ser azar</translation>
    </message>
    <message numerus="yes">
        <source>of %n receipts</source>
        <translation>
            <numerusform>de %n recibo</numerusform>
            <numerusform>de %n recibos</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1 (n = %2)</source>
        <extracomment>%1 a number, %2 how many receipts stand behind it</extracomment>
        <translation>Antes: %1 (n = %2)</translation>
    </message>
    <message>
        <source>Now: %1 (n = %2)</source>
        <extracomment>what is over of the range, against before; %1 a number, %2 how many receipts</extracomment>
        <translation>Ahora: %1 (n = %2)</translation>
    </message>
    <message>
        <source>Change: %1, of too few receipts to say more</source>
        <translation>Cambio: %1, de muy pocos recibos para decir más</translation>
    </message>
    <message>
        <source>Change: %1 ± %2 (95 %)</source>
        <translation>Cambio: %1 ± %2 (95 %)</translation>
    </message>
    <message>
        <source>This may be chance.</source>
        <translation>Puede ser azar.</translation>
    </message>
    <message>
        <source>What is over of the range, against the same part of the range before. Grey: it may be chance.</source>
        <translation>Lo que ya pasó del intervalo, frente a la misma parte del intervalo anterior. Gris: puede ser azar.</translation>
    </message>
    <message>
        <source>Receipts that have a score</source>
        <translation>Recibos que tienen puntuación</translation>
    </message>
    <message>
        <source>Receipts that have an OCR score</source>
        <translation>Recibos que tienen puntuación OCR</translation>
    </message>
</context>
<context>
    <name>oa::window::RecomputeDialog</name>
    <message>
        <source>Recompute a range</source>
        <translation>Recalcular un intervalo</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Recalcular</translation>
    </message>
    <message>
        <source>The end has to lie after the beginning.</source>
        <translation>El final debe ser posterior al comienzo.</translation>
    </message>
    <message>
        <source>Looking how much that is…</source>
        <translation>Viendo cuánto es…</translation>
    </message>
    <message>
        <source>There is nothing in this range.</source>
        <translation>No hay nada en este intervalo.</translation>
    </message>
    <message>
        <source>&amp;To, not included</source>
        <extracomment>the end of a range</extracomment>
        <translation>&amp;Hasta, sin incluirlo</translation>
    </message>
    <message>
        <source>All totals of the range are computed again from its receipts. That is only needed when somebody changed totals by hand, and never does harm.</source>
        <translation>Todos los totales del intervalo se vuelven a calcular a partir de sus recibos. Solo hace falta cuando algo los cambió a mano, y nunca hace daño.</translation>
    </message>
    <message>
        <source>%1 minutes with %2 receipts would be recomputed: %3 totals by minute and %4 by hour.</source>
        <translation>Se contarían de nuevo %1 minutos con %2 recibos: %3 totales por minuto y %4 por hora.</translation>
    </message>
    <message>
        <source>Totals of before %1 are sealed and stay as they are.</source>
        <translation>Los totales anteriores al %1 están sellados y se quedan como están.</translation>
    </message>
</context>
<context>
    <name>oa::window::RefusedDock</name>
    <message>
        <source>Refused messages</source>
        <translation>Mensajes rechazados</translation>
    </message>
    <message>
        <source>Copy the message as it came</source>
        <translation>Copiar el mensaje tal como llegó</translation>
    </message>
    <message>
        <source>The message as it came from Kafka</source>
        <translation>El mensaje tal como llegó de Kafka</translation>
    </message>
    <message>
        <source>No message from Kafka is refused.</source>
        <translation>No hay mensajes de Kafka rechazados.</translation>
    </message>
    <message>
        <source>Which topics and reasons are shown</source>
        <translation>Qué temas y motivos se muestran</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Reintentar…</translation>
    </message>
    <message>
        <source>Refused messages, newest first</source>
        <translation>Mensajes rechazados, los más recientes primero</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>&amp;Copiar la tabla</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exportar como CSV…</translation>
    </message>
    <message>
        <source>Read refused messages again</source>
        <translation>Volver a leer los mensajes rechazados</translation>
    </message>
    <message>
        <source>This connection may only read; somebody who may write has to do this.</source>
        <translation>Esta conexión solo puede leer; debe hacerlo alguien que pueda escribir.</translation>
    </message>
    <message>
        <source>All messages (%1)</source>
        <extracomment>%1 a number of messages</extracomment>
        <translation>Todos los mensajes (%1)</translation>
    </message>
    <message>
        <source>As received: the first %1 of %2</source>
        <extracomment>%1 a part and %2 all of a message, as sizes of data</extracomment>
        <translation>Tal como se recibió: los primeros %1 de %2</translation>
    </message>
    <message>
        <source>Export refused messages</source>
        <translation>Exportar los mensajes rechazados</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>oa::window::RefusedModel</name>
    <message>
        <source>Time of the message: %1. Read by the group %2.</source>
        <extracomment>%1 a time, %2 a consumer group of Kafka</extracomment>
        <translation>Hora del mensaje: %1. Leído por el grupo %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Refused at</source>
        <translation>Rechazado el</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Qué había</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Empieza por</translation>
    </message>
</context>
<context>
    <name>oa::window::RejectedDock</name>
    <message>
        <source>Rejected receipts</source>
        <translation>Recibos rechazados</translation>
    </message>
    <message>
        <source>No receipt is rejected: every one of them counts.</source>
        <translation>No hay recibos rechazados: todos cuentan.</translation>
    </message>
    <message>
        <source>Which reasons are shown</source>
        <translation>Qué motivos se muestran</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Describe this format…</source>
        <translation>Describir este formato…</translation>
    </message>
    <message>
        <source>Rejected receipts, newest first</source>
        <translation>Recibos rechazados, los más nuevos primero</translation>
    </message>
    <message>
        <source>Copy the payload as it was received</source>
        <translation>Copiar el recibo tal como se recibió</translation>
    </message>
    <message>
        <source>The payload as it was received</source>
        <translation>El recibo tal como se recibió</translation>
    </message>
    <message>
        <source>Read all rejected receipts again</source>
        <translation>Volver a leer todos los recibos rechazados</translation>
    </message>
    <message>
        <source>This connection may only read; somebody who may write has to do this.</source>
        <translation>Esta conexión solo puede leer; debe hacerlo alguien que pueda escribir.</translation>
    </message>
    <message>
        <source>All reasons (%1)</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>Todos los motivos (%1)</translation>
    </message>
    <message>
        <source>As received: the first %1 characters of %2</source>
        <translation>Tal como se recibió: los primeros %1 caracteres de %2</translation>
    </message>
</context>
<context>
    <name>oa::window::RejectedModel</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Qué había</translation>
    </message>
    <message>
        <source>Closest format</source>
        <translation>Formato más cercano</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Recibo %1</translation>
    </message>
</context>
<context>
    <name>oa::window::RetainDialog</name>
    <message>
        <source>Remove the single &amp;values that were read from them as well</source>
        <translation>Eliminar también los &amp;valores sueltos que se leyeron de ellos</translation>
    </message>
    <message>
        <source>Go &amp;on like this: do the same every hour while totals are kept up to date</source>
        <translation>&amp;Seguir así: hacer lo mismo cada hora mientras los totales se mantienen al día</translation>
    </message>
    <message>
        <source>I &amp;understand that only a backup brings receipts back</source>
        <translation>&amp;Entiendo que solo una copia de seguridad recupera recibos</translation>
    </message>
    <message>
        <source>Remove old receipts</source>
        <translation>Eliminar recibos antiguos</translation>
    </message>
    <message>
        <source>Totals stay: each day is compared with its receipts a last time and sealed, then its receipts go. Charts and rankings go on as before. A receipt that comes later for a sealed day does not count.</source>
        <translation>Los totales se quedan: cada día se compara por última vez con sus recibos y se sella; después sus recibos se van. Los gráficos y las clasificaciones siguen como antes. Un recibo que llegue más tarde para un día sellado no cuenta.</translation>
    </message>
    <message>
        <source>&amp;Keep receipts of the last</source>
        <translation>&amp;Conservar los recibos de los últimos</translation>
    </message>
    <message>
        <source>Keep values of the &amp;last</source>
        <translation>Conservar los valores de los ú&amp;ltimos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>Looking how much that is…</source>
        <translation>Se está mirando cuánto es…</translation>
    </message>
    <message>
        <source>There are no receipts of before %1.</source>
        <translation>No hay recibos anteriores al %1.</translation>
    </message>
    <message>
        <source>%1 receipts of before %2 would go, about %3. %4 days would be sealed.</source>
        <translation>Se irían %1 recibos anteriores al %2, unos %3. Se sellarían %4 días.</translation>
    </message>
    <message>
        <source>%1 single values of before %2 would go, about %3.</source>
        <translation>Se irían %1 valores sueltos anteriores al %2, unos %3.</translation>
    </message>
    <message>
        <source>From now on, %1 days are kept already (%2).</source>
        <translation>Ya se conservan de forma continua %1 días (%2).</translation>
    </message>
</context>
<context>
    <name>oa::window::RetryRefusedDialog</name>
    <message>
        <source>Try refused messages again</source>
        <translation>Reintentar los mensajes rechazados</translation>
    </message>
    <message>
        <source>They are read as it is said here. Those that can be read become receipts, the others stay refused. Each becomes a receipt once, whatever happens.</source>
        <translation>Se leen como se indica aquí. Los que se puedan leer se convierten en recibos, los demás siguen rechazados. Cada uno se convierte en recibo una sola vez, pase lo que pase.</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>The receipt&apos;s JSON</source>
        <translation>El JSON del recibo</translation>
    </message>
    <message>
        <source>As lines of an import: time and receipt</source>
        <translation>Como líneas de una importación: hora y recibo</translation>
    </message>
    <message>
        <source>A &amp;message is</source>
        <translation>Un &amp;mensaje es</translation>
    </message>
    <message>
        <source>That of the message</source>
        <translation>La del mensaje</translation>
    </message>
    <message>
        <source>In a header</source>
        <translation>En una cabecera</translation>
    </message>
    <message>
        <source>In the JSON</source>
        <translation>En el JSON</translation>
    </message>
    <message>
        <source>Its t&amp;ime is</source>
        <translation>Su &amp;hora es</translation>
    </message>
    <message>
        <source>Header or &amp;place</source>
        <translation>Cabecera o &amp;lugar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>oa::window::SampleStart</name>
    <message>
        <source>Starting a private PostgreSQL…</source>
        <translation>Iniciando un PostgreSQL privado…</translation>
    </message>
    <message>
        <source>Synthetic receipts cannot be added to this database.</source>
        <translation>No se pueden añadir recibos de ejemplo a esta base de datos.</translation>
    </message>
</context>
<context>
    <name>oa::window::SavedConnections</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>El archivo %1 no se puede leer.</translation>
    </message>
</context>
<context>
    <name>oa::window::SeedDialog</name>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Días</translation>
    </message>
    <message>
        <source>Receipts a &amp;second</source>
        <translation>Recibos por &amp;segundo</translation>
    </message>
    <message>
        <source>&amp;Businesses</source>
        <translation>&amp;Empresas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>%1 receipts, about %2 of disk space on the server.</source>
        <translation>%1 recibos, unos %2 de disco en el servidor.</translation>
    </message>
    <message>
        <source>Add synthetic receipts</source>
        <translation>Añadir recibos de ejemplo</translation>
    </message>
    <message>
        <source>Synthetic receipts up to now, added to what is already there.</source>
        <translation>Recibos inventados hasta ahora, añadidos a lo que ya hay.</translation>
    </message>
</context>
<context>
    <name>oa::window::Session</name>
    <message>
        <source>Local database</source>
        <translation>Base de datos local</translation>
    </message>
</context>
<context>
    <name>oa::window::SetupDialog</name>
    <message>
        <source>Set up this database</source>
        <translation>Preparar esta base de datos</translation>
    </message>
    <message>
        <source>%1 has no tables for OCR Analytics yet</source>
        <translation>%1 aún no tiene tablas para OCR Analytics</translation>
    </message>
    <message>
        <source>The tables in %1 are of an older version</source>
        <translation>Las tablas de %1 son de una versión anterior</translation>
    </message>
    <message>
        <source>This is what would be run, in one transaction. Nothing happens before you agree.</source>
        <translation>Esto es lo que se ejecutaría, en una sola transacción. No pasa nada hasta que usted acepte.</translation>
    </message>
    <message>
        <source>Your role may not do that. Ask the owner of the database to run this:</source>
        <translation>Su rol no puede hacerlo. Pida al propietario de la base de datos que ejecute esto:</translation>
    </message>
    <message>
        <source>SQL that would be run</source>
        <translation>SQL que se ejecutaría</translation>
    </message>
    <message>
        <source>Create the tables</source>
        <translation>Crear las tablas</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copiar el SQL</translation>
    </message>
    <message>
        <source>Update the tables</source>
        <translation>Actualizar las tablas</translation>
    </message>
</context>
<context>
    <name>oa::window::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, Derecha</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>Acercar y alejar</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Rueda del ratón</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom en el puntero</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Arrastrar</translation>
    </message>
    <message>
        <source>Zoom to what is marked</source>
        <translation>Zoom a lo marcado</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>Show the whole range</source>
        <translation>Mostrar todo el intervalo</translation>
    </message>
    <message>
        <source>Click on a point</source>
        <translation>Clic en un punto</translation>
    </message>
    <message>
        <source>Its receipts</source>
        <translation>Sus recibos</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Pause and follow new receipts</source>
        <translation>Pausar y seguir los recibos nuevos</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>Pan by a page</source>
        <translation>Desplazar una página</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>The first and the last receipts</source>
        <translation>Los primeros y los últimos recibos</translation>
    </message>
    <message>
        <source>+  -  Up  Down</source>
        <translation>+  -  Arriba  Abajo</translation>
    </message>
    <message>
        <source>Shift+Up, Shift+Down</source>
        <translation>Mayús+Arriba, Mayús+Abajo</translation>
    </message>
    <message>
        <source>Choose a chart</source>
        <translation>Elegir un gráfico</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Izquierda, Ctrl+Derecha</translation>
    </message>
    <message>
        <source>Crosshair to the next point</source>
        <translation>Cruz al punto siguiente</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+Arriba, Ctrl+Abajo</translation>
    </message>
    <message>
        <source>Crosshair to the highest and the lowest point</source>
        <translation>Cruz al punto más alto y al más bajo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>The receipts at the crosshair</source>
        <translation>Los recibos en la cruz</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Hide the crosshair, give up a selection</source>
        <translation>Ocultar la cruz, abandonar una selección</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>What can be done in a chart</source>
        <translation>Lo que se puede hacer en un gráfico</translation>
    </message>
    <message>
        <source>Shift+Mouse wheel, Shift+Drag</source>
        <translation>Mayús+Rueda, Mayús+Arrastrar</translation>
    </message>
    <message>
        <source>Click on min or max</source>
        <translation>Clic en mín. o máx.</translation>
    </message>
    <message>
        <source>The receipts there</source>
        <translation>Los recibos de allí</translation>
    </message>
    <message>
        <source>Click, double-click on a name</source>
        <translation>Clic, doble clic en un nombre</translation>
    </message>
    <message>
        <source>Hide that line, show it alone</source>
        <translation>Ocultar esa línea, mostrarla sola</translation>
    </message>
</context>
<context>
    <name>oa::window::SpellingsDialog</name>
    <message>
        <source>Join spellings</source>
        <translation>Unir formas de un nombre</translation>
    </message>
    <message>
        <source>These names differ only in case, spaces, punctuation, accents or legal form. What you join counts as one business, for everybody who uses this database. It can be taken back with “ocr-analytics group undo”.</source>
        <translation>Estos nombres solo difieren en mayúsculas, espacios, puntuación, acentos o forma jurídica. Lo que una cuenta como una sola empresa, para todos los que usan esta base de datos. Se puede deshacer con «ocr-analytics group undo».</translation>
    </message>
    <message>
        <source>Names that look like one business</source>
        <translation>Nombres que parecen una misma empresa</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Unir</translation>
    </message>
    <message>
        <source>Reading the names…</source>
        <translation>Leyendo los nombres…</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n spellings)</source>
        <extracomment>%1 a business, %n how many ways its name is spelt in</extracomment>
        <translation>
            <numerusform>%1 (%n forma)</numerusform>
            <numerusform>%1 (%n formas)</numerusform>
        </translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Uniendo…</translation>
    </message>
    <message>
        <source>This connection may only read: names can be looked at, not joined.</source>
        <translation>Esta conexión solo puede leer: los nombres se pueden ver, no unir.</translation>
    </message>
    <message>
        <source>No names look like one business.</source>
        <translation>Ningún nombre parece ser de una misma empresa.</translation>
    </message>
    <message>
        <source>Check what is one business.</source>
        <translation>Marque lo que es una misma empresa.</translation>
    </message>
</context>
<context>
    <name>oa::window::StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>%1: connection lost</source>
        <translation>%1: conexión perdida</translation>
    </message>
    <message>
        <source>%1: connection refused</source>
        <translation>%1: conexión rechazada</translation>
    </message>
    <message>
        <source>Newest receipt %1</source>
        <translation>Recibo más reciente %1</translation>
    </message>
    <message>
        <source>No receipts yet</source>
        <translation>Aún no hay recibos</translation>
    </message>
    <message>
        <source>Charts up to %1</source>
        <translation>Gráficos hasta %1</translation>
    </message>
    <message>
        <source>Newest minute in the charts: %1</source>
        <translation>Minuto más reciente en los gráficos: %1</translation>
    </message>
    <message>
        <source>everything is to be recomputed</source>
        <translation>hay que volver a calcularlo todo</translation>
    </message>
    <message>
        <source>behind by %1, %2 minutes pending</source>
        <extracomment>%1 is a duration, %2 a number of minutes that wait to be recomputed</extracomment>
        <translation>retraso de %1, %2 minutos pendientes</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>Jobs running: %1</source>
        <translation>Trabajos en curso: %1</translation>
    </message>
    <message>
        <source>Show the receipts that do not count, and why</source>
        <translation>Mostrar los recibos que no cuentan y por qué</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>%1 rechazados</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Nothing in this window writes to the database.</source>
        <translation>Nada en esta ventana escribe en la base de datos.</translation>
    </message>
    <message>
        <source>%1 minutes pending</source>
        <translation>%1 minutos pendientes</translation>
    </message>
    <message>
        <source>%1 hours pending</source>
        <translation>%1 horas pendientes</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>a number, when there are more than could be counted</extracomment>
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>%1 dated in the future</source>
        <extracomment>%1 a number of receipts</extracomment>
        <translation>%1 con fecha futura</translation>
    </message>
    <message>
        <source>%1 dated before %2</source>
        <extracomment>%1 a number of receipts, %2 a year</extracomment>
        <translation>%1 con fecha anterior a %2</translation>
    </message>
    <message>
        <source>Receipts with times that cannot be true. They count in the minutes that they name and decide nothing else; `ocr-analytics status` lists some.</source>
        <translation>Recibos con horas que no pueden ser ciertas. Cuentan en los minutos que indican y no deciden nada más; `ocr-analytics status` muestra algunos.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast</source>
        <extracomment>%1 a duration</extracomment>
        <translation>El reloj de este equipo está adelantado %1</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow</source>
        <translation>El reloj de este equipo está atrasado %1</translation>
    </message>
    <message>
        <source>The charts go by the server&apos;s clock, which says another time.</source>
        <translation>Los gráficos siguen el reloj del servidor, que marca otra hora.</translation>
    </message>
    <message>
        <source>Charts as of %1 or later</source>
        <extracomment>%1 a time of day with seconds</extracomment>
        <translation>Gráficos a las %1 o más tarde</translation>
    </message>
    <message>
        <source>Charts as of %1</source>
        <translation>Gráficos a las %1</translation>
    </message>
</context>
<context>
    <name>oa::window::ViewFeature</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
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
        <source>Start with &amp;sample data</source>
        <translation>Empezar con datos de &amp;ejemplo</translation>
    </message>
    <message>
        <source>Use your own database</source>
        <translation>Usar su propia base de datos</translation>
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
    <message>
        <source>A private database on this computer, filled with one week of synthetic receipts. Nothing to install or configure; takes under a minute.</source>
        <translation>Una base de datos privada en este equipo, con una semana de recibos inventados. Nada que instalar ni configurar; tarda menos de un minuto.</translation>
    </message>
    <message>
        <source>Any PostgreSQL from version 14 that your receipts arrive in. Reading alone is enough to look.</source>
        <translation>Cualquier PostgreSQL desde la versión 14 al que lleguen sus recibos. Para mirar basta con leer.</translation>
    </message>
</context>
<context>
    <name>oa::window::WorkspaceFiles</name>
    <message>
        <source>opening a workspace</source>
        <translation>abrir un espacio de trabajo</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Abrir espacio de trabajo</translation>
    </message>
    <message>
        <source>Workspaces (*.json)</source>
        <translation>Espacios de trabajo (*.json)</translation>
    </message>
    <message>
        <source>Save workspace</source>
        <translation>Guardar espacio de trabajo</translation>
    </message>
    <message>
        <source>a local database</source>
        <translation>una base de datos local</translation>
    </message>
    <message>
        <source>another local database</source>
        <translation>otra base de datos local</translation>
    </message>
</context>
</TS>
