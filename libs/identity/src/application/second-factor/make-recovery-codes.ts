import { newRecoveryCode, readRecoveryCode, RECOVERY_CODES } from '../../domain/recovery-code.js';
import { hashPassword } from '../hash-password.js';

/** Fresh codes, and what is stored in their place: argon2id of their letters. */
export async function makeRecoveryCodes(): Promise<{ codes: string[]; hashes: string[] }> {
  const codes = Array.from({ length: RECOVERY_CODES }, (_, number) => newRecoveryCode(number));
  const hashes: string[] = [];
  // One after the other: each takes 19 MiB.
  for (const code of codes) hashes.push(await hashPassword(readRecoveryCode(code)?.letters ?? code));
  return { codes, hashes };
}
