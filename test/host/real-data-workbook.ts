// A folder of CSV files as a real .xlsx file: one sheet a file, headings and values as they are.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dayFromText } from "../../src/base/day";
import type { SpecValue } from "../../src/grid/sheet-spec";
import { textsOfCsv } from "../unit/read/workbook-from-rows";
import type { Rows, Sheets } from "./small-workbook";

export const referenceData = resolve(__dirname, "../../../shared/data");

/**
 * @param typing `typed`: numbers as numbers and ISO dates as dates, as an import makes them; `text`: all as text, as
 *               a careless paste leaves them
 */
export function sheetsOfFolder(folder: string, typing: "typed" | "text"): Sheets {
  const path = join(referenceData, folder);
  const files = readdirSync(path).filter((file) => file.endsWith(".csv")).sort();
  return Object.fromEntries(files.map((file): [string, Rows] => {
    const [headings = [], ...rows] = textsOfCsv(readFileSync(join(path, file), "utf8"));
    const valueOf = typing === "typed" ? typed : (text: string): SpecValue => (text === "" ? null : text);
    return [file.replace(".csv", ""), [headings, ...rows.map((row) => row.map(valueOf))]];
  }));
}

function typed(text: string): SpecValue {
  if (text === "") return null;
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number(text);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayFromText(text) : null;
  return day === null ? text : { day };
}
