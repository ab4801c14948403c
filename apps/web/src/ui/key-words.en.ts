import type { KeyIn, KeyPlace } from './keys/key-table.js';

/** Each key of each place has words: one that is missing does not compile. */
export type KeyWords = { readonly [Place in KeyPlace]: Readonly<Record<KeyIn<Place>, string>> };

export const keys = {
  title: 'Keyboard',
  undo: 'Take it back with Z',
  place: {
    everywhere: 'Everywhere',
    inbox: 'Inbox',
    lead: 'A lead',
    obligations: 'Obligations',
    notices: 'Notifications',
    audit: 'Sample audit',
  },
  everywhere: { 'mod+k': 'Search and go anywhere', '?': 'This sheet', z: 'Take back what was just done' },
  inbox: {
    arrowdown: 'Next lead',
    arrowup: 'Previous lead',
    j: 'Next lead',
    k: 'Previous lead',
    a: 'Accept the lead',
    r: 'Reject with a reason',
    d: 'Leave a lead that several are asked for to the others',
    enter: 'Open the lead',
    o: 'Open the lead',
    l: 'Log an attempt on your lead',
    n: 'Plan the next step of your lead',
    s: 'Snooze your lead',
    '/': 'Find in the inbox',
  },
  lead: {
    a: 'Accept the lead',
    r: 'Reject with a reason',
    l: 'Log an attempt',
    m: 'Write a note',
    n: 'Plan the next step',
    s: 'Snooze',
    q: 'Qualify for sales',
    v: 'Open a deal',
    e: 'Write a mail',
    u: 'Back to where you came from',
  },
  obligations: {
    j: 'Next row',
    k: 'Previous row',
    x: 'Choose the row',
    'shift+x': 'Choose all rows up to here',
    e: 'Explain the clock',
    w: 'Ask to be excused',
    o: 'Open the lead',
  },
  notices: {
    j: 'Next notification',
    k: 'Previous notification',
    u: 'Read, or unread again',
    o: 'Go where it happened',
    'shift+a': 'Mark all as read',
  },
  audit: {
    a: 'A good lead',
    d: 'A defect; its number says which',
    s: 'Later',
    escape: 'No defect after all',
  },
} as const satisfies KeyWords & Readonly<Record<string, unknown>>;
