import { Injectable } from '@nestjs/common';
import type { Intent, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { CaptureKnown } from '#intake';
import { Journal } from '#journal';
import { recordTouches } from '#journey';
import type { By } from '#leads';
import { MeetPeople } from '#people';
import type { Met } from '#people';
import type { Conversation } from '../domain/conversation.js';
import { lockConversation, writeConversation } from '../persistence/conversations.js';
import { leadsOfConversation, linkLead } from '../persistence/links.js';
import { missingConversation, nobodyToFollow } from './conversation-errors.js';
import { conversationEntry } from './entries.js';

/** As which its leads are known to intake. */
const SOURCE = 'conversation';

export interface LeadWish {
  /** Who it is, where nobody knows yet. */
  readonly whose?: Met | undefined;
  readonly leadType?: string | undefined;
  readonly intent?: Intent | undefined;
}

export interface LeadOfConversation {
  readonly leadId: string;
  /** A new lead, an open one of the person that learnt of it, or the one that was made before. */
  readonly status: 'captured' | 'enriched' | 'duplicate';
}

type Placed = Conversation & { readonly personId: string; readonly touchId: string };

/** Makes a lead of a conversation, once, with the conversation as the touch it came from; both know of each other. */
@Injectable()
export class MakeLead {
  constructor(
    private readonly journal: Journal,
    private readonly people: MeetPeople,
    private readonly captures: CaptureKnown,
  ) {}

  /** @throws AppError `conversation/missing`, `conversation/nobody` */
  async run(tx: Tx, by: By, id: string, wish: LeadWish): Promise<LeadOfConversation> {
    const conversation = await lockConversation(tx, by.workspaceId, id);
    if (!conversation) throw missingConversation(id);
    const before = (await leadsOfConversation(tx, by.workspaceId, id)).find(({ way }) => way === 'made');
    if (before) return { leadId: before.leadId, status: 'duplicate' };
    const at = await databaseInstant(tx);
    const { placed, told } = await this.place(tx, by, conversation, wish, at);
    const { leadId, status } = await this.capture(tx, by, placed, wish);
    await linkLead(tx, by.workspaceId, id, { leadId, way: 'made', linkedAt: at }, by.memberId);
    await writeConversation(tx, by.workspaceId, id, { ...placed, stirredAt: at });
    const isNew = status === 'captured';
    const of = { conversationId: id, leadId };
    await this.journal.append(tx, by.workspaceId, [
      ...told,
      conversationEntry(by, of, at, 'conversation.lead_made', { isNew }),
    ]);
    return { leadId, status };
  }

  private async capture(
    tx: Tx,
    by: By,
    { id, kind, channel, personId, touchId, openedAt }: Placed,
    { leadType, intent }: LeadWish,
  ): Promise<LeadOfConversation> {
    const place = { personId, touchId, channel, campaignId: null, assetId: null };
    const facts = { origin: kind === 'care' ? 'care' : 'marketing', leadType, intent } as const;
    const body = { conversationId: id, kind, openedAt: openedAt.toISOString() };
    const [made] = await this.captures.run(tx, by, SOURCE, [{ externalId: id, ...place, ...facts, body }]);
    if (!made?.leadId || made.status === 'refused') throw new Error('A conversation became no lead.');
    return { leadId: made.leadId, status: made.status };
  }

  /** Whose it is and by which touch, found now where it was not known. */
  private async place(
    tx: Tx,
    by: By,
    conversation: Conversation,
    { whose = null }: LeadWish,
    at: Date,
  ): Promise<{ placed: Placed; told: NewEntry[] }> {
    const { id, kind, channel, openedAt } = conversation;
    const personId = conversation.personId ?? (await this.personOf(tx, by, whose, at));
    const touchId = conversation.touchId ?? (await this.touch(tx, by, { kind, channel, openedAt }, personId));
    const isNews = conversation.personId === null;
    const told = isNews
      ? [conversationEntry(by, { conversationId: id }, at, 'conversation.identified', {})]
      : [];
    return { placed: { ...conversation, personId, touchId }, told };
  }

  private async personOf(tx: Tx, by: By, whose: Met, occurredAt: Date): Promise<string> {
    const [met] = await this.people.run(tx, by.workspaceId, [whose], { actor: by.actor, occurredAt });
    if (!met?.personId) throw nobodyToFollow();
    return met.personId;
  }

  private async touch(
    tx: Tx,
    { workspaceId, memberId }: By,
    { kind, channel, openedAt }: Pick<Conversation, 'kind' | 'channel' | 'openedAt'>,
    personId: string,
  ): Promise<string> {
    const of = { personId, channel, occurredAt: openedAt, enteredBy: memberId, kind: 'online' } as const;
    const [touch] = await recordTouches(tx, workspaceId, [
      { ...of, action: kind === 'care' ? 'care' : 'mention' },
    ]);
    if (!touch) throw new Error('A touch was not recorded.');
    return touch.touchId;
  }
}
