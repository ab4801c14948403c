import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells, Entry } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { teamIdsOf } from '#identity';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { companiesByIds, fullName, peopleByIds } from '#people';
import type { Company, Person } from '#people';
import type { Json } from '#kernel';
import { DESK_TYPES, deskChange } from './desk.js';

interface DeskItem {
  readonly leadId: string;
  readonly kind: 'offer' | 'lead';
  readonly handoverId: string | null;
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly [column: string]: Json | Date;
}

const COLUMNS = `lead_id as "leadId", kind, handover_id as "handoverId", member_id as "memberId", team_id as "teamId", person_id as "personId",
  company_id as "companyId", stage, work_state as "workState", episode, channel, lead_type as "leadType", grade, offered_at as "offeredAt",
  accepted_at as "acceptedAt", accept_by as "acceptBy", contact_by as "contactBy", contacted_at as "contactedAt", tier, is_breached as "isBreached"`;

/** A desk shows so much at once; what is due first comes first. */
const MOST = 500;

const FOR_MEMBER = `
  select ${COLUMNS} from desk_item
   where workspace_id = $1 and (member_id = $2 or (kind = 'offer' and member_id is null and team_id = any($3)))
   order by coalesce(accept_by, contact_by) nulls last, lead_id limit ${MOST}`;

const FOR_TEAM = `select ${COLUMNS} from desk_item where workspace_id = $1 and team_id = $2
   order by coalesce(accept_by, contact_by) nulls last, lead_id limit ${MOST}`;

/** The desk of a member (`inbox/<member>`) or of a whole team (`inbox/team-<team>`): offers with their deadlines, leads being worked. */
@Injectable()
export class InboxBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'inbox';
  readonly movesWithTime = false;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  /** One's own desk and those of one's teams; who sees all leads sees all desks. */
  authorise(caller: Caller, param: string): boolean {
    if (caller.actions.has('lead.read:all')) return true;
    return (
      param === caller.memberId || (param.startsWith('team-') && caller.teamIds.includes(param.slice(5)))
    );
  }

  async fold(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      const change = deskChange(entry);
      if (change) await tx.query(change.sql, [workspaceId, ...change.parameters]);
    }
  }

  concerns(entries: readonly Entry[]): boolean {
    return entries.some(({ type }) => DESK_TYPES.has(type));
  }

  async snapshot(tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    const items = param.startsWith('team-')
      ? await rows<DeskItem>(tx, FOR_TEAM, [workspaceId, param.slice(5)])
      : await rows<DeskItem>(tx, FOR_MEMBER, [workspaceId, param, await teamIdsOf(tx, workspaceId, param)]);
    const people = await peopleByIds(
      tx,
      workspaceId,
      items.flatMap(({ personId }) => (personId ? [personId] : [])),
    );
    const companies = await companiesByIds(
      tx,
      workspaceId,
      items.flatMap(({ companyId }) => (companyId ? [companyId] : [])),
    );
    const cells = items.map(({ personId, companyId, ...item }) => [
      item.kind === 'offer' ? `offer.${item.handoverId ?? ''}` : `lead.${item.leadId}`,
      {
        ...dated(item),
        person: shownPerson(people.get(personId ?? '')),
        company: shownCompany(companies.get(companyId ?? '')),
      },
    ]);
    return Object.fromEntries(cells) as Cells;
  }
}

const dated = (item: Readonly<Record<string, Json | Date>>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );

const shownPerson = (person: Person | undefined): Json =>
  person ? { name: fullName(person), jobTitle: person.jobTitle } : null;

const shownCompany = (company: Company | undefined): Json => (company ? { name: company.name } : null);
