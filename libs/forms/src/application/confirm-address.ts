import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { recordConsents } from '#privacy';
import { escaped, saying } from '../domain/html.js';
import { languageFor, textIn } from '../domain/texts.js';
import { readConfirmToken } from '../domain/tokens.js';
import { wordsIn } from '../domain/words.js';
import { confirm, standingOf } from '../persistence/consents.js';
import type { ConfirmationStanding } from '../persistence/consents.js';
import { CallForm } from './call-form.js';
import type { Called } from './call-form.js';
import { saidBy } from './said-by.js';
import { ShowForm } from './show-form.js';
import type { ShownPage } from './show-form.js';

/** Where the link of a mail leads. Looking changes nothing, for scanners of mail open every link; the button on the page proves. */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly database: Database,
    private readonly callForm: CallForm,
    private readonly showForm: ShowForm,
    private readonly journal: Journal,
  ) {}

  /** @throws AppError `form/unknown-address` */
  async look(key: string, token: string, wanted: string | undefined): Promise<ShownPage> {
    const called = await this.callForm.run(key);
    return this.show(called, await this.standing(called, token), wanted);
  }

  /** Twice is once. @throws AppError `form/unknown-address` */
  async run(key: string, token: string, wanted: string | undefined): Promise<ShownPage> {
    const called = await this.callForm.run(key);
    const id = readConfirmToken(called.form.secret, token);
    if (id !== undefined)
      await this.database.withWorkspace(called.workspaceId, (tx) => this.prove(tx, called, id));
    return this.show(called, await this.standing(called, token), wanted);
  }

  /** Only now it is a consent, and given at this instant. */
  private async prove(tx: Tx, { workspaceId, form }: Called, id: string): Promise<void> {
    const proven = await confirm(tx, workspaceId, form.id, id);
    const at = await databaseInstant(tx);
    const book = { workspaceId, journal: this.journal, actor: SYSTEM };
    await recordConsents(
      tx,
      book,
      proven.map((consent) => saidBy(form.id, consent, at)),
    );
  }

  private async standing({ workspaceId, form }: Called, token: string): Promise<ConfirmationStanding> {
    const id = readConfirmToken(form.secret, token);
    if (id === undefined) return 'over';
    return this.database.withWorkspace(workspaceId, (tx) => standingOf(tx, workspaceId, form.id, id));
  }

  private show({ form }: Called, standing: ConfirmationStanding, wanted: string | undefined): ShownPage {
    const language = languageFor(wanted, form.definition.languages);
    const words = wordsIn(language);
    if (standing === 'confirmed') return this.showForm.said(form, language, words.confirmed, 200);
    if (standing === 'over') return this.showForm.said(form, language, words.confirmOver, 410);
    const title = `${textIn(form.definition.title, language)} – ${words.confirmTitle}`;
    const button = `<form class="f" method="post"><button type="submit">${escaped(words.confirmButton)}</button></form>`;
    return this.showForm.whole(form, language, saying(title, words.confirmText) + button, 200);
  }
}
