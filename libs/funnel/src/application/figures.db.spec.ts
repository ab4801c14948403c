import type { Caller } from '#contracts';
import { newId } from '#kernel';
import { RESPONSES } from '../domain/response.js';
import type { Figure } from '../domain/figure.js';
import { FATES, FUNNEL_STAGES } from '../domain/stages.js';
import type { Dimension } from '../domain/stages.js';
import { callerOf, dayOn, FunnelRoom } from '../test-support/funnel-room.js';
import type { Way } from '../test-support/funnel-room.js';
import { ListLeads } from './list-leads.js';
import { ReadCohorts } from './read-cohorts.js';
import { ReadReport } from './read-report.js';
import { ReadSpeed } from './read-speed.js';
import { ReadTimeToStage } from './read-time-to-stage.js';

const SPAN = { from: '2026-01-01', to: '2026-02-28' };
const [ADA, CAMPAIGN] = [newId(), newId()];

const SECONDS = [60, 600, 1_800, 7_200, 50_000, 200_000, 30];

/** Sixty leads of every kind, each unlike the next. */
const WAYS: readonly Way[] = Array.from({ length: 60 }, (_, n) => {
  const furthest = (n * 7) % 6;
  const reached = FUNNEL_STAGES.slice(0, furthest + 1).map((stage, place) => [
    stage,
    n + place * ((n % 5) + 1),
  ]);
  return {
    ...(Object.fromEntries(reached) as Way),
    inquiry: n,
    ...(n % 4 === 0 && { lost: n + 30 }),
    ...(n % 9 === 1 && { disqualified: n + 31 }),
    ...(n % 11 === 2 && { recycled: n + 32 }),
    ...(n % 3 !== 0 && { attempt: new Date(dayOn(n).getTime() + SECONDS[n % 7]! * 1000) }),
    of: { ownerId: n % 2 === 0 ? ADA : null },
    attributes: { channel: n % 3 === 0 ? 'event' : 'email', campaignId: n % 5 === 0 ? CAMPAIGN : null },
  };
});

describe('the leads behind a figure', () => {
  let room: FunnelRoom;
  let caller: Caller;
  beforeAll(async () => {
    room = await FunnelRoom.open();
    const id = await room.workspace();
    await room.leads(id, WAYS);
    caller = callerOf(id);
  });
  afterAll(() => room.close());

  const TODAY = dayOn(70);
  const opened = async (of: Figure, span: object = {}): Promise<{ total: number; leadIds: string[] }> => {
    const list = new ListLeads(room.readingOn(TODAY));
    const leadIds: string[] = [];
    const asked = { ...SPAN, dimension: 'all' as Dimension, ...span, of, limit: 7 };
    let page = await list.run(caller, asked);
    for (;;) {
      leadIds.push(...page.items.map(({ leadId }) => leadId));
      if (page.nextCursor === null) break;
      page = await list.run(caller, { ...asked, cursor: page.nextCursor });
    }
    expect(new Set(leadIds).size).toBe(leadIds.length);
    return { total: page.total, leadIds };
  };

  it.each([
    { dimension: 'all' as const, value: undefined },
    { dimension: 'channel' as const, value: 'event' },
    { dimension: 'campaign' as const, value: CAMPAIGN },
    { dimension: 'campaign' as const, value: undefined },
    { dimension: 'owner' as const, value: ADA },
    { dimension: 'team' as const, value: undefined },
    { dimension: 'origin' as const, value: 'marketing' },
  ])('are as many as the report says, of $dimension $value', async (of) => {
    const report = new ReadReport(room.readingOn(TODAY));
    const { stages } = await report.run(caller, { ...SPAN, ...of, compare: 'previous' });
    expect(stages[0]!.volume).toBeGreaterThan(0);
    for (const { stage, volume, fates } of stages) {
      const entered = await opened({ figure: 'entered', stage }, of);
      expect([entered.total, entered.leadIds.length]).toEqual([volume, volume]);
      for (const fate of FATES) {
        const some = await opened({ figure: 'entered', stage, fate }, of);
        expect([stage, fate, some.total, some.leadIds.length]).toEqual([
          stage,
          fate,
          fates[fate],
          fates[fate],
        ]);
      }
    }
  });

  it.each(['week', 'month', 'quarter'] as const)(
    'are as many as every cell of cohorts by %s says',
    async (unit) => {
      const asked = { ...SPAN, dimension: 'all', unit, fromStage: 'mql', toStage: 'sql' } as const;
      const { cohorts } = await new ReadCohorts(room.readingOn(TODAY)).run(caller, asked);
      expect(cohorts.some(({ toDate }) => toDate.hits > 0)).toBe(true);
      for (const [at, { from, to, entered, byAge }] of cohorts.entries()) {
        const whole = await opened({ figure: 'cohort', stage: 'mql' }, { from, to });
        expect([whole.total, whole.leadIds.length]).toEqual([entered, entered]);
        for (const { age, hits } of byAge.slice(0, 3)) {
          const until = cohorts[at + age]?.to;
          if (until === undefined) continue;
          const cell = await opened({ figure: 'cohort', stage: 'mql', toStage: 'sql', until }, { from, to });
          expect([cell.total, cell.leadIds.length]).toEqual([hits, hits]);
        }
      }
    },
  );

  it('are as many as the curve of speed says, in every bucket', async () => {
    const { buckets } = await new ReadSpeed(room.readingOn(TODAY)).run(caller, { ...SPAN, dimension: 'all' });
    expect(buckets.map(({ response }) => response)).toEqual(RESPONSES);
    expect(buckets.every(({ leads }) => leads > 0)).toBe(true);
    for (const { response, leads, qualified, won } of buckets) {
      const outcomes = { all: leads, qualified: qualified.hits, won: won.hits };
      for (const outcome of ['all', 'qualified', 'won'] as const) {
        const found = await opened({ figure: 'speed', response, outcome });
        expect([found.total, found.leadIds.length]).toEqual([outcomes[outcome], outcomes[outcome]]);
      }
    }
  });

  it('are as many as the rate of winning says, of all time and all leads whatever is asked', async () => {
    const report = new ReadReport(room.readingOn(TODAY));
    const asked = { ...SPAN, dimension: 'all', compare: 'previous' } as const;
    const { hits, total } = (await report.run(caller, asked)).winRate;
    expect([hits > 0, total > hits]).toEqual([true, true]);
    const narrow = { from: '2026-01-01', to: '2026-01-01', dimension: 'channel', value: 'event' };
    for (const [ending, count] of [
      [undefined, total] as const,
      ['won', hits],
      ['lost', total - hits],
    ] as const)
      for (const span of [{}, narrow]) {
        const found = await opened({ figure: 'win-rate', ending }, span);
        expect([ending, found.total, found.leadIds.length]).toEqual([ending, count, count]);
      }
  });

  it('are as many as every point of the curve of time says, then and by then', async () => {
    const step = { fromStage: 'inquiry', toStage: 'sql' } as const;
    const { points } = await new ReadTimeToStage(room.readingOn(TODAY)).run(caller, {
      ...{ ...SPAN, ...step, dimension: 'all' },
    });
    expect(points.length).toBeGreaterThan(2);
    let by = 0;
    for (const { hours, reached } of points) {
      by += reached;
      for (const [when, count] of [['then', reached] as const, ['by', by] as const]) {
        const found = await opened({ figure: 'point', stage: 'inquiry', toStage: 'sql', hours, when });
        expect([hours, when, found.total, found.leadIds.length]).toEqual([hours, when, count, count]);
      }
    }
  });

  it('know no time to a stage that does not come after the first', async () => {
    const of = { figure: 'point', stage: 'sql', toStage: 'sql', hours: 5, when: 'by' } as const;
    await expect(opened(of)).rejects.toMatchObject({ code: 'funnel/step' });
  });

  it('come in the order in which they entered', async () => {
    const list = new ListLeads(room.readingOn(TODAY));
    const of = { figure: 'entered', stage: 'mql' } as const;
    const { items } = await list.run(caller, { ...SPAN, dimension: 'all', of, limit: 200 });
    const times = items.map(({ enteredAt }) => enteredAt.getTime());
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });
});
