// Heads of orders: what an order's head says for all of its lines. Knows only order numbers.

import type { Day } from "../../base/day";
import { parseStatus, statusSchemeOf } from "../values/order-status";
import type { OrderStatus, StatusScheme } from "../values/order-status";
import { looseId } from "../values/id-text";
import { ordersLend, statusCodes } from "../messages-rows";
import type { MappedTable } from "../mapping/mapping";
import type { Reading } from "./reading";
import { given } from "./reading";

export type OrderHeader = {
  readonly status?: OrderStatus;
  readonly supplier?: string;
  readonly customer?: string;
  readonly orderDate?: Day;
  readonly due?: Day;
  readonly priority?: number;
};

/** Heads by order number, spelt loosely. Of two heads with one number the first is kept. */
export type OrderHeaders = ReadonlyMap<string, OrderHeader>;

export function readOrderHeaders(reading: Reading): OrderHeaders {
  const headers = new Map<string, OrderHeader>();
  for (const table of reading.tablesOf("orderHeaders")) {
    const scheme = statusScheme(reading, table);
    reading.read(table, (row) => {
      const order = looseId(row.text("order"));
      const header = {
        ...given("status", parseStatus(row.value("status"), scheme) ?? undefined),
        ...given("supplier", row.text("supplier")),
        ...given("customer", row.text("customer")),
        ...given("orderDate", row.day("orderDate")),
        ...given("due", row.day("due")),
        ...given("priority", row.number("priority")),
      };
      if (row.isRefused()) return;
      if (headers.has(order)) row.leaveOut();
      else headers.set(order, header);
    });
    reading.log.add(ordersLend(table.table.sheet));
  }
  return headers;
}

/** The scheme of a table's status column; says it when it is an assumption about codes. */
export function statusScheme(reading: Reading, table: MappedTable): StatusScheme {
  const column = table.columns.get("status");
  const scheme = column === undefined ? "words" : statusSchemeOf(table.table.rows.map((row) => row.values[column.index] ?? null));
  if (scheme === "codes") reading.log.add(statusCodes(table.table.sheet));
  return scheme;
}
