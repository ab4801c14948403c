import assert from 'node:assert/strict';
import { Webhook } from 'standardwebhooks';
import { until } from '../../support/until.js';
import { ROOT } from '../answers-room.js';
import type { AnswersStory, Id } from '../answers-room.js';

const PRODUCTS = 'Name;Price\nPress;"1.200,50"\nSaw;\n;3\n';

const formOf = (title: string): object => ({
  ...{ languages: ['en'], title: { en: title }, button: { en: 'Send' }, thanks: { en: 'Thanks' } },
  ...{ origins: [], minimumSeconds: 0 },
  fields: [
    { name: 'mail', kind: 'email', label: { en: 'E-mail' }, required: true },
    { name: 'news', kind: 'consent', label: { en: 'News, please.' }, purpose: 'marketing' },
  ],
});

export const SOURCES: readonly AnswersStory[] = [
  {
    tells: 'an import, from the file to its errors',
    run: async (room) => {
      const { ask, giulia } = room;
      const { id } = await ask<Id>(giulia, 'POST /imports?kind=products&fileName=list.csv', PRODUCTS);
      await ask(giulia, `GET /imports/${id}/preview`);
      const columns = { Name: 'name', Price: { field: 'price', format: '1.234,56' } };
      await ask(giulia, `PUT /imports/${id}/mapping`, { source: 'list', currency: 'EUR', columns });
      const mapping = { source: 'list', columns };
      await ask(giulia, 'PUT /import-mappings', { kind: 'products', name: 'List', mapping });
      await ask(giulia, 'GET /import-mappings?kind=products');
      await ask(giulia, `GET /imports/${id}/undo`);
      await ask(giulia, `POST /imports/${id}/run`, {});
      const state = await until('the end of the import', async () => {
        const now = await ask<{ state: string }>(giulia, `GET /imports/${id}`);
        return now.state !== 'running' && now.state;
      });
      assert.equal(state, 'done');
      const unread = await ask<Id>(giulia, 'POST /imports?kind=leads&fileName=x.csv', 'Id\n1\n');
      await ask(giulia, `POST /imports/${unread.id}/cancellation`);
    },
  },
  {
    tells: 'calls and mails',
    run: async (room) => {
      const { ask, capture, giulia } = room;
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
      const told = await fetch(`${room.app.url}${ROOT}${path}`, { method: 'POST', headers, body });
      room.check.see({
        method: 'POST',
        path: `${ROOT}${path}`,
        status: told.status,
        body: await told.json(),
      });
      const { items } = await ask<{ items: Id[] }>(giulia, 'GET /mailbox/unmatched');
      await ask(giulia, `POST /mailbox/unmatched/${items[0]?.id ?? ''}/assignment`, { leadId });
      const intake = await ask<Id>(giulia, 'POST /intake-addresses', { name: 'Info' });
      await ask(giulia, `PATCH /intake-addresses/${intake.id}`, { state: 'paused', campaign: 'Fair' });
      await ask(giulia, `GET /intake-addresses/${intake.id}`);
      await ask(giulia, `GET /intake-addresses/${intake.id}/mails`);
      await ask(giulia, 'GET /intake-addresses');
      await ask(giulia, `GET /leads/${leadId}/messages`);
      await ask(giulia, `POST /call-connectors/${id}/secret`);
      await ask(giulia, 'GET /call-connectors');
      await ask(giulia, `GET /call-connectors/${id}`);
      await ask(giulia, 'GET /mailbox');
      assert.equal(items.length, 1);
    },
  },
  {
    tells: 'sources of leads and what they send',
    run: async (room) => {
      const { ask, giulia } = room;
      const made = await ask<Id & { path: string }>(giulia, 'POST /connectors', {
        kind: 'json',
        name: 'Shop',
      });
      const [path, headers] = [made.path, { 'content-type': 'application/json' }];
      const body = JSON.stringify({ externalId: '1', email: 'ada@source.example' });
      const told = await fetch(`${room.app.url}${path}`, { method: 'POST', headers, body });
      const answer = (await told.json()) as Id;
      room.check.see({ method: 'POST', path, status: told.status, body: answer });
      const source = `/connectors/${made.id}`;
      await ask(giulia, 'GET /connectors');
      await ask(giulia, 'GET /connectors/kinds');
      await ask(giulia, `GET ${source}`);
      await ask(giulia, `GET ${source}/hits`);
      await ask(giulia, `GET ${source}/hits/${answer.id}`);
      await ask(giulia, `POST ${source}/hits/${answer.id}/replay`);
      await ask(giulia, `POST ${source}/replay`, { since: new Date() });
      await ask(giulia, `POST ${source}/test`);
      await ask(giulia, `PATCH ${source}`, { state: 'paused' });
      await ask(giulia, 'POST /connectors/trial', { kind: 'json', body });
    },
  },
  {
    tells: 'forms of web sites, their visits, and links that count',
    run: async (room) => {
      const { ask, giulia } = room;
      const definition = formOf('Ask');
      const form = await ask<Id & { address: string }>(giulia, 'POST /forms', { name: 'Ask', definition });
      const { pathname } = new URL(form.address);
      const shown = await (await fetch(`${room.app.url}${pathname}`)).text();
      const token = /name="_token" value="([\w-]+)"/.exec(shown)?.[1] ?? '';
      const body = new URLSearchParams({ _token: token, mail: 'ada@form.example', news: 'yes' });
      await fetch(`${room.app.url}${pathname}`, { method: 'POST', body });
      await ask(giulia, 'GET /forms');
      await ask(giulia, `GET /forms/${form.id}`);
      await ask(giulia, `PATCH /forms/${form.id}`, { state: 'active', definition: formOf('Ask us') });
      await ask(giulia, `GET /forms/${form.id}/versions`);
      const { items } = await ask<{ items: (Id & { leadId: string })[] }>(
        giulia,
        `GET /forms/${form.id}/hits`,
      );
      await ask(giulia, `GET /forms/${form.id}/hits/${items[0]?.id ?? ''}`);
      await ask(giulia, `GET /leads/${items[0]?.leadId ?? ''}/consents`);
      const origins = ['https://shop.example'];
      const site = await ask<Id>(giulia, 'POST /sites', { name: 'Shop', origins });
      await ask(giulia, 'GET /sites');
      await ask(giulia, `GET /sites/${site.id}`);
      await ask(giulia, `PATCH /sites/${site.id}`, { state: 'paused' });
      const wish = { name: 'Page 4', target: 'https://shop.example/', channel: 'digital-catalogue' };
      const link = await ask<Id>(giulia, 'POST /tracked-links', wish);
      await ask(giulia, 'GET /tracked-links');
      await ask(giulia, `GET /tracked-links/${link.id}`);
      await ask(giulia, `PATCH /tracked-links/${link.id}`, { name: 'Page 5' });
    },
  },
];
