import { Database } from '#database';
import { ensureSetupLink } from '#identity';
import { ConfigError } from '#config';
import { baseUrlOf, readSettings, startServer } from '../../server/src/index.js';
import type { RunningServer } from '../../server/src/index.js';

const say = (text: string): void => console.log(text);

/** `staffetta start`: everything up on this machine, and how to sign in. */
export async function start(): Promise<void> {
  try {
    const settings = readSettings({ LOG_LEVEL: 'warn', ...process.env });
    const running = await startServer(settings, (step) => say(`  ${step} …`));
    await announce(running, baseUrlOf(settings));
    stopOnSignal(running);
  } catch (error) {
    process.exitCode = 1;
    console.error(explain(error));
  }
}

async function announce(running: RunningServer, baseUrl: string): Promise<void> {
  const link = await ensureSetupLink(running.app.get(Database), baseUrl);
  say(`\nStaffetta is running on ${baseUrl}`);
  if (link)
    say(
      `\nSet it up (this link works once, until ${new Date(link.expiresAt).toLocaleString()}):\n\n  ${link.link}\n\nThere you choose: explore with a sample company, or start for real.`,
    );
  else say('Sign in with your e-mail address and password.');
  say('\nStop it with Ctrl-C.');
}

function stopOnSignal(running: RunningServer): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      say('\nStopping …');
      void running.close().then(() => process.exit(0));
    });
  }
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `The port is taken: is Staffetta running already? Open its address, or choose another port with PORT=4401 npm start. (${message})`;
  return `Staffetta could not start: ${error instanceof Error ? (error.stack ?? message) : String(error)}`;
}
