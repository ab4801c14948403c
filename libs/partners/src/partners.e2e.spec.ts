import { ALWAYS_OPEN } from '#calendar';
import { ExpireRegistrations } from './application/expire-registrations.js';
import { Channel, sure } from './test-support/channel.js';
import type { Stand } from './test-support/channel.js';

const HOUR_MS = 3_600_000;
const duty = (kind: string, hours: number): object => ({
  ...{ kind: `duty.${kind}`, key: `partner-${kind}`, title: kind, owedBy: 'partner', owedTo: 'marketing' },
  ...{ objective: 0.9, segment: { field: 'partnerId', op: 'exists', value: true } },
  tiers: [{ key: 'all', label: 'All', targetMs: hours * HOUR_MS }],
});
const TERMS = {
  period: { unit: 'month', zone: 'UTC' },
  clauses: [
    duty('accept', 4),
    { kind: 'quota.volume', key: 'volume', title: 'Volume', owedBy: 'marketing', owedTo: 'sales', goal: 9 },
  ],
};

describe('partners', () => {
  let channel: Channel;
  let count = 0;
  beforeAll(async () => {
    channel = await Channel.open();
  });
  afterAll(() => channel.close());

  const company = (name = `Firm ${(count += 1)}`) => ({
    name,
    domain: `${name.replace(' ', '-').toLowerCase()}.example`,
  });
  const policy = async (wish: object): Promise<void> => {
    const usual = {
      precedence: 'first_come',
      protectionDays: 90,
      quietDays: 60,
      approval: 'when_in_conflict',
    };
    sure(await channel.as(channel.marco).put('/partner-policy', { ...usual, ...wish }));
  };
  beforeEach(() => policy({}));

  describe('a lead', () => {
    it('is a partner’s while it is with the partner or on offer to it, and nobody’s once own sales has it', async () => {
      const { id, member } = await channel.partner();
      const leadId = await channel.captured({ email: 'one@x1.example' });
      expect(await channel.partnerOf(leadId)).toBeNull();
      const handover = await channel.offered(leadId, { toTeamId: id });
      expect(await channel.partnerOf(leadId)).toBe(id);
      const [entry] = await channel.db.oracle<{ partner: string }>(
        `select payload->'lead'->'attributes'->>'partnerId' as partner from journal_entry where lead_id = $1 and type = 'handover.offered'`,
        [leadId],
      );
      expect(entry?.partner).toBe(id);
      sure(await channel.as(member).post(`/handovers/${handover}/acceptance`));
      const give = { memberId: channel.marco.id, why: 'Ours after all.' };
      sure(await channel.as(channel.marco).post(`/leads/${leadId}/assignment`, give));
      expect(await channel.partnerOf(leadId)).toBeNull();
    });

    it('follows an open offer that is given to own sales', async () => {
      const { id } = await channel.partner();
      const leadId = await channel.captured({ email: 'two@x2.example' });
      const handover = await channel.offered(leadId, { toTeamId: id });
      sure(
        await channel
          .as(channel.marco)
          .post(`/handovers/${handover}/assignment`, { memberId: channel.marco.id }),
      );
      expect(await channel.partnerOf(leadId)).toBeNull();
    });

    it('brings forth what partners promised, and the partner reads the figures the house reads', async () => {
      const { giulia, marco, livia } = channel;
      const calendars = { default: ALWAYS_OPEN('UTC') };
      const draft = sure(
        await channel
          .as(giulia)
          .post<{ id: string }>('/agreements', { name: 'Partners', terms: TERMS, calendars }),
      );
      const version = `/agreements/${draft.id}/versions/1`;
      sure(await channel.as(giulia).post(`${version}/proposal`));
      sure(await channel.as(giulia).post(`${version}/signature`, { side: 'marketing' }));
      sure(await channel.as(marco).post(`${version}/signature`, { side: 'sales' }));
      sure(await channel.as(livia).post(`${version}/signature`, { side: 'partner' }));
      sure(await channel.as(marco).post(`${version}/activation`, {}));
      const { id, member } = await channel.partner();
      const other = await channel.partner();
      const kept = await channel.captured({ email: 'a@duty.example' });
      const open = await channel.captured({ email: 'b@duty.example' });
      const handover = await channel.offered(kept, { toTeamId: id });
      await channel.offered(open, { toTeamId: id });
      await channel.offered(await channel.captured({ email: 'c@duty.example' }), { toTeamId: other.id });
      await channel.offered(await channel.captured({ email: 'd@duty.example' }), {
        toTeamId: channel.teams.sales,
      });
      sure(await channel.as(member).post(`/handovers/${handover}/acceptance`));
      interface Standing {
        readonly clauses: readonly object[];
      }
      const expected = {
        clauseKey: 'partner-accept',
        kept: 1,
        broken: 0,
        open: 1,
        attainment: 1,
        objective: 0.9,
      };
      let own: Standing = { clauses: [] };
      for (let tries = 0; own.clauses.length === 0 && tries < 100; tries += 1)
        own = sure(await channel.as(member).get<Standing>('/partners/mine/standing'));
      expect(own.clauses).toEqual([expect.objectContaining(expected)]);
      expect(sure(await channel.as(marco).get(`/partners/${id}/standing`))).toEqual(own);
    });
  });

  describe('a registration', () => {
    it('makes a lead that its registrant works, protected from its approval', async () => {
      const { id, member } = await channel.partner();
      const firm = company();
      const person = { firstName: 'Ada', lastName: 'Neri', email: `ada@${firm.domain}` };
      const stand = sure(await channel.register(member, firm, { ...person, note: 'Knows us.' }));
      expect(stand).toMatchObject({ state: 'approved', conflictKinds: [], reason: null });
      const [lead] = await channel.db.oracle<object>(
        'select stage, origin, channel, partner_id, team_id, owner_id from lead where id = $1',
        [stand.leadId],
      );
      expect(lead).toEqual({
        ...{ stage: 'sal', origin: 'partner', channel: 'partner' },
        ...{ partner_id: id, team_id: id, owner_id: member.id },
      });
      const shown = sure(await channel.as(member).get<object>(`/registrations/${stand.id}`));
      expect(shown).toMatchObject({ person: { name: 'Ada Neri' }, company: firm, note: 'Knows us.' });
    });

    it('is had by one of 64 who come at once, and the others hear that somebody has it', async () => {
      const partners = await Promise.all(Array.from({ length: 8 }, () => channel.partner()));
      const firm = company();
      const answers = await Promise.all(
        Array.from({ length: 64 }, (_, place) => channel.register(partners[place % 8]!.member, firm)),
      );
      const codes = answers.map(({ status, body }) =>
        status === 201 ? 'had' : (body as unknown as { code: string }).code,
      );
      expect(codes.filter((code) => code === 'had')).toHaveLength(1);
      expect(new Set(codes)).toEqual(new Set(['had', 'registration/taken', 'registration/already-yours']));
      const live = await channel.db.oracle<{ leads: number }>(
        `select count(distinct lead_id)::int as leads from deal_registration where company_domain = $1 and state = 'approved'`,
        [firm.domain],
      );
      expect(live).toEqual([{ leads: 1 }]);
    });

    const worked = async (domain: string): Promise<string> => {
      const leadId = await channel.captured({ email: `owner@${domain}`, company: { name: domain, domain } });
      const handover = await channel.offered(leadId, { toTeamId: channel.teams.sales });
      sure(await channel.as(channel.marco).post(`/handovers/${handover}/acceptance`));
      return leadId;
    };

    it('of what own sales works is refused, by kind only, and counts for nothing once that is quiet', async () => {
      const { member } = await channel.partner();
      const firm = company();
      const leadId = await worked(firm.domain);
      const refused = sure(await channel.register(member, firm));
      expect(refused).toMatchObject({
        state: 'refused',
        reason: 'house_lead',
        conflictKinds: ['house_lead'],
        leadId: null,
      });
      await channel.db.oracle(`update lead set last_activity_at = now() - interval '61 days' where id = $1`, [
        leadId,
      ]);
      expect(sure(await channel.register(member, firm))).toMatchObject({
        state: 'approved',
        conflictKinds: [],
      });
    });

    it('waits for the house where the rule says so, and the house sees what it met', async () => {
      await policy({ precedence: 'partner_first', approval: 'always' });
      const { member } = await channel.partner();
      const firm = company();
      const leadId = await worked(firm.domain);
      const stand = sure(await channel.register(member, firm, { email: `owner@${firm.domain}` }));
      expect(stand).toMatchObject({ state: 'submitted', conflictKinds: ['house_lead'] });
      const marco = channel.as(channel.marco);
      const { items } = sure(await marco.get<{ items: object[] }>(`/registrations/${stand.id}/conflicts`));
      expect(items).toEqual([expect.objectContaining({ kind: 'house_lead', leadId, partnerId: null })]);
      expect((await channel.as(member).get(`/registrations/${stand.id}/conflicts`)).status).toBe(403);
      const approvals = await Promise.all(
        [1, 2].map(() => marco.post<Stand>(`/registrations/${stand.id}/approval`)),
      );
      expect(approvals.map(({ status }) => status).sort()).toEqual([200, 409]);
      // The lead own sales had is taken over, and no other is made.
      expect(approvals.find(({ status }) => status === 200)?.body.leadId).toBe(leadId);
    });

    it('can be refused in words, taken back, and made to last longer', async () => {
      await policy({ approval: 'always' });
      const { member } = await channel.partner();
      const [marco, own] = [channel.as(channel.marco), channel.as(member)];
      const first = sure(await channel.register(member, company()));
      const no = { reason: 'incomplete', text: 'Who decides there?' };
      expect(sure(await marco.post(`/registrations/${first.id}/refusal`, no))).toMatchObject({
        state: 'refused',
      });
      expect(sure(await own.get(`/registrations/${first.id}`))).toMatchObject({
        reasonText: 'Who decides there?',
      });
      const second = sure(await channel.register(member, company()));
      expect((await marco.post(`/registrations/${second.id}/extension`, { days: 10 })).status).toBe(409);
      const { protectedUntil } = sure(
        await marco.post<{ protectedUntil: string }>(`/registrations/${second.id}/approval`),
      );
      const longer = sure(
        await marco.post<{ protectedUntil: string }>(`/registrations/${second.id}/extension`, { days: 10 }),
      );
      expect(Date.parse(longer.protectedUntil) - Date.parse(protectedUntil)).toBe(240 * HOUR_MS);
      const stranger = await channel.partner();
      expect((await channel.as(stranger.member).post(`/registrations/${second.id}/withdrawal`)).status).toBe(
        404,
      );
      expect(sure(await own.post(`/registrations/${second.id}/withdrawal`))).toMatchObject({
        state: 'withdrawn',
      });
    });

    it('keeps later leads of the customer for its partner, before any rule, until the partner turns one down', async () => {
      const { id, member } = await channel.partner();
      const firm = company();
      sure(await channel.register(member, firm, { email: `first@${firm.domain}` }));
      const later = { email: `later@${firm.domain}`, company: firm };
      const leadId = await channel.captured(later);
      expect(await channel.partnerOf(leadId)).toBe(id);
      const handover = await channel.offered(leadId);
      const decision = sure(
        await channel.as(channel.giulia).get<{ items: object[] }>(`/leads/${leadId}/routing`),
      );
      expect(decision.items).toEqual([
        expect.objectContaining({
          because: 'registered_by_partner',
          teamId: id,
          memberId: member.id,
          ruleKey: null,
        }),
      ]);
      const why = { reason: 'BAD_DATA', evidence: { field: 'phone' } };
      sure(await channel.as(member).post(`/handovers/${handover}/rejection`, why));
      const again = { leadIds: [leadId] };
      const refused = await channel.as(channel.giulia).post<{ code: string }>('/handovers', again);
      expect(refused.body.code).toBe('handover/no-team');
    });

    it('is told of a week before its end, and ends', async () => {
      const { id, member } = await channel.partner();
      const { id: registrationId } = sure(await channel.register(member, company()));
      const expire = (): Promise<number> =>
        channel.db.database.withWorkspace(channel.workspaceId, (tx) =>
          channel.app.app.get(ExpireRegistrations, { strict: false }).run(tx, channel.workspaceId),
        );
      const until = (interval: string) =>
        channel.db.oracle(
          `update deal_registration set protected_until = now() + $2::interval, submitted_at = now() - interval '90 days' where id = $1`,
          [registrationId, interval],
        );
      const told = () =>
        channel.db.oracle<{ type: string }>(
          `select type from journal_entry where subject_id = $1 and type in ('registration.ending_soon','registration.expired') order by ordinal`,
          [registrationId],
        );
      await expire();
      expect(await told()).toEqual([]);
      await until('6 days');
      await expire();
      expect(await expire()).toBe(0);
      expect(await told()).toEqual([{ type: 'registration.ending_soon' }]);
      await until('-1 second');
      await expire();
      expect((await told()).map(({ type }) => type)).toEqual([
        'registration.ending_soon',
        'registration.expired',
      ]);
      const [lead] = await channel.db.oracle<{ partner: string }>(
        'select l.partner_id as partner from lead l join deal_registration r on r.lead_id = l.id where r.id = $1',
        [registrationId],
      );
      expect(lead?.partner).toBe(id);
    });

    it('is closed with its deal', async () => {
      const { member } = await channel.partner();
      const stand = sure(await channel.register(member, company()));
      const own = channel.as(member);
      const facts = { leadId: stand.leadId, name: 'Saw', amount: '900.00', currency: 'EUR' };
      const { opportunityId } = sure(await own.post<{ opportunityId: string }>('/opportunities', facts));
      sure(await own.post(`/opportunities/${opportunityId}/won`, {}));
      expect(sure(await own.get(`/registrations/${stand.id}`))).toMatchObject({ state: 'won' });
    });
  });

  it('end only with their leads given back', async () => {
    const { id, member } = await channel.partner();
    const { leadId } = sure(await channel.register(member, company()));
    const offered = await channel.captured({ email: 'end@x9.example' });
    await channel.offered(offered, { toTeamId: id });
    const marco = channel.as(channel.marco);
    const held = await marco.post<{ code: string; openLeads: number }>(`/partners/${id}/ending`, {});
    expect(held).toMatchObject({ status: 409, body: { code: 'partner/holds-leads', openLeads: 2 } });
    const back = { isGivenBack: true, toMemberId: channel.marco.id };
    expect(sure(await marco.post(`/partners/${id}/ending`, back))).toMatchObject({
      endedAt: expect.any(String) as string,
    });
    const leads = await channel.db.oracle<object>(
      'select l.owner_id, l.partner_id, l.stage from lead l where id = any($1) order by stage desc',
      [[leadId, offered]],
    );
    expect(leads[0]).toEqual({ owner_id: channel.marco.id, partner_id: null, stage: 'sal' });
    expect(await channel.register(member, company())).toMatchObject({ status: 401 });
  });

  it('end for their people too: they see nothing any more, and nobody joins who was invited', async () => {
    const { db, giulia, marco } = channel;
    const { id, member } = await channel.partner();
    const colleague = await channel.join(id, 'Both hats');
    const inHouse = `insert into team_member (workspace_id, team_id, member_id) values ($1, $2, $3)`;
    await db.oracle(inHouse, [channel.workspaceId, channel.teams['sales'], colleague.id]);
    const lead = await channel.captured({ email: 'closed@x11.example' });
    const handover = await channel.offered(lead, { toTeamId: id });
    sure(await channel.as(member).post(`/handovers/${handover}/acceptance`));
    const path = `/leads/${lead}`;
    sure(
      await channel
        .as(member)
        .post(`${path}/disqualification`, { reason: 'OTHER', evidence: { text: 'Not for us' } }),
    );
    const guest = { email: 'invited@x11.example', name: 'Ina', roles: ['partner'], teamIds: [id] };
    const { link: sent } = sure(
      await channel.as(giulia).post<{ link: string }>('/members/invitations', guest),
    );
    const link = `/links/${/[\w-]+$/.exec(sent)?.[0] ?? ''}`;
    expect(await channel.as(member).get(path)).toMatchObject({ status: 200 });
    expect(await channel.as(giulia).get(link)).toMatchObject({ status: 200 });
    sure(await channel.as(marco).post(`/partners/${id}/ending`, {}));
    expect(await channel.as(member).get(path)).toMatchObject({ status: 401 });
    expect(await channel.as(giulia).get(link)).toMatchObject({ body: { code: 'link/gone' } });
    const stay = [colleague, giulia, marco].map(
      async (each) => (await channel.as(each).get('/leads')).status,
    );
    expect(await Promise.all(stay)).toEqual([200, 200, 200]);
  });

  it('are listed with how they did, and changed by whoever saw them last', async () => {
    const { id, member } = await channel.partner('Zeta');
    const leadId = await channel.captured({ email: 'list@x10.example' });
    const handover = await channel.offered(leadId, { toTeamId: id });
    sure(await channel.as(member).post(`/handovers/${handover}/acceptance`));
    const marco = channel.as(channel.marco);
    const { items } = sure(await marco.get<{ items: { id: string; version: number }[] }>('/partners'));
    const listed = items.find((each) => each.id === id);
    expect(listed).toMatchObject({
      ...{ name: 'Zeta', kind: 'dealer', regions: ['North'], memberCount: 1, openLeads: 1, won: 0 },
      ...{
        offered: 1,
        accepted: 1,
        declined: 0,
        medianAcceptMs: expect.any(Number) as number,
        isActive: true,
      },
    });
  });
});
