/** @jest-environment jsdom */
// The add-in's own manifest as the workbench's ribbon shows it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRibbon } from "../../../../src/workbench/page/read-ribbon";

const { group, buttons, namespace } = readRibbon(readFileSync(join(__dirname, "../../../../manifest.xml"), "utf8"));

describe("the ribbon of the manifest", () => {
  it("has its buttons in their order, each with what a press does", () => {
    expect(group).toBe("Planwright");
    expect(buttons.map(({ label, action }) => [label, action])).toEqual([["Plan", "plan"], ["Re-plan", "replan"], ["Restore", "restore"], ["Open pane", null]]);
  });

  it("gives each a picture of 32 pixels and a sentence to say", () => {
    for (const { icon, tip } of buttons) {
      expect(icon).toMatch(/-32\.png$/);
      expect(tip).toMatch(/\.$/);
    }
  });

  it("names the namespace of the functions", () => {
    expect(namespace).toBe("PLANDEV");
  });
});
