/** `npm run check:data -- <folder> [options of Vitest]`: whether real data sets come out as their authors say. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuilt } from '../../apps/cli/bin/lib/ensure-built.mjs';
import { HOUSE } from './steps.mjs';

const [folder, ...options] = process.argv.slice(2).filter((argument) => argument !== '--');
// npm changes into the project folder; the path is meant from where it was typed.
const data = folder && resolve(process.env.INIT_CWD ?? process.cwd(), folder);

if (!data || !statSync(data, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(
    `Name the folder of the data sets: npm run check:data -- <folder>${data ? ` (${data} is none)` : ''}`,
  );
  process.exit(2);
}

// One of the checks imports through the page in a browser.
await ensureBuilt((note) => console.log(note));

const args = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'test/data/vitest.data.config.js',
  ...options,
];
const env = { ...process.env, STAFFETTA_DATA: data };
spawn(process.execPath, args, { cwd: HOUSE, env, stdio: 'inherit' }).once('close', (code) => {
  process.exitCode = code ?? 1;
});
