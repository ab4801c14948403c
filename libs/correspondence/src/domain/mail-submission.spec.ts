import { likenessOf, withoutMarks } from './mail-likeness.js';
import { namesOf, submissionOf } from './mail-submission.js';

const LETTER = {
  ...{ address: 'ada@rossi.example', name: 'Ada Rossi', externalId: '<1@x>', subject: 'I: Fwd: The press' },
  ...{ text: ' What does it cost? ', occurredAt: new Date('2025-11-03T08:12:33Z') },
};
const DEFAULTS = { channel: 'event', campaign: 'Fair', leadType: 'demo', origin: 'sales' } as const;

describe('the hit that a mail is', () => {
  it('has its author, its words, its instant, and what its address says', () => {
    expect(submissionOf(LETTER, DEFAULTS)).toEqual({
      ...{ externalId: '<1@x>', firstName: 'Ada', lastName: 'Rossi', email: 'ada@rossi.example' },
      ...{ channel: 'event', campaign: 'Fair', leadType: 'demo', origin: 'sales' },
      custom: { subject: 'The press', message: 'What does it cost?' },
      occurredAt: LETTER.occurredAt,
    });
  });

  it('leaves out what nobody said, and keeps words within bounds', () => {
    const bare = { ...LETTER, name: null, subject: '', text: 'x'.repeat(3_999) + '😀' };
    const hit = submissionOf(bare, { ...DEFAULTS, campaign: null, leadType: null });
    expect(Object.keys(hit)).not.toEqual(expect.arrayContaining(['campaign']));
    expect(hit).not.toHaveProperty('firstName');
    expect(hit.custom).toEqual({ message: 'x'.repeat(3_999) });
  });

  it.each([
    { name: 'Ada Rossi', is: { firstName: 'Ada', lastName: 'Rossi' } },
    { name: 'Rossi, Ada Maria', is: { firstName: 'Ada Maria', lastName: 'Rossi' } },
    { name: '"Ada de Rossi"', is: { firstName: 'Ada', lastName: 'de Rossi' } },
    { name: 'Ada Rossi (Rossi Srl)', is: { firstName: 'Ada', lastName: 'Rossi' } },
    { name: "'Ada Rossi' via Info", is: { firstName: 'Ada', lastName: "Rossi'" } },
    { name: 'Ada', is: { firstName: 'Ada' } },
    { name: 'ada@rossi.example', is: {} },
    { name: null, is: {} },
  ])('calls its author $is by $name', ({ name, is }) => {
    expect(namesOf({ address: 'ada@rossi.example', name })).toEqual(is);
  });
});

describe('two copies of a mail', () => {
  it.each(['Fwd: The press', 'FW: RE: The press', 'I: R: The press', 'The press', ' Fw : the  press'])(
    'are one under %p, however lines break',
    (subject) => {
      const one = { address: 'a@b.example', subject: 'The press', text: 'What does\nit cost?' };
      expect(likenessOf({ ...one, subject, text: '> What does it\n> cost?' })).toBe(likenessOf(one));
    },
  );

  it.each([{ address: 'c@b.example' }, { subject: 'Another' }, { text: 'Something else' }])(
    'are two with %p',
    (other) => {
      const one = { address: 'a@b.example', subject: 'The press', text: 'What does it cost?' };
      expect(likenessOf({ ...one, ...other })).not.toBe(likenessOf(one));
    },
  );

  it('keep a subject that only begins like a mark', () => {
    expect(withoutMarks('Rest: of it')).toBe('Rest: of it');
  });
});
