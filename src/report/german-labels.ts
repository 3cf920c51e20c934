// What our sheets and charts say word for word beside their headings and codes, each with its German. Knows words only: nobody reads
// them again, as headings and codes are.

import { germanWord, wordPairs } from "../grid/german-words";

/** Titles of sheets, tables, tiles, charts and their axes. */
const titles = `
Production plan = Produktionsplan
Inventory value = Bestandswert
Utilisation = Auslastung
Purchases = Einkauf
Past-due releases = Überfällige Freigaben
no customer orders = keine Kundenaufträge
! see Promises = ! siehe Promises
✓ none late = ✓ keiner spät
units on time = Stück pünktlich
no work centres = keine Arbeitsplätze
value to order = zu bestellender Wert
✓ none = ✓ keine
Worst problems = Größte Probleme
✓ No problem: every customer order is on time, nothing is overloaded, short or past due. = ✓ Kein Problem: jeder Kundenauftrag ist pünktlich, nichts ist überlastet, knapp oder überfällig.
Planned with these changes = Geplant mit diesen Änderungen
Projected stock to watch = Bestände, auf die zu achten ist
Data behind the charts = Zahlen hinter den Diagrammen
There is nothing to draw: no work, customer order or stock in the horizon. = Nichts zu zeichnen: keine Arbeit, kein Kundenauftrag, kein Bestand im Horizont.
falls below safety stock = fällt unter den Sicherheitsbestand
high stock value = hoher Bestandswert
Load and rated capacity, all work centres = Last und nutzbare Kapazität, alle Arbeitsplätze
Projected stock value = Voraussichtlicher Bestandswert
Share of rated hours = Anteil der nutzbaren Stunden
Run = Lauf
Setup = Rüsten
Rated capacity = Nutzbare Kapazität
Beyond capacity = Über der Kapazität
Load = Last
Idle = Leer
Totals by supplier = Summen je Lieferant
Tables found = Gefundene Tabellen
Findings = Befunde
Not used = Nicht verwendet
Every sheet was used. = Jedes Blatt wurde verwendet.
How each column was understood = Wie jede Spalte verstanden wurde
Run of a late order = Lauf eines verspäteten Auftrags
Closed = Geschlossen
Late ! = Verspätet !
Pinned ◆ = Fixiert ◆
Customer orders by lateness = Kundenaufträge nach Verspätung
Hours per day = Stunden je Tag
Customer orders by requested day = Kundenaufträge nach gewünschtem Termin, je Tag
Hours per week = Stunden je Woche
Customer orders by requested week = Kundenaufträge nach gewünschtem Termin, je Woche
Hours per month = Stunden je Monat
Customer orders by requested month = Kundenaufträge nach gewünschtem Termin, je Monat
Hours per period = Stunden je Periode
Customer orders by requested period = Kundenaufträge nach gewünschtem Termin, je Periode
of it overtime = davon Überstunden
Hours by work centre and period = Stunden je Arbeitsplatz und Periode
Hours by work centre and period: the plan's orders, and the master schedule alone by rough-cut capacity planning (RCCP) = Stunden je Arbeitsplatz und Periode: die Aufträge des Plans, und das Produktionsprogramm allein als Grobplanung
What the forecast looked past in the history; your sheet stays as it is = Was die Prognose in der Historie überging; Ihr Blatt bleibt, wie es ist
Stock that each fill rate takes = Bestand für jede Lieferbereitschaft
What one more point of fill rate costs in stock = Was ein Punkt Lieferbereitschaft mehr an Bestand kostet
Policy by item, the largest annual value first; stock in the weeks to come is that of the MRP record = Regel je Artikel, der größte Jahreswert zuerst; Bestand der kommenden Wochen ist der des MRP
What each point of service costs: all items at one fill rate = Was jeder Punkt Service kostet: alle Artikel mit einer Lieferbereitschaft
Week = Woche
Month = Monat
Horizon = Horizont
Bottlenecks, the scarcest first = Engpässe, der knappste zuerst
Hours behind the charts = Stunden hinter den Diagrammen
All work centres, run = Alle Arbeitsplätze, Lauf
All work centres, setup = Alle Arbeitsplätze, Rüsten
All work centres, beyond capacity = Alle Arbeitsplätze, über der Kapazität
All work centres, idle = Alle Arbeitsplätze, leer
All work centres, overtime = Alle Arbeitsplätze, Überstunden
All work centres, rated = Alle Arbeitsplätze, nutzbar
All items, the most money first = Alle Artikel, das meiste Geld zuerst
The item chosen on the sheet Forecast: its lines leave its history where that ends = Der auf dem Blatt Forecast gewählte Artikel: seine Linien verlassen seine Historie, wo sie endet
run = Lauf
setup = Rüsten
beyond capacity = über der Kapazität
idle = leer
overtime = Überstunden
rated = nutzbar
`;

/** What a planner may do on a sheet, and what its figures are. */
const hints = `
Type into the yellow cells to pin an operation: x as it stands, a date and time or another work centre to move it. Empty Pin to plan it freely again. = In den gelben Zellen fixieren Sie einen Arbeitsgang: x, wie er steht, Datum und Uhrzeit oder ein anderer Arbeitsplatz, um ihn zu verlegen. Leeren Sie Fixieren, um ihn wieder frei zu planen.
Type into the yellow cells to keep an order: x as it stands, a quantity or a date to change it. Empty Firm to plan it freely again. Schedule or MRP in Firm: kept by an entry there. = In den gelben Zellen halten Sie einen Auftrag fest: x, wie er steht, Menge oder Datum, um ihn zu ändern. Leeren Sie Fest, um ihn wieder frei zu planen. Schedule oder MRP in Fest: dort gehalten.
Report in the yellow cells: x in Done finishes an operation and those before it; Quantity good is what has come out so far, and without x only the rest is planned. The next plan goes on from there. Empty them to take it back. = Melden Sie in den gelben Zellen: x in Fertig beendet einen Arbeitsgang und die davor; Gutmenge ist, was bisher herauskam, und ohne x wird nur der Rest geplant. Der nächste Plan setzt dort fort. Leeren Sie sie, um es zurückzunehmen.
Type a quantity into a yellow cell to fix what is received in a period, 0 for nothing new. Empty it to plan freely again. = Eine Menge in einer gelben Zelle legt fest, was in einer Periode zugeht, 0 für nichts Neues. Leeren Sie sie, um wieder frei zu planen.
Hours short: work beyond the rated hours of the periods in which it is needed; times over: such periods. Late days/h: late days of the customer orders that wait for it / hours short. Margin/h: (price - cost) of the demand it works for / its hours. = Fehlende Stunden: Arbeit über die nutzbaren Stunden der Perioden hinaus, in denen sie benötigt wird; Male darüber: solche Perioden. Verspätungstage/h: der wartenden Kundenaufträge / fehlende Stunden. Marge/h: (Preis - Kosten) des Bedarfs / seine Stunden.
`;

const labels: ReadonlyMap<string, string> = new Map(wordPairs([titles, hints]));

/** Any fixed word of ours in German; a text that is none stays as it is. */
export function germanLabel(english: string): string {
  return labels.get(english) ?? germanWord(english);
}
