// Every sheet of the sample plan against its text in test/golden, so that a changed sheet is seen in review.
// UPDATE_GOLDEN=1 writes the files anew.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeReport } from "../../../src/report/make-report";
import { sampleCheck, samplePlan, samplePlant } from "./sample-plan";
import { sheetText } from "./sheet-text";

const folder = path.resolve(__dirname, "../../golden");
const sheets = makeReport(samplePlan, samplePlant, sampleCheck);

describe("the sheets of the sample plan", () => {
  it.each(sheets.map((sheet) => [sheet.name, sheet] as const))("%s is as it was reviewed", (_, sheet) => {
    const file = path.join(folder, `${sheet.id}.txt`);
    const text = sheetText(sheet);
    if (process.env["UPDATE_GOLDEN"] === "1") {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, "utf8"));
  });
});
