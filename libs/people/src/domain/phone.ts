import { remembering } from '#kernel';
import { parsePhoneNumber } from 'awesome-phonenumber';

/**
 * The number in E.164, or null when it is not valid in its country or carries an extension (a desk behind a switchboard is not the switchboard).
 * `country` (ISO 3166 alpha-2) is assumed for a number without country code. Normalising twice changes nothing.
 */
export function normalisePhone(text: string | null | undefined, country?: string | null): string | null {
  const typed = (text ?? '').normalize('NFKC').trim();
  if (typed === '' || typed.length > 60) return null;
  return numberOf(`${country ?? ''}:${typed}`);
}

/** Of `country:number`. To read a number costs more than all the rest of a person, and one is read several times on its way. */
const numberOf = remembering(500, (text: string): string | null => {
  const [country = ''] = text.split(':', 1);
  const parsed = parsePhoneNumber(text.slice(country.length + 1), country ? { regionCode: country } : {});
  if (!parsed.valid || parsed.number.rfc3966.includes(';ext=')) return null;
  return parsed.number.e164;
});
