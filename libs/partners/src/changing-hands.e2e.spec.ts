import { newId } from '#kernel';
import { Channel, sure } from './test-support/channel.js';
import type { Stand } from './test-support/channel.js';

const LONG_AGO = `now() - interval '61 days'`;

describe('a customer that changes hands', () => {
  let channel: Channel;
  let count = 0;
  beforeAll(async () => {
    channel = await Channel.open();
  });
  afterAll(() => channel.close());

  const firm = (): { name: string; domain: string } => {
    count += 1;
    return { name: `House ${count}`, domain: `house-${count}.example` };
  };
  const workedBy = async (company: { name: string; domain?: string }, email: string): Promise<string> => {
    const leadId = await channel.captured({ email, company });
    const handover = await channel.offered(leadId, { toTeamId: channel.teams.sales });
    sure(await channel.as(channel.marco).post(`/handovers/${handover}/acceptance`));
    return leadId;
  };
  const deal = async (leadId: string | null, member = channel.marco): Promise<string> => {
    const facts = { leadId, name: 'Saw', amount: '900.00', currency: 'EUR' };
    return sure(await channel.as(member).post<{ opportunityId: string }>('/opportunities', facts))
      .opportunityId;
  };
  const quiet = (leadId: string) =>
    channel.db.oracle(`update lead set last_activity_at = ${LONG_AGO} where id = $1`, [leadId]);
  const lead = async (leadId: string | null) =>
    (
      await channel.db.oracle<Record<string, unknown>>(
        'select stage, owner_id, team_id, partner_id, lead_type from lead where id = $1',
        [leadId],
      )
    )[0];
  const conflicts = async ({ id }: Stand) =>
    sure(await channel.as(channel.marco).get<{ items: object[] }>(`/registrations/${id}/conflicts`)).items;
  const approve = (id: string) => channel.as(channel.marco).post<Stand>(`/registrations/${id}/approval`);
  const leaves = (memberId: string) =>
    channel.db.oracle('update member set is_active = false where id = $1', [memberId]);

  describe('with a deal of own sales', () => {
    it('stays with own sales while the deal moves, though nobody called', async () => {
      const { member } = await channel.partner();
      const company = firm();
      const leadId = await workedBy(company, `ada@${company.domain}`);
      await deal(leadId);
      await quiet(leadId);
      const stand = sure(await channel.register(member, company));
      expect(stand).toMatchObject({ state: 'refused', reason: 'house_lead' });
    });

    it('is asked for once all is quiet, and the decider sees what would go with it', async () => {
      const { member } = await channel.partner();
      const company = firm();
      const leadId = await workedBy(company, `ada@${company.domain}`);
      const dealId = await deal(leadId);
      await quiet(leadId);
      await channel.db.oracle(`update opportunity set updated_at = ${LONG_AGO} where id = $1`, [dealId]);
      const stand = sure(await channel.register(member, company, { email: `ada@${company.domain}` }));
      expect(stand).toMatchObject({ state: 'submitted', conflictKinds: ['house_lead'], leadId: null });
      expect(await conflicts(stand)).toEqual([
        expect.objectContaining({ kind: 'house_lead', leadId, isWorked: false, isAtStake: true }),
      ]);
      expect(await lead(leadId)).toMatchObject({ owner_id: channel.marco.id, partner_id: null });
    });

    it('is shown to the decider where only a quiet lead of a colleague is met', async () => {
      const { member } = await channel.partner();
      const company = firm();
      const leadId = await workedBy(company, `ada@${company.domain}`);
      await quiet(leadId);
      const stand = sure(await channel.register(member, company));
      expect(stand).toMatchObject({ state: 'approved', conflictKinds: [] });
      expect(await conflicts(stand)).toContainEqual(
        expect.objectContaining({ kind: 'house_lead', leadId, isWorked: false, isAtStake: false }),
      );
    });
  });

  describe('whom marketing qualified', () => {
    const qualified = async (company: { domain: string }): Promise<string> => {
      const leadId = await channel.captured({ email: `ada@${company.domain}`, company });
      sure(await channel.as(channel.giulia).post('/leads/qualification', { leadIds: [leadId] }));
      return leadId;
    };
    const handed = (leadId: string) =>
      channel.db.oracle<object>(
        `select state, is_first_of_episode as first, to_team_id as team, decided_by as by from handover where lead_id = $1`,
        [leadId],
      );

    it('is not taken over by a rule, and counts for marketing as an accepted hand-over when it is', async () => {
      const { id, member } = await channel.partner();
      const company = firm();
      const leadId = await qualified(company);
      const stand = sure(await channel.register(member, company, { email: `ada@${company.domain}` }));
      expect(stand.state).toBe('submitted');
      expect(await conflicts(stand)).toEqual([expect.objectContaining({ leadId, isAtStake: true })]);
      expect(sure(await approve(stand.id))).toMatchObject({ state: 'approved', leadId });
      expect(await handed(leadId)).toEqual([{ state: 'accepted', first: true, team: id, by: member.id }]);
      expect(await lead(leadId)).toMatchObject({ stage: 'sal', owner_id: member.id, partner_id: id });
    });

    it('goes with its open offer, which counts once', async () => {
      const { id, member } = await channel.partner();
      const company = firm();
      const leadId = await qualified(company);
      await channel.offered(leadId, { toTeamId: channel.teams.sales });
      await quiet(leadId);
      const stand = sure(await channel.register(member, company, { email: `ada@${company.domain}` }));
      sure(await approve(stand.id));
      expect(await handed(leadId)).toEqual([
        expect.objectContaining({ state: 'accepted', first: true, by: member.id }),
      ]);
      expect(await lead(leadId)).toMatchObject({ stage: 'sal', owner_id: member.id, team_id: id });
    });

    it('keeps a lead of another type, and the partner has its own beside it', async () => {
      const { member } = await channel.partner();
      const company = firm();
      const person = { email: `ada@${company.domain}`, company };
      const demo = await channel.captured({ ...person, leadType: 'demo' });
      const stand = sure(await channel.register(member, company, { email: person.email }));
      expect(stand.state).toBe('approved');
      expect(stand.leadId).not.toBe(demo);
      expect(await lead(demo)).toMatchObject({ stage: 'inquiry', owner_id: null, partner_id: null });
    });
  });

  describe('known by its name', () => {
    it('is the company that own sales works, whatever else the partner writes', async () => {
      const { member } = await channel.partner();
      const name = `Segheria ${newId()}`;
      await workedBy({ name }, `${newId()}@gmail.com`);
      const written = { name: name.toUpperCase(), country: 'IT' };
      expect(sure(await channel.register(member, written))).toMatchObject({
        state: 'refused',
        reason: 'house_lead',
      });
    });

    it('is had by one partner, also where the other writes its domain, or both come at once', async () => {
      const [one, other] = [await channel.partner(), await channel.partner()];
      const { name, domain } = firm();
      sure(await channel.register(one.member, { name, domain }));
      expect(await channel.register(other.member, { name })).toMatchObject({
        ...{ status: 409, body: { code: 'registration/taken' } },
      });
      const next = firm();
      const answers = await Promise.all([
        channel.register(one.member, { name: next.name, country: 'IT' }),
        channel.register(other.member, next),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('learns nothing from a registration that is not approved', async () => {
      const { member } = await channel.partner();
      const name = `Segheria ${newId()}`;
      await workedBy({ name }, `${newId()}@gmail.com`);
      sure(await channel.register(member, { name, domain: `x${count}.example` }));
      const known = await channel.db.oracle('select domain from company where name = $1', [name]);
      expect(known).toEqual([{ domain: null }]);
    });
  });

  describe('whose registrant is gone by the approval', () => {
    it('lies in the partner’s queue', async () => {
      const { id, member } = await channel.partner();
      const company = firm();
      await channel.captured({ email: `ada@${company.domain}`, company });
      const stand = sure(await channel.register(member, company, { email: `ada@${company.domain}` }));
      await leaves(member.id);
      const { leadId } = sure(await approve(stand.id));
      const open = await channel.db.oracle(
        `select to_team_id as team, to_member_id as member from handover where lead_id = $1 and state = 'offered'`,
        [leadId],
      );
      expect(open).toEqual([{ team: id, member: null }]);
    });

    it('goes to a colleague where own sales worked it, and nowhere where there is none', async () => {
      const { id, member } = await channel.partner();
      const company = firm();
      const leadId = await workedBy(company, `ada@${company.domain}`);
      await quiet(leadId);
      const stand = sure(await channel.register(member, company, { email: `ada@${company.domain}` }));
      await leaves(member.id);
      expect(await approve(stand.id)).toMatchObject({ status: 409, body: { code: 'partner/nobody-works' } });
      expect(await lead(leadId)).toMatchObject({ owner_id: channel.marco.id });
      const colleague = await channel.join(id, 'Colleague');
      sure(await approve(stand.id));
      expect(await lead(leadId)).toMatchObject({ owner_id: colleague.id, team_id: id });
    });
  });

  it('is protected from the decision on, however long that took', async () => {
    const { member } = await channel.partner();
    const company = firm();
    await channel.captured({ email: `ada@${company.domain}`, company });
    const { id } = sure(await channel.register(member, company, { email: `ada@${company.domain}` }));
    await channel.db.oracle(
      `update deal_registration set submitted_at = now() - interval '100 days' where id = $1`,
      [id],
    );
    sure(await approve(id));
    const [span] = await channel.db.oracle<{ days: number }>(
      `select extract(day from protected_until - decided_at)::int as days from deal_registration where id = $1`,
      [id],
    );
    expect(span?.days).toBe(90);
  });

  describe('is closed', () => {
    const state = async (member: { id: string } & typeof channel.marco, id: string): Promise<string> =>
      sure(await channel.as(member).get<{ state: string }>(`/registrations/${id}`)).state;

    it('with its last open deal, won where any was', async () => {
      const { member } = await channel.partner();
      const stand = sure(await channel.register(member, firm()));
      const [first, second] = [await deal(stand.leadId, member), await deal(stand.leadId, member)];
      const own = channel.as(member);
      sure(await own.post(`/opportunities/${first}/lost`, { reason: 'PRICE' }));
      expect(await state(member, stand.id)).toBe('approved');
      sure(await own.post(`/opportunities/${second}/won`, {}));
      expect(await state(member, stand.id)).toBe('won');
    });

    it('with the deal of the lead that its lead ended in', async () => {
      const { id, member } = await channel.partner();
      const company = firm();
      const mail = `ada@${company.domain}`;
      const stand = sure(await channel.register(member, company, { email: mail }));
      const other = await channel.captured({ email: `b.${mail}`, company });
      const handover = await channel.offered(other, { toTeamId: id });
      sure(await channel.as(member).post(`/handovers/${handover}/acceptance`));
      const dealId = await deal(other, member);
      const persons = await channel.db.oracle<{ id: string; person: string }>(
        'select id, person_id as person from lead where id = any($1)',
        [[stand.leadId, other]],
      );
      const personOf = (leadId: string | null) => persons.find((each) => each.id === leadId)?.person;
      const merge = { loserId: personOf(stand.leadId) };
      sure(await channel.as(channel.giulia).post(`/people/${personOf(other)}/merges`, merge));
      expect(await lead(stand.leadId)).toMatchObject({ stage: expect.not.stringMatching(/^sal$/) as string });
      sure(await channel.as(member).post(`/opportunities/${dealId}/won`, {}));
      expect(await state(member, stand.id)).toBe('won');
    });
  });
});
