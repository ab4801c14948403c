import type { Predicate } from '#contracts';

export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

/** Points for leads of which something is true; negative points speak against them. */
export interface FitRule {
  readonly key: string;
  readonly points: number;
  readonly when: Predicate;
}

/** Points for something a person did, once for each time they did it. */
export interface EngagementRule extends FitRule {
  /** How many of the latest times count; left out, all of them. */
  readonly most?: number;
  /** An unsubscription does not fade; left out, points fade with the half-life. */
  readonly isLasting?: boolean;
}

/** Where bands begin, from low to high, and the grade of each band of fit (row) by band of engagement (column). */
export interface GradeMatrix {
  readonly fitCuts: readonly number[];
  readonly engagementCuts: readonly number[];
  readonly grades: readonly (readonly Grade[])[];
}

/** How a workspace scores: who somebody is and what they do, apart and never added up. */
export interface ScoreModel {
  readonly fit: readonly FitRule[];
  readonly engagement: readonly EngagementRule[];
  /** After so many days an action is worth half. */
  readonly halfLifeDays: number;
  /** A lead is ready for marketing to hand over when both are reached. */
  readonly thresholds: { readonly fit: number; readonly engagement: number };
  readonly matrix: GradeMatrix;
}

/** What a workspace starts from: channels of one's own accord and clear intent count, all else it says itself. */
export const STARTING_MODEL: ScoreModel = {
  fit: [
    { key: 'company-known', points: 25, when: { field: 'companySize', op: 'exists', value: true } },
    { key: 'mid-size', points: 25, when: { field: 'companySize', op: 'gte', value: 50 } },
    { key: 'industry-known', points: 15, when: { field: 'industry', op: 'exists', value: true } },
    { key: 'country-known', points: 10, when: { field: 'country', op: 'exists', value: true } },
    { key: 'student', points: -50, when: { field: 'custom.isStudent', op: 'eq', value: true } },
    { key: 'competitor', points: -100, when: { field: 'custom.isCompetitor', op: 'eq', value: true } },
  ],
  engagement: [
    { key: 'came-by', points: 10, when: { all: [] }, most: 3 },
    { key: 'wants-to-buy', points: 40, when: { field: 'intent', op: 'eq', value: 'achieve' }, most: 1 },
    { key: 'wants-a-solution', points: 20, when: { field: 'intent', op: 'eq', value: 'solve' }, most: 2 },
    {
      ...{ key: 'unsubscribed', points: -50, most: 1, isLasting: true },
      when: { field: 'custom.kind', op: 'eq', value: 'unsubscribe' },
    },
  ],
  halfLifeDays: 30,
  thresholds: { fit: 40, engagement: 20 },
  matrix: {
    fitCuts: [25, 40, 60],
    engagementCuts: [10, 20, 40],
    grades: [
      ['D', 'D', 'D', 'D'],
      ['D', 'D', 'C', 'C'],
      ['D', 'C', 'B', 'A'],
      ['C', 'B', 'A', 'A'],
    ],
  },
};
