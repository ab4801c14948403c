import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells } from '#contracts';
import type { Tx } from '#database';
import { isId } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { stirOfLog } from '../persistence/webhooks/log-stir.js';

/**
 * Says that the log of an endpoint moved (`webhook-log/<endpoint>`): what was sent last and how it stands, and the endpoint's own health.
 * Sending makes no entries, so it moves without them.
 */
@Injectable()
export class WebhookLogBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'webhook-log';
  readonly movesWithTime = false;
  readonly changesWithoutEntries = true;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise({ actions }: Caller, param: string): boolean {
    return isId(param) && actions.has('key.manage');
  }

  snapshot(tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    return stirOfLog(tx, workspaceId, param);
  }
}
