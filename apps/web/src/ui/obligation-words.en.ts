/** Why a deadline is where it is, and why it was excused. */
export const obligations = {
  clock: {
    elapsed: '{{elapsed}} of {{target}} counted',
    counts: 'counted',
    not: 'did not count',
    from: 'From',
    to: 'To',
    because: 'Because',
    judgedDefault: 'Judged by version {{version}} of the agreement and its own calendar',
    judgedTeam: 'Judged by version {{version}} of the agreement and the calendar of the team',
  },
  sentence: {
    started: 'The clock started {{at}}.',
    target: '{{target}} of working time are given ({{tier}}).',
    'not-counted': '{{length}} outside working time did not count.',
    paused: 'Paused from {{from}} to {{to}}: {{reason}}.',
    due: 'So it is due {{at}}.',
    met: 'Kept {{at}}, after {{elapsed}} of working time.',
    breached: 'The deadline passed {{at}} without an answer.',
    'answered-late': 'Answered {{at}}, {{late}} too late.',
    ended: '{{state}} since {{at}}: {{reason}}.',
    corrected: 'Corrected afterwards: {{state}}.',
  },
  waiver: {
    system_outage: 'A system was down',
    customer_asked: 'The customer asked for it',
    wrong_data: 'The data was wrong',
    absence: 'Somebody was away',
    agreed_exception: 'An agreed exception',
    force_majeure: 'Force majeure',
    other: 'Another reason',
  },
} as const;
