import { until } from '../../../test/support/until.js';
import { Desk } from './test-support/desk.js';
import { bounceLines, mailLines } from './test-support/mail-lines.js';

describe('correspondence', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  const sent = async (leadId: string, email: string, subject = 'Your demo') => {
    const answer = await desk
      .ask('Anna')
      .post(`/leads/${leadId}/messages`, { subject, text: 'When suits you?' });
    expect([answer.status, answer.body]).toEqual([202, { messageId: expect.any(String) as string, leadId }]);
    return until('it arrives', () => desk.office.to(email).find(({ mail }) => mail.subject === subject));
  };
  const header = (mail: { headers: readonly { key: string; value: string }[] }, key: string) =>
    mail.headers.find((each) => each.key === key)?.value ?? '';

  it('sends what a member writes in their name, logs the attempt, and stops the contact clock', async () => {
    const { leadId, email } = await desk.accepted();
    const { mail } = await sent(leadId, email);
    expect(mail.from).toMatchObject({ name: 'Anna', address: 'hello@example.com' });
    expect(header(mail, 'reply-to')).toMatch(/^leads\+[a-z2-7]{48}@example\.com$/);
    expect(mail.text?.trim()).toBe('When suits you?');
    const message = await desk.message(leadId, { state: 'sent' });
    expect(message).toMatchObject({ direction: 'out', outcome: 'sent', member: { name: 'Anna' } });
    expect(await desk.attempts(leadId)).toEqual([
      expect.objectContaining({ type: 'email', direction: 'out', source: 'mail', evidenceId: message.id }),
    ]);
    expect(await desk.clock(leadId, 'contact')).toBe('met');
  });

  it('brings the answer home by its thread, begins the promise to respond, and threads what is written next', async () => {
    const { leadId, email } = await desk.accepted();
    const { mail } = await sent(leadId, email);
    await desk.message(leadId, { state: 'sent' });
    const reply = {
      ...{ from: 'Somebody else <office@rossi.example>', to: header(mail, 'reply-to'), text: 'Monday' },
      ...{ messageId: '<answer@rossi.example>', headers: [`In-Reply-To: ${mail.messageId}`] },
    };
    desk.box.put(mailLines(reply));
    const came = await desk.message(leadId, { direction: 'in' });
    expect(came).toMatchObject({ kind: 'written', outcome: 'sent', sender: 'office@rossi.example' });
    expect(came.text?.trim()).toBe('Monday');
    await until('an answer is owed', async () => (await desk.clock(leadId, 'respond')) === 'pending');
    const second = await sent(leadId, email, 'Monday it is');
    expect(header(second.mail, 'in-reply-to')).toBe('<answer@rossi.example>');
    expect(header(second.mail, 'references')).toBe(`${mail.messageId} <answer@rossi.example>`);
    await until('it is answered', async () => (await desk.clock(leadId, 'respond')) === 'met');
  });

  it('finds the workspace of an answer by its thread alone', async () => {
    const { leadId, email } = await desk.accepted();
    const { mail } = await sent(leadId, email);
    const headers = [`References: <x@y.example> ${mail.messageId}`];
    desk.box.put(mailLines({ from: email, to: 'hello@example.com', headers }));
    expect(await desk.message(leadId, { direction: 'in' })).toMatchObject({ sender: email });
  });

  it('logs what a member sends from their own program with the address in copy, told by the post alone', async () => {
    const { leadId, email } = await desk.accepted();
    const headers = [`Delivered-To: ${await desk.address()}`];
    desk.box.put(mailLines({ from: `Anna <${desk.members.Anna.email}>`, to: `Ada <${email}>`, headers }));
    const message = await desk.message(leadId, { direction: 'out' });
    expect(message).toMatchObject({ state: 'matched', outcome: 'sent', member: { name: 'Anna' } });
    await until('the clock stops', async () => (await desk.clock(leadId, 'contact')) === 'met');
  });

  it('lets an automatic answer and a bounce stop no clock, and says of the mail that it came back', async () => {
    const { leadId, email } = await desk.accepted();
    const copied = await desk.address();
    const away = {
      from: email,
      to: copied,
      subject: 'Out of office',
      headers: ['Auto-Submitted: auto-replied'],
    };
    desk.box.put(mailLines(away));
    expect(await desk.message(leadId, { kind: 'auto_reply' })).toMatchObject({ outcome: 'auto_reply' });
    const own = { from: desk.members.Anna.email, to: email, messageId: '<own@anna.example>' };
    desk.box.put(bounceLines({ to: copied, recipient: email, messageId: own.messageId }));
    await desk.message(leadId, { kind: 'bounce', outcome: 'bounced', direction: 'out' });
    expect(await desk.clock(leadId, 'contact')).toBe('pending');
    expect(await desk.clock(leadId, 'respond')).toBeUndefined();
    const { mail } = await sent(leadId, email);
    await desk.message(leadId, { state: 'sent' });
    const bounce = { to: header(mail, 'reply-to'), recipient: email, messageId: mail.messageId ?? '' };
    desk.box.put(bounceLines(bounce));
    await desk.message(leadId, { state: 'bounced', direction: 'out', kind: 'written' });
  });

  it('keeps what it cannot match with its reason until somebody gives it to a lead', async () => {
    const { leadId } = await desk.accepted();
    const stranger = { from: 'nobody@elsewhere.example', to: await desk.address(), subject: 'Who am I' };
    desk.box.put(mailLines(stranger));
    const found = await desk.unmatched({ subject: 'Who am I' });
    expect(found).toMatchObject({ reason: 'unknown-address', leadId: null, attemptId: null });
    expect((await desk.ask('Anna').get<{ items: [] }>('/mailbox/unmatched')).body.items).toEqual([]);
    const path = `/mailbox/unmatched/${found.id}/assignment`;
    expect((await desk.ask('Anna').post(path, { leadId })).status).toBe(404);
    expect(await desk.ask('Marco').post(path, { leadId })).toMatchObject({ status: 200 });
    expect(await desk.ask('Marco').post(path, { leadId })).toMatchObject({ status: 404 });
    expect(await desk.message(leadId, { id: found.id })).toMatchObject({ state: 'matched', reason: null });
    await until('an answer is owed', async () => (await desk.clock(leadId, 'respond')) === 'pending');
  });

  it('takes a mail once, though the server numbers all of them anew', async () => {
    const { leadId, email } = await desk.accepted();
    const to = await desk.address();
    desk.box.put(mailLines({ from: email, to, subject: 'First' }));
    await desk.message(leadId, { subject: 'First' });
    desk.box.renumber();
    desk.box.put(mailLines({ from: email, to, subject: 'Second' }));
    await desk.message(leadId, { subject: 'Second' });
    expect((await desk.messages(leadId)).map(({ subject }) => subject)).toEqual(['Second', 'First']);
    expect(await desk.attempts(leadId)).toHaveLength(2);
  });

  it('hides words and addresses from those who may not see people, and all of it from those who may not see the lead', async () => {
    const { leadId, email } = await desk.accepted();
    desk.box.put(mailLines({ from: email, to: await desk.address(), subject: 'Secret' }));
    await desk.message(leadId, { subject: 'Secret' });
    const [seen] = await desk.messages(leadId, 'Vera');
    expect(seen).toMatchObject({ subject: null, text: null });
    expect(seen?.sender).toMatch(/^.…@r…$/);
    expect(
      (await desk.ask('Vera').post(`/leads/${leadId}/messages`, { subject: 'x', text: 'y' })).status,
    ).toBe(403);
  });

  it('writes to nobody but the person', async () => {
    const { leadId } = await desk.accepted();
    const { status, body } = await desk.ask('Anna').post<{ code: string }>(`/leads/${leadId}/messages`, {
      to: 'me@anna.example',
      subject: 'x',
      text: 'y',
    });
    expect([status, body.code]).toEqual([422, 'message/unknown-address']);
    const two = { subject: 'x\r\nBcc: me@anna.example', text: 'y' };
    expect((await desk.ask('Anna').post(`/leads/${leadId}/messages`, two)).status).toBe(400);
  });

  it('goes with its person, and with it what no lead was found for', async () => {
    const { leadId, email } = await desk.accepted();
    const to = await desk.address();
    desk.box.put(mailLines({ from: email, to, subject: 'Forget me' }));
    await desk.message(leadId, { subject: 'Forget me' });
    const page = await desk.ask('Giulia').get<{ person: { id: string } }>(`/leads/${leadId}`);
    const personId = page.body.person.id;
    const lost = { reason: 'NO_NEED' };
    expect(await desk.ask('Anna').post(`/leads/${leadId}/disqualification`, lost)).toMatchObject({
      status: 200,
    });
    desk.box.put(mailLines({ from: email, to, subject: 'Still here' }));
    await desk.unmatched({ subject: 'Still here', reason: 'no-open-lead' });
    const preview = await desk
      .ask('Giulia')
      .get<{ version: number; goes: object[] }>(`/people/${personId}/erasure`);
    expect(preview.body.goes).toContainEqual({ table: 'message', rows: 2 });
    const erased = await desk
      .ask('Giulia')
      .post(`/people/${personId}/erasure`, { version: preview.body.version });
    expect(erased.status).toBeLessThan(300);
    const after = await desk.db.oracle(`select id from message where lead_id = $1 or sender = $2`, [
      leadId,
      email,
    ]);
    expect(after).toEqual([]);
  });

  it('says where the mailbox is and that it is read', async () => {
    const { body } = await desk.ask('Anna').get<Record<string, unknown>>('/mailbox');
    expect(body).toMatchObject({ canSend: true, failingSince: null, failure: null });
    expect(body.readAt).not.toBeNull();
    expect((await desk.ask('Vera').get('/mailbox')).status).toBe(403);
  });
});
