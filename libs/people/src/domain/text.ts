/** Longest text kept of a name, title or id. */
export const LONGEST = 200;

/**
 * The text as it is kept: NFC, no control characters, runs of white space as one space, at most `LONGEST` characters; null when nothing is left.
 * Applying it twice changes nothing.
 */
export function cleanText(text: string | null | undefined): string | null {
  if (isPlain(text)) return text;
  const clean = withoutControls(text ?? '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...clean].slice(0, LONGEST).join('').trim() || null;
}

/** An id of another system, as it stands; null when empty or longer than `LONGEST` (a shortened id would name something else). */
export function cleanId(text: string | null | undefined): string | null {
  const clean = withoutControls(text ?? '').trim();
  return clean.length > LONGEST ? null : clean || null;
}

/** The text folded for comparing and searching: no case, no accents, one space between words. */
export function searchKey(text: string | null | undefined): string | null {
  if (isPlain(text)) return text.toLowerCase();
  const folded = (cleanText(text) ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return cleanText(folded.normalize('NFKD').replace(/\p{M}/gu, ''));
}

/** Words of ASCII with one space between them, as most texts are: there is nothing to clean or to fold but capitals. */
const isPlain = (text: string | null | undefined): text is string =>
  text != null && text.length <= LONGEST && PLAIN.test(text);
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ').replace(/\p{Cs}/gu, '');
