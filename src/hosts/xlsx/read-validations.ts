// What may be entered into the cells of a sheet: lists, and bounds that are plain numbers. Other validations are left out.

import type { Area } from "../../grid/address";
import { readAreas } from "./read-rules";
import type { XmlHandler } from "./xml-reader";

export type FileValidation = { readonly areas: readonly Area[] } & (
  /** `source` as it stands: a text in quotes, or a reference. */
  | { readonly kind: "list"; readonly source: string }
  | { readonly kind: "whole" | "decimal"; readonly minimum: number; readonly maximum: number }
);

/** A handler for `dataValidations`, and what it found. */
export function validationReader(): { readonly handler: Required<XmlHandler>; readonly validations: readonly FileValidation[] } {
  const validations: FileValidation[] = [];
  let kind = "";
  let isBetween = false;
  let areas: readonly Area[] = [];
  let formulas: string[] = [];
  let text = "";
  const finish = (): void => {
    const [first = "", second = ""] = formulas;
    if (areas.length === 0 || first === "") return;
    if (kind === "list") validations.push({ areas, kind, source: first });
    else if ((kind === "whole" || kind === "decimal") && isBetween && isNumber(first) && isNumber(second)) {
      validations.push({ areas, kind, minimum: Number(first), maximum: Number(second) });
    }
  };
  return {
    validations,
    handler: {
      open: (name, attribute) => {
        text = "";
        if (name !== "dataValidation") return;
        kind = attribute("type") ?? "none";
        isBetween = (attribute("operator") ?? "between") === "between";
        areas = readAreas(attribute("sqref") ?? "");
        formulas = [];
      },
      text: (piece) => {
        text += piece;
      },
      close: (name) => {
        if (name === "formula1" || name === "formula2") formulas.push(text);
        else if (name === "dataValidation") finish();
      },
    },
  };
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && !Number.isNaN(Number(text));
}
