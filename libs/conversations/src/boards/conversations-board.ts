import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { scopeOf } from '#contracts';
import type { Caller, Cells, Entry } from '#contracts';
import type { Tx } from '#database';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { EVERYTHING, sightOfMember } from '../application/sight.js';
import { stirOfConversations } from '../persistence/conversations.js';

/** As many as a list shows at once; what stirs further back is seen when it is opened. */
const SHOWN = 50;

/** What changes who sees a conversation. */
const MOVES_SIGHT = /^(?:conversation|lead|handover|person|member|team)\./;

/**
 * Says that conversations came or moved on, of all that there are (`conversations`) or of those a member sees (`conversations/<member>`):
 * ids and versions, no words.
 */
@Injectable()
export class ConversationsBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'conversations';
  readonly movesWithTime = false;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise({ actions, memberId }: Caller, param: string): boolean {
    if (param === '') return scopeOf(actions, 'conversation.read') === 'all';
    return actions.has('conversation.read') && param === memberId;
  }

  concerns(entries: readonly Entry[], param: string): boolean {
    return entries.some(({ type }) =>
      param === '' ? type.startsWith('conversation.') : MOVES_SIGHT.test(type),
    );
  }

  async snapshot(tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    const sight = param === '' ? EVERYTHING : await sightOfMember(tx, workspaceId, param);
    return stirOfConversations(tx, workspaceId, SHOWN, sight);
  }
}
