import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf } from './postmaster.js';

const LOOK_MS = 250;
/** Two that find the same note of a process that is gone have both written theirs by then (ms). */
const SETTLE_MS = 50;

/** Does the work while no other process does any in this home folder; one that ended over its work holds nobody up. */
export async function alone<T>(
  home: string,
  report: ((step: string) => void) | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const file = join(home, 'start.lock');
  const mine = `${process.pid}\n${commandOf(process.pid) ?? ''}`;
  for (let times = 0; !(await taken(file, mine)); times += 1) {
    if (times === 0) report?.('another process starts PostgreSQL on this data; waiting for it');
    await sleep(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function taken(file: string, mine: string): Promise<boolean> {
  if (isHeld(file)) return false;
  rmSync(file, { force: true });
  try {
    writeFileSync(file, mine, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await sleep(SETTLE_MS);
  return readNote(file) === mine;
}

function isHeld(file: string): boolean {
  const [pid, command] = readNote(file)?.split('\n') ?? [];
  if (!pid || Number(pid) === process.pid) return false;
  return commandOf(Number(pid)) === command;
}

function readNote(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
