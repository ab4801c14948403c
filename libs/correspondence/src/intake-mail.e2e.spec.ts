import { until } from '../../../test/support/until.js';
import { Desk } from './test-support/desk.js';
import { FORWARD_FORMS } from './test-support/forwards.js';
import { bounceLines, mailLines } from './test-support/mail-lines.js';

interface Intake {
  readonly id: string;
  readonly address: string;
  readonly month: Readonly<Record<'accepted' | 'duplicate' | 'answer' | 'refused', number>>;
}
interface Line {
  readonly verdict: string;
  readonly reason: string | null;
  readonly leadId: string | null;
  readonly author: string | null;
  readonly subject: string | null;
}
interface LeadPage {
  readonly person: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly channel: string;
  readonly leadType: string;
  readonly custom: Readonly<Record<string, string>>;
}

describe('mail as a source of leads', () => {
  let desk: Desk;
  let intake: Intake;
  let written = 0;

  beforeAll(async () => {
    desk = await Desk.open();
    const wish = { name: 'Info', channel: 'event', campaign: 'Fair', leadType: 'press' };
    intake = (await desk.ask('Giulia').post<Intake>('/intake-addresses', wish)).body;
  });
  afterAll(() => desk.close());

  const fresh = (): string => `ada${String((written += 1))}@rossi.example`;
  const patch = (change: object): Promise<Response> =>
    fetch(`${desk.app.url}/api/v1/intake-addresses/${intake.id}`, {
      ...{ method: 'PATCH', body: JSON.stringify(change) },
      headers: { ...desk.members.Giulia.headers, 'content-type': 'application/json' },
    });
  const lines = async (of = intake): Promise<readonly Line[]> =>
    (await desk.ask('Giulia').get<{ items: Line[] }>(`/intake-addresses/${of.id}/mails?limit=100`)).body
      .items;
  const line = (what: Partial<Line>): Promise<Line> =>
    until(`a mail ${JSON.stringify(what)}`, async () =>
      (await lines()).find((each) =>
        Object.entries(what).every(([key, value]) => each[key as keyof Line] === value),
      ),
    );
  const forwarded = (by: 'Anna' | 'Marco', program: number, author: string): string[] =>
    mailLines({
      ...{ from: `${by} <${desk.members[by].email}>`, to: intake.address, subject: 'Fwd: The press' },
      headers: ['Date: Mon, 10 Nov 2025 18:00:00 +0100'],
      text: FORWARD_FORMS[program]!.lines.join('\r\n').replaceAll('ada@rossi.example', author),
    });

  it('becomes a lead of whoever wrote, with what its address says, and stands among its messages', async () => {
    const author = fresh();
    desk.box.put(mailLines({ from: `Ada Rossi <${author}>`, to: intake.address, subject: 'The press' }));
    const { leadId, verdict } = await line({ author });
    expect(verdict).toBe('accepted');
    const { body } = await desk.ask('Giulia').get<LeadPage>(`/leads/${leadId}`);
    expect(body).toMatchObject({ channel: 'event', leadType: 'press' });
    expect(body.person).toMatchObject({ name: 'Ada Rossi', email: author });
    const [message] = await desk.messages(leadId ?? '', 'Marco');
    expect(message).toMatchObject({ kind: 'written', direction: 'in', subject: 'The press', sender: author });
    const [evidence] = await desk.db.oracle<{ body: object }>(
      `select body from intake_submission where lead_id = $1`,
      [leadId],
    );
    expect(evidence?.body).toMatchObject({
      ...{ email: author, campaign: 'Fair' },
      custom: { subject: 'The press', message: 'Good morning' },
    });
  });

  it('is one lead of its first author, at their instant, though two colleagues forward it by different programs', async () => {
    const author = fresh();
    desk.box.put(forwarded('Anna', 0, author));
    const first = await line({ author, verdict: 'accepted' });
    desk.box.put(forwarded('Marco', 5, author));
    const second = await line({ author, verdict: 'duplicate' });
    expect(second).toMatchObject({ leadId: first.leadId, reason: 'same-words' });
    const messages = await desk.messages(first.leadId ?? '', 'Marco');
    expect(messages.map(({ kind, outcome, sender }) => [kind, outcome, sender])).toEqual([
      ['forwarded', null, author],
      ['forwarded', 'sent', author],
    ]);
    expect(await desk.attempts(first.leadId ?? '')).toHaveLength(1);
    const touches = await desk.db.oracle<{ at: Date }>(
      `select occurred_at as at from touch where lead_id = $1`,
      [first.leadId],
    );
    expect(touches).toEqual([{ at: new Date('2025-11-03T08:12:00Z') }]);
  });

  it('is known by the id of the mail inside, whether it comes as attachment or by itself', async () => {
    const author = fresh();
    const own = mailLines({ from: author, to: 'info@desk.example', messageId: `<own-${author}>` });
    const packed = (by: 'Anna' | 'Marco'): string[] => [
      ...[`From: ${desk.members[by].email}`, `To: ${intake.address}`, `Message-ID: <${by}-${author}>`],
      ...[
        'Content-Type: multipart/mixed; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Call him.',
      ],
      ...['--b', 'Content-Type: message/rfc822', '', ...own, '--b--', ''],
    ];
    desk.box.put(packed('Anna'));
    const { leadId } = await line({ author, verdict: 'accepted' });
    const [message] = await desk.messages(leadId ?? '', 'Marco');
    expect(message?.text).toMatch(/^Call him\.\s+Good morning/);
    desk.box.put(packed('Marco'));
    desk.box.put([`Delivered-To: ${intake.address}`, ...own]);
    await until(
      'both are known',
      async () =>
        (await lines()).filter((each) => each.reason === 'known-mail' && each.leadId === leadId).length === 2,
    );
  });

  it('brings an answer in the thread to the lead, and another mail of the person to the open lead', async () => {
    const author = fresh();
    const messageId = `<thread-${author}>`;
    desk.box.put(mailLines({ from: author, to: intake.address, messageId }));
    const { leadId } = await line({ author });
    const reply = { to: intake.address, subject: 'Re: Hello', headers: [`In-Reply-To: ${messageId}`] };
    desk.box.put(mailLines({ ...reply, from: 'colleague@rossi.example' }));
    expect(await line({ subject: 'Re: Hello' })).toMatchObject({
      verdict: 'answer',
      reason: 'thread',
      leadId,
    });
    desk.box.put(mailLines({ from: author, to: intake.address, subject: 'One thing more' }));
    expect(await line({ subject: 'One thing more' })).toMatchObject({ verdict: 'accepted', leadId });
    expect(await desk.messages(leadId ?? '', 'Marco')).toHaveLength(3);
  });

  it('refuses robots, lists, members and ourselves, each with its reason, and keeps the mail', async () => {
    const to = intake.address;
    const before = (await lines()).length;
    const robot = fresh();
    desk.box.put(mailLines({ from: robot, to, subject: 'Away', headers: ['Auto-Submitted: auto-replied'] }));
    desk.box.put(mailLines({ from: fresh(), to, subject: 'News', headers: ['List-Id: <news.x.example>'] }));
    desk.box.put(mailLines({ from: desk.members.Anna.email, to, subject: 'From Anna' }));
    desk.box.put(mailLines({ from: 'hello@example.com', to, subject: 'From us' }));
    desk.box.put(mailLines({ from: 'nobody', to, subject: 'From nobody' }));
    desk.box.put(bounceLines({ to, recipient: robot, messageId: '<gone@x.example>' }));
    const found = await until('all are read', async () => {
      const all = await lines();
      return all.length === before + 6 && all.slice(0, 6);
    });
    expect(Object.fromEntries(found.map(({ subject, reason }) => [subject, reason]))).toEqual({
      ...{ Away: 'auto_reply', News: 'list', 'From Anna': 'member', 'From us': 'own-address' },
      ...{ 'From nobody': 'no-author', 'Undelivered Mail Returned to Sender': 'bounce' },
    });
    expect(new Set(found.map(({ verdict, leadId }) => `${verdict} ${leadId}`))).toEqual(
      new Set(['refused null']),
    );
    await desk.unmatched({ subject: 'News', reason: 'unknown-address' });
  });

  it('takes broken, foreign and enormous mails as far as they can be read', async () => {
    const [broken, latin, huge] = [fresh(), fresh(), fresh()];
    const to = `To: ${intake.address}`;
    desk.box.put([
      `From: ${broken}`,
      to,
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-',
      'x',
    ]);
    const page = [
      'Content-Type: text/html; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
    ];
    const named = `From: =?iso-8859-1?Q?Ad=E0_Rossi?= <${latin}>`;
    desk.box.put([
      named,
      to,
      'Subject: =?utf-8?B?UGVyY2jDqQ==?=',
      ...page,
      '<p>Perch=E9 no?</p><script>x</script>',
    ]);
    const big = [
      'Content-Type: application/pdf',
      'Content-Transfer-Encoding: base64',
      '',
      'QUJD'.repeat(2_500_000),
    ];
    const head = [
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See.',
    ];
    desk.box.put([`From: ${huge}`, to, ...head, '--b', ...big, '--b--', '']);
    for (const author of [broken, latin, huge]) expect((await line({ author })).verdict).toBe('accepted');
    const { leadId, subject } = await line({ author: latin });
    expect(subject).toBe('Perché');
    const [message] = await desk.messages(leadId ?? '', 'Marco');
    expect(message?.text).toBe('Perché no?');
    const { body } = await desk.ask('Giulia').get<LeadPage>(`/leads/${leadId}`);
    expect(body.person?.name).toBe('Adà Rossi');
  });

  it('becomes none while its address is paused, and counts what became of each', async () => {
    expect((await patch({ state: 'paused' })).status).toBe(200);
    const author = fresh();
    desk.box.put(mailLines({ from: author, to: intake.address }));
    expect(await line({ author })).toMatchObject({ verdict: 'refused', reason: 'paused', leadId: null });
    const body = (await (await patch({ state: 'active', campaign: null })).json()) as Intake;
    const found = await lines();
    const of = (verdict: string): number => found.filter((each) => each.verdict === verdict).length;
    expect(body.month).toEqual({
      ...{
        accepted: of('accepted'),
        duplicate: of('duplicate'),
        answer: of('answer'),
        refused: of('refused'),
      },
    });
    expect((await desk.ask('Anna').get('/intake-addresses')).status).toBe(403);
  });

  it('is made a lead by hand of what nobody could match, by whoever may', async () => {
    const author = fresh();
    const from = `Ada Rossi <${author}>`;
    desk.box.put(mailLines({ from, to: await desk.address(), subject: 'By hand' }));
    const { id } = await desk.unmatched({ subject: 'By hand' });
    const path = `/mailbox/unmatched/${id}/lead`;
    expect((await desk.ask('Anna').post(path, {})).status).toBe(404);
    expect((await desk.ask('Vera').post(path, {})).status).toBe(403);
    const made = await desk.ask('Marco').post<{ leadId: string }>(path, { leadType: 'press' });
    expect(made.status).toBe(200);
    const { leadId } = made.body;
    const [message] = await desk.messages(leadId, 'Marco');
    expect(message).toMatchObject({ id, state: 'matched', reason: null });
    const { body } = await desk.ask('Giulia').get<LeadPage>(`/leads/${leadId}`);
    expect(body).toMatchObject({
      channel: 'email',
      leadType: 'press',
      person: { name: 'Ada Rossi', email: author },
    });
    expect((await desk.ask('Marco').post(path, {})).status).toBe(404);
  });

  it('goes with its person, and comes back as a lead of nobody', async () => {
    const author = fresh();
    desk.box.put(mailLines({ from: author, to: intake.address }));
    const { leadId } = await line({ author });
    const page = await desk.ask('Giulia').get<LeadPage>(`/leads/${leadId}`);
    const path = `/people/${page.body.person?.id}/erasure`;
    const preview = await desk.ask('Giulia').get<{ version: number; goes: object[] }>(path);
    expect(preview.body.goes).toContainEqual({ table: 'intake_mail', rows: 1 });
    expect((await desk.ask('Giulia').post(path, { version: preview.body.version })).status).toBeLessThan(300);
    expect((await lines()).filter((each) => each.author === author || each.leadId === leadId)).toEqual([]);
    desk.box.put(mailLines({ from: author, to: intake.address, subject: 'Again' }));
    expect(await line({ reason: 'person-erased' })).toMatchObject({ author: null, subject: null });
    expect(await desk.db.oracle('select 1 from message where sender = $1', [author])).toEqual([]);
  });
});
