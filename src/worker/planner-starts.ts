// Several workers that look like one: they share the starts of a search, and the one that found the best schedule gives the plan.
// Knows who does which share and what becomes of it when a worker crashes; nothing of planning, nor of threads.

import { isBetterStart, type StartFound } from "../model/better-start";
import type { StartWorker, WorkerPort } from "./planner";
import type { Answer, Request } from "./protocol";

type PlanRequest = Extract<Request, { kind: "plan" }>;

type Member = {
  readonly port: WorkerPort;
  /** Numbers of the shares that it was asked for. */
  shares: readonly number[];
  /** What came of those that it has done. */
  readonly found: StartFound[];
  fraction: number;
};

/**
 * Starts workers of which one does what it is asked, and, where it says that a search can be shared, others help until the plan is found.
 * The plan is the same as from one worker, and so it is after a crash: whoever is left does the lost shares. Only when nobody is left it
 * is a crash for who asked.
 *
 * @param most workers at a time, the first included
 */
export function onSeveralWorkers(start: StartWorker, most: number): StartWorker {
  if (most < 2) return start;
  return (onAnswer, onCrash) => {
    let asked: PlanRequest | null = null;
    let shares = 0;
    let members: readonly Member[] = [];
    const first = join();

    function join(): Member {
      const isHere = () => members.includes(member);
      const member: Member = {
        port: start(
          (answer) => {
            if (isHere()) hear(member, answer);
          },
          (text) => {
            if (isHere()) lose(member, text);
          },
        ),
        shares: [],
        found: [],
        fraction: 0,
      };
      members = [...members, member];
      return member;
    }

    function hear(member: Member, answer: Answer): void {
      if (answer.kind === "sharing") share(member, answer.of);
      else if (answer.kind === "shared") {
        member.found.push(answer);
        if (answer.isWhole) take(member);
        else takeBest();
      } else if (answer.kind === "progress") {
        member.fraction = answer.fraction;
        // As far as the slowest of those that still work.
        if (working().every(({ fraction }) => fraction >= member.fraction)) onAnswer(answer);
      } else if (answer.kind === "failed" && members.length > 1) lose(member, answer.text);
      else onAnswer(answer);
    }

    function working(): readonly Member[] {
      return members.filter((member) => member.found.length < member.shares.length);
    }

    function share(by: Member, of: number): void {
      shares = of;
      by.shares = [0];
      for (let number = 1; number < of; number += 1) ask(helper() ?? by, number);
    }

    /** Null where no other worker can be started. */
    function helper(): Member | null {
      try {
        return join();
      } catch {
        return null;
      }
    }

    function ask(member: Member, number: number): void {
      if (asked === null) return;
      member.shares = [...member.shares, number];
      member.port.post({ ...asked, share: { first: number, of: shares } });
    }

    /** Its shares go to those that have the least to do; what they have found so far counts. */
    function lose(member: Member, text: string): void {
      member.port.end();
      members = members.filter((one) => one !== member);
      if (members.length === 0) {
        onCrash(text);
        return;
      }
      for (const number of member.shares) {
        const left = (one: Member) => one.shares.length - one.found.length;
        ask(members.reduce((one, other) => (left(other) < left(one) ? other : one)), number);
      }
    }

    function takeBest(): void {
      if (working().length > 0) return;
      const all = members.flatMap((member) => member.found.map((found) => ({ member, found })));
      take(all.reduce((one, other) => (isBetterStart(other.found, one.found) ? other : one)).member);
    }

    /** The plan is this one's; the others have done what they could. */
    function take(member: Member): void {
      for (const { port } of members.filter((one) => one !== member)) port.end();
      members = [member];
      const { job } = asked ?? { job: 0 };
      asked = null;
      member.shares = [];
      member.found.length = 0;
      member.port.post({ kind: "deliver", job });
    }

    return {
      post: (request) => {
        const [member = first] = members;
        asked = request.kind === "plan" ? { ...request, workers: most } : null;
        member.port.post(asked ?? request);
      },
      end: () => {
        for (const { port } of members) port.end();
        members = [];
      },
    };
  };
}
