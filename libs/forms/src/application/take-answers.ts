import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { CaptureSubmissions } from '#intake';
import type { SubmissionResult } from '#intake';
import type { By } from '#leads';
import { newId } from '#kernel';
import { Journal } from '#journal';
import { normaliseEmail } from '#people';
import { recordConsents } from '#privacy';
import type { FormDefinition, Verdict } from '../domain/form-definition.js';
import { pageOf, signsOf } from '../domain/page-signs.js';
import { isVisitor } from '../domain/read-visit.js';
import { HIDDEN } from '../domain/render-form.js';
import { consentsOf, writeSubmission } from '../domain/write-submission.js';
import type { Sent } from '../domain/write-submission.js';
import { insertConfirmation, insertConsents } from '../persistence/consents.js';
import type { Given } from '../persistence/consents.js';
import { insertHit, rewriteHit } from '../persistence/hits.js';
import { linkOfClick } from '../persistence/visits.js';
import type { Called } from './call-form.js';
import { JoinVisits } from './join-visits.js';
import type { SentForm } from './judge-answers.js';
import { OwnAddress } from './own-address.js';
import { saidBy } from './said-by.js';

/** A form that was found right. */
export interface RightForm {
  readonly called: Called;
  readonly definition: FormDefinition;
  readonly version: number;
  readonly language: string;
  readonly values: ReadonlyMap<string, string>;
  readonly sent: SentForm;
  /** The hit it was kept as, where it could not be taken when it came. */
  readonly keptAs?: string;
}

const byForm = (workspaceId: string, formId: string): By => ({
  ...{ workspaceId, memberId: null, caller: null },
  actor: { kind: 'connector', id: formId },
});

/** Makes a lead of a form, with its way here, what was agreed to, and the mail that asks for a confirmation; keeps what was sent. */
@Injectable()
export class TakeAnswers {
  constructor(
    private readonly captureSubmissions: CaptureSubmissions,
    private readonly joinVisits: JoinVisits,
    private readonly own: OwnAddress,
    private readonly journal: Journal,
  ) {}

  /** Whether a mail is on its way. */
  async run(tx: Tx, right: RightForm): Promise<{ readonly verdict: Verdict; readonly isMailed: boolean }> {
    const { called, version } = right;
    const { workspaceId, form } = called;
    const sent = await this.read(tx, right);
    const by = byForm(workspaceId, form.id);
    const [result] = await this.captureSubmissions.run(tx, by, `form:${form.id}`, [writeSubmission(sent)]);
    const { isTest } = sent;
    const verdict = verdictOf(result, isTest);
    const hitId = hitIdOf(right);
    const { leadId = null, personId = null } = result ?? {};
    const kept = { version, receivedAt: form.now, reason: null, origin: right.sent.origin ?? null };
    const body = bodyOf(right, result);
    const hit = { ...kept, ...{ id: hitId, formId: form.id, verdict, isTest, body, leadId, personId } };
    await writing(right)(tx, workspaceId, hit);
    if (verdict === 'duplicate' || leadId === null || personId === null)
      return { verdict, isMailed: sent.definition.doubleOptIn !== undefined };
    const { click } = sent.signs;
    await this.joinVisits.run(tx, workspaceId, { personId, leadId, ...(click && { click }) });
    const given = { formId: form.id, version, hitId, leadId, personId };
    await this.agree(tx, by, sent, given, this.pageOf(sent, form.publicKey));
    return { verdict, isMailed: await this.ask(tx, sent, workspaceId, given, result) };
  }

  /** What waits for its proof is no consent yet: it becomes part of the history when it is proven. */
  private async agree(tx: Tx, by: By, sent: Sent, given: Given, page: string): Promise<void> {
    const consents = consentsOf(sent);
    await insertConsents(tx, by.workspaceId, { ...given, at: sent.at, page, consents });
    if (sent.definition.doubleOptIn) return;
    const said = consents.map((each) => saidBy(given.formId, { ...given, ...each, page }, sent.at));
    await recordConsents(tx, { ...by, journal: this.journal }, said);
  }

  /** The page that held the form, else the form’s own. */
  private pageOf({ signs }: Sent, publicKey: string): string {
    return pageOf(signs) ?? `${this.own.base}/f/${publicKey}`;
  }

  /** Only a lead of its own is held: one that was there already is being worked, and stays so. */
  private async ask(
    tx: Tx,
    { definition, values, language }: Sent,
    workspaceId: string,
    given: Given,
    result: SubmissionResult | undefined,
  ): Promise<boolean> {
    const { doubleOptIn, fields } = definition;
    const email = fields.flatMap(({ kind, name }) => (kind === 'email' ? (values.get(name) ?? []) : []))[0];
    const address = normaliseEmail(email);
    if (!doubleOptIn || address === null) return false;
    const isNew = result?.status === 'captured';
    const { hours } = doubleOptIn;
    const holds = doubleOptIn.holds && isNew;
    await insertConfirmation(tx, workspaceId, { ...given, email: address, language, holds, isNew, hours });
    return true;
  }

  private async read(tx: Tx, right: RightForm): Promise<Sent> {
    const { called, definition, language, values, sent } = right;
    const signs = signsOf(sent.sent.get(HIDDEN.page), sent.sent.get(HIDDEN.referrer));
    const visitor = sent.sent.get(HIDDEN.visitor);
    const link = signs.click && (await linkOfClick(tx, called.workspaceId, signs.click));
    return {
      ...{ definition, values, signs, language, at: called.form.now, isTest: called.form.state === 'test' },
      externalId: sameness(sent.sent.get(HIDDEN.token), values),
      ...(isVisitor(visitor) && { anonymousId: visitor }),
      ...(link && { link }),
    };
  }
}

const hitIdOf = ({ keptAs }: RightForm): string => keptAs ?? newId();
const writing = ({ keptAs }: RightForm): typeof insertHit => (keptAs === undefined ? insertHit : rewriteHit);

/** The same answers to the form as it was shown once, whichever way a browser writes the ends of their lines. */
function sameness(token: string | null, values: ReadonlyMap<string, string>): string {
  const answers = [...values].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]).toSorted();
  return createHash('sha256')
    .update(JSON.stringify([token, answers]))
    .digest('base64url');
}

/** Of somebody who was erased the lead counts, and nothing is kept of what they sent. */
const bodyOf = ({ sent }: RightForm, result: SubmissionResult | undefined): Buffer =>
  result?.isWithheld === true ? Buffer.alloc(0) : sent.body;

function verdictOf(result: SubmissionResult | undefined, isTest: boolean): Verdict {
  if (result?.status === 'duplicate') return 'duplicate';
  if (result?.status === undefined || result.status === 'refused') return 'failed';
  return isTest ? 'test' : 'accepted';
}
