import type { Channel } from '#contracts';
import { CLICK_IDS } from './click-ids.js';
import type { ClickIdName, ClickIds } from './click-ids.js';
import type { Utm } from './utm.js';

/** What is known of how somebody came. */
export interface ChannelSigns {
  readonly channel?: Channel | null;
  readonly utm?: Utm;
  readonly referrerHost?: string | null;
  readonly landingPath?: string | null;
  readonly clickIds?: ClickIds;
}

export interface ChannelDecision {
  readonly channel: Channel;
  /** Key of the rule that decided. */
  readonly because: string;
}

/**
 * The channel of a touch: the first rule that knows. What was said outright comes first, then the codes of the link,
 * then the id of a click, then the referrer. Somebody with no sign at all on a page came directly.
 */
export function decideChannel(signs: ChannelSigns): ChannelDecision {
  for (const { because, decide } of RULES) {
    const channel = decide(signs);
    if (channel) return { channel, because };
  }
  return { channel: 'other', because: 'nothing-known' };
}

interface Rule {
  readonly because: string;
  readonly decide: (signs: ChannelSigns) => Channel | null;
}

const SOCIAL =
  /(^|\.)(facebook|fb|instagram|ig|linkedin|lnkd|twitter|x|t|tiktok|youtube|youtu|pinterest|snapchat|threads|whatsapp|telegram|mastodon|bluesky|bsky|xing)(\.|$)/;
const SEARCH = /(^|\.)(google|bing|duckduckgo|yahoo|ecosia|qwant|baidu|yandex|startpage|brave)(\.|$)/;
const MAIL = /^(e?mail|webmail|outlook|mailchi)(\.|$)|(^|\.)mail\./;
const COMMUNITY = /(^|\.)(reddit|quora|stackoverflow|stackexchange|discord|slack|discourse)(\.|$)/;

const SHOP = /(^|\.)(amazon|ebay|etsy|walmart|zalando|alibaba|aliexpress)(\.|$)/;
const NEWSLETTER = /^(e[-_ ]?mail|newsletter)$/;

const PAID = /^(cpc|ppc|cpm|cpv|cpa|paid|paid[-_ ]?(search|social|media)?|retargeting|display|banner)$/;

/** Channels by the medium of a link; spellings as Google Analytics and the mail and event tools write them. */
const BY_MEDIUM: ReadonlyMap<string, Channel> = new Map([
  ['email', 'email'],
  ['e-mail', 'email'],
  ['e_mail', 'email'],
  ['newsletter', 'email'],
  ['social', 'social'],
  ['social-network', 'social'],
  ['social-media', 'social'],
  ['sm', 'social'],
  ['affiliate', 'partner'],
  ['partner', 'partner'],
  ['reseller', 'partner'],
  ['referral', 'referral'],
  ['community', 'community'],
  ['content', 'content'],
  ['blog', 'content'],
  ['podcast', 'content'],
  ['audio', 'content'],
  ['webinar', 'event'],
  ['event', 'event'],
  ['qr', 'event'],
  ['catalogue', 'digital-catalogue'],
  ['catalog', 'digital-catalogue'],
  ['shop', 'e-commerce'],
  ['ecommerce', 'e-commerce'],
  ['phone', 'phone'],
  ['call', 'phone'],
  ['sms', 'phone'],
]);

/** As analytics tools write that there is none. */
const NONE = /^\((none|not set)\)$/;

const folded = (text: string | undefined): string => (text ?? '').trim().toLowerCase().replace(NONE, '');

/** Whether a code or a host is that of a kind of site. */
const isOf = (pattern: RegExp, name: string | null | undefined): boolean => !!name && pattern.test(name);

const paidIn = ({ utm }: ChannelSigns): Channel | null => {
  if (!PAID.test(folded(utm?.medium))) return null;
  return isOf(SOCIAL, folded(utm?.source)) || /social/.test(folded(utm?.medium))
    ? 'paid-social'
    : 'paid-search';
};

const byReferrer =
  (pattern: RegExp, channel: Channel): Rule['decide'] =>
  ({ referrerHost }) =>
    isOf(pattern, referrerHost) ? channel : null;

const bySource =
  (pattern: RegExp, channel: Channel): Rule['decide'] =>
  ({ utm }) =>
    isOf(pattern, folded(utm?.source)) ? channel : null;

const RULES: readonly Rule[] = [
  { because: 'said-outright', decide: ({ channel }) => channel ?? null },
  { because: 'paid-medium', decide: paidIn },
  { because: 'medium', decide: ({ utm }) => BY_MEDIUM.get(folded(utm?.medium)) ?? null },
  { because: 'click-id', decide: ({ clickIds }) => byClickId(clickIds ?? {}) },
  { because: 'social-source', decide: bySource(SOCIAL, 'social') },
  { because: 'mail-source', decide: bySource(NEWSLETTER, 'email') },
  { because: 'sms-source', decide: bySource(/^sms$/, 'phone') },
  { because: 'shop-source', decide: bySource(SHOP, 'e-commerce') },
  // Of whoever found something unpaid only the source says more.
  { because: 'organic-medium', decide: ({ utm }) => (folded(utm?.medium) === 'organic' ? 'website' : null) },
  { because: 'direct-source', decide: bySource(/^\(?direct\)?$/, 'direct') },
  // A mail client before a search engine: mail.google.com is no search.
  { because: 'mail-referrer', decide: byReferrer(MAIL, 'email') },
  { because: 'search-referrer', decide: byReferrer(SEARCH, 'website') },
  { because: 'community-referrer', decide: byReferrer(COMMUNITY, 'community') },
  { because: 'social-referrer', decide: byReferrer(SOCIAL, 'social') },
  { because: 'other-referrer', decide: ({ referrerHost }) => (referrerHost ? 'referral' : null) },
  { because: 'coded-link', decide: ({ utm }) => (utm?.source || utm?.campaign ? 'website' : null) },
  { because: 'no-referrer', decide: ({ landingPath }) => (landingPath ? 'direct' : null) },
];

function byClickId(ids: ClickIds): Channel | null {
  const [name] = (Object.keys(CLICK_IDS) as ClickIdName[]).filter((each) => ids[each] !== undefined);
  return name === undefined ? null : CLICK_IDS[name];
}
