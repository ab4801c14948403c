import type { Cells, NewEntry } from '#contracts';
import { newId } from '#kernel';
import type { JsonObject } from '#kernel';
import { percentileContinuous } from '#statistics';
import {
  activated,
  AGREEMENT,
  lead,
  move,
  newEntry,
  obligation,
  terms,
  VERSION,
} from './test-support/entries.js';
import { ScoreboardFloor } from './test-support/scoreboard-floor.js';

const HOUR = 3_600_000;
const BOARD = `agreement/${AGREEMENT}`;
const parties = { owedBy: 'marketing', owedTo: 'sales' };
const [volume, accept] = terms().clauses;

/** Every kind of promise, a goal above both sides, and a calendar that never closes, so that time of day decides nothing. */
const WHOLE = {
  clauses: [
    volume,
    accept,
    { kind: 'quota.value', key: 'value', title: 'Value', ...parties, goal: 1_000_000 },
    { kind: 'quota.quality', key: 'good', title: 'Taken', ...parties, goal: 0.6, measure: 'acceptance' },
    {
      ...{ kind: 'quota.mix', key: 'mix', title: 'Events', ...parties, goal: 0.3, bound: 'floor' },
      part: { field: 'channel', op: 'eq', value: 'event' },
    },
  ],
  valueTable: { currency: 'EUR', types: [{ leadType: 'demo', minor: 200_000 }], otherMinor: 20_000 },
  revenueGoal: { minor: 50_000_000, currency: 'EUR' },
};
const ALWAYS = {
  zone: 'Europe/Rome',
  week: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [
      day,
      [{ open: '00:00', close: '24:00' }],
    ]),
  ),
};
const activation = (given: Parameters<typeof activated>[0] = {}): NewEntry =>
  activated({ terms: terms(WHOLE), calendars: { default: ALWAYS }, ...given });

const now = new Date();
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(now);
const month = `${today.slice(0, 7)}-01`;

/** A hand-over offered now, decided as told after so many hours of a target of four; null is still open. */
function handover(how: 'accepted' | 'rejected' | null, hours: number, dueInHours = 4): NewEntry[] {
  const [leadId, handoverId] = [newId(), newId()];
  const dueAt = new Date(now.getTime() + dueInHours * HOUR).toISOString();
  const duty = obligation({ leadId, handoverId, startedAt: now.toISOString(), dueAt });
  const at = now.toISOString();
  const start = newEntry('obligation.started', { ...duty, targetMs: 4 * HOUR }, { at });
  if (how === null) return [start];
  const common = { lead: lead(), handoverId, byMemberId: newId() };
  const decided: NewEntry =
    how === 'accepted'
      ? newEntry('handover.accepted', { ...common, move: move('mql', 'sal') }, { leadId, at })
      : newEntry(
          'handover.rejected',
          { ...common, move: null, reason: 'NOT_ICP', fault: 'marketing', disposition: 'recycle' },
          { leadId, at },
        );
  if (hours <= 4)
    return [
      start,
      decided,
      newEntry('obligation.met', { ...duty, metAt: at, elapsedMs: hours * HOUR }, { at }),
    ];
  return [
    start,
    newEntry('obligation.breached', { ...duty, lagMs: 0 }, { at }),
    decided,
    newEntry('obligation.fulfilled_late', { ...duty, lateByMs: (hours - 4) * HOUR }, { at }),
  ];
}

/** Broken as told, and kept by what became known later; `state` is the last word on it. */
function corrected(...states: readonly string[]): NewEntry[] {
  const duty = obligation({ leadId: newId(), startedAt: now.toISOString(), dueAt: now.toISOString() });
  const at = now.toISOString();
  const rest = { fulfilledAt: null, elapsedMs: null, backdatedMs: null, isContestable: true };
  return [
    newEntry('obligation.started', { ...duty, targetMs: 4 * HOUR }, { at }),
    newEntry('obligation.breached', { ...duty, lagMs: 0 }, { at }),
    ...states.map((state) =>
      newEntry(
        'obligation.corrected',
        { ...duty, told: 'breached', state, ...rest, source: { kind: 'person', id: newId() } },
        { at },
      ),
    ),
  ];
}

const credit = (
  clauseKey: string,
  bucket: 'provisional' | 'counted' | 'reversed',
  amount: number,
  isPart?: boolean,
) =>
  newEntry('tally.changed', {
    ...{ agreementId: AGREEMENT, versionId: VERSION, clauseKey, period: month, on: today },
    ...{ leadId: newId(), episode: 1, attributes: {}, cause: 'offered', changes: [{ bucket, amount }] },
    ...(isPart === undefined ? {} : { isPart }),
  });

const won = (amountMinor: number, currency = 'EUR') =>
  newEntry(
    'opportunity.won',
    {
      ...{ lead: lead(), opportunityId: newId(), amountMinor, currency, from: 'proposal', closedOn: today },
      move: move('opportunity', 'customer'),
    },
    { leadId: newId(), at: now.toISOString() },
  );

/** Two months ago, so that its week is full: of ten that left `mql`, so many went on. */
const leaving = (on: number, off: number, day: string): NewEntry[] =>
  Array.from({ length: on + off }, (_, index) =>
    newEntry(
      'lead.moved',
      { lead: lead(), move: move('mql', index < on ? 'sal' : 'recycled') },
      { leadId: newId(), at: `${day}T10:00:00Z` },
    ),
  );
const LONG_AGO = new Date(now.getTime() - 60 * 24 * HOUR).toISOString().slice(0, 10);

const HOURS = [0.5, 1, 1, 3] as const;
const ENTRIES: NewEntry[] = [
  activation(),
  ...HOURS.flatMap((hours) => handover('accepted', hours)),
  ...handover('rejected', 2),
  ...handover('rejected', 6),
  ...[handover(null, 0), handover(null, 0, 0.5), handover(null, 0, 0.7)].flat(),
  ...[credit('value', 'counted', 200_000), credit('value', 'provisional', 20_000)],
  ...[credit('good', 'counted', 1), credit('good', 'counted', 1), credit('good', 'reversed', 1)],
  ...[credit('mix', 'counted', 1, true), credit('mix', 'provisional', 1, false)],
  ...[won(2_000_000), won(3_000_000), won(900, 'USD')],
  ...leaving(7, 3, LONG_AGO),
];

describe('the standing on the board of an agreement', () => {
  let floor: ScoreboardFloor;
  let workspaceId: string;
  let cells: Cells;
  beforeAll(async () => {
    floor = await ScoreboardFloor.open();
    workspaceId = await floor.workspace();
    await floor.write(workspaceId, ENTRIES, 7);
    await floor.fold(workspaceId);
    cells = await floor.cells(workspaceId, BOARD, now.toISOString());
  });
  afterAll(() => floor.close());

  const clause = (key: string): JsonObject => cells[`clause.${key}`] as JsonObject;
  const one = async (sql: string): Promise<number> => {
    const [row] = await floor.db.oracle<{ n: string | null }>(sql, [workspaceId]);
    return Number(row?.n ?? 0);
  };

  it('agrees with a recomputation from the journal, all of it', async () => {
    const { differences, checked } = await floor.verify.verify(workspaceId);
    expect(differences).toEqual([]);
    expect(checked).toMatchObject({ open_obligation: 3 });
    for (const table of ['duty_time', 'decision_minute', 'week_rollup'])
      expect(checked[table]).toBeGreaterThan(0);
  });

  it('is the same after a rebuild', async () => {
    const own = await floor.workspace();
    await floor.write(own, ENTRIES, 50);
    await floor.fold(own);
    const before = await floor.cells(own, BOARD, now.toISOString());
    await floor.rebuild.rebuild(own);
    expect(await floor.cells(own, BOARD, now.toISOString())).toEqual(before);
    expect((await floor.verify.verify(own)).differences).toEqual([]);
  });

  it('tells contract and process rate beside each other, as a count by hand does', () => {
    const { rate, process, budget } = clause('accept-in-4h') as never as Record<string, never>;
    expect(rate).toBeCloseTo(5 / 6, 12);
    // 9 at risk; .5 | 1, 1 | 2 | 3, then open ones of age 3.3 and 3.5 h leave, and one late answer comes beyond the target.
    expect(process).toMatchObject({
      ended: 6,
      open: 3,
      rate: expect.closeTo(1 - (8 / 9) * (6 / 8) * (4 / 5) * (3 / 4), 1),
    });
    expect(budget).toMatchObject({ allowed: 0.6, left: expect.closeTo(-0.4, 9) });
  });

  it('tells acceptances and rejections by their own exits, which make one with what is open', () => {
    const { exits } = (clause('accept-in-4h').process ?? {}) as { exits: Record<string, number> };
    expect(exits.accepted).toBeGreaterThan(exits.rejected!);
    expect(exits.accepted! + exits.rejected! + exits.open!).toBeCloseTo(1, 12);
  });

  it.each([
    ['accept-in-4h', 'process.ended', 6],
    ['accept-in-4h', 'aboutToBreach', 2],
    ['accept-in-4h', 'breached', 1],
    ['good', 'good', 2],
    ['good', 'of', 3],
    ['mix', 'good', 1],
    ['mix', 'of', 2],
    ['value', 'counted', 200_000],
  ])('opens %s %s into the leads that make it', async (key, part, value) => {
    const told = await floor.explain.explain(workspaceId, BOARD, `clause.${key}.${part}`);
    expect(told).toMatchObject({ value, sum: value });
    expect(told.leadIds).toHaveLength(told.total);
  });

  it.each([
    ['p50Ms', 0.5],
    ['p90Ms', 0.9],
  ] as const)('tells %s from buckets at most 1 %% off, and exactly over its leads', async (part, share) => {
    const { value, total } = await floor.explain.explain(workspaceId, BOARD, `clause.accept-in-4h.${part}`);
    const exact = percentileContinuous(
      [...HOURS, 2, 6].map((hours) => hours * HOUR),
      share,
    );
    expect(value).toBeCloseTo(exact!, 3);
    expect(total).toBe(6);
    expect(typeof clause('accept-in-4h')[part]).toBe('number');
  });

  it('weighs revenue against the goal above both sides, as plain SQL does', async () => {
    const sql = `select sum((payload->>'amountMinor')::bigint) as n from journal_entry where workspace_id = $1 and type = 'opportunity.won'
      and payload->>'currency' = 'EUR'`;
    expect(cells.revenue).toMatchObject({ goal: 50_000_000, won: await one(sql), deals: 2, currency: 'EUR' });
    expect(await floor.explain.explain(workspaceId, BOARD, 'revenue.won')).toMatchObject({
      value: 5_000_000,
      sum: 5_000_000,
      total: 2,
    });
    const other = await floor.explain.explain(
      workspaceId,
      'leadership',
      `agreement.${AGREEMENT}.revenue.won`,
    );
    expect(other.value).toBe(5_000_000);
  });

  it('charts conversion by the week of leaving, and opens each point into its leads', async () => {
    const { points } = cells['chart.mql'] as { points: { monday: string; hits: number; total: number }[] };
    expect(points[0]).toMatchObject({ hits: 7, total: 10 });
    const name = `chart.mql.${points[0]!.monday}`;
    for (const [part, total] of [['hits', 7] as const, ['total', 10] as const])
      expect(await floor.explain.explain(workspaceId, BOARD, `${name}.${part}`)).toMatchObject({
        total,
        sum: total,
      });
    expect(
      await one(`select count(*) as n from journal_entry where workspace_id = $1 and type = 'lead.moved'`),
    ).toBe(10);
  });

  it.each([
    'chart.mql.2020-01-06.hits',
    'chart.nowhere.2020-01-06.hits',
    'clause.accept-in-4h.process.rate',
    'revenue.goal',
  ])('has no leads behind %s', async (cell) => {
    await expect(floor.explain.explain(workspaceId, BOARD, cell)).rejects.toMatchObject({
      code: 'board/no-figure',
    });
  });

  it('announces a changed goal to whoever watches, on both boards, the moment it is signed', async () => {
    const own = await floor.workspace();
    await floor.write(own, [activation()]);
    await floor.fold(own);
    expect((await floor.cells(own, BOARD, now.toISOString())).alerts).toEqual([]);
    const clauses = [{ ...volume, goal: 180 }, ...WHOLE.clauses.slice(1)];
    const raised = terms({ ...WHOLE, clauses });
    await floor.write(own, [
      activation({ versionId: newId(), version: 2, effectiveOn: today, terms: raised }),
    ]);
    await floor.fold(own);
    const told = { code: 'goal-changed', clauseKey: 'mql-volume', from: 140, to: 180, on: today, version: 2 };
    expect((await floor.cells(own, BOARD, now.toISOString())).alerts).toMatchObject([told]);
    const above = (await floor.cells(own, 'leadership', now.toISOString()))[`agreement.${AGREEMENT}`];
    expect(above).toMatchObject({ alerts: [told] });
  });

  it('tells what the rate would be with corrections beside it, each promise corrected once, and opens it', async () => {
    const own = await floor.workspace();
    const said = [['met'], ['met', 'excused'], ['met', 'breached'], ['cancelled', 'met', 'met'], []];
    await floor.write(own, [
      activation(),
      ...handover('accepted', 1),
      ...said.flatMap((states) => corrected(...states)),
    ]);
    await floor.fold(own);
    const standing = (await floor.cells(own, BOARD, now.toISOString()))['clause.accept-in-4h'];
    expect(standing).toMatchObject({ met: 1, breached: 5, rate: 1 / 6, correctedRate: 3 / 5, corrected: 3 });
    const told = await floor.explain.explain(own, BOARD, 'clause.accept-in-4h.corrected');
    expect(told).toMatchObject({ value: 3, sum: 3, total: 3 });
    const { differences, checked } = await floor.verify.verify(own);
    expect(differences).toEqual([]);
    expect(checked).toMatchObject({ corrected_obligation: 4 });
  });

  it('raises the goal of the period by what the one before left to it, the moment that closes', async () => {
    const own = await floor.workspace();
    await floor.write(own, [activation()]);
    await floor.fold(own);
    const goal = async (): Promise<unknown> =>
      ((await floor.cells(own, BOARD, now.toISOString()))['clause.mql-volume'] as JsonObject).goal;
    expect(await goal()).toBe(140);
    const carry = { agreementId: AGREEMENT, versionId: VERSION, clauseKey: 'mql-volume', period: month };
    await floor.write(own, [
      newEntry('period.carried', {
        ...{ ...carry, fromPeriod: '2026-01-01', shortfall: 14, banked: 0, goal: 154 },
      }),
      newEntry('period.carried', {
        ...{ ...carry, period: '2020-01-01', fromPeriod: '2019-12-01', shortfall: 99, banked: 0, goal: 239 },
      }),
    ]);
    await floor.fold(own);
    expect(await goal()).toBe(154);
    expect((await floor.verify.verify(own)).differences).toEqual([]);
  });

  it('alarms when the budget burns, once however many windows see it', async () => {
    const own = await floor.workspace();
    const burning = Array.from({ length: 8 }, () => handover('accepted', 9, 0)).flat();
    await floor.write(own, [activation(), ...burning]);
    await floor.fold(own);
    const at = new Date(now.getTime() + 60_000).toISOString();
    const { alerts } = await floor.cells(own, BOARD, at);
    expect(alerts).toMatchObject([
      { code: 'budget-burning', clauseKey: 'accept-in-4h', breached: 8, decided: 8 },
    ]);
  });
});
