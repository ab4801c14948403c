import type { RehearsalResult } from '#agreements';
import { describeRehearsal, instantOf, zoneOf } from './rehearsed.js';

describe('A stretch named on the command line', () => {
  const laws = [
    {
      text: '2026-11-01',
      at: '2026-10-31T23:00:00.000Z',
      because: 'a day begins at midnight of the agreement, not of Greenwich',
    },
    { text: '2026-04-01', at: '2026-03-31T22:00:00.000Z', because: 'its clocks may have gone forward' },
    { text: '2026-11-01T00:00:00Z', at: '2026-11-01T00:00:00.000Z', because: 'an instant says itself' },
  ];
  it.each(laws)('$text begins at $at: $because', ({ text, at }) => {
    expect(instantOf(text, '--from', 'Europe/Rome').toISOString()).toBe(at);
  });

  it.each(['yesterday', '2026-02-30', ''])('refuses “%s”, and names the option', (text) => {
    expect(() => instantOf(text, '--to', 'Europe/Rome')).toThrow('--to is no date');
  });

  it.each([
    [{ period: { zone: 'Europe/Rome' } }, 'Europe/Rome'],
    [{ period: { zone: 'Nowhere' } }, 'UTC'],
    [{}, 'UTC'],
    [null, 'UTC'],
  ])('reckons by the days of %j: %s', (terms, zone) => {
    expect(zoneOf(terms)).toBe(zone);
  });
});

describe('What a rehearsal says on the command line', () => {
  const change = {
    ...{ clauseKey: 'accept', owedBy: 'sales', period: '2026-10-01', code: 'worse' },
    ...{ was: 0.976, rehearsed: 0.927, statusWas: null, statusRehearsed: null },
  };
  const result = {
    ...{ leads: 572, asWas: [], changes: [change], differing: [{ clauseKey: 'accept', leads: 16 }] },
  } as unknown as RehearsalResult;

  it('is both sides beside each other, and where they differ', () => {
    const text = describeRehearsal(result);
    expect(text).toMatch(/2026-10-01 +sales +accept +97\.6 % +92\.7 % +worse/);
    expect(text).toContain('accept: other outcomes on 16 leads');
  });

  it('compares with nothing where nothing was named', () => {
    const text = describeRehearsal({ ...result, asWas: null });
    expect(text).toMatch(/accept +92\.7 %$/);
    expect(text).not.toMatch(/was +rehearsed|worse|97\.6|other outcomes/);
  });
});
