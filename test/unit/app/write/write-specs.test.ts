// The write protocol over a workbook in memory: what it does, and what is left when it is interrupted anywhere.

import { guardPort } from "../../../../src/app/write/guard-port";
import { previewWrite } from "../../../../src/app/write/preview-write";
import { clearPlan, restoreSnapshot } from "../../../../src/app/write/snapshot";
import { writeSpecs } from "../../../../src/app/write/write-specs";
import { HostError } from "../../../../src/base/host-error";
import { quietRun } from "../../../../src/base/run";
import type { SheetSpec } from "../../../../src/grid/sheet-spec";
import { memoryWorkbook } from "./memory-port";
import type { MemoryWorkbook } from "./memory-port";

function spec(id: string, rows: number, parts: Partial<SheetSpec> = {}): SheetSpec {
  return {
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    columnWidths: [10, 12],
    blocks: [{ row: 0, column: 0, cells: [[{ value: `Plan of ${id}`, style: { bold: true } }]] }],
    tables: [
      {
        name: `T_${id}`,
        row: 2,
        column: 0,
        columns: [{ heading: "Order", style: {} }, { heading: "Hours", style: { format: "0.0" } }],
        rows: Array.from({ length: rows }, (_, row) => [`${id}-${row}`, row * 1.5]),
      },
    ],
    print: { landscape: true, pagesWide: 1 },
    ...parts,
  };
}

const first = [spec("orders", 3), spec("schedule", 5)];
const second = [spec("orders", 4), spec("loads", 2)];

/** Everything but the user's sheets, and those. */
function picture(workbook: MemoryWorkbook): { readonly own: unknown; readonly user: unknown } {
  const plain = workbook.sheets.map(({ name, stamp, cells, tables, looks }) => ({
    name,
    stamp,
    cells: [...cells].sort(),
    tables,
    looks: looks.map((look) => look.replace(/"sheet":"k\d+",?/g, "")).sort(),
  }));
  return { own: plain.filter(({ stamp }) => stamp !== null), user: plain.filter(({ stamp }) => stamp === null) };
}

async function written(specs: readonly SheetSpec[], names: readonly string[] = ["Items", "Notes"]): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook(names);
  await writeSpecs(workbook.port, specs, quietRun);
  return workbook;
}

describe("writing a plan", () => {
  it("adds its sheets behind the user's and says that they are done", async () => {
    const workbook = await written(first);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Items", "Notes", "Orders", "Schedule"]);
    expect(workbook.sheets.map(({ stamp }) => stamp?.state)).toEqual([undefined, undefined, "done", "done"]);
    expect(workbook.sheets[2]?.cells.get("4,1")).toBe(1.5);
    expect(workbook.sheets[2]?.tables).toEqual([{ name: "T_orders", area: { row: 2, column: 0, rows: 4, columns: 2 } }]);
  });

  it("does nothing the second time", async () => {
    const workbook = await written(first);
    const before = workbook.actions();
    const { done } = await writeSpecs(workbook.port, first, quietRun);
    expect(workbook.actions()).toBe(before);
    expect(done.cells).toBe(0);
    expect(done.changes.map(({ change }) => change)).toEqual(["keep", "keep"]);
  });

  it("writes a sheet anew when someone changed a cell of it", async () => {
    const workbook = await written(first);
    const sheet = workbook.sheets[2];
    sheet?.cells.set("4,1", 99);
    const { done } = await writeSpecs(workbook.port, first, quietRun);
    expect(done.changes.map(({ change }) => change)).toEqual(["replace", "keep"]);
    expect(sheet?.cells.get("4,1")).toBe(1.5);
  });

  it("replaces, adds and removes, and leaves exactly what a first write would have given", async () => {
    const workbook = await written(first);
    const preview = await previewWrite(workbook.port, second, quietRun);
    expect(preview?.changes.map(({ name, change }) => [name, change])).toEqual([["Orders", "replace"], ["Loads", "add"], ["Schedule", "remove"]]);
    await writeSpecs(workbook.port, second, quietRun);
    expect(picture(workbook)).toEqual(picture(await written(second)));
  });

  it("gives its sheets and tables other names when the user has them", async () => {
    const workbook = memoryWorkbook(["Orders"]);
    workbook.sheets[0]?.tables.push({ name: "t_ORDERS", area: { row: 0, column: 0, rows: 2, columns: 1 } });
    await writeSpecs(workbook.port, first, quietRun);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Orders", "Orders (2)", "Schedule"]);
    expect(workbook.sheets[1]?.tables[0]?.name).toBe("T_orders_2");
    expect((await writeSpecs(workbook.port, first, quietRun)).done.cells).toBe(0);
  });

  it("keeps the name that the user gave to a sheet, and leaves her copy of it alone", async () => {
    const workbook = await written(first);
    const sheet = workbook.sheets[3];
    if (sheet === undefined) throw new Error("no sheet");
    workbook.sheets.unshift({ ...sheet, key: "copy", name: "Schedule (2)", cells: new Map(sheet.cells), tables: [] });
    const { done } = await writeSpecs(workbook.port, [spec("orders", 3), spec("schedule", 9)], quietRun);
    expect(done.copies).toEqual(["Schedule (2)"]);
    expect(workbook.sheets[0]?.cells.has("10,1")).toBe(false);
    expect(sheet.cells.get("11,1")).toBe(12);
  });

  it("empties a sheet that is not wanted any more when formulas of the user refer to it", async () => {
    const workbook = await written(first);
    workbook.referred = new Set(["Schedule"]);
    const { done } = await writeSpecs(workbook.port, second, quietRun);
    expect(done.changes.map(({ name, change }) => [name, change])).toEqual([["Orders", "replace"], ["Loads", "add"], ["Schedule", "empty"]]);
    const sheet = workbook.sheets.find(({ name }) => name === "Schedule");
    expect([...(sheet?.cells.values() ?? [])]).toEqual([expect.stringContaining("formulas of the workbook refer to it")]);
    expect(sheet?.tables.map(({ name }) => name)).toEqual(["T_schedule"]);
    expect((await writeSpecs(workbook.port, second, quietRun)).done.cells).toBe(0);
  });

  it("begins nothing when a sheet of ours is protected", async () => {
    const workbook = await written(first);
    const sheet = workbook.sheets[2];
    if (sheet !== undefined) sheet.isProtected = true;
    const before = workbook.actions();
    await expect(writeSpecs(workbook.port, second, quietRun)).rejects.toMatchObject({ code: "protected", message: expect.stringContaining('"Orders"') });
    expect(workbook.actions()).toBe(before);
  });

  it("adds sheets that are the user's own without touching a plan, and never replaces them", async () => {
    const workbook = await written(first);
    const own = picture(workbook).own;
    await writeSpecs(workbook.port, [spec("orders", 1)], quietRun, "user");
    expect(workbook.sheets.at(-1)).toMatchObject({ name: "Orders (2)", stamp: null });
    expect(picture(workbook).own).toEqual(own);
    expect((await previewWrite(workbook.port, first, quietRun))?.cells).toBe(0);
  });

  it("takes all its sheets away again, and puts an earlier plan back", async () => {
    const workbook = await written(first);
    const earlier = picture(workbook);
    await writeSpecs(workbook.port, second, quietRun);
    await restoreSnapshot(workbook.port, { specs: first, isExact: true }, quietRun);
    expect(picture(workbook)).toEqual(earlier);
    await clearPlan(workbook.port, quietRun);
    expect(picture(workbook)).toEqual(picture(memoryWorkbook(["Items", "Notes"])));
  });
});

/** Writes over a first plan and fails before each action in turn. */
async function interruptedAt(action: number): Promise<{ readonly workbook: MemoryWorkbook; readonly failed: boolean }> {
  const workbook = await written(first);
  workbook.failBefore(action);
  try {
    await writeSpecs(workbook.port, second, quietRun);
    return { workbook, failed: false };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { workbook, failed: true };
  } finally {
    workbook.failBefore(null);
  }
}

describe("an interrupted write", () => {
  it("leaves the workbook as before, complete or flagged, whichever action fails, and a further write ends it", async () => {
    const before = picture(await written(first));
    const complete = picture(await written(second));
    let flagged = 0;
    for (let action = 0; ; action += 1) {
      const { workbook, failed } = await interruptedAt(action);
      const interrupted = (await previewWrite(workbook.port, second, quietRun))?.interrupted ?? [];
      const now = picture(workbook);
      if (interrupted.length === 0) expect([before, complete]).toContainEqual(now);
      else flagged += 1;
      expect(now.user).toEqual(interrupted.some((name) => name.startsWith("~")) ? expect.anything() : before.user);
      const restored = (await interruptedAt(action)).workbook;
      await restoreSnapshot(restored.port, { specs: first, isExact: true }, quietRun);
      expect(picture(restored)).toEqual(before);
      await writeSpecs(workbook.port, second, quietRun);
      expect(picture(workbook)).toEqual(complete);
      if (!failed) break;
    }
    expect(flagged).toBeGreaterThan(20);
  });

  it.each([
    ["between exchanges", quietRun],
    ["in any of its pauses", { ...quietRun, pause: () => Promise.resolve() }],
  ])("is flagged and can be ended after a stop %s", async (_, run) => {
    const complete = picture(await written(second));
    const seen = new Set<string>();
    for (let asked = 0; ; asked += 1) {
      const workbook = await written(first);
      let left = asked;
      const { status } = await writeSpecs(workbook.port, second, { ...run, isCancelled: () => (left -= 1) < 0 });
      seen.add(status);
      const preview = await previewWrite(workbook.port, second, quietRun);
      expect((preview?.interrupted.length ?? 0) > 0).toBe(status === "stopped");
      await writeSpecs(workbook.port, second, quietRun);
      expect(picture(workbook)).toEqual(complete);
      if (status === "written") break;
    }
    expect([...seen]).toEqual(["cancelled", "stopped", "written"]);
  });

  it("can be cleared as well", async () => {
    const { workbook } = await interruptedAt(3);
    await clearPlan(workbook.port, quietRun);
    expect(picture(workbook)).toEqual(picture(memoryWorkbook(["Items", "Notes"])));
  });
});

describe("the guard", () => {
  it("throws before a sheet without our stamp is written, and lets ours pass until they are gone", async () => {
    const workbook = await written(first);
    const port = guardPort(workbook.port);
    await expect(port.write([{ kind: "remove", sheet: "k3" }])).rejects.toThrow("stamp");
    await port.inspect();
    await expect(port.write([{ kind: "clear", sheet: "k1", keptTables: [] }])).rejects.toThrow("stamp");
    await port.write([{ kind: "remove", sheet: "k3" }]);
    await expect(port.write([{ kind: "stamp", sheet: "k3", stamp: null }])).rejects.toThrow("stamp");
  });
});
