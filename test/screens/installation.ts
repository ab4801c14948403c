import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../support/stack/port.js';

const MAIN = fileURLToPath(new URL('../../dist/program/cli.js', import.meta.url));
const MOST_OUTPUT = 10_000_000;

export interface SampleWishes {
  readonly seed: number;
  readonly months: number;
  readonly goal: number;
}

interface Demo {
  readonly links: readonly { readonly name: string; readonly link: string }[];
}

/** The whole product in a folder of its own, on a port of its own. */
export class Installation {
  private constructor(
    readonly url: string,
    /** The link that sets it up; nobody has followed it yet. */
    readonly setupLink: string,
    private readonly home: string,
    private readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  static async start(): Promise<Installation> {
    // Made by the product itself, so that the database's own account may enter it.
    const home = join(tmpdir(), `staffetta-screens-${process.pid}`);
    const port = await freePort();
    const child = spawn(process.execPath, [MAIN, 'start'], {
      env: environment(home, port),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const setupLink = await firstLink(child);
      return new Installation(`http://127.0.0.1:${port}`, setupLink, home, port, child);
    } catch (error) {
      child.kill('SIGKILL');
      await rm(home, { recursive: true, force: true });
      throw error;
    }
  }

  /** Makes a sample company; gives a sign-in link by each person's first name. */
  async makeSample({ seed, months, goal }: SampleWishes): Promise<ReadonlyMap<string, string>> {
    const told = ['--seed', seed, '--months', months, '--goal', goal, '--locale', 'it'].map(String);
    const { stdout } = await promisify(execFile)(process.execPath, [MAIN, 'demo', '--json', ...told], {
      env: environment(this.home, this.port),
      maxBuffer: MOST_OUTPUT,
    });
    const { links } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Demo;
    return new Map(links.map(({ name, link }) => [firstName(name), link]));
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await gone;
    }
    await rm(this.home, { recursive: true, force: true });
  }
}

const firstName = (name: string): string => (name.split(' ')[0] ?? name).toLowerCase();

const environment = (home: string, port: number): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: '',
  STAFFETTA_HOME: home,
  PORT: String(port),
  LOG_LEVEL: 'error',
});

/** Waits for the link that `start` prints once it serves. */
function firstLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const link = /http\S+\/setup\/\S+/.exec(told)?.[0];
      if (link !== undefined && told.includes('running on')) resolve(link);
    });
    child.once('exit', (code) =>
      reject(new Error(`The product did not start (exit code ${code}).\n${told}`)),
    );
    child.once('error', reject);
  });
}
