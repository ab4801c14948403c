import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Journal } from './journal.js';
import { JournalWork } from './journal-work.js';
import { DEFAULT_PACE, Leases, PACE } from './leases.js';
import type { Pace } from './leases.js';
import { Readers } from './readers.js';
import { Sequencer } from './sequencer.js';

@Module({})
export class JournalModule {
  /** `isWorker`: this process takes part in numbering and reading; without it the journal is written and read only. */
  static with({ isWorker, pace = DEFAULT_PACE }: { isWorker: boolean; pace?: Pace }): DynamicModule {
    const parts = [Journal, Readers, Sequencer, Leases];
    return {
      module: JournalModule,
      global: true,
      providers: [...parts, { provide: PACE, useValue: pace }, ...(isWorker ? [JournalWork] : [])],
      exports: [...parts, PACE],
    };
  }
}
