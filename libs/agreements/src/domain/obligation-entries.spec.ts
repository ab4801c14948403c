import type { Obligation } from '#sla';
import type { DutyRecord } from './duty-record.js';
import { entriesOf } from './obligation-entries.js';

const record = (changes: Partial<Obligation> = {}): DutyRecord =>
  ({
    ...{
      agreementId: 'a',
      versionId: 'v',
      kind: 'duty.accept',
      owedBy: 'sales',
      handoverId: 'h',
      teamId: 't',
    },
    ...{ attributes: {}, releasedAt: null },
    obligation: {
      ...{
        id: 'o',
        leadId: 'l',
        level: 'lead',
        ownerId: null,
        clauseKey: 'accept',
        tierKey: 'rest',
        state: 'pending',
      },
      ...{
        targetMs: 400,
        startedAt: 100,
        dueAt: 500,
        lastMetAt: 500,
        pauses: [],
        breach: null,
        fulfilledAt: null,
      },
      ...{ elapsedMs: null, lateByMs: null, endedAt: null, reason: null, corrected: null },
      ...changes,
    },
  }) as unknown as DutyRecord;

const breached = { state: 'breached', breach: { at: 500, detectedAt: 530 }, endedAt: 500 } as const;
const answered = { fulfilledAt: 700, elapsedMs: 600, lateByMs: 200 };
const pause = { from: 200, to: null, reason: 'leave', endsBy: 300 };

const correction = {
  state: 'met',
  ...{ fulfilledAt: 400, elapsedMs: 300, recordedAt: 900 },
  source: { kind: 'connector', id: 'mail' },
} as const;

describe('what is told of a duty', () => {
  it.each<[string, DutyRecord | null, DutyRecord, (readonly [string, number])[]]>([
    ['it started', null, record(), [['obligation.started', 100]]],
    [
      'it was met',
      record(),
      record({ state: 'met', fulfilledAt: 300, endedAt: 300, elapsedMs: 200, lateByMs: 0 }),
      [['obligation.met', 300]],
    ],
    ['its deadline passed', record(), record(breached), [['obligation.breached', 500]]],
    [
      'late facts say it would have been met',
      record(breached),
      record({ ...breached, corrected: correction }),
      [['obligation.corrected', 900]],
    ],
    [
      'the same is known of it still',
      record({ ...breached, corrected: correction }),
      record({ ...breached, corrected: correction }),
      [],
    ],
    [
      'another version judges it',
      record({ last: { at: 100, rank: 0, seq: 0 } }),
      { ...record({ dueAt: 800, last: { at: 300, rank: 7, seq: 0 } }), versionId: 'v2' },
      [['obligation.rescheduled', 300]],
    ],
    [
      'another version judges it, and its time is over',
      record(),
      { ...record({ ...breached, last: { at: 600, rank: 8, seq: 0 } }), versionId: 'v2' },
      [['obligation.breached', 500]],
    ],
    [
      'it was answered late, in one go',
      record(),
      record({ ...breached, ...answered }),
      [
        ['obligation.breached', 500],
        ['obligation.fulfilled_late', 700],
      ],
    ],
    [
      'a breach that was told was answered',
      record(breached),
      record({ ...breached, ...answered }),
      [['obligation.fulfilled_late', 700]],
    ],
    [
      'it was excused',
      record(),
      record({ state: 'excused', endedAt: 400, reason: 'NOT_ICP' }),
      [['obligation.excused', 400]],
    ],
    [
      'it was cancelled',
      record(),
      record({ state: 'cancelled', endedAt: 400, reason: 'recycled' }),
      [['obligation.cancelled', 400]],
    ],
    ['its clock stood', record(), record({ dueAt: 600, pauses: [pause] }), [['obligation.rescheduled', 200]]],
    [
      'its clock went on',
      record({ dueAt: 600, pauses: [pause] }),
      record({ dueAt: 550, pauses: [{ ...pause, to: 250 }] }),
      [['obligation.rescheduled', 250]],
    ],
    ['only an alarm was raised', record(), record({ alarmsRaised: [0.5] }), []],
    ['a breach that was told stands', record(breached), record({ ...breached, alarmsRaised: [1.5] }), []],
    [
      'it ended and was told before',
      record({ state: 'cancelled', endedAt: 400 }),
      record({ state: 'cancelled', endedAt: 400 }),
      [],
    ],
  ])('says, when %s, this and when', (_what, before, after, told) => {
    const entries = entriesOf({ before, after });
    expect(entries.map(({ type, occurredAt }) => [type, occurredAt.getTime()])).toEqual(told);
  });

  it('tells how late a breach was noticed, and why a deadline moved', () => {
    const [breach] = entriesOf({ before: record(), after: record(breached) });
    expect(breach?.payload).toMatchObject({
      obligationId: 'o',
      lagMs: 30,
      dueAt: new Date(500).toISOString(),
    });
    const [moved] = entriesOf({ before: record(), after: record({ dueAt: 600, pauses: [pause] }) });
    expect(moved?.payload).toMatchObject({ why: 'paused' });
  });
});
