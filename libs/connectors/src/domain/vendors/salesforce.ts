import type { Adapter, Event } from '../adapter.js';
import { Draft } from '../draft.js';
import { parseBody } from '../parse-body.js';
import { neededFields, textAt } from '../payload.js';
import { provenBy, unproven } from '../proofs.js';
import { fieldOfQuestion } from '../questions.js';

/** Fields that steer the form and say nothing of a person. */
const STEERING = new Set(['oid', 'retURL', 'debug', 'debugEmail', 'encoding', 'submit']);
const OWN: Readonly<Record<string, string>> = {
  ...{ URL: 'company.domain', industry: 'company.industry', employees: 'company.employees' },
  Campaign_ID: 'campaign',
};

/** The form Salesforce calls web-to-lead. It has no ids: the same form sent twice on one day (UTC) is one lead. */
export const SALESFORCE: Adapter = {
  ...{ kind: 'salesforce', label: 'Salesforce web-to-lead', authentication: 'key', secret: 'theirs' },
  ...{ body: 'form', keptHeaders: [] },
  steps: [
    'Take the web-to-lead form as Salesforce generates it and give its oid here as the secret.',
    'Replace the form’s action by {address}, or post the same fields there from your server.',
  ],
  verify({ rawBody, secrets }) {
    try {
      return provenBy(textAt(parseBody(rawBody, 'form'), 'oid'), secrets, (each) => each, 'key');
    } catch {
      return unproven('key');
    }
  },
  read(body, settings, { receivedAt, digest }) {
    const draft = new Draft();
    for (const [name, value] of Object.entries(neededFields(body))) {
      if (STEERING.has(name)) continue;
      const field = fieldOfQuestion([name], settings.fields) ?? OWN[name];
      draft.set(field ?? `custom.${name}`, value);
    }
    const externalId = `${receivedAt.toISOString().slice(0, 10)} ${digest}`;
    const event = { externalId, isTest: false, occurredAt: receivedAt };
    return [{ ...event, is: 'lead', submission: draft.finish(settings, event, 'website') }] satisfies Event[];
  },
  returnTo(rawBody, { returnOrigins = [] }) {
    try {
      const wanted = new URL(textAt(parseBody(rawBody, 'form'), 'retURL') ?? '');
      const isSet = returnOrigins.some((each) => new URL(each).origin === wanted.origin);
      return isSet && wanted.protocol === 'https:' ? wanted.href : null;
    } catch {
      return null;
    }
  },
  sample: (now) => ({
    body: new URLSearchParams({
      ...{ oid: 'sample', first_name: 'Test', last_name: 'Person', company: `Sample ${now.getTime()}` },
      ...{ email: 'test@example.com', lead_source: 'Web' },
    }).toString(),
    contentType: 'application/x-www-form-urlencoded',
  }),
};
