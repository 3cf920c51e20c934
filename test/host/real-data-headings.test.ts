// Headings seen in real workbooks and import templates: how many of them the dictionaries know.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { meaningsOf } from "../../src/read/words/meanings";
import { normaliseHeading } from "../../src/read/words/normalise-heading";
import { textsOfCsv } from "../unit/read/workbook-from-rows";
import { referenceData } from "./real-data-workbook";

const path = join(referenceData, "headings", "headings-seen.csv");
const present = existsSync(path);
if (!present) process.stdout.write("skipped: the reference data are not there\n");

/** From here on a planner is not asked to look at a column. */
const SURE = 0.6;

(present ? describe : describe.skip)("Headings seen", () => {
  const unsureIn = (language: string): readonly string[] =>
    textsOfCsv(readFileSync(path, "utf8"))
      .slice(1)
      .filter((row) => row[3]?.startsWith(language))
      .map((row) => row[5] ?? "")
      .filter((heading) => Math.max(0, ...meaningsOf(normaliseHeading(heading)).values()) < SURE);

  it("in English are all known", () => {
    expect(unsureIn("en")).toEqual([]);
  });

  it("in German are all known but the name of a machine", () => {
    expect(unsureIn("de")).toEqual(["HESS-LP"]);
  });

  it("in Polish are all known", () => {
    expect(unsureIn("pl")).toEqual([]);
  });
});
