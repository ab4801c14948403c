import type { EntryType } from '#contracts';

type Subject =
  | 'after_sale'
  | 'attachment'
  | 'attempt'
  | 'capacity'
  | 'evidence'
  | 'handover'
  | 'lead'
  | 'note'
  | 'obligation'
  | 'opportunity'
  | 'revenue'
  | 'tally'
  | 'window';
type Named<Type> = Type extends `${infer Of extends Subject}.${infer What}` ? `${Of}_${What}` : never;
/** Whatever stands on the timeline of a lead has words. */
type ToldEntry =
  | Named<EntryType>
  // Of these only some stand there.
  | (
      | 'conversation_lead_made'
      | 'conversation_handed_to_care'
      | 'encounter_registered'
      | 'person_consent_changed'
    );

/** What happened to a lead, as its timeline tells it. */
export const entry = {
  lead_captured: 'Came in',
  person_consent_changed: 'Said something about consent',
  lead_enriched: 'Showed interest again',
  lead_qualified: 'Qualified by marketing',
  lead_sales_qualified: 'Qualified by sales',
  lead_recycled: 'Recycled',
  lead_disqualified: 'Disqualified: {{reason}}',
  lead_moved: 'Moved to {{stage}}',
  lead_assigned: 'Assigned',
  lead_held: 'Snoozed: {{hold}}',
  lead_person_changed: 'Belongs to the merged person now',
  lead_merged: 'Merged into another lead of the same person',
  lead_unmerged: 'Taken out of the other lead again',
  handover_conceded: 'Marketing gave up the credit',
  obligation_reopened: 'A clock runs again: due {{due}}',
  lead_resumed: 'Resumed',
  lead_reopened: 'Reopened in {{stage}}',
  lead_reopening_undone: 'The reopening was taken back',
  lead_taken_back: 'Its import was undone: it no longer counts',
  lead_forgotten: 'The figures forgot it',
  lead_test_erased: 'Was a test, and was erased: it no longer counts',
  lead_erased: 'Its person was erased',
  lead_next_step_set: 'Next step planned: due {{due}}',
  note_added: 'Note',
  note_removed: 'A note was taken back',
  evidence_recorded: 'Something was found out about it',
  attempt_logged: '{{attempt}}: {{outcome}}',
  handover_offered: 'Offered to sales',
  handover_accepted: 'Accepted by sales',
  handover_rejected: 'Rejected: {{reason}}',
  handover_declined: 'Left to the others who are asked: {{declined}}',
  handover_withdrawn: 'Offer withdrawn',
  handover_superseded: 'Offer replaced by another',
  handover_rerouted: 'Pulled back and offered to {{to}}: a promise ran out',
  handover_rerouted_given: 'Given on by hand; now offered to {{to}}',
  handover_rerouted_waited: 'Had waited until somebody had room; now offered to {{to}}',
  handover_lapsed: 'Nobody answered in time; it counts as accepted',
  handover_disputed: 'Rejection disputed by marketing',
  handover_settlement_proposed: 'One side proposed how the dispute ends',
  handover_escalated: 'The sides did not agree in time: leadership decides',
  handover_settled: 'Dispute settled',
  opportunity_opened: 'Deal opened',
  opportunity_stage_changed: 'Deal moved on',
  opportunity_won: 'Deal won',
  opportunity_lost: 'Deal lost',
  opportunity_contact_set: 'Somebody of the buyer’s takes part in the decision',
  opportunity_contact_removed: 'Somebody takes no part in the decision any more',
  opportunity_steps_planned: 'The buyer’s steps were planned',
  opportunity_step_overdue: 'A step of the buyer’s is overdue',
  opportunity_step_done: 'The buyer took a step',
  opportunity_step_reopened: 'A step of the buyer’s is open again',
  after_sale_started: 'After the sale: a step’s turn came',
  after_sale_done: 'After the sale: a step was done',
  after_sale_overdue: 'After the sale: a step is overdue',
  after_sale_reopened: 'After the sale: a step was not done after all',
  after_sale_changed: 'After the sale: a step was changed',
  conversation_lead_made: 'A conversation became this lead',
  conversation_handed_to_care: 'A question went to customer care',
  encounter_registered: 'A call or a visit was registered',
  attachment_added: 'A file was added',
  attachment_removed: 'A file was removed',
  attachment_restored: 'A removed file came back',
  revenue_recorded: 'Revenue recorded',
  obligation_started: 'A clock started: due {{due}}',
  obligation_met: 'Kept in time',
  obligation_breached: 'A deadline passed',
  obligation_fulfilled_late: 'Done, but late',
  obligation_excused: 'Excused',
  obligation_cancelled: 'No longer owed',
  obligation_rescheduled: 'Deadline moved to {{due}}',
  obligation_waived: 'Excused by hand',
  obligation_corrected: 'Corrected by later evidence',
  obligation_rebased: 'Judged by another version',
  obligation_alarm_raised: 'A reminder went out',
  capacity_exceeded: 'Above what the team agreed to take: no duty',
  window_closed: 'The time to answer is over',
  tally_changed: 'The tally of the agreement changed',
} as const satisfies Readonly<
  Record<ToldEntry | 'handover_rerouted_given' | 'handover_rerouted_waited', string>
>;
