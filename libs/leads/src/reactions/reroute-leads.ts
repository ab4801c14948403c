import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { groupBy } from '#kernel';
import { byProduct } from '../application/command.js';
import { handoverEntry, leadEntry } from '../application/entries.js';
import { NextTaker } from '../application/next-taker.js';
import type { PulledBack, Taker } from '../application/next-taker.js';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { askedOfEach } from '../persistence/candidates.js';
import type { HandoverRow } from '../persistence/handover.row.js';
import { openHandoversOf, readdressHandovers } from '../persistence/handovers.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { changeOwner } from '../persistence/ownership.js';
import { followPartners } from '../persistence/partner-of-leads.js';
import { partnerIn, teamKinds } from '../persistence/team-kinds.js';
import type { TeamKinds } from '../persistence/team-kinds.js';

type Alarm = Entry<'obligation.alarm_raised'>;

/** A lead to be pulled back: out of its open offer, or from whoever works it. */
interface Pulled extends PulledBack {
  readonly lead: LeadRow;
  readonly offered: HandoverRow | null;
  readonly clauseKey: string;
}

/** Where it goes. */
interface Given<T = Taker> extends Pulled {
  readonly next: T;
}

interface Named extends Taker {
  readonly memberId: string;
}

/**
 * Takes leads out of the hands of whoever let a promise run out, where the agreement says so: an open offer goes to somebody else,
 * an accepted lead gets another owner. Leads are locked by whoever tells the alarms; an answer that came first stands. However many
 * alarms are told together, everything is read once, and a lead goes on once.
 */
@Injectable()
export class RerouteLeads implements Reactor, OnModuleInit {
  readonly name = 'leads.rerouting';
  readonly types = ['obligation.alarm_raised'] as const;

  constructor(
    private readonly journal: Journal,
    private readonly taker: NextTaker,
  ) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const alarms = entries.filter(isRerouting);
    const pulled = alarms.length === 0 ? [] : await pulledBy(tx, workspaceId, alarms);
    if (pulled.length === 0) return;
    const takers = await this.taker.after(tx, workspaceId, pulled);
    const given = pulled.flatMap((each, place): Given[] => {
      const next = takers[place] ?? wholeTeamOf(each);
      return next ? [{ ...each, next }] : [];
    });
    const told = { at: await databaseInstant(tx), kindsOf: await teamKinds(tx, workspaceId) };
    await this.journal.append(tx, workspaceId, [
      ...(await readdress(tx, workspaceId, given, told)),
      ...(await reassign(tx, workspaceId, given.filter(isWorked), told)),
    ]);
  }
}

interface Told {
  readonly at: Date;
  readonly kindsOf: (from: string | null, to: string | null) => TeamKinds;
}

const isRerouting = (entry: Entry): entry is Alarm =>
  entry.type === 'obligation.alarm_raised' && entry.payload.steps.some(({ to }) => to === 're-route');

/** In the order of the alarms; a lead of which several promises ran out, once. */
async function pulledBy(tx: Tx, workspaceId: string, alarms: readonly Alarm[]): Promise<readonly Pulled[]> {
  const clauses = new Map<string, string>();
  for (const { payload } of alarms)
    if (!clauses.has(payload.leadId)) clauses.set(payload.leadId, payload.clauseKey);
  const ids = [...clauses.keys()];
  const leads = new Map((await leadsByIds(tx, workspaceId, ids)).map((lead) => [lead.id, lead]));
  const offers = new Map(
    (await openHandoversOf(tx, workspaceId, ids)).map((offered) => [offered.leadId, offered]),
  );
  const asked = await askedOfEach(
    tx,
    workspaceId,
    [...offers.values()].map(({ id }) => id),
  );
  return ids.flatMap((leadId): Pulled[] => {
    const [lead, offered = null] = [leads.get(leadId), offers.get(leadId)];
    const from = lead && holderOf(lead, offered);
    const askedIds = (offered && asked.get(offered.id)) ?? [];
    return from ? [{ leadId, lead, offered, clauseKey: clauses.get(leadId)!, askedIds, ...from }] : [];
  });
}

/** Null for a lead that nobody has. */
function holderOf(
  { ownerId, teamId }: LeadRow,
  offered: HandoverRow | null,
): Pick<PulledBack, 'teamId' | 'memberId'> | null {
  if (offered) return { teamId: offered.toTeamId, memberId: offered.toMemberId };
  return ownerId === null || teamId === null ? null : { teamId, memberId: ownerId };
}

/** Those who were asked together had their time: with nobody else it is for the whole team. */
const wholeTeamOf = ({ teamId, askedIds = [] }: PulledBack): Taker | null =>
  askedIds.length > 0 ? { teamId, memberId: null } : null;

/** A lead that is being worked never goes back to a queue: it would lie there with nobody's clock running. */
const isWorked = (given: Given): given is Given<Named> =>
  given.offered === null && given.next.memberId !== null;

async function readdress(
  tx: Tx,
  workspaceId: string,
  given: readonly Given[],
  { at, kindsOf }: Told,
): Promise<NewEntry[]> {
  const offers = given.flatMap(({ offered, next: to, ...of }) => (offered ? [{ ...of, offered, to }] : []));
  if (offers.length === 0) return [];
  const moved = await readdressHandovers(tx, workspaceId, offers);
  const gone = offers.filter(({ offered }) => moved.has(offered.id));
  await followPartners(
    tx,
    workspaceId,
    gone.map(({ leadId, to }) => ({ leadId, teamId: to.teamId })),
  );
  return gone.map(({ lead, offered, to, memberId: fromMemberId, teamId, clauseKey }) => {
    const kinds = kindsOf(teamId, to.teamId);
    const facts = { fromMemberId, toTeamId: to.teamId, toMemberId: to.memberId, ...kinds, clauseKey };
    const of = { lead: { ...lead, partnerId: partnerIn(kinds, to.teamId) }, handoverId: offered.id };
    return handoverEntry(byProduct(workspaceId), of, at, 'handover.rerouted', facts);
  });
}

async function reassign(
  tx: Tx,
  workspaceId: string,
  given: readonly Given<Named>[],
  { at, kindsOf }: Told,
): Promise<NewEntry[]> {
  const why = 're-route';
  const entries: NewEntry[] = [];
  // By taker: as many statements as there are colleagues, however many leads.
  for (const group of groupBy(given, ({ next }) => `${next.teamId} ${next.memberId}`).values()) {
    const { memberId, teamId } = group[0].next;
    const partnerId = partnerIn(kindsOf(null, teamId), teamId);
    const set = { ownerId: memberId, teamId, partnerId };
    const leadIds = group.map(({ leadId }) => leadId);
    const moved = await changeLeads(tx, workspaceId, { leadIds, from: OPEN_STAGES, at, set });
    if (moved.length > 0) await changeOwner(tx, workspaceId, { leadIds: moved, memberId, teamId, at, why });
    for (const { lead, memberId: fromMemberId } of group.filter(({ leadId }) => moved.includes(leadId))) {
      const facts = { fromMemberId, toMemberId: memberId, ...kindsOf(lead.teamId, teamId), why };
      entries.push(leadEntry(byProduct(workspaceId), { ...lead, ...set }, at, 'lead.assigned', facts));
    }
  }
  return entries;
}
