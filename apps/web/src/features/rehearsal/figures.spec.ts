import type { ClauseStanding, RehearsedClause, StandingChange } from '#sla';
import { figureOf, rowsOf } from './figures.js';

const duty = (met: number, breached: number, status = 'on-track') =>
  ({
    family: 'duty',
    met,
    breached,
    contractRate: met + breached ? met / (met + breached) : null,
    status,
  }) as ClauseStanding;
const quota = (actual: number, goal: number, status: string) =>
  ({ family: 'quota', actual, goal, attainment: actual / goal, status }) as ClauseStanding;
const share = (good: number, of: number, status: string) =>
  ({ family: 'share', good, of, share: good / of, status }) as ClauseStanding;

describe('a figure of a rehearsal', () => {
  it.each<[ClauseStanding, object, string]>([
    [duty(9, 1), { rate: 0.9, part: 9, whole: 10 }, 'of what was decided'],
    [quota(70, 140, 'behind'), { rate: 0.5, part: 70, whole: 140 }, 'of the goal'],
    [share(12, 48, 'on-track'), { rate: 0.25, part: 12, whole: 48 }, 'of the leads'],
    [duty(0, 0, 'no-data'), { rate: null, part: 0, whole: 0 }, 'nothing was decided'],
  ])('is a share and what it is a share of: %#', (standing, expected) => {
    expect(figureOf(standing, true)).toMatchObject(expected);
  });

  it.each([
    ['behind', true, 'missed'],
    ['behind', false, 'behind'],
    ['on-track', true, 'kept'],
    ['on-track', false, 'ahead'],
    ['too-early', true, 'none'],
    ['too-early', false, 'early'],
    ['at-risk', false, 'tight'],
  ])('with the status %s while over is %s is called %s', (status, isOver, verdict) => {
    expect(figureOf(quota(1, 2, status), isOver).verdict).toBe(verdict);
  });

  it('at risk in a period that is over is a duty just kept, and a share that chance may explain', () => {
    expect(figureOf(duty(9, 1, 'at-risk'), true).verdict).toBe('just');
    expect(figureOf(share(1, 5, 'at-risk'), true).verdict).toBe('chance');
  });
});

describe('both sides of a promise', () => {
  const clause = (...periods: readonly [string, string, ClauseStanding][]): RehearsedClause =>
    ({
      periods: periods.map(([period, endOn, standing]) => ({ period, endOn, standing })),
      whole: null,
    }) as unknown as RehearsedClause;
  const march = ['2026-03-01', '2026-03-31'] as const;
  const april = ['2026-04-01', '2026-04-30'] as const;
  const changes = [
    { period: march[0], code: 'worse' },
    { period: april[0], code: 'only-rehearsed' },
  ] as StandingChange[];

  it('stand period by period with the points between them', () => {
    const was = clause([...march, duty(9, 1)]);
    const rehearsed = clause([...march, duty(8, 2)], [...april, duty(1, 0)]);
    const rows = rowsOf({ was, rehearsed, changes, today: '2026-04-15' });
    expect(rows).toMatchObject([
      { period: march[0], code: 'worse', was: { rate: 0.9, verdict: 'kept' }, rehearsed: { rate: 0.8 } },
      {
        period: april[0],
        code: 'only-rehearsed',
        was: null,
        rehearsed: { verdict: 'ahead' },
        difference: null,
      },
    ]);
    expect(rows[0]!.difference).toBeCloseTo(-0.1, 12);
  });

  it('are told over the whole stretch where a duty was judged in several periods', () => {
    const of = (met: number, breached: number): RehearsedClause => ({
      ...clause([...march, duty(met, breached)], [...april, duty(met, breached)]),
      whole: duty(2 * met, 2 * breached) as unknown as RehearsedClause['whole'],
    });
    const rows = rowsOf({ was: of(1, 1), rehearsed: of(2, 0), changes, today: '2026-06-01' });
    expect(rows.at(-1)).toMatchObject({ period: null, code: 'better', difference: 0.5 });
  });
});
