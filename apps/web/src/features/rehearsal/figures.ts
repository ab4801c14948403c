import type { ClauseStanding, RehearsedClause, StandingChange } from '#sla';
import type { Tone } from '../../ui/signal.js';

/** One figure of a promise in one period: what share of it was reached, out of what, and the verdict. */
export interface Figure {
  /** Kept of decided, attained of the goal, or a share of leads; null where there is nothing to judge. */
  readonly rate: number | null;
  readonly part: number;
  readonly whole: number;
  readonly family: ClauseStanding['family'];
  readonly verdict: Verdict;
}

export const VERDICTS = [
  'kept',
  'just',
  'chance',
  'missed',
  'ahead',
  'tight',
  'behind',
  'early',
  'none',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  ...{ kept: 'good', just: 'warn', chance: 'warn', missed: 'bad' },
  ...{ ahead: 'good', tight: 'warn', behind: 'bad', early: 'calm', none: 'calm' },
};

/** `isOver`: a promise whose period still runs is not called missed. */
export function figureOf(standing: ClauseStanding, isOver: boolean): Figure {
  const verdict = verdictOf(standing, isOver);
  if (standing.family === 'duty') {
    const { met, breached } = standing;
    return { family: 'duty', rate: standing.contractRate, part: met, whole: met + breached, verdict };
  }
  if (standing.family === 'share')
    return { family: 'share', rate: standing.share, part: standing.good, whole: standing.of, verdict };
  const { attainment, actual, goal } = standing;
  return { family: 'quota', rate: attainment, part: actual, whole: goal, verdict };
}

function verdictOf({ family, status }: ClauseStanding, isOver: boolean): Verdict {
  if (status === 'no-data') return 'none';
  if (status === 'too-early') return isOver ? 'none' : 'early';
  if (status === 'on-track') return isOver ? 'kept' : 'ahead';
  if (status === 'behind') return isOver ? 'missed' : 'behind';
  if (!isOver) return 'tight';
  return family === 'duty' ? 'just' : 'chance';
}

/** A promise in one period on both sides of the comparison. */
export interface FigureRow {
  /** First day of the period; null for the whole stretch. */
  readonly period: string | null;
  readonly endOn: string | null;
  readonly was: Figure | null;
  readonly rehearsed: Figure | null;
  /** Points by which it is better or worse; null where one side has nothing. */
  readonly difference: number | null;
  readonly code: StandingChange['code'];
}

interface Sides {
  readonly was: RehearsedClause | undefined;
  readonly rehearsed: RehearsedClause | undefined;
  readonly changes: readonly StandingChange[];
  /** The day up to which everything was judged, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Period by period, and over the whole stretch where a duty was judged in several. */
export function rowsOf({ was, rehearsed, changes, today }: Sides): readonly FigureRow[] {
  const known = [...(rehearsed?.periods ?? []), ...(was?.periods ?? [])];
  const ends = new Map(known.map(({ period, endOn }) => [period, endOn]));
  const rows = [...ends.keys()].sort().map((period) => {
    const endOn = ends.get(period)!;
    const find = (clause: RehearsedClause | undefined): Figure | null => {
      const found = clause?.periods.find((each) => each.period === period);
      return found ? figureOf(found.standing, endOn < today) : null;
    };
    const own = { was: find(was), rehearsed: find(rehearsed) };
    const code = changes.find((change) => change.period === period)?.code ?? 'nothing';
    return { period, endOn, ...own, difference: differenceOf(own), code };
  });
  return rows.length > 1 ? [...rows, ...wholeOf(was, rehearsed)] : rows;
}

function wholeOf(was: RehearsedClause | undefined, rehearsed: RehearsedClause | undefined): FigureRow[] {
  if (!rehearsed?.whole) return [];
  const read = (clause: RehearsedClause | undefined): Figure | null =>
    clause?.whole ? figureOf({ family: 'duty', ...clause.whole }, true) : null;
  const own = { was: read(was), rehearsed: read(rehearsed) };
  const difference = differenceOf(own);
  const code =
    difference === null ? 'nothing' : difference === 0 ? 'same' : difference > 0 ? 'better' : 'worse';
  return [{ period: null, endOn: null, ...own, difference, code }];
}

function differenceOf({ was, rehearsed }: Pick<FigureRow, 'was' | 'rehearsed'>): number | null {
  const [before, after] = [was?.rate ?? null, rehearsed?.rate ?? null];
  return before === null || after === null ? null : after - before;
}
