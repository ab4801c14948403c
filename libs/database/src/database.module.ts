import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Database } from './database.js';
import { DatabaseConfig } from './database.config.js';
import { KeepStatistics } from './keep-statistics.js';
import { ServerTime } from './server-time.js';
import { guardServing } from './serving-guard.js';
import { Signals } from './signals.js';

/** Gives `Database`, `Signals` and `ServerTime` to the whole application; boot fails where serving would not be safe. */
@Module({})
export class DatabaseModule {
  static forServing(appUrl: string, config: DatabaseConfig): DynamicModule {
    const database = {
      provide: Database,
      useFactory: async (): Promise<Database> => {
        const connected = await Database.connect({
          url: appUrl,
          poolSize: config.poolSize,
          statementTimeoutMs: config.statementTimeoutMs,
          answerTimeoutMs: config.answerTimeoutMs,
        });
        await guardServing(connected, config.allowLoss);
        return connected;
      },
    };
    const signals = {
      provide: Signals,
      useFactory: (): Promise<Signals> =>
        new Signals(appUrl, config.redisUrl, config.answerTimeoutMs).start(),
    };
    const serverTime = {
      provide: ServerTime,
      inject: [Database],
      useFactory: (database: Database): Promise<ServerTime> => ServerTime.of(database),
    };
    return {
      module: DatabaseModule,
      global: true,
      providers: [database, signals, serverTime, KeepStatistics],
      exports: [Database, Signals, ServerTime],
    };
  }
}
