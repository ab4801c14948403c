import fc from 'fast-check';
import type { Caller, NewEntry } from '#contracts';
import { newId } from '#kernel';
import { ListLeadsBehind } from './application/list-leads-behind.js';
import { activated, AGREEMENT, lead, move, newEntry, obligation } from './test-support/entries.js';
import { play } from './test-support/races.js';
import { ScoreboardFloor } from './test-support/scoreboard-floor.js';

/** One race of 400 steps, the same in every run. */
const [STEPS] = fc.sample(
  fc.array(fc.record({ who: fc.nat(40), act: fc.nat(30), day: fc.nat(50) }), {
    minLength: 400,
    maxLength: 400,
  }),
  { numRuns: 1, seed: 2026 },
);
const RACE: readonly NewEntry[] = play(STEPS ?? []);
const ASKED_AT = '2026-04-20T10:00:00Z';

/** A lead captured now, so that it lies in the period of a board read now. */
const capturedNow = (leadId: string, channel = 'event'): NewEntry =>
  newEntry(
    'lead.captured',
    {
      ...{ lead: lead({ attributes: { channel } }), move: move(null, 'inquiry') },
      ...{ isImplied: false, isUndated: false, touchId: null },
    },
    { leadId, at: new Date().toISOString() },
  );

describe('the scoreboard', () => {
  let floor: ScoreboardFloor;
  let workspaceId: string;
  beforeAll(async () => {
    floor = await ScoreboardFloor.open();
    workspaceId = await floor.workspace();
    await floor.write(workspaceId, RACE);
    await floor.fold(workspaceId);
  });
  afterAll(() => floor.close());

  const callerWith = (...actions: string[]): Caller => ({
    ...{ workspaceId, credentialId: 'c', accountId: null, memberId: null, teamIds: [] },
    actions: new Set(actions),
  });

  /** A number straight from the journal, under no policy and with none of our code. */
  const recount = async (sql: string): Promise<number> => {
    const [row] = await floor.db.oracle<{ n: string | null }>(
      `with e as (select *, (occurred_at at time zone 'Europe/Rome')::date as day from journal_entry where workspace_id = $1 and position is not null)
       ${sql}`,
      [workspaceId],
    );
    return Number(row?.n ?? 0);
  };
  const APRIL = `between '2026-04-01' and '2026-04-30'`;

  it('has folded everything that was numbered', async () => {
    expect(await floor.position(workspaceId)).toBe(RACE.length);
  });

  describe('the funnel', () => {
    it.each(['inquiry', 'mql', 'sal', 'opportunity', 'customer', 'recycled'])(
      'counts now in %s the leads whose last move ended there, as plain SQL does',
      async (stage) => {
        const cells = await floor.cells(workspaceId, 'funnel', ASKED_AT);
        const last = `select count(*) as n from (select distinct on (lead_id) payload->'move'->>'to' as stage
          from e where payload->'move' <> 'null' order by lead_id, position desc) l where stage = '${stage}'`;
        expect(cells[`now.${stage}`]).toBe(await recount(last));
      },
    );

    it.each(['inquiry', 'mql', 'sal', 'opportunity', 'customer'])(
      'counts the entries into %s in April, as plain SQL does',
      async (stage) => {
        const cells = await floor.cells(workspaceId, 'funnel', ASKED_AT);
        const entered = `select count(*) as n from e, jsonb_array_elements_text(payload->'move'->'entered') s
          where payload->'move' <> 'null' and s = '${stage}' and day ${APRIL}`;
        expect(cells[`entered.${stage}`]).toBe(await recount(entered));
        expect(cells[`entered.${stage}`]).toBeGreaterThan(0);
        const byChannel = `${entered} and payload->'lead'->'attributes'->>'channel' = 'partner.north'`;
        expect(cells[`channel.partner.north.${stage}`] ?? 0).toBe(await recount(byChannel));
      },
    );

    it('tells what was won and rejected in April, as plain SQL does', async () => {
      const cells = await floor.cells(workspaceId, 'funnel', ASKED_AT);
      const won = (currency: string) =>
        recount(`select sum((payload->>'amountMinor')::bigint) as n from e
          where type = 'opportunity.won' and payload->>'currency' = '${currency}' and (payload->>'closedOn')::date ${APRIL}`);
      expect(cells['revenue.won']).toBe(await won('EUR'));
      expect(cells['revenue.won.USD'] ?? 0).toBe(await won('USD'));
      expect(cells['rejected.BAD_DATA']).toBe(
        await recount(
          `select count(*) as n from e where type = 'handover.rejected' and payload->>'reason' = 'BAD_DATA' and day ${APRIL}`,
        ),
      );
    });

    it('begins a new month at midnight of the workspace, with the same leads in it', async () => {
      const before = await floor.cells(workspaceId, 'funnel', '2026-04-30T21:59:00Z');
      const after = await floor.cells(workspaceId, 'funnel', '2026-04-30T22:00:00Z');
      expect([before.period, after.period]).toEqual([
        { unit: 'month', from: '2026-04-01', to: '2026-04-30' },
        { unit: 'month', from: '2026-05-01', to: '2026-05-31' },
      ]);
      expect(after['now.mql']).toBe(before['now.mql']);
    });
  });

  describe('an agreement', () => {
    const board = `agreement/${AGREEMENT}`;

    it('stands where the signed lines and the obligations of the period put it, as plain SQL does', async () => {
      const cells = await floor.cells(workspaceId, board, ASKED_AT);
      const bucket = (name: string) =>
        recount(`select sum((c->>'amount')::int) as n from e, jsonb_array_elements(payload->'changes') c
          where type = 'tally.changed' and payload->>'period' = '2026-04-01' and c->>'bucket' = '${name}'`);
      expect(cells['clause.mql-volume']).toMatchObject({
        ...{ kind: 'quota.volume', goal: 140, counted: await bucket('counted') },
        ...{ provisional: await bucket('provisional'), disputed: 0, reversed: await bucket('reversed') },
      });
      const ended = (type: string) =>
        recount(`select count(*) as n from e where type = 'obligation.${type}'
          and ((payload->>'startedAt')::timestamptz at time zone 'Europe/Rome')::date ${APRIL}`);
      expect(cells['clause.accept-in-4h']).toMatchObject({
        ...{ met: await ended('met'), breached: await ended('breached'), excused: await ended('excused') },
        pending:
          (await ended('started')) -
          (await ended('met')) -
          (await ended('breached')) -
          (await ended('excused')),
      });
      expect(cells['days.mql-volume']).toHaveLength(30);
    });

    it('stands on the leadership board just so, beside the funnel', async () => {
      const own = await floor.cells(workspaceId, board, ASKED_AT);
      const leadership = await floor.cells(workspaceId, 'leadership', ASKED_AT);
      expect(leadership[`agreement.${AGREEMENT}`]).toEqual({
        ...{ title: own.title, revenue: own.revenue, alerts: own.alerts },
        clauses: [
          { key: 'mql-volume', ...(own['clause.mql-volume'] as object) },
          { key: 'accept-in-4h', ...(own['clause.accept-in-4h'] as object) },
        ],
      });
      expect(leadership).toMatchObject(await floor.cells(workspaceId, 'funnel', ASKED_AT));
    });

    it('leaves the leadership board when its last version has ended, and keeps its own', async () => {
      const ended = await floor.workspace();
      const { versionId, agreementId } = activated().payload as { versionId: string; agreementId: string };
      await floor.write(ended, [
        activated(),
        newEntry('agreement.ended', { versionId, agreementId, version: 1 }),
      ]);
      await floor.fold(ended);
      expect(await floor.cells(ended, 'leadership', ASKED_AT)).not.toHaveProperty([`agreement.${AGREEMENT}`]);
      expect(await floor.cells(ended, board, ASKED_AT)).toMatchObject({ title: 'Two teams, one race' });
    });

    it('tells the deadline next in line, until its clock has stopped', async () => {
      const own = await floor.workspace();
      const soon = obligation({ startedAt: '2026-04-14T10:00:00Z', dueAt: '2026-04-14T14:00:00Z' });
      const later = { ...obligation(), dueAt: '2026-04-15T09:00:00Z' };
      await floor.write(own, [
        activated(),
        newEntry('obligation.started', { ...soon, targetMs: 1 }),
        newEntry('obligation.started', { ...later, targetMs: 1 }),
        newEntry('obligation.rescheduled', { ...soon, dueAt: '2026-04-16T09:00:00Z', why: 'paused' }),
      ]);
      await floor.fold(own);
      const dueAt = async () =>
        ((await floor.cells(own, board, ASKED_AT))['clause.accept-in-4h'] as { oldestDueAt: string | null })
          .oldestDueAt;
      expect(await dueAt()).toBe('2026-04-15T09:00:00.000Z');
      await floor.write(own, [newEntry('obligation.breached', { ...later, lagMs: 0 })]);
      await floor.fold(own);
      expect(await dueAt()).toBe('2026-04-16T09:00:00.000Z');
    });

    it('is empty when it was never activated', async () => {
      expect(await floor.cells(workspaceId, `agreement/${newId()}`, ASKED_AT)).toEqual({});
    });
  });

  describe('asked which leads stand behind a number', () => {
    it('answers with leads that add up to every number of the funnel', async () => {
      const own = await floor.workspace();
      const now = new Date().toISOString();
      const today = { closedOn: now.slice(0, 10) };
      const shift = (entry: NewEntry): NewEntry =>
        ({
          ...{ ...entry, occurredAt: new Date(now) },
          payload: { ...entry.payload, ...('closedOn' in entry.payload ? today : {}) },
        }) as NewEntry;
      await floor.write(own, [...RACE.map(shift), capturedNow(newId())]);
      await floor.fold(own);
      const cells = await floor.cells(own, 'funnel', now);
      const numbers = Object.entries(cells).filter(([, value]) => typeof value === 'number');
      expect(numbers.length).toBeGreaterThan(30);
      expect(cells['revenue.won']).toBeGreaterThan(0);
      for (const [cell, value] of numbers) {
        const told = await floor.explain.explain(own, 'funnel', cell);
        expect({ cell, ...told }).toMatchObject({ cell, value, sum: value, revision: RACE.length + 1 });
        expect(told.leadIds).toHaveLength(told.total);
      }
    });

    it('names exactly the leads that stand in a stage now', async () => {
      const { leadIds } = await floor.explain.explain(workspaceId, 'leadership', 'now.sal');
      const standing = await floor.db.oracle<{ lead_id: string }>(
        `select lead_id from (select distinct on (lead_id) lead_id, payload->'move'->>'to' as stage from journal_entry
          where workspace_id = $1 and payload->'move' <> 'null' order by lead_id, position desc) l where stage = 'sal' order by lead_id`,
        [workspaceId],
      );
      expect(leadIds).toEqual(standing.map((row) => row.lead_id));
    });

    it('names the leads behind both kinds of clauses, from either board', async () => {
      const own = await floor.workspace();
      const [late, kept] = [newId(), newId()];
      const startedAt = new Date().toISOString();
      const month = `${startedAt.slice(0, 7)}-01`;
      const ofLate = obligation({ leadId: late, startedAt });
      await floor.write(own, [
        activated(),
        newEntry('obligation.started', { ...ofLate, targetMs: 1 }),
        newEntry('obligation.breached', { ...ofLate, lagMs: 0 }),
        newEntry('tally.changed', {
          ...{
            agreementId: AGREEMENT,
            versionId: ofLate.versionId,
            clauseKey: 'mql-volume',
            period: month,
            on: month,
          },
          ...{
            leadId: kept,
            episode: 1,
            attributes: {},
            cause: 'offered',
            changes: [{ bucket: 'provisional', amount: 1 }],
          },
        }),
      ]);
      await floor.fold(own);
      const behind = async (board: string, cell: string) =>
        (await floor.explain.explain(own, board, cell)).leadIds;
      expect(await behind(`agreement/${AGREEMENT}`, 'clause.accept-in-4h.breached')).toEqual([late]);
      expect(await behind(`agreement/${AGREEMENT}`, 'clause.accept-in-4h.pending')).toEqual([]);
      expect(await behind('leadership', `agreement.${AGREEMENT}.mql-volume.provisional`)).toEqual([kept]);
    });

    it('gives them page by page, in the order of their ids', async () => {
      const all = (await floor.explain.explain(workspaceId, 'funnel', 'now.recycled')).leadIds;
      const page = (after?: string) =>
        floor.explain.explain(workspaceId, 'funnel', 'now.recycled', { page: { after, limit: 2 } });
      expect((await page()).leadIds).toEqual(all.slice(0, 2));
      expect(await page(all[1])).toMatchObject({
        leadIds: all.slice(2, 4),
        total: all.length,
        sum: all.length,
      });
    });

    it('hands out a cursor for the next page, and none on the last', async () => {
      const listing = new ListLeadsBehind(floor.explain);
      const caller = callerWith('board.read');
      const all = (await floor.explain.explain(workspaceId, 'funnel', 'now.recycled')).leadIds;
      const read: string[] = [];
      for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
        const page = await listing.list(caller, 'funnel', { cell: 'now.recycled', limit: 3, cursor });
        read.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      }
      expect(all.length).toBeGreaterThan(3);
      expect(read).toEqual(all);
    });

    it.each([
      ['funnel', 'currency', 'board/no-figure', 'a currency is no number'],
      ['funnel', 'now.nowhere', 'board/no-figure', 'there is no such stage'],
      ['leadership', `agreement.${AGREEMENT}.mql-volume.goal`, 'board/no-figure', 'a goal has no leads'],
      ['inbox/me', 'offer.x', 'board/unknown', 'a desk holds no figures'],
    ])('refuses %s %s with %s, because %s', async (board, cell, code) => {
      await expect(floor.explain.explain(workspaceId, board, cell)).rejects.toMatchObject({ code });
    });

    it('refuses a caller who may not see the board', async () => {
      const caller = callerWith('board.read');
      await expect(
        floor.explain.explain(workspaceId, 'leadership', 'now.mql', { caller }),
      ).rejects.toMatchObject({ kind: 'forbidden', code: 'board/forbidden' });
      await expect(
        floor.explain.explain(workspaceId, 'funnel', 'now.mql', { caller }),
      ).resolves.toBeDefined();
    });
  });
});
