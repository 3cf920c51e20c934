// The command as a script calls it: exit codes, what is written, and that nothing is written where nothing should be.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import { patchWorkbook } from "../../src/hosts/xlsx/patch-workbook";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { day, rowsOf, tableMakerWith, withCell, workbookOf, type Sheets } from "./small-workbook";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "planwright-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = runCli(words, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    interactive: false,
    now: () => 0,
  });
  return { code, out: out.join("\n"), err: err.join("") };
}

function save(name: string, content: Sheets | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content instanceof Uint8Array ? content : workbookOf(content));
  return path;
}

const planSheets = ["Summary", "Schedule", "Gantt", "Gantt chart", "Dispatch list", "Orders to place", "Promises", "Exceptions", "MRP", "Utilisation", "Data check"];

describe("planwright plan", () => {
  it("writes a copy beside the input with the plan's sheets behind the planner's own, and exits with 0", () => {
    const input = save("tables.xlsx", tableMakerWith({}));
    const before = readFileSync(input);
    const { code, out, err } = run("plan", input);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readFileSync(input).equals(before)).toBe(true);
    const planned = readWorkbookContent(readFileSync(join(folder, "tables.planned.xlsx")), "planned");
    const names = planned.sheets.map((sheet) => sheet.name);
    expect(names.slice(0, 7)).toEqual(Object.keys(tableMakerWith({})));
    expect(names.slice(7).sort()).toEqual([...planSheets].sort());
    expect(out).toContain("On time");
    expect(out).toContain("it breaks no rule");
    expect(out).toContain("Worst problems");
    expect(out).toContain("tables.planned.xlsx");
  });

  it.each(["bicycles", "bakery"])("makes a plan of the sample %s that the independent checker finds nothing wrong with", (name) => {
    const { out } = run("plan", join(__dirname, `../../assets/samples/${name}.xlsx`), "-o", join(folder, "out.xlsx"));
    expect(out).toContain("it breaks no rule");
  });

  it("never overwrites an earlier copy that it was not told to overwrite", () => {
    const input = save("tables.xlsx", tableMakerWith({}));
    run("plan", input);
    run("plan", input);
    expect(readdirSync(folder).sort()).toEqual(["tables.planned-2.xlsx", "tables.planned.xlsx", "tables.xlsx"]);
  });

  it("plans a planned workbook again to the same bytes", () => {
    const input = save("tables.xlsx", tableMakerWith({}));
    const once = join(folder, "once.xlsx");
    const twice = join(folder, "twice.xlsx");
    run("plan", input, "-o", once);
    run("plan", once, "-o", twice);
    expect(readFileSync(twice).equals(readFileSync(once))).toBe(true);
  });

  it("says what an edit of a planned workbook changed, on the terminal, in a sheet and as data, and so again", () => {
    const [once, edited, changed, again] = ["once", "edited", "changed", "again"].map((name) => join(folder, `${name}.xlsx`)) as [string, string, string, string];
    const json = join(folder, "plan.json");
    expect(run("plan", save("tables.xlsx", tableMakerWith({})), "-o", once, "--json", json).out).not.toContain("changed since");
    expect(JSON.parse(readFileSync(json, "utf8")).changes).toBeNull();
    const more = { row: 1, column: 3, value: 14, formula: null, format: null };
    writeFileSync(edited, patchWorkbook(readFileSync(once), [{ sheet: "Demand", cells: [more], tables: [] }]));
    const { out } = run("plan", edited, "-o", changed, "--json", json);
    expect(out).toMatch(/\d+ orders changed since the last plan, \d+ customer orders? later/);
    const { changes } = JSON.parse(readFileSync(json, "utf8"));
    expect(changes.inputs).toEqual([{ table: "Demand", record: "SO-1", field: "quantity", before: "10", after: "14", sheet: "Demand", cell: "D2" }]);
    expect(changes.orders[0].cause).toEqual({ text: "Demand SO-1: quantity 10 → 14", sheet: "Demand", cell: "D2" });
    const sheet = readWorkbookContent(readFileSync(changed), "changed").sheets.find(({ stamp }) => stamp === "changes");
    expect(sheet?.values.flat()).toContain("Demand SO-1: quantity 10 → 14");
    run("plan", changed, "-o", again);
    expect(readFileSync(again).equals(readFileSync(changed))).toBe(true);
  });

  it("writes in place only when told to, and keeps the workbook as it was", () => {
    const input = save("tables.xlsx", tableMakerWith({}));
    const before = readFileSync(input);
    expect(run("plan", input, "--in-place").code).toBe(0);
    expect(readFileSync(join(folder, "tables.bak.xlsx")).equals(before)).toBe(true);
    expect(readFileSync(input).equals(before)).toBe(false);
  });

  it("writes the plan as JSON with the documented names, twice the same", () => {
    const input = save("tables.xlsx", tableMakerWith({}));
    const paths = ["a.json", "b.json"].map((name) => join(folder, name));
    for (const path of paths) run("plan", input, "-o", join(folder, "out.xlsx"), "--json", path);
    const [first = "", second = ""] = paths.map((path) => readFileSync(path, "utf8"));
    expect(first).toBe(second);
    const plan = JSON.parse(first);
    expect(Object.keys(plan)).toEqual(
      expect.arrayContaining(["version", "settings", "orders", "operations", "promises", "loads", "records", "messages", "kpis", "issues"]),
    );
    expect(plan.settings.start).toBe("2026-11-30");
    expect(plan.promises.map((promise: { demand: string }) => promise.demand).sort()).toEqual(["SO-1", "SO-2", "SO-3"]);
    expect(plan.operations[0].start).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
  });

  it("lets --start and --settings win over the workbook's own settings", () => {
    const input = save("tables.xlsx", tableMakerWith({}));
    const settings = join(folder, "settings.json");
    const json = join(folder, "plan.json");
    writeFileSync(settings, '{ "bucket": "day", "start": "2026-11-01" }');
    run("plan", input, "--settings", settings, "--start", "2026-11-16", "--json", json);
    expect(JSON.parse(readFileSync(json, "utf8")).settings).toMatchObject({ bucket: "day", start: "2026-11-16" });
  });
});

describe("wrong use exits with 2 and writes nothing", () => {
  it.each([
    [[], "No command given"],
    [["dance"], 'Unknown command "dance"'],
    [["plan"], "needs a workbook"],
    [["plan", "a.xlsx", "b.xlsx"], "One workbook at a time"],
    [["plan", "a.xlsx", "--loud"], "--loud"],
    [["plan", "a.xlsx", "--start", "soon"], '--start "soon" is no date'],
    [["plan", "a.xlsx", "-o", "b.xlsx", "--in-place"], "not both"],
    [["check", "a.xlsx", "-o", "b.xlsx"], "writes no workbook"],
    [["plan", "a.xlsx", "--settings", "nowhere.json"], "nowhere.json cannot be read"],
  ])("%j", (words, message) => {
    const { code, err } = run(...words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it("when the output is the input", () => {
    const input = save("tables.xlsx", tableMakerWith({}));
    const before = readFileSync(input);
    const { code, err } = run("plan", input, "-o", input);
    expect(code).toBe(2);
    expect(err).toContain("is the input itself");
    expect(readFileSync(input).equals(before)).toBe(true);
  });
});

describe("bad input", () => {
  const notWorkbooks: [string, Uint8Array, string][] = [
    ["an empty file", new Uint8Array(0), "empty"],
    ["a file that is no workbook", new TextEncoder().encode("Item;Quantity\nA;5\n"), "no Excel workbook"],
    ["an encrypted workbook", encryptedWorkbook(), "password"],
    ["a workbook cut short", workbookOf(tableMakerWith({})).slice(0, 2000), "damaged"],
  ];

  it.each(notWorkbooks)("%s is refused with 3 and a sentence", (_, bytes, word) => {
    const input = save("bad.xlsx", bytes);
    const { code, err } = run("plan", input);
    expect({ code, files: readdirSync(folder) }).toEqual({ code: 3, files: ["bad.xlsx"] });
    expect(err.toLowerCase()).toContain(word.toLowerCase());
  });

  it("a file that is not there is refused with 3", () => {
    const { code, err } = run("plan", join(folder, "nowhere.xlsx"));
    expect(code).toBe(3);
    expect(err).toContain("nowhere.xlsx");
  });

  it("a workbook without products cannot be planned, and the message says what is missing", () => {
    const { code, out } = run("plan", save("bad.xlsx", tableMakerWith({ Products: null })));
    expect({ code, files: readdirSync(folder) }).toEqual({ code: 3, files: ["bad.xlsx"] });
    expect(out).toMatch(/product/i);
  });

  it("a part of itself cannot be planned: the message has the whole path and the cell", () => {
    const bom = [...rowsOf("Bill of materials"), ["BOARD", "TABLE", 1]];
    const { code, out } = run("plan", save("bad.xlsx", tableMakerWith({ "Bill of materials": bom })));
    expect({ code, files: readdirSync(folder) }).toEqual({ code: 3, files: ["bad.xlsx"] });
    expect(out).toMatch(/TABLE → TOP → BOARD → TABLE|TOP → BOARD → TABLE → TOP|BOARD → TABLE → TOP → BOARD/);
    expect(out).toContain("Bill of materials!");
  });

  const refusedRows: [string, Sheets, string][] = [
    ["text in a quantity", tableMakerWith({ Demand: withCell(rowsOf("Demand"), 2, 3, "a dozen") }), "Demand!D3"],
    ["an unknown item", tableMakerWith({ Demand: withCell(rowsOf("Demand"), 3, 2, "CHAIR") }), "Demand!C4"],
    ["a negative lead time", tableMakerWith({ Products: withCell(rowsOf("Products"), 3, 3, -4) }), "Products!D4"],
    ["a date that is none", tableMakerWith({ Demand: withCell(rowsOf("Demand"), 1, 4, "soon") }), "Demand!E2"],
  ];

  it.each(refusedRows)("%s refuses the row, names the cell, plans the rest and exits with 1", (_, sheets, cell) => {
    const { code, out } = run("plan", save("odd.xlsx", sheets));
    expect(code).toBe(1);
    expect(out).toContain(cell);
    expect(existsSync(join(folder, "odd.planned.xlsx"))).toBe(true);
  });
});

describe("planwright check", () => {
  it("prints the tables and the refused rows, and writes only what it is told to", () => {
    const demand = [...rowsOf("Demand"), ["SO-4", "Pier 7", "CHAIR", 4, day("2027-01-15"), 2]];
    const input = save("tables.xlsx", tableMakerWith({ Demand: demand }));
    const json = join(folder, "issues.json");
    const { code, out } = run("check", input, "--json", json);
    expect(code).toBe(1);
    expect(out).toContain("Demand!C5");
    expect(readdirSync(folder).sort()).toEqual(["issues.json", "tables.xlsx"]);
    expect(JSON.parse(readFileSync(json, "utf8")).issues.length).toBeGreaterThan(0);
  });
});

/** The first bytes of a compound file with the stream that password-protected workbooks have. */
function encryptedWorkbook(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const stream = "EncryptedPackage";
  for (let at = 0; at < stream.length; at += 1) bytes[1024 + 2 * at] = stream.charCodeAt(at);
  return bytes;
}
