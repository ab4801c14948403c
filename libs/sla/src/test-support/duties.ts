import { HOUR_MS, MINUTE_MS } from '#kernel';
import { validateClause } from '../clauses/registry.js';
import type { DutyClause, QuotaClause } from '../clauses/registry.js';
import type { BusinessTime } from '../business-time.js';
import { advance } from '../obligation/advance.js';
import type { Effect, Obligation, ObligationEvent, Started } from '../obligation/obligation.js';

const parties = { owedBy: 'sales', owedTo: 'marketing', objective: 0.9 };

export const contactDuty = (overrides: object = {}): DutyClause =>
  validateClause({
    ...parties,
    kind: 'duty.contact',
    key: 'first-contact',
    title: 'First contact',
    tiers: [
      {
        key: 'hot',
        label: 'Demo, grade A',
        when: { field: 'grade', op: 'eq', value: 'A' },
        targetMs: 15 * MINUTE_MS,
      },
      { key: 'rest', label: 'All others', when: { all: [] }, targetMs: 4 * HOUR_MS },
    ],
    ...overrides,
  }) as DutyClause;

export const acceptDuty = (overrides: object = {}): DutyClause =>
  contactDuty({ kind: 'duty.accept', key: 'accept', title: 'Accept or reject', ...overrides });

export const volumeQuota = (overrides: object = {}): Extract<QuotaClause, { kind: 'quota.volume' }> =>
  validateClause({
    kind: 'quota.volume',
    key: 'volume',
    title: 'Leads handed over',
    owedBy: 'marketing',
    owedTo: 'sales',
    goal: 140,
    ...overrides,
  }) as Extract<QuotaClause, { kind: 'quota.volume' }>;

export const started = (at: number, overrides: Partial<Started> = {}): Started => ({
  kind: 'started',
  at,
  id: 'obligation-1',
  leadId: 'lead-1',
  level: 'lead',
  ownerId: null,
  clauseVersion: 'version-1',
  calendarVersion: 'calendar-1',
  attributes: {},
  ...overrides,
});

export const called = (at: number, outcome = 'no_answer'): ObligationEvent => ({
  kind: 'fulfilled',
  at,
  evidence: { kind: 'attempt', type: 'call', outcome },
});

export const paused = (at: number, resumeBy: number, limitMs = 1000 * HOUR_MS): ObligationEvent => ({
  kind: 'paused',
  at,
  reason: 'customer on leave',
  limitMs,
  resumeBy,
});

/** Plays events one by one, as they would arrive. */
export function play(
  events: readonly ObligationEvent[],
  clause: DutyClause,
  calendar: BusinessTime,
): { obligation: Obligation; effects: Effect[] } {
  let obligation: Obligation | null = null;
  const effects: Effect[] = [];
  for (const event of events) {
    const step = advance(obligation, event, clause, calendar);
    obligation = step.obligation;
    effects.push(...step.effects);
  }
  if (obligation === null) throw new Error('nothing was started');
  return { obligation, effects };
}
