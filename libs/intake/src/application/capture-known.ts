import { Injectable } from '@nestjs/common';
import type { Channel, Intent, Origin } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { linkTouchesToLeads } from '#journey';
import { CaptureLeads } from '#leads';
import type { By, LeadCapture } from '#leads';
import { companiesByIds, peopleByIds } from '#people';
import type { Company } from '#people';
import { DEFAULT_LEAD_TYPE } from '../domain/submission.js';
import type { SubmissionResult } from '../domain/submission.js';
import { beginTaking, fillRecords, leadsOfRecords } from '../persistence/records.js';
import { logSubmissions } from '../persistence/submissions.js';

/** Somebody who is known by now showed interest, in a touch that is written down. */
export interface KnownCapture {
  /** The record's id in its source; taken once. */
  readonly externalId: string;
  readonly personId: string;
  /** Null where the touch was written down for an earlier record. */
  readonly touchId: string | null;
  readonly channel: Channel;
  readonly campaignId: string | null;
  readonly assetId: string | null;
  readonly origin: Origin;
  readonly leadType?: string | undefined;
  readonly intent?: Intent | null | undefined;
  readonly occurredAt?: Date;
  /** What is kept as evidence of the hit. */
  readonly body: unknown;
}

/**
 * Makes leads of persons and touches that other parts found: the same record of the same source once, each hit kept with what became of
 * it. A bounded number of statements for 1 to 1,000; answers in the order given.
 */
@Injectable()
export class CaptureKnown {
  constructor(
    private readonly journal: Journal,
    private readonly leads: CaptureLeads,
  ) {}

  async run(tx: Tx, by: By, source: string, hits: readonly KnownCapture[]): Promise<SubmissionResult[]> {
    if (hits.length === 0) return [];
    const { workspaceId } = by;
    const ids = hits.map(({ externalId }) => externalId);
    const { claimed } = await beginTaking(tx, workspaceId, source, ids);
    const fresh = hits.filter(
      ({ externalId }, index) => claimed.has(externalId) && ids.indexOf(externalId) === index,
    );
    const made = await this.journal.together(tx, workspaceId, () => this.take(tx, by, source, fresh));
    const leadOf = new Map(made.map(({ leadId }, index) => [fresh[index]!.externalId, leadId]));
    await fillRecords(tx, workspaceId, source, leadOf);
    const before = await leadsOfRecords(tx, workspaceId, source, ids);
    const results = hits.map((hit): SubmissionResult => {
      const place = fresh.indexOf(hit);
      const leadId = before.get(hit.externalId);
      const status = made[place]?.status ?? 'duplicate';
      return { status, personId: hit.personId, ...(leadId && { leadId }) };
    });
    await logSubmissions(
      tx,
      workspaceId,
      source,
      hits.map((hit, index) => logOf(hit, results[index]!)),
    );
    return results;
  }

  private async take(tx: Tx, by: By, source: string, hits: readonly KnownCapture[]) {
    const people = await peopleByIds(
      tx,
      by.workspaceId,
      hits.map(({ personId }) => personId),
    );
    const companyIds = [...people.values()].flatMap(({ companyId }) => companyId ?? []);
    const companies = await companiesByIds(tx, by.workspaceId, companyIds);
    const captures = hits.map((hit): LeadCapture => {
      const person = people.get(hit.personId);
      const company = companies.get(person?.companyId ?? '');
      const country = person?.country ?? company?.country ?? null;
      return { ...captureOf(hit, source), ...factsOf(company), region: person?.region ?? null, country };
    });
    const captured = await this.leads.run(tx, by, captures);
    await linkTouchesToLeads(
      tx,
      by.workspaceId,
      captured.flatMap(({ leadId }, index) => {
        const touchId = hits[index]?.touchId;
        return touchId ? [{ touchId, leadId }] : [];
      }),
    );
    return captured;
  }
}

const captureOf = (
  { externalId, personId, touchId, channel, campaignId, assetId, origin, ...hit }: KnownCapture,
  source: string,
): Omit<LeadCapture, 'companyId'> => ({
  ...{ personId, touchId, channel, campaignId, assetId, origin, intent: hit.intent ?? null },
  leadType: hit.leadType ?? DEFAULT_LEAD_TYPE,
  external: { source, id: externalId },
  ...(hit.occurredAt && { occurredAt: hit.occurredAt }),
});

const factsOf = (
  company: Company | undefined,
): Pick<LeadCapture, 'companyId' | 'companySize' | 'industry'> => ({
  companyId: company?.id ?? null,
  companySize: company?.employees ?? null,
  industry: company?.industry ?? null,
});

const logOf = ({ externalId, body }: KnownCapture, { status, leadId, personId }: SubmissionResult) => ({
  ...{ externalId, body, leadId: leadId ?? null, personId: personId ?? null },
  status: status === 'duplicate' ? ('duplicate' as const) : ('accepted' as const),
  why: status === 'duplicate' ? 'This record of this source was taken before.' : null,
});
