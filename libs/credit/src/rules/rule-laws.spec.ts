import fc from 'fast-check';
import { Money } from '#kernel';
import { creditJourney } from '../journey/credit-journey.js';
import { prepareJourney } from '../journey/prepare.js';
import { day, deal, journeyBy, touch } from '../test-support/journeys.js';
import { campaignInfluence } from './influence.js';
import { U_SHAPED } from './model.js';
import type { RuleModel } from './model.js';

const channels = fc.array(fc.constantFrom('mail', 'fair', 'direct'), { minLength: 1, maxLength: 12 });
const days = fc.uniqueArray(fc.nat(300), { minLength: 1, maxLength: 12 });

const sharesBy = (by: readonly string[], model: RuleModel): number[] =>
  creditJourney(journeyBy(by), model, Money.of(1, 'EUR')).map(({ share }) => share);

/** Shares of touches on those days, of a deal won on the last of them or so many days later. */
function sharesOn(on: readonly number[], halfLifeDays: number, later = 0): number[] {
  const end = Math.max(...on) + later;
  const journey = prepareJourney(
    deal({ at: day(end) }),
    on.map((at) => touch(at)),
    { lookbackDays: null, asOf: day(1_000) },
  );
  return creditJourney(journey, { kind: 'timeDecay', halfLifeDays }, Money.of(1, 'EUR')).map(
    ({ share }) => share,
  );
}

const expectClose = (found: readonly number[], expected: readonly number[]): void =>
  found.forEach((share, at) => expect(share).toBeCloseTo(expected[at]!, 11));

describe('Time decay', () => {
  it('goes by the days between touches, not by how long the deal took after the last', () => {
    fc.assert(
      fc.property(days, fc.nat(200), (on, later) => {
        expectClose(sharesOn(on, 7, later), sharesOn(on, 7));
      }),
    );
  });

  it('gives a touch one half-life earlier half as much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(50), (halfLife, from) => {
        const [early, late] = sharesOn([from, from + halfLife], halfLife);
        expect(early! / late!).toBeCloseTo(0.5, 11);
      }),
    );
  });

  it('never gives an earlier touch more, and with a long half-life nearly alike', () => {
    fc.assert(
      fc.property(days, (on) => {
        const shares = sharesOn(on, 7);
        shares.slice(1).forEach((share, at) => expect(share).toBeGreaterThanOrEqual(shares[at]!));
        for (const share of sharesOn(on, 1e9)) expect(share).toBeCloseTo(1 / on.length, 6);
      }),
    );
  });
});

describe('Rules', () => {
  const mirrored: readonly (readonly [RuleModel, RuleModel])[] = [
    [{ kind: 'first' }, { kind: 'last' }],
    [U_SHAPED, U_SHAPED],
    [{ kind: 'linear' }, { kind: 'linear' }],
    [
      { kind: 'position', weights: { first: 5, middle: 2, last: 1 } },
      { kind: 'position', weights: { first: 1, middle: 2, last: 5 } },
    ],
  ];

  it.each(mirrored)('read backwards are their mirror: $kind', (model, mirror) => {
    fc.assert(
      fc.property(channels, (by) => {
        expectClose(sharesBy([...by].reverse(), mirror).reverse(), sharesBy(by, model));
      }),
    );
  });

  it('that pass over channels nobody came by are the last touch', () => {
    fc.assert(
      fc.property(channels, (by) => {
        expect(sharesBy(by, { kind: 'lastNonDirect', direct: ['nowhere'] })).toEqual(
          sharesBy(by, { kind: 'last' }),
        );
      }),
    );
  });

  it('that pass over direct never credit it beside another', () => {
    fc.assert(
      fc.property(channels, (by) => {
        const at = sharesBy(by, { kind: 'lastNonDirect', direct: ['direct'] }).indexOf(1);
        expect(by[at] === 'direct').toBe(by.every((channel) => channel === 'direct'));
        expect(by.slice(at + 1).every((channel) => channel === 'direct')).toBe(true);
      }),
    );
  });

  it('by position do not care what weights are measured in', () => {
    fc.assert(
      fc.property(channels, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (by, unit) => {
        const weights = { first: 4 * unit, middle: 2 * unit, last: 4 * unit };
        expectClose(sharesBy(by, { kind: 'position', weights }), sharesBy(by, U_SHAPED));
      }),
    );
  });
});

describe('Influence', () => {
  const responses = fc.array(
    fc.record({ campaign: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), at: fc.nat(50).map(day) }),
  );

  it('adds up to exactly 1 or is nobody’s, and names each campaign once', () => {
    fc.assert(
      fc.property(
        responses,
        fc.constantFrom('even', 'first', 'last'),
        fc.option(fc.nat(50)),
        (all, model, closed) => {
          const told = { responses: all, primaries: [], closedAt: closed === null ? null : day(closed) };
          const influence = campaignInfluence(told, model);
          const known = all.filter(({ at }) => closed === null || at <= day(closed));
          expect(influence.reduce((sum, { share }) => sum + share, 0)).toBe(known.length === 0 ? 0 : 1);
          expect(new Set(influence.map(({ campaign }) => campaign)).size).toBe(influence.length);
        },
      ),
    );
  });
});
