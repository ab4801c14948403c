import type { Predicate, SubReason } from '#contracts';

/** What is asked of a lead that is wanted; every criterion has to hold. */
export interface TargetCriterion {
  readonly key: string;
  /** What does not fit where it does not hold. */
  readonly subReason: SubReason;
  readonly when: Predicate;
  /** What a lead is of which too little is known to say whether it holds. */
  readonly unknownCountsAs: 'unknown' | 'out';
}

/** Who is wanted. */
export interface TargetDefinition {
  readonly criteria: readonly TargetCriterion[];
}

/** What a workspace may start from; the job is an own field, for what people write there is free. */
export const STARTING_TARGET: TargetDefinition = {
  criteria: [
    {
      ...{ key: 'mid-size', subReason: 'size', unknownCountsAs: 'unknown' },
      when: { field: 'companySize', op: 'gte', value: 50 },
    },
    {
      ...{ key: 'no-student', subReason: 'role', unknownCountsAs: 'unknown' },
      when: {
        not: {
          all: [
            { field: 'custom.isStudent', op: 'exists', value: true },
            { field: 'custom.isStudent', op: 'eq', value: true },
          ],
        },
      },
    },
  ],
};
