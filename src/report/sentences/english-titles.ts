// What stands below the titles of our sheets and over their tables, in English.

import { dayText, type Day } from "../../base/day";
import type { FindingKind } from "../../model/proposal";
import { count, wholeText } from "./counted";

const findingsOf: Readonly<Record<FindingKind, (findings: number) => string>> = {
  "missing order": (findings) => `${wholeText(findings)} missing`,
  "no material": (findings) => `${wholeText(findings)} without material`,
  "start in the past": (findings) => `${wholeText(findings)} starting in the past`,
  "late start": (findings) => `${wholeText(findings)} starting too late`,
  overload: (findings) => count(findings, "overload"),
  "wrong lot": (findings) => `${wholeText(findings)} with a wrong lot`,
  "not needed": (findings) => `${wholeText(findings)} not needed`,
};

export type HistoryPeriod = "week" | "month";

export const titles = {
  schedule: (operations: number, late: number): string => `${count(operations, "operation")} by work centre and start, ${count(late, "order")} late.`,
  gantt: (machines: number): string => `${count(machines, "machine")}, a bar for each operation, named where it fits; of several in one column the longest shows.`,
  ganttDrawnTo: (last: Day): string => `Drawn to ${dayText(last)}; later operations are in the Schedule.`,
  ganttOutside: (operations: number): string => `${count(operations, "subcontracted operation")} not drawn.`,
  ganttFence: (isDemand: boolean, until: Day): string => `${isDemand ? "Demand" : "Planning"} fence to ${dayText(until)}`,
  ganttScale: (hours: string | null, until: Day | null): string =>
    hours === null ? "1 column = 1 day" : `1 column = ${hours} h${until === null ? "" : ` to ${dayText(until)}, then 1 day`}`,
  weekday: (weekday: number): string => ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][weekday] ?? "",
  startsOn: (label: string): string => `${label}, start`,
  ganttChart: (later: number): string => `The scarcest work centre in its fullest period.${later > 0 ? ` ${count(later, "later operation")} not drawn; see Gantt and Schedule.` : ""}`,
  ganttChartOf: (resource: string, operations: number, from: Day, to: Day): string => `${resource}: ${count(operations, "operation")} from ${dayText(from)} to ${dayText(to)}`,
  ganttChartKey: (late: string, pinned: string, unit: "hours" | "days", from: Day): string =>
    `${late} late order, ${pinned} pinned. ${unit === "hours" ? "Hours" : "Days"} count from ${dayText(from)} 00:00; closed time within an operation is drawn with it.`,
  ganttChartAxis: (unit: "hours" | "days", from: Day): string => `${unit === "hours" ? "Hours" : "Days"} after ${dayText(from)}`,
  dispatch: (operations: number, centres: number, days: number): string =>
    `${count(operations, "operation")} of ${count(centres, "work centre")}, those that start in the first ${String(days)} days, a page for each work centre.`,
  waitsForOwn: (operation: number, resource: string, end: string): string => `Op. ${String(operation)} ${resource === "" ? "outside" : `at ${resource}`}, ${end}`,
  waitsForItem: (item: string, resource: string, end: string): string => `${item} ${resource === "" ? "outside" : `at ${resource}`}, ${end}`,
  more: (number: number): string => `${String(number)} more`,
  orders: (orders: number, now: number): string => `${count(orders, "order")} by supplier, ${wholeText(now)} to act on now; totals by supplier below the list.`,
  promises: (orders: number, onTime: number, late: number, unplanned: number): string =>
    orders === 0 ? "No customer orders." : `${count(orders, "customer order")}: ${String(onTime)} on time, ${String(late)} late, ${String(unplanned)} not planned.`,
  forecastsAfter: (shown: number, total: number): string => (shown === total ? `${count(total, "forecast")} after them.` : `The first ${String(shown)} of ${count(total, "forecast")} after them.`),
  exceptions: (messages: number, high: number): string => `${count(messages, "action message")}, ${String(high)} of high importance.`,
  mrp: (items: number, bucket: string): string => `Requirements and orders of ${count(items, "item")} by ${bucket}.`,
  rowsCut: (shown: number, total: number): string => `Only the first ${wholeText(shown)} of ${count(total, "row")} fit on a sheet.`,
  bucketsCut: (shown: number): string => `Only the first ${count(shown, "bucket")} fit on a sheet.`,
  utilisation: (centres: number, bucket: string, over: number): string => `Load of ${count(centres, "work centre")} against rated capacity by ${bucket}; ${wholeText(over)} above 100 % over the horizon.`,
  forecast: (items: number, bucket: HistoryPeriod, past: number, coming: number, alarms: number, alarm: number): string =>
    `${count(items, "item")} by ${bucket}, ${wholeText(past)} ${bucket}s of history, ${wholeText(coming)} forecast; ${wholeText(alarms)} with a tracking signal beyond ±${String(alarm)}.`,
  forecastIsUsed: (isUsed: boolean): string => (isUsed ? "The plan uses it where you have no forecast of your own." : "The plan does not use it: set Forecast to history."),
  forecastByPeriod: (bucket: HistoryPeriod): string => `Forecast by ${bucket}. Type a figure into a yellow cell to plan it in place of the forecast; empty it to go back. The statistics stay beside it.`,
  forecastData: (): string => "What the charts of the sheet Forecast draw.",
  inventory: (items: number, value: number): string => `Policies of ${count(items, "item")}, worth ${wholeText(value)} in stock on average.`,
  policyIsUsed: (isUsed: boolean): string => (isUsed ? "The plan keeps the safety stock of items that customers ask for." : "The plan keeps your own safety stock: set Stock policy to calculated."),
  products: (products: number, increase: number, hold: number, decrease: number, stop: number): string =>
    `${count(products, "product")}: ${wholeText(increase)} to increase, ${wholeText(hold)} to hold, ${wholeText(decrease)} to decrease, ${wholeText(stop)} to stop.`,
  limits: (trend: number, margin: number, cover: number, isNew: number, idle: number): string =>
    `Your limits: trend ${String(trend)} % a year, margin ${String(margin)} %, cover ${String(cover)} days, new for ${String(isNew)}, idle for ${String(idle)}.`,
  standIn: (kind: "make" | "buy"): string =>
    kind === "make" ? "Only purchases are proposed; what is made is taken from our requirements." : "Only production is proposed; purchases are taken from our requirements.",
  findings: (findings: number): string => (findings === 0 ? "Nothing wrong: the proposed orders can be carried out as they stand." : `${count(findings, "finding")}, what hurts first.`),
  compared: (differing: number, items: number): string =>
    differing === 0
      ? "Every item is proposed in the units that this plan has."
      : `${wholeText(differing)} of ${count(items, "item")} ${differing === 1 ? "differs" : "differ"} from this plan in units, the most valuable difference first.`,
  firstFollow: (shown: number): string => `The first ${wholeText(shown)} follow.`,
  dataCheck: (tables: number, read: number, used: number, refused: number, leftOut: number, errors: number, warnings: number): string =>
    `${count(tables, "table")}: ${wholeText(read)} rows read, ${wholeText(used)} used, ${wholeText(refused)} refused, ${wholeText(leftOut)} left out. ${count(errors, "error")}, ${count(warnings, "warning")}.`,
  changes: (previousStart: Day): string => `Against the plan that began on ${dayText(previousStart)}.`,
  inputsChanged: (inputs: number): string => (inputs === 0 ? "No input was changed." : `${count(inputs, "input")} changed.`),
  promisesChanged: (promises: number, later: number): string =>
    promises === 0 ? "No customer order has another date than before." : `${count(promises, "customer order")} with another date, ${wholeText(later)} of them later.`,
  ordersChanged: (orders: number): string => (orders === 0 ? "No order to make or buy changed." : `${count(orders, "order")} to make or buy changed.`),
  smallChanges: (changes: number): string => `${count(changes, "change")} within the tolerances of the settings ${changes === 1 ? "is" : "are"} not listed.`,
  staffing: (hours: number, peak: number): string => `${count(hours, "hour")} to be scheduled, at most ${String(peak)} people at once.`,
  intervalsShort: (intervals: number): string => `${intervals === 0 ? "No interval has" : `${count(intervals, "interval")} ${intervals === 1 ? "has" : "have"}`} too few people.`,
  proposals: (orders: number, findings: readonly (readonly [FindingKind, number])[]): string =>
    `${count(orders, "proposed order")}: ${findings.length === 0 ? "nothing wrong" : findings.map(([kind, number]) => findingsOf[kind](number)).join(", ")}.`,
  rowsRefused: (rows: number): string => `${count(rows, "row")} refused: see Findings`,
};
