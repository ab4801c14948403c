/** Leads that several are asked for: whoever accepts first has them. */
export const claim = {
  alsoOffered_one: 'also offered to {{count}} other',
  alsoOffered_other: 'also offered to {{count}} others',
  taken: 'Taken by {{name}} at {{at}}',
  takenUnnamed: 'Taken by somebody else at {{at}}',
  decline: 'Not for me',
  declineTitle: 'Leave it to the others',
  declineLead:
    'You are asked no more; the others still are. It is no rejection: nothing is said about the lead.',
  why: 'Why',
  reason: {
    no_time: 'No time for it now',
    not_my_field: 'Not my field',
    too_close: 'Too close to judge fairly',
    other: 'Something else',
  },
  declined: 'Left to the others',
} as const;
