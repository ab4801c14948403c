import type { Tx } from '#database';
import { newId } from '#kernel';
import type { AppError } from '#kernel';
import { countStatements } from '../../../../test/support/count-statements.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { DealDesk } from '../test-support/deal-desk.js';
import type { DealRoom } from '../test-support/deal-desk.js';
import type { OpportunityInput } from './opportunity-input.js';

const UNDATED_AT = new Date('2026-06-30T22:30:00Z');
const STAGES = ['won', 'won', 'lost', 'engaging', 'prospecting'] as const;

let numbered = 0;
const row = (facts: Partial<OpportunityInput> = {}): OpportunityInput => {
  numbered += 1;
  return {
    external: { source: 'crm', id: `D${numbered}` },
    name: `Deal ${numbered}`,
    stage: 'engaging',
    amountMinor: 100_00,
    currency: 'EUR',
    openedAt: new Date('2026-01-10T09:00:00Z'),
    closedOn: null,
    undatedAt: UNDATED_AT,
    ...facts,
  };
};

/** A file as another system exports it: closed deals have a day, prospects no date, open ones no amount. */
const file = (length: number): OpportunityInput[] =>
  Array.from({ length }, (_, index) => {
    const stage = STAGES[index % STAGES.length] ?? 'engaging';
    const isClosed = stage === 'won' || stage === 'lost';
    return row({
      stage,
      amountMinor: stage === 'won' ? index + 1 : stage === 'lost' ? 0 : null,
      closedOn: isClosed ? `2026-0${(index % 5) + 2}-1${index % 10}` : null,
      openedAt: stage === 'prospecting' ? null : new Date('2026-01-10T09:00:00Z'),
      product: { key: `P${index % 7}` },
      ownerLabel: 'Moses Frase',
    });
  });

describe('recording deals of another system', () => {
  let db: TestDatabase;
  let desk: DealDesk;
  let room: DealRoom;
  beforeAll(async () => {
    db = await testDatabase();
    desk = new DealDesk(db);
    room = await desk.room();
  });
  afterAll(async () => {
    await desk.close();
    await db.drop();
  });

  const record = (...inputs: OpportunityInput[]) => room.within((tx) => desk.record.run(tx, room.by, inputs));
  const only = async (input: OpportunityInput) => {
    const [result] = await record(input);
    if (!result) throw new Error('no answer');
    return result;
  };
  /** How many statements a batch takes. */
  const statements = async (where: DealRoom, inputs: OpportunityInput[]): Promise<number> =>
    where.within((tx: Tx) => countStatements(tx, () => desk.record.run(tx, where.by, inputs)));
  const figures = (workspaceId: string) =>
    db.oracle<{ stage: string; n: number; minor: string | null }>(
      'select stage, count(*)::int n, sum(amount_minor)::text minor from opportunity where workspace_id = $1 group by stage order by stage',
      [workspaceId],
    );
  const stepsOf = async (leadId: string) =>
    (await room.entries(leadId)).map(({ type, at }) => `${type} ${at.toISOString()}`);

  it('makes an implied lead for a deal without one and walks it through the funnel on its dates', async () => {
    const { status, leadId, opportunityId } = await only(row({ stage: 'won', closedOn: '2026-03-01' }));
    expect(status).toBe('created');
    expect(await stepsOf(leadId)).toEqual([
      'lead.captured 2026-01-10T09:00:00.000Z',
      'opportunity.opened 2026-01-10T09:00:00.000Z',
      'opportunity.won 2026-03-01T11:00:00.000Z',
      'revenue.recorded 2026-03-01T11:00:00.000Z',
    ]);
    const [captured, opened, won, booked] = await room.entries(leadId);
    expect(captured?.payload).toMatchObject({
      isImplied: true,
      isUndated: false,
      lead: { stage: 'inquiry' },
    });
    expect(opened?.payload).toMatchObject({ stage: 'prospecting', lead: { stage: 'opportunity' } });
    expect(won?.payload).toMatchObject({
      from: 'prospecting',
      closedOn: '2026-03-01',
      lead: { stage: 'customer' },
    });
    expect(booked?.payload).toMatchObject({ amountMinor: 100_00, on: '2026-03-01', opportunityId });
    expect(await room.stageOfLead(leadId)).toBe('customer');
  });

  it('puts what has no date at the instant the user names, and marks it undated', async () => {
    const { leadId, opportunityId } = await only(row({ stage: 'won', openedAt: null, closedOn: null }));
    expect(await stepsOf(leadId)).toEqual(
      ['lead.captured', 'opportunity.opened', 'opportunity.won', 'revenue.recorded'].map(
        (type) => `${type} ${UNDATED_AT.toISOString()}`,
      ),
    );
    const [captured, , won] = await room.entries(leadId);
    expect(captured?.payload).toMatchObject({ isUndated: true });
    // 22:30 UTC is past midnight in Rome.
    expect(won?.payload).toMatchObject({ closedOn: '2026-07-01' });
    expect(await room.dealRow(opportunityId)).toMatchObject({ is_undated: true });
  });

  it('lets an undated deal open no later than it closed', async () => {
    const { leadId } = await only(row({ stage: 'lost', openedAt: null, closedOn: '2026-02-01' }));
    expect(await stepsOf(leadId)).toEqual([
      'lead.captured 2026-02-01T11:00:00.000Z',
      'opportunity.opened 2026-02-01T11:00:00.000Z',
      'opportunity.lost 2026-02-01T11:00:00.000Z',
    ]);
  });

  it('lays a deal on the lead it names', async () => {
    const leadId = await room.lead();
    expect(await only(row({ leadId }))).toMatchObject({ status: 'created', leadId });
    expect(await room.stageOfLead(leadId)).toBe('opportunity');
  });

  it('refuses a lead that does not exist', async () => {
    await expect(record(row({ leadId: newId() }))).rejects.toMatchObject({ code: 'lead/missing' });
  });

  it.each<[string, Partial<OpportunityInput>, string[]]>([
    ['moves on', { stage: 'proposal' }, ['opportunity.stage_changed']],
    ['changes its amount', { amountMinor: 7 }, ['opportunity.stage_changed']],
    [
      'is won, and what follows a sale begins',
      { stage: 'won', closedOn: '2026-04-02' },
      ['opportunity.won', 'revenue.recorded', 'after_sale.started'],
    ],
    ['is lost', { stage: 'lost', closedOn: '2026-04-02' }, ['opportunity.lost']],
  ])('records that a known deal %s', async (_what, news, expected) => {
    const first = row();
    const { leadId, opportunityId } = await only(first);
    expect(await only({ ...first, ...news })).toEqual({ status: 'updated', opportunityId, leadId });
    expect((await room.entries(leadId)).slice(2).map(({ type }) => type)).toEqual(expected);
    expect(await only({ ...first, ...news })).toEqual({ status: 'duplicate', opportunityId, leadId });
    expect(await room.entries(leadId)).toHaveLength(2 + expected.length);
  });

  it('books the difference when a won deal comes with another amount', async () => {
    const first = row({ stage: 'won', closedOn: '2026-04-02' });
    const { opportunityId } = await only(first);
    await only({ ...first, amountMinor: 80_00 });
    expect((await room.money(opportunityId)).map(({ minor }) => minor)).toEqual(['10000', '-2000']);
    expect(await room.dealRow(opportunityId)).toMatchObject({ amount_minor: '8000', version: 2 });
  });

  it('takes twins in one batch as one deal that changed', async () => {
    const first = row();
    const results = await record(first, { ...first, stage: 'won', closedOn: '2026-04-02' }, first);
    expect(results.map(({ status }) => status)).toEqual(['created', 'updated', 'updated']);
    expect(new Set(results.map(({ opportunityId }) => opportunityId)).size).toBe(1);
    expect(await room.dealRow(results[0]?.opportunityId ?? '')).toMatchObject({ stage: 'engaging' });
    const money = await room.money(results[0]?.opportunityId ?? '');
    expect(money.reduce((sum, { minor }) => sum + Number(minor), 0)).toBe(0);
  });

  it('judges a lead by all its deals: lost with the last one, a customer with any', async () => {
    const [one, two] = [await room.lead(), await room.lead()];
    const lost = { stage: 'lost', closedOn: '2026-02-01' } as const;
    await record(row({ leadId: one }), row({ leadId: one, ...lost }));
    expect(await room.stageOfLead(one)).toBe('opportunity');
    await record(row({ leadId: two, ...lost }), row({ leadId: two, stage: 'won', closedOn: '2026-02-02' }));
    expect(await room.stageOfLead(two)).toBe('customer');
  });

  it.each([
    ['JPY', 1_234_567],
    ['KWD', 1_234_567],
    ['EUR', Number.MAX_SAFE_INTEGER],
  ])('keeps minor units of %s as they are', async (currency, amountMinor) => {
    const { opportunityId } = await only(
      row({ stage: 'won', closedOn: '2026-02-02', currency, amountMinor }),
    );
    expect(await room.money(opportunityId)).toEqual([{ kind: 'booked', minor: String(amountMinor) }]);
  });

  it('refuses more than a thousand rows at once', async () => {
    const rows = Array.from({ length: 1_001 }, () => row());
    await expect(record(...rows)).rejects.toMatchObject({ code: 'revenue/batch-too-large' });
  });

  it('takes 1,000 rows over as plain SQL counts them, and the same rows again write nothing', async () => {
    const own = await desk.room();
    const rows = file(1_000);
    const first = await own.within((tx) => desk.record.run(tx, own.by, rows));
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set(['created']));
    const won = rows.filter(({ stage }) => stage === 'won');
    const total = won.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
    expect(await figures(own.id)).toEqual([
      { stage: 'engaging', n: 200, minor: null },
      { stage: 'lost', n: 200, minor: '0' },
      { stage: 'prospecting', n: 200, minor: null },
      { stage: 'won', n: 400, minor: String(total) },
    ]);
    expect(
      await db.oracle(
        'select stage, count(*)::int n from lead where workspace_id = $1 group by stage order by stage',
        [own.id],
      ),
    ).toEqual([
      { stage: 'customer', n: 400 },
      { stage: 'lost', n: 200 },
      { stage: 'opportunity', n: 400 },
    ]);
    expect(
      await db.oracle(
        `select sum(amount_minor)::text minor from revenue_event where workspace_id = $1 and kind = 'booked'`,
        [own.id],
      ),
    ).toEqual([{ minor: String(total) }]);
    const before = await own.entries();
    const again = await own.within((tx) => desk.record.run(tx, own.by, rows));
    expect(again).toEqual(first.map((result) => ({ ...result, status: 'duplicate' })));
    expect(await own.entries()).toHaveLength(before.length);
  });

  it('takes as many statements for 500 rows as for 5', async () => {
    const [small, large] = [await desk.room(), await desk.room()];
    const few = await statements(small, file(5));
    expect(few).toBeLessThan(40);
    expect(await statements(large, file(500))).toBe(few);
  });

  it('makes each deal once when the same file is imported twice at the same time', async () => {
    const own = await desk.room();
    const rows = file(50);
    const run = () => own.within((tx) => desk.record.run(tx, own.by, rows));
    const outcomes = await Promise.allSettled([run(), run(), run()]);
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as AppError] : []));
    expect(refused).toEqual([]);
    expect((await figures(own.id)).reduce((sum, { n }) => sum + n, 0)).toBe(50);
    const statuses = outcomes.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    expect(statuses.filter(({ status }) => status === 'created')).toHaveLength(50);
  });
});
