import fc from 'fast-check';
import type { NewEntry } from '#contracts';
import { entriesAfter, journalHead } from '#journal';
import { newId } from '#kernel';
import { foldFigures } from './application/fold-figures.js';
import { play } from './test-support/races.js';
import { ScoreboardFloor } from './test-support/scoreboard-floor.js';

const [STEPS] = fc.sample(
  fc.array(fc.record({ who: fc.nat(20), act: fc.nat(30), day: fc.nat(50) }), {
    minLength: 150,
    maxLength: 150,
  }),
  { numRuns: 1, seed: 7 },
);
const RACE: readonly NewEntry[] = play(STEPS ?? []);
const TABLES = [
  'fact',
  'funnel_rollup',
  'funnel_level',
  'clause_rollup',
  'contribution',
  'open_obligation',
  'standing_deal',
  'board_agreement',
  'corrected_obligation',
  'carried_goal',
];

describe('verification', () => {
  let floor: ScoreboardFloor;
  beforeAll(async () => {
    floor = await ScoreboardFloor.open();
  });
  afterAll(() => floor.close());

  const folded = async (entries: readonly NewEntry[] = RACE): Promise<string> => {
    const workspaceId = await floor.workspace();
    await floor.write(workspaceId, entries);
    await floor.fold(workspaceId);
    return workspaceId;
  };

  it('finds nothing to say about what was folded, and says how much it has looked at', async () => {
    const verdict = await floor.verify.verify(await folded());
    expect(verdict).toMatchObject({
      ...{
        position: RACE.length,
        head: RACE.length,
        differences: [],
        differenceCount: 0,
        dueUnannounced: [],
      },
      checked: { journal_entry: RACE.length, board_agreement: 1 },
    });
    for (const table of TABLES) expect(verdict.checked[table]).toBeGreaterThan(0);
  });

  it('does not mind what is numbered and not folded yet', async () => {
    const workspaceId = await folded(RACE.slice(0, 60));
    await floor.write(workspaceId, RACE.slice(60));
    expect(await floor.verify.verify(workspaceId)).toMatchObject({
      ...{ position: 60, head: RACE.length, differences: [] },
    });
  });

  const planted: { sql: string; of: string; because: string }[] = [
    {
      sql: `update fact set amount = amount + 1 where measure = 'entered' and item = 'mql'`,
      of: 'fact',
      because: 'a fact was changed',
    },
    {
      sql: `delete from funnel_rollup where measure = 'accepted'`,
      of: 'funnel_rollup',
      because: 'a rollup lost rows',
    },
    {
      sql: `update funnel_level set amount = 0 where item = 'mql'`,
      of: 'funnel_level',
      because: 'a level is off',
    },
    {
      sql: `update clause_rollup set posted_on = posted_on + 1 where measure = 'tally'`,
      of: 'clause_rollup',
      because: 'a credit was moved',
    },
    {
      sql: `update contribution set lead_id = uuidv7() where position = 2`,
      of: 'contribution',
      because: 'another lead was put behind a figure',
    },
    {
      sql: `update contribution set position = position + 1000000 where position = 2`,
      of: 'contribution',
      because: 'a contribution lies beyond the cursor',
    },
    { sql: `delete from open_obligation`, of: 'open_obligation', because: 'running clocks vanished' },
    {
      sql: 'update standing_deal set amount_minor = amount_minor + 1',
      of: 'standing_deal',
      because: 'what a deal is worth was changed',
    },
    {
      sql: `update corrected_obligation set state = 'pending'`,
      of: 'corrected_obligation',
      because: 'what was said of an outcome was changed',
    },
    {
      sql: 'update carried_goal set banked = banked + 1',
      of: 'carried_goal',
      because: 'what a closed period left was changed',
    },
    {
      sql: `update board_agreement set terms = jsonb_set(terms, '{clauses,0,goal}', '1')`,
      of: 'board_agreement',
      because: 'a signed goal was changed',
    },
  ];
  it.each(planted)('names $of when $because', async ({ sql, of }) => {
    const workspaceId = await folded();
    const where = sql.includes(' where ') ? ' and' : ' where';
    const changed = await floor.db.oracle(`${sql}${where} workspace_id = $1 returning 1`, [workspaceId]);
    const { differences, differenceCount } = await floor.verify.verify(workspaceId);
    expect(changed.length).toBeGreaterThan(0);
    expect(differenceCount).toBeGreaterThan(0);
    expect([...new Set(differences.map((difference) => difference.of))]).toEqual([of]);
  });

  it('tells the key, what should be there and what is', async () => {
    const workspaceId = await folded();
    const [row] = await floor.db.oracle<{ amount: string }>(
      `update funnel_level set amount = amount + 5 where workspace_id = $1 and measure = 'population' and item = 'mql' returning amount`,
      [workspaceId],
    );
    const { differences } = await floor.verify.verify(workspaceId);
    const found = Number(row?.amount);
    expect(differences).toEqual([
      {
        of: 'funnel_level',
        key: { measure: 'population', item: 'mql', currency: '' },
        expected: found - 5,
        found,
      },
    ]);
  });

  it('asks everybody who registered, and lists apart what is due and not announced', async () => {
    const { verifications, verify } = floor;
    verifications.register({
      name: 'late',
      run: () => Promise.resolve({ checked: { deadlines: 2 }, differences: [], dueUnannounced: ['o1'] }),
    });
    expect(await verify.verify(await folded())).toMatchObject({
      ...{ differences: [], dueUnannounced: ['o1'] },
      checked: { deadlines: 2, journal_entry: RACE.length },
    });
    expect(() => verifications.register({ name: 'late', run: () => Promise.reject(new Error()) })).toThrow(
      /late/,
    );
  });
});

describe('folding', () => {
  let floor: ScoreboardFloor;
  beforeAll(async () => {
    floor = await ScoreboardFloor.open();
  });
  afterAll(() => floor.close());

  const dump = async (workspaceId: string): Promise<unknown[]> => {
    const dumped = [];
    for (const table of TABLES)
      dumped.push(
        await floor.db.oracle(
          `select to_jsonb(t) - 'workspace_id' as row from ${table} t where workspace_id = $1 order by 1`,
          [workspaceId],
        ),
      );
    return dumped;
  };

  it('ends at the same rows whether entries come one by one or all at once', async () => {
    const [slow, fast] = [await floor.workspace(), await floor.workspace()];
    for (const entry of RACE.slice(0, 60)) {
      await floor.write(slow, [entry]);
      await floor.fold(slow);
    }
    await floor.write(fast, RACE.slice(0, 60));
    await floor.fold(fast);
    expect(await dump(slow)).toEqual(await dump(fast));
  });

  it('refuses entries that were folded before, wholly', async () => {
    const workspaceId = await floor.workspace();
    await floor.write(workspaceId, RACE.slice(0, 40));
    await floor.fold(workspaceId);
    const before = await dump(workspaceId);
    const again = floor.db.database.withWorkspace(workspaceId, async (tx) =>
      foldFigures(tx, workspaceId, await entriesAfter(tx, workspaceId, 0, 10)),
    );
    await expect(again).rejects.toMatchObject({ constraint: 'pk_contribution' });
    expect(await floor.fold(workspaceId)).toBe(0);
    expect(await dump(workspaceId)).toEqual(before);
  });

  it('rebuilds every figure from the journal, to the cursor and no further, in a new epoch', async () => {
    const workspaceId = await floor.workspace();
    await floor.write(workspaceId, RACE.slice(0, 80));
    await floor.fold(workspaceId);
    const right = await dump(workspaceId);
    await floor.write(workspaceId, RACE.slice(80));
    await floor.db.oracle('delete from fact where workspace_id = $1', [workspaceId]);
    await floor.db.oracle('update funnel_rollup set amount = amount * 2 where workspace_id = $1', [
      workspaceId,
    ]);
    const head = () => floor.db.database.withWorkspace(workspaceId, (tx) => journalHead(tx, workspaceId));
    const before = await head();

    const told: string[] = [];
    const rebuilt = await floor.rebuild.rebuild(workspaceId, (folded, upTo) =>
      told.push(`${folded} of ${upTo}`),
    );
    expect(rebuilt).toEqual({ position: 80 });
    expect(told).toEqual(['80 of 80']);
    const sql = 'select actor_kind, action, facts from audit_intent where workspace_id = $1';
    expect(await floor.db.oracle(sql, [workspaceId])).toEqual([
      { actor_kind: 'system', action: 'figures.rebuilt', facts: '{"position":80}' },
    ]);

    expect(await dump(workspaceId)).toEqual(right);
    expect(await floor.position(workspaceId)).toBe(80);
    const after = await head();
    expect(after.position).toBe(before.position);
    expect(after.epoch).not.toBe(before.epoch);
    await floor.fold(workspaceId);
    expect((await floor.verify.verify(workspaceId)).differences).toEqual([]);
  });

  it('rebuilds nothing where nothing happened', async () => {
    expect(await floor.rebuild.rebuild(await floor.workspace())).toEqual({ position: 0 });
  });

  it('cannot move positions, only begin epochs, and in its own workspace only', async () => {
    const workspaceId = await floor.workspace();
    await floor.write(workspaceId, RACE.slice(0, 5));
    const as = (ws: string, sql: string) => floor.db.database.withWorkspace(ws, (tx) => tx.query(sql));
    await expect(as(workspaceId, 'update journal_head set position = 0')).rejects.toThrow(
      /permission denied/,
    );
    const epoch = async () =>
      (
        await floor.db.oracle<{ epoch: string }>('select epoch from journal_head where workspace_id = $1', [
          workspaceId,
        ])
      )[0]?.epoch;
    const before = await epoch();
    await as(newId(), 'update journal_head set epoch = uuidv7()');
    expect(await epoch()).toBe(before);
  });
});
