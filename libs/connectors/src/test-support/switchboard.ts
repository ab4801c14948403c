import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';

export interface Source {
  readonly id: string;
  readonly path: string;
  readonly secret: string;
  readonly settings: { readonly verifyToken?: string };
}

export interface Told {
  readonly status: number;
  readonly body: { readonly id: string; readonly status: string; readonly code?: string };
}

/** An installation that sources call, and a vendor that is asked back: what it answers by path. */
export class Switchboard {
  readonly records = new Map<string, unknown>();
  readonly asked: string[] = [];
  /** What the vendor answers instead, whatever is asked. */
  trouble: number | null = null;

  private constructor(
    readonly db: TestDatabase,
    readonly app: TestApp,
    readonly firm: BuiltWorkspace<'Giulia' | 'Marco' | 'Vera'>,
    private readonly vendor: Server,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<Switchboard> {
    const db = await testDatabase();
    const firm = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
    const answers: { of?: Switchboard } = {};
    const vendor = createServer((request, response) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      answers.of?.asked.push(path);
      const record = answers.of?.records.get(path);
      const trouble = answers.of?.trouble ?? null;
      response.writeHead(trouble ?? (record === undefined ? 404 : 200), {
        'content-type': 'application/json',
      });
      response.end(JSON.stringify(record ?? {}));
    });
    await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
    const { port } = vendor.address() as AddressInfo;
    const app = await startTestApp(db, {
      env: { CONNECTOR_VENDOR_BASE: `http://127.0.0.1:${port}`, ...env },
    });
    answers.of = new Switchboard(db, app, firm, vendor);
    return answers.of;
  }

  async close(): Promise<void> {
    await this.app.close();
    await new Promise((resolve) => this.vendor.close(resolve));
    await this.db.drop();
  }

  get ask(): ReturnType<typeof askAs> {
    return askAs(this.app.url, this.firm.members.Giulia);
  }

  async connect(kind: string, wish: object = {}): Promise<Source> {
    const { status, body } = await this.ask.post<Source>('/connectors', { kind, name: kind, ...wish });
    if (status !== 201) throw new Error(`Connecting ${kind} was refused: ${JSON.stringify(body)}`);
    return body;
  }

  /** The settings as a whole; the status of the answer. */
  async setUp({ id }: Pick<Source, 'id'>, settings: object): Promise<number> {
    const response = await fetch(`${this.app.url}/api/v1/connectors/${id}`, {
      ...{ method: 'PATCH', body: JSON.stringify({ settings }) },
      headers: { ...this.firm.members.Giulia.headers, 'content-type': 'application/json' },
    });
    return response.status;
  }

  async tell(
    { path }: Pick<Source, 'path'>,
    body: string | Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Told> {
    const response = await fetch(`${this.app.url}${path}`, {
      ...{ method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } },
    });
    return { status: response.status, body: (await response.json()) as Told['body'] };
  }

  /** Signed as the official library signs. */
  tellSigned(source: Source, lead: object, id: string = newId()): Promise<Told> {
    const [body, at] = [JSON.stringify(lead), new Date()];
    return this.tell(source, body, {
      ...{ 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)) },
      'webhook-signature': new Webhook(source.secret).sign(id, at, body),
    });
  }

  async count(table: string, where = 'true', ...values: readonly unknown[]): Promise<number> {
    const sql = `select count(*)::int as count from ${table} where workspace_id = $1 and ${where}`;
    const [row] = await this.db.oracle<{ count: number }>(sql, [this.firm.id, ...values]);
    return row?.count ?? -1;
  }
}
