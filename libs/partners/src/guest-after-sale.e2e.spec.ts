import { Channel, sure } from './test-support/channel.js';

interface Step {
  readonly step: string;
  readonly state: string;
  readonly owner: { readonly name: string } | null;
  readonly doneBy: { readonly name: string } | null;
  readonly evidenceNote: string | null;
  readonly attachmentId: string | null;
}

const NOTHING_OF_US = { owner: null, doneBy: null, evidenceNote: null, attachmentId: null };

describe('what follows the sale of a partner, to the partner', () => {
  let channel: Channel;
  beforeAll(async () => {
    channel = await Channel.open();
  });
  afterAll(() => channel.close());

  it('tells how far it is and their own part, not who of the house sees to it nor what they wrote', async () => {
    const { member } = await channel.partner('Torino');
    const [pia, marco] = [channel.as(member), channel.as(channel.marco)];
    const { leadId } = sure(await channel.register(member, { name: 'Sold', domain: 'sold.example' }));
    const deal = { leadId, name: 'Press line', amount: '1200.00', currency: 'EUR' };
    const opened = sure(await pia.post<{ opportunityId: string }>('/opportunities', deal));
    const path = `/opportunities/${opened.opportunityId}`;
    sure(await pia.post(`${path}/won`, {}));
    const ours = { ownerId: channel.marco.id, isDone: true, note: 'Livia called their boss' };
    sure(await marco.put(`${path}/after-sale/onboarding`, ours));
    sure(await marco.put(`${path}/after-sale/delivery`, { ownerId: channel.giulia.id }));
    sure(await pia.put(`${path}/after-sale/invoice`, { isDone: true, note: 'Sent by us' }));
    const told = async (who: typeof pia): Promise<readonly Step[]> =>
      sure(await who.get<{ afterSaleSteps: readonly Step[] }>(path)).afterSaleSteps;
    const seen = await told(pia);
    expect(seen).toMatchObject([
      { step: 'onboarding', state: 'done', ...NOTHING_OF_US },
      { step: 'delivery', state: 'running', ...NOTHING_OF_US },
      { step: 'invoice', state: 'done', doneBy: { name: 'Torino seller' }, evidenceNote: 'Sent by us' },
      { step: 'cash' },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/Marco|Giulia|Livia/);
    expect(await told(marco)).toMatchObject([
      { owner: { name: 'Marco' }, doneBy: { name: 'Marco' }, evidenceNote: ours.note },
      { owner: { name: 'Giulia' } },
      { doneBy: { name: 'Torino seller' } },
      { step: 'cash' },
    ]);
  });
});
