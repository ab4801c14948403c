import type { Adapter, Event } from '../adapter.js';
import { Draft } from '../draft.js';
import { at, instantOf, listAt, needed, neededFields, textAt } from '../payload.js';
import { hmacSha256, provenBy } from '../proofs.js';
import { fieldOfQuestion } from '../questions.js';
import { isSameText } from '#http';

/** What the dashboard's own test names; nothing can be read back under it. */
const DASHBOARD_TEST = '444444444444';

/** Lead ads of Facebook and Instagram. A notification names ids only; the lead is read back from the Graph API. */
export const META: Adapter = {
  ...{ kind: 'meta', label: 'Meta lead ads', authentication: 'signature', secret: 'theirs' },
  ...{ body: 'json', keptHeaders: [], needsVerifyToken: true },
  steps: [
    'In the Meta app dashboard copy the app secret; give it here as the secret, with a page access token that has leads_retrieval.',
    'Under Webhooks choose “Page”, paste {address} as callback URL and the verify token given here.',
    'Subscribe to the field “leadgen” and subscribe the page to the app.',
  ],
  verify: ({ headers, rawBody, secrets }) =>
    provenBy(
      headers['x-hub-signature-256'],
      secrets,
      (secret) => `sha256=${hmacSha256(secret, 'hex', rawBody)}`,
    ),
  handshake({ query, settings: { verifyToken } }) {
    const given = query['hub.verify_token'];
    if (query['hub.mode'] !== 'subscribe' || !verifyToken || given === undefined) return null;
    return isSameText(given, verifyToken) ? (query['hub.challenge'] ?? '') : null;
  },
  read: (body, _settings, { receivedAt }) =>
    listAt(neededFields(body), 'entry').flatMap((entry) =>
      listAt(entry, 'changes').map((change): Event => readChange(change, receivedAt)),
    ),
  items: (body) =>
    listAt(body, 'entry').flatMap((entry, index) =>
      listAt(entry, 'changes').map((_, place) => ['entry', String(index), 'changes', String(place)]),
    ),
  readBack: {
    base: 'https://graph.facebook.com',
    ask: (externalId, token) => ({
      path: `/v23.0/${encodeURIComponent(externalId)}`,
      headers: { authorization: `Bearer ${token}` },
    }),
    read(body, event, settings) {
      const occurredAt = instantOf(at(body, 'created_time'), event.occurredAt, 's');
      const draft = new Draft().set('channel', settings.channel ?? 'paid-social');
      for (const answer of listAt(body, 'field_data')) {
        const name = textAt(answer, 'name') ?? 'question';
        const values = listAt(answer, 'values').flatMap((each) => (typeof each === 'string' ? [each] : []));
        draft.set(fieldOfQuestion([name], settings.fields) ?? `custom.${name}`, values.join(', '));
      }
      draft.set('asset', settings.asset ?? at(body, 'form_id')).note('ad_id', at(body, 'ad_id'));
      const { externalId, isTest } = event;
      const submission = draft.finish(settings, { externalId, occurredAt, isTest });
      return { ...event, is: 'lead', occurredAt, submission };
    },
  },
  sample(now) {
    const ids = { leadgen_id: DASHBOARD_TEST, form_id: DASHBOARD_TEST, page_id: DASHBOARD_TEST };
    const value = { ...ids, created_time: Math.floor(now.getTime() / 1_000) };
    const entry = [{ id: '0', time: value.created_time, changes: [{ field: 'leadgen', value }] }];
    return { body: JSON.stringify({ object: 'page', entry }), contentType: 'application/json' };
  },
};

function readChange(change: unknown, receivedAt: Date): Event {
  const occurredAt = instantOf(at(change, 'value', 'created_time'), receivedAt, 's');
  if (textAt(change, 'field') !== 'leadgen')
    return { is: 'ignored', externalId: '', isTest: false, occurredAt, reason: 'other-event' };
  const externalId = needed(change, 'value', 'leadgen_id');
  if (externalId === DASHBOARD_TEST)
    return { is: 'ignored', externalId, isTest: true, occurredAt, reason: 'test-notification' };
  return { is: 'fetch', externalId, isTest: false, occurredAt };
}
