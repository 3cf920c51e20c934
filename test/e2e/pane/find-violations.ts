// Asks axe what of WCAG 2.2 A and AA, and of good practice, the shown page breaks. Knows no page of ours.

import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Page } from "playwright-core";

/** axe once a page: its text is as long as the pane's own code. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
}

const RULES = {
  all: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] },
  /** What a theme can break. */
  colours: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
} satisfies Readonly<Record<string, axe.RunOnly>>;

/** Fluent's guards at the ends of a group have the focus for no longer than it takes to hand it on. */
const GUARDS = "[data-tabster-dummy]";

/** One line a violation: the rule, the element, and why. Empty for a sound page. */
export function findViolations(page: Page, rules: keyof typeof RULES): Promise<readonly string[]> {
  return page.evaluate(
    async ([wanted, guards]) => {
      const options: axe.RunOptions = { runOnly: wanted, resultTypes: ["violations"], preload: false, iframes: false };
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: guards }, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = "" }) => `${id} at ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`));
    },
    [RULES[rules], GUARDS] as const,
  );
}
