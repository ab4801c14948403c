import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells, Entry } from '#contracts';
import type { Tx } from '#database';
import { memberNames, teamIdsOf } from '#identity';
import { campaignsByIds } from '#journey';
import { isId } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { companiesByIds, peopleByIds } from '#people';
import { strangersToMember, strangersToTeam, withoutStrangers } from '../application/guest-eyes.js';
import type { Strangers } from '../application/guest-eyes.js';
import { DESK_TYPES, deskAfter } from '../domain/desk.js';
import type { DeskItem } from '../domain/desk.js';
import { deskOfMember, deskOfTeam, loadDesk, saveDesk, takenFromMember } from '../persistence/desk-items.js';
import type { ShownItem, TakenLead } from '../persistence/desk-items.js';
import { dated, shownCompany, shownPerson } from './cells.js';

const TEAM = 'team-';

/**
 * The desk of a member (`inbox/<member>`) or of a whole team (`inbox/team-<team>`): `offer.<hand-over>` with its deadlines, `lead.<lead>`
 * being worked; of a member `taken.<hand-over>`, too: what they were asked for with others, and who was first.
 */
@Injectable()
export class InboxBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'inbox';
  readonly movesWithTime = false;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  /** One's own desk and those of one's teams; who sees all leads sees all desks. Names and notes stand on it: nobody without a right to those. */
  authorise({ actions, memberId, teamIds }: Caller, param: string): boolean {
    if (!actions.has('person.read') || !isId(param.startsWith(TEAM) ? param.slice(TEAM.length) : param))
      return false;
    if (actions.has('lead.read:all')) return true;
    return param === memberId || (param.startsWith(TEAM) && teamIds.includes(param.slice(TEAM.length)));
  }

  /** As many statements for a thousand entries as for one. */
  async fold(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const facts = entries.filter(({ type, leadId }) => leadId !== null && DESK_TYPES.has(type));
    if (facts.length === 0) return;
    const leadIds = [...new Set(facts.flatMap(({ leadId }) => leadId ?? []))];
    const before = new Map((await loadDesk(tx, workspaceId, leadIds)).map((item) => [item.leadId, item]));
    const after = new Map<string, DeskItem | null>(leadIds.map((id) => [id, before.get(id) ?? null]));
    for (const fact of facts) {
      const leadId = fact.leadId ?? '';
      after.set(leadId, deskAfter(after.get(leadId) ?? null, fact));
    }
    const changes = [...after].filter(([leadId, item]) => item !== (before.get(leadId) ?? null));
    await saveDesk(tx, workspaceId, new Map(changes));
  }

  concerns(entries: readonly Entry[]): boolean {
    return entries.some(({ type }) => DESK_TYPES.has(type));
  }

  async snapshot(tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    const isTeam = param.startsWith(TEAM);
    const teamIds = isTeam ? [param.slice(TEAM.length)] : await teamIdsOf(tx, workspaceId, param);
    const items = isTeam
      ? await deskOfTeam(tx, workspaceId, teamIds[0] ?? '')
      : await deskOfMember(tx, workspaceId, param, teamIds);
    const taken = isTeam ? [] : await takenFromMember(tx, workspaceId, param);
    const strangers = await strangersOn(tx, workspaceId, { param, teamIds }, [...items, ...taken]);
    const given = (part: 'personId' | 'companyId' | 'campaignId'): string[] => [
      ...new Set(items.flatMap((item) => item[part] ?? [])),
    ];
    const people = await peopleByIds(tx, workspaceId, given('personId'));
    const companies = await companiesByIds(tx, workspaceId, given('companyId'));
    const campaigns = await campaignsByIds(tx, workspaceId, given('campaignId'));
    const shown = items.map(({ personId, companyId, campaignId, isSetAside: _isSetAside, ...item }) => [
      nameOf(item),
      {
        ...dated({ ...item, ...withoutStrangers(whose(item), strangers) }),
        person: shownPerson(people.get(personId ?? '')),
        company: shownCompany(companies.get(companyId ?? '')),
        campaign: campaigns.get(campaignId ?? '')?.name ?? null,
      },
    ]);
    return {
      ...(Object.fromEntries(shown) as Cells),
      ...(await takenCells(tx, workspaceId, taken, strangers)),
    };
  }
}

/** Whose an item is, and who is asked with them. */
const whose = ({ memberId, teamId, candidates }: Pick<ShownItem, 'memberId' | 'teamId' | 'candidates'>) => ({
  memberId,
  teamId,
  candidates,
});

/** Who is not to be named on this desk; looked up only where somebody else stands on it at all. */
async function strangersOn(
  tx: Tx,
  workspaceId: string,
  { param, teamIds }: { readonly param: string; readonly teamIds: readonly string[] },
  items: readonly Partial<ShownItem>[],
): Promise<Strangers> {
  const ids = items.flatMap(({ memberId, teamId, candidates = [] }) => [memberId, teamId, ...candidates]);
  if (ids.every((id) => id == null || id === param || teamIds.includes(id))) return new Map();
  return param.startsWith(TEAM)
    ? strangersToTeam(tx, workspaceId, teamIds[0] ?? '')
    : strangersToMember(tx, workspaceId, param);
}

/** What others took, each with who it was and when; of a stranger only when. */
async function takenCells(
  tx: Tx,
  workspaceId: string,
  taken: readonly TakenLead[],
  strangers: Strangers,
): Promise<Cells> {
  const known = taken.flatMap(({ memberId }) => (strangers.has(memberId) ? [] : [memberId]));
  const names = await memberNames(tx, workspaceId, known);
  return Object.fromEntries(
    taken.map(({ acceptedAt, memberId, ...lead }) => [
      `taken.${lead.handoverId}`,
      {
        ...{ ...lead, memberId: strangers.has(memberId) ? null : memberId },
        ...{ name: names.get(memberId) ?? null, at: acceptedAt.toISOString() },
      },
    ]),
  );
}

const nameOf = ({ kind, handoverId, leadId }: Pick<ShownItem, 'kind' | 'handoverId' | 'leadId'>): string =>
  kind === 'offer' ? `offer.${handoverId ?? ''}` : `lead.${leadId}`;
