// Colours of a file: plain, of the theme, with a tint.

import { readColour, tinted } from "../../../../src/hosts/xlsx/read-colour";

const theme = new Map([
  ["lt1", "FFFFFF"],
  ["dk1", "000000"],
  ["accent1", "4472C4"],
]);
const read = (attributes: Readonly<Record<string, string>>): string | null => readColour(new Map(Object.entries(attributes)), theme);

describe("the colour of a style", () => {
  it("is what it says, without its transparency", () => {
    expect(read({ rgb: "FF1f4e5f" })).toBe("1F4E5F");
  });
  it("is one of the old palette by its number", () => {
    expect([read({ indexed: "2" }), read({ indexed: "10" }), read({ indexed: "63" })]).toEqual(["FF0000", "FF0000", "333333"]);
  });
  it("is one of the theme, light before dark", () => {
    expect([read({ theme: "0" }), read({ theme: "1" }), read({ theme: "4" })]).toEqual(["FFFFFF", "000000", "4472C4"]);
  });
  it("is automatic for the window's own text and background", () => {
    expect([read({ auto: "1" }), read({ indexed: "64" }), read({})]).toEqual([null, null, null]);
  });
  it("is lighter and darker by the shares that Excel offers", () => {
    // What Excel shows for accent 1 of Office 2013: 40 % and 80 % lighter, 25 % darker; each channel within one step.
    const wanted = [["0.3999755851924192", "8EA9DB"], ["0.7999816888943144", "D9E1F2"], ["-0.249977111117893", "2F5496"]] as const;
    for (const [tint, colour] of wanted) {
      const found = read({ theme: "4", tint }) ?? "";
      const steps = [0, 2, 4].map((at) => Math.abs(Number.parseInt(found.slice(at, at + 2), 16) - Number.parseInt(colour.slice(at, at + 2), 16)));
      expect([colour, Math.max(...steps) <= 2]).toEqual([colour, true]);
    }
  });
  it("stays grey when a grey is tinted", () => {
    expect([tinted("FFFFFF", -0.5), tinted("000000", 0.5)]).toEqual(["808080", "808080"]);
  });
});
