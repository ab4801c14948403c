import { normaliseEmail } from '#people';
import type { Adapter } from '../adapter.js';
import type { Submission } from '#intake';
import { Draft } from '../draft.js';
import { at, instantOf, listAt, needed, neededFields, textAt } from '../payload.js';
import { hmacSha256, provenBy } from '../proofs.js';
import { fieldOfQuestion } from '../questions.js';

const PREFIX = 'hmacsha256=';
/** What LinkedIn asks by. Signed like a notification, so nothing that could be one is. */
const CHALLENGE = /^[\w-]{1,100}$/;
const VERSION = '202506';

/** Lead sync of LinkedIn: a notification names the response, which is read back; a deleted one is erased here, too. */
export const LINKEDIN: Adapter = {
  ...{ kind: 'linkedin', label: 'LinkedIn lead sync', authentication: 'signature', secret: 'theirs' },
  ...{ body: 'json', keptHeaders: [] },
  steps: [
    'In the LinkedIn developer portal copy the client secret; give it here as the secret, with an access token for lead sync.',
    'Register {address} as webhook; LinkedIn asks for a challenge at once and every two hours.',
    'Name the fields of your forms by their question ids under “Questions”: answers carry ids only.',
  ],
  verify: ({ headers, rawBody, secrets }) =>
    provenBy(headers['x-li-signature'], secrets, (secret) => hmacSha256(secret, 'hex', PREFIX, rawBody)),
  handshake({ query: { challengeCode = '' }, secrets: [secret] }) {
    if (!CHALLENGE.test(challengeCode) || secret === undefined) return null;
    return { challengeCode, challengeResponse: hmacSha256(secret, 'hex', challengeCode) };
  },
  read(body, _settings, { receivedAt }) {
    const told = neededFields(body);
    const occurredAt = instantOf(at(told, 'occurredAt'), receivedAt);
    const externalId = needed(told, 'leadGenFormResponse');
    const event = { externalId, isTest: false, occurredAt };
    if (textAt(told, 'type') !== 'LEAD_ACTION') return [{ ...event, is: 'ignored', reason: 'other-event' }];
    return [{ ...event, is: textAt(told, 'leadAction') === 'DELETED' ? 'erase' : 'fetch' }];
  },
  readBack: {
    base: 'https://api.linkedin.com',
    ask: (externalId, token) => ({
      path: `/rest/leadFormResponses/${encodeURIComponent(externalId.split(':').at(-1) ?? '')}`,
      headers: {
        ...{ authorization: `Bearer ${token}`, 'linkedin-version': VERSION },
        'x-restli-protocol-version': '2.0.0',
      },
    }),
    read(body, event, settings) {
      const occurredAt = instantOf(at(body, 'submittedAt'), event.occurredAt);
      const isTest = at(body, 'testLead') === true;
      const draft = new Draft().set('channel', settings.channel ?? 'paid-social');
      for (const answer of listAt(body, 'formResponse', 'answers'))
        noteAnswer(draft, answer, settings.fields);
      draft.set('asset', settings.asset ?? at(body, 'versionedLeadGenFormUrn'));
      draft.note('campaign', at(body, 'leadMetadata', 'sponsoredLeadMetadata', 'campaign'));
      const { externalId } = event;
      const consent = consentOf(listAt(body, 'formResponse', 'consentResponses'), occurredAt);
      const whole = { externalId, occurredAt, isTest, ...(consent && { consent }) };
      const submission = draft.finish(settings, whole);
      return { ...event, is: 'lead', occurredAt, isTest, submission };
    },
  },
  sample: (now) => ({
    body: JSON.stringify({
      ...{ type: 'LEAD_ACTION', leadGenFormResponse: 'urn:li:leadGenFormResponse:a1b2c3' },
      ...{ leadType: 'SPONSORED', leadAction: 'CREATED', occurredAt: now.getTime() },
    }),
    contentType: 'application/json',
  }),
};

/** An answer to a question nobody named is an address when it reads like one. */
function noteAnswer(draft: Draft, answer: unknown, fields?: Readonly<Record<string, string>>): void {
  const text = textAt(answer, 'answerDetails', 'textQuestionAnswer', 'answer');
  const id = textAt(answer, 'questionId') ?? 'question';
  const guessed = !draft.has('email') && normaliseEmail(text) !== null ? 'email' : `custom.${id}`;
  draft.set(fieldOfQuestion([id], fields) ?? guessed, text);
}

function consentOf(responses: readonly unknown[], at_: Date): Submission['consent'] {
  const accepted = responses.filter((each) => at(each, 'accepted') === true);
  if (accepted.length === 0) return undefined;
  const ids = accepted.map((each) => textAt(each, 'consentId') ?? '?');
  return { purpose: `LinkedIn consent ${ids.join(', ')}`, basis: 'consent', at: at_.toISOString() };
}
