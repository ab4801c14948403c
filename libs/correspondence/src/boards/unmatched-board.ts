import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { scopeOf } from '#contracts';
import type { Caller, Cells } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { isId } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { PostSettings } from '../domain/post-settings.js';
import { mailboxState } from '../persistence/mailbox.js';
import { stirOfUnmatched } from '../persistence/message-stir.js';

/**
 * Says that what waits for a lead became more or less, and how reading the mailbox goes: `unmatched/<member>`, or `unmatched/all` for
 * whoever logs attempts for all.
 */
@Injectable()
export class UnmatchedBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'unmatched';
  readonly movesWithTime = false;
  readonly changesWithoutEntries = true;

  constructor(
    private readonly boards: Boards,
    private readonly database: Database,
    private readonly settings: PostSettings,
  ) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise({ actions, memberId }: Caller, param: string): boolean {
    const scope = scopeOf(actions, 'attempt.log');
    if (scope === 'all') return param === 'all';
    return scope !== null && isId(param) && param === memberId;
  }

  async snapshot(tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    const waiting = await stirOfUnmatched(tx, workspaceId, param === 'all' ? null : param);
    return { ...waiting, mailbox: await this.health() };
  }

  /** Since when it fails, and the minute it was last read in: each look is no news. */
  private async health(): Promise<string | null> {
    const { mailbox } = this.settings;
    if (mailbox === undefined) return null;
    const state = await this.database.withRole('timer', (tx) => mailboxState(tx, mailbox));
    return [state?.failingSince, state?.readAt].map((at) => at?.toISOString().slice(0, 16) ?? '').join(' ');
  }
}
