import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { LogAttempt } from '#leads';
import { insertMessage, linkAttempt } from '../persistence/messages.js';
import type { Message, NewMessage } from '../persistence/messages.js';

/** The mailbox: a connector that needs no key. */
export const MAILBOX: Actor = { kind: 'connector', id: null };

export interface Capture {
  readonly workspaceId: string;
  /** Who tells of it: the mailbox, a telephone system, or the member who wrote in the product. */
  readonly actor: Actor;
}

/** Keeps messages, each once, and logs the attempt each of them proves. */
@Injectable()
export class KeepMessage {
  constructor(private readonly logAttempt: LogAttempt) {}

  /** False when it is known already; then nothing happens. */
  async run(tx: Tx, capture: Capture, message: NewMessage): Promise<boolean> {
    const kept = { ...message, occurredAt: await notAhead(tx, message.occurredAt) };
    if (!(await insertMessage(tx, capture.workspaceId, kept))) return false;
    await this.log(tx, capture, kept);
    return true;
  }

  /** The same for what was kept before and happens now. */
  async logNow(tx: Tx, capture: Capture, message: Omit<Message, 'attemptId' | 'occurredAt'>): Promise<void> {
    await this.log(tx, capture, { ...message, occurredAt: await databaseInstant(tx) });
  }

  /** The attempt that a message proves; none for one without a lead, or that is no contact with anybody. */
  async log(tx: Tx, { workspaceId, actor }: Capture, message: Omit<Message, 'attemptId'>): Promise<void> {
    const { id, leadId, memberId, channel, direction, outcome, occurredAt } = message;
    if (leadId === null || outcome === null) return;
    const isMail = channel === 'email';
    const { attemptId } = await this.logAttempt.run(
      tx,
      { workspaceId, actor, memberId, caller: null },
      leadId,
      {
        ...{ type: isMail ? 'email' : 'call', direction, outcome, occurredAt },
        evidence: { source: isMail ? 'mail' : 'call-log', id },
      },
    );
    await linkAttempt(tx, workspaceId, id, attemptId);
  }
}

/** Clocks of other machines run ahead; nothing has happened in the future. */
async function notAhead(tx: Tx, at: Date): Promise<Date> {
  const now = await databaseInstant(tx);
  return at > now ? now : at;
}
