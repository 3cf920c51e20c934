/** @jest-environment jsdom */
// The pages over a scripted session: what each shows in each state, and what each click asks for.

import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { Pane } from "../../../src/taskpane/frame/Pane";
import type { PaneState } from "../../../src/taskpane/session";
import { english } from "../../../src/taskpane/strings/english";
import { pseudo } from "../../../src/taskpane/strings/pseudo";
import { sampleStates } from "./sample-states";
import { scriptedSession } from "./scripted-session";

/** The library of charts is no program for this runner; test/e2e/pane.test.ts looks at the chart in a browser. */
jest.mock("../../../src/taskpane/parts/LoadChart", () => ({ LoadChart: () => null }));

const states = sampleStates("bakery");
const keptEdit = { kind: "alternate", resource: "A", alternate: "B" } as const;

beforeAll(async () => {
  window.matchMedia = (query) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined });
  // What loads late is shown once here, and is there from then on.
  await act(async () => {
    show("results-changed");
    await Promise.all([import("../../../src/taskpane/pages/ChangesSection"), import("../../../src/taskpane/pages/LoadSection"), import("../../../src/taskpane/pages/WaysOut")]);
  });
  await act(async () => {
    show("plan").session.set({ wishes: { edits: [keptEdit] } });
    await import("../../../src/taskpane/pages/EditList");
  });
  await act(async () => {
    show("why");
    await import("../../../src/taskpane/pages/Story");
  });
  await act(async () => {
    show("data");
    await import("../../../src/taskpane/pages/Recognised");
  });
  cleanup();
});
afterEach(cleanup);

function show(name: string, strings = english) {
  const state: PaneState | undefined = states[name];
  if (state === undefined) throw new Error(`no state ${name}`);
  const session = scriptedSession(state);
  render(<Pane session={session} strings={strings} version="1.2.3" />);
  const click = (words: string | RegExp) => {
    const [first] = screen.getAllByRole("button", { name: words });
    if (first !== undefined) fireEvent.click(first);
  };
  return { session, click };
}

/** Quicker than roles in a big tree. */
const text = () => document.body.textContent ?? "";

describe("the ways out", () => {
  it("are asked for, shown with their effect, and tried with a click", () => {
    const { session, click } = show("results");
    click(/^Ways out at \S+$/);
    const [asked = ""] = session.asked;
    expect(asked).toMatch(/^findLevers workCentre /);
    const edit = { kind: "promise", demand: "D1", due: 20000 } as const;
    const lever = { edit, text: "Promise D1 for 2024-10-04.", cost: 120, lateOrdersSaved: 1, lateDaysSaved: 3, costPerLateDay: 40, othersLater: 2 };
    act(() => {
      session.set({ levers: { aim: { kind: "workCentre", resource: asked.replace("findLevers workCentre ", "") }, found: [lever] } });
    });
    expect(text()).toContain("3 late days fewer, 1 fewer late, cost 120; 2 other orders later");
    click("Plan with: Promise D1 for 2024-10-04.");
    expect(session.asked.at(-1)).toBe(`planWith ${JSON.stringify(edit)}`);
  });

  it("for a late customer order are asked for on its page and beside the worst problems", () => {
    const { session, click } = show("results");
    const promises = session.state().planned?.plan.promises ?? [];
    const late = promises.find(({ kind, lateDays }) => kind === "order" && lateDays > 0);
    if (late === undefined) throw new Error("no late order");
    act(() => {
      session.select({ demand: late.demand });
    });
    click(`Ways out for ${late.demand}`);
    expect(session.asked.at(-1)).toBe(`findLevers order ${late.demand}`);
    const edit = { kind: "priority", demand: late.demand, priority: 1 } as const;
    act(() => {
      session.set({ levers: { aim: { kind: "order", demand: late.demand }, found: [{ edit, text: "Go first.", cost: 0, lateOrdersSaved: 0, lateDaysSaved: -1, costPerLateDay: null, othersLater: 1, gain: 2 }] } });
    });
    expect(text()).toContain("2 days less late");
    expect(text()).toContain("in all 1 late day more, as many late, cost 0; 1 other order later");
    act(() => {
      session.set({ page: "results" });
    });
    click(/^Ways out for /);
    expect(session.asked.at(-1)).toMatch(/^findLevers order /);
  });

  it("that are kept stand on the page Plan and can be taken out", () => {
    const { session, click } = show("plan");
    act(() => {
      session.set({ wishes: { edits: [keptEdit] } });
    });
    click("Remove: Let B do what A does.");
    expect(session.asked).toEqual(['wish {"edits":[]}']);
  });
});

describe("every page", () => {
  it.each(Object.keys(states))("shows %s with one heading of its own, the tabs and the brand", (name) => {
    show(name);
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(document.querySelectorAll('[role="tab"]')).toHaveLength(5);
    expect(text()).toContain("Planwright1.2.3HelpPrivacy");
  });

  it("says every word from the catalogue", () => {
    for (const name of ["welcome", "data-empty", "plan", "results-empty", "why-empty", "restore", "data-error"]) {
      show(name, pseudo(english));
      const bare = [...document.querySelectorAll("button, h1, h2, label, a, th")]
        .map((element) => element.textContent ?? "")
        .filter((words) => /\p{L}{3}/u.test(words) && !words.includes("⟦"));
      expect(bare).toEqual([]);
      cleanup();
    }
  });

  it("shows the task with its phase and a Cancel that asks for it", () => {
    const { session, click } = show("plan-busy");
    expect(text()).toContain("Planning: scheduling");
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.55");
    click("Cancel");
    expect(session.asked).toEqual(["cancel"]);
  });

  it("shows a failure with what to do, and tries again", () => {
    const { session, click } = show("data-error");
    expect(text()).toContain("Press Enter or Esc in the sheet");
    click("Try again");
    click("Dismiss");
    expect(session.asked).toEqual(["retry", "dismissFailure"]);
    expect(text()).not.toContain("Press Enter or Esc");
  });

  it("announces start, end and failure", () => {
    const { session } = show("plan");
    const status = screen.getByRole("status");
    act(() => {
      session.set({ task: { kind: "plan", phase: "Scheduling", fraction: 0.5, elapsedMs: 10, canCancel: true } });
    });
    expect(status.textContent).toBe("Planning, 50 %");
    act(() => {
      session.set({ task: null, finished: { kind: "plan", wasCancelled: false } });
    });
    expect(status.textContent).toBe("The plan is made.");
  });

  it("goes from tab to tab", () => {
    const { session } = show("results");
    fireEvent.click(screen.getByRole("tab", { name: "Why" }));
    expect(session.asked).toEqual(["show why"]);
  });
});

describe("the first page", () => {
  it("offers one's own sheets, a sample, and neither", () => {
    const { session, click } = show("welcome");
    click("Use my sheets");
    click("Insert sample sheets");
    click("Skip");
    expect(session.asked).toEqual(["understand", "insertSample", "show data"]);
  });
});

describe("Data", () => {
  it("counts tables and rows, and leads to the cell of a refused row", () => {
    const { session, click } = show("data");
    expect(text()).toContain("14 tables recognised");
    expect(text()).toContain("2,668 rows used, 1 refused");
    click("Filialbestellungen!G1655");
    click("Set up the plan");
    expect(session.asked).toEqual(["goTo Filialbestellungen!G1655", "show plan"]);
  });

  it("opens a table to its columns, each with what it was taken for", () => {
    show("data");
    const summary = [...document.querySelectorAll("summary")].find((each) => each.textContent?.includes("Artikel"));
    const details = summary?.closest("details");
    if (!details) throw new Error("no table");
    details.open = true;
    fireEvent(details, new Event("toggle"));
    const columns = within(details).getByRole("table");
    expect(columns.textContent).toContain("Lead time");
  });

  it("does not let a plan begin that cannot be made", () => {
    show("data-fatal");
    expect(text()).toContain("Planning cannot start");
    expect(screen.getByRole("button", { name: "Set up the plan" })).toHaveProperty("disabled", true);
  });
});

describe("Plan", () => {
  it("takes a value when it is one, and says what it may be when it is not", () => {
    const { session } = show("plan");
    const horizon = screen.getByLabelText("Horizon");
    fireEvent.change(horizon, { target: { value: "-3" } });
    expect(text()).toContain("write a whole number from 1 to 3650 (days).");
    fireEvent.blur(horizon);
    expect(session.asked).toEqual([]);
    fireEvent.change(horizon, { target: { value: "28" } });
    fireEvent.keyDown(horizon, { key: "Enter" });
    expect(session.asked).toEqual(['wish {"horizonDays":28}']);
    fireEvent.click(screen.getByText("Use your sheets' settings again"));
    expect(session.asked.at(-1)).toBe("wish {}");
  });

  it("shows what would be written before it writes", () => {
    const { session, click } = show("plan-preview");
    expect(text()).toContain("Ready to write 16 sheets");
    expect(text()).toContain("None of your own cells is changed.");
    click("Write 16 sheets");
    expect(session.asked).toEqual(["write"]);
  });

  it("offers the results when there is nothing to write", () => {
    const { session, click } = show("plan-unchanged");
    expect(text()).toContain("0 cells to write");
    click("See the results");
    expect(session.asked).toEqual(["show results"]);
  });
});

describe("Results", () => {
  it("shows the figures of the plan and leads from a problem to its cell", () => {
    const { session } = show("results");
    const { kpis } = states["results"]?.planned?.plan ?? {};
    expect(text()).toContain(`${(kpis?.onTimePercent ?? 0).toFixed(1)} %`);
    const link = [...document.querySelectorAll("ol button")].find((each) => each.textContent?.includes("!"));
    if (!link) throw new Error("no link");
    fireEvent.click(link);
    expect(session.asked).toEqual([`goTo ${link.textContent ?? ""}`]);
  });

  it("opens the sheets of the plan", () => {
    const { session, click } = show("results");
    click("Gantt");
    expect(session.asked).toEqual(["openSheet gantt"]);
  });

  it("says what changed since the last plan, and leads to the cell that did it and to the sheet", () => {
    const { session, click } = show("results-changed");
    expect(text()).toContain("Changed since the last plan");
    expect(text()).toContain("3 customer orders later. 54 orders changed.");
    expect(text()).toContain("3 customer orders later by up to 2 days, 40 orders changed");
    click("Filialbestellungen!G5");
    click("See the sheet Changes");
    expect(session.asked).toEqual(["goTo Filialbestellungen!G5", "openSheet changes"]);
  });

  it("says nothing of changes after a first plan", () => {
    show("results");
    expect(text()).not.toContain("Changed since the last plan");
  });

  it("says what is wrong with the orders that another system proposes, and leads to their sheet once it is written", () => {
    const { session, click } = show("results");
    expect(text()).toContain("53 proposed orders: 7 without material");
    click("See the sheet Proposal check");
    expect(session.asked).toEqual(["openSheet proposal-check"]);
    cleanup();
    show("results-not-written");
    expect(text()).toContain("53 proposed orders");
    expect(text()).not.toContain("See the sheet Proposal check");
  });

  it("says that a plan is not in the workbook yet", () => {
    const { session, click } = show("results-not-written");
    click("Write 16 sheets");
    expect(session.asked).toEqual(["write"]);
  });
});

describe("Why", () => {
  it("gives an order's reasons and leads to the customer orders it serves", () => {
    const { session } = show("why");
    const order = states["why"]?.planned?.plan.orders.find((each) => JSON.stringify({ order: each.id }) === JSON.stringify(states["why"]?.selection));
    expect(order?.reasons.every((reason) => text().includes(reason))).toBe(true);
    const [largest] = [...(order?.pegs ?? [])].sort((a, b) => b.quantity - a.quantity);
    fireEvent.click(screen.getByText(largest?.demand ?? ""));
    expect(session.asked).toEqual([`select {"demand":"${largest?.demand ?? ""}"}`]);
  });

  it("says why a customer order is late and by how much", () => {
    show("why-late");
    const late = states["why-late"]?.planned?.plan.promises.find((promise) => promise.lateDays > 0);
    expect(text()).toContain(late?.reason ?? "");
    expect(text()).toContain(`! ${String(late?.lateDays)} day`);
  });

  it("finds an order by a part of its number", () => {
    const { session } = show("why-none");
    const search = screen.getByRole("searchbox");
    fireEvent.change(search, { target: { value: "z-001-005" } });
    fireEvent.keyDown(search, { key: "Enter" });
    expect(session.asked).toEqual(['select {"order":"Z-001-005"}']);
  });
});

describe("Restore", () => {
  it("removes only after it was asked a second time", () => {
    const { session, click } = show("restore");
    click("Remove all sheets of the plan");
    expect(session.asked).toEqual([]);
    click("Keep");
    click("Remove all sheets of the plan");
    click("Remove");
    expect(session.asked).toEqual(["clear"]);
  });

  it("offers to write again after an interruption", () => {
    const { session, click } = show("restore-interrupted");
    click("Write again");
    click("Undo the last write");
    expect(session.asked).toEqual(["write", "restore"]);
  });
});
