import { SYSTEM } from '#contracts';
import type { Caller, Entry } from '#contracts';
import { Signals } from '#database';
import { Journal, Readers } from '#journal';
import { newId } from '#kernel';
import { countStatements } from '../../../../test/support/count-statements.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { MOST_OF_ONE_KEY } from '../domain/likeness-meeting.js';
import type { PersonInput } from '../domain/person.js';
import { EnsureCompanies } from './ensure-companies.js';
import { ErasePerson } from './erase-person.js';
import { MergeLimit } from './merge-limit.js';
import { ProposeLikely } from './propose-likely.js';
import { ResolvePeople } from './resolve-people.js';
import { ShowMerges } from './show-merges.js';

const CONTEXT = { actor: SYSTEM, occurredAt: new Date('2026-03-02T09:00:00Z'), defaultCountry: 'IT' };
const ANNA = { firstName: 'Anna', lastName: 'Rossi', email: 'anna.rossi@acme.it' };
const ALIKE = { firstName: 'Ana', lastName: 'Rossi', email: 'anna.rossi@gmail.com' };

describe('persons who are alike', () => {
  let db: TestDatabase;
  let signals: Signals;
  let journal: Journal;
  let proposing: ProposeLikely;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    journal = new Journal(signals);
    proposing = new ProposeLikely(new Readers(db.database, signals));
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const resolve = async (ws: string, ...inputs: PersonInput[]): Promise<string[]> =>
    (
      await db.database.withWorkspace(ws, (tx) =>
        new ResolvePeople(journal, new EnsureCompanies(journal)).resolve(tx, ws, inputs, CONTEXT),
      )
    ).map(({ personId }) => personId);
  const tell = (ws: string, ids: readonly string[]): Promise<void> =>
    db.database.withWorkspace(ws, (tx) => proposing.read(tx, ws, entriesOf(ids)));
  const entriesOf = (ids: readonly string[]): Entry[] =>
    ids.map((subjectId) => ({ type: 'person.created', subjectId }) as Entry);
  const pairs = (ws: string) =>
    db.oracle<{ person_a: string; person_b: string; score: number; why: string; state: string }>(
      'select person_a, person_b, score::float8, why, state from merge_candidate where workspace_id = $1 order by person_a, person_b',
      [ws],
    );
  const keys = async (ws: string): Promise<number> =>
    (await db.oracle('select 1 from person_likeness where workspace_id = $1', [ws])).length;

  it('are proposed, once, and never merged', async () => {
    const ws = newId();
    const ids = await resolve(ws, ANNA, ALIKE, {
      firstName: 'Ugo',
      lastName: 'Verdi',
      email: 'ugo@verdi.it',
    });
    await tell(ws, ids);
    const first = await pairs(ws);
    expect(first).toMatchObject([{ why: 'likeness', state: 'open' }]);
    expect([first[0]?.person_a, first[0]?.person_b].sort()).toEqual(ids.slice(0, 2).sort());
    await tell(ws, [...ids].reverse());
    expect(await pairs(ws)).toEqual(first);
    const merged = await db.oracle(
      'select 1 from person where workspace_id = $1 and merged_into_id is not null',
      [ws],
    );
    expect(merged).toEqual([]);
  });

  it('come out the same in whatever order and portions they are told of', async () => {
    const people = [
      ANNA,
      ALIKE,
      { firstName: 'Rossi', lastName: 'Anna', email: 'ar@x.it' },
      { ...ANNA, email: 'a.rossi@y.it' },
    ];
    const scoresOf = async (portions: (ids: string[]) => string[][]): Promise<number[]> => {
      const ws = newId();
      for (const ids of portions(await resolve(ws, ...people))) await tell(ws, ids);
      return (await pairs(ws)).map(({ score }) => score).sort();
    };
    const atOnce = await scoresOf((ids) => [ids]);
    expect(atOnce.length).toBeGreaterThan(2);
    expect(await scoresOf((ids) => [...ids].reverse().map((id) => [id]))).toEqual(atOnce);
  });

  it('are told apart for good, whatever score they come to later', async () => {
    const ws = newId();
    const ids = await resolve(ws, ANNA, ALIKE);
    await tell(ws, ids);
    await db.oracle(`update merge_candidate set state = 'dismissed', score = 0.5 where workspace_id = $1`, [
      ws,
    ]);
    await tell(ws, ids);
    expect(await pairs(ws)).toMatchObject([{ state: 'dismissed', score: 0.5 }]);
  });

  it('are never looked for in another workspace', async () => {
    const [one, other] = [newId(), newId()];
    const [mine] = await resolve(one, ANNA);
    const [theirs] = await resolve(other, ALIKE);
    await tell(one, [mine!]);
    await tell(other, [theirs!]);
    // Even when somebody else's news reaches the wrong workspace.
    await tell(one, [theirs!]);
    expect([await pairs(one), await pairs(other)]).toEqual([[], []]);
  });

  it('leave no key behind when they are erased, also when the news comes late', async () => {
    const ws = newId();
    const [anna] = await resolve(ws, ANNA);
    await tell(ws, [anna!]);
    expect(await keys(ws)).toBeGreaterThan(0);
    await db.database.withWorkspace(ws, (tx) => new ErasePerson(journal).erase(tx, ws, anna!, CONTEXT));
    expect(await keys(ws)).toBe(0);
    await tell(ws, [anna!]);
    expect(await keys(ws)).toBe(0);
  });

  it('are looked for under what is known of them now, and not again for what nobody is compared by', async () => {
    const ws = newId();
    const [anna] = await resolve(ws, ANNA);
    const update = (...fields: string[]): Promise<void> =>
      db.database.withWorkspace(ws, (tx) =>
        proposing.read(tx, ws, [
          { type: 'person.updated', subjectId: anna!, payload: { fields } } as unknown as Entry,
        ]),
      );
    const kept = () => db.oracle('select key from person_likeness where workspace_id = $1 order by 1', [ws]);
    await tell(ws, [anna!]);
    const before = await kept();
    await db.oracle(`update person set first_name = 'Zoe', last_name = 'Quinn' where workspace_id = $1`, [
      ws,
    ]);
    await update('jobTitle');
    expect(await kept()).toEqual(before);
    await update('jobTitle', 'lastName');
    expect(await kept()).toHaveLength(before.length);
    expect(await kept()).not.toEqual(before);
  });

  it('are not looked for under a key that a crowd shares', async () => {
    const ws = newId();
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      ...{ firstName: 'Anna', lastName: 'Rossi', email: `${index}${'abcdefghij'[index % 10]}@x${index}.it` },
    }));
    const ids = await resolve(ws, ...crowd);
    await tell(ws, ids.slice(0, 20));
    await tell(ws, ids.slice(20));
    expect(await pairs(ws)).toEqual([]);
    const [most] = await db.oracle<{ kept: number }>(
      'select count(*)::int as kept from person_likeness where workspace_id = $1 group by key order by 1 desc limit 1',
      [ws],
    );
    expect(most).toEqual({ kept: MOST_OF_ONE_KEY + 1 });
  });

  it('cost the same number of statements for two and for two hundred', async () => {
    const ws = newId();
    const cost = async (size: number): Promise<number> => {
      const people = Array.from({ length: size }, (_, index) => ({
        ...{ firstName: `Anna${index}`, lastName: 'Rossi', email: `anna.rossi${index}@x${size}.it` },
      }));
      const ids = await resolve(ws, ...people);
      return db.database.withWorkspace(ws, (tx) =>
        countStatements(tx, () => proposing.read(tx, ws, entriesOf(ids))),
      );
    };
    await cost(2);
    const few = await cost(3);
    expect(await cost(200)).toBeLessThanOrEqual(few);
  });

  it('are shown side by side, with the score and the reasons', async () => {
    const ws = newId();
    const [anna, alike] = await resolve(ws, ANNA, ALIKE);
    await tell(ws, [anna!, alike!]);
    const actions = new Set(['person.read', 'person.merge:all']) as unknown as Caller['actions'];
    const caller: Caller = {
      workspaceId: ws,
      credentialId: newId(),
      accountId: null,
      memberId: null,
      teamIds: [],
      actions,
    };
    const shown = await new ShowMerges(db.database, new MergeLimit()).of(caller, anna!);
    expect(shown).toMatchObject({
      person: { id: anna, name: 'Anna Rossi' },
      candidates: [
        {
          ...{ person: { id: alike, name: 'Ana Rossi' }, why: 'likeness' },
          compared: [
            { about: 'name', speaksForIt: true },
            { about: 'email', speaksForIt: true },
          ],
        },
      ],
    });
    expect(shown.candidates[0]?.score).toBeGreaterThan(0.6);
  });
});
