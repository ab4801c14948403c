import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cleanup } from './cleanup.js';
import { freePort } from './port.js';

/** The end of what a process said, at most (characters). */
const TAIL = 65_536;

export interface ProgramOptions {
  /** Environment on top of this process's own. */
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** The `PORT` it is told to listen on; a free one when missing. */
  readonly port?: number;
  /** What counts as started: any answer at all, or a good one (when missing). */
  readonly wants?: 'answer' | 'ok';
  /** How much of the end of its output is kept (characters). */
  readonly keeps?: number;
  /** Longest wait until it is started (ms). */
  readonly patienceMs?: number;
}

/** A program in a process of its own: the only kind that can be killed. */
export class Program {
  private child: ChildProcess;
  private said = '';

  private constructor(
    private readonly file: string,
    private readonly options: ProgramOptions,
    readonly port: number,
  ) {
    this.child = this.spawned();
  }

  /** Starts a Node program that listens on the `PORT` it is given, and waits until it answers; it ends with the cleanup. */
  static async start(file: string, options: ProgramOptions, cleanup: Pick<Cleanup, 'add'>): Promise<Program> {
    const program = new Program(file, options, options.port ?? (await freePort()));
    cleanup.add(() => program.end());
    await program.untilReady();
    return program;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** How it ended by itself; null while it lives, or when a signal ended it. */
  get exitCode(): number | null {
    return this.child.exitCode;
  }

  /** What it wrote last, on both outputs together. */
  output(): string {
    return this.said;
  }

  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void> {
    return this.send('SIGKILL');
  }

  /** A clean stop, and waits until it is gone. */
  stop(): Promise<void> {
    return this.send('SIGTERM');
  }

  /** Stands still (SIGSTOP) until it is resumed. */
  freeze(): void {
    this.child.kill('SIGSTOP');
  }

  resume(): void {
    this.child.kill('SIGCONT');
  }

  /** Starts it again where it was, after it has ended. @param wait false returns at once */
  async restart({ wait = true }: { readonly wait?: boolean } = {}): Promise<void> {
    if (this.isAlive) throw new Error(`${this.file} still runs.`);
    this.child = this.spawned();
    if (wait) await this.untilReady();
  }

  /** @throws with the end of what it said, when it ended or does not answer in time */
  async untilReady(): Promise<void> {
    const until = Date.now() + (this.options.patienceMs ?? 120_000);
    while (this.isAlive && Date.now() < until) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (answer && (this.options.wants === 'answer' || answer.ok)) return;
      await sleep(25);
    }
    throw new Error(`${this.file} is not ready (exit code ${this.child.exitCode}):\n${this.said}`);
  }

  /** Stops it, by force when it does not go within ten seconds. */
  async end(): Promise<void> {
    if (!this.isAlive) return;
    this.resume();
    const impatient = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await this.stop();
    clearTimeout(impatient);
  }

  private async send(signal: NodeJS.Signals): Promise<void> {
    if (!this.isAlive) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }

  private spawned(): ChildProcess {
    const { env = {}, args = [], keeps = TAIL } = this.options;
    const child = spawn(process.execPath, [this.file, ...args], {
      env: { ...process.env, NODE_OPTIONS: '', PORT: String(this.port), ...env },
      // Its input is a pipe that ends with us, which floors take for their end.
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    for (const output of [child.stdout, child.stderr]) {
      output?.on('data', (chunk: Buffer) => {
        this.said = (this.said + chunk.toString()).slice(-keeps);
      });
    }
    return child;
  }
}
