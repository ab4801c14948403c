import { mailWith } from '../test-support/mails.js';
import { chainOf, firstAuthor } from './first-author.js';
import type { IntakeReason } from './intake-address.js';
import { refusalOf } from './judge-intake.js';
import { judgeMail } from './judge-mail.js';
import type { Known } from './judge-mail.js';

const KNOWN: Known = {
  isMember: (address) => address === 'anna@desk.example',
  isOfHouse: (address) => address.endsWith('@desk.example'),
  isOurs: (address) => address.startsWith('leads'),
};
interface Row {
  readonly mail: Parameters<typeof mailWith>[0];
  readonly is: IntakeReason | null;
  readonly state?: 'active' | 'paused';
  readonly because: string;
}

const FORWARD = '---------- Forwarded message ---------\nFrom: Ada <ada@rossi.example>\n\nHello';

describe('why a mail to an intake address becomes no lead', () => {
  it.each<Row>([
    { mail: {}, is: null, because: 'somebody wrote it' },
    { mail: { from: 'anna@desk.example', text: FORWARD }, is: null, because: 'a member forwarded it' },
    { mail: { from: 'anna@desk.example' }, is: 'member', because: 'a member wrote it' },
    {
      mail: { from: 'anna@desk.example', text: FORWARD.replace('ada@rossi.example', 'ada at rossi') },
      is: 'no-author',
      because: 'nobody can be told from what is forwarded',
    },
    {
      mail: { from: 'desk@desk.example' },
      is: null,
      because: 'somebody of the house who is no member may ask, too',
    },
    { mail: { from: null }, is: 'no-author', because: 'nobody is named' },
    { mail: { from: 'noreply@shop.example' }, is: 'no-author', because: 'nobody can be answered' },
    { mail: { from: 'leads+x@example.com' }, is: 'own-address', because: 'it is our own' },
    { mail: { headers: { 'auto-submitted': 'auto-replied' } }, is: 'auto_reply', because: 'it says so' },
    { mail: { headers: { 'list-id': '<news.x.example>' } }, is: 'list', because: 'it went to many' },
    { mail: { report: 'Action: failed' }, is: 'bounce', because: 'a mail came back' },
    { mail: { report: 'Action: delayed' }, is: 'report', because: 'the post tells of a mail' },
    { mail: {}, state: 'paused', is: 'paused', because: 'the address is paused' },
  ])('is $is: $because', ({ mail, is, state = 'active' }) => {
    const came = mailWith(mail);
    const chain = chainOf(came);
    const first = firstAuthor(chain, (each) => KNOWN.isOfHouse(each) || KNOWN.isOurs(each)) ?? chain[0];
    expect(refusalOf({ address: { state }, judged: judgeMail(came, KNOWN), chain, first }, KNOWN)).toBe(is);
  });
});
