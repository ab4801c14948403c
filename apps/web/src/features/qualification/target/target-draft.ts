import type { SubReason } from '#contracts';
import { freeKey, keyOf } from '../keys.js';
import type { TargetCriterion, TargetDefinition } from './target-types.js';

/** What is asked first of each sub-reason; it is there to be changed. */
const BEGUN: Readonly<Record<SubReason, TargetCriterion['when']>> = {
  size: { field: 'companySize', op: 'gte', value: 50 },
  industry: { field: 'industry', op: 'in', value: [] },
  region: { field: 'country', op: 'in', value: [] },
  role: { field: 'custom.role', op: 'in', value: [] },
};

/** One criterion more, by the name people give it. */
export function withCriterion(
  { criteria }: TargetDefinition,
  name: string,
  subReason: SubReason,
): TargetDefinition {
  const key = freeKey(
    keyOf(name, 'criterion'),
    criteria.map((criterion) => criterion.key),
  );
  const criterion: TargetCriterion = { key, subReason, when: BEGUN[subReason], unknownCountsAs: 'unknown' };
  return { criteria: [...criteria, criterion] };
}

export const withCriterionChanged = (
  { criteria }: TargetDefinition,
  at: number,
  change: Partial<TargetCriterion>,
): TargetDefinition => ({
  criteria: criteria.map((criterion, index) => (index === at ? { ...criterion, ...change } : criterion)),
});

export const withoutCriterion = ({ criteria }: TargetDefinition, at: number): TargetDefinition => ({
  criteria: criteria.toSpliced(at, 1),
});
