import { invalidField } from '#kernel';

const SHAPE = /^[^\s@]{1,64}@[^\s@]{1,255}$/;
const LONGEST = 254;

/** How an address is stored and compared: trimmed, NFKC, lower case. */
export const normaliseEmail = (text: string): string => text.trim().normalize('NFKC').toLowerCase();

/**
 * The normalised address.
 * @throws AppError `account/email` if it cannot be an address
 */
export function emailAddress(text: string, pointer = '/email'): string {
  const email = normaliseEmail(text);
  if (email.length > LONGEST || !SHAPE.test(email))
    throw invalidField('account/email', pointer, 'Give an e-mail address such as giulia@example.com.');
  return email;
}
