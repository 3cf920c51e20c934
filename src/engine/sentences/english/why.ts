// The whole answer to why an order is what it is, in English: what it is, then its reasons, then how late it comes.

import { dayText } from "../../../base/day";
import { limitingReason } from "../../../model/limiting-reason";
import type { DemandPromise, Operation, Order } from "../../../model/plan";
import type { SupplyKind } from "../../../model/plant";
import { clockText } from "../clock-text";
import { quantityText } from "../quantity-text";
import { counted } from "./counted";

const verbs: Readonly<Record<SupplyKind, string>> = { make: "make", buy: "buy", service: "do", phantom: "pass on", transfer: "transfer" };

export const why = {
  order: ({ id, item, kind, status, quantity, start, due, from }: Order): string => {
    const what = `${quantityText(quantity)} ${item}`;
    if (from !== undefined) return `Co-product ${id}: ${what}, due on ${dayText(due)}.`;
    if (status === "open") return `Open order ${id}: ${what}, due on ${dayText(due)}.`;
    return `${status === "firm" ? "Firm" : "Planned"} order ${id}: ${verbs[kind]} ${what} from ${dayText(start)} to ${dayText(due)}.`;
  },
  operation: ({ id, item, quantity, resource, unit, supplier, start, end, reason = "" }: Operation): string => {
    const where = resource === "" ? `outside${supplier === undefined ? "" : ` at ${supplier}`}` : `at ${resource}, machine ${String(unit + 1)}`;
    return `Operation ${id}: ${quantityText(quantity)} ${item} ${where} from ${clockText(start)} to ${clockText(end)}. ${reason}`.trim();
  },
  comesLate: (days: number): string => `It comes ${counted(days, "day")} after it is needed.`,
  promise: (promise: DemandPromise): string => {
    const { demand, item, kind, quantity, requested, promised, lateDays, reason } = promise;
    const wanted = `${kind === "order" ? "Customer order" : "Forecast"} ${demand}: ${quantityText(quantity)} ${item} requested for ${dayText(requested)}`;
    if (promised === null) return `${wanted}, not promised. ${reason}`;
    if (lateDays === 0) return `${wanted}, there on time.`;
    return `${wanted}, promised for ${dayText(promised)}, ${counted(lateDays, "day")} late. ${limitingReason(promise)}`;
  },
};
