// Which number formats show dates, which times.

import { NUMBER_KIND } from "../../../../src/grid/sheet-content";
import { openPackage } from "../../../../src/hosts/xlsx/package";
import { kindOfFormatCode } from "../../../../src/grid/number-kind";
import { readNumberKinds } from "../../../../src/hosts/xlsx/read-number-kinds";
import { buildFixture } from "../../../host/fixtures/build-fixture";

const { plain, date, time } = NUMBER_KIND;

it.each([
  ["yyyy-mm-dd", date],
  ["dd/mm/yyyy;@", date],
  ["[$-F800]dddd, mmmm dd, yyyy", date],
  ["d. mmm", date],
  ["mmm", date],
  ["mm-yy", date],
  ['yyyy"年"m"月"', date],
  ["[$-411]ggge年", date],
  ["[$-409]m/d/yy h:mm AM/PM", date],
  ["[Red]yyyy", date],
  [";;yyyy", date],
  ["h:mm", time],
  ["HH:MM:SS", time],
  ["mm:ss.0", time],
  ["[h]:mm:ss", time],
  ["[mm]", time],
  ["[$-F400]h:mm:ss\\ AM/PM", time],
  ["General", plain],
  ["GENERAL", plain],
  ["0.00E+00", plain],
  ["##0.0e-0", plain],
  ["#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407]", plain],
  ['0 "days"', plain],
  ["0\\d", plain],
  ['"Day "0', plain],
  ["0_d", plain],
  ["0*y", plain],
  ["[Yellow]0", plain],
  ["[>=1000]0,\\k;0", plain],
  ["# ?/?", plain],
  ["@", plain],
  ["", plain],
])("the format %p has kind %p", (code, kind) => {
  expect(kindOfFormatCode(code)).toBe(kind);
});

it.each([[0, plain], [4, plain], [13, plain], [14, date], [17, date], [18, time], [21, time], [22, date], [37, plain], [45, time], [47, time], [48, plain], [49, plain], [57, date]])(
  "the built-in format %p has kind %p",
  (defaultFormatId, kind) => {
    const pkg = openPackage(buildFixture({ defaultFormatId }));
    expect([...readNumberKinds(pkg, "xl/styles.xml")]).toEqual([kind, date, plain]);
  },
);

it("a workbook without styles has no formats", () => {
  expect(readNumberKinds(openPackage(buildFixture({})), null)).toHaveLength(0);
});
