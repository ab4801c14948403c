/** By what somebody is found in what a source sent. */
export interface Traces {
  readonly personId: string;
  /** In lower case. */
  readonly addresses: readonly string[];
  /** Of phone numbers with their country, nothing but digits. */
  readonly digits: readonly string[];
}

/** Fewer digits than any number with its country may stand in the middle of something else. */
const SHORTEST = 8;

export const tracesOf = (personId: string, emails: readonly string[], phones: readonly string[]): Traces => ({
  personId,
  addresses: emails.map((email) => email.toLowerCase()),
  digits: phones.map((phone) => phone.replace(/\D/g, '')).filter(({ length }) => length >= SHORTEST),
});

/** Whether a text names somebody by an address or a number, also where a form wrote the at-sign as %40. */
export function names(text: string, { addresses, digits }: Traces): boolean {
  const lower = text.toLowerCase().replaceAll('%40', '@');
  const bare = text.replace(/[ ()./+-]/g, '');
  return addresses.some((each) => lower.includes(each)) || digits.some((each) => bare.includes(each));
}
