// A plan that stays near the one before: what cannot have its place moves as little as it can, and who makes room for it.

import type { FormerPlace } from "../../../../src/model/plan";
import { calendar, demand, item, made, plant, resource, step } from "../../plant-builder";
import { at, delivers, monday, operation, order, schedule, supplies } from "./hand-made";

const hour = 60;
const shop = plant({
  items: [made("A"), item("TUBE", { supply: "buy", leadTimeDays: 1 })],
  resources: [resource("PRESS", { calendar: "ALWAYS" })],
  calendars: [calendar("ALWAYS", 0, 0)],
  routing: [step("A", 10, "PRESS", hour)],
});
const wishes = { direction: "forward", changesWeight: 0.1, searchEffort: 0 } as const;

/** An order of so many hours that began at an hour of the first day. */
const stood = (id: string, from: number, hours: number): FormerPlace => [`${id}/10`, "PRESS", 0, at(0, from), hours * hour];
const small = ["S1", "S2", "S3", "S4", "S5", "S6"];
const smallOrders = small.map((id) => order(id, "A", 1, monday + 3, { start: monday }));
const smallPlaces = small.map((id, place) => stood(id, 10 + place, 1));

describe("work that is longer than before", () => {
  const big = order("BIG", "A", 11, monday + 3, { start: monday });

  it("puts out the one behind it, which goes to the next free place; all others stay", () => {
    const found = schedule(shop, [big, ...smallOrders], [], wishes, [], [stood("BIG", 0, 10), ...smallPlaces]);
    expect(operation(found, "BIG/10").start).toBe(at(0, 0));
    expect(operation(found, "S1/10").start).toBe(at(0, 16));
    for (const [place, id] of small.entries()) if (id !== "S1") expect(operation(found, `${id}/10`).start).toBe(at(0, 10 + place));
  });
});

describe("work whose material comes later than before", () => {
  const tube = order("TUBE", "TUBE", 1, monday + 1, { kind: "buy", status: "open", start: monday });
  const late = order("LATE", "A", 2, monday + 3, { start: monday });
  const tied = [supplies(tube, late)];

  it("goes to the next free place, and its own stays empty", () => {
    const found = schedule(shop, [tube, late, ...smallOrders], tied, wishes, [], [stood("LATE", 0, 2), ...smallPlaces]);
    expect(operation(found, "LATE/10").start).toBe(at(1, 0));
    for (const [place, id] of small.entries()) expect(operation(found, `${id}/10`).start).toBe(at(0, 10 + place));
  });

  it("changes places with what is in its way where its customer cannot wait", () => {
    // The press is taken from the day of the tube on, for two days.
    const row = Array.from({ length: 24 }, (_, place) => order(`R${String(place)}`, "A", 2, monday + 9, { start: monday, pegs: [{ demand: `D${String(place)}`, quantity: 2 }] }));
    const rowPlaces = row.map(({ id }, place): FormerPlace => [`${id}/10`, "PRESS", 0, at(1, 2 * place), 2 * hour]);
    const wanted = { ...late, pegs: [{ demand: "DL", quantity: 2 }] };
    const links = [...tied, delivers(wanted, "DL"), ...row.map((one, place) => delivers(one, `D${String(place)}`))];
    const demands = [demand("DL", "A", 2, monday + 1), ...row.map((_, place) => demand(`D${String(place)}`, "A", 2, monday + 9))];
    const found = schedule(shop, [tube, wanted, ...row], links, wishes, demands, [stood("LATE", 0, 2), ...rowPlaces]);
    expect(operation(found, "LATE/10").start).toBe(at(1, 0));
    expect(operation(found, "R0/10").start).toBe(at(0, 0));
    for (const [place, { id }] of row.entries()) if (place > 0) expect(operation(found, `${id}/10`).start).toBe(at(1, 2 * place));
  });
});
