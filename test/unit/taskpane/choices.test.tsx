/** @jest-environment jsdom */
// Data: what a table holds and what its columns mean, as the planner changes it.

import { act, cleanup, fireEvent, render } from "@testing-library/react";
import { checkWorkbook } from "../../../src/app/check-workbook";
import type { TableChoice } from "../../../src/model/table-choice";
import { announcement } from "../../../src/taskpane/frame/Announcer";
import { Pane } from "../../../src/taskpane/frame/Pane";
import { emptyState, type PaneState } from "../../../src/taskpane/session";
import { english } from "../../../src/taskpane/strings/english";
import { sheetOf, workbookOf } from "../read/workbook-from-rows";
import { scriptedSession } from "./scripted-session";

const content = workbookOf([
  sheetOf("Items", [["Item", "Make or buy", "Lead time (days)", "Cost"], ["A", "make", 5, 10], ["B", "buy", 3, 2]]),
  sheetOf("Demand", [["Order", "Item", "Quantity", "Sales units", "Due date"], ["SO1", "A", 5, 50, "2026-12-14"], ["SO2", "B", 7, 70, "2026-12-15"]]),
  sheetOf("Wishes", [["What", "Many", "Wanted", "Colour"], ["A", 3, "2026-12-16", "red"], ["B", 4, "2026-12-17", "blue"]]),
]);
const demandHeadings = ["Order", "Item", "Quantity", "Sales units", "Due date"];
const units: TableChoice = { sheet: "Demand", headings: demandHeadings, columns: [{ heading: "Sales units", role: "demand", field: "quantity" }] };

beforeAll(async () => {
  window.matchMedia = (query) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined });
  // What was recognised comes a moment later the first time.
  await act(async () => {
    show([]);
    await import("../../../src/taskpane/pages/Recognised");
  });
});
afterEach(cleanup);

function stateWith(choices: readonly TableChoice[]): PaneState {
  return { ...emptyState, page: "data", data: checkWorkbook({ ...content, remembered: JSON.stringify(choices) }, {}) };
}

/** Quicker than roles in a big tree. */
function listCalled(name: string): Element {
  const list = document.querySelector(`[role="combobox"][aria-label="${name}"]`);
  if (list === null) throw new Error(`no list ${name}`);
  return list;
}

/** Opens it. */
function optionsOf(name: string): readonly Element[] {
  const list = listCalled(name);
  fireEvent.click(list);
  return [...(document.getElementById(list.getAttribute("aria-controls") ?? "")?.querySelectorAll('[role="option"]') ?? [])];
}

function show(choices: readonly TableChoice[]) {
  const session = scriptedSession(stateWith(choices));
  render(<Pane session={session} strings={english} version="1.2.3" />);
  const open = (words: string) => {
    const summary = [...document.querySelectorAll("summary")].find((each) => each.textContent?.includes(words));
    const details = summary?.closest("details");
    if (!details) throw new Error(`no ${words}`);
    details.open = true;
    fireEvent(details, new Event("toggle"));
    return details;
  };
  /** What is chosen in the list of this name. */
  const choose = (list: string, words: string) => {
    fireEvent.click(optionsOf(list).find(({ textContent }) => textContent?.startsWith(words)) ?? document.body);
  };
  const click = (words: string) => {
    fireEvent.click([...document.querySelectorAll("button")].find(({ textContent }) => textContent === words) ?? document.body);
  };
  const asked = () => session.asked.map((words): unknown => (words.startsWith("choose ") ? JSON.parse(words.slice(7)) : words));
  return { session, open, choose, click, asked };
}

const shown = (list: string) => listCalled(list).textContent;

describe("a column", () => {
  it("shows its meaning as a list that can be opened, in the order of the sheet", () => {
    const { open } = show([]);
    const lists = open("Demand").querySelectorAll('table [role="combobox"]');
    expect([...lists].map((each) => each.textContent)).toEqual(["Order", "Item", "Quantity", "Not used", "Due date"]);
    const options = optionsOf("Meaning of Sales units").map(({ textContent }) => textContent);
    expect(options.slice(0, 5)).toEqual(["Not used", "Itemnow Item", "Quantitynow Quantity", "Due datenow Due date", "Ordernow Order"]);
    expect(options).not.toContain("Back to automatic");
  });

  it("takes another meaning, or none", () => {
    const { open, choose, asked } = show([]);
    open("Demand");
    choose("Meaning of Sales units", "Quantity");
    choose("Meaning of Order", "Not used");
    expect(asked()).toEqual([[units], [{ sheet: "Demand", headings: demandHeadings, columns: [{ heading: "Order", role: "demand", field: null }] }]]);
  });

  it("asks for nothing when what it is is chosen again", () => {
    const { open, choose, asked } = show([]);
    open("Demand");
    choose("Meaning of Quantity", "Quantity");
    expect(asked()).toEqual([]);
  });

  it("that was chosen says so and goes back to automatic", () => {
    const { open, choose, asked } = show([units]);
    const table = open("Demand");
    expect(shown("Meaning of Sales units")).toBe("Quantity");
    expect(shown("Meaning of Quantity")).toBe("Not used");
    expect(table.querySelector("table")?.textContent).toContain("chosen by you");
    choose("Meaning of Sales units", "Back to automatic");
    expect(asked()).toEqual([[]]);
  });
});

describe("a table", () => {
  it("holds what the planner says, or is not used", () => {
    const { open, choose, asked } = show([]);
    open("Demand");
    choose("Holds: Demand!A1:E3", "Demand history");
    choose("Holds: Demand!A1:E3", "Not used");
    expect(asked()).toEqual([[{ sheet: "Demand", headings: demandHeadings, role: "history", columns: [] }], [{ sheet: "Demand", headings: demandHeadings, role: null, columns: [] }]]);
  });

  it("goes back to automatic with all its columns", () => {
    const { open, click, asked } = show([units]);
    open("Demand");
    click("Back to automatic");
    expect(asked()).toEqual([[]]);
  });

  it("that is not used comes into use", () => {
    const { choose, asked } = show([]);
    expect(shown("Use as: Wishes!A1:D3")).toBe("choose …");
    choose("Use as: Wishes!A1:D3", "Demand");
    expect(asked()).toEqual([[{ sheet: "Wishes", headings: ["What", "Many", "Wanted", "Colour"], role: "demand", columns: [] }]]);
  });

  it("that lacks columns for what it was chosen as offers them at once", () => {
    const wishes: TableChoice = { sheet: "Wishes", headings: ["What", "Many", "Wanted", "Colour"], role: "demand", columns: [] };
    const { choose, asked } = show([wishes]);
    expect(document.body.textContent).toContain("No column for Item, Quantity.");
    expect(shown("Holds: Wishes!A1:D3")).toBe("Demand");
    choose("Meaning of What", "Item");
    expect(asked()).toEqual([[{ ...wishes, columns: [{ heading: "What", role: "demand", field: "item" }] }]]);
  });
});

describe("all choices", () => {
  it("are counted and taken back together, those that fit nothing too", () => {
    const { click, asked } = show([units, { ...units, sheet: "Gone" }]);
    expect(document.body.textContent).toContain("The workbook remembers what you chose for 2 tables.");
    click("Back to automatic everywhere");
    expect(asked()).toEqual([[]]);
  });

  it("are announced with what they led to", () => {
    const state: PaneState = { ...stateWith([units]), finished: { kind: "choose", wasCancelled: false } };
    expect(announcement(state, english)).toBe("Your sheets are read as you chose. 2 tables recognised: 4 rows used, 0 refused");
  });

  it("are shown as they are read anew, with the list still open where it was", () => {
    const { session, open } = show([]);
    open("Demand");
    act(() => {
      session.set(stateWith([units]));
    });
    expect(shown("Meaning of Sales units")).toBe("Quantity");
  });
});
