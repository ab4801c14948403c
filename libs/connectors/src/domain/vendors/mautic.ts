import type { Adapter, Event } from '../adapter.js';
import { PROVEN } from '../proofs.js';
import { Draft } from '../draft.js';
import { at, fieldsAt, instantOf, needed, neededFields } from '../payload.js';
import { fieldOfQuestion } from '../questions.js';

/** Forms of Mautic, as its webhook tells of a submission. How it signs could not be verified, so the address is the secret. */
export const MAUTIC: Adapter = {
  ...{ kind: 'mautic', label: 'Mautic forms', authentication: 'address', secret: 'none' },
  ...{ body: 'json', keptHeaders: [] },
  steps: [
    'In Mautic open “Settings”, “Webhooks”, and add {address} for the event “Form submit”.',
    'Keep the address to yourself: it is all that proves who calls.',
  ],
  verify: () => PROVEN,
  read(body, settings, { receivedAt }) {
    const told = neededFields(body, 'submission');
    const externalId = needed(told, 'id');
    const occurredAt = instantOf(at(told, 'dateSubmitted'), receivedAt);
    const draft = new Draft();
    for (const [name, value] of Object.entries(fieldsAt(told, 'results')))
      draft.set(fieldOfQuestion([name], settings.fields) ?? `custom.${name}`, value);
    for (const [name, field] of Object.entries(fieldsAt(told, 'lead', 'fields', 'core'))) {
      const known = fieldOfQuestion([name], settings.fields);
      // A title is how somebody is addressed here, not what they do.
      if (known !== undefined && name !== 'title') draft.set(known, at(field, 'value'));
    }
    draft.set('asset', settings.asset ?? at(told, 'form', 'name')).set('landingPage', at(told, 'referer'));
    const event = { externalId, isTest: false, occurredAt };
    return [{ ...event, is: 'lead', submission: draft.finish(settings, event, 'website') }] satisfies Event[];
  },
  sample: (now) => ({
    body: JSON.stringify({
      submission: {
        ...{ id: now.getTime(), form: { id: 1, name: 'Sample' }, dateSubmitted: now.toISOString() },
        results: { email: 'test@example.com', firstname: 'Test' },
      },
    }),
    contentType: 'application/json',
  }),
};
