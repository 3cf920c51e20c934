// What our sheets say in sentences with figures, in German. Decimal points and ISO dates are those of the plan's other sentences.

import { dayText } from "../../base/day";
import { counted, wholeText } from "./counted";
import type { ReportSentences } from "./english";
import { titles } from "./german-titles";

const MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

/** After `um`, `bis zu`, `vor`: the dative has `Tagen`. */
function daysOf(days: number): string {
  return counted(days, "Tag", "Tage");
}

export const german: ReportSentences = {
  ...titles,
  plan: (isConstrained, start, horizonDays) => {
    const name = isConstrained ? "Plan auf begrenzter Kapazität" : "Bedarfsplan (unbegrenzte Kapazität)";
    const span = horizonDays % 7 === 0 ? counted(horizonDays / 7, "Woche", "Wochen") : daysOf(horizonDays);
    return `${name}, Beginn ${dayText(start)}, Horizont ${span} bis ${dayText(start + horizonDays - 1)}.`;
  },
  onOnePage: () => "Der Plan auf einer Seite.",

  weeks: (_, names) => `KW ${names}`,
  ownPeriods: (many, names) => `Periode${many ? "n" : ""} ${names}`,
  date: (date, month) => `${String(date)}. ${MONTHS[month - 1] ?? ""}`,
  dateInMonth: (date) => `${String(date)}.`,
  month: (month) => MONTHS[month - 1] ?? "",
  during: (size, names) => `${size === "day" ? "am" : size === "month" ? "im" : "in"} ${names}`,
  andLater: (names) => `${names.join(", ")} und später`,
  listed: (names) => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} und ${names.at(-1) ?? ""}`),

  lateOrder: (demand, days) => `Kundenauftrag ${demand} ist ${daysOf(days)} verspätet`,
  lateOrders: (orders, days) => `${wholeText(orders)} Kundenaufträge sind verspätet (bis ${daysOf(days)})`,
  noDateOfOrder: (demand) => `Kundenauftrag ${demand} bekommt im Horizont keinen Termin`,
  noDateOfOrders: (orders) => `${wholeText(orders)} Kundenaufträge bekommen im Horizont keinen Termin`,
  dueBeforeStart: (orders, last) =>
    orders === 1
      ? `er war vor Beginn des Plans fällig; bis ${dayText(last)} liefern und dem Kunden Bescheid geben`
      : `sie waren vor Beginn des Plans fällig; bis ${dayText(last)} liefern und den Kunden Bescheid geben`,
  isFull: (resource, when) => `Arbeitsplatz ${resource} ist ${when} voll`,
  isFullForDays: (resource, period, percent) => `Arbeitsplatz ${resource} ist tageweise voll (${period}: ${wholeText(percent)} %)`,
  noFreeHours: (resource) => `Arbeitsplatz ${resource} hat rechtzeitig keine freien Stunden`,
  overtimeHelps: (hours) => `; bis ${counted(hours, "Überstunde", "Überstunden")} dort würden helfen`,
  takesLonger: (item, kind) => `${item} zu ${kind === "buy" ? "kaufen" : kind === "transfer" ? "holen" : "fertigen"} dauert länger als die Zeit, die bleibt`,
  isThereOnlyOn: (item, isBrought, day) => `${item} ${isBrought ? "kommt" : "ist fertig"} erst am ${dayText(day)}`,
  bringForward: (order, day) => `; Auftrag ${order} auf ${dayText(day)} vorziehen`,
  lacksHours: (resource, hours, when) => `Arbeitsplatz ${resource} fehlen ${when} ${counted(hours, "Stunde", "Stunden")}: Arbeit verlegen, Überstunden oder fremd vergeben.`,
  pastDueOrder: (item, days) => `Ein Auftrag über ${item} hätte ${daysOf(days)} vor Beginn freigegeben sein müssen: beschleunigen oder später zusagen.`,
  pastDueOrders: (orders, item, days) => `${wholeText(orders)} Aufträge hätten vor Beginn freigegeben sein müssen, einer über ${item} um ${daysOf(days)}: beschleunigen oder später zusagen.`,
  shortItem: (item, units, when) => `Artikel ${item} fehlt ab ${when}, bis zu ${wholeText(units)}.`,
  shortItems: (items, item, units, when) => `${wholeText(items)} Artikel gehen aus; ${item} fehlt ab ${when}, bis zu ${wholeText(units)}.`,

  weightedLateDays: (objective) => `Der Plan hat ${objective} gewichtete Verspätungstage.`,
  searchTried: (moves, before, objective, hasChanges, starts) => {
    const days = hasChanges ? "gewichtete Verspätungstage und Änderungen" : "gewichtete Verspätungstage";
    const found = before !== null ? `${days} von ${before} auf ${objective} gesenkt` : `nichts Besseres gefunden als ${objective} ${days}`;
    const subject = starts === null ? "Die Suche" : `Die beste von ${String(starts.all)} Suchen, Nummer ${String(starts.best)},`;
    return `${subject} hat ${counted(moves, "Änderung", "Änderungen")} der Reihenfolge versucht und ${found}.`;
  },
  noScheduleHasFewer: () => "Kein Plan dieser Aufträge hat bei gleicher Zuordnung weniger.",
  noScheduleBelow: (bound, percent) => `Kein Plan dieser Aufträge hat bei gleicher Zuordnung weniger als ${bound}${percent === null ? "" : `: dieser liegt höchstens ${String(percent)} % über dem besten möglichen`}.`,
  stayedInPlace: (operations, percent) =>
    `Von ${counted(operations, "Arbeitsgang", "Arbeitsgängen")} des Plans davor ${operations === 1 ? "bleibt" : "bleiben"} ${String(percent)} % auf die Minute am selben Platz.`,
  stayingTooDear: () => "Damit mehr am Platz bleibt, hätten Kunden länger warten müssen, als es wert ist.",
  planningFenceCosts: (until, lateOrders, lateUnits, lateValue, moved) => {
    const late = lateOrders === 0 ? "verspätet keinen Kundenauftrag" : `verspätet ${counted(lateOrders, "Kundenauftrag", "Kundenaufträge")} (${wholeText(lateUnits)} Stück im Wert von ${wholeText(lateValue)})`;
    return `Die Planungsgrenze bis ${dayText(until)} ${late} und hat ${counted(moved, "Auftrag", "Aufträge")} verlegt.`;
  },
  demandFenceCosts: (until, units, value) =>
    `Die Bedarfsgrenze bis ${dayText(until)} übergeht ${units === 0 ? "keine Prognose" : `Prognosen von ${wholeText(units)} Stück im Wert von ${wholeText(value)}`}.`,
  insideDemandFence: (sign, until) => `${sign}: innerhalb der Bedarfsgrenze bis ${dayText(until)}, Prognosen zählen nicht.`,
  insidePlanningFence: (sign, until) => `${sign}: innerhalb der Planungsgrenze bis ${dayText(until)}, kein neuer Zugang.`,

  ofOrders: (orders) => `von ${counted(orders, "Auftrag", "Aufträgen")}`,
  onAverageNow: (value) => `im Mittel, jetzt ${wholeText(value)}`,
  safetyOf: (item) => `${item} Sicherheit`,
};
