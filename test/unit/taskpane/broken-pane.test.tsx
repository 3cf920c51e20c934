/** @jest-environment jsdom */
// A fault while the pane is drawn leaves words in its place, and a way to open it again.

import { fireEvent, screen } from "@testing-library/react";
import { createRoot, type Root } from "react-dom/client";
import { BrokenPane } from "../../../src/taskpane/frame/BrokenPane";
import { english } from "../../../src/taskpane/strings/english";

beforeAll(() => {
  // React's aid for tests would take such a fault itself.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

it("shows what went wrong where the pane was", async () => {
  window.matchMedia = (query) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined });
  const place = document.body.appendChild(document.createElement("div"));
  let reloads = 0;
  const reload = () => {
    reloads += 1;
  };
  const root: Root = createRoot(place, {
    onUncaughtError: (fault) => {
      root.render(<BrokenPane fault={fault} strings={english.startup} onReload={reload} />);
    },
  });
  const Broken = (): never => {
    throw new Error("no such order");
  };
  root.render(<p>the pane</p>);
  await screen.findByText("the pane");
  root.render(<Broken />);
  await screen.findByText(english.startup.broken);
  expect(place.textContent).toContain("no such order");
  fireEvent.click(screen.getByRole("button", { name: english.startup.reload }));
  expect(reloads).toBe(1);
  root.unmount();
});
