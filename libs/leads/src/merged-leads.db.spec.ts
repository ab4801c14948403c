import { SYSTEM } from '#contracts';
import type { Caller } from '#contracts';
import { DAY_MS, newId } from '#kernel';
import { rows } from '#database';
import type { ErasePerson } from '#people';
import { until } from '../../../test/support/until.js';
import { DisputeRejection } from './application/dispute-rejection.js';
import { leadEntry } from './application/entries.js';
import { EraseLeads } from './application/erase-leads.js';
import { ReadLead } from './application/read-lead.js';
import { SettleDispute } from './application/settle-dispute.js';
import { seenWithEnded } from './application/sight.js';
import { endInAnother, takeOut } from './persistence/lead-merges.js';
import { writeNotes } from './persistence/notes.js';
import { LeadRoom } from './test-support/lead-room.js';

describe('a lead that lives on in another', () => {
  let room: LeadRoom;
  beforeAll(async () => {
    room = await LeadRoom.open();
  });
  afterAll(() => room.close());

  const mergeId = newId();
  const merge = (leadId: string, intoLeadId: string) =>
    room.inside(async (tx) => {
      const at = await room.journal.lock(tx, room.workspaceId, [leadId]);
      await endInAnother(tx, room.workspaceId, { mergeId, leadId, intoLeadId, at, memberId: null });
      return at;
    });
  const unmerge = (leadId: string, mergedAt: Date) =>
    room.inside(async (tx) => {
      const at = await room.journal.lock(tx, room.workspaceId, [leadId]);
      await takeOut(tx, room.workspaceId, { mergeId, leadId, at });
      const lead = (await room.lead(leadId))!;
      const move = { from: 'disqualified', to: 'mql', entered: [] } as const;
      const of = { move, mergeId, fromLeadId: newId(), handoverId: null, mergedAt: mergedAt.toISOString() };
      await room.journal.append(tx, room.workspaceId, [
        leadEntry({ ...room.marketing(), actor: SYSTEM }, lead, at, 'lead.unmerged', of),
      ]);
    });

  describe('after its rejection', () => {
    const rejected = async () => {
      const leadId = await room.capture();
      const handoverId = await room.offer(leadId);
      await room.reject(handoverId, 'BAD_DATA', { field: 'email' });
      return { leadId, handoverId };
    };
    const dispute = (handoverId: string) =>
      room.inside((tx) =>
        new DisputeRejection(room.journal).open(tx, room.marketing(), handoverId, 'Look again.'),
      );

    it('cannot be disputed, and says where it lives on', async () => {
      const { leadId, handoverId } = await rejected();
      const survivor = await room.capture();
      await merge(leadId, survivor);
      await expect(dispute(handoverId)).rejects.toMatchObject({
        ...{ code: 'dispute/merged', kind: 'conflict', facts: { mergedIntoId: survivor } },
      });
    });

    it('has its time to be disputed again once it is taken out, however long it was merged', async () => {
      const { leadId, handoverId } = await rejected();
      const mergedAt = await merge(leadId, await room.capture());
      await room.db.oracle(`update handover set decided_at = decided_at - interval '6 days' where id = $1`, [
        handoverId,
      ]);
      await unmerge(leadId, new Date(mergedAt.getTime() - 5 * DAY_MS));
      expect(await dispute(handoverId)).toEqual({ handoverId, state: 'open' });
    });

    it('has no time again where it was over before the merge', async () => {
      const { leadId, handoverId } = await rejected();
      const mergedAt = await merge(leadId, await room.capture());
      await room.db.oracle(`update handover set decided_at = decided_at - interval '9 days' where id = $1`, [
        handoverId,
      ]);
      await unmerge(leadId, new Date(mergedAt.getTime() - 5 * DAY_MS));
      await expect(dispute(handoverId)).rejects.toMatchObject({ code: 'dispute/too-late' });
    });

    it('can be settled where it was disputed before: no dispute stays for ever', async () => {
      const { leadId, handoverId } = await rejected();
      await dispute(handoverId);
      await merge(leadId, await room.capture());
      const word = { outcome: 'rejection_overturned', speakers: ['sales'] } as const;
      const settled = await room.inside((tx) =>
        new SettleDispute(room.journal).run(tx, room.as(room.rep), handoverId, word),
      );
      expect(settled.state).toBe('rejection_overturned');
    });
  });

  it('does not keep a dispute from leadership once its merge cannot be taken back any more', async () => {
    const leadId = await room.capture();
    const handoverId = await room.offer(leadId);
    await room.reject(handoverId, 'BAD_DATA', { field: 'email' });
    await room.inside((tx) =>
      new DisputeRejection(room.journal).open(tx, room.marketing(), handoverId, 'Look again.'),
    );
    await merge(leadId, await room.capture());
    const word = { outcome: 'rejection_stands', speakers: ['leadership'] } as const;
    const settle = () =>
      room.inside((tx) => new SettleDispute(room.journal).run(tx, room.as(room.rep), handoverId, word));
    await expect(settle()).rejects.toMatchObject({ code: 'dispute/with-the-sides' });
    await room.db.oracle(`update lead set stage_since = stage_since - interval '8 days' where id = $1`, [
      leadId,
    ]);
    expect((await settle()).state).toBe('rejection_stands');
  });

  describe('is read with the other one', () => {
    const caller = (more: Partial<Caller>): Caller => ({
      ...{ workspaceId: room.workspaceId, credentialId: newId(), accountId: null },
      ...{ memberId: null, teamIds: [], actions: new Set<string>(), ...more },
    });
    const noted = async (text: string, ownerId: string | null, teamId: string | null): Promise<string> => {
      const leadId = await room.capture();
      await room.db.oracle('update lead set owner_id = $2, team_id = $3 where id = $1', [
        leadId,
        ownerId,
        teamId,
      ]);
      const note = { leadId, subjectId: leadId, authorId: null, text, at: new Date() };
      await room.inside((tx) => writeNotes(tx, room.workspaceId, [note]));
      return leadId;
    };
    const [team, elsewhere] = [newId(), newId()];
    const actions = (scope: string) =>
      new Set(['member.read', 'person.read', 'lead.read', `lead.read:${scope}`]);

    it.each([
      {
        who: 'whoever sees all leads',
        scope: 'all',
        notes: ['of another team', 'of the other', 'my own', 'of the one'],
      },
      { who: 'a team', scope: 'own-team', notes: ['my own', 'of the one'] },
      { who: 'its owner', scope: 'own', notes: ['my own', 'of the one'] },
    ])('by $who as far as they may see it', async ({ scope, notes }) => {
      const me = newId();
      const survivor = await noted('of the one', me, team);
      const middle = await noted('of another team', null, elsewhere);
      const others = [await noted('of the other', newId(), elsewhere), await noted('my own', me, elsewhere)];
      await merge(middle, survivor);
      // Through one that is out of reach.
      for (const other of others) await merge(other, middle);
      const reader = caller({ memberId: me, teamIds: [team], actions: actions(scope) });
      const page = await new ReadLead(room.db.database).run(reader, survivor);
      expect((page.notes as { text: string }[]).map(({ text }) => text).sort()).toEqual([...notes].sort());
      const seen = await room.inside((tx) => seenWithEnded(tx, reader, survivor));
      expect(seen).toHaveLength(notes.length);
    });
  });

  it('is locked in the order of ids when its person is erased, as by every command', async () => {
    const personId = newId();
    const [first, second] = [
      await room.capture({ personId, leadType: 'demo' }),
      await room.capture({ personId, leadType: 'trial' }),
    ];
    // Read as they lie, the second one comes first.
    await room.db.oracle('update lead set updated_at = updated_at where id = $1', [first]);
    const eraser = new EraseLeads({ registerEraser: () => undefined } as unknown as ErasePerson);
    let locked: () => void = () => undefined;
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const lock = `select 1 from lead where id = $1 for update`;
    const command = room.inside(async (tx) => {
      await tx.query(lock, [first]);
      locked();
      await until('the eraser waits', async () => {
        const waiting = await room.db.oracle(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return waiting.length > 0;
      });
      return rows(tx, `${lock} nowait`, [second]);
    });
    await isLocked;
    const erased = room.inside((tx) =>
      eraser.erase(tx, room.workspaceId, { personId, emails: [], phones: [], names: [] }),
    );
    expect(await command).toHaveLength(1);
    await erased;
  });
});
