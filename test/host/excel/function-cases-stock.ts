// Stock functions by the engine: reorder points, policies, classes, cover, buffers.

import { daysOfSupply, daysOnHand, excessStock, inventoryTurns, periodsOfSupply } from "../../../src/engine/finance/stock-cover";
import { countingQuantile, negativeBinomialOf, poisson } from "../../../src/engine/inventory/counting-distribution";
import { reorderPointForService, safetyStockForService, serviceOfSafetyStock } from "../../../src/engine/inventory/cycle-service";
import { bufferOrder, bufferZones, netFlow, qualifiedDemand } from "../../../src/engine/inventory/ddmrp-buffer";
import { expectedShortage, fillRate, safetyStockForFillRate } from "../../../src/engine/inventory/fill-rate";
import { gammaQuantile } from "../../../src/engine/inventory/gamma";
import { leadTimeDemand, leadTimeDeviation } from "../../../src/engine/inventory/lead-time-demand";
import { minMaxOrder } from "../../../src/engine/inventory/min-max-order";
import { newsvendorNormal } from "../../../src/engine/inventory/newsvendor";
import { newsvendorPoisson } from "../../../src/engine/inventory/poisson-newsvendor";
import { coefficientOfVariation, valueClasses, variationClass } from "../../../src/engine/inventory/value-classes";
import { modifiedQuantity } from "../../../src/engine/lots/order-modifiers";
import { cellCase, itemCase, wholeCase, type FunctionCase } from "./function-case";

const terms = (demand: number, demandDeviation: number, leadTime: number, time = 0, reviewPeriod = 0) => ({
  demand,
  demandDeviation,
  leadTime,
  leadTimeDeviation: time,
  reviewPeriod,
});

const manyValues = Array.from({ length: 500 }, (_, index) => [((index * 7919) % 1000) + 0.25]);

function zones(dailyUsage: number, leadTimeDays: number, leadTimeFactor: number, variabilityFactor: number, orderCycleDays = 0, minimumOrder = 0): number[] {
  const { red, yellow, green } = bufferZones({ dailyUsage, leadTimeDays, leadTimeFactor, variabilityFactor, orderCycleDays, minimumOrder });
  return [red, yellow, green, red, red + yellow, red + yellow + green];
}

export const stockCases: readonly FunctionCase[] = [
  cellCase("REORDERPOINT", (d: number, s: number, l: number, level: number, t?: number, r?: number) => reorderPointForService(level, terms(d, s, l, t, r))),
  cellCase("SAFETYSTOCK", (d: number, s: number, l: number, level: number, t?: number, r?: number) => safetyStockForService(level, leadTimeDeviation(terms(d, s, l, t, r)))),
  cellCase("SERVICELEVEL", serviceOfSafetyStock),
  cellCase("FILLRATE", fillRate),
  cellCase("SAFETYSTOCKFILLRATE", safetyStockForFillRate),
  cellCase("EXPECTEDSHORTAGE", expectedShortage),
  cellCase("LEADTIMEDEMAND", (demand: number, time: number, review = 0) => leadTimeDemand(demand, time, review)),
  cellCase("LEADTIMEDEVIATION", (d: number, s: number, l: number, t?: number, r?: number) => leadTimeDeviation(terms(d, s, l, t, r))),
  cellCase("REORDERPOINTPOISSON", (mean: number, level: number) => countingQuantile(poisson(mean), level)),
  cellCase("REORDERPOINTNEGATIVEBINOMIAL", (mean: number, deviation: number, level: number) => {
    const distribution = negativeBinomialOf(mean, deviation);
    return distribution === null ? NaN : countingQuantile(distribution, level);
  }),
  cellCase("REORDERPOINTGAMMA", (mean: number, deviation: number, level: number) => gammaQuantile(level, (mean / deviation) ** 2, deviation ** 2 / mean)),
  cellCase("NEWSVENDOR", (holding: number, shortage: number, mean: number, deviation: number) => newsvendorNormal(holding, shortage, mean, deviation).quantity),
  cellCase("NEWSVENDORPOISSON", (holding: number, shortage: number, mean: number) => newsvendorPoisson(holding, shortage, mean).quantity),
  cellCase("MINMAX", (position: number, minimum: number, maximum: number, multiple = 0) => minMaxOrder(position, minimum, maximum, multiple)),
  cellCase("ORDERQUANTITY", (wanted: number, minimumOrder: number, maximumOrder: number, multipleOrder: number) => modifiedQuantity(wanted, { minimumOrder, maximumOrder, multipleOrder })),
  wholeCase("ABC", (values: number[][]) => valueClasses(values.flat(), 0.8, 0.95).map((each) => [each]), [manyValues]),
  itemCase("XYZ", (demand: number[], first = 0.5, second = 1) => variationClass(demand, first, second)),
  itemCase("VARIATION", coefficientOfVariation),
  cellCase("DAYSOFSUPPLY", daysOfSupply),
  itemCase("PERIODSOFSUPPLY", periodsOfSupply),
  cellCase("TURNS", inventoryTurns),
  cellCase("DAYSONHAND", (turns: number, daysPerYear = 365) => daysOnHand(turns, daysPerYear)),
  cellCase("EXCESS", excessStock),
  itemCase("DDMRPZONES", zones),
  cellCase("DDMRPORDER", bufferOrder),
  itemCase("DDMRPNETFLOW", (demand: number[], onHand: number, onOrder: number, threshold: number, horizon = 1e4, pastDue = 0) => {
    const qualified = qualifiedDemand(pastDue, demand, threshold, horizon);
    return [qualified, netFlow(onHand, onOrder, qualified)];
  }, [4]),
];
