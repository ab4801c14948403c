import { SYSTEM } from '#contracts';
import { Signals } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import type { CompanyInput } from '../domain/company.js';
import type { PersonInput } from '../domain/person.js';
import { EnsureCompanies } from './ensure-companies.js';
import { findCompanies } from './find-companies.js';
import { companiesByIds, peopleByIds, searchCompanies, searchPeople } from './read-people.js';
import { ResolvePeople } from './resolve-people.js';

const CONTEXT = { actor: SYSTEM, occurredAt: new Date('2026-03-02T09:00:00Z') };

describe('companies', () => {
  let db: TestDatabase;
  let signals: Signals;
  let companies: EnsureCompanies;
  let people: ResolvePeople;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    const journal = new Journal(signals);
    companies = new EnsureCompanies(journal);
    people = new ResolvePeople(journal, companies);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const ensure = async (ws: string, ...inputs: (CompanyInput | null)[]) =>
    (await db.database.withWorkspace(ws, (tx) => companies.ensure(tx, ws, inputs, CONTEXT))).map(
      ({ companyId }) => companyId,
    );
  const find = (ws: string, ...inputs: (CompanyInput | null)[]) =>
    db.database.withWorkspace(ws, (tx) => findCompanies(tx, ws, inputs));
  const company = async (ws: string, id: string | null | undefined) =>
    (await db.database.withWorkspace(ws, (tx) => companiesByIds(tx, ws, [id ?? '']))).get(id ?? '');
  const resolve = (ws: string, ...inputs: PersonInput[]) =>
    db.database.withWorkspace(ws, (tx) => people.resolve(tx, ws, inputs, CONTEXT));

  it('are found by domain, id or exact name, and answered in the order given', async () => {
    const ws = newId();
    const crm = { externalIds: [{ source: 'crm', id: '1' }] };
    const [acme] = await ensure(ws, { name: 'Acme S.p.A.', domain: 'acme.it', ...crm });
    const asked = [
      { domain: 'https://www.acme.it/it' },
      crm,
      { name: ' ACME  s.p.a. ' },
      { name: 'Acme' },
      null,
    ];
    expect(await find(ws, ...asked)).toEqual([acme, acme, acme, null, null]);
    const [byDomain, byId, byName, other, none] = await ensure(ws, ...asked);
    expect([byDomain, byId, byName, none]).toEqual([acme, acme, acme, null]);
    expect(other).not.toBe(acme);
  });

  it('of one name and two domains are two, and a name alone then means the first', async () => {
    const ws = newId();
    const [it, com] = await ensure(
      ws,
      { name: 'Rossi', domain: 'rossi.it' },
      { name: 'Rossi', domain: 'rossi.com' },
    );
    expect(it).not.toBe(com);
    expect(await find(ws, { name: 'Rossi' }, { domain: 'rossi.com' })).toEqual([it, com]);
  });

  it('known by name only gain their domain later', async () => {
    const ws = newId();
    const [named] = await ensure(ws, { name: 'Rossi', employees: 40 });
    const [later] = await ensure(ws, { name: 'Rossi', domain: 'rossi.it', employees: 50, industry: 'Steel' });
    expect(later).toBe(named);
    expect(await company(ws, named)).toMatchObject({
      ...{ domain: 'rossi.it', employees: 40, industry: 'Steel', version: 2, isUnknown: false },
    });
  });

  it('are asked about without being made', async () => {
    const ws = newId();
    expect(await find(ws, { domain: 'new.it' }, { name: 'New', domain: 'new.it' })).toEqual([null, null]);
    expect(await db.oracle('select 1 from company where workspace_id = $1', [ws])).toEqual([]);
  });

  it('have one unknown company per workspace, also when two ask at once', async () => {
    const ws = newId();
    const unknown = () => db.database.withWorkspace(ws, (tx) => companies.unknown(tx, ws, CONTEXT));
    const ids = await Promise.all([unknown(), unknown(), unknown(), unknown()]);
    expect(new Set(ids).size).toBe(1);
    expect(await unknown()).toBe(ids[0]);
    expect(await company(ws, ids[0])).toMatchObject({ isUnknown: true, name: null });
    const created = await db.oracle('select 1 from journal_entry where workspace_id = $1', [ws]);
    expect(created).toHaveLength(1);
  });

  it('stay with a person, while a lead may come from another', async () => {
    const ws = newId();
    const [first] = await resolve(ws, { email: 'ada@gmail.com', company: { name: 'Engine' } });
    const [second] = await resolve(ws, { email: 'ada@gmail.com', company: { name: 'Loom' } });
    const [third] = await resolve(ws, { email: 'ada@gmail.com' });
    expect(second?.companyId).not.toBe(first?.companyId);
    expect(third?.companyId).toBe(first?.companyId);
    const known = await db.database.withWorkspace(ws, (tx) => peopleByIds(tx, ws, [first?.personId ?? '']));
    expect(known.get(first?.personId ?? '')?.companyId).toBe(first?.companyId);
  });

  describe('and people are searched', () => {
    const ws = newId();
    beforeAll(async () => {
      await resolve(
        ws,
        {
          firstName: 'Nicolò',
          lastName: 'Bianchi',
          email: 'n.bianchi@acme.it',
          company: { name: 'Acme Steel' },
        },
        { firstName: 'Anna', lastName: 'Bianco', email: 'anna@loom.it', company: { name: 'Loom' } },
        { firstName: 'Bruno', lastName: 'Neri', email: 'b.neri@loom.it' },
      );
    });
    const names = async (text: string, limit = 10) =>
      (await db.database.withWorkspace(ws, (tx) => searchPeople(tx, ws, text, limit))).map(
        ({ lastName }) => lastName,
      );

    it.each([
      ['bian', ['Bianchi', 'Bianco'], 'a last name by its beginning'],
      ['NICOLO', ['Bianchi'], 'whatever case and accent'],
      ['anna bia', ['Bianco'], 'each word has to match'],
      ['bia anna', ['Bianco'], 'in any order'],
      ['b.neri@loom', ['Neri'], 'an e-mail address by its beginning'],
      ['ianchi', [], 'only beginnings'],
      ['%', [], 'no wild card'],
      ['   ', [], 'nothing finds nobody'],
    ])('%j finds %j: %s', async (text, expected) => expect(await names(text)).toEqual(expected));

    it('at most as many as asked for, and only in their workspace', async () => {
      expect(await names('b', 1)).toEqual(['Bianchi']);
      const other = newId();
      expect(await db.database.withWorkspace(other, (tx) => searchPeople(tx, other, 'bian', 9))).toEqual([]);
    });

    it.each([
      ['acme', ['Acme Steel']],
      ['loom.it', ['Loom']],
      ['steel', []],
    ])('and companies by %j: %j', async (text, expected) => {
      const found = await db.database.withWorkspace(ws, (tx) => searchCompanies(tx, ws, text, 10));
      expect(found.map(({ name }) => name)).toEqual(expected);
    });

    it('by an index that row level security lets through', async () => {
      const crowd = newId();
      await db.oracle(
        `insert into person (workspace_id, id, last_key, created_at, updated_at)
         select $1, uuidv7(), md5(n::text), now(), now() from generate_series(1, 5000) n`,
        [crowd],
      );
      await db.oracle('analyze person');
      const plan = await db.database.withWorkspace(crowd, async (tx) => {
        const lines = await tx.query<{ 'QUERY PLAN': string }[]>(
          `explain select id from person where workspace_id = $1 and last_key >= 'bian' and last_key < 'biao'`,
          [crowd],
        );
        return lines.map((line) => line['QUERY PLAN']).join('\n');
      });
      expect(plan).toMatch(/Index Cond: .*last_key >= 'bian'/);
    });
  });
});
