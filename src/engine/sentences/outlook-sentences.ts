// The sentences about forecasts, stock policies and verdicts in the language of the settings. Apart from the catalogue of the plan, so
// that a plan without history does not load them.

import type { Settings } from "../../model/settings";
import { outlook as english } from "./english/outlook";
import { outlook as german } from "./german/outlook";

/** English says what each is made from. */
export type OutlookSentences = typeof english;

export function outlookSentencesOf({ language = "english" }: Settings): OutlookSentences {
  return language === "german" ? german : english;
}
