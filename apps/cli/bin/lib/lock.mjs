import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, proof } from './processes.mjs';

/*
 * A lock is a folder with one file in it, named by chance, that says who holds it. It appears by renaming a prepared
 * folder, so it is never seen without its holder; it is freed by deleting that very file, so nobody can free the lock
 * of a newcomer by mistake. An empty folder is a free lock.
 */

/** Who works on another machine (or in another container) cannot be asked; it is believed for this long. */
const TRUST_MS = 10 * 60_000;

const isHeld = ({ host, processes, since }) =>
  host === hostname() ? processes.some(isAlive) : Date.now() - since < TRUST_MS;

const NOBODY = { host: hostname(), processes: [] };

/** What the file of a holder says; a file that was cut short belongs to nobody. */
const readFileOfHolder = (file) => {
  try {
    const { host, processes } = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(processes) ? { host, processes, since: statSync(file).mtimeMs } : NOBODY;
  } catch {
    return NOBODY;
  }
};

const namesIn = (path) => {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
};

/** Who holds the lock, as `{ file, holder }`; undefined when it is free. */
const readHolder = (path) => {
  const [name] = namesIn(path);
  return name && { file: join(path, name), holder: readFileOfHolder(join(path, name)) };
};

const quietly = (action) => {
  try {
    action();
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) return false;
    throw error;
  }
};

/** Tries once; gives the path of the file that proves the hold, or undefined when another holds it. */
const tryHold = (path) => {
  const token = randomUUID();
  const prepared = `${path}.${token}`;
  mkdirSync(prepared, { recursive: true });
  writeFileSync(join(prepared, token), JSON.stringify({ host: hostname(), processes: [proof(process.pid)] }));
  quietly(() => rmdirSync(path));
  const held = quietly(() => renameSync(prepared, path));
  if (!held) rmSync(prepared, { recursive: true, force: true });
  return held ? join(path, token) : undefined;
};

const takeTurns = async (path, onWait) => {
  for (;;) {
    const found = readHolder(path);
    const isFree = !found || !isHeld(found.holder);
    if (found && isFree) rmSync(found.file, { force: true });
    const token = isFree ? tryHold(path) : undefined;
    if (token) return token;
    onWait(found?.holder.processes.find(isAlive)?.pid);
    await pause(250);
  }
};

/** Names the processes the lock now stands for; renamed into place, so that it is never read half written. */
const renew = (path, token, pids) => {
  const fresh = `${path}.renewed`;
  writeFileSync(fresh, JSON.stringify({ host: hostname(), processes: pids.map(proof) }));
  renameSync(fresh, token);
};

/**
 * Runs `work` while no other process on this machine does; waits its turn, calling `onWait(pid)` now and then.
 * A holder that was killed is passed over, unless a child it named with `guard(pid)` still works.
 */
export const withLock = async (path, work, onWait = () => {}) => {
  const token = await takeTurns(path, onWait);
  const guard = (pid) => renew(path, token, [process.pid, pid]);
  try {
    return await work(guard);
  } finally {
    quietly(() => unlinkSync(token));
    quietly(() => rmdirSync(path));
  }
};
