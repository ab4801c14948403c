import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { dueKinds, noteForgotten } from './keeping.js';

/** All in June 2031, by the clock of the workspace. */
interface Case {
  readonly zone: string;
  readonly chosen?: string;
  readonly looked?: string;
  readonly at: string;
  readonly isDue: boolean;
  readonly because: string;
}

const ROME = { zone: 'Europe/Rome' };
const ANGELES = { zone: 'America/Los_Angeles' };
const CASES: readonly Case[] = [
  {
    ...ROME,
    chosen: '2031-06-10 12:00',
    at: '2031-06-10 13:00',
    isDue: false,
    because: 'no night came since',
  },
  {
    ...ROME,
    chosen: '2031-06-10 12:00',
    at: '2031-06-11 03:59',
    isDue: false,
    because: 'it is not four yet',
  },
  { ...ROME, chosen: '2031-06-10 12:00', at: '2031-06-11 04:00', isDue: true, because: 'the night has come' },
  {
    ...ROME,
    chosen: '2031-06-10 12:00',
    at: '2031-06-11 09:30',
    isDue: true,
    because: 'the night was missed',
  },
  {
    ...ROME,
    chosen: '2031-06-10 02:00',
    at: '2031-06-10 04:30',
    isDue: true,
    because: 'it is the night after',
  },
  { ...ROME, looked: '2031-06-11 04:10', at: '2031-06-11 13:00', isDue: false, because: 'a night is enough' },
  {
    ...ROME,
    looked: '2031-06-11 04:10',
    at: '2031-06-12 04:05',
    isDue: true,
    because: 'it is the next night',
  },
  { ...ROME, looked: '2031-06-08 04:10', at: '2031-06-11 02:00', isDue: true, because: 'nights were missed' },
  {
    ...ANGELES,
    chosen: '2031-06-10 12:00',
    at: '2031-06-10 20:00',
    isDue: false,
    because: 'Rome does not count',
  },
  {
    ...ANGELES,
    chosen: '2031-06-10 12:00',
    at: '2031-06-11 04:00',
    isDue: true,
    because: 'it is four there',
  },
  { ...ROME, at: '2031-06-11 13:00', isDue: true, because: 'nothing was ever chosen and nobody looked' },
];

describe('what is not kept any longer', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const instant = async (local: string, zone: string): Promise<Date> =>
    (await db.oracle<{ at: Date }>('select $1::timestamp at time zone $2 as at', [local, zone]))[0]!.at;

  it.each(CASES)(
    'in $zone, chosen $chosen, looked at $looked: due at $at is $isDue, because $because',
    async ({ zone, chosen, looked, at, isDue }) => {
      const { id } = await buildWorkspace(db, { zone, members: [] });
      if (chosen !== undefined) {
        const chosenAt = await instant(chosen, zone);
        await db.oracle(
          `insert into retention_rule (workspace_id, kind, months, changed_at) values ($1, 'prospects', 24, $2)`,
          [id, chosenAt],
        );
        await db.oracle(
          `insert into keeping (workspace_id, kind, days, changed_at) values ($1, 'visits', 7, $2)`,
          [id, chosenAt],
        );
      }
      const kinds = ['prospects', 'visits'];
      const asked = await instant(at, zone);
      const lookedAt = looked === undefined ? null : await instant(looked, zone);
      const due = await db.database.withWorkspace(id, async (tx) => {
        for (const kind of lookedAt ? kinds : [])
          await noteForgotten(tx, id, kind, { count: 0, at: lookedAt! });
        return dueKinds(tx, id, asked, kinds);
      });
      expect(due.sort()).toEqual(isDue ? kinds : []);
    },
  );

  it('waits for the first night of a workspace', async () => {
    const { id } = await buildWorkspace(db, { members: [] });
    const due = (hours: number): Promise<string[]> =>
      db.database.withWorkspace(id, (tx) =>
        dueKinds(tx, id, new Date(Date.now() + hours * 3_600_000), ['visits']),
      );
    expect([await due(0), await due(24)]).toEqual([[], ['visits']]);
  });
});
