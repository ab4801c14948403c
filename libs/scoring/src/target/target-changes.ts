import type { TargetDefinition } from './target-definition.js';

/** How one criterion differs between two versions. */
export interface TargetChange {
  readonly criterion: string;
  readonly change: 'added' | 'removed' | 'changed';
}

/** What is different in a later version, criterion by criterion; moving one to another place changes nothing. */
export function targetChanges(before: TargetDefinition, after: TargetDefinition): readonly TargetChange[] {
  const earlier = byKey(before);
  const later = byKey(after);
  const kept = [...later].flatMap(([criterion, text]): TargetChange[] => {
    if (!earlier.has(criterion)) return [{ criterion, change: 'added' }];
    return earlier.get(criterion) === text ? [] : [{ criterion, change: 'changed' }];
  });
  const removed = [...earlier.keys()].filter((criterion) => !later.has(criterion));
  return [...kept, ...removed.map((criterion): TargetChange => ({ criterion, change: 'removed' }))];
}

const byKey = ({ criteria }: TargetDefinition): ReadonlyMap<string, string> =>
  new Map(
    criteria.map(({ key, subReason, when, unknownCountsAs }) => [
      key,
      JSON.stringify([subReason, unknownCountsAs, ordered(when)]),
    ]),
  );

/** Members of an object have no order; a database may give them back in another one. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return members.map(([name, member]) => [name, ordered(member)]);
}
