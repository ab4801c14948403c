import { Injectable } from '@nestjs/common';
import type { MessageDirection, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import type { By } from '#leads';
import { peopleByIds } from '#people';
import { statusAfter } from '../domain/conversation.js';
import type { Conversation } from '../domain/conversation.js';
import { lockConversation, writeConversation } from '../persistence/conversations.js';
import { insertChange } from '../persistence/links.js';
import { insertMessage } from '../persistence/messages.js';
import { missingConversation } from './conversation-errors.js';
import { conversationEntry } from './entries.js';

export interface NewMessage {
  /** Its id in the system of the conversation; known once. */
  readonly externalId?: string | undefined;
  readonly direction: MessageDirection;
  /** As the source names whoever said it. */
  readonly author?: string | undefined;
  readonly text: string | null;
  /** An address that shows it. */
  readonly evidence?: string | undefined;
  readonly saidAt?: Date | undefined;
}

export interface AddedMessage {
  /** Null when it was there already. */
  readonly messageId: string | null;
}

/** That something was said counts; what and by whom is gone. */
export const unsaid = ({ externalId, direction, saidAt }: NewMessage): NewMessage => ({
  ...{ externalId, direction, saidAt },
  text: null,
});

/**
 * Adds what was said, once; what the customer says opens a conversation that was thought to be done. In a conversation of somebody who
 * was erased no word is kept.
 */
@Injectable()
export class AddMessage {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `conversation/missing` */
  async add(tx: Tx, by: By, id: string, told: NewMessage): Promise<AddedMessage> {
    const conversation = await lockConversation(tx, by.workspaceId, id);
    if (!conversation) throw missingConversation(id);
    const message = (await isOfErased(tx, by, conversation)) ? unsaid(told) : told;
    const at = await databaseInstant(tx);
    const messageId = newId<'message'>();
    const { externalId = null, author = null, evidence = null, direction, text } = message;
    const said = { externalId, author, evidence, direction, text, saidAt: message.saidAt ?? at };
    const memberId = direction === 'in' ? null : by.memberId;
    if (!(await insertMessage(tx, by.workspaceId, id, { id: messageId, memberId, ...said })))
      return { messageId: null };
    const opened = await this.stir(tx, by, conversation, direction, at);
    await this.journal.append(tx, by.workspaceId, [
      conversationEntry(by, { conversationId: id }, said.saidAt, 'conversation.message_added', {
        messageId,
        direction,
      }),
      ...opened,
    ]);
    return { messageId };
  }

  private async stir(
    tx: Tx,
    by: By,
    conversation: Conversation,
    direction: MessageDirection,
    at: Date,
  ): Promise<NewEntry[]> {
    const { id, status: from } = conversation;
    const to = statusAfter(from, direction);
    await writeConversation(tx, by.workspaceId, id, { ...conversation, status: to, stirredAt: at });
    if (from === to) return [];
    const change = { id: newId<'change'>(), field: 'status', was: from, becomes: to } as const;
    await insertChange(tx, by.workspaceId, id, { ...change, changedBy: null, changedAt: at });
    return [conversationEntry(by, { conversationId: id }, at, 'conversation.status_changed', { from, to })];
  }
}

/** Asked once the conversation is locked: erasing its person waits for that, or is over. */
async function isOfErased(tx: Tx, { workspaceId }: By, { personId }: Conversation): Promise<boolean> {
  if (personId === null) return false;
  const person = (await peopleByIds(tx, workspaceId, [personId])).get(personId);
  return person !== undefined && person.erasedAt !== null;
}
