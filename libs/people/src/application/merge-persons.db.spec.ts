import { SYSTEM } from '#contracts';
import { Signals } from '#database';
import { Journal } from '#journal';
import { DAY_MS, newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import type { PersonInput } from '../domain/person.js';
import { EnsureCompanies } from './ensure-companies.js';
import { ErasePerson } from './erase-person.js';
import { MergePersons } from './merge-persons.js';
import type { MergedPersons } from './merge-persons.js';
import { peopleByIds, searchPeople } from './read-people.js';
import { ResolvePeople } from './resolve-people.js';

const NOON = new Date('2026-04-13T12:00:00Z');
const daysOn = (count: number): Date => new Date(NOON.getTime() + count * DAY_MS);
const CONTEXT = { actor: SYSTEM, occurredAt: NOON, defaultCountry: 'IT' };

const ADA: PersonInput = { firstName: 'Ada', email: 'ada@engine.it' };
const ADA_AT_HOME: PersonInput = { lastName: 'King', email: 'ada@home.it', phone: '+39 333 123 4567' };

describe('two records of one person', () => {
  let db: TestDatabase;
  let signals: Signals;
  let people: ResolvePeople;
  let merging: MergePersons;
  let erasing: ErasePerson;
  let ws: string;

  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    const journal = new Journal(signals);
    people = new ResolvePeople(journal, new EnsureCompanies(journal));
    merging = new MergePersons(journal);
    erasing = new ErasePerson(journal);
  });
  beforeEach(() => {
    ws = newId();
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const known = async (input: PersonInput): Promise<string> => {
    const [found] = await db.database.withWorkspace(ws, (tx) => people.resolve(tx, ws, [input], CONTEXT));
    return found?.personId ?? '';
  };
  const merge = (survivorId: string, loserId: string, at = NOON): Promise<MergedPersons> =>
    db.database.withWorkspace(ws, (tx) => merging.run(tx, ws, { survivorId, loserId }, SYSTEM), { at });
  const undo = (personId: string, mergeId: string, at = daysOn(1)): Promise<unknown> =>
    db.database.withWorkspace(ws, (tx) => merging.undo(tx, ws, { personId, mergeId }, SYSTEM), { at });
  const person = async (id: string) =>
    (await db.database.withWorkspace(ws, (tx) => peopleByIds(tx, ws, [id]))).get(id);
  const identities = () =>
    db.oracle<{ value: string; person_id: string }>(
      'select value, person_id from person_identity where workspace_id = $1 order by kind, source, value',
      [ws],
    );
  const told = async (type: string) =>
    db.oracle<{ subject_id: string; payload: Record<string, unknown> }>(
      'select subject_id, payload from journal_entry where workspace_id = $1 and type = $2 order by ordinal',
      [ws, type],
    );
  const found = async (text: string) =>
    (await db.database.withWorkspace(ws, (tx) => searchPeople(tx, ws, text, 10))).map(({ id }) => id);

  it('become one: every identity leads to the survivor, whose gaps are filled', async () => {
    const [ada, other] = [await known(ADA), await known(ADA_AT_HOME)];
    const { mergeId, undoableUntil } = await merge(ada, other);
    expect(undoableUntil).toEqual(daysOn(7));
    expect(await known({ email: 'ada@home.it' })).toBe(ada);
    expect(await person(ada)).toMatchObject({
      ...{ firstName: 'Ada', lastName: 'King', email: 'ada@engine.it', phone: '+393331234567' },
    });
    expect(await person(other)).toMatchObject({ mergedIntoId: ada, email: 'ada@home.it' });
    expect(await found('king')).toEqual([ada]);
    expect(await told('person.merged')).toEqual([{ subject_id: ada, payload: { mergeId, loserId: other } }]);
  });

  it('are two again exactly as they were, with what each was known by', async () => {
    const [ada, other] = [await known(ADA), await known(ADA_AT_HOME)];
    const before = { persons: [await person(ada), await person(other)], identities: await identities() };
    const { mergeId } = await merge(ada, other);
    await undo(ada, mergeId);
    const plain = (each: Awaited<ReturnType<typeof person>>) => ({ ...each, version: 0 });
    expect([await person(ada), await person(other)].map(plain)).toEqual(before.persons.map(plain));
    expect(await identities()).toEqual(before.identities);
    expect(await told('person.unmerged')).toEqual([
      { subject_id: ada, payload: { mergeId, loserId: other, mergedAt: NOON.toISOString() } },
    ]);
  });

  it('leave with the survivor what came to it since', async () => {
    const [ada, other] = [await known(ADA), await known(ADA_AT_HOME)];
    const { mergeId } = await merge(ada, other);
    await known({ email: 'ada@engine.it', phone: '+39 347 765 4321', jobTitle: 'Countess' });
    await undo(ada, mergeId);
    expect(await known({ phone: '+39 347 765 4321' })).toBe(ada);
    expect(await person(ada)).toMatchObject({ jobTitle: 'Countess', lastName: null });
  });

  it('go back one by one, the last merge first', async () => {
    const [a, b, c] = [await known(ADA), await known(ADA_AT_HOME), await known({ email: 'ada@sea.it' })];
    const first = await merge(b, c);
    const second = await merge(a, b);
    expect(await known({ email: 'ada@sea.it' })).toBe(a);
    await expect(undo(b, first.mergeId)).rejects.toMatchObject({ code: 'merge/merged-on' });
    await undo(a, second.mergeId);
    expect(await known({ email: 'ada@sea.it' })).toBe(b);
    await undo(b, first.mergeId);
    expect(await known({ email: 'ada@sea.it' })).toBe(c);
  });

  const REFUSED: readonly {
    code: string;
    because: string;
    act: (ada: string, other: string) => Promise<unknown>;
  }[] = [
    {
      code: 'merge/same-person',
      because: 'nobody is merged into themselves',
      act: (ada) => merge(ada, ada),
    },
    { code: 'person/missing', because: 'both must be there', act: (ada) => merge(ada, newId()) },
    {
      code: 'person/merged',
      because: 'a merged record stands for nobody',
      act: async (ada, other) => {
        await merge(ada, other);
        await merge(other, ada);
      },
    },
    {
      code: 'merge/undone',
      because: 'a merge goes back once',
      act: async (ada, other) => {
        const { mergeId } = await merge(ada, other);
        await undo(ada, mergeId);
        await undo(ada, mergeId);
      },
    },
    {
      code: 'merge/too-late',
      because: 'seven days are over at their last instant',
      act: async (ada, other) => undo(ada, (await merge(ada, other)).mergeId, daysOn(7)),
    },
    {
      code: 'merge/missing',
      because: 'it is a merge of somebody else',
      act: async (ada, other) => undo(other, (await merge(ada, other)).mergeId),
    },
    {
      code: 'person/erased',
      because: 'nothing is left to give back',
      act: async (ada, other) => {
        const { mergeId } = await merge(ada, other);
        await db.database.withWorkspace(ws, (tx) => erasing.erase(tx, ws, ada, CONTEXT));
        await undo(ada, mergeId);
      },
    },
    {
      code: 'person/merged',
      because: 'whoever is erased is erased by the record that stands for them',
      act: async (ada, other) => {
        await merge(ada, other);
        await db.database.withWorkspace(ws, (tx) => erasing.erase(tx, ws, other, CONTEXT));
      },
    },
  ];

  it.each(REFUSED)('are refused with $code because $because', async ({ code, act }) => {
    const [ada, other] = [await known(ADA), await known(ADA_AT_HOME)];
    await expect(act(ada, other)).rejects.toMatchObject({ code });
  });

  it('are merged once by eight who try at once, and taken back once by eight', async () => {
    const [ada, other] = [await known(ADA), await known(ADA_AT_HOME)];
    const all = <T>(act: () => Promise<T>) => Promise.allSettled(Array.from({ length: 8 }, act));
    const won = (results: readonly PromiseSettledResult<unknown>[]): number =>
      results.filter(({ status }) => status === 'fulfilled').length;
    const merged = await all(() => merge(ada, other));
    expect(won(merged)).toBe(1);
    const [{ mergeId }] = (await told('person.merged')).map(({ payload }) => payload) as [
      { mergeId: string },
    ];
    expect(won(await all(() => undo(ada, mergeId)))).toBe(1);
    expect(await told('person.unmerged')).toHaveLength(1);
  });

  it('answer as the survivor also to whoever resolves one of them while they are merged', async () => {
    const [ada, other] = [await known(ADA), await known(ADA_AT_HOME)];
    let resolving: Promise<string> = Promise.resolve('');
    await db.database.withWorkspace(ws, async (tx) => {
      await merging.run(tx, ws, { survivorId: ada, loserId: other }, SYSTEM);
      resolving = known({ email: 'ada@home.it' });
      for (;;) {
        const [row] = await db.oracle<{ n: number }>(
          'select count(*)::int n from pg_locks l join pg_database d on d.oid = l.database or l.database is null where not granted and d.datname = current_database()',
        );
        if (row && row.n > 0) return;
      }
    });
    expect(await resolving).toBe(ada);
  });

  it('are erased together, and no value stays in any table', async () => {
    const [ada, other] = [await known(ADA), await known(ADA_AT_HOME)];
    await merge(ada, other);
    const shown = await db.database.withWorkspace(ws, (tx) => erasing.preview(tx, ws, ada));
    expect(shown.goes).toEqual([
      { table: 'person', rows: 2 },
      { table: 'person_identity', rows: 3 },
    ]);
    const erase = (seenVersion: number) =>
      db.database.withWorkspace(ws, (tx) => erasing.erase(tx, ws, ada, { ...CONTEXT, seenVersion }));
    await expect(erase(shown.version - 1)).rejects.toMatchObject({ code: 'person/changed' });
    await erase(shown.version);
    expect(await identities()).toEqual([]);
    expect(await person(other)).toMatchObject({ email: null, phone: null, lastName: null });
    expect(await person(ada)).toMatchObject({ email: null, firstName: null, lastName: null });
  });

  it('are told apart once and for all', async () => {
    const ada = await known({ email: 'ada@engine.it', phone: '+39 333 123 4567' });
    const other = await known({ email: 'bruno@engine.it', phone: '+39 333 123 4567' });
    const [pair] = await db.oracle<{ id: string }>('select id from merge_candidate where workspace_id = $1', [
      ws,
    ]);
    const candidateId = pair?.id ?? '';
    const tellApart = (personId: string) =>
      db.database.withWorkspace(ws, (tx) => merging.tellApart(tx, ws, { personId, candidateId }, SYSTEM));
    await tellApart(other);
    expect(await told('person.told_apart')).toEqual([{ subject_id: other, payload: { otherId: ada } }]);
    await expect(tellApart(ada)).rejects.toMatchObject({ code: 'merge/no-candidate' });
  });
});
