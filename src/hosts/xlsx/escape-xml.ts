// Text as XML parts need it: the five entities, and `_xHHHH_` for what XML cannot hold. Knows nothing of parts.

import { cut } from "../../grid/cut-text";

/** What a cell can hold, in UTF-16 units; Excel refuses a file with more. */
const MAX_TEXT_LENGTH = 32_767;

const SPECIAL = /[&<>"\u0000-\u001f\ufffe\uffff\ud800-\udfff]|_x[0-9A-Fa-f]{4}_/;
/** Control characters other than tab and line feed; a carriage return would be read back as a line feed. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text between tags: `a < b` as `a &lt; b`. What XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replace(UNSAFE, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A value within double quotes; tabs and line breaks survive the normalisation of attributes. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;");
}

/** Text of a cell (ST_Xstring): what XML cannot hold as `_xHHHH_`, and text that looks like such an escape escaped. */
export function cellText(text: string): string {
  const kept = text.length > MAX_TEXT_LENGTH ? cut(text, MAX_TEXT_LENGTH) : text;
  return SPECIAL.test(kept) ? xmlText(escapeUnsafe(kept)) : kept;
}

/** ST_Xstring within double quotes, such as a table column's name: line breaks are escapes there, as Excel writes them. */
export function cellTextAttribute(text: string): string {
  return xmlText(escapeUnsafe(text).replace(/[\t\n]/g, hexEscape)).replace(/"/g, "&quot;");
}

/** A number as XML Schema writes it. NaN and infinity have no place in a sheet: a program that makes them is wrong. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be written to a sheet.`);
  return String(value);
}

function escapeUnsafe(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(UNSAFE, hexEscape);
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
