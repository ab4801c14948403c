import { Injectable } from '@nestjs/common';
import { Database, isDatabaseUnavailable } from '#database';
import { newId } from '#kernel';
import { Log } from '#observability';
import type { FormDefinition, Verdict } from '../domain/form-definition.js';
import type { Answers } from '../domain/read-answers.js';
import { HIDDEN } from '../domain/render-form.js';
import { languageFor, textIn } from '../domain/texts.js';
import { wordsIn } from '../domain/words.js';
import { findVersion } from '../persistence/forms.js';
import { insertHit } from '../persistence/hits.js';
import { CallForm } from './call-form.js';
import type { Called } from './call-form.js';
import { judgeAnswers } from './judge-answers.js';
import type { Judged, SentForm } from './judge-answers.js';
import { asksForCode, judgeCodes } from './judge-codes.js';
import { ShowForm } from './show-form.js';
import type { ShownPage } from './show-form.js';
import { TakeAnswers } from './take-answers.js';
import type { RightForm } from './take-answers.js';
import { Throttle } from './throttle.js';

/** What the visitor gets to see: inside another page the body alone, and where to go instead. */
export interface Answered {
  readonly page: ShownPage;
  readonly body: string;
  readonly redirect: string | null;
  /** The page that may read this answer. */
  readonly mayRead: string | null;
}

interface Held {
  readonly called: Called;
  readonly definition: FormDefinition;
  readonly language: string;
  readonly sent: SentForm;
}

/** What visitors send by a form: judged, committed with its lead before they are thanked, and kept whatever came of it. */
@Injectable()
export class ReceiveForm {
  constructor(
    private readonly database: Database,
    private readonly callForm: CallForm,
    private readonly showForm: ShowForm,
    private readonly takeAnswers: TakeAnswers,
    private readonly throttle: Throttle,
    private readonly log: Log,
  ) {}

  /** @throws AppError `form/unknown-address` */
  async run(key: string, sent: SentForm): Promise<Answered> {
    const called = await this.callForm.run(key);
    const { form } = called;
    const isAdmitted = await this.throttle.admits({
      ...{ workspaceId: called.workspaceId, kind: 'form', of: form.id, address: sent.address },
    });
    const judged: Judged = isAdmitted
      ? await judgeAnswers(form, this.showForm.origin, sent, (version) => this.version(called, version))
      : { is: 'refused', reason: 'throttled' };
    const definition = await this.definitionOf(called, judged);
    const held = { called, definition, sent, language: languageFor(sent.wanted, definition.languages) };
    if (judged.is === 'refused') return this.refuse(held, judged.reason);
    const { version } = judged;
    const answers = await this.withCodes(held, judged.answers);
    if (answers.wrong.length > 0) return this.again(held, version, answers);
    return this.take({ ...held, version, values: answers.values });
  }

  private async take(right: RightForm): Promise<Answered> {
    const { called, definition, language } = right;
    const words = wordsIn(language);
    try {
      const { isMailed } = await this.database.withWorkspace(called.workspaceId, (tx) =>
        this.takeAnswers.run(tx, right),
      );
      const thanks = textIn(definition.thanks, language);
      const text = isMailed ? `${thanks}\n${words.checkMail}` : thanks;
      return this.say(right, text, 200, isMailed ? null : (definition.redirect ?? null));
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error;
      this.log.error('A form could not be taken; what was sent is kept.', {
        err: error,
        formId: called.form.id,
      });
      await this.keep(right, 'failed', 'unexpected', right.version);
      return this.show(right, { refused: words.refused.failed ?? '' }, 503);
    }
  }

  private withCodes({ called, definition }: Held, answers: Answers): Promise<Answers> {
    if (!asksForCode(definition, answers)) return Promise.resolve(answers);
    const { workspaceId } = called;
    return this.database.withWorkspace(workspaceId, (tx) => judgeCodes(tx, workspaceId, definition, answers));
  }

  private async refuse(held: Held, reason: string): Promise<Answered> {
    const words = wordsIn(held.language);
    await this.keep(held, 'refused', reason, null);
    if (reason === 'closed') return this.say(held, words.closed, 410, null);
    return this.show(
      held,
      { refused: words.refused[reason] ?? words.wrong },
      reason === 'throttled' ? 429 : 422,
    );
  }

  private async again(held: Held, version: number, { values, wrong }: Answers): Promise<Answered> {
    const named = wrong.map(({ field, fault }) => `${field}: ${fault}`).join(', ');
    await this.keep(held, 'refused', `answers: ${named}`, version);
    return this.show(held, { values, wrong }, 422);
  }

  /** The form once more, as it was filled in. */
  private show(held: Held, extra: Parameters<ShowForm['fresh']>[2], status: number): Answered {
    const { called, definition, language, sent } = held;
    const back = (name: string): string => sent.sent.get(name) ?? '';
    const hidden = {
      page: back(HIDDEN.page),
      referrer: back(HIDDEN.referrer),
      visitor: back(HIDDEN.visitor),
    };
    const filled = new Map(definition.fields.map(({ name }): [string, string] => [name, back(name)]));
    const body = this.showForm.fresh(called.form, language, { values: filled, ...hidden, ...extra });
    const page = this.showForm.whole(called.form, language, body, status);
    return { page, body, redirect: null, mayRead: this.mayRead(held) };
  }

  private say(held: Held, text: string, status: number, redirect: string | null): Answered {
    const page = this.showForm.said(held.called.form, held.language, text, status);
    const body = /<main>(.*)<\/main>/s.exec(page.html)?.[1] ?? '';
    return { page, body, redirect, mayRead: this.mayRead(held) };
  }

  private mayRead({ called, sent }: Held): string | null {
    const { origin } = sent;
    const { origins } = called.form.definition;
    return origin !== undefined && (origin === this.showForm.origin || origins.includes(origin))
      ? origin
      : null;
  }

  private async keep(
    { called, sent }: Held,
    verdict: Verdict,
    reason: string,
    version: number | null,
  ): Promise<void> {
    const { workspaceId, form } = called;
    const nobody = { leadId: null, personId: null, isTest: form.state === 'test' };
    const hit = { ...nobody, verdict, reason, version, body: sent.body, origin: sent.origin ?? null };
    await this.database.withWorkspace(workspaceId, (tx) =>
      insertHit(tx, workspaceId, { ...hit, id: newId(), formId: form.id, receivedAt: form.now }),
    );
  }

  /** What was asked when it was shown; today’s where nothing says that it was. */
  private async definitionOf(called: Called, judged: Judged): Promise<FormDefinition> {
    const shown = judged.is === 'read' ? await this.version(called, judged.version) : undefined;
    return shown ?? called.form.definition;
  }

  private async version({ workspaceId, form }: Called, number: number): Promise<FormDefinition | undefined> {
    if (number === form.version) return form.definition;
    const found = await this.database.withWorkspace(workspaceId, (tx) =>
      findVersion(tx, workspaceId, form.id, number),
    );
    return found?.definition;
  }
}
