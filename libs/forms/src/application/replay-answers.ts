import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, isDatabaseUnavailable } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { Log } from '#observability';
import type { Verdict } from '../domain/form-definition.js';
import { readAnswers } from '../domain/read-answers.js';
import { languageFor } from '../domain/texts.js';
import { calledForm, findForm, findVersion } from '../persistence/forms.js';
import { failedSince, findHit } from '../persistence/hits.js';
import type { FormHit } from '../persistence/hits.js';
import { missingForm, missingHit, refusedHit } from './form-errors.js';
import { sentIn } from './judge-answers.js';
import { TakeAnswers } from './take-answers.js';
import type { RightForm } from './take-answers.js';

export interface ReplayedForm {
  readonly id: string;
  readonly verdict: Verdict;
}

/** Taken by one request. */
const MOST = 1_000;

/**
 * Takes what could not be taken when it was sent, as of when it was sent, by what the form asked then. The same answers to the form as it
 * was shown once are taken once, so nothing doubles, however often and by how many at once, and whoever sent it again meanwhile.
 */
@Injectable()
export class ReplayAnswers {
  constructor(
    private readonly database: Database,
    private readonly takeAnswers: TakeAnswers,
    private readonly log: Log,
  ) {}

  /** What was taken stays what it is. @throws AppError `form/hit-missing`, `form/refused-replay` */
  async one({ workspaceId }: Caller, formId: string, hitId: string): Promise<ReplayedForm> {
    try {
      const verdict = await this.database.withWorkspace(workspaceId, async (tx) => {
        // Of two who replay it at once the second waits here, and finds it taken.
        const hit = await findHit(tx, workspaceId, formId, hitId, 'for update');
        if (!hit) throw missingHit();
        if (hit.verdict === 'refused') throw refusedHit();
        if (hit.verdict !== 'failed') return hit.verdict;
        const right = await this.rightOf(tx, workspaceId, formId, hit);
        return right ? (await this.takeAnswers.run(tx, right)).verdict : 'failed';
      });
      return { id: hitId, verdict };
    } catch (error) {
      if (isDatabaseUnavailable(error) || isAboutIt(error)) throw error;
      this.log.error('A form could not be taken again; what was sent is kept.', { err: error, formId });
      return { id: hitId, verdict: 'failed' };
    }
  }

  /** All that failed since, up to 1,000, the oldest first. @throws AppError `form/missing` */
  async since(caller: Caller, formId: string, since: Date): Promise<ReplayedForm[]> {
    const { workspaceId } = caller;
    const failed = await this.database.withWorkspace(workspaceId, async (tx) => {
      if (!(await findForm(tx, workspaceId, formId))) throw missingForm();
      return failedSince(tx, workspaceId, formId, since, MOST);
    });
    const replayed: ReplayedForm[] = [];
    for (const id of failed) replayed.push(await this.one(caller, formId, id));
    return replayed;
  }

  /** As it was found right when it came; undefined where the version it answers is no more. */
  private async rightOf(
    tx: Tx,
    workspaceId: string,
    formId: string,
    { id, version, body, origin, receivedAt, isTest }: FormHit & { readonly body: Buffer },
  ): Promise<RightForm | undefined> {
    const form = await calledForm(tx, workspaceId, formId);
    const asked = version === null ? undefined : await findVersion(tx, workspaceId, formId, version);
    if (!form || !asked) return undefined;
    const { definition, number } = asked;
    const sent = sentIn(body);
    const state = isTest ? 'test' : 'active';
    return {
      called: { workspaceId, form: { ...form, state, now: receivedAt } },
      ...{ definition, version: number, keptAs: id, values: readAnswers(definition, sent).values },
      // What the browser asked for is not kept: whoever is written to reads the first language of the form.
      language: languageFor(undefined, definition.languages),
      sent: { sent, body, origin: origin ?? undefined, host: undefined, address: '', wanted: undefined },
    };
  }
}

const isAboutIt = (error: unknown): boolean => error instanceof AppError && error.code.startsWith('form/');
