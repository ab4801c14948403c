/** Notes about a lead, and whom they speak to. */
export const noteWords = {
  note: {
    label: 'A note for colleagues',
    hint: 'What should they know? @ mentions somebody.',
    people: 'Whom to mention',
    add: 'Add note',
    plain: 'Seen by whoever sees this lead. It stops no clock.',
    tells_one: '{{count}} person is told, and it opens at this note.',
    tells_other: '{{count}} people are told, and it opens at this note.',
    done: 'Note added',
  },
} as const;
