import type { Adapter, Event, Proof, Verified } from '../adapter.js';
import { Unreadable } from '../unreadable.js';
import { Draft } from '../draft.js';
import { at, fieldsAt, instantOf, needed, textAt } from '../payload.js';
import { hmacSha256, isNear, provenBy, sha256, unproven } from '../proofs.js';
import { fieldOfQuestion } from '../questions.js';

const TOLERANCE_MS = 5 * 60_000;
const PROPERTIES = [
  ...['email', 'firstname', 'lastname', 'phone', 'mobilephone', 'jobtitle', 'company', 'website'],
  ...['country', 'state', 'createdate'],
];

/** Contacts of HubSpot. A notification names the contact, which is read back. Any of the three signatures; the newest given decides. */
export const HUBSPOT: Adapter = {
  ...{ kind: 'hubspot', label: 'HubSpot', authentication: 'signature', secret: 'theirs' },
  ...{ body: 'json', keptHeaders: [] },
  steps: [
    'In HubSpot create a private or public app with the scope crm.objects.contacts.read.',
    'Give its client secret here as the secret, with its access token.',
    'Paste {address} as target URL of its webhooks and subscribe to contact.creation.',
  ],
  verify(proof) {
    if (proof.headers['x-hubspot-signature-v3'] !== undefined) return verifyV3(proof);
    const { headers, rawBody, method, url, secrets } = proof;
    const isSecond = headers['x-hubspot-signature-version'] === 'v2';
    return provenBy(headers['x-hubspot-signature'], secrets, (secret) =>
      isSecond ? sha256(secret, method, url, rawBody) : sha256(secret, rawBody),
    );
  },
  read(body, _settings, { receivedAt }) {
    if (!Array.isArray(body)) throw new Unreadable('It is no list of events.');
    return body.map((each): Event => {
      const occurredAt = instantOf(at(each, 'occurredAt'), receivedAt);
      const isNew = textAt(each, 'subscriptionType') === 'contact.creation';
      if (!isNew) return { is: 'ignored', externalId: '', isTest: false, occurredAt, reason: 'other-event' };
      return { is: 'fetch', externalId: needed(each, 'objectId'), isTest: false, occurredAt };
    });
  },
  items: (body) => (Array.isArray(body) ? body.map((_, index) => [String(index)]) : []),
  readBack: {
    base: 'https://api.hubapi.com',
    ask: (externalId, token) => ({
      path: `/crm/v3/objects/contacts/${encodeURIComponent(externalId)}?properties=${PROPERTIES.join(',')}`,
      headers: { authorization: `Bearer ${token}` },
    }),
    read(body, event, settings) {
      const draft = new Draft();
      for (const [name, value] of Object.entries(fieldsAt(body, 'properties')))
        draft.set(fieldOfQuestion([name], settings.fields) ?? `custom.${name}`, value);
      const occurredAt = instantOf(at(body, 'createdAt'), event.occurredAt);
      const { externalId, isTest } = event;
      const externalIds = [{ source: 'hubspot', id: externalId }];
      const whole = { externalId, occurredAt, isTest, externalIds };
      return { ...event, is: 'lead', occurredAt, submission: draft.finish(settings, whole, 'website') };
    },
  },
  sample: (now) => ({
    body: JSON.stringify([
      { eventId: 1, objectId: 123, subscriptionType: 'contact.creation', occurredAt: now.getTime() },
    ]),
    contentType: 'application/json',
  }),
};

function verifyV3({ headers, rawBody, method, url, secrets, now }: Proof): Verified {
  const timestamp = headers['x-hubspot-request-timestamp'] ?? '';
  if (!/^\d{1,15}$/.test(timestamp)) return unproven('headers');
  if (!isNear(Number(timestamp), now, TOLERANCE_MS)) return unproven('timestamp');
  return provenBy(headers['x-hubspot-signature-v3'], secrets, (secret) =>
    hmacSha256(secret, 'base64', method, url, rawBody, timestamp),
  );
}
