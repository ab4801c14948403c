import type { Caller, Cells, Entry, Right } from '#contracts';
import { actionsFrom, actionsOf } from '#contracts';
import { Boards } from '#live';
import { newId } from '#kernel';
import { countStatements } from '../../../test/support/count-statements.js';
import { AssignLead } from './application/assign-lead.js';
import { DisputeRejection } from './application/dispute-rejection.js';
import { GiveOffer } from './application/give-offer.js';
import { InboxBoard } from './boards/inbox-board.js';
import { TeamBoard } from './boards/team-board.js';
import { LeadRoom } from './test-support/lead-room.js';

const at = (minutes: number): string => new Date(Date.UTC(2026, 3, 13, 8, minutes)).toISOString();

describe('the board of a team', () => {
  let room: LeadRoom;
  const [inbox, board] = [new InboxBoard(new Boards()), new TeamBoard(new Boards())];
  beforeAll(async () => {
    room = await LeadRoom.open();
  });
  afterAll(() => room.close());

  const foldThese = (entries: readonly Entry[]): Promise<void> =>
    room.inside(async (tx) => {
      await inbox.fold(tx, room.workspaceId, entries);
      await board.fold(tx, room.workspaceId, entries);
    });
  let folded = 0;
  /** Folds what was told since the last time, in order. */
  const fold = async (): Promise<void> => {
    const entries = await room.db.oracle<Entry & { ordinal: number }>(
      `select ordinal::int, type, lead_id as "leadId", occurred_at as "occurredAt", payload from journal_entry where ordinal > $1 order by ordinal`,
      [folded],
    );
    folded = entries.at(-1)?.ordinal ?? folded;
    await foldThese(entries);
  };
  const cells = (teamId = room.salesTeam): Promise<Cells> =>
    room.inside((tx) => board.snapshot(tx, room.workspaceId, teamId));
  const card = async (leadId: string): Promise<Cells[string] | undefined> =>
    (await cells())[`card.${leadId}`];

  const offered = async (): Promise<{ leadId: string; handoverId: string }> => {
    const leadId = await room.capture();
    return { leadId, handoverId: await room.offer(leadId) };
  };
  const give = (
    handoverId: string,
    memberId: string | null,
    fromMemberId?: string | null,
  ): Promise<unknown> =>
    room.inside((tx) =>
      new GiveOffer(room.journal).run(tx, room.marketing(), handoverId, {
        memberId,
        ...(fromMemberId === undefined ? {} : { fromMemberId }),
      }),
    );

  const duty = (leadId: string, more: object = {}): Entry =>
    ({
      ...{ type: 'obligation.started', leadId, occurredAt: new Date(at(0)) },
      payload: {
        ...{ obligationId: newId(), agreementId: newId(), leadId, level: 'lead', owedBy: 'sales' },
        ...{
          clauseKey: 'accept',
          kind: 'duty.accept',
          tier: 'all',
          startedAt: at(0),
          dueAt: at(60),
          ...more,
        },
      },
    }) as unknown as Entry;

  it('shows an offer in the queue, then in the hands of whoever it is given to, then with whoever works it', async () => {
    const { leadId, handoverId } = await offered();
    await fold();
    expect(await card(leadId)).toMatchObject({ kind: 'offer', handoverId, memberId: null, clock: null });
    await give(handoverId, room.colleague);
    await fold();
    expect(await card(leadId)).toMatchObject({ kind: 'offer', memberId: room.colleague });
    await room.accept(handoverId, room.colleague);
    await room.inside((tx) =>
      new AssignLead(room.journal).run(tx, room.marketing(), leadId, { memberId: room.rep, why: 'load' }),
    );
    await fold();
    expect(await card(leadId)).toMatchObject({ kind: 'lead', memberId: room.rep, stage: 'sal' });
  });

  it('gives an offer back to the whole team', async () => {
    const { leadId, handoverId } = await offered();
    await give(handoverId, room.rep);
    await give(handoverId, null, room.rep);
    await fold();
    expect(await card(leadId)).toMatchObject({ memberId: null });
  });

  it('tells whoever comes second who has it by now', async () => {
    const { leadId, handoverId } = await offered();
    await give(handoverId, room.colleague, null);
    const facts = { winner: { memberId: room.colleague, name: 'Sara' } };
    await expect(give(handoverId, room.rep, null)).rejects.toMatchObject({ code: 'lead/moved-on', facts });
    await room.accept(handoverId, room.colleague);
    await expect(give(handoverId, room.rep, room.colleague)).rejects.toMatchObject({
      code: 'handover/already-accepted',
    });
    const assign = (fromMemberId: string): Promise<unknown> =>
      room.inside((tx) =>
        new AssignLead(room.journal).run(tx, room.marketing(), leadId, {
          ...{ memberId: room.rep, why: 'load', fromMemberId },
        }),
      );
    await expect(assign(room.rep)).rejects.toMatchObject({ code: 'lead/moved-on', facts });
    await expect(assign(room.colleague)).resolves.toMatchObject({ ownerId: room.rep });
  });

  it('writes nothing down when an offer is given to whoever has it', async () => {
    const { leadId, handoverId } = await offered();
    await give(handoverId, room.rep);
    await give(handoverId, room.rep);
    expect((await room.typesOf(leadId)).filter((type) => type === 'handover.rerouted')).toHaveLength(1);
  });

  it('names the promise of the team’s side that is due first, and those only', async () => {
    const { leadId } = await offered();
    await fold();
    const contact = { clauseKey: 'contact', kind: 'duty.contact' };
    await foldThese([
      duty(leadId, { dueAt: at(90) }),
      duty(leadId, { ...contact, dueAt: at(45) }),
      duty(leadId, { clauseKey: 'respond', kind: 'duty.respond', owedBy: 'marketing', dueAt: at(5) }),
    ]);
    expect(await card(leadId)).toMatchObject({
      ...{ clock: 'duty.contact', startedAt: at(0), dueAt: at(45), isBreached: false },
    });
  });

  it('equals what plain SQL counts', async () => {
    await fold();
    const shown = await cells();
    const ownedBy = await room.db.oracle<{ id: string; holder: string | null }>(
      `select l.id, case when h.state = 'offered' then h.to_member_id else l.owner_id end as holder
         from lead l left join handover h on h.lead_id = l.id and h.state in ('offered', 'accepted')
        where h.id is not null order by l.id`,
    );
    const cards = Object.entries(shown)
      .filter(([key]) => key.startsWith('card.'))
      .map(([key, value]) => ({
        id: key.slice('card.'.length),
        holder: (value as { memberId: string | null }).memberId,
      }))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    expect(cards).toEqual(ownedBy);
    expect(shown.total).toBe(ownedBy.length);
    const work = (memberId: string): number => ownedBy.filter(({ holder }) => holder === memberId).length;
    expect(shown).toMatchObject({
      [`member.${room.rep}`]: { name: 'Luca', load: work(room.rep), takesLeads: true },
      [`member.${room.colleague}`]: { name: 'Sara', load: work(room.colleague), takesLeads: true },
    });
  });

  it('lists what is to be settled until it is', async () => {
    const { leadId, handoverId } = await offered();
    await room.reject(handoverId, 'STUDENT_OR_JOBSEEKER');
    await room.inside((tx) =>
      new DisputeRejection(room.journal).open(tx, room.marketing(), handoverId, 'She runs the company.'),
    );
    await fold();
    const shown = await cells();
    expect(shown).not.toHaveProperty([`card.${leadId}`]);
    expect(shown[`dispute.${handoverId}`]).toMatchObject({
      ...{ leadId, reason: 'STUDENT_OR_JOBSEEKER', escalatedAt: null, proposedSide: null },
    });
    expect(JSON.stringify(shown)).not.toContain('She runs the company.');
    await room.inside((tx) =>
      tx.query(`update handover set dispute_state = 'rejection_stands' where id = $1`, [handoverId]),
    );
    expect(await cells()).not.toHaveProperty([`dispute.${handoverId}`]);
  });

  it('shows nothing of other teams', async () => {
    expect(await cells(newId())).toEqual({ total: 0 });
  });

  it('costs as many statements for 200 promises as for one', async () => {
    const started = Array.from({ length: 200 }, () => duty(newId()));
    const ended = started.map((entry) => ({ ...entry, type: 'obligation.met' }) as Entry);
    await room.inside(async (tx) => {
      const cost = (entries: Entry[]): Promise<number> =>
        countStatements(tx, () => board.fold(tx, room.workspaceId, entries));
      expect(await cost([duty(newId())])).toBe(2);
      expect(await cost(started)).toBe(2);
      expect(await cost([...ended, duty(newId())])).toBe(3);
    });
  });

  const manager = (rights: readonly Right[], teamIds: readonly string[]): Caller => ({
    ...{ workspaceId: room.workspaceId, credentialId: 'c', accountId: null, memberId: room.rep, teamIds },
    actions: actionsFrom(rights),
  });
  it.each<[readonly Right[], 'own' | 'other' | 'no id', boolean, string]>([
    [['person.read', 'lead.assign:own-team'], 'own', true, 'they give its leads to its members'],
    [['person.read', 'lead.assign:own-team'], 'other', false, 'it is not their team'],
    [['person.read', 'lead.assign:all'], 'other', true, 'they may give any lead away'],
    [['person.read', 'lead.assign:own'], 'own', false, 'only their own leads are theirs to give'],
    [['person.read', 'lead.read:all'], 'own', false, 'they give no leads away'],
    [['lead.assign:all'], 'own', false, 'names stand on it, and they see none'],
    [['person.read', 'lead.assign:all'], 'no id', false, 'there is no such team'],
  ])('with %j lets one see a team (%s): %s, because %s', (rights, team, isAllowed) => {
    const param = { own: room.salesTeam, other: newId(), 'no id': 'sales' }[team];
    expect(board.authorise(manager(rights, [room.salesTeam]), param)).toBe(isAllowed);
  });

  it.each([
    ['sales-manager', true],
    ['sales-rep', false],
    ['leadership', false],
    ['viewer', false],
  ])('is for a %s: %s', (role, isAllowed) => {
    const caller = { ...manager([], [room.salesTeam]), actions: actionsOf([role]) };
    expect(board.authorise(caller, room.salesTeam)).toBe(isAllowed);
  });
});
