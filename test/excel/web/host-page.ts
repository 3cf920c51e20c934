// The page of a stand-in Excel on the web, with an empty pane in a frame; `excel` is there for the test to see.

import { StandInExcel } from "../../../src/workbench/excel/stand-in-excel";
import { WEB_PAYLOAD_LIMIT } from "../../../src/workbench/excel/payload-meter";
import { paneFrameName, webBoundary } from "../../../src/workbench/excel/transports/web-boundary";

const hostUrl = window.location.href;
const excel = new StandInExcel(undefined, { payloadLimit: WEB_PAYLOAD_LIMIT });
const frame = document.createElement("iframe");
frame.name = paneFrameName(hostUrl);
webBoundary(excel, () => frame.contentWindow, { hostUrl });
frame.src = "pane.html";
document.body.append(frame);
Object.assign(window, { excel });
