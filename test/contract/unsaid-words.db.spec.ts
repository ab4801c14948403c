import { rows } from '#database';
import { newId } from '#kernel';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

const AT = new Date('2026-03-01T08:00:00Z');
const UNSAY = 'select journal_unsay($1, $2::uuid[], $3) as unsaid';

describe('words taken out of the journal', () => {
  let db: TestDatabase;
  let here: string;
  let leadId: string;
  beforeAll(async () => (db = await testDatabase()));
  beforeEach(() => ([here, leadId] = [newId(), newId()]));
  afterAll(() => db.drop());

  const write = (workspaceId: string, type: string, lead = leadId): Promise<unknown> =>
    db.oracle(
      `insert into journal_entry (workspace_id, id, type, subject_kind, subject_id, lead_id, actor_kind, occurred_at, recorded_at, payload)
       values ($1, $2, $3, 'lead', $4, $4, 'member', $5, $5, '{"why": "Anna Rossi asked for Bo", "to": "Rossi"}')`,
      [workspaceId, newId(), type, lead, AT],
    );
  const unsay = async (naming: string, workspaceId = here, prepare = ''): Promise<number> => {
    const [answer] = await db.database.withWorkspace(here, async (tx) => {
      if (prepare !== '') await tx.query(prepare);
      return rows<{ unsaid: number }>(tx, UNSAY, [workspaceId, [leadId], naming]);
    });
    return answer!.unsaid;
  };
  const said = async (): Promise<unknown[]> =>
    (
      await db.oracle<{ payload: object }>(
        `select payload from journal_entry where lead_id = $1 order by workspace_id = $2 desc, type`,
        [leadId, here],
      )
    ).map(({ payload }) => payload);

  const WHOLE = { why: 'Anna Rossi asked for Bo', to: 'Rossi' };

  it('are in the reasons of assignments of these leads of this workspace, and nowhere else', async () => {
    await write(here, 'lead.assigned');
    await write(here, 'lead.moved');
    await write(newId(), 'lead.assigned');
    expect(await unsay('anna rossi|rossi')).toBe(1);
    expect(await said()).toEqual([{ why: '[removed] asked for Bo', to: 'Rossi' }, WHOLE, WHOLE]);
  });

  it('are the whole reason where everything is named, and never anything that somebody else could have written', async () => {
    await write(here, 'lead.assigned');
    expect(await unsay('.+')).toBe(1);
    expect(await said()).toEqual([{ why: '[removed]', to: 'Rossi' }]);
  });

  it('are none of a workspace that is not at hand', async () => {
    const there = newId();
    await write(there, 'lead.assigned');
    expect(await unsay('rossi', there)).toBe(0);
    expect(await said()).toEqual([WHOLE]);
  });

  it('are taken out of the journal, whatever else is called so by whoever asks', async () => {
    await write(here, 'lead.assigned');
    const name = new URL(db.appUrl).pathname.slice(1);
    await db.oracle(`grant temporary on database ${name} to staffetta_app`);
    const decoy = 'create temporary table journal_entry (like public.journal_entry) on commit drop';
    expect(await unsay('rossi', here, decoy)).toBe(1);
    expect(await said()).toEqual([{ why: 'Anna [removed] asked for Bo', to: 'Rossi' }]);
  });
});
