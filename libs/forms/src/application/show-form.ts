import { Injectable } from '@nestjs/common';
import { embedScript } from '../domain/embed-script.js';
import { originOf } from '../domain/check-definition.js';
import { page, saying } from '../domain/html.js';
import { renderForm } from '../domain/render-form.js';
import type { FormView } from '../domain/render-form.js';
import { languageFor, textIn } from '../domain/texts.js';
import { formToken } from '../domain/tokens.js';
import { wordsIn } from '../domain/words.js';
import type { CalledForm } from '../persistence/forms.js';
import { CallForm } from './call-form.js';
import { OwnAddress } from './own-address.js';

export interface Asked {
  /** `Accept-Language`, or the language the address names. */
  readonly wanted: string | undefined;
  /** Whole address of the page, and of the one before it. */
  readonly page?: string;
  readonly referrer?: string;
}

/** What a browser gets, and where the form on it may lead. */
export interface ShownPage {
  readonly status: number;
  readonly html: string;
  /** Origins beside our own that a form of the page may be sent on to. */
  readonly leadsTo: readonly string[];
}

type Extra = Pick<FormView, 'values' | 'wrong' | 'refused' | 'page' | 'referrer' | 'visitor'>;

/** Forms as they are seen: on a page of their own, or inside a page of another site. */
@Injectable()
export class ShowForm {
  constructor(
    private readonly callForm: CallForm,
    private readonly own: OwnAddress,
  ) {}

  /** @throws AppError `form/unknown-address` */
  async page(key: string, asked: Asked): Promise<ShownPage> {
    const { form } = await this.callForm.run(key);
    const language = languageFor(asked.wanted, form.definition.languages);
    const extra = { page: asked.page ?? '', referrer: asked.referrer ?? '' };
    return form.state === 'paused'
      ? this.said(form, language, wordsIn(language).closed, 410)
      : this.whole(form, language, this.fresh(form, language, extra), 200);
  }

  /** @throws AppError `form/unknown-address` */
  async embed(key: string, wanted: string | undefined): Promise<string> {
    const { form } = await this.callForm.run(key);
    const language = languageFor(wanted, form.definition.languages);
    const html =
      form.state === 'paused'
        ? saying(textIn(form.definition.title, language), wordsIn(language).closed)
        : this.fresh(form, language, {});
    return embedScript({ html, path: this.actionOf(form, language) });
  }

  /** Of this installation. */
  get origin(): string {
    return this.own.origin;
  }

  /** The form once more, ready to be sent. */
  fresh(form: CalledForm, language: string, extra: Extra): string {
    const { definition, secret, version, now, state } = form;
    const token = formToken(secret, { version, at: now.getTime() });
    const action = this.actionOf(form, language);
    return renderForm({ ...extra, definition, language, token, action, isTest: state === 'test' });
  }

  said(form: CalledForm, language: string, text: string, status: number): ShownPage {
    return this.whole(form, language, saying(textIn(form.definition.title, language), text), status);
  }

  whole({ definition }: CalledForm, language: string, body: string, status: number): ShownPage {
    const leadsTo =
      definition.redirect === undefined ? [] : [originOf(definition.redirect) ?? this.own.origin];
    return { status, html: page(language, textIn(definition.title, language), body), leadsTo };
  }

  /** Below the origin it is shown or loaded from: behind a proxy only the browser knows it. */
  private actionOf({ publicKey }: CalledForm, language: string): string {
    return `/f/${publicKey}?lang=${language}`;
  }
}
