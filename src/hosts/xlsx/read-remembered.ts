// What an add-in keeps with a workbook: the settings in its web extension part ([MS-OWEXML]). Knows our key, not what it says.

import { REMEMBERED_KEY } from "../../grid/sheet-content";
import type { XlsxPackage } from "./package";
import { readRelationships } from "./relationships";
import { readXml } from "./xml-reader";

/**
 * The text under our key: package → task panes → web extensions → property, whose value is JSON.
 * Of several extensions (the add-in was installed from two places) the first that has it counts. Null when there is none.
 */
export function readRemembered(pkg: XlsxPackage, workbookPath: string): string | null {
  const linked = (part: string, type: string): readonly string[] =>
    readRelationships(pkg, part).flatMap((link) => (link.type === type && pkg.has(link.path) ? [link.path] : []));
  // Excel links the panes from the package; some libraries that save anew link them from the workbook.
  const panes = ["", workbookPath].flatMap((part) => linked(part, "webextensiontaskpanes"));
  const extensions = panes.flatMap((part) => linked(part, "webextension"));
  for (const part of extensions) {
    let value: string | undefined;
    readXml(pkg.text(part), part, {
      open: (name, attribute) => {
        if (name === "property" && attribute("name") === REMEMBERED_KEY) value ??= attribute("value");
      },
    });
    if (value !== undefined) return withoutQuotes(value);
  }
  return null;
}

/** Excel keeps a text as the JSON of a text; anything else is left as it is, for the reader to judge. */
function withoutQuotes(value: string): string {
  try {
    const inner: unknown = JSON.parse(value);
    return typeof inner === "string" ? inner : value;
  } catch {
    return value;
  }
}
