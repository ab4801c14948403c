import fc from 'fast-check';
import { ALWAYS_OPEN, compileCalendar } from '#calendar';
import { DAY_MS, HOUR_MS } from '#kernel';
import { windowClosesAt } from '#sla';
import { officeHours, seal } from '../application/seal.js';
import { standardTerms } from '../templates/standard-terms.js';
import { Lru } from './lru.js';
import { isSignedByAll, partiesOf } from './party.js';
import { VersionInForce } from './version-in-force.js';

const terms = standardTerms();
const version = new VersionInForce({
  ...{ agreementId: 'a', versionId: 'v', number: 1, title: 'Spring', terms },
  calendars: { default: officeHours('Europe/Rome'), milan: ALWAYS_OPEN('Europe/Rome') },
});
const YEAR = Date.parse('2026-01-01T00:00:00Z');

describe('a version in force', () => {
  it('judges a team by its own calendar, everybody else by the default', () => {
    expect([
      version.calendarOfTeam('milan').key,
      version.calendarOfTeam('turin').key,
      version.calendarOfTeam(null).key,
    ]).toEqual(['milan', 'default', 'default']);
  });

  it('remembers windows by day and gives the same as asking anew', () => {
    const calendar = compileCalendar(officeHours('Europe/Rome'), { from: YEAR, to: YEAR + 400 * DAY_MS });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 * 24 * 60 }), (minute) => {
        const at = YEAR + minute * 60_000;
        expect(version.acceptanceClosesAt(at)).toBe(
          windowClosesAt('Europe/Rome', at, terms.acceptanceWindow, calendar),
        );
      }),
    );
  });

  it('refuses to judge by a clause or calendar it does not have', () => {
    expect(() => version.clause('nothing')).toThrow(/no clause/);
    expect(() => version.calendar('nothing')).toThrow(/no calendar/);
  });
});

describe('standard terms', () => {
  it('have two parties, both of which must sign', () => {
    expect(partiesOf(terms)).toEqual(['marketing', 'sales']);
    expect(isSignedByAll({ terms, cosigners: [] }, ['marketing'])).toBe(false);
    expect(isSignedByAll({ terms, cosigners: [] }, ['sales', 'marketing'])).toBe(true);
    expect(isSignedByAll({ terms, cosigners: ['leadership'] }, ['sales', 'marketing'])).toBe(false);
  });

  it('never ask for an answer later than the window allows', () => {
    expect(() => standardTerms({ restMs: 100 * HOUR_MS })).toThrow(
      expect.objectContaining({ code: 'terms/invalid' }),
    );
  });
});

describe('office hours', () => {
  it('close on the public holidays of the country, written down by date', () => {
    const calendar = compileCalendar(officeHours('Europe/Rome'), { from: YEAR, to: YEAR + 400 * DAY_MS });
    expect(calendar.workingDays('2026-04-25', '2026-05-04').map(({ on }) => on)).toEqual([
      '2026-04-27',
      '2026-04-28',
      '2026-04-29',
      '2026-04-30',
      '2026-05-04',
    ]);
  });
});

describe('sealing', () => {
  it('keeps the calendars of the version before unless others are given', () => {
    const earlier = { default: ALWAYS_OPEN('UTC') };
    expect(seal({ terms }, earlier).calendars).toBe(earlier);
    expect(
      seal({ terms, calendars: { default: ALWAYS_OPEN('Europe/Rome') } }, earlier).calendars.default?.zone,
    ).toBe('Europe/Rome');
  });

  it('names every wrong place of a calendar', () => {
    expect(() => seal({ terms, calendars: { default: { zone: 'Moon', week: {} } } })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ pointer: '/calendars/default/zone' })] }),
    );
  });
});

describe('a bounded memory', () => {
  it('forgets what was not asked for longest', () => {
    const memory = new Lru<number>(2);
    memory.set('a', 1);
    memory.set('b', 2);
    memory.get('a');
    memory.set('c', 3);
    expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([1, undefined, 3]);
  });
});
