// The workbench's entry: joins the page to files, the grid and the pane's frame. Tests reach everything by `window.workbench`.

import { createRoot } from "react-dom/client";
import { HostError } from "../../base/host-error";
import { blankWorkbook } from "../../hosts/xlsx/blank-workbook";
import { desktopBoundary } from "../excel/transports/desktop-boundary";
import { openWorkbookFile } from "../file/open-workbook-file";
import { saveWorkbookFile } from "../file/save-workbook-file";
import { readRibbon } from "./read-ribbon";
import { EMPTY_WORKBOOK, FIRST_SAMPLE } from "./texts";
import { createWorkbench } from "./workbench";
import { WorkbenchPage } from "./WorkbenchPage";

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new HostError("not-found", `${address} could not be loaded.`, "Is the workbench's server still running?", true);
  return answer;
}

const workbench = createWorkbench({
  openFile: openWorkbookFile,
  saveFile: saveWorkbookFile,
  sample: async (name) => (name === EMPTY_WORKBOOK.name ? blankWorkbook("user") : new Uint8Array(await (await fetched(`samples/${name}`)).arrayBuffer())),
  ribbon: async () => readRibbon(await (await fetched("pane/manifest.xml")).text()),
  functions: async () => (await fetched("pane/functions.json")).json(),
  // By far the largest part: the page is there before it.
  openGrid: async (...given) => (await import("../grid/univer-grid")).openUniverGrid(...given),
  currentYear: () => new Date().getFullYear(),
});

Object.assign(window, {
  workbench,
  paneHost: () => {
    const { opened } = workbench.state();
    return opened === null ? undefined : desktopBoundary(opened.excel);
  },
});

const place = document.getElementById("workbench");
if (place === null) throw new Error("The page has no place for the workbench.");
createRoot(place).render(<WorkbenchPage workbench={workbench} />);
void workbench.openSample(FIRST_SAMPLE.name);
