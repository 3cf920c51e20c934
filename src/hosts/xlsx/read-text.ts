// Characters that XML cannot hold stand in a workbook as `_x000D_`; here they become characters again.
// Knows nothing of parts or cells.

/** `_x000A_` becomes a line feed, `_x005F_x000A_` the text `_x000A_` (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(String(hex), 16)));
}
