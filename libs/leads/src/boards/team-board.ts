import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells, Entry, EntryType } from '#contracts';
import { scopeOf } from '#contracts';
import type { Tx } from '#database';
import { allMembers } from '#identity';
import type { MemberFacts } from '#identity';
import { isId } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { companiesByIds, peopleByIds } from '#people';
import { mayAccept } from '../application/next-taker.js';
import { DESK_TYPES } from '../domain/desk.js';
import { CLOCK_TYPES, clockKey, clocksAfter } from '../domain/desk-clocks.js';
import type { DeskClock } from '../domain/desk-clocks.js';
import { loadClocks, saveClocks } from '../persistence/desk-clocks.js';
import { countOfTeam, disputesOfTeam, itemsOfTeam, loadOf } from '../persistence/team-board.sql.js';
import type { TeamItem } from '../persistence/team-board.sql.js';
import { dated, shownCompany, shownPerson } from './cells.js';

const DISPUTE_TYPES: ReadonlySet<EntryType> = new Set([
  'handover.disputed',
  'handover.settlement_proposed',
  'handover.escalated',
  'handover.settled',
]);

/**
 * What lies on the desks of a team (`team/<team>`), for whoever gives leads to its members: `card.<lead>` with the promise that is due
 * first, `member.<member>` with how much lies on their desk, `dispute.<hand-over>` for what is to be settled, and `total`.
 */
@Injectable()
export class TeamBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'team';
  readonly movesWithTime = false;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  /** Of the teams whose leads one may give away. Names stand on it: nobody without a right to those. */
  authorise({ actions, teamIds }: Caller, param: string): boolean {
    if (!isId(param) || !actions.has('person.read')) return false;
    const scope = scopeOf(actions, 'lead.assign');
    return scope === 'all' || (scope === 'own-team' && teamIds.includes(param));
  }

  /** As many statements for a thousand entries as for one. The items themselves are folded with the inbox. */
  async fold(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const facts = entries.filter(({ type, leadId }) => leadId !== null && CLOCK_TYPES.has(type));
    if (facts.length === 0) return;
    const leadIds = [...new Set(facts.flatMap(({ leadId }) => leadId ?? []))];
    const loaded = await loadClocks(tx, workspaceId, leadIds);
    const before: ReadonlyMap<string, DeskClock> = new Map(loaded.map((clock) => [clockKey(clock), clock]));
    const after = facts.reduce(clocksAfter, before);
    await saveClocks(tx, workspaceId, {
      kept: [...after].filter(([key, clock]) => before.get(key) !== clock).map(([, clock]) => clock),
      gone: [...before].filter(([key]) => !after.has(key)).map(([, clock]) => clock),
    });
  }

  concerns(entries: readonly Entry[]): boolean {
    return entries.some(
      ({ type }) => DESK_TYPES.has(type) || CLOCK_TYPES.has(type) || DISPUTE_TYPES.has(type),
    );
  }

  async snapshot(tx: Tx, workspaceId: string, teamId: string): Promise<Cells> {
    const items = await itemsOfTeam(tx, workspaceId, teamId);
    const disputes = await disputesOfTeam(tx, workspaceId, teamId);
    const named = await this.naming(tx, workspaceId, [...items, ...disputes]);
    return {
      total: await countOfTeam(tx, workspaceId, teamId),
      ...(await this.members(tx, workspaceId, teamId, items)),
      ...Object.fromEntries(items.map((item) => [`card.${item.leadId}`, named(item)])),
      ...Object.fromEntries(disputes.map((each) => [`dispute.${each.handoverId}`, named(each)])),
    };
  }

  /** Whoever is of the team, and whoever else has some of its leads in hand. */
  private async members(
    tx: Tx,
    workspaceId: string,
    teamId: string,
    items: readonly TeamItem[],
  ): Promise<Cells> {
    const holders = new Set(items.flatMap(({ memberId }) => memberId ?? []));
    const isShown = ({ id, isActive, teamIds }: MemberFacts): boolean =>
      holders.has(id) || (isActive && teamIds.includes(teamId));
    const shown = (await allMembers(tx)).filter(isShown);
    const ids = shown.map(({ id }) => id);
    const load = await loadOf(tx, workspaceId, ids);
    return Object.fromEntries(
      shown.map((member) => [
        `member.${member.id}`,
        { name: member.name, load: load.get(member.id) ?? 0, takesLeads: takesLeadsOf(teamId, member) },
      ]),
    );
  }

  /** Rows with names in place of the ids of their person and company. */
  private async naming(
    tx: Tx,
    workspaceId: string,
    about: readonly { readonly personId: string | null; readonly companyId: string | null }[],
  ): Promise<(row: (typeof about)[number]) => ReturnType<typeof dated>> {
    const idsOf = (part: 'personId' | 'companyId'): string[] => [
      ...new Set(about.flatMap((row) => row[part] ?? [])),
    ];
    const people = await peopleByIds(tx, workspaceId, idsOf('personId'));
    const companies = await companiesByIds(tx, workspaceId, idsOf('companyId'));
    return ({ personId, companyId, ...row }) => ({
      ...dated(row),
      person: shownPerson(people.get(personId ?? '')),
      company: shownCompany(companies.get(companyId ?? '')),
    });
  }
}

const takesLeadsOf = (teamId: string, { isActive, teamIds, roles, customRights }: MemberFacts): boolean =>
  isActive && teamIds.includes(teamId) && mayAccept(roles, customRights);
