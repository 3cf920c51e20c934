// The picture of sheets in an .xlsx file, read from its parts with a parser that the product does not use.

import { areaFromName, cellName } from "../../src/grid/address";
import { isCellError } from "../../src/grid/sheet-content";
import type { SheetContent } from "../../src/grid/sheet-content";
import { openPackage } from "../../src/hosts/xlsx/package";
import type { XlsxPackage } from "../../src/hosts/xlsx/package";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { readRelationships } from "../../src/hosts/xlsx/relationships";
import { readWorkbookPart } from "../../src/hosts/xlsx/workbook-part";
import type { CellPicture, ChartPicture, LookPicture, SheetPicture } from "./contract-picture";
import { parseXmlTree } from "./xml-tree";
import type { XmlTree } from "./xml-tree";

export function picturesOfFile(bytes: Uint8Array): readonly SheetPicture[] {
  const pkg = openPackage(bytes);
  const workbook = readWorkbookPart(pkg);
  const looks = looksOf(pkg, workbook.stylesPath ?? "");
  const content = readWorkbookContent(bytes, "file.xlsx");
  return workbook.sheets.flatMap((entry, index) => {
    const sheet = content.sheets.find(({ name }) => name === entry.name);
    if (sheet === undefined || sheet.stamp === null) return [];
    const titles = workbook.definedNames.find(({ name, localSheetId }) => name === "_xlnm.Print_Titles" && localSheetId === index);
    return [pictureOf(pkg, entry.path, sheet, looks, titles?.text ?? "")];
  });
}

type Looks = { readonly cells: readonly LookPicture[]; readonly rules: readonly string[] };

const find = (tree: XmlTree | undefined, ...path: readonly string[]): XmlTree | undefined =>
  path.reduce<XmlTree | undefined>((at, name) => at?.children.find((child) => child.name.replace(/^\w+:/, "") === name), tree);
const all = (tree: XmlTree | undefined, name: string): readonly XmlTree[] => tree?.children.filter((child) => child.name.replace(/^\w+:/, "") === name) ?? [];
const rgb = (element: XmlTree | undefined): string => element?.attributes["rgb"]?.slice(2) ?? "";

function looksOf(pkg: XlsxPackage, path: string): Looks {
  const root = parseXmlTree(pkg.text(path));
  const codes = new Map(all(find(root, "numFmts"), "numFmt").map(({ attributes }) => [attributes["numFmtId"], attributes["formatCode"]]));
  const [fonts, fills, borders] = ["fonts", "fills", "borders"].map((name) => find(root, name)?.children ?? []);
  return {
    cells: all(find(root, "cellXfs"), "xf").map((xf): LookPicture => {
      const font = fonts?.[Number(xf.attributes["fontId"])];
      const border = borders?.[Number(xf.attributes["borderId"])];
      const line = (side: string): string => rgb(find(border, side, "color"));
      const { horizontal = "general", vertical = "bottom", wrapText = "0", indent = "0" } = find(xf, "alignment")?.attributes ?? {};
      return {
        format: codes.get(xf.attributes["numFmtId"]) ?? "General",
        font: `${fontText(font)} ${find(font, "u") === undefined ? "" : "u"} ${find(font, "sz")?.attributes["val"] ?? ""}`,
        fill: rgb(find(fills?.[Number(xf.attributes["fillId"])], "patternFill", "fgColor")),
        alignment: `${horizontal} ${vertical} ${wrapText === "1"} ${indent}`,
        lines: [line("top"), line("bottom"), line("left"), line("right")],
      };
    }),
    rules: all(find(root, "dxfs"), "dxf").map((dxf) => `${fontText(find(dxf, "font"), "")} ${rgb(find(dxf, "fill", "patternFill", "bgColor"))}`),
  };
}

function fontText(font: XmlTree | undefined, plain = "000000"): string {
  return `${find(font, "b") === undefined ? "" : "b"} ${find(font, "i") === undefined ? "" : "i"} ${rgb(find(font, "color")) || plain}`;
}

function pictureOf(pkg: XlsxPackage, path: string, content: SheetContent, looks: Looks, titles: string): SheetPicture {
  const root = parseXmlTree(pkg.text(path));
  const view = find(root, "sheetViews", "sheetView");
  const pane = find(view, "pane")?.attributes ?? {};
  const setup = find(root, "pageSetup")?.attributes ?? {};
  const footer = find(root, "headerFooter", "oddFooter")?.text ?? "";
  const rows = all(find(root, "sheetData"), "row");
  return {
    name: content.name,
    cells: cellsOf(root, content, looks.cells),
    merges: all(find(root, "mergeCells"), "mergeCell").map(({ attributes }) => attributes["ref"] ?? "").sort(),
    tables: tablesOf(pkg, path),
    rules: rulesOf(root, looks.rules),
    validations: all(find(root, "dataValidations"), "dataValidation").map((each) => {
      const [first = "", second = ""] = ["formula1", "formula2"].map((name) => find(each, name)?.text ?? "");
      const source = first.replace(/^"|"$/g, "").replace(/""/g, '"');
      return `${each.attributes["sqref"]} ${each.attributes["type"]} ${each.attributes["type"] === "list" ? source : `${first}..${second}`}`;
    }),
    charts: chartsOf(pkg, path),
    widths: all(find(root, "cols"), "col").map(({ attributes }) => Math.round((Number(attributes["width"]) - 5 / 7) * 7) + 5),
    heights: rows.flatMap(({ attributes }) => (attributes["ht"] === undefined ? [] : [`${attributes["r"]}: ${attributes["ht"]}`])),
    freeze: `${pane["ySplit"] ?? 0} rows, ${pane["xSplit"] ?? 0} columns`,
    view: `gridlines ${view?.attributes["showGridLines"] !== "0"}, tab ${rgb(find(root, "sheetPr", "tabColor"))}`,
    print:
      `${setup["orientation"]}, ${setup["fitToWidth"]} wide, titles ${titles.replace(/(?:'(?:[^']|'')*'|[^,!']*)!/g, "")}, footer ${footer.replace(/^&L|&R.*$/g, "")}, ` +
      `breaks ${all(find(root, "rowBreaks"), "brk").map(({ attributes }) => attributes["id"]).join(",")}`,
  };
}

function cellsOf(root: XmlTree, content: SheetContent, looks: readonly LookPicture[]): ReadonlyMap<string, CellPicture> {
  const links = new Map(all(find(root, "hyperlinks"), "hyperlink").map(({ attributes }) => [attributes["ref"], `${attributes["location"]} (${attributes["tooltip"]})`]));
  const cells = all(find(root, "sheetData"), "row").flatMap((row) => all(row, "c"));
  return new Map(
    cells.flatMap((cell): [string, CellPicture][] => {
      const address = cell.attributes["r"] ?? "";
      const at = areaFromName(address);
      const look = looks[Number(cell.attributes["s"] ?? 0)];
      if (at === null || look === undefined) return [];
      const value = content.values[at.row - content.row]?.[at.column - content.column] ?? null;
      const formula = find(cell, "f")?.text ?? "";
      return [[
        address,
        {
          value: isCellError(value ?? "") ? JSON.stringify(value) : (value as CellPicture["value"]),
          // A file spells out what people type as [@Heading].
          formula: formula === "" ? "" : `=${formula.replace(/\w+\[\[#This Row\],\[([^\]]*)\]\]/g, "[@$1]")}`,
          link: links.get(address) ?? "",
          look,
        },
      ]];
    }),
  );
}

function partsOf(pkg: XlsxPackage, path: string, kind: string): readonly string[] {
  return readRelationships(pkg, path).filter(({ type }) => type === kind).map((link) => link.path);
}

function tablesOf(pkg: XlsxPackage, path: string): readonly string[] {
  return partsOf(pkg, path, "table").map((part) => {
    const root = parseXmlTree(pkg.text(part));
    const style = find(root, "tableStyleInfo")?.attributes ?? {};
    return `${root.attributes["displayName"]} ${root.attributes["ref"]} ${style["name"]} bands ${style["showRowStripes"] === "1"} filter ${find(root, "autoFilter") !== undefined}`;
  });
}

function rulesOf(root: XmlTree, looks: readonly string[]): readonly string[] {
  return all(root, "conditionalFormatting").map((each) => {
    const rule = find(each, "cfRule");
    const formula = find(rule, "formula")?.text ?? "";
    const kind = rule?.attributes["type"] ?? "";
    const look = looks[Number(rule?.attributes["dxfId"] ?? -1)] ?? "";
    const scale = find(rule, "colorScale");
    const stops = all(scale, "cfvo").map(({ attributes }, index) => `${attributes["type"]} ${attributes["val"] ?? ""} ${rgb(all(scale, "color")[index])}`);
    const bar = rgb(find(rule, "dataBar", "color"));
    return `${each.attributes["sqref"]} ${kind} ${rule?.attributes["operator"] ?? ""} ${formula} ${look}${stops.join("; ")}${bar}`;
  });
}

function chartsOf(pkg: XlsxPackage, path: string): readonly ChartPicture[] {
  return partsOf(pkg, path, "drawing").flatMap((part) => {
    const drawing = parseXmlTree(pkg.text(part));
    const links = new Map(readRelationships(pkg, part).map((link) => [link.id, link.path]));
    return drawing.children.map((anchor): ChartPicture => {
      const frame = find(anchor, "graphicFrame");
      const id = find(frame, "graphic", "graphicData", "chart")?.attributes["r:id"] ?? "";
      const corner = (name: string, less: number): string => {
        const place = find(anchor, name);
        return cellName(Number(find(place, "row")?.text) - less, Number(find(place, "col")?.text) - less);
      };
      return {
        name: find(frame, "nvGraphicFramePr", "cNvPr")?.attributes["name"] ?? "",
        at: `${corner("from", 0)}:${corner("to", 1)}`,
        ...chartOf(parseXmlTree(pkg.text(links.get(id) ?? ""))),
      };
    });
  });
}

const textOf = (tree: XmlTree | undefined): string => (tree === undefined ? "" : tree.text.replace(/^[ \n]+|[ \n]+$/g, "") + tree.children.map(textOf).join(""));
const val = (tree: XmlTree | undefined): string => tree?.attributes["val"] ?? "";

function chartOf(root: XmlTree): Omit<ChartPicture, "name" | "at"> {
  const chart = find(root, "chart");
  const plot = find(chart, "plotArea");
  const groups = (plot?.children ?? []).filter(({ name }) => /(?:bar|line)Chart$/.test(name));
  const kinds = groups.map((group) => `${val(find(group, "barDir")) || "line"} ${val(find(group, "grouping"))}`);
  const series = groups.flatMap((group, index) =>
    all(group, "ser").map((each) => {
      const look = find(each, "spPr");
      const isLine = kinds[index]?.startsWith("line") === true;
      const paint = isLine ? find(look, "ln") : look;
      const pattern = find(look, "pattFill");
      const colour = pattern !== undefined ? val(find(pattern, "fgClr", "srgbClr")) : find(paint, "noFill") === undefined ? val(find(paint, "solidFill", "srgbClr")) : "none";
      return {
        name: textOf(find(each, "tx")),
        values: textOf(find(each, "val", "numRef", "f")),
        categories: textOf(find(each, "cat")?.children[0]?.children.find(({ name }) => name.endsWith("f"))),
        look: `${isLine ? "line" : `bar gap ${val(find(group, "gapWidth"))} overlap ${val(find(group, "overlap")) || "0"}`} ${colour}${find(paint, "prstDash") === undefined ? "" : " dashed"}${pattern === undefined ? "" : ` ${pattern.attributes["prst"]}`}`,
      };
    }),
  );
  const axis = (name: string): string => {
    const tree = find(plot, name);
    const bounds = `${val(find(tree, "scaling", "min"))}..${val(find(tree, "scaling", "max"))}`;
    return `${textOf(find(tree, "title"))} | ${find(tree, "numFmt")?.attributes["formatCode"]} | ${bounds} | reversed ${val(find(tree, "scaling", "orientation")) === "maxMin"} | labels ${val(find(tree, "tickLblPos"))}`;
  };
  const legend = find(chart, "legend");
  const hidden = all(legend, "legendEntry").map((entry) => val(find(entry, "idx")));
  return {
    title: textOf(find(chart, "title")),
    kind: kinds[0] ?? "",
    series,
    categoryAxis: axis("catAx"),
    valueAxis: axis("valAx"),
    legend: legend === undefined ? "none" : `${val(find(legend, "legendPos"))} without ${hidden.join(",")}`,
  };
}
