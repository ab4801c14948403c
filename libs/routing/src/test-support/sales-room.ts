import { AssignCalendar, CreateCalendar } from '#calendars';
import { EVERYONE, SYSTEM } from '#contracts';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { byProduct, CaptureLeads } from '#leads';
import type { LeadCapture, Taker } from '#leads';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { By } from '../application/by.js';
import { PublishRules } from '../application/publish-rules.js';
import { ReadRouting } from '../application/read-routing.js';
import type { DryRun, Foreseen } from '../application/read-routing.js';
import { SetAbsence } from '../application/set-absence.js';
import { SetCapacity } from '../application/set-capacity.js';
import type { Participant, RoutingRule } from '../domain/rule.js';
import type { CapacityUnit } from '../domain/skipping.js';
import type { RoutingAbsenceRow } from '../persistence/routing-absence.row.js';
import type { RoutingParts } from './routing-parts.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CAPTURED_AT_ONCE = 500;
const ALL_DAY = [{ open: '00:00', close: '24:00' }];

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A workspace with so many reps, each called by their number, and its commands said shortly. */
export class SalesRoom {
  private readonly by: By;

  private constructor(
    private readonly db: TestDatabase,
    private readonly parts: RoutingParts,
    readonly id: string,
    readonly teamId: string,
    readonly reps: readonly string[],
  ) {
    this.by = { workspaceId: id, memberId: null, actor: SYSTEM, caller: null };
  }

  static async of(db: TestDatabase, parts: RoutingParts, size: number): Promise<SalesRoom> {
    const names = Array.from({ length: size }, (_, index) => `Rep ${index}`);
    const { id, teams, members } = await buildWorkspace(db, {
      members: names.map((name) => ({ name, roles: ['sales-rep'], team: 'sales' as const })),
    });
    const reps = names.map((name) => members[name]?.id ?? '');
    return new SalesRoom(db, parts, id, teams.sales, reps);
  }

  rule(changes: Partial<RoutingRule> = {}): RoutingRule {
    return {
      ...{ key: 'rest', name: 'Rest', when: EVERYONE, teamId: this.teamId, method: 'round_robin' },
      ...{ participants: null, missedTurns: 'hold_position', ifNobody: 'wait' },
      ...changes,
    };
  }

  /** Somebody as a rule names them. */
  seat(rep: number): Participant {
    return { memberId: this.rep(rep), weight: 1 };
  }

  publish(since: number, ...rules: RoutingRule[]): Promise<unknown> {
    return this.inside((tx) =>
      new PublishRules(this.parts.signals, this.parts.journal).run(tx, this.by, since, { rules }),
    );
  }

  limit(rep: number, most: number, per: CapacityUnit): Promise<void> {
    const capacity = { most, per };
    return this.inside((tx) =>
      new SetCapacity(this.parts.signals, this.parts.journal).run(tx, this.by, this.rep(rep), capacity),
    );
  }

  away(rep: number): Promise<RoutingAbsenceRow> {
    const absence = { memberId: this.rep(rep), until: new Date(Date.now() + HOUR_MS) };
    return this.inside((tx) =>
      new SetAbsence(this.parts.signals, this.parts.journal).begin(tx, this.by, absence),
    );
  }

  /** What waits for whoever is away goes to others. */
  passOn(absenceId: string): Promise<{ passed: number }> {
    return this.inside((tx) => this.parts.passing.run(tx, this.by, absenceId));
  }

  back(absenceId: string): Promise<void> {
    return this.inside((tx) =>
      new SetAbsence(this.parts.signals, this.parts.journal).end(tx, this.by, absenceId),
    );
  }

  /** Gives somebody a calendar of their own: open day and night, or closed these days. */
  async shift(rep: number, isOpen: boolean): Promise<void> {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    const week = Object.fromEntries(days.map((day) => [day, ALL_DAY]));
    const closed = {
      kind: 'closed' as const,
      on: dayOf(Date.now() - DAY_MS),
      until: dayOf(Date.now() + DAY_MS),
    };
    const drawing = { zone: 'Europe/Rome', holidaySets: [], week, ownDates: isOpen ? [] : [closed] };
    const name = `${isOpen ? 'Open' : 'Closed'} ${newId()}`;
    await this.inside(async (tx) => {
      const { id } = await new CreateCalendar(this.parts.journal).run(tx, byProduct(this.id), {
        name,
        drawing,
      });
      await new AssignCalendar(this.parts.journal).run(tx, byProduct(this.id), this.rep(rep), id);
    });
  }

  /** A second team of this kind, with these reps, who leave the first. */
  async team(kind: 'sales' | 'partner', ...reps: readonly number[]): Promise<string> {
    const teamId = newId();
    await this.db.oracle(
      'insert into team (workspace_id, id, kind, name, created_at) values ($1, $2::uuid, $3, $2::uuid::text, now())',
      [this.id, teamId, kind],
    );
    await this.db.oracle(
      'update team_member set team_id = $2 where workspace_id = $1 and member_id = any($3)',
      [this.id, teamId, reps.map((rep) => this.rep(rep))],
    );
    return teamId;
  }

  async capture(
    count: number,
    facts: (index: number) => Partial<LeadCapture> = () => ({}),
  ): Promise<string[]> {
    const seen = Array.from({ length: count }, (_, index) => ({
      ...{ personId: newId(), companyId: null, leadType: 'demo' },
      ...{ channel: 'website' as const, origin: 'marketing' as const },
      ...facts(index),
    }));
    const leadIds: string[] = [];
    for (let at = 0; at < seen.length; at += CAPTURED_AT_ONCE) {
      const some = seen.slice(at, at + CAPTURED_AT_ONCE);
      const captured = await this.inside((tx) =>
        new CaptureLeads(this.parts.journal).run(tx, byProduct(this.id), some),
      );
      leadIds.push(...captured.map((each) => each.leadId));
    }
    return leadIds;
  }

  offer(leadIds: readonly string[], toTeamId: string | null = this.teamId): Promise<unknown> {
    const offer = { leadIds, toTeamId };
    return this.inside((tx) => this.parts.offering.run(tx, byProduct(this.id), offer));
  }

  /** To one of them by name. */
  hand(leadIds: readonly string[], rep: number): Promise<unknown> {
    const offer = { leadIds, toTeamId: this.teamId, toMemberId: this.rep(rep) };
    return this.inside((tx) => this.parts.offering.run(tx, byProduct(this.id), offer));
  }

  /** To several, whoever comes first; the hand-overs, in the order of the leads. */
  async ask(leadIds: readonly string[], ...reps: readonly number[]): Promise<string[]> {
    const offer = { leadIds, toTeamId: this.teamId, toMemberIds: reps.map((rep) => this.rep(rep)) };
    const { handovers } = await this.inside((tx) => this.parts.offering.run(tx, byProduct(this.id), offer));
    return leadIds.map((leadId) => handovers.find((each) => each.leadId === leadId)?.id ?? '');
  }

  accept(handoverId: string, rep: number): Promise<unknown> {
    const by = byProduct(this.id, this.rep(rep));
    return this.inside((tx) => this.parts.accepting.run(tx, by, handoverId));
  }

  /** An open offer into somebody's hands, as whoever manages the team does. */
  async give(leadId: string, rep: number): Promise<string> {
    const [handover] = await this.db.oracle<{ id: string }>(
      `select id from handover where workspace_id = $1 and lead_id = $2 and state = 'offered'`,
      [this.id, leadId],
    );
    const [id, to] = [handover?.id ?? '', { memberId: this.rep(rep) }];
    await this.inside((tx) => this.parts.giving.run(tx, byProduct(this.id), id, to));
    return id;
  }

  /** A lead that somebody has to somebody else. */
  assign(leadId: string, rep: number): Promise<unknown> {
    const to = { memberId: this.rep(rep), why: 'load' };
    return this.inside((tx) => this.parts.assigning.run(tx, byProduct(this.id), leadId, to));
  }

  foresee(dry: DryRun): Promise<Foreseen> {
    return this.inside((tx) =>
      new ReadRouting(this.parts.gathering, this.parts.judgement).foresee(tx, this.id, dry),
    );
  }

  /** Takes an open offer out of somebody's hands, or out of the queue, as a promise that ran out does. */
  async pull(leadId: string, memberId: string | null): Promise<Taker | null> {
    return this.inside(async (tx) => {
      const pulled = [{ leadId, teamId: this.teamId, memberId }];
      const [taker = null] = await this.parts.taker.after(tx, this.id, pulled);
      await tx.query(
        `update handover set to_team_id = coalesce($3, to_team_id), to_member_id = $4
          where workspace_id = $1 and lead_id = $2 and state = 'offered'`,
        [this.id, leadId, taker?.teamId ?? null, taker ? taker.memberId : memberId],
      );
      return taker;
    });
  }

  drain(): Promise<number> {
    return this.parts.draining.run(this.id);
  }

  /** By rep, as the hand-overs say: an oracle that knows nothing of decisions. */
  async given(): Promise<{ each: number[]; nobody: number }> {
    const found = await this.db.oracle<{ to: string | null; count: number }>(
      `select to_member_id as "to", count(*)::int as count from handover where workspace_id = $1 and state = 'offered' group by 1`,
      [this.id],
    );
    const counts = new Map(found.map(({ to, count }) => [to, count]));
    return { each: this.reps.map((rep) => counts.get(rep) ?? 0), nobody: counts.get(null) ?? 0 };
  }

  async takersOf(leadIds: readonly string[]): Promise<(string | null | undefined)[]> {
    const found = await this.db.oracle<{ lead: string; to: string | null }>(
      `select lead_id as lead, to_member_id as "to" from handover where workspace_id = $1 and state = 'offered'`,
      [this.id],
    );
    const takers = new Map(found.map(({ lead, to }) => [lead, to]));
    return leadIds.map((lead) => takers.get(lead));
  }

  private inside<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.database.withWorkspace(this.id, work);
  }

  private rep(index: number): string {
    return this.reps[index] ?? '';
  }
}
