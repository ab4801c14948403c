import type { Entry, EntryType } from '#contracts';
import { newId } from '#kernel';
import { CLOCK_TYPES, clocksAfter } from './desk-clocks.js';
import type { DeskClock } from './desk-clocks.js';

const [leadId, otherLead, agreementId] = [newId(), newId(), newId()];
const at = (time: string): string => `2026-04-13T${time}:00.000Z`;

const duty = (obligationId: string, dueAt: string, more: object = {}): object => ({
  ...{ obligationId, leadId, agreementId, clauseKey: 'contact', kind: 'duty.contact', owedBy: 'sales' },
  ...{ level: 'lead', startedAt: at('08:00'), dueAt: at(dueAt), ...more },
});
const entry = (type: EntryType, payload: object = {}, ofLead = leadId): Entry =>
  ({ type, leadId: ofLead, occurredAt: new Date(at('09:00')), payload }) as unknown as Entry;
const told = (...entries: Entry[]): DeskClock[] => [
  ...entries.reduce<ReadonlyMap<string, DeskClock>>(clocksAfter, new Map()).values(),
];

const STARTED = entry('obligation.started', duty('one', '12:00'));
const BREACHED = entry('obligation.breached', duty('one', '12:00'));

describe('what is still to be kept about a lead', () => {
  it('is a promise from the moment its clock starts', () => {
    expect(told(STARTED)).toEqual([
      {
        ...{ obligationId: 'one', leadId, agreementId, clauseKey: 'contact', kind: 'duty.contact' },
        ...{ owedBy: 'sales', startedAt: new Date(at('08:00')), dueAt: new Date(at('12:00')) },
        isBreached: false,
      },
    ]);
  });

  it.each<[EntryType, string]>([
    ['obligation.met', 'it was kept'],
    ['obligation.fulfilled_late', 'it was made up for'],
    ['obligation.excused', 'nobody asks for it any more'],
    ['obligation.waived', 'it was forgiven'],
    ['obligation.cancelled', 'it fell away'],
  ])('ends with %s, because %s', (type) => {
    expect(told(STARTED, entry(type, duty('one', '12:00')))).toEqual([]);
    expect(told(STARTED, BREACHED, entry(type, duty('one', '12:00')))).toEqual([]);
  });

  it('stays after its deadline has passed, until somebody does it', () => {
    expect(told(STARTED, BREACHED)).toMatchObject([{ isBreached: true, dueAt: new Date(at('12:00')) }]);
  });

  it('moves with a pause', () => {
    const paused = entry('obligation.rescheduled', duty('one', '15:30'));
    expect(told(STARTED, paused)).toMatchObject([{ isBreached: false, dueAt: new Date(at('15:30')) }]);
  });

  it('runs again when a merge is taken back', () => {
    const [cancelled, reopened] = [
      entry('obligation.cancelled', duty('one', '12:00')),
      entry('obligation.reopened', duty('one', '17:00')),
    ];
    expect(told(STARTED, cancelled, reopened)).toMatchObject([{ dueAt: new Date(at('17:00')) }]);
  });

  it('is the last round of a promise that is kept over and over', () => {
    const next = entry('obligation.started', duty('two', '18:00', { cycle: 2 }));
    expect(told(STARTED, next, BREACHED)).toMatchObject([
      { obligationId: 'two', dueAt: new Date(at('18:00')), isBreached: false },
    ]);
    expect(told(STARTED, next, entry('obligation.met', duty('one', '12:00')))).toHaveLength(1);
  });

  it('counts each promise by itself', () => {
    const decide = { clauseKey: 'decide', kind: 'duty.decide' };
    const [second, done] = [
      entry('obligation.started', duty('two', '18:00', decide)),
      entry('obligation.met', duty('one', '12:00')),
    ];
    expect(told(STARTED, second).map(({ obligationId }) => obligationId)).toEqual(['one', 'two']);
    expect(told(STARTED, second, done).map(({ obligationId }) => obligationId)).toEqual(['two']);
  });

  it('leaves clocks of owners aside', () => {
    expect(told(entry('obligation.started', duty('own', '12:00', { level: 'owner' })))).toEqual([]);
  });

  it.each<[EntryType, string]>([
    ['handover.offered', 'it is handed over anew'],
    ['handover.rejected', 'sales gave it back'],
    ['handover.withdrawn', 'marketing took it back'],
    ['lead.recycled', 'it waits for another time'],
    ['lead.disqualified', 'it leads nowhere'],
    ['opportunity.won', 'the race is over'],
  ])('forgets with %s what ran out, because %s', (type) => {
    expect(told(STARTED, BREACHED, entry(type))).toEqual([]);
  });

  it('keeps what runs when a lead leaves: its own entry ends that', () => {
    expect(told(STARTED, entry('lead.recycled'))).toHaveLength(1);
  });

  it('keeps what ran out about other leads', () => {
    expect(told(STARTED, BREACHED, entry('handover.offered', {}, otherLead))).toHaveLength(1);
  });

  it('hears of nothing else', () => {
    expect(CLOCK_TYPES.has('attempt.logged')).toBe(false);
    expect(told(STARTED, entry('attempt.logged'))).toEqual(told(STARTED));
  });
});
