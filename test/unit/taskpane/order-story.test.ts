// What Why gathers about an order: a chain that leads up to the customer and down to what is bought, with nothing lost.

import { demandStory, orderStory } from "../../../src/taskpane/why/order-story";
import { plannedSample } from "./sample-states";

const { plan, plant } = plannedSample("bakery", { searchEffort: 0 });
const makes = plan.orders.filter((order) => order.kind === "make");

function storyOf(id: string) {
  const story = orderStory(plan, plant, id);
  if (story === null) throw new Error(`no story of ${id}`);
  return story;
}

/** Every customer order and forecast that is met on the way up from an order. */
function demandsAbove(id: string, seen = new Set<string>()): Set<string> {
  const demands = new Set(plan.links.flatMap(({ supply, need }) => (supply.kind === "order" && supply.order === id && need.kind === "demand" ? [need.demand] : [])));
  for (const { order } of storyOf(id).goesInto) {
    if (order === null || seen.has(order.id)) continue;
    seen.add(order.id);
    for (const demand of demandsAbove(order.id, seen)) demands.add(demand);
  }
  return demands;
}

describe("the story of an order", () => {
  it("leads up, order by order, to every customer order that it serves", () => {
    const inside = plan.orders.find((order) => order.pegs.length > 1 && storyOf(order.id).goesInto.some(({ order: next }) => next !== null && storyOf(next.id).goesInto.length > 0));
    expect(inside).toBeDefined();
    const story = storyOf(inside?.id ?? "");
    expect(story.serves.length).toBeGreaterThan(1);
    const above = demandsAbove(story.order.id);
    expect(story.serves.map(({ promise }) => promise.demand).filter((demand) => !above.has(demand))).toEqual([]);
  });

  it("names in both directions the same orders", () => {
    let pairs = 0;
    for (const { id } of makes.slice(0, 50)) {
      for (const { order } of storyOf(id).goesInto) {
        if (order === null) continue;
        pairs += 1;
        expect(storyOf(order.id).madeFrom.map((supply) => supply.order?.id)).toContain(id);
      }
    }
    expect(pairs).toBeGreaterThan(0);
  });

  it("tells of a customer order by which orders it is supplied, and knows no order that is not there", () => {
    const promise = plan.promises.find(({ demand }) => (demandStory(plan, plant, demand)?.supplies.length ?? 0) > 0);
    const supplies = demandStory(plan, plant, promise?.demand ?? "")?.supplies ?? [];
    expect(supplies.every(({ item }) => item === promise?.item)).toBe(true);
    expect(orderStory(plan, plant, "no such order")).toBeNull();
    expect(demandStory(plan, plant, "no such order")).toBeNull();
  });
});
