// Workbooks whose structure and times belong to operations: what they say of items, and what is refused or left out.

import { understandWorkbook, type Understanding } from "../../../../src/read/understand-workbook";
import { rowsOfCsv, sheetOf, workbookOf } from "../workbook-from-rows";

const common = {
  item: "Name,Cost\nX,10\nA,1\nB,1\n",
  resource: "Name,Maximum\nSAW,1\nOLD SAW,2\n",
  "sales order": "Name,Item,Due,Quantity\n1,X,2026-02-10,10\n",
  parameter: "Name,Value\ncurrentdate,2026-01-05\n",
};

function understand(sheets: Readonly<Record<string, string>>): Understanding {
  return understandWorkbook(workbookOf(Object.entries({ ...common, ...sheets }).map(([name, csv]) => sheetOf(name, rowsOfCsv(csv)))), {});
}

const codes = ({ check }: Understanding): readonly string[] => check.issues.map(({ code, cell }) => `${code} ${cell ?? ""}`.trim());

describe("operations", () => {
  const operation = "Name,Type,Item,Duration,Duration Per Unit\nMake X,time_per,X,3600,60\n";

  it("make their item of what they take, per unit that comes out", () => {
    const { plant, check } = understand({
      operation,
      "operation material": "Operation,Item,Quantity,Fixed Quantity\nMake X,X,2,\nMake X,A,-6,\nMake X,B,,-5\n",
      "operation resource": "Operation,Resource,Quantity\nMake X,SAW,1\n",
    });
    expect(plant.items[0]).toMatchObject({ id: "X", supply: "make", leadTimeDays: 1 });
    expect(plant.bom).toMatchObject([{ parent: "X", component: "A", quantityPer: 3, perOrder: false }, { component: "B", quantityPer: 5, perOrder: true }]);
    expect(plant.routing).toMatchObject([{ item: "X", number: 10, resource: "SAW", setupMinutes: 60, runMinutes: 0.5 }]);
    expect(check.tables.filter(({ rowsRefused }) => rowsRefused > 0)).toEqual([]);
  });

  it("without a work centre are lead time, in days where a parameter says so", () => {
    const { plant } = understand({ operation: "Name,Type,Item,Duration\nMake X,fixed_time,X,3\n", parameter: `${common.parameter}excel_duration_in_days,true\n` });
    expect([plant.items[0]?.leadTimeDays, plant.routing]).toEqual([3, []]);
  });

  it("are steps of the one that owns them, in the order of their priority", () => {
    const { plant } = understand({
      operation: "Name,Type,Item,Owner,Priority,Duration\nMake X,routing,X,,1,\nPaint,fixed_time,,Make X,2,600\nCut,fixed_time,,Make X,1,1200\n",
      "operation resource": "Operation,Resource,Quantity\nCut,SAW,1\nPaint,OLD SAW,1\n",
      "operation material": "Operation,Item,Quantity\nPaint,B,-1\n",
    });
    expect(plant.routing.map(({ number, description, setupMinutes }) => [number, description, setupMinutes])).toEqual([[10, "Cut", 20], [20, "Paint", 10]]);
    expect(plant.bom).toMatchObject([{ parent: "X", component: "B", operation: 20 }]);
  });

  it("wait for those that block them", () => {
    const { plant } = understand({
      operation: "Name,Type,Item,Owner,Priority,Duration\nMake X,routing,X,,1,\nEnd,fixed_time,,Make X,1,600\nLeft,fixed_time,,,1,600\nRight,fixed_time,,,1,600\n",
      "operation resource": "Operation,Resource,Quantity\nEnd,SAW,1\nLeft,SAW,1\nRight,SAW,1\n",
      "operation dependency": "Operation,Blocked By Operation\nEnd,Left\nEnd,Right\n",
    });
    expect(plant.routing.map(({ description, after }) => [description, after])).toEqual([["Left", []], ["Right", []], ["End", [10, 20]]]);
  });

  it("of better priority are planned; the work centre of the other is an alternative", () => {
    const found = understand({
      operation: "Name,Type,Item,Priority,Duration Per Unit\nNew,time_per,X,1,60\nOld,time_per,X,2,60\n",
      "operation resource": "Operation,Resource,Quantity\nNew,SAW,1\nOld,OLD SAW,1\n",
    });
    expect(found.plant.routing).toMatchObject([{ description: "New", resource: "SAW", alternates: ["OLD SAW"] }]);
    expect(codes(found)).toContain("operation-alternates");
  });

  it("name items that stand in no list, and refuse rows of operations that are unknown", () => {
    const found = understand({ operation, "operation material": "Operation,Item,Quantity\nMake X,NEW,-1\nMake Y,A,-1\n" });
    expect(found.plant.bom).toMatchObject([{ parent: "X", component: "NEW" }]);
    expect(codes(found)).toEqual(expect.arrayContaining(["items-named", "unknown-operation A3"]));
  });
});
