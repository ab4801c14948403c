import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells } from '#contracts';
import type { Tx } from '#database';
import { isId } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { stirOfHits, stirOfSources } from '../persistence/hit-stir.js';

/** What stands after the slash for all sources of the workspace at once. */
const ALL = 'all';

/**
 * Says that hits came or were taken anew: of one source (`connector-log/<source>`), or of all (`connector-log/all`).
 * Most hits make no entries, so it moves without them.
 */
@Injectable()
export class ConnectorLogBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'connector-log';
  readonly movesWithTime = false;
  readonly changesWithoutEntries = true;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise({ actions }: Caller, param: string): boolean {
    return (param === ALL || isId(param)) && actions.has('key.manage');
  }

  snapshot(tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    return param === ALL ? stirOfSources(tx, workspaceId) : stirOfHits(tx, workspaceId, param);
  }
}
