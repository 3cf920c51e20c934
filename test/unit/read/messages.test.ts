// The catalogues of the reader's sentences: complete, short with any id, right in singular and plural.

import type { Issue } from "../../../src/base/issue";
import * as cells from "../../../src/read/messages";
import * as choices from "../../../src/read/messages-choices";
import * as operations from "../../../src/read/messages-operations";
import * as ownSheets from "../../../src/read/messages-own-sheets";
import * as rows from "../../../src/read/messages-rows";
import * as across from "../../../src/read/messages-across";
import * as periods from "../../../src/read/messages-periods";
import * as staffing from "../../../src/read/messages-staffing";
import * as tables from "../../../src/read/messages-tables";
import * as variants from "../../../src/read/messages-variants";

const at = { sheet: "S", cell: "A1" };
const long = "X".repeat(300);
const number = -1234567.890123456;

/** Every sentence with the longest that it may have to name; the count decides between singular and plural. */
const said: { readonly [name: string]: (count: number) => Issue } = {
  alsoFound: (count) => cells.alsoFound({ code: "x", severity: "error", text: "", hint: "", sheet: long }, count),
  missingValue: () => cells.missingValue("Overtime hours per week", at),
  notANumber: () => cells.notANumber("Manufacturing lead time", long, true, at),
  outOfRange: () => cells.outOfRange("Available hours in a week", number, "above 0 and at most 0.9999", false, at),
  endsBeforeStart: () => cells.endsBeforeStart(20_000, 19_000, at),
  notADate: () => cells.notADate("Effective from", long, true, at),
  notADuration: () => cells.notADuration("Overtime hours per week", long, true, at),
  notATime: () => cells.notATime("Start time", long, at),
  notAWeekday: () => cells.notAWeekday(long, at),
  notAFlag: () => cells.notAFlag("Components issued", long, true, at),
  errorInCell: () => cells.errorInCell("Overtime hours per week", long, true, at),
  ambiguousNumber: () => cells.ambiguousNumber("Overtime hours per week", long, number, -number, at),
  yearMissing: () => cells.yearMissing("Effective from", long, true, at),
  ambiguousDate: () => cells.ambiguousDate("Effective from", long, 20_000, at),
  unknownItem: () => cells.unknownItem("Parent item", long, false, at),
  unknownResource: () => cells.unknownResource(long, false, at),
  unknownRouting: () => cells.unknownRouting(long, long, at),
  unknownBom: () => cells.unknownBom(long, long, at),
  duplicateId: () => cells.duplicateId("Work centre", long, long, at),
  unknownWord: () => cells.unknownWord("Make or buy", long, "lot-for-lot, fixed, periods, min-max, EOQ, POQ, Silver-Meal, Wagner-Whitin", false, at),
  lotRuleLacks: () => cells.lotRuleLacks(long, "a maximum stock above the minimum", at),
  unknownCalendar: () => cells.unknownCalendar(long, at),
  unknownAlternate: () => cells.unknownAlternate(long, at),
  negativeStock: () => cells.negativeStock(long, number, at),
  unknownSetting: () => cells.unknownSetting(long, at),
  badSetting: () => cells.badSetting("Forecast consumption backward", long, "write a whole number from 0 to 365 (days)", at),

  firmWithoutItem: () => ownSheets.firmWithoutItem(long, long, at),
  firmPhantom: () => ownSheets.firmPhantom(long, long, at),
  firmIsOpen: () => ownSheets.firmIsOpen(long, at),
  firmLacks: () => ownSheets.firmLacks(long, "Firm quantity", at),
  firmOutside: () => ownSheets.firmOutside(long, at),
  pinWithoutOrder: () => ownSheets.pinWithoutOrder(long, 9999, at),
  pinWithoutStep: () => ownSheets.pinWithoutStep(long, 9999, long, at),
  pinOfDone: () => ownSheets.pinOfDone(long, 9999, at),
  pinCannot: (count) => ownSheets.pinCannot(long, 9999, long, count > 1, count > 1 ? [] : ["SAW", "CUT"], at),
  receiptWithoutItem: () => ownSheets.receiptWithoutItem(long, at),
  overrideWithoutItem: () => ownSheets.overrideWithoutItem(long, at),
  receiptOfPhantom: () => ownSheets.receiptOfPhantom(long, at),

  stockInProducts: () => rows.stockInProducts(long),
  supplierUnits: (count) => rows.supplierUnits(long, count),
  wholeUnits: (count) => rows.wholeUnits(long, count),
  breakWithoutPrice: () => rows.breakWithoutPrice(long, long, at),
  breakRepeated: (count) => rows.breakRepeated(long, long, count, at),
  leadTimeLent: (count) => rows.leadTimeLent(long, count),
  stockSummed: (count) => rows.stockSummed(long, count),
  ordersLend: () => rows.ordersLend(long),
  statusCodes: () => rows.statusCodes(long),
  demandFinished: (count) => rows.demandFinished(long, count),
  ordersClosed: (count) => rows.ordersClosed(long, count),
  ordersReceived: (count) => rows.ordersReceived(long, count),
  orderUnits: (count) => rows.orderUnits(long, count),
  ordersInPacks: (count) => rows.ordersInPacks(long, count),
  bomTopLevel: (count) => rows.bomTopLevel(long, count),
  bomEnded: (count) => rows.bomEnded(long, count, 20_000),
  bomVersions: (count) => rows.bomVersions(long, count),
  bomCoProducts: (count) => rows.bomCoProducts(long, count),
  coProductScrap: (count) => rows.coProductScrap(long, count),
  unknownSubstitute: () => rows.unknownSubstitute(long, at),
  substituteForOneParent: () => rows.substituteForOneParent(long, long, long, at),
  bomUnits: (count) => rows.bomUnits(long, count),
  hoursSpread: (count) => rows.hoursSpread(long, count),
  withoutHours: (count) => rows.withoutHours(long, count),
  calendarInherited: (count) => rows.calendarInherited(long, count),
  routingRepeated: (count) => rows.routingRepeated(long, count),
  machineOrLabour: () => rows.machineOrLabour(long),
  unitAssumed: () => rows.unitAssumed(long, "Setup time", long),
  routingByModel: () => rows.routingByModel(long),

  choiceWithoutTable: () => choices.choiceWithoutTable(long, "Bills of material"),
  choiceWithoutColumn: () => choices.choiceWithoutColumn(long, long),
  chosenTwice: () => choices.chosenTwice(long, long, "Time is for this many units", long),
  choicesUnreadable: (count) => choices.choicesUnreadable(count),

  acrossRead: (count) => across.acrossRead(long, count, { sheet: long, cell: "A1" }),
  yearAssumed: () => across.yearAssumed(long, "the start of the plan", { sheet: long, cell: "A1" }),
  yearUnknown: () => across.yearUnknown({ sheet: long, cell: "A1" }),
  totalsAcross: () => across.totalsAcross([long, "", long], { sheet: long, cell: "A1" }),
  measuresLeftOut: () => across.measuresLeftOut([long, long], { sheet: long, cell: "A1" }),

  periodGap: (count) => periods.periodGap(long, count, 20_000, at),
  periodOverlap: (count) => periods.periodOverlap(long, count, 20_000, at),
  periodBackward: () => periods.periodBackward(long, at),
  periodTwice: () => periods.periodTwice(20_000, "XFD1048576", at),
  periodEndAssumed: (count) => periods.periodEndAssumed(long, count, at),
  noPeriods: () => periods.noPeriods(),
  periodsEndEarly: () => periods.periodsEndEarly(20_000, 20_100, at),
  periodsBeginLate: () => periods.periodsBeginLate(20_000, 19_000, at),

  itemsNamed: (count) => operations.itemsNamed(long, count),
  plainDurations: () => operations.plainDurations(long, "seconds"),
  unknownOperation: () => operations.unknownOperation(long, at),
  operationsWithoutItem: (count) => operations.operationsWithoutItem(long, count),
  operationAlternates: (count) => operations.operationAlternates(long, count),
  materialAlternates: (count) => operations.materialAlternates(long, count),
  operationByProducts: (count) => operations.operationByProducts(long, count),
  unknownNeed: () => operations.unknownNeed(long, at),
  tooFewUnits: () => operations.tooFewUnits(long, 12, 3, at),
  onlyOneLocation: () => variants.onlyOneLocation(long),
  mainLocation: (count) => variants.mainLocation(long, true, count),
  variantRenamed: () => variants.variantRenamed(long, long),
  transferToItself: () => variants.transferToItself(long, at),
  transfersNotUsed: (count) => variants.transfersNotUsed(long, count),
  transfersTogether: () => variants.transfersTogether(long),
  openTransfersTogether: (count) => variants.openTransfersTogether(long, count),
  makeToOrderForecast: (count) => variants.makeToOrderForecast(count, at),
  makeToOrderStock: (count) => variants.makeToOrderStock(count, at),
  earliestNotKept: (count) => variants.earliestNotKept(count, at),
  notAnInterval: () => staffing.notAnInterval(long, at),
  nothingAskedFor: () => staffing.nothingAskedFor(at),
  withoutHandlingTime: () => staffing.withoutHandlingTime(at),
  tooMuchForErlang: () => staffing.tooMuchForErlang(1e7, at),
  intervalAssumed: (count) => staffing.intervalAssumed(count, 30, at),
  hoursOfPersonAssumed: (count) => staffing.hoursOfPersonAssumed(count, at),
  unknownStrategy: () => variants.unknownStrategy(long, at),
  orderWithoutItem: () => variants.orderWithoutItem(long, long, at),
  changeOfUnknownOrder: () => variants.changeOfUnknownOrder(long, at),
  changeOfNothing: () => variants.changeOfNothing(at),
  changeOutside: () => variants.changeOutside(long, long, at),
  changeWithoutLine: () => variants.changeWithoutLine(long, long, long, at),
  changeWithoutOperation: () => variants.changeWithoutOperation(long, long, 70, at),

  noProducts: () => tables.noProducts(),
  noDemand: () => tables.noDemand(),
  noUsableRows: () => tables.noUsableRows("the products"),
  emptyWorkbook: () => tables.emptyWorkbook(),
  missingColumns: () => tables.missingColumns("Bills of material", long, "A1", ["Parent item", "Component", "Quantity per", long]),
  hiddenRows: (count) => tables.hiddenRows(long, count),
  datesAcross: () => tables.datesAcross(long, "A1"),
  totalRows: (count) => tables.totalRows(long, count),
  unsureColumn: () => tables.unsureColumn(long, "Manufacturing lead time", long, "A1"),
  assumedColumn: () => tables.assumedColumn(long, "Quantity per", "the only column of numbers", long, "A1"),
  standsInForProducts: () => tables.standsInForProducts(long),
  historyOnly: (count) => tables.historyOnly(count),
  historyIsOld: () => tables.historyIsOld(16_000, 20_000),
  startDerived: () => tables.startDerived(20_000, tables.startReasons.past),
};

describe("the reader's sentences", () => {
  it("are all tried here", () => {
    const functions = Object.entries({ ...across, ...cells, ...choices, ...operations, ...ownSheets, ...periods, ...rows, ...staffing, ...tables, ...variants }).filter(([, value]) => typeof value === "function");
    expect(Object.keys(said).sort()).toEqual(functions.map(([name]) => name).sort());
  });

  it.each(Object.keys(said))("%s keeps within 160 characters, ends in a full stop and says what to do", (name) => {
    for (const count of [1, 2, 1_048_576]) {
      const issue = said[name]?.(count);
      expect(issue?.text.length).toBeLessThanOrEqual(160);
      expect(issue?.hint.length).toBeLessThanOrEqual(160);
      if (name === "alsoFound") continue;
      expect(issue?.hint).toMatch(/\.$/);
    }
  });

  it.each<[string, number, string]>([
    ["supplierUnits", 1, "1 row is in packs or another unit than the item's; its minimum, multiple, maximum and price were ignored."],
    ["wholeUnits", 1, "1 row is an item counted in pieces or the like without an order multiple: orders are rounded up to whole ones."],
    ["wholeUnits", 2, "2 rows are items counted in pieces or the like without an order multiple: orders are rounded up to whole ones."],
    ["supplierUnits", 2, "2 rows are in packs or another unit than the item's; their minimum, multiple, maximum and price were ignored."],
    ["leadTimeLent", 1, "1 bought item takes its lead time from its first supplier; Products gives none."],
    ["leadTimeLent", 2, "2 bought items take their lead time from their first supplier; Products gives none."],
    ["stockSummed", 1, "1 item lies in several places; its stock is summed over them."],
    ["stockSummed", 2, "2 items lie in several places; their stock is summed over them."],
    ["demandFinished", 1, '1 row of "S" was left out: nothing is left to deliver, or it is closed.'],
    ["demandFinished", 2, '2 rows of "S" were left out: nothing is left to deliver, or they are closed.'],
    ["ordersClosed", 1, '1 row of "S" was left out: its order is complete, cancelled or rejected.'],
    ["ordersClosed", 2, '2 rows of "S" were left out: their orders are complete, cancelled or rejected.'],
    ["ordersReceived", 1, '1 row of "S" was left out: all of its quantity has come in.'],
    ["ordersReceived", 2, '2 rows of "S" were left out: all of their quantity has come in.'],
    ["orderUnits", 1, "1 row of open orders gives another unit than the item's own; no conversion was made."],
    ["orderUnits", 2, "2 rows of open orders give another unit than the item's own; no conversion was made."],
    ["ordersInPacks", 1, "1 row of open orders names no unit, but its supplier sells in another unit; the quantities were taken as the item's."],
    ["ordersInPacks", 2, "2 rows of open orders name no unit, but their supplier sells in another unit; the quantities were taken as the item's."],
    ["bomTopLevel", 1, "1 row without a parent item was left out of the structure."],
    ["bomTopLevel", 2, "2 rows without a parent item were left out of the structure."],
    ["bomVersions", 1, "1 row of another version was left out; one version of each structure is used."],
    ["bomVersions", 2, "2 rows of other versions were left out; one version of each structure is used."],
    ["bomUnits", 1, "1 row gives another unit than the component's own; no conversion was made."],
    ["bomUnits", 2, "2 rows give another unit than the component's own; no conversion was made."],
    ["hoursSpread", 1, "The hours per week of 1 work centre were spread evenly over the working days from 06:00."],
    ["hoursSpread", 2, "The hours per week of 2 work centres were spread evenly over the working days from 06:00."],
    ["withoutHours", 1, "1 place without available hours was left out of the work centres."],
    ["withoutHours", 2, "2 places without available hours were left out of the work centres."],
    ["calendarInherited", 1, "1 machine without a calendar works in the hours of the work centre it belongs to."],
    ["calendarInherited", 2, "2 machines without a calendar work in the hours of the work centre they belong to."],
    ["routingRepeated", 1, "1 row repeats an operation of an item and was left out; the first is used."],
    ["routingRepeated", 2, "2 rows repeat an operation of an item and were left out; the first is used."],
    ["bomEnded", 1, "1 row ended before the plan starts (2024-10-04) and was left out."],
    ["bomEnded", 2, "2 rows ended before the plan starts (2024-10-04) and were left out."],
    ["choicesUnreadable", 1, "1 choice kept in the workbook cannot be understood and was passed over."],
    ["choicesUnreadable", 2, "2 choices kept in the workbook cannot be understood and were passed over."],
    ["hiddenRows", 1, '1 hidden or filtered row of "S" is used like all others.'],
    ["hiddenRows", 2, '2 hidden or filtered rows of "S" are used like all others.'],
    ["totalRows", 1, '1 row of "S" is a total or a note and was left out.'],
    ["totalRows", 2, '2 rows of "S" are totals or notes and were left out.'],
    ["historyOnly", 1, "There are no orders and no forecast; 1 row of history must stand in for them."],
    ["historyOnly", 2, "There are no orders and no forecast; 2 rows of history must stand in for them."],
  ])("%s of %d: %s", (name, count, text) => {
    const issue = said[name]?.(count);
    expect(issue?.text.replace(/X+…/, "S")).toBe(text);
  });

  it("cut long headings of a range that was not understood", () => {
    expect(tables.notUsedReasons.notUnderstood([long, long, long, long, long]).length).toBeLessThanOrEqual(160);
    expect(tables.notUsedReasons.missing([long, long]).length).toBeLessThanOrEqual(160);
  });
});
