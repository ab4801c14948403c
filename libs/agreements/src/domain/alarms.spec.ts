import { ALWAYS_OPEN } from '#calendar';
import type { EntryPayloads } from '#contracts';
import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import type { Obligation } from '#sla';
import { officeHours } from '../application/seal.js';
import { alarmEntries } from './alarms.js';
import type { DutyRecord } from './duty-record.js';
import { VersionInForce } from './version-in-force.js';

const MONDAY = Date.parse('2026-04-13T09:00:00Z');

const version = (escalation?: object[], calendar: object = ALWAYS_OPEN('UTC')): VersionInForce =>
  new VersionInForce({
    ...{ agreementId: 'a', versionId: 'v', number: 1, title: 'A' },
    terms: validateTerms({
      period: { unit: 'month', zone: 'UTC' },
      clauses: [
        {
          ...{ kind: 'duty.contact', key: 'contact', title: 'Contact', owedBy: 'sales', owedTo: 'marketing' },
          tiers: [{ key: 'all', label: 'All', targetMs: 10 * HOUR_MS }],
          ...(escalation ? { escalation } : {}),
        },
      ],
    }),
    calendars: { default: calendar } as never,
  });

const record = (level: 'lead' | 'owner', alarmsRaised: readonly number[]): DutyRecord => ({
  ...{
    agreementId: 'a',
    versionId: 'v',
    kind: 'duty.contact',
    owedBy: 'sales',
    handoverId: 'h',
    teamId: 't',
  },
  ...{ attributes: {}, releasedAt: null },
  obligation: {
    ...{ id: 'o', leadId: 'l', level, ownerId: level === 'owner' ? 'anna' : null, clauseKey: 'contact' },
    ...{ calendarVersion: 'default', targetMs: 10 * HOUR_MS, startedAt: MONDAY, runsFrom: MONDAY, cycle: 1 },
    ...{ dueAt: MONDAY + 10 * HOUR_MS, pauses: [], alarmsRaised, tierKey: 'all', state: 'pending' },
  } as unknown as Obligation,
});

type Told = EntryPayloads['obligation.alarm_raised'];

const told = (
  level: 'lead' | 'owner',
  raised: readonly number[],
  {
    before = [],
    of = version(),
    at = MONDAY + 20 * HOUR_MS,
  }: { before?: readonly number[]; of?: VersionInForce; at?: number } = {},
): Told[] =>
  alarmEntries({ before: record(level, before), after: record(level, raised) }, at, () => of).map(
    ({ payload }) => payload as Told,
  );

describe('an alarm', () => {
  it.each<['lead' | 'owner', number, string[], string]>([
    ['owner', 0.5, ['owner'], 'half of the time is gone'],
    ['owner', 0.8, ['owner'], 'it is getting late'],
    ['owner', 1, ['owner'], 'the time is over'],
    ['owner', 1.5, [], 'the owner knows by now'],
    ['lead', 0.5, [], 'it is nobody else’s matter yet'],
    ['lead', 0.8, ['manager'], 'it can still be kept'],
    ['lead', 1, [], 'the breach tells the manager'],
    ['lead', 1.5, ['leadership'], 'nobody has cared for long'],
  ])(
    'of the clock of the %s at %d is told to %j unless agreed otherwise, because %s',
    (level, fraction, to) => {
      const entries = told(level, [fraction]);
      expect(entries.flatMap(({ steps }) => steps.map((step) => step.to))).toEqual(to);
    },
  );

  it('is told as the version says, and to nobody where it says nothing of it', () => {
    const of = version([
      { fraction: 0.8, to: 'manager', isUrgent: true },
      { fraction: 0.8, to: 're-route' },
      { fraction: 1, to: 'leadership' },
    ]);
    expect(
      told('lead', [0.5, 0.8, 1], { of }).map(({ fraction, steps }) => [fraction, steps.map(({ to }) => to)]),
    ).toEqual([
      [0.8, ['manager', 're-route']],
      [1, ['leadership']],
    ]);
    expect(told('owner', [0.5, 0.8, 1], { of })).toEqual([]);
  });

  it('is told once', () => {
    expect(told('owner', [0.5, 0.8], { before: [0.5] }).map(({ fraction }) => fraction)).toEqual([0.8]);
    expect(told('owner', [0.5], { before: [0.5] })).toEqual([]);
  });

  it.each([
    [true, '2026-04-18T10:00:00.000Z', 'urgent is at once'],
    [false, '2026-04-20T07:00:00.000Z', 'it is Saturday, and work begins on Monday at nine in Rome'],
  ])('that is urgent (%s) is heard at %s, because %s', (isUrgent, notBefore) => {
    const of = version([{ fraction: 0.8, to: 'manager', isUrgent }], officeHours('Europe/Rome'));
    const at = Date.parse('2026-04-18T10:00:00Z');
    expect(told('lead', [0.8], { of, at })[0]?.steps).toEqual([{ to: 'manager', isUrgent, notBefore }]);
  });

  it('is dated by when the fraction was used up, however late it is noticed', () => {
    const [entry] = alarmEntries(
      { before: record('owner', []), after: record('owner', [0.5]) },
      MONDAY + 20 * HOUR_MS,
      () => version(),
    );
    expect(entry?.occurredAt).toEqual(new Date(MONDAY + 5 * HOUR_MS));
  });
});
