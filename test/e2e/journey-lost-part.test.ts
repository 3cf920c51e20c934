// A part of the pane that does not come, on a live workbook: the pane stays in use, says so, and goes on when it is asked again.

import { contentOfSample } from "../unit/taskpane/sample-content";
import { browserPath } from "./pane/browser";
import { openJourney } from "./pane/open-journey";

jest.setTimeout(180_000);

if (browserPath === null) process.stdout.write("No browser was found: the journey with a part that is lost is skipped.\n");
(browserPath === null ? it.skip : it)("a part that is lost once is asked for again, and nothing else is lost (needs Chromium, Chrome or Edge)", async () => {
  const journey = await openJourney(contentOfSample("bakery"));
  let asked = 0;
  await journey.page.route(/\/recognised\.[0-9a-f]+\.js$/, (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.fallback();
  });
  await journey.click("Use my sheets");
  await journey.seeText("This part of the pane could not be loaded.");
  await journey.openTab("Plan");
  await journey.seeText("Start date");
  await journey.openTab("Data");
  // Asked for anew by opening the page once more; the line's own button does the same.
  await journey.seeText("14 tables recognised");
  expect(asked).toBe(2);
  const { complaints, ...others } = await journey.faults();
  expect(complaints.filter((complaint) => !complaint.includes("ERR_FAILED"))).toEqual([]);
  expect(others).toEqual({ unknownMembers: [], calls: [] });
  await journey.close();
});
