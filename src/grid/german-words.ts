// The fixed words of our sheets in German: headings, labels of rows, codes in cells. A sheet that was written in either language is
// read again by them. Knows words; no sheet and no sentence.

const pairs = `
Action=Aktion|Action needed=Aktion nötig|After=Nach|Age (weeks)=Alter (Wochen)|Age (months)=Alter (Monate)|All=Alle|Allocated=Zugeteilt|Annual value=Jahreswert|Arrives=Kommt an|At once=Auf einmal
Available (h)=Verfügbar (h)|Before=Vorher|Beyond (h)=Darüber (h)|Bias=Verzerrung|Busiest work centres over the horizon=Am stärksten belegte Arbeitsplätze im Horizont|By chance=Zufall|Came=Kam|Cause=Ursache|Cell=Zelle|Cells=Zellen|Change=Änderung|Changed=Geändert
Class=Klasse|Component=Komponente|Confidence=Sicherheit der Deutung|Cost a year=Kosten im Jahr|Cost per unit=Stückkosten|Cover (weeks)=Reichweite (Wochen)|Cover (months)=Reichweite (Monate)|Customer=Kunde|Customer orders=Kundenaufträge|Cycle service=Zyklusservice
Day=Tag|Deviation=Abweichung|Description=Bezeichnung|Difference=Unterschied|Distribution=Verteilung|Done=Fertig|Due=Fällig|Demand=Bedarf|Demand a week=Bedarf je Woche|Demand a month=Bedarf je Monat|Demand is=Bedarf ist
End=Ende|Error (WAPE)=Fehler (WAPE)|Evidence=Beleg|Figure=Zahl|Fill rate=Lieferbereitschaft|Finding=Befund|Firm=Fest|Firm due=Fest fällig|Firm quantity=Feste Menge|Firm receipts=Feste Zugänge|For=Für|Forecast=Prognose|Forecast bias=Prognoseverzerrung|Forecast mean=Prognosemittel|Forecast total=Prognosesumme|Free=Frei|From=Von
Gross requirements=Bruttobedarf|Scheduled receipts=Erwartete Zugänge|Projected on hand=Voraussichtlicher Bestand|Net requirements=Nettobedarf|Planned order receipts=Geplante Zugänge|Planned order releases=Geplante Freigaben|Available to promise=Zusagbar|Master schedule=Produktionsprogramm
History=Historie|Holds=Enthält|Hours=Stunden|Hours short=Fehlende Stunden|How late=Wie spät|Idle (h)=Leer (h)|Importance=Wichtigkeit|Item=Artikel|Late=Verspätet|Late (d)=Spät (Tage)|Late (days)=Spät (Tage)|Late days=Verspätungstage|Late days/h=Verspätungstage/h|Late orders=Verspätete Aufträge|Later=Später|Lead time (days)=Durchlaufzeit (Tage)
Left in stock=Restbestand|Left out=Weggelassen|Limiting reason=Grund|Load %=Auslastung %|Look?=Ansehen?|Looked past=Übergangen|Lot rule=Losregel|Lower=Untere Grenze|Lowest=Tiefster|Lowest from=Tiefster ab|Machine=Maschine|Margin=Marge|Margin an hour=Marge je Stunde|Margin/h=Marge/h|MASE=MASE|Mean stock=Mittlerer Bestand|Message=Meldung|Method=Verfahren|Money=Geld|Money a point=Geld je Punkt
Needed=Benötigt|Now=Jetzt|Of=Von allem|On hand=Bestand|On time=Pünktlich|Opening=Anfang|Operation=Arbeitsgang|Order=Auftrag|Order by=Bestellen bis|Order quantity=Bestellmenge|Order up to=Auffüllen bis|Orders=Aufträge|Our orders=Unsere Aufträge|Ours=Unsere|Over 100 %=Über 100 %|Overtime (h)=Überstunden (h)|Past mean=Mittel bisher
Period=Zeitraum|Pin=Fixieren|Pinned start=Fixierter Beginn|Pinned work centre=Fixierter Arbeitsplatz|Planned=Geplant|Policy=Regel|Promised=Zugesagt|Proposed=Vorgeschlagen|Proposed is=Vorgeschlagen ist|Proposed orders=Vorgeschlagene Aufträge|Quantity=Menge|Quantity good=Gutmenge|Quantity scrapped=Ausschuss|Raised to=Angehoben auf|Rank=Rang|Rated (h)=Nutzbar (h)
RCCP bill (h)=Grobplan Liste (h)|RCCP overall (h)=Grobplan gesamt (h)|RCCP profile (h)=Grobplan Profil (h)|Reached=Erreicht|Reason=Begründung|Refused=Abgewiesen|Reorder point=Meldebestand|Requested=Gewünscht|Result=Ergebnis|Rows read=Zeilen gelesen|Run (h)=Laufzeit (h)|Run (hours)=Laufzeit (Stunden)|Run (days)=Laufzeit (Tage)|Run (min)=Laufzeit (min)
Safety stock=Sicherheitsbestand|Safety stock value=Wert des Sicherheitsbestands|Seq.=Folge|Set in=Steht in|Setup (h)=Rüsten (h)|Setup (hours)=Rüsten (Stunden)|Setup (days)=Rüsten (Tage)|Setup (min)=Rüsten (min)|After (hours)=Nach (Stunden)|After (days)=Nach (Tage)|Late (hours)=Spät (Stunden)|Pinned (hours)=Fixiert (Stunden)|Pinned (days)=Fixiert (Tage)|Setup family=Rüstfamilie|Severity=Schwere|Sheet=Blatt|Source=Quelle|Start=Beginn|Statistics said=Statistik sagte|Status=Stand|Stock value=Bestandswert|Supplier=Lieferant
Table=Tabelle|Table or name=Tabelle oder Name|Taken as=Genommen als|Times over=Male darüber|To=Bis|To start=Zu beginnen|Tracking signal=Abweichungssignal|Trend a year=Trend im Jahr|Unit=Einheit|Units=Stück|Up to 100 %=Bis 100 %|Upper=Obere Grenze|Used=Verwendet|Used as=Verstanden als|Value=Wert|Value added=Mehrwert|Value now=Wert jetzt|Verdict=Urteil|Waits for=Wartet auf
What=Was|What to do=Was tun|What is wrong, and what to do=Was falsch ist und was zu tun ist|Why=Warum|Why the order=Warum der Auftrag|Why this method=Warum dieses Verfahren|Work centre=Arbeitsplatz|You set=Sie setzten|Your heading=Ihre Überschrift|Your table=Ihre Tabelle|Yours=Ihre|Yours added=Ihr Mehrwert|Yours now=Ihrer jetzt|Yours was nearer by=Ihre näher um
In 4 weeks=In 4 Wochen|In 8 weeks=In 8 Wochen|In 13 weeks=In 13 Wochen|In 1 week=In 1 Woche|In 2 weeks=In 2 Wochen|In 26 weeks=In 26 Wochen
planned=geplant|open=offen|firm=fest|Own production=Eigenfertigung|Order now=Jetzt bestellen|Order later=Später bestellen|Release now=Jetzt freigeben|Release later=Später freigeben|Order now, past due=Jetzt bestellen, überfällig|Release now, past due=Jetzt freigeben, überfällig|Send now=Jetzt senden|Send later=Später senden|Cancel=Stornieren|High=Hoch|Medium=Mittel|Low=Niedrig|Not planned=Nicht geplant
Negative on hand=Negativer Bestand|Expedite=Vorziehen|Release due=Freigabe fällig|Defer=Hinausschieben|Past due=Überfällig|Overload=Überlast|Below safety stock=Unter Sicherheitsbestand|Ready=Bereit|Lot for lot=Bedarfslos|Q at s=Q bei s|dependent=abhängig|own=eigen|normal=normal|gamma=Gamma|Poisson=Poisson|smooth=gleichmäßig|erratic=schwankend|intermittent=sporadisch|lumpy=klumpig|none=keiner
Hold=Halten|Increase=Ausbauen|Decrease=Zurückfahren|Stop=Einstellen|No material=Material fehlt|Late start=Zu spät begonnen|Wrong lot=Falsches Los|Not needed=Nicht benötigt|More=Mehr|Less=Weniger|Missing=Fehlt|plain cells=einfache Zellen|Every row used=Jede Zeile verwendet|Row refused=Zeile abgewiesen
1–3 days late=1–3 Tage spät|4–7 days late=4–7 Tage spät|8–14 days late=8–14 Tage spät|15 or more=15 oder mehr|outlier=Ausreißer|missing=fehlt|stock-out=Fehlbestand|promotion=Aktion|one-off=einmalig
Production plan=Produktionsplan|Inventory value=Bestandswert|Utilisation=Auslastung|Purchases=Einkauf|Past-due releases=Überfällige Freigaben|no customer orders=keine Kundenaufträge|! see Promises=! siehe Promises|✓ none late=✓ keiner spät|units on time=Stück pünktlich|no work centres=keine Arbeitsplätze|value to order=zu bestellender Wert|✓ none=✓ keine
Worst problems=Größte Probleme|✓ No problem: every customer order is on time, nothing is overloaded, short or past due.=✓ Kein Problem: jeder Kundenauftrag ist pünktlich, nichts ist überlastet, knapp oder überfällig.|Planned with these changes=Geplant mit diesen Änderungen|Projected stock to watch=Bestände, auf die zu achten ist|Data behind the charts=Zahlen hinter den Diagrammen|There is nothing to draw: no work, customer order or stock in the horizon.=Nichts zu zeichnen: keine Arbeit, kein Kundenauftrag, kein Bestand im Horizont.
falls below safety stock=fällt unter den Sicherheitsbestand|high stock value=hoher Bestandswert|Load and rated capacity, all work centres=Last und nutzbare Kapazität, alle Arbeitsplätze|Projected stock value=Voraussichtlicher Bestandswert|Share of rated hours=Anteil der nutzbaren Stunden|Run=Lauf|Setup=Rüsten|Rated capacity=Nutzbare Kapazität|Beyond capacity=Über der Kapazität|Load=Last|Idle=Leer
Totals by supplier=Summen je Lieferant|Tables found=Gefundene Tabellen|Findings=Befunde|Not used=Nicht verwendet|Every sheet was used.=Jedes Blatt wurde verwendet.|How each column was understood=Wie jede Spalte verstanden wurde|Run of a late order=Lauf eines verspäteten Auftrags|Closed=Geschlossen|Late !=Verspätet !|Pinned ◆=Fixiert ◆|Customer orders by lateness=Kundenaufträge nach Verspätung
Hours per day=Stunden je Tag|Customer orders by requested day=Kundenaufträge nach gewünschtem Termin, je Tag|Hours per week=Stunden je Woche|Customer orders by requested week=Kundenaufträge nach gewünschtem Termin, je Woche|Hours per month=Stunden je Monat|Customer orders by requested month=Kundenaufträge nach gewünschtem Termin, je Monat|Hours per period=Stunden je Periode|Customer orders by requested period=Kundenaufträge nach gewünschtem Termin, je Periode|of it overtime=davon Überstunden
Type into the yellow cells to pin an operation: x as it stands, a date and time or another work centre to move it. Empty Pin to plan it freely again.=In den gelben Zellen fixieren Sie einen Arbeitsgang: x, wie er steht, Datum und Uhrzeit oder ein anderer Arbeitsplatz, um ihn zu verlegen. Leeren Sie Fixieren, um ihn wieder frei zu planen.
Type into the yellow cells to keep an order: x as it stands, a quantity or a date to change it. Empty Firm to plan it freely again. Schedule or MRP in Firm: kept by an entry there.=In den gelben Zellen halten Sie einen Auftrag fest: x, wie er steht, Menge oder Datum, um ihn zu ändern. Leeren Sie Fest, um ihn wieder frei zu planen. Schedule oder MRP in Fest: dort gehalten.
Report in the yellow cells: x in Done finishes an operation and those before it; Quantity good is what has come out so far, and without x only the rest is planned. The next plan goes on from there. Empty them to take it back.=Melden Sie in den gelben Zellen: x in Fertig beendet einen Arbeitsgang und die davor; Gutmenge ist, was bisher herauskam, und ohne x wird nur der Rest geplant. Der nächste Plan setzt dort fort. Leeren Sie sie, um es zurückzunehmen.
Type a quantity into a yellow cell to fix what is received in a period, 0 for nothing new. Empty it to plan freely again.=Eine Menge in einer gelben Zelle legt fest, was in einer Periode zugeht, 0 für nichts Neues. Leeren Sie sie, um wieder frei zu planen.
Finished=Fertig gemeldet|Every row used that planning needs=Jede Zeile verwendet, die das Planen braucht|Every item is in time.=Alles ist rechtzeitig.
Hours by work centre and period=Stunden je Arbeitsplatz und Periode|Hours by work centre and period: the plan's orders, and the master schedule alone by rough-cut capacity planning (RCCP)=Stunden je Arbeitsplatz und Periode: die Aufträge des Plans, und das Produktionsprogramm allein als Grobplanung
Hours short: work beyond the rated hours of the periods in which it is needed; times over: such periods. Late days/h: late days of the customer orders that wait for it / hours short. Margin/h: (price - cost) of the demand it works for / its hours.=Fehlende Stunden: Arbeit über die nutzbaren Stunden der Perioden hinaus, in denen sie benötigt wird; Male darüber: solche Perioden. Verspätungstage/h: der wartenden Kundenaufträge / fehlende Stunden. Marge/h: (Preis - Kosten) des Bedarfs / seine Stunden.
run=Lauf|setup=Rüsten|beyond capacity=über der Kapazität|idle=leer|overtime=Überstunden|rated=nutzbar
With=Mit|Bill=Stückliste|Queue=Warteschlange|Minutes=Minuten|Contacts=Kontakte|Handling (s)=Bearbeitung (s)|Work (h)=Arbeit (h)|Busy at once=Zugleich beschäftigt|At work=Im Dienst|Occupancy=Belegung|Served in time=Rechtzeitig bedient|Mean wait (s)=Mittlere Wartezeit (s)|To schedule=Einzuplanen|Scheduled=Eingeplant|Over or short=Zu viel oder zu wenig|Served with them=Damit bedient
People by interval=Personen je Intervall|People=Personen|Because of=Wegen|Units before=Stück vorher|Units now=Stück jetzt|Later (days)=Später (Tage)|Receipt before=Zugang vorher|Receipt now=Zugang jetzt|New=Neu|Gone=Weg|Lost=Verloren|Found=Gefunden|Sooner=Früher|Fewer=Weniger|Released=Freigegeben|More, later=Mehr, später|More, sooner=Mehr, früher|Fewer, later=Weniger, später|Fewer, sooner=Weniger, früher
Nothing to report: every row was used as it stands.=Nichts zu melden: jede Zeile wurde verwendet, wie sie steht.|No table was recognised.=Keine Tabelle wurde erkannt.|No column was read.=Keine Spalte wurde gelesen.|Please look=Bitte ansehen|Stops planning=Verhindert das Planen|Good to know=Gut zu wissen
Settings=Einstellungen|Products=Produkte|Inventory=Bestände|Demand history=Bedarfshistorie|Forecasts set by hand=Prognosen von Hand|Bills of material=Stücklisten|Work centres=Arbeitsplätze|Routings=Arbeitspläne|Operations=Arbeitsgänge|Changeovers=Umrüstungen|Calendars=Kalender|Periods=Perioden|Open orders=Offene Aufträge|Proposed orders=Vorgeschlagene Aufträge|Order headers=Auftragsköpfe|Suppliers=Lieferanten|Substitutes=Ersatzartikel|Skills=Qualifikationen|Safety stock by date=Sicherheitsbestand nach Datum|Transfers=Umlagerungen|Order changes=Auftragsänderungen|Contacts and workload=Kontakte und Arbeit
Lower bound=Untere Grenze|Upper bound=Obere Grenze|The chosen item=Der gewählte Artikel|Show item=Artikel zeigen|Choose from the list: the chart follows.=Aus der Liste wählen: das Diagramm folgt.|Methods and errors, the most money first=Verfahren und Fehler, das meiste Geld zuerst|What you set by hand, and what came of it=Was Sie von Hand setzten, und was daraus wurde
What the forecast looked past in the history; your sheet stays as it is=Was die Prognose in der Historie überging; Ihr Blatt bleibt, wie es ist|Stock that each fill rate takes=Bestand für jede Lieferbereitschaft|What one more point of fill rate costs in stock=Was ein Punkt Lieferbereitschaft mehr an Bestand kostet|Stock=Bestand
Policy by item, the largest annual value first; stock in the weeks to come is that of the MRP record=Regel je Artikel, der größte Jahreswert zuerst; Bestand der kommenden Wochen ist der des MRP|What each point of service costs: all items at one fill rate=Was jeder Punkt Service kostet: alle Artikel mit einer Lieferbereitschaft|Week=Woche|Month=Monat|Horizon=Horizont
Bottlenecks, the scarcest first=Engpässe, der knappste zuerst|Hours behind the charts=Stunden hinter den Diagrammen|All work centres, run=Alle Arbeitsplätze, Lauf|All work centres, setup=Alle Arbeitsplätze, Rüsten|All work centres, beyond capacity=Alle Arbeitsplätze, über der Kapazität|All work centres, idle=Alle Arbeitsplätze, leer|All work centres, overtime=Alle Arbeitsplätze, Überstunden|All work centres, rated=Alle Arbeitsplätze, nutzbar
All items, the most money first=Alle Artikel, das meiste Geld zuerst|The item chosen on the sheet Forecast: its lines leave its history where that ends=Der auf dem Blatt Forecast gewählte Artikel: seine Linien verlassen seine Historie, wo sie endet
`;

const both: readonly (readonly [english: string, german: string])[] = pairs
  .split(/[|\n]/)
  .filter((pair) => pair !== "")
  .map((pair) => {
    const middle = pair.indexOf("=");
    return [pair.slice(0, middle), pair.slice(middle + 1)];
  });

const germanOf: ReadonlyMap<string, string> = new Map(both);
/** Where two words are one in German, the first stands. */
const englishOf: ReadonlyMap<string, string> = new Map([...both].reverse().map(([english, german]) => [german, english]));

/** A fixed word in German; a text that is none, such as a planner's own, stays as it is. */
export function germanWord(english: string): string {
  return germanOf.get(english) ?? english;
}

/** Whether a text that stands on a sheet of ours is this word, in either language. */
export function isWord(text: string, english: string): boolean {
  return text === english || text === germanOf.get(english);
}

/** The English word of a text on a sheet of ours; the text itself where it is none of these words. */
export function englishWord(text: string): string {
  return germanOf.has(text) ? text : (englishOf.get(text) ?? text);
}

/** Columns, by their English heading, whose cells hold our words; those of all others are the planner's, figures or sentences. */
const columnsOfWords: ReadonlySet<string> = new Set(
  "Status|Action|Supplier|Importance|Message|Quantity|Lot rule|Raised to|Demand|Demand is|Distribution|Policy|Verdict|Finding|Proposed is|Cause|Severity|Result|Table or name|Figure|For|Waits for|Customer orders|Change|Holds|Look?".split("|"),
);

export function holdsWords(heading: string): boolean {
  return columnsOfWords.has(heading);
}
