import fc from 'fast-check';
import { weightedPipeline } from '#credit';
import type { Entry } from '#contracts';
import { affectedBy } from './affected.js';
import { contractValue } from './contract-value.js';
import { chanceOf, covered, velocity, weighted } from './outlook.js';
import type { OpenSum } from './outlook.js';
import { dayAfter, daysFrom, quarterOf, stepsWithin } from './quarter.js';
import { RevenueLine } from './revenue-line.js';
import { seenStages } from './seen-stages.js';
import { nameKey } from './sellers.js';
import { OPEN_STAGES, stageRate, TEMPLATE_RATES } from './stage-rates.js';
import { stretchOf } from './stretch.js';

const TEMPLATES = new Map(OPEN_STAGES.map((stage) => [stage, stageRate(stage, { won: 0, closed: 0 })]));

describe('a contract', () => {
  it.each([
    { key: '6x100', total: 600, yearly: 1_200, told: { tcv: 600, arr: 1_200, acv: 600 } },
    { key: '18x100', total: 1_800, yearly: 1_200, told: { tcv: 1_800, acv: 1_200, arr: 1_200 } },
    { key: '5y50k', total: 50_000, yearly: 10_000, told: { acv: 10_000 } },
    {
      key: 'mixed_3000setup_12x500',
      total: 9_000,
      yearly: 6_000,
      told: { tcv: 9_000, mrr: 500, arr: 6_000 },
    },
  ])('gives the golden value O_contract $key', ({ total, yearly, told }) => {
    expect(contractValue({ total, yearly })).toMatchObject(told);
  });
});

describe('the rate of a stage', () => {
  it.each([
    { won: 0, closed: 0, rate: 0.4, isTemplate: true, because: 'nothing closed' },
    { won: 9, closed: 9, rate: 0.4, isTemplate: true, because: 'nine are too few' },
    { won: 10, closed: 10, rate: 0.7, isTemplate: false, because: 'ten of ten, and four of ten templates' },
    { won: 0, closed: 90, rate: 0.04, isTemplate: false, because: 'many weigh more than the template' },
  ])('of $won won in $closed is $rate: $because', ({ won, closed, rate, isTemplate }) => {
    const of = stageRate('engaging', { won, closed });
    expect(of.rate).toBeCloseTo(rate, 12);
    expect(of.isTemplate).toBe(isTemplate);
  });

  it('lies between the template and what happened', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (closed, part) => {
          const won = Math.floor(closed * part);
          const { rate, template, own } = stageRate('proposal', { won, closed });
          expect(rate).toBeGreaterThanOrEqual(Math.min(template, own.rate!) - 1e-12);
          expect(rate).toBeLessThanOrEqual(Math.max(template, own.rate!) + 1e-12);
        },
      ),
    );
  });
});

describe('what is open', () => {
  const deal = fc.record({ stage: fc.constantFrom(...OPEN_STAGES), amount: fc.nat(100_000) });

  it('weighs by stages what it weighs deal by deal', () => {
    fc.assert(
      fc.property(fc.array(deal), (deals) => {
        const sums = deals.map(({ stage, amount }): OpenSum => ({
          stage,
          deals: 1,
          minor: BigInt(amount),
          squares: amount ** 2,
        }));
        const each = deals.map(({ stage, amount }) => ({ amount, probability: TEMPLATE_RATES[stage] }));
        const [ours, theirs] = [weighted(sums, TEMPLATES), weightedPipeline(each)];
        expect(ours.mean).toBeCloseTo(theirs.mean, 5);
        expect(ours.deviation).toBeCloseTo(theirs.deviation, 5);
      }),
    );
  });

  it('reaches what remains about as often by the normal curve as deal by deal, where deals are many', () => {
    const amounts = Array.from({ length: 900 }, () => ({ stage: 'engaging' as const, minor: 100 }));
    const { mean, deviation } = weighted(
      [{ stage: 'engaging', deals: 900, minor: 90_000n, squares: 9e6 }],
      TEMPLATES,
    );
    const of = { remaining: 37_000n, mean, deviation, amounts };
    const exact = chanceOf({ ...of, deals: 900 }, TEMPLATES);
    const normal = chanceOf({ ...of, deals: 1_001 }, TEMPLATES);
    expect([exact.method, normal.method]).toEqual(['exact', 'normal']);
    expect(Math.abs(exact.atLeast - normal.atLeast)).toBeLessThan(0.02);
  });

  it('gives the golden value J_coverage, and none without a rate', () => {
    expect(covered(90_000n, 30_000n, 0.25)).toEqual({ is: 3, needed: 4 });
    expect(covered(90_000n, 0n, null)).toEqual({ is: null, needed: null });
  });

  it.each([
    { cycleDays: 60, perDay: 8_333.33 },
    { cycleDays: 45, perDay: 11_111.11 },
  ])('gives the golden value J_velocity at $cycleDays days', ({ cycleDays, perDay }) => {
    const found = velocity({ deals: 50, winRate: 0.25, averageMinor: 4_000_000n, cycleDays });
    expect(found! / 100).toBeCloseTo(perDay, 2);
  });

  it.each([{ winRate: null }, { averageMinor: null }, { cycleDays: null }, { cycleDays: 0 }])(
    'has no velocity with %p',
    (over) => {
      expect(velocity({ deals: 1, winRate: 0.5, averageMinor: 1n, cycleDays: 3, ...over })).toBeNull();
    },
  );
});

describe('a row of revenue', () => {
  it('has the middle of its cycles, between two of them their mean', () => {
    const line = new RevenueLine('EUR');
    expect(line.cycleDays).toBeNull();
    line.addCycles([
      [10, 1],
      [30, 1],
    ]);
    expect(line.cycleDays).toBe(20);
    line.addCycles([[30, 3]]);
    expect(line.cycleDays).toBe(30);
  });

  it('counts deals in other currencies and adds none of their money', () => {
    const line = new RevenueLine('EUR');
    const part = { period: '2026-01-01', stage: 'won', deals: 1, minor: '101' };
    line.add({ ...part, currency: 'EUR' });
    line.add({ ...part, currency: 'USD', minor: '999' });
    line.add({ ...part, currency: 'EUR', stage: 'lost' });
    expect([line.minor, line.won, line.lost, line.averageMinor, line.winRate.rate]).toEqual([
      101n,
      2,
      1,
      101n,
      2 / 3,
    ]);
  });
});

describe('quarters', () => {
  it.each([
    { day: '2024-02-29', from: '2024-01-01', to: '2024-03-31', because: 'a leap year' },
    { day: '2026-12-31', from: '2026-10-01', to: '2026-12-31', because: 'the last day' },
  ])('$day is in $from to $to: $because', ({ day, from, to }) => {
    expect(quarterOf(day)).toEqual({ from, to });
  });

  it('within a stretch are all it touches', () => {
    expect(stepsWithin('2025-11-30', '2026-04-01', 'quarter')).toEqual([
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
    ]);
    expect(stepsWithin('2026-01-31', '2026-02-01', 'month')).toEqual(['2026-01-01', '2026-02-01']);
  });

  it('count days over changes of the clock', () => {
    expect([dayAfter('2026-03-28', 2), daysFrom('2026-03-28', '2026-03-30')]).toEqual(['2026-03-30', 2]);
  });
});

describe('a stretch of days', () => {
  it.each([
    {
      from: '2024-01-01',
      to: '2026-12-31',
      parts: ['2024-01-01', '2027-01-01', '2024-01-01', '2027-01-01'],
      because: 'whole years',
    },
    {
      from: '2024-01-02',
      to: '2026-12-30',
      parts: ['2024-02-01', '2026-12-01', '2025-01-01', '2026-01-01'],
      because: 'cut at both ends',
    },
    {
      from: '2026-02-01',
      to: '2026-02-28',
      parts: ['2026-02-01', '2026-03-01', '2026-03-01', '2026-03-01'],
      because: 'one month',
    },
    {
      from: '2026-02-02',
      to: '2026-03-30',
      parts: ['2026-03-31', '2026-03-31', '2026-03-31', '2026-03-31'],
      because: 'no whole month',
    },
    {
      from: '2026-01-31',
      to: '2026-01-31',
      parts: ['2026-02-01', '2026-02-01', '2026-02-01', '2026-02-01'],
      because: 'one day',
    },
  ])('from $from to $to is read in parts: $because', ({ from, to, parts }) => {
    const { monthsFrom, monthsBefore, yearsFrom, yearsBefore } = stretchOf(from, to);
    expect([monthsFrom, monthsBefore, yearsFrom, yearsBefore]).toEqual(parts);
  });

  it('has each of its days in one part, and no other', () => {
    fc.assert(
      fc.property(fc.nat(1_500), fc.nat(1_500), (first, days) => {
        const from = dayAfter('2023-01-01', first);
        const to = dayAfter(from, days);
        const { monthsFrom, monthsBefore, yearsFrom, yearsBefore } = stretchOf(from, to);
        const ends = [from, monthsFrom, yearsFrom, yearsBefore, monthsBefore, dayAfter(to, 1)];
        expect(ends).toEqual(ends.toSorted());
        expect([monthsFrom, monthsBefore].every((day) => day.endsWith('-01') || day === ends[5])).toBe(true);
        expect(
          yearsFrom === yearsBefore || [yearsFrom, yearsBefore].every((day) => day.endsWith('-01-01')),
        ).toBe(true);
      }),
    );
  });
});

describe('the stages a deal was met in', () => {
  const at = (second: number): Date => new Date(second * 1_000);
  const entry = (type: string, second: number, payload: object): Entry =>
    ({ type, recordedAt: at(second), payload: { opportunityId: 'd', ...payload } }) as unknown as Entry;

  it.each([
    { entries: [entry('opportunity.opened', 1, { stage: 'engaging' })], seen: 2, because: 'it began there' },
    {
      entries: [
        entry('opportunity.opened', 1, { stage: 'prospecting' }),
        entry('opportunity.stage_changed', 2, { from: 'prospecting', to: 'negotiation' }),
        entry('opportunity.won', 3, { from: 'negotiation' }),
      ],
      seen: 9,
      because: 'what was skipped was not met',
    },
    {
      entries: [
        entry('opportunity.opened', 1, { stage: 'prospecting' }),
        entry('opportunity.won', 1, { from: 'prospecting' }),
      ],
      seen: 0,
      because: 'it came closed: nobody knows its way',
    },
  ])('are $seen: $because', ({ entries, seen }) => {
    expect(seenStages(entries).get('d') ?? 0).toBe(seen);
  });
});

describe('names of sellers', () => {
  it('differ by more than case and spaces', () => {
    expect(nameKey('  Moses  FRASE ')).toBe(nameKey('Moses Frase'));
    expect(nameKey('Moses Frase')).not.toBe(nameKey('MosesFrase'));
  });
});

describe('an entry', () => {
  it('touches its deal, the lead that went elsewhere, and the lead it went to', () => {
    const entries = [
      { type: 'opportunity.won', leadId: 'l', payload: { opportunityId: 'd' } },
      { type: 'lead.merged', leadId: 'm', payload: { intoLeadId: 'n' } },
      { type: 'lead.qualified', leadId: 'q', payload: {} },
    ] as unknown as Entry[];
    expect(affectedBy(entries)).toEqual({ deals: ['d'], leads: ['m', 'n'] });
  });
});
