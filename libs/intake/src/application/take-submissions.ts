import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { noteToldCodes, writeTouches } from '#journey';
import { CaptureLeads } from '#leads';
import type { By } from '#leads';
import { EnsureCompanies, ResolvePeople, Suppression } from '#people';
import type { Happening } from '#people';
import { recordConsents } from '#privacy';
import type { Submission, SubmissionResult } from '../domain/submission.js';
import { beginTaking, fillRecords, leadsOfRecords } from '../persistence/records.js';
import { consentsIn } from './consents-in.js';
import { placeSubmissions } from './place-submissions.js';
import { captureOf, personOf } from './submission-parts.js';
import type { Placed, Who } from './submission-parts.js';
import { withholdErased } from './withhold-erased.js';

/**
 * Takes hits that are in order: finds or makes their people, notes the touch, captures the lead.
 *
 * - A bounded number of statements for 1 to 1,000; answers in the order given.
 * - A record of somebody who was erased is a lead of nobody, and its result says so.
 * - A record of a source is taken once, whichever of two transactions comes first; the second is a `duplicate` and changes nothing.
 */
@Injectable()
export class TakeSubmissions {
  constructor(
    private readonly journal: Journal,
    private readonly people: ResolvePeople,
    private readonly companies: EnsureCompanies,
    private readonly leads: CaptureLeads,
    private readonly suppression: Suppression,
  ) {}

  async run(tx: Tx, by: By, source: string, sent: readonly Submission[]): Promise<SubmissionResult[]> {
    const { submissions, withheld } = await withholdErased(
      tx,
      by.workspaceId,
      source,
      this.suppression,
      sent,
    );
    const results = await this.takeEach(tx, by, source, submissions);
    return results.map((result, index) => (withheld.has(index) ? { ...result, isWithheld: true } : result));
  }

  private async takeEach(
    tx: Tx,
    by: By,
    source: string,
    submissions: readonly Submission[],
  ): Promise<SubmissionResult[]> {
    const externalIds = submissions.flatMap(({ externalId }) => externalId ?? []);
    const { claimed, at } = await beginTaking(tx, by.workspaceId, source, externalIds);
    const fresh = firstOfEach(submissions, claimed);
    const taken = await this.journal.together(tx, by.workspaceId, () =>
      this.take(
        { tx, by, source, at },
        fresh.map((index) => submissions[index] as Submission),
      ),
    );
    const results = new Map(fresh.map((index, place) => [index, taken[place]]));
    const leadOf = new Map(
      fresh.flatMap((index): [string, string][] => {
        const [id, leadId] = [submissions[index]?.externalId, results.get(index)?.leadId];
        return id && leadId ? [[id, leadId]] : [];
      }),
    );
    await fillRecords(tx, by.workspaceId, source, leadOf);
    const repeated = externalIds.filter((id) => !leadOf.has(id));
    const known = await leadsOfRecords(tx, by.workspaceId, source, repeated);
    return submissions.map(({ externalId = '' }, index) => {
      const leadId = leadOf.get(externalId) ?? known.get(externalId);
      return results.get(index) ?? { status: 'duplicate', ...(leadId && { leadId }) };
    });
  }

  private async take(
    { tx, by, source, at }: Taking,
    submissions: readonly Submission[],
  ): Promise<SubmissionResult[]> {
    if (submissions.length === 0) return [];
    const happening: Happening = { actor: by.actor, occurredAt: earliest(submissions) ?? at };
    const who = await this.identify(tx, by.workspaceId, source, submissions, happening);
    const placed = await placeSubmissions(tx, by, submissions, { who, at });
    const captured = await this.leads.run(
      tx,
      by,
      submissions.map((submission, index) =>
        captureOf(submission, source, who[index] as Who, placed[index] as Placed),
      ),
    );
    await writeWays(tx, by.workspaceId, captured, placed);
    await recordConsents(
      tx,
      { ...by, journal: this.journal },
      consentsIn(submissions, { source, who, captured, at }),
    );
    return captured.map((result, index) => {
      const personId = who[index]?.personId;
      return personId ? { ...result, personId } : result;
    });
  }

  /** Person and company of each; somebody of whom only a record's id is known stays nobody. */
  private async identify(
    tx: Tx,
    workspaceId: string,
    source: string,
    submissions: readonly Submission[],
    happening: Happening,
  ): Promise<Who[]> {
    const persons = submissions.map((submission) => personOf(submission, source));
    const resolved = await this.people.resolve(
      tx,
      workspaceId,
      persons.filter((person) => person !== null),
      happening,
    );
    const companies = await this.companies.ensure(
      tx,
      workspaceId,
      submissions.map(({ company }, index) => (persons[index] === null ? (company ?? null) : null)),
      happening,
    );
    let next = 0;
    return persons.map((person, index): Who => {
      const found = person === null ? undefined : resolved[next++];
      return {
        personId: found?.personId ?? null,
        companyId: found ? found.companyId : (companies[index]?.companyId ?? null),
      };
    });
  }
}

/** By which way each lead came: as a touch of its person, and the code that was told where there is none. */
async function writeWays(
  tx: Tx,
  workspaceId: string,
  captured: readonly { readonly leadId: string }[],
  placed: readonly Placed[],
): Promise<void> {
  const touches = captured.flatMap(({ leadId }, index) => {
    const touch = placed[index]?.touch;
    return touch ? [{ ...touch, leadId }] : [];
  });
  const told = captured.flatMap(({ leadId }, index) => {
    const codeId = placed[index]?.codeId;
    return codeId ? [{ leadId, codeId }] : [];
  });
  await writeTouches(tx, workspaceId, touches);
  await noteToldCodes(tx, workspaceId, told);
}

interface Taking {
  readonly tx: Tx;
  readonly by: By;
  readonly source: string;
  /** When a hit happened that does not say so. */
  readonly at: Date;
}

/** Where each claimed record first stands, and everything that has no id of its own. */
function firstOfEach(submissions: readonly Submission[], claimed: ReadonlySet<string>): number[] {
  const seen = new Set<string>();
  return submissions.flatMap(({ externalId }, index) => {
    if (externalId === undefined) return [index];
    if (!claimed.has(externalId) || seen.has(externalId)) return [];
    seen.add(externalId);
    return [index];
  });
}

/** When the first of them happened, if each says when. */
function earliest(submissions: readonly Submission[]): Date | undefined {
  const instants = submissions.flatMap(({ occurredAt }) => (occurredAt ? [occurredAt.getTime()] : []));
  return instants.length === submissions.length
    ? new Date(instants.reduce((one, other) => Math.min(one, other)))
    : undefined;
}
