import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { scopeOf } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { maskPerson, memberNames } from '#identity';
import { AppError } from '#kernel';
import { byCaller, missingLead, requireReach, requireSight, seenWithEnded, standingLead } from '#leads';
import { heardBy } from './guest-messages.js';
import { KeepMessage, MAILBOX } from './keep-message.js';
import {
  assignMessage,
  dismissMessage,
  messagesOfLeads,
  unmatchedMessages,
} from '../persistence/messages.js';
import type { Message, Place } from '../persistence/messages.js';

/** A message as the caller may see it. */
export interface ShownMessage extends Omit<Message, 'body' | 'memberId'> {
  readonly text: string | null;
  readonly member: { readonly id: string; readonly name: string } | null;
}

interface Wanted {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Messages of leads, and those no lead was found for: addresses are masked and words left out for whoever may not see people. */
@Injectable()
export class MessageRequests {
  constructor(
    private readonly database: Database,
    private readonly keepMessage: KeepMessage,
  ) {}

  /** Those of the lead, and of the leads that ended in it as far as the caller may see them. @throws AppError `lead/missing` */
  ofLead(caller: Caller, leadId: string, wanted: Wanted): Promise<Page<ShownMessage>> {
    const { workspaceId } = caller;
    return this.in(caller, async (tx) => {
      const lead = await standingLead(tx, workspaceId, leadId);
      if (!lead) throw missingLead(leadId);
      await requireSight(tx, caller, lead);
      const leadIds = await seenWithEnded(tx, caller, lead.id);
      const filter = { leadIds, before: placeOf(wanted), limit: wanted.limit };
      return shownPage(tx, caller, await messagesOfLeads(tx, workspaceId, filter), wanted.limit);
    });
  }

  /** One's own; all of them for whoever logs attempts for all. */
  unmatched(caller: Caller, wanted: Wanted): Promise<Page<ShownMessage>> {
    const filter = { memberId: reachOf(caller), before: placeOf(wanted), limit: wanted.limit };
    return this.in(caller, async (tx) =>
      shownPage(tx, caller, await unmatchedMessages(tx, caller.workspaceId, filter), wanted.limit),
    );
  }

  /** Gives it to a lead, as if it had been matched when it came. @throws AppError `lead/missing`, `lead/out-of-reach`, `message/missing` */
  assign(
    tx: Tx,
    caller: Caller,
    id: string,
    leadId: string,
  ): Promise<{ readonly messageId: string; readonly leadId: string }> {
    return assign(tx, caller, { id, leadId }, this.keepMessage);
  }

  /** It is about no lead. @throws AppError `message/missing` */
  async dismiss(tx: Tx, caller: Caller, id: string): Promise<void> {
    const which = { id, memberId: reachOf(caller) };
    if ((await dismissMessage(tx, caller.workspaceId, which)) === 0) throw missingMessage(id);
  }

  private in<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}

async function assign(
  tx: Tx,
  caller: Caller,
  { id, leadId }: { readonly id: string; readonly leadId: string },
  keepMessage: KeepMessage,
): Promise<{ readonly messageId: string; readonly leadId: string }> {
  const { workspaceId } = caller;
  const lead = await standingLead(tx, workspaceId, leadId);
  if (!lead) throw missingLead(leadId);
  requireReach(byCaller(caller), 'attempt.log', lead);
  const which = { id, leadId: lead.id, memberId: reachOf(caller) };
  const message = await assignMessage(tx, workspaceId, which);
  if (!message) throw missingMessage(id);
  await keepMessage.log(tx, { workspaceId, actor: MAILBOX }, message);
  return { messageId: id, leadId: lead.id };
}

/** Null where the caller reaches all; a key, which has no mail of its own, reaches none then. */
export function reachOf({ actions, memberId, credentialId }: Caller): string | null {
  return scopeOf(actions, 'attempt.log') === 'all' ? null : (memberId ?? credentialId);
}

const placeOf = ({ cursor }: Wanted): Place | undefined => {
  const place = decodeCursor(cursor, ['instant', 'id']);
  return place && { at: place[0], id: place[1] };
};

async function shownPage(
  tx: Tx,
  caller: Caller,
  found: readonly Message[],
  limit: number,
): Promise<Page<ShownMessage>> {
  const ids = [...new Set(found.flatMap(({ memberId }) => memberId ?? []))];
  const names = await memberNames(tx, caller.workspaceId, ids);
  const page = pageOf(
    found,
    limit,
    ({ occurredAt, id }) => encodeCursor([occurredAt, id]),
    ({ memberId, ...message }) => ({
      ...shown(caller, message),
      member: memberId === null ? null : { id: memberId, name: names.get(memberId) ?? '' },
    }),
  );
  return { ...page, items: await heardBy(tx, caller, page.items) };
}

function shown(
  caller: Caller,
  { body, subject, ...message }: Omit<Message, 'memberId'>,
): Omit<ShownMessage, 'member'> {
  const maySee = caller.actions.has('person.read');
  const masked = (address: string | null): string | null =>
    message.channel === 'email'
      ? (maskPerson(caller, { email: address }).email ?? null)
      : (maskPerson(caller, { phone: address }).phone ?? null);
  return {
    ...message,
    sender: masked(message.sender),
    recipients: message.recipients.flatMap((each) => masked(each) ?? []),
    subject: maySee ? subject : null,
    text: maySee ? body : null,
  };
}

export const missingMessage = (id: string): AppError =>
  new AppError(
    'missing',
    'message/missing',
    `There is no message ${id} that waits for a lead; somebody may have given it to one.`,
  );
