// Every custom function under the id that Excel calls it by. Knows ids; nothing of what the functions do.

import { loadedLater } from "./loaded-later";
import {
  expectedShortage,
  fillRate,
  leadTimeDemand,
  leadTimeDeviation,
  reorderPoint,
  safetyStock,
  safetyStockFillRate,
  serviceLevel,
} from "./reorder-functions";
import {
  minMax,
  newsvendor,
  newsvendorPoissonOrder,
  orderQuantity,
  reorderPointGamma,
  reorderPointNegativeBinomial,
  reorderPointPoisson,
} from "./policy-functions";
import {
  eoq,
  eoqAllUnits,
  eoqBackorders,
  eoqCost,
  eoqIncremental,
  epq,
  leastUnitCost,
  lotCost,
  lotSize,
  partPeriod,
  periodOrderQuantity,
  silverMeal,
  wagnerWhitin,
} from "./lot-functions";
import {
  availableToPromise,
  bomExplode,
  cumulativeAvailableToPromise,
  netRequirements,
  projectedAvailable,
} from "./requirements-functions";
import {
  abcClass,
  daysOfSupply,
  daysOnHand,
  ddmrpNetFlow,
  ddmrpOrder,
  ddmrpZones,
  excess,
  periodsOfSupply,
  turns,
  variation,
  xyzClass,
} from "./stock-functions";
import {
  availableHours,
  crew,
  efficiency,
  epei,
  erlangC,
  flowTime,
  little,
  loadPercent,
  meanWait,
  oee,
  ratedCapacity,
  servedWithin,
  contactStaff,
  serviceStaff,
  staff,
  takt,
  utilization,
} from "./capacity-functions";

// What only some workbooks call, and what is large: in files of their own beside this one.
const policies = () => import(/* webpackChunkName: "functions-policies" */ "./stock-policy-functions");
const forecasts = () => import(/* webpackChunkName: "functions-forecasts" */ "./forecast-functions");
const automatic = () => import(/* webpackChunkName: "functions-forecasts" */ "./automatic-forecast-functions");
const groups = () => import(/* webpackChunkName: "functions-groups" */ "./group-functions");
const products = () => import(/* webpackChunkName: "functions-products" */ "./product-functions");
const answers = () => import(/* webpackChunkName: "functions-answers" */ "./plan-functions");

/** By id; the ids and their order are those of the functions' own comments, from which functions.json is made. */
export const customFunctions = {
  REORDERPOINT: reorderPoint,
  SAFETYSTOCK: safetyStock,
  SERVICELEVEL: serviceLevel,
  FILLRATE: fillRate,
  SAFETYSTOCKFILLRATE: safetyStockFillRate,
  EXPECTEDSHORTAGE: expectedShortage,
  LEADTIMEDEMAND: leadTimeDemand,
  LEADTIMEDEVIATION: leadTimeDeviation,
  REORDERPOINTPOISSON: reorderPointPoisson,
  REORDERPOINTNEGATIVEBINOMIAL: reorderPointNegativeBinomial,
  REORDERPOINTGAMMA: reorderPointGamma,
  NEWSVENDOR: newsvendor,
  NEWSVENDORPOISSON: newsvendorPoissonOrder,
  MINMAX: minMax,
  ORDERQUANTITY: orderQuantity,
  STOCKPOLICY: loadedLater(policies, (program) => program.stockPolicyOf),
  REORDERQUANTITY: loadedLater(policies, (program) => program.reorderQuantity),
  MINMAXLEVELS: loadedLater(policies, (program) => program.minMaxLevels),
  JOINTREPLENISHMENT: loadedLater(policies, (program) => program.jointReplenishment),
  NEWSVENDORDISCRETE: loadedLater(policies, (program) => program.newsvendorDiscreteOrder),
  MEANSHORTAGE: loadedLater(policies, (program) => program.meanShortage),
  STOCKPLACEMENT: loadedLater(policies, (program) => program.stockPlacement),
  EXCHANGECURVE: loadedLater(groups, (program) => program.exchangeCurveOf),
  EOQ: eoq,
  EOQCOST: eoqCost,
  EPQ: epq,
  EOQBACKORDERS: eoqBackorders,
  EOQALLUNITS: eoqAllUnits,
  EOQINCREMENTAL: eoqIncremental,
  PERIODORDERQUANTITY: periodOrderQuantity,
  WAGNERWHITIN: wagnerWhitin,
  SILVERMEAL: silverMeal,
  LEASTUNITCOST: leastUnitCost,
  PARTPERIOD: partPeriod,
  LOTSIZE: lotSize,
  LOTCOST: lotCost,
  NETREQUIREMENTS: netRequirements,
  PROJECTEDAVAILABLE: projectedAvailable,
  ATP: availableToPromise,
  CUMULATIVEATP: cumulativeAvailableToPromise,
  BOMEXPLODE: bomExplode,
  FORECAST: loadedLater(forecasts, (program) => program.forecast),
  BIAS: loadedLater(forecasts, (program) => program.bias),
  MAD: loadedLater(forecasts, (program) => program.mad),
  MAPE: loadedLater(forecasts, (program) => program.mape),
  WAPE: loadedLater(forecasts, (program) => program.wape),
  SMAPE: loadedLater(forecasts, (program) => program.smape),
  TRACKINGSIGNAL: loadedLater(forecasts, (program) => program.trackingSignal),
  MASE: loadedLater(forecasts, (program) => program.mase),
  FORECASTVALUEADDED: loadedLater(forecasts, (program) => program.forecastValueAdded),
  OWA: loadedLater(forecasts, (program) => program.owa),
  GROUPSHARE: loadedLater(groups, (program) => program.groupShare),
  RECONCILE: loadedLater(groups, (program) => program.reconcileForecasts),
  FORECASTINTERVAL: loadedLater(automatic, (program) => program.forecastInterval),
  FORECASTMETHOD: loadedLater(automatic, (program) => program.forecastMethod),
  DEMANDCLASS: loadedLater(automatic, (program) => program.demandClass),
  CLEANHISTORY: loadedLater(automatic, (program) => program.cleanedHistory),
  ABC: abcClass,
  XYZ: xyzClass,
  VARIATION: variation,
  DAYSOFSUPPLY: daysOfSupply,
  PERIODSOFSUPPLY: periodsOfSupply,
  TURNS: turns,
  DAYSONHAND: daysOnHand,
  EXCESS: excess,
  DDMRPZONES: ddmrpZones,
  DDMRPORDER: ddmrpOrder,
  DDMRPNETFLOW: ddmrpNetFlow,
  TRENDTEST: loadedLater(products, (program) => program.trendTest),
  PRODUCTVERDICT: loadedLater(products, (program) => program.productVerdict),
  TAKT: takt,
  CREW: crew,
  OEE: oee,
  UTILIZATION: utilization,
  EFFICIENCY: efficiency,
  AVAILABLEHOURS: availableHours,
  RATEDCAPACITY: ratedCapacity,
  LOADPERCENT: loadPercent,
  EPEI: epei,
  LITTLE: little,
  FLOWTIME: flowTime,
  ERLANGC: erlangC,
  MEANWAIT: meanWait,
  SERVEDWITHIN: servedWithin,
  SERVICESTAFF: serviceStaff,
  CONTACTSTAFF: contactStaff,
  STAFF: staff,
  WHY: loadedLater(answers, (program) => program.why),
  PEG: loadedLater(answers, (program) => program.peg),
  PROMISE: loadedLater(answers, (program) => program.promise),
  SCHEDULE: loadedLater(answers, (program) => program.schedule),
  MRP: loadedLater(answers, (program) => program.mrp),
  LOAD: loadedLater(answers, (program) => program.load),
} as const;

/**
 * Hands every function to Excel.
 *
 * Nothing is remembered here: Excel keeps the last value of a cell in the workbook and shows it until the cell is
 * calculated again, so that answers from a plan stay readable in a workbook that is opened without one.
 *
 * @param associate Excel's `CustomFunctions.associate`
 */
export function registerFunctions(associate: (id: string, customFunction: (typeof customFunctions)[keyof typeof customFunctions]) => void): void {
  for (const [id, customFunction] of Object.entries(customFunctions)) associate(id, customFunction);
}
