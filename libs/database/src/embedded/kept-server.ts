import type { ChildProcess } from 'node:child_process';
import { Logger } from '@nestjs/common';

/** Pauses before a server that ended is started again (ms); the last one before every further attempt. */
const PAUSES_MS = [100, 500, 1_000, 2_000, 5_000, 10_000, 30_000];
/** Up for so long, what was before is forgotten (ms). */
const WELL_AFTER_MS = 60_000;

/** A server that is started again when it ends without having been told to, until it is stopped. */
export class KeptServer {
  private readonly logger = new Logger('EmbeddedServer');
  private again: NodeJS.Timeout | undefined;
  private isStopping = false;
  private startedAt = 0;
  private attempt = 0;
  private ended = 0;
  private shell: ChildProcess;

  /** @param spawn starts it, at the same address each time */
  constructor(private readonly spawn: () => ChildProcess) {
    this.shell = this.started();
  }

  /** How often it ended by itself. */
  get restarts(): number {
    return this.ended;
  }

  /** The process that stands between us and the server now. */
  get process(): ChildProcess {
    return this.shell;
  }

  /** Closing the pipe is the signal, see the supervisor. Waits until the server is down; it is not started again. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.again);
    const { shell } = this;
    if (hasEnded(shell)) return;
    const gone = new Promise((resolve) => shell.once('exit', resolve));
    shell.ref();
    shell.stdin?.end();
    await gone;
  }

  private started(): ChildProcess {
    const shell = this.spawn();
    this.startedAt = performance.now();
    shell.once('exit', () => {
      // What still waits on the pipe would end a stranger that got the same pid.
      shell.stdin?.end();
      if (!this.isStopping) this.startAgain();
    });
    return shell;
  }

  private startAgain(): void {
    if (performance.now() - this.startedAt > WELL_AFTER_MS) this.attempt = 0;
    const pauseMs = PAUSES_MS[Math.min(this.attempt, PAUSES_MS.length - 1)] ?? 0;
    this.attempt += 1;
    this.ended += 1;
    this.logger.error(
      `PostgreSQL ended by itself; it is started again in ${pauseMs} ms (attempt ${this.attempt}).`,
    );
    this.again = setTimeout(() => (this.shell = this.started()), pauseMs).unref();
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
