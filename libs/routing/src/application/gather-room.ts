import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { allMembers, thisWorkspace } from '#identity';
import type { MemberFacts } from '#identity';
import { mayAccept, openWorkOf } from '#leads';
import { rulesFor } from '../domain/decide.js';
import type { Room, RoutedLead } from '../domain/decide.js';
import type { RoutingRule } from '../domain/rule.js';
import type { Standing } from '../domain/skipping.js';
import { awayAt } from '../persistence/absences.js';
import { capacityStandings, lockRoutingMembers } from '../persistence/capacities.js';
import type { CapacityStanding } from '../persistence/capacities.js';
import { lockTurns, readTurns } from '../persistence/turns.js';
import { leadsAhead } from './leads-ahead.js';
import { OnShift } from './on-shift.js';

export interface Question {
  readonly rules: readonly RoutingRule[];
  readonly leads: readonly RoutedLead[];
  readonly at: Date;
  /** Whether these leads stay behind those that wait already. */
  readonly isBehind: boolean;
}

/** Puts together what decisions go by, for real ones with everything locked that they move. */
@Injectable()
export class GatherRoom {
  constructor(private readonly shifts: OnShift) {}

  /** Rounds first, then members, each in one order: of any number of batches each sees what the one before it decided. */
  async locked(tx: Tx, workspaceId: string, question: Question): Promise<Room> {
    const asked = asking(question);
    const turns = await lockTurns(tx, workspaceId, asked.map(({ key }) => key).sort());
    const members = await allMembers(tx);
    const candidates = candidatesOf(asked, question.leads, teamsOf(members));
    await lockRoutingMembers(tx, workspaceId, candidates);
    return this.room(tx, workspaceId, question, { turns, members, candidates });
  }

  /** The same without a lock: what would be decided now. */
  async seen(tx: Tx, workspaceId: string, question: Question): Promise<Room> {
    const asked = asking(question);
    const turns = await readTurns(
      tx,
      workspaceId,
      asked.map(({ key }) => key),
    );
    const members = await allMembers(tx);
    const candidates = candidatesOf(asked, question.leads, teamsOf(members));
    return this.room(tx, workspaceId, question, { turns, members, candidates });
  }

  /** How everybody stands at an instant. */
  async standings(
    tx: Tx,
    workspaceId: string,
    at: Date,
    members: readonly MemberFacts[],
  ): Promise<Map<string, Standing & { readonly capacity: CapacityStanding | undefined }>> {
    const { zone } = await thisWorkspace(tx);
    const capacities = await capacityStandings(tx, workspaceId, at, zone);
    const away = await awayAt(tx, workspaceId, at);
    const off = await this.shifts.offShift(tx, workspaceId, at);
    return new Map(
      members.map(({ id, isActive, teamIds }) => {
        const capacity = capacities.get(id);
        const left = capacity?.most == null ? Infinity : capacity.most - capacity.given;
        const standing = {
          isActive,
          teamIds,
          isOnLeave: away.has(id),
          isOnShift: !off.has(id),
          left,
          open: 0,
        };
        return [id, { ...standing, capacity }];
      }),
    );
  }

  private async room(
    tx: Tx,
    workspaceId: string,
    question: Question,
    {
      turns,
      members,
      candidates,
    }: Pick<Room, 'turns'> & {
      readonly members: readonly MemberFacts[];
      readonly candidates: readonly string[];
    },
  ): Promise<Room> {
    const { rules, at, isBehind } = question;
    const standings = await this.standings(tx, workspaceId, at, members);
    const teams = teamsOf(members);
    const asked = asking(question);
    const limited = candidates.filter((id) => (standings.get(id)?.left ?? Infinity) < Infinity);
    const sharing = isBehind ? sharingRules(rules, asked, new Set(limited), teams) : [];
    const fresh = new Set(question.leads.map(({ leadId }) => leadId));
    const groups = isBehind ? [asked.map(keyOf), sharing.map(keyOf)] : [];
    const ahead = (await leadsAhead(tx, workspaceId, groups)).filter(({ leadId }) => !fresh.has(leadId));
    const others = ahead.length > 0 ? sharing : [];
    const theirTurns = others.length > 0 ? await readTurns(tx, workspaceId, others.map(keyOf)) : [];
    const busy = [...new Set([...candidates, ...candidatesOf(others, ahead, teams)])];
    const open = await openWorkOf(tx, workspaceId, busy);
    const withWork = [...standings].map(([id, each]) => [id, { ...each, open: open.get(id) ?? 0 }] as const);
    return { rules, teams, ahead, turns: new Map([...theirTurns, ...turns]), standings: new Map(withWork) };
  }
}

/** The rules that some of these leads may be decided by. */
const asking = (question: Question): readonly RoutingRule[] => {
  const asked = new Set(question.leads.flatMap((lead) => rulesFor(question.rules, lead)));
  return question.rules.filter((rule) => asked.has(rule));
};

const keyOf = ({ key }: RoutingRule): string => key;

/** Other rules for people who may get only so many and may get these leads too: what waits for those takes room from these. */
const sharingRules = (
  rules: readonly RoutingRule[],
  asked: readonly RoutingRule[],
  limited: ReadonlySet<string>,
  teams: ReadonlyMap<string, readonly string[]>,
): readonly RoutingRule[] =>
  limited.size === 0
    ? []
    : rules.filter(
        (rule) => !asked.includes(rule) && candidatesOf([rule], [], teams).some((id) => limited.has(id)),
      );

/** Who may accept leads of each team, in the order in which they joined: ids grow with time. */
function teamsOf(members: readonly MemberFacts[]): ReadonlyMap<string, readonly string[]> {
  const teams = new Map<string, string[]>();
  const accepting = members.filter(({ roles, customRights }) => mayAccept(roles, customRights));
  for (const { id, teamIds } of [...accepting].sort((one, other) => (one.id < other.id ? -1 : 1)))
    for (const teamId of teamIds) teams.set(teamId, [...(teams.get(teamId) ?? []), id]);
  return teams;
}

const candidatesOf = (
  rules: readonly RoutingRule[],
  leads: readonly RoutedLead[],
  teams: ReadonlyMap<string, readonly string[]>,
): readonly string[] => [
  ...new Set([
    ...rules.flatMap(({ participants, teamId }) =>
      participants ? participants.map(({ memberId }) => memberId) : (teams.get(teamId) ?? []),
    ),
    ...leads.flatMap(({ companyOwnerId }) => companyOwnerId ?? []),
  ]),
];
