// What a plan says of the demand that it does not serve as given, in English: each with what to do.

import { dayText, type Day } from "../../../base/day";
import type { SentenceWithHint } from "../sentence-with-hint";
import { counted } from "./counted";

export const demands = {
  afterHorizon: (count: number, lastDay: Day): SentenceWithHint => ({
    text: `${counted(count, "demand")} due after the horizon's end on ${dayText(lastDay)} left out.`,
    hint: "Lengthen the horizon to plan for them.",
  }),
  forecastExpired: (count: number, from: Day): SentenceWithHint => ({
    text: `${counted(count, "forecast")} for the time before ${dayText(from)} left out.`,
    hint: "Nothing to do: only orders stay due.",
  }),
  ordersAfterLastDay: (count: number, item: string, due: Day): SentenceWithHint => ({
    text: `${counted(count, "customer order")} due after the last day of the item, the first: ${item} on ${dayText(due)}.`,
    hint: "They are served from stock and from orders until that day: change the last day, or ask the customer to.",
  }),
  forecastAfterLastDay: (count: number, item: string, due: Day): SentenceWithHint => ({
    text: `${counted(count, "forecast")} after the last day of the item left out, the first: ${item} on ${dayText(due)}.`,
    hint: "Nothing to do, unless the last day is wrong.",
  }),
  noDemand: (start: Day): SentenceWithHint => ({
    text: `No open demand on or after ${dayText(start)}, and no history to stand in for it.`,
    hint: "Add customer orders or a forecast, or change the start date.",
  }),
  fromHistory: (start: Day, items: number, weeks: number, lastDay: Day): SentenceWithHint => ({
    text: `No demand on or after ${dayText(start)}: ${counted(items, "item")} planned with the mean of the ${String(weeks)} weeks of history to ${dayText(lastDay)}.`,
    hint: "Add customer orders or a forecast to plan for real demand.",
  }),
  overridesLost: (count: number, item: string, from: Day): SentenceWithHint => ({
    text: `${counted(count, "forecast")} of yours left out, the first: ${item} from ${dayText(from)}: the forecast has no such item and period.`,
    hint: "Type the figure again in the sheet Forecast of this plan, or leave it.",
  }),
  overridesOutside: (count: number, item: string, from: Day): SentenceWithHint => ({
    text: `${counted(count, "forecast")} of your own table left out, the first: ${item} from ${dayText(from)}: the item has no history, or the day lies outside all periods.`,
    hint: "Correct the date, give a history, or take the row out.",
  }),
  overridesByMonth: (count: number, item: string, from: Day): SentenceWithHint => ({
    text: `${counted(count, "forecast")} of your own table left out, the first: ${item} from ${dayText(from)}: they are those of months, and weeks are forecast.`,
    hint: "Give a figure for each week, with any day of it.",
  }),
  overridesTwice: (count: number, item: string, from: Day): SentenceWithHint => ({
    text: `${counted(count, "forecast")} of your own table left out, the first: ${item} from ${dayText(from)}: an earlier row is for the same period.`,
    hint: "Keep one row an item and period, with the figure of the whole period.",
  }),
  overridesTyped: (count: number, item: string, from: Day): SentenceWithHint => ({
    text: `${counted(count, "forecast")} of your own table left out, the first: ${item} from ${dayText(from)}: you typed one into the sheet Forecast.`,
    hint: "Empty the yellow cell there to plan with your table again.",
  }),
  overridesUnplanned: (count: number): SentenceWithHint => ({
    text: `${counted(count, "forecast")} that you set by hand not planned: the plan uses given forecasts only.`,
    hint: "Set Forecast to history in Settings, or take the figures out.",
  }),
  overridesShadowed: (count: number, item: string, from: Day): SentenceWithHint => ({
    text: `${counted(count, "forecast")} that you set by hand not planned: your own forecast stands. The first: ${item} from ${dayText(from)}.`,
    hint: "Change your own forecast, or take its row out to plan with what you set by hand.",
  }),
};
