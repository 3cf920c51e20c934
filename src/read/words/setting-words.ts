// How a planner names a setting, in English and German; the labels of model/settings are always understood.

import type { SettingField } from "../../model/settings";
import { settingFields } from "../../model/settings";
import { normaliseHeading, normaliseWords } from "./normalise-heading";

type SettingKey = SettingField["key"];

const words: Readonly<Record<SettingKey, string>> = {
  start: "start date, plan start, start, start of plan, planning start, today, currentdate, current date, plan date, planning date, Startdatum, Planbeginn, Planungsbeginn, Start, Stichtag, Planstart, heute",
  horizonDays: "horizon, planning horizon, plan horizon, Horizont, Planungshorizont, Planhorizont",
  bucket: "bucket, bucket size, time bucket, period length, Zeitraster, Raster, Periode, Periodenlänge, Periodenraster",
  weekStart: "week start, week starts on, week starts, week begins on, week begins, start of week, first day of week, first weekday, Wochenbeginn, Wochenstart, Wochenanfang, erster Wochentag, erster Tag der Woche, Woche beginnt am, Woche beginnt",
  locations: "locations, plan locations, location planning, netting of locations, Standorte, Lagerorte, Standorte planen, Standortplanung",
  plan: "plan, plan type, planning mode, plan kind, Plan, Planart, Planungsart",
  direction: "direction, scheduling direction, schedule direction, Richtung, Terminierungsrichtung, Terminierung",
  demandFenceDays: "demand time fence, demand fence, dtf, Bedarfszaun, Bedarfshorizont, Prognosezaun",
  planningFenceDays: "planning time fence, planning fence, ptf, frozen period, frozen zone, Fixierungshorizont, eingefrorener Zeitraum, Planungszaun, Frozen Zone",
  consumeBackwardDays: "forecast consumption backward, consume backward, backward consumption, Prognoseverrechnung rückwärts, Verrechnung rückwärts",
  consumeForwardDays: "forecast consumption forward, consume forward, forward consumption, Prognoseverrechnung vorwärts, Verrechnung vorwärts",
  messageToleranceDays: "message tolerance, message tolerance days, tolerance days, reschedule tolerance, Toleranz Tage, Meldungstoleranz Tage, Meldungstoleranz",
  messageToleranceQuantity: "message tolerance quantity, message tolerance units, tolerance quantity, Toleranz Menge, Meldungstoleranz Menge",
  rebuildSafetyStock: "safety stock rebuild, rebuild safety stock, rebuild of safety stock, replenish safety stock, Sicherheitsbestand aufbauen, Aufbau Sicherheitsbestand, Sicherheitsbestand auffüllen, Wiederauffüllung Sicherheitsbestand",
  forecast: "forecast, forecast source, forecast from, demand forecast, Prognose, Prognosequelle, Bedarfsprognose",
  stockPolicy: "stock policy, inventory policy, safety stock policy, safety stock from, Bestandspolitik, Lagerpolitik, Sicherheitsbestand aus",
  serviceLevelA: "service level A, service A, fill rate A, Servicegrad A, Lieferbereitschaft A",
  serviceLevelB: "service level B, service B, fill rate B, Servicegrad B, Lieferbereitschaft B",
  serviceLevelC: "service level C, service C, fill rate C, Servicegrad C, Lieferbereitschaft C",
  verdictTrendPercent: "verdict trend a year, verdict trend, trend threshold, Trendschwelle",
  verdictMarginPercent: "verdict least margin, verdict margin, least margin, minimum margin, Mindestmarge",
  verdictCoverDays: "verdict most cover, verdict cover, most cover, maximum cover, höchste Reichweite",
  verdictNewDays: "verdict new product, verdict new, new product days, neues Produkt",
  verdictIdleDays: "verdict without demand, verdict idle, idle days, ohne Bedarf",
  searchEffort: "search effort, optimisation effort, optimization effort, search, Suchaufwand, Optimierungsaufwand, Suche",
  searchStarts: "search starts, number of starts, Suchanläufe, Anzahl Suchanläufe",
  tardinessWeight: "weight of late days, tardiness weight, weight of tardiness, tardiness, lateness weight, Gewicht Verspätung, Gewicht der Verspätung, Verspätung",
  makespanWeight: "weight of the whole length, makespan weight, weight of makespan, makespan, Gewicht Gesamtdauer, Gewicht der Gesamtdauer, Gesamtdauer",
  setupWeight: "weight of setup hours, setup weight, weight of setups, Gewicht Rüsten, Gewicht der Rüststunden, Rüstgewicht",
  earlinessWeight: "weight of early days, earliness weight, weight of earliness, earliness, Gewicht Verfrühung, Gewicht der Verfrühung, Verfrühung",
  workInProcessWeight: "weight of days in work, work in process weight, weight of work in process, wip weight, Gewicht Umlaufbestand, Gewicht der Durchlaufzeit, Umlaufbestand",
  mostMovedPercent: "operations that may move, verschiebbare Vorgänge",
  changesWeight: "weight of changes, changes weight, stability, stability weight, Gewicht Änderungen, Gewicht der Änderungen, Stabilität, Planstabilität",
  seed: "seed, random seed, Startwert, Zufallszahl",
  language: "language, plan language, language of the plan, Sprache, Plansprache, Sprache des Plans",
};

const byWords: ReadonlyMap<string, SettingField> = new Map(
  settingFields.flatMap((field) =>
    words[field.key].split(",").map((phrase) => [normaliseWords(phrase).join(""), field] as const),
  ),
);

/** Words of choices beside our own: `weekly`, `Woche`. */
export const choiceWords: ReadonlyMap<string, string> = new Map([
  ["daily", "day"], ["days", "day"], ["tag", "day"], ["tage", "day"], ["täglich", "day"],
  ["weekly", "week"], ["weeks", "week"], ["woche", "week"], ["wochen", "week"], ["wöchentlich", "week"],
  ["periods", "period"], ["fiscal", "period"], ["fiscal period", "period"], ["fiscal periods", "period"], ["4-4-5", "period"], ["periode", "period"], ["perioden", "period"],
  ["monthly", "month"], ["months", "month"], ["monat", "month"], ["monate", "month"], ["monatlich", "month"],
  ["mrp", "requirements"], ["infinite", "requirements"], ["unlimited", "requirements"], ["unbegrenzt", "requirements"],
  ["finite", "constrained"], ["begrenzt", "constrained"],
  ["leadtime", "leadTime"], ["lead time", "leadTime"], ["at lead time", "leadTime"], ["within lead time", "leadTime"], ["lieferzeit", "leadTime"],
  ["wiederbeschaffungszeit", "leadTime"], ["durchlaufzeit", "leadTime"], ["at once", "now"], ["immediately", "now"], ["sofort", "now"], ["jetzt", "now"],
  ["separate", "apart"], ["separately", "apart"], ["each", "apart"], ["getrennt", "apart"], ["einzeln", "apart"], ["je standort", "apart"],
  ["summed", "together"], ["sum", "together"], ["one", "together"], ["zusammen", "together"], ["gemeinsam", "together"], ["summiert", "together"],
  ["statistical", "history"], ["statistics", "history"], ["automatic", "history"], ["verlauf", "history"], ["historie", "history"], ["statistisch", "history"],
  ["calculate", "calculated"], ["berechnet", "calculated"], ["computed", "calculated"], ["own", "given"], ["typed", "given"], ["vorgegeben", "given"], ["eigene", "given"],
  ["backwards", "backward"], ["rückwärts", "backward"], ["forwards", "forward"], ["vorwärts", "forward"],
  ["en", "english"], ["englisch", "english"], ["de", "german"], ["deutsch", "german"],
]);

/** The setting that a label names; null when it names none. Two settings share a label: the unit parts them. */
export function settingFieldOf(label: string, unit: string): SettingField | null {
  const heading = normaliseHeading(label);
  for (const form of [heading.all, heading.words, heading.bare]) {
    const field = byWords.get(form.join(""));
    if (field === undefined) continue;
    const countsUnits = field.key === "messageToleranceDays" && /unit|st(ü|ue)ck|pcs|qty|menge/i.test(`${unit} ${label}`);
    return countsUnits ? (byWords.get("messagetoleranceqty") ?? field) : field;
  }
  return null;
}
