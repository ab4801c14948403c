import { mailWith, REPORT } from '../test-support/mails.js';
import { classifyMail, failedRecipients } from './classify-mail.js';

describe('what a mail is', () => {
  it.each([
    { headers: {}, is: 'written', because: 'nothing says otherwise' },
    { headers: { 'auto-submitted': 'no' }, is: 'written', because: 'RFC 3834: it says so' },
    { headers: { 'auto-submitted': 'No (by hand)' }, is: 'written', because: 'comments may follow' },
    { headers: { 'auto-submitted': 'auto-replied' }, is: 'auto_reply', because: 'RFC 3834' },
    { headers: { 'auto-submitted': 'auto-generated; type=x' }, is: 'auto_reply', because: 'RFC 3834' },
    { headers: { 'auto-submitted': 'auto-notified' }, is: 'auto_reply', because: 'RFC 5436' },
    { headers: { precedence: 'bulk' }, is: 'auto_reply', because: 'the mark from before RFC 3834' },
    { headers: { precedence: ' Auto_Reply ' }, is: 'auto_reply', because: 'some write it so' },
    { headers: { precedence: 'list' }, is: 'auto_reply', because: 'a list is nobody who waits' },
    { headers: { precedence: 'first-class' }, is: 'written', because: 'it is the common one' },
    { headers: { 'x-autoreply': 'yes' }, is: 'auto_reply', because: 'old programs say it so' },
    { headers: { 'x-autorespond': 'Out of office' }, is: 'auto_reply', because: 'older ones so' },
    { headers: { 'x-autoreply': 'no' }, is: 'written', because: 'it says no' },
    {
      headers: { 'x-auto-response-suppress': 'All' },
      is: 'written',
      because: 'it asks others for silence and says nothing of itself',
    },
    {
      headers: { 'content-type': 'multipart/report; report-type=disposition-notification' },
      is: 'report',
      because: 'RFC 8098: somebody opened it, nobody answered',
    },
  ])('is $is with $headers: $because', ({ headers, is }) => {
    expect(classifyMail(mailWith({ headers: headers as Record<string, string> }))).toBe(is);
  });

  it.each([
    { action: 'failed', is: 'bounce', because: 'it never arrived' },
    { action: 'delayed', is: 'report', because: 'it may still arrive' },
    { action: 'delivered', is: 'report', because: 'it arrived' },
    { action: 'relayed', is: 'report', because: 'it went on to a server that reports nothing' },
    { action: 'expanded', is: 'report', because: 'it went to a list' },
  ])('is $is when the report says $action: $because', ({ action, is }) => {
    const headers = { 'auto-submitted': 'auto-replied' };
    expect(classifyMail(mailWith({ report: REPORT(action), headers }))).toBe(is);
  });

  const returned = { 'return-path': '<>' };
  const quoted = { messageId: '<a@b>', from: null, to: [] };
  it.each([
    {
      from: 'mailer-daemon@mx.example',
      quoted,
      headers: returned,
      is: 'bounce',
      because: 'it brings it back',
    },
    {
      from: 'postmaster@mx.example',
      quoted: null,
      headers: { ...returned, 'x-failed-recipients': 'ada@rossi.example' },
      is: 'bounce',
      because: 'it says who was not reached',
    },
    { from: 'mailer-daemon@mx.example', quoted: null, headers: returned, is: 'written', because: 'of what?' },
    { from: 'ada@rossi.example', quoted, headers: returned, is: 'written', because: 'Ada is no mail server' },
    {
      from: 'postmaster@rossi.example',
      quoted,
      headers: {},
      is: 'written',
      because: 'postmasters write, too',
    },
  ])('is $is from $from with $headers: $because', ({ is, because: _because, ...wish }) => {
    expect(classifyMail(mailWith(wish as Parameters<typeof mailWith>[0]))).toBe(is);
  });

  it('names the recipients that failed, by each name the report gives, and no others', () => {
    const report = `${REPORT('failed')}\r\nFinal-Recipient: rfc822; bob@b.example\r\nAction: delayed\r\n`;
    expect(failedRecipients(report)).toEqual(['ada@rossi.example', 'ada@mail.rossi.example']);
  });
});
