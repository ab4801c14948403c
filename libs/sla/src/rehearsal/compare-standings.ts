import type { ClauseStanding, RehearsedClause } from './rehearsed-standing.js';

/** One clause in one period, before and after: a code and its numbers; the words are made where it is shown. */
export interface StandingChange {
  readonly clauseKey: string;
  readonly owedBy: string;
  readonly period: string;
  /**
   * `better` and `worse` by what the side keeps of its promise; `same`; where one side has nothing to compare, `only-rehearsed`,
   * `only-was`, or `nothing`.
   */
  readonly code: 'better' | 'worse' | 'same' | 'only-rehearsed' | 'only-was' | 'nothing';
  /** Share kept, goal attained, or share of the mix: as it was, and as rehearsed. */
  readonly was: number | null;
  readonly rehearsed: number | null;
  readonly statusWas: string | null;
  readonly statusRehearsed: string | null;
}

/** Both side by side, clause by clause and period by period; clauses are matched by their keys. */
export function compareStandings(
  asWas: readonly RehearsedClause[],
  rehearsed: readonly RehearsedClause[],
): readonly StandingChange[] {
  const keys = [...new Set([...rehearsed, ...asWas].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [was, is] = [asWas, rehearsed].map((clauses) => clauses.find((clause) => clause.key === key));
    const periods = [
      ...new Set([was, is].flatMap((clause) => clause?.periods.map(({ period }) => period) ?? [])),
    ];
    return periods.sort().map((period) => changeOf({ key, period, was, is }));
  });
}

interface Pair {
  readonly key: string;
  readonly period: string;
  readonly was: RehearsedClause | undefined;
  readonly is: RehearsedClause | undefined;
}

function changeOf({ key, period, was, is }: Pair): StandingChange {
  const [before, after] = [standingIn(was, period), standingIn(is, period)];
  const [wasRate, isRate] = [rateOf(before), rateOf(after)];
  return {
    ...{ clauseKey: key, period, owedBy: (is ?? was)?.owedBy ?? '' },
    code: codeOf(wasRate, isRate, (is ?? was)?.bound),
    ...{ was: wasRate, rehearsed: isRate },
    ...{ statusWas: before?.status ?? null, statusRehearsed: after?.status ?? null },
  };
}

const standingIn = (clause: RehearsedClause | undefined, period: string): ClauseStanding | null =>
  clause?.periods.find((each) => each.period === period)?.standing ?? null;

function rateOf(standing: ClauseStanding | null): number | null {
  if (standing === null) return null;
  if (standing.family === 'duty') return standing.contractRate;
  return standing.family === 'share' ? standing.share : standing.attainment;
}

function codeOf(
  was: number | null,
  is: number | null,
  bound: RehearsedClause['bound'] | undefined,
): StandingChange['code'] {
  if (was === null) return is === null ? 'nothing' : 'only-rehearsed';
  if (is === null) return 'only-was';
  if (was === is) return 'same';
  return is > was === (bound !== 'cap') ? 'better' : 'worse';
}
