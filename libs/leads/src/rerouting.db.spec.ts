import type { AlarmStep, NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import { newId } from '#kernel';
import { countStatements } from '../../../test/support/count-statements.js';
import { until } from '../../../test/support/until.js';
import { CaptureLeads } from './application/capture-leads.js';
import { NextTaker } from './application/next-taker.js';
import { OfferLeads } from './application/offer-leads.js';
import { findHandover } from './persistence/handovers.js';
import { snapshotOf } from './persistence/leads.js';
import { RerouteLeads } from './reactions/reroute-leads.js';
import { LeadRoom } from './test-support/lead-room.js';

/** A promise that is opened from outside: races are forced, never awaited by luck. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('a lead whose promise ran out', () => {
  let room: LeadRoom;
  const taker = new NextTaker();
  beforeAll(async () => {
    room = await LeadRoom.open();
    new RerouteLeads(room.journal, taker).onModuleInit();
  });
  afterAll(() => room.close());

  const alarm = (leadId: string, to: AlarmStep['to']): NewEntry => ({
    ...{ type: 'obligation.alarm_raised', subjectKind: 'obligation', subjectId: newId(), leadId },
    ...{ actor: SYSTEM, occurredAt: new Date() },
    payload: {
      ...{ obligationId: newId(), agreementId: newId(), versionId: newId(), clauseKey: 'accept' },
      ...{ kind: 'duty.accept', level: 'lead', owedBy: 'sales', tier: 'all', leadId, handoverId: null },
      ...{ ownerId: null, teamId: room.salesTeam, attributes: {}, startedAt: '', dueAt: '', fraction: 1.5 },
      steps: [{ to, isUrgent: false, notBefore: new Date().toISOString() }],
    },
  });
  /** As the timer does: everything that judges the lead is locked first. */
  const raise = (
    leadId: string,
    to: AlarmStep['to'] = 're-route',
    whenLocked: () => Promise<void> = () => Promise.resolve(),
  ): Promise<unknown> =>
    room.inside(async (tx) => {
      await room.journal.lock(tx, room.workspaceId, [leadId]);
      await whenLocked();
      return room.journal.append(tx, room.workspaceId, [alarm(leadId, to)]);
    });
  const handover = (id: string) => room.inside((tx) => findHandover(tx, room.workspaceId, id));
  const payloads = (leadId: string, type: string) =>
    room.db.oracle<{ payload: Record<string, unknown> }>(
      'select payload from journal_entry where lead_id = $1 and type = $2 order by ordinal',
      [leadId, type],
    );

  it('is offered to the colleague with the least open work, under the same offer', async () => {
    const busy = await room.offer(await room.capture());
    await room.accept(busy, room.rep);
    const leadId = await room.capture();
    const handoverId = await room.offer(leadId);
    await raise(leadId);
    expect(await handover(handoverId)).toMatchObject({ state: 'offered', toMemberId: room.colleague });
    const [told, ...more] = await payloads(leadId, 'handover.rerouted');
    expect(more).toEqual([]);
    expect(told?.payload).toMatchObject({
      ...{ handoverId, fromMemberId: null, toMemberId: room.colleague },
      ...{ toTeamId: room.salesTeam, clauseKey: 'accept' },
    });
    const lead = await room.lead(leadId);
    expect(lead && snapshotOf(lead)).toMatchObject({ stage: 'mql', ownerId: null });
  });

  it('goes on to the next with each promise that runs out', async () => {
    const leadId = await room.capture();
    const handoverId = await room.offer(leadId);
    await raise(leadId);
    const first = (await handover(handoverId))?.toMemberId;
    await raise(leadId);
    const second = (await handover(handoverId))?.toMemberId;
    expect([first, second].sort()).toEqual([room.rep, room.colleague].sort());
  });

  it('stays where it is at any other rung of the ladder', async () => {
    const leadId = await room.capture();
    await room.offer(leadId);
    for (const to of ['owner', 'manager', 'leadership'] as const) await raise(leadId, to);
    expect(await payloads(leadId, 'handover.rerouted')).toEqual([]);
  });

  it('gets another owner where it was accepted, and its owners follow each other without a gap', async () => {
    const leadId = await room.capture();
    await room.accept(await room.offer(leadId), room.rep);
    await raise(leadId);
    expect(await room.lead(leadId)).toMatchObject({ ownerId: room.colleague, stage: 'sal' });
    expect((await payloads(leadId, 'lead.assigned'))[0]?.payload).toMatchObject({
      ...{ fromMemberId: room.rep, toMemberId: room.colleague, why: 're-route' },
    });
    const intervals = await room.db.oracle<{ member: string; running: boolean; meets: boolean | null }>(
      `select member_id as member, to_at is null as running, lag(to_at) over (order by from_at, to_at nulls last) = from_at as meets
         from ownership where lead_id = $1 order by from_at, to_at nulls last`,
      [leadId],
    );
    expect(intervals.map(({ member, running }) => [member, running])).toEqual([
      [room.rep, false],
      [room.colleague, true],
    ]);
    expect(intervals.at(-1)?.meets).toBe(true);
  });

  describe('together with others', () => {
    const captured = async (count: number): Promise<string[]> =>
      (
        await room.inside((tx) =>
          new CaptureLeads(room.journal).run(
            tx,
            room.marketing(),
            Array.from({ length: count }, () => room.seen()),
          ),
        )
      ).map((result) => result.leadId ?? '');
    /** Leads offered to one rep by name; every other of them accepted. */
    const withRep = async (count: number): Promise<string[]> => {
      const leadIds = await captured(count);
      const offer = { leadIds, toTeamId: room.salesTeam, toMemberId: room.rep };
      const { handovers } = await room.inside((tx) =>
        new OfferLeads(room.journal).run(tx, room.marketing(), offer),
      );
      const accepted = leadIds.filter((_, place) => place % 2 === 1);
      for (const { id, leadId } of handovers) if (accepted.includes(leadId)) await room.accept(id, room.rep);
      return leadIds;
    };
    const raiseAll = (leadIds: readonly string[]): Promise<number> =>
      room.inside(async (tx) => {
        await room.journal.lock(tx, room.workspaceId, leadIds);
        const alarms = leadIds.map((leadId) => alarm(leadId, 're-route'));
        return countStatements(tx, () => room.journal.append(tx, room.workspaceId, alarms));
      });
    const holders = (leadIds: readonly string[]) =>
      room.db.oracle<{ holder: string; count: number }>(
        `select coalesce(h.to_member_id, l.owner_id) as holder, count(*)::int as count from lead l
           left join handover h on h.lead_id = l.id and h.state = 'offered' where l.id = any($1) group by 1`,
        [leadIds],
      );

    it('takes as many statements for fifty leads as for two', async () => {
      const few = await raiseAll(await withRep(2));
      const leadIds = await withRep(50);
      expect(await raiseAll(leadIds)).toBe(few);
      expect(await holders(leadIds)).toEqual([{ holder: room.colleague, count: 50 }]);
    });

    it('moves the turn on from lead to lead, so that all get their share', async () => {
      await room.db.oracle(`update handover set state = 'withdrawn' where state = 'offered'`);
      await room.db.oracle('update lead set owner_id = null where owner_id is not null');
      const leadIds = await captured(50);
      await room.inside((tx) =>
        new OfferLeads(room.journal).run(tx, room.marketing(), { leadIds, toTeamId: room.salesTeam }),
      );
      await raiseAll(leadIds);
      expect((await holders(leadIds)).map(({ count }) => count)).toEqual([25, 25]);
    });

    it('goes on once, of however many promises it was told at a time', async () => {
      const [leadId = ''] = await withRep(1);
      await raiseAll([leadId, leadId]);
      expect(await holders([leadId])).toEqual([{ holder: room.colleague, count: 1 }]);
      expect(await payloads(leadId, 'handover.rerouted')).toHaveLength(1);
    });

    it('leaves alone what was answered before, and moves the others', async () => {
      const [leadId = '', worked = '', other = ''] = await withRep(3);
      const [answered] = await room.db.oracle<{ id: string }>('select id from handover where lead_id = $1', [
        leadId,
      ]);
      await room.reject(answered?.id ?? '', 'TEST_OR_SPAM');
      await raiseAll([leadId, worked, other]);
      expect(await payloads(leadId, 'handover.rerouted')).toEqual([]);
      expect(await holders([worked, other])).toEqual([{ holder: room.colleague, count: 2 }]);
    });
  });

  it('stays with its owner where nobody else is there to take it, and an offer by name goes to the queue', async () => {
    taker.use((_tx, _workspace, pulled) =>
      Promise.resolve(
        pulled.map(({ teamId, memberId }) => (memberId === null ? null : { teamId, memberId: null })),
      ),
    );
    const worked = await room.capture();
    await room.accept(await room.offer(worked), room.rep);
    await raise(worked);
    expect(await room.lead(worked)).toMatchObject({ ownerId: room.rep });
    expect(await payloads(worked, 'lead.assigned')).toEqual([]);
    const queued = await room.capture();
    const handoverId = await room.offer(queued);
    await raise(queued);
    expect(await payloads(queued, 'handover.rerouted')).toEqual([]);
    await room.db.oracle('update handover set to_member_id = $2 where id = $1', [handoverId, room.rep]);
    await raise(queued);
    expect(await handover(handoverId)).toMatchObject({ state: 'offered', toMemberId: null });
  });

  const bothWait = async (): Promise<boolean> => {
    const [row] = await room.db.oracle<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return row?.count === 2;
  };

  describe('at the moment in which somebody answers', () => {
    beforeAll(() => {
      taker.use((_tx, _workspace, pulled) =>
        Promise.resolve(pulled.map(({ teamId }) => ({ teamId, memberId: room.colleague }))),
      );
    });

    it('stays with whoever accepted first', async () => {
      const leadId = await room.capture();
      const handoverId = await room.offer(leadId);
      await room.accept(handoverId, room.colleague);
      await raise(leadId);
      expect(await room.lead(leadId)).toMatchObject({ ownerId: room.colleague });
      expect(await payloads(leadId, 'handover.rerouted')).toEqual([]);
    });

    it('is gone for whoever accepts after it was pulled back, and they hear it', async () => {
      const leadId = await room.capture();
      const handoverId = await room.offer(leadId);
      const [locked, held] = [gate(), gate()];
      const pulling = raise(leadId, 're-route', () => {
        locked.open();
        return held.opened;
      });
      await locked.opened;
      const accepting = room.accept(handoverId, room.rep).catch((error: unknown) => error);
      const rejecting = room.reject(handoverId, 'MISROUTED').catch((error: unknown) => error);
      await until('both answers waiting for the lock', bothWait);
      held.open();
      await pulling;
      const lost = { code: 'handover/re-routed', facts: { toMemberId: room.colleague } };
      expect(await accepting).toMatchObject(lost);
      expect(await rejecting).toMatchObject(lost);
      expect(await handover(handoverId)).toMatchObject({ state: 'offered', toMemberId: room.colleague });
      expect(await room.accept(handoverId, room.colleague)).toMatchObject({ stage: 'sal' });
    });
  });
});
