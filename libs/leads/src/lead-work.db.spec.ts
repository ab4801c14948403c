import { SYSTEM } from '#contracts';
import { newId } from '#kernel';
import { AssignLead } from './application/assign-lead.js';
import { DisputeRejection } from './application/dispute-rejection.js';
import { SettleDispute } from './application/settle-dispute.js';
import type { Settlement, Speaker } from './domain/settlement.js';
import { FollowDisputes } from './reactions/follow-disputes.js';
import { DisqualifyLead } from './application/disqualify-lead.js';
import { HoldLead } from './application/hold-lead.js';
import { LogAttempt } from './application/log-attempt.js';
import { QualifyLeads } from './application/qualify-leads.js';
import { RecycleLead } from './application/recycle-lead.js';
import { SetNextStep } from './application/set-next-step.js';
import { LeadRoom } from './test-support/lead-room.js';

describe('leads in work', () => {
  let room: LeadRoom;
  beforeAll(async () => {
    room = await LeadRoom.open();
  });
  afterAll(() => room.close());

  describe('a dispute', () => {
    const rejected = async () => {
      const handoverId = await room.offer(await room.capture());
      await room.reject(handoverId, 'STUDENT_OR_JOBSEEKER');
      return handoverId;
    };
    const dispute = () => new DisputeRejection(room.journal);

    const word = (handoverId: string, outcome: Settlement, ...speakers: Speaker[]) =>
      room.inside((tx) =>
        new SettleDispute(room.journal).run(tx, room.as(room.rep), handoverId, { outcome, speakers }),
      );
    const disputed = async () => {
      const handoverId = await rejected();
      await room.inside((tx) => dispute().open(tx, room.marketing(), handoverId, 'He is the owner.'));
      return handoverId;
    };
    const told = async (handoverId: string) =>
      (
        await room.db.oracle<{ type: string }>(
          `select type from journal_entry where subject_id = $1 and type like 'handover.s%' or subject_id = $1 and type = 'handover.escalated' order by ordinal`,
          [handoverId],
        )
      ).map(({ type }) => type);

    it('is settled by both sides: what one holds is a proposal until the other agrees', async () => {
      const handoverId = await disputed();
      expect(await word(handoverId, 'rejection_overturned', 'marketing')).toMatchObject({
        ...{ state: 'open', proposedSide: 'marketing', proposedOutcome: 'rejection_overturned' },
      });
      expect(await word(handoverId, 'rejection_stands', 'sales')).toMatchObject({
        ...{ state: 'open', proposedSide: 'sales', proposedOutcome: 'rejection_stands' },
      });
      await word(handoverId, 'rejection_stands', 'sales');
      expect(await word(handoverId, 'rejection_stands', 'marketing')).toMatchObject({
        ...{ state: 'rejection_stands', proposedSide: null },
      });
      await expect(word(handoverId, 'rejection_overturned', 'sales')).rejects.toMatchObject({
        code: 'dispute/not-open',
      });
      expect(await told(handoverId)).toEqual([
        'handover.settlement_proposed',
        'handover.settlement_proposed',
        'handover.settled',
      ]);
    });

    it('goes to leadership when the sides did not agree in time, and not before', async () => {
      new FollowDisputes(room.journal).onModuleInit();
      const handoverId = await disputed();
      await expect(word(handoverId, 'rejection_stands', 'leadership')).rejects.toMatchObject({
        code: 'dispute/with-the-sides',
      });
      const close = () =>
        room.inside(async (tx) => {
          const [{ leadId } = { leadId: '' }] = await room.db.oracle<{ leadId: string }>(
            'select lead_id as "leadId" from handover where id = $1',
            [handoverId],
          );
          const occurredAt = await room.journal.lock(tx, room.workspaceId, [leadId]);
          await room.journal.append(tx, room.workspaceId, [
            {
              ...{ type: 'dispute_window.closed', subjectKind: 'handover', subjectId: handoverId, leadId },
              ...{ actor: SYSTEM, occurredAt, payload: { handoverId } },
            },
          ]);
        });
      await close();
      await close();
      expect(await word(handoverId, 'rejection_overturned', 'leadership')).toMatchObject({
        state: 'rejection_overturned',
      });
      expect(await told(handoverId)).toEqual(['handover.escalated', 'handover.settled']);
    });

    it('is settled by nobody who speaks for nobody', async () => {
      await expect(word(await disputed(), 'rejection_stands')).rejects.toMatchObject({
        code: 'dispute/no-side',
      });
    });

    it('is opened once and settled once', async () => {
      const handoverId = await rejected();
      await room.inside((tx) =>
        dispute().open(tx, room.marketing(), handoverId, 'She is the plant manager.'),
      );
      await expect(
        room.inside((tx) => dispute().open(tx, room.marketing(), handoverId, 'Again.')),
      ).rejects.toMatchObject({ code: 'dispute/exists' });
      const settle = () => word(handoverId, 'rejection_overturned', 'sales');
      const outcomes = await Promise.allSettled([settle(), settle()]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('comes too late after the window, by the clock of the database', async () => {
      const handoverId = await rejected();
      await room.db.oracle(`update handover set decided_at = decided_at - interval '4 days' where id = $1`, [
        handoverId,
      ]);
      await expect(
        room.inside((tx) => dispute().open(tx, room.marketing(), handoverId, 'Late.')),
      ).rejects.toMatchObject({ code: 'dispute/too-late' });
    });
  });

  describe('work on a lead', () => {
    const accepted = async (): Promise<string> => {
      const id = await room.capture();
      await room.accept(await room.offer(id));
      return id;
    };

    it('turns a new lead into a worked one with the first attempt', async () => {
      const id = await accepted();
      await room.inside((tx) =>
        new LogAttempt(room.journal).run(tx, room.as(room.rep), id, {
          type: 'call',
          direction: 'out',
          outcome: 'connected',
          note: 'Wants a demo on Monday.',
        }),
      );
      expect(await room.lead(id)).toMatchObject({ workState: 'working' });
      const [entry] = await room.db.oracle<{ payload: string }>(
        `select payload::text from journal_entry where lead_id = $1 and type = 'attempt.logged'`,
        [id],
      );
      expect(entry?.payload).not.toContain('Monday');
    });

    const dates: { shift: number; code: string; because: string }[] = [
      { shift: 60_000, code: 'fact/in-future', because: 'it has not happened' },
      { shift: -25 * 3_600_000, code: 'fact/too-old', because: 'people date back by a day at most' },
    ];
    test.each(dates)(
      'refuses an attempt $shift ms from now with $code, because $because',
      async ({ shift, code }) => {
        const id = await accepted();
        const occurredAt = new Date(Date.now() + shift);
        await expect(
          room.inside((tx) =>
            new LogAttempt(room.journal).run(tx, room.as(room.rep), id, {
              type: 'call',
              direction: 'out',
              outcome: 'no_answer',
              occurredAt,
            }),
          ),
        ).rejects.toMatchObject({ code });
      },
    );

    it('is not held once it has left the race, and nothing tells that it was', async () => {
      const id = await room.capture();
      await room.inside((tx) =>
        new RecycleLead(room.journal).run(tx, room.marketing(), id, { reason: 'TIMING' }),
      );
      const hold = { reason: 'customer_away' as const, resumeBy: new Date(Date.now() + 3_600_000) };
      await expect(
        room.inside((tx) => new HoldLead(room.journal).hold(tx, room.as(room.rep), id, hold)),
      ).rejects.toMatchObject({ code: 'lead/wrong-stage' });
      const told = await room.db.oracle('select 1 from journal_entry where lead_id = $1 and type = $2', [
        id,
        'lead.held',
      ]);
      expect(told).toEqual([]);
    });

    it('holds once and resumes once', async () => {
      const id = await accepted();
      const hold = () =>
        room.inside((tx) =>
          new HoldLead(room.journal).hold(tx, room.as(room.rep), id, {
            reason: 'customer_away',
            resumeBy: new Date(Date.now() + 86_400_000),
          }),
        );
      await hold();
      await expect(hold()).rejects.toMatchObject({ code: 'lead/hold-state' });
      await room.inside((tx) => new HoldLead(room.journal).resume(tx, room.as(room.rep), id));
      expect(await room.lead(id)).toMatchObject({ workState: 'working', holdReason: null });
    });

    it('hands ownership over without a gap', async () => {
      const id = await accepted();
      await room.inside((tx) =>
        new AssignLead(room.journal).run(tx, room.as(room.rep), id, {
          memberId: room.colleague,
          why: 'leave',
        }),
      );
      const intervals = await room.db.oracle<{ member_id: string; from_at: Date; to_at: Date | null }>(
        'select member_id, from_at, to_at from ownership where lead_id = $1 order by from_at',
        [id],
      );
      expect(intervals.map(({ member_id }) => member_id)).toEqual([room.rep, room.colleague]);
      expect(intervals[0]?.to_at).toEqual(intervals[1]?.from_at);
    });

    it('lets UNREACHABLE pass only once the agreed attempts were made', async () => {
      const id = await accepted();
      await room.inside((tx) =>
        tx.query(
          `insert into lead_policy (workspace_id, agreement_id, version_id, acceptance_window_ms, dispute_window_ms, agreed_attempts, activated_at)
           values ($1, $2, $2, 1, 1, 2, instant()) on conflict do nothing`,
          [room.workspaceId, room.workspaceId],
        ),
      );
      const give = () =>
        room.inside((tx) =>
          new DisqualifyLead(room.journal).run(tx, room.as(room.rep), id, {
            reason: 'UNREACHABLE',
            evidence: {},
          }),
        );
      await expect(give()).rejects.toMatchObject({ code: 'reason/incomplete' });
      for (let done = 0; done < 2; done += 1)
        await room.inside((tx) =>
          new LogAttempt(room.journal).run(tx, room.as(room.rep), id, {
            type: 'call',
            direction: 'out',
            outcome: 'no_answer',
          }),
        );
      await give();
      expect(await room.lead(id)).toMatchObject({ stage: 'recycled', reason: 'UNREACHABLE', ownerId: null });
    });

    it('keeps the plan of a lead that rests, and starts without one in the next episode', async () => {
      const id = await accepted();
      const dueAt = new Date(Date.now() + 60_000);
      await room.inside((tx) =>
        new SetNextStep(room.journal).run(tx, room.as(room.rep), id, { what: 'Call in May', dueAt }),
      );
      await room.inside((tx) =>
        new RecycleLead(room.journal).run(tx, room.as(room.rep), id, { reason: 'too early' }),
      );
      expect(await room.lead(id)).toMatchObject({ nextStep: 'Call in May', nextStepDueAt: dueAt });
      await room.accept(await room.offer(id));
      expect(await room.lead(id)).toMatchObject({ episode: 2, nextStep: null, nextStepDueAt: null });
    });

    it('ends an open offer when the lead leaves by another way', async () => {
      const id = await room.capture();
      const handoverId = await room.offer(id);
      await room.inside((tx) =>
        new RecycleLead(room.journal).run(tx, room.marketing(), id, { reason: 'too early' }),
      );
      await expect(room.accept(handoverId)).rejects.toMatchObject({ code: 'handover/closed' });
      expect(await room.typesOf(id)).toEqual([
        'lead.captured',
        'handover.offered',
        'lead.recycled',
        'handover.superseded',
      ]);
    });

    it('qualifies a batch and lists what it could not', async () => {
      const [ready, gone] = [await room.capture(), await accepted()];
      const result = await room.inside((tx) =>
        new QualifyLeads(room.journal).run(tx, room.marketing(), [ready, gone, newId()]),
      );
      expect(result.moved).toEqual([ready]);
      expect(result.refused.map(({ code }) => code)).toEqual(['lead/wrong-stage', 'lead/missing']);
    });
  });
});
