import type { Stand } from './turn.js';

export const SKIP_REASONS = [
  'inactive',
  'not_in_team',
  'on_leave',
  'off_shift',
  'at_capacity',
  'declined_before',
  'pulled_back',
  'behind_others',
] as const;
/**
 * Why somebody did not get a lead; `pulled_back`: it was just taken out of their hands; `behind_others`: leads that came before it wait
 * for the same rule, and somebody has room for them now.
 */
export type SkipReason = (typeof SKIP_REASONS)[number];

export const CAPACITY_UNITS = ['day', 'week', 'month'] as const;
export type CapacityUnit = (typeof CAPACITY_UNITS)[number];

/** How somebody stands at the instant of a decision. */
export interface Standing {
  readonly isActive: boolean;
  readonly teamIds: readonly string[];
  readonly isOnLeave: boolean;
  readonly isOnShift: boolean;
  /** Leads they may still get in the running period; Infinity without a limit. */
  readonly left: number;
  /** Leads they have to deal with now. */
  readonly open: number;
}

/** What of one lead matters for who may get it. */
export interface LeadToRoute {
  readonly leadId: string;
  /** Who turned it down before. */
  readonly declinedBy: readonly string[];
  /** Whose hands it was taken out of; null when it comes fresh. */
  readonly pulledFrom: string | null;
  /**
   * Whose rules are asked: those of the first team, and where these leave the lead to the next, those of the others.
   * Null: the rules of all teams.
   */
  readonly askedTeamIds: readonly string[] | null;
  /** Who has its company; null when nobody has. */
  readonly companyOwnerId: string | null;
}

/** The first reason why this member does not get this lead; null when they may. What lasts longest is named first. */
export function skipReason(
  memberId: string,
  standing: Standing | undefined,
  teamId: string,
  lead: LeadToRoute,
): SkipReason | null {
  if (!standing?.teamIds.includes(teamId)) return 'not_in_team';
  const checks: readonly [SkipReason, boolean][] = [
    ['inactive', !standing.isActive],
    ['on_leave', standing.isOnLeave],
    ['off_shift', !standing.isOnShift],
    ['at_capacity', standing.left <= 0],
    ['declined_before', lead.declinedBy.includes(memberId)],
    ['pulled_back', lead.pulledFrom === memberId],
  ];
  return checks.find(([, holds]) => holds)?.[0] ?? null;
}

/** What a reason means for the round. Whose lead was pulled back had their turn. */
export const STAND_OF: Readonly<Record<SkipReason, Stand>> = {
  inactive: 'out',
  not_in_team: 'out',
  at_capacity: 'out',
  pulled_back: 'out',
  behind_others: 'out',
  on_leave: 'away',
  off_shift: 'away',
  declined_before: 'passed',
};
