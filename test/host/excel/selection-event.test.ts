// How the genuine library hears of selections: by the workbook's event, which is an older one, and by that of the sheets.
/// <reference types="office-js" />

import { officeEnvironment, type OfficeEnvironment } from "../../excel/office-environment";

let office: OfficeEnvironment;

beforeAll(async () => {
  office = await officeEnvironment();
});

afterAll(() => {
  office.close();
});

async function heard(event: "workbook" | "sheets", select: () => void): Promise<string> {
  return office.Excel.run(async (context) => {
    let tell = (_: string): void => undefined;
    const told = new Promise<string>((resolve) => { tell = resolve; });
    const handler =
      event === "workbook"
        ? context.workbook.onSelectionChanged.add(async ({ workbook }) => {
            const range = workbook.getSelectedRange().load("address");
            await workbook.context.sync();
            tell(range.address);
          })
        : context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => { tell(address); });
    await context.sync();
    select();
    const address = await told;
    handler.remove();
    await context.sync();
    return address;
  });
}

describe("a selection", () => {
  it("reaches who listens to the workbook, and what is selected can be read there", async () => {
    const { workbook } = office;
    expect(await heard("workbook", () => { workbook.Worksheets.GetItem("Sheet1").GetRange("B2:C3").Select(); })).toBe("Sheet1!B2:C3");
  });

  it("reaches who listens to the sheets, with its address", async () => {
    const { workbook } = office;
    expect(await heard("sheets", () => { workbook.Worksheets.GetItem("Sheet1").GetRange("D4").Select(); })).toBe("D4");
  });

  it("is remembered by each sheet while another is active", async () => {
    const { workbook } = office;
    const first = workbook.Worksheets.GetItem("Sheet1");
    const second = workbook.Worksheets.Add("Second");
    first.GetRange("D4").Select();
    second.Activate();
    expect(workbook.GetSelectedRange().Address).toBe("Second!A1");
    first.Activate();
    expect(workbook.GetSelectedRange().Address).toBe("Sheet1!D4");
  });
});
