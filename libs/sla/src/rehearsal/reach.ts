import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { isQuota } from '../clauses/registry.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { periodAt } from '../period/period.js';

/** What a company earned before, and what was refused to it for that: windows this many times as long are read. */
const WINDOWS = 2;

/**
 * How far back the past has a say in what happens from an instant on: places of a team are taken from the beginning of the period, and a
 * company that counted before does not count again so soon.
 */
export function reachOf(
  { period, capacityCap, clauses }: Pick<AgreementTerms, 'period' | 'capacityCap' | 'clauses'>,
  from: EpochMs,
): EpochMs {
  const days = clauses.map((clause) => (isQuota(clause) ? (clause.oncePerCompanyDays ?? 0) : 0));
  const ofCompanies = from - WINDOWS * Math.max(0, ...days) * DAY_MS;
  return capacityCap ? Math.min(ofCompanies, periodAt(period, from).startAt) : ofCompanies;
}
