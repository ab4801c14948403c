import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const NAME = /^staffetta-\d{4}-\d{2}-\d{2}T\d{6}Z\.zip(\.age)?$/;
const PARTIAL = /\.partial$/;
const UNPROVEN = /^unproven-/;

const isBackup = (name: string): boolean => NAME.test(name);
const isPartial = (name: string): boolean => PARTIAL.test(name) && isBackup(name.replace(PARTIAL, ''));
const isUnproven = (name: string): boolean => UNPROVEN.test(name) && isBackup(name.replace(UNPROVEN, ''));

/** The name of a backup of that moment. */
export const backupName = (at: Date, isSealed: boolean): string =>
  `staffetta-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.zip${isSealed ? '.age' : ''}`;

/** The name of a backup of this moment, or of the next second where one of this second is there: none takes the place of another. */
export async function freeName(folder: string, isSealed: boolean): Promise<string> {
  const names = await readdir(folder);
  for (;;) {
    const name = backupName(new Date(), isSealed);
    if (!names.includes(name)) return name;
    await sleep(100);
  }
}

/** Makes the folder, and removes what processes that ended over it left half written: nobody else writes now. */
export async function makeReady(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeAll(folder, (await readdir(folder)).filter(isPartial));
}

/**
 * Puts a backup that could not be restored aside, as `unproven-…`, in the place of the one before: however many fail, one file stays
 * to be looked at, and no good one goes for it.
 */
export async function setAside(file: string): Promise<void> {
  const folder = dirname(file);
  await removeAll(folder, (await readdir(folder)).filter(isUnproven));
  await rename(file, join(folder, `unproven-${basename(file)}`));
}

/** Removes all but the newest of the backups in a folder, by their names, and what was set aside; other files are left alone. */
export async function removeOld(folder: string, keep: number): Promise<string[]> {
  const all = await readdir(folder);
  const names = all.filter(isBackup).sort();
  const old = names.slice(0, Math.max(0, names.length - keep));
  await removeAll(folder, [...old, ...all.filter(isUnproven)]);
  return old;
}

async function removeAll(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(folder, name));
}
