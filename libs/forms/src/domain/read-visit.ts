import { cleanUtm, pathOf } from '#journey';
import { signsOf } from './page-signs.js';
import type { PageSigns } from './page-signs.js';

/** One page that somebody looked at, known by a browser only. */
export interface SeenPage {
  readonly visitor: string;
  readonly signs: PageSigns;
  /** It begins a visit; others are pages of the same. */
  readonly isVisit: boolean;
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
  return { visitor: sent.visitor, signs: impersonalSigns(signs), isVisit: sent.isVisit === true };
}

/** Addresses and codes may name a person whom nobody knows yet: paths and hosts are kept, and codes without such names. */
function impersonalSigns({ landingPage = '', referrer, utm, ...signs }: PageSigns): PageSigns {
  const { origin } = new URL(landingPage);
  return {
    ...signs,
    ...{ landingPage: `${origin}${pathOf(landingPage) ?? '/'}`, utm: { ...cleanUtm(utm) } },
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
