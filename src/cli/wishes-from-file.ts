// The --settings file: JSON with the keys of model/settings. A file that cannot be used is wrong use, not bad data.

import { readFileSync } from "node:fs";
import type { Wishes } from "../app/check-workbook";
import { wishesFromJson } from "../app/wishes-from-json";

/** The command was called in a way that cannot be meant; the message says what to change. */
export class WrongUse extends Error {}

/** Reads the settings of a JSON file; throws WrongUse naming the file and each value that cannot be used. */
export function wishesFromFile(path: string): Wishes {
  const { wishes, problems } = wishesFromJson(readJson(path));
  if (problems.length > 0) throw new WrongUse([`${path}:`, ...problems].join("\n"));
  return wishes;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new WrongUse(`Settings file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
