import { until } from '../../../test/support/until.js';
import { Desk } from './test-support/desk.js';

describe('consent to be written to', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  }, 90_000);
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
});
