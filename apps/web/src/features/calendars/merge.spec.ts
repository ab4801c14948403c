import type { Change, OwnDate } from './calendar-types.js';
import { joinRuns } from './join-runs.js';
import { coming, countDates } from './merge.js';

const august: OwnDate = { kind: 'closed', on: '2027-08-09', until: '2027-08-20', name: 'Summer' };

describe('dates that come from a file', () => {
  it.each<[string, OwnDate, boolean]>([
    ['the same run again stays out', { ...august, name: 'Called otherwise' }, false],
    ['a date of a run that is there stays out', { kind: 'closed', on: '2027-08-20' }, false],
    ['the day after a run comes in', { kind: 'closed', on: '2027-08-21' }, true],
    ['a cut may lie on a closed date', { kind: 'cut', on: '2027-08-10', windows: [] }, true],
    ['a day of every year claims no date', { kind: 'closed', every: '08-15' }, true],
  ])('%s', (_what, own, isComing) => {
    expect(coming([august], [own])).toEqual(isComing ? [own] : []);
  });

  it('are counted date by date', () => {
    expect(countDates([august, { kind: 'closed', every: '08-15' }, { kind: 'cut', on: '2026-12-24' }])).toBe(
      14,
    );
  });
});

describe('changes in a row', () => {
  const closed = (on: string, name = 'Summer'): Change => ({ code: 'date-closed', facts: { on, name } });

  it('are told once, from the first date to the last', () => {
    expect(joinRuns([closed('2027-08-31'), closed('2027-09-01'), closed('2027-09-02')])).toEqual([
      { ...closed('2027-08-31'), until: '2027-09-02' },
    ]);
  });

  it('stay apart when a date is missing or another name stands between', () => {
    const changes = [closed('2027-08-09'), closed('2027-08-11'), closed('2027-08-12', 'Other')];
    expect(joinRuns(changes)).toEqual(changes);
  });
});
