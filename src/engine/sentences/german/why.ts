// The whole answer to why an order is what it is, in German: what it is, then its reasons, then how late it comes.

import { dayText } from "../../../base/day";
import { limitingReason } from "../../../model/limiting-reason";
import type { SupplyKind } from "../../../model/plant";
import { clockText } from "../clock-text";
import { quantityText } from "../quantity-text";
import type { Sentences } from "../sentences";
import { daysText } from "./counted";

const verbs: Readonly<Record<SupplyKind, string>> = { make: "fertigen", buy: "beschaffen", service: "ausführen", phantom: "durchreichen", transfer: "umlagern" };

export const why: Sentences["why"] = {
  order: ({ id, item, kind, status, quantity, start, due, from }) => {
    const what = `${quantityText(quantity)} ${item}`;
    if (from !== undefined) return `Kuppelprodukt ${id}: ${what}, fällig am ${dayText(due)}.`;
    if (status === "open") return `Offener Auftrag ${id}: ${what}, fällig am ${dayText(due)}.`;
    return `${status === "firm" ? "Fester Auftrag" : "Planauftrag"} ${id}: ${what} ${verbs[kind]} vom ${dayText(start)} bis ${dayText(due)}.`;
  },
  operation: ({ id, item, quantity, resource, unit, supplier, start, end, reason = "" }) => {
    const where = resource === "" ? `außer Haus${supplier === undefined ? "" : ` bei ${supplier}`}` : `an ${resource}, Maschine ${String(unit + 1)},`;
    return `Arbeitsgang ${id}: ${quantityText(quantity)} ${item} ${where} vom ${clockText(start)} bis ${clockText(end)}. ${reason}`.trim();
  },
  comesLate: (days) => `Er kommt ${daysText(days)} nach dem Bedarf.`,
  promise: (promise) => {
    const { demand, item, kind, quantity, requested, promised, lateDays, reason } = promise;
    const wanted = `${kind === "order" ? "Kundenauftrag" : "Prognose"} ${demand}: ${quantityText(quantity)} ${item} gewünscht für ${dayText(requested)}`;
    if (promised === null) return `${wanted}, nicht zugesagt. ${reason}`;
    if (lateDays === 0) return `${wanted}, rechtzeitig da.`;
    return `${wanted}, zugesagt für ${dayText(promised)}, ${daysText(lateDays)} zu spät. ${limitingReason(promise)}`;
  },
};
