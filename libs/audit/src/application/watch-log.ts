import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database, rows } from '#database';
import { Metrics } from '#observability';
import { LONGEST_WAIT, OLDEST_UNANCHORED } from '../persistence/audit.sql.js';

/** Shows whether the log is kept: both numbers stay small while it is. */
@Injectable()
export class WatchLog implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.metrics.askedGauge({
      name: 'staffetta_audit_wait_seconds',
      help: 'How long the oldest act has waited to be chained.',
      read: async (set) => set(await this.seconds(LONGEST_WAIT)),
    });
    this.metrics.askedGauge({
      name: 'staffetta_audit_unanchored_seconds',
      help: 'How long the oldest entry of the audit log has waited to be signed.',
      read: async (set) => set(await this.seconds(OLDEST_UNANCHORED)),
    });
  }

  private seconds(sql: string): Promise<number> {
    return this.database.withRole('sequencer', async (tx) => {
      const [found] = await rows<{ seconds: number }>(tx, sql);
      return found?.seconds ?? 0;
    });
  }
}
