import { Injectable } from '@nestjs/common';
import { Log } from './log.js';

/** Resolves when its part can serve, rejects when it cannot. */
export type ReadinessCheck = () => Promise<unknown>;

export interface Readiness {
  readonly isReady: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failing'>>;
}

/** A check that takes longer than this has failed (ms). */
const PATIENCE_MS = 2_000;

/** What has to hold before this process may be sent requests; each part registers its own check. */
@Injectable()
export class ReadinessChecks {
  private readonly checks = new Map<string, ReadinessCheck>();

  constructor(private readonly log: Log) {}

  /** @throws Error when the name is taken */
  register(name: string, check: ReadinessCheck): void {
    if (this.checks.has(name)) throw new Error(`There is already a readiness check "${name}".`);
    this.checks.set(name, check);
  }

  /** Runs every check at once; why one failed stands in the log, not in the answer. */
  async run(patienceMs: number = PATIENCE_MS): Promise<Readiness> {
    const outcomes = await Promise.all(
      [...this.checks].map(
        async ([name, check]) => [name, await this.outcome(name, check, patienceMs)] as const,
      ),
    );
    return {
      isReady: outcomes.every(([, outcome]) => outcome === 'ok'),
      checks: Object.fromEntries(outcomes),
    };
  }

  private async outcome(check: string, run: ReadinessCheck, patienceMs: number): Promise<'ok' | 'failing'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms.`)), patienceMs);
    });
    try {
      await Promise.race([run(), late]);
      return 'ok';
    } catch (err) {
      this.log.warn('not ready', { check, err });
      return 'failing';
    } finally {
      clearTimeout(timer);
    }
  }
}
