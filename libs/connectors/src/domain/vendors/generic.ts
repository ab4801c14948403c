import { signatureFault } from '#http';
import type { Adapter, Circumstances, Event } from '../adapter.js';
import { Unreadable } from '../unreadable.js';
import { Draft, isField } from '../draft.js';
import { itemAt } from '../cut-body.js';
import type { Path } from '../cut-body.js';
import { bodyBy, pointerSteps, RECORD_FIELDS, valueOf } from '../mapping.js';
import { at, instantOf, isFields, textOf } from '../payload.js';
import { PROVEN, unproven } from '../proofs.js';
import type { ConnectorSettings, Mapping } from '../settings.js';

const ID = 'webhook-id';
const EXAMPLE = { email: 'test@example.com', firstName: 'Test', lastName: 'Person' };

const ofCaller = {
  body: 'json',
  sample: (now: Date, { mapping }: ConnectorSettings) => {
    const lead = { externalId: `sample-${now.getTime()}`, ...EXAMPLE };
    const body = mapping === undefined ? lead : bodyBy(mapping, lead);
    return { body: JSON.stringify(body), contentType: 'application/json' };
  },
} as const;

/** Whatever signs by Standard Webhooks 1.0. A message has an id; told again under it, it changes nothing. */
export const STANDARD_WEBHOOKS: Adapter = {
  ...ofCaller,
  ...{ kind: 'standard-webhooks', label: 'Signed webhooks (Standard Webhooks)', authentication: 'signature' },
  ...{ secret: 'ours', keptHeaders: [ID] },
  steps: [
    'Have your program post JSON to {address}, signed by Standard Webhooks 1.0 with {secret}.',
    'Send the fields of a lead by their names, or say under “Mapping” where they stand.',
  ],
  verify({ headers, rawBody, secrets, now }) {
    const signed = { timestamp: headers['webhook-timestamp'], signature: headers['webhook-signature'] };
    const fault = signatureFault(secrets, { id: headers[ID], ...signed }, rawBody, now);
    return fault ? unproven(fault) : PROVEN;
  },
  read: (body, settings, circumstances) => readItems(body, settings, circumstances),
  items: itemsOf,
};

/** Any JSON, for programs that cannot sign: the address is the secret. */
export const JSON_BODY: Adapter = {
  ...ofCaller,
  ...{ kind: 'json', label: 'Plain JSON', authentication: 'address', secret: 'none', keptHeaders: [] },
  steps: [
    'Have your program post JSON to {address}; keep the address to yourself: it is all that proves who calls.',
    'Say under “Mapping” where the fields of a lead stand, with an id of the record if there is one.',
  ],
  verify: () => PROVEN,
  read: (body, settings, circumstances) => readItems(body, settings, circumstances),
  items: itemsOf,
};

const MOST_ITEMS = 1_000;

function readItems(body: unknown, settings: ConnectorSettings, circumstances: Circumstances): Event[] {
  const found = itemAt(body, listPath(body, settings));
  const items: readonly unknown[] = Array.isArray(found) ? found : [found];
  if (items.length > MOST_ITEMS) throw new Unreadable(`There are more than ${MOST_ITEMS} leads in it.`);
  return items.map((item, index) => {
    if (!isFields(item)) throw new Unreadable(`Lead ${index + 1} is no object.`);
    return readItem(item, index, { settings, circumstances, isOnly: items.length === 1 });
  });
}

/** Where the lead itself stands, or the list. Where nothing says otherwise: below `data` in an envelope with a type. */
function listPath(body: unknown, { mapping }: ConnectorSettings): Path {
  if (mapping?.items !== undefined) return pointerSteps(mapping.items);
  return textOf(at(body, 'type')) !== undefined && at(body, 'data') !== undefined ? ['data'] : [];
}

function itemsOf(body: unknown, settings: ConnectorSettings): readonly Path[] {
  const path = listPath(body, settings);
  const found = itemAt(body, path);
  return Array.isArray(found) ? found.map((_, index) => [...path, String(index)]) : [path];
}

interface Reading {
  readonly settings: ConnectorSettings;
  readonly circumstances: Circumstances;
  readonly isOnly: boolean;
}

function readItem(item: object, index: number, { settings, circumstances, isOnly }: Reading): Event {
  const values = settings.mapping ? mapped(item, settings.mapping) : flat(item);
  const { receivedAt, headers } = circumstances;
  const given = textOf(values.get('externalId'))?.slice(0, 200) ?? headers[ID];
  const externalId = given === undefined || !isOnly ? own(values, circumstances, index) : given;
  const occurredAt = instantOf(values.get('occurredAt'), receivedAt);
  const isTest = /^(true|1|yes)$/i.test(textOf(values.get('isTest')) ?? '');
  const draft = new Draft();
  for (const [field, value] of values)
    if (!RECORD_FIELDS.some((record) => record === field)) draft.set(field, value);
  const event = { externalId: externalId.slice(0, 200), isTest, occurredAt };
  return { ...event, is: 'lead', submission: draft.finish(settings, event, 'website') };
}

/**
 * The id of one of several, or of one that has none: the message it came in, or what that says and on which day (UTC), and where it
 * stands in it. So the same words a day later are told anew.
 */
function own(
  values: ReadonlyMap<string, unknown>,
  { headers, receivedAt, digest }: Circumstances,
  index: number,
): string {
  const message = headers[ID]?.slice(0, 180) ?? `${receivedAt.toISOString().slice(0, 10)} ${digest}`;
  return textOf(values.get('externalId'))?.slice(0, 200) ?? `${message} ${index}`;
}

const mapped = (item: object, { fields }: Mapping): Map<string, unknown> =>
  new Map(Object.entries(fields).map(([field, source]) => [field, valueOf(item, source)]));

/** The names of our own fields, nested or with a dot; all others are kept with the lead. */
function flat(item: object): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const isOurs = (name: string): boolean => isField(name) || RECORD_FIELDS.some((record) => record === name);
  for (const [name, value] of Object.entries(item)) {
    const nested = isFields(value) ? Object.entries(value) : [];
    const ours = nested.filter(([inner]) => isOurs(`${name}.${inner}`));
    if (ours.length > 0) for (const [inner, each] of ours) found.set(`${name}.${inner}`, each);
    else found.set(isOurs(name) ? name : `custom.${name}`, value);
  }
  return found;
}
