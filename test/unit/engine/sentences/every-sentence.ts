// Each sentence of a catalogue once, as a plan could say it: what the tests of the catalogues compare.

import type { Operation, Order } from "../../../../src/model/plan";
import type { Sentences } from "../../../../src/engine/sentences/sentences";
import { day } from "../../plant-builder";

const [early, late] = [day("2026-05-04"), day("2026-05-18")];
const at = { sheet: "Settings", cell: "B4" };
const [acme, fast, bill] = [
  { kind: "supplier", name: "ACME", rank: 1 } as const,
  { kind: "supplier", name: "FASTCO", rank: 2 } as const,
  { kind: "bill", name: "", rank: 3 } as const,
];
const clock = 1440 * early + 480;
const order: Order = {
  id: "FRAME-003", item: "FRAME", kind: "make", status: "planned", quantity: 48, startQuantity: 50, start: early, due: late, needed: late, releaseByLeadTime: early, pegs: [], reasons: [],
};
const operation: Operation = {
  id: "FRAME-003/20", order: "FRAME-003", item: "FRAME", number: 20, description: "Weld", resource: "WELD", unit: 1, quantity: 48, setupMinutes: 15, runMinutes: 90, start: clock, end: clock + 105, pinned: false, after: [], reason: "PAINT.",
};
const outside: Operation = { ...operation, resource: "", supplier: "ACME" };
const promise = { demand: "SO-1", item: "BIKE", kind: "order", quantity: 10, requested: early, promised: late, lateDays: 14, limit: "capacity", reason: "PAINT." } as const;

type Example = string | readonly string[];

/** By topic and key; a sentence that says several things, or that is bent by a count, several times. */
export function everySentence(say: Sentences): Readonly<Record<string, Readonly<Record<string, Example>>>> {
  const { orders, operations, lots, sources, dates, lateness, promises, messages, pins, together, why, changes, proposals, demands } = say;
  const need = { kind: "order", id: "BIKE-001" } as const;
  const hinted = ({ text, hint }: { readonly text: string; readonly hint: string }): readonly string[] => [text, hint];
  return {
    orders: {
      nothingPegged: orders.nothingPegged(),
      neededFor: [orders.neededFor(early, need, 0), orders.neededFor(early, { kind: "forecast", id: "F-1" }, 1), orders.neededFor(early, { kind: "customerOrder", id: "SO-1" }, 3)],
      neededForLevel: orders.neededForLevel(early, 12.5),
      neededForNegativeStock: orders.neededForNegativeStock(early),
      comesWith: [orders.comesWith(3, "BREAD-001"), orders.comesWith(1, "BREAD-001")],
      keptAsSafetyStock: orders.keptAsSafetyStock(),
      usedFor: orders.usedFor(late, need),
      expires: [orders.expires(1, early), orders.expires(40, early)],
      rebuiltFrom: orders.rebuiltFrom(late),
      levelRises: [orders.levelRises(40, late, at), orders.levelRises(40, late, undefined)],
      waitedForOpenDays: [orders.waitedForOpenDays(at), orders.waitedForOpenDays(undefined)],
      firm: orders.firm(),
      firmSince: [orders.firmSince("pin", at), orders.firmSince("receipt", at), orders.firmSince("progress", at), orders.firmSince("mark", at)],
      broughtFrom: [orders.broughtFrom("NORTH", 1), orders.broughtFrom("NORTH", 5)],
      forOneOrder: [orders.forOneOrder("SO-17", null), orders.forOneOrder("SO-17", { quantity: 3, item: "BIKE", location: "NORTH" }), orders.forOneOrder("SO-17", { quantity: 1, item: "BIKE", location: undefined })],
    },
    operations: {
      pinned: operations.pinned(clock),
      afterOperation: [operations.afterOperation(operation, true, clock), operations.afterOperation(outside, false, clock)],
      withFirstBatch: operations.withFirstBatch(operation),
      forMaterial: operations.forMaterial("BOLT", "PO-7", late),
      forMachine: operations.forMachine(operation),
      forHelp: operations.forHelp("JIG", operation),
      whenSkilled: operations.whenSkilled("ANN", "WELDING", late),
      atOnceAfter: [operations.atOnceAfter(operation, clock), operations.atOnceAfter(outside, clock)],
      atStart: operations.atStart(early),
      whenEffective: operations.whenEffective(late),
      whenOpen: operations.whenOpen("WELD", clock),
      forSuccessor: [operations.forSuccessor(operation, true, clock), operations.forSuccessor(operation, false, clock)],
      forFollower: operations.forFollower(operation, clock),
      inOneGo: operations.inOneGo(clock),
      withRun: operations.withRun(operation, clock + 60, clock),
      forNeed: operations.forNeed(late, clock),
      forSequence: operations.forSequence(clock),
      withoutCapacity: operations.withoutCapacity(late),
    },
    lots: {
      fixed: lots.fixed(100),
      filledUp: lots.filledUp(20, 80),
      economic: lots.economic(245),
      covers: (["periods", "periodOrderQuantity", "leastUnitCost", "silverMeal", "partPeriod", "wagnerWhitin"] as const).map((rule) => lots.covers(rule, 3)),
      cutToShelfLife: [lots.cutToShelfLife(90, 30, 1), lots.cutToShelfLife(90, 30, 7)],
      raisedToMinimum: lots.raisedToMinimum(5, 20),
      cutToMaximum: lots.cutToMaximum(90, 50),
      rounded: [lots.rounded(95, 100, 20), lots.rounded(95, 80, 20)],
      raisedForPrice: lots.raisedForPrice(95, 100, 4.2, 4.5),
    },
    sources: {
      freeStock: sources.freeStock(5, "BOLT", "SCREW"),
      ownSupplier: sources.ownSupplier(acme),
      byRank: [sources.byRank(fast), sources.byRank(bill), sources.byRank({ ...bill, name: "B-2" })],
      otherLate: [sources.otherLate(fast, acme, late, 1), sources.otherLate(fast, { ...fast, rank: 1 }, late, 9)],
      otherNotEffective: sources.otherNotEffective(fast, acme, early),
      soonest: sources.soonest(fast, late, 9),
      noneEffective: sources.noneEffective(acme, early),
      byShare: [sources.byShare(acme, 0.6, null), sources.byShare(acme, 0.6, 0.55)],
    },
    dates: {
      safetyTime: [dates.safetyTime(early, { days: 1, isWorking: false }), dates.safetyTime(early, { days: 3, isWorking: true })],
      movedByFence: dates.movedByFence(early, late),
      closedUntil: dates.closedUntil(late),
      firstDay: dates.firstDay(late),
      lastDay: dates.lastDay(late),
      releasedLate: [dates.releasedLate(1, { days: 5, isWorking: false }), dates.releasedLate(4, { days: 1, isWorking: true })],
      pinned: [dates.pinned(20, clock, "PAINT"), dates.pinned(20, undefined, "PAINT"), dates.pinned(20, clock, undefined)],
    },
    lateness: {
      full: lateness.full("PAINT", clock),
      neverOpen: lateness.neverOpen("PAINT"),
      noTimeLeft: lateness.noTimeLeft("PAINT"),
      nobodyWith: lateness.nobodyWith("WELDING"),
      component: lateness.component("TUBE", "TUBE-001", late),
      coProduct: lateness.coProduct("CRUMB", "BREAD-001", late),
      firstPossibleDay: lateness.firstPossibleDay("TUBE", early, late),
      buying: lateness.buying("TUBE", 14, early, late),
      transferring: lateness.transferring("TUBE", 14, early, late),
      making: lateness.making("TUBE", 14, early, late),
      given: (["planned", "firm", "open"] as const).map((status) => lateness.given({ ...order, status })),
      effectivity: lateness.effectivity("TUBE", late),
      stepEffectivity: lateness.stepEffectivity("TUBE", 20, late),
      fence: lateness.fence("TUBE", late),
      pin: lateness.pin(20, clock),
    },
    promises: {
      notPlanned: [promises.notPlanned(3, 10, "pcs", null), promises.notPlanned(3, 10, "", { item: "BIKE", lastDay: early })],
      requestedBeforeStart: promises.requestedBeforeStart(early),
      orderThere: promises.orderThere("BIKE-001", "BIKE", late),
      waitsFor: [promises.waitsFor("PAINT.", "BIKE", "TUBE", []), promises.waitsFor("PAINT.", "BIKE", "TUBE", ["FRAME"])],
      fromStock: [promises.fromStock(7, "BIKE"), promises.fromStock(1, "BIKE")],
      fromPlan: promises.fromPlan(late),
      fromPlannedOrder: promises.fromPlannedOrder("BIKE-001", late),
      newOrder: [
        promises.newOrder("BIKE", "make", 5, null),
        promises.newOrder("BIKE", "buy", 1, { kind: "component", item: "TUBE", day: late }),
        promises.newOrder("BIKE", "transfer", 5, { kind: "effectivity", item: "BIKE", day: late }),
        promises.newOrder("BIKE", "service", 5, null),
      ],
      newOrderByFence: promises.newOrderByFence(late),
      newOrderByCapacity: promises.newOrderByCapacity("PAINT", late),
      noHoursFree: promises.noHoursFree("PAINT", 12.5),
    },
    messages: {
      pastDue: [messages.pastDue("PO-7", early, 1), messages.pastDue("PO-7", early, 4)],
      cancel: messages.cancel("PO-7", 40),
      expedite: messages.expedite("PO-7", late, early),
      defer: messages.defer("PO-7", early, late),
      increase: messages.increase("PO-7", 40, 60, "TUBE-001"),
      decrease: messages.decrease("PO-7", 60, 40),
      fenceConflict: [
        messages.fenceConflict("FRAME-003", early, late, null),
        messages.fenceConflict("FRAME-003", early, late, { days: 14, orders: 1, value: 0 }),
        messages.fenceConflict("FRAME-003", early, late, { days: 14, orders: 2, value: 4800 }),
      ],
      releasePastDue: messages.releasePastDue("FRAME-003", 48, 2, early),
      releaseDue: messages.releaseDue("FRAME-003", 48, early, late),
      belowMinimum: messages.belowMinimum("FRAME-003", 48, 50),
      aboveMaximum: messages.aboveMaximum("FRAME-003", 48, 40),
      useSubstitute: messages.useSubstitute("SCREW", 5, "BOLT", early, "BOLT-001"),
      negativeAtStart: messages.negativeAtStart("BOLT", -5),
      fallsBelowZero: messages.fallsBelowZero("BOLT", -5, late),
      expiresUnused: [messages.expiresUnused("YEAST", 4, late), messages.expiresUnused("YEAST", 1, late)],
      overload: [messages.overload("PAINT", 3000, 2400, early, 0), messages.overload("PAINT", 3000, 2400, early, 1), messages.overload("PAINT", 3000, 2400, early, 3)],
    },
    pins: {
      noOperation: pins.noOperation("FRAME-003/20"),
      moved: [
        pins.moved("FRAME-003/20", clock + 60, clock, { kind: "planStart" }, 0),
        pins.moved("FRAME-003/20", clock + 60, clock, { kind: "predecessor", operation: "FRAME-003/10", end: clock + 60 }, 0),
        pins.moved("FRAME-003/20", clock + 60, clock, { kind: "material", order: "TUBE-001", item: "TUBE" }, 1),
        pins.moved("FRAME-003/20", clock + 60, clock, { kind: "closed", resource: "PAINT" }, 3),
        pins.moved("FRAME-003/20", clock + 60, clock, { kind: "otherPin", operation: "LAMP-001/10" }, 0),
        pins.moved("FRAME-003/20", clock + 60, clock, { kind: "notReady" }, 0),
      ],
      elsewhere: [pins.elsewhere("FRAME-003/20", null, "PAINT", 0), pins.elsewhere("FRAME-003/20", "SPRAY", "PAINT", 2)],
      makesLate: [pins.makesLate("FRAME-003/20", clock, 2), pins.makesLate("FRAME-003/20", undefined, 2)],
    },
    together: {
      alsoHas: [
        together.alsoHas(20, [{ resource: "JIG", units: 1 }]),
        together.alsoHas(20, [{ resource: "JIG", units: 2 }, ...["ANN", "BOB", "CARL", "DORA"].map((resource) => ({ resource, units: 1 }))]),
      ],
      runsWith: [together.runsWith(20, ["BREAD-001"]), together.runsWith(20, ["BREAD-001", "BREAD-002", "BREAD-003", "ROLL-001", "ROLL-002"])],
      cannotFollow: together.cannotFollow(20),
      acrossBreak: together.acrossBreak(20),
    },
    why: {
      order: [
        ...(["make", "buy", "service", "phantom", "transfer"] as const).map((kind) => why.order({ ...order, kind })),
        why.order({ ...order, status: "firm" }),
        why.order({ ...order, status: "open" }),
        why.order({ ...order, from: "BREAD-001" }),
      ],
      operation: [why.operation(operation), why.operation(outside), why.operation({ ...outside, reason: "" })],
      comesLate: [why.comesLate(1), why.comesLate(4)],
      promise: [why.promise(promise), why.promise({ ...promise, kind: "forecast", lateDays: 0, reason: "" }), why.promise({ ...promise, promised: null })],
    },
    changes: {
      tables: Object.values(changes.tables),
      fields: Object.values(changes.fields),
      settingName: (["horizonDays", "bucket", "periods", "defaultShifts", "rebuildSafetyStock", "language"] as const).map(changes.settingName),
      yes: changes.yes,
      no: changes.no,
      none: changes.none,
      at: changes.at("BIKE", "NORTH"),
      onDay: changes.onDay("BIKE", early),
      fromDay: changes.fromDay("BIKE", early),
      operationOf: changes.operationOf("BIKE", 10),
      coProductOf: changes.coProductOf("BREAD", "CRUMB"),
      supplierOf: changes.supplierOf("ACME", "TUBE"),
      standsInFor: changes.standsInFor("SCREW", "BOLT"),
      unitsFor: changes.unitsFor(8, "BIKE", early),
      unitsOnHand: changes.unitsOnHand(8),
      unitsGood: changes.unitsGood(8),
      unitsEach: changes.unitsEach(2),
      unitsForOne: changes.unitsForOne(1.5),
      atPlace: changes.atPlace("PAINT"),
      minutes: changes.minutes(15),
      leadTimeOf: changes.leadTimeOf(5),
      isNew: [changes.isNew("SO-9", ""), changes.isNew("SO-9", "8 BIKE")],
      isGone: [changes.isGone("SO-9", ""), changes.isGone("SO-9", "8 BIKE")],
    },
    proposals: {
      noMaterial: [proposals.noMaterial(3, "TUBE", early, "ERP-1"), proposals.noMaterial(1, "TUBE", early, "ERP-1")],
      missingOrder: [proposals.missingOrder(3, "TUBE", early, "SO-1"), proposals.missingOrder(1, "TUBE", early, null)],
      notNeeded: [proposals.notNeeded("ERP-1", 5, "TUBE", 12), proposals.notNeeded("ERP-1", 5, "TUBE", null)],
      startsInPast: proposals.startsInPast("ERP-1", "TUBE", early, late),
      startsLate: proposals.startsLate("ERP-1", "TUBE", late, late, early),
      wrongLot: (["minimum-order", "maximum-order", "multiple-order", "fixed-lot"] as const).map((rule) => proposals.wrongLot("ERP-1", 47.5, "TUBE", { rule, bound: 50 })),
      overload: proposals.overload("PAINT", 3000, 2400, early),
    },
    demands: {
      afterHorizon: [...hinted(demands.afterHorizon(1, late)), ...hinted(demands.afterHorizon(4, late))],
      forecastExpired: [...hinted(demands.forecastExpired(1, late)), ...hinted(demands.forecastExpired(4, late))],
      ordersAfterLastDay: [...hinted(demands.ordersAfterLastDay(1, "BIKE", late)), ...hinted(demands.ordersAfterLastDay(4, "BIKE", late))],
      forecastAfterLastDay: [...hinted(demands.forecastAfterLastDay(1, "BIKE", late)), ...hinted(demands.forecastAfterLastDay(4, "BIKE", late))],
      noDemand: hinted(demands.noDemand(early)),
      fromHistory: hinted(demands.fromHistory(early, 12, 13, late)),
    },
  };
}
