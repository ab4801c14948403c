import { Module } from '@nestjs/common';
import type { DynamicModule, ModuleMetadata, Type } from '@nestjs/common';
import { BoardFold } from './board-fold.js';
import { BoardReading } from './board-reading.js';
import { BoardRefresh } from './board-refresh.js';
import { Boards } from './boards.js';
import { Delivery } from './delivery.js';
import { BoardsController } from './http/boards.controller.js';
import { LiveAccess } from './live-access.js';
import { LiveBoards } from './live-boards.js';
import { LiveGateway } from './live-gateway.js';
import { LiveMetrics } from './live-metrics.js';
import { LiveRooms } from './live-rooms.js';
import { LiveConfig } from './live.config.js';
import { LiveSockets } from './live-sockets.js';
import { LiveWire } from './live-wire.js';
import { ReadBoard } from './read-board.js';
import { Revocation } from './revocation.js';
import { Watching } from './watching.js';

/** What a process with sockets needs: its bounds, who may come in, and the modules that know this. */
export interface LiveServing {
  readonly config: LiveConfig;
  readonly access: Type<LiveAccess> | LiveAccess;
  readonly imports?: ModuleMetadata['imports'];
}

const SERVING = [
  LiveMetrics,
  LiveBoards,
  LiveGateway,
  LiveRooms,
  LiveSockets,
  LiveWire,
  BoardRefresh,
  Delivery,
  Revocation,
  Watching,
];

/** Gives `Boards` and `BoardReading` to the whole application; with `serving`, this process also holds sockets. */
@Module({})
export class LiveModule {
  static with(serving?: LiveServing): DynamicModule {
    const served = serving && [
      ...SERVING,
      { provide: LiveConfig, useValue: serving.config },
      serving.access instanceof LiveAccess
        ? { provide: LiveAccess, useValue: serving.access }
        : { provide: LiveAccess, useClass: serving.access },
    ];
    return {
      module: LiveModule,
      global: true,
      imports: serving?.imports ?? [],
      controllers: [BoardsController],
      providers: [Boards, BoardFold, BoardReading, ReadBoard, ...(served ?? [])],
      exports: [Boards, BoardReading],
    };
  }
}
