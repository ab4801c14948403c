import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  utimesSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock.mjs';

let folder: string;
let path: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffetta-lock-'));
  path = join(folder, 'dist/.lock');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A process that lives until it is killed. */
const sleeper = () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  children.push(child);
  return child;
};

const dead = async () => {
  const child = sleeper();
  child.kill('SIGKILL');
  await once(child, 'exit');
  return child.pid;
};

const leaveBehind = (text: string) => {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'token'), text);
};
const heldBy = (...processes: unknown[]) => JSON.stringify({ host: hostname(), processes });

describe('the set-up lock', () => {
  it('lets one in at a time, and everyone in the end', async () => {
    let inside = 0;
    const seen: number[] = [];
    const visit = () =>
      withLock(path, async () => {
        inside += 1;
        seen.push(inside);
        await new Promise(setImmediate);
        inside -= 1;
      });
    await Promise.all([visit(), visit(), visit()]);
    expect(seen).toEqual([1, 1, 1]);
  });

  it('leaves nothing behind, also when the work fails', async () => {
    await expect(withLock(path, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect(readdirSync(join(folder, 'dist'))).toEqual([]);
  });

  it('gives back what the work gives', async () => {
    await expect(withLock(path, () => Promise.resolve('built'))).resolves.toBe('built');
  });

  it('is taken over from a process that was killed', async () => {
    leaveBehind(heldBy({ pid: await dead(), born: '' }));
    await expect(withLock(path, () => Promise.resolve('mine'))).resolves.toBe('mine');
  });

  it('is taken over when the pid now belongs to another process', async () => {
    const born = existsSync('/proc/self/stat') ? 'another birth' : '';
    const pid = born === '' ? await dead() : process.pid;
    leaveBehind(heldBy({ pid, born }));
    await expect(withLock(path, () => Promise.resolve('mine'))).resolves.toBe('mine');
  });

  test.each(['', '{"half', '[]'])('is taken over when it reads “%s”', async (text) => {
    leaveBehind(text);
    await expect(withLock(path, () => Promise.resolve('mine'))).resolves.toBe('mine');
  });

  it('believes a holder on another machine, but not for ever', async () => {
    const elsewhere = JSON.stringify({
      host: 'another-machine',
      processes: [{ pid: process.pid, born: '' }],
    });
    leaveBehind(elsewhere);
    const waits: (number | undefined)[] = [];
    await withLock(
      path,
      () => Promise.resolve(),
      (pid) => {
        waits.push(pid);
        utimesSync(join(path, 'token'), 1, 1);
      },
    );
    expect(waits).toHaveLength(1);
  });

  it('waits for the child of a killed holder, and says for whom', async () => {
    const child = sleeper();
    leaveBehind(heldBy({ pid: await dead(), born: '' }, { pid: child.pid, born: '' }));
    const waits: (number | undefined)[] = [];
    await withLock(
      path,
      () => Promise.resolve(expect(child.signalCode).toBe('SIGKILL')),
      (pid) => {
        waits.push(pid);
        child.kill('SIGKILL');
      },
    );
    expect(waits[0]).toBe(child.pid);
  });

  it('names the guarded child beside its holder', async () => {
    const child = sleeper();
    await withLock(path, (guard) => {
      guard(child.pid ?? 0);
      const text = readFileSync(join(path, readdirSync(path)[0] ?? ''), 'utf8');
      const { processes } = JSON.parse(text) as { processes: { pid: number }[] };
      expect(processes.map(({ pid }) => pid)).toEqual([process.pid, child.pid]);
      return Promise.resolve();
    });
  });
});
