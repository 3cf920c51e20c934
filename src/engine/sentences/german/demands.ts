// What a plan says of the demand that it does not serve as given, in German: each with what to do.

import { dayText } from "../../../base/day";
import type { Sentences } from "../sentences";
import { counted } from "./counted";

export const demands: Sentences["demands"] = {
  afterHorizon: (count, lastDay) => ({
    text: `${counted(count, "Bedarf", "Bedarfe")} nach dem Ende des Horizonts am ${dayText(lastDay)} weggelassen.`,
    hint: "Verlängern Sie den Horizont, um dafür zu planen.",
  }),
  forecastExpired: (count, from) => ({
    text: `${counted(count, "Prognose", "Prognosen")} für die Zeit vor ${dayText(from)} weggelassen.`,
    hint: "Nichts zu tun: nur Aufträge bleiben fällig.",
  }),
  ordersAfterLastDay: (count, item, due) => ({
    text: `${counted(count, "Kundenauftrag", "Kundenaufträge")} nach dem letzten Tag des Artikels, zuerst: ${item} am ${dayText(due)}.`,
    hint: "Sie werden aus Bestand und Aufträgen bis zu diesem Tag bedient: ändern Sie den letzten Tag, oder bitten Sie den Kunden darum.",
  }),
  forecastAfterLastDay: (count, item, due) => ({
    text: `${counted(count, "Prognose", "Prognosen")} nach dem letzten Tag des Artikels weggelassen, zuerst: ${item} am ${dayText(due)}.`,
    hint: "Nichts zu tun, wenn der letzte Tag stimmt.",
  }),
  noDemand: (start) => ({
    text: `Kein offener Bedarf ab ${dayText(start)}, und keine Historie, die ihn ersetzen könnte.`,
    hint: "Ergänzen Sie Kundenaufträge oder eine Prognose, oder ändern Sie den Beginn.",
  }),
  fromHistory: (start, items, weeks, lastDay) => ({
    text: `Kein Bedarf ab ${dayText(start)}: ${counted(items, "Artikel", "Artikel")} geplant mit dem Mittel der ${String(weeks)} Wochen Historie bis ${dayText(lastDay)}.`,
    hint: "Ergänzen Sie Kundenaufträge oder eine Prognose, um für echten Bedarf zu planen.",
  }),
};
