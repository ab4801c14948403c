import type { Caller } from '#contracts';
import { callerOf, dayOn, FunnelRoom } from '../test-support/funnel-room.js';
import type { Way } from '../test-support/funnel-room.js';
import { ReadIndicators } from './read-indicators.js';

/** The first Monday of 2026, counted in days of the year from 0. */
const MONDAY = 4;
const LAG_WEEKS = 5;

/** Each week another number of inquiries, all qualified on Tuesday and half of them won five weeks later. */
const leadsOf = (weeks: number): (Way & { count: number })[] =>
  Array.from({ length: weeks }, (_, week) => {
    const [inquiry, count] = [MONDAY + week * 7, 1 + ((week * 37) % 11)];
    return [
      { count, inquiry, mql: inquiry + 1, attempt: inquiry },
      { count, inquiry, mql: inquiry + 1, won: inquiry + LAG_WEEKS * 7, attempt: inquiry + 3 },
    ];
  }).flat();

describe('early counts', () => {
  let room: FunnelRoom;
  let caller: Caller;
  beforeAll(async () => {
    room = await FunnelRoom.open();
    const id = await room.workspace();
    await room.leads(id, leadsOf(30));
    caller = callerOf(id);
  });
  afterAll(() => room.close());

  const asked = (day: number, to = '2026-12-31') =>
    new ReadIndicators(room.readingOn(dayOn(day))).run(caller, {
      ...{ from: '2026-01-01', to, dimension: 'all', outcome: 'won' },
    });

  it('go before what is won by as many weeks as leads take, and no cause is claimed', async () => {
    const { indicators, weeks, isCausal, stamp } = await asked(MONDAY + 30 * 7);
    expect([weeks, isCausal, stamp.from, stamp.to]).toEqual([30, false, '2026-01-05', '2026-08-02']);
    const [inquiry, mql, sal, quick] = indicators;
    expect(inquiry?.best).toMatchObject({ lagWeeks: LAG_WEEKS, correlation: 1, pairs: 25 });
    expect(mql?.best?.lagWeeks).toBe(LAG_WEEKS);
    expect(inquiry?.timeToBenefit.reachedMedianHours).toBe(LAG_WEEKS * 7 * 24);
    expect(sal?.best?.lagWeeks).toBe(0);
    expect(quick?.best).toBeNull();
  });

  it('say nothing of a few weeks, nor of the week that still runs', async () => {
    const { weeks, leastWeeks, indicators } = await asked(MONDAY + 10 * 7 + 2);
    expect([weeks, leastWeeks]).toEqual([10, 26]);
    expect(indicators.map(({ best }) => best)).toEqual([null, null, null, null]);
    expect((await asked(300, '2026-01-06')).weeks).toBe(0);
  });
});
