import { cleanUtm, impersonal } from '#journey';
import { pageOf, signsOf } from './page-signs.js';
import type { PageSigns } from './page-signs.js';

/** One page that somebody looked at, known by a browser only. */
export interface SeenPage {
  readonly visitor: string;
  readonly signs: PageSigns;
  /** It begins a visit; others are pages of the same. */
  readonly isVisit: boolean;
  /** It is a look at this product, on a page that was told before. */
  readonly product?: string;
}

/** What browsers are known by: made of what the tracking script makes, and short. */
export const isVisitor = (text: unknown): text is string =>
  typeof text === 'string' && /^[\w-]{16,64}$/.test(text);

/** What the tracking script sent; undefined when it is none of its words. */
export function readVisit(body: Buffer): SeenPage | undefined {
  const sent = parsed(body);
  if (!sent || !isVisitor(sent.visitor) || typeof sent.page !== 'string') return undefined;
  const signs = signsOf(sent.page, typeof sent.referrer === 'string' ? sent.referrer : null);
  if (signs.landingPage === undefined) return undefined;
  const product = productOf(sent.product);
  const seen = { visitor: sent.visitor, signs: impersonalSigns(signs) };
  return product === undefined
    ? { ...seen, isVisit: sent.isVisit === true }
    : { ...seen, isVisit: false, product };
}

/** As many letters as the name of an asset may have. */
const LONGEST_PRODUCT = 200;

function productOf(sent: unknown): string | undefined {
  const name = typeof sent === 'string' ? impersonal(sent) : null;
  return name === null ? undefined : [...name].slice(0, LONGEST_PRODUCT).join('');
}

/** Addresses and codes may name a person whom nobody knows yet: paths and hosts are kept, and codes without such names. */
function impersonalSigns(seen: PageSigns): PageSigns {
  const { referrer, utm, ...signs } = seen;
  const landingPage = pageOf(seen);
  return {
    ...signs,
    ...{ ...(landingPage !== undefined && { landingPage }), utm: { ...cleanUtm(utm) } },
    ...(referrer !== undefined && { referrer: new URL(referrer).origin }),
  };
}

function parsed(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
