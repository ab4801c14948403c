import fc from 'fast-check';
import { CHANNELS } from '#contracts';
import type { Channel } from '#contracts';
import { CHANNEL_LABELS } from './channel-labels.js';
import { decideChannel } from './decide-channel.js';
import type { ChannelSigns } from './decide-channel.js';
import ga4 from '../test-support/ga4-channels.json' with { type: 'json' };

describe('the channel of a touch', () => {
  it.each<[ChannelSigns, string, string]>([
    [{ channel: 'event', utm: { medium: 'cpc' } }, 'event', 'what was said outright stands'],
    [{ utm: { source: 'google', medium: 'CPC' } }, 'paid-search', 'paid clicks from elsewhere are search'],
    [
      { utm: { source: 'facebook', medium: 'cpc' } },
      'paid-social',
      'paid clicks from a social network are social',
    ],
    [{ utm: { source: 'x', medium: 'paid_social' } }, 'paid-social', 'the medium may say it itself'],
    [{ utm: { medium: 'email' }, clickIds: { gclid: 'a' } }, 'email', 'the code of a link outweighs a click'],
    [{ utm: { medium: 'newsletter' } }, 'email', 'a newsletter comes by mail'],
    [{ utm: { source: 'linkedin', medium: 'social' } }, 'social', 'an unpaid post'],
    [{ utm: { medium: 'affiliate' } }, 'partner', 'an affiliate is a partner'],
    [{ utm: { medium: 'webinar' } }, 'event', 'a webinar is an event'],
    [{ utm: { source: 'instagram' } }, 'social', 'the source alone may say it'],
    [{ clickIds: { gclid: 'a' }, referrerHost: 'google.com' }, 'paid-search', 'a click outweighs a referrer'],
    [{ clickIds: { fbclid: 'a' } }, 'social', 'fbclid hangs on unpaid links too'],
    [{ clickIds: { li_fat_id: 'a' } }, 'paid-social', 'LinkedIn adds it to advertisements'],
    [{ referrerHost: 'mail.google.com' }, 'email', 'a mail client is no search engine'],
    [{ referrerHost: 'google.it' }, 'website', 'whoever searches finds the site'],
    [{ referrerHost: 'old.reddit.com' }, 'community', 'people talk there'],
    [{ referrerHost: 'l.facebook.com' }, 'social', 'its redirects count'],
    [{ referrerHost: 't.co' }, 'social', 'its short links count'],
    [{ referrerHost: 'notx.com' }, 'referral', 'a name that merely ends alike is another site'],
    [{ referrerHost: 'blog.example' }, 'referral', 'somebody linked to us'],
    [{ utm: { campaign: 'spring' } }, 'website', 'a coded link leads to the site'],
    [{ landingPath: '/prices' }, 'direct', 'nothing led there'],
    [{}, 'other', 'nothing is known'],
  ])('with %j is %s, because %s', (signs, channel) => expect(decideChannel(signs).channel).toBe(channel));

  it.each(ga4.cases)(
    'of $source / $medium / $campaign is ours for what Google Analytics calls $channel',
    ({ source, medium, campaign, channel }) => {
      const { channel: ours } = decideChannel({ utm: { source, medium, campaign }, landingPath: '/' });
      expect(ours).toBe(OURS[channel]);
    },
  );

  it('names the rule that decided', () => {
    expect(decideChannel({ referrerHost: 'google.it' }).because).toBe('search-referrer');
    expect(decideChannel({}).because).toBe('nothing-known');
  });

  it('is always one of the list, and what was said outright wins over any sign', () => {
    const text = fc.option(fc.string(), { nil: undefined });
    const signs = fc.record({ source: text, medium: text, campaign: text });
    fc.assert(
      fc.property(
        signs,
        fc.option(fc.domain()),
        fc.constantFrom(...CHANNELS),
        (utm, referrerHost, channel) => {
          const given = Object.fromEntries(Object.entries(utm).filter(([, value]) => value !== undefined));
          expect(CHANNELS).toContain(decideChannel({ utm: given, referrerHost }).channel);
          expect(decideChannel({ utm: given, referrerHost, channel }).channel).toBe(channel);
        },
      ),
    );
  });

  it('has its own label in each language', () => {
    for (const language of ['en', 'it'] as const) {
      const labels = CHANNELS.map((channel) => CHANNEL_LABELS[channel][language]);
      expect(new Set(labels).size).toBe(CHANNELS.length);
    }
  });
});

/** Our list is of ways to meet, theirs of ways to advertise: several of theirs are one of ours. */
const OURS: Readonly<Record<string, Channel>> = {
  Direct: 'direct',
  'Organic Search': 'website',
  'Paid Search': 'paid-search',
  'Paid Social': 'paid-social',
  'Organic Social': 'social',
  // Video sites are social networks here.
  'Organic Video': 'social',
  Email: 'email',
  Referral: 'referral',
  Affiliates: 'partner',
  // Whatever is paid for, and is on no social network.
  Display: 'paid-search',
  'Paid Other': 'paid-search',
  'Paid Shopping': 'paid-search',
  'Cross-network': 'paid-search',
  'Organic Shopping': 'e-commerce',
  Audio: 'content',
  SMS: 'phone',
  // A coded link leads to the site, whatever its code.
  'Mobile Push Notifications': 'website',
  Unassigned: 'website',
};
