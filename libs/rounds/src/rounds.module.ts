import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Rounds, WORKS } from './rounds.js';

@Module({})
export class RoundsModule {
  /** `isWorker`: this process goes round; without it whatever is begun waits for a process that does. */
  static with({ isWorker }: { isWorker: boolean }): DynamicModule {
    return {
      module: RoundsModule,
      global: true,
      providers: [Rounds, { provide: WORKS, useValue: isWorker }],
      exports: [Rounds],
    };
  }
}
