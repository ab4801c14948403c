import type { Channel } from '#contracts';
import { decideChannel } from '#journey';
import type { Touch, TouchInput } from '#journey';
import type { LeadCapture } from '#leads';
import { countryCode, isResolvable } from '#people';
import type { PersonInput } from '#people';
import { DEFAULT_LEAD_TYPE } from '../domain/submission.js';
import type { Submission } from '../domain/submission.js';

/** Whose lead it is. */
export interface Who {
  readonly personId: string | null;
  readonly companyId: string | null;
}

/** Where it came from. */
export interface Placed {
  readonly channel: Channel;
  readonly campaignId: string | null;
  readonly assetId: string | null;
  /** Not written yet; none where there is no person. */
  readonly touch?: Touch;
  /** The distribution code it told, where no touch says so. */
  readonly codeId?: string;
}

/**
 * The person a hit speaks of, or null when it speaks of nobody who could be found again. A name alone is enough with the id
 * of the record it stands in; an id alone is nobody.
 */
export function personOf(submission: Submission, source: string): PersonInput | null {
  const { firstName, lastName, email, phone, jobTitle, country, region, locale } = submission;
  const { anonymousId, company, externalId, externalIds = [] } = submission;
  const person: PersonInput = {
    ...{ firstName, lastName, email, phone, jobTitle, country, region, locale },
    ...{ anonymousId, externalIds, company: company ?? null },
  };
  if (isResolvable(person)) return person;
  const isNamed = Boolean(firstName ?? lastName);
  if (!isNamed || externalId === undefined) return null;
  const known: PersonInput = { ...person, externalIds: [{ source, id: externalId }] };
  return isResolvable(known) ? known : null;
}

export const touchOf = (
  submission: Submission,
  personId: string,
  at: Date,
  memberId: string | null,
): TouchInput => {
  const { channel, campaign, asset, utm, referrer, landingPage, clickIds, intent, occurredAt } = submission;
  const { distributionCode } = submission;
  return {
    ...{ personId, channel, campaign, asset, utm, referrer, landingPage, clickIds, intent, distributionCode },
    occurredAt: occurredAt ?? at,
    enteredBy: memberId,
  };
};

/** The channel of a hit that speaks of nobody and so leaves no touch. */
export const channelOf = ({ channel, utm, clickIds }: Submission): Channel =>
  decideChannel({ channel: channel ?? null, utm: utm ?? {}, clickIds: clickIds ?? {} }).channel;

export const captureOf = (
  submission: Submission,
  source: string,
  { personId, companyId }: Who,
  { channel, campaignId, assetId, touch }: Placed,
): LeadCapture => ({
  ...{ personId, companyId, channel, campaignId, assetId, touchId: touch?.id ?? null },
  ...factsOf(submission),
  ...companyFactsOf(submission),
  ...(submission.externalId !== undefined && { external: { source, id: submission.externalId } }),
  ...(submission.occurredAt && { occurredAt: submission.occurredAt }),
});

const factsOf = ({
  leadType = DEFAULT_LEAD_TYPE,
  origin = 'marketing',
  intent,
  grade,
  region,
  custom = {},
  isUndated = false,
  isTest = false,
}: Submission): Pick<
  LeadCapture,
  'leadType' | 'origin' | 'intent' | 'grade' | 'region' | 'custom' | 'isUndated' | 'isTest'
> => ({
  ...{ leadType, origin, custom, isUndated, isTest },
  ...{ intent: intent ?? null, grade: grade ?? null, region: region ?? null },
});

const companyFactsOf = ({
  country,
  company = {},
}: Submission): Pick<LeadCapture, 'country' | 'companySize' | 'industry'> => ({
  country: countryCode(country ?? company.country),
  companySize: company.employees ?? null,
  industry: company.industry ?? null,
});
