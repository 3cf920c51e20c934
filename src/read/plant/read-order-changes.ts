// Order changes → what is different for single customer orders. Knows customer orders, items and work centres; whether the
// changed line or operation is there is found when it is changed.

import type { Demand } from "../../model/plant";
import { unknownResource, unknownWord } from "../messages";
import { changeOfNothing, changeOfUnknownOrder } from "../messages-variants";
import type { RowReader } from "../rows/row-reader";
import type { OrderChange } from "../variants/order-change";
import { demandsByNumber } from "../variants/order-numbers";
import type { ItemIndex } from "./item-index";
import { itemOf } from "./item-index";
import type { Resources } from "./read-resources";
import type { Reading } from "./reading";
import { given } from "./reading";

type Action = OrderChange["action"] | null;

/** A row counts for each line of its order, unless it names the line; without a parent, for the item ordered. */
export function readOrderChanges(reading: Reading, items: ItemIndex, demands: readonly Demand[], resources: Resources): readonly OrderChange[] {
  const changes: OrderChange[] = [];
  const demandsOf = demandsByNumber(demands.filter(({ kind }) => kind === "order"));
  for (const table of reading.tablesOf("orderChanges")) {
    reading.read(table, (row) => {
      const number = row.text("order");
      const line = row.text("line");
      const found = demandsOf(line === "" ? number : `${number}/${line}`);
      if (number !== "" && found.length === 0) row.refuse(changeOfUnknownOrder(number, row.at("order")));
      const parent = row.text("parent") === "" ? null : itemOf(row, "parent", "Parent item", items);
      const change = row.text("component") === "" ? operationChange(row, resources) : componentChange(row, items);
      if (row.isRefused() || change === null || parent === undefined) return;
      for (const demand of found) changes.push({ demand: demand.id, parent: parent ?? demand.item, source: row.at(change.kind), ...change });
    });
  }
  return changes;
}

type Change = { [Kind in OrderChange["kind"]]: Omit<Extract<OrderChange, { readonly kind: Kind }>, "demand" | "parent" | "source"> }[OrderChange["kind"]];

function componentChange(row: RowReader, items: ItemIndex): Change | null {
  const component = itemOf(row, "component", "Component", items);
  const replaces = row.text("replaces") === "" ? null : itemOf(row, "replaces", "Replaces", items);
  const quantityPer = row.number("quantityPer");
  const said = actionIn(row);
  if (component === undefined || replaces === undefined) return null;
  if (said === "remove" || quantityPer === 0) return { kind: "component", action: "remove", component };
  const action = replaces === null ? "set" : "replace";
  return { kind: "component", action, component, ...given("quantityPer", quantityPer), ...(replaces === null ? {} : { replaces }) };
}

function operationChange(row: RowReader, resources: Resources): Change | null {
  const number = row.number("operation");
  if (number === undefined) {
    if (!row.isRefused()) row.refuse(changeOfNothing(row.at("component")));
    return null;
  }
  const said = actionIn(row);
  const name = row.text("resource");
  const resource = name === "" ? undefined : resources.find(name);
  if (resource === null) row.refuse(unknownResource(name, resources.hasNoHours(name), row.at("resource")));
  const setupMinutes = row.number("setup");
  const runMinutes = row.number("run");
  if (resource === null) return null;
  return {
    kind: "operation", number,
    action: said === "remove" ? "remove" : "set",
    ...given("resource", resource),
    ...given("setupMinutes", setupMinutes),
    ...given("runMinutes", runMinutes),
  };
}

const actions: readonly (readonly [NonNullable<Action>, RegExp])[] = [
  ["remove", /^(remove|removed|delete|deleted|drop|omit|without|minus|-|entf(ernen|aellt|allen|ällt)|entfaellt|entfällt|l(ö|oe)schen|weglassen|ohne|streichen)$/],
  ["replace", /^(replace|replaced|replacement|exchange|swap|substitute|ersetzen|ersetzt|tauschen|austauschen|ersatz)$/],
  ["set", /^(add|added|set|change|changed|use|new|plus|\+|with|insert|neu|hinzu|hinzuf(ü|ue)gen|zus(ä|ae)tzlich|(ä|ae)ndern|ge(ä|ae)ndert|mit|setzen)$/],
];

/** What the row says is to be done; null when it leaves that to the quantity. */
function actionIn(row: RowReader): Action {
  const text = row.text("action").toLowerCase();
  if (text === "") return null;
  const action = actions.find(([, words]) => words.test(text))?.[0];
  if (action === undefined) row.refuse(unknownWord("Action", text, "add, replace, remove", true, row.at("action")));
  return action ?? null;
}
