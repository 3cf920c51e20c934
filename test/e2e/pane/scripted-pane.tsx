// The real pane with a scripted session, for pictures and for walks by keyboard: a test gives the state.

import { createRoot } from "react-dom/client";
import type { PaneState } from "../../../src/taskpane/session";
import { Pane } from "../../../src/taskpane/frame/Pane";
import { english } from "../../../src/taskpane/strings/english";
import { pseudo } from "../../../src/taskpane/strings/pseudo";
import { scriptedSession } from "../../unit/taskpane/scripted-session";

declare global {
  var paneStates: Readonly<Record<string, PaneState>>;
  var showPane: (name: string, language?: "english" | "pseudo") => void;
  var asked: readonly string[];
}

const root = createRoot(document.getElementById("pane") ?? document.body);
let shown = 0;

globalThis.showPane = (name, language = "english") => {
  const state = globalThis.paneStates[name];
  if (state === undefined) throw new Error(`no state ${name}`);
  const session = scriptedSession(state);
  globalThis.asked = session.asked;
  shown += 1;
  root.render(<Pane key={shown} session={session} strings={language === "pseudo" ? pseudo(english) : english} version="0.1.0" />);
};
