import { ALWAYS_OPEN } from '#calendar';
import { EVERYONE } from '#contracts';
import { HOUR_MS } from '#kernel';
import { until } from '../../../test/support/until.js';
import type { ActingMember } from '../../../test/support/workspace-builder.js';
import { Channel, sure } from './test-support/channel.js';

interface Standing {
  readonly clauses: readonly { readonly clauseKey: string; readonly kept: number; readonly open: number }[];
}
interface Owed {
  readonly leadId: string;
  readonly state: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly settledAt: string | null;
}

describe('the leads behind a partner’s standing', () => {
  let channel: Channel;
  let own: { id: string; member: ActingMember };
  let other: { id: string; member: ActingMember };
  const leads: Record<'taken' | 'waiting' | 'others', string> = { taken: '', waiting: '', others: '' };

  beforeAll(async () => {
    channel = await Channel.open();
    await agree();
    [own, other] = [await channel.partner('Bianchi'), await channel.partner('Verdi')];
    leads.taken = await give('anna', own.id, own.member);
    leads.waiting = await give('bruno', own.id);
    leads.others = await give('carla', other.id, other.member);
    await until('both clocks are counted', async () => {
      const { clauses } = sure(await channel.as(own.member).get<Standing>('/partners/mine/standing'));
      return clauses[0]?.kept === 1 && clauses[0].open === 1;
    });
  });
  afterAll(() => channel.close());

  async function agree(): Promise<void> {
    const duty = { owedBy: 'partner', owedTo: 'marketing', objective: 0.9, kind: 'duty.accept' };
    const tiers = [{ key: 'all', label: 'Everyone', when: EVERYONE, targetMs: HOUR_MS }];
    const clauses = [{ ...duty, key: 'answer', title: 'Partners answer', tiers }];
    const terms = { period: { unit: 'month', zone: 'Europe/Rome' }, clauses };
    const { id, version } = sure(
      await channel.as(channel.giulia).post<{ id: string; version: number }>('/agreements', {
        ...{ name: 'Channel', terms, calendars: { default: ALWAYS_OPEN('Europe/Rome') } },
      }),
    );
    const path = `/agreements/${id}/versions/${version}`;
    sure(await channel.as(channel.giulia).post(`${path}/proposal`));
    sure(await channel.as(channel.giulia).post(`${path}/signature`, { side: 'marketing' }));
    sure(await channel.as(channel.livia).post(`${path}/signature`, { side: 'partner' }));
    sure(await channel.as(channel.giulia).post(`${path}/activation`, {}));
  }

  /** Offered to the partner, and taken by whoever is named. */
  async function give(firstName: string, toTeamId: string, taker?: ActingMember): Promise<string> {
    const leadId = await channel.captured({ firstName, email: `${firstName}@${firstName}.example` });
    const handoverId = await channel.offered(leadId, { toTeamId });
    if (taker !== undefined) sure(await channel.as(taker).post(`/handovers/${handoverId}/acceptance`, {}));
    return leadId;
  }

  const behind = async (path: string, member: ActingMember, state: string): Promise<readonly Owed[]> => {
    const query = `clauseKey=answer&state=${state}`;
    return sure(await channel.as(member).get<{ items: Owed[] }>(`/partners/${path}/standing/leads?${query}`))
      .items;
  };

  it('are the partner’s own that each figure counts, with their clocks', async () => {
    const [kept, ...more] = await behind('mine', own.member, 'kept');
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ leadId: leads.taken, state: 'kept' });
    expect(Date.parse(kept?.dueAt ?? '') - Date.parse(kept?.startedAt ?? '')).toBe(HOUR_MS);
    expect(Date.parse(kept?.settledAt ?? '')).toBeLessThanOrEqual(Date.parse(kept?.dueAt ?? ''));
    expect(await behind('mine', own.member, 'open')).toEqual([
      expect.objectContaining({ leadId: leads.waiting, state: 'open', settledAt: null }),
    ]);
    expect(await behind('mine', own.member, 'broken')).toEqual([]);
  });

  it('are the same to the house', async () => {
    for (const state of ['kept', 'broken', 'open'])
      expect(await behind(own.id, channel.marco, state)).toEqual(await behind('mine', own.member, state));
    expect((await behind(other.id, channel.marco, 'kept')).map(({ leadId }) => leadId)).toEqual([
      leads.others,
    ]);
  });

  it.each([
    { path: 'mine', who: 'marco', status: 403, because: 'the house is of no partner' },
    { path: 'other', who: 'partner', status: 403, because: 'a partner sees its own alone' },
    { path: 'nobody', who: 'marco', status: 404, because: 'there is no such partner' },
  ])('are refused with $status, because $because', async ({ path, who, status }) => {
    const id = { mine: 'mine', other: other.id, nobody: channel.workspaceId }[path] ?? '';
    const member = who === 'marco' ? channel.marco : own.member;
    const asked = `/partners/${id}/standing/leads?clauseKey=answer&state=kept`;
    expect((await channel.as(member).get(asked)).status).toBe(status);
  });

  it.each(['clauseKey=answer', 'clauseKey=answer&state=excused', 'state=kept'])(
    'are not asked for by %s alone',
    async (query) => {
      const { status } = await channel.as(own.member).get(`/partners/mine/standing/leads?${query}`);
      expect(status).toBe(400);
    },
  );
});
