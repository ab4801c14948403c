import { DAY_MS, HOUR_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { localDate } from '#sla';
import type { Course } from './course.js';
import { bucketOfResponse } from './response.js';
import { unitOf } from './units.js';
import { DIMENSIONS, FUNNEL_STAGES } from './stages.js';
import type { Dimension, Fate } from './stages.js';

/** A deal of a lead; minor units of `currency`. */
export interface CourseDeal {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly state: 'won' | 'lost' | 'pending';
  readonly minor: number;
  readonly currency: string;
}

/** What is added to one row of a table of sums: its key beside the workspace, and the numbers in the order of its columns. */
export interface Addend {
  readonly key: readonly (string | number)[];
  readonly sums: readonly number[];
}

/** Addends by the table they go to. */
export interface Contributions {
  readonly stage_day: readonly Addend[];
  readonly stage_month: readonly Addend[];
  readonly step_reached: readonly Addend[];
  readonly step_age: readonly Addend[];
  readonly speed_day: readonly Addend[];
  readonly stage_value: readonly Addend[];
}

const NOTHING: Contributions = {
  stage_day: [],
  stage_month: [],
  step_reached: [],
  step_age: [],
  speed_day: [],
  stage_value: [],
};

/** All that one lead adds to the sums, with its deals; what does not count adds nothing. */
export function contributionsOf(course: Course, deals: readonly CourseDeal[]): Contributions {
  if (!course.isCounted) return NOTHING;
  const entries = entriesOf(course);
  const of = (addends: readonly Addend[]): Addend[] =>
    DIMENSIONS.flatMap((dimension) =>
      addends.map(({ key, sums }) => ({ key: [dimension, valueOf(course, dimension), ...key], sums })),
    );
  return {
    stage_day: of(entries.map((entry) => ({ key: [entry.stage, entry.day], sums: fatesOf(course, entry) }))),
    stage_month: of(entries.map(({ stage, day }) => ({ key: [stage, unitOf(day, 'month')], sums: [1] }))),
    step_reached: course.isUndated ? [] : of(stepsOf(entries, reachedOf)),
    step_age: course.isUndated ? [] : of(stepsOf(entries, agesOf)),
    speed_day: course.isUndated ? [] : of([speedOf(course, entries[0]!)]),
    stage_value: of(valuesOf(entries, deals)),
  };
}

/** The value of a course in a dimension; '' of none. */
export function valueOf(course: Course, dimension: Dimension): string {
  const values: Readonly<Record<Dimension, string | null>> = {
    all: '',
    channel: course.channel,
    campaign: course.campaignId,
    team: course.teamId,
    origin: course.origin,
    owner: course.ownerId,
  };
  return values[dimension] ?? '';
}

interface StageEntry {
  readonly place: number;
  readonly stage: string;
  readonly at: EpochMs;
  readonly day: string;
}

const entriesOf = ({ reached, zone }: Course): StageEntry[] =>
  reached.flatMap((at, place) =>
    at === null ? [] : [{ place, stage: FUNNEL_STAGES[place]!, at, day: localDate(zone, at) }],
  );

/** What became of a lead after it entered the stage, as it stands now. */
function fateOf({ reached, stage }: Course, place: number): Fate {
  if ((reached[place + 1] ?? null) !== null) return 'advanced';
  return stage === 'lost' || stage === 'disqualified' || stage === 'recycled' ? stage : 'still';
}

function fatesOf(course: Course, { place }: StageEntry): number[] {
  const fate = fateOf(course, place);
  const isWon = course.reached.at(-1) !== null;
  return [
    ...[1, Number(fate === 'advanced'), Number(isWon)],
    ...(['lost', 'disqualified', 'recycled'] as const).map((each) => Number(fate === each)),
  ];
}

/** Every stage to itself and to each that was reached after it. */
const stepsOf = (
  entries: readonly StageEntry[],
  keysOf: (from: StageEntry, to: StageEntry) => Addend['key'][],
): Addend[] =>
  entries.flatMap((from, place) =>
    entries
      .slice(place)
      .flatMap((to) => keysOf(from, to))
      .map((key) => ({ key, sums: [1] })),
  );

const reachedOf = (from: StageEntry, to: StageEntry): Addend['key'][] => [
  [from.stage, to.stage, 'day', from.day, from.day],
  ...(['week', 'month'] as const).map((unit) => [
    ...[from.stage, to.stage, unit],
    ...[unitOf(from.day, unit), unitOf(to.day, unit)],
  ]),
];

const agesOf = (from: StageEntry, to: StageEntry): Addend['key'][] => {
  if (from.place === to.place) return [];
  const hours = hoursBetween(from.at, to.at);
  return [
    [from.stage, to.stage, 'day', from.day, hours],
    [from.stage, to.stage, 'month', unitOf(from.day, 'month'), hours],
  ];
};

/** Whole hours up to two days, then whole days in hours, rounded up: fine where hours matter, few where they do not. */
export function hoursBetween(from: EpochMs, to: EpochMs): number {
  const hours = Math.ceil((to - from) / HOUR_MS);
  return hours <= 48 ? hours : Math.ceil((to - from) / DAY_MS) * 24;
}

const speedOf = (course: Course, { at, day }: StageEntry): Addend => ({
  key: [day, bucketOfResponse(course.firstAttemptAt === null ? null : course.firstAttemptAt - at)],
  sums: [1, Number(course.reached[3] !== null), Number(course.reached.at(-1) !== null)],
});

function valuesOf(entries: readonly StageEntry[], deals: readonly CourseDeal[]): Addend[] {
  const told = deals.filter(({ state }) => state !== 'lost');
  return entries.flatMap(({ stage, day }) =>
    told.map(({ state, minor, currency }) => ({
      key: [stage, day, currency],
      sums: state === 'won' ? [1, minor, 0, 0] : [0, 0, 1, minor],
    })),
  );
}
