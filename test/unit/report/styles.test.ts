// Number styles and fixed phrases.

import { defaultItem } from "../../../src/model/plant";
import { lotRuleText } from "../../../src/report/lot-rule-text";
import { fractionStyle } from "../../../src/report/styles";
import { count, wholeText } from "../../../src/report/sentences/counted";
import { servedText } from "../../../src/report/words";
import { samplePlan, samplePlant } from "./sample-plan";

describe("fractionStyle", () => {
  it("leaves whole quantities to the column and gives decimals to others", () => {
    expect(fractionStyle(12)).toBeUndefined();
    expect(fractionStyle(12.0000001)).toBeUndefined();
    expect(fractionStyle(null)).toBeUndefined();
    expect(fractionStyle(12.5)?.format).toBe("#,##0.0##");
  });
});

describe("phrases", () => {
  it("count with commas and a plural", () => {
    expect([count(1, "order"), count(12345, "order"), wholeText(-1234567.4)]).toEqual(["1 order", "12,345 orders", "-1,234,567"]);
  });

  it("name three customer orders and count the rest", () => {
    const [first] = samplePlan.orders;
    if (first === undefined) throw new Error("no order");
    const pegs = ["a", "b", "c", "d", "e"].map((demand) => ({ demand, quantity: 1 }));
    const [demand] = samplePlant.demands;
    expect(servedText({ ...first, pegs }, () => demand)).toBe("a, b, c +2");
    expect(servedText({ ...first, pegs: [] }, () => demand)).toBe("Stock");
    expect(servedText({ ...first, pegs }, () => undefined)).toBe("Forecast");
  });

  it("say a lot rule with its modifiers", () => {
    const item = { ...defaultItem, id: "A", lotRule: { kind: "fixed", quantity: 200 } as const, minimumOrder: 100, multipleOrder: 50 };
    expect(lotRuleText(item)).toBe("Fixed 200, min 100, multiple 50");
  });
});
