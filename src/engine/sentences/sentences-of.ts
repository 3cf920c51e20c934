// The catalogue of a plan's language.

import type { Language, Settings } from "../../model/settings";
import { english } from "./english/english";
import { german } from "./german/german";
import type { Sentences } from "./sentences";

const catalogues: Readonly<Record<Language, Sentences>> = { english, german };

/** The sentences in the language that the settings ask for; English where they name none. */
export function sentencesOf(settings: Settings): Sentences {
  return catalogues[settings.language ?? "english"];
}
