import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { SafeClient } from '#notifications';
import { Stopping } from '#observability';
import { PeopleModule } from '#people';
import { BoundHits } from './application/bound-hits.js';
import { ConnectorLogBoard } from './application/connector-log-board.js';
import { ConnectorRequests } from './application/connector-requests.js';
import { DecideDeletions } from './application/decide-deletions.js';
import { EraseHits } from './application/erase-hits.js';
import { EraseRecords } from './application/erase-records.js';
import { FetchRecords, VendorAddresses } from './application/fetch-records.js';
import { HitRequests } from './application/hit-requests.js';
import { OwnAddress } from './application/own-address.js';
import { ReceiveHit } from './application/receive-hit.js';
import { RecordHappenings } from './application/record-happenings.js';
import { ReplayHits } from './application/replay-hits.js';
import { ShareHits } from './application/share-hits.js';
import { TakeDueHits } from './application/take-due-hits.js';
import { TakeHits } from './application/take-hits.js';
import { Throttle } from './application/throttle.js';
import { ConnectorsController } from './http/connectors.controller.js';
import { HitsController } from './http/hits.controller.js';
import { IncomingController } from './http/incoming.controller.js';
import './persistence/connector-hit.row.js';
import './persistence/connector.row.js';

export interface ConnectorsOptions {
  readonly isWorker: boolean;
  /** Address under which this installation is reached: some vendors sign it. */
  readonly baseUrl: string;
  readonly intake: DynamicModule;
  /** Instead of the vendors themselves; for trying things out. */
  readonly vendorBase?: string;
  /** Hits that prove themselves one source may send in a minute, and hits that prove nothing one network may send to it. */
  readonly hitsPerMinute: number;
  readonly unprovenPerMinute: number;
}

/** Waiting for a vendor keeps its notification unanswered (ms). */
const TIMEOUT_MS = 5_000;

/** Sources of leads that call us. */
@Module({})
export class ConnectorsModule {
  static with(options: ConnectorsOptions): DynamicModule {
    const { isWorker, baseUrl, intake, vendorBase } = options;
    const { hitsPerMinute: proven, unprovenPerMinute: unproven } = options;
    const reading = { allowsLoopback: vendorBase !== undefined, timeoutMs: TIMEOUT_MS };
    const addresses: VendorAddresses = { baseOf: ({ readBack }) => vendorBase ?? readBack.base };
    return {
      module: ConnectorsModule,
      imports: [intake, PeopleModule],
      controllers: [ConnectorsController, HitsController, IncomingController],
      providers: [
        {
          provide: SafeClient,
          useFactory: ({ cut }: Stopping) => new SafeClient({ ...reading, cut }),
          inject: [Stopping],
        },
        { provide: VendorAddresses, useValue: addresses },
        { provide: Throttle, useValue: new Throttle({ proven, unproven }) },
        { provide: OwnAddress, useValue: new OwnAddress(baseUrl) },
        ...[BoundHits, ConnectorLogBoard, ConnectorRequests, DecideDeletions, EraseHits],
        ...[EraseRecords, FetchRecords, HitRequests, ReceiveHit, RecordHappenings],
        ...[ReplayHits, ShareHits, TakeHits],
        ...(isWorker ? [TakeDueHits] : []),
      ],
    };
  }
}
