import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The folder of the whole project, with no slash at its end. */
export const HOUSE = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/[\\/]$/, '');

/** A program of an installed package, as arguments to Node: no shell, no search path, the same on every system. */
export const program = (path) => join(HOUSE, 'node_modules', path);

/** npm as a command line: the very npm that started us, else the one on the search path. */
export const npm = () => {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script))
    return { command: process.execPath, args: [script], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
};

const tail = (path) =>
  stripVTControlCharacters(readFileSync(path, 'utf8')).trimEnd().split('\n').slice(-40).join('\n');

const exitOf = (child) =>
  new Promise((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => done(code ?? signal));
  });

/**
 * Runs a long command with its output in a file, so that it outlives a killed parent without a broken pipe; calls `beat`
 * every ten seconds and `started` with its pid. Throws with the end of that output when the command fails.
 */
export const runQuietly = async ({ command, args, shell = false }, { log, beat, started }) => {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, 'w');
  const child = spawn(command, args, { cwd: HOUSE, shell, stdio: ['ignore', file, file] });
  closeSync(file);
  if (child.pid) started(child.pid);
  const heart = setInterval(beat, 10_000);
  const exit = await exitOf(child);
  clearInterval(heart);
  if (exit !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${exit}:\n${tail(log)}`);
};

/** Runs a program in our place: our terminal, our signals; gives its exit code (128 + number for a signal is 1). */
export const runLoudly = async (args) => {
  const child = spawn(process.execPath, args, { cwd: HOUSE, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A terminal sends Ctrl-C to the child as well; without one it has to be passed on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  const exit = await exitOf(child);
  return typeof exit === 'number' ? exit : 1;
};
