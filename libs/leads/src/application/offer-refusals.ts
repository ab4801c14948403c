import type { Stage } from '#contracts';
import type { Tx } from '#database';
import { findTeam } from '#identity';
import { AppError, invalidField } from '#kernel';
import { isAllowed } from '../domain/lifecycle.js';
import { anotherOpen } from '../persistence/another-open.js';
import { endedTeams } from '../persistence/ended-teams.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { missingLead, wrongStage } from './command.js';

/** A lead that was not offered, with the reason. */
export interface RefusedOffer {
  readonly leadId: string;
  readonly code: string;
  readonly stage: string;
}

/** @throws AppError `handover/unknown-team` unless the team is one of the workspace's, or left to routing; `handover/ended-team` */
export async function requireTeam(
  tx: Tx,
  workspaceId: string,
  { toTeamId = null, toMemberId = null }: { toTeamId?: string | null; toMemberId?: string | null },
): Promise<void> {
  if (toTeamId === null && toMemberId === null) return;
  if (toTeamId !== null && (await findTeam(tx, workspaceId, toTeamId))) {
    return requireNotEnded(tx, workspaceId, toTeamId, '/toTeamId');
  }
  const say = 'There is no such team; choose one of the workspace’s teams.';
  throw invalidField('handover/unknown-team', '/toTeamId', say);
}

/** @throws AppError `handover/ended-team` where the team is a partner that ended: it gets no leads */
export async function requireNotEnded(
  tx: Tx,
  workspaceId: string,
  teamId: string | null,
  pointer = '/memberId',
): Promise<void> {
  if (teamId === null || (await endedTeams(tx, workspaceId, [teamId])).size === 0) return;
  const say = 'Working with this partner has ended; choose somebody else.';
  throw invalidField('handover/ended-team', pointer, say);
}

/** Leads that were on offer already, those that have to wait, and those that another lead of their person stands in the way of. */
export interface NotReady {
  readonly open: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
  readonly others: ReadonlyMap<string, string>;
}

/** Whether the lifecycle leads from where it stands to an offer. */
export const mayBeOffered = ({ stage }: LeadRow): boolean => isAllowed('offer', stage as Stage);

/** Whether this lead may be offered as everything stands. */
export const isReady = (lead: LeadRow, { open, held, others }: NotReady): boolean =>
  mayBeOffered(lead) && !open.has(lead.id) && !held.has(lead.id) && !others.has(lead.id);

/** Why this lead was not offered. */
export function refusalOf(leadId: string, leads: readonly LeadRow[], notReady: NotReady): RefusedOffer {
  const lead = leads.find(({ id }) => id === leadId);
  return { leadId, code: codeOf(lead, notReady), stage: lead?.stage ?? '' };
}

function codeOf(lead: LeadRow | undefined, { open, held, others }: NotReady): string {
  if (!lead) return 'lead/missing';
  if (!mayBeOffered(lead)) return 'lead/wrong-stage';
  if (open.has(lead.id)) return 'handover/already-open';
  if (others.has(lead.id)) return 'lead/another-open';
  return held.has(lead.id) ? 'handover/unconfirmed' : 'handover/no-team';
}

/** The refusal of a single lead as the error its caller gets. */
export function explainRefusal(
  { leadId, code }: RefusedOffer,
  leads: readonly LeadRow[],
  others: NotReady['others'],
): AppError {
  const lead = leads.find(({ id }) => id === leadId);
  if (!lead) return missingLead(leadId);
  if (!mayBeOffered(lead)) return wrongStage('Handing over', lead.stage as Stage);
  if (code === 'lead/another-open') return anotherOpen(others.get(leadId));
  if (code === 'handover/no-team')
    return invalidField('handover/no-team', '/toTeamId', 'No routing rule is for this lead; name a team.');
  if (code === 'handover/unconfirmed')
    return new AppError(
      'conflict',
      'handover/unconfirmed',
      'The address of this lead is not confirmed yet; it can be handed over once the person has followed the link in the mail.',
    );
  return new AppError(
    'conflict',
    'handover/already-open',
    'This lead is on offer already; withdraw that offer first.',
  );
}
