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
  overridesLost: (count, item, from) => ({
    text: `${counted(count, "Prognose", "Prognosen")} von Ihnen weggelassen, zuerst: ${item} ab ${dayText(from)}: Artikel und Zeitraum gibt es hier nicht.`,
    hint: "Geben Sie die Zahl im Blatt Forecast dieses Plans neu ein, oder lassen Sie sie weg.",
  }),
  overridesUnplanned: (count) => ({
    text: `${counted(count, "Prognose", "Prognosen")} aus dem Blatt Forecast nicht geplant: der Plan nimmt nur gegebene Prognosen.`,
    hint: "Setzen Sie Forecast in den Einstellungen auf history, oder leeren Sie die gelben Zellen.",
  }),
  overridesShadowed: (count, item, from) => ({
    text: `${counted(count, "Prognose", "Prognosen")} nicht geplant: Ihre eigene Tabelle hat dafür eine. Zuerst: ${item} ab ${dayText(from)}.`,
    hint: "Ändern Sie Ihre Tabelle, oder nehmen Sie die Zeile heraus, um mit dem Blatt Forecast zu planen.",
  }),
};
