import { Injectable } from '@nestjs/common';
import type { ConversationPriority, ConversationStatus, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { findMember } from '#identity';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import type { By } from '#leads';
import type { Conversation } from '../domain/conversation.js';
import { lockConversation, writeConversation } from '../persistence/conversations.js';
import { insertChange } from '../persistence/links.js';
import type { Change } from '../persistence/links.js';
import { changedConversation, missingConversation } from './conversation-errors.js';
import { conversationEntry } from './entries.js';

interface Becoming {
  readonly change: Pick<Change, 'field' | 'was' | 'becomes'>;
  readonly next: Partial<Pick<Conversation, 'status' | 'priority' | 'ownerId'>>;
  readonly entry: (at: Date) => NewEntry;
}

/**
 * Says who has a conversation, how it stands and how pressing it is. Each is decided on the version that was seen: of two who decide at
 * once the second hears of it. What it is already changes nothing.
 */
@Injectable()
export class ChangeConversation {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `conversation/missing`, `conversation/changed`, `conversation/no-such-member` */
  async assign(tx: Tx, by: By, id: string, seen: number, toMemberId: string | null): Promise<Conversation> {
    if (toMemberId !== null) await requireMember(tx, by.workspaceId, toMemberId);
    return this.become(tx, by, id, seen, ({ ownerId }) => ({
      change: { field: 'owner', was: ownerId, becomes: toMemberId },
      next: { ownerId: toMemberId },
      entry: (at) =>
        conversationEntry(by, { conversationId: id }, at, 'conversation.assigned', { toMemberId }),
    }));
  }

  /** @throws AppError `conversation/missing`, `conversation/changed` */
  stand(tx: Tx, by: By, id: string, seen: number, to: ConversationStatus): Promise<Conversation> {
    return this.become(tx, by, id, seen, ({ status: from }) => ({
      change: { field: 'status', was: from, becomes: to },
      next: { status: to },
      entry: (at) =>
        conversationEntry(by, { conversationId: id }, at, 'conversation.status_changed', { from, to }),
    }));
  }

  /** @throws AppError `conversation/missing`, `conversation/changed` */
  press(tx: Tx, by: By, id: string, seen: number, to: ConversationPriority): Promise<Conversation> {
    return this.become(tx, by, id, seen, ({ priority: from }) => ({
      change: { field: 'priority', was: from, becomes: to },
      next: { priority: to },
      entry: (at) =>
        conversationEntry(by, { conversationId: id }, at, 'conversation.priority_changed', { from, to }),
    }));
  }

  private async become(
    tx: Tx,
    by: By,
    id: string,
    seen: number,
    of: (conversation: Conversation) => Becoming,
  ): Promise<Conversation> {
    const conversation = await lockConversation(tx, by.workspaceId, id);
    if (!conversation) throw missingConversation(id);
    const { change, next, entry } = of(conversation);
    if (change.was === change.becomes) return conversation;
    if (conversation.version !== seen) throw changedConversation(conversation.version);
    const at = await databaseInstant(tx);
    await writeConversation(tx, by.workspaceId, id, { ...conversation, ...next, stirredAt: at });
    const made = { id: newId<'change'>(), changedBy: by.memberId, changedAt: at };
    await insertChange(tx, by.workspaceId, id, { ...change, ...made });
    await this.journal.append(tx, by.workspaceId, [entry(at)]);
    return { ...conversation, ...next, version: conversation.version + 1 };
  }
}

async function requireMember(tx: Tx, workspaceId: string, memberId: string): Promise<void> {
  if (await findMember(tx, workspaceId, memberId)) return;
  throw new AppError(
    'invalid',
    'conversation/no-such-member',
    'There is no such member any more; choose somebody else.',
  );
}
