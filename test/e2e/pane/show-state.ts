// Gives the scripted pane its states, once, and shows one of them. Sheets stay behind: the pane does not show them.

import type { Page } from "playwright-core";
import type { PaneState } from "../../../src/taskpane/session";
import type { Planned } from "../../../src/worker/protocol";

/** Plans that several states share travel once: the browser's protocol keeps identities. */
export async function loadStates(page: Page, states: Readonly<Record<string, PaneState>>): Promise<void> {
  const light = new Map<Planned, Planned>();
  const lightened = Object.entries(states).map(([name, state]): [string, PaneState] => {
    if (state.planned === null) return [name, state];
    const planned = light.get(state.planned) ?? { ...state.planned, sheets: [] };
    light.set(state.planned, planned);
    return [name, { ...state, planned }];
  });
  await page.evaluate((given) => {
    globalThis.paneStates = given;
  }, Object.fromEntries(lightened));
}

export async function showState(page: Page, name: string, language: "english" | "pseudo" = "english"): Promise<void> {
  await page.evaluate(
    ([shown, words]) => {
      globalThis.showPane(shown, words);
    },
    [name, language] as const,
  );
}
