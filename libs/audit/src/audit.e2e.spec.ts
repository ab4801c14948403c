import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { until } from '../../../test/support/until.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../test/support/workspace-builder.js';

interface ShownAct {
  readonly number: number;
  readonly action: string;
  readonly actor: { readonly kind: string; readonly id: string | null };
  readonly subject: { readonly kind: string; readonly id: string | null };
  readonly facts: Record<string, unknown>;
}
interface Page {
  readonly items: readonly ShownAct[];
  readonly nextCursor: string | null;
}

describe('who did what', () => {
  let db: TestDatabase;
  let app: TestApp;
  let room: BuiltWorkspace<'Giulia' | 'Luca'>;
  const home = mkdtempSync(join(tmpdir(), 'staffetta-audit-'));
  const seen = [...['webhook.created', 'webhook.secret_rotated', 'webhook.removed', 'connector.created']];
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db, { env: { STAFFETTA_HOME: home } });
    room = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
      ],
    });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
    rmSync(home, { recursive: true, force: true });
  });

  const as = (name: 'Giulia' | 'Luca') => askAs(app.url, room.members[name]);
  const acts = async (query = ''): Promise<Page> => (await as('Giulia').get<Page>(`/audit${query}`)).body;
  const told = (action: string): Promise<ShownAct> =>
    until(action, async () => (await acts(`?action=${action}`)).items[0]);

  it('is told for what is done to webhooks and sources, without an address', async () => {
    const { body: hook } = await as('Giulia').post<{ id: string }>('/webhooks', {
      ...{ url: 'https://hooks.example/secret-path', types: ['lead.*'] },
    });
    await as('Giulia').post(`/webhooks/${hook.id}/secret`);
    await as('Giulia').delete(`/webhooks/${hook.id}`);
    await as('Giulia').post('/connectors', { kind: 'json', name: 'Our shop' });
    for (const action of seen) await told(action);
    const made = await told('webhook.created');
    expect(made).toMatchObject({
      actor: { kind: 'member', id: room.members.Giulia.id },
      subject: { kind: 'webhook', id: hook.id },
      facts: { host: 'hooks.example', isEnabled: true, types: ['lead.*'] },
    });
    expect(JSON.stringify(await acts())).not.toMatch(/secret-path|Our shop/);
  });

  it('takes over what the journal tells, once', async () => {
    const { body } = await as('Giulia').post<{ results: { personId: string }[] }>('/leads', {
      ...{ email: 'anna@rossi.example', leadType: 'general', channel: 'event' },
    });
    const personId = body.results[0]?.personId ?? '';
    const { body: shown } = await as('Giulia').get<{ version: number }>(`/people/${personId}/erasure`);
    await as('Giulia').post(`/people/${personId}/erasure`, { version: shown.version });
    const erased = await told('person.erased');
    expect(erased).toMatchObject({ subject: { kind: 'person', id: personId }, actor: { kind: 'member' } });
    expect((await acts('?action=person')).items).toHaveLength(1);
    const entries = await db.oracle<{ type: string }>(
      `select type from journal_entry where workspace_id = $1 and id = $2
       union all select type from journal_entry where workspace_id = $1 and type = 'lead.erased'`,
      [room.id, erased.facts.entry],
    );
    expect(entries.map(({ type }) => type)).toEqual(['person.erased', 'lead.erased']);
  });

  it('is listed page by page, the latest first, by who, what and when', async () => {
    const first = await acts('?limit=2');
    expect(first.items).toHaveLength(2);
    const second = await acts(`?limit=2&cursor=${first.nextCursor}`);
    const numbers = [...first.items, ...second.items].map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect((await acts('?action=webhook')).items.map(({ action }) => action).reverse()).toEqual(
      seen.slice(0, 3),
    );
    expect((await acts(`?actorId=${room.members.Luca.id}&action=webhook`)).items).toEqual([]);
    expect((await acts('?from=2000-01-01&to=2000-12-31')).items).toEqual([]);
    expect((await acts('?from=2000-01-01')).items.length).toBeGreaterThan(3);
    expect((await as('Giulia').get('/audit?action=Bad%20One')).status).toBe(400);
  });

  it('leaves as a table, which is told too', async () => {
    const answer = await fetch(`${app.url}/api/v1/audit/exports`, {
      method: 'POST',
      headers: { ...room.members.Giulia.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'webhook' }),
    });
    const rows = parse<Record<string, string>>(await answer.text(), { columns: true, bom: true });
    expect(rows.map(({ action }) => action).reverse()).toEqual(seen.slice(0, 3));
    expect(await told('audit.exported')).toMatchObject({ facts: { action: 'webhook' } });
  });

  it('holds, and shows the first entry that does not', async () => {
    const { body } = await as('Giulia').get<{ checked: number; fault: unknown }>('/audit/standing');
    expect(body).toMatchObject({ fault: null, anchor: null, confirmed: 0, untrusted: 0 });
    expect(body.checked).toBeGreaterThan(4);
  });

  it('is shown to whoever may read it', async () => {
    for (const path of ['/audit', '/audit/standing']) expect((await as('Luca').get(path)).status).toBe(403);
    expect((await as('Luca').post('/audit/exports', {})).status).toBe(403);
  });
});
