import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells } from '#contracts';
import type { Tx } from '#database';
import { isId } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { findConnector } from '../persistence/call-connectors.js';
import { refusalsOf } from '../persistence/connector-log.js';

/** Says that a telephone system was heard, or not believed: `call-connector/<id>`. */
@Injectable()
export class ConnectorBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'call-connector';
  readonly movesWithTime = false;
  readonly changesWithoutEntries = true;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise({ actions }: Caller, param: string): boolean {
    return isId(param) && actions.has('key.manage');
  }

  async snapshot(tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    const connector = await findConnector(tx, workspaceId, param);
    const refusals = await refusalsOf(tx, workspaceId, param);
    return {
      heard: connector?.lastHeardAt?.toISOString() ?? null,
      refused: refusals.reduce((sum, { refused }) => sum + refused, 0),
    };
  }
}
