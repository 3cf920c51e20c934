// The add-in's entry: joins the pane to Excel, the worker, the custom functions and the ribbon. The only file here that knows them.

/// <reference types="office-js" />

import { createRoot, type Root } from "react-dom/client";
import { KEPT_PLAN_NAMESPACE } from "../app/kept-plan";
import { HostError } from "../base/host-error";
import { pausing } from "../base/pausing";
import { answersFromPlan } from "../functions/answers-from-plan";
import { setPlanStore } from "../functions/plan-store";
import { specsFromJson } from "../grid/spec-json";
import { openExcelPort } from "../hosts/excel/excel-port";
import { openKeptTexts } from "../hosts/excel/kept-texts";
import { openNavigation } from "../hosts/excel/navigate";
import { recalculateFormulas } from "../hosts/excel/recalculate-formulas";
import { browserWorkers } from "../worker/browser-worker";
import { othersTurn } from "../worker/others-turn";
import { createPlanner, type Clock } from "../worker/planner";
import { onSeveralWorkers } from "../worker/planner-starts";
import { Pane } from "./frame/Pane";
import { BrokenPane } from "./frame/BrokenPane";
import { InsteadOfPane } from "./frame/InsteadOfPane";
import { keepLastPlan } from "./last-plan";
import { createLiveSession, type LiveSession } from "./live-session";
import { english } from "./strings/english";
import { waitForExcel } from "./wait-for-excel";

/** Set by the build. */
declare const PLANWRIGHT_VERSION: string;

const SAMPLE = "samples/bicycles.json";

const clock: Clock = {
  now: () => performance.now(),
  every: (milliseconds, call) => {
    const timer = setInterval(call, milliseconds);
    return () => {
      clearInterval(timer);
    };
  },
};

async function fetchSample() {
  const answer = await fetch(SAMPLE).catch(() => null);
  if (answer === null || !answer.ok) {
    throw new HostError("not-found", "The sample could not be loaded.", "Check the connection to the add-in's own address, then try again.", true);
  }
  return specsFromJson(await answer.text());
}

function liveSession(): LiveSession {
  const keptTexts = openKeptTexts(KEPT_PLAN_NAMESPACE);
  const pause = pausing(clock.now, othersTurn);
  const startWorker = browserWorkers(pause);
  // A planner of its own: a question asked by a cell must not end what the pane is doing.
  const last = keepLastPlan(keptTexts, createPlanner(startWorker, clock));
  setPlanStore({ lastPlan: last.lastPlan });
  const navigation = openNavigation();
  return createLiveSession({
    workbook: openExcelPort(),
    // One core stays Excel's.
    planner: createPlanner(onSeveralWorkers(startWorker, navigator.hardwareConcurrency - 1), clock),
    clock,
    pause,
    goTo: navigation.goTo,
    onRowSelected: (listener) => {
      // Without the event orders are still found by their number on the page Why.
      navigation.onRowSelected(listener).catch(() => undefined);
    },
    sampleSheets: fetchSample,
    keptTexts,
    onPlan: (planned, dateSystem) => {
      last.set(planned === null ? null : { plan: planned.plan, plant: planned.plant, dateSystem });
    },
    recalculateAnswers: () => recalculateFormulas(answersFromPlan),
  });
}

/** The buttons of the ribbon: each opens the pane and asks for what it says. */
function joinRibbon(session: LiveSession): void {
  const commands: Readonly<Record<string, () => void>> = {
    plan: () => {
      if (session.state().data === null) session.understand();
      else session.show("plan");
    },
    replan: session.plan,
    restore: () => session.show("restore"),
  };
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void Office.addin.showAsTaskpane();
      command();
      event.completed();
    });
  }
}

async function start(): Promise<void> {
  const place = document.getElementById("pane");
  if (place === null) throw new Error("The page has no place for the pane.");
  const isThere = await waitForExcel();
  const { startup } = english;
  const reload = (): void => {
    window.location.reload();
  };
  const root: Root = createRoot(place, {
    onUncaughtError: (fault) => {
      root.render(<BrokenPane fault={fault} strings={startup} onReload={reload} />);
    },
  });
  if (!isThere) {
    root.render(<InsteadOfPane title={startup.silent} hint={startup.silentHint} retry={startup.retry} onRetry={reload} />);
    return;
  }
  const session = liveSession();
  joinRibbon(session);
  // Absent on the web.
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const office = theme === undefined ? {} : { office: { background: theme.bodyBackgroundColor, ink: theme.bodyForegroundColor } };
  root.render(<Pane session={session} strings={english} version={PLANWRIGHT_VERSION} {...office} />);
  await session.open();
}

void start();
