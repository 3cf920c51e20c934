// What is said of the search: what it gained, and how far from the best possible the plan is at most.

import type { Plan } from "../../../src/model/plan";
import type { Language } from "../../../src/model/settings";
import { searchLine } from "../../../src/report/search-line";
import { samplePlan } from "./sample-plan";

function lineOf(search: Plan["kpis"]["search"], language: Language = "english"): string | null {
  return searchLine({ ...samplePlan, settings: { ...samplePlan.settings, language }, kpis: { ...samplePlan.kpis, ...(search === undefined ? {} : { search }) } });
}

describe("the line about the search", () => {
  it("says what was gained and how much better a schedule could be at most", () => {
    expect(lineOf({ before: 70.5, objective: 66, bound: 60, moves: 1234 })).toBe(
      "The search tried 1,234 changes of the sequence and lowered the weighted late days from 70.5 to 66. No schedule of these orders and pegs has fewer than 60: this one is at most 10 % above the best possible.",
    );
  });

  it("says that nothing better exists, or that nothing better was found", () => {
    expect(lineOf({ before: 70.5, objective: 66, bound: 66, moves: 9 })).toMatch(/No schedule of these orders and pegs has fewer\.$/);
    expect(lineOf({ before: 5, objective: 5, bound: 0, moves: 1 })).toBe("The search tried 1 change of the sequence and found nothing better than 5 weighted late days. No schedule of these orders and pegs has fewer than 0.");
  });

  it("says only what the plan has where there was nothing to search for", () => {
    expect(lineOf({ before: 66, objective: 66, bound: 66, moves: 0 })).toBe("The plan has 66 weighted late days. No schedule of these orders and pegs has fewer.");
  });

  it("says which of several starts counts", () => {
    expect(lineOf({ before: 70.5, objective: 66, bound: 66, moves: 1234, starts: 4, bestStart: 2 })).toBe(
      "The best of 4 searches, number 3, tried 1,234 changes of the sequence and lowered the weighted late days from 70.5 to 66. No schedule of these orders and pegs has fewer.",
    );
    expect(lineOf({ before: 5, objective: 5, bound: 0, moves: 1, starts: 2, bestStart: 0 }, "german")).toMatch(
      /^Die beste von 2 Suchen, Nummer 1, hat 1 Änderung der Reihenfolge versucht und nichts Besseres gefunden als 5 gewichtete Verspätungstage\./,
    );
  });

  it("names changes where the planner gives them a weight", () => {
    const plan = { ...samplePlan, former: { lots: [], receipts: [], places: [["A/10", "SAW", 0, 5, 1] as const] }, kpis: { ...samplePlan.kpis, search: { before: 70.5, objective: 66, bound: 60, moves: 9 } } };
    expect(searchLine(plan)).toContain("lowered the weighted late days from 70.5 to 66");
    expect(searchLine({ ...plan, settings: { ...plan.settings, changesWeight: 0.1 } })).toContain("lowered the weighted late days and changes from 70.5 to 66");
  });

  it("says nothing where nothing was searched", () => {
    expect(lineOf(undefined)).toBeNull();
  });
});
