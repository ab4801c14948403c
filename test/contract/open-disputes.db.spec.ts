import { migrate } from '#database';
import { newId } from '#kernel';
import { MIGRATIONS } from '../../migrations/index.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

const STEP = 'DisputeWindows1764000018100';
const DAY_MS = 86_400_000;

describe('disputes that were open before each had a window', () => {
  let db: TestDatabase;
  const workspaceId = newId();
  const now = Date.now();
  const ago = (days: number): Date => new Date(now - days * DAY_MS);

  beforeAll(async () => {
    db = await testDatabase();
    // As it was before the step.
    await db.oracle('drop table dispute_window');
    await db.oracle('delete from migration where name = $1', [STEP]);
  });
  afterAll(() => db.drop());

  interface Wish {
    readonly state?: string;
    readonly disputedAt?: Date;
    readonly escalatedAt?: Date;
    readonly remindedAt?: Date;
    readonly mergedAt?: Date;
  }
  const disputed = async (wish: Wish): Promise<string> => {
    const { state = 'open', disputedAt = ago(1), escalatedAt = null, remindedAt, mergedAt } = wish;
    const [id, leadId, intoId] = [newId(), newId(), newId()];
    for (const each of [intoId, leadId])
      await db.oracle(
        `insert into lead (workspace_id, id, stage, merged_into_id, lead_type, channel, origin, captured_at, captured_on, stage_since,
                           last_activity_at, updated_at)
         values ($1, $2, 'disqualified', $3, 'demo', 'website', 'marketing', $4, '2026-01-01', $4, $4, $4)`,
        [workspaceId, each, each === leadId && mergedAt ? intoId : null, disputedAt],
      );
    if (mergedAt)
      await db.oracle(
        `insert into lead_merge (workspace_id, merge_id, lead_id, from_person_id, into_lead_id, before, merged_at)
         values ($1, $2, $3, $4, $5, '{}', $6)`,
        [workspaceId, newId(), leadId, newId(), intoId, mergedAt],
      );
    await db.oracle(
      `insert into handover (workspace_id, id, lead_id, episode, state, is_first_of_episode, to_team_id, offered_at, decided_at,
                             dispute_state, disputed_at, escalated_at)
       values ($1, $2, $3, 1, 'rejected', true, $4, $5, $5, $6, $5, $7)`,
      [workspaceId, id, leadId, newId(), disputedAt, state, escalatedAt],
    );
    if (remindedAt)
      await db.oracle(
        `insert into due (at, workspace_id, subject_kind, subject_id) values ($1, $2, 'dispute', $3)`,
        [remindedAt, workspaceId, id],
      );
    return id;
  };

  it('get one that ends, a reminder of it, and nothing else does', async () => {
    const ids = {
      fresh: await disputed({ disputedAt: ago(1) }),
      old: await disputed({ disputedAt: ago(40) }),
      reminded: await disputed({ disputedAt: ago(2), remindedAt: ago(-1) }),
      merged: await disputed({ disputedAt: ago(3), mergedAt: ago(2) }),
      escalated: await disputed({ disputedAt: ago(9), escalatedAt: ago(4) }),
      settled: await disputed({ state: 'rejection_stands', remindedAt: ago(-2) }),
    };
    expect((await migrate(db.ownerUrl, MIGRATIONS)).applied).toEqual([STEP]);
    const windows = await db.oracle<{ id: string; closes: Date; ended: Date | null; aside: Date | null }>(
      `select handover_id as id, closes_at as closes, ended_at as ended, set_aside_at as aside from dispute_window
        where workspace_id = $1`,
      [workspaceId],
    );
    const byId = new Map(windows.map((window) => [window.id, window]));
    expect([...byId.keys()].sort()).toEqual([ids.fresh, ids.old, ids.reminded, ids.merged].sort());
    expect(byId.get(ids.fresh)).toMatchObject({ closes: ago(-4), ended: null });
    expect(byId.get(ids.reminded)).toMatchObject({ closes: ago(-1), ended: null });
    expect(byId.get(ids.merged)).toMatchObject({ closes: ago(-2), ended: ago(2), aside: ago(2) });
    // Long over: a day is left from the step on.
    expect(byId.get(ids.old)!.closes.getTime()).toBeGreaterThanOrEqual(now + DAY_MS);
    const reminders = await db.oracle<{ id: string; at: Date }>(
      `select subject_id as id, at from due where workspace_id = $1 and subject_kind = 'dispute'`,
      [workspaceId],
    );
    const expected = [ids.fresh, ids.old, ids.reminded].map((id) => ({ id, at: byId.get(id)!.closes }));
    const byName = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
    expect(reminders.sort(byName)).toEqual(expected.sort(byName));
  });
});
