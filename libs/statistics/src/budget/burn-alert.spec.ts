import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { seeded, shareOf } from '../test-support/seeded.js';
import { BUSINESS_BURN_RULES, judgeBurn } from './burn-alert.js';
import type { BurnReading, BurnRule, BurnVerdict } from './burn-alert.js';

const [fast, day, week] = BUSINESS_BURN_RULES as readonly [BurnRule, BurnRule, BurnRule];
const of = (breached: number, decided: number) => ({ breached, decided });
const reading = (overrides: Partial<BurnReading> = {}): BurnReading => ({
  ...{ long: of(8, 20), short: of(2, 2), isFresh: true, wasFiring: false },
  ...overrides,
});
const judge = (overrides: Partial<BurnReading> = {}, rule = fast, objective = 0.9): BurnVerdict =>
  judgeBurn(rule, reading(overrides), objective, 160);

describe('the alarm on a burning budget', () => {
  it('gives the golden values G_burn and G_binom_tail n20k8', () => {
    const told = judge();
    expect(told).toMatchObject({ state: 'firing', isFiring: true, isSignificant: true });
    expect(told.burn).toBeCloseTo(4, 12);
    expect(told.threshold).toBeCloseTo(4, 12);
    expect(told.chance).toBeCloseTo(0.00041563501884547615, 14);
  });

  it.each([
    { golden: 'G_binom_tail n5k2', long: of(2, 5), chance: 0.08146, isSignificant: false },
    { golden: 'G_binom_tail n5k3', long: of(3, 5), chance: 0.00856, isSignificant: true },
    { golden: 'G_binom_tail n20k5', long: of(5, 20), chance: 0.04317449528446339, isSignificant: true },
  ])('gives the golden value $golden', ({ long, chance, isSignificant }) => {
    const told = judge({ long });
    expect(told.chance).toBeCloseTo(chance, 12);
    expect(told.isSignificant).toBe(isSignificant);
  });

  const laws: { given: Partial<BurnReading>; state: string; isFiring: boolean; because: string }[] = [
    { given: {}, state: 'firing', isFiring: true, because: 'both windows burn, and not by chance' },
    {
      given: { long: of(7, 20) },
      state: 'quiet',
      isFiring: false,
      because: 'the long window burns 3.5 times, not 4',
    },
    { given: { short: of(0, 2) }, state: 'quiet', isFiring: false, because: 'the burning has ended' },
    { given: { short: of(0, 0) }, state: 'quiet', isFiring: false, because: 'nothing was decided just now' },
    {
      given: { long: of(2, 2) },
      state: 'quiet',
      isFiring: false,
      because: 'two breaches prove nothing, though all broke',
    },
    {
      given: { long: of(3, 3) },
      state: 'firing',
      isFiring: true,
      because: 'three of three are one in a thousand',
    },
    {
      given: { long: of(0, 0), isFresh: false, wasFiring: true },
      state: 'frozen',
      isFiring: true,
      because: 'silence of the data does not resolve an alarm',
    },
    { given: { isFresh: false }, state: 'frozen', isFiring: false, because: 'nor does it raise one' },
    {
      given: { long: of(0, 30), wasFiring: true },
      state: 'quiet',
      isFiring: false,
      because: 'fresh data without a breach resolve it',
    },
  ];
  test.each(laws)('is $state, because $because', ({ given, state, isFiring }) => {
    expect(judge(given)).toMatchObject({ state, isFiring });
  });

  it.each([
    {
      rule: fast,
      objective: 0.7,
      state: 'unreachable',
      because: 'all breached burns 3.3 times, below the threshold of 4',
    },
    { rule: fast, objective: 0.75, state: 'firing', because: 'all breached is just the threshold' },
    { rule: day, objective: 0.7, state: 'firing', because: 'a day asks for 2' },
    {
      rule: week,
      objective: 0.4,
      state: 'unreachable',
      because: 'a lax objective cannot burn twice too fast',
    },
  ])('is $state at $objective, because $because', ({ rule, objective, state }) => {
    expect(judge({ long: of(40, 40), short: of(3, 3) }, rule, objective).state).toBe(state);
  });

  it('says so when the famous 14.4 could never fire', () => {
    const copied = { key: 'copied', window: 1, budgetShare: 0.02 };
    expect(judgeBurn(copied, reading({ long: of(20, 20) }), 0.9, 720).state).toBe('unreachable');
  });

  it('never fires on fewer than three breaches, and once it fires, one breach more does not silence it', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.integer({ min: 50, max: 98 }), (breached, met, percent) => {
        const at = (count: number): BurnVerdict =>
          judge({ long: of(count, count + met), short: of(1, 1) }, fast, percent / 100);
        if (breached < 3) expect(at(breached).isFiring).toBe(false);
        if (at(breached).isFiring) expect(at(breached + 1).isFiring).toBe(true);
      }),
    );
  });

  it('is rarely false: a desk that just keeps its promise raises it in under 5 % of full windows', () => {
    const chance = seeded(13);
    const alarmed = shareOf(6_000, () => {
      const breached = Array.from({ length: 12 }).filter(() => chance.uniform() < 0.1).length;
      return judge({ long: of(breached, 12), short: of(1, 1) }, day).isFiring;
    });
    expect(alarmed).toBeLessThan(0.05);
  });

  it('is refused for nonsense', () => {
    expect(refusal(() => judge({}, fast, 1))).toBe('statistics/not-inside');
    expect(refusal(() => judge({ long: of(3, 2) }))).toBe('statistics/part-above-whole');
    expect(refusal(() => judgeBurn({ ...fast, window: 0 }, reading(), 0.9, 160))).toBe(
      'statistics/not-positive',
    );
  });
});
