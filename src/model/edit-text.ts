// A named change to the plant in words, in each language of a plan.

import { dayText } from "../base/day";
import type { PlanEdit } from "./plan-edit";
import type { Language } from "./settings";

/** `Overtime at WELD: 2 h a day from 2026-12-07 to 2026-12-18.` */
export function editText(edit: PlanEdit, language: Language = "english"): string {
  return language === "german" ? german(edit) : english(edit);
}

function english(edit: PlanEdit): string {
  switch (edit.kind) {
    case "overtime":
      return `Overtime at ${edit.resource}: ${String(edit.hours)} h a day from ${dayText(edit.from)} to ${dayText(edit.to)}.`;
    case "shift":
      return `Another shift at ${edit.resource}: ${String(edit.hours)} h a day from ${dayText(edit.from)} to ${dayText(edit.to)}.`;
    case "alternate":
      return `Let ${edit.alternate} do what ${edit.resource} does.`;
    case "subcontract":
      return `Have operation ${String(edit.operation)} of ${edit.item} done outside in ${String(edit.days)} days.`;
    case "split":
      return `Split lots of ${edit.item}: at most ${String(edit.quantity)} in one.`;
    case "earlier":
      return `Make lots of ${edit.item} ${String(edit.days)} days earlier.`;
    case "priority":
      return `Let ${edit.demand} go before others: priority ${String(edit.priority)}.`;
    case "expedite":
      return `Have open order ${edit.order} come on ${dayText(edit.due)}.`;
    case "promise":
      return `Promise ${edit.demand} for ${dayText(edit.due)}.`;
  }
}

function german(edit: PlanEdit): string {
  switch (edit.kind) {
    case "overtime":
      return `Überstunden an ${edit.resource}: ${String(edit.hours)} h am Tag von ${dayText(edit.from)} bis ${dayText(edit.to)}.`;
    case "shift":
      return `Eine weitere Schicht an ${edit.resource}: ${String(edit.hours)} h am Tag von ${dayText(edit.from)} bis ${dayText(edit.to)}.`;
    case "alternate":
      return `${edit.alternate} darf tun, was ${edit.resource} tut.`;
    case "subcontract":
      return `Arbeitsgang ${String(edit.operation)} von ${edit.item} auswärts machen lassen, in ${String(edit.days)} Tagen.`;
    case "split":
      return `Lose von ${edit.item} teilen: höchstens ${String(edit.quantity)} in einem.`;
    case "earlier":
      return `Lose von ${edit.item} ${String(edit.days)} Tage früher machen.`;
    case "priority":
      return `${edit.demand} anderen vorziehen: Priorität ${String(edit.priority)}.`;
    case "expedite":
      return `Den offenen Auftrag ${edit.order} am ${dayText(edit.due)} kommen lassen.`;
    case "promise":
      return `${edit.demand} für den ${dayText(edit.due)} zusagen.`;
  }
}
