// The conditional formats of a sheet that compare, calculate, or draw bars and scales; all other kinds are left out.
// Knows no styles: what a rule changes is told by number.

import { areaFromName } from "../../grid/address";
import type { Area } from "../../grid/address";
import type { Colour } from "../../grid/cell-style";
import { readColour } from "./read-colour";
import type { Theme } from "./read-theme";
import { isTrue } from "./xml-reader";
import type { XmlAttribute, XmlHandler } from "./xml-reader";

/** A bound or stop: `min`, `max`, `num`, `percent`, `percentile`, `formula`, `autoMin`, `autoMax`; null without a value. */
export type FileBound = { readonly kind: string; readonly value: string | null };

export type FileRule = {
  readonly areas: readonly Area[];
  /** The lowest wins. */
  readonly priority: number;
  readonly stopsIfTrue: boolean;
} & (
  | { readonly kind: "cellIs"; readonly operator: string; readonly formulas: readonly string[]; readonly look: number | null }
  | { readonly kind: "expression"; readonly formula: string; readonly look: number | null }
  | {
      readonly kind: "dataBar";
      readonly bounds: readonly FileBound[];
      readonly colour: Colour;
      readonly isSolid: boolean;
      readonly negative: Colour | null;
      readonly showsValue: boolean;
    }
  | { readonly kind: "colorScale"; readonly stops: readonly (FileBound & { readonly colour: Colour })[] }
);

/** Extended data bars name the plain one that they go with. */
type BarExtension = { isSolid: boolean; negative: Colour | null };

type OpenRule = {
  readonly type: string;
  readonly operator: string;
  readonly look: number | null;
  readonly priority: number;
  readonly stopsIfTrue: boolean;
  readonly formulas: string[];
  readonly bounds: FileBound[];
  readonly colours: Colour[];
  readonly areas: readonly Area[];
  showsValue: boolean;
  extension: string;
};

const FALLBACK_BAR: Colour = "638EC6";

export type RuleReader = {
  /** For `conditionalFormatting`. */
  readonly plain: Required<XmlHandler>;
  /** For the sheet's `extLst`, which says how data bars of Excel 2010 differ. */
  readonly extended: Required<XmlHandler>;
  /** The winning rule first. */
  readonly rules: () => readonly FileRule[];
};

export function ruleReader(theme: Theme): RuleReader {
  const found: OpenRule[] = [];
  const extensions = new Map<string, BarExtension>();
  return {
    plain: plainHandler(found, theme),
    extended: extendedHandler(extensions, theme),
    rules: () => found.flatMap((rule) => finished(rule, extensions)).sort((a, b) => a.priority - b.priority),
  };
}

function plainHandler(found: OpenRule[], theme: Theme): Required<XmlHandler> {
  let areas: readonly Area[] = [];
  let rule: OpenRule | null = null;
  let text = "";
  return {
    open: (name, attribute) => {
      text = "";
      if (name === "conditionalFormatting") areas = readAreas(attribute("sqref") ?? "");
      else if (name === "cfRule") {
        rule = openRule(attribute, areas);
        found.push(rule);
      } else if (name === "dataBar" && rule !== null) rule.showsValue = attribute("showValue") !== "0";
      else if (name === "cfvo") rule?.bounds.push({ kind: attribute("type") ?? "", value: attribute("val") ?? null });
      else if (name === "color") {
        const colour = readColour({ get: attribute }, theme);
        if (colour !== null) rule?.colours.push(colour);
      }
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      if (name === "formula") rule?.formulas.push(text);
      else if (name === "id" && rule !== null) rule.extension = text;
    },
  };
}

function extendedHandler(extensions: Map<string, BarExtension>, theme: Theme): Required<XmlHandler> {
  let bar: BarExtension | null = null;
  return {
    open: (name, attribute) => {
      if (name === "cfRule" && attribute("type") === "dataBar") {
        bar = { isSolid: false, negative: null };
        extensions.set(attribute("id") ?? "", bar);
      } else if (name === "dataBar" && bar !== null) bar.isSolid = attribute("gradient") === "0";
      else if (name === "negativeFillColor" && bar !== null) bar.negative = readColour({ get: attribute }, theme);
    },
    text: () => undefined,
    close: (name) => {
      if (name === "cfRule") bar = null;
    },
  };
}

function openRule(attribute: XmlAttribute, areas: readonly Area[]): OpenRule {
  const look = attribute("dxfId");
  return {
    type: attribute("type") ?? "",
    operator: attribute("operator") ?? "",
    look: look === undefined ? null : Number(look),
    priority: Number(attribute("priority") ?? 0),
    stopsIfTrue: isTrue(attribute("stopIfTrue")),
    formulas: [],
    bounds: [],
    colours: [],
    areas,
    showsValue: true,
    extension: "",
  };
}

function finished(rule: OpenRule, extensions: ReadonlyMap<string, BarExtension>): readonly FileRule[] {
  const { areas, priority, stopsIfTrue, formulas, look, bounds, colours } = rule;
  const [formula] = formulas;
  const shared = { areas, priority, stopsIfTrue };
  if (areas.length === 0) return [];
  switch (rule.type) {
    case "cellIs":
      return formula === undefined ? [] : [{ ...shared, kind: "cellIs", operator: rule.operator, formulas, look }];
    case "expression":
      return formula === undefined ? [] : [{ ...shared, kind: "expression", formula, look }];
    case "dataBar": {
      const { isSolid = false, negative = null } = extensions.get(rule.extension) ?? {};
      return [{ ...shared, kind: "dataBar", bounds, colour: colours[0] ?? FALLBACK_BAR, isSolid, negative, showsValue: rule.showsValue }];
    }
    case "colorScale": {
      const stops = bounds.flatMap((bound, index) => {
        const colour = colours[index];
        return colour === undefined ? [] : [{ ...bound, colour }];
      });
      return stops.length < 2 ? [] : [{ ...shared, kind: "colorScale", stops }];
    }
    default:
      return [];
  }
}

/** `A1:B2 D4` as rectangles; what is none is left out. */
export function readAreas(list: string): readonly Area[] {
  return list.split(/\s+/).flatMap((name) => areaFromName(name) ?? []);
}
