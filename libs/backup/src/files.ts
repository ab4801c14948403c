import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^staffetta-\d{4}-\d{2}-\d{2}T\d{6}Z\.zip(\.age)?$/;

/** The name of a backup of that moment. */
export const backupName = (at: Date, isSealed: boolean): string =>
  `staffetta-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.zip${isSealed ? '.age' : ''}`;

/** Removes all but the newest of the backups in a folder, by their names; other files are left alone. */
export async function removeOld(folder: string, keep: number): Promise<string[]> {
  const all = await readdir(folder);
  // Nobody else writes now: what is partial was left by a process that ended over it.
  for (const name of all)
    if (NAME.test(name.replace(/\.partial$/, '')) && !NAME.test(name)) await rm(join(folder, name));
  const names = all.filter((name) => NAME.test(name)).sort();
  const old = names.slice(0, Math.max(0, names.length - keep));
  for (const name of old) await rm(join(folder, name));
  return old;
}
