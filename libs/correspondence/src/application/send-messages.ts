import { Injectable } from '@nestjs/common';
import { Database, Outbox } from '#database';
import type { Held, Parting, Tx } from '#database';
import type { Silence } from '#privacy';
import { Smtp } from '#smtp';
import { giveReason } from '../persistence/messages.js';
import { WRITTEN } from '../persistence/outbox.js';
import type { DueMessage } from '../persistence/outbox.js';
import { KeepMessage } from './keep-message.js';
import { WriteLetter } from './write-letter.js';

/**
 * Sends what members wrote, never twice (`Outbox`), and not to whoever must not be written to any more: then it says why. The attempt is
 * logged in the transaction that settles it, at the instant of handing over.
 */
@Injectable()
export class SendMessages {
  private readonly outbox: Outbox<DueMessage>;

  constructor(
    database: Database,
    private readonly smtp: Smtp,
    private readonly writeLetter: WriteLetter,
    private readonly keepMessage: KeepMessage,
  ) {
    this.outbox = new Outbox(database, WRITTEN);
  }

  /** Returns how many it took in hand. */
  sendDue(): Promise<number> {
    const silences = new Map<string, Silence>();
    return this.outbox.sendDue({
      handOver: async (held): Promise<Parting> => {
        const { mail, silence } = await this.writeLetter.run(held);
        if (mail) return { is: await this.smtp.send(mail) };
        silences.set(held.row.id, silence);
        return { is: 'skipped' };
      },
      settled: async (tx, held, state) => {
        const silence = silences.get(held.row.id);
        if (silence !== undefined) await giveReason(tx, held.workspaceId, held.row.id, silence);
        if (state === 'sent') await this.log(tx, held);
      },
    });
  }

  private log(tx: Tx, { workspaceId, row }: Held<DueMessage>): Promise<void> {
    const { id, leadId, memberId, recipients, subject, body } = row;
    const actor =
      memberId === null
        ? ({ kind: 'connector', id: null } as const)
        : ({ kind: 'member', id: memberId } as const);
    return this.keepMessage.logNow(
      tx,
      { workspaceId, actor },
      {
        ...{ id, leadId, memberId, recipients, subject, body, sender: null, reason: null },
        ...{ channel: 'email', kind: 'written', direction: 'out', state: 'sent', outcome: 'sent' },
      },
    );
  }
}
