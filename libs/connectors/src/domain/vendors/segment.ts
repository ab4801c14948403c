import type { Adapter, Event } from '../adapter.js';
import { Unreadable } from '../unreadable.js';
import { Draft } from '../draft.js';
import { at, fieldsAt, instantOf, needed, neededFields, textAt } from '../payload.js';
import type { Fields } from '../payload.js';
import { provenBy } from '../proofs.js';
import { fieldOfQuestion } from '../questions.js';
import type { ConnectorSettings } from '../settings.js';

const UTM = {
  campaign: 'name',
  source: 'source',
  medium: 'medium',
  term: 'term',
  content: 'content',
} as const;

/** Calls of Segment: who somebody is (`identify`) is a lead once there is an address, what they do (`track`) a touch, or a lead where set so. */
export const SEGMENT: Adapter = {
  ...{ kind: 'segment', label: 'Segment identify and track', authentication: 'basic', secret: 'ours' },
  ...{ body: 'json', keptHeaders: [] },
  steps: [
    'In Segment add a webhook destination to the source, with {address} as its URL.',
    'Give {secret} as write key: it is sent as user name of HTTP Basic, with an empty password.',
    'Name the happenings that are leads, such as “Demo Requested”; all others are touches.',
  ],
  verify: ({ headers, secrets }) =>
    provenBy(
      headers.authorization,
      secrets,
      (secret) => `Basic ${Buffer.from(`${secret}:`).toString('base64')}`,
      'credentials',
    ),
  read(body, settings, { receivedAt }) {
    const call = neededFields(body);
    const occurredAt = instantOf(at(call, 'timestamp'), receivedAt);
    const externalId = needed(call, 'messageId');
    const event = { externalId, isTest: false, occurredAt };
    const type = textAt(call, 'type') ?? '';
    const isKnown = type === 'identify' || type === 'track' || type === 'page';
    if (!isKnown) return [{ ...event, is: 'ignored', reason: 'other-event' }];
    const [userId, anonymousId] = [textAt(call, 'userId'), textAt(call, 'anonymousId')];
    if (userId === undefined && anonymousId === undefined)
      throw new Unreadable('There is neither a userId nor an anonymousId.');
    const draft = who(call, settings);
    draft.set('anonymousId', anonymousId).setAll(whereFrom(call));
    const externalIds = userId === undefined ? [] : [{ source: 'segment', id: userId.slice(0, 200) }];
    const is = isLead(call, type, draft, settings) ? 'lead' : 'touch';
    const submission = draft.finish(settings, { ...event, externalIds }, 'website');
    return [{ ...event, is, submission }] satisfies Event[];
  },
  sample: (now) => ({
    body: JSON.stringify({
      ...{ type: 'identify', messageId: `sample-${now.getTime()}`, anonymousId: 'sample' },
      ...{ traits: { email: 'test@example.com', name: 'Test Person' }, timestamp: now.toISOString() },
    }),
    contentType: 'application/json',
  }),
};

function isLead(call: Fields, type: string, draft: Draft, { events = [] }: ConnectorSettings): boolean {
  if (type === 'identify') return draft.has('email') || draft.has('phone');
  const name = textAt(call, 'event');
  return type === 'track' && name !== undefined && events.includes(name);
}

/** Traits of the call itself go before those its context repeats. */
function who(call: Fields, { fields }: ConnectorSettings): Draft {
  const draft = new Draft();
  const traits = { ...fieldsAt(call, 'context', 'traits'), ...fieldsAt(call, 'traits') };
  for (const [name, value] of Object.entries(traits)) {
    const company = name === 'company' ? at(value, 'name') : undefined;
    draft.set(fieldOfQuestion([name], fields) ?? `custom.${name}`, company ?? value);
  }
  for (const [name, value] of Object.entries(fieldsAt(call, 'properties'))) draft.note(name, value);
  return draft.note('event', textAt(call, 'event')).set('locale', at(call, 'context', 'locale'));
}

const whereFrom = (call: Fields): Readonly<Record<string, unknown>> => ({
  referrer: at(call, 'context', 'page', 'referrer'),
  landingPage: at(call, 'context', 'page', 'url'),
  ...Object.fromEntries(
    Object.entries(UTM).map(([code, name]) => [`utm.${code}`, at(call, 'context', 'campaign', name)]),
  ),
});
