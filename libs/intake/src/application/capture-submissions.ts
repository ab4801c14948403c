import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { By } from '#leads';
import { isRefused } from '../domain/submission.js';
import type { RefusedSubmission, Submission, SubmissionResult } from '../domain/submission.js';
import { logSubmissions } from '../persistence/submissions.js';
import type { SubmissionLog } from '../persistence/submissions.js';
import { TakeSubmissions } from './take-submissions.js';
import { impersonal, isTelling, WITHHELD } from './withhold-erased.js';

type Hit = Submission | RefusedSubmission;

/**
 * Takes what a connector sends, good and bad: good hits become leads, and every hit is kept as it came, with what became of it.
 * Answers in the order given; ids and codes only.
 */
@Injectable()
export class CaptureSubmissions {
  constructor(private readonly takeSubmissions: TakeSubmissions) {}

  async run(tx: Tx, by: By, connector: string, hits: readonly Hit[]): Promise<SubmissionResult[]> {
    const taken = await this.takeSubmissions.run(
      tx,
      by,
      connector,
      hits.flatMap((hit) => (isRefused(hit) ? [] : [hit])),
    );
    let next = 0;
    const results = hits.map((hit): SubmissionResult =>
      isRefused(hit)
        ? { status: 'refused', errors: hit.errors }
        : (taken[next++] ?? { status: 'refused', errors: [] }),
    );
    await logSubmissions(
      tx,
      by.workspaceId,
      connector,
      hits.map((hit, index) => logOf(hit, results[index])),
    );
    return results;
  }
}

function logOf(hit: Hit, result: SubmissionResult = { status: 'refused' }): SubmissionLog {
  const { leadId = null, personId = null, status, isWithheld = false } = result;
  const found = { leadId, personId };
  if (isRefused(hit)) {
    const why = hit.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join(' ');
    return { ...found, externalId: externalIdOf(hit.refused), status: 'refused', why, body: hit.refused };
  }
  const body = isWithheld ? nothingOf(hit) : hit;
  const verdict = status === 'duplicate' ? 'duplicate' : 'accepted';
  return { ...found, externalId: body.externalId ?? null, status: verdict, why: whyOf(result), body };
}

/** A hit as if of nobody: also without the id of its record where that says who it is. */
const nothingOf = (hit: Submission): Submission =>
  impersonal(isTelling(hit) ? { ...hit, externalId: undefined } : hit);

/** What a refused hit calls itself, so that it can be found; bounded, because nothing of it has been checked. */
function externalIdOf(body: unknown): string | null {
  const given = (body as { externalId?: unknown } | null)?.externalId;
  return typeof given === 'string' ? given.slice(0, 200) : null;
}

function whyOf({ status, isWithheld = false }: SubmissionResult): string | null {
  if (status === 'duplicate') return 'This record of this source was taken before.';
  return isWithheld ? WITHHELD : null;
}
