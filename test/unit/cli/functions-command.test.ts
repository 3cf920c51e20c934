// `planwright functions` lists every function, for people and for programs.

import { runCli } from "../../../src/cli/run-cli";
import { customFunctions } from "../../../src/functions/register";

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

describe("planwright functions", () => {
  it("prints each function with its arguments and what it does", () => {
    const { code, out } = run("functions");
    expect(code).toBe(0);
    expect(out).toContain("  PLAN.REORDERPOINT(demand, demandDeviation, leadTime, serviceLevel, [leadTimeDeviation], [reviewPeriod])\n      Stock at which");
    for (const id of Object.keys(customFunctions)) expect(out).toContain(`PLAN.${id}(`);
  });

  it("prints the same as JSON with --json", () => {
    const { code, out } = run("functions", "--json");
    expect(code).toBe(0);
    const ids = (JSON.parse(out) as { readonly id: string }[]).map(({ id }) => id);
    expect([...ids].sort()).toEqual(Object.keys(customFunctions).sort());
  });

  it("refuses anything else with exit code 2", () => {
    expect(run("functions", "plan.xlsx")).toMatchObject({ code: 2, err: expect.stringContaining('not "plan.xlsx"') });
  });
});
