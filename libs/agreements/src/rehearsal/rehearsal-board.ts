import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells } from '#contracts';
import type { Tx } from '#database';
import { isId } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { Rehearsals } from './rehearsals.js';

/** One rehearsal (`rehearsal/<id>`): how far it is. The figures are asked for when it is done. */
@Injectable()
export class RehearsalBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'rehearsal';
  readonly movesWithTime = false;
  readonly changesWithoutEntries = true;

  constructor(
    private readonly boards: Boards,
    private readonly rehearsals: Rehearsals,
  ) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise({ actions }: Caller, param: string): boolean {
    return isId(param) && actions.has('agreement.read');
  }

  snapshot(_tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    try {
      const { state, progress, why } = this.rehearsals.find(workspaceId, param);
      return Promise.resolve({ progress: { state, ...progress, why } });
    } catch {
      // Another process runs it, or nobody does any more.
      return Promise.resolve({});
    }
  }
}
