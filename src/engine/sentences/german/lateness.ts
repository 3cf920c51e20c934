// Why an order is not earlier, in German: one sentence a limit, each naming the culprit first.

import { dayText } from "../../../base/day";
import type { Order } from "../../../model/plan";
import { clockText } from "../clock-text";
import type { Sentences } from "../sentences";
import { shortName as name } from "../short-name";
import { daysText } from "./counted";

const states: Readonly<Record<Order["status"], string>> = { planned: "Planauftrag", firm: "Fester Auftrag", open: "Offener Auftrag" };

export const lateness: Sentences["lateness"] = {
  full: (resource, until) => `Arbeitsplatz ${name(resource)} ist bis ${clockText(until)} belegt.`,
  neverOpen: (resource) => `Arbeitsplatz ${name(resource)} hat keine Arbeitszeit: der Auftrag behält seine Durchlaufzeit. Geben Sie einen Kalender an.`,
  noTimeLeft: (resource) => `Der Kalender von Arbeitsplatz ${name(resource)} endet zu früh: der Auftrag behält seine Durchlaufzeit. Ergänzen Sie Schichten.`,
  nobodyWith: (skill) => `Niemand mit der Qualifikation ${name(skill)} kann es tun: der Auftrag behält seine Durchlaufzeit. Prüfen Sie die Tage der Qualifikationen.`,
  component: (item, order, arrives) => `Komponente ${name(item)} kommt am ${dayText(arrives)} (Auftrag ${name(order)}).`,
  coProduct: (item, producer, due) => `${name(item)} fällt bei Auftrag ${name(producer)} am ${dayText(due)} an.`,
  firstPossibleDay: (item, needed, due) => `${name(item)} wird am ${dayText(needed)} benötigt; ${dayText(due)} ist der erste mögliche Tag.`,
  buying: (item, days, release, due) => `${name(item)} braucht ${daysText(days)} Lieferzeit: bestellt am ${dayText(release)}, da am ${dayText(due)}.`,
  transferring: (item, days, release, due) => `${name(item)} braucht ${daysText(days)} zur Umlagerung: versandt am ${dayText(release)}, da am ${dayText(due)}.`,
  making: (item, days, release, due) => `${name(item)} braucht ${daysText(days)} Durchlaufzeit: begonnen am ${dayText(release)}, fertig am ${dayText(due)}.`,
  given: ({ status, id, item, due }) => `${states[status]} ${name(id)} über ${name(item)} ist am ${dayText(due)} fällig.`,
  effectivity: (item, from) => `${name(item)} darf nicht vor ${dayText(from)} begonnen werden.`,
  stepEffectivity: (item, operation, from) => `Arbeitsgang ${String(operation)} von ${name(item)} darf nicht vor ${dayText(from)} beginnen.`,
  fence: (item, from) => `Der Fixierungshorizont lässt keinen neuen Auftrag für ${name(item)} vor ${dayText(from)} zu.`,
  stays: (operation, start) => `Arbeitsgang ${String(operation)} bleibt auf ${clockText(start)}, wo der Plan davor ihn hatte.`,
  pin: (operation, start) => `Arbeitsgang ${String(operation)} ist auf ${clockText(start)} fixiert.`,
};
