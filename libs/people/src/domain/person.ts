import { companyFacts, externalIdentities } from './company.js';
import type { CompanyFacts, CompanyInput } from './company.js';
import { countryCode } from './country.js';
import { normaliseEmail } from './email.js';
import type { ExternalId, Identity, PersonIdentityKind } from './identity.js';
import { normalisePhone } from './phone.js';
import { cleanId, cleanText } from './text.js';

/** A person as somebody typed or sent it. */
export interface PersonInput {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly jobTitle?: string | null;
  /** A code or a name. */
  readonly country?: string | null;
  readonly region?: string | null;
  readonly locale?: string | null;
  readonly externalIds?: readonly ExternalId[];
  /** What the web site knows a visitor by. */
  readonly anonymousId?: string | null;
  readonly company?: CompanyInput | null;
}

export interface PersonDetails {
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Normalised; as typed when it is no address, and then it identifies nobody. */
  readonly email: string | null;
  /** E.164; as typed when it is no valid number, and then it identifies nobody. */
  readonly phone: string | null;
  readonly jobTitle: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  readonly region: string | null;
  readonly locale: string | null;
}

export interface Person extends PersonDetails {
  readonly id: string;
  readonly companyId: string | null;
  readonly version: number;
  /** The record this one lives on in, where two were found to be the same person. */
  readonly mergedIntoId: string | null;
  /** Set when the personal data were erased; the details are then null. */
  readonly erasedAt: Date | null;
}

/** A person ready to be found: cleaned details, identities in order of precedence (e-mail, phone, external, anonymous), and the company. */
export interface PersonFacts {
  readonly details: PersonDetails;
  readonly identities: readonly Identity[];
  readonly company: CompanyFacts | null;
}

/** Cleans a person; `defaultCountry` is assumed for a phone number when neither the person nor the company names one. */
export function personFacts(input: PersonInput, defaultCountry: string | null = null): PersonFacts {
  const email = normaliseEmail(input.email);
  const company = companyFacts(input.company, email);
  const country = countryCode(input.country);
  const phone = normalisePhone(input.phone, country ?? company?.details.country ?? defaultCountry);
  return {
    company,
    details: {
      firstName: cleanText(input.firstName),
      lastName: cleanText(input.lastName),
      email: email ?? cleanText(input.email),
      phone: phone ?? cleanText(input.phone),
      country,
      ...otherDetails(input),
    },
    identities: [
      ...one('email', email),
      ...one('phone', phone),
      ...externalIdentities(input.externalIds),
      ...one('anonymous', cleanId(input.anonymousId)),
    ],
  };
}

const otherDetails = (input: PersonInput): Pick<PersonDetails, 'jobTitle' | 'region' | 'locale'> => ({
  jobTitle: cleanText(input.jobTitle),
  region: cleanText(input.region),
  locale: cleanText(input.locale),
});

/** True when the person can be told from others: by an identity, or at least by a name and a company. */
export const isRecognisable = ({ identities, details, company }: PersonFacts): boolean =>
  identities.length > 0 || ((details.firstName ?? details.lastName) !== null && company !== null);

/**
 * The same of what was typed. An address or an id settles it: to read a phone number costs more than all the rest, and whoever takes
 * the person reads it anyway.
 */
export const isRecognisableInput = (input: PersonInput): boolean =>
  normaliseEmail(input.email) !== null ||
  cleanId(input.anonymousId) !== null ||
  externalIdentities(input.externalIds).length > 0 ||
  isRecognisable(personFacts(input));

/** First and last name as one, or null. */
export const fullName = ({
  firstName,
  lastName,
}: Pick<PersonDetails, 'firstName' | 'lastName'>): string | null =>
  [firstName, lastName].filter(Boolean).join(' ') || null;

const one = (kind: PersonIdentityKind, value: string | null): Identity[] =>
  value === null ? [] : [{ kind, source: '', value }];
