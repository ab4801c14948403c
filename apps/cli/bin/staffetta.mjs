#!/usr/bin/env node
/** `npx staffetta …` and `npm run staffetta -- …`: the command line, installed and built first where that is missing. */
import './lib/ensure-node.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { becomeStaffetta, orGiveUp } from './lib/main.mjs';
import { whisper } from './lib/progress.mjs';

// npm changes into the project folder; paths on the command line are meant from where it was typed.
if (process.env.npm_lifecycle_event === 'staffetta' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

await orGiveUp(async () => {
  await whisper('install', ensureInstalled);
  await whisper('build', ensureBuilt);
});
await becomeStaffetta(process.argv.slice(2));
