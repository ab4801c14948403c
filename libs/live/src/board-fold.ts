import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { Boards } from './boards.js';

/** The name of the one cursor whose position is the revision of every board. */
export const BOARDS_READER = 'boards';

/**
 * The one reader behind all boards: it lets every provider fold each batch in the same transaction, so that their tables
 * and the revision move together and no two boards of a workspace stand at different positions.
 * It runs in processes that work in the background; elsewhere it is known but idle.
 */
@Injectable()
export class BoardFold implements Reader, OnModuleInit {
  readonly name = BOARDS_READER;
  readonly isShownLive = true;

  constructor(
    private readonly readers: Readers,
    private readonly boards: Boards,
  ) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  async read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const provider of this.boards.all()) await provider.fold?.(tx, workspaceId, entries);
  }
}
