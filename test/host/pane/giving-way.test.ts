// A pane that gives way to the interface between the steps of long work, and what may happen meanwhile.

import { after, openSession, settled } from "./open-session";

/** A pane whose thread somebody else has, once it is `taken`, until it is given back. */
function busySession() {
  let giveBack: (() => void) | null = null;
  const thread = { isTaken: false, pauses: 0, giveBack: () => giveBack?.() };
  const opened = openSession({
    pause: () => {
      thread.pauses += 1;
      if (!thread.isTaken) return null;
      return new Promise((resolve) => {
        giveBack = resolve;
      });
    },
  });
  const reaches = (phase: string) =>
    new Promise<void>((resolve) => {
      const end = opened.session.subscribe(() => {
        if (opened.session.state().task?.phase !== phase) return;
        end();
        thread.isTaken = true;
        setTimeout(resolve, 2);
      });
    });
  const goOn = () => {
    thread.isTaken = false;
    thread.giveBack();
  };
  return { ...opened, thread, reaches, goOn };
}

describe("a pane that gives way", () => {
  it("lets the interface have the thread between the rows of a preview and of a write", async () => {
    const { session, thread } = busySession();
    const rows = (await after(session, "plan")).planned?.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows)).length ?? 0;
    expect(thread.pauses).toBeGreaterThan(rows);
    thread.pauses = 0;
    await after(session, "write");
    // Laid out, told in its looks, and its digest taken.
    expect(thread.pauses).toBeGreaterThan(3 * rows);
  });

  it("keeps the plan when its preview is cancelled, offers nothing to write, and plans again with other settings", async () => {
    const { session, workbook, reaches, goOn } = busySession();
    const previewing = reaches("Looking at the sheets");
    session.plan();
    await previewing;
    expect(session.state().planned?.plan.settings.horizonDays).toBe(14);
    session.cancel();
    goOn();
    await settled(session);
    expect(session.state()).toMatchObject({ preview: null, failure: null, finished: { kind: "plan", wasCancelled: true } });
    session.wish({ horizonDays: 7 });
    const again = await after(session, "plan", "write");
    expect(again).toMatchObject({ page: "results", failure: null });
    expect(again.planned?.plan.settings.horizonDays).toBe(7);
    expect(workbook.sheets.filter(({ stamp }) => stamp?.state === "done")).toHaveLength(again.planned?.sheets.length ?? -1);
  });

  it("changes nothing when a write is cancelled while the sheets are compared", async () => {
    const { session, workbook, reaches, goOn } = busySession();
    await after(session, "plan");
    const comparing = reaches("Looking at the sheets");
    session.write();
    await comparing;
    session.cancel();
    goOn();
    await settled(session);
    expect(session.state()).toMatchObject({ failure: null, finished: { kind: "write", wasCancelled: true } });
    expect(workbook.sheets).toHaveLength(2);
  });
});
