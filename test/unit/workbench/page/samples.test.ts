// The samples that the workbench offers are the files in assets/samples, all of them, and an empty workbook.

import { readdirSync } from "node:fs";
import path from "node:path";
import { EMPTY_WORKBOOK, SAMPLES } from "../../../../src/workbench/page/texts";

it("offers every sample workbook, and an empty one at the end", () => {
  const files = readdirSync(path.resolve(__dirname, "../../../../assets/samples")).filter((name) => name.endsWith(".xlsx"));
  const offered = SAMPLES.map(({ name }) => name);
  expect(offered.at(-1)).toBe(EMPTY_WORKBOOK.name);
  expect(offered.slice(0, -1).sort()).toEqual(files.sort());
});
