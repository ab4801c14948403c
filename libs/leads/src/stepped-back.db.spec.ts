import { findHandover } from './persistence/handovers.js';
import { LeadRoom } from './test-support/lead-room.js';

describe('a lead that was offered before the clock of the database was set back', () => {
  let room: LeadRoom;
  beforeAll(async () => {
    room = await LeadRoom.open();
  });
  afterAll(() => room.close());

  it('is accepted no earlier than it was offered', async () => {
    const leadId = await room.capture();
    const handoverId = await room.offer(leadId);
    for (const [table, column] of [
      ['handover', 'offered_at'],
      ['lead', 'updated_at'],
    ])
      await room.db.oracle(`update ${table} set ${column} = ${column} + interval '5 minutes'`);
    const { acceptedAt } = await room.accept(handoverId);
    const handover = await room.inside((tx) => findHandover(tx, room.workspaceId, handoverId));
    expect(acceptedAt).toEqual(handover?.offeredAt);
    expect(handover).toMatchObject({ state: 'accepted', decidedAt: acceptedAt });
  });
});
