import { Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import { AcceptHandover } from './application/accept-handover.js';
import { AssignLead } from './application/assign-lead.js';
import { CaptureLeads } from './application/capture-leads.js';
import { byProduct } from './application/command.js';
import { DisputeRejection } from './application/dispute-rejection.js';
import { DisqualifyLead } from './application/disqualify-lead.js';
import { HoldLead } from './application/hold-lead.js';
import type { LeadCapture } from './application/lead-capture.js';
import { LogAttempt } from './application/log-attempt.js';
import { OfferLeads } from './application/offer-leads.js';
import { QualifyLeads } from './application/qualify-leads.js';
import { RecycleLead } from './application/recycle-lead.js';
import { RejectHandover } from './application/reject-handover.js';
import { SetStages } from './application/set-stages.js';
import { WithdrawHandover } from './application/withdraw-handover.js';
import { LockLeads } from './reactions/lock-leads.js';
import { SupersedeOffers } from './reactions/supersede-offers.js';
import { leadsByIds } from './persistence/leads.js';

describe('leads', () => {
  let db: TestDatabase;
  let signals: Signals;
  let journal: Journal;
  let workspaceId: string;
  let salesTeam: string;
  let rep: string;
  let colleague: string;

  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    journal = new Journal(signals);
    new LockLeads(journal).onModuleInit();
    new SupersedeOffers(journal).onModuleInit();
    const workspace = await buildWorkspace(db, {
      members: [
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    workspaceId = workspace.id;
    salesTeam = workspace.teams.sales;
    rep = workspace.members.Luca.id;
    colleague = workspace.members.Sara.id;
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    db.database.withWorkspace(workspaceId, work);
  const marketing = () => byProduct(workspaceId);
  const as = (memberId: string) => byProduct(workspaceId, memberId);
  const seen = (facts: Partial<LeadCapture> = {}): LeadCapture => ({
    personId: newId(),
    companyId: null,
    leadType: 'demo',
    channel: 'website',
    origin: 'marketing',
    ...facts,
  });
  const capture = async (facts: Partial<LeadCapture> = {}): Promise<string> => {
    const [result] = await inside((tx) => new CaptureLeads(journal).run(tx, marketing(), [seen(facts)]));
    return result?.leadId ?? '';
  };
  const offer = async (leadId: string): Promise<string> => {
    const { handovers } = await inside((tx) =>
      new OfferLeads(journal).run(tx, marketing(), { leadIds: [leadId], toTeamId: salesTeam }),
    );
    return handovers[0]?.id ?? '';
  };
  const accept = (handoverId: string, memberId = rep) =>
    inside((tx) => new AcceptHandover(journal).run(tx, as(memberId), handoverId));
  const reject = (handoverId: string, reason: string, evidence = {}) =>
    inside((tx) => new RejectHandover(journal).run(tx, as(rep), handoverId, { reason, evidence }));
  const lead = async (id: string) => (await inside((tx) => leadsByIds(tx, workspaceId, [id])))[0];
  const typesOf = async (leadId: string) =>
    (
      await db.oracle<{ type: string }>(
        'select type from journal_entry where lead_id = $1 order by ordinal',
        [leadId],
      )
    ).map(({ type }) => type);

  describe('capture', () => {
    it('makes one lead of twenty captures of one person at once; the others enrich it', async () => {
      const personId = newId();
      const results = await Promise.all(
        Array.from({ length: 20 }, () =>
          inside((tx) => new CaptureLeads(journal).run(tx, marketing(), [seen({ personId })])),
        ),
      );
      const statuses = results.flat().map(({ status }) => status);
      expect(statuses.filter((status) => status === 'captured')).toHaveLength(1);
      expect(statuses.filter((status) => status === 'enriched')).toHaveLength(19);
      expect(new Set(results.flat().map(({ leadId }) => leadId)).size).toBe(1);
    });

    it('keeps leads of different types of one person apart', async () => {
      const personId = newId();
      expect(await capture({ personId, leadType: 'demo' })).not.toBe(
        await capture({ personId, leadType: 'training' }),
      );
    });

    it('knows a record of a source again, also within one batch', async () => {
      const external = { source: 'crm', id: newId() };
      const results = await inside((tx) =>
        new CaptureLeads(journal).run(tx, marketing(), [
          seen({ external }),
          seen({ external, personId: newId() }),
        ]),
      );
      expect(results.map(({ status }) => status)).toEqual(['captured', 'duplicate']);
      expect(await capture({ external })).toBe(results[0]?.leadId);
    });

    it('fills what was empty and overwrites nothing', async () => {
      const personId = newId();
      const id = await capture({ personId, country: 'IT', industry: null });
      await capture({ personId, country: 'FR', industry: 'steel', channel: 'event' });
      expect(await lead(id)).toMatchObject({ country: 'IT', industry: 'steel', channel: 'website' });
    });

    it('opens a new lead once the former one is closed', async () => {
      const personId = newId();
      const first = await capture({ personId });
      await inside((tx) => new SetStages(journal).run(tx, marketing(), [{ leadId: first, to: 'customer' }]));
      expect(await capture({ personId })).not.toBe(first);
    });
  });

  describe('the hand-over', () => {
    it('qualifies an inquiry on the way and credits only the first offer of the episode', async () => {
      const id = await capture();
      const first = await offer(id);
      await inside((tx) => new WithdrawHandover(journal).run(tx, marketing(), first));
      await offer(id);
      const offers = await db.oracle(
        'select is_first_of_episode from handover where lead_id = $1 order by offered_at',
        [id],
      );
      expect(offers).toEqual([{ is_first_of_episode: true }, { is_first_of_episode: false }]);
      expect(await lead(id)).toMatchObject({ stage: 'mql', episode: 1 });
    });

    it('refuses a second open offer', async () => {
      const id = await capture();
      await offer(id);
      await expect(offer(id)).rejects.toMatchObject({ code: 'handover/already-open' });
    });

    it('lets one of fifty who accept at once win and tells the others who did', async () => {
      const handoverId = await offer(await capture());
      const answers = await Promise.allSettled(
        Array.from({ length: 50 }, (_, index) => accept(handoverId, index % 2 ? rep : colleague)),
      );
      const won = answers.filter(({ status }) => status === 'fulfilled');
      const lost = answers.flatMap((answer) =>
        answer.status === 'rejected' ? [answer.reason as { code: string; facts: unknown }] : [],
      );
      expect(won).toHaveLength(1);
      expect(lost).toHaveLength(49);
      const [row] = await db.oracle<{ decided_by: string }>('select decided_by from handover where id = $1', [
        handoverId,
      ]);
      const name = row?.decided_by === rep ? 'Luca' : 'Sara';
      for (const { code, facts } of lost) {
        expect(code).toBe('handover/already-accepted');
        expect(facts).toMatchObject({ winner: { memberId: row?.decided_by, name } });
      }
    });

    it('gives the lead to whoever accepted, from that instant', async () => {
      const id = await capture();
      const { acceptedAt } = await accept(await offer(id));
      expect(await lead(id)).toMatchObject({ stage: 'sal', ownerId: rep, teamId: salesTeam });
      const [interval] = await db.oracle(
        'select member_id, from_at, to_at from ownership where lead_id = $1',
        [id],
      );
      expect(interval).toEqual({ member_id: rep, from_at: acceptedAt, to_at: null });
      expect(await typesOf(id)).toEqual(['lead.captured', 'handover.offered', 'handover.accepted']);
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
        const id = await capture();
        await reject(await offer(id), reason, evidence);
        expect(await lead(id)).toMatchObject({ stage, reason });
      },
    );

    it('asks for the evidence of a reason and changes nothing without it', async () => {
      const id = await capture();
      const handoverId = await offer(id);
      await expect(reject(handoverId, 'BAD_DATA')).rejects.toMatchObject({
        code: 'reason/incomplete',
        fields: [expect.objectContaining({ pointer: '/field' })],
      });
      await expect(accept(handoverId)).resolves.toMatchObject({ stage: 'sal' });
    });

    it('opens the next episode when a recycled lead is offered again', async () => {
      const id = await capture();
      await reject(await offer(id), 'BELOW_DEFINITION', { criterion: 'budget' });
      await offer(id);
      expect(await lead(id)).toMatchObject({ stage: 'mql', episode: 2 });
      const firsts = await db.oracle(
        'select episode from handover where lead_id = $1 and is_first_of_episode order by episode',
        [id],
      );
      expect(firsts).toEqual([{ episode: 1 }, { episode: 2 }]);
    });

    it('offers a thousand leads in a few statements', async () => {
      const captured = await inside((tx) =>
        new CaptureLeads(journal).run(
          tx,
          marketing(),
          Array.from({ length: 1_000 }, () => seen()),
        ),
      );
      let statements = 0;
      const result = await inside((tx) => {
        const query = tx.queryRunner?.query.bind(tx.queryRunner);
        if (tx.queryRunner && query)
          tx.queryRunner.query = ((...args: Parameters<typeof query>) => (
            statements++,
            query(...args)
          )) as typeof query;
        return new OfferLeads(journal).run(tx, marketing(), {
          leadIds: captured.map(({ leadId }) => leadId),
          toTeamId: salesTeam,
        });
      });
      expect(result.handovers).toHaveLength(1_000);
      expect(statements).toBeLessThan(15);
    });
  });

  describe('a dispute', () => {
    const rejected = async () => {
      const handoverId = await offer(await capture());
      await reject(handoverId, 'STUDENT_OR_JOBSEEKER');
      return handoverId;
    };
    const dispute = () => new DisputeRejection(journal);

    it('is opened once and settled once', async () => {
      const handoverId = await rejected();
      await inside((tx) => dispute().open(tx, marketing(), handoverId, 'She is the plant manager.'));
      await expect(
        inside((tx) => dispute().open(tx, marketing(), handoverId, 'Again.')),
      ).rejects.toMatchObject({ code: 'dispute/exists' });
      const settle = () => inside((tx) => dispute().settle(tx, as(rep), handoverId, 'rejection_overturned'));
      const outcomes = await Promise.allSettled([settle(), settle()]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('comes too late after the window, by the clock of the database', async () => {
      const handoverId = await rejected();
      await db.oracle(`update handover set decided_at = decided_at - interval '4 days' where id = $1`, [
        handoverId,
      ]);
      await expect(
        inside((tx) => dispute().open(tx, marketing(), handoverId, 'Late.')),
      ).rejects.toMatchObject({ code: 'dispute/too-late' });
    });
  });

  describe('work on a lead', () => {
    const accepted = async (): Promise<string> => {
      const id = await capture();
      await accept(await offer(id));
      return id;
    };

    it('turns a new lead into a worked one with the first attempt', async () => {
      const id = await accepted();
      await inside((tx) =>
        new LogAttempt(journal).run(tx, as(rep), id, {
          type: 'call',
          direction: 'out',
          outcome: 'connected',
          note: 'Wants a demo on Monday.',
        }),
      );
      expect(await lead(id)).toMatchObject({ workState: 'working' });
      const [entry] = await db.oracle<{ payload: string }>(
        `select payload::text from journal_entry where lead_id = $1 and type = 'attempt.logged'`,
        [id],
      );
      expect(entry?.payload).not.toContain('Monday');
    });

    const dates: { shift: number; code: string; because: string }[] = [
      { shift: 60_000, code: 'attempt/in-future', because: 'it has not happened' },
      { shift: -25 * 3_600_000, code: 'attempt/too-old', because: 'people date back by a day at most' },
    ];
    test.each(dates)(
      'refuses an attempt $shift ms from now with $code, because $because',
      async ({ shift, code }) => {
        const id = await accepted();
        const occurredAt = new Date(Date.now() + shift);
        await expect(
          inside((tx) =>
            new LogAttempt(journal).run(tx, as(rep), id, {
              type: 'call',
              direction: 'out',
              outcome: 'no_answer',
              occurredAt,
            }),
          ),
        ).rejects.toMatchObject({ code });
      },
    );

    it('holds once and resumes once', async () => {
      const id = await accepted();
      const hold = () =>
        inside((tx) =>
          new HoldLead(journal).hold(tx, as(rep), id, {
            reason: 'holiday',
            resumeBy: new Date(Date.now() + 86_400_000),
          }),
        );
      await hold();
      await expect(hold()).rejects.toMatchObject({ code: 'lead/hold-state' });
      await inside((tx) => new HoldLead(journal).resume(tx, as(rep), id));
      expect(await lead(id)).toMatchObject({ workState: 'working', holdReason: null });
    });

    it('hands ownership over without a gap', async () => {
      const id = await accepted();
      await inside((tx) =>
        new AssignLead(journal).run(tx, as(rep), id, { memberId: colleague, why: 'leave' }),
      );
      const intervals = await db.oracle<{ member_id: string; from_at: Date; to_at: Date | null }>(
        'select member_id, from_at, to_at from ownership where lead_id = $1 order by from_at',
        [id],
      );
      expect(intervals.map(({ member_id }) => member_id)).toEqual([rep, colleague]);
      expect(intervals[0]?.to_at).toEqual(intervals[1]?.from_at);
    });

    it('lets UNREACHABLE pass only once the agreed attempts were made', async () => {
      const id = await accepted();
      await inside((tx) =>
        tx.query(
          `insert into lead_policy (workspace_id, agreement_id, version_id, acceptance_window_ms, dispute_window_ms, agreed_attempts, activated_at)
           values ($1, $2, $2, 1, 1, 2, instant()) on conflict do nothing`,
          [workspaceId, workspaceId],
        ),
      );
      const give = () =>
        inside((tx) =>
          new DisqualifyLead(journal).run(tx, as(rep), id, { reason: 'UNREACHABLE', evidence: {} }),
        );
      await expect(give()).rejects.toMatchObject({ code: 'reason/incomplete' });
      for (let done = 0; done < 2; done += 1)
        await inside((tx) =>
          new LogAttempt(journal).run(tx, as(rep), id, {
            type: 'call',
            direction: 'out',
            outcome: 'no_answer',
          }),
        );
      await give();
      expect(await lead(id)).toMatchObject({ stage: 'recycled', reason: 'UNREACHABLE' });
    });

    it('ends an open offer when the lead leaves by another way', async () => {
      const id = await capture();
      const handoverId = await offer(id);
      await inside((tx) => new RecycleLead(journal).run(tx, marketing(), id, { reason: 'too early' }));
      await expect(accept(handoverId)).rejects.toMatchObject({ code: 'handover/closed' });
    });

    it('qualifies a batch and lists what it could not', async () => {
      const [ready, gone] = [await capture(), await accepted()];
      const result = await inside((tx) =>
        new QualifyLeads(journal).run(tx, marketing(), [ready, gone, newId()]),
      );
      expect(result.moved).toEqual([ready]);
      expect(result.refused.map(({ code }) => code)).toEqual(['lead/wrong-stage', 'lead/missing']);
    });
  });
});
