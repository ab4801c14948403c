import { LONGEST_TEXT } from '../domain/incoming-mail.js';
import { bounceLines, mailLines } from '../test-support/mail-lines.js';
import { parseMail } from './parse-mail.js';

const parse = (lines: readonly string[]) => parseMail(Buffer.from(lines.join('\r\n')));

describe('a mail as it came', () => {
  it('is read with its addresses normalised, what is none left out, and its thread', async () => {
    const mail = await parse(
      mailLines({
        ...{ from: 'Ada <ADA@Rossi.Example>', to: 'Desk: a@desk.example, b@desk.example;, nobody' },
        headers: ['Cc: "C, D" <c@desk.example>', 'In-Reply-To: <2@x>', 'References: <1@x> <2@x>'],
      }),
    );
    expect(mail).toMatchObject({ from: 'ada@rossi.example', references: ['<2@x>', '<1@x>'] });
    expect(mail.recipients).toEqual(['a@desk.example', 'b@desk.example', 'c@desk.example']);
    expect(mail.text.trim()).toBe('Good morning');
  });

  it('tells where servers brought it, also of a blind copy', async () => {
    const mail = await parse([
      'Delivered-To: leads+a@example.com',
      'Received: from mx.example by store.example for <leads+b@example.com>; Mon, 2 Mar 2026 09:30:00 +0000',
      'X-Original-To: <leads+c@example.com>',
      ...mailLines({ from: 'a@b.example', to: 'c@d.example' }),
    ]);
    expect(mail.broughtTo).toEqual(['leads+a@example.com', 'leads+b@example.com', 'leads+c@example.com']);
  });

  it('is known by its bytes where it has no id', async () => {
    const [, ...lines] = mailLines({ from: 'a@b.example', to: 'c@d.example' });
    const [one, again, other] = await Promise.all([parse(lines), parse(lines), parse([...lines, 'x'])]);
    expect(one.messageId).toMatch(/^sha256 [0-9a-f]{64}$/);
    expect(again.messageId).toBe(one.messageId);
    expect(other.messageId).not.toBe(one.messageId);
  });

  it('has the words of a mail that is written in HTML alone', async () => {
    const lines = ['From: a@b.example', 'Content-Type: text/html', '', '<p>Good <b>morning</b></p>'];
    expect((await parse(lines)).text.trim()).toBe('Good morning');
  });

  it('is bounded, and holds nothing that no text column does', async () => {
    const text = `a\0b${'x'.repeat(LONGEST_TEXT * 2)}`;
    const mail = await parse(mailLines({ from: 'a@b.example', to: 'c@d.example', text }));
    expect(mail.text).toHaveLength(LONGEST_TEXT);
    expect(mail.text.startsWith('abx')).toBe(true);
  });

  it('is read as far as it came when it was cut off', async () => {
    const lines = ['From: a@b.example', 'Content-Type: multipart/mixed; boundary="b"', '', '--b'];
    const mail = await parse([
      ...lines,
      'Content-Type: text/plain',
      '',
      'Good morning',
      '--b',
      'Content-Type: im',
    ]);
    expect(mail.text.trim()).toBe('Good morning');
  });

  it('brings the report and the headers of a mail that came back', async () => {
    const of = { to: 'leads@example.com', recipient: 'ada@rossi.example', messageId: '<7@desk.example>' };
    const mail = await parse(bounceLines(of));
    expect(mail.report).toContain('Action: failed');
    expect(mail.quoted).toEqual({
      ...{ messageId: '<7@desk.example>', from: 'anna@staffetta.example', to: ['ada@rossi.example'] },
    });
    expect(mail.headers.get('auto-submitted')).toBe('auto-replied');
  });

  it('brings the author of a mail that was forwarded as an attachment', async () => {
    const mail = await parse([
      ...['From: anna@desk.example', 'Message-ID: <1@x>', 'Content-Type: multipart/mixed; boundary="b"', ''],
      ...['--b', 'Content-Type: text/plain', '', 'FYI', '--b', 'Content-Type: message/rfc822', ''],
      ...[
        'From: Ada <ada@rossi.example>',
        'Message-ID: <2@x>',
        'To: anna@desk.example',
        '',
        'Hello',
        '--b--',
        '',
      ],
    ]);
    expect(mail).toMatchObject({ from: 'anna@desk.example', messageId: '<1@x>' });
    const inner = { messageId: '<2@x>', from: 'ada@rossi.example' };
    expect(mail.quoted).toMatchObject({ ...inner, to: ['anna@desk.example'] });
    expect(mail.quoted?.letter).toMatchObject({
      ...inner,
      name: 'Ada',
      text: expect.stringMatching(/^Hello/) as string,
    });
    expect(mail.text.trim()).toBe('FYI');
  });

  it('is refused when it nests deeper than mail does', async () => {
    const deep = Array.from({ length: 60 }, (_each, index) => [
      `Content-Type: multipart/mixed; boundary="b${index}"`,
      ...['', `--b${index}`],
    ]);
    await expect(parse(['From: a@b.example', ...deep.flat(), 'x'])).rejects.toThrow();
  });
});
