import { actionsFrom } from '#contracts';
import type { Caller, NewEntry, ObligationSnapshot } from '#contracts';
import { newId } from '#kernel';
import type { JsonObject } from '#kernel';
import { BoardReading } from '#live';
import { localDate } from '#sla';
import { BreakDownDuty } from './application/break-down-duty.js';
import { AgreementBoard } from './boards/agreement-board.js';
import { AgreementVersions } from './boards/agreement-versions.js';
import { activated, AGREEMENT, newEntry, obligation } from './test-support/entries.js';
import { ScoreboardFloor } from './test-support/scoreboard-floor.js';

const HOUR = 3_600_000;
const BOARD = `agreement/${AGREEMENT}`;
const DUTY = 'accept-in-4h';
const now = new Date();
const at = now.toISOString();

/** A promise of today with what became of it; a correction says what it would have been. */
function promised(
  ends: 'met' | 'breached',
  given: Partial<ObligationSnapshot> = {},
  correction?: { readonly state: string; readonly elapsedMs: number | null },
): NewEntry[] {
  const duty = obligation({ startedAt: at, dueAt: at, ...given });
  const start = newEntry('obligation.started', { ...duty, targetMs: 4 * HOUR }, { at });
  if (ends === 'met')
    return [start, newEntry('obligation.met', { ...duty, metAt: at, elapsedMs: HOUR }, { at })];
  const rest = { told: 'breached', fulfilledAt: at, backdatedMs: 0, isContestable: true };
  return [
    start,
    newEntry('obligation.breached', { ...duty, lagMs: 0 }, { at }),
    ...(correction
      ? [
          newEntry(
            'obligation.corrected',
            { ...duty, ...rest, ...correction, source: { kind: 'person', id: newId() } },
            { at },
          ),
        ]
      : []),
  ];
}

describe('the parts of a duty', () => {
  let floor: ScoreboardFloor;
  beforeAll(async () => {
    floor = await ScoreboardFloor.open();
  });
  afterAll(() => floor.close());

  const standing = async (...entries: NewEntry[]): Promise<{ workspaceId: string; cell: JsonObject }> => {
    const workspaceId = await floor.workspace();
    await floor.write(workspaceId, [activated(), ...entries]);
    await floor.fold(workspaceId);
    const cells = await floor.cells(workspaceId, BOARD, at);
    return { workspaceId, cell: cells[`clause.${DUTY}`] as JsonObject };
  };
  const callerOf = (workspaceId: string, ...rights: string[]): Caller => ({
    ...{ workspaceId, credentialId: newId(), accountId: null, memberId: newId(), teamIds: [] },
    actions: actionsFrom(rights),
  });
  const breakdown = (caller: Caller, clause = DUTY) => {
    const versions = new AgreementVersions();
    const board = new AgreementBoard(floor.boards, versions);
    return new BreakDownDuty(board, versions, new BoardReading(floor.db.database)).run(
      caller,
      AGREEMENT,
      clause,
    );
  };

  it('are told by tier, team and source, and each way of telling sums to the whole', async () => {
    const [north, south] = [newId(), newId()];
    const { workspaceId, cell } = await standing(
      ...promised('met', { teamId: north, attributes: { channel: 'event' } }),
      ...promised('met', { teamId: north, attributes: { channel: 'website' } }),
      ...promised('breached', { teamId: south, attributes: { channel: 'website' } }),
    );
    const { items, from, to } = await breakdown(callerOf(workspaceId, 'agreement.read'));
    const today = localDate('Europe/Rome', now.getTime());
    expect(from).toBe(`${today.slice(0, 7)}-01`);
    expect(to >= today).toBe(true);
    expect(items).toMatchObject([
      { by: 'team', key: north, met: 2, breached: 0, rate: 1 },
      { by: 'team', key: south, met: 0, breached: 1, rate: 0 },
      { by: 'source', key: 'website', met: 1, breached: 1, rate: 1 / 2 },
      { by: 'source', key: 'event', met: 1, breached: 0, rate: 1 },
    ]);
    for (const by of ['team', 'source']) {
      const lines = items.filter((line) => line.by === by);
      expect(lines.reduce((sum, { met }) => sum + met, 0)).toBe(cell.met);
      expect(lines.reduce((sum, { breached }) => sum + breached, 0)).toBe(cell.breached);
    }
  });

  it('are told to nobody who may not see the agreement, and of duties only', async () => {
    const { workspaceId } = await standing();
    expect(() => breakdown(callerOf(workspaceId, 'board.read'))).toThrow(
      expect.objectContaining({ code: 'board/forbidden' }),
    );
    for (const clause of ['mql-volume', 'nothing'])
      await expect(breakdown(callerOf(workspaceId, 'agreement.read'), clause)).rejects.toMatchObject({
        code: 'board/no-figure',
      });
  });

  it('count a breach corrected to met as answered when it was: no clock of it runs on in the process rate', async () => {
    const { cell, workspaceId } = await standing(
      ...promised('met'),
      ...promised('breached', {}, { state: 'met', elapsedMs: 2 * HOUR }),
    );
    expect(cell).toMatchObject({ met: 1, breached: 1, rate: 1 / 2, correctedRate: 1 });
    expect(cell.process).toMatchObject({ ended: 2, open: 0, rate: 1 });
    expect((await floor.verify.verify(workspaceId)).differences).toEqual([]);
  });

  it('leave a breach that was forgiven later out of the process rate, and keep one that nobody answered in it', async () => {
    const { cell } = await standing(
      ...promised('met'),
      ...promised('breached', {}, { state: 'excused', elapsedMs: null }),
      ...promised('breached'),
    );
    expect(cell.process).toMatchObject({ ended: 1, open: 1 });
  });
});
