import { randomBytes, scryptSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseConfig } from './database.config.js';

/** Of the two roles that sign in. */
export interface Passwords {
  readonly owner: string;
  readonly app: string;
}

const PASSWORD_BYTES = 24;

/** Made once and kept in the home folder (mode 0600): for the server that lives in this very folder. */
export function keptPasswords(home: string): Passwords {
  const file = join(home, 'roles.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const passwords = { owner: newPassword(), app: newPassword() };
  mkdirSync(home, { recursive: true });
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

/**
 * For an outside server, which processes with folders of their own share, so that none locks the others out: as they are set, else made
 * from the password with which roles are made (scrypt: nobody gets from them to it). An address without one, as under peer
 * authentication, leaves what is kept in the home folder; then all processes need the same folder.
 */
export function outsidePasswords(
  adminUrl: string,
  home: string,
  { ownerPassword, appPassword }: Pick<DatabaseConfig, 'ownerPassword' | 'appPassword'>,
): Passwords {
  if (ownerPassword !== undefined && appPassword !== undefined)
    return { owner: ownerPassword, app: appPassword };
  const secret = decodeURIComponent(new URL(adminUrl).password);
  const made = secret === '' ? keptPasswords(home) : madeFrom(secret);
  return { owner: ownerPassword ?? made.owner, app: appPassword ?? made.app };
}

const newPassword = (): string => randomBytes(PASSWORD_BYTES).toString('base64url');

function madeFrom(secret: string): Passwords {
  const of = (role: string): string =>
    scryptSync(secret, `staffetta:${role}`, PASSWORD_BYTES).toString('base64url');
  return { owner: of('owner'), app: of('app') };
}
