import fc from 'fast-check';
import { bottleneckOf, FEWEST_VISITS, frictionsOf, touchpointsOf, weightOf } from './frictions.js';
import { bucketOfSeconds } from './mark.js';
import type { Facts, MapNode } from './map.js';
import { mapOf, stoodSince } from './map.js';
import type { Step } from './steps.js';
import type { RunningSum, Sum } from './sum.js';
import { timeOf, waitOf } from './sum.js';

const DAY = 86_400;
const NOW = 1_000 * DAY;

const done = (step: Step, count: number, days: number, more: Partial<Sum> = {}): Sum => ({
  ...{ kind: 'visit', step, other: 'won', department: '', count },
  ...{ waits: { [bucketOfSeconds(days * DAY)]: count }, seconds: count * days * DAY, lost: 0, won: 0 },
  ...more,
});
const running = (step: Step, count: number, days: number, more: Partial<RunningSum> = {}): RunningSum => ({
  ...{ kind: 'visit', step, other: '', department: '', count },
  ...{ day: '2026-06-01', seconds: count * (NOW - days * DAY), lost: 0, won: 0 },
  ...more,
});
const facts = (ended: readonly Sum[], open: readonly RunningSum[] = []): Facts => ({
  ...{ done: ended, running: open, now: NOW, today: '2026-06-30' },
});
const node = (step: Step, over: Partial<MapNode>): MapNode => ({
  ...{
    step,
    volume: 20,
    here: 0,
    standing: 0,
    lost: 0,
    lostAfter: 0,
    wonAfter: 0,
    seconds: 0,
    isRest: false,
  },
  ...{ medianSeconds: null, p90Seconds: null, department: 'sales' },
  ...over,
});

describe('the bottleneck', () => {
  it.each([
    {
      nodes: [node('mql', { seconds: 10 * DAY }), node('offered', { seconds: 20 * DAY })],
      is: 'offered',
      because: 'with as much lost after both, more waiting counts more',
    },
    {
      nodes: [
        node('mql', { seconds: 20 * DAY, wonAfter: 18 }),
        node('offered', { seconds: 10 * DAY, lostAfter: 18 }),
      ],
      is: 'offered',
      because: 'waiting after which leads are lost counts more than twice as much that ends well',
    },
    {
      nodes: [
        node('mql', { seconds: 20 * DAY, lostAfter: 0, wonAfter: 0 }),
        node('offered', { seconds: 30 * DAY, lostAfter: 0, wonAfter: 1 }),
      ],
      is: 'mql',
      because: 'nobody decided yet is a half, one that was won a third',
    },
    {
      nodes: [node('recycled', { seconds: 99 * DAY, isRest: true }), node('sql', { seconds: DAY })],
      is: 'sql',
      because: 'parked leads wait for nobody',
    },
    {
      nodes: [node('mql', { seconds: 99 * DAY, volume: FEWEST_VISITS - 1 }), node('sql', { seconds: DAY })],
      is: 'sql',
      because: 'fewer than ten visits say too little',
    },
    {
      nodes: [node('mql', { seconds: DAY }), node('sql', { seconds: DAY })],
      is: 'mql',
      because: 'of two alike it is the earlier one',
    },
    {
      nodes: [node('first_touch', { seconds: 99 * DAY }), node('sql', { seconds: DAY })],
      is: 'sql',
      because: 'before it is captured nobody is a lead that waits',
    },
    { nodes: [node('mql', {})], is: null, because: 'without any waiting there is none' },
  ])('is $is: $because', ({ nodes, is }) => {
    expect(bottleneckOf(nodes)).toBe(is);
  });

  it('weighs all waiting by the share that is lost after it, (lost + 1) ÷ (decided + 2)', () => {
    expect(weightOf(node('sql', { seconds: 100, lostAfter: 3, wonAfter: 5 }))).toBeCloseTo(40, 12);
  });

  it('holds back the more the longer is waited and the more is lost', () => {
    const count = fc.nat(500);
    fc.assert(
      fc.property(count, count, count, count, (seconds, more, lostAfter, wonAfter) => {
        const before = weightOf(node('sql', { seconds, lostAfter, wonAfter }));
        expect(
          weightOf(node('sql', { seconds: seconds + more, lostAfter, wonAfter })),
        ).toBeGreaterThanOrEqual(before);
        expect(
          weightOf(node('sql', { seconds, lostAfter: lostAfter + more, wonAfter })),
        ).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('what rubs', () => {
  const now = facts(
    [done('offered', 12, 2), done('offered', 3, 5, { kind: 'rework', waits: {} }), held(12, 2), held(4, 4)],
    [running('offered', 8, 10), running('offered', 8, 10, { kind: 'held', department: 'sales' })],
  );

  function held(count: number, days: number): Sum {
    return done('offered', count, days, {
      kind: 'held',
      department: 'sales',
      other: '',
      waits: {},
    });
  }

  it('is told with how often, how long in all, its part of all time and what it was before', () => {
    const before = facts([done('offered', 4, 1)]);
    const { items, bottleneck } = frictionsOf(now, before);
    expect(bottleneck).toBe('offered');
    const wait = {
      kind: 'wait',
      step: 'offered',
      count: 20,
      seconds: 104 * DAY,
      perVisit: 1,
      isBottleneck: true,
    };
    expect(items[0]).toMatchObject({ ...wait, previous: { count: 4, seconds: 4 * DAY } });
    expect(items[0]?.share).toBeCloseTo(104 / 120, 12);
    expect(items[1]).toMatchObject({ kind: 'rework', count: 3, seconds: 15 * DAY, perVisit: 0.15 });
    expect(items[1]).toMatchObject({ isBottleneck: false, previous: { count: 0, seconds: 0 } });
  });

  it('is nothing where nothing happened', () => {
    const nothing = facts([]);
    expect(frictionsOf(nothing, nothing)).toEqual({
      ...{ bottleneck: null, items: [], handoffs: { count: 0, across: 0, leads: 0 } },
    });
  });
});

describe('how long a step takes', () => {
  it('is told with those who still wait: the median of those who moved on alone would flatter', () => {
    const moved = [done('offered', 4, 1)];
    expect(waitOf(moved, [], NOW).medianSeconds! / DAY).toBeCloseTo(1, 1);
    const { medianSeconds, p90Seconds } = waitOf(moved, [running('offered', 6, 5)], NOW);
    expect([medianSeconds, p90Seconds]).toEqual([null, null]);
    expect(timeOf(moved, [running('offered', 6, 5)], NOW)).toBe(34 * DAY);
  });

  it('is that of the lead test H_km_leads: median 6 h with five open', () => {
    const hours = (time: number, count: number): Sum => done('offered', count, time / 24);
    const ended = [hours(0.5, 1), hours(1, 2), hours(3, 1), hours(6, 1)];
    const open = [2, 4, 8, 8, 12].map((age) => running('offered', 1, age / 24));
    expect(Math.abs(waitOf(ended, open, NOW).medianSeconds! / 3_600 / 6 - 1)).toBeLessThan(0.105);
  });

  it('counts as standing still whoever has been there for 30 days, to the day', () => {
    expect(stoodSince('2026-06-30')).toBe('2026-05-31');
    const open = [running('sql', 2, 40, { day: '2026-05-31' }), running('sql', 1, 20, { day: '2026-06-01' })];
    expect(mapOf(facts([], open)).nodes).toMatchObject([{ step: 'sql', volume: 3, here: 3, standing: 2 }]);
  });
});

describe('what became of leads by channel', () => {
  const outcome = (channel: string, other: string, count: number, won = 0) => ({
    channel,
    other,
    count,
    won,
  });

  it('is the share that went on of those that are decided, with the bars of Wilson', () => {
    const [event, website] = touchpointsOf([
      outcome('website', 'on', 1, 1),
      ...[outcome('event', 'on', 9, 1), outcome('event', 'off', 1), outcome('event', 'open', 5)],
    ]);
    expect(event).toMatchObject({ channel: 'event', leads: 15, on: 9, off: 1, open: 5, won: 1, rate: 0.9 });
    // Wilson for 9 of 10 at 95 %.
    expect(event!.interval.low).toBeCloseTo(0.5958, 3);
    expect(event!.interval.high).toBeCloseTo(0.9821, 3);
    expect(website).toMatchObject({ leads: 1, rate: 1, won: 1, interval: { high: 1 } });
  });

  it('has no rate where nothing is decided', () => {
    expect(touchpointsOf([outcome('email', 'open', 3)])[0]).toMatchObject({
      ...{ rate: null, interval: { low: 0, high: 1 } },
    });
  });
});
