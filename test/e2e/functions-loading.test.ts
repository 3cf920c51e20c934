// The functions' file in the pane's page of the built add-in, called by the stand-in Excel through the genuine runtime in a
// browser: what is large comes with its first call, from the add-in's own folder, under the page's content policy.

import type { Request } from "playwright-core";
import { seededRandom } from "../../src/base/random";
import { demandClass, forecastInterval } from "../../src/functions/automatic-forecast-functions";
import { mad } from "../../src/functions/forecast-functions";
import { eoq } from "../../src/functions/lot-functions";
import { productVerdict } from "../../src/functions/product-functions";
import { stockPolicyOf } from "../../src/functions/stock-policy-functions";
import type { FunctionResult } from "../../src/workbench/excel/custom-functions";
import type { StandInExcel } from "../../src/workbench/excel/stand-in-excel";
import { openWebExcel, type WebExcel } from "../excel/web/open-web-excel";
import { browserPath } from "./pane/browser";
import { builtAddIn } from "./pane/build-bundle";

/** In the host's page. */
declare const excel: StandInExcel;

// A build on a busy machine.
jest.setTimeout(240_000);

const random = seededRandom(20_261_130);
const histories = Array.from({ length: 40 }, () => Array.from({ length: 24 }, () => Math.round(60 + 30 * random())));

/** Powers and logarithms differ in their last digit between a browser and the program that runs the tests. */
function rounded(result: FunctionResult): unknown {
  if ("error" in result) return result;
  return (result.value as readonly (readonly unknown[])[]).map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(9)) : cell)));
}

if (browserPath === null) process.stdout.write("No browser was found: the tests of the functions in a browser are skipped.\n");
(browserPath === null ? describe.skip : describe)("the functions in the page of the built add-in", () => {
  let web: WebExcel;
  const loaded: string[] = [];
  /** Complaints about the part that was kept away. */
  let heard = 0;

  const call = (id: string, ...args: readonly unknown[]) =>
    web.page.evaluate(([name, given]) => excel.functions.call(name, given), [id, args] as const);
  const parts = () => loaded.splice(0).sort();
  const note = (request: Request) => {
    const [, part] = /\/(functions-\w+)\.[0-9a-f]{8}\.js$/.exec(request.url()) ?? [];
    if (part !== undefined) loaded.push(part);
  };

  beforeAll(async () => {
    web = await openWebExcel({ addIn: builtAddIn() });
    web.page.on("request", note);
    await web.pane.getByRole("button", { name: "Use my sheets" }).waitFor();
  });
  afterAll(async () => {
    await web?.close();
  });

  it("answers what planners fill down by thousands without loading anything", async () => {
    expect(await call("EOQ", [[1300], [2600]], [[8]], [[0.225]])).toEqual({ value: eoq([[1300], [2600]], [[8]], [[0.225]]) });
    expect(parts()).toEqual([]);
  });

  it("says so in the cell when a part does not come, and has it with the next call", async () => {
    const address = /functions-forecasts\.[^/]*\.js$/;
    await web.page.context().route(address, (route) => route.abort());
    const text = "This function could not be loaded: check the connection to the add-in's own address, then calculate again.";
    expect(await call("MAD", [[100, 120]], [[110, 115]])).toEqual({ error: "#N/A", text });
    await web.page.context().unroute(address);
    // Twice: the route that was refused, and the one that was not.
    expect(await call("MAD", [[100, 120]], [[110, 115]])).toEqual({ value: mad([[100, 120]], [[110, 115]]) });
    expect(parts()).toEqual(["functions-forecasts", "functions-forecasts"]);
    heard = web.complaints.length;
  });

  it("loads each part with its first call alone, and spills what its program gives", async () => {
    const history = histories[0] ?? [];
    expect(rounded(await call("FORECASTINTERVAL", "upper", histories, 6, 1, null))).toEqual(rounded({ value: forecastInterval("upper", histories, 6, 1) }));
    expect(await call("DEMANDCLASS", histories)).toEqual({ value: demandClass(histories) });
    expect(parts()).toEqual([]);
    const policy = [[[100]], [[40]], [[4]], [[0.95]], [[500]]] as const;
    const [demand, deviation, time, service, quantity] = policy.map((rows) => rows.map((row) => [...row]));
    const expected = stockPolicyOf(demand ?? [], deviation ?? [], time ?? [], service ?? [], quantity ?? []);
    expect(rounded(await call("STOCKPOLICY", ...policy, null, null, null, null, null))).toEqual(rounded({ value: expected }));
    expect(parts()).toEqual(["functions-policies"]);
    expect(rounded(await call("PRODUCTVERDICT", [history], [[20]], [[12]], [[100]], null))).toEqual(rounded({ value: productVerdict([history], [[20]], [[12]], [[100]]) }));
    expect(parts()).toEqual(["functions-products"]);
    expect(await call("WHY", [["SO-1"]])).toEqual({ error: "#N/A", text: "Make a plan first: open Planwright's pane and choose Plan, then calculate again." });
    expect(parts()).toEqual(["functions-answers"]);
  });

  it("loads a part once for a thousand cells that ask at the same time", async () => {
    const again = await openWebExcel({ addIn: builtAddIn() });
    try {
      again.page.on("request", note);
      await again.pane.getByRole("button", { name: "Use my sheets" }).waitFor();
      const results = await again.page.evaluate(() =>
        Promise.all(Array.from({ length: 1000 }, (_, row) => excel.functions.call("MAD", [[[row, row + 2]], [[row + 1, row + 1]]]))),
      );
      expect(results).toEqual(Array.from({ length: 1000 }, () => ({ value: [[1]] })));
      expect(parts()).toEqual(["functions-forecasts"]);
    } finally {
      await again.close();
    }
  });

  it("asks nobody but the add-in's own folder, and breaks no policy of the page", () => {
    expect({ refused: web.refused, complaints: web.complaints.slice(heard) }).toEqual({ refused: [], complaints: [] });
  });
});
