import type { CompanyKind } from '#contracts';
import { companyDomain } from './company-domain.js';
import { countryCode } from './country.js';
import { hostOfEmail } from './email.js';
import type { CompanyIdentityKind, ExternalId, Identity } from './identity.js';
import { cleanId, cleanText, searchKey } from './text.js';

/** A company as somebody typed or sent it. */
export interface CompanyInput {
  readonly name?: string | null;
  /** A domain, a web address or an e-mail address. */
  readonly domain?: string | null;
  /** A code or a name. */
  readonly country?: string | null;
  readonly employees?: number | null;
  readonly industry?: string | null;
  readonly externalIds?: readonly ExternalId[];
}

export interface CompanyDetails {
  readonly name: string | null;
  readonly domain: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  readonly employees: number | null;
  readonly industry: string | null;
}

export interface Company extends CompanyDetails {
  readonly id: string;
  /** What it is to us; empty while nobody said. */
  readonly kinds: readonly CompanyKind[];
  /** The one that stands for deals without a company. */
  readonly isUnknown: boolean;
  readonly version: number;
}

/** A company ready to be found: cleaned details, and identities in order of precedence. */
export interface CompanyFacts {
  readonly details: CompanyDetails;
  readonly identities: readonly Identity[];
}

/**
 * Cleans a company. Without a domain or an id of its own it is known by the domain of `email`, unless anybody may have an address there.
 * Returns null when nothing identifies it.
 */
export function companyFacts(
  input: CompanyInput | null | undefined,
  email: string | null = null,
): CompanyFacts | null {
  const external = externalIdentities(input?.externalIds);
  const ownDomain = companyDomain(input?.domain);
  const mailDomain = email !== null && external.length === 0 ? companyDomain(hostOfEmail(email)) : null;
  const domain = ownDomain ?? mailDomain;
  const name = cleanText(input?.name);
  const identities = [...one('domain', domain), ...external, ...one('name', searchKey(name))];
  if (identities.length === 0) return null;
  return { identities, details: { name, domain, ...otherDetails(input) } };
}

const otherDetails = (
  input: CompanyInput | null | undefined,
): Pick<CompanyDetails, 'country' | 'employees' | 'industry'> => ({
  country: countryCode(input?.country),
  employees: headcount(input?.employees),
  industry: cleanText(input?.industry),
});

/** Ids of other systems as identities; empty ones say nothing. */
export const externalIdentities = (ids: readonly ExternalId[] | undefined): Identity[] =>
  (ids ?? []).flatMap(({ source, id }) => {
    const [system, value] = [cleanId(source), cleanId(id)];
    return system && value ? [{ kind: 'external' as const, source: system, value }] : [];
  });

const one = (kind: CompanyIdentityKind, value: string | null): Identity[] =>
  value === null ? [] : [{ kind, source: '', value }];

const LARGEST = 2_147_483_647;

const headcount = (employees: number | null | undefined): number | null =>
  employees != null && employees >= 0 && employees <= LARGEST ? Math.round(employees) : null;
