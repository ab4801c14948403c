import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readers, Sequencer } from '#journal';
import { PostOffice } from '../../../notifications/src/test-support/post-office.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { TRACES } from './named-person.js';

export const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
] as const;
export type Name = (typeof MEMBERS)[number]['name'];

type Parts = [db: TestDatabase, app: TestApp, office: PostOffice, home: string, firm: BuiltWorkspace<Name>];
type Sent = object | string | Buffer;

/** A workspace with a mail server and a home of its own, in which it can be told where somebody is named. */
export class TracingRoom {
  protected constructor(
    readonly db: TestDatabase,
    readonly app: TestApp,
    protected readonly office: PostOffice,
    readonly home: string,
    protected readonly firm: BuiltWorkspace<Name>,
  ) {}

  protected static async parts(): Promise<Parts> {
    const home = mkdtempSync(join(tmpdir(), 'staffetta-erasing-'));
    const [db, office] = await Promise.all([testDatabase(), PostOffice.open()]);
    const firm = await buildWorkspace(db, { members: MEMBERS });
    const app = await startTestApp(db, { env: { SMTP_URL: office.url, STAFFETTA_HOME: home } });
    return [db, app, office, home, firm];
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.office.close();
    await this.db.drop();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Asks the API as a member; a refusal ends the story. */
  readonly as = async <T>(name: Name, call: string, body?: Sent, more: object = {}): Promise<T> => {
    const [method = '', path = ''] = call.split(' ');
    const headers = { ...this.firm.members[name].headers, ...typeOf(body), ...more };
    const sent = { method, headers, ...(body !== undefined && { body: written(body) }) };
    const response = await fetch(`${this.app.url}/api/v1${path}`, sent);
    const text = await response.text();
    if (!response.ok) throw new Error(`${call}: ${response.status} ${text}`);
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return (isJson ? JSON.parse(text) : text) as T;
  };

  /** How many there are of each, and every figure, whoever they are of. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    await this.follow();
    const counts: Record<string, number> = {};
    const tables = ['lead', 'touch', 'person', 'fact', 'tally_entry', 'obligation', 'handover', 'attempt'];
    for (const table of [
      ...tables,
      'opportunity',
      'revenue_event',
      'conversation',
      'consent',
      'intake_record',
    ])
      counts[table] =
        (
          await this.db.oracle<{ n: number }>(
            `select count(*)::int as n from ${table} where workspace_id = $1`,
            [this.firm.id],
          )
        )[0]?.n ?? -1;
    return counts;
  }

  async boards(): Promise<unknown[]> {
    await this.follow();
    const shown = ['funnel', 'leadership'].map((board) =>
      this.as<{ cells: unknown }>('Giulia', `GET /boards/${board}`),
    );
    return (await Promise.all(shown)).map(({ cells }) => cells);
  }

  /** Waits until everything that follows the journal has. */
  protected async follow(): Promise<void> {
    await this.app.app.get(Sequencer, { strict: false }).number(this.firm.id);
    const readers = this.app.app.get(Readers, { strict: false });
    for (const reader of readers.all()) await readers.catchUp(reader, this.firm.id);
  }

  /** `table.column` of the whole database, and files below the home, in which something names the person. */
  async whereNamed(): Promise<string[]> {
    const columns = await this.db.oracle<{ table: string; column: string }>(
      `select c.table_name as table, c.column_name as column from information_schema.columns c join information_schema.tables t
          on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, 2`,
    );
    const hexadecimal = [...TRACES, ...TRACES.map(capitalised)].map((text) =>
      Buffer.from(text).toString('hex'),
    );
    const found: string[] = [];
    for (const { table, column } of columns) {
      const sql = `select 1 from ${table} t where exists (select 1 from unnest($1::text[]) s where t.${column}::text ilike '%' || s || '%') limit 1`;
      if ((await this.db.oracle(sql, [[...TRACES, ...hexadecimal]])).length > 0)
        found.push(`${table}.${column}`);
    }
    const objects = await this.db.oracle('select 1 from pg_largeobject_metadata');
    return [...found, ...(objects.length > 0 ? ['large objects'] : []), ...filesNaming(this.home)];
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const filesNaming = (home: string): string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => TRACES.some((trace) => readFileSync(path, 'latin1').toLowerCase().includes(trace)));

const written = (body: Sent): string | Uint8Array<ArrayBuffer> => {
  if (Buffer.isBuffer(body)) return new Uint8Array(body);
  return typeof body === 'string' ? body : JSON.stringify(body);
};

/** Bytes are a file, text is a table, all else is JSON. */
function typeOf(body: Sent | undefined): Record<string, string> {
  if (body === undefined) return {};
  if (Buffer.isBuffer(body)) return { 'content-type': 'application/octet-stream' };
  return { 'content-type': typeof body === 'string' ? 'text/csv' : 'application/json' };
}
