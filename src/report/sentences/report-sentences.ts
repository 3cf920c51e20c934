// The sentences of our sheets in the language of a plan.

import type { Language, Settings } from "../../model/settings";
import { english, type ReportSentences } from "./english";
import { german } from "./german";

const catalogues: Readonly<Record<Language, ReportSentences>> = { english, german };

export function reportSentencesOf({ language = "english" }: Pick<Settings, "language">): ReportSentences {
  return catalogues[language];
}
