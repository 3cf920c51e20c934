// The workbook part: which sheets there are, in which order, under which names, and where the parts they share lie.
// Knows no cell. Element names are compared without prefix, so that `x:sheet` and both namespaces are read alike.

import type { DateSystem } from "../../base/day";
import { readStamp, STAMP_NAME } from "../../grid/stamp";
import { notAWorkbook } from "./file-errors";
import type { XlsxPackage } from "./package";
import { readRelationships, relationshipsPath } from "./relationships";
import type { Relationship } from "./relationships";
import { isTrue, readXml } from "./xml-reader";
import type { XmlAttribute } from "./xml-reader";

export type SheetEntry = {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** Name of the sheet's part; `` when the relationship is missing. */
  readonly path: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly kind: "worksheet" | "chartsheet" | "dialogsheet" | "macrosheet" | "unknown";
};

export type DefinedName = {
  readonly name: string;
  /** Zero-based position of the sheet it belongs to; absent for names of the whole workbook. */
  readonly localSheetId?: number;
  readonly hidden: boolean;
  /** What it stands for, without `=`. */
  readonly text: string;
};

export type WorkbookPart = {
  readonly path: string;
  readonly relationshipsPath: string;
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly dateSystem: DateSystem;
  /** Zero-based position of the sheet in view. */
  readonly activeTab: number;
  /** Written in the strict namespace of ISO/IEC 29500. */
  readonly isStrict: boolean;
  readonly stylesPath: string | null;
  readonly sharedStringsPath: string | null;
};

const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** Reads the workbook part. HostError `not-a-workbook` when the package holds something else. */
export function readWorkbookPart(pkg: XlsxPackage): WorkbookPart {
  const path = findWorkbook(pkg);
  const relationships = readRelationships(pkg, path);
  const pathOf = (type: string): string | null => relationships.find((link) => link.type === type && pkg.has(link.path))?.path ?? null;
  const content = readContent(pkg.text(path), path, new Map(relationships.map((link) => [link.id, link])));
  if (content.sheets.length === 0) throw notAWorkbook("The file holds no sheet.");
  return {
    path,
    relationshipsPath: relationshipsPath(path),
    ...content,
    stylesPath: pathOf("styles"),
    sharedStringsPath: pathOf("sharedStrings"),
  };
}

/** The id that a stamp holds, of the sheet at a position; null when the sheet is not ours. */
export function stampOf(workbook: WorkbookPart, sheetIndex: number): string | null {
  const stamp = workbook.definedNames.find((name) => name.localSheetId === sheetIndex && name.name === STAMP_NAME);
  return readStamp(stamp?.text ?? "")?.id ?? null;
}

function findWorkbook(pkg: XlsxPackage): string {
  const link = readRelationships(pkg, "").find(({ type, path }) => type === "officeDocument" && pkg.has(path));
  const path = link?.path ?? (pkg.has("xl/workbook.xml") ? "xl/workbook.xml" : null);
  if (path === null) throw notAWorkbook("The file is a zip archive, but no Excel workbook (.xlsx).");
  if (path.endsWith(".bin")) throw notAWorkbook("The file is a binary workbook (.xlsb), which cannot be read here.");
  return path;
}

type Content = Pick<WorkbookPart, "sheets" | "definedNames" | "dateSystem" | "activeTab" | "isStrict">;

function readContent(xml: string, path: string, links: ReadonlyMap<string, Relationship>): Content {
  const sheets: SheetEntry[] = [];
  const definedNames: DefinedName[] = [];
  let dateSystem: DateSystem = 1900;
  let activeTab = 0;
  let root: string | null = null;
  let pending: Omit<DefinedName, "text"> | null = null;
  let text = "";
  readXml(xml, path, {
    open: (name, attribute) => {
      root ??= name;
      if (name === "sheet") sheets.push(sheetEntry(attribute, links));
      else if (name === "workbookPr") dateSystem = isTrue(attribute("date1904")) ? 1904 : 1900;
      else if (name === "workbookView") activeTab = Number(attribute("activeTab") ?? 0);
      else if (name === "definedName") {
        const local = attribute("localSheetId");
        pending = {
          name: attribute("name") ?? "",
          hidden: isTrue(attribute("hidden")),
          ...(local === undefined ? {} : { localSheetId: Number(local) }),
        };
        text = "";
      }
    },
    text: (piece) => {
      text += pending === null ? "" : piece;
    },
    close: (name) => {
      if (name !== "definedName" || pending === null) return;
      definedNames.push({ ...pending, text });
      pending = null;
    },
  });
  if (root !== "workbook") throw notAWorkbook("The file is an Office document, but no Excel workbook (.xlsx).");
  return { sheets, definedNames, dateSystem, activeTab, isStrict: xml.slice(0, 2000).includes(STRICT_NAMESPACE) };
}

function sheetEntry(attribute: XmlAttribute, links: ReadonlyMap<string, Relationship>): SheetEntry {
  const relationshipId = attribute("id") ?? "";
  const link = links.get(relationshipId);
  const state = attribute("state");
  return {
    name: attribute("name") ?? "",
    sheetId: Number(attribute("sheetId") ?? 0),
    relationshipId,
    path: link?.path ?? "",
    state: state === "hidden" || state === "veryHidden" ? state : "visible",
    kind: kindOf(link?.type),
  };
}

function kindOf(type: string | undefined): SheetEntry["kind"] {
  switch (type) {
    case "worksheet":
    case "chartsheet":
    case "dialogsheet":
      return type;
    case "xlMacrosheet":
    case "xlIntlMacrosheet":
      return "macrosheet";
    default:
      return "unknown";
  }
}
