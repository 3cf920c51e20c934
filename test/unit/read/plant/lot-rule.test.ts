// Lot rules in the words of planners.

import { bucketDays } from "../../../../src/read/plant/bucket-days";
import { lotRuleOf } from "../../../../src/read/plant/lot-rule";

describe("the name of a lot rule", () => {
  it.each(["L4L", "LFL", "lot-for-lot", "Lot for lot", "Bedarf", "nach Bedarf", "exakt", "exact", "bedarfsgenau", "EX", "Order", "auftragsbezogen"])(
    "%s means lots as needed",
    (name) => {
      expect(lotRuleOf(name, {}, 7)).toEqual({ kind: "lotForLot" });
    },
  );

  it.each(["fix", "fixed", "Fixed Reorder Qty.", "FOQ", "FX", "feste Losgröße", "fixe Menge"])("%s means fixed lots", (name) => {
    expect(lotRuleOf(name, { lotSize: 50 }, 7)).toEqual({ kind: "fixed", quantity: 50 });
  });

  it.each(["min/max", "Min-Max", "minmax", "Maximum Qty.", "HB", "auffüllen"])("%s means filling up to a maximum", (name) => {
    expect(lotRuleOf(name, { minimumStock: 10, maximumStock: 90 }, 7)).toEqual({ kind: "minMax", minimumStock: 10, maximumStock: 90 });
  });

  it.each([
    ["Wochenlos", "week", 1],
    ["Wochenlos", "day", 7],
    ["Wochenlos", "month", 1],
    ["weekly", "week", 1],
    ["Monatslos", "week", 4],
    ["MB", "month", 1],
    ["Tageslos", "day", 1],
  ] as const)("%s in buckets of a %s covers %d", (name, bucket, periods) => {
    expect(lotRuleOf(name, {}, bucketDays(bucket))).toEqual({ kind: "periods", periods });
  });

  it("says which figure it lacks", () => {
    expect(lotRuleOf("fix", {}, 7)).toEqual({ lacks: "a lot size" });
    expect(lotRuleOf("periods", {}, 7)).toEqual({ lacks: "periods of supply" });
    expect(lotRuleOf("min/max", { minimumStock: 5, maximumStock: 3 }, 7)).toEqual({ lacks: "a maximum stock above the minimum" });
  });

  it("is null for words of no rule, and figures speak where no name is given", () => {
    expect(lotRuleOf("as Peter likes", {}, 7)).toBeNull();
    expect(lotRuleOf("", { lotSize: 20 }, 7)).toEqual({ kind: "fixed", quantity: 20 });
    expect(lotRuleOf("", { maximumStock: 20 }, 7)).toEqual({ kind: "minMax", minimumStock: 0, maximumStock: 20 });
    expect(lotRuleOf("", {}, 7)).toEqual({ kind: "lotForLot" });
  });
});
