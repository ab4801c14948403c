import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import { atOnce, rows } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { moveTo } from '../domain/lifecycle.js';
import { ENRICH_LEADS, INSERT_LEADS, KNOWN_EXTERNALS, OPEN_LEADS_OF } from '../persistence/captures.sql.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { leadsByIds } from '../persistence/leads.js';
import type { By } from './command.js';
import { DealProtection } from './deal-protection.js';
import { leadEntry } from './entries.js';
import type { CaptureResult, Draft, LeadCapture } from './lead-capture.js';

/** Makes leads of captures, a thousand as well as one, in a fixed number of statements. */
@Injectable()
export class CaptureLeads {
  constructor(
    private readonly journal: Journal,
    private readonly protection: DealProtection = new DealProtection(),
  ) {}

  /** Results come in the order of the captures. */
  async run(tx: Tx, by: By, captures: readonly LeadCapture[]): Promise<CaptureResult[]> {
    const companyIds = captures.flatMap(({ companyId }) => companyId ?? []);
    const [known, partners, present] = await atOnce([
      this.known(tx, by.workspaceId, captures),
      this.protection.partnersOf(tx, by.workspaceId, companyIds),
      this.journal.lock(tx, by.workspaceId, []),
    ]);
    const leadIds = [...known.values()].map(({ leadId }) => leadId);
    const at = leadIds.length === 0 ? present : await this.journal.lock(tx, by.workspaceId, leadIds);
    const drafts = captures.map((capture): Draft => ({
      ...capture,
      partnerId: capture.partnerId ?? partners.get(capture.companyId ?? '') ?? null,
      id: newId(),
      capturedAt: capture.occurredAt ?? at,
    }));
    const inserted = await this.insert(
      tx,
      by.workspaceId,
      drafts.filter((_, index) => !known.has(index)),
      at,
    );
    const results = await this.results(tx, by.workspaceId, drafts, known, inserted);
    const enriched = drafts.flatMap((draft, index) =>
      results[index]?.status === 'enriched' ? [{ ...draft, leadId: results[index].leadId }] : [],
    );
    await this.enrich(tx, by.workspaceId, enriched, at);
    await this.journal.append(tx, by.workspaceId, [
      ...drafts.flatMap((draft) => capturedEntry(by, draft, inserted.get(draft.id))),
      ...(await this.enrichedEntries(tx, by, enriched)),
    ]);
    return results;
  }

  /** By position in the batch: captures that meet a lead which is there already. */
  private async known(
    tx: Tx,
    workspaceId: string,
    captures: readonly LeadCapture[],
  ): Promise<Map<number, CaptureResult>> {
    const externals = captures.flatMap(({ external }) => (external ? [external] : []));
    const persons = captures.flatMap(({ personId }) => (personId ? [personId] : []));
    const [bySource, open] = await atOnce([
      externals.length === 0 ? Promise.resolve([]) : knownExternals(tx, workspaceId, externals),
      persons.length === 0 ? Promise.resolve([]) : openLeadsOf(tx, workspaceId, persons),
    ]);
    const ofSource = new Map(
      bySource.map(({ id, externalSource, externalId }) => [keyOf(externalSource, externalId), id]),
    );
    const ofPerson = new Map(open.map(({ id, personId, leadType }) => [keyOf(personId, leadType), id]));
    const found = new Map<number, CaptureResult>();
    captures.forEach(({ external, personId, leadType }, index) => {
      const duplicate = external && ofSource.get(keyOf(external.source, external.id));
      const openLead = personId ? ofPerson.get(keyOf(personId, leadType)) : undefined;
      if (duplicate) found.set(index, { status: 'duplicate', leadId: duplicate });
      else if (openLead) found.set(index, { status: 'enriched', leadId: openLead });
    });
    return found;
  }

  private async insert(
    tx: Tx,
    workspaceId: string,
    drafts: readonly Draft[],
    at: Date,
  ): Promise<Map<string, LeadRow>> {
    if (drafts.length === 0) return new Map();
    const leads = await rows<LeadRow>(tx, INSERT_LEADS, [
      workspaceId,
      JSON.stringify(drafts.map(asRecord)),
      at,
    ]);
    return new Map(leads.map((lead) => [lead.id, lead]));
  }

  /** What was neither known nor inserted met its twin in this very batch or in a transaction that committed meanwhile. */
  private async results(
    tx: Tx,
    workspaceId: string,
    drafts: readonly Draft[],
    known: ReadonlyMap<number, CaptureResult>,
    inserted: ReadonlyMap<string, LeadRow>,
  ): Promise<CaptureResult[]> {
    const hasTwins = drafts.some(({ id }, index) => !known.has(index) && !inserted.has(id));
    const twins = hasTwins ? await this.known(tx, workspaceId, drafts) : known;
    return drafts.map(({ id }, index) => {
      if (inserted.has(id)) return { status: 'captured', leadId: id };
      const twin = known.get(index) ?? twins.get(index);
      if (!twin) throw new Error('A capture was neither inserted nor found.');
      return twin;
    });
  }

  private async enrich(
    tx: Tx,
    workspaceId: string,
    captures: readonly (Draft & { leadId: string })[],
    at: Date,
  ): Promise<void> {
    if (captures.length === 0) return;
    await tx.query(ENRICH_LEADS, [
      workspaceId,
      JSON.stringify(captures.map(({ leadId, ...draft }) => ({ ...asRecord(draft), leadId }))),
      at,
    ]);
  }

  private async enrichedEntries(
    tx: Tx,
    by: By,
    captures: readonly (Draft & { leadId: string })[],
  ): Promise<NewEntry[]> {
    const leads = new Map(
      (
        await leadsByIds(
          tx,
          by.workspaceId,
          captures.map(({ leadId }) => leadId),
        )
      ).map((lead) => [lead.id, lead]),
    );
    return captures.flatMap(({ leadId, touchId, capturedAt }): NewEntry[] => {
      const lead = leads.get(leadId);
      if (!lead) return [];
      return [leadEntry(by, lead, capturedAt, 'lead.enriched', { touchId: touchId ?? null })];
    });
  }
}

const knownExternals = (
  tx: Tx,
  workspaceId: string,
  externals: readonly { readonly source: string; readonly id: string }[],
): Promise<{ id: string; externalSource: string; externalId: string }[]> =>
  rows(tx, KNOWN_EXTERNALS, [
    workspaceId,
    externals.map(({ source }) => source),
    externals.map(({ id }) => id),
  ]);

const openLeadsOf = (
  tx: Tx,
  workspaceId: string,
  persons: readonly string[],
): Promise<{ id: string; personId: string; leadType: string }[]> =>
  rows(tx, OPEN_LEADS_OF, [workspaceId, persons]);

const keyOf = (...parts: readonly string[]): string => parts.join('\u0000');

const asRecord = ({
  external,
  occurredAt: _occurredAt,
  isUndated: _isUndated,
  touchId: _touchId,
  ...draft
}: Draft): object => ({
  ...draft,
  externalSource: external?.source,
  externalId: external?.id,
});

function capturedEntry(by: By, draft: Draft, lead: LeadRow | undefined): NewEntry[] {
  if (!lead) return [];
  const { isImplied = false, isUndated = false, touchId = null } = draft;
  const facts = { move: moveTo(null, 'inquiry'), isImplied, isUndated, touchId };
  return [leadEntry(by, lead, draft.capturedAt, 'lead.captured', facts)];
}
