import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readers, Sequencer } from '#journal';
import { DAY_MS, HOUR_MS } from '#kernel';
import { byProduct, LogAttempt, OfferLeads, QualifyLeads } from '#leads';
import { Database } from '#database';
import type { AgreementTerms } from '#sla';
import { LivedPast } from '../../../../test/support/lived-past.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { ImportFile } from '../application/import-file.js';
import { StartImports } from '../application/start-imports.js';
import { UndoImport } from '../application/undo-import.js';
import { standing as standingOf } from '../test-support/standing.js';

const NOW = Date.now();
const day = (ago: number, hours = 0): string => new Date(NOW - ago * DAY_MS + hours * HOUR_MS).toISOString();

const TERMS = {
  period: { unit: 'month', zone: 'UTC', firstDay: 1, firstMonth: 1 },
  acceptanceWindow: { workingDays: 1 },
  disputeWindow: { workingDays: 1 },
  carryOver: { shortfallCap: 0.1, bankCap: 0 },
  clauses: [
    {
      ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales' },
      ...{ goal: 20, stage: 'mql', consequence: 'Marketing shows its plan.' },
    },
    {
      ...{ kind: 'duty.handover', key: 'handover', title: 'Hand over', owedBy: 'marketing', owedTo: 'sales' },
      ...{ objective: 0.9, tiers: [{ key: 'rest', label: 'Everyone', targetMs: 4 * HOUR_MS }] },
    },
  ],
} as unknown as AgreementTerms;

const BEFORE = [
  'Id,Mail,Firm,When,Stage',
  `B1,ada@rossi.example,Rossi,${day(9)},inquiry`,
  `B2,bo@verdi.example,Verdi,${day(8)},mql`,
];
const FILE = [
  'Id,Mail,Firm,When,Stage',
  `X1,ada@rossi.example,Rossi,${day(6)},inquiry`,
  `X2,cy@rossi.example,Rossi,${day(6)},mql`,
  `X3,di@neri.example,Neri,${day(5)},sql`,
  `X4,ed@neri.example,Neri,${day(5, 3)},inquiry`,
  `X5,,,${day(4)},customer`,
  'X6,,,,mql',
];
const COLUMNS = { Id: 'externalId', Mail: 'email', Firm: 'company.name', When: 'occurredAt', Stage: 'stage' };

interface Room {
  readonly workspaceId: string;
  readonly marketer: string;
  readonly salesTeam: string;
}

describe('undoing an import', () => {
  let db: TestDatabase;
  let app: TestApp;
  let folder: string;
  let files = 0;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db, { env: { ROLES: 'api' } });
    folder = mkdtempSync(join(tmpdir(), 'staffetta-undo-'));
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const part = <T>(of: { readonly prototype: T }): T => app.app.get(of as never, { strict: false });

  async function room(): Promise<Room> {
    const { id, teams, members } = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-manager'], team: 'sales' },
      ],
    });
    const people = {
      ...{ workspaceId: id, marketerId: members.Giulia.id, sellerId: members.Luca.id },
      salesTeamId: teams.sales,
    };
    await new LivedPast(app, people).agree('Patto', TERMS, new Date(NOW - 20 * DAY_MS));
    return { workspaceId: id, marketer: members.Giulia.id, salesTeam: teams.sales };
  }

  async function take({ workspaceId, marketer }: Room, lines: readonly string[]): Promise<string> {
    const path = join(folder, `${(files += 1)}.csv`);
    writeFileSync(path, lines.join('\n'));
    const mapping = { source: 'crm', instant: day(10), columns: COLUMNS };
    const { id } = await part(ImportFile).run({
      workspaceId,
      memberId: marketer,
      kind: 'leads',
      path,
      mapping,
    });
    return id;
  }

  async function takeDeals({ workspaceId, marketer: memberId }: Room): Promise<string> {
    const path = join(folder, `${(files += 1)}.csv`);
    const lines = [`D1,Neri,won,${day(6)},${day(4).slice(0, 10)},900`, `D2,Neri,proposal,${day(5)},,400`];
    writeFileSync(path, ['Id,Firm,Stage,Opened,Closed,Worth', ...lines].join('\n'));
    const columns = {
      ...{ Id: 'externalId', Firm: 'company', Stage: 'stage', Opened: 'openedAt', Worth: 'amount' },
      Closed: { field: 'closedOn', format: 'YYYY-MM-DD' },
    };
    const mapping = { source: 'deals', instant: day(10), currency: 'EUR', columns };
    const { id } = await part(ImportFile).run({
      workspaceId,
      memberId,
      kind: 'opportunities',
      path,
      mapping,
    });
    return id;
  }

  async function settle({ workspaceId }: Room): Promise<void> {
    await part(Sequencer).number(workspaceId);
    const readers = part(Readers);
    for (const reader of readers.all()) await readers.catchUp(reader, workspaceId);
  }

  async function undo(of: Room, id: string, touched: 'keep' | 'take'): Promise<void> {
    await part(StartImports).undo(of.workspaceId, id, { touched, memberId: of.marketer });
    await part(StartImports).settled();
    await settle(of);
  }

  const standing = ({ workspaceId }: Room): Promise<object> => standingOf(db, workspaceId);

  it('leaves the workspace as one that never imported the file', async () => {
    const [here, twin] = [await room(), await room()];
    await take(here, BEFORE);
    await take(twin, BEFORE);
    const id = await take(here, FILE);
    await settle(here);
    const before = await standing(here);
    expect(await part(UndoImport).preview(here.workspaceId, id)).toMatchObject({
      leads: 5,
      touched: 0,
      touches: 4,
    });
    await undo(here, id, 'keep');
    await settle(twin);
    const expected = await standing(twin);
    expect(await standing(here)).toEqual(expected);
    expect(before).not.toEqual(expected);
    const [run] = await db.oracle('select state, taken_back, kept from import_run where id = $1', [id]);
    expect(run).toEqual({ state: 'undone', taken_back: 5, kept: 0 });
    await expect(undo(here, id, 'take')).rejects.toMatchObject({ code: 'import/not-undoable' });
  });

  it('takes deals of a file back with the money they brought', async () => {
    const [here, twin] = [await room(), await room()];
    const money = () =>
      db.oracle('select sum(amount_minor)::int as won from revenue_event where workspace_id = $1', [
        here.workspaceId,
      ]);
    const id = await takeDeals(here);
    await settle(here);
    expect(await money()).toEqual([{ won: 90_000 }]);
    await undo(here, id, 'keep');
    await settle(twin);
    expect(await money()).toEqual([{ won: null }]);
    expect(await standing(here)).toEqual(await standing(twin));
  });

  it('keeps or takes what people touched since, as chosen, and names it first', async () => {
    const [here, twin] = [await room(), await room()];
    const id = await take(here, FILE);
    await settle(here);
    const touched = await work(here, 'X4');
    await settle(here);
    expect(await part(UndoImport).preview(here.workspaceId, id)).toMatchObject({
      leads: 6,
      touched: 1,
      firstTouched: [{ leadId: touched, type: 'attempt.logged' }],
    });
    await undo(here, id, 'keep');
    expect(await standing(here)).toMatchObject({
      leads: [{ external_id: 'X4', stage: 'mql' }],
      people: [{ email: 'ed@neri.example' }],
      companies: [{ name: 'Neri' }],
      records: [{ external_id: 'X4' }],
    });
    const again = await take(here, FILE);
    await settle(here);
    await work(here, 'X3');
    await undo(here, again, 'take');
    await settle(twin);
    const { leads, people, levels } = (await standing(here)) as Record<string, unknown[]>;
    expect({ leads: leads?.length, people: people?.length }).toEqual({ leads: 1, people: 1 });
    expect(levels).toEqual([{ measure: 'population', item: 'mql', amount: '1' }]);
  });

  it('leaves persons whom care spoke with or who came to an event since, without their leads', async () => {
    const here = await room();
    const id = await take(here, FILE);
    await settle(here);
    const of = (email: string, sql: string) =>
      db.oracle(`with p as (select id from person where workspace_id = $1 and email = $2) ${sql}`, [
        here.workspaceId,
        email,
      ]);
    await of(
      'ada@rossi.example',
      `insert into conversation (workspace_id, id, kind, channel, person_id, opened_at, stirred_at)
       select $1, uuidv7(), 'care', 'customer-care', p.id, now(), now() from p`,
    );
    await of(
      'cy@rossi.example',
      `, c as (insert into campaign (workspace_id, id, name, key, channel, created_at)
                 select $1, uuidv7(), 'Fair', 'fair', 'event', now() returning id),
            e as (insert into event (workspace_id, id, name, starts_at, ends_at, campaign_id, created_at)
                 select $1, uuidv7(), 'Fair', now(), now(), c.id, now() from c returning id)
       insert into event_attendance (workspace_id, id, event_id, person_id, attended_at)
       select $1, uuidv7(), e.id, p.id, now() from p, e`,
    );
    await undo(here, id, 'take');
    const { leads, people } = (await standing(here)) as Record<string, unknown[]>;
    expect(leads).toEqual([]);
    expect(people).toEqual([{ email: 'ada@rossi.example' }, { email: 'cy@rossi.example' }]);
  });

  it('takes along which code a nameless lead told, and leaves the code', async () => {
    const here = await room();
    const told = () =>
      db.oracle(
        `select d.code from told_code c join distribution_code d on d.id = c.code_id where c.workspace_id = $1`,
        [here.workspaceId],
      );
    await db.oracle(
      `with a as (insert into asset (workspace_id, id, name, key, created_at) values ($1, uuidv7(), 'Guide', 'guide', now()) returning id)
       insert into distribution_code (workspace_id, id, asset_id, code, medium, channel, created_at)
       select $1, uuidv7(), a.id, 'k7m2pq9d', 'offline', 'event', now() from a`,
      [here.workspaceId],
    );
    const path = join(folder, `${(files += 1)}.csv`);
    writeFileSync(path, `Id,When,Code\nN1,${day(6)},K7M2-PQ9D`);
    const columns = { Id: 'externalId', When: 'occurredAt', Code: 'distributionCode' };
    const { workspaceId, marketer: memberId } = here;
    const mapping = { source: 'crm', instant: day(10), columns };
    const { id } = await part(ImportFile).run({ workspaceId, memberId, kind: 'leads', path, mapping });
    await settle(here);
    expect(await told()).toEqual([{ code: 'k7m2pq9d' }]);
    await undo(here, id, 'keep');
    expect(await told()).toEqual([]);
    expect(
      await db.oracle(
        `select (select count(*)::int from told_code where workspace_id = $1) as told,
                (select count(*)::int from distribution_code where workspace_id = $1) as codes`,
        [workspaceId],
      ),
    ).toEqual([{ told: 0, codes: 1 }]);
  });

  /** A marketer hands it over, and somebody calls. */
  async function work({ workspaceId, marketer, salesTeam }: Room, externalId: string): Promise<string> {
    const [lead] = await db.oracle<{ id: string; stage: string }>(
      'select id, stage from lead where workspace_id = $1 and external_id = $2',
      [workspaceId, externalId],
    );
    const leadId = lead?.id ?? '';
    const by = byProduct(workspaceId, marketer);
    await part(Database).withWorkspace(workspaceId, async (tx) => {
      if (lead?.stage === 'inquiry') {
        await part(QualifyLeads).run(tx, by, [leadId]);
        await part(OfferLeads).run(tx, by, { leadIds: [leadId], toTeamId: salesTeam });
      }
      await part(LogAttempt).run(tx, by, leadId, { type: 'call', direction: 'out', outcome: 'no_answer' });
    });
    return leadId;
  }
});
