import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standardTerms } from '#agreements';
import { newId } from '#kernel';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { ActingMember } from '../support/workspace-builder.js';
import { AnswerCheck } from './answer-check.js';
import { apiDocument, readsOf } from './api-document.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
] as const;
const PRODUCTS = 'Name;Price\nPress;"1.200,50"\nSaw;\n;3\n';
const ROOT = '/api/v1';
const EVER = 'from=2020-01-01&to=2100-01-01';

interface Id {
  readonly id: string;
}

interface List {
  readonly items: readonly Partial<Id>[];
}

/** `/leads/7?x=1` is of the list `leads`. */
const listOf = (path: string): string => path.split(/[/?]/)[1] ?? '';

describe('the answers of the API', () => {
  const home = mkdtempSync(join(tmpdir(), 'staffetta-answers-'));
  const document = apiDocument();
  let db: TestDatabase;
  let app: TestApp;
  let check: AnswerCheck;
  let giulia: ActingMember;
  let marco: ActingMember;
  let sales: string;
  let token: string;
  /** The agreement in force. */
  let signed: string;
  /** By list, such as `leads`: the id of the first that it named. */
  const first = new Map<string, string>();

  beforeAll(async () => {
    db = await testDatabase();
    const { members, teams } = await buildWorkspace(db, { members: MEMBERS });
    [giulia, marco, sales] = [members.Giulia, members.Marco, teams.sales];
    app = await startTestApp(db, { env: { STAFFETTA_HOME: home } });
    check = await AnswerCheck.of(document);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await db.drop();
    rmSync(home, { recursive: true, force: true });
  });

  const send = (
    who: ActingMember,
    method: string,
    path: string,
    body?: object | string,
  ): Promise<Response> => {
    const address = `${app.url}${ROOT}${path}`;
    if (body === undefined) return fetch(address, { method, headers: who.headers });
    const isText = typeof body === 'string';
    const headers = { ...who.headers, 'content-type': isText ? 'text/csv' : 'application/json' };
    return fetch(address, { method, headers, body: isText ? body : JSON.stringify(body) });
  };
  /** Asks, has the answer checked, and gives it; a refusal ends the story. */
  const ask = async <T>(who: ActingMember, call: string, body?: object | string): Promise<T> => {
    const [method = '', path = ''] = call.split(' ');
    const response = await send(who, method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${call} was refused: ${text}`);
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const answer: unknown = isJson ? JSON.parse(text) : text;
    check.see({ method, path: `${ROOT}${path}`, status: response.status, body: answer });
    if (method === 'GET') remember(path, answer as Partial<List>);
    return answer as T;
  };
  const remember = (path: string, { items = [] }: Partial<List>): void => {
    // What hangs on one thing, such as its periods, is no list of such things.
    const isWhole = !(path.split('?')[0] ?? '').slice(1).includes('/');
    if (isWhole && items[0]?.id !== undefined) first.set(listOf(path), items[0].id);
  };
  /** A path of the document with things of this workspace in its holes. */
  const filled = (path: string): string | undefined => {
    const list = listOf(path);
    const id = list === 'agreements' ? signed : first.get(list);
    if (path.includes('{id}') && id === undefined) return undefined;
    return path.replace('{id}', id ?? '').replace('{number}', '1');
  };

  const capture = async (...names: string[]): Promise<string[]> => {
    const hits = names.map((firstName) => ({
      ...{ firstName, lastName: 'Rossi', email: `${firstName}@rossi.example`, phone: '+39 02 1234567' },
      ...{ company: { name: 'Rossi', domain: 'rossi.example' }, channel: 'website', leadType: 'demo' },
      origin: 'marketing',
    }));
    const { results } = await ask<{ results: { leadId: string }[] }>(giulia, 'POST /leads', hits);
    return results.map(({ leadId }) => leadId);
  };
  const offer = async (leadIds: string[]): Promise<string[]> => {
    const wish = { leadIds, toTeamId: sales, note: 'Met at the fair.' };
    const { handovers } = await ask<{ handovers: { id: string; leadId: string }[] }>(
      giulia,
      'POST /handovers',
      wish,
    );
    return leadIds.map((leadId) => handovers.find((each) => each.leadId === leadId)?.id ?? '');
  };
  const accepted = async (...names: string[]): Promise<string[]> => {
    const leadIds = await capture(...names);
    for (const id of await offer(leadIds)) await ask(marco, `POST /handovers/${id}/acceptance`);
    return leadIds;
  };
  const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

  it('are as documented for an agreement from its draft to its end', async () => {
    const draft = await ask<Id>(giulia, 'POST /agreements', { name: 'Spring', terms: standardTerms() });
    const version = `/agreements/${draft.id}/versions/1`;
    await ask(giulia, `POST ${version}/proposal`);
    await ask(giulia, `POST ${version}/signature`, { side: 'marketing' });
    await ask(marco, `POST ${version}/signature`, { side: 'sales' });
    await ask(marco, `POST ${version}/activation`, {});
    await ask(giulia, `GET /agreements/${draft.id}`);
    signed = draft.id;
    await ask(giulia, 'POST /reviews', { agreementId: draft.id });
    const from = new Date(Date.now() - 86_400_000).toISOString();
    const wish = { terms: standardTerms(), from, to: tomorrow() };
    const { id } = await ask<Id>(giulia, 'POST /agreements/rehearsals', wish);
    await ask(giulia, `GET /agreements/rehearsals/${id}`);
    await ask(giulia, `GET /agreements/rehearsals/${id}/leads?clause=accept`);
    await ask(giulia, `GET /agreements/rehearsals/${id}/figure?clause=mql-volume`);
    const { items } = await ask<{ items: { period: string }[] }>(
      giulia,
      `GET /agreements/${draft.id}/periods`,
    );
    await ask(giulia, `GET /agreements/${draft.id}/periods/${items[0]?.period ?? ''}`);
    const other = await ask<Id>(giulia, 'POST /agreements', { name: 'Fair', terms: standardTerms() });
    await ask(giulia, `POST /agreements/${other.id}/versions`, { terms: standardTerms() });
    expect(check.faults).toEqual([]);
  });

  it('are as documented for leads, offered and worked', async () => {
    await ask(giulia, 'POST /leads', [{ email: 'nobody' }, { firstName: 'Ida', email: 'ida@x.example' }]);
    const [ready = '', refused = '', back = ''] = await capture('Ada', 'Bea', 'Cleo');
    await ask(giulia, 'POST /leads/qualification', { leadIds: [ready, newId()] });
    const [first, second, third] = await offer([ready, refused, back]);
    await ask(marco, `POST /handovers/${first}/acceptance`);
    const why = { reason: 'BAD_DATA', evidence: { field: 'phone' } };
    await ask(marco, `POST /handovers/${second}/rejection`, why);
    await ask(giulia, `POST /handovers/${third}/withdrawal`);
    await ask(giulia, `POST /handovers/${second}/dispute`, { text: 'The number works.' });
    await ask(giulia, `GET /leads/${refused}`);
    await ask(giulia, `GET /leads/names?ids=${ready},${refused}`);
    for (const side of [marco, giulia])
      await ask(side, `POST /handovers/${second}/settlement`, { outcome: 'rejection_stands' });
    const path = `/leads/${ready}`;
    await ask(marco, `POST ${path}/hold`, { reason: 'Holidays', resumeBy: tomorrow() });
    await ask(marco, `POST ${path}/resumption`);
    const attempt = { type: 'call', direction: 'out', outcome: 'connected', note: 'A good talk.' };
    await ask(marco, `POST ${path}/attempts`, attempt);
    await ask(marco, `POST ${path}/next-step`, { what: 'Send the offer', dueAt: tomorrow() });
    await ask(marco, `POST ${path}/assignment`, { memberId: marco.id, why: 'It is mine.' });
    await ask(marco, `POST ${path}/sales-qualification`);
    const lead = await ask<{ timeline: object[]; notes: object[]; attempts: object[] }>(
      giulia,
      `GET ${path}`,
    );
    for (const list of [lead.timeline, lead.notes, lead.attempts]) expect(list).not.toEqual([]);
    const [later, never] = await accepted('Dina', 'Elsa');
    for (const id of [later, never]) await ask(marco, `POST /leads/${id}/attempts`, attempt);
    await ask(marco, `POST /leads/${later}/recycling`, { wakeOn: tomorrow().slice(0, 10) });
    await ask(marco, `POST /leads/${never}/disqualification`, { reason: 'WRONG_PERSON' });
    await ask(giulia, 'PUT /stages', { stage: 'sal', label: 'Presa in carico' });
    expect(check.faults).toEqual([]);
  });

  it('are as documented for an import, from the file to its errors', async () => {
    const { id } = await ask<Id>(giulia, 'POST /imports?kind=products&fileName=list.csv', PRODUCTS);
    await ask(giulia, `GET /imports/${id}/preview`);
    const columns = { Name: 'name', Price: { field: 'price', format: '1.234,56' } };
    await ask(giulia, `PUT /imports/${id}/mapping`, { source: 'list', currency: 'EUR', columns });
    await ask(giulia, `POST /imports/${id}/run`, {});
    const state = await until('the end of the import', async () => {
      const now = await ask<{ state: string }>(giulia, `GET /imports/${id}`);
      return now.state !== 'running' && now.state;
    });
    expect(state).toBe('done');
    const unread = await ask<Id>(giulia, 'POST /imports?kind=leads&fileName=x.csv', 'Id\n1\n');
    await ask(giulia, `POST /imports/${unread.id}/cancellation`);
    expect(check.faults).toEqual([]);
  });

  it('are as documented for deals and their money', async () => {
    const [good = '', bad = ''] = await accepted('Fania', 'Gemma');
    const facts = {
      name: 'Press line',
      amount: '12000.00',
      currency: 'EUR',
      closeOn: tomorrow().slice(0, 10),
    };
    const open = (leadId: string): Promise<{ opportunityId: string }> =>
      ask(marco, 'POST /opportunities', { leadId, ...facts });
    const { opportunityId } = await open(good);
    const path = `/opportunities/${opportunityId}`;
    await ask(marco, `POST ${path}/lines`, { lines: [{ product: 'press', quantity: 2 }] });
    await ask(marco, `POST ${path}/stage`, { stage: 'proposal' });
    await ask(marco, `POST ${path}/won`, {});
    await ask(marco, 'POST /revenue-events', { opportunityId, kind: 'refunded', amount: '100.00' });
    const deal = await ask<{ lines: object[]; revenueEvents: object[] }>(marco, `GET ${path}`);
    for (const list of [deal.lines, deal.revenueEvents]) expect(list).not.toEqual([]);
    await ask(marco, `POST /opportunities/${(await open(bad)).opportunityId}/lost`, { reason: 'PRICE' });
    expect(check.faults).toEqual([]);
  });

  it('are as documented for a calendar and what it decides', async () => {
    const week = { mon: [{ open: '09:00', close: '18:00' }] };
    const drawing = {
      zone: 'Europe/Rome',
      week,
      holidaySets: [{ country: 'IT', region: '25' }],
      ownDates: [],
    };
    const { id } = await ask<Id>(giulia, 'POST /calendars', { name: 'Milan', drawing });
    await ask(giulia, 'POST /calendars/preview', { drawing, since: { calendarId: id, version: 1 } });
    await ask(giulia, `GET /calendars/${id}/versions/1/difference?since=1`);
    const promise = { startAt: '2026-02-03T10:00:00Z', target: 'PT4H', drawing };
    await ask(giulia, 'POST /calendars/due-test', promise);
    await ask(giulia, `PUT /calendars/members/${giulia.id}`, { calendarId: id });
    await ask(giulia, 'GET /calendars/members');
    await ask(giulia, 'POST /process-marks', { on: '2026-03-02', text: 'New script' });
    await ask(giulia, 'GET /process-marks');
    expect(check.faults).toEqual([]);
  });

  it('are as documented for the people of the workspace', async () => {
    const key = { name: 'The web site', scopes: ['lead.capture'] };
    await ask(giulia, 'POST /api-keys', key);
    await ask(giulia, 'POST /roles', { name: 'Guest', rights: ['lead.read:own-team'] });
    await ask(giulia, 'POST /teams', { name: 'Care', kind: 'care' });
    const guest = { email: 'luca@guests.example', name: 'Luca', roles: ['viewer'], teamIds: [] };
    const { link } = await ask<{ link: string }>(giulia, 'POST /members/invitations', guest);
    token = link.split(/[/#=]/).at(-1) ?? '';
    await ask(giulia, `PATCH /members/${marco.id}`, { name: 'Marco' });
    await ask(giulia, `POST /members/${marco.id}/reset-link`);
    expect(check.faults).toEqual([]);
  });

  it('are as documented for everything that can be read', async () => {
    const places: Readonly<Record<string, string>> = {
      '/agreements/{id}/versions/{number}/difference': `/agreements/${signed}/versions/1/difference?to=1`,
      '/agreements/plan/leads': `/agreements/plan/leads?${EVER}&position=1000000&stage=inquiry`,
      '/boards/{board}': '/boards/funnel',
      '/boards/{board}/leads': '/boards/funnel/leads?cell=now.mql',
      '/boards/agreement/{id}/breakdown': `/boards/agreement/${signed}/breakdown?clause=accept`,
      '/calendars/holiday-sets/dates': '/calendars/holiday-sets/dates?country=IT&from=2026&to=2026',
      '/links/{token}': `/links/${token}`,
      '/people': '/people?q=Rossi',
      '/search': '/search?q=Rossi',
    };
    for (const { path, needs } of readsOf(document)) {
      if (check.answered.has(`GET ${path}`)) continue;
      const short = path.slice(ROOT.length);
      const isFillable = needs.every((name) => name === 'id' || name === 'number');
      const place = places[short] ?? (isFillable ? filled(short) : undefined);
      if (place !== undefined) await ask(giulia, `GET ${place}`);
    }
    const unread = readsOf(document).filter(({ path }) => !check.answered.has(`GET ${path}`));
    expect(unread).toEqual([]);
    expect(check.faults).toEqual([]);
  });
});
