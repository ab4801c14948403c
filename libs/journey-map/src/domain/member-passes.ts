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

/** Who passes to whom, most often first. */
export function passesBetween({ done, running, now }: Facts): MemberPass[] {
  const pairs = [...new Set([...done, ...running].map(({ other }) => other))];
  return pairs
    .map((pair): MemberPass => {
      const of = <T extends Sum | RunningSum>(sums: readonly T[], kind: string): T[] =>
        sums.filter((sum) => sum.other === pair && sum.kind === kind);
      const [ended, open] = [of(done, 'pass'), of(running, 'pass')];
      const [fromId, toId] = membersOf(pair);
      return {
        ...{ fromId, toId, count: total([...ended, ...open]) },
        back: total([...of(done, 'passback'), ...of(running, 'passback')]),
        seconds: timeOf(ended, open, now),
      };
    })
    .sort((one, other) => other.count - one.count || other.seconds - one.seconds);
}
