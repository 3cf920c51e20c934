// Days and minutes as the serial numbers of one of Excel's two date systems.

import { serialFromDay, serialFromMinute } from "../base/day";
import type { DateSystem } from "../base/day";

export function serialOf(value: { readonly day: number } | { readonly minute: number }, system: DateSystem): number {
  return "day" in value ? serialFromDay(value.day, system) : serialFromMinute(value.minute, system);
}
