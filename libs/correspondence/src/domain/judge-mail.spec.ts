import { mailWith, REPORT } from '../test-support/mails.js';
import { judgeMail } from './judge-mail.js';
import type { Known } from './judge-mail.js';

const ANNA = 'anna@desk.example';
const ADA = 'ada@rossi.example';
const KNOWN: Known = {
  isMember: (address) => address.endsWith('@desk.example'),
  isOfHouse: (address) => address.endsWith('@desk.example'),
  isOurs: (address) => address.startsWith('leads'),
};
const FORWARD = `See below.\n\n---------- Forwarded message ---------\nFrom: Ada Rossi <${ADA}>\nDate: Mon\n\nHello`;

describe('who wrote to whom', () => {
  it.each([
    {
      because: 'somebody outside wrote',
      mail: { from: ADA, recipients: ['leads+x@desk.example'] },
      is: { kind: 'written', direction: 'in', author: ADA, counterparts: [ADA], outcome: 'sent' },
    },
    {
      because: 'a member wrote to somebody outside, the mailbox and a colleague in copy',
      mail: { from: ANNA, recipients: [ADA, 'leads+x@desk.example', 'marco@desk.example'] },
      is: { kind: 'written', direction: 'out', author: ANNA, counterparts: [ADA], outcome: 'sent' },
    },
    {
      because: 'a member forwarded what somebody outside had written',
      mail: { from: ANNA, recipients: ['leads+x@desk.example'], text: FORWARD },
      is: { kind: 'forwarded', direction: 'in', author: ADA, counterparts: [ADA], outcome: 'sent' },
    },
    {
      because: 'a member forwarded it as an attachment',
      mail: { from: ANNA, quoted: { messageId: null, from: ADA, to: [ANNA] } },
      is: { kind: 'forwarded', direction: 'in', author: ADA, counterparts: [ADA], outcome: 'sent' },
    },
    {
      because: 'a forwarded mail that goes on to somebody outside is written to them',
      mail: { from: ANNA, recipients: [ADA], text: FORWARD },
      is: { kind: 'written', direction: 'out', author: ANNA, counterparts: [ADA], outcome: 'sent' },
    },
    {
      because: 'members among themselves reach nobody',
      mail: { from: ANNA, recipients: ['marco@desk.example'] },
      is: { kind: 'internal', direction: 'out', author: ANNA, counterparts: [], outcome: null },
    },
    {
      because: 'what a colleague wrote is no message in',
      mail: { from: ANNA, text: FORWARD.replace(ADA, 'marco@desk.example') },
      is: { kind: 'internal', direction: 'out', author: ANNA, counterparts: [], outcome: null },
    },
    {
      because: 'an absence says nothing about the lead',
      mail: { from: ADA, headers: { 'auto-submitted': 'auto-replied' } },
      is: { kind: 'auto_reply', direction: 'in', author: ADA, counterparts: [ADA], outcome: 'auto_reply' },
    },
    {
      because: 'an absence of a member is no attempt',
      mail: { from: ANNA, recipients: [ADA], headers: { 'auto-submitted': 'auto-replied' } },
      is: { kind: 'auto_reply', direction: 'out', author: ANNA, counterparts: [ADA], outcome: null },
    },
    {
      because: 'it is about whoever was not reached',
      mail: { from: 'mailer-daemon@mx.example', report: REPORT('failed') },
      is: {
        ...{ kind: 'bounce', direction: 'out', author: 'mailer-daemon@mx.example', outcome: 'bounced' },
        counterparts: [ADA, 'ada@mail.rossi.example'],
      },
    },
    {
      because: 'a delay is no contact',
      mail: { from: 'mailer-daemon@mx.example', report: REPORT('delayed') },
      is: {
        kind: 'report',
        direction: 'in',
        author: 'mailer-daemon@mx.example',
        counterparts: [],
        outcome: null,
      },
    },
    {
      because: 'nobody wrote it',
      mail: { from: null },
      is: { kind: 'written', direction: 'in', author: null, counterparts: [], outcome: 'sent' },
    },
  ] as const)('is told: $because', ({ mail, is }) => {
    expect(judgeMail(mailWith(mail), KNOWN)).toEqual(is);
  });
});
