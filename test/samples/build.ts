// Writes the sample workbooks to assets/samples; the same bytes every time. Run by `npm run samples`.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";
import { bakerySample } from "./bakery/bakery-sample";
import { bicycleSample } from "./bicycles/bicycle-sample";
import { fieldServiceSample } from "./field-service/field-service-sample";
import { twoSitesSample } from "./two-sites/two-sites-sample";

const folder = path.resolve(__dirname, "../../assets/samples");

mkdirSync(folder, { recursive: true });
for (const sample of [bicycleSample(), bakerySample(), twoSitesSample(), fieldServiceSample()]) {
  const bytes = newWorkbook(sample.sheets);
  writeFileSync(path.join(folder, sample.file), bytes);
  process.stdout.write(`assets/samples/${sample.file}: ${sample.sheets.length} sheets, ${Math.round(bytes.length / 1024)} KB\n`);
}
