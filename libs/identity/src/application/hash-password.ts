import { hash, verify } from '@node-rs/argon2';

/** `Algorithm.Argon2id` of the package, whose enum has no value at run time. */
const ARGON2ID = 2;

/** OWASP Password Storage Cheat Sheet: argon2id with at least 19 MiB, 2 passes, 1 lane. Raise here; old hashes keep working. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** argon2id in PHC form, with its own salt and parameters. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let decoy: Promise<string> | undefined;

/**
 * True if the password belongs to the hash. Without a hash (no such account, or one without a password) a decoy is
 * verified instead, so that the answer takes as long.
 */
export async function isPasswordOf(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash != null;
}
