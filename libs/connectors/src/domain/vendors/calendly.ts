import type { Adapter, Event } from '../adapter.js';
import { Draft } from '../draft.js';
import { at, fieldsAt, instantOf, listAt, needed, neededFields, textAt } from '../payload.js';
import { hmacSha256, isNear, provenBy, unproven } from '../proofs.js';
import { fieldOfQuestion } from '../questions.js';

const TOLERANCE_MS = 3 * 60_000;
const SIGNED = /^t=(\d{1,12}),v1=[0-9a-f]{64}$/;

/** Appointments of Calendly. One that is moved comes as cancelled and as created: one person, one lead. */
export const CALENDLY: Adapter = {
  ...{ kind: 'calendly', label: 'Calendly', authentication: 'signature', secret: 'ours' },
  ...{ body: 'json', keptHeaders: [] },
  steps: [
    'Create a webhook subscription by Calendly’s API (POST /webhook_subscriptions) with {address} as url.',
    'Give {secret} as signing_key and subscribe to invitee.created and invitee.canceled.',
  ],
  verify({ headers, rawBody, secrets, now }) {
    const given = headers['calendly-webhook-signature'];
    const timestamp = SIGNED.exec(given ?? '')?.[1];
    if (timestamp === undefined) return unproven('headers');
    if (!isNear(Number(timestamp) * 1_000, now, TOLERANCE_MS)) return unproven('timestamp');
    return provenBy(
      given,
      secrets,
      (secret) => `t=${timestamp},v1=${hmacSha256(secret, 'hex', `${timestamp}.`, rawBody)}`,
    );
  },
  read(body, settings, { receivedAt }) {
    const invitee = neededFields(body, 'payload');
    const occurredAt = instantOf(at(body, 'created_at'), receivedAt);
    const event = { ...idsOf(invitee), isTest: false, occurredAt };
    if (textAt(body, 'event') !== 'invitee.created') {
      const isMoved = at(invitee, 'rescheduled') === true;
      return [{ ...event, is: 'ignored', reason: isMoved ? 'rescheduled' : 'other-event' }];
    }
    const draft = new Draft().setAll({
      ...{ email: at(invitee, 'email'), fullName: at(invitee, 'name') },
      ...{ firstName: at(invitee, 'first_name'), lastName: at(invitee, 'last_name') },
      phone: at(invitee, 'text_reminder_number'),
    });
    for (const [name, value] of Object.entries(fieldsAt(invitee, 'tracking')))
      draft.set(fieldOfQuestion([name]) ?? `custom.${name}`, value);
    for (const each of listAt(invitee, 'questions_and_answers')) {
      const question = textAt(each, 'question') ?? 'question';
      draft.set(fieldOfQuestion([question], settings.fields) ?? `custom.${question}`, at(each, 'answer'));
    }
    draft.note('appointment', at(invitee, 'event')).note('timezone', at(invitee, 'timezone'));
    const submission = draft.finish(settings, event, 'website');
    return [{ ...event, is: 'lead', submission }] satisfies Event[];
  },
  sample: (now) => ({
    body: JSON.stringify({
      ...{ event: 'invitee.created', created_at: now.toISOString() },
      payload: {
        ...{ email: 'test@example.com', name: 'Test Person', old_invitee: null, rescheduled: false },
        uri: `https://api.calendly.com/scheduled_events/SAMPLE/invitees/${now.getTime()}`,
      },
    }),
    contentType: 'application/json',
  }),
};

/** What was moved is still the lead of the first appointment; moved once more it names this one, and no more the first. */
function idsOf(invitee: object): Pick<Event, 'externalId' | 'alias'> {
  const [own, moved] = [needed(invitee, 'uri'), textAt(invitee, 'old_invitee')?.slice(0, 200)];
  return moved === undefined ? { externalId: own } : { externalId: moved, alias: own };
}
