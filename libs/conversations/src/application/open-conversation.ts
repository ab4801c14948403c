import { Injectable } from '@nestjs/common';
import type { Channel, ConversationKind, ConversationPriority, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { recordTouches } from '#journey';
import { newId } from '#kernel';
import type { By } from '#leads';
import { isResolvable, MeetPeople, Suppression } from '#people';
import type { Met, MetPerson } from '#people';
import { usualChannel } from '../domain/conversation.js';
import type { Conversation } from '../domain/conversation.js';
import { cameBy, conversationOfSource, insertConversation } from '../persistence/conversations.js';
import { AddMessage, unsaid } from './add-message.js';
import type { NewMessage } from './add-message.js';
import { conversationEntry } from './entries.js';

export interface NewConversation {
  readonly kind: ConversationKind;
  readonly channel?: Channel | undefined;
  /** The system it stands in and its id there; known once. */
  readonly source?: string | undefined;
  readonly externalId?: string | undefined;
  readonly subject?: string | undefined;
  readonly handle?: string | undefined;
  readonly priority?: ConversationPriority | undefined;
  readonly whose: Met;
  readonly openedAt?: Date | undefined;
  readonly message?: NewMessage | undefined;
  /** A colleague asks, not the customer. */
  readonly isHandedOn?: boolean;
}

export interface OpenedConversation {
  readonly conversationId: string;
  /** `known`: its source told of it before; only a message that was new was added. */
  readonly status: 'opened' | 'known';
}

/**
 * Opens a conversation, whoever tells of it: a member, a program, a connector.
 *
 * - One of the same source and id is known once, of two at once too; what it says anew is added.
 * - Its person is found as a capture would find them, or it stays with its handle; of somebody who was erased nothing is kept that says who.
 * - It is a touch on the timeline of its person, who spoke; what a colleague hands on is none.
 */
@Injectable()
export class OpenConversation {
  constructor(
    private readonly journal: Journal,
    private readonly people: MeetPeople,
    private readonly messages: AddMessage,
    private readonly suppression: Suppression,
  ) {}

  async run(tx: Tx, by: By, wish: NewConversation): Promise<OpenedConversation> {
    const known = await this.ofSource(tx, by, wish);
    if (known !== undefined) return this.goOn(tx, by, known, wish);
    const at = wish.openedAt ?? (await databaseInstant(tx));
    const met = await this.meet(tx, by, wish, at);
    const conversation = conversationOf(wish, met, at);
    if (await insertConversation(tx, by.workspaceId, conversation))
      return this.begin(tx, by, wish, conversation, met);
    const twin = await this.ofSource(tx, by, wish);
    if (twin === undefined) throw new Error('A conversation was neither inserted nor found.');
    return this.goOn(tx, by, twin, wish);
  }

  private async ofSource(
    tx: Tx,
    { workspaceId }: By,
    { source, externalId }: NewConversation,
  ): Promise<string | undefined> {
    if (source === undefined || externalId === undefined) return undefined;
    return conversationOfSource(tx, workspaceId, source, externalId);
  }

  private async begin(
    tx: Tx,
    by: By,
    wish: NewConversation,
    conversation: Omit<Conversation, 'version'>,
    met: MetPerson,
  ): Promise<OpenedConversation> {
    const { id, openedAt } = conversation;
    const touchId = wish.isHandedOn ? null : await touchOf(tx, by, wish, met, openedAt);
    if (touchId !== null) await cameBy(tx, by.workspaceId, id, touchId);
    await this.journal.append(tx, by.workspaceId, [openedEntry(by, conversation)]);
    const { message } = wish;
    if (message) await this.messages.add(tx, by, id, met.isWithheld ? unsaid(message) : message);
    return { conversationId: id, status: 'opened' };
  }

  private async goOn(
    tx: Tx,
    by: By,
    id: string,
    { message, whose }: NewConversation,
  ): Promise<OpenedConversation> {
    // Without an id of its own nobody can tell whether it was said before.
    if (message?.externalId !== undefined)
      await this.messages.add(tx, by, id, (await this.isWithheld(tx, by, whose)) ? unsaid(message) : message);
    return { conversationId: id, status: 'known' };
  }

  /** One that began without them tells of nobody who was erased; so does what follows. */
  private async isWithheld(tx: Tx, { workspaceId }: By, whose: Met): Promise<boolean> {
    if (whose === null || 'personId' in whose || !isResolvable(whose)) return false;
    return (await this.suppression.screen(tx, workspaceId, [whose]))[0] === 'suppressed';
  }

  private async meet(tx: Tx, by: By, { whose }: NewConversation, at: Date): Promise<MetPerson> {
    const [met] = await this.people.run(tx, by.workspaceId, [whose], { actor: by.actor, occurredAt: at });
    return met ?? { personId: null, isWithheld: false };
  }
}

const conversationOf = (
  { kind, channel, source, externalId, subject, handle, priority }: NewConversation,
  { personId, isWithheld }: MetPerson,
  at: Date,
): Omit<Conversation, 'version'> => ({
  ...{ id: newId<'conversation'>(), kind, channel: channel ?? usualChannel(kind), personId },
  ...{ source: source ?? null, externalId: externalId ?? null },
  subject: isWithheld ? null : (subject ?? null),
  handle: isWithheld ? null : (handle ?? null),
  ...{ status: 'open', priority: priority ?? 'normal', ownerId: null, openedAt: at, stirredAt: at },
  touchId: null,
});

async function touchOf(
  tx: Tx,
  { workspaceId, memberId }: By,
  { kind, channel, source, externalId }: NewConversation,
  { personId }: MetPerson,
  occurredAt: Date,
): Promise<string | null> {
  if (personId === null) return null;
  const evidence = source === undefined ? null : `${source} ${externalId ?? ''}`;
  const action = kind === 'care' ? 'care' : 'mention';
  const of = { personId, occurredAt, channel: channel ?? usualChannel(kind), action } as const;
  const [touch] = await recordTouches(tx, workspaceId, [
    { ...of, kind: 'online', evidence, enteredBy: memberId },
  ]);
  return touch?.touchId ?? null;
}

const openedEntry = (by: By, { id, kind, personId, openedAt }: Omit<Conversation, 'version'>): NewEntry => {
  const of = { conversationId: id };
  return conversationEntry(by, of, openedAt, 'conversation.opened', { kind, isKnown: personId !== null });
};
