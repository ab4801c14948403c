import type { Caller, Cells, Entry, NewEntry } from '#contracts';
import { actionsOf } from '#contracts';
import { ensureCampaigns } from '#journey';
import { Boards } from '#live';
import { newId } from '#kernel';
import { countStatements } from '../../../test/support/count-statements.js';
import { SetNextStep } from './application/set-next-step.js';
import { OfferLeads } from './application/offer-leads.js';
import { InboxBoard } from './boards/inbox-board.js';
import { LeadRoom } from './test-support/lead-room.js';

describe('the inbox', () => {
  let room: LeadRoom;
  const board = new InboxBoard(new Boards());
  beforeAll(async () => {
    room = await LeadRoom.open();
  });
  afterAll(() => room.close());

  /** Folds what was told of these leads, in order. */
  const fold = async (...leadIds: string[]): Promise<void> => {
    const entries = await room.db.oracle<Entry>(
      `select type, lead_id as "leadId", occurred_at as "occurredAt", payload from journal_entry where lead_id = any($1) order by ordinal`,
      [leadIds],
    );
    await room.inside((tx) => board.fold(tx, room.workspaceId, entries));
  };
  const cells = (param: string): Promise<Cells> =>
    room.inside((tx) => board.snapshot(tx, room.workspaceId, param));
  const caller = (role: string, facts: Partial<Caller> = {}): Caller => ({
    ...{ workspaceId: room.workspaceId, credentialId: 'c', accountId: null, memberId: room.rep, teamIds: [] },
    ...{ actions: actionsOf([role]), ...facts },
  });

  it('shows an offer to the team with its campaign and the words of whoever handed over', async () => {
    const campaign = { channel: 'event', name: 'Fiera Milano' } as const;
    const [campaignId] = await room.inside((tx) => ensureCampaigns(tx, room.workspaceId, [campaign]));
    const leadId = await room.capture({ campaignId });
    const offer = { leadIds: [leadId], toTeamId: room.salesTeam, note: 'Asked for a price twice.' };
    const { handovers } = await room.inside((tx) =>
      new OfferLeads(room.journal).run(tx, room.marketing(), offer),
    );
    await fold(leadId);
    const shown = { leadId, campaign: 'Fiera Milano', note: 'Asked for a price twice.' };
    const cell = `offer.${handovers[0]?.id}`;
    for (const param of [room.rep, room.colleague, `team-${room.salesTeam}`])
      expect((await cells(param))[cell]).toMatchObject(shown);
    await room.accept(handovers[0]?.id ?? '');
    await fold(leadId);
    expect(await cells(room.colleague)).not.toHaveProperty([cell]);
    expect(await cells(room.rep)).toMatchObject({ [`lead.${leadId}`]: { stage: 'sal', note: null } });
  });

  it('shows what its owner does next, and when', async () => {
    const leadId = await room.capture();
    await room.accept(await room.offer(leadId));
    const dueAt = new Date(Date.now() + 86_400_000);
    await room.inside((tx) =>
      new SetNextStep(room.journal).run(tx, room.as(room.rep), leadId, { what: 'Send the offer', dueAt }),
    );
    await fold(leadId);
    expect((await cells(room.rep))[`lead.${leadId}`]).toMatchObject({
      ...{ nextStep: 'Send the offer', nextStepDueAt: dueAt.toISOString() },
    });
  });

  it('keeps names and words out of its table', async () => {
    const columns = await room.db.oracle<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'desk_item' and data_type in ('text', 'jsonb')`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(
      ['channel', 'grade', 'kind', 'lead_type', 'stage', 'tier', 'work_state'].sort(),
    );
  });

  it('costs as many statements for 200 entries as for one', async () => {
    const offers = (count: number): Entry[] =>
      Array.from({ length: count }, () => {
        const attributes = { channel: 'event', leadType: 'demo' };
        const lead = { attributes, stage: 'mql', episode: 1, personId: null, companyId: null, teamId: null };
        const payload = { lead, handoverId: newId(), toTeamId: room.salesTeam, toMemberId: null };
        const of = { type: 'handover.offered', leadId: newId(), occurredAt: new Date(), payload };
        return of as unknown as Entry & NewEntry;
      });
    const left = (entries: Entry[]): Entry[] =>
      entries.map((entry) => ({ ...entry, type: 'handover.withdrawn' }) as Entry);
    await room.inside(async (tx) => {
      const cost = (entries: Entry[]): Promise<number> =>
        countStatements(tx, () => board.fold(tx, room.workspaceId, entries));
      const [one, many] = [offers(1), offers(200)];
      const [first, ...others] = many;
      expect(await cost(one)).toBe(2);
      expect(await cost(many)).toBe(2);
      // Some come, some go: reading, removing, writing.
      expect(await cost([...left([first!]), ...offers(1)])).toBe(3);
      expect(await cost([...left(others), ...offers(200)])).toBe(3);
    });
  });

  it.each([
    ['sales-rep', () => room.rep, true, 'it is their own desk'],
    ['sales-rep', () => room.colleague, false, 'it is somebody else’s'],
    ['sales-rep', () => `team-${room.salesTeam}`, true, 'they are of the team'],
    ['sales-rep', () => `team-${newId()}`, false, 'they are not of that team'],
    ['sales-manager', () => room.colleague, true, 'they see all leads'],
    ['leadership', () => room.rep, false, 'names stand on it, and they see none'],
    ['viewer', () => `team-${room.salesTeam}`, false, 'names stand on it, and they see none'],
  ])('lets a %s see %s: %s, because %s', (role, param, isAllowed) => {
    expect(board.authorise(caller(role, { teamIds: [room.salesTeam] }), param())).toBe(isAllowed);
  });
});
