import { MINUTE_MS } from '#kernel';
import { day, deal, touch } from '../test-support/journeys.js';
import { refusal } from '../test-support/refusal.js';
import { prepareJourney, prepareJourneys } from './prepare.js';
import { firstOfSessions } from './sessions.js';
import type { CreditTouch } from './touch.js';

const ALL = { lookbackDays: null, asOf: day(100) };
const MINUTE = 1 / (24 * 60);

const channels = (touches: readonly CreditTouch[]): string[] => touches.map(({ channel }) => channel);

describe('The touches of a conversion', () => {
  it.each([
    {
      at: 38,
      lookbackDays: 30,
      isCounted: true,
      because: 'a touch at the very conversion is still before it',
    },
    { at: 38 + MINUTE, lookbackDays: 30, isCounted: false, because: 'what comes after brought nothing' },
    { at: 8, lookbackDays: 30, isCounted: true, because: 'the window holds its first instant' },
    { at: 8 - MINUTE, lookbackDays: 30, isCounted: false, because: 'it is older than the window' },
    { at: 0, lookbackDays: null, isCounted: true, because: 'without a window all are counted' },
    { at: 38, lookbackDays: 0, isCounted: true, because: 'a window may be an instant' },
  ])(
    'on day $at within $lookbackDays days: $isCounted, because $because',
    ({ at, lookbackDays, isCounted }) => {
      const { length } = prepareJourney(deal(), [touch(at)], { ...ALL, lookbackDays });
      expect(length).toBe(Number(isCounted));
    },
  );

  it('come in order of time, and of their ids at one instant, however they are given', () => {
    const touches = ['a', 'b', 'c'].map((channel, index) =>
      touch(channel === 'a' ? 9 : 3, { channel, id: String(9 - index) }),
    );
    for (const given of [touches, [...touches].reverse()])
      expect(channels(prepareJourney(deal(), given, ALL).touches)).toEqual(['c', 'b', 'a']);
  });

  it.each([
    {
      of: { account: null, person: 'ada' },
      expected: ['own'],
      because: 'a person of their own has only their own',
    },
    {
      of: { account: 'acme', person: 'ada' },
      expected: ['colleague', 'other'],
      because: 'contacts of an account pool',
    },
    {
      of: { account: 'ada', person: 'eve' },
      expected: [],
      because: 'an account called as a person is another party',
    },
  ])('of $of are $expected, because $because', ({ of, expected }) => {
    const touches = [
      touch(1, { channel: 'own' }),
      touch(2, { channel: 'colleague', person: 'bob', account: 'acme' }),
      touch(3, { channel: 'other', person: 'cid', account: 'acme' }),
      touch(4, { channel: 'stranger', person: 'eve', account: 'umbrella' }),
    ];
    expect(channels(prepareJourney(deal(of), touches, ALL).touches)).toEqual(expected);
    expect(channels(prepareJourneys([deal(of)], touches, ALL)[0]!.touches)).toEqual(expected);
  });

  it('tell their age and the touch that brought each milestone', () => {
    const journey = prepareJourney(
      deal({ leadAt: day(20), opportunityAt: day(37) }),
      [touch(10), touch(20), touch(38)],
      ALL,
    );
    expect([journey.lead, journey.opportunity]).toEqual([1, 1]);
    expect([0, 1, 2].map((index) => journey.ageAt(index) / (24 * 60 * MINUTE_MS))).toEqual([28, 18, 0]);
  });

  it('of a deal that is open, or won later than is looked at, are pending up to now', () => {
    const touches = [touch(5), touch(30), touch(50)];
    for (const at of [null, day(60)]) {
      const journey = prepareJourney(deal({ at }), touches, { lookbackDays: 20, asOf: day(40) });
      expect(journey).toMatchObject({ state: 'pending', length: 1 });
      expect(journey.ageAt(0)).toBe(day(40) - day(30));
    }
    expect(prepareJourney(deal({ at: day(40) }), touches, { ...ALL, asOf: day(40) }).state).toBe('won');
  });

  it.each([
    { lookbackDays: -1, code: 'credit/negative' },
    { lookbackDays: Number.NaN, code: 'credit/negative' },
    { lookbackDays: 1, sessionGapMs: -1, code: 'credit/negative' },
  ])('are refused in a window of $lookbackDays days: $code', ({ code, ...window }) => {
    expect(refusal(() => prepareJourney(deal(), [], { ...window, asOf: 0 }))).toBe(code);
  });
});

describe('A session', () => {
  const half = 30 * MINUTE_MS;
  const at = (minutes: number, over: Partial<CreditTouch> = {}): CreditTouch =>
    touch(1 + minutes * MINUTE, over);

  it.each([
    { touches: [at(0), at(29)], left: 1, because: 'they are one visit' },
    { touches: [at(0), at(29), at(58)], left: 1, because: 'each follows the one before within the gap' },
    { touches: [at(0), at(31)], left: 2, because: 'the pause was longer' },
    { touches: [at(0), at(1, { channel: 'web' })], left: 2, because: 'two channels are two touches' },
    { touches: [at(0), at(1, { campaign: 'spring' })], left: 2, because: 'two campaigns are' },
    { touches: [at(0), at(1, { person: 'bob' })], left: 2, because: 'two persons are' },
    {
      touches: [at(0, { session: 's' }), at(300, { session: 's' })],
      left: 1,
      because: 'the session is named',
    },
    { touches: [at(0, { session: 's' }), at(1, { session: 't' })], left: 2, because: 'two are named' },
    { touches: [at(0, { session: 's' }), at(1)], left: 2, because: 'one is named and one is not' },
  ])('leaves $left touches where $because', ({ touches, left }) => {
    const kept = firstOfSessions(touches, half);
    expect(kept).toHaveLength(left);
    expect(kept[0]).toBe(touches[0]);
  });

  it('that began before the window is no visit in it', () => {
    const { length } = prepareJourney(deal({ at: day(2) }), [at(-10), at(10)], {
      lookbackDays: 1,
      asOf: day(9),
    });
    expect(length).toBe(0);
  });
});
