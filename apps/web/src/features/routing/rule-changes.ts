import type { Rule } from './routing-types.js';

/** What became of one rule between two wordings. */
export interface RuleChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly name: string;
  /** Places of a changed rule that say something else now, such as `method`. */
  readonly fields: readonly ChangedField[];
  /** Where it stands now, from 1; 0 when it is gone. */
  readonly place: number;
}

const FIELDS = ['name', 'when', 'teamId', 'method', 'participants', 'missedTurns', 'ifNobody'] as const;
export type ChangedField = (typeof FIELDS)[number];

/** Everything that differs, in the order in which the rules stand now, then what is gone. */
export function changesBetween(before: readonly Rule[], after: readonly Rule[]): RuleChange[] {
  const was = new Map(before.map((rule) => [rule.key, rule]));
  const is = new Set(after.map(({ key }) => key));
  const movedKeys = movedOf(
    before.filter(({ key }) => is.has(key)).map(({ key }) => key),
    after.filter(({ key }) => was.has(key)).map(({ key }) => key),
  );
  const kept = after.flatMap((rule, index): RuleChange[] => {
    const told = { name: rule.name, place: index + 1 };
    const old = was.get(rule.key);
    if (!old) return [{ ...told, kind: 'added', fields: [] }];
    const fields = FIELDS.filter((field) => !isSame(old[field], rule[field]));
    return [
      ...(fields.length > 0 ? [{ ...told, kind: 'changed' as const, fields }] : []),
      ...(movedKeys.has(rule.key) ? [{ ...told, kind: 'moved' as const, fields: [] }] : []),
    ];
  });
  const gone = before.filter(({ key }) => !is.has(key));
  return [...kept, ...gone.map(({ name }) => ({ kind: 'removed' as const, name, fields: [], place: 0 }))];
}

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The fewest keys that have to move to turn one order into the other: all but a longest run that keeps its order. */
function movedOf(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const stood = new Map(before.map((key, index) => [key, index]));
  const places = after.map((key) => stood.get(key) ?? 0);
  // For each key the longest run in the old order that ends with it.
  const runs: number[][] = [];
  for (const [index, place] of places.entries()) {
    const best = runs
      .filter((run) => (places[run.at(-1) ?? 0] ?? 0) < place)
      .reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...best, index]);
  }
  const stays = new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []));
  return new Set(after.filter((_, index) => !stays.has(index)));
}
