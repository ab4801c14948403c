import fc from 'fast-check';
import type { HoldReason } from '#contracts';
import { actionsFrom } from '#contracts';
import type { Caller } from '#contracts';
import { AssignCalendar, CreateCalendar, MemberCalendarHistory } from '#calendars';
import { beginHistory, endHistory } from '#journal';
import { DAY_MS, HOUR_MS, newId } from '#kernel';
import { DisqualifyLead } from './application/disqualify-lead.js';
import { HoldLead } from './application/hold-lead.js';
import { ListStuck } from './application/list-stuck.js';
import type { StuckLeads } from './application/list-stuck.js';
import { LogAttempt } from './application/log-attempt.js';
import { ReopenLead } from './application/reopen-lead.js';
import { SalesQualifyLead } from './application/sales-qualify-lead.js';
import { SetNextStep } from './application/set-next-step.js';
import { WakeLeads } from './application/wake-leads.js';
import { saveWorkRules } from './persistence/work-rules.js';
import { USUAL_RULES } from './domain/work-rules.js';
import { LeadRoom } from './test-support/lead-room.js';

describe('leads at rest', () => {
  let room: LeadRoom;
  beforeAll(async () => {
    room = await LeadRoom.open();
  });
  afterAll(() => room.close());

  const accepted = async (): Promise<string> => {
    const id = await room.capture();
    await room.accept(await room.offer(id));
    return id;
  };
  const rep = () => room.as(room.rep);
  const holds = () => new HoldLead(room.journal);
  const hold = (id: string, ms = DAY_MS, reason: HoldReason = 'customer_away') =>
    room.inside((tx) => holds().hold(tx, rep(), id, { reason, resumeBy: new Date(Date.now() + ms) }));
  const resume = (id: string) => room.inside((tx) => holds().resume(tx, rep(), id));
  const wake = () => room.inside((tx) => new WakeLeads(room.journal).run(tx, room.workspaceId));

  describe('a snooze', () => {
    it('comes to an end by itself once, and marks the lead until something is done with it', async () => {
      const id = await accepted();
      await hold(id);
      expect(await wake()).toBe(0);
      await room.db.oracle(`update lead set hold_until = instant() - interval '1 second' where id = $1`, [
        id,
      ]);
      const woken = await Promise.all([wake(), wake()]);
      expect(woken.sort()).toEqual([0, 1]);
      expect(await room.lead(id)).toMatchObject({ workState: 'working', holdUntil: null, holdReason: null });
      expect((await room.lead(id))?.wokenAt).not.toBeNull();
      const [entry] = await room.db.oracle<{ due: string; kind: string }>(
        `select payload->>'isDue' as due, actor_kind as kind from journal_entry where lead_id = $1 and type = 'lead.resumed'`,
        [id],
      );
      expect(entry).toEqual({ due: 'true', kind: 'system' });
      const dueAt = new Date(Date.now() + DAY_MS);
      await room.inside((tx) => new SetNextStep(room.journal).run(tx, rep(), id, { what: 'Call', dueAt }));
      expect((await room.lead(id))?.wokenAt).toBeNull();
    });

    it('does not end by itself while the past of the workspace is being written', async () => {
      const id = await accepted();
      await hold(id);
      await room.db.oracle(`update lead set hold_until = instant() - interval '1 day' where id = $1`, [id]);
      await room.inside((tx) => beginHistory(tx, { workspaceId: room.workspaceId, requestedBy: null }));
      expect(await wake()).toBe(0);
      await room.inside((tx) => endHistory(tx, room.workspaceId));
      expect(await wake()).toBe(1);
    });

    it.each([
      [-HOUR_MS, 'it would be over already'],
      [15 * DAY_MS, 'fifteen days hold more than ten working days'],
    ])('is refused %i ms from now, because %s', async (ms) => {
      await expect(hold(await accepted(), ms)).rejects.toMatchObject({ code: 'lead/hold-limit' });
    });

    it('is had three times in a stage, and anew in the next', async () => {
      const id = await accepted();
      for (let turn = 0; turn < 3; turn += 1) {
        await hold(id);
        await resume(id);
      }
      await expect(hold(id)).rejects.toMatchObject({ code: 'lead/hold-count' });
      await room.inside((tx) => new SalesQualifyLead(room.journal).run(tx, rep(), id));
      await hold(id);
      expect(await room.lead(id)).toMatchObject({ stage: 'sql', holdCount: 1, workState: 'on_hold' });
    });

    it('goes by what the workspace says', async () => {
      const id = await accepted();
      const say = (rules: Partial<typeof USUAL_RULES>) =>
        room.inside((tx) => saveWorkRules(tx, room.workspaceId, { ...USUAL_RULES, ...rules }));
      await say({ holdDays: 1 });
      await expect(hold(id, 5 * DAY_MS)).rejects.toMatchObject({ code: 'lead/hold-limit' });
      await say({ holdsPerStage: 0 });
      await expect(hold(id)).rejects.toMatchObject({ code: 'lead/hold-count' });
      await say({});
      await hold(id);
    });

    it('taken back soon does not count, and later is not taken back', async () => {
      const id = await accepted();
      const takeBack = () => room.inside((tx) => holds().takeBack(tx, rep(), id));
      await hold(id);
      await takeBack();
      expect(await room.lead(id)).toMatchObject({ holdCount: 0, workState: 'working' });
      await hold(id);
      await room.db.oracle(`update lead set held_at = held_at - interval '11 minutes' where id = $1`, [id]);
      await expect(takeBack()).rejects.toMatchObject({ code: 'undo/too-late' });
    });
  });

  describe('a lead that was given up', () => {
    const reopening = () => new ReopenLead(room.journal);
    const reopen = (id: string) =>
      room.inside((tx) => reopening().run(tx, rep(), id, { reason: 'customer_returned' }));
    const takeBack = (id: string) => room.inside((tx) => reopening().takeBack(tx, rep(), id));
    const givenUp = async (): Promise<string> => {
      const id = await accepted();
      await room.inside((tx) =>
        new DisqualifyLead(room.journal).run(tx, rep(), id, { reason: 'OTHER', evidence: { text: 'No.' } }),
      );
      await room.db.oracle(`update lead set stage = 'disqualified' where id = $1`, [id]);
      await room.db.oracle(
        `update journal_entry set payload = jsonb_set(payload, '{move,to}', '"disqualified"') where lead_id = $1 and payload->'move'->>'from' = 'sal'`,
        [id],
      );
      return id;
    };

    it('is taken up where it was, in the same episode, entering nothing', async () => {
      const id = await givenUp();
      expect(await reopen(id)).toEqual({ leadId: id, stage: 'sal' });
      expect(await room.lead(id)).toMatchObject({ stage: 'sal', episode: 1, reason: null, workState: 'new' });
      const [entry] = await room.db.oracle<{ move: object }>(
        `select payload->'move' as move from journal_entry where lead_id = $1 and type = 'lead.reopened'`,
        [id],
      );
      expect(entry?.move).toEqual({ from: 'disqualified', to: 'sal', entered: [] });
    });

    it('is reopened once, and taken back to what it was with its reason', async () => {
      const id = await givenUp();
      const outcomes = await Promise.allSettled([reopen(id), reopen(id)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await takeBack(id);
      expect(await room.lead(id)).toMatchObject({ stage: 'disqualified', reason: 'OTHER', reopenedAt: null });
      await expect(takeBack(id)).rejects.toMatchObject({ code: 'lead/not-reopened' });
    });

    it('stays open once it has moved on, or ten minutes have passed', async () => {
      const [moved, late] = [await givenUp(), await givenUp()];
      await reopen(moved);
      await room.inside((tx) => new SalesQualifyLead(room.journal).run(tx, rep(), moved));
      await expect(takeBack(moved)).rejects.toMatchObject({ code: 'lead/not-reopened' });
      await reopen(late);
      await room.db.oracle(
        `update lead set reopened_at = reopened_at - interval '11 minutes' where id = $1`,
        [late],
      );
      await expect(takeBack(late)).rejects.toMatchObject({ code: 'undo/too-late' });
    });

    it('is not reopened beside another open lead of the same person for the same thing', async () => {
      const id = await givenUp();
      const personId = (await room.lead(id))?.personId ?? '';
      const other = await room.capture({ personId });
      await expect(reopen(id)).rejects.toMatchObject({ code: 'lead/another-open', facts: { leadId: other } });
    });

    it('is not reopened while it is worked', async () => {
      await expect(reopen(await accepted())).rejects.toMatchObject({ code: 'lead/wrong-stage' });
    });
  });

  describe('the stuck list', () => {
    const caller = (): Caller => ({
      ...{ workspaceId: room.workspaceId, credentialId: newId(), accountId: null, memberId: newId() },
      ...{ teamIds: [], actions: actionsFrom(['lead.read:all', 'person.read']) },
    });
    const stuck = (who = caller()): Promise<StuckLeads> =>
      new ListStuck(room.db.database, new MemberCalendarHistory()).run(who, { limit: 200 });
    const idle = (id: string, since: Date) =>
      room.db.oracle('update lead set last_activity_at = $2, stage_since = $2 where id = $1', [id, since]);

    /** Minutes of office hours from Monday to Friday in the workspace's zone, counted one by one. */
    const MINUTES = `
      select count(*)::int * 60000 as ms from generate_series(date_trunc('minute', $1::timestamptz), $2::timestamptz - interval '1 minute', interval '1 minute') as m
       where extract(isodow from m at time zone 'Europe/Rome') < 6
         and (m at time zone 'Europe/Rome')::time >= '09:00' and (m at time zone 'Europe/Rome')::time < '18:00'`;

    it('weighs working time as SQL counts it, minute by minute, and shows those beyond the limit, the furthest first', async () => {
      const now = Math.floor(Date.now() / 60_000) * 60_000;
      const hours = fc.sample(fc.integer({ min: 1, max: 40 * 24 }), 5);
      const aged = await Promise.all(
        hours.map(async (age) => ({ id: await accepted(), since: new Date(now - age * HOUR_MS) })),
      );
      for (const { id, since } of aged) await idle(id, since);
      const { items, asOf, total } = await stuck();
      const counted = new Map<string, number>();
      for (const { id, since } of aged) {
        const [{ ms } = { ms: 0 }] = await room.db.oracle<{ ms: number }>(MINUTES, [since, asOf]);
        counted.set(id, ms);
      }
      const beyond = [...counted].filter(([, ms]) => ms > 27 * HOUR_MS).map(([id]) => id);
      const mine = items.filter(({ lead }) => counted.has(lead.id));
      expect(new Set(mine.map(({ lead }) => lead.id))).toEqual(new Set(beyond));
      for (const { lead, idleMs, limitMs, beyondMs } of mine) {
        expect(Math.abs(idleMs - (counted.get(lead.id) ?? NaN))).toBeLessThanOrEqual(60_000);
        expect([limitMs, beyondMs]).toEqual([27 * HOUR_MS, idleMs - limitMs]);
      }
      expect(items.map(({ beyondMs }) => beyondMs)).toEqual(
        items.map(({ beyondMs }) => beyondMs).toSorted((a, b) => b - a),
      );
      expect(total).toBe(items.length);
    });

    it('counts no holiday of whoever has the lead, and for a colleague without it all days', async () => {
      const [own, other] = [await accepted(), await accepted()];
      const since = new Date(Date.now() - 15 * DAY_MS);
      for (const id of [own, other]) await idle(id, since);
      await room.db.oracle('update lead set owner_id = $2 where id = $1', [other, room.colleague]);
      const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
      const office = [{ open: '09:00', close: '18:00' }];
      const drawing = {
        ...{ zone: 'Europe/Rome', holidaySets: [] },
        week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, office])),
        ownDates: [
          {
            kind: 'closed' as const,
            on: dayOf(Date.now() - 9 * DAY_MS),
            until: dayOf(Date.now() - 3 * DAY_MS),
          },
        ],
      };
      const { id } = await room.inside((tx) =>
        new CreateCalendar(room.journal).run(tx, room.marketing(), { name: 'Away', drawing }),
      );
      await room.inside((tx) => new AssignCalendar(room.journal).run(tx, room.marketing(), room.rep, id));
      const idleOf = ({ items }: StuckLeads, leadId: string) =>
        (items.find(({ lead }) => lead.id === leadId)?.idleMs ?? NaN) / HOUR_MS;
      const told = await stuck();
      // Seven days that follow each other hold five working days, whichever day today is.
      expect(idleOf(told, other) - idleOf(told, own)).toBeCloseTo(5 * 9, 6);
      await room.inside((tx) => new AssignCalendar(room.journal).run(tx, room.marketing(), room.rep, null));
      expect(idleOf(await stuck(), own)).toBeCloseTo(idleOf(told, other), 1);
    });

    it('says what is missing, and leaves out what is snoozed or out of sight', async () => {
      const long = new Date(Date.now() - 30 * DAY_MS);
      const [bare, overdue, tried, snoozed] = await Promise.all([
        accepted(),
        accepted(),
        accepted(),
        accepted(),
      ]);
      const call = { type: 'call', direction: 'out', outcome: 'no_answer' } as const;
      await room.inside((tx) => new LogAttempt(room.journal).run(tx, rep(), tried, call));
      await hold(snoozed);
      for (const id of [bare, overdue, tried, snoozed]) await idle(id, long);
      await room.db.oracle('update lead set next_step_due_at = $2 where id = $1', [overdue, long]);
      const { items } = await stuck();
      const missing = new Map(items.map(({ lead, missing: lacks }) => [lead.id, lacks]));
      expect(missing.get(bare)).toEqual(['next_step', 'attempt']);
      expect(missing.get(overdue)).toEqual(['next_step_overdue', 'attempt']);
      expect(missing.get(tried)).toEqual(['next_step']);
      expect(missing.has(snoozed)).toBe(false);
      const stranger = { ...caller(), actions: actionsFrom(['lead.read:own']) };
      expect(await stuck(stranger)).toMatchObject({ items: [], total: 0 });
    });
  });
});
