// What goes wrong in Excel goes wrong against the stand-in: codes, references, requirement sets, faults on order.
/// <reference types="office-js" />

import type { Fault } from "../../../src/workbench/excel/faults";
import { OWN_REQUEST_LIMIT, WEB_PAYLOAD_LIMIT } from "../../../src/workbench/excel/payload-meter";
import { officeEnvironment, type OfficeEnvironment } from "../../excel/office-environment";

let office: OfficeEnvironment;

beforeEach(async () => {
  office = await officeEnvironment({ payloadLimit: WEB_PAYLOAD_LIMIT });
});

afterEach(() => {
  office.close();
});

type Batch = (context: Excel.RequestContext) => void | Promise<void>;

async function codeOf(batch: Batch): Promise<string> {
  try {
    await office.Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
}

const sheet1 = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

const REFUSED: readonly (readonly [what: string, code: string, batch: Batch])[] = [
  ["a sheet that is not there", "ItemNotFound", (context) => void context.workbook.worksheets.getItem("None").load("name")],
  ["a second sheet of the same name", "ItemAlreadyExists", (context) => void context.workbook.worksheets.add("SHEET1")],
  ["a sheet name that Excel does not take", "InvalidArgument", (context) => void context.workbook.worksheets.add("a/b")],
  ["values of another shape", "InvalidArgument", (context) => void (sheet1(context).getRange("A1:B2").values = [[1, 2]])],
  ["an address that is none", "InvalidArgument", (context) => void sheet1(context).getRange("ZZZZ1").load("address")],
  ["a range beyond the sheet", "InvalidArgument", (context) => void sheet1(context).getRangeByIndexes(1_048_575, 0, 2, 1).load("address")],
  ["a table over a table", "MergedRangeConflict", (context) => {
    sheet1(context).tables.add("A1:B2", true);
    sheet1(context).tables.add("B2:C3", true);
  }],
  ["deleting the last visible sheet", "InvalidOperation", (context) => { sheet1(context).delete(); }],
  ["a colour that is none", "InvalidArgument", (context) => void (sheet1(context).getRange("A1").format.fill.color = "#12")],
  ["writing to a protected sheet", "AccessDenied", (context) => {
    sheet1(context).protection.protect();
    sheet1(context).getRange("A1").values = [[1]];
  }],
];

describe("Excel's refusals", () => {
  it.each(REFUSED)("%s gives %s", async (_, code, batch) => {
    expect(await codeOf(batch)).toBe(code);
  });

  it("name the statement that failed, and leave done what came before it", async () => {
    const failure = await office.Excel.run(async (context) => {
      sheet1(context).getRange("A1").values = [["done"]];
      sheet1(context).getRange("A2").values = [[1, 2]];
      await context.sync();
    }).catch((error: unknown) => error as OfficeExtension.Error);
    expect(failure).toMatchObject({ code: "InvalidArgument", debugInfo: { statement: expect.stringContaining(".values = ") as string } });
    expect(office.workbook.Worksheets.GetItem("Sheet1").GetRange("A1:A2").Values).toEqual([["done"], [""]]);
  });

  it("of a member that nobody modelled name its class, and are kept for the test to see", async () => {
    expect(await codeOf((context) => void context.workbook.comments.load("items"))).toBe("UnknownMember");
    expect(office.excel.unknownMembers).toEqual(["The stand-in Excel has no Workbook.Comments."]);
  });

  it("come from the library itself beyond the requirement sets of the manifest", async () => {
    expect(await codeOf((context) => void sheet1(context).getRange("A1").getPrecedents())).toBe("ApiNotFound");
  });

  it("of an untracked range after a sync come from the library; a tracked one works until it is given back", async () => {
    const context = new office.Excel.RequestContext();
    const untracked = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    const tracked = context.workbook.worksheets.getItem("Sheet1").getRange("A2");
    context.trackedObjects.add(tracked);
    await context.sync();
    expect(office.excel.keptReferences).toBe(1);
    tracked.values = [[2]];
    await context.sync();
    const useUntracked = async (): Promise<void> => {
      untracked.values = [[1]];
      await context.sync();
    };
    await expect(useUntracked()).rejects.toMatchObject({ code: "InvalidObjectPath" });
    context.trackedObjects.remove(tracked);
    await context.sync();
    expect(office.excel.keptReferences).toBe(0);
  });
});

describe("the payload", () => {
  it("is counted both ways, and more than the web takes is refused before anything happens", async () => {
    office.meter.reset();
    const row = "x".repeat(10_000);
    const enough = Array.from({ length: 100 }, () => [row]);
    expect(await codeOf((context) => void (sheet1(context).getRange("A1:A100").values = enough))).toBe("none");
    expect(office.meter.largestRequest).toBeGreaterThan(1_000_000);
    expect(office.meter.largestRequest).toBeLessThan(OWN_REQUEST_LIMIT);
    const tooMuch = Array.from({ length: 600 }, () => [row]);
    expect(await codeOf((context) => void (sheet1(context).getRange("B1:B600").values = tooMuch))).toBe("RequestPayloadSizeLimitExceeded");
    expect(office.workbook.Worksheets.GetItem("Sheet1").grid.at(0, 1)).toBeUndefined();
  });

  it("of an answer is bounded too, and more than five million cells come back as null", async () => {
    const column = Array.from({ length: 700 }, () => ["y".repeat(7_000)]);
    await codeOf((context) => void (sheet1(context).getRange("A1:A700").values = column));
    await codeOf((context) => void (sheet1(context).getRange("B1:B700").values = column));
    expect(await codeOf((context) => void sheet1(context).getRange("A1:B700").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
    await office.Excel.run(async (context) => {
      const columns = sheet1(context).getRange("D:I").load("values");
      await context.sync();
      expect(columns.values).toBeNull();
    });
  });
});

describe("faults on order", () => {
  const write = (context: Excel.RequestContext): void => {
    for (const [index, cell] of ["A1", "A2", "A3", "A4"].entries()) sheet1(context).getRange(cell).values = [[index + 1]];
  };
  const written = (): number => office.workbook.Worksheets.GetItem("Sheet1").grid.used(true)?.rows ?? 0;
  const withFault = async (fault: Fault): Promise<string> => {
    office.faults.reset();
    office.faults.add(fault);
    return codeOf(write);
  };

  it("fail a request as a whole with any code", async () => {
    for (const code of ["GeneralException", "AccessDenied", "ActivityLimitReached", "RequestAborted"]) {
      expect(await withFault({ kind: "request", request: 0, code })).toBe(code);
    }
    expect(written()).toBe(0);
  });

  it("fail each action in turn, with everything before it done", async () => {
    expect(await codeOf(write)).toBe("none");
    office.faults.reset();
    expect(await codeOf(write)).toBe("none");
    const actions = office.faults.actionsSeen;
    expect(actions).toBeGreaterThan(12);
    const counts = new Set<number>();
    for (let action = 0; action < 12; action += 1) {
      office.workbook.Worksheets.GetItem("Sheet1").GetRange().Clear();
      expect(await withFault({ kind: "action", action, code: "GeneralException" })).toBe("GeneralException");
      counts.add(written());
    }
    expect(counts.size).toBeGreaterThan(1);
  });

  it("carry out half a batch", async () => {
    expect(await withFault({ kind: "halfBatch", request: 0, code: "GeneralException" })).toBe("GeneralException");
    expect(written()).toBeGreaterThan(0);
    expect(written()).toBeLessThan(4);
  });

  it("refuse everything while a cell is edited", async () => {
    office.faults.add({ kind: "cellEdit" });
    const context = new office.Excel.RequestContext();
    write(context);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  it("answer late, or never, though the work is done", async () => {
    const started = performance.now();
    expect(await withFault({ kind: "late", request: 0, milliseconds: 80 })).toBe("none");
    expect(performance.now() - started).toBeGreaterThanOrEqual(79);
    office.workbook.Worksheets.GetItem("Sheet1").GetRange().Clear();
    const silence = new Promise((resolve) => setTimeout(resolve, 60, "no answer"));
    expect(await Promise.race([withFault({ kind: "silent", request: 0, carriedOut: true }), silence])).toBe("no answer");
    expect(written()).toBe(4);
  });
});
