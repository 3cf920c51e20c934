// A formula moved to another cell: relative references move with it, all else stays.

import { shiftFormula } from "../../../../src/hosts/xlsx/shift-formula";

describe("a formula that another cell shares", () => {
  it.each([
    ["A1*$B$1+C$2+$D3", 2, 1, "B3*$B$1+D$2+$D5"],
    ["SUM(A1:A9)+SUM(A:A)+SUM($B:C)+SUM(1:2)+SUM($3:4)", 1, 1, "SUM(B2:B10)+SUM(B:B)+SUM($B:D)+SUM(2:3)+SUM($3:5)"],
    ["'Q1 2026'!A1+Q1!A1+'It''s A1'!B2", 1, 0, "'Q1 2026'!A2+Q1!A2+'It''s A1'!B3"],
    ['LOG10(A1)&"A1 ""B2"""&Rate_A1+1E5', 1, 0, 'LOG10(A2)&"A1 ""B2"""&Rate_A1+1E5'],
    ["Orders[[#This Row],[A1]]+[1]Sheet1!A1", 1, 0, "Orders[[#This Row],[A1]]+[1]Sheet1!A2"],
    ["A1+B1", -1, 0, "#REF!+#REF!"],
    ["XFD1", 0, 1, "#REF!"],
    ["Größe1+Ä1", 1, 0, "Größe1+Ä1"],
  ])("%s, %d down and %d right", (formula, rows, columns, shifted) => {
    expect(shiftFormula(formula, rows, columns)).toBe(shifted);
  });
});
