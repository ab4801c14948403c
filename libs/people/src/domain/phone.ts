import { parsePhoneNumber } from 'awesome-phonenumber';

/**
 * The number in E.164, or null when it is not valid in its country or carries an extension (a desk behind a switchboard is not the switchboard).
 * `country` (ISO 3166 alpha-2) is assumed for a number without country code. Normalising twice changes nothing.
 */
export function normalisePhone(text: string | null | undefined, country?: string | null): string | null {
  const typed = (text ?? '').normalize('NFKC').trim();
  if (typed === '' || typed.length > 60) return null;
  const parsed = parsePhoneNumber(typed, country ? { regionCode: country } : {});
  if (!parsed.valid || parsed.number.rfc3966.includes(';ext=')) return null;
  return parsed.number.e164;
}
