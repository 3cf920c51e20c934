// The whole journey by keyboard alone, on a live workbook, with office.js moving the focus as it does in Excel on the web:
// every stop is seen, the focus is never lost, and the live region says what happens.

import { contentOfSample } from "../unit/taskpane/sample-content";
import { browserPath } from "./pane/browser";
import { type Journey, NO_FAULTS, openJourney, OUR_SHEETS, WRITE_ALL } from "./pane/open-journey";

const content = contentOfSample("bicycles");

/** More presses than any page has stops. */
const MOST_PRESSES = 90;

jest.setTimeout(180_000);

if (browserPath === null) process.stdout.write("No browser was found: the journey by keyboard is skipped.\n");
(browserPath === null ? describe.skip : describe)("the journey by keyboard alone (needs Chromium, Chrome or Edge)", () => {
  let journey: Journey;
  let before: [string, string][];

  beforeAll(async () => {
    journey = await openJourney(content);
    before = await journey.sheets();
    await journey.seeText("Plan production from the sheets you already have");
  });
  afterAll(() => journey?.close());
  afterEach(async () => {
    expect(await journey.faults()).toEqual(NO_FAULTS);
  });

  const press = (key: string) => journey.page.keyboard.press(key);
  /** What has the focus, and whether it is to be seen there. */
  const focused = () =>
    journey.pane.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const label = element.getAttribute("aria-label") ?? "";
      return { words: (label === "" ? (element.textContent ?? "") : label).slice(0, 40), isLost: element === document.body || element.closest("[aria-hidden=true]") !== null, isSeen: element.matches(":focus-visible") };
    });
  /** Goes from stop to stop until one begins with these words; none on the way may be lost. */
  const walk = async (words: string, key = "Tab") => {
    const stops: string[] = [];
    while (stops.length < MOST_PRESSES) {
      await press(key);
      const stop = await focused();
      expect({ ...stop, after: stops.at(-1) }).toMatchObject({ isLost: false, isSeen: true });
      if (stop.words.startsWith(words)) return;
      stops.push(stop.words);
    }
    throw new Error(`"${words}" is not reached by ${key}: ${stops.join(" | ")}`);
  };
  const walkBack = (words: string) => walk(words, "Shift+Tab");
  const expectFocusOn = async (words: string) => {
    await journey.pane.waitForFunction((begins) => {
      const element = document.activeElement;
      return (element?.getAttribute("aria-label") ?? element?.textContent ?? "").startsWith(begins);
    }, words);
    expect(await focused()).toMatchObject({ isLost: false, isSeen: true });
  };
  const openTab = async (name: string, steps: number) => {
    const isOnTab = () => journey.pane.evaluate(() => document.activeElement?.getAttribute("role") === "tab");
    for (let presses = 0; presses < MOST_PRESSES && !(await isOnTab()); presses += 1) await press("Shift+Tab");
    for (let step = 0; step < steps; step += 1) await press("ArrowRight");
    await press("Enter");
    await expectFocusOn(name);
  };

  it("reads the sheets, and goes on from the page that opens", async () => {
    await walk("Use my sheets");
    await press("Enter");
    await journey.hear("Your sheets are read.");
    await expectFocusOn("Data");
  });

  it("opens a table's columns and closes it again", async () => {
    await walk("Settings");
    await press("Enter");
    await journey.pane.getByRole("table").first().waitFor();
    await press("Enter");
    await journey.pane.getByRole("table").first().waitFor({ state: "detached" });
  });

  it("goes to the cell of a refused row", async () => {
    await walk("Items!A373");
    await press("Enter");
    await journey.page.waitForFunction(() => excel.workbook.Worksheets.GetActiveWorksheet().Name === "Items");
    await expectFocusOn("Items!A373");
  });

  it("changes a setting and plans, the focus staying where it was", async () => {
    await walk("Set up the plan");
    await press("Space");
    await expectFocusOn("Plan");
    await walk("More settings");
    await press("Space");
    await journey.pane.getByLabel("Seed").focus();
    await journey.page.keyboard.type("2");
    await press("Enter");
    await journey.seeText("Use your sheets' settings again");
    expect(await journey.pane.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await walk("Use your sheets' settings again");
    await press("Enter");
    await walk("Plan");
    await press("Enter");
    await journey.hear("The plan is made.");
    await expectFocusOn("Plan again");
  });

  it("writes the sheets, and goes on from the results", async () => {
    await walkBack(WRITE_ALL);
    await press("Enter");
    await journey.hear("The sheets are written.");
    await expectFocusOn("Results");
    expect(await journey.sheetNames()).toEqual([...content.sheets.map(({ name }) => name), ...OUR_SHEETS]);
  });

  it("goes from a problem to its cell, and shows the hours of a work centre", async () => {
    await walk("Customer orders!");
    await press("Enter");
    await journey.page.waitForFunction(() => excel.workbook.Worksheets.GetActiveWorksheet().Name === "Customer orders");
    // The loads come after the page.
    await journey.pane.getByRole("button", { name: /^WELD/ }).waitFor();
    await walk("WELD");
    await press("Space");
    await journey.seeText("Hours at WELD by period");
  });

  it("asks by number why an order is there, and goes on to what it serves", async () => {
    await openTab("Why", 1);
    await walk("Why");
    await press("Tab");
    await journey.page.keyboard.type("CU-190-435-001");
    await journey.pane.locator("#page li").first().waitFor();
    await press("Enter");
    await journey.seeText("Because");
    await expectFocusOn("Why CU-190-435-001");
    await walk("26-");
    await press("Enter");
    await expectFocusOn("Why 26-");
    await walk("Customer orders!");
  });

  it("keeps the sheets after all, then takes the plan back, and says so", async () => {
    await openTab("Restore", 1);
    await walk("Remove all sheets of the plan");
    await press("Enter");
    await expectFocusOn("Remove");
    await walk("Keep");
    await press("Enter");
    await expectFocusOn("Remove all sheets of the plan");
    await walkBack("Undo the last write");
    await press("Enter");
    await journey.hear("The previous plan is back.");
    await journey.seeText("Nothing to restore");
    expect(await focused()).toMatchObject({ isLost: false, isSeen: true });
    expect(await journey.sheets()).toEqual(before);
  });
});
