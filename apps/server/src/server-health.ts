import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { Metrics, ReadinessChecks, registerPoolGauges } from '#observability';
import { productVersion } from './product-version.js';

/** Says whether this process can serve, and shows what an operator watches. */
@Injectable()
export class ServerHealth implements OnModuleInit {
  constructor(
    private readonly checks: ReadinessChecks,
    private readonly metrics: Metrics,
    private readonly database: Database,
    private readonly readers: Readers,
  ) {}

  onModuleInit(): void {
    this.checks.register(
      'database',
      async () => void (await this.database.withRole('sequencer', (tx) => tx.query('select 1'))),
    );
    this.metrics.watchProcess();
    this.metrics
      .gauge({ name: 'staffetta_build_info', help: 'Always 1: which version runs.', labels: ['version'] })
      .set({ version: productVersion() }, 1);
    registerPoolGauges(this.metrics, () => this.database.poolCounts());
    this.metrics.askedGauge({
      name: 'staffetta_reader_lag_entries',
      help: 'Entries numbered but not read yet, over all workspaces.',
      labels: ['reader'],
      read: (set) => this.readLags(set),
    });
    this.metrics.askedGauge({
      name: 'staffetta_database_connections_given_up',
      help: 'Connections to the database given up since the start, because no answer came over them.',
      labels: [],
      read: (set) => set(this.database.linesGivenUp()),
    });
    this.metrics.askedGauge({
      name: 'staffetta_oldest_transaction_seconds',
      help: 'Age of the oldest open transaction of the application.',
      labels: [],
      read: async (set) => set(await this.database.oldestTransactionSeconds()),
    });
  }

  private async readLags(set: (value: number, labels: { reader: string }) => void): Promise<void> {
    const lagOf = async (reader: Reader): Promise<void> => {
      const lags = await this.readers.lagging(reader);
      set(
        lags.reduce((sum, { lag }) => sum + lag, 0),
        { reader: reader.name },
      );
    };
    await Promise.all(this.readers.all().map(lagOf));
  }
}
