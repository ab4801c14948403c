import { Injectable } from '@nestjs/common';
import { afterCommit, databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { leadWithEnded, missingLead, requireReach, standingLead } from '#leads';
import type { By } from '#leads';
import { AppError, invalidField, newId } from '#kernel';
import { emailsOf, normaliseEmail } from '#people';
import { MayWrite } from '#privacy';
import type { Silence } from '#privacy';
import { PostSettings } from '../domain/post-settings.js';
import { threadHeaders } from '../domain/thread.js';
import { addressKeyOf } from '../persistence/address-keys.js';
import { insertMessage, lastMail } from '../persistence/messages.js';

export interface WrittenMessage {
  /** An address the person is known by; the one on their card when left out. */
  readonly to?: string | undefined;
  readonly subject: string;
  readonly text: string;
}

/** Writes to the person of a lead. It is sent after the transaction; the attempt is logged when the mail server has taken it. */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly settings: PostSettings,
    private readonly signals: Signals,
    private readonly mayWrite: MayWrite,
  ) {}

  /**
   * @throws AppError `lead/missing`, `lead/out-of-reach`, `message/no-mail-server`, `message/no-address`, `message/unknown-address`,
   * `message/consent-withdrawn`, `message/address-unconfirmed`
   */
  async run(
    tx: Tx,
    by: By,
    leadId: string,
    written: WrittenMessage,
  ): Promise<{ readonly messageId: string; readonly leadId: string }> {
    const lead = await standingLead(tx, by.workspaceId, leadId);
    if (!lead) throw missingLead(leadId);
    requireReach(by, 'attempt.log', lead);
    if (!this.settings.canSend) throw noMailServer();
    const to = await recipientOf(tx, by.workspaceId, lead.personId, written.to);
    const addressee = { leadId: lead.id, personId: lead.personId, addresses: [to] };
    const silence = await this.mayWrite.silence(tx, by.workspaceId, addressee);
    if (silence !== null) throw silenced(silence);
    const leadIds = await leadWithEnded(tx, by.workspaceId, lead.id);
    const { references = [] } = threadHeaders(await lastMail(tx, by.workspaceId, leadIds));
    const { tag } = await addressKeyOf(tx, by.workspaceId);
    const id = newId();
    await insertMessage(tx, by.workspaceId, {
      ...{ id, channel: 'email', kind: 'written', direction: 'out', state: 'waiting', raw: null },
      ...{ leadId: lead.id, memberId: by.memberId, outcome: 'sent', reason: null, sender: null },
      ...{ externalId: this.settings.messageId(id, tag), thread: [...references].reverse() },
      ...{ recipients: [to], subject: written.subject, body: written.text },
      occurredAt: await databaseInstant(tx),
    });
    afterCommit(tx, () => this.signals.emit('outgoing', by.workspaceId));
    return { messageId: id, leadId: lead.id };
  }
}

/** Only addresses of the person: what goes elsewhere reaches nobody, and would be logged as if it had. */
async function recipientOf(
  tx: Tx,
  workspaceId: string,
  personId: string | null,
  wanted: string | undefined,
): Promise<string> {
  const known = personId === null ? [] : await emailsOf(tx, workspaceId, personId);
  const [first] = known;
  if (first === undefined)
    throw new AppError(
      'conflict',
      'message/no-address',
      'This person has no e-mail address yet; add one first.',
    );
  if (wanted === undefined) return first;
  const to = normaliseEmail(wanted);
  if (to !== null && known.includes(to)) return to;
  throw invalidField(
    'message/unknown-address',
    '/to',
    'The person is not known by this address; add it to the person first.',
  );
}

const SILENCED: Readonly<Record<Silence, readonly [code: string, detail: string]>> = {
  'consent-withdrawn': [
    'message/consent-withdrawn',
    'This person took back their consent to be written to; call only if something else allows it, or ask for a new consent.',
  ],
  'address-unconfirmed': [
    'message/address-unconfirmed',
    'Nobody has confirmed this address yet; write once the person has followed the link that was sent to them.',
  ],
  'unknown-address': [
    'message/unknown-address',
    'The person is not known by this address; add it to the person first.',
  ],
};

const silenced = (silence: Silence): AppError => new AppError('conflict', ...SILENCED[silence]);

const noMailServer = (): AppError =>
  new AppError(
    'conflict',
    'message/no-mail-server',
    'No mail server is set up; ask whoever runs this installation to set SMTP_URL.',
  );
