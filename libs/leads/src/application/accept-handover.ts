import { Injectable } from '@nestjs/common';
import type { Stage } from '#contracts';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { LIFECYCLE, moveFor } from '../domain/lifecycle.js';
import { askedOf, wasCandidate } from '../persistence/candidates.js';
import type { Candidate } from '../persistence/candidates.js';
import type { HandoverRow } from '../persistence/handover.row.js';
import { decideHandover, findHandover } from '../persistence/handovers.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { followPartners } from '../persistence/partner-of-leads.js';
import { changeOwner } from '../persistence/ownership.js';
import { missingLead, requireReach, wrongStage } from './command.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';
import { strangersTo, withoutStrangers } from './guest-eyes.js';
import type { Strangers } from './guest-eyes.js';
import { OfferRouter } from './offer-router.js';

export interface Acceptance {
  readonly handoverId: string;
  readonly leadId: string;
  readonly stage: 'sal';
  readonly acceptedAt: Date;
}

/** A member of sales takes the lead over. Of any number who try at once one wins; the others hear who did. */
@Injectable()
export class AcceptHandover {
  constructor(
    private readonly journal: Journal,
    private readonly router: OfferRouter = new OfferRouter(),
  ) {}

  /** @throws AppError `handover/missing`, `handover/already-accepted` (facts: winner, at), `handover/closed` */
  async run(tx: Tx, by: By, handoverId: string): Promise<Acceptance> {
    const offered = await findHandover(tx, by.workspaceId, handoverId);
    if (!offered) throw missingHandover(handoverId);
    // An offer that has ended never opens again: whoever comes late need not queue for the lock to hear it.
    if (offered.state !== 'offered') throw await lostRace(tx, by, handoverId);
    const asked = await askedOf(tx, by.workspaceId, handoverId);
    const candidate = asked.find(({ memberId }) => memberId === by.memberId);
    requireReach(by, 'handover.accept', answerers(by, offered, asked));
    const at = await this.journal.lock(tx, by.workspaceId, [offered.leadId]);
    const isMine = await decideHandover(tx, by.workspaceId, handoverId, {
      state: 'accepted',
      by: by.memberId,
      at,
      addressee: offered,
      candidateId: candidate?.memberId,
    });
    if (!isMine) throw await lostRace(tx, by, handoverId);
    const toTeamId = candidate?.teamId ?? offered.toTeamId;
    if (toTeamId !== offered.toTeamId)
      await followPartners(tx, by.workspaceId, [{ leadId: offered.leadId, teamId: toTeamId }]);
    const lead = await this.take(tx, by, { ...offered, toTeamId }, at);
    if (asked.length > 0) await this.count(tx, by, lead, at);
    return { handoverId, leadId: offered.leadId, stage: 'sal', acceptedAt: at };
  }

  /** Of those who were asked together only whoever has the lead now got one. */
  private async count(tx: Tx, by: By, lead: LeadRow, at: Date): Promise<void> {
    const { teamId, ownerId: memberId } = lead;
    if (teamId !== null && memberId !== null)
      await this.router.named(tx, by.workspaceId, { leads: [lead], teamId, memberId, at });
  }

  private async take(tx: Tx, by: By, handover: HandoverRow, at: Date): Promise<LeadRow> {
    const { leadId, id: handoverId, toTeamId: teamId } = handover;
    const { from, to } = LIFECYCLE.accept;
    const moved = await changeLeads(tx, by.workspaceId, {
      leadIds: [leadId],
      from,
      to,
      at,
      set: { ownerId: by.memberId, teamId },
    });
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    if (moved.length === 0) throw wrongStage('Accepting', lead.stage as Stage);
    await changeOwner(tx, by.workspaceId, {
      leadIds: [leadId],
      memberId: by.memberId,
      teamId,
      at,
      why: 'accepted',
    });
    const move = moveFor('accept', 'mql');
    if (!move || !by.memberId)
      throw new AppError(
        'forbidden',
        'handover/members-only',
        'Only a member can accept a lead; an API key cannot.',
      );
    await this.journal.append(tx, by.workspaceId, [
      handoverEntry(by, { lead, handoverId }, at, 'handover.accepted', { move, byMemberId: by.memberId }),
    ]);
    return lead;
  }
}

/** Whose an open offer is to answer: whoever it names, those who are asked together, or anybody of the team. */
export function answerers(
  { memberId }: By,
  { toMemberId, toTeamId }: HandoverRow,
  asked: readonly Candidate[],
): { readonly ownerId: string | null; readonly teamId: string | null } {
  if (asked.length === 0) return { ownerId: toMemberId, teamId: toMemberId ? null : toTeamId };
  return { ownerId: asked.some((each) => each.memberId === memberId) ? memberId : null, teamId: null };
}

export const missingHandover = (id: string): AppError =>
  new AppError('missing', 'handover/missing', `There is no hand-over ${id} in this workspace.`);

const rerouted = (toMemberId: string | null, strangers: Strangers): AppError =>
  new AppError(
    'conflict',
    'handover/re-routed',
    toMemberId === null
      ? 'This offer went to the whole team meanwhile; reload it.'
      : 'This offer went to somebody else meanwhile.',
    { facts: withoutStrangers({ toMemberId }, strangers) },
  );

/** Whether an offer that has ended was one to a guest: to its team, to itself, or to it with others. */
const wasAsked = async (
  tx: Tx,
  { workspaceId, memberId }: By,
  { id, toTeamId }: HandoverRow,
  strangers: Strangers,
): Promise<boolean> =>
  !strangers.has(toTeamId) || (memberId !== null && (await wasCandidate(tx, workspaceId, id, memberId)));

/** Why a decision came too late: who accepted, or what else ended the offer. A guest hears who only of those it knows. */
export async function lostRace(tx: Tx, by: By, handoverId: string): Promise<AppError> {
  const { workspaceId, caller } = by;
  const handover = await findHandover(tx, workspaceId, handoverId);
  if (!handover) return missingHandover(handoverId);
  const at = handover.decidedAt?.toISOString() ?? null;
  const strangers: Strangers = caller ? await strangersTo(tx, caller) : new Map();
  if (strangers.size > 0 && !(await wasAsked(tx, by, handover, strangers)))
    return missingHandover(handoverId);
  if (handover.state === 'offered') return rerouted(handover.toMemberId, strangers);
  if (handover.state !== 'accepted') {
    return new AppError('conflict', 'handover/closed', `This offer was ${handover.state} meanwhile.`, {
      facts: { state: handover.state, at },
    });
  }
  const winner = await winnerOf(tx, workspaceId, handover.decidedBy);
  const facts: { readonly winner: Winner | null; readonly at: string | null } = withoutStrangers(
    { winner, at },
    strangers,
  );
  const name = facts.winner === null ? 'Somebody else' : winner.name;
  return new AppError('conflict', 'handover/already-accepted', `${name} accepted this lead first.`, {
    facts,
  });
}

interface Winner {
  readonly memberId: string | null;
  readonly name: string;
}

async function winnerOf(tx: Tx, workspaceId: string, memberId: string | null): Promise<Winner> {
  const names = await memberNames(tx, workspaceId, memberId === null ? [] : [memberId]);
  return { memberId, name: names.get(memberId ?? '') ?? 'A colleague' };
}
