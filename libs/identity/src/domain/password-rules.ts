import { invalidField } from '#kernel';

const SHORTEST = 10;
/** Longer ones would only cost time to hash. */
const LONGEST = 200;

/**
 * Length decides, composition does not (NIST SP 800-63B-4 §3.1.1.2: no rules on kinds of characters); characters are counted
 * as code points.
 * @throws AppError `password/length`, `password/is-email`
 */
export function assertPasswordAllowed(password: string, email: string): void {
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST)
    throw invalidField(
      'password/length',
      '/password',
      `Choose a password of ${SHORTEST} to ${LONGEST} characters.`,
    );
  if (password.trim().toLowerCase() === email)
    throw invalidField(
      'password/is-email',
      '/password',
      'Choose a password that is not your e-mail address.',
    );
}
