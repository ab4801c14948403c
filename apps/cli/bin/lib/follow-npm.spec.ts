import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const followed = pathToFileURL(join(import.meta.dirname, 'follow-npm.mjs')).href;

/** Stands for the server: lives for ever, says its pid, and says goodbye on SIGTERM. */
const server = `
  import { followNpm } from '${followed}';
  process.on('SIGTERM', () => { console.log('stopped'); process.exit(); });
  setInterval(() => {}, 60_000);
  followNpm();
  console.log(process.pid);`;

/** Stands for npm: runs its script through a shell that stays in between. */
const npm = `
  const { spawn } = require('node:child_process');
  spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, process.argv[1]], { stdio: 'inherit' });`;

describe('a server that npm started', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)('stops by itself when npm ends by %s', async (signal) => {
    const chain = spawn(process.execPath, ['-e', npm, server], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    chain.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await once(chain.stdout, 'data');
    chain.kill(signal);
    // The pipe ends when the last of the three has let go of it.
    await once(chain.stdout, 'end');
    expect(said).toMatch(/^\d+\nstopped\n$/);
  });
});
