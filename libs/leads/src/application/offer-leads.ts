import { Injectable } from '@nestjs/common';
import type { NewEntry, Stage } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { LIFECYCLE, moveFor } from '../domain/lifecycle.js';
import { otherOpenLeads } from '../persistence/another-open.js';
import { insertCandidates } from '../persistence/candidates.js';
import type { Candidate } from '../persistence/candidates.js';
import { insertOffers, offeredEpisodes } from '../persistence/handovers.js';
import type { OfferRow } from '../persistence/handovers.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { onOffer } from '../persistence/routing-facts.js';
import { followPartners } from '../persistence/partner-of-leads.js';
import { writeNotes } from '../persistence/notes.js';
import { candidatesOf } from './candidates-of-offer.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';
import { asJudged, freezeJudgement, judgeOffered } from './judge-offered.js';
import type { Judged } from './judge-offered.js';
import { LeadJudgement } from './lead-judgement.js';
import type { Taker } from './next-taker.js';
import { OfferHolds } from './offer-holds.js';
import { explainRefusal, isReady, mayBeOffered, refusalOf, requireTeam } from './offer-refusals.js';
import { OfferRouter } from './offer-router.js';

export interface Offer {
  readonly leadIds: readonly string[];
  /** Left out: routing says which team. */
  readonly toTeamId?: string | null;
  readonly toMemberId?: string | null;
  /** Several who are asked together: whoever accepts first has it. Their team, where none is named, is that of the first. */
  readonly toMemberIds?: readonly string[];
  readonly note?: string;
}

export interface OfferResult {
  readonly handovers: readonly { readonly id: string; readonly leadId: string }[];
  /** Leads that could not be offered, each with the reason; empty when all could. */
  readonly refused: readonly { readonly leadId: string; readonly code: string; readonly stage: string }[];
}

/** Leads that can be offered, and who is asked together for all of them. */
interface Ready {
  readonly leads: readonly LeadRow[];
  readonly candidates: readonly Candidate[];
}

/** Leads with what each is handed over with, and its addressee; one that nobody is found for is in no map. */
interface Addressed {
  readonly leads: readonly LeadRow[];
  readonly takers: ReadonlyMap<string, Taker>;
  readonly judged: Judged;
}

/** Marketing offers leads to sales. An inquiry or a recycled lead is qualified on the way; the first offer of an episode earns the credit. */
@Injectable()
export class OfferLeads {
  constructor(
    private readonly journal: Journal,
    private readonly judgement: LeadJudgement = new LeadJudgement(),
    private readonly router: OfferRouter = new OfferRouter(),
    private readonly holds: OfferHolds = new OfferHolds(),
  ) {}

  /** @throws AppError when a single lead cannot be offered; in a batch such leads are listed instead */
  async run(tx: Tx, by: By, offer: Offer): Promise<OfferResult> {
    await requireTeam(tx, by.workspaceId, offer);
    const candidates = await candidatesOf(tx, by.workspaceId, offer);
    const at = await this.journal.lock(tx, by.workspaceId, offer.leadIds);
    const leads = await leadsByIds(tx, by.workspaceId, offer.leadIds);
    const open = await onOffer(tx, by.workspaceId, offer.leadIds);
    const held = await this.holds.heldOf(tx, by.workspaceId, offer.leadIds);
    const others = await otherOpenLeads(tx, by.workspaceId, leads.filter(mayBeOffered));
    const ready = leads.filter((lead) => isReady(lead, { open, held, others }));
    // Routing goes by what a lead is handed over with, so that comes first.
    const judged = await judgeOffered(tx, this.judgement, by.workspaceId, ready, at);
    const graded = ready.map((lead) => asJudged(lead, judged));
    const takers = await this.takers(tx, by, offer, { leads: graded, candidates }, at);
    const offered = await this.open(tx, by, offer, { leads: ready, takers, judged }, at);
    await insertCandidates(tx, by.workspaceId, [...offered.values()], candidates);
    const missing = offer.leadIds.filter((id) => !offered.has(id));
    const refused = missing.map((leadId) => refusalOf(leadId, leads, { open, held, others }));
    const [only] = refused;
    if (only && offer.leadIds.length === 1) throw explainRefusal(only, leads, others);
    return { handovers: [...offered].map(([leadId, id]) => ({ id, leadId })), refused };
  }

  /** To whom each lead is offered: by name where one was given, to nobody yet where several are asked, else by routing in the order in which they were named. */
  private async takers(
    tx: Tx,
    { workspaceId }: By,
    { leadIds, toTeamId = null, toMemberId = null }: Offer,
    { leads: ready, candidates }: Ready,
    at: Date,
  ): Promise<ReadonlyMap<string, Taker>> {
    const [first] = candidates;
    if (first) {
      const team = { teamId: toTeamId ?? first.teamId, memberId: null };
      return new Map(ready.map(({ id }) => [id, team]));
    }
    if (toTeamId !== null && toMemberId !== null) {
      const offer = { leads: ready, teamId: toTeamId, memberId: toMemberId, at };
      return this.router.named(tx, workspaceId, offer);
    }
    const place = new Map(leadIds.map((id, index) => [id, index]));
    const leads = [...ready].sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
    return this.router.takers(tx, workspaceId, { leads, toTeamId, at });
  }

  /** By lead id: the hand-overs that were opened. */
  private async open(
    tx: Tx,
    by: By,
    offer: Offer,
    { leads: ready, takers, judged }: Addressed,
    at: Date,
  ): Promise<Map<string, string>> {
    const leads = ready.filter(({ id }) => takers.has(id));
    const before = await offeredEpisodes(
      tx,
      by.workspaceId,
      leads.map(({ id }) => id),
    );
    const rows = leads.map((lead): OfferRow => {
      const { teamId: toTeamId, memberId: toMemberId } = takers.get(lead.id) as Taker;
      const episode = lead.stage === 'recycled' ? lead.episode + 1 : lead.episode;
      return {
        id: newId(),
        leadId: lead.id,
        ...{ toTeamId, toMemberId, episode },
        isFirstOfEpisode: !before.has(`${lead.id}:${episode}`),
        target: judged.targets.get(lead.id) ?? null,
      };
    });
    const target = { offeredBy: by.memberId, at };
    const opened = new Set(await insertOffers(tx, by.workspaceId, rows, target));
    const offers = new Map(rows.filter(({ leadId }) => opened.has(leadId)).map((row) => [row.leadId, row]));
    const offered = leads.filter(({ id }) => offers.has(id));
    const going = [...offers.values()].map(({ leadId, toTeamId: teamId }) => ({ leadId, teamId }));
    await followPartners(tx, by.workspaceId, going);
    await this.qualify(tx, by.workspaceId, offered, at);
    await freezeJudgement(tx, by.workspaceId, offered, judged, at);
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
        ...{ toTeamId: row.toTeamId, toMemberId: row.toMemberId },
        ...(offer.toMemberIds && { toMemberIds: offer.toMemberIds }),
        isFirstOfEpisode: row.isFirstOfEpisode,
        ...(row.target && { target: row.target }),
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
