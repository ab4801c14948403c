import { Database } from '#database';
import {
  baseUrlOf,
  readSettings,
  runUntilStopped,
  sampleLinks,
  startServer,
} from '../../server/src/index.js';
import type { Command, RunningServer, Settings } from '../../server/src/index.js';
import { describe, describeLinks, makeSampleShown } from './demo.js';
import { sayHowToSignIn } from './setup-link.js';
import { say } from './terminal.js';

export interface StartOptions {
  /** Makes a sample company at once and prints how to sign in to it. */
  readonly sample?: boolean;
}

/** One process that nobody balances has nobody to wait for. */
const ALONE = { LOG_LEVEL: 'warn', SHUTDOWN_DRAIN_MS: '0' };

/** `staffetta start`: everything up on this machine, and how to sign in. */
export async function start({ sample = false }: StartOptions): Promise<void> {
  const settings = readSettings({ ...ALONE, ...process.env });
  const running = await startServer(settings, (step) => say(`  ${step} …`));
  say(`\nStaffetta is running on ${baseUrlOf(settings)}`);
  const stop = new AbortController();
  const offered = sample ? offerSample(running, settings, stop.signal) : offerSetup(running, settings);
  // What is being made ends first, at the next day of its history; then the server.
  runUntilStopped(running, settings.server, () => {
    stop.abort();
    say('\nStopping …');
    return offered;
  });
  await offered.catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  if (!stop.signal.aborted) say('\nStop it with Ctrl-C.');
}

async function offerSetup(running: RunningServer, settings: Settings): Promise<void> {
  if (await sayHowToSignIn(running.app.get(Database), settings))
    say('Only want to look around? Stop it and run “npm start -- --sample”.');
}

async function offerSample(running: RunningServer, settings: Settings, signal: AbortSignal): Promise<void> {
  const command: Command = (part) => running.app.get(part as never, { strict: false });
  const sample = await makeSampleShown(command, { locale: localeOf(process.env.LANG), signal });
  const keys = ['giulia', 'luca', 'elena'] as const;
  const links = await sampleLinks(command, sample.company, { baseUrl: baseUrlOf(settings), keys });
  say(`\n${describe(sample)}\n\n${describeLinks(links)}\n\nMore of them: “npx staffetta sample-links”.`);
}

/** The language of this terminal. */
const localeOf = (language: string | undefined): 'en' | 'it' => (language?.startsWith('it') ? 'it' : 'en');
