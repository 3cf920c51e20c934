// Changes written as JSON are read back as they were, and said in both languages.

import { editsFromJson, editToJson } from "../../../src/app/edits-from-json";
import { editText } from "../../../src/model/edit-text";
import type { PlanEdit } from "../../../src/model/plan-edit";

const edits: readonly PlanEdit[] = [
  { kind: "overtime", resource: "WELD", from: 20800, to: 20811, hours: 2 },
  { kind: "shift", resource: "WELD", from: 20800, to: 20811, hours: 8 },
  { kind: "alternate", resource: "WELD", alternate: "WELD2" },
  { kind: "subcontract", item: "FRAME", operation: 20, days: 4, price: 12.5 },
  { kind: "split", item: "FRAME", quantity: 10 },
  { kind: "earlier", item: "FRAME", days: 7 },
  { kind: "priority", demand: "SO-1", priority: 1 },
  { kind: "expedite", order: "PO-1", due: 20803 },
  { kind: "promise", demand: "SO-1", due: 20803 },
];

describe("a change to the plant", () => {
  it.each(edits)("is read back from JSON: $kind", (edit) => {
    const json: unknown = JSON.parse(JSON.stringify([editToJson(edit)]));
    expect(editsFromJson(json)).toEqual({ edits: [edit], problems: [] });
  });

  it.each(edits)("is said in both languages, each in words of its own: $kind", (edit) => {
    const [english, german] = [editText(edit), editText(edit, "german")];
    expect(german).not.toBe(english);
    const figures = (text: string) => [...text.matchAll(/[\d-]+/g)].map(([figure]) => figure).sort();
    expect(figures(german)).toEqual(figures(english));
  });

  it.each([{ kind: "expedite", order: "PO-1" }, { kind: "priority", demand: "SO-1", priority: 0 }])("without what it needs is refused: %j", (row) => {
    expect(editsFromJson([row]).edits).toEqual([]);
    expect(editsFromJson([row]).problems).toHaveLength(1);
  });
});
