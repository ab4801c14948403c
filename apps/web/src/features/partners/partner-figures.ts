import type { Partner } from './partner-types.js';

export interface PartnerTotals {
  readonly partners: number;
  readonly active: number;
  /** Null where there is no partner. */
  readonly activeShare: number | null;
  readonly offered: number;
  /** Of what was offered; null where nothing was. */
  readonly acceptedShare: number | null;
  readonly won: number;
}

export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** What all partners together did; those that ended no longer count among them, what they did still does. */
export function totalsOf(partners: readonly Partner[]): PartnerTotals {
  const living = partners.filter(({ endedAt }) => endedAt === null);
  const active = living.filter(({ isActive }) => isActive).length;
  const sum = (of: (partner: Partner) => number): number =>
    partners.reduce((total, partner) => total + of(partner), 0);
  const offered = sum((partner) => partner.offered);
  return {
    partners: living.length,
    active,
    activeShare: shareOf(active, living.length),
    offered,
    acceptedShare: shareOf(
      sum(({ accepted }) => accepted),
      offered,
    ),
    won: sum(({ won }) => won),
  };
}

/** Those that work with the house before those that ended, each by name. */
export const byName = (one: Partner, other: Partner): number =>
  Number(one.endedAt !== null) - Number(other.endedAt !== null) || one.name.localeCompare(other.name);
