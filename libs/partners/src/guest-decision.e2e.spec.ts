import { Channel, sure } from './test-support/channel.js';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly expectedOn: string | null;
  readonly doneBy: { readonly name: string } | null;
  readonly evidenceNote: string | null;
  readonly attachmentId: string | null;
}

const NOTHING_OF_US = { owner: null, doneBy: null, evidenceNote: null, attachmentId: null };
const NOTE = 'Livia called their boss';

describe('the buyer’s steps on a partner’s deal', () => {
  let channel: Channel;
  beforeAll(async () => {
    channel = await Channel.open();
  });
  afterAll(() => channel.close());

  const stepsTo = async (who: ReturnType<Channel['as']>, path: string): Promise<readonly Step[]> =>
    sure(await who.get<{ steps: readonly Step[] }>(path)).steps;

  /** Marco has done the first step and sees to the second, the partner to the third. */
  async function shared(name: string) {
    const { member } = await channel.partner(name);
    const [pia, marco] = [channel.as(member), channel.as(channel.marco)];
    const domain = `${name.toLowerCase()}.example`;
    const { leadId } = sure(await channel.register(member, { name: 'Buyer', domain }));
    const deal = { leadId, name: 'Press line', amount: '1200.00', currency: 'EUR' };
    const opened = sure(await pia.post<{ opportunityId: string }>('/opportunities', deal));
    const path = `/opportunities/${opened.opportunityId}`;
    const { id: ours } = channel.marco;
    const plan = [
      { name: 'Need told', ownerId: ours },
      { name: 'Legal', ownerId: ours, expectedOn: '2999-01-31' },
      { name: 'Signature', ownerId: member.id },
    ];
    sure(await marco.put(`${path}/steps`, { steps: plan }));
    const [need, legal, signature] = await stepsTo(marco, path);
    sure(await marco.post(`${path}/steps/${need?.id}/completion`, { note: NOTE }));
    return {
      pia,
      marco,
      self: member.id,
      path,
      need,
      legal,
      signature,
      houseSees: await stepsTo(marco, path),
    };
  }

  it('tell the partner how far it is and their own part, not who of the house has them nor what they wrote', async () => {
    const { pia, path } = await shared('Asti');
    const seen = await stepsTo(pia, path);
    expect(seen).toMatchObject([
      { name: 'Need told', ...NOTHING_OF_US },
      { name: 'Legal', expectedOn: '2999-01-31', ...NOTHING_OF_US },
      { name: 'Signature', owner: { name: 'Asti seller' } },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/Marco|Giulia|Livia/);
    expect(JSON.stringify(seen)).not.toContain(channel.marco.id);
  });

  it.each([
    [
      'with what it was told',
      ({ id, name, owner, expectedOn }: Step) => ({ id, name, ownerId: owner?.id ?? null, expectedOn }),
    ],
    ['without it', ({ id, name }: Step) => ({ id, name })],
  ])('written back by the partner %s are the house’s as before', async (how, sent) => {
    const { pia, marco, path, houseSees } = await shared(how.includes('out') ? 'Biella' : 'Cuneo');
    const steps = (await stepsTo(pia, path)).map(sent);
    sure(await pia.put(`${path}/steps`, { steps }));
    expect(await stepsTo(marco, path)).toEqual(houseSees);
    sure(await pia.put(`${path}/steps`, { steps: steps.toReversed() }));
    expect(await stepsTo(marco, path)).toEqual(houseSees.toReversed());
  });

  it('of the house are neither removed nor reopened by the partner, who is told of nobody', async () => {
    const { pia, marco, path, need, legal, signature, houseSees } = await shared('Novara');
    const refused = [
      await pia.put(`${path}/steps`, {
        steps: [need, signature].map((step) => ({ id: step?.id, name: step?.name })),
      }),
      await pia.delete(`${path}/steps/${need?.id}/completion`),
    ];
    expect(refused).toMatchObject([
      { status: 403, body: { code: 'decision/of-others' } },
      { status: 403, body: { code: 'decision/of-others' } },
    ]);
    const late = await pia.post(`${path}/steps/${need?.id}/completion`, {});
    expect(late).toMatchObject({ status: 409, body: { code: 'decision/already-done', winner: null } });
    expect(JSON.stringify(late)).not.toMatch(/Marco/);
    expect(await stepsTo(marco, path)).toEqual(houseSees);
    sure(await pia.post(`${path}/steps/${legal?.id}/completion`, { note: 'Ours' }));
    expect((await stepsTo(pia, path))[1]).toMatchObject({
      doneBy: { name: 'Novara seller' },
      evidenceNote: 'Ours',
    });
    sure(await pia.delete(`${path}/steps/${legal?.id}/completion`));
  });

  it('of the house are neither taken over nor renamed nor put off by the partner, whoever did them', async () => {
    const { pia, marco, path, legal, signature, self, houseSees } = await shared('Aosta');
    const refused = { status: 403, body: { code: 'decision/of-others' } };
    const others = houseSees.map(({ id, name }) => ({ id, name }));
    const put = (said: object) =>
      pia.put(`${path}/steps`, {
        steps: others.map((step) => (step.id === legal?.id ? { ...step, ...said } : step)),
      });
    expect(await put({ name: 'Renamed', ownerId: self })).toMatchObject(refused);
    expect(await pia.put(`${path}/steps`, { steps: [others[0], others[2]] })).toMatchObject(refused);
    expect(await put({ name: 'Renamed' })).toMatchObject(refused);
    expect(await put({ expectedOn: '2999-12-31' })).toMatchObject(refused);
    expect(await stepsTo(marco, path)).toEqual(houseSees);
    sure(await pia.post(`${path}/steps/${legal?.id}/completion`, {}));
    expect(await put({ ownerId: self })).toMatchObject(refused);
    sure(await pia.delete(`${path}/steps/${legal?.id}/completion`));
    const own = { id: signature?.id, name: 'Signed at theirs', expectedOn: '2999-12-31' };
    sure(await pia.put(`${path}/steps`, { steps: [others[0], others[1], own] }));
    expect(await stepsTo(marco, path)).toMatchObject([...houseSees.slice(0, 2), own]);
  });

  it('of a deal of the house of which one is the partner’s tell whose the deal is to nobody but the house', async () => {
    const { member } = await channel.partner('Ivrea');
    const [pia, marco] = [channel.as(member), channel.as(channel.marco)];
    const leadId = await channel.captured({ lastName: 'Verdi', email: 'verdi@ivrea.example' });
    const handoverId = await channel.offered(leadId, { toTeamId: channel.teams.sales });
    sure(await marco.post(`/handovers/${handoverId}/acceptance`, {}));
    const opened = sure(
      await marco.post<{ opportunityId: string }>('/opportunities', { leadId, name: 'Line' }),
    );
    const path = `/opportunities/${opened.opportunityId}`;
    await channel.db.oracle(`update opportunity set owner_label = 'Livia' where id = $1`, [
      opened.opportunityId,
    ]);
    sure(await marco.post(`${path}/won`, { amount: '1200.00' }));
    const late = { ownerId: member.id, expectedOn: '2020-01-01' };
    sure(await marco.put(`${path}/after-sale/onboarding`, late));
    const told = async (who: typeof pia): Promise<readonly unknown[]> => {
      const { items } = sure(
        await who.get<{ items: { id: string }[] }>('/opportunities?afterSale=overdue-mine'),
      );
      return [sure(await who.get(path)), items.find(({ id }) => id === opened.opportunityId)];
    };
    const seen = await told(pia);
    expect(seen).toMatchObject([
      { isStepsOnly: true, name: 'Line', owner: null, ownerLabel: null },
      { name: 'Line', owner: null, ownerLabel: null },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/Marco|Giulia|Livia/);
    expect(JSON.stringify(seen)).not.toContain(channel.marco.id);
    expect((await told(marco))[0]).toMatchObject({ owner: { name: 'Marco' }, ownerLabel: 'Livia' });
  });
});
