import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { homePath } from '#database';
import { baseUrlOf, webFolder } from '../../server/src/index.js';
import type { Settings } from '../../server/src/index.js';

/** What one look found; `advice` says what to do where it is not well. */
export interface Finding {
  readonly what: string;
  readonly found: string;
  readonly advice?: string;
}

const GIGABYTE = 1_000_000_000;
/** Below this a busy installation fills the disk within weeks. */
const LEAST_FREE = 2 * GIGABYTE;

/** What can be seen of this machine without a database. */
export async function checkMachine(settings: Settings): Promise<Finding[]> {
  return [
    { what: 'Node', found: `${process.version} on ${process.platform} ${process.arch}` },
    checkHome(settings),
    checkDisk(settings),
    checkWeb(),
    await checkPort(settings),
  ];
}

function checkHome({ database: { home } }: Settings): Finding {
  const folder = homePath(home);
  const there = existingPart(folder);
  try {
    accessSync(there, constants.R_OK | constants.W_OK | constants.X_OK);
    return { what: 'Home folder', found: there === folder ? folder : `${folder}, made by the first start` };
  } catch {
    return {
      ...{ what: 'Home folder', found: `${folder} cannot be written` },
      advice: 'Give this user the folder, or name another with STAFFETTA_HOME.',
    };
  }
}

/** The folder itself, or the nearest around it that is there. */
const existingPart = (folder: string): string =>
  existsSync(folder) || folder === dirname(folder) ? folder : existingPart(dirname(folder));

function checkDisk({ database: { home } }: Settings): Finding {
  const { bavail, bsize } = statfsSync(existingPart(homePath(home)));
  const free = bavail * bsize;
  const found = `${(free / GIGABYTE).toFixed(1)} GB free`;
  return free >= LEAST_FREE
    ? { what: 'Disk', found }
    : { what: 'Disk', found, advice: 'Free some space, or move the home folder with STAFFETTA_HOME.' };
}

function checkWeb(): Finding {
  const folder = webFolder();
  return folder
    ? { what: 'Web client', found: folder }
    : {
        what: 'Web client',
        found: 'not built',
        advice: 'Run “npm start”, or “npm run build -w @staffetta/web”.',
      };
}

async function checkPort(settings: Settings): Promise<Finding> {
  const { host, port } = settings.http;
  if (await isFree(host, port)) return { what: 'Port', found: `${host}:${port} is free` };
  if (await isStaffetta(baseUrlOf(settings)))
    return { what: 'Port', found: `Staffetta runs on ${host}:${port}` };
  return {
    ...{ what: 'Port', found: `${host}:${port} is taken by another program` },
    advice: `End that program, or choose another port, such as PORT=${port + 1}.`,
  };
}

const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

async function isStaffetta(baseUrl: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/health/live', baseUrl), { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}
