// Headings by meaning: spelling, compounds, units and parts.

import { meaningsOf } from "../../../src/read/words/meanings";
import { normaliseHeading } from "../../../src/read/words/normalise-heading";

const best = (heading: string): string | undefined =>
  [...meaningsOf(normaliseHeading(heading))].sort((a, b) => b[1] - a[1])[0]?.[0];

describe("the meaning of a heading", () => {
  it.each([
    ["SafetyStockLevel", "safetyStock"],
    ["safety_stock", "safetyStock"],
    ["Sicherheitsbestand", "safetyStock"],
    ["Safety lead time", "safetyTime"],
    ["Sicherheitszeit (Tage)", "safetyTime"],
    ["SHZET", "safetyTime"],
    ["Lead time (days)", "leadTime"],
    ["LEADTIME", "leadTime"],
    ["Lieferzeit [Tage]", "leadTime"],
    ["Artikel-Nr.", "item"],
    ["Artikelnummer", "item"],
    ["Item #", "item"],
    ["Mindestbestellmenge", "minimumOrder"],
    ["Rüstzeit in h", "setup"],
    ["Ruestzeit", "setup"],
    ["Gültig ab", "validFrom"],
    ["Lagerbestand", "onHand"],
    ["Stan magazynowy", "onHand"],
    ["Maschinenstundensatz", "costRate"],
    ["Liefertermin", "due"],
    ["Requested delivery date", "due"],
    ["Planned lead time of supplier", "leadTime"],
    ["VendorItemNo", "notNeeded"],
    ["Kd.-Nr.", "customer"],
    ["Händler", "customer"],
    ["Filiale", "customer"],
    ["Lief.-Nr.", "supplier"],
    ["Mat.-Nr.", "item"],
    ["W/C", "resource"],
    ["Liefer-KW", "due"],
    ["Need-by date", "due"],
    ["noch offen", "openQuantity"],
    ["Stück je VPE", "multipleOrder"],
    ["Units per pack", "multipleOrder"],
    ["Zielbestand", "maximumStock"],
    ["Losgrößenverf.", "lotRule"],
    ["Stück/min", "runRate"],
    ["Std./Woche", "availability"],
    ["€/h", "costRate"],
    ["Availability (%)", "availability"],
    ["Auskühlzeit (min)", "move"],
    ["geht ein in", "parent"],
    ["How much In a cycle", "lotSize"],
    ["Ile w cyklu", "lotSize"],
  ])("%s is %s", (heading, concept) => {
    expect(best(heading)).toBe(concept);
  });

  it("a word of no dictionary means nothing", () => {
    expect(meaningsOf(normaliseHeading("Xyzzy")).size).toBe(0);
  });

  it("a part of a heading is less certain than the whole", () => {
    const whole = meaningsOf(normaliseHeading("Lead time")).get("leadTime") ?? 0;
    const part = meaningsOf(normaliseHeading("Usual lead time")).get("leadTime") ?? 0;
    expect(part).toBeGreaterThan(0.3);
    expect(part).toBeLessThan(whole);
  });
});

describe("the unit of a heading", () => {
  it.each([
    ["Lead time (days)", { unit: "days" }],
    ["Lieferzeit [Wochen]", { unit: "weeks" }],
    ["SetupTimeMin", { unit: "minutes" }],
    ["Run (min/unit)", { unit: "minutes" }],
    ["Rüstzeit in h", { unit: "hours" }],
    ["MachineHours", { unit: "hours" }],
    ["Scrap %", { unit: "percent" }],
    ["DirectUnitCostPerMin", { per: "minutes" }],
    ["Stück/h", { per: "hours" }],
    ["Min. order", {}],
    ["Std. cost (€)", {}],
    ["Min per piece", { unit: "minutes" }],
    ["Rüstzeit Std", { unit: "hours" }],
    ["Capacity (h/week)", { unit: "hours", per: "weeks" }],
    ["Description", {}],
  ])("%s has %j", (heading, unit) => {
    expect(normaliseHeading(heading).unit).toEqual(unit);
  });
});
