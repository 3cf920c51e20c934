// Message tolerances of single products, in English and German; blank is none of its own, 0 is one.

import { understandWorkbook } from "../../../../src/read/understand-workbook";
import { day } from "../../plant-builder";
import { sheetOf, workbookOf } from "../workbook-from-rows";

describe("Message tolerances of products", () => {
  it.each([
    ["Message tolerance days", "Message tolerance quantity"],
    ["Reschedule tolerance (days)", "Quantity tolerance"],
    ["Terminierungstoleranz", "Mengentoleranz"],
    ["Toleranz Tage", "Toleranz Menge"],
  ])("are read from %s and %s", (days, units) => {
    const { plant } = understandWorkbook(
      workbookOf([
        sheetOf("Products", [["Item", "Make/Buy", "Lead time (days)", days, units], ["A", "buy", 2, 5, 12.5], ["B", "buy", 2, 0, null]]),
        sheetOf("Demand", [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "A", 5, "2026-03-16", "Miller"]]),
      ]),
      { start: day("2026-03-02") },
    );
    expect(plant.items.map(({ toleranceDays = NaN }) => Math.abs(toleranceDays))).toEqual([5, 0]);
    expect(plant.items.map(({ toleranceQuantity }) => toleranceQuantity)).toEqual([12.5, undefined]);
  });
});
