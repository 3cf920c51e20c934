// What stands below the titles of our sheets and over their tables, in German.

import { dayText } from "../../base/day";
import type { FindingKind } from "../../model/proposal";
import { counted, wholeText } from "./counted";
import type { titles as english } from "./english-titles";

const buckets: Readonly<Record<string, string>> = { day: "Tag", week: "Woche", month: "Monat", period: "Periode" };

const findingsOf: Readonly<Record<FindingKind, string>> = {
  "missing order": "fehlen",
  "no material": "ohne Material",
  "start in the past": "mit Beginn in der Vergangenheit",
  "late start": "zu spät begonnen",
  overload: "mal Überlast",
  "wrong lot": "mit falschem Los",
  "not needed": "nicht benötigt",
};

export const titles: typeof english = {
  schedule: (operations, late) => `${counted(operations, "Arbeitsgang", "Arbeitsgänge")} nach Arbeitsplatz und Beginn, ${counted(late, "Auftrag", "Aufträge")} verspätet.`,
  gantt: (machines) => `${counted(machines, "Maschine", "Maschinen")}, ein Balken je Arbeitsgang, benannt, wo Platz ist; von mehreren in einer Spalte zeigt sich der längste.`,
  ganttDrawnTo: (last) => `Gezeichnet bis ${dayText(last)}; spätere Arbeitsgänge stehen in Schedule.`,
  ganttOutside: (operations) => `${counted(operations, "fremd vergebener Arbeitsgang", "fremd vergebene Arbeitsgänge")} nicht gezeichnet.`,
  ganttFence: (isDemand, until) => `${isDemand ? "Bedarfsgrenze" : "Planungsgrenze"} bis ${dayText(until)}`,
  ganttScale: (hours, until) => (hours === null ? "1 Spalte = 1 Tag" : `1 Spalte = ${hours} h${until === null ? "" : ` bis ${dayText(until)}, dann 1 Tag`}`),
  weekday: (weekday) => ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"][weekday] ?? "",
  startsOn: (label) => `${label}, Beginn`,
  ganttChart: (later) => `Der knappste Arbeitsplatz in seiner vollsten Zeit.${later > 0 ? ` ${counted(later, "späterer Arbeitsgang", "spätere Arbeitsgänge")} nicht gezeichnet; siehe Gantt und Schedule.` : ""}`,
  ganttChartOf: (resource, operations, from, to) => `${resource}: ${counted(operations, "Arbeitsgang", "Arbeitsgänge")} vom ${dayText(from)} bis ${dayText(to)}`,
  ganttChartKey: (late, pinned, unit, from) =>
    `${late} verspäteter Auftrag, ${pinned} fixiert. ${unit === "hours" ? "Stunden" : "Tage"} zählen ab ${dayText(from)} 00:00; geschlossene Zeit in einem Arbeitsgang ist mitgezeichnet.`,
  ganttChartAxis: (unit, from) => `${unit === "hours" ? "Stunden" : "Tage"} nach ${dayText(from)}`,
  dispatch: (operations, centres, days) =>
    `${counted(operations, "Arbeitsgang", "Arbeitsgänge")} an ${counted(centres, "Arbeitsplatz", "Arbeitsplätzen")}, die in den ersten ${String(days)} Tagen beginnen, eine Seite je Arbeitsplatz.`,
  waitsForOwn: (operation, resource, end) => `AG ${String(operation)} ${resource === "" ? "außer Haus" : `an ${resource}`}, ${end}`,
  waitsForItem: (item, resource, end) => `${item} ${resource === "" ? "außer Haus" : `an ${resource}`}, ${end}`,
  more: (number) => `${String(number)} weitere`,
  orders: (orders, now) => `${counted(orders, "Auftrag", "Aufträge")} nach Lieferant, ${wholeText(now)} jetzt zu erledigen; Summen je Lieferant unter der Liste.`,
  promises: (orders, onTime, late, unplanned) =>
    orders === 0 ? "Keine Kundenaufträge." : `${counted(orders, "Kundenauftrag", "Kundenaufträge")}: ${String(onTime)} pünktlich, ${String(late)} verspätet, ${String(unplanned)} nicht geplant.`,
  forecastsAfter: (shown, total) => (shown === total ? `${counted(total, "Prognose", "Prognosen")} danach.` : `Danach die ersten ${String(shown)} von ${counted(total, "Prognose", "Prognosen")}.`),
  exceptions: (messages, high) => `${counted(messages, "Meldung", "Meldungen")}, ${String(high)} von hoher Wichtigkeit.`,
  mrp: (items, bucket) => `Bedarf und Aufträge von ${counted(items, "Artikel", "Artikeln")} je ${buckets[bucket] ?? bucket}.`,
  rowsCut: (shown, total) => `Nur die ersten ${wholeText(shown)} von ${counted(total, "Zeile", "Zeilen")} passen auf ein Blatt.`,
  bucketsCut: (shown) => `Nur die ersten ${counted(shown, "Periode", "Perioden")} passen auf ein Blatt.`,
  utilisation: (centres, bucket, over) =>
    `Last von ${counted(centres, "Arbeitsplatz", "Arbeitsplätzen")} gegen nutzbare Kapazität je ${buckets[bucket] ?? bucket}; ${wholeText(over)} über den Horizont über 100 %.`,
  forecast: (items, bucket, past, coming, alarms, alarm) =>
    `${wholeText(items)} Artikel je ${buckets[bucket] ?? bucket}, ${wholeText(past)} Zeiträume Historie, ${wholeText(coming)} prognostiziert; ${wholeText(alarms)} mit einem Abweichungssignal über ±${String(alarm)}.`,
  forecastIsUsed: (isUsed) => (isUsed ? "Der Plan nimmt sie, wo Sie keine eigene Prognose haben." : "Der Plan nimmt sie nicht: setzen Sie Forecast auf history."),
  forecastByPeriod: (bucket) =>
    `Prognose je ${buckets[bucket] ?? bucket}. Eine Zahl in einer gelben Zelle wird statt der Prognose geplant; leeren Sie sie, um zurückzugehen. Die Statistik bleibt daneben stehen.`,
  forecastData: () => "Was die Diagramme des Blatts Forecast zeichnen.",
  inventory: (items, value) => `Regeln von ${wholeText(items)} Artikeln, im Mittel ${wholeText(value)} an Bestand.`,
  policyIsUsed: (isUsed) =>
    isUsed ? "Der Plan hält den Sicherheitsbestand der Artikel, nach denen Kunden fragen." : "Der Plan hält Ihren eigenen Sicherheitsbestand: setzen Sie Stock policy auf calculated.",
  products: (products, increase, hold, decrease, stop) =>
    `${counted(products, "Produkt", "Produkte")}: ${wholeText(increase)} ausbauen, ${wholeText(hold)} halten, ${wholeText(decrease)} zurückfahren, ${wholeText(stop)} einstellen.`,
  limits: (trend, margin, cover, isNew, idle) =>
    `Ihre Grenzen: Trend ${String(trend)} % im Jahr, Marge ${String(margin)} %, Reichweite ${String(cover)} Tage, neu ${String(isNew)} Tage lang, ohne Absatz ${String(idle)} Tage lang.`,
  standIn: (kind) =>
    kind === "make" ? "Vorgeschlagen ist nur Einkauf; was gefertigt wird, kommt aus unserem Bedarf." : "Vorgeschlagen ist nur Fertigung; der Einkauf kommt aus unserem Bedarf.",
  findings: (findings) => (findings === 0 ? "Nichts falsch: die vorgeschlagenen Aufträge lassen sich ausführen, wie sie stehen." : `${counted(findings, "Befund", "Befunde")}, das Schlimmste zuerst.`),
  compared: (differing, items) =>
    differing === 0
      ? "Jeder Artikel ist in den Stückzahlen dieses Plans vorgeschlagen."
      : `${wholeText(differing)} von ${counted(items, "Artikel", "Artikeln")} ${differing === 1 ? "weicht" : "weichen"} in Stück von diesem Plan ab, der teuerste Unterschied zuerst.`,
  firstFollow: (shown) => `Die ersten ${wholeText(shown)} folgen.`,
  dataCheck: (tables, read, used, refused, leftOut, errors, warnings) =>
    `${counted(tables, "Tabelle", "Tabellen")}: ${wholeText(read)} Zeilen gelesen, ${wholeText(used)} verwendet, ${wholeText(refused)} abgewiesen, ${wholeText(leftOut)} weggelassen. ${wholeText(errors)} Fehler, ${counted(warnings, "Warnung", "Warnungen")}.`,
  changes: (previousStart) => `Gegenüber dem Plan, der am ${dayText(previousStart)} begann.`,
  inputsChanged: (inputs) => (inputs === 0 ? "Keine Eingabe wurde geändert." : `${counted(inputs, "Eingabe", "Eingaben")} geändert.`),
  promisesChanged: (promises, later) =>
    promises === 0 ? "Kein Kundenauftrag hat einen anderen Termin als zuvor." : `${counted(promises, "Kundenauftrag", "Kundenaufträge")} mit anderem Termin, ${wholeText(later)} davon später.`,
  ordersChanged: (orders) => (orders === 0 ? "Kein Fertigungs- oder Einkaufsauftrag geändert." : `${counted(orders, "Fertigungs- oder Einkaufsauftrag", "Fertigungs- oder Einkaufsaufträge")} geändert.`),
  smallChanges: (changes) => `${counted(changes, "Änderung", "Änderungen")} innerhalb der Toleranzen der Einstellungen nicht aufgeführt.`,
  staffing: (hours, peak) => `${counted(hours, "Stunde", "Stunden")} einzuplanen, höchstens ${String(peak)} Personen zugleich.`,
  intervalsShort: (intervals) => (intervals === 0 ? "Kein Intervall hat zu wenig Personen." : `${counted(intervals, "Intervall hat", "Intervalle haben")} zu wenig Personen.`),
  proposals: (orders, findings) =>
    `${counted(orders, "vorgeschlagener Auftrag", "vorgeschlagene Aufträge")}: ${findings.length === 0 ? "nichts falsch" : findings.map(([kind, number]) => `${wholeText(number)} ${findingsOf[kind]}`).join(", ")}.`,
  rowsRefused: (rows) => `${counted(rows, "Zeile", "Zeilen")} abgewiesen: siehe Befunde`,
};
