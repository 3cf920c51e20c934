// How a formula is written in a file, and how a person reads it: prefixes of newer functions and of ours, and table references.

import { shownFormula, storedFormula } from "../../../../src/hosts/xlsx/file-formula";

const PAIRS: readonly (readonly [shown: string, stored: string])[] = [
  ['XLOOKUP(A1,B:B,C:C)&TEXTJOIN(",",TRUE,A1:A3)', '_xlfn.XLOOKUP(A1,B:B,C:C)&_xlfn.TEXTJOIN(",",TRUE,A1:A3)'],
  ["SORT(FILTER(A1:B9,A1:A9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,A1:A9>0))"],
  ["PLAN.EOQ(A1,B1)+1", "_xldudf_PLAN_EOQ(A1,B1)+1"],
  ["[@Hours]*2+Other[@Rate]", "Load[[#This Row],[Hours]]*2+Other[[#This Row],[Rate]]"],
  ["SUM([@[From day]:[To day]])", "SUM(Load[[#This Row],[From day]:[To day]])"],
  ['IF([@Hours]>1,"[@Hours]","IFS(")', 'IF(Load[[#This Row],[Hours]]>1,"[@Hours]","IFS(")'],
  ["SUM(A1:A3)+Let_me", "SUM(A1:A3)+Let_me"],
];

describe.each(PAIRS)("%s", (shown, stored) => {
  it("is stored in the form of files", () => {
    expect(storedFormula(shown, "Load", "PLAN")).toBe(stored);
  });
  it("is shown in the form that people type", () => {
    expect(shownFormula(stored, "Load")).toBe(shown);
  });
});

it("names the table of a row where the cell lies outside of it", () => {
  expect(shownFormula("Load[[#This Row],[Hours]]", null)).toBe("Load[@Hours]");
});
