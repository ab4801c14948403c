import type { NewRegistration } from './partner-types.js';

/** What stands in the form, all of it text until it is sent. */
export interface RegistrationDraft {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly jobTitle: string;
  readonly company: string;
  readonly domain: string;
  readonly country: string | null;
  readonly amount: number | string;
  readonly expectedCloseOn: string;
  readonly note: string;
}

export const BLANK: RegistrationDraft = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  jobTitle: '',
  company: '',
  domain: '',
  country: null,
  amount: '',
  expectedCloseOn: '',
  note: '',
};

/** A company, and somebody there who can be reached: less names no customer that could be told from another. */
export const isReady = ({ company, email, phone }: RegistrationDraft): boolean =>
  company.trim() !== '' && (email.includes('@') || phone.trim() !== '');

/** The name in an address as it is copied from a browser: `https://www.Rossi.it/about` names `rossi.it`. */
export function domainIn(text: string): string {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '');
  return host.replace(/^www\./, '');
}

/** What is sent: nothing that was left empty. `digits` is how many decimals the currency has. */
export function registrationOf(
  draft: RegistrationDraft,
  { currency, digits }: { readonly currency: string; readonly digits: number },
): NewRegistration {
  const { firstName, lastName, email, phone, jobTitle, expectedCloseOn, note } = draft;
  const amount = Number(draft.amount);
  const isWorth = draft.amount !== '' && amount > 0;
  return {
    ...given({ firstName, lastName, email, phone, jobTitle, expectedCloseOn, note }),
    company: {
      name: draft.company.trim(),
      ...given({ domain: domainIn(draft.domain), country: draft.country ?? '' }),
    },
    ...(isWorth && { expected: { amountMinor: Math.round(amount * 10 ** digits), currency } }),
  };
}

function given<T extends Readonly<Record<string, string>>>(texts: T): Partial<T> {
  const filled = Object.entries(texts).flatMap(([name, text]) =>
    text.trim() === '' ? [] : [[name, text.trim()]],
  );
  return Object.fromEntries(filled) as Partial<T>;
}

/** Decimals a currency is counted in: 2 for EUR, 0 for JPY. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
