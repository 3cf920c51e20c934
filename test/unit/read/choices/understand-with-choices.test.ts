// A workbook read as its planner said: her choices are certain, the rest is recognised around them.

import type { CellValue } from "../../../../src/grid/sheet-content";
import type { TableChoice } from "../../../../src/model/table-choice";
import { understandWorkbook, type Understanding } from "../../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "../workbook-from-rows";

type Rows = readonly (readonly CellValue[])[];

const items: Rows = [["Item", "Make or buy", "Lead time (days)", "Cost"], ["A", "make", 5, 10], ["B", "buy", 3, 2]];
const demand: Rows = [
  ["Order", "Item", "Quantity", "Sales units", "Due date"],
  ["SO1", "A", 5, 50, "2026-12-14"],
  ["SO2", "B", 7, 70, "2026-12-15"],
];
const wishlist: Rows = [["What", "Many", "Wanted", "Colour"], ["A", 3, "2026-12-16", "red"], ["B", 4, "2026-12-17", "blue"]];

function understand(sheets: Readonly<Record<string, Rows>>, choices: readonly TableChoice[] | string, said: readonly TableChoice[] = []): Understanding {
  const content = workbookOf(Object.entries({ Items: items, Demand: demand, ...sheets }).map(([name, rows]) => sheetOf(name, rows)));
  return understandWorkbook({ ...content, remembered: typeof choices === "string" ? choices : JSON.stringify(choices) }, {}, said);
}

const demandHeadings = ["Order", "Item", "Quantity", "Sales units", "Due date"];
const salesUnits: TableChoice = { sheet: "Demand", headings: demandHeadings, columns: [{ heading: "Sales units", role: "demand", field: "quantity" }] };
const wanted: TableChoice = {
  sheet: "Wishes",
  headings: ["What", "Many", "Wanted", "Colour"],
  role: "demand",
  columns: [
    { heading: "What", role: "demand", field: "item" },
    { heading: "Many", role: "demand", field: "quantity" },
    { heading: "Wanted", role: "demand", field: "due" },
  ],
};

const table = ({ check }: Understanding, sheet: string) => check.tables.find((one) => one.sheet === sheet);
const column = (found: Understanding, sheet: string, heading: string) => table(found, sheet)?.columns.find((one) => one.heading === heading);
const codes = ({ check }: Understanding) => check.issues.map(({ code }) => code);
const ordered = ({ plant }: Understanding) => plant.demands.map(({ item, ordered: quantity }) => `${item} ${String(quantity)}`);

describe("a column that the planner chose", () => {
  it("fills its field with certainty, and the one that was recognised gives way", () => {
    const found = understand({}, [salesUnits]);
    expect(ordered(found)).toEqual(["A 50", "B 70"]);
    expect(column(found, "Demand", "Sales units")).toMatchObject({ field: "Quantity", key: "quantity", confidence: 1, evidence: "chosen by you", isChosen: true });
    expect(column(found, "Demand", "Quantity")).toMatchObject({ field: null });
    expect(column(found, "Demand", "Item")?.isChosen).toBeUndefined();
    expect(table(found, "Demand")?.isChosen).toBe(true);
    expect(table(found, "Items")?.isChosen).toBeUndefined();
  });

  it("is found again when rows and columns are put in and other headings change", () => {
    const moved = [[], [], [null, "Order no.", "New", "Item", "Quantity", "SALES  units ", "Due date"], ...demand.slice(1).map(([order, ...rest]) => [null, order ?? null, "x", ...rest])];
    expect(ordered(understand({ Demand: moved }, [salesUnits]))).toEqual(["A 50", "B 70"]);
  });

  it("that is not to be used stays unused, so that a table may lack what it must have", () => {
    const choice: TableChoice = { ...salesUnits, columns: [{ heading: "Due date", role: "demand", field: null }] };
    const found = understand({}, [choice]);
    expect(found.check.notUsed).toMatchObject([{ sheet: "Demand", role: "demand", isChosen: true, reason: "No column for Due date." }]);
    expect(found.check.notUsed[0]?.columns?.find(({ heading }) => heading === "Due date")).toMatchObject({ field: null, isChosen: true, evidence: "chosen by you" });
    expect(codes(found)).toContain("missing-column");
  });

  it("whose values do not fit refuses its rows, each with its cell and what to do", () => {
    const choice: TableChoice = { ...salesUnits, columns: [{ heading: "Due date", role: "demand", field: "quantity" }] };
    const due: TableChoice = { ...choice, columns: [...choice.columns, { heading: "Order", role: "demand", field: "due" }] };
    const found = understand({}, [due]);
    expect(table(found, "Demand")).toMatchObject({ rowsRead: 2, rowsUsed: 0, rowsRefused: 2 });
    const [first] = found.check.issues.filter(({ severity, sheet }) => severity === "error" && sheet === "Demand");
    expect(first).toMatchObject({ cell: expect.stringMatching(/^[AE]2$/) });
    expect(first?.hint).not.toBe("");
  });

  it("keeps its unit, and the second of two equal headings can be meant", () => {
    const rows = [["Item", "Make or buy", "Time (weeks)", "Time (weeks)"], ["A", "make", 1, 2], ["B", "buy", 1, 3]];
    const choice: TableChoice = {
      sheet: "Items",
      headings: [],
      columns: [{ heading: "Time (weeks)", occurrence: 2, role: "products", field: "leadTime" }],
    };
    expect(understand({ Items: rows }, [choice]).plant.items.map(({ leadTimeDays }) => leadTimeDays)).toEqual([14, 21]);
  });

  it("decides for a key too, whatever the other tables refer to", () => {
    const products = [["ProductID", "ProductNumber", "Name", "Make or buy", "Cost"], ["A", "P-1", "Bike", "make", 5], ["B", "P-2", "Wheel", "buy", 2]];
    expect(understand({ Items: products }, []).plant.items.map(({ id }) => id)).toEqual(["A", "B"]);
    const choice: TableChoice = { sheet: "Items", headings: [], columns: [{ heading: "ProductNumber", role: "products", field: "item" }] };
    expect(understand({ Items: products }, [choice]).plant.items.map(({ id }) => id)).toEqual(["P-1", "P-2"]);
  });
});

describe("a table that the planner chose", () => {
  it("comes into use though nothing was recognised in it", () => {
    expect(understand({ Wishes: wishlist }, []).check.notUsed.map(({ sheet }) => sheet)).toEqual(["Wishes"]);
    const found = understand({ Wishes: wishlist }, [wanted]);
    expect(ordered(found)).toEqual(["A 5", "B 7", "A 3", "B 4"]);
    expect(table(found, "Wishes")).toMatchObject({ role: "demand", rowsUsed: 2, isChosen: true });
  });

  it("fills the one thing that is missing with the only column of its form", () => {
    const { columns: [what, many] } = wanted;
    if (what === undefined || many === undefined) throw new Error("no columns");
    expect(table(understand({ Wishes: wishlist }, [{ ...wanted, columns: [what, many] }]), "Wishes")?.rowsUsed).toBe(2);
  });

  it("says which columns it lacks, with the others offered", () => {
    const found = understand({ Wishes: wishlist }, [{ ...wanted, columns: [] }]);
    expect(found.check.notUsed).toMatchObject([{ sheet: "Wishes", role: "demand", isChosen: true, reason: "No column for Item, Quantity." }]);
    expect(found.check.notUsed[0]?.columns?.map(({ heading }) => heading)).toEqual(["What", "Many", "Wanted", "Colour"]);
  });

  it("is left aside when she does not want it", () => {
    const found = understand({ Demand2: demand }, [{ sheet: "Demand2", headings: [], role: null, columns: [] }]);
    expect(ordered(found)).toEqual(["A 5", "B 7"]);
    expect(found.check.notUsed).toMatchObject([{ sheet: "Demand2", isChosen: true, reason: "You chose not to use it." }]);
  });

  it("changes nothing in another table of the same sheet, but for one with the same headings", () => {
    const gap = [[], [], []];
    const both = [...demand, ...gap, ...demand, ...gap, ["Item", "Quantity", "Due date", "Remark"], ["A", 1, "2026-12-18", "x"]];
    expect(ordered(understand({ Demand: both }, [salesUnits]))).toEqual(["A 50", "B 70", "A 50", "B 70", "A 1"]);
  });

  it("stands in for products no more when it is not to be used", () => {
    const stock: Rows = [["Item", "Description", "Mark", "On hand"], ["A", "Bike", "M1", 5], ["B", "Wheel", "M2", 7]];
    const alone = (choices: readonly TableChoice[]) =>
      understandWorkbook({ ...workbookOf([sheetOf("Demand", demand), sheetOf("Stock", stock)]), remembered: JSON.stringify(choices) }, {});
    expect(alone([]).plant.items).toHaveLength(2);
    expect(alone([{ sheet: "Stock", headings: [], role: null, columns: [] }]).plant.items).toHaveLength(0);
    const inventory: TableChoice = { sheet: "Stock", headings: [], role: "inventory", columns: [{ heading: "Mark", role: "inventory", field: "item" }] };
    expect(alone([inventory]).check.tables.find(({ title }) => title === "Products")?.columns.find(({ key }) => key === "item")?.heading).toBe("Mark");
  });
});

describe("choices that fit nothing", () => {
  it("are kept and said as a note, and change nothing", () => {
    const gone: TableChoice = { ...wanted, sheet: "Old wishes" };
    const renamed: TableChoice = { ...salesUnits, columns: [{ heading: "Units sold", role: "demand", field: "quantity" }] };
    const found = understand({}, [gone, renamed]);
    expect(found.check.choices).toEqual([gone, renamed]);
    expect(found.check.issues.filter(({ code }) => code.startsWith("choice-")).map(({ code, severity, text }) => [code, severity, text])).toEqual([
      ["choice-without-table", "info", 'Your choice for a table of "Old wishes" (Demand) fits no table of the workbook any more.'],
      ["choice-without-column", "info", 'Your choice for column "Units sold" of "Demand" finds no such heading any more.'],
    ]);
    expect(ordered(found)).toEqual(["A 5", "B 7"]);
  });

  it("rest while the table is taken for something else", () => {
    const found = understand({}, [{ ...salesUnits, role: "history", columns: [...salesUnits.columns, { heading: "Due date", role: "history", field: "day" }] }]);
    expect(table(found, "Demand")?.role).toBe("history");
    expect(codes(found)).not.toContain("choice-without-column");
  });

  it("give one field to one column", () => {
    const twice: TableChoice = { ...salesUnits, columns: [...salesUnits.columns, { heading: "Quantity", role: "demand", field: "quantity" }] };
    const found = understand({}, [twice]);
    expect(codes(found)).toContain("chosen-twice");
    expect(ordered(found)).toEqual(["A 50", "B 70"]);
  });

  it.each(["", "{", "null", '"text"', '{"sheet":"Demand"}', '[{"sheet":"Demand"}]', '[{"sheet":"Demand","role":"dreams"}]'])("are passed over with a note when the workbook remembers %j", (text) => {
    const found = understand({}, text);
    expect(codes(found)).toContain("choices-unreadable");
    expect(ordered(found)).toEqual(["A 5", "B 7"]);
  });

  it("give way to what is said beside the workbook", () => {
    const said: TableChoice = { sheet: "demand", headings: [], columns: [{ heading: "Quantity", role: "demand", field: "quantity" }] };
    expect(ordered(understand({}, [salesUnits], [said]))).toEqual(["A 5", "B 7"]);
  });
});
