import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Database, Loop, Outbox, Signals } from '#database';
import type { Held, Parting } from '#database';
import { PACE } from '#journal';
import type { Pace } from '#journal';
import { Stopping } from '#observability';
import { Smtp } from '#smtp';
import { writeConfirmation } from '../domain/confirmation-mail.js';
import { textIn } from '../domain/texts.js';
import { confirmToken } from '../domain/tokens.js';
import { CONFIRMATIONS, consentTextsOf } from '../persistence/consents.js';
import type { DueConfirmation } from '../persistence/consents.js';
import { calledForm, findVersion } from '../persistence/forms.js';

/** By which server mails leave, as whom, and where links lead. */
export class ConfirmationPost {
  constructor(
    readonly smtpUrl: string,
    readonly from: string,
    readonly base: string,
  ) {}
}

/** Asks whether an address is its owner’s, never twice by the same mail (`Outbox`). The loop of each process that works. */
@Injectable()
export class SendConfirmations implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop: Loop;
  private readonly smtp: Smtp;
  private readonly outbox: Outbox<DueConfirmation>;

  constructor(
    private readonly database: Database,
    private readonly post: ConfirmationPost,
    { cut }: Stopping,
    signals: Signals,
    @Inject(PACE) { pollMs }: Pace,
  ) {
    this.smtp = new Smtp(post.smtpUrl, cut);
    this.outbox = new Outbox(database, CONFIRMATIONS);
    const once = (): Promise<number> => this.outbox.sendDue({ handOver: (held) => this.handOver(held) });
    this.loop = new Loop(signals, { name: 'Confirmations', topic: 'told', pollMs, once });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    this.smtp.close();
  }

  private async handOver({ workspaceId, row }: Held<DueConfirmation>): Promise<Parting> {
    const { id, formId, version, hitId, language, email } = row;
    const { form, shown, consents } = await this.database.withWorkspace(workspaceId, async (tx) => ({
      form: await calledForm(tx, workspaceId, formId),
      shown: await findVersion(tx, workspaceId, formId, version),
      consents: await consentTextsOf(tx, workspaceId, hitId),
    }));
    if (!form || !shown) return { is: 'skipped' };
    const { base, from } = this.post;
    const address = `${base}/f/${form.publicKey}/confirm/${confirmToken(form.secret, id)}?lang=${language}`;
    const title = textIn(shown.definition.title, language);
    const written = writeConfirmation({ language, title, consents, address });
    const messageId = `<${id}@${new URL(base).hostname}>`;
    const headers = { 'Auto-Submitted': 'auto-generated' };
    return { is: await this.smtp.send({ ...written, from, to: email, messageId, headers }) };
  }
}
