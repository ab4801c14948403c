import { isDeepStrictEqual } from 'node:util';
import type { Json } from '#kernel';
import type { Difference, Verified } from './verifications.js';

/** Differences that are told one by one; the rest is counted. */
const MOST_TOLD = 1_000;

/** Collects what was compared and what differed. */
export class Comparison {
  private readonly checked: Record<string, number> = {};
  private readonly told: Difference[] = [];
  private differing = 0;

  count(of: string, how: number): void {
    this.checked[of] = (this.checked[of] ?? 0) + how;
  }

  differ(difference: Difference): void {
    this.differing += 1;
    if (this.told.length < MOST_TOLD) this.told.push(difference);
  }

  /** Compares rows by their keys, both ways. */
  compare(of: string, expected: ReadonlyMap<string, Json>, found: ReadonlyMap<string, Json>): void {
    this.count(of, found.size);
    for (const key of new Set([...expected.keys(), ...found.keys()])) {
      const [wanted, there] = [expected.get(key) ?? null, found.get(key) ?? null];
      if (!isDeepStrictEqual(wanted, there)) this.differ({ of, key, expected: wanted, found: there });
    }
  }

  verdict(): Verified {
    return { checked: this.checked, differences: this.told, differenceCount: this.differing };
  }
}
