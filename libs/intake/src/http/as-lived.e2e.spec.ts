import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Timers } from '#agreements';
import { Database } from '#database';
import type { Tx } from '#database';
import { Readers, Sequencer } from '#journal';
import { DAY_MS, HOUR_MS } from '#kernel';
import { byProduct, QualifyLeads } from '#leads';
import type { AgreementTerms } from '#sla';
import { LivedPast } from '../../../../test/support/lived-past.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { CaptureSubmissions } from '../application/capture-submissions.js';
import { ImportFile } from '../application/import-file.js';
import { standing } from '../test-support/standing.js';

/** A whole minute, so that no test meets the end of a day in a half of it. */
const NOW = Math.floor(Date.now() / 60_000) * 60_000;
const ago = (days: number, hours = 0): Date => new Date(NOW - days * DAY_MS + hours * HOUR_MS);

const TERMS = {
  period: { unit: 'month', zone: 'Europe/Rome', firstDay: 1, firstMonth: 1 },
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
      ...{ objective: 0.9, tiers: [{ key: 'rest', label: 'Everyone', targetMs: 30 * HOUR_MS }] },
    },
  ],
} as unknown as AgreementTerms;

interface Happened {
  readonly id: string;
  readonly email: string;
  readonly at: Date;
  readonly channel: 'website' | 'event';
  readonly isQualified: boolean;
}

/** Two of one person, two in one hour, one before anything was agreed, one that can still be handed over in time. */
const STORY: readonly Happened[] = [
  { id: 'L1', email: 'ada@rossi.example', at: ago(26), channel: 'website', isQualified: true },
  { id: 'L2', email: 'bo@verdi.example', at: ago(9), channel: 'event', isQualified: true },
  { id: 'L3', email: 'cy@neri.example', at: ago(9, 0.5), channel: 'website', isQualified: false },
  { id: 'L4', email: 'bo@verdi.example', at: ago(7), channel: 'website', isQualified: false },
  { id: 'L5', email: 'di@bruni.example', at: ago(5, 3), channel: 'event', isQualified: true },
  { id: 'L6', email: 'ed@gallo.example', at: ago(0, -2), channel: 'website', isQualified: true },
];

interface Room {
  readonly workspaceId: string;
  readonly marketer: string;
}

describe('a file of the past', () => {
  let db: TestDatabase;
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db, { env: { ROLES: 'api' } });
    folder = mkdtempSync(join(tmpdir(), 'staffetta-lived-'));
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
    await new LivedPast(app, people).agree('Pact', TERMS, ago(20));
    return { workspaceId: id, marketer: members.Giulia.id };
  }

  const settle = async ({ workspaceId }: Room): Promise<void> => {
    await part(Timers).runUntil(workspaceId, new Date(NOW));
    await part(Sequencer).number(workspaceId);
    const readers = part(Readers);
    for (const reader of readers.all()) await readers.catchUp(reader, workspaceId);
  };

  /** Each deed at its own instant, as if somebody had done it then. */
  async function live({ workspaceId, marketer }: Room): Promise<void> {
    const by = byProduct(workspaceId, marketer);
    for (const { id: externalId, email, channel, at, isQualified } of STORY) {
      await part(Timers).runUntil(workspaceId, at);
      const deed = async (tx: Tx): Promise<void> => {
        const hit = { externalId, email, channel, company: { name: 'Firm' }, leadType: 'demo' } as const;
        const [captured] = await part(CaptureSubmissions).run(tx, by, 'crm', [hit]);
        if (isQualified) await part(QualifyLeads).run(tx, by, [captured?.leadId ?? '']);
      };
      await part(Database).withWorkspace(workspaceId, deed, { at });
    }
  }

  async function bringIn({ workspaceId, marketer }: Room, clocks: 'as_lived' | 'none'): Promise<void> {
    const path = join(folder, `${workspaceId}.csv`);
    const lines = STORY.map(
      ({ id, email, at, channel, isQualified }) =>
        `${id},${email},${at.toISOString()},${channel},${isQualified ? 'mql' : 'inquiry'}`,
    );
    writeFileSync(path, ['Id,Mail,When,Channel,Stage', ...lines].join('\n'));
    const columns = {
      ...{ Id: 'externalId', Mail: 'email', When: 'occurredAt' },
      ...{ Channel: 'channel', Stage: 'stage' },
    };
    const constants = { 'company.name': 'Firm', leadType: 'demo' };
    const mapping = { source: 'crm', clocks, columns, constants };
    const report = await part(ImportFile).run({
      ...{ workspaceId, memberId: marketer, kind: 'leads', path, mapping },
    });
    expect(report).toMatchObject({ state: 'done', refused: 0 });
  }

  const owed = ({ workspaceId }: Room): Promise<{ status: string }[]> =>
    db.oracle('select status from obligation where workspace_id = $1 order by started_at', [workspaceId]);
  const credited = ({ workspaceId }: Room): Promise<object[]> =>
    db.oracle('select earned_on from tally_entry where workspace_id = $1', [workspaceId]);

  it('brought in as lived is owed, credited and counted as the same days lived one by one', async () => {
    const [lived, brought] = [await room(), await room()];
    await live(lived);
    await bringIn(brought, 'as_lived');
    await settle(lived);
    await settle(brought);
    const expected = await standing(db, lived.workspaceId);
    expect(await standing(db, brought.workspaceId)).toEqual(expected);
    const statuses = (await owed(lived)).map(({ status }) => status);
    expect(statuses).toEqual(['breached', 'breached', 'breached', 'pending']);
    expect(await credited(lived)).toHaveLength(3);
  });

  it('brought in without clocks counts in the funnel, owes nothing and credits nobody', async () => {
    const [timeless, lived] = [await room(), await room()];
    await bringIn(timeless, 'none');
    await bringIn(lived, 'as_lived');
    await settle(timeless);
    await settle(lived);
    expect(await owed(timeless)).toEqual([]);
    expect(await credited(timeless)).toEqual([]);
    const [bare, full] = [
      await standing(db, timeless.workspaceId),
      await standing(db, lived.workspaceId),
    ] as [Record<string, unknown>, Record<string, unknown>];
    for (const same of ['levels', 'leads', 'people', 'companies', 'touches', 'records'])
      expect([same, bare[same]]).toEqual([same, full[same]]);
    expect(bare.clauses).toEqual([]);
  });
});
