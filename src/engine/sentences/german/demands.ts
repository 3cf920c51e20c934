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
  overridesOutside: (count, item, from) => ({
    text: `${counted(count, "Prognose", "Prognosen")} Ihrer Tabelle weggelassen, zuerst: ${item} ab ${dayText(from)}: ohne Historie, oder der Tag liegt in keinem Zeitraum.`,
    hint: "Berichtigen Sie das Datum, geben Sie eine Historie, oder nehmen Sie die Zeile heraus.",
  }),
  overridesByMonth: (count, item, from) => ({
    text: `${counted(count, "Prognose", "Prognosen")} Ihrer Tabelle weggelassen, zuerst: ${item} ab ${dayText(from)}: sie gelten für Monate, hier zählen Wochen.`,
    hint: "Geben Sie je Woche eine Zahl, mit einem Tag dieser Woche.",
  }),
  overridesTwice: (count, item, from) => ({
    text: `${counted(count, "Prognose", "Prognosen")} Ihrer Tabelle weggelassen, zuerst: ${item} ab ${dayText(from)}: eine Zeile davor gilt für denselben Zeitraum.`,
    hint: "Behalten Sie je Artikel und Zeitraum eine Zeile, mit der Zahl des ganzen Zeitraums.",
  }),
  overridesTyped: (count, item, from) => ({
    text: `${counted(count, "Prognose", "Prognosen")} Ihrer Tabelle weggelassen, zuerst: ${item} ab ${dayText(from)}: im Blatt Forecast steht eine von Hand.`,
    hint: "Leeren Sie dort die gelbe Zelle, um wieder mit Ihrer Tabelle zu planen.",
  }),
  overridesUnplanned: (count) => ({
    text: `${counted(count, "Prognose", "Prognosen")} von Hand nicht geplant: der Plan nimmt nur gegebene Prognosen.`,
    hint: "Setzen Sie Forecast in den Einstellungen auf history, oder nehmen Sie die Zahlen heraus.",
  }),
  overridesShadowed: (count, item, from) => ({
    text: `${counted(count, "Prognose", "Prognosen")} von Hand nicht geplant: Ihre eigene Prognose gilt. Zuerst: ${item} ab ${dayText(from)}.`,
    hint: "Ändern Sie Ihre Prognose, oder nehmen Sie die Zeile heraus, um mit Ihrer Zahl von Hand zu planen.",
  }),
};
