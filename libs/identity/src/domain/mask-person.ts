import type { Caller } from '#contracts';

/** What of a person may be masked; a null stays null. */
export interface PersonalFields {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

/**
 * The person as the caller may see it: whole with `person.read`, else initials for the name, first letters for the e-mail
 * address and the last two digits for the phone number. Other fields stay as they are; the given object is not changed.
 */
export function maskPerson<T extends PersonalFields>(caller: Pick<Caller, 'actions'>, person: T): T {
  if (caller.actions.has('person.read')) return person;
  return {
    ...person,
    ...(person.name != null && { name: initials(person.name) }),
    ...(person.email != null && { email: maskEmail(person.email) }),
    ...(person.phone != null && { phone: maskPhone(person.phone) }),
  };
}

const firstOf = (text: string): string => [...text][0] ?? '';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${firstOf(word)}.`)
    .join(' ');

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return '…';
  return `${firstOf(email.slice(0, at))}…@${firstOf(email.slice(at + 1))}…`;
}

/** A number of fewer than five digits would be given away by its last two. */
function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 5 ? '…' : `…${digits.slice(-2)}`;
}
