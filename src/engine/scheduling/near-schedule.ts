// The best schedule that stays near the plan before. Knows former places and how a schedule is made of them; which to try is in stay-near.

import { lazily } from "../../base/lazily";
import type { Run } from "../../base/run";
import type { FirstSchedule } from "./first-schedule";
import { atFormerMachines, formerKeys, keepableWork, keysSuppliesFirst, neededByFormer, staysOf, suppliesTooLate } from "./former-places";
import type { MadeSchedule } from "./found-schedule";
import { longestWait, withLatePath } from "./late-paths";
import { hasPinnedStart } from "./pinned-work";
import { NEVER_HELD } from "./release-earlier";
import { scheduleBackward } from "./schedule-backward";
import type { ScheduleMaker } from "./schedule-maker";
import type { SchedulingBasis } from "./scheduling-basis";
import { stayNear } from "./stay-near";
import { targetsAsBefore } from "./targets-as-before";

/** More than any plan is long. */
const FIRST = 1e9;

/**
 * @param mostMoved how many operations of the plan before may move
 * @returns null where there is no plan before, or none is found that moves as few operations as it may. Cost that of `stayNear`.
 */
export function nearSchedule(basis: SchedulingBasis, maker: ScheduleMaker, { schedule: first, asked, releases, free, latest }: FirstSchedule, mostMoved: number, run: Run): MadeSchedule | null {
  const { network, pinned, backward, before } = basis;
  const { served } = asked;
  const stays = staysOf(network, before);
  if (stays === null) return null;
  const formerTargets = targetsAsBefore(network, before, releases, backward.releaseFor).map((target, index) => pinned.get(index)?.start ?? target);
  const keysBefore = formerKeys(before, latest);
  const suppliesFirst = keysSuppliesFirst(network, before, keysBefore);
  const neededBy = neededByFormer(network, before);
  const keepable = keepableWork(network, before);
  const formerNetwork = atFormerMachines(network, before);
  const quietly = { ...run, progress: () => undefined };
  const urgency = lazily(() => scheduleBackward(network, { ...backward, latestDays: maker.keptDays(first, asked, false), isFinite: false, run: quietly }).start);
  return stayNear<MadeSchedule>({
    make: (yielding, ahead, part) => {
      const urgent = urgency();
      const isAhead = (index: number): boolean => ahead[index] === 1;
      // Where little yields, work that can wait has its turn after that which comes: it can be put out till then.
      const keys = (yielding?.isShorter === true ? keysBefore : suppliesFirst).map((key, index) => (isAhead(index) ? (urgent[index] ?? 0) - FIRST : key));
      const targets = formerTargets.map((target, index) => (isAhead(index) ? (free[index] ?? 0) : target));
      const kept = yielding === null ? null : { before, keepable, latest: urgent, neededBy, yielding, ahead, mostOut: mostMoved };
      const staying = { stays: stays.map((stay, index) => (isAhead(index) ? NEVER_HELD : stay)), units: before.unit, kept, mostMoved };
      return maker.made(asked, { at: formerNetwork, keys, targets, homeless: first.earliest.homeless, staying }, part);
    },
    longestWait: (than, isOut) => longestWait(served, than.dates.dues, first.dates.dues, isOut),
    withLatePath: (than, demand, ahead) => withLatePath(network, served, demand, than.earliest.start, urgency(), ahead, (index) => hasPinnedStart(pinned, index)),
  }, suppliesTooLate(network, before, neededBy), run);
}
