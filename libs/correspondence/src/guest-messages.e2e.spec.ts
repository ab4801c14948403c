import { newId } from '#kernel';
import { Channel, sure } from '../../partners/src/test-support/channel.js';
import type { ActingMember } from '../../../test/support/workspace-builder.js';

interface Wish {
  readonly memberId?: string;
  readonly channel?: 'email' | 'call';
  readonly direction?: 'in' | 'out';
  readonly answers?: string;
}

describe('what was written and told about the lead of a partner', () => {
  let channel: Channel;
  let partner: { id: string; member: ActingMember };
  let leadId: string;
  beforeAll(async () => {
    channel = await Channel.open();
    partner = await channel.partner();
    leadId = await channel.captured({ firstName: 'Ada', email: 'ada@rossi.example' });
  });
  afterAll(() => channel.close());

  const give = async ({ id: memberId }: ActingMember): Promise<void> => {
    const asked = channel.as(channel.giulia).post(`/leads/${leadId}/assignment`, { memberId, why: 'Yours' });
    sure(await asked);
  };
  /** A message of this instant as the mailbox or a telephone system would keep it. */
  const came = async (subject: string, wish: Wish = {}): Promise<string> => {
    const { memberId = null, channel: by = 'email', direction = memberId ? 'out' : 'in', answers } = wish;
    const externalId = `<${newId()}@outside.example>`;
    await channel.db.oracle(
      `insert into message (workspace_id, id, channel, kind, direction, state, external_id, thread, lead_id, member_id, subject, occurred_at, recorded_at)
       values ($1, $2, $3, $4, $5, 'matched', $6, $7, $8, $9, $10, clock_timestamp(), clock_timestamp())`,
      [
        ...[channel.workspaceId, newId(), by, by === 'call' ? 'call' : 'written', direction, externalId],
        ...[answers === undefined ? [] : [answers], leadId, memberId, subject],
      ],
    );
    return externalId;
  };
  const read = async (member: ActingMember): Promise<(string | null)[]> => {
    const asked = channel
      .as(member)
      .get<{ items: { subject: string | null }[] }>(`/leads/${leadId}/messages`);
    return sure(await asked).items.map(({ subject }) => subject);
  };

  it('is read by it as far as it is its own: what came while it had the lead, and what answers its own letters', async () => {
    const { marco } = channel;
    await give(marco);
    const asked = await came('house asks', { memberId: marco.id });
    await came('the house is answered', { answers: asked });
    await came('rings the house', { channel: 'call' });
    await give(partner.member);
    const written = await came('partner asks', { memberId: partner.member.id });
    await came('the partner is answered', { answers: written });
    await came('rings the partner', { channel: 'call' });
    await came('the partner rings', { channel: 'call', direction: 'out' });
    await give(marco);
    await came('rings the house again', { channel: 'call' });
    await came('a late answer to the partner', { answers: written });
    await give(partner.member);
    expect(await read(partner.member)).toEqual([
      'a late answer to the partner',
      'the partner rings',
      'rings the partner',
      'the partner is answered',
      'partner asks',
    ]);
    expect(await read(marco)).toHaveLength(9);
  });
});
