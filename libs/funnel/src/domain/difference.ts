import type { Addend, Contributions } from './contributions.js';

/** Addends of one table by the text of their keys, taken together; those that come to nothing are left out. */
class Netted {
  private readonly byKey = new Map<string, { key: Addend['key']; sums: number[] }>();

  add(addends: readonly Addend[], sign: 1 | -1): this {
    for (const { key, sums } of addends) {
      const text = JSON.stringify(key);
      const known = this.byKey.get(text);
      if (known) sums.forEach((sum, at) => (known.sums[at]! += sign * sum));
      else this.byKey.set(text, { key, sums: sums.map((sum) => sign * sum) });
    }
    return this;
  }

  /** In the order of their keys, so that two writers never wait for each other. */
  addends(): Addend[] {
    return [...this.byKey]
      .filter(([, { sums }]) => sums.some((sum) => sum !== 0))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, addend]) => addend);
  }
}

/** What must be added to the sums of `table` so that they hold `after` instead of `before`. */
export function differenceIn(
  table: keyof Contributions,
  before: readonly Contributions[],
  after: readonly Contributions[],
): Addend[] {
  const netted = new Netted();
  for (const each of before) netted.add(each[table], -1);
  for (const each of after) netted.add(each[table], 1);
  return netted.addends();
}
