import { EVERYONE } from '#contracts';
import { newId } from '#kernel';
import type { Answer } from '../../../test/support/http-client.js';
import type { ActingMember } from '../../../test/support/workspace-builder.js';
import { Channel, sure } from './test-support/channel.js';
import type { Stand } from './test-support/channel.js';

interface Refused {
  readonly code: string;
}

describe('what reaches a partner', () => {
  let channel: Channel;
  let count = 0;
  beforeAll(async () => {
    channel = await Channel.open();
  });
  afterAll(() => channel.close());

  const firm = (): { name: string; domain: string } => {
    count += 1;
    return { name: `Reach ${count}`, domain: `reach-${count}.example` };
  };
  const captured = (): Promise<string> => channel.captured({ email: `${newId()}@reach.example` });
  const offer = (leadId: string, to: object): Promise<Answer<Refused>> =>
    channel.as(channel.giulia).post<Refused>('/handovers', { leadIds: [leadId], ...to });
  const end = (id: string): Promise<Answer<Refused>> =>
    channel
      .as(channel.marco)
      .post<Refused>(`/partners/${id}/ending`, { isGivenBack: true, toMemberId: channel.marco.id });
  const accepted = async (leadId: string, id: string, member: ActingMember): Promise<void> => {
    const handover = await channel.offered(leadId, { toTeamId: id });
    sure(await channel.as(member).post(`/handovers/${handover}/acceptance`));
  };

  describe('once it ended', () => {
    it('is no offer, by its team, its member, or several together, and no lead given by hand', async () => {
      const { id, member } = await channel.partner();
      const other = await channel.partner();
      const [leadId, worked] = [await captured(), await captured()];
      await accepted(worked, other.id, other.member);
      sure(await end(id));
      // Somebody lets them in again: what ended is ended all the same.
      await channel.db.oracle('update member set is_active = true where id = $1', [member.id]);
      for (const to of [{ toTeamId: id }, { toTeamId: id, toMemberId: member.id }])
        expect((await offer(leadId, to)).body).toMatchObject({ code: 'handover/ended-team' });
      expect((await offer(leadId, { toMemberIds: [other.member.id, member.id] })).body).toMatchObject({
        code: 'handover/unknown-candidate',
      });
      const give = { memberId: member.id, why: 'Yours?' };
      expect(
        (await channel.as(channel.marco).post<Refused>(`/leads/${worked}/assignment`, give)).body,
      ).toMatchObject({ code: 'handover/ended-team' });
      const handover = await channel.offered(await captured(), { toTeamId: other.id });
      const asked = { memberId: member.id };
      expect(
        (await channel.as(channel.marco).post<Refused>(`/handovers/${handover}/assignment`, asked)).body,
      ).toMatchObject({ code: 'handover/ended-team' });
    });

    it('is nothing of what routing deals out', async () => {
      const { id } = await channel.partner();
      const rule = (key: string, teamId: string, when: object) => ({
        ...{ key, name: key, when, teamId, method: 'pull_queue', participants: null },
        ...{ missedTurns: 'hold_position', ifNobody: 'wait' },
      });
      const rules = [rule('theirs', id, EVERYONE), rule('ours', channel.teams['sales'] ?? '', EVERYONE)];
      const { db, workspaceId } = channel;
      await db.oracle(
        `insert into routing_version (workspace_id, number, rules, published_at) values ($1, 1, $2, now())`,
        [workspaceId, JSON.stringify(rules)],
      );
      const teamOf = async (): Promise<string | undefined> => {
        const handover = await channel.offered(await captured());
        const [found] = await db.oracle<{ team: string }>(
          'select to_team_id as team from handover where id = $1',
          [handover],
        );
        return found?.team;
      };
      expect(await teamOf()).toBe(id);
      sure(await end(id));
      expect(await teamOf()).toBe(channel.teams['sales']);
      await db.oracle('delete from routing_version where workspace_id = $1', [workspaceId]);
    });

    it('is no lead, however an approval or an offer races with the end', async () => {
      for (let round = 0; round < 6; round += 1) {
        const { id, member } = await channel.partner();
        const company = firm();
        await channel.captured({ email: `ada@${company.domain}`, company });
        const stand = sure(await channel.register(member, company, { email: `ada@${company.domain}` }));
        const offered = await captured();
        const marco = channel.as(channel.marco);
        const [ended] = await Promise.all([
          end(id),
          marco.post<Stand>(`/registrations/${stand.id}/approval`),
          offer(offered, { toTeamId: id }),
        ]);
        expect(ended.status).toBe(200);
        const held = await channel.db.oracle(
          `select l.id from lead l left join handover h on h.lead_id = l.id and h.state = 'offered'
            where coalesce(h.to_team_id, l.team_id) = $1 and l.stage in ('inquiry','mql','sal','sql','opportunity')`,
          [id],
        );
        expect(held).toEqual([]);
      }
    });
  });

  describe('of a lead it gave back for later', () => {
    const sees = async (member: ActingMember, leadId: string, text: string): Promise<readonly string[]> => {
      const own = channel.as(member);
      const { items } = sure(await own.get<{ items: { id: string }[] }>('/leads'));
      const found = JSON.stringify(sure(await own.get<object>(`/search?q=${text}`)));
      const page = await own.get(`/leads/${leadId}`);
      return [
        ...(items.some(({ id }) => id === leadId) ? ['list'] : []),
        ...(found.includes(leadId) ? ['search'] : []),
        ...(page.status === 200 ? ['page'] : []),
      ];
    };

    it('is neither list nor search nor page, nor in its next episode, on offer to others', async () => {
      const { id, member } = await channel.partner();
      const lastName = `Zaffiro${(count += 1)}`;
      const leadId = await channel.captured({ email: `${newId()}@x.example`, firstName: 'Ada', lastName });
      await accepted(leadId, id, member);
      expect(await sees(member, leadId, lastName)).toEqual(['list', 'search', 'page']);
      sure(await channel.as(member).post(`/leads/${leadId}/recycling`, { reason: 'NO_TIMING' }));
      expect(await sees(member, leadId, lastName)).toEqual([]);
      await channel.offered(leadId, { toTeamId: channel.teams['sales'] });
      expect(await sees(member, leadId, lastName)).toEqual([]);
      expect(await channel.partnerOf(leadId)).toBeNull();
    });

    it('is nothing while a lead of its team is on offer to another', async () => {
      const { id, member } = await channel.partner();
      const lastName = `Zircone${(count += 1)}`;
      const leadId = await channel.captured({ email: `${newId()}@x.example`, firstName: 'Ada', lastName });
      await channel.db.oracle('update lead set team_id = $2 where id = $1', [leadId, id]);
      await channel.offered(leadId, { toTeamId: channel.teams['sales'] });
      expect(await sees(member, leadId, lastName)).toEqual([]);
    });
  });

  describe('of whose partner a lead is', () => {
    it('ends with its offer, taken back or turned down', async () => {
      const { id, member } = await channel.partner();
      const [one, two] = [await captured(), await captured()];
      const [back, down] = [
        await channel.offered(one, { toTeamId: id }),
        await channel.offered(two, { toTeamId: id }),
      ];
      sure(await channel.as(channel.giulia).post(`/handovers/${back}/withdrawal`));
      const why = { reason: 'BAD_DATA', evidence: { field: 'phone' } };
      sure(await channel.as(member).post(`/handovers/${down}/rejection`, why));
      expect([await channel.partnerOf(one), await channel.partnerOf(two)]).toEqual([null, null]);
    });

    it('ends with the protection, for leads it never had', async () => {
      const { id, member } = await channel.partner();
      const company = firm();
      const stand = sure(await channel.register(member, company, { email: `ada@${company.domain}` }));
      const later = { company, email: `later@${company.domain}` };
      const [waiting, offered] = [
        await channel.captured(later),
        await channel.captured({ company, email: `too@${company.domain}` }),
      ];
      await channel.offered(offered);
      expect(await channel.partnerOf(waiting)).toBe(id);
      sure(await channel.as(member).post(`/registrations/${stand.id}/withdrawal`));
      expect(await channel.partnerOf(waiting)).toBeNull();
      expect(await channel.partnerOf(offered)).toBe(id);
      expect(await channel.partnerOf(stand.leadId ?? '')).toBe(id);
      const other = await channel.partner();
      const next = sure(await channel.register(other.member, { ...company, domain: undefined }));
      expect(next.reason).toBe('other_partner');
    });
  });

  it('is no answer to who is known: partners record no leads, also with a right of their own to it', async () => {
    const { id, member } = await channel.partner();
    const capture = { channel: 'website', leadType: 'general', origin: 'marketing', email: 'a@b.example' };
    expect((await channel.as(member).post('/leads', [capture])).status).toBe(403);
    const { db, workspaceId } = channel;
    const [role, collector] = [newId(), await channel.join(id, 'Collector')];
    await db.oracle(
      `insert into role_definition (workspace_id, id, name, rights, created_at) values ($1, $2, 'Collects', '{lead.capture}', now())`,
      [workspaceId, role],
    );
    await db.oracle(`insert into member_role (workspace_id, member_id, role) values ($1, $2, $3)`, [
      ...[workspaceId, collector.id, role],
    ]);
    const refused = await channel.as(collector).post<Refused>('/leads', [capture]);
    expect(refused).toMatchObject({ status: 403, body: { code: 'capture/house-only' } });
  });

  it('of a protected customer waits in its queue while whoever registered it is away', async () => {
    const { id, member } = await channel.partner();
    const company = firm();
    sure(await channel.register(member, company, { email: `ada@${company.domain}` }));
    await channel.db.oracle(
      `insert into routing_absence (workspace_id, id, member_id, from_at, to_at, entered_at)
       values ($1, $2, $3, now() - interval '1 hour', now() + interval '1 hour', now())`,
      [channel.workspaceId, newId(), member.id],
    );
    const leadId = await channel.captured({ company, email: `later@${company.domain}` });
    await channel.offered(leadId);
    const { items } = sure(
      await channel.as(channel.giulia).get<{ items: object[] }>(`/leads/${leadId}/routing`),
    );
    expect(items).toEqual([
      expect.objectContaining({
        ...{ because: 'registered_by_partner', teamId: id, memberId: null, isWaiting: false },
        skipped: [expect.objectContaining({ memberId: member.id, reason: 'on_leave' })],
      }),
    ]);
  });
});
