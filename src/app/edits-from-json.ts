// Named changes given as JSON, as the command writes them: checked field by field, never trusted. Days are ISO text.

import { dayFromText, dayText } from "../base/day";
import type { PlanEdit } from "../model/plan-edit";

export type ParsedEdits = {
  readonly edits: readonly PlanEdit[];
  /** One sentence for each that cannot be used. */
  readonly problems: readonly string[];
};

/** @param json whatever JSON.parse gave */
export function editsFromJson(json: unknown): ParsedEdits {
  if (!Array.isArray(json)) return { edits: [], problems: ['"edits" must be a list such as [{ "kind": "overtime", … }].'] };
  const rows: readonly unknown[] = json;
  const read = rows.map((row) => ({ row, edit: editOf(row) }));
  return {
    edits: read.flatMap(({ edit }) => (edit === null ? [] : [edit])),
    problems: read.flatMap(({ row, edit }) => (edit === null ? [`Edit ${JSON.stringify(row)} cannot be used: see docs/settings-json.md for its fields.`] : [])),
  };
}

/** The same, as it is written to a file. */
export function editToJson(edit: PlanEdit): Readonly<Record<string, string | number>> {
  const days = new Set(["from", "to", "due"]);
  return Object.fromEntries(Object.entries(edit).map(([key, value]) => [key, days.has(key) && typeof value === "number" ? dayText(value) : value]));
}

function editOf(row: unknown): PlanEdit | null {
  if (typeof row !== "object" || row === null) return null;
  const fields = new Map<string, unknown>(Object.entries(row));
  const text = (key: string): string | null => {
    const value = fields.get(key);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const number = (key: string, above: number, most: number): number | null => {
    const value = fields.get(key);
    return typeof value === "number" && value > above && value <= most ? value : null;
  };
  const day = (key: string) => dayFromText(text(key) ?? "");
  const [resource, item] = [text("resource"), text("item")];
  switch (fields.get("kind")) {
    case "overtime":
    case "shift": {
      const [from, to, hours] = [day("from"), day("to"), number("hours", 0, 24)];
      if (resource === null || from === null || to === null || hours === null || to < from) return null;
      return { kind: fields.get("kind") === "shift" ? "shift" : "overtime", resource, from, to, hours };
    }
    case "alternate": {
      const alternate = text("alternate");
      return resource === null || alternate === null ? null : { kind: "alternate", resource, alternate };
    }
    case "subcontract": {
      const [operation, days, price] = [number("operation", -1, 1e9), number("days", 0, 3650), number("price", -1e-9, 1e12)];
      return item === null || operation === null || days === null || price === null ? null : { kind: "subcontract", item, operation, days, price };
    }
    case "split": {
      const quantity = number("quantity", 0, 1e12);
      return item === null || quantity === null ? null : { kind: "split", item, quantity };
    }
    case "earlier": {
      const days = number("days", 0, 3650);
      return item === null || days === null || !Number.isInteger(days) ? null : { kind: "earlier", item, days };
    }
    case "priority": {
      const [demand, priority] = [text("demand"), number("priority", 0, 1e9)];
      return demand === null || priority === null ? null : { kind: "priority", demand, priority };
    }
    case "expedite": {
      const [order, due] = [text("order"), day("due")];
      return order === null || due === null ? null : { kind: "expedite", order, due };
    }
    case "promise": {
      const [demand, due] = [text("demand"), day("due")];
      return demand === null || due === null ? null : { kind: "promise", demand, due };
    }
    default:
      return null;
  }
}
