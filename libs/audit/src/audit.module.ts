import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AnchorHeads } from './application/anchor-heads.js';
import { ChainActs } from './application/chain-acts.js';
import { ExportLog } from './application/export-log.js';
import { ANCHOR_PACE, DEFAULT_ANCHOR_PACE, KeepLog } from './application/keep-log.js';
import type { AnchorPace } from './application/keep-log.js';
import { ReadLog } from './application/read-log.js';
import { ShowStanding } from './application/show-standing.js';
import { TellActs } from './application/tell-acts.js';
import { VerifyLog } from './application/verify-log.js';
import { WatchLog } from './application/watch-log.js';
import { AuditController } from './http/audit.controller.js';
import { AnchorFiles } from './persistence/anchor-files.js';

interface AuditWish {
  /** Where the key and the signed heads lie. */
  readonly home: string;
  /** This process takes part in chaining; without it acts are told and read only. */
  readonly isWorker: boolean;
  readonly pace?: AnchorPace;
}

@Module({})
export class AuditModule {
  static with({ home, isWorker, pace = DEFAULT_ANCHOR_PACE }: AuditWish): DynamicModule {
    return {
      module: AuditModule,
      controllers: [AuditController],
      providers: [
        ...[AnchorHeads, ChainActs, ExportLog, ReadLog, ShowStanding, TellActs, VerifyLog, WatchLog],
        { provide: AnchorFiles, useValue: new AnchorFiles(home) },
        { provide: ANCHOR_PACE, useValue: pace },
        ...(isWorker ? [KeepLog] : []),
      ],
      exports: [ShowStanding, VerifyLog],
    };
  }
}
