import { actionsOf, SYSTEM } from '#contracts';
import type { Caller, Cells, Entry, NewEntry } from '#contracts';
import { newId } from '#kernel';
import { Boards } from '#live';
import { until } from '../../../test/support/until.js';
import { AcceptHandover } from './application/accept-handover.js';
import { byCaller } from './application/command.js';
import { GiveOffer } from './application/give-offer.js';
import { NextTaker } from './application/next-taker.js';
import { ReaddressOffer } from './application/readdress-offer.js';
import { ReadLead } from './application/read-lead.js';
import { RejectHandover } from './application/reject-handover.js';
import { WithdrawHandover } from './application/withdraw-handover.js';
import { InboxBoard } from './boards/inbox-board.js';
import { askedOf } from './persistence/candidates.js';
import { findHandover } from './persistence/handovers.js';
import { endInAnother, takeOut } from './persistence/lead-merges.js';
import { openWorkOf } from './persistence/open-work.js';
import { declinersOf } from './persistence/routing-facts.js';
import { RerouteLeads } from './reactions/reroute-leads.js';
import { LeadRoom } from './test-support/lead-room.js';

describe('an offer to several', () => {
  let room: LeadRoom;
  let north: string;
  let [luca, sara, nora, third] = ['', '', '', ''];
  const board = new InboxBoard(new Boards());

  beforeAll(async () => {
    room = await LeadRoom.open();
    new RerouteLeads(room.journal, new NextTaker()).onModuleInit();
    north = await room.team();
    [luca, sara] = [room.rep, room.colleague];
    nora = await room.join('Nora', north);
    third = await room.join('Terzo');
  });
  afterAll(() => room.close());

  const caller = (memberId: string, teamId = room.salesTeam): Caller => ({
    ...{ workspaceId: room.workspaceId, credentialId: 'c', accountId: null, memberId, teamIds: [teamId] },
    actions: actionsOf(['sales-rep']),
  });
  const acceptAs = (handoverId: string, who: Caller) =>
    room.inside((tx) => new AcceptHandover(room.journal).run(tx, byCaller(who), handoverId));
  const handover = (id: string) => room.inside((tx) => findHandover(tx, room.workspaceId, id));
  const asked = async (id: string): Promise<string[]> =>
    (await room.inside((tx) => askedOf(tx, room.workspaceId, id))).map(({ memberId }) => memberId);
  const payload = async (leadId: string, type: string): Promise<Record<string, unknown> | undefined> => {
    const sql = 'select payload from journal_entry where lead_id = $1 and type = $2 order by ordinal desc';
    return (await room.db.oracle<{ payload: Record<string, unknown> }>(sql, [leadId, type]))[0]?.payload;
  };
  const desk = async (leadId: string, memberId: string): Promise<Cells> => {
    const told = await room.db.oracle<Entry>(
      `select type, lead_id as "leadId", occurred_at as "occurredAt", payload from journal_entry where lead_id = $1 order by ordinal`,
      [leadId],
    );
    return room.inside(async (tx) => {
      await board.fold(tx, room.workspaceId, told);
      return board.snapshot(tx, room.workspaceId, memberId);
    });
  };
  const alarm = (leadId: string): NewEntry => ({
    ...{ type: 'obligation.alarm_raised', subjectKind: 'obligation', subjectId: newId(), leadId },
    ...{ actor: SYSTEM, occurredAt: new Date() },
    payload: {
      ...{ obligationId: newId(), agreementId: newId(), versionId: newId(), clauseKey: 'accept' },
      ...{ kind: 'duty.accept', level: 'lead', owedBy: 'sales', tier: 'all', leadId, handoverId: null },
      ...{ ownerId: null, teamId: room.salesTeam, attributes: {}, startedAt: '', dueAt: '', fraction: 1.5 },
      steps: [{ to: 're-route', isUrgent: false, notBefore: new Date().toISOString() }],
    },
  });

  it.each<[string, () => { ids: string[]; more?: object }, string, string]>([
    ['one', () => ({ ids: [luca] }), 'handover/bad-candidates', 'one is asked by name'],
    ['one twice', () => ({ ids: [luca, luca] }), 'handover/bad-candidates', 'that is one'],
    [
      'twenty-one',
      () => ({ ids: Array.from({ length: 21 }, () => newId()) }),
      'handover/bad-candidates',
      'nobody would know whose it is',
    ],
    [
      'several and one by name',
      () => ({ ids: [luca, sara], more: { toMemberId: luca } }),
      'handover/bad-candidates',
      'it cannot be both',
    ],
    ['a stranger', () => ({ ids: [luca, newId()] }), 'handover/unknown-candidate', 'nobody knows them'],
  ])('is not made to %s, because %4$s', async (_whom, wish, code) => {
    const { ids, more } = wish();
    const leadId = await room.capture();
    await expect(room.ask(leadId, ids, more)).rejects.toMatchObject({ code });
    expect((await room.lead(leadId))?.stage).toBe('inquiry');
  });

  it('asks each for a team of theirs, and belongs to nobody until one accepts', async () => {
    const leadId = await room.capture();
    const handoverId = await room.ask(leadId, [nora, luca], { toTeamId: null });
    expect(await handover(handoverId)).toMatchObject({ toTeamId: north, toMemberId: null, state: 'offered' });
    expect((await room.lead(leadId))?.ownerId).toBeNull();
    expect(await payload(leadId, 'handover.offered')).toMatchObject({
      ...{ toTeamId: north, toMemberId: null, toMemberIds: [nora, luca] },
    });
    const work = await room.inside((tx) => openWorkOf(tx, room.workspaceId, [nora]));
    expect(work.get(nora) ?? 0).toBe(0);
    await acceptAs(handoverId, caller(luca));
    expect(await room.lead(leadId)).toMatchObject({ ownerId: luca, teamId: room.salesTeam });
  });

  it('is for those who are asked, whatever team they are of, and for no colleague of theirs', async () => {
    const handoverId = await room.ask(await room.capture(), [luca, nora]);
    await expect(acceptAs(handoverId, caller(sara))).rejects.toMatchObject({ code: 'lead/out-of-reach' });
    await expect(acceptAs(handoverId, caller(nora, north))).resolves.toMatchObject({ stage: 'sal' });
  });

  it('lets one of fifty acceptances win and tells the others who and when', async () => {
    const crowd: string[] = [];
    for (let made = 0; made < 20; made += 1) crowd.push(await room.join(`Rep ${made}`));
    const leadId = await room.capture();
    const handoverId = await room.ask(leadId, crowd);
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => acceptAs(handoverId, caller(crowd[index % 20] ?? ''))),
    );
    const won = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    const lost = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason as { code: string; facts: unknown }] : [],
    );
    const owner = (await room.lead(leadId))?.ownerId ?? '';
    expect([won.length, lost.length, crowd.includes(owner)]).toEqual([1, 49, true]);
    const facts = {
      winner: { memberId: owner, name: `Rep ${crowd.indexOf(owner)}` },
      at: won[0]?.acceptedAt.toISOString(),
    };
    for (const each of lost) expect(each).toMatchObject({ code: 'handover/already-accepted', facts });
    expect(await room.typesOf(leadId)).toEqual(['lead.captured', 'handover.offered', 'handover.accepted']);
  });

  it('tells a guest who was faster only where it is one of its own team, and always when', async () => {
    const dealer = await room.team();
    const [guest, peer] = [await room.join('Nadia', dealer), await room.join('Nina', dealer)];
    const asGuest: Caller = { ...caller(guest, dealer), actions: actionsOf(['partner']) };
    for (const [winner, told, name] of [
      [luca, null, 'Somebody else'],
      [peer, { memberId: peer, name: 'Nina' }, 'Nina'],
    ] as const) {
      const handoverId = await room.ask(await room.capture(), [luca, guest, peer]);
      const { acceptedAt } = await room.accept(handoverId, winner);
      await expect(acceptAs(handoverId, asGuest)).rejects.toMatchObject({
        ...{ code: 'handover/already-accepted', message: `${name} accepted this lead first.` },
        facts: { winner: told, at: acceptedAt.toISOString() },
      });
    }
  });

  it('is left to the others by one who declines, who is not asked again and answers no more', async () => {
    const leadId = await room.capture();
    const handoverId = await room.ask(leadId, [luca, sara]);
    expect(await room.decline(handoverId, luca)).toMatchObject({ leadId, stillAsked: 1 });
    expect(await payload(leadId, 'handover.declined')).toMatchObject({
      ...{ byMemberId: luca, reason: 'no_time', stillAsked: [sara] },
    });
    await expect(room.decline(handoverId, luca)).rejects.toMatchObject({ code: 'handover/not-asked' });
    await expect(acceptAs(handoverId, caller(luca))).rejects.toMatchObject({ code: 'lead/out-of-reach' });
    expect(await room.inside((tx) => declinersOf(tx, room.workspaceId, [leadId]))).toEqual(
      new Map([[leadId, expect.arrayContaining([luca])]]),
    );
    await expect(acceptAs(handoverId, caller(sara))).resolves.toMatchObject({ leadId });
    await expect(room.decline(handoverId, sara)).rejects.toMatchObject({ code: 'handover/already-accepted' });
  });

  it('is the whole team’s once all have declined, also of those who declined', async () => {
    const leadId = await room.capture();
    const handoverId = await room.ask(leadId, [luca, sara]);
    const queue = new ReaddressOffer(room.journal);
    const queued = () => room.inside((tx) => queue.queued(tx, room.workspaceId, [leadId]));
    expect((await queued()).size).toBe(0);
    await room.decline(handoverId, luca);
    const { declinedAt } = await room.decline(handoverId, sara);
    expect(await handover(handoverId)).toMatchObject({ state: 'offered', declinedByAllAt: declinedAt });
    expect((await queued()).size).toBe(1);
    expect(await desk(leadId, third)).toHaveProperty([`offer.${handoverId}`]);
    await expect(acceptAs(handoverId, caller(third))).resolves.toMatchObject({ leadId });
  });

  it('is the whole team’s when none of those who are asked is there any more', async () => {
    const [one, other] = [await room.join('Uno'), await room.join('Due')];
    const leadId = await room.capture();
    const handoverId = await room.ask(leadId, [one, other]);
    expect(await desk(leadId, luca)).not.toHaveProperty([`offer.${handoverId}`]);
    await room.db.oracle('update member set is_active = false where id = any($1)', [[one, other]]);
    expect(await desk(leadId, luca)).toHaveProperty([`offer.${handoverId}`]);
    await expect(acceptAs(handoverId, caller(luca))).resolves.toMatchObject({ leadId });
  });

  it('is rejected for all by one of them, with an agreed reason', async () => {
    const handoverId = await room.ask(await room.capture(), [luca, sara]);
    const reject = (memberId: string) =>
      room.inside((tx) =>
        new RejectHandover(room.journal).run(tx, byCaller(caller(memberId)), handoverId, {
          ...{ reason: 'STUDENT_OR_JOBSEEKER', evidence: {} },
        }),
      );
    await expect(reject(third)).rejects.toMatchObject({ code: 'lead/out-of-reach' });
    await reject(luca);
    await expect(room.accept(handoverId, sara)).rejects.toMatchObject({ code: 'handover/closed' });
  });

  it('goes with a promise that ran out to a colleague who was not asked, else to the whole team', async () => {
    const [leadId, alone] = [await room.capture(), await room.capture()];
    const handoverId = await room.ask(leadId, [luca, sara]);
    const raise = (of: string) =>
      room.inside(async (tx) => {
        await room.journal.lock(tx, room.workspaceId, [of]);
        return room.journal.append(tx, room.workspaceId, [alarm(of)]);
      });
    await raise(leadId);
    const taker = (await handover(handoverId))?.toMemberId ?? '';
    expect([luca, sara, '']).not.toContain(taker);
    expect(await asked(handoverId)).toEqual([]);
    const another = await room.ask(alone, [nora, await room.join('Nino', north)], { toTeamId: north });
    await raise(alone);
    expect(await handover(another)).toMatchObject({ toTeamId: north, toMemberId: null, state: 'offered' });
    expect(await asked(another)).toEqual([]);
    expect((await payload(alone, 'handover.rerouted'))?.toMemberId).toBeNull();
  });

  it('is taken from all of them by whoever gives it to one, and by whoever takes it back', async () => {
    const [given, back] = [
      await room.ask(await room.capture(), [luca, sara]),
      await room.ask(await room.capture(), [luca, sara]),
    ];
    const to = { memberId: luca };
    await room.inside((tx) => new GiveOffer(room.journal).run(tx, room.marketing(), given, to));
    expect([await handover(given), await asked(given)]).toMatchObject([{ toMemberId: luca }, []]);
    await expect(acceptAs(given, caller(sara))).rejects.toMatchObject({ code: 'lead/out-of-reach' });
    await room.inside((tx) => new WithdrawHandover(room.journal).run(tx, room.marketing(), back));
    expect(await asked(back)).toEqual([]);
    await expect(room.decline(back, sara)).rejects.toMatchObject({ code: 'handover/closed' });
  });

  it('is not taken by whoever answers while it goes back to the whole team', async () => {
    const leadId = await room.capture();
    const handoverId = await room.ask(leadId, [luca, sara]);
    let [open, tellLocked] = [(): void => undefined, (): void => undefined];
    const opened = new Promise<void>((resolve) => (open = resolve));
    const locked = new Promise<void>((resolve) => (tellLocked = resolve));
    const giving = room.inside(async (tx) => {
      await new GiveOffer(room.journal).run(tx, room.marketing(), handoverId, { memberId: null });
      tellLocked();
      await opened;
    });
    await locked;
    const accepting = acceptAs(handoverId, caller(luca)).catch((error: unknown) => error);
    await until('the answer waiting for the lock', async () => {
      const [row] = await room.db.oracle<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      return row?.count === 1;
    });
    open();
    await giving;
    expect(await accepting).toMatchObject({ code: 'handover/re-routed', facts: { toMemberId: null } });
    expect(await acceptAs(handoverId, caller(luca))).toMatchObject({ stage: 'sal' });
  });

  it('ends with a lead that is merged into another, and asks the same members when that is taken back', async () => {
    const [leadId, intoLeadId, mergeId] = [await room.capture(), await room.capture(), newId()];
    const handoverId = await room.ask(leadId, [luca, sara, third]);
    await room.decline(handoverId, sara);
    const ending = { mergeId, leadId, intoLeadId, at: new Date(), memberId: null };
    await room.inside((tx) => endInAnother(tx, room.workspaceId, ending));
    expect(await asked(handoverId)).toEqual([]);
    await expect(acceptAs(handoverId, caller(luca))).rejects.toMatchObject({ code: 'handover/closed' });
    await room.inside((tx) => takeOut(tx, room.workspaceId, { mergeId, leadId, at: new Date() }));
    expect((await asked(handoverId)).sort()).toEqual([luca, third].sort());
  });

  it('stands on the desk of each, and tells the others who took it and when', async () => {
    const leadId = await room.capture();
    const handoverId = await room.ask(leadId, [luca, nora]);
    for (const memberId of [luca, nora])
      expect((await desk(leadId, memberId))[`offer.${handoverId}`]).toMatchObject({
        candidates: [luca, nora],
      });
    expect(await desk(leadId, sara)).not.toHaveProperty([`offer.${handoverId}`]);
    const { acceptedAt } = await room.accept(handoverId, luca);
    const taken = { handoverId, leadId, memberId: luca, name: 'Luca', at: acceptedAt.toISOString() };
    expect(await desk(leadId, nora)).toMatchObject({ [`taken.${handoverId}`]: taken });
    expect(await desk(leadId, nora)).not.toHaveProperty([`offer.${handoverId}`]);
    expect(await desk(leadId, luca)).not.toHaveProperty([`taken.${handoverId}`]);
  });

  it('can be read by those who are asked, and says who they are and who declined', async () => {
    const leadId = await room.capture();
    const handoverId = await room.ask(leadId, [luca, nora]);
    await room.decline(handoverId, luca);
    const page = await new ReadLead(room.db.database).run(caller(nora, north), leadId);
    expect(page.handovers).toMatchObject([
      {
        candidates: expect.arrayContaining([
          expect.objectContaining({ memberId: luca, teamId: room.salesTeam, reason: 'no_time' }),
          expect.objectContaining({ memberId: nora, teamId: north, declinedAt: null }),
        ]),
      },
    ]);
    await room.decline(handoverId, nora);
    const strangers = new ReadLead(room.db.database).run(caller(nora, north), leadId);
    await expect(strangers).rejects.toMatchObject({ code: 'lead/missing' });
  });
});
