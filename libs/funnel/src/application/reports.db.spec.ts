import type { Caller } from '#contracts';
import { newId } from '#kernel';
import { callerOf, dayOn, entriesOf, FunnelRoom } from '../test-support/funnel-room.js';
import type { Way } from '../test-support/funnel-room.js';
import { PlanFunnel } from './plan-funnel.js';
import { ReadCohorts } from './read-cohorts.js';
import { ReadReport } from './read-report.js';
import { ReadSpeed } from './read-speed.js';
import { ReadTimeToStage } from './read-time-to-stage.js';

const ALL = { dimension: 'all' } as const;
const YEAR = { ...ALL, from: '2026-01-01', to: '2026-12-31' };

/** Days of 2026, counted from 0, on which months begin. */
const [JAN, FEB, MAR, APR] = [0, 31, 59, 90] as const;

describe('reports of the funnel', () => {
  let room: FunnelRoom;
  beforeAll(async () => {
    room = await FunnelRoom.open();
  });
  afterAll(() => room.close());

  const lived = async (ways: readonly (Way & { readonly count?: number })[]): Promise<Caller> => {
    const id = await room.workspace();
    await room.leads(id, ways);
    return callerOf(id);
  };
  /** Reports as they were asked on a day of 2026. */
  const on = (day: number) => room.readingOn(dayOn(day));

  it('says that figures are partial while a long journal is read', async () => {
    const caller = await lived([{ inquiry: JAN }]);
    const cohorts = async () => {
      const steps = { fromStage: 'inquiry', toStage: 'mql', unit: 'month' } as const;
      return (await new ReadCohorts(on(APR)).run(caller, { ...YEAR, ...steps })).stamp.isSettling;
    };
    expect(await cohorts()).toBe(false);
    await room.db.oracle(
      `update journal_reader set position = position - 1500 where workspace_id = $1 and name = 'funnel'`,
      [caller.workspaceId],
    );
    expect(await cohorts()).toBe(true);
  });

  describe('the leads of domain B: 100, 200 and 50 a month', () => {
    const went = (count: number, inquiry: number, mql?: number) => ({
      ...{ count, inquiry },
      ...(mql !== undefined && { mql }),
    });
    let caller: Caller;
    beforeAll(async () => {
      caller = await lived([
        ...[went(10, JAN, JAN + 5), went(15, JAN, FEB), went(5, JAN, MAR), went(70, JAN)],
        ...[went(20, FEB, FEB + 1), went(30, FEB + 20, MAR + 2), went(150, FEB)],
        ...[went(5, MAR, MAR + 9), went(45, MAR)],
      ]);
    });
    const cohorts = async (day: number) => {
      const asked = { ...ALL, from: '2026-01-15', to: '2026-03-10', unit: 'month' } as const;
      const steps = { fromStage: 'inquiry', toStage: 'mql' } as const;
      return new ReadCohorts(on(day)).run(caller, { ...asked, ...steps });
    };
    const byMonth = <T>(found: readonly T[]): Record<string, T> =>
      Object.fromEntries(
        ['Jan', 'Feb', 'Mar'].flatMap((month, at) => (at in found ? [[month, found[at]!]] : [])),
      );

    it('B_period: the rate of a month octuples', async () => {
      const { cohorts: found } = await cohorts(APR - 1);
      expect(byMonth(found.map(({ inPeriod }) => inPeriod.rate))).toEqual({ Jan: 0.1, Feb: 0.175, Mar: 0.8 });
    });

    it('B_cohort_to_date: of each month, who has gone on by now', async () => {
      const { cohorts: found } = await cohorts(APR - 1);
      expect(byMonth(found.map(({ toDate }) => toDate.rate))).toEqual({ Jan: 0.3, Feb: 0.25, Mar: 0.1 });
    });

    it('B_cohort_M0, B_cohort_M1: at equal age nothing has changed', async () => {
      const { cohorts: found } = await cohorts(APR);
      const at = (age: number) =>
        byMonth(
          found
            .flatMap(({ byAge }) => byAge.filter((cell) => cell.age === age && cell.isRipe))
            .map(({ rate }) => rate),
        );
      expect(at(0)).toEqual({ Jan: 0.1, Feb: 0.1, Mar: 0.1 });
      expect(at(1)).toEqual({ Jan: 0.25, Feb: 0.25 });
    });

    it('takes days to the ends of their units, prints the age, and marks the unit that still runs', async () => {
      const { stamp, cohorts: found } = await cohorts(APR);
      expect([stamp.from, stamp.to, stamp.asOf]).toEqual(['2026-01-01', '2026-03-31', '2026-04-01']);
      expect(found.map(({ age }) => age)).toEqual([3, 2, 1]);
      const early = await cohorts(MAR + 3);
      expect(early.cohorts.map(({ byAge }) => byAge.map(({ isRipe }) => isRipe))).toEqual([
        [true, true, false],
        [true, false],
        [false],
      ]);
    });

    it('does not start with units that have not begun', async () => {
      expect((await cohorts(FEB + 1)).cohorts.map(({ from }) => from)).toEqual(['2026-01-01', '2026-02-01']);
    });

    it('puts period and cohort rate side by side in the report, and says when one is no quality', async () => {
      const asked = { ...ALL, from: '2026-03-01', to: '2026-03-31', compare: 'previous' } as const;
      const { stages } = await new ReadReport(on(APR)).run(caller, asked);
      expect(stages[0]?.toNext).toMatchObject({
        inPeriod: { entered: 50, converted: 40, rate: 0.8, isQuality: true },
        ofCohort: { hits: 5, total: 50, rate: 0.1 },
      });
      const later = { ...asked, from: '2026-03-02' };
      const over = await new ReadReport(on(APR)).run(caller, later);
      expect(over.stages[0]?.toNext?.inPeriod).toEqual({
        ...{ entered: 0, converted: 35, rate: null, isQuality: false },
      });
    });
  });

  it('J_LVR: qualified leads grow from 400 to 460', async () => {
    const caller = await lived([
      { count: 400, inquiry: JAN, mql: JAN + 1 },
      { count: 460, inquiry: FEB, mql: FEB + 1 },
    ]);
    const asked = { ...ALL, from: '2026-02-01', to: '2026-02-28', compare: 'previous' } as const;
    const report = await new ReadReport(on(APR)).run(caller, asked);
    expect(report.compared).toEqual({ from: '2026-01-04', to: '2026-01-31' });
    const whole = await new ReadReport(on(APR)).run(caller, {
      ...asked,
      from: '2026-01-30',
      to: '2026-02-28',
    });
    expect(whole.leadVelocity).toMatchObject({ before: 400, now: 460 });
    expect(whole.leadVelocity.rate).toBeCloseTo(0.15, 12);
  });

  describe('a funnel of 1,000 inquiries', () => {
    const until = (stages: number): Way =>
      Object.fromEntries(
        (['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'] as const)
          .slice(0, stages)
          .map((stage, place) => [stage, place]),
      );
    let caller: Caller;
    beforeAll(async () => {
      caller = await lived([
        ...[
          { count: 800, ...until(1) },
          { count: 100, ...until(2) },
          { count: 40, ...until(3) },
        ],
        ...[
          { count: 45, ...until(5), lost: 9 },
          { count: 15, ...until(6) },
        ],
      ]);
    });
    const plan = (goal: object) => new PlanFunnel(on(APR)).run(caller, { ...YEAR, ...goal });
    const WITHOUT_DEALS = ['inquiry', 'mql', 'sal', 'sql', 'won'];
    const told = async <K extends 'exact' | 'count'>(goal: object, key: K) =>
      (await plan(goal)).stages.filter(({ stage }) => WITHOUT_DEALS.includes(stage)).map((each) => each[key]);

    it('A2_forward, A2_overall: comes to 15 won', async () => {
      const forward = await told({ inquiries: 1000 }, 'exact');
      [1000, 200, 100, 60, 15].forEach((value, at) => expect(forward[at]).toBeCloseTo(value, 9));
      const { stages } = await plan({ inquiries: 1000 });
      expect(stages.at(-1)!.exact! / 1000).toBeCloseTo(0.015, 12);
    });

    it('A3_backward_unrounded, A3_backward_ceil, A3_wrong_sequential_ceil: rounds up what is shown and nothing before', async () => {
      const back = (await told({ won: 20 }, 'exact')).reverse();
      [20, 80, 133.3333, 266.6667, 1333.3333].forEach((value, at) => expect(back[at]).toBeCloseTo(value, 4));
      const shown = (await told({ won: 20 }, 'count')).reverse();
      expect(shown).toEqual([20, 80, 134, 267, 1334]);
      expect(shown).not.toEqual([20, 80, 134, 268, 1340]);
    });

    it('gives a range by the interval of the rates, and knows no price where nothing was sold', async () => {
      const { stages } = await plan({ won: 20 });
      for (const { low, count, high } of stages) {
        expect(low!).toBeLessThanOrEqual(count!);
        expect(high!).toBeGreaterThanOrEqual(count!);
      }
      await expect(plan({ revenue: '1000' })).rejects.toMatchObject({ code: 'funnel/no-won' });
      await expect(plan({})).rejects.toMatchObject({ code: 'funnel/goal' });
      await expect(plan({ won: 1, inquiries: 3 })).rejects.toMatchObject({ code: 'funnel/goal' });
    });

    it('tells where all who entered a stage went, and they add up', async () => {
      const { stages } = await new ReadReport(on(APR)).run(caller, { ...YEAR, compare: 'year' });
      for (const { volume, fates } of stages)
        expect(Object.values(fates).reduce((sum, each) => sum + each, 0)).toBe(volume);
      expect(stages.map(({ volume }) => volume)).toEqual([1000, 200, 100, 60, 60, 15]);
      expect(stages[4]?.fates).toEqual({ advanced: 15, lost: 45, disqualified: 0, recycled: 0, still: 0 });
    });

    it('takes its rate of winning from what ended', async () => {
      const { winRate } = await new ReadReport(on(APR)).run(caller, { ...YEAR, compare: 'year' });
      expect(winRate).toMatchObject({ hits: 15, total: 60, rate: 0.25 });
    });
  });

  it('counts those who are not there yet for as long as they were seen', async () => {
    const caller = await lived([
      { count: 2, inquiry: 0, mql: 2 },
      { count: 1, inquiry: 0, mql: 10 },
      { count: 3, inquiry: 0 },
      { count: 4, inquiry: 8 },
    ]);
    const { time, points } = await new ReadTimeToStage(on(12)).run(caller, {
      ...{ ...YEAR, fromStage: 'inquiry', toStage: 'mql' },
    });
    // By hand: at 2 days 2 of 10 go on; the four of day 8 are seen for 4 days; at 10 days 1 of 4 goes on: 1 − 8/10 × 3/4.
    expect(points.map(({ hours, atRisk, share }) => [hours, atRisk, Number(share.toFixed(6))])).toEqual([
      [48, 10, 0.2],
      [240, 4, 0.4],
    ]);
    expect(time).toMatchObject({
      entered: 10,
      reached: 3,
      open: 7,
      medianHours: null,
      reachedMedianHours: 48,
    });
  });

  it('shows its own curve of speed, calls few leads few, and calls nothing a cause', async () => {
    const minutes = (count: number) => new Date(dayOn(0).getTime() + count * 60_000);
    const caller = await lived([
      { count: 20, inquiry: 0, attempt: minutes(4), sql: 3 },
      { count: 10, inquiry: 0, attempt: minutes(5) },
      { count: 6, inquiry: 0, attempt: minutes(5.01), sql: 3, won: 6 },
      { count: 2, inquiry: 0, attempt: 1 },
      { count: 1, inquiry: 0, attempt: 2 },
      { count: 9, inquiry: 0 },
    ]);
    const { buckets, isCausal, smallBelow } = await new ReadSpeed(on(20)).run(caller, YEAR);
    expect([isCausal, smallBelow]).toEqual([false, 30]);
    expect(buckets.map(({ response, leads, isSmall }) => [response, leads, isSmall])).toEqual([
      ...[
        ['5m', 30, false],
        ['15m', 6, true],
        ['1h', 0, true],
        ['4h', 0, true],
        ['1d', 2, true],
      ],
      ...[
        ['later', 1, true],
        ['none', 9, true],
      ],
    ]);
    expect(buckets[0]?.qualified).toMatchObject({ hits: 20, total: 30 });
    expect(buckets[1]?.won).toMatchObject({ hits: 6, rate: 1, high: 1 });
    expect(buckets[1]!.won.low).toBeGreaterThan(0.5);
    expect(buckets[2]?.won).toMatchObject({ rate: null, low: 0, high: 1 });
  });

  it.each([
    { code: 'funnel/period', asked: { from: '2026-02-01', to: '2026-01-01' } },
    { code: 'funnel/value', asked: { value: 'event' } },
    { code: 'funnel/step', asked: { toStage: 'inquiry' as const } },
    { code: 'funnel/too-many-cohorts', asked: { unit: 'week' as const, from: '2020-01-01' } },
  ])('refuses what cannot be asked: $code', async ({ code, asked }) => {
    const caller = await lived([{ inquiry: 0 }]);
    const query = { ...YEAR, unit: 'month', fromStage: 'inquiry', toStage: 'mql', ...asked } as const;
    await expect(new ReadCohorts(on(9)).run(caller, query)).rejects.toMatchObject({ code });
  });

  it('keeps workspaces apart', async () => {
    const [one, other] = [await lived([{ inquiry: 0 }]), await lived([])];
    const [report, empty] = await Promise.all(
      [one, other].map((caller) => new ReadReport(on(9)).run(caller, { ...YEAR, compare: 'previous' })),
    );
    expect([report!.stages[0]!.volume, empty!.stages[0]!.volume]).toEqual([1, 0]);
  });

  it('stamps an answer with how far the journal was read', async () => {
    const caller = await lived([{ inquiry: 0 }]);
    const read = () => new ReadReport(on(9)).run(caller, { ...YEAR, compare: 'previous' });
    const before = await read();
    await room.append(caller.workspaceId, entriesOf({ inquiry: 1 }, newId()));
    await room.read(caller.workspaceId);
    const after = await read();
    expect(after.stamp.position).toBe(before.stamp.position + 1);
    expect(Number(after.stamp.revision)).toBeGreaterThan(Number(before.stamp.revision));
  });
});
