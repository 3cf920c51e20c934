// Why a forecast, a stock policy or a verdict on a product is what it is, in German.

import type { HistoryChange } from "../../../model/item-forecast";
import type { OutlookSentences } from "../outlook-sentences";

const marks: Readonly<Record<HistoryChange["cause"], string>> = { "stock-out": "Fehlbestand", promotion: "Aktion", "one-off": "Einzelfall", missing: "fehlend", outlier: "Ausreißer" };

export const outlook: OutlookSentences = {
  nothingKnown: (usual) => `Nichts bekannt: ${usual} ist hier üblich.`,
  strays: (from, deviations, isAbove, to) => `${from} liegt ${deviations} Abweichungen ${isAbove ? "über" : "unter"} dem hier Üblichen: gerechnet mit ${to}.`,
  marked: (from, mark, to) => `${from ?? "Nichts bekannt"} in einem als ${marks[mark]} markierten Zeitraum: gerechnet mit ${to}.`,
  noDemand: () => "Kein Bedarf in der Historie.",
  tooShort: (periods, method) => `${String(periods)} ${periods === 1 ? "Zeitraum" : "Zeiträume"} Historie ${periods === 1 ? "ist" : "sind"} zu wenig, um Verfahren zu vergleichen: ${method}.`,
  meanErrors: (origins, errors, isSteady) => `Mittlerer Fehler von ${String(origins)} ${origins === 1 ? "Startpunkt" : "Startpunkten"} aus: ${errors}.${isSteady ? " Kein anderes ist klar besser." : ""}`,
  rareTooShort: () => "Seltener Bedarf und zu kurze Historie, um Verfahren zu vergleichen: mean.",
  costOfStock: (percent, origins, errors) => `Bestandskosten für ${percent} % Service von ${String(origins)} Startpunkten aus: ${errors}.`,

  rareSpread: (periods, items, dispersion) =>
    `Seltener Bedarf: die Abweichung aus ${String(periods)} ${periods === 1 ? "Zeitraum" : "Zeiträumen"} ist durch ${String(items)} seltene Artikel gestützt (Streuung ${dispersion}), breiter, da das Mittel nur daraus bekannt ist.`,
  nothingVaries: () => "Kein Bedarf: nichts schwankt.",
  steady: () => "Gleichmäßig: die Bedarfszahlen schwanken nicht.",
  poisson: (pieces, dispersion, limit) => `Poisson-verteilt: ${pieces} Stück je Zeitraum, Varianz ${dispersion} mal das Mittel (bis ${limit}).`,
  negativeBinomial: (pieces, dispersion, limit) => `Negativ binomial: ${pieces} Stück je Zeitraum, Varianz ${dispersion} mal das Mittel (über ${limit}).`,
  normal: (percent, limit) => `Normalverteilt: die Abweichung ist ${percent} % des Mittels (bis ${limit} %).`,
  gamma: (percent, limit) => `Gammaverteilt, schief und nie negativ: die Abweichung ist ${percent} % des Mittels (über ${limit} %).`,
  givenDistribution: () => "Verteilung wie vorgegeben.",
  service: (isFillRate, percent) => `${isFillRate ? "Lieferbereitschaft" : "Zyklusservice"} ${percent} %`,
  ownService: (service) => `Eigener Service: ${service}.`,
  serviceByShortage: (service, shortage, holding) => `Service nach Kosten: ${service}, ${shortage} je fehlendem Stück gegen ${holding}, es einen Zeitraum zu lagern.`,
  serviceByWaiting: (service, waiting, holding) => `Service nach Kosten: ${service}, ${waiting} je Zeitraum des Wartens gegen ${holding} des Lagerns.`,
  serviceOfClass: (itemClass, service) => `Service der Klasse ${itemClass}: ${service}.`,
  givenQuantity: (quantity) => `Bestellmenge ${quantity} wie vorgegeben.`,
  incremental: (quantity, price, from, mean) => `Bestellmenge ${quantity}: am günstigsten mit ${price} für die Stücke über ${from}, ${mean} im Mittel.`,
  allUnits: (quantity, price, from) => `Bestellmenge ${quantity}: am günstigsten mit dem Preis von ${price} ab ${from}.`,
  freeToHold: () => "Bestellmenge ist der Bedarf eines Zeitraums: Lagern kostet hier nichts.",
  withWaiting: (quantity) => `Wirtschaftliche Bestellmenge ${quantity}, einige Kunden warten.`,
  economic: (quantity, order, holding) => `Wirtschaftliche Bestellmenge ${quantity}: ${order} je Bestellung, ${holding} je Stück und Zeitraum.`,
  modified: (quantity) => `Minimum, Maximum und Vielfaches machen ${quantity} daraus.`,
  shelfLife: (periods, quantity) => `Haltbar für ${periods} Zeiträume: mehr als ${quantity} wird darin nicht verbraucht.`,
  clipped: () => "Negativer Sicherheitsbestand wurde auf 0 gesetzt, wie eingestellt.",
  outlives: (units) => `Etwa ${units} Stück einer Bestellung überleben ihre Haltbarkeit: weniger Service oder kleinere Bestellungen.`,
  buffer: (red, yellow) => `Puffer: rot ${red}, gelb ${yellow}; bestellt an der Obergrenze von Gelb bis zu der von Grün.`,
  everyReview: (periods) => `Alle ${periods} Zeiträume bis zu seinem Niveau bestellt, was auch verbraucht wurde.`,
  oneForOne: () => "Eins zu eins bestellt, wie der Bedarf kommt.",
  withGroup: (group, multiple, periods) => `Mit Gruppe "${group}" bestellt: bei ${multiple === 1 ? "jeder gemeinsamen Bestellung" : `einer von ${String(multiple)} gemeinsamen Bestellungen`}, alle ${periods} Zeiträume bis zum Niveau.`,
  boughtOnce: (earns, loses, percent) => `Einmal gekauft: ein verkauftes Stück bringt ${earns}, ein übriges kostet ${loses}; so reicht es in ${percent} % der Fälle.`,
  notBought: (price, cost) => `Nicht gekauft: der Preis von ${price} übersteigt die Kosten von ${cost} nicht.`,

  idle: (periods, limit) => `Kein Bedarf seit ${String(periods)} Zeiträumen (Grenze ${String(limit)}).`,
  isNew: (periods, limit) => `Neu: seit ${String(periods)} Zeiträumen verkauft, beurteilt ab ${String(limit)}.`,
  margin: (percent) => `Marge ${percent} % des Preises.`,
  loses: (percent, money) => `Marge ${percent} % des Preises: jedes verkaufte Stück verliert ${money}.`,
  thinMargin: (percent, limit) => `Marge ${percent} % des Preises: zu wenig, um mehr zu machen (Grenze ${limit} %).`,
  bottleneckHour: (earns, mean) => `Eine Stunde des Engpasses verdient daran ${earns}, ${mean} im Mittel aller Produkte.`,
  cover: (periods, limit) => `Der Bestand reicht ${periods} Zeiträume (Grenze ${limit}).`,
  optimistic: (percent, limit) => `Die Prognose liegt ${percent} % über dem Bedarf (Grenze ${limit} %): dem Anstieg wird nicht geglaubt.`,
  trend: (isRising, percent, chance) => `Der Bedarf ${isRising ? "steigt" : "fällt"} um ${percent} % im Jahr (reiner Zufall: ${chance} %).`,
  smallTrend: (percent, limit) => `Der Bedarf ändert sich um ${percent} % im Jahr (Grenze ${limit} %).`,
  noTrend: (percent, chance, limit) => `Kein Trend, der zählt: ${percent} % im Jahr (reiner Zufall: ${chance} %, Grenze ${limit} %).`,
  leaves: (money, items, shared) => `Ein Ende lässt ${money} in ${String(items)} Artikeln im Bestand; ${String(shared)} seiner Komponenten brauchen auch andere.`,
};
