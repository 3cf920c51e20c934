// What the command says and writes of somebody else's plan: the bakery's purchase proposals, of which three are wrong.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkWorkbook } from "../../src/app/check-workbook";
import { runCli } from "../../src/cli/run-cli";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import type { Finding } from "../../src/model/proposal";
import { purchaseProposals } from "../samples/bakery/purchase-proposals";

const bakery = path.resolve(__dirname, "../../assets/samples/bakery.xlsx");
const bicycles = path.resolve(__dirname, "../../assets/samples/bicycles.xlsx");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "planwright-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...words: string[]): string {
  const out: string[] = [];
  runCli(words, { out: (text) => void out.push(text), err: () => undefined, interactive: false, now: () => 0 });
  return out.join("\n");
}

describe("planwright check", () => {
  it("reads the proposals as they were laid out", () => {
    const { proposals } = checkWorkbook(readWorkbookContent(readFileSync(bakery), "bakery.xlsx"), {});
    expect(proposals.map(({ source: _source, ...proposal }) => proposal)).toEqual(purchaseProposals);
  });

  it("counts what is wrong with the proposed orders, and lists it in the file with their cells", () => {
    const json = path.join(folder, "check.json");
    expect(run("check", bakery, "--json", json)).toContain("53 proposed orders: 7 without material, 1 starting too late, 1 with a wrong lot, 1 not needed.");
    const { proposals } = JSON.parse(readFileSync(json, "utf8")) as { proposals: { orders: number; findings: readonly (Finding & { cell?: string })[] } };
    expect(proposals.orders).toBe(purchaseProposals.length);
    const cellOf = (kind: Finding["kind"]) => proposals.findings.filter((finding) => finding.kind === kind).map(({ order, cell }) => [order, cell]);
    expect(cellOf("late start")).toEqual([["BV-3022", "E26"]]);
    expect(cellOf("wrong lot")).toEqual([["BV-3034", "E38"]]);
    expect(cellOf("not needed")).toEqual([["BV-3051", "E55"]]);
    expect(new Set(proposals.findings.filter(({ kind }) => kind === "no material").map(({ item }) => item))).toEqual(new Set(["Z-018"]));
  });

  it("says nothing of proposals where there are none", () => {
    const json = path.join(folder, "none.json");
    expect(run("check", bicycles, "--json", json)).not.toContain("proposed");
    expect(JSON.parse(readFileSync(json, "utf8"))).not.toHaveProperty("proposals");
  });
});

describe("planwright plan", () => {
  it("writes the sheet Proposal check beside the plan", () => {
    const output = path.join(folder, "out.xlsx");
    expect(run("plan", bakery, "-o", output)).toContain('1 not needed. The sheet "Proposal check" says all.');
    const { sheets } = readWorkbookContent(readFileSync(output), "out.xlsx");
    expect(sheets.map(({ name }) => name)).toContain("Proposal check");
  });
});
