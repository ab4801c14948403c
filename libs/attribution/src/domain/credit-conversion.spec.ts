import fc from 'fast-check';
import { DAY_MS } from '#kernel';
import { WHOLE } from './whole.js';
import type { ConversionFacts, JourneyTouch } from './conversion.js';
import { creditConversion } from './credit-conversion.js';
import { RULE_MODELS } from './models.js';
import { DEFAULT_SETTINGS } from './settings.js';

const CLOSED = 100 * DAY_MS;
const KEPT = { version: 3, settings: DEFAULT_SETTINGS };
const deal = (over: Partial<ConversionFacts> = {}): ConversionFacts => ({
  ...{ opportunityId: 'o', leadId: 'l', companyId: null, partyIds: ['p'], state: 'won' },
  ...{ openedAt: 50 * DAY_MS, closedAt: CLOSED, day: '2026-04-11', minor: 1_200_000n, currency: 'EUR' },
  ...{
    leadAt: 20 * DAY_MS,
    capturedOn: '2026-01-21',
    zone: 'UTC',
    primaryCampaignId: null,
    isOfMarketing: true,
    acts: [],
  },
  ...over,
});
const touchAt = (day: number, over: Partial<JourneyTouch> = {}): JourneyTouch => ({
  ...{ id: `t${day}`, personId: 'p', at: day * DAY_MS, channel: 'email', campaignId: null, assetId: null },
  ...{ type: 'online' },
  ...over,
});
const touches = fc
  .uniqueArray(
    fc.record({
      day: fc.double({ min: 0, max: 120, noNaN: true }),
      channel: fc.constantFrom('email', 'event', 'direct', 'seller'),
      campaignId: fc.constantFrom(null, 'a', 'b'),
      type: fc.constantFrom('online', 'visit', 'offline'),
    }),
    { maxLength: 15, selector: ({ day }) => day },
  )
  .map((all) => all.map(({ day, ...over }, place) => touchAt(day, { ...over, id: `t${place}` })));

describe('a deal that is credited', () => {
  it('gives one whole conversion and every cent by every rule, or nothing where nobody is to be credited', () => {
    fc.assert(
      fc.property(touches, fc.bigInt({ min: 0n, max: 10n ** 12n }), (given, minor) => {
        const { touches: credited } = creditConversion(deal({ minor, primaryCampaignId: 'a' }), given, KEPT);
        for (const [place, model] of RULE_MODELS.entries()) {
          const shares = credited.reduce((sum, { shares: each }) => sum + each[place]!, 0);
          const amounts = credited.reduce((sum, { amounts: each }) => sum + BigInt(each[place]!), 0n);
          const isNone = credited.length === 0 || shares === 0;
          expect([model, shares, amounts]).toEqual([model, isNone ? 0 : WHOLE, isNone ? 0n : minor]);
          if (!model.startsWith('campaign')) expect(isNone).toBe(credited.length === 0);
        }
      }),
    );
  });

  it('comes out the same in whatever order its touches are told', () => {
    fc.assert(
      fc.property(
        touches.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, mixed]) => {
          expect(creditConversion(deal(), mixed, KEPT)).toEqual(creditConversion(deal(), all, KEPT));
        },
      ),
    );
  });

  it.each([
    { day: 10, counts: true, because: 'it is 90 days before' },
    { day: 9.99, counts: false, because: 'it is older than the window' },
    { day: 100, counts: true, because: 'it is the very conversion' },
    { day: 100.01, counts: false, because: 'it came after' },
  ])('counts a touch of day $day: $counts, because $because', ({ day, counts }) => {
    expect(creditConversion(deal(), [touchAt(day)], KEPT).touches).toHaveLength(Number(counts));
  });

  it('looks at an open deal as of its latest sign, so that time alone changes nothing', () => {
    const open = deal({ state: 'pending', closedAt: null });
    const late = creditConversion(open, [touchAt(45), touchAt(140)], KEPT);
    expect([late.endsAt, late.touches.map(({ touchId }) => touchId)]).toEqual([140 * DAY_MS, ['t140']]);
    expect(creditConversion(open, [], KEPT)).toMatchObject({ endsAt: open.openedAt, path: '', touches: [] });
  });

  it.each([
    {
      by: 'first-touch',
      channels: ['email', 'seller'],
      isOfMarketing: false,
      isSourced: true,
      isInfluenced: true,
    },
    {
      by: 'first-touch',
      channels: ['seller', 'email'],
      isOfMarketing: true,
      isSourced: false,
      isInfluenced: true,
    },
    {
      by: 'first-touch',
      channels: ['seller', 'direct'],
      isOfMarketing: true,
      isSourced: false,
      isInfluenced: false,
    },
    { by: 'lead-origin', channels: ['seller'], isOfMarketing: true, isSourced: true, isInfluenced: true },
    { by: 'lead-origin', channels: ['email'], isOfMarketing: false, isSourced: false, isInfluenced: true },
    { by: 'lead-origin', channels: [], isOfMarketing: false, isSourced: false, isInfluenced: false },
  ] as const)(
    'by $by over $channels is sourced: $isSourced, influenced: $isInfluenced',
    ({ by, channels, isOfMarketing, ...sides }) => {
      const kept = { ...KEPT, settings: { ...DEFAULT_SETTINGS, sourcedBy: by } };
      const given = channels.map((channel, place) => touchAt(60 + place, { channel }));
      expect(creditConversion(deal({ isOfMarketing }), given, kept)).toMatchObject(sides);
    },
  );

  it('credits campaigns once each, the primary one only where a touch is of it', () => {
    const given = ['a', null, 'b', 'a'].map((campaignId, place) => touchAt(60 + place, { campaignId }));
    const by = (model: 'campaign-even' | 'campaign-primary', primaryCampaignId: string | null): string[] =>
      creditConversion(deal({ primaryCampaignId }), given, KEPT).touches.map(
        ({ amounts }) => amounts[RULE_MODELS.indexOf(model)]!,
      );
    expect(by('campaign-even', null)).toEqual(['600000', '0', '600000', '0']);
    expect(by('campaign-primary', 'b')).toEqual(['0', '0', '1200000', '0']);
    expect(by('campaign-primary', 'z')).toEqual(['0', '0', '0', '0']);
  });

  it('weighs meetings by their type: 900.00 over 3, 5 and 1 is 300, 500 and 100', () => {
    const settings = { ...DEFAULT_SETTINGS, typeWeights: { stand: 3, visit: 5, online: 1 } };
    const given = ['stand', 'visit', 'online'].map((type, place) => touchAt(60 + place, { type }));
    const { touches: credited } = creditConversion(deal({ minor: 90_000n }), given, { version: 1, settings });
    const place = RULE_MODELS.indexOf('offline-weighted');
    expect(credited.map(({ amounts }) => amounts[place])).toEqual(['30000', '50000', '10000']);
  });
});
