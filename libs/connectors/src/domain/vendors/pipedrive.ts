import type { Adapter, Event } from '../adapter.js';
import { Draft } from '../draft.js';
import { at, instantOf, listAt, needed, neededFields, textAt } from '../payload.js';
import { provenBy } from '../proofs.js';

const TAKEN = new Set(['create', 'change']);

/** Deals and persons of Pipedrive, webhooks of version 2. A deal names its person by number only, so it is a lead by its own number. */
export const PIPEDRIVE: Adapter = {
  ...{ kind: 'pipedrive', label: 'Pipedrive', authentication: 'basic', secret: 'ours' },
  ...{ body: 'json', keptHeaders: [] },
  steps: [
    'In Pipedrive open “Tools and apps”, “Webhooks”, and create a webhook of version 2 for “create” of “deal” or “person”.',
    'Paste {address} as endpoint URL, “staffetta” as HTTP auth user and {secret} as HTTP auth password.',
  ],
  verify: ({ headers, secrets }) =>
    provenBy(
      headers.authorization,
      secrets,
      (secret) => `Basic ${Buffer.from(`staffetta:${secret}`).toString('base64')}`,
      'credentials',
    ),
  read(body, settings, { receivedAt }) {
    const [action, entity] = [needed(body, 'meta', 'action'), needed(body, 'meta', 'entity')];
    const occurredAt = instantOf(at(body, 'data', 'add_time'), receivedAt);
    const externalId = `${entity}:${needed(body, 'meta', 'entity_id')}`;
    const event = { externalId, isTest: false, occurredAt };
    const isTaken = TAKEN.has(action) && (entity === 'deal' || entity === 'person');
    if (!isTaken) return [{ ...event, is: 'ignored', reason: 'other-event' }];
    const data = neededFields(body, 'data');
    const draft = entity === 'deal' ? ofDeal(data) : ofPerson(data);
    return [{ ...event, is: 'lead', submission: draft.finish(settings, event, 'website') }] satisfies Event[];
  },
  sample: (now) => ({
    body: JSON.stringify({
      meta: { action: 'create', entity: 'deal', version: '2.0', id: 1, entity_id: now.getTime() },
      data: { id: now.getTime(), title: 'Sample deal', status: 'open', add_time: now.toISOString() },
      previous: null,
    }),
    contentType: 'application/json',
  }),
};

function ofDeal(data: unknown): Draft {
  const draft = new Draft();
  for (const name of [
    'title',
    'value',
    'currency',
    'status',
    'stage_id',
    'pipeline_id',
    'person_id',
    'org_id',
  ])
    draft.note(name, at(data, name));
  return draft;
}

const ofPerson = (data: unknown): Draft =>
  new Draft().setAll({
    ...{ firstName: at(data, 'first_name'), lastName: at(data, 'last_name'), fullName: at(data, 'name') },
    email: primaryOf([...listAt(data, 'emails'), ...listAt(data, 'email')]),
    phone: primaryOf([...listAt(data, 'phones'), ...listAt(data, 'phone')]),
    jobTitle: at(data, 'job_title'),
  });

const primaryOf = (all: readonly unknown[]): string | undefined =>
  textAt(all.find((each) => at(each, 'primary') === true) ?? all[0], 'value');
