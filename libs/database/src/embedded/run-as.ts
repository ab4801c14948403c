import { chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The system account PostgreSQL runs under; it refuses to run as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** `undefined` for a plain user (PostgreSQL runs as that user); for root `postgres` if that account exists, else `nobody`. */
export function unprivilegedAccount(passwd = readPasswd()): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found =
    passwd.find(({ name }) => name === 'postgres') ?? passwd.find(({ name }) => name === 'nobody');
  if (!found)
    throw new Error(
      'Running as root needs an account named “postgres” or “nobody” for PostgreSQL; create one or start as a plain user.',
    );
  return { uid: found.uid, gid: found.gid };
}

/** Whether another account can walk down to the folder: every folder above it lets others pass. */
export function isReachableByOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Hands a file or folder to the account; nothing to do for a plain user. */
export const handOver = (path: string, runAs: RunAs | undefined): void => {
  if (runAs) chownSync(path, runAs.uid, runAs.gid);
};

function readPasswd(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length > 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
