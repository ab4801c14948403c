import type { Submission } from '#intake';
import type { Adapter, Event } from '../adapter.js';
import { Draft } from '../draft.js';
import { at, fieldsAt, instantOf, listAt, needed, neededFields, textAt } from '../payload.js';
import { hmacSha256, provenBy } from '../proofs.js';
import { fieldOfQuestion } from '../questions.js';
import type { ConnectorSettings } from '../settings.js';

/** Questions by what they ask, where neither the settings nor a reference names them. */
const ASKED: readonly (readonly [RegExp, string])[] = [
  [/\bfirst name\b/i, 'firstName'],
  [/\b(last|family) name\b|\bsurname\b/i, 'lastName'],
  [/\b(full|your) name\b/i, 'fullName'],
  [/\bjob title\b/i, 'jobTitle'],
  [/\bcompany\b|\borgani[sz]ation\b/i, 'company.name'],
];
/** Types of answers that say what they are. */
const TYPES: Readonly<Record<string, string>> = { email: 'email', phone_number: 'phone' };

/** Forms of Typeform; only what was answered comes. */
export const TYPEFORM: Adapter = {
  ...{ kind: 'typeform', label: 'Typeform', authentication: 'signature', secret: 'ours' },
  ...{ body: 'json', keptHeaders: [] },
  steps: [
    'In Typeform open the form, then “Connect”, “Webhooks”, and add {address}.',
    'Edit the webhook and paste {secret} as its secret.',
    'Declare utm_source, utm_medium and utm_campaign as hidden fields to learn where answers come from.',
  ],
  verify: ({ headers, rawBody, secrets }) =>
    provenBy(
      headers['typeform-signature'],
      secrets,
      (secret) => `sha256=${hmacSha256(secret, 'base64', rawBody)}`,
    ),
  read(body, settings, { receivedAt }) {
    const form = neededFields(body, 'form_response');
    const occurredAt = instantOf(at(form, 'submitted_at'), receivedAt);
    const externalId = needed(form, 'token');
    const titles = new Map(
      listAt(form, 'definition', 'fields').map((field) => [textAt(field, 'id'), textAt(field, 'title')]),
    );
    const draft = new Draft();
    for (const answer of listAt(form, 'answers'))
      noteAnswer(draft, answer, titles.get(textAt(answer, 'field', 'id')), settings);
    for (const [name, value] of Object.entries(fieldsAt(form, 'hidden')))
      draft.set(fieldOfQuestion([name], settings.fields) ?? `custom.${name}`, value);
    draft.set('asset', settings.asset ?? at(form, 'definition', 'title') ?? at(form, 'form_id'));
    draft.note('score', at(form, 'calculated', 'score'));
    const consent = consentOf(form, titles, occurredAt);
    const whole = { externalId, occurredAt, isTest: false, ...(consent && { consent }) };
    const submission = draft.finish(settings, whole, 'website');
    return [{ is: 'lead', externalId, isTest: false, occurredAt, submission }] satisfies Event[];
  },
  sample: (now) => ({
    body: JSON.stringify({
      ...{ event_id: 'sample', event_type: 'form_response' },
      form_response: {
        ...{ form_id: 'sample', token: `sample${now.getTime()}`, submitted_at: now.toISOString() },
        definition: { id: 'sample', title: 'Sample', fields: [] },
        answers: [{ type: 'email', email: 'test@example.com', field: { id: 'a', type: 'email' } }],
      },
    }),
    contentType: 'application/json',
  }),
};

function noteAnswer(
  draft: Draft,
  answer: unknown,
  title: string | undefined,
  settings: ConnectorSettings,
): void {
  const [id, ref] = [textAt(answer, 'field', 'id'), textAt(answer, 'field', 'ref')];
  const type = textAt(answer, 'type') ?? '';
  const field =
    fieldOfQuestion([id, ref, title], settings.fields) ??
    TYPES[type] ??
    ASKED.find(([asks]) => title !== undefined && asks.test(title))?.[1];
  draft.set(field ?? `custom.${title ?? ref ?? id ?? 'question'}`, answerOf(answer, type));
}

function answerOf(answer: unknown, type: string): unknown {
  if (type === 'choice') return at(answer, 'choice', 'label') ?? at(answer, 'choice', 'other');
  if (type !== 'choices') return at(answer, type);
  const labels = listAt(answer, 'choices', 'labels').filter((each) => typeof each === 'string');
  return labels.join(', ');
}

/** A legal text that was accepted. */
function consentOf(
  form: unknown,
  titles: ReadonlyMap<string | undefined, string | undefined>,
  occurredAt: Date,
): Submission['consent'] {
  const accepted = listAt(form, 'answers').find(
    (each) => textAt(each, 'field', 'type') === 'legal' && at(each, 'boolean') === true,
  );
  if (accepted === undefined) return undefined;
  const text = titles.get(textAt(accepted, 'field', 'id'))?.slice(0, 5_000);
  return { purpose: 'form', basis: 'consent', at: occurredAt.toISOString(), ...(text && { text }) };
}
