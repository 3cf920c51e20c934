// Waits for Office to say that Excel is there; on the web it may never say so.

/// <reference types="office-js" />

const PATIENCE_MS = 8000;

/** True when Excel answered; false when there is no Excel, no library, or no answer in time. */
export function waitForExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return Promise.resolve(false);
  return new Promise((done) => {
    const timer = setTimeout(() => {
      done(false);
    }, PATIENCE_MS);
    void Office.onReady(({ host }) => {
      clearTimeout(timer);
      done(host === Office.HostType.Excel);
    });
  });
}
