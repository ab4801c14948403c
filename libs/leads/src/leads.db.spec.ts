import type { Entry } from '#contracts';
import { newId } from '#kernel';
import { countStatements } from '../../../test/support/count-statements.js';
import { CaptureLeads } from './application/capture-leads.js';
import { OfferLeads } from './application/offer-leads.js';
import { QualifyLeads } from './application/qualify-leads.js';
import { SetStages } from './application/set-stages.js';
import { WithdrawHandover } from './application/withdraw-handover.js';
import { FollowDeadlines } from './reactions/follow-deadlines.js';
import { LeadRoom } from './test-support/lead-room.js';

describe('leads at the hand-over', () => {
  let room: LeadRoom;
  beforeAll(async () => {
    room = await LeadRoom.open();
  });
  afterAll(() => room.close());

  describe('capture', () => {
    it('makes one lead of twenty captures of one person at once; the others enrich it', async () => {
      const personId = newId();
      const results = await Promise.all(
        Array.from({ length: 20 }, () =>
          room.inside((tx) =>
            new CaptureLeads(room.journal).run(tx, room.marketing(), [room.seen({ personId })]),
          ),
        ),
      );
      const statuses = results.flat().map(({ status }) => status);
      expect(statuses.filter((status) => status === 'captured')).toHaveLength(1);
      expect(statuses.filter((status) => status === 'enriched')).toHaveLength(19);
      expect(new Set(results.flat().map(({ leadId }) => leadId)).size).toBe(1);
    });

    it('keeps leads of different types of one person apart', async () => {
      const personId = newId();
      expect(await room.capture({ personId, leadType: 'demo' })).not.toBe(
        await room.capture({ personId, leadType: 'training' }),
      );
    });

    it('knows a record of a source again, also within one batch', async () => {
      const external = { source: 'crm', id: newId() };
      const results = await room.inside((tx) =>
        new CaptureLeads(room.journal).run(tx, room.marketing(), [
          room.seen({ external }),
          room.seen({ external, personId: newId() }),
        ]),
      );
      expect(results.map(({ status }) => status)).toEqual(['captured', 'duplicate']);
      expect(await room.capture({ external })).toBe(results[0]?.leadId);
    });

    it('fills what was empty and overwrites nothing', async () => {
      const personId = newId();
      const id = await room.capture({ personId, country: 'IT', industry: null });
      await room.capture({ personId, country: 'FR', industry: 'steel', channel: 'event' });
      expect(await room.lead(id)).toMatchObject({ country: 'IT', industry: 'steel', channel: 'website' });
    });

    it('opens a new lead once the former one is closed', async () => {
      const personId = newId();
      const first = await room.capture({ personId });
      await room.inside((tx) =>
        new SetStages(room.journal).run(tx, room.marketing(), [{ leadId: first, to: 'customer' }]),
      );
      expect(await room.capture({ personId })).not.toBe(first);
    });
  });

  describe('the hand-over', () => {
    it('qualifies an inquiry on the way and credits only the first offer of the episode', async () => {
      const id = await room.capture();
      const first = await room.offer(id);
      await room.inside((tx) => new WithdrawHandover(room.journal).run(tx, room.marketing(), first));
      await room.offer(id);
      const offers = await room.db.oracle(
        'select is_first_of_episode from handover where lead_id = $1 order by offered_at',
        [id],
      );
      expect(offers).toEqual([{ is_first_of_episode: true }, { is_first_of_episode: false }]);
      expect(await room.lead(id)).toMatchObject({ stage: 'mql', episode: 1 });
    });

    it('refuses a second open offer', async () => {
      const id = await room.capture();
      await room.offer(id);
      await expect(room.offer(id)).rejects.toMatchObject({ code: 'handover/already-open' });
    });

    it('lets one of fifty who accept at once win and tells the others who did', async () => {
      const handoverId = await room.offer(await room.capture());
      const answers = await Promise.allSettled(
        Array.from({ length: 50 }, (_, index) =>
          room.accept(handoverId, index % 2 ? room.rep : room.colleague),
        ),
      );
      const won = answers.filter(({ status }) => status === 'fulfilled');
      const lost = answers.flatMap((answer) =>
        answer.status === 'rejected' ? [answer.reason as { code: string; facts: unknown }] : [],
      );
      expect(won).toHaveLength(1);
      expect(lost).toHaveLength(49);
      const [row] = await room.db.oracle<{ decided_by: string }>(
        'select decided_by from handover where id = $1',
        [handoverId],
      );
      const name = row?.decided_by === room.rep ? 'Luca' : 'Sara';
      for (const { code, facts } of lost) {
        expect(code).toBe('handover/already-accepted');
        expect(facts).toMatchObject({ winner: { memberId: row?.decided_by, name } });
      }
    });

    it('gives the lead to whoever accepted, from that instant', async () => {
      const id = await room.capture();
      const { acceptedAt } = await room.accept(await room.offer(id));
      expect(await room.lead(id)).toMatchObject({ stage: 'sal', ownerId: room.rep, teamId: room.salesTeam });
      const [interval] = await room.db.oracle(
        'select member_id, from_at, to_at from ownership where lead_id = $1',
        [id],
      );
      expect(interval).toEqual({ member_id: room.rep, from_at: acceptedAt, to_at: null });
      expect(await room.typesOf(id)).toEqual(['lead.captured', 'handover.offered', 'handover.accepted']);
    });

    const ways: { reason: string; evidence: object; stage: string; because: string }[] = [
      { reason: 'MISROUTED', evidence: {}, stage: 'mql', because: 'another team is to get it' },
      {
        reason: 'BAD_DATA',
        evidence: { field: 'phone' },
        stage: 'mql',
        because: 'marketing mends it and offers it again',
      },
      {
        reason: 'BELOW_DEFINITION',
        evidence: { criterion: 'budget' },
        stage: 'recycled',
        because: 'it was too early',
      },
      { reason: 'STUDENT_OR_JOBSEEKER', evidence: {}, stage: 'disqualified', because: 'it will never buy' },
    ];
    test.each(ways)(
      'a rejection for $reason leaves the lead $stage, because $because',
      async ({ reason, evidence, stage }) => {
        const id = await room.capture();
        await room.reject(await room.offer(id), reason, evidence);
        expect(await room.lead(id)).toMatchObject({ stage, reason });
      },
    );

    it('asks for the evidence of a reason and changes nothing without it', async () => {
      const id = await room.capture();
      const handoverId = await room.offer(id);
      await expect(room.reject(handoverId, 'BAD_DATA')).rejects.toMatchObject({
        code: 'reason/incomplete',
        fields: [expect.objectContaining({ pointer: '/evidence/field' })],
      });
      await expect(room.accept(handoverId)).resolves.toMatchObject({ stage: 'sal' });
    });

    it('opens the next episode when a recycled lead is offered again', async () => {
      const id = await room.capture();
      await room.reject(await room.offer(id), 'BELOW_DEFINITION', { criterion: 'budget' });
      await room.offer(id);
      expect(await room.lead(id)).toMatchObject({ stage: 'mql', episode: 2 });
      const firsts = await room.db.oracle(
        'select episode from handover where lead_id = $1 and is_first_of_episode order by episode',
        [id],
      );
      expect(firsts).toEqual([{ episode: 1 }, { episode: 2 }]);
    });

    it('opens one next episode, however many qualify a recycled lead at once', async () => {
      const id = await room.capture();
      await room.reject(await room.offer(id), 'BELOW_DEFINITION', { criterion: 'budget' });
      const qualify = () =>
        room.inside((tx) => new QualifyLeads(room.journal).run(tx, room.marketing(), [id]));
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, qualify));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await room.lead(id)).toMatchObject({ stage: 'mql', episode: 2 });
    });

    it('shows the deadlines of many hand-overs with one statement for each duty', async () => {
      const leadIds: string[] = [];
      for (let made = 0; made < 20; made += 1) leadIds.push(await room.capture());
      const { handovers } = await room.inside((tx) =>
        new OfferLeads(room.journal).run(tx, room.marketing(), { leadIds, toTeamId: room.salesTeam }),
      );
      const duty = (kind: string, dueAt: string) =>
        handovers.map(({ id, leadId }) => ({
          type: 'obligation.started',
          leadId,
          payload: { kind, level: 'lead', handoverId: id, dueAt },
        }));
      const entries = [
        ...duty('duty.accept', '2026-12-01T09:00:00.000Z'),
        ...duty('duty.contact', '2026-12-02T09:00:00.000Z'),
      ];
      const statements = await room.inside((tx) =>
        countStatements(tx, () =>
          new FollowDeadlines(room.journal).react(tx, room.workspaceId, entries as unknown as Entry[]),
        ),
      );
      expect(statements).toBe(2);
      const shown = await room.db.oracle(
        'select distinct accept_by, contact_by from handover where lead_id = any($1)',
        [leadIds],
      );
      expect(shown).toEqual([
        { accept_by: new Date('2026-12-01T09:00:00Z'), contact_by: new Date('2026-12-02T09:00:00Z') },
      ]);
    });

    it('offers a thousand leads in a few statements', async () => {
      const captured = await room.inside((tx) =>
        new CaptureLeads(room.journal).run(
          tx,
          room.marketing(),
          Array.from({ length: 1_000 }, () => room.seen()),
        ),
      );
      let offered = 0;
      const statements = await room.inside((tx) =>
        countStatements(tx, async () => {
          const leadIds = captured.map(({ leadId }) => leadId);
          const { handovers } = await new OfferLeads(room.journal).run(tx, room.marketing(), {
            leadIds,
            toTeamId: room.salesTeam,
          });
          offered = handovers.length;
        }),
      );
      expect(offered).toBe(1_000);
      expect(statements).toBeLessThan(15);
    });
  });
});
