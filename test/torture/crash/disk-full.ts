import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Course, Trial } from '../lib/trial.js';
import { judgeProcess, most, openFloor, serve, tellFaults } from './floor.js';

/** Row 8: the volume of PostgreSQL is full. */
export const DISK_FULL: Trial = {
  row: 8,
  kind: 'torture',
  name: 'disk-full',
  promise:
    'While the volume of PostgreSQL is full writes hear “later” and what was acknowledged stays; with room again everything goes on by itself.',
  unit: 'filling',
  rounds: { short: 1, long: 10 },
  needs: ['build', 'linux'],
  async run(course) {
    const home = mounted(course);
    if (home === undefined) {
      course.remark('No small volume could be mounted on this machine: nothing was tried.');
      course.passed();
      return;
    }
    const settings = { min_wal_size: '64MB', max_wal_size: '64MB' };
    const floor = await openFloor(course, { home, settings });
    const { ledger } = floor;
    const server = await serve(course, floor);
    const { pid } = server;
    const stop = ledger.begin(() => server.url);
    const back: number[] = [];
    for (let round = 0; round < course.rounds; round += 1) {
      await sleep(2_000);
      const filler = join(home, 'filler');
      fill(filler);
      const told = ledger.later;
      while (ledger.later === told) await sleep(50);
      course.figure('reads served while it is full', (await ledger.isServed(server.url)) ? 1 : 0, 'of 1');
      await sleep(course.random.int(500, 4_000));
      rmSync(filler);
      const freed = performance.now();
      while (ledger.firstAfter(freed + 500) === undefined && server.isAlive) await sleep(50);
      back.push(ledger.firstAfter(freed + 500) ?? 0);
      judgeProcess(course, server, pid);
    }
    await stop();
    tellFaults(course, floor, server);
    course.figure('writes acknowledged', ledger.acknowledged.length, '');
    course.figure('longest until the first yes with room again', most(back) / 1_000, 's', { atMost: 35 });
    await ledger.judge(course, server.url);
  },
};

/** A volume of 320 MB in memory, where this machine allows one. */
function mounted(course: Course): string | undefined {
  const home = join(course.home, 'volume');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=755', 'tmpfs', home], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  course.cleanup.add(() => void execFileSync('umount', ['-l', home]));
  return home;
}

/** Takes all the room there is. */
function fill(file: string): void {
  const open = openSync(file, 'w');
  const [large, small] = [Buffer.alloc(1 << 20), Buffer.alloc(4_096)];
  for (const block of [large, small]) {
    try {
      while (writeSync(open, block) === block.length);
    } catch {
      // Full.
    }
  }
  closeSync(open);
}
