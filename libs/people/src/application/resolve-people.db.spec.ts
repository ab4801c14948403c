import { SYSTEM } from '#contracts';
import { Signals } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { countStatements } from '../../../../test/support/count-statements.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import type { PersonInput } from '../domain/person.js';
import { PERSONAL_DATA } from '../domain/personal-data.js';
import { EnsureCompanies } from './ensure-companies.js';
import { ErasePerson } from './erase-person.js';
import { peopleByIds } from './read-people.js';
import { ResolvePeople } from './resolve-people.js';
import type { ResolvedPerson } from './resolve-people.js';

const CONTEXT = { actor: SYSTEM, occurredAt: new Date('2026-03-02T09:00:00Z'), defaultCountry: 'IT' };

/** A promise that is opened from outside: races are forced, never awaited by luck. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('resolving people', () => {
  let db: TestDatabase;
  let signals: Signals;
  let people: ResolvePeople;
  let erasing: ErasePerson;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    const journal = new Journal(signals);
    people = new ResolvePeople(journal, new EnsureCompanies(journal));
    erasing = new ErasePerson(journal);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const resolve = (ws: string, ...inputs: PersonInput[]): Promise<ResolvedPerson[]> =>
    db.database.withWorkspace(ws, (tx) => people.resolve(tx, ws, inputs, CONTEXT));
  const one = async (ws: string, input: PersonInput): Promise<ResolvedPerson> =>
    (await resolve(ws, input))[0] as ResolvedPerson;
  const person = async (ws: string, id: string) =>
    (await db.database.withWorkspace(ws, (tx) => peopleByIds(tx, ws, [id]))).get(id);
  const entries = (ws: string) =>
    db.oracle<{ type: string; subject_id: string; payload: { fields?: string[] } }>(
      'select type, subject_id, payload from journal_entry where workspace_id = $1 order by ordinal',
      [ws],
    );
  const count = async (ws: string, table: string): Promise<number> =>
    (await db.oracle<{ n: number }>(`select count(*)::int n from ${table} where workspace_id = $1`, [ws]))[0]
      ?.n ?? -1;
  const candidates = (ws: string) =>
    db.oracle<{ person_a: string; person_b: string; why: string; state: string }>(
      'select person_a, person_b, why, state from merge_candidate where workspace_id = $1',
      [ws],
    );
  /** Waits until some transaction waits for another: the race is on. */
  const untilSomebodyWaits = async (): Promise<void> => {
    for (;;) {
      const [row] = await db.oracle<{ n: number }>(
        'select count(*)::int n from pg_locks l join pg_database d on d.oid = l.database or l.database is null where not granted and d.datname = current_database()',
      );
      if (row && row.n > 0) return;
    }
  };

  it('makes whom nobody knew, with the company, and finds them again', async () => {
    const ws = newId();
    const ada = {
      firstName: 'Ada',
      email: 'Ada@Engine.it',
      phone: '333 1234567',
      company: { name: 'Engine' },
    };
    const first = await one(ws, ada);
    expect(first).toMatchObject({ isNew: true, companyId: expect.any(String) });
    for (const input of [{ email: ' ada@engine.IT' }, { phone: '+39 333 123 4567' }, ada]) {
      expect(await one(ws, input)).toEqual({ ...first, isNew: false });
    }
    expect((await entries(ws)).map(({ type }) => type)).toEqual(['company.created', 'person.created']);
    expect(await person(ws, first.personId)).toMatchObject({
      firstName: 'Ada',
      email: 'ada@engine.it',
      version: 1,
    });
  });

  it('fills gaps, keeps what is known, and tells which fields, never their values', async () => {
    const ws = newId();
    const { personId } = await one(ws, { email: 'ada@x.example', firstName: 'Ada' });
    await one(ws, {
      email: 'ada@x.example',
      firstName: 'Adelaide',
      lastName: 'King',
      phone: '3331234567',
      jobTitle: '',
    });
    expect(await person(ws, personId)).toMatchObject({
      firstName: 'Ada',
      lastName: 'King',
      jobTitle: null,
      version: 2,
    });
    const updated = (await entries(ws)).filter(({ type }) => type === 'person.updated');
    expect(updated.map(({ payload }) => payload.fields)).toEqual([['lastName', 'phone']]);
    expect(JSON.stringify(await entries(ws))).not.toMatch(/King|333|ada@/);
  });

  it('proposes a merge, and merges nothing, when e-mail and phone are two persons', async () => {
    const ws = newId();
    const [ada, bob] = await resolve(ws, { email: 'ada@x.example' }, { phone: '3331234567' });
    for (let again = 0; again < 2; again += 1) {
      expect((await one(ws, { email: 'ada@x.example', phone: '3331234567' })).personId).toBe(ada?.personId);
    }
    const [person_a, person_b] = [ada?.personId, bob?.personId].sort();
    expect(await candidates(ws)).toEqual([{ person_a, person_b, why: 'phone', state: 'open' }]);
    expect((await one(ws, { phone: '3331234567' })).personId).toBe(bob?.personId);
  });

  it('takes rows of one batch for one person, in the order given', async () => {
    const ws = newId();
    const [a, b, c] = await resolve(
      ws,
      { email: 'a@x.example' },
      { email: 'b@x.example' },
      { email: 'A@x.example', lastName: 'Rossi' },
    );
    expect(c).toEqual({ ...a, isNew: false });
    expect(b?.personId).not.toBe(a?.personId);
    expect(await person(ws, a?.personId ?? '')).toMatchObject({ lastName: 'Rossi', version: 1 });
  });

  it('makes a new person each time of a name with a company, and refuses a name alone', async () => {
    const ws = newId();
    const named = { lastName: 'Rossi', company: { name: 'Acme' } };
    const [one1, two1] = await resolve(ws, named, named);
    expect(one1?.personId).not.toBe(two1?.personId);
    expect(one1?.companyId).toBe(two1?.companyId);
    await expect(resolve(ws, { email: 'a@x.example' }, { lastName: 'Rossi' })).rejects.toMatchObject({
      code: 'person/unrecognisable',
      fields: [{ pointer: '/1' }],
    });
    expect(await count(ws, 'person')).toBe(2);
  });

  it('keeps workspaces apart', async () => {
    const [one1, other] = [newId(), newId()];
    const mine = await one(one1, { email: 'ada@x.example' });
    expect((await one(other, { email: 'ada@x.example' })).isNew).toBe(true);
    expect(await person(other, mine.personId)).toBeUndefined();
  });

  it('makes one person of a new e-mail address in two open transactions', async () => {
    const ws = newId();
    const [written, mayCommit] = [gate(), gate()];
    const first = db.database.withWorkspace(ws, async (tx) => {
      const [made] = await people.resolve(tx, ws, [{ email: 'ada@engine.it', phone: '3331234567' }], CONTEXT);
      written.open();
      await mayCommit.opened;
      return made;
    });
    await written.opened;
    const second = one(ws, { email: 'ada@engine.it', externalIds: [{ source: 'crm', id: '7' }] });
    await untilSomebodyWaits();
    mayCommit.open();
    const [won, lost] = await Promise.all([first, second]);
    expect(lost).toMatchObject({ personId: won?.personId, companyId: won?.companyId, isNew: false });
    expect(await count(ws, 'person')).toBe(1);
    expect(await count(ws, 'company')).toBe(1);
    // What the second had claimed for somebody new belongs to the one who is known.
    expect((await one(ws, { externalIds: [{ source: 'crm', id: '7' }] })).personId).toBe(won?.personId);
  });

  it('makes the person after all when the first transaction rolls back', async () => {
    const ws = newId();
    const [written, mayFail] = [gate(), gate()];
    const first = db.database.withWorkspace(ws, async (tx) => {
      await people.resolve(tx, ws, [{ email: 'ada@engine.it' }], CONTEXT);
      written.open();
      await mayFail.opened;
      throw new Error('changed my mind');
    });
    await written.opened;
    const second = one(ws, { email: 'ada@engine.it' });
    await untilSomebodyWaits();
    mayFail.open();
    await expect(first).rejects.toThrow('changed my mind');
    expect(await second).toMatchObject({ isNew: true });
  });

  it('survives batches that cross each other in opposite orders', async () => {
    const ws = newId();
    const emails = Array.from({ length: 60 }, (_, n) => ({
      email: `p${n}@firm${n % 7}.example`,
      lastName: `L${n}`,
    }));
    const batches = Array.from({ length: 8 }, (_, n) => (n % 2 ? emails : [...emails].reverse()));
    const answers = await Promise.all(batches.map((batch) => resolve(ws, ...batch)));
    expect(await count(ws, 'person')).toBe(60);
    expect(await count(ws, 'company')).toBe(7);
    const made = answers.flat().filter(({ isNew }) => isNew);
    expect(made).toHaveLength(60);
  });

  it.each([1, 1_000])('needs at most 20 statements for a batch of %d, new or known', async (size) => {
    const ws = newId();
    const batch = (lastName: string | null): PersonInput[] =>
      Array.from({ length: size }, (_, n) => ({
        lastName,
        email: `p${n}@firm${n}.example`,
        phone: `+39333${1_000_000 + n}`,
        company: { name: `Firm ${n}`, employees: lastName === null ? null : 10 },
      }));
    const counted = (inputs: PersonInput[]): Promise<number> =>
      db.database.withWorkspace(ws, (tx) =>
        countStatements(tx, () => people.resolve(tx, ws, inputs, CONTEXT)),
      );
    expect(await counted(batch(null))).toBeLessThanOrEqual(20);
    expect(await counted(batch('Rossi'))).toBeLessThanOrEqual(20);
    expect(await count(ws, 'person')).toBe(size);
  });

  it('refuses more than a thousand at once', async () => {
    const many = Array.from({ length: 1_001 }, (_, n) => ({ email: `p${n}@x.example` }));
    await expect(resolve(newId(), ...many)).rejects.toMatchObject({ code: 'people/batch-too-large' });
  });

  describe('and erasing', () => {
    const erase = (ws: string, id: string) =>
      db.database.withWorkspace(ws, (tx) => erasing.erase(tx, ws, id, CONTEXT));
    const whole: PersonInput = {
      ...{ firstName: 'Zebedee', lastName: 'Quux', email: 'zebedee@quux.example', phone: '3339998877' },
      ...{
        jobTitle: 'Zookeeper',
        country: 'IT',
        region: 'Zonguldak',
        locale: 'it-ZZ',
        anonymousId: 'zvisitor',
      },
      externalIds: [{ source: 'crm', id: 'zcontact' }],
    };

    it('leaves the id and no trace of who it was, in any table', async () => {
      const ws = newId();
      const { personId } = await one(ws, whole);
      await erase(ws, personId);
      await erase(ws, personId);
      const tables = await db.oracle<{ name: string }>(
        `select table_name as name from information_schema.columns
          where table_schema = 'public' and column_name = 'workspace_id'`,
      );
      for (const { name } of tables) {
        const found = await db.oracle(
          `select 1 from ${name} t where workspace_id = $1 and t::text ~* 'zebedee|quux\\y(?!\\.example)|9998877|zookeeper|zonguldak|zvisitor|zcontact'`,
          [ws],
        );
        expect({ name, found }).toEqual({ name, found: [] });
      }
      expect(await person(ws, personId)).toMatchObject({
        id: personId,
        email: null,
        erasedAt: expect.any(Date),
      });
      expect((await entries(ws)).filter(({ type }) => type === 'person.erased')).toHaveLength(1);
    });

    it('declares every text column of its tables that holds what somebody typed', async () => {
      const columns = await db.oracle<{ column_name: string }>(
        `select column_name from information_schema.columns where table_name = 'person' and data_type = 'text'`,
      );
      const declared = PERSONAL_DATA.find(({ table }) => table === 'person')?.columns;
      expect(columns.map(({ column_name }) => column_name).sort()).toEqual([...(declared ?? [])].sort());
    });

    it('makes somebody new of the same address afterwards', async () => {
      const ws = newId();
      const { personId } = await one(ws, whole);
      await erase(ws, personId);
      const again = await one(ws, whole);
      expect(again).toMatchObject({ isNew: true });
      expect(again.personId).not.toBe(personId);
    });

    it('never lets a capture that waits for it add anything to who was erased', async () => {
      const ws = newId();
      const { personId } = await one(ws, { email: 'zebedee@quux.example' });
      const [erased, mayCommit] = [gate(), gate()];
      const first = db.database.withWorkspace(ws, async (tx) => {
        await erasing.erase(tx, ws, personId, CONTEXT);
        erased.open();
        await mayCommit.opened;
      });
      await erased.opened;
      const second = one(ws, { email: 'zebedee@quux.example', lastName: 'Quux' });
      await untilSomebodyWaits();
      mayCommit.open();
      await first;
      expect((await second).personId).not.toBe(personId);
      expect(await person(ws, personId)).toMatchObject({ lastName: null });
    });

    it('says so when there is nobody', async () => {
      await expect(erase(newId(), newId())).rejects.toMatchObject({ code: 'person/missing' });
    });
  });
});
