// However wrong a planner's choice is, nothing breaks: each row is used, refused or left out, and each message is short.

import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { checkWorkbook } from "../../src/app/check-workbook";
import { fieldOffers, roleOffers } from "../../src/app/column-offers";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";

const SEED = 20_261_123;

const content = readWorkbookContent(readFileSync(path.resolve(__dirname, "../../assets/samples/bakery.xlsx")), "bakery");
const { tables } = checkWorkbook(content, {}).check;

it("any table of a workbook may be taken for anything, with any columns for any fields", () => {
  fc.assert(
    fc.property(fc.constantFrom(...tables), fc.constantFrom(...roleOffers), fc.infiniteStream(fc.nat()), (table, { role }, picks) => {
      const headings = table.columns.map(({ heading }) => heading).filter((heading) => heading !== "");
      const keys = [null, ...fieldOffers(role).map(({ key }) => key)];
      const columns = headings.map((heading) => ({ heading, role, field: keys[(picks.next().value ?? 0) % keys.length] ?? null }));
      const { check } = checkWorkbook({ ...content, remembered: JSON.stringify([{ sheet: table.sheet, headings, role, columns }]) }, {});
      expect([...check.tables, ...check.notUsed].some((one) => one.sheet === table.sheet && one.role === role)).toBe(true);
      for (const { rowsRead, rowsUsed, rowsRefused, rowsLeftOut } of check.tables) expect(rowsUsed + rowsRefused + rowsLeftOut).toBe(rowsRead);
      for (const { text, hint } of check.issues) expect(Math.max(text.length, hint.length)).toBeLessThanOrEqual(160);
    }),
    { numRuns: 12, seed: SEED },
  );
});
