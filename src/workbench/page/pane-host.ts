// Runs first in the pane's frame, before office.js: puts Excel's side of the boundary where the library looks for it.
// The frame is of the page's own origin; what the page offers is read from it and passed on, nothing else.

const offered: unknown = Reflect.get(window.parent, "paneHost");
if (typeof offered === "function") Object.defineProperty(window, "external", { value: Reflect.apply(offered, null, []) });

export {};
