import type { AlarmStep, NewEntry } from '#contracts';
import type { EpochMs } from '#kernel';
import { alarmInstants } from '#sla';
import type { BusinessTime, DutyClause, EscalationStep } from '#sla';
import { judgedBy } from './duty-record.js';
import type { DutyChange, DutyRecord, VersionOf } from './duty-record.js';
import { about, snapshotOf } from './obligation-entries.js';

/** From this share of the target on the manager is told before it is broken, and from this one on leadership after. */
const MANAGER_FROM = 0.8;
const LEADERSHIP_FROM = 1.5;

/**
 * Who is told at an alarm where the version says nothing: the owner until the deadline, with the manager towards its end; leadership
 * long after it. At the deadline itself the breach tells the manager.
 */
function shippedSteps(fraction: number): readonly EscalationStep['to'][] {
  if (fraction >= LEADERSHIP_FROM) return ['leadership'];
  return fraction >= MANAGER_FROM && fraction < 1 ? ['owner', 'manager'] : ['owner'];
}

const stepsAt = (
  { escalation }: DutyClause,
  fraction: number,
): readonly Omit<EscalationStep, 'fraction'>[] =>
  escalation
    ? escalation.filter((step) => step.fraction === fraction).map(({ to, isUrgent }) => ({ to, isUrgent }))
    : shippedSteps(fraction).map((to) => ({ to, isUrgent: false }));

/** When working time next runs; the instant itself while it does. */
const nextWorking = (at: EpochMs, calendar: BusinessTime): EpochMs => calendar.add(at, 1) - 1;

/**
 * What the world is told of the alarms that time has raised, each once. An owner's clock speaks to its owner, the clock of the lead to
 * everybody else: no member hears the same thing twice.
 */
export function alarmEntries(
  { before, after }: DutyChange,
  told: EpochMs,
  versionOf: VersionOf,
): readonly NewEntry[] {
  const known = before?.obligation.alarmsRaised ?? [];
  const raised = after.obligation.alarmsRaised.filter((fraction) => !known.includes(fraction));
  if (raised.length === 0) return [];
  const { clause, calendar } = judgedBy(after, versionOf);
  const instants = new Map(
    alarmInstants(after.obligation, clause, calendar).map(({ fraction, at }) => [fraction, at]),
  );
  return raised.flatMap((fraction): NewEntry[] => {
    const steps = stepsFor(after, clause, fraction, { told, calendar });
    if (steps.length === 0) return [];
    const at = Math.min(instants.get(fraction) ?? told, told);
    return [
      {
        ...about(after, at),
        type: 'obligation.alarm_raised',
        payload: { ...snapshotOf(after), fraction, steps },
      },
    ];
  });
}

function stepsFor(
  { obligation: { level } }: DutyRecord,
  clause: DutyClause,
  fraction: number,
  when: { readonly told: EpochMs; readonly calendar: BusinessTime },
): readonly AlarmStep[] {
  return stepsAt(clause, fraction)
    .filter(({ to }) => (to === 'owner') === (level === 'owner'))
    .map(({ to, isUrgent }) => {
      const notBefore = isUrgent ? when.told : nextWorking(when.told, when.calendar);
      return { to, isUrgent, notBefore: new Date(notBefore).toISOString() };
    });
}
