// Ranges of every number in a plant. The reader refuses such rows already; a program or a scenario may not.

import type { Issue } from "../base/issue";
import { issuesFor } from "./check-findings";
import { numberOutOfRange } from "./check-messages";
import type { LotRule, Plant, Sourced } from "./plant";
import type { PriceBreak } from "./price-break";

/** Range of one number of a record; `above` and `below` exclude the bound, `least` and `most` include it. */
type Range<T> = {
  readonly label: string;
  readonly value: (record: T) => number | undefined;
  readonly least?: number;
  readonly above?: number;
  readonly most?: number;
  readonly below?: number;
  readonly whole?: true;
};

/** Fatal issues for numbers that are not finite or out of their range. */
export function checkNumbers(plant: Plant): Issue[] {
  return [
    ...outOfRange("Item", plant.items, (item) => item.id, [
      { label: "lead time", value: (item) => item.leadTimeDays, least: 0 },
      { label: "cost", value: (item) => item.cost, least: 0 },
      { label: "price", value: (item) => item.price, least: 0 },
      { label: "safety stock", value: (item) => item.safetyStock, least: 0 },
      { label: "safety time", value: (item) => item.safetyTimeDays, least: 0 },
      { label: "reorder point", value: (item) => item.reorderPoint, least: 0 },
      { label: "minimum order", value: (item) => item.minimumOrder, least: 0 },
      { label: "maximum order", value: (item) => item.maximumOrder, above: 0 },
      { label: "order multiple", value: (item) => item.multipleOrder, above: 0 },
      { label: "order cost", value: (item) => item.orderCost, least: 0 },
      { label: "holding rate", value: (item) => item.holdingRate, least: 0 },
      { label: "yield", value: (item) => item.yield, above: 0, most: 1 },
      { label: "shelf life", value: (item) => item.shelfLifeDays, least: 0 },
      { label: "message tolerance in days", value: (item) => item.toleranceDays, least: 0 },
      { label: "message tolerance in units", value: (item) => item.toleranceQuantity, least: 0 },
      { label: "first day", value: (item) => item.effectiveFrom, whole: true },
      { label: "last day", value: (item) => item.effectiveTo, whole: true },
      { label: "lot size", value: (item) => fixedQuantity(item.lotRule), above: 0 },
      { label: "periods of supply", value: (item) => lotPeriods(item.lotRule), least: 1, whole: true },
      { label: "minimum stock", value: (item) => stockLimits(item.lotRule)?.minimumStock, least: 0 },
      { label: "maximum stock less minimum stock", value: (item) => stockSpan(item.lotRule), least: 0 },
    ]),
    ...outOfRange("BOM line of", plant.bom, (line) => line.parent, [
      { label: "quantity per", value: (line) => line.quantityPer, least: 0 },
      { label: "scrap", value: (line) => line.scrap, least: 0, below: 1 },
      { label: "first day", value: (line) => line.effectiveFrom, whole: true },
      { label: "last day", value: (line) => line.effectiveTo, whole: true },
      { label: "rank of its alternate", value: (line) => line.alternateRank },
      { label: "share of its alternate", value: (line) => line.alternateShare, least: 0 },
    ]),
    ...outOfRange("Substitute of", plant.substitutes, (row) => row.component, [
      { label: "ratio", value: (row) => row.ratio, above: 0 },
      { label: "rank", value: (row) => row.rank },
      { label: "first day", value: (row) => row.effectiveFrom, whole: true },
      { label: "last day", value: (row) => row.effectiveTo, whole: true },
    ]),
    ...outOfRange("Co-product of", plant.coProducts, (row) => row.parent, [
      { label: "quantity per", value: (row) => row.quantityPer, above: 0 },
      { label: "first day", value: (row) => row.effectiveFrom, whole: true },
      { label: "last day", value: (row) => row.effectiveTo, whole: true },
    ]),
    ...outOfRange("Stock of", plant.stock, (stock) => stock.item, [
      { label: "quantity on hand", value: (stock) => stock.onHand },
      { label: "allocated quantity", value: (stock) => stock.allocated, least: 0 },
      { label: "expiry", value: (stock) => stock.expiry, whole: true },
    ]),
    ...outOfRange("Demand", plant.demands, (demand) => demand.id, [
      { label: "quantity", value: (demand) => demand.ordered, least: 0 },
      { label: "delivered quantity", value: (demand) => demand.delivered, least: 0 },
      { label: "due date", value: (demand) => demand.due, whole: true },
      { label: "priority", value: (demand) => demand.priority },
    ]),
    ...outOfRange("Open order", plant.openOrders, (order) => order.id, [
      { label: "quantity", value: (order) => order.quantity, least: 0 },
      { label: "quantity done", value: (order) => order.done, least: 0 },
      { label: "due date", value: (order) => order.due, whole: true },
    ]),
    ...outOfRange("Work centre", plant.resources, (resource) => resource.id, [
      { label: "number of units", value: (resource) => resource.units, least: 1, whole: true },
      { label: "efficiency", value: (resource) => resource.efficiency, above: 0 },
      { label: "utilisation", value: (resource) => resource.utilisation, above: 0, most: 1 },
      { label: "cost rate", value: (resource) => resource.costRate, least: 0 },
      { label: "overtime rate", value: (resource) => resource.overtimeRate, least: 0 },
      { label: "overtime hours", value: (resource) => resource.overtimeHoursPerWeek, least: 0 },
    ]),
    ...outOfRange("Operation of", plant.routing, (step) => step.item, [
      { label: "operation number", value: (step) => step.number },
      { label: "setup time", value: (step) => step.setupMinutes, least: 0 },
      { label: "run time", value: (step) => step.runMinutes, least: 0 },
      { label: "queue time", value: (step) => step.queueMinutes, least: 0 },
      { label: "move time", value: (step) => step.moveMinutes, least: 0 },
      { label: "transfer batch", value: (step) => step.transferBatch, above: 0 },
      { label: "subcontracting time", value: (step) => step.subcontractDays, least: 0 },
      { label: "subcontract price", value: (step) => step.subcontractPrice, least: 0 },
      { label: "first day", value: (step) => step.effectiveFrom, whole: true },
    ]),
    ...outOfRange("Changeover from", plant.changeovers, (row) => row.from, [
      { label: "time", value: (row) => row.minutes, least: 0 },
    ]),
    ...outOfRange("Supplier row of", plant.suppliers, (row) => row.item, [
      { label: "lead time", value: (row) => row.leadTimeDays, least: 0 },
      { label: "minimum order", value: (row) => row.minimumOrder, least: 0 },
      { label: "maximum order", value: (row) => row.maximumOrder, above: 0 },
      { label: "order multiple", value: (row) => row.multipleOrder, above: 0 },
      { label: "price", value: (row) => row.price, least: 0 },
      { label: "rank", value: (row) => row.rank },
      { label: "share", value: (row) => row.share, least: 0 },
      { label: "first day", value: (row) => row.effectiveFrom, whole: true },
      { label: "last day", value: (row) => row.effectiveTo, whole: true },
      { label: "lowest price of its price breaks", value: (row) => lowest(row.priceBreaks?.map(({ price }) => price)), least: 0 },
      { label: "quantity of its first price break", value: (row) => row.priceBreaks?.[0]?.from, least: 0 },
      { label: "smallest step from one price break to the next", value: (row) => smallestStep(row.priceBreaks), above: 0 },
    ]),
    ...outOfRange("Safety stock of", plant.safetyStocks, (row) => row.item, [
      { label: "quantity", value: (row) => row.quantity, least: 0 },
      { label: "first day", value: (row) => row.from, whole: true },
    ]),
    ...outOfRange("History of", plant.history, (row) => row.item, [
      { label: "quantity", value: (row) => row.quantity },
      { label: "day", value: (row) => row.day, whole: true },
    ]),
    ...checkShifts(plant),
  ];
}

function checkShifts(plant: Plant): Issue[] {
  const spans = plant.calendars.flatMap(({ id, source, shifts, exceptions }) => [
    ...shifts.map((shift) => ({ id, ...(source && { source }), ...shift, from: 0, to: 0 })),
    ...exceptions.flatMap(({ from, to, shifts: hours }) =>
      [{ startMinute: 0, endMinute: 0 }, ...hours].map((shift) => ({
        id,
        ...(source && { source }),
        weekday: 0,
        ...shift,
        from,
        to,
      })),
    ),
  ]);
  return outOfRange("Calendar", spans, (span) => span.id, [
    { label: "weekday", value: (span) => span.weekday, least: 0, most: 6, whole: true },
    { label: "minute at which a shift starts", value: (span) => span.startMinute, least: 0, most: 1440, whole: true },
    { label: "minute at which a shift ends", value: (span) => span.endMinute, least: 0, most: 1440, whole: true },
    { label: "first day of an exception", value: (span) => span.from, whole: true },
    { label: "days from first to last of an exception", value: (span) => span.to - span.from, least: 0, whole: true },
  ]);
}

function lowest(numbers: readonly number[] | undefined): number | undefined {
  return numbers === undefined || numbers.length === 0 ? undefined : Math.min(...numbers);
}

/** Between the quantities of breaks that follow each other; not above 0 when they do not rise. */
function smallestStep(breaks: readonly PriceBreak[] = []): number | undefined {
  return lowest(breaks.slice(1).map(({ from }, place) => from - (breaks[place]?.from ?? 0)));
}

function fixedQuantity(rule: LotRule): number | undefined {
  return rule.kind === "fixed" ? rule.quantity : undefined;
}

function lotPeriods(rule: LotRule): number | undefined {
  return rule.kind === "periods" ? rule.periods : undefined;
}

function stockLimits(rule: LotRule): Extract<LotRule, { kind: "minMax" }> | undefined {
  return rule.kind === "minMax" ? rule : undefined;
}

function stockSpan(rule: LotRule): number | undefined {
  return rule.kind === "minMax" ? rule.maximumStock - rule.minimumStock : undefined;
}

function outOfRange<T extends Sourced>(
  holder: string,
  records: readonly T[],
  nameOf: (record: T) => string,
  ranges: readonly Range<T>[],
): Issue[] {
  return ranges.flatMap((range) =>
    issuesFor(
      numberOutOfRange({ holder, label: range.label, range: inWords(range) }, nameOf, range.value),
      records.filter((record) => !isInRange(range, range.value(record))),
    ),
  );
}

function isInRange<T>({ least, above, most, below, whole }: Range<T>, value: number | undefined): boolean {
  if (value === undefined) return true;
  return (
    Number.isFinite(value) &&
    (least === undefined || value >= least) &&
    (above === undefined || value > above) &&
    (most === undefined || value <= most) &&
    (below === undefined || value < below) &&
    (whole !== true || Number.isInteger(value))
  );
}

function inWords<T>({ least, above, most, below, whole }: Range<T>): string {
  const bounds = [
    least === undefined ? "" : `at least ${String(least)}`,
    above === undefined ? "" : `above ${String(above)}`,
    most === undefined ? "" : `at most ${String(most)}`,
    below === undefined ? "" : `below ${String(below)}`,
  ].filter((bound) => bound !== "");
  const noun = whole === true ? "a whole number" : "a number";
  return bounds.length === 0 ? noun : `${noun} ${bounds.join(" and ")}`;
}
