import { SYSTEM } from '#contracts';
import type { EntryPayloads, NewEntry } from '#contracts';
import { DAY_MS, newId } from '#kernel';
import { LeadRoom } from '../test-support/lead-room.js';
import { FollowPolicy } from './follow-policy.js';

describe('what agreements ask of leads', () => {
  let room: LeadRoom;
  beforeAll(async () => {
    room = await LeadRoom.open();
    new FollowPolicy(room.journal).onModuleInit();
  });
  afterAll(() => room.close());

  const tell = (type: NewEntry['type'], agreementId: string, payload: object): Promise<unknown> =>
    room.inside((tx) =>
      room.journal.append(tx, room.workspaceId, [
        {
          ...{ type, subjectKind: 'agreement', subjectId: agreementId, leadId: null, actor: SYSTEM },
          ...{ occurredAt: new Date('2026-04-01T00:00:00Z'), payload },
        } as NewEntry,
      ]),
    );
  const activate = (agreementId: string, of: Partial<EntryPayloads['policy.activated']> = {}) =>
    tell('policy.activated', agreementId, {
      ...{ agreementId, versionId: newId(), acceptanceWindowMs: 3 * DAY_MS, disputeWindowMs: 5 * DAY_MS },
      ...{ agreedAttempts: 6, ...of },
    });
  const kept = (agreementId: string) =>
    room.inside((tx) =>
      tx.query<{ attempts: number; windowMs: string }>(
        'select agreed_attempts as attempts, dispute_window_ms as "windowMs" from lead_policy where agreement_id = $1',
        [agreementId],
      ),
    );

  it('reaches them by the entry of an activation alone, in its transaction', async () => {
    const agreementId = newId();
    await activate(agreementId);
    expect(await kept(agreementId)).toEqual([{ attempts: 6, windowMs: String(5 * DAY_MS) }]);
  });

  it('shuts no door on what was rejected under an earlier version with a longer window', async () => {
    const agreementId = newId();
    await activate(agreementId);
    await activate(agreementId, { disputeWindowMs: DAY_MS });
    expect(await kept(agreementId)).toMatchObject([{ windowMs: String(5 * DAY_MS) }]);
  });

  it('is that of the last version, and goes with the agreement, whatever another one asks', async () => {
    const [mine, other] = [newId(), newId()];
    await activate(mine);
    await activate(other, { agreedAttempts: 2 });
    await activate(mine, { agreedAttempts: 9 });
    expect(await kept(mine)).toMatchObject([{ attempts: 9 }]);
    await tell('agreement.ended', mine, { agreementId: mine, versionId: newId(), version: 1 });
    expect([await kept(mine), await kept(other)]).toMatchObject([[], [{ attempts: 2 }]]);
  });
});
