// The functions against the engine, bit for bit, over whole columns; and the cases in which they say more than a number.

import { seededRandom } from "../../../src/base/random";
import { erlangC as erlangCOf } from "../../../src/engine/capacity/erlang-c";
import { reorderPointForService } from "../../../src/engine/inventory/cycle-service";
import { wagnerWhitin as wagnerWhitinOf } from "../../../src/engine/lots/wagner-whitin";
import { epei, erlangC, meanWait, oee } from "../../../src/functions/capacity-functions";
import { isCellError } from "../../../src/functions/cell-error";
import { forecast, mape, mase, wape } from "../../../src/functions/forecast-functions";
import { epq, eoqAllUnits, lotCost, lotSize, wagnerWhitin } from "../../../src/functions/lot-functions";
import { reorderPointNegativeBinomial } from "../../../src/functions/policy-functions";
import { reorderPoint } from "../../../src/functions/reorder-functions";
import { availableToPromise, bomExplode, netRequirements } from "../../../src/functions/requirements-functions";
import { abcClass, xyzClass } from "../../../src/functions/stock-functions";

/** An empty cell, where the type speaks of numbers: Excel promises them and still hands over what is there. */
const EMPTY = "" as unknown as number;

/** Code and sentence of the error that a call ends in. */
function wordsOf(call: () => unknown): string {
  try {
    const cell = (call() as unknown[][])[0]?.[0];
    return isCellError(cell) ? `${cell.code} ${cell.message ?? ""}` : `value ${String(cell)}`;
  } catch (error) {
    if (isCellError(error)) return `${error.code} ${error.message ?? ""}`;
    throw error;
  }
}

describe("Whole columns", () => {
  const random = seededRandom(20_261_122);
  const rows = Array.from({ length: 2000 }, () => ({
    demand: 500 * random(),
    deviation: 100 * random(),
    time: 30 * random(),
    level: 0.5 + 0.49 * random(),
  }));

  it("are the engine's reorder points to the last bit, 2,000 in one call", () => {
    const column = (key: "demand" | "deviation" | "time" | "level"): number[][] => rows.map((row) => [row[key]]);
    const expected = rows.map(({ demand, deviation, time, level }) => [
      reorderPointForService(level, { demand, demandDeviation: deviation, leadTime: time, leadTimeDeviation: 0, reviewPeriod: 0 }),
    ]);
    expect(reorderPoint(column("demand"), column("deviation"), column("time"), column("level"))).toEqual(expected);
  });

  it("are the engine's Wagner-Whitin lots, one item a row", () => {
    const demands = Array.from({ length: 40 }, () => Array.from({ length: 26 }, () => Math.round(100 * random())));
    expect(wagnerWhitin(demands, [[200]], [[1.5]])).toEqual(demands.map((demand) => wagnerWhitinOf(demand, 200, 1.5)));
  });

  it("are the engine's waiting chances for a row of staffings", () => {
    const servers = [11, 12, 13, 14];
    expect(erlangC([[10]], [servers])).toEqual([servers.map((count) => erlangCOf(10, count))]);
  });
});

describe("Functions that say why not", () => {
  it.each([
    [() => epq([[100]], [[8]], [[1]], [[90]]), "#VALUE! productionRate is 90 and demand 100: give a rate above the demand, or nothing is ever left over."],
    [() => meanWait([[14]], [[14]], [[3]]), "#VALUE! load is 14 and servers 14: the line grows without end. Give more servers than the load."],
    [() => oee([[480]], [[420]], [[1]], [[400]], [[401]]), "#VALUE! goodUnits is 401 and totalUnits 400: count the bad units in the total."],
    [() => epei([[100], [55]], [[2], [4]], [[45], [75]], 420), "#VALUE! availableTime does not suffice: demand alone fills the day. Give more time or less demand."],
    [() => lotCost([[5, 5]], [[5, 0]], [[1]], [[1]]), "#VALUE! lots come too late: demand goes short. Give lots that cover each period."],
    [() => lotSize("fixed", [[5, 5]]), "#VALUE! size is empty: the method fixed needs it."],
    [() => lotSize("Silver-Meal", [[5, 5]], [[3]]), "#VALUE! holdingCost is empty: the method Silver-Meal needs it."],
    [() => lotSize("magic", [[5]]), '#VALUE! method is "magic": give one of lot for lot, fixed, periods, EOQ, period order quantity, least unit cost, Silver-Meal, part period, Wagner-Whitin.'],
    [() => eoqAllUnits([[1]], [[1]], [[1]], [[0, 5]], [[2, 3]]), "#VALUE! prices goes from 2 to 3: give prices that fall."],
    [() => reorderPointNegativeBinomial([[9]], [[2]], [[0.9]]), "#VALUE! deviation is 2: its square must exceed the mean of 9. Use REORDERPOINTPOISSON instead."],
    [() => mape([[1, 0]], [[1, 1]]), "#VALUE! actual has a period of 0, in which a percentage has no meaning: use WAPE instead."],
    [() => mase([[1]], [[1]], [[1, 2]], [[4]]), "#VALUE! history has 2 periods: give more than the season of 4."],
    [() => wape([[1, 2]], [[1, 2, 3]]), "#VALUE! forecast has 3 periods and actual has 2: give ranges of the same length."],
    [() => availableToPromise([[0]], [[1, 2]], [[1]]), "#VALUE! orders has 1 periods and receipts has 2: give ranges of the same length."],
    [() => forecast("Holt-Winters", [[1, 2, 3]], 2, 2), "#VALUE! history has 3 periods: Holt-Winters needs 4, two seasons."],
    [() => forecast("Holt-Winters", [[1, 0, 3, 4]], 2, 2), "#VALUE! history has a period that is not above 0: use Holt-Winters additive, whose seasons are added."],
    [() => abcClass([[1]], 0.9, 0.5), "#VALUE! secondCut is 0.5 and firstCut 0.9: give cuts that rise."],
  ])("%p", (call, text) => {
    expect(wordsOf(call)).toBe(text);
  });
});

describe("Functions of tables", () => {
  const parents = [["BIKE"], ["BIKE"], ["WHEEL"], [""], ["FRAME"]];
  const components = [["WHEEL"], ["FRAME"], ["SPOKE"], [""], ["TUBE"]];

  it("explodes a bill to totals by level, scrap added, empty rows passed over", () => {
    expect(bomExplode("BIKE", 10, parents, components, [[2], [1], [32], [EMPTY], [3]], [[EMPTY], [EMPTY], [0.2], [EMPTY], [EMPTY]])).toEqual([
      [1, "WHEEL", 20],
      [1, "FRAME", 10],
      [2, "SPOKE", 800],
      [2, "TUBE", 30],
    ]);
  });

  it("adds up a component of several parents at its deepest level", () => {
    const shared = bomExplode("A", 1, [["A"], ["A"], ["B"], ["C"]], [["B"], ["C"], ["RAW"], ["RAW"]], [[1], [1], [1], [1]]);
    expect(shared).toEqual([[1, "B", 1], [1, "C", 1], [2, "RAW", 2]]);
    const twice = bomExplode("A", 1, [["A"], ["A"], ["B"]], [["RAW"], ["B"], ["RAW"]], [[5], [2], [3]]);
    expect(twice).toEqual([[1, "B", 2], [2, "RAW", 11]]);
  });

  it("refuses a bill that contains itself, with its path", () => {
    expect(wordsOf(() => bomExplode("A", 1, [["A"], ["B"]], [["B"], ["A"]], [[1], [1]]))).toBe(
      "#VALUE! Item A is part of itself: A > B > A. Remove one of these lines.",
    );
  });

  it("names the row of a line that is wrong, and an item without lines", () => {
    expect(wordsOf(() => bomExplode("A", 1, [["A"]], [["B"]], [["x" as unknown as number]]))).toBe('#VALUE! quantityPer (row 1) is "x": give a number from 0.');
    expect(wordsOf(() => bomExplode("A", 1, [["A"]], [[""]], [[1]]))).toBe("#VALUE! components (row 1) is empty: give an item.");
    expect(wordsOf(() => bomExplode("Z", 1, [["A"]], [["B"]], [[1]]))).toBe(
      '#N/A item "Z" has no line among the parents: look at how it is written.',
    );
  });

  it("lays the record of a column in columns", () => {
    const record = netRequirements([[0], [30]], undefined, [[10]], [[5]], [[1]]) as unknown[][];
    expect(record).toEqual([
      [0, 0, 10, 0, 0, 25],
      [30, 0, 5, 25, 25, 0],
    ]);
  });

  it("sizes the record's lots by a rule by name", () => {
    const record = netRequirements([[90, 120, 80, 70]], undefined, undefined, undefined, undefined, undefined, undefined, undefined, "Wagner-Whitin", [[500]], [[2]]);
    expect(record[4]).toEqual([210, 0, 150, 0]);
  });

  it("keeps empty cells empty among classes, and gives one class to each row of periods", () => {
    expect(abcClass([[80], [EMPTY], [20]])).toEqual([["A"], [""], ["B"]]);
    expect(xyzClass([[1], [1], [1]])).toEqual([["X"]]);
    expect(xyzClass([[1, 1], [0, 9]])).toEqual([["X"], ["Y"]]);
  });

  it("forecasts each row of a block", () => {
    expect(forecast("naive", [[1, 2], [3, 4]], 3)).toEqual([[2, 2, 2], [4, 4, 4]]);
    expect(forecast("Holt", [[1], [2], [3]], 2)).toEqual([[4], [5]]);
  });
});
