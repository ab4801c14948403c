import { rows, Signals } from '#database';
import type { Tx } from '#database';
import { createWorkspace } from '#identity';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import type { By } from './application/by.js';
import { RecordSpends } from './application/record-spends.js';
import type { RecordedSpend, SpendInput } from './application/record-spends.js';
import { SetPlan } from './application/set-plan.js';
import type { PlanInput } from './application/set-plan.js';
import { SetRates } from './application/set-rates.js';
import type { SetRate } from './application/set-rates.js';
import { spendBetween } from './application/spend-between.js';
import type { SpendOptions } from './application/spend-between.js';
import { TakeBackSpends } from './application/take-back-spends.js';
import { sumOf, sumSpend } from './domain/sum-spend.js';

const CLICKS: SpendInput = {
  ...{ channel: 'paid-search', kind: 'media', from: '2026-03-01', to: '2026-03-31', amount: '310.00' },
  ...{ source: 'ads', externalId: 'c-1' },
};
const RETAINER: PlanInput = {
  ...{
    name: 'Agency',
    channel: 'content',
    kind: 'agency',
    every: 'month',
    from: '2026-01-01',
    amount: '900.00',
  },
};

describe('what marketing cost', () => {
  let db: TestDatabase;
  let signals: Signals;
  let record: RecordSpends;
  let takeBack: TakeBackSpends;
  let plans: SetPlan;
  let rates: SetRates;
  let by: By;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    const journal = new Journal(signals);
    record = new RecordSpends(journal);
    takeBack = new TakeBackSpends(journal);
    plans = new SetPlan(journal);
    rates = new SetRates(journal);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(async () => {
    const facts = { name: 'Rossi', zone: 'Europe/Rome', currency: 'EUR', locale: 'it', teams: [] } as const;
    const { id: workspaceId } = await createWorkspace(db.database, facts);
    const memberId = newId<'member'>();
    by = { workspaceId, memberId, actor: { kind: 'member', id: memberId } };
  });

  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    db.database.withWorkspace(by.workspaceId, work);
  const recorded = (...inputs: readonly SpendInput[]): Promise<RecordedSpend[]> =>
    inside((tx) => record.run(tx, by, inputs));
  const planned = (more: Partial<PlanInput> = {}): Promise<string> =>
    inside((tx) => plans.run(tx, by, { ...RETAINER, ...more }));
  const spent = async (from: string, to: string, options?: SpendOptions): Promise<bigint> =>
    inside(
      async (tx) => sumOf((await spendBetween(tx, by.workspaceId, from, to, options)).days).reportingMinor,
    );
  const told = async (): Promise<{ type: string; payload: Record<string, unknown> }[]> =>
    inside((tx) => rows(tx, 'select type, payload from journal_entry order by recorded_at, ordinal'));
  const types = async (): Promise<string[]> => (await told()).map(({ type }) => type);
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.code : (error as Error).message),
    );

  describe('an amount', () => {
    it('falls on its days, to the cent', async () => {
      await recorded({ ...CLICKS, amount: '100.00', to: '2026-03-03' });
      const days = await inside((tx) => spendBetween(tx, by.workspaceId, '2026-03-01', '2026-03-02'));
      expect(sumSpend(days.days, 'day').map(({ key, reportingMinor }) => [key, reportingMinor])).toEqual([
        ['2026-03-01', 33_34n],
        ['2026-03-02', 33_33n],
      ]);
    });

    it('of a source stands once: the same again changes nothing, and tells nothing', async () => {
      const [first] = await recorded(CLICKS);
      const [again] = await recorded(CLICKS);
      expect([first?.status, again]).toEqual(['recorded', { id: first?.id, status: 'duplicate' }]);
      expect(await types()).toEqual(['spend.recorded']);
    });

    it.each<[string, Partial<SpendInput>]>([
      ['another amount', { amount: '300.00' }],
      ['other days', { to: '2026-03-30' }],
      ['another channel', { channel: 'paid-social' }],
      ['a campaign', { campaign: 'Spring' }],
      ['another kind', { kind: 'agency' }],
      ['another currency', { currency: 'USD' }],
      ['a label', { label: 'Brand words' }],
    ])('with %s is a correction that keeps what it was', async (_what, more) => {
      const [first] = await recorded(CLICKS);
      expect(await recorded({ ...CLICKS, ...more })).toEqual([{ id: first?.id, status: 'corrected' }]);
      const kept = await inside((tx) =>
        rows(
          tx,
          'select revision, amount_minor::int as minor, channel, label, to_on::text as "toOn" from spend_correction',
        ),
      );
      expect(kept).toEqual([
        { revision: 1, minor: 310_00, channel: 'paid-search', label: null, toOn: '2026-03-31' },
      ]);
      const [, entry] = await told();
      expect(entry).toMatchObject({
        type: 'spend.corrected',
        payload: { spendId: first?.id, revision: 2, before: { amountMinor: 310_00, toOn: '2026-03-31' } },
      });
    });

    it('said twice in one list counts as it is said last', async () => {
      const statuses = (await recorded(CLICKS, { ...CLICKS, amount: '5.00' })).map(({ status }) => status);
      expect([statuses, await spent('2026-03-01', '2026-03-31')]).toEqual([['duplicate', 'recorded'], 5_00n]);
    });

    it('without an id is an amount of its own each time', async () => {
      const own = { ...CLICKS, externalId: null };
      expect((await recorded(own, own)).map(({ status }) => status)).toEqual(['recorded', 'recorded']);
      expect(await spent('2026-03-01', '2026-03-31')).toBe(620_00n);
    });

    it('taken back counts no more, is told once, and may come again', async () => {
      const [first] = await recorded(CLICKS);
      expect(await inside((tx) => takeBack.run(tx, by, [first!.id]))).toBe(1);
      expect(await inside((tx) => takeBack.run(tx, by, [first!.id]))).toBe(0);
      expect(await spent('2026-03-01', '2026-03-31')).toBe(0n);
      const [again] = await recorded(CLICKS);
      expect([again?.status, again?.id === first?.id]).toEqual(['recorded', false]);
      expect(await types()).toEqual(['spend.recorded', 'spend.removed', 'spend.recorded']);
    });

    it('finds its campaign by any spelling, and its channel by the campaign', async () => {
      await recorded({ ...CLICKS, externalId: 'a', channel: 'event', campaign: 'Fair of Milan' });
      await recorded({ ...CLICKS, externalId: 'b', channel: null, campaign: 'fair-of  MILAN' });
      const found = await inside((tx) => spendBetween(tx, by.workspaceId, '2026-03-01', '2026-03-31'));
      expect(sumSpend(found.days, 'campaign')).toMatchObject([{ reportingMinor: 620_00n }]);
      expect(sumSpend(found.days, 'channel')).toMatchObject([{ key: 'event' }]);
    });

    it('keeps no address and no number of anybody, and tells the journal no words', async () => {
      await recorded({ ...CLICKS, label: 'For anna@rossi.example', evidence: 'Call +39 02 7654 3210' });
      const [kept] = await inside((tx) => rows(tx, 'select label, evidence from spend'));
      expect(kept).toEqual({ label: 'For [removed]', evidence: 'Call [removed]' });
      expect(Object.keys((await told())[0]!.payload).sort()).toEqual(
        ['amountMinor', 'campaignId', 'channel', 'currency', 'fromOn', 'kind', 'spendId', 'toOn'].sort(),
      );
    });

    it.each<[string, Partial<SpendInput>, string]>([
      ['spend/unplaced', { channel: null }, 'nothing says what it is for'],
      ['spend/unplaced', { channel: null, campaign: ' ' }, 'a blank is no campaign'],
      [
        'spend/unknown-campaign',
        { campaignId: '0197c0de-0000-7000-8000-000000000000' },
        'there is no such campaign',
      ],
      ['spend/days', { to: '2026-02-28' }, 'it ends before it begins'],
      ['spend/days', { from: '0202-03-01', to: '0202-03-02' }, 'a digit is missing in the year'],
      ['spend/days', { from: '2262-03-01', to: '2262-03-02' }, 'nobody knows that far'],
      ['spend/too-long', { to: '2036-03-01' }, 'it takes ten years'],
      ['spend/amount', { amount: '-1.00' }, 'it is negative'],
      ['spend/amount', { amount: '90071992547409.92' }, 'it is not exact any more'],
      ['money/amount', { amount: '1.001' }, 'there is no tenth of a cent'],
      ['money/currency', { currency: 'euro' }, 'it is no currency'],
    ])('is refused with %s for %j, because %s, and so is its whole list', async (code, more, _because) => {
      expect(await codeOf(recorded({ ...CLICKS, externalId: 'x' }, { ...CLICKS, ...more }))).toBe(code);
      expect(await types()).toEqual([]);
    });
  });

  describe('at once', () => {
    it('two transactions that bring one record end with one amount', async () => {
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => recorded(CLICKS)));
      expect(outcomes.map(([each]) => each?.status).sort()).toEqual([
        ...Array(5).fill('duplicate'),
        'recorded',
      ]);
      expect(new Set(outcomes.map(([each]) => each?.id)).size).toBe(1);
      expect(await types()).toEqual(['spend.recorded']);
    });

    it('the second waits for the first, and corrects it where it says otherwise', async () => {
      let second: Promise<RecordedSpend[]> | undefined;
      await inside(async (tx) => {
        await record.run(tx, by, [CLICKS]);
        second = recorded({ ...CLICKS, amount: '1.00' });
        await waitedFor(db, 1);
      });
      expect(await second).toMatchObject([{ status: 'corrected' }]);
      expect(await spent('2026-03-01', '2026-03-31')).toBe(1_00n);
    });

    it('lists in opposite orders do not lock each other out', async () => {
      const list = Array.from({ length: 40 }, (_, index) => ({ ...CLICKS, externalId: `r-${index}` }));
      const outcomes = await Promise.all([recorded(...list), recorded(...[...list].reverse())]);
      expect(outcomes.flat().filter(({ status }) => status === 'recorded')).toHaveLength(40);
    });

    it('two plans of one name follow each other, whichever comes first', async () => {
      await Promise.all([planned({ amount: '100.00' }), planned({ amount: '200.00' })]);
      const standing = await inside((tx) => rows(tx, 'select id from spend_plan where removed_at is null'));
      expect(standing).toHaveLength(1);
    });
  });

  describe('a recurring cost', () => {
    it('is unfolded into the days of a span', async () => {
      await planned();
      expect(await spent('2026-02-01', '2026-02-28')).toBe(900_00n);
      expect(await spent('2026-01-31', '2026-02-01')).toBe(29_03n + 32_15n);
      expect(await spent('2025-01-01', '2025-12-31')).toBe(0n);
    });

    it('of the same name from a later day on replaces it from there, and keeps what was before', async () => {
      await planned();
      await planned({ name: ' AGENCY', from: '2026-03-01', amount: '1200.00' });
      expect(await spent('2026-02-01', '2026-03-31')).toBe(2_100_00n);
      expect(await types()).toEqual(['spend.plan_set', 'spend.plan_ended', 'spend.plan_set']);
      expect((await told())[1]?.payload).toMatchObject({ untilOn: '2026-02-28' });
    });

    it('of the same name from the same day on takes its place', async () => {
      await planned();
      await planned({ amount: '1.00' });
      expect(await spent('2026-01-01', '2026-02-28')).toBe(2_00n);
      expect((await told())[1]).toMatchObject({ type: 'spend.plan_ended', payload: { untilOn: null } });
    });

    it('said again as it stands changes nothing', async () => {
      expect(await planned()).toBe(await planned());
      expect(await types()).toEqual(['spend.plan_set']);
    });

    it('ends with its day: what falls on days before it stays as it was', async () => {
      const id = await planned();
      const before = await spent('2026-02-01', '2026-02-10');
      await inside((tx) => plans.end(tx, by, id, '2026-02-10'));
      await inside((tx) => plans.end(tx, by, id, '2026-05-10'));
      expect([await spent('2026-02-01', '2026-02-10'), await spent('2026-02-11', '2026-12-31')]).toEqual([
        before,
        0n,
      ]);
      expect(await types()).toEqual(['spend.plan_set', 'spend.plan_ended']);
    });

    it('that ends before it begins never was', async () => {
      const id = await planned();
      await inside((tx) => plans.end(tx, by, id, '2025-12-31'));
      expect(await spent('2026-01-01', '2026-12-31')).toBe(0n);
      expect(await codeOf(inside((tx) => plans.end(tx, by, id, '2026-05-10')))).toBe('spend/missing-plan');
    });
  });

  describe('a summary', () => {
    it('leaves salaries and tools out, says so, and has them in by name', async () => {
      await recorded(
        CLICKS,
        { ...CLICKS, externalId: 's', kind: 'salary', amount: '1000.00' },
        { ...CLICKS, externalId: 't', kind: 'tool', amount: '50.00' },
      );
      const found = await inside((tx) =>
        spendBetween(tx, by.workspaceId, '2026-03-01', '2026-03-31', { include: ['tool'] }),
      );
      expect(sumOf(found.days).reportingMinor).toBe(360_00n);
      expect(found.leftOut).toMatchObject([{ key: 'salary', reportingMinor: 1_000_00n }]);
      expect(found.kinds).toContain('tool');
      expect(found.kinds).not.toContain('salary');
      expect(await spent('2026-03-01', '2026-03-31', { include: ['salary', 'tool'] })).toBe(1_360_00n);
    });

    it('looks at one channel, or some campaigns, also of what recurs', async () => {
      await recorded(CLICKS, {
        ...CLICKS,
        externalId: 'f',
        campaign: 'Fair',
        channel: 'event',
        amount: '7.00',
      });
      await planned({ amount: '31.00' });
      const campaigns = await inside((tx) => rows<{ id: string }>(tx, 'select id from campaign'));
      const campaignIds = campaigns.map(({ id }) => id);
      expect(await spent('2026-03-01', '2026-03-31', { channel: 'content' })).toBe(31_00n);
      expect(await spent('2026-03-01', '2026-03-31', { campaignIds })).toBe(7_00n);
      expect(await spent('2026-03-01', '2026-03-31', { campaignIds: [] })).toBe(0n);
    });

    it('converts by the rates of the days, and names what it cannot', async () => {
      await recorded(
        { ...CLICKS, currency: 'USD' },
        { ...CLICKS, externalId: 'g', currency: 'GBP', amount: '31.00' },
      );
      const set = (rate: string, on: string): Promise<SetRate[]> =>
        inside((tx) => rates.run(tx, by, [{ on, currency: 'USD', rate, source: 'bank' }]));
      for (const on of ['2026-02-25', '2026-03-04', '2026-03-11', '2026-03-18', '2026-03-25'])
        await set('0.5', on);
      const found = await inside((tx) => spendBetween(tx, by.workspaceId, '2026-03-01', '2026-03-31'));
      expect(sumOf(found.days)).toEqual({
        own: [
          { currency: 'GBP', minor: 31_00n },
          { currency: 'USD', minor: 310_00n },
        ],
        reportingMinor: 155_00n,
        unconverted: [{ currency: 'GBP', minor: 31_00n }],
      });
      expect([await set('0.50', '2026-03-25'), await set('0.6', '2026-03-25')]).toEqual([
        ['unchanged'],
        ['changed'],
      ]);
      expect((await told()).at(-1)).toMatchObject({
        type: 'currency_rate.set',
        payload: { currency: 'USD', on: '2026-03-25', rate: '0.6', before: '0.5' },
      });
    });

    it.each([
      ['spend/rate', 'USD', '0', 'nothing is worth nothing'],
      ['spend/rate', 'USD', '1,08', 'a comma is no point'],
      ['spend/own-currency', 'EUR', '1', 'it is the workspace’s own'],
    ])('refuses a rate with %s for %s at %s, because %s', async (code, currency, rate, _because) => {
      const work = inside((tx) => rates.run(tx, by, [{ on: '2026-03-01', currency, rate, source: 'hand' }]));
      expect(await codeOf(work)).toBe(code);
    });
  });

  describe('between workspaces', () => {
    it('shows none what another spent, and lets none write there', async () => {
      const [mine] = await recorded(CLICKS);
      await planned();
      await inside((tx) =>
        rates.run(tx, by, [{ on: '2026-03-01', currency: 'USD', rate: '1', source: 'hand' }]),
      );
      await recorded({ ...CLICKS, amount: '1.00' });
      const stranger = { ...by, workspaceId: newId() };
      const tables = ['spend', 'spend_correction', 'spend_plan', 'currency_rate'];
      for (const table of tables)
        expect(
          await db.database.withWorkspace(stranger.workspaceId, (tx) => rows(tx, `select 1 from ${table}`)),
        ).toEqual([]);
      expect(
        await db.database.withWorkspace(stranger.workspaceId, (tx) => takeBack.run(tx, by, [mine!.id])),
      ).toBe(0);
      expect(await spent('2026-03-01', '2026-03-31')).toBe(901_00n);
    });

    it.each([
      ['changed', 'update spend_correction set amount_minor = 0'],
      ['deleted', 'delete from spend_correction'],
      ['deleted with its amount', 'delete from spend'],
    ])('refuses a correction to be %s, whoever asks', async (_what, statement) => {
      expect(await codeOf(inside((tx) => tx.query(statement)))).toMatch(/permission denied/);
    });
  });
});

/** Until so many connections wait for a lock of another. */
async function waitedFor(db: TestDatabase, count: number): Promise<void> {
  for (;;) {
    const [found] = await db.oracle<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((found?.waiting ?? 0) >= count) return;
  }
}
