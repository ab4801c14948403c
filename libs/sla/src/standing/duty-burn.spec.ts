import { HOUR_MS } from '#kernel';
import { compileCalendar } from '#calendar';
import { at } from '../test-support/business-times.js';
import { burnWindows, dutyBurn } from './duty-burn.js';
import type { BurnReadout } from './duty-burn.js';

const MONTH = 160 * HOUR_MS;
const none = { breached: 0, decided: 0 };
const read = (overrides: Partial<BurnReadout> = {}): BurnReadout => ({
  ...{ key: 'fast', long: { breached: 8, decided: 20 }, short: { breached: 1, decided: 1 }, isFresh: true },
  ...overrides,
});
const verdict = (overrides: Partial<BurnReadout>, objective = 0.9) =>
  dutyBurn([read(overrides)], objective, MONTH)[0];

describe('The burn of a duty’s budget', () => {
  it('gives the golden values G_burn and G_business for a month of 160 working hours', () => {
    const alerts = dutyBurn(
      ['fast', 'day', 'week'].map((key) => read({ key })),
      0.9,
      MONTH,
    );
    expect(alerts.map(({ threshold }) => threshold)).toEqual(
      [4, 2, 2].map((each) => expect.closeTo(each, 10)),
    );
    expect(alerts[0]).toMatchObject({ isFiring: true, state: 'firing', burn: expect.closeTo(4, 10) });
    expect(alerts[0]?.chance).toBeCloseTo(0.00041563501884547615, 12);
  });

  const laws: {
    given: Partial<BurnReadout>;
    objective: number;
    state: string;
    isFiring: boolean;
    because: string;
  }[] = [
    {
      given: { long: { breached: 2, decided: 5 } },
      objective: 0.9,
      state: 'quiet',
      isFiring: false,
      because: 'two of five are no finding (G_binom_tail n5k2)',
    },
    {
      given: { long: { breached: 3, decided: 5 } },
      objective: 0.9,
      state: 'firing',
      isFiring: true,
      because: 'three of five are one (n5k3)',
    },
    {
      given: { short: none },
      objective: 0.9,
      state: 'quiet',
      isFiring: false,
      because: 'the burning has ended: the short window is clean',
    },
    {
      given: { isFresh: false },
      objective: 0.9,
      state: 'frozen',
      isFiring: true,
      because: 'no data resolve nothing: it stays as the last decision left it',
    },
    {
      given: { isFresh: false, long: none, short: none },
      objective: 0.9,
      state: 'frozen',
      isFiring: false,
      because: 'no data begin nothing either',
    },
    {
      given: { long: { breached: 20, decided: 20 } },
      objective: 0.7,
      state: 'unreachable',
      isFiring: false,
      because: 'at 0.7 nothing burns faster than 3.3',
    },
  ];
  it.each(laws)('is $state, because $because', ({ given, objective, state, isFiring }) => {
    expect(verdict(given, objective)).toMatchObject({ state, isFiring });
  });

  it('knows no burn without a budget, nor in a period shorter than the window', () => {
    expect(dutyBurn([read()], 1, MONTH)).toEqual([]);
    expect(dutyBurn([read({ key: 'week' })], 0.9, 40 * HOUR_MS)).toEqual([]);
  });
});

const office = compileCalendar(
  {
    zone: 'UTC',
    week: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ open: '09:00', close: '18:00' }]]),
    ),
    holidays: [{ on: '2026-04-06' }],
  },
  { from: at('2026-01-01 00:00'), to: at('2027-01-01 00:00') },
);

describe('The windows of a burn alert', () => {
  it('are of working time: two hours before Tuesday at ten reach back over a weekend and a holiday', () => {
    const [fast] = burnWindows(office, at('2026-04-07 10:00'));
    expect(fast).toMatchObject({
      longFrom: at('2026-04-03 17:00'),
      shortFrom: at('2026-04-07 09:50'),
    });
  });
});
