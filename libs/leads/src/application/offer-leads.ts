import { Injectable } from '@nestjs/common';
import type { NewEntry, Stage } from '#contracts';
import type { Tx } from '#database';
import { findTeam } from '#identity';
import { Journal } from '#journal';
import { AppError, invalidField, newId } from '#kernel';
import { isAllowed, LIFECYCLE, moveFor } from '../domain/lifecycle.js';
import { insertOffers, offeredEpisodes } from '../persistence/handovers.js';
import type { OfferRow } from '../persistence/handovers.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { writeNotes } from '../persistence/notes.js';
import { missingLead, wrongStage } from './command.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';

export interface Offer {
  readonly leadIds: readonly string[];
  readonly toTeamId: string;
  readonly toMemberId?: string | null;
  readonly note?: string;
}

export interface OfferResult {
  readonly handovers: readonly { readonly id: string; readonly leadId: string }[];
  /** Leads that could not be offered, each with the reason; empty when all could. */
  readonly refused: readonly { readonly leadId: string; readonly code: string; readonly stage: string }[];
}

/** Marketing offers leads to sales. An inquiry or a recycled lead is qualified on the way; the first offer of an episode earns the credit. */
@Injectable()
export class OfferLeads {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError when a single lead cannot be offered; in a batch such leads are listed instead */
  async run(tx: Tx, by: By, offer: Offer): Promise<OfferResult> {
    if (!(await findTeam(tx, by.workspaceId, offer.toTeamId)))
      throw invalidField(
        'handover/unknown-team',
        '/toTeamId',
        'There is no such team; choose one of the workspace’s teams.',
      );
    const at = await this.journal.lock(tx, by.workspaceId, offer.leadIds);
    const leads = await leadsByIds(tx, by.workspaceId, offer.leadIds);
    const ready = leads.filter(({ stage }) => isAllowed('offer', stage as Stage));
    const offered = await this.open(tx, by, offer, ready, at);
    const refused = offer.leadIds.filter((id) => !offered.has(id)).map((leadId) => refusal(leadId, leads));
    if (refused.length > 0 && offer.leadIds.length === 1)
      throw explainRefusal(refused[0]?.leadId ?? '', leads);
    return { handovers: [...offered].map(([leadId, id]) => ({ id, leadId })), refused };
  }

  /** By lead id: the hand-overs that were opened. */
  private async open(
    tx: Tx,
    by: By,
    offer: Offer,
    leads: readonly LeadRow[],
    at: Date,
  ): Promise<Map<string, string>> {
    const before = await offeredEpisodes(
      tx,
      by.workspaceId,
      leads.map(({ id }) => id),
    );
    const rows = leads.map((lead): OfferRow => {
      const episode = lead.stage === 'recycled' ? lead.episode + 1 : lead.episode;
      return {
        id: newId(),
        leadId: lead.id,
        episode,
        isFirstOfEpisode: !before.has(`${lead.id}:${episode}`),
      };
    });
    const target = {
      toTeamId: offer.toTeamId,
      toMemberId: offer.toMemberId ?? null,
      offeredBy: by.memberId,
      at,
    };
    const opened = new Set(await insertOffers(tx, by.workspaceId, rows, target));
    const offers = new Map(rows.filter(({ leadId }) => opened.has(leadId)).map((row) => [row.leadId, row]));
    await this.qualify(
      tx,
      by.workspaceId,
      leads.filter(({ id }) => offers.has(id)),
      at,
    );
    await this.record(tx, by, offer, leads, offers, at);
    return new Map([...offers.values()].map(({ leadId, id }) => [leadId, id]));
  }

  /** A lead that is qualified already stays as it is. */
  private async qualify(tx: Tx, workspaceId: string, leads: readonly LeadRow[], at: Date): Promise<void> {
    const leadIds = leads.filter(({ stage }) => stage !== 'mql').map(({ id }) => id);
    const set = { reason: null, wakeOn: null };
    await changeLeads(tx, workspaceId, { leadIds, from: LIFECYCLE.offer.from, to: 'mql', at, set });
  }

  private async record(
    tx: Tx,
    by: By,
    offer: Offer,
    before: readonly LeadRow[],
    offers: ReadonlyMap<string, OfferRow>,
    at: Date,
  ): Promise<void> {
    const stages = new Map(before.map(({ id, stage }) => [id, stage as Stage]));
    const after = await leadsByIds(tx, by.workspaceId, [...offers.keys()]);
    const entries = after.flatMap((lead): NewEntry[] => {
      const row = offers.get(lead.id);
      if (!row) return [];
      const facts = {
        move: moveFor('offer', stages.get(lead.id) ?? 'mql'),
        toTeamId: offer.toTeamId,
        toMemberId: offer.toMemberId ?? null,
        isFirstOfEpisode: row.isFirstOfEpisode,
      };
      return [handoverEntry(by, { lead, handoverId: row.id }, at, 'handover.offered', facts)];
    });
    await this.journal.append(tx, by.workspaceId, entries);
    const { note } = offer;
    if (!note) return;
    const notes = [...offers.values()].map(({ leadId, id }) => ({
      leadId,
      subjectId: id,
      authorId: by.memberId,
      text: note,
      at,
    }));
    await writeNotes(tx, by.workspaceId, notes);
  }
}

function refusal(leadId: string, leads: readonly LeadRow[]): OfferResult['refused'][number] {
  const lead = leads.find(({ id }) => id === leadId);
  const code = !lead
    ? 'lead/missing'
    : isAllowed('offer', lead.stage as Stage)
      ? 'handover/already-open'
      : 'lead/wrong-stage';
  return { leadId, code, stage: lead?.stage ?? '' };
}

function explainRefusal(leadId: string, leads: readonly LeadRow[]): AppError {
  const lead = leads.find(({ id }) => id === leadId);
  if (!lead) return missingLead(leadId);
  if (!isAllowed('offer', lead.stage as Stage)) return wrongStage('Handing over', lead.stage as Stage);
  return new AppError(
    'conflict',
    'handover/already-open',
    'This lead is on offer already; withdraw that offer first.',
  );
}
