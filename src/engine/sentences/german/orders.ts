// Why an order exists, in German: what it is needed for, what of the stock cannot be used for it, who made it firm.

import { dayText } from "../../../base/day";
import { quantityText } from "../quantity-text";
import type { Sentences } from "../sentences";
import { cellText, type FirmEntry, type NeedSubject } from "../subjects";
import { daysText } from "./counted";

const needNouns: Readonly<Record<NeedSubject["kind"], string>> = { order: "Auftrag", forecast: "Prognose", customerOrder: "Kundenauftrag" };

const entries: Readonly<Record<FirmEntry, string>> = { pin: "einen Arbeitsgang fixiert", receipt: "eine Menge eingetragen", progress: "einen Fortschritt gemeldet", mark: "x eingetragen" };

export const orders: Sentences["orders"] = {
  nothingPegged: () => "Kein Bedarf im Horizont ist ihm zugeordnet.",
  neededFor: (day, need, more) => `Benötigt am ${dayText(day)} für ${needText(need)}${more === 0 ? "" : ` und ${String(more)} ${more === 1 ? "weiteren" : "weitere"}`}.`,
  neededForLevel: (day, level) => `Benötigt am ${dayText(day)}, um ${quantityText(level)} auf Lager zu halten.`,
  neededForNegativeStock: (day) => `Benötigt am ${dayText(day)}, um negativen Bestand auszugleichen.`,
  comesWith: (quantity, producer) => `${quantityText(quantity)} ${quantity === 1 ? "fällt" : "fallen"} bei Auftrag ${producer} an.`,
  keptAsSafetyStock: () => "Bleibt als Sicherheitsbestand auf Lager.",
  usedFor: (day, need) => `Verwendet ab ${dayText(day)} für ${needText(need)}.`,
  expires: (quantity, lastDay) =>
    `${quantityText(quantity)} im Bestand ${quantity === 1 ? "verfällt" : "verfallen"} am ${dayText(lastDay)} vor dem Verbrauch.`,
  rebuiltFrom: (day) => `Der Sicherheitsbestand wird ab ${dayText(day)} wieder aufgebaut, dem ersten Tag, an dem ein neuer Auftrag da sein kann.`,
  levelRises: (quantity, from, source) =>
    `Der Sicherheitsbestand ist ${quantityText(quantity)} ab ${dayText(from)}${source === undefined ? "" : ` (${cellText(source)})`}.`,
  waitedForOpenDays: (entry) =>
    entry === undefined ? "Nicht früher: Sie wollen vorher keinen Zugang." : `Nicht früher: Sie haben unter ${cellText(entry)} 0 eingetragen.`,
  firm: () => "Fest: vom Planer fixiert.",
  firmSince: (entry, source) => `Fest, seit Sie unter ${cellText(source)} ${entries[entry]} haben.`,
  broughtFrom: (place, days) => `Umlagerung aus ${place}: sie dauert ${daysText(days)}.`,
  forOneOrder: (order, stock) => {
    if (stock === null) return `Nur für Kundenauftrag ${order}.`;
    const place = stock.location === undefined ? "" : ` in ${stock.location}`;
    return `Nur für Kundenauftrag ${order}; ${quantityText(stock.quantity)} ${stock.quantity === 1 ? "kommt" : "kommen"} aus dem Bestand von ${stock.item}${place}.`;
  },
};

function needText({ kind, id }: NeedSubject): string {
  return `${needNouns[kind]} ${id}`;
}
