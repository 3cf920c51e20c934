// Words and lines of a chart as XML.

import type { Colour } from "../../grid/cell-style";
import { xmlText } from "./escape-xml";

const EMU_PER_POINT = 12_700;

/** Size in points. */
export type TextLook = { readonly size: number; readonly bold: boolean; readonly colour: Colour };

/** `<c:title>` that takes its own room above or beside the plot. @param vertical reads from bottom to top */
export function titleXml(text: string, look: TextLook, vertical = false): string {
  const body = vertical ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  const properties = propertiesXml(look);
  return (
    `<c:title><c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr ${properties}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="en-US" ${properties}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

/** `<c:txPr>` for labels of axes and legends. */
export function labelsXml(look: TextLook): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${propertiesXml(look)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function propertiesXml({ size, bold, colour }: TextLook): string {
  return `sz="${100 * size}" b="${bold ? 1 : 0}">${solidXml(colour)}`;
}

export function solidXml(colour: Colour): string {
  return `<a:solidFill>${colourXml(colour)}</a:solidFill>`;
}

export function colourXml(colour: Colour): string {
  return `<a:srgbClr val="${colour}"/>`;
}

/** `<a:ln>` of so many points. */
export function lineXml(points: number, colour: Colour, dashed = false): string {
  const dash = dashed ? '<a:prstDash val="dash"/>' : "";
  return `<a:ln w="${Math.round(points * EMU_PER_POINT)}" cap="rnd">${solidXml(colour)}${dash}<a:round/></a:ln>`;
}
