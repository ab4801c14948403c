import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells, Entry } from '#contracts';
import type { Tx } from '#database';
import { memberNames, teamIdsOf } from '#identity';
import { campaignsByIds } from '#journey';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { companiesByIds, peopleByIds } from '#people';
import { DESK_TYPES, deskAfter } from '../domain/desk.js';
import type { DeskItem } from '../domain/desk.js';
import { deskOfMember, deskOfTeam, loadDesk, saveDesk, takenFromMember } from '../persistence/desk-items.js';
import type { ShownItem } from '../persistence/desk-items.js';
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
    if (!actions.has('person.read')) return false;
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
    const items = isTeam
      ? await deskOfTeam(tx, workspaceId, param.slice(TEAM.length))
      : await deskOfMember(tx, workspaceId, param, await teamIdsOf(tx, workspaceId, param));
    const given = (part: 'personId' | 'companyId' | 'campaignId'): string[] => [
      ...new Set(items.flatMap((item) => item[part] ?? [])),
    ];
    const people = await peopleByIds(tx, workspaceId, given('personId'));
    const companies = await companiesByIds(tx, workspaceId, given('companyId'));
    const campaigns = await campaignsByIds(tx, workspaceId, given('campaignId'));
    const shown = items.map(({ personId, companyId, campaignId, isSetAside: _isSetAside, ...item }) => [
      nameOf(item),
      {
        ...dated(item),
        person: shownPerson(people.get(personId ?? '')),
        company: shownCompany(companies.get(companyId ?? '')),
        campaign: campaigns.get(campaignId ?? '')?.name ?? null,
      },
    ]);
    const taken = isTeam ? {} : await takenFrom(tx, workspaceId, param);
    return { ...(Object.fromEntries(shown) as Cells), ...taken };
  }
}

/** What others took, each with who it was and when. */
async function takenFrom(tx: Tx, workspaceId: string, memberId: string): Promise<Cells> {
  const taken = await takenFromMember(tx, workspaceId, memberId);
  const names = await memberNames(
    tx,
    workspaceId,
    taken.map((lead) => lead.memberId),
  );
  return Object.fromEntries(
    taken.map(({ acceptedAt, ...lead }) => [
      `taken.${lead.handoverId}`,
      { ...lead, name: names.get(lead.memberId) ?? null, at: acceptedAt.toISOString() },
    ]),
  );
}

const nameOf = ({ kind, handoverId, leadId }: Pick<ShownItem, 'kind' | 'handoverId' | 'leadId'>): string =>
  kind === 'offer' ? `offer.${handoverId ?? ''}` : `lead.${leadId}`;
