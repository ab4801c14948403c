import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';

/**
 * The shell that stands between us and PostgreSQL: it holds our end of a pipe, so when this process ends in any way,
 * `kill -9` included, the pipe closes and the server is asked to shut down. No orphan is left.
 */
export const SUPERVISOR =
  'exec 3<&0; "$0" "$@" </dev/null & server=$!; (cat <&3 >/dev/null; kill -INT $server) & wait $server';

/** A running server as its pid file tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** No process watches over it any more: whoever started it was killed. */
  readonly isOrphan: boolean;
}

/** The server that runs on the data folder, or `undefined`; a pid that was given to another program meanwhile does not count. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const [pidLine, , , portLine] = readPidFile(dataDir);
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  const server = describeProcess(pid);
  if (!server || !/postgres/.test(server.command)) return undefined;
  const watcher = describeProcess(server.parent);
  const isWatched = watcher?.command.includes(SUPERVISOR) === true && watcher.parent === readOwner(dataDir);
  return { pid, port: Number(portLine), isOrphan: !isWatched };
}

/** Asks the server to stop (fast shutdown, then at once) and waits until its pid is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!send(pid, signal)) return;
    for (let waited = 0; waited < 10_000; waited += 50) {
      if (!describeProcess(pid)) return;
      await sleep(50);
    }
  }
  throw new Error(`PostgreSQL (pid ${pid}) does not stop; end it by hand and start again.`);
}

/**
 * Notes who started the server. When that process is gone its watcher gets another parent, so the note and the parent differ
 * from the very moment it died, also while the server is still going down.
 */
export const noteOwner = (dataDir: string): void => writeFileSync(ownerFile(dataDir), String(process.pid));

const ownerFile = (dataDir: string): string => `${dataDir}.owner`;

function readOwner(dataDir: string): number {
  try {
    return Number(readFileSync(ownerFile(dataDir), 'utf8'));
  } catch {
    return Number.NaN;
  }
}

function readPidFile(dataDir: string): string[] {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** How a living process was called; undefined when there is none. */
export const commandOf = (pid: number): string | undefined => describeProcess(pid)?.command;

interface ProcessFacts {
  readonly parent: number;
  readonly command: string;
}

/** Parent and command line of a living process; a zombie counts as gone. */
function describeProcess(pid: number): ProcessFacts | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): ProcessFacts | undefined {
  try {
    const [state, parent] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ');
    if (state === 'Z') return undefined;
    return {
      parent: Number(parent),
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): ProcessFacts | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,stat=,args=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const match = /^(\d+)\s+(\S+)\s+(.*)$/.exec(line.trim());
    return match && !match[2]?.startsWith('Z')
      ? { parent: Number(match[1]), command: match[3] ?? '' }
      : undefined;
  } catch {
    return undefined;
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
