import { membersOf } from './passes.js';
import type { Facts } from './map.js';
import type { RunningSum, Sum } from './sum.js';
import { timeOf, total } from './sum.js';

/** How often leads came from one member to another. */
export interface MemberPass {
  readonly fromId: string;
  readonly toId: string;
  readonly count: number;
  /** Of them, those that went back to the first. */
  readonly back: number;
  /** The time until something else happened, of all together and up to now. */
  readonly seconds: number;
}

/** Who passes to whom, most often first; it looks at each sum once. */
export function passesBetween({ done, running, now }: Facts): MemberPass[] {
  const [ended, open] = [byPair(done), byPair(running)];
  return [...new Set([...ended.keys(), ...open.keys()])]
    .map((pair) => passOf(pair, ended.get(pair) ?? NONE, open.get(pair) ?? NONE, now))
    .sort((one, other) => other.count - one.count || other.seconds - one.seconds);
}

/** What is known of one pair. */
interface OfPair<T> {
  readonly pass: T[];
  readonly passback: T[];
}
const NONE: OfPair<never> = { pass: [], passback: [] };

function byPair<T extends Sum | RunningSum>(sums: readonly T[]): ReadonlyMap<string, OfPair<T>> {
  const pairs = new Map<string, OfPair<T>>();
  for (const sum of sums) {
    const { kind, other } = sum;
    if (kind !== 'pass' && kind !== 'passback') continue;
    const of = pairs.get(other) ?? { pass: [], passback: [] };
    of[kind].push(sum);
    pairs.set(other, of);
  }
  return pairs;
}

function passOf(pair: string, ended: OfPair<Sum>, open: OfPair<RunningSum>, now: number): MemberPass {
  const [fromId, toId] = membersOf(pair);
  return {
    ...{ fromId, toId, count: total(ended.pass) + total(open.pass) },
    back: total(ended.passback) + total(open.passback),
    seconds: timeOf(ended.pass, open.pass, now),
  };
}
