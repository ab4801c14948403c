import fc from 'fast-check';
import { ADAS_WORDS, FORWARD_FORMS } from '../test-support/forwards.js';
import { mailWith } from '../test-support/mails.js';
import { chainOf, firstAuthor } from './first-author.js';
import type { Link } from './first-author.js';
import { readForwarded } from './forwarded.js';
import type { IncomingMail, QuotedLetter } from './incoming-mail.js';
import { likenessOf } from './mail-likeness.js';

const isOfHouse = (address: string): boolean => address.endsWith('@desk.example');
const ANNA = { from: 'anna@desk.example', name: 'Anna', messageId: '<fwd@desk.example>', offset: 60 };
const first = (
  mail: Partial<Omit<IncomingMail, 'headers'>> & { headers?: Readonly<Record<string, string>> },
): Link | undefined => firstAuthor(chainOf(mailWith(mail)), isOfHouse);

const letter = (wish: Partial<QuotedLetter>): QuotedLetter => ({
  ...{
    messageId: '<1@rossi.example>',
    from: 'ada@rossi.example',
    name: 'Ada Rossi',
    replyTo: null,
    offset: 0,
  },
  ...{ writtenAt: new Date('2025-11-03T08:12:33Z'), subject: 'The press', text: 'What does it cost?' },
  ...{ headers: new Map(), quoted: null },
  ...wish,
});
const attached = (wish: Partial<QuotedLetter> = {}): { quoted: IncomingMail['quoted'] } => {
  const inner = letter(wish);
  return { quoted: { messageId: inner.messageId, from: inner.from, to: [], letter: inner } };
};

interface Row {
  readonly says: Readonly<Record<string, string>>;
  readonly references: readonly string[];
  readonly because: string;
}

describe('who wrote first what was forwarded in the text', () => {
  it.each(FORWARD_FORMS)('is read with words and instant as $program writes it', ({ lines, at }) => {
    expect(first({ ...ANNA, text: lines.join('\r\n') })).toMatchObject({
      ...{ address: 'ada@rossi.example', name: 'Ada Rossi', subject: 'The press', text: ADAS_WORDS },
      writtenAt: new Date(at),
    });
  });

  it('is the same mail whichever program forwards it', () => {
    const found = FORWARD_FORMS.map(({ lines }) => first({ ...ANNA, text: lines.join('\n') })!);
    expect(new Set(found.map(likenessOf)).size).toBe(1);
  });

  it.each(FORWARD_FORMS)('is read through a colleague who forwarded it before, $program', ({ lines, at }) => {
    const outer = [
      '---------- Forwarded message ---------',
      'From: Marco <marco@desk.example>',
      'Subject: Fwd: x',
      '',
    ];
    expect(first({ ...ANNA, text: [...outer, ...lines].join('\n') })).toMatchObject({
      ...{ address: 'ada@rossi.example', text: ADAS_WORDS, writtenAt: new Date(at) },
    });
  });

  it.each<Row>([
    {
      says: { 'x-forwarded-message-id': '<1@rossi.example>' },
      references: [],
      because: 'Thunderbird names it',
    },
    { says: { 'x-mailer': 'Outlook' }, references: ['<1@rossi.example>', '<0@x>'], because: 'it answers it' },
  ])('has the id of its own mail: $because', ({ says, references }) => {
    const text = FORWARD_FORMS[0]!.lines.join('\n');
    expect(first({ ...ANNA, text, references, headers: says })?.messageId).toBe('<1@rossi.example>');
  });

  it('has no id where nothing names it', () => {
    expect(first({ ...ANNA, text: FORWARD_FORMS[0]!.lines.join('\n') })?.messageId).toBeNull();
  });

  it.each([
    {
      text: 'From: Ada <ada@rossi.example>\nHello',
      because: 'no line says that it is forwarded, and no date',
    },
    { text: 'Dear all,\nDate: tomorrow\nSubject: the press', because: 'nobody is named' },
    { text: '', because: 'there is nothing' },
  ])('is nobody else in $text: $because', ({ text }) => {
    expect(readForwarded(text)).toBeNull();
  });

  it('is nobody where a program leaves the address out', () => {
    const text = 'From: Ada Rossi\nSent: Monday, November 3, 2025 9:12 AM\nTo: Info\nSubject: x\n\nHello';
    expect(first({ ...ANNA, text })).toMatchObject({ address: null, name: 'Ada Rossi' });
  });

  it('is the customer, whatever a text of theirs claims', () => {
    const text = '---------- Forwarded message ---------\nFrom: Ceo <ceo@bank.example>\n\nHello';
    expect(first({ from: 'ada@rossi.example', text })).toMatchObject({ address: 'ada@rossi.example', text });
  });

  it('is read in any text, in little time', () => {
    const bits = fc.constantFrom(
      'From: a@b.example',
      '> ',
      'Date: x',
      '\n',
      '---- Forwarded message ----',
      ' ',
      'To:',
      'é',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (found) => {
        expect(chainOf(mailWith({ text: found.join('') })).length).toBeLessThanOrEqual(9);
      }),
    );
    const hostile = 'To: x\n'.repeat(8_000) + 'From: '.padEnd(50_000, 'a');
    expect(chainOf(mailWith({ text: hostile }))).toHaveLength(1);
  });
});

describe('who wrote first what was forwarded as an attachment', () => {
  it('is who stands in it, with id, words and instant', () => {
    expect(first({ ...ANNA, ...attached() })).toMatchObject({
      ...{ address: 'ada@rossi.example', messageId: '<1@rossi.example>', text: 'What does it cost?' },
      writtenAt: new Date('2025-11-03T08:12:33Z'),
    });
  });

  it('is the innermost through colleagues, attached or in the text', () => {
    const text = FORWARD_FORMS[0]!.lines.join('\n');
    const marco = { from: 'marco@desk.example', messageId: '<2@desk.example>', offset: 60 };
    expect(first({ ...ANNA, ...attached({ ...marco, text }) })).toMatchObject({
      address: 'ada@rossi.example',
    });
    const within = attached({ ...marco, ...attached() });
    expect(first({ ...ANNA, ...within })).toMatchObject({ messageId: '<1@rossi.example>' });
  });

  it('is a visitor for whom the form of a web site writes', () => {
    const form = { from: 'wordpress@desk.example', replyTo: 'ada@rossi.example', name: 'WordPress' };
    expect(first(form)).toMatchObject({ address: 'ada@rossi.example', name: null });
    expect(first({ ...form, replyTo: null })?.address).toBeNull();
  });

  it('tells that a program sent it', () => {
    const headers = new Map([['list-unsubscribe', '<https://x.example>']]);
    expect(first({ ...ANNA, ...attached({ headers }) })?.isByMachine).toBe(true);
  });
});
