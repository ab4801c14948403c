import type { Terms } from '../../api/types.js';

export interface TemplateInput {
  readonly goal: number;
  readonly acceptHours: number;
  readonly contactHours: number;
  /** Share of deadlines to be kept, from 0 to 1. */
  readonly objective: number;
  readonly zone: string;
  readonly titles: Readonly<Record<'quota' | 'accept' | 'contact' | 'everyone', string>>;
}

const HOUR_MS = 3_600_000;
const WORKING_DAY_HOURS = 8;
const EVERYONE = { all: [] };

/** A first agreement: one quota, two duties. The acceptance window is never shorter than the accept target. */
export function termsOf(input: TemplateInput): Terms & Record<string, unknown> {
  const duty = (
    kind: string,
    key: string,
    title: string,
    hours: number,
  ): Terms['clauses'][number] & Record<string, unknown> => ({
    kind,
    key,
    title,
    owedBy: 'sales',
    owedTo: 'marketing',
    objective: input.objective,
    tiers: [
      { key: 'all', label: input.titles.everyone, when: EVERYONE, targetMs: Math.round(hours * HOUR_MS) },
    ],
    ...(kind === 'duty.contact' && {
      qualifying: { types: ['call', 'email', 'meeting', 'message', 'visit'], outcomes: null },
    }),
  });
  return {
    clauses: [
      {
        kind: 'quota.volume',
        key: 'volume',
        title: input.titles.quota,
        owedBy: 'marketing',
        owedTo: 'sales',
        goal: input.goal,
        stage: 'offer',
      },
      duty('duty.accept', 'accept', input.titles.accept, input.acceptHours),
      duty('duty.contact', 'contact', input.titles.contact, input.contactHours),
    ],
    acceptanceWindow: { workingDays: Math.max(3, Math.ceil(input.acceptHours / WORKING_DAY_HOURS)) },
    disputeWindow: { workingDays: 3 },
    period: { unit: 'month', zone: input.zone },
  };
}
