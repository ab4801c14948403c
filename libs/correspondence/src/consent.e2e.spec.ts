import { until } from '../../../test/support/until.js';
import { Desk } from './test-support/desk.js';

describe('consent to be written to', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  const write = (leadId: string, subject: string) =>
    desk.ask('Anna').post(`/leads/${leadId}/messages`, { subject, text: 'When suits you?' });
  const say = async (leadId: string, state: 'given' | 'withdrawn') => {
    const { body } = await desk.ask('Giulia').get<{ person: { id: string } }>(`/leads/${leadId}`);
    const consent = { purpose: 'offers', basis: 'consent', state };
    expect((await desk.ask('Giulia').post(`/people/${body.person.id}/consents`, consent)).status).toBe(201);
  };

  it('stops mails as soon as it is withdrawn, and lets them go again when it is given', async () => {
    const { leadId, email } = await desk.accepted();
    await say(leadId, 'given');
    expect((await write(leadId, 'First')).status).toBe(202);
    await until('it arrives', () => desk.office.to(email).find(({ mail }) => mail.subject === 'First'));
    await say(leadId, 'withdrawn');
    const refused = await write(leadId, 'Second');
    expect(refused).toMatchObject({ status: 409, body: { code: 'message/consent-withdrawn' } });
    await say(leadId, 'given');
    expect((await write(leadId, 'Third')).status).toBe(202);
    await until('it arrives', () => desk.office.to(email).find(({ mail }) => mail.subject === 'Third'));
    expect(desk.office.to(email).map(({ mail }) => mail.subject)).toEqual(['First', 'Third']);
  });

  it('is asked again when a mail leaves: what was written before is not sent any more, and says why', async () => {
    const { leadId, email } = await desk.accepted();
    desk.office.refusing = { times: 1, code: 451, to: email };
    expect((await write(leadId, 'Late')).status).toBe(202);
    await until('the post refused it once', async () => {
      const sql = 'select 1 from message where lead_id = $1 and attempts = 1';
      return (await desk.db.oracle(sql, [leadId])).length === 1;
    });
    await say(leadId, 'withdrawn');
    await desk.db.oracle('update message set next_at = now() where lead_id = $1', [leadId]);
    const message = await desk.message(leadId, { state: 'skipped' });
    expect(message).toMatchObject({ reason: 'consent-withdrawn', attemptId: null });
    expect(desk.office.to(email)).toEqual([]);
    expect(await desk.attempts(leadId)).toEqual([]);
  });

  it('is taken back from the mail itself, without signing in', async () => {
    const { leadId, email } = await desk.accepted();
    expect((await write(leadId, 'Offer')).status).toBe(202);
    const { mail } = await until('it arrives', () => desk.office.to(email)[0]);
    const said = (key: string) => mail.headers.find((each) => each.key === key)?.value ?? '';
    const page = new URL(/^<(http[^>]+)>$/.exec(said('list-unsubscribe'))?.[1] ?? '');
    const clicked = await fetch(`${desk.app.url}${page.pathname}`, {
      ...{ method: 'POST', body: 'List-Unsubscribe=One-Click' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(clicked.status).toBe(200);
    expect(await write(leadId, 'Again')).toMatchObject({ body: { code: 'message/consent-withdrawn' } });
    const told = await desk.db.oracle(
      `select payload->>'state' as state from journal_entry where type = 'person.consent_changed' order by recorded_at desc limit 1`,
    );
    expect(told).toEqual([{ state: 'withdrawn' }]);
  });
});
