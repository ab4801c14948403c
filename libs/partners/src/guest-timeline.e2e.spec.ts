import { newId } from '#kernel';
import { Channel, sure } from './test-support/channel.js';

interface Told {
  readonly items: readonly { readonly code: string; readonly kind: string }[];
}

describe('the timeline of a customer, to a partner', () => {
  let channel: Channel;
  beforeAll(async () => {
    channel = await Channel.open();
  });
  afterAll(() => channel.close());

  it('tells of their own registration, and not that another partner registered the customer before', async () => {
    const [first, second] = [await channel.partner(), await channel.partner()];
    const marco = channel.as(channel.marco);
    const email = `${newId()}@seen.example`;
    const stand = sure(
      await channel.register(first.member, { name: 'Seen', domain: 'seen.example' }, { email }),
    );
    const leadId = stand.leadId ?? '';
    const codesFor = async (who: typeof first.member): Promise<string[]> => {
      const lead = sure(await channel.as(who).get<{ person: { id: string } }>(`/leads/${leadId}`));
      const path = `/customers/people/${lead.person.id}/timeline?limit=200`;
      const { items } = sure(await channel.as(who).get<Told>(path));
      return items.flatMap(({ kind, code }) => (kind === 'registration' ? [code] : []));
    };
    expect(await codesFor(first.member)).toContain('registration.approved');
    sure(await marco.post(`/leads/${leadId}/assignment`, { memberId: second.member.id, why: 'Nearer.' }));
    expect(await codesFor(second.member)).toEqual([]);
    expect(await codesFor(channel.giulia)).toContain('registration.approved');
  });
});
