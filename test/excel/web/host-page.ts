// The page of a stand-in Excel on the web, with a pane in a frame; `excel` and its workbook's text are there for the test to see.

import type { WorkbookContent } from "../../../src/grid/sheet-content";
import { WEB_PAYLOAD_LIMIT } from "../../../src/workbench/excel/payload-meter";
import { StandInExcel } from "../../../src/workbench/excel/stand-in-excel";
import { paneFrameName, webBoundary } from "../../../src/workbench/excel/transports/web-boundary";
import { workbookFromContent } from "../../../src/workbench/excel/workbook-content";
import { contentFromText } from "./content-text";
import { sheetTexts } from "./sheet-texts";

/** Opens the pane beside a workbook: an empty one when no content is given. */
function openPane(address: string, contentText: string | null): void {
  const hostUrl = window.location.href;
  const content: WorkbookContent | null = contentText === null ? null : contentFromText(contentText);
  const workbook = content === null ? undefined : workbookFromContent(content);
  const excel = new StandInExcel(workbook, { payloadLimit: WEB_PAYLOAD_LIMIT });
  const frame = document.createElement("iframe");
  frame.name = paneFrameName(hostUrl);
  webBoundary(excel, () => frame.contentWindow, { hostUrl });
  frame.src = address;
  document.body.append(frame);
  Object.assign(window, { excel });
}

Object.assign(window, { openPane, sheetTexts });
