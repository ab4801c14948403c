import { id, oneOf, words } from './fields.js';
import { only, part, without } from './tool.js';
import type { Arguments, InputField, Tool } from './tool.js';

const OUTCOMES = [
  ...['connected', 'no_answer', 'left_message', 'sent', 'bounced', 'auto_reply', 'held', 'declined'],
];
const HOLDS = ['customer_asked', 'customer_away', 'awaiting_information', 'budget', 'internal', 'other'];
const LEAD = id('The lead.');
const CONFIRMATION: InputField = words(
  'Left out at first: then nothing changes, and the answer says what would. Sent again with everything else as it was, it is done.',
  200,
);
/** What a reason may ask for beside itself: its preconditions, by their own names. */
const EVIDENCE = {
  field: words('The field that is wrong, such as `phone`; where the reason asks for `field`.', 100),
  subReason: words('Which part of it, such as `size`; where the reason asks for `subReason`.', 100),
  criterion: words('The criterion that is not met; where the reason asks for `criterion`.', 100),
  competitor: words('Who they buy from; where the reason asks for `competitor`.', 200),
  text: words('What shows it, in words; where the reason asks for `text`.', 2_000),
  otherLeadId: id('The lead it is the same as; where the reason asks for `otherLeadId`.'),
} as const satisfies Readonly<Record<string, InputField>>;
const instant = (description: string): InputField => ({
  ...{ type: 'string', format: 'date-time' },
  description: `${description}, ISO 8601`,
});

/** Tools that change something; each asks to be confirmed. */
export const CHANGES: readonly Tool[] = [
  {
    name: 'reject_handover',
    title: 'Reject a hand-over',
    description:
      'Refuses a lead that marketing handed over, with a code of the agreed reject reasons (`list_reasons`) and what that reason asks ' +
      'for. A rejection for marketing’s fault takes the credit for the lead back.',
    input: {
      handoverId: id('The hand-over, as `show_lead` names it.'),
      reason: words('A code of the reject reasons.', 100),
      disposition: words('Which way the lead goes, where the reason leaves a choice.', 40),
      ...EVIDENCE,
      confirmation: CONFIRMATION,
    },
    ...{ required: ['handoverId', 'reason'], needs: ['handover.reject'] },
    request: (given) => ({
      ...{ method: 'POST', path: `/handovers/${part(given, 'handoverId')}/rejection` },
      body: { ...only(given, 'reason', 'disposition'), ...evidenceOf(given) },
    }),
    says: ({ leadId }) => `Rejected; the lead is ${String(leadId)}.`,
    write: {
      would: ({ handoverId, reason }) =>
        `reject the hand-over ${String(handoverId)} for the reason ${String(reason)}`,
      isDestructive: true,
    },
  },
  {
    name: 'add_note',
    title: 'Add a note to a lead',
    description: 'Writes a word about a lead into its history. Whoever sees the lead reads it.',
    input: { leadId: LEAD, text: words('What is said.', 2_000), confirmation: CONFIRMATION },
    ...{ required: ['leadId', 'text'], needs: ['person.read', 'lead.read'] },
    request: (given) => ({
      ...{ method: 'POST', path: `/leads/${part(given, 'leadId')}/notes` },
      body: only(given, 'text'),
    }),
    says: ({ noteId }) => `Noted, as ${String(noteId)}.`,
    write: {
      would: ({ leadId, text }) => `add this note to the lead ${String(leadId)}: ${String(text)}`,
      isDestructive: false,
    },
  },
  {
    name: 'log_attempt',
    title: 'Log an attempt to reach a lead',
    description:
      'Records a call, mail, meeting or message that sales made, and what came of it. It may meet an obligation to make contact, so log ' +
      'only what happened.',
    input: {
      leadId: LEAD,
      type: oneOf('By which means.', ['call', 'email', 'meeting', 'message', 'visit', 'note']),
      direction: oneOf('`out` by us, `in` by the person.', ['in', 'out']),
      outcome: oneOf('What came of it.', OUTCOMES),
      occurredAt: instant('When it happened; now when left out'),
      note: words('A word about it.', 2_000),
      confirmation: CONFIRMATION,
    },
    ...{ required: ['leadId', 'type', 'direction', 'outcome'], needs: ['attempt.log'] },
    request: (given) => ({
      ...{ method: 'POST', path: `/leads/${part(given, 'leadId')}/attempts` },
      body: without(given, 'leadId', 'confirmation'),
    }),
    says: ({ attemptId }) => `Logged, as ${String(attemptId)}.`,
    write: {
      would: ({ leadId, type, outcome }) =>
        `log an attempt by ${String(type)} (${String(outcome)}) for the lead ${String(leadId)}`,
      isDestructive: false,
    },
  },
  {
    name: 'snooze_lead',
    title: 'Snooze a lead',
    description: 'Pauses a lead with a reason until an instant; the clocks of its duties pause too.',
    input: {
      leadId: LEAD,
      reason: oneOf('Why.', HOLDS),
      resumeBy: instant('When it comes back'),
      confirmation: CONFIRMATION,
    },
    ...{ required: ['leadId', 'reason', 'resumeBy'], needs: ['lead.work'] },
    request: (given) => ({
      ...{ method: 'POST', path: `/leads/${part(given, 'leadId')}/hold` },
      body: only(given, 'reason', 'resumeBy'),
    }),
    says: ({ leadId }) => `The lead ${String(leadId)} is snoozed.`,
    write: {
      would: ({ leadId, reason, resumeBy }) =>
        `snooze the lead ${String(leadId)} until ${String(resumeBy)} (${String(reason)})`,
      isDestructive: false,
    },
  },
];

/** What the reason asks for, as the API takes it; nothing where it asks for nothing. */
function evidenceOf(given: Arguments): { readonly evidence?: Arguments } {
  const evidence = only(given, ...Object.keys(EVIDENCE));
  return Object.keys(evidence).length === 0 ? {} : { evidence };
}
