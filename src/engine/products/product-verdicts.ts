// Increase, hold, decrease or stop: the verdict on each product, with the figures and sentences behind it, the most money first.
// Knows plain facts; nothing of plans and sheets.

import { outlook as english } from "../sentences/english/outlook";
import type { OutlookSentences } from "../sentences/outlook-sentences";
import type { ProductVerdict, Verdict } from "../../model/product-verdict";
import { shown } from "../inventory/demand/choose-distribution";
import { measureProduct, type ProductMeasures } from "./measure-product";
import type { ComponentFacts, ProductFacts, VerdictSettings } from "./product-facts";
import { whatStoppingLeaves } from "./what-stopping-leaves";

/**
 * The verdict on each product.
 *
 *   stop:     no demand for so long, or a margin that is not above 0
 *   decrease: demand falls, or stock covers too much, or an hour of the bottleneck earns too little on it
 *   increase: demand rises, the margin and the bottleneck hour are good enough, and the forecast is not far above demand
 *   hold:     everything else, and new products
 *
 * A trend counts when it is significant and large enough; all limits are in the settings. The first rule that holds decides.
 *
 * @returns by money at stake, the most first; ties by id
 * Cost O(periods² · products).
 */
export function productVerdicts(products: readonly ProductFacts[], components: readonly ComponentFacts[], settings: VerdictSettings, say: OutlookSentences = english): readonly ProductVerdict[] {
  const measured = products.map((product) => ({ product, measures: measureProduct(product, settings) }));
  const hour = meanMarginPerHour(measured);
  const judged = measured.map(({ product, measures }) => ({ product, measures, ...judge(product, measures, hour, settings, say) }));
  const stopped = new Set(judged.filter(({ verdict }) => verdict === "stop").map(({ product }) => product.id));
  const known = new Map(components.map((component) => [component.id, component]));
  const users = usersOf(products);
  return judged
    .map(({ product, measures, verdict, reasons }): ProductVerdict => {
      const leaves = verdict === "stop" ? whatStoppingLeaves(product, known, users, (id) => !stopped.has(id)) : [];
      return {
        id: product.id,
        verdict,
        money: moneyOf(verdict, product, measures, hour, leaves.reduce((sum, { value }) => sum + value, 0), settings),
        trendPerYear: measures.trendPerYear,
        significance: measures.significance,
        margin: measures.margin,
        marginPerHour: measures.marginPerHour,
        bias: measures.bias,
        cover: measures.cover,
        age: measures.age,
        leaves,
        reasons: [...reasons, ...leavesReasons(leaves, say)],
      };
    })
    .sort((one, other) => other.money - one.money || (one.id < other.id ? -1 : 1));
}

type Judged = { readonly verdict: Verdict; readonly reasons: readonly string[] };

function judge(product: ProductFacts, measures: ProductMeasures, meanHour: number, settings: VerdictSettings, say: OutlookSentences): Judged {
  const { margin, marginPerHour, bias, cover, age, idle, significance, trendPerYear } = measures;
  if (product.history.length >= settings.idlePeriods && idle >= settings.idlePeriods) {
    return { verdict: "stop", reasons: [say.idle(idle, settings.idlePeriods)] };
  }
  if (age < settings.newPeriods) return { verdict: "hold", reasons: [say.isNew(age, settings.newPeriods)] };
  const percent = shown(100 * margin);
  if (margin <= 0) return { verdict: "stop", reasons: [say.loses(percent, shown(-measures.unitMargin))] };
  const isTrend = significance <= settings.significance && Math.abs(trendPerYear) >= settings.trendPerYear;
  const trendText = trendSentence(measures, isTrend, settings, say);
  const hourText = marginPerHour === null ? [] : [say.bottleneckHour(shown(marginPerHour), shown(meanHour))];
  const isPoorHour = marginPerHour !== null && marginPerHour < settings.leastHourShare * meanHour;
  const isOverstocked = cover !== null && cover > settings.mostCover;
  const coverText = cover === null ? [] : [say.cover(shown(cover), shown(settings.mostCover))];
  if ((isTrend && trendPerYear < 0) || isPoorHour || isOverstocked) {
    const decisive = [...(isTrend && trendPerYear < 0 ? [trendText] : []), ...(isPoorHour ? hourText : []), ...(isOverstocked ? coverText : [])];
    return { verdict: "decrease", reasons: [...decisive, say.margin(percent)] };
  }
  if (!isTrend) return { verdict: "hold", reasons: [trendText, say.margin(percent), ...hourText, ...coverText] };
  if (margin < settings.leastMargin) return { verdict: "hold", reasons: [trendText, say.thinMargin(percent, shown(100 * settings.leastMargin))] };
  if (bias !== null && bias > settings.mostBias) {
    return { verdict: "hold", reasons: [trendText, say.optimistic(shown(100 * bias), shown(100 * settings.mostBias))] };
  }
  return { verdict: "increase", reasons: [trendText, say.margin(percent), ...hourText, ...coverText] };
}

function trendSentence({ trendPerYear, significance }: ProductMeasures, isTrend: boolean, settings: VerdictSettings, say: OutlookSentences): string {
  const chance = significance < 0.001 ? "< 0.1" : shown(100 * significance);
  if (isTrend) return say.trend(trendPerYear > 0, shown(100 * Math.abs(trendPerYear)), chance);
  if (significance <= settings.significance) return say.smallTrend(shown(100 * trendPerYear), shown(100 * settings.trendPerYear));
  return say.noTrend(shown(100 * trendPerYear), chance, shown(100 * settings.significance));
}

/** Weighed by the hours that each takes: what an hour earns on the mix as it is sold. */
function meanMarginPerHour(measured: readonly { readonly product: ProductFacts; readonly measures: ProductMeasures }[]): number {
  let hours = 0;
  let money = 0;
  for (const { product, measures } of measured) {
    if (product.bottleneckMinutes <= 0) continue;
    hours += (measures.recent * product.bottleneckMinutes) / 60;
    money += measures.recent * measures.unitMargin;
  }
  return hours > 0 ? money / hours : 0;
}

/**
 * The money that a verdict is about: a year's growth; stock above the cover, a year's decline and what the bottleneck's hours would earn on
 * the mean product; or what stopping frees and saves. To hold is about none.
 */
function moneyOf(verdict: Verdict, product: ProductFacts, measures: ProductMeasures, meanHour: number, left: number, settings: VerdictSettings): number {
  const annual = measures.recent * settings.periodsPerYear * measures.unitMargin;
  if (verdict === "increase") return Math.max(0, measures.unitsPerYear * measures.unitMargin);
  if (verdict === "hold") return 0;
  if (verdict === "stop") return left + Math.max(0, -annual);
  const excess = Math.max(0, product.onHand - settings.mostCover * measures.recent) * product.cost;
  const hours = (measures.recent * settings.periodsPerYear * product.bottleneckMinutes) / 60;
  const isPoor = measures.marginPerHour !== null && measures.marginPerHour < settings.leastHourShare * meanHour;
  return excess + Math.max(0, -measures.unitsPerYear * measures.unitMargin) + (isPoor ? hours * (meanHour - (measures.marginPerHour ?? 0)) : 0);
}

function usersOf(products: readonly ProductFacts[]): ReadonlyMap<string, readonly ProductFacts[]> {
  const users = new Map<string, ProductFacts[]>();
  for (const product of products) {
    for (const { id } of product.components) {
      const known = users.get(id);
      if (known === undefined) users.set(id, [product]);
      else known.push(product);
    }
  }
  return users;
}

function leavesReasons(leaves: ProductVerdict["leaves"], say: OutlookSentences): readonly string[] {
  if (leaves.length === 0) return [];
  const value = leaves.reduce((sum, each) => sum + each.value, 0);
  const shared = leaves.filter(({ usedBy }) => usedBy > 0).length;
  const idle = leaves.filter(({ value: worth }) => worth > 0).length;
  return [say.leaves(shown(value), idle, shared)];
}
