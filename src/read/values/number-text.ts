// Numbers typed as text: `1,234.50`, `1.234,50`, `1 234`, `12 %`, `€ 5`, `12 pcs`. One column writes them in one way.

/** Which sign parts whole units from their fraction. */
export type DecimalMark = "." | ",";

export type NumberText = { readonly value: number; readonly percent: boolean; readonly ambiguous: boolean; /** The other reading of an ambiguous text. */ readonly otherwise?: number };

const shape = /^[€$£]?\s*([+-]?\(?\d[\d.,'\u00a0\u202f ]*\)?-?)\s*(%|[€$£]|[\p{L}]{1,5}\.?)?$/u;

/** The decimal mark that a text proves; null when it leaves it open (`1,234`, `12`). */
export function provenMark(text: string): DecimalMark | null {
  const digits = shape.exec(text.trim())?.[1];
  if (digits === undefined) return null;
  const point = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  const mark = point >= 0 ? "." : ",";
  const parts = digits.split(mark);
  if (parts.length === 1) return null;
  if (parts.length > 2) return mark === "." ? "," : ".";
  const isGroup = /^\d{3}\D*$/.test(parts[1] ?? "") && /^\D*[1-9]\d{0,2}$/.test(parts[0] ?? "");
  return isGroup ? null : mark;
}

/**
 * The number that a text means.
 * @param mark what the column's other values prove; without it a text such as `1,234` is said to be ambiguous
 * @param likely how an ambiguous text is read: as the language of its headings writes numbers
 * @returns null when the text is no number
 */
export function parseNumberText(text: string, mark: DecimalMark | null, likely: DecimalMark = "."): NumberText | null {
  const match = shape.exec(text.trim());
  const digits = match?.[1]?.replace(/[\u00a0\u202f' ]/g, "");
  if (digits === undefined) return null;
  const own = provenMark(text);
  const ambiguous = own === null && mark === null && /[.,]/.test(digits);
  const decimal = own ?? mark ?? likely;
  const value = valueOf(digits, decimal);
  if (value === null) return null;
  const otherwise = ambiguous ? valueOf(digits, decimal === "." ? "," : ".") : null;
  return { value, percent: match?.[2] === "%", ambiguous, ...(otherwise === null ? {} : { otherwise }) };
}

function valueOf(digits: string, decimal: DecimalMark): number | null {
  const group = decimal === "." ? "," : ".";
  const isNegative = /^[-(]/.test(digits) || digits.endsWith("-");
  const plain = digits.replace(/[()+-]/g, "").split(group).join("").replace(decimal, ".");
  const value = Number(plain);
  if (plain === "" || !Number.isFinite(value)) return null;
  return isNegative ? -value : value;
}
