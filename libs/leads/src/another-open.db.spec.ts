import type { Stage } from '#contracts';
import { newId } from '#kernel';
import { OfferLeads } from './application/offer-leads.js';
import type { OfferResult } from './application/offer-leads.js';
import { QualifyLeads } from './application/qualify-leads.js';
import { SetStages } from './application/set-stages.js';
import { LeadRoom } from './test-support/lead-room.js';

describe('a lead that was set aside, of somebody who asks again', () => {
  let room: LeadRoom;
  beforeAll(async () => {
    room = await LeadRoom.open();
  });
  afterAll(() => room.close());

  const put = (leadId: string, to: Stage): Promise<unknown> =>
    room.inside((tx) => new SetStages(room.journal).run(tx, room.marketing(), [{ leadId, to }]));
  const offer = (leadIds: readonly string[]): Promise<OfferResult> =>
    room.inside((tx) =>
      new OfferLeads(room.journal).run(tx, room.marketing(), { leadIds, toTeamId: room.salesTeam }),
    );
  /** Leads of one person for the same thing, given up one after the other. */
  const givenUp = async (personId: string, count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) {
      const id = await room.capture({ personId });
      await put(id, 'disqualified');
      ids.push(id);
    }
    for (const id of ids) await put(id, 'recycled');
    return ids;
  };

  it('is not offered beside the open one, which is named', async () => {
    const personId = newId();
    const [id] = await givenUp(personId, 1);
    const open = await room.capture({ personId });
    expect(open).not.toBe(id);
    await expect(offer([id as string])).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'lead/another-open', facts: { leadId: open } },
    });
    expect(await room.lead(id as string)).toMatchObject({ stage: 'recycled' });
  });

  it('is told apart in a batch, whose other leads go out', async () => {
    const personId = newId();
    const [id] = (await givenUp(personId, 1)) as [string];
    const open = await room.capture({ personId });
    const { handovers, refused } = await offer([id, open]);
    expect(handovers.map(({ leadId }) => leadId)).toEqual([open]);
    expect(refused).toEqual([{ leadId: id, code: 'lead/another-open', stage: 'recycled' }]);
  });

  it('goes out alone of several that were given up', async () => {
    const ids = await givenUp(newId(), 3);
    const { handovers, refused } = await offer(ids);
    expect(handovers).toHaveLength(1);
    expect(refused.map(({ code }) => code)).toEqual(['lead/another-open', 'lead/another-open']);
  });

  it('is kept back by no lead that stays where it is', async () => {
    const personId = newId();
    const ended = await room.capture({ personId });
    await put(ended, 'disqualified');
    const [id] = (await givenUp(personId, 1)) as [string];
    const { handovers } = await offer([ended, id]);
    expect(handovers.map(({ leadId }) => leadId)).toEqual([id]);
  });

  it('is not qualified either', async () => {
    const personId = newId();
    const [id] = (await givenUp(personId, 1)) as [string];
    const open = await room.capture({ personId });
    await expect(
      room.inside((tx) => new QualifyLeads(room.journal).run(tx, room.marketing(), [id])),
    ).rejects.toMatchObject({ code: 'lead/another-open', facts: { leadId: open } });
  });

  it('comes back once, however many try at the same time', async () => {
    const ids = await givenUp(newId(), 4);
    const answers = await Promise.allSettled(ids.map((id) => offer([id])));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ kind: 'conflict', code: 'lead/another-open' });
  });
});
