import type { Entry } from '#contracts';
import { newId } from '#kernel';
import { StandingBook } from './standing-duty.js';
import type { StandingDuty } from './standing-duty.js';

const [rep, colleague, handoverId, leadId] = [newId(), newId(), newId(), newId()];
const at = (time: string): Date => new Date(`2026-04-13T${time}:00Z`);
const DUE = at('12:00');

type Wish = Partial<{ level: string; ownerId: string | null; kind: string; clauseKey: string; dueAt: Date }>;

/** An obligation and what is told of it. */
class Told {
  readonly obligationId = newId();

  constructor(private readonly wish: Wish = {}) {}

  entry(type: string, change: Wish = {}): Entry {
    const { dueAt = DUE, ...facts } = { ...this.wish, ...change };
    const payload = {
      ...{ obligationId: this.obligationId, agreementId: 'a', versionId: 'v', leadId, handoverId },
      ...{ level: 'lead', ownerId: null, kind: 'duty.accept', clauseKey: 'accept', ...facts },
      ...{ startedAt: at('08:00').toISOString(), dueAt: dueAt.toISOString() },
    };
    return { type: `obligation.${type}`, leadId, occurredAt: at('08:00'), payload } as unknown as Entry;
  }
}

const answered = (type: 'accepted' | 'rejected', byMemberId: string | null, time = '09:00'): Entry =>
  ({
    ...{ type: `handover.${type}`, leadId, occurredAt: at(time) },
    payload: { handoverId, byMemberId },
  }) as unknown as Entry;

/** The duties after these entries, in the order in which they changed first. */
const after = (...entries: Entry[]): StandingDuty[] => {
  const book = new StandingBook([], (versionId, instant) => `${versionId} ${new Date(instant).getUTCDate()}`);
  for (const entry of entries) book.fold(entry);
  return book.changes();
};

describe('the standing of a duty', () => {
  it('begins on the day its clock started, in the days of its agreement', () => {
    expect(after(new Told().entry('started'))).toMatchObject([
      { status: 'pending', startedOn: 'v 13', dueAt: DUE, memberId: null },
    ]);
  });

  it.each([
    ['met', 'met'],
    ['breached', 'breached'],
    ['excused', 'excused'],
    ['cancelled', 'cancelled'],
    ['rescheduled', 'pending'],
  ])('after it was %s is %s', (type, status) => {
    const duty = new Told();
    expect(after(duty.entry('started'), duty.entry(type, { dueAt: at('13:00') }))).toMatchObject([
      { status, dueAt: at('13:00') },
    ]);
  });

  it('of which the beginning was never told is left out', () => {
    expect(after(new Told().entry('met'))).toEqual([]);
  });

  it('is changed only where something changed', () => {
    const [known] = after(new Told().entry('started'));
    const book = new StandingBook([known!], () => '');
    book.fold(answered('accepted', null));
    expect(book.changes()).toEqual([]);
  });
});

describe('a duty becomes a member’s own', () => {
  const own: Wish = { level: 'owner', ownerId: rep };

  it('when their own clock starts', () => {
    expect(after(new Told(own).entry('started'))).toMatchObject([{ memberId: rep }]);
  });

  it.each([
    [answered('accepted', rep), {}, rep, 'they answered'],
    [answered('rejected', rep), {}, rep, 'a no is an answer, too'],
    [answered('accepted', rep, '12:00'), {}, rep, 'at the deadline it is in time'],
    [answered('accepted', rep, '12:01'), {}, null, 'it lay there too long before'],
    [answered('rejected', null), {}, null, 'nobody answered'],
    [answered('accepted', rep), { kind: 'duty.contact' }, null, 'an answer is no contact'],
  ])('by the answer from a queue: case %#', (answer, wish, memberId, _because) => {
    expect(after(new Told(wish).entry('started'), answer)).toMatchObject([{ memberId }]);
  });

  it('never twice: who had a clock of their own is counted by that one', () => {
    const duties = after(
      new Told().entry('started'),
      new Told(own).entry('started'),
      answered('accepted', rep),
    );
    expect(duties.map(({ level, memberId }) => [level, memberId])).toEqual([
      ['lead', null],
      ['owner', rep],
    ]);
  });

  it('even when it was offered to somebody else by name', () => {
    const duties = after(
      new Told().entry('started'),
      new Told(own).entry('started'),
      answered('accepted', colleague),
    );
    expect(duties.map(({ memberId }) => memberId)).toEqual([colleague, rep]);
  });

  it('no more once it was broken', () => {
    const duty = new Told();
    const breached = [duty.entry('started'), duty.entry('breached'), answered('accepted', rep)];
    expect(after(...breached)).toMatchObject([{ status: 'breached', memberId: null }]);
  });
});
