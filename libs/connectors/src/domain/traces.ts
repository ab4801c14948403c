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

/** Whether a text of JSON or of a form names somebody by a whole address or number: what is part of another one names nobody. */
export function names(text: string, { addresses, digits }: Traces): boolean {
  const readings = readingsOf(text);
  return [...addresses.map(wholeAddress), ...digits.map(wholeNumber)].some((whole) =>
    readings.some((reading) => whole.test(reading)),
  );
}

/** Looked for from its at-sign, so that a long word is looked at once. */
const ANY_ADDRESS = /(?=@)(?<=([\p{L}\p{N}_.+'-]+))@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;

/** Whether a text names an address that is none of these, in lower case. */
export const namesOthers = (text: string, addresses: ReadonlySet<string>): boolean =>
  readingsOf(text).some((reading) =>
    [...reading.matchAll(ANY_ADDRESS)].some(
      ([, local = '', domain = '']) =>
        !addresses.has(`${local.replace(/^[.+'-]+/, '')}@${domain.replace(/(?<!-)-+$/, '')}`),
    ),
  );

/** As JSON reads, and as a form does: there a plus is a blank, and every at-sign is written as %40. */
function readingsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const json = decoded(lower).replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  const read = json.replace(/\\[bfnrt]/g, ' ');
  return lower.includes('%40') ? [read, decoded(lower.replace(/[@+]/g, ' '))] : [read];
}

const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run).toLowerCase();
    } catch {
      return ' ';
    }
  });

/** An address goes on with dots and dashes between letters, not with those that end a sentence. What precedes is asked only where it stands. */
function wholeAddress(address: string): RegExp {
  const itself = address.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(
    `(?=${itself})(?<![\\p{L}\\p{N}_][.+'-]*)${itself}(?![\\p{L}\\p{N}_]|[.-][\\p{L}\\p{N}])`,
    'u',
  );
}

/** However it is spaced, and however it is dialled from abroad. */
const wholeNumber = (digits: string): RegExp =>
  new RegExp(`(?<![0-9])(?:00)?${[...digits].join('[ ()./+-]*')}(?![0-9])`);
