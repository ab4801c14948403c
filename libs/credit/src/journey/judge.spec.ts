import fc from 'fast-check';
import { DAY_MS, MINUTE_MS } from '#kernel';
import { judgeTouches } from './judge.js';
import { prepareJourney } from './prepare.js';
import type { Conversion, CreditTouch } from './touch.js';

const END = 100 * DAY_MS;
const deal: Conversion = {
  ...{ id: 'deal', at: END, person: 'ada', account: 'acme' },
  ...{ leadAt: null, opportunityAt: null },
};
const touch = (id: string, at: number, over: Partial<CreditTouch> = {}): CreditTouch => ({
  ...{ id, at, channel: 'email', campaign: null, type: 'online', person: 'ada', account: 'acme' },
  session: null,
  ...over,
});
const window = { lookbackDays: 90, asOf: END };

describe('what becomes of a touch', () => {
  it.each([
    { of: touch('t', END), is: 'counts', because: 'it happened at the very end' },
    { of: touch('t', END + 1), is: 'after-end', because: 'the deal was closed' },
    { of: touch('t', 10 * DAY_MS), is: 'counts', because: 'it is exactly as old as the window' },
    { of: touch('t', 10 * DAY_MS - 1), is: 'before-window', because: 'it is older than the window' },
    { of: touch('t', END, { account: 'umbrella' }), is: 'other-party', because: 'it is of strangers' },
    { of: touch('t', END, { person: 'bob' }), is: 'counts', because: 'colleagues are credited together' },
  ])('is $is, because $because', ({ of, is }) => {
    expect(judgeTouches(deal, [of], window).get('t')).toBe(is);
  });

  it('is of the visit that came before it, also of one that began before the window', () => {
    const before = 10 * DAY_MS - MINUTE_MS;
    const judged = judgeTouches(deal, [touch('a', before), touch('b', before + 2 * MINUTE_MS)], window);
    expect([...judged.values()]).toEqual(['before-window', 'same-visit']);
  });

  it('counts exactly where the touch is credited, whatever the history', () => {
    const touches = fc.uniqueArray(
      fc.record({
        at: fc.integer({ min: 0, max: 110 * 24 * 4 }),
        channel: fc.constantFrom('email', 'event'),
        person: fc.constantFrom('ada', 'bob'),
        account: fc.constantFrom('acme', 'umbrella'),
      }),
      {
        maxLength: 40,
        selector: ({ at, person, channel, account }) => [at, person, channel, account].join(),
      },
    );
    fc.assert(
      fc.property(touches, fc.option(fc.integer({ min: 0, max: 100 })), (given, lookbackDays) => {
        const all = given.map(({ at, ...over }, place) => touch(`t${place}`, at * 15 * MINUTE_MS, over));
        const asked = { lookbackDays, asOf: END, sessionGapMs: 30 * MINUTE_MS };
        const judged = judgeTouches(deal, all, asked);
        const counted = prepareJourney(deal, all, asked).touches.map(({ id }) => id);
        expect(new Set(all.map(({ id }) => id).filter((id) => judged.get(id) === 'counts'))).toEqual(
          new Set(counted),
        );
        expect(judged.size).toBe(all.length);
      }),
    );
  });
});
