// Additions to a styles part: what stands keeps its place, what is the same is found again.

import { outlineXml } from "../../../../src/hosts/xlsx/outline-xml";
import { openStyles } from "../../../../src/hosts/xlsx/write-styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const small =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>` +
  '<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="14"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0"/></cellStyles></styleSheet>';

const bold = { bold: true, fill: "FFEB9C", format: "#,##0.0", border: { colour: "BFBFBF" } };

describe("a styles part", () => {
  it("keeps every format at its number and gets ours behind", () => {
    const styles = openStyles(small);
    expect(styles.cellFormat(bold)).toBe(1);
    expect(styles.cellFormat({})).toBe(2);
    const xml = styles.xml();
    expect(xml).toContain('<cellXfs count="3"><xf numFmtId="14"/><xf numFmtId="171"');
    expect(xml).toContain('<numFmt numFmtId="170" formatCode="0.000"/><numFmt numFmtId="171" formatCode="#,##0.0"/>');
    expect(xml).toContain('<b/><sz val="11"/><name val="Arial"/>');
  });

  it("gives equal styles one number", () => {
    const styles = openStyles(small);
    expect(styles.cellFormat({ ...bold })).toBe(styles.cellFormat({ ...bold }));
    expect(styles.cellFormat(bold, true)).not.toBe(styles.cellFormat(bold));
  });

  it("does not grow when the same is asked for again", () => {
    const first = openStyles(small);
    first.cellFormat(bold);
    first.ruleFormat({ colour: "9C0006", fill: "FFC7CE" });
    const second = openStyles(first.xml());
    second.cellFormat(bold);
    second.ruleFormat({ colour: "9C0006", fill: "FFC7CE" });
    expect(second.xml()).toBe(first.xml());
  });

  it("gets missing lists in the order of the schema, with the entries that readers expect", () => {
    const styles = openStyles(`<styleSheet xmlns="${MAIN}"></styleSheet>`);
    expect(styles.cellFormat({ ...bold, format: "0.0" })).toBe(1);
    styles.ruleFormat({ bold: true });
    const root = outlineXml(styles.xml(), "styles");
    expect(root.children.map((child) => child.name)).toEqual(["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"]);
    expect(styles.xml()).toContain('<patternFill patternType="gray125"/>');
  });

  it("inserts a missing list between its neighbours and fills an empty one", () => {
    const styles = openStyles(small.replace("</cellStyles>", '</cellStyles><dxfs count="0"/><colors/>').replace(/<numFmts.*<\/numFmts>/, ""));
    styles.cellFormat({ format: "0.0" });
    styles.ruleFormat({ bold: true });
    expect(styles.xml()).toContain('<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><colors/>');
    expect(styles.xml()).toContain(`xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts`);
  });

  it("speaks with the prefix of the part", () => {
    const prefixed = small.replace(/<(\/?)(?=\w)/g, "<$1x:").replace("xmlns=", "xmlns:x=");
    const styles = openStyles(prefixed);
    styles.cellFormat(bold);
    expect(styles.xml()).toContain("<x:font><x:b/>");
    expect(outlineXml(styles.xml(), "styles").children.every((child) => child.prefix === "x:")).toBe(true);
  });
});
