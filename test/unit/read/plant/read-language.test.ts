// The language of a plan's sentences, from a row of a settings sheet in English or German, and what the plan then says.

import { canPlan, checkWorkbook } from "../../../../src/app/check-workbook";
import { planUnderstood } from "../../../../src/app/plan-understood";
import { quietRun } from "../../../../src/base/run";
import { sheetOf, workbookOf } from "../workbook-from-rows";

function understood(label: string, value: string) {
  return checkWorkbook(
    workbookOf([
      sheetOf("Products", [["Item", "Make/Buy", "Lead time (days)"], ["A", "buy", 2]]),
      sheetOf("Demand", [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "A", 5, "2026-03-03", "Miller"]]),
      sheetOf("Settings", [["Setting", "Value"], ["Start date", "2026-03-02"], [label, value]]),
    ]),
    {},
  );
}

describe("The language of a plan", () => {
  it.each([
    ["Language", "German", "german"],
    ["Language", "de", "german"],
    ["Sprache", "Deutsch", "german"],
    ["Sprache", "deutsch", "german"],
    ["Sprache", "Englisch", "english"],
    ["Language", "en", "english"],
    ["Language", "English", "english"],
  ])("is read from %s: %s", (label, value, language) => {
    expect(understood(label, value).settings).toMatchObject({ language });
  });

  it("that is not known is refused with its cell", () => {
    const { settings, check } = understood("Sprache", "Klingonisch");
    expect(settings).not.toHaveProperty("language");
    expect(check.issues).toContainEqual(expect.objectContaining({ code: "bad-setting", hint: expect.stringContaining("english, german") }));
  });

  it("is that of the reasons in its plan, and of the sheets that show them", () => {
    const plannable = understood("Sprache", "Deutsch");
    if (!canPlan(plannable)) throw new Error("The workbook cannot be planned.");
    const { plan, sheets } = planUnderstood(plannable, quietRun, null);
    expect(plan.orders.flatMap(({ reasons }) => reasons)).toContain("Benötigt am 2026-03-03 für Kundenauftrag S1.");
    expect(JSON.stringify(sheets)).toMatch(/Auftrag A-001 über 5 sofort freigeben, 1 Tag zu spät/);
  });
});
