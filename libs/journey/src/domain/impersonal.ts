/** What stands where an e-mail address or a phone number stood. */
const REMOVED = '[removed]';

const EMAIL = /[^\s@/?&=#;,]+@[^\s@/?&=#;,]+\.[^\s@/?&=#;,]+/gu;
/** With a plus sign only: long bare digits are ids of campaigns far more often. */
const PHONE = /\+\d(?:[ ().-]?\d){6,}/g;
const LONGEST = 300;

/** The text without e-mail addresses and phone numbers, also percent-encoded ones; null when blank. Doing it twice changes nothing. */
export function impersonal(text: string | null | undefined): string | null {
  const plain = decoded(text ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .normalize('NFC')
    .trim();
  const clean = plain.replace(EMAIL, REMOVED).replace(PHONE, REMOVED);
  return [...clean].slice(0, LONGEST).join('').trim() || null;
}

/** Decoded as long as something changes (at most thrice): an address hidden twice is still an address. */
function decoded(text: string): string {
  let current = text;
  for (let round = 0; round < 3; round += 1) {
    const next = current.replace(/(?:%[0-9a-f]{2})+/gi, decodedOnce);
    if (next === current) return current;
    current = next;
  }
  return current;
}

function decodedOnce(sequence: string): string {
  try {
    return decodeURIComponent(sequence);
  } catch {
    return sequence;
  }
}
