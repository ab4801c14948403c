import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells } from '#contracts';
import type { Tx } from '#database';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { stirOfIntake } from '../persistence/intake-mails.js';

/** Says that mail came under an intake address (`intake-mail/all`), without words. What is refused makes no entries. */
@Injectable()
export class IntakeMailBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'intake-mail';
  readonly movesWithTime = false;
  readonly changesWithoutEntries = true;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise({ actions }: Caller, param: string): boolean {
    return param === 'all' && actions.has('settings.write');
  }

  snapshot(tx: Tx, workspaceId: string): Promise<Cells> {
    return stirOfIntake(tx, workspaceId);
  }
}
