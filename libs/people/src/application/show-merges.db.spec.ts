import { actionsFrom, SYSTEM } from '#contracts';
import type { Caller } from '#contracts';
import { Signals } from '#database';
import { Journal } from '#journal';
import { DAY_MS, newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { EnsureCompanies } from './ensure-companies.js';
import { MergeLimit } from './merge-limit.js';
import { MergePersons } from './merge-persons.js';
import { ResolvePeople } from './resolve-people.js';
import { ShowMerges } from './show-merges.js';

describe('the merges of a person', () => {
  let db: TestDatabase;
  let signals: Signals;
  let journal: Journal;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    journal = new Journal(signals);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });
  afterEach(() => vi.restoreAllMocks());

  const merged = async (): Promise<{ caller: Caller; survivorId: string }> => {
    const workspaceId = newId();
    const people = new ResolvePeople(journal, new EnsureCompanies(journal));
    const context = { actor: SYSTEM, occurredAt: new Date(), defaultCountry: 'IT' };
    const inputs = [{ email: 'ada@engine.it' }, { email: 'ada@home.it' }];
    const survivorId = await db.database.withWorkspace(workspaceId, async (tx) => {
      const [one, other] = await people.resolve(tx, workspaceId, inputs, context);
      const pair = { survivorId: one!.personId, loserId: other!.personId };
      await new MergePersons(journal).run(tx, workspaceId, pair, SYSTEM);
      return pair.survivorId;
    });
    const of = { credentialId: newId(), accountId: null, memberId: null, teamIds: [] };
    return {
      caller: { ...of, workspaceId, actions: actionsFrom(['person.read', 'person.merge:all']) },
      survivorId,
    };
  };
  const shown = async ({ caller, survivorId }: { caller: Caller; survivorId: string }) =>
    (await new ShowMerges(db.database, new MergeLimit()).of(caller, survivorId)).merges.length;

  it('are shown as long as they can be taken back, by the clock of the database and no other', async () => {
    const of = await merged();
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 30 * DAY_MS);
    expect(await shown(of)).toBe(1);
  });

  it('are shown no more after seven days', async () => {
    const of = await merged();
    await db.oracle(
      `update person_merge set merged_at = merged_at - interval '7 days' where survivor_id = $1`,
      [of.survivorId],
    );
    expect(await shown(of)).toBe(0);
  });
});
