import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { maskPerson, memberNames } from '#identity';
import { leadWithEnded, missingLead, requireSight, standingLead } from '#leads';
import { companiesByIds, fullName, peopleByIds } from '#people';
import type { Conversation, ConversationMessage } from '../domain/conversation.js';
import { conversationById, listConversations } from '../persistence/conversations.js';
import type { ConversationFilter, ListedConversation } from '../persistence/conversations.js';
import { changesOf, leadsOfConversation } from '../persistence/links.js';
import type { Change, LinkedLead } from '../persistence/links.js';
import { messagesOf } from '../persistence/messages.js';
import { missingConversation } from './conversation-errors.js';
import { requireConversation, sightOf } from './sight.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ShownWho {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly company: string | null;
}

/** A conversation as a caller may see it; words and handles are for those who see names. */
export interface ShownConversation extends Omit<Conversation, 'touchId' | 'personId' | 'ownerId'> {
  readonly person: ShownWho | null;
  readonly owner: Named | null;
}

export interface ShownListed
  extends ShownConversation, Pick<ListedConversation, 'lastText' | 'messages' | 'leadId'> {}

export interface ShownMessage extends Omit<ConversationMessage, 'memberId' | 'externalId'> {
  readonly member: Named | null;
}

export interface ShownChange extends Omit<Change, 'changedBy'> {
  readonly by: Named | null;
}

/** A lead that belongs to it. */
export type ShownLead = LinkedLead;

export interface WholeConversation extends ShownConversation {
  readonly messages: readonly ShownMessage[];
  readonly changes: readonly ShownChange[];
  readonly leads: readonly ShownLead[];
}

export interface ListWish extends Omit<ConversationFilter, 'leadIds'> {
  readonly leadId?: string | undefined;
}

/** Conversations as each caller may see them. */
@Injectable()
export class ReadConversations {
  /** Up to `limit + 1` of those in sight, what stirred last first; of a lead those of leads that ended in it, too. @throws AppError `lead/missing` */
  async list(tx: Tx, caller: Caller, { leadId: of, ...filter }: ListWish): Promise<ShownListed[]> {
    const leadIds = of === undefined ? undefined : await leadsTold(tx, caller, of);
    const found = await listConversations(tx, caller.workspaceId, { ...filter, leadIds }, sightOf(caller));
    const shown = await show(tx, caller, found);
    const isNamed = caller.actions.has('person.read');
    return shown.map((each, index) => {
      const { lastText = null, messages = 0, leadId = null } = found[index] ?? {};
      return { ...each, lastText: isNamed ? lastText : null, messages, leadId };
    });
  }

  /** @throws AppError `conversation/missing`, also for one out of sight */
  async one(tx: Tx, caller: Caller, id: string): Promise<WholeConversation> {
    const { workspaceId } = caller;
    await requireConversation(tx, caller, id);
    const conversation = await conversationById(tx, workspaceId, id);
    if (!conversation) throw missingConversation(id);
    const [shown] = await show(tx, caller, [conversation]);
    const messages = await messagesOf(tx, workspaceId, id);
    const changes = await changesOf(tx, workspaceId, id);
    const names = await memberNames(tx, workspaceId, membersIn(messages, changes));
    const named = (memberId: string | null): Named | null =>
      memberId === null ? null : { id: memberId, name: names.get(memberId) ?? '' };
    const isNamed = caller.actions.has('person.read');
    return {
      ...shown!,
      messages: messages.map(({ memberId, externalId: _, ...said }) => ({
        ...(isNamed ? said : { ...said, author: null, text: null, evidence: null }),
        member: named(memberId),
      })),
      changes: changes.map(({ changedBy, ...change }) => ({ ...change, by: named(changedBy) })),
      leads: await leadsOfConversation(tx, workspaceId, id),
    };
  }
}

async function leadsTold(tx: Tx, caller: Caller, leadId: string): Promise<string[]> {
  const lead = await standingLead(tx, caller.workspaceId, leadId);
  if (!lead) throw missingLead(leadId);
  await requireSight(tx, caller, lead);
  return leadWithEnded(tx, caller.workspaceId, lead.id);
}

const membersIn = (messages: readonly ConversationMessage[], changes: readonly Change[]): string[] => [
  ...messages.flatMap(({ memberId }) => memberId ?? []),
  ...changes.flatMap(({ changedBy }) => changedBy ?? []),
];

async function show(
  tx: Tx,
  caller: Caller,
  conversations: readonly Conversation[],
): Promise<ShownConversation[]> {
  const { workspaceId } = caller;
  const who = await whoOf(
    tx,
    caller,
    conversations.flatMap(({ personId }) => personId ?? []),
  );
  const owners = conversations.flatMap(({ ownerId }) => ownerId ?? []);
  const names = await memberNames(tx, workspaceId, owners);
  const isNamed = caller.actions.has('person.read');
  return conversations.map((conversation) => {
    const { personId, ownerId, id, kind, channel, source, externalId, subject, handle } = conversation;
    const { status, priority, openedAt, stirredAt, version } = conversation;
    return {
      ...{ id, kind, channel, status, priority, openedAt, stirredAt, version, source },
      ...(isNamed ? { externalId, subject, handle } : { externalId: null, subject: null, handle: null }),
      person: who.get(personId ?? '') ?? null,
      owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' },
    };
  });
}

async function whoOf(tx: Tx, caller: Caller, ids: readonly string[]): Promise<Map<string, ShownWho>> {
  const people = [...(await peopleByIds(tx, caller.workspaceId, [...new Set(ids)])).values()];
  const companyIds = people.flatMap(({ companyId }) => companyId ?? []);
  const companies = await companiesByIds(tx, caller.workspaceId, companyIds);
  return new Map(
    people.map((person) => {
      const { id, email, phone, companyId } = person;
      const company = companies.get(companyId ?? '');
      const shown = maskPerson(caller, { id, name: fullName(person), email, phone });
      return [id, { ...shown, company: company?.name ?? company?.domain ?? null }];
    }),
  );
}
