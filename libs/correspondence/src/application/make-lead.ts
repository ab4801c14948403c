import { Injectable } from '@nestjs/common';
import type { Caller, Channel, Origin } from '#contracts';
import type { Tx } from '#database';
import { CaptureSubmissions } from '#intake';
import type { Submission } from '#intake';
import { AppError } from '#kernel';
import { byCaller, standingLead } from '#leads';
import { MAIL_SOURCE } from '../domain/intake-address.js';
import { submissionOf } from '../domain/mail-submission.js';
import { assignMessage, waitingMessage } from '../persistence/messages.js';
import type { Message } from '../persistence/messages.js';
import { KeepMessage, MAILBOX } from './keep-message.js';
import { missingMessage, reachOf } from './message-requests.js';

/** What is said of the lead; of the rest the message tells. */
export interface LeadWish {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly leadType?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly campaign?: string | undefined;
  readonly origin?: Origin | undefined;
}

type Waiting = NonNullable<Awaited<ReturnType<typeof waitingMessage>>>;

/** Makes a lead of a message that waits for one, as if somebody had typed in what it says; the message goes to it. */
@Injectable()
export class MakeLead {
  constructor(
    private readonly captureSubmissions: CaptureSubmissions,
    private readonly keepMessage: KeepMessage,
  ) {}

  /** Somebody with an open lead gets no second one: then it is that. @throws AppError `message/missing`, `message/no-author` */
  async run(
    tx: Tx,
    caller: Caller,
    id: string,
    wish: LeadWish,
  ): Promise<{ readonly messageId: string; readonly leadId: string }> {
    const { workspaceId } = caller;
    const memberId = reachOf(caller);
    const waiting = await waitingMessage(tx, workspaceId, { id, memberId });
    if (!waiting) throw missingMessage(id);
    const submission = { ...hitOf(waiting, wish), ...defined(wish) };
    const [result] = await this.captureSubmissions.run(tx, byCaller(caller), MAIL_SOURCE, [submission]);
    const lead = result?.leadId && (await standingLead(tx, workspaceId, result.leadId));
    if (!lead) throw missingMessage(id);
    const message = await assignMessage(tx, workspaceId, { id, leadId: lead.id, memberId });
    if (!message) throw missingMessage(id);
    await this.keepMessage.log(tx, { workspaceId, actor: MAILBOX }, message);
    return { messageId: id, leadId: lead.id };
  }
}

function hitOf(message: Waiting, { channel, origin = 'marketing' }: LeadWish): Submission {
  const { externalId, authorName = null, occurredAt } = message;
  const address = otherSide(message);
  const defaults = { campaign: null, leadType: null, origin };
  if (message.channel === 'call')
    return { externalId, occurredAt, phone: address, origin, channel: channel ?? 'phone' };
  const { subject, body } = message;
  const letter = {
    address,
    name: authorName,
    externalId,
    occurredAt,
    subject: subject ?? '',
    text: body ?? '',
  };
  return submissionOf(letter, { ...defaults, channel: channel ?? 'email' });
}

/** Whoever wrote or called; of what went out the first it went to. */
function otherSide({ direction, kind, sender, recipients, id }: Message): string {
  const isNews = kind === 'bounce' || kind === 'report' || kind === 'internal';
  const address = direction === 'in' ? sender : recipients[0];
  if (!isNews && address) return address;
  throw new AppError(
    'conflict',
    'message/no-author',
    `Nobody can be told from message ${id} whose lead it would be.`,
  );
}

const defined = (wish: LeadWish): LeadWish =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
