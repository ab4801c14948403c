import { Logger } from '@nestjs/common';
import type { Signals, Topic } from './signals.js';

export interface LoopOptions {
  /** What is sent, for the log. */
  readonly name: string;
  /** What wakes it. */
  readonly topic: Topic;
  /** How long it rests at most (ms): a signal may be lost. */
  readonly pollMs: number;
  /** Returns how much it took in hand. */
  readonly once: () => Promise<number>;
}

/** Does something again and again until it is stopped: at once while there is more or somebody says so, else after a rest. */
export class Loop {
  private readonly logger: Logger;
  private isStopped = false;
  private isTold = false;
  private wake: () => void = () => undefined;
  private silence: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly signals: Signals,
    private readonly options: LoopOptions,
  ) {
    this.logger = new Logger(options.name);
  }

  start(): void {
    this.silence = this.signals.on(this.options.topic, () => this.nudge());
    this.running = this.run();
  }

  /** Waits for what is in hand. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.silence();
    this.wake();
    await this.running;
  }

  failed(error: unknown): void {
    this.logger.warn(`${this.options.name} could not be sent and are tried again: ${String(error)}`);
  }

  private nudge(): void {
    this.isTold = true;
    this.wake();
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      this.isTold = false;
      const taken = await this.options.once().catch((error: unknown) => (this.failed(error), 0));
      if (taken === 0 && !this.isTold && !this.isStopped) await this.rest();
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.options.pollMs);
      this.wake = () => (clearTimeout(timer), resolve());
    });
  }
}
