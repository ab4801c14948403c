import type { Clause, Terms } from '../../api/types.js';
import { valueAt, withValue } from '../agreement/editor/places.js';
import type { Place } from '../agreement/editor/places.js';

/** What a value is counted in. */
export type KnobUnit = 'leads' | 'money' | 'share' | 'time';

/** A value of a promise that can be tried otherwise. */
export interface Knob {
  readonly id: string;
  readonly clauseKey: string;
  readonly what: 'goal' | 'objective' | 'target';
  /** Name of the row where a duty has several. */
  readonly tier: string | null;
  /** Key of the row; null for what is no time of a row. */
  readonly row: string | null;
  readonly unit: KnobUnit;
  readonly place: Place;
  /** As the draft has it. */
  readonly drafted: number;
  /** What can be tried, rising; the draft's own value is one of them. */
  readonly stops: readonly number[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Times people promise: finer below an hour, coarser above. */
const SHORT = [...[5, 10, 15, 20, 30, 45].map((each) => each * MINUTE), HOUR, 1.5 * HOUR, 2 * HOUR, 3 * HOUR];
const LONG = [4, 5, 6, 7].map((hours) => hours * HOUR);
const DAYS = [1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20];
const SHARES = Array.from({ length: 50 }, (_, index) => (index + 51) / 100);
const PARTS = Array.from({ length: 100 }, (_, index) => (index + 1) / 100);
/** Steps between nothing and twice the goal. */
const STEPS = 80;

/** Everything of an agreement that is a number both sides bargain about. */
export function knobsOf(terms: Terms): readonly Knob[] {
  return terms.clauses.flatMap((clause, index) =>
    'tiers' in clause ? dutyKnobs(clause, index, terms) : [goalKnob(clause, index)],
  );
}

/** Whether the same promises stand at the same places with the same rows, so that a value tried in one belongs to the other. */
export function isSameShape(one: Terms, other: Terms): boolean {
  const shapeOf = ({ clauses }: Terms): string =>
    JSON.stringify(
      clauses.map((clause) => [
        clause.key,
        clause.kind,
        'tiers' in clause && clause.tiers.map(({ key }) => key),
      ]),
    );
  return shapeOf(one) === shapeOf(other);
}

function goalKnob(clause: Extract<Clause, { goal: number }>, index: number): Knob {
  const unit = UNITS[clause.kind];
  const stops = unit === 'share' ? PARTS : goalStops(clause.goal);
  return knob(
    { clause, what: 'goal', tier: null, row: null, unit, place: ['clauses', index, 'goal'] },
    clause.goal,
    stops,
  );
}

const UNITS = {
  'quota.volume': 'leads',
  'quota.value': 'money',
  'quota.quality': 'share',
  'quota.mix': 'share',
} as const;

function dutyKnobs(clause: Extract<Clause, { tiers: unknown }>, index: number, terms: Terms): Knob[] {
  const several = clause.tiers.length > 1;
  const targets = clause.tiers.map(({ key: row, label, targetMs }, at) => {
    const place = ['clauses', index, 'tiers', at, 'targetMs'];
    const of = { clause, what: 'target', tier: several ? label : null, row, unit: 'time', place } as const;
    return knob(of, targetMs, timeStops(clause.kind, terms));
  });
  const place = ['clauses', index, 'objective'];
  const of = { clause, what: 'objective', tier: null, row: null, unit: 'share', place } as const;
  return [...targets, knob(of, clause.objective, SHARES)];
}

type KnobOf = Pick<Knob, 'what' | 'tier' | 'row' | 'unit' | 'place'> & { readonly clause: Clause };

function knob({ clause, ...of }: KnobOf, drafted: number, stops: readonly number[]): Knob {
  const all = [...new Set([...stops, drafted])].sort((one, other) => one - other);
  return { ...of, id: of.place.join('.'), clauseKey: clause.key, drafted, stops: all };
}

/** Silence is acceptance once the window is over: no time to accept goes beyond it. */
function timeStops(kind: string, { workingDayMs, acceptanceWindow }: Terms): readonly number[] {
  const most = kind === 'duty.accept' ? acceptanceWindow.workingDays * workingDayMs : Infinity;
  const stops = [
    ...[...SHORT, ...LONG].filter((each) => each < workingDayMs),
    ...DAYS.map((days) => Math.round(days * workingDayMs)),
  ];
  return stops.filter((each) => each <= most);
}

/** Round numbers from one step up to twice the goal. */
function goalStops(goal: number): readonly number[] {
  const rough = Math.max(1, (goal * 2) / STEPS);
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((each) => each * size).find((each) => each >= rough) ?? rough);
  return Array.from({ length: Math.ceil((goal * 2) / step) }, (_, index) => (index + 1) * step);
}

export const valueOf = (terms: Terms, { place }: Knob): number => Number(valueAt(terms, place));

/** Knobs that stand otherwise than in the draft. */
export const turned = (knobs: readonly Knob[], terms: Terms): readonly Knob[] =>
  knobs.filter((each) => valueOf(terms, each) !== each.drafted);

/** Terms with the values these knobs stand at in others. */
export const withKnobs = (terms: Terms, knobs: readonly Knob[], others: Terms): Terms =>
  knobs.reduce((taken, each) => withValue(taken, each.place, valueOf(others, each)), terms);

/** The place of a value among the stops; of one that is none of them, the nearest. */
export function stopOf({ stops }: Knob, value: number): number {
  const away = stops.map((stop) => Math.abs(stop - value));
  return away.indexOf(Math.min(...away));
}
