// The session of a real pane over a workbook in memory and a planner without a thread: each command, cancelled and failed too.

import { memoryWorkbook } from "../../unit/app/write/memory-port";
import { keptPlanFrom } from "../../../src/app/read-kept-plan";
import { HostError } from "../../../src/base/host-error";
import type { WorkbookContent } from "../../../src/grid/sheet-content";
import type { TableChoice } from "../../../src/model/table-choice";
import type { PaneState } from "../../../src/taskpane/session";
import { contentOfSample } from "../../unit/taskpane/sample-content";
import { after, content, openSession, sample, settled } from "./open-session";

/** The sample with another quantity in the first row of its demand. */
function withFirstDemand(workbook: WorkbookContent, quantity: number): WorkbookContent {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== "Filialbestellungen") return sheet;
    return { ...sheet, values: sheet.values.map((row, at) => (at === 4 ? row.map((value, column) => (column === 6 ? quantity : value)) : row)) };
  });
  return { ...workbook, sheets };
}

describe("a pane over a workbook", () => {
  it("begins with the welcome page where there is no plan, and with Plan where there is one", async () => {
    const { session, workbook } = openSession();
    await session.open();
    expect(session.state().page).toBe("welcome");
    await after(session, "plan", "write");
    const second = openSession({ workbook: { ...workbook.port, read: () => Promise.resolve(content) } });
    await second.session.open();
    expect(second.session.state()).toMatchObject({ page: "plan", written: { kind: "written", restores: "nothing" } });
  });

  it("reads, plans, previews and writes in four clicks, and touches no sheet of the user", async () => {
    const { session, workbook, plans } = openSession();
    const read = await after(session, "understand");
    expect(read.page).toBe("data");
    expect(read.data?.check.tables).toHaveLength(14);
    session.show("plan");
    const planned = await after(session, "plan");
    expect(planned.page).toBe("plan");
    expect(planned.preview?.map((sheet) => sheet.change)).toEqual(Array(planned.planned?.sheets.length ?? 0).fill("add"));
    expect(workbook.sheets).toHaveLength(2);
    const written = await after(session, "write");
    expect(written).toMatchObject({ page: "results", failure: null, written: { kind: "written", restores: "removal" } });
    expect(workbook.sheets.slice(0, 2).map((sheet) => [...sheet.cells.values()])).toEqual([["own Orders"], ["own Items"]]);
    expect(plans).toEqual(["constrained"]);
  });

  it("leaves the planner on the page she went to meanwhile", async () => {
    const { session } = openSession();
    session.show("plan");
    session.plan();
    session.show("restore");
    await settled(session);
    expect(session.state()).toMatchObject({ page: "restore", failure: null });
    expect(session.state().preview).not.toBeNull();
  });

  it("has nothing to write when nothing changed", async () => {
    const { session } = openSession();
    const again = await after(session, "plan", "write", "plan");
    expect(new Set(again.preview?.map((sheet) => sheet.change))).toEqual(new Set(["keep"]));
  });

  it("compares with the plan that the workbook remembers, names the changed cell, and keeps that when nothing changed since", async () => {
    let read = contentOfSample("bakery");
    const { session, remembered } = openSession({ workbook: { ...memoryWorkbook(["Orders", "Items"]).port, read: () => Promise.resolve(read) } });
    session.wish({ horizonDays: 7, plan: "requirements" });
    expect((await after(session, "plan", "write")).planned?.overview.changes).toBeNull();
    read = withFirstDemand(read, 240);
    const changed = await after(session, "plan", "write");
    expect(keptPlanFrom(remembered())?.previous?.settings.horizonDays).toBe(7);
    expect(changed.planned?.overview.changes?.causes[0]).toMatchObject({
      text: "Demand DB-00001: quantity 24 → 240",
      cell: { sheet: "Filialbestellungen", cell: "G5" },
    });
    expect(changed.planned?.sheets.map(({ id }) => id)).toContain("changes");
    const again = await after(session, "plan");
    expect(new Set(again.preview?.map(({ change }) => change))).toEqual(new Set(["keep"]));
  });

  it("takes the settings of the pane before those of the workbook", async () => {
    const { session } = openSession();
    session.wish({ plan: "requirements", horizonDays: 21 });
    expect((await after(session, "plan")).planned?.plan.settings).toMatchObject({ plan: "requirements", horizonDays: 21 });
  });

  it("undoes the last write, and removes all when asked", async () => {
    const { session, workbook, plans } = openSession();
    expect((await after(session, "plan", "write", "restore")).written).toEqual({ kind: "none" });
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Orders", "Items"]);
    expect(plans).toEqual(["constrained", null]);
    expect((await after(session, "plan", "write", "clear")).written).toEqual({ kind: "none" });
    expect(workbook.sheets).toHaveLength(2);
  });

  it("has the workbook remember the plan that was written whole, and none that was not", async () => {
    const { session, workbook, remembered, asked } = openSession();
    await after(session, "plan");
    expect(remembered()).toEqual([]);
    await after(session, "write");
    const first = remembered();
    expect(keptPlanFrom(first)?.settings.horizonDays).toBe(14);
    workbook.failBefore(3);
    session.wish({ horizonDays: 21 });
    expect((await after(session, "plan", "write")).failure).not.toBeNull();
    expect(remembered()).toEqual([]);
    workbook.failBefore(null);
    await after(session, "clear");
    expect({ remembered: remembered(), recalculations: asked.recalculations }).toEqual({ remembered: [], recalculations: 2 });
  });

  it("inserts the sample as the user's own sheets, and reads", async () => {
    const { session, workbook } = openSession();
    expect((await after(session, "insertSample")).page).toBe("data");
    expect(workbook.sheets.slice(2).map(({ name, stamp }) => ({ name, stamp }))).toEqual(sample.map(({ name }) => ({ name, stamp: null })));
  });

  it("says what stands in the way of planning instead of planning", async () => {
    const { session } = openSession({ workbook: { ...memoryWorkbook([]).port, read: () => Promise.resolve({ ...content, sheets: [] }) } });
    const state = await after(session, "plan");
    expect({ page: state.page, planned: state.planned, settings: state.data?.settings }).toEqual({ page: "data", planned: null, settings: null });
  });
});

describe("a command that is stopped", () => {
  it("ends at once and changes nothing when planning is cancelled", async () => {
    const { session } = openSession();
    session.plan();
    await new Promise((done) => setTimeout(done, 2));
    session.cancel();
    await settled(session);
    expect(session.state()).toMatchObject({ planned: null, failure: null, finished: { kind: "plan", wasCancelled: true } });
  });

  it("flags a write that was cancelled half-way and offers the ways on", async () => {
    const { session } = openSession();
    await after(session, "plan");
    session.write();
    const end = session.subscribe(() => {
      if ((session.state().task?.fraction ?? 0) > 0 && session.state().task?.phase === "Writing the sheets") session.cancel();
    });
    await settled(session);
    end();
    expect(session.state()).toMatchObject({ page: "restore", written: { kind: "interrupted", restores: "removal" } });
    expect((await after(session, "write")).written.kind).toBe("written");
  });

  it("passes other commands over while one runs", async () => {
    const { session } = openSession();
    session.understand();
    session.plan();
    await settled(session);
    expect(session.state()).toMatchObject({ page: "data", planned: null });
  });
});

describe("a command that fails", () => {
  it("shows the host's words, flags what was begun, and does it again on retry", async () => {
    const { session, workbook } = openSession();
    await after(session, "plan");
    workbook.failBefore(30);
    const failed = await after(session, "write");
    expect(failed.failure).toMatchObject({ kind: "write", text: "Excel did not answer.", canRetry: true });
    expect(failed.written.kind).toBe("interrupted");
    workbook.failBefore(null);
    expect(await after(session, "retry")).toMatchObject({ failure: null, written: { kind: "written" } });
  });

  it("says which sheet is gone when a click leads nowhere", async () => {
    const { session } = openSession({ goTo: () => Promise.reject(new HostError("not-found", 'There is no sheet "Old" any more.', "Read your sheets again.")) });
    session.goTo({ sheet: "Old", cell: "A1" });
    await new Promise((done) => setTimeout(done, 2));
    expect(session.state().failure).toMatchObject({ text: 'There is no sheet "Old" any more.', canRetry: false });
  });

  it("says a fault of the program in words, and what to do", async () => {
    const { session } = openSession({ workbook: { ...memoryWorkbook([]).port, read: () => Promise.reject(new TypeError("x is undefined")) } });
    const { failure } = await after(session, "understand");
    expect(failure?.text).toContain("x is undefined");
    expect(failure?.hint).not.toBe("");
  });
});

describe("what the planner chooses", () => {
  const headings = ["Artikel-Nr.", "Woche", "Verkaufte Menge"];
  const absatz: TableChoice = { sheet: "Absatz", headings, columns: [{ heading: "Woche", role: "history", field: null }] };
  const chosen = (state: PaneState) => state.data?.check.notUsed.filter(({ isChosen }) => isChosen === true).map(({ sheet }) => sheet);

  it("is read at once, remembered with the workbook, and there when it is read again", async () => {
    const { session, workbook } = openSession();
    session.choose([absatz]);
    await settled(session);
    expect(session.state()).toMatchObject({ page: "data", failure: null, finished: { kind: "choose", wasCancelled: false } });
    expect(chosen(session.state())).toEqual(["Absatz"]);
    expect(workbook.remembered).toBe(JSON.stringify([absatz]));
    expect(session.state().data?.check.choices).toEqual([absatz]);
    session.choose([]);
    await settled(session);
    expect(workbook.remembered).toBeNull();
    expect(chosen(session.state())).toEqual([]);
  });

  it("takes the plan that was made before from what can be written", async () => {
    const { session } = openSession();
    expect((await after(session, "plan")).preview).not.toBeNull();
    session.choose([absatz]);
    await settled(session);
    expect(session.state().preview).toBeNull();
  });

  it("stays as it was when the workbook cannot remember, with words and another try", async () => {
    const { session, workbook } = openSession();
    const before = (await after(session, "understand")).data;
    workbook.failBefore(0);
    session.choose([absatz]);
    await settled(session);
    expect(session.state()).toMatchObject({ page: "data", failure: { kind: "choose", text: "Excel did not answer.", canRetry: true } });
    expect(session.state().data).toBe(before);
    workbook.failBefore(null);
    expect(chosen(await after(session, "retry"))).toEqual(["Absatz"]);
  });

  it("changes nothing when it is cancelled while the sheets are read", async () => {
    const { session, workbook } = openSession();
    const before = (await after(session, "understand")).data;
    session.choose([absatz]);
    await new Promise((done) => setTimeout(done, 2));
    session.cancel();
    await settled(session);
    expect(session.state()).toMatchObject({ finished: { kind: "choose", wasCancelled: true } });
    expect([session.state().data === before, workbook.remembered]).toEqual([true, null]);
  });
});

describe("what is selected", () => {
  it("explains the order of a selected row, without leaving the page", async () => {
    const { session, selectRow } = openSession();
    const order = (await after(session, "plan")).planned?.plan.orders[3]?.id ?? "";
    selectRow("Monday", order, "12");
    expect(session.state()).toMatchObject({ page: "plan", selection: { order } });
    selectRow("nothing", "of", "ours");
    expect(session.state().selection).toEqual({ order });
  });

  it("opens a sheet of the plan by its name in the workbook", async () => {
    const { session, went } = openSession();
    await after(session, "plan", "write");
    session.openSheet("schedule");
    expect(went).toEqual(["Schedule!"]);
  });
});
