// What the workbench does with files, buttons and failures, without a page, a grid or a pane.

import { HostError } from "../../../../src/base/host-error";
import { Workbook } from "../../../../src/workbench/excel/workbook/workbook";
import { createWorkbench, type WorkbenchPorts } from "../../../../src/workbench/page/workbench";
import { scriptedGrid } from "./scripted-grid";

const BYTES = Uint8Array.of(1, 2, 3);

function workbenchWith(ports: Partial<WorkbenchPorts> = {}) {
  const scripted = scriptedGrid();
  const drawn: string[] = [];
  const workbench = createWorkbench({
    openFile: (_, name) => new Workbook(name),
    saveFile: (bytes) => Uint8Array.of(...bytes, 9),
    sample: async () => BYTES,
    ribbon: async () => ({ group: "Planwright", namespace: "PLAN", buttons: [] }),
    functions: async () => ({ functions: [{ id: "EOQ", name: "EOQ", parameters: [] }] }),
    openGrid: async (_, { Name }, functions) => {
      drawn.push(`${Name} ${functions.map(({ name }) => name).join()}`);
      return scripted.grid;
    },
    currentYear: () => 2026,
    ...ports,
  });
  // A place is handed on, never looked at.
  const draw = async () => {
    const undraw = workbench.draw({} as HTMLElement);
    await settled();
    return undraw;
  };
  return { workbench, scripted, drawn, draw, state: () => workbench.state() };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe("the workbench", () => {
  it("opens a sample, draws it with the add-in's functions, and is ready", async () => {
    const { workbench, drawn, draw, state } = workbenchWith();
    const opening = workbench.openSample("bicycles.xlsx");
    expect(state().stage).toBe("reading");
    await opening;
    expect(state()).toMatchObject({ stage: "drawing", opened: { number: 1, name: "bicycles.xlsx" } });
    await draw();
    expect(state().stage).toBe("ready");
    expect(drawn).toEqual(["bicycles.xlsx PLAN.EOQ"]);
  });

  it("says what is wrong with a file, and keeps the workbook that was open", async () => {
    const { workbench, draw, state } = workbenchWith({
      openFile: (_, name) => {
        if (name === "bad.xlsx") throw new HostError("damaged", "bad.xlsx is damaged.", "Open it in Excel and save it again.");
        return new Workbook(name);
      },
    });
    await workbench.openSample("bicycles.xlsx");
    await draw();
    workbench.open(BYTES, "bad.xlsx");
    expect(state()).toMatchObject({ stage: "ready", opened: { name: "bicycles.xlsx" }, complaint: { message: "bad.xlsx is damaged.", hint: "Open it in Excel and save it again." } });
    workbench.dismiss();
    expect(state().complaint).toBeNull();
  });

  it("saves from the bytes that were opened, or says why it cannot", async () => {
    const { workbench } = workbenchWith();
    expect(workbench.save()).toBeNull();
    workbench.open(BYTES, "mine.xlsx");
    expect(workbench.save()).toEqual(Uint8Array.of(1, 2, 3, 9));
    const failing = workbenchWith({ saveFile: () => { throw new HostError("cannot-write", "No.", "Try again."); } });
    failing.workbench.open(BYTES, "mine.xlsx");
    expect(failing.workbench.save()).toBeNull();
    expect(failing.state().complaint).toEqual({ message: "No.", hint: "Try again." });
  });

  it("lets the grid of the former workbook go, also one that was still being loaded", async () => {
    const { workbench, scripted, draw, state } = workbenchWith();
    workbench.open(BYTES, "a.xlsx");
    const undraw = workbench.draw({} as HTMLElement);
    undraw();
    await settled();
    expect(scripted.asked).toEqual(["close"]);
    expect(state().stage).toBe("drawing");
    (await draw())();
    expect(workbench.grid()).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(scripted.asked).toEqual(["close", "close"]);
  });

  it("draws what the add-in changed while the grid was loading", async () => {
    jest.useFakeTimers();
    const { workbench, scripted, draw, state } = workbenchWith();
    workbench.open(BYTES, "a.xlsx");
    state().opened?.excel.onRequest({ changedSheets: new Set(["early"]), failure: null });
    await draw();
    jest.advanceTimersByTime(2000);
    jest.useRealTimers();
    expect(scripted.shown).toEqual([new Set(["early"])]);
  });

  it("notes every request that failed, with the place in the stand-in", () => {
    const { workbench, state } = workbenchWith();
    workbench.open(BYTES, "a.xlsx");
    const failure = { Code: "UnknownMember", Message: "The stand-in Excel has no Chart.Wish.", HttpStatusCode: 500, ActionIndex: 0, Location: "Chart.Wish" };
    state().opened?.excel.onRequest({ changedSheets: new Set(), failure });
    expect(state().refusals).toEqual(["Chart.Wish: The stand-in Excel has no Chart.Wish."]);
  });

  it("shows and hides the pane for the ribbon, the cross, and the add-in itself", () => {
    const { workbench, state } = workbenchWith();
    workbench.open(BYTES, "a.xlsx");
    workbench.hidePane();
    expect(state().isPaneShown).toBe(false);
    workbench.press(null);
    expect(state().isPaneShown).toBe(true);
    state().opened?.excel.pane.SetAppRuntimeState("Background");
    expect(state().isPaneShown).toBe(false);
  });

  it("presses the add-in's buttons, and notes an action that it does not have", async () => {
    const { workbench, state } = workbenchWith();
    workbench.open(BYTES, "a.xlsx");
    const runtime = state().opened?.excel.runtime;
    if (runtime === undefined) throw new Error("A workbook is open.");
    const pressed: string[] = [];
    runtime.post = ({ id, action }) => {
      pressed.push(action);
      runtime.pressed(id, action === "plan" ? 0 : 1);
    };
    workbench.press("plan");
    workbench.press("fly");
    await settled();
    expect(pressed).toEqual(["plan", "fly"]);
    expect(state().refusals).toEqual(["The add-in has no action fly."]);
  });
});
