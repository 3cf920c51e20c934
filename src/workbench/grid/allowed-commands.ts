// What a person may do in the grid: change what cells hold. Looks and structure are Excel's business: the stand-in keeps
// neither, so that they would be gone at the next drawing and when the workbook is saved. Pure.

/** Commands, by the end of their names, that change more than contents; also those behind keys and handles. */
const REFUSED = [
  /\.(insert|remove|delete|move|append|hide|copy)-(row|rows|col|cols|multi|range|sheet|table)(?!-values)/,
  /\.(add|delete|set|remove|clear|move)-.*(conditional-rule|protection|merge|defined-name|table|theme|style|border|stroke|frozen|gridlines)/,
  /\.set-(range-)?(bold|italic|underline|stroke|overline|subscript|superscript|font|text|background|vertical|horizontal|tab|border|style)/,
  /\.set-.*(hidden|visible|width|height|row-data|col-data|order|name|worksheet-show|rows-|column-count|row-count|right-to-left)/,
  /\.(reset|toggle)-(background|range-text|text|gridlines)/,
  /\.(delta-|numfmt\.|reorder-|split-text|insert-(cell|float)-image|cancel-frozen|clear-selection-format|group-|ungroup-|apply-format|text-to-number)/,
  /format-painter$|^sheet\.command\.(move-rows|move-cols|paste-format|paste-col-width|hide-)/,
];
/** Drag and drop of cells, and the contents that a paste or the Delete key changes. */
const NEVER_REFUSED = ["sheet.command.move-range", "sheet.command.set-range-values"];

/** False for a command that the workbench refuses to a person. */
export function isAllowed(command: string): boolean {
  return !/^sheet\.command\./.test(command) || NEVER_REFUSED.includes(command) || REFUSED.every((pattern) => !pattern.test(command));
}
