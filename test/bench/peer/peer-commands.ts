// What frePPLe's own interpreter is told to do with a model: plan it, take the time, and say what came of it.

/** Confirmed supply that comes within so many days is used before any is ordered, as our netting does with every open order. */
const AUTOFENCE_DAYS = 90;

/** Capacity, and the lead times of making and of buying. */
const CONSTRAINED = 4 + 16 + 32;

const SECONDS_PER_DAY = 86_400;

/** As frePPLe's own scripts set them by default, but for the fence. */
const SETTINGS = {
  plantype: 1,
  loglevel: 0,
  lazydelay: SECONDS_PER_DAY,
  minimumdelay: 3600,
  iterationmax: 0,
  resourceiterationmax: 500,
  rotateresources: "True",
  autofence: AUTOFENCE_DAYS * SECONDS_PER_DAY,
};

/** @param result the file that takes the result, see `PeerResult` */
export function peerCommands(isConstrained: boolean, result: string): string {
  const settings = Object.entries({ ...SETTINGS, constraints: isConstrained ? CONSTRAINED : 0 });
  return `import frepple, json, resource, time

solver = frepple.solver_mrp(${settings.map(([name, value]) => `${name}=${String(value)}`).join(", ")})
started = time.process_time()
solver.solve()
seconds = time.process_time() - started
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

orders = 0
quantities = {}
for buffer in frepple.buffers():
    for flow in buffer.flowplans:
        if flow.quantity > 0 and flow.operationplan.status == "proposed":
            orders += 1
            quantities[buffer.item.name] = quantities.get(buffer.item.name, 0) + flow.quantity

late = 0
weighted = 0
short = 0
for demand in frepple.demands():
    left = demand.quantity
    last = 0
    for delivery in demand.operationplans:
        left -= delivery.quantity
        days = max(0, -((demand.due - delivery.end).total_seconds() // ${String(SECONDS_PER_DAY)}))
        late += delivery.quantity * days
        last = max(last, days)
    weighted += last / max(1, demand.priority)
    short += max(0, left)

with open(${JSON.stringify(result)}, "w") as file:
    json.dump({
        "cpuSeconds": seconds, "megabytes": megabytes, "orders": orders, "quantities": quantities,
        "lateUnitDays": late, "weightedLateDays": weighted, "shortUnits": short,
    }, file)
`;
}
