import { createECDH } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { standardTerms } from '#agreements';
import { newId } from '#kernel';
import { leaveTokenOf } from '../../libs/notifications/src/test-support/leave-token-of.js';
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
  { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
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

/** What is sent: text is a table, bytes are a file, all else is JSON. */
type Sent = object | string;
const typeOf = (body: Sent): string => {
  if (Buffer.isBuffer(body)) return 'application/octet-stream';
  return typeof body === 'string' ? 'text/csv' : 'application/json';
};

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
  let sara: ActingMember;
  let sales: string;
  let workspaceId: string;
  let token: string;
  /** The agreement in force. */
  let signed: string;
  /** By list, such as `leads`: the id of the first that it named. */
  const first = new Map<string, string>();

  beforeAll(async () => {
    db = await testDatabase();
    const { id, members, teams } = await buildWorkspace(db, { members: MEMBERS });
    workspaceId = id;
    [giulia, marco, sara, sales] = [members.Giulia, members.Marco, members.Sara, teams.sales];
    app = await startTestApp(db, { env: { STAFFETTA_HOME: home } });
    check = await AnswerCheck.of(document);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await db.drop();
    rmSync(home, { recursive: true, force: true });
  });

  const send = (who: ActingMember, method: string, path: string, body?: Sent): Promise<Response> => {
    const address = `${app.url}${ROOT}${path}`;
    if (body === undefined) return fetch(address, { method, headers: who.headers });
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
    const headers = { ...who.headers, 'content-type': typeOf(body) };
    return fetch(address, { method, headers, body: isRaw ? body : JSON.stringify(body) });
  };
  /** Asks, has the answer checked, and gives it; a refusal ends the story. */
  const ask = async <T>(who: ActingMember, call: string, body?: Sent): Promise<T> => {
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
    const [shared = ''] = await capture('Dea');
    const several = { leadIds: [shared], toMemberIds: [marco.id, sara.id] };
    const { handovers } = await ask<{ handovers: Id[] }>(giulia, 'POST /handovers', several);
    await ask(sara, `POST /handovers/${handovers[0]?.id}/declination`, { reason: 'not_my_field' });
    await ask(giulia, `GET /leads/${shared}`);
    await ask(giulia, `GET /leads/${refused}`);
    await ask(giulia, `GET /leads/names?ids=${ready},${refused}`);
    for (const side of [marco, giulia])
      await ask(side, `POST /handovers/${second}/settlement`, { outcome: 'rejection_stands' });
    const path = `/leads/${ready}`;
    await ask(marco, `POST ${path}/hold`, { reason: 'customer_away', resumeBy: tomorrow() });
    await ask(marco, `DELETE ${path}/hold`);
    await ask(marco, `POST ${path}/hold`, { reason: 'customer_away', resumeBy: tomorrow() });
    await ask(marco, 'GET /leads/snoozed');
    await ask(marco, `POST ${path}/resumption`);
    const { noteId } = await ask<{ noteId: string }>(marco, `POST ${path}/notes`, {
      text: 'Look here, Giulia.',
      mentions: [giulia.id],
    });
    await ask(marco, `GET ${path}/mentionable`);
    await ask(marco, `GET ${path}`);
    await ask(marco, `DELETE ${path}/notes/${noteId}`);
    const stuckDays = { sal: 3, sql: 5, opportunity: 10 };
    await ask(giulia, 'PUT /work-rules', { holdDays: 10, holdsPerStage: 3, stuckDays });
    await ask(giulia, 'GET /leads/stuck');
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
    const [spam = ''] = await capture('Fina');
    const [spamOffer] = await offer([spam]);
    await ask(marco, `POST /handovers/${spamOffer}/rejection`, { reason: 'TEST_OR_SPAM' });
    await ask(giulia, `POST /leads/${spam}/reopening`, { reason: 'closed_by_mistake' });
    await ask(giulia, `DELETE /leads/${spam}/reopening`);
    await ask(giulia, 'PUT /stages', { stage: 'sal', label: 'Presa in carico' });
    expect(check.faults).toEqual([]);
  });

  it('are as documented for what leads are judged by', async () => {
    const { starting } = await ask<{ starting: object }>(giulia, 'GET /score-models');
    await ask(giulia, 'POST /score-models', { name: 'First', definition: starting });
    await ask(giulia, 'POST /score-models/1/activation');
    await ask(giulia, 'GET /score-models/trial-leads');
    const templates = await ask<{ items: object[] }>(giulia, 'GET /frameworks/templates');
    await ask(giulia, 'POST /frameworks', templates.items[0]);
    await ask(giulia, 'POST /frameworks/bant/versions/1/activation');
    const [leadId = ''] = await accepted('Hilde');
    const said = { criterion: 'need', type: 'note', content: 'Scrap on line two.' };
    for (const _twice of [1, 2]) await ask(marco, `PUT /leads/${leadId}/evidence`, said);
    await ask(giulia, 'POST /leads/scores', { leadIds: [leadId] });
    await ask(giulia, `GET /leads/${leadId}/qualification`);
    const wish = { fromOn: '2020-01-01', toOn: '2099-12-31', size: 1, acceptUpTo: 0 };
    const { id } = await ask<Id>(giulia, 'POST /sample-audits', wish);
    const { leads } = await ask<{ leads: { leadId: string }[] }>(giulia, `GET /sample-audits/${id}`);
    const grade = { leadId: leads[0]?.leadId, isGood: true };
    for (const who of [giulia, marco]) await ask(who, `PUT /sample-audits/${id}/grades`, grade);
    await ask(giulia, `GET /sample-audits/${id}`);
    await ask(giulia, 'DELETE /predictive-models/activation');
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
    const { personId } = await ask<{ personId: string }>(marco, `GET ${path}`);
    await ask(marco, `PUT ${path}/contacts/${personId}`, { role: 'champion' });
    await ask(marco, `DELETE ${path}/contacts/${personId}`);
    await ask(marco, `PUT ${path}/contacts/${personId}`, { role: 'economic_buyer', isPrimary: true });
    const wished = [{ name: 'Trial', ownerId: marco.id, personId, expectedOn: '2020-01-31' }];
    await ask(marco, `PUT ${path}/steps`, { steps: wished });
    const { steps } = await ask<{ steps: Id[] }>(marco, `GET ${path}`);
    const taken = `${path}/steps/${steps[0]?.id ?? ''}/completion`;
    await ask(marco, `POST ${taken}`, { note: 'They sent the list.' });
    await ask(marco, `DELETE ${taken}`);
    await ask(marco, `POST ${taken}`, {});
    await ask(giulia, 'PUT /decision-template', { steps: [{ name: 'signature', afterDays: 30 }] });
    await ask(marco, `POST ${path}/stage`, { stage: 'proposal' });
    await ask(marco, `POST ${path}/won`, {});
    await ask(marco, 'POST /revenue-events', { opportunityId, kind: 'refunded', amount: '100.00' });
    const deal = await ask<{ lines: object[]; revenueEvents: object[] }>(marco, `GET ${path}`);
    for (const list of [deal.lines, deal.revenueEvents]) expect(list).not.toEqual([]);
    await ask(marco, `POST /opportunities/${(await open(bad)).opportunityId}/lost`, { reason: 'PRICE' });
    expect(check.faults).toEqual([]);
  });

  it('are as documented for the files of a lead', async () => {
    const [leadId = ''] = await accepted('Ines');
    const { opportunityId } = await ask<{ opportunityId: string }>(marco, 'POST /opportunities', {
      leadId,
      name: 'Saw',
    });
    const bytes = Buffer.from('Needs a saw.');
    await ask(marco, `POST /leads/${leadId}/attachments?name=need.txt`, bytes);
    const deal = `/opportunities/${opportunityId}/attachments`;
    const { attachmentId } = await ask<{ attachmentId: string }>(marco, `POST ${deal}?name=x.txt`, bytes);
    await ask(marco, `GET /opportunities/${opportunityId}`);
    await ask(marco, `GET /leads/${leadId}/attachments`);
    await ask(marco, `GET /attachments/${attachmentId}/content`);
    await ask(marco, `DELETE /attachments/${attachmentId}`);
    await ask(marco, `POST /attachments/${attachmentId}/restoration`);
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

  it('are as documented for webhooks and what a member wants to hear of', async () => {
    const wording = { url: 'https://hooks.invalid/staffetta', types: ['lead.*'] };
    const { id } = await ask<Id>(giulia, 'POST /webhooks', wording);
    const { deliveryId } = await ask<{ deliveryId: string }>(giulia, `POST /webhooks/${id}/test`);
    await ask(giulia, `GET /webhooks/${id}/deliveries`);
    await ask(giulia, `GET /webhooks/${id}/deliveries/${deliveryId}`);
    await ask(giulia, `POST /webhooks/${id}/deliveries/${deliveryId}/replay`);
    await ask(giulia, `POST /webhooks/${id}/replay`, { since: '2026-01-01T00:00:00Z' });
    await ask(giulia, `POST /webhooks/${id}/secret`);
    await ask(giulia, `PUT /webhooks/${id}`, { ...wording, isEnabled: false });
    const items = [{ channel: 'mail', kind: 'offer', mode: 'off' }];
    await ask(giulia, 'PUT /notifications/preferences', { items, isQuiet: true });
    const { readAt } = await ask<{ readAt: string }>(giulia, 'POST /notifications/read');
    await ask(giulia, 'POST /notifications/unread', { readAt });
    const p256dh = createECDH('prime256v1').generateKeys('base64url');
    const device = await ask<Id>(giulia, 'POST /notifications/devices', {
      ...{ endpoint: 'https://push.invalid/1', p256dh, auth: 'AAAAAAAAAAAAAAAAAAAAAA', device: 'Chrome' },
    });
    await ask(giulia, `POST /notifications/devices/${device.id}/test`);
    await ask(giulia, 'GET /notifications/devices');
    await ask(giulia, `DELETE /notifications/devices/${device.id}`);
    const leave = await leaveTokenOf(app.app, { workspaceId, memberId: giulia.id, kind: 'daily' });
    await ask(giulia, `GET /unsubscribe/${leave}`);
    await ask(giulia, `POST /unsubscribe/${leave}`);
    await ask(giulia, `POST /unsubscribe/${leave}/undo`);
    expect(check.faults).toEqual([]);
  });

  it('are as documented for calls and mails', async () => {
    const [leadId = ''] = await capture('Cora');
    const { id, secret } = await ask<Id & { secret: string }>(giulia, 'POST /call-connectors', {
      name: 'Desk',
    });
    const path = `/hooks/calls/${id}`;
    const call = { callId: '1', direction: 'inbound', from: '+390255512345', to: '+390276543210' };
    const at = new Date();
    const body = JSON.stringify({ ...call, startedAt: at, disposition: 'answered' });
    const headers = {
      ...{ 'content-type': 'application/json', 'webhook-id': 'msg_1' },
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
    };
    const told = await fetch(`${app.url}${ROOT}${path}`, { method: 'POST', headers, body });
    check.see({ method: 'POST', path: `${ROOT}${path}`, status: told.status, body: await told.json() });
    const { items } = await ask<{ items: Id[] }>(giulia, 'GET /mailbox/unmatched');
    await ask(giulia, `POST /mailbox/unmatched/${items[0]?.id ?? ''}/assignment`, { leadId });
    await ask(giulia, `GET /leads/${leadId}/messages`);
    await ask(giulia, `POST /call-connectors/${id}/secret`);
    await ask(giulia, 'GET /call-connectors');
    await ask(giulia, 'GET /mailbox');
    expect(items).toHaveLength(1);
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
