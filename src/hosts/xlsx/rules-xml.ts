// Conditional formats of a sheet of ours. Data bars are written twice: plainly, and as the extension that lets them be solid.

import { areaName } from "../../grid/address";
import type { ConditionalRule, SheetSpec } from "../../grid/sheet-spec";
import { cellText, numberText } from "./escape-xml";
import type { SheetContext } from "./write-context";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** Identities that Excel gives these extensions. */
const BAR_LINK = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const BAR_LIST = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/** The conditionalFormatting elements; the first rule wins where several apply. */
export function rulesXml(spec: SheetSpec, context: SheetContext): string {
  return (spec.rules ?? [])
    .map((rule, index) => `<conditionalFormatting sqref="${areaName(rule.area)}">${ruleXml(rule, index, context)}</conditionalFormatting>`)
    .join("");
}

/** What stands at the end of the sheet for its data bars; `` when there are none. */
export function ruleExtensionsXml(spec: SheetSpec): string {
  const bars = (spec.rules ?? []).map((rule, index) => (rule.kind === "dataBar" ? barExtension(rule, index) : "")).join("");
  if (bars === "") return "";
  return (
    `<extLst><ext xmlns:x14="${X14}" uri="${BAR_LIST}">` +
    `<x14:conditionalFormattings>${bars}</x14:conditionalFormattings></ext></extLst>`
  );
}

function ruleXml(rule: ConditionalRule, index: number, context: SheetContext): string {
  const priority = `priority="${index + 1}"`;
  switch (rule.kind) {
    case "cellIs": {
      const value = typeof rule.value === "number" ? numberText(rule.value) : `"${rule.value.replace(/"/g, '""')}"`;
      const format = context.styles.ruleFormat(rule.style);
      return `<cfRule type="cellIs" dxfId="${format}" ${priority} operator="${rule.operator}"><formula>${cellText(value)}</formula></cfRule>`;
    }
    case "formula": {
      const formula = cellText(context.mapFormula(rule.formula));
      const format = context.styles.ruleFormat(rule.style);
      return `<cfRule type="expression" dxfId="${format}" ${priority}><formula>${formula}</formula></cfRule>`;
    }
    case "dataBar":
      return (
        `<cfRule type="dataBar" ${priority}><dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF${rule.colour}"/></dataBar>` +
        `<extLst><ext xmlns:x14="${X14}" uri="${BAR_LINK}"><x14:id>${barId(index)}</x14:id></ext></extLst></cfRule>`
      );
    case "colourScale": {
      const points = rule.stops.map(({ at }) =>
        typeof at === "number" ? `<cfvo type="num" val="${numberText(at)}"/>` : `<cfvo type="${at}"/>`,
      );
      const colours = rule.stops.map(({ colour }) => `<color rgb="FF${colour}"/>`);
      return `<cfRule type="colorScale" ${priority}><colorScale>${points.join("")}${colours.join("")}</colorScale></cfRule>`;
    }
  }
}

function barExtension(rule: ConditionalRule & { readonly kind: "dataBar" }, index: number): string {
  return (
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${barId(index)}">` +
    '<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/>' +
    `<x14:negativeFillColor rgb="FFC00000"/><x14:axisColor rgb="FF7F7F7F"/></x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${areaName(rule.area)}</xm:sqref></x14:conditionalFormatting>`
  );
}

/** Joins the two descriptions of a bar; unique on its sheet is enough. */
function barId(index: number): string {
  return `{50414E57-0000-4000-8000-${String(index + 1).padStart(12, "0")}}`;
}
