import type { Entry, LeadSnapshot } from '#contracts';
import { isQuota } from '#sla';
import type { ClauseTest } from './follow-tally.js';
import type { VersionInForce } from './version-in-force.js';

/** First lead by lead; then, where a company earns but once in so many days, the credits of those clauses fact by fact. */
export type CountPhase = 'leads' | 'companies';

/** A version that took effect, the leads of before not all counted yet. */
export interface Counting {
  readonly version: VersionInForce;
  readonly phase: CountPhase;
}

/** The clauses under which a company earns but once in so many days. */
export const limitedClauses = ({ terms }: VersionInForce): readonly string[] =>
  terms.clauses.flatMap((clause) =>
    isQuota(clause) && clause.oncePerCompanyDays !== null ? [clause.key] : [],
  );

/** Whether a clause is credited by the count alone, in the order of the facts, as long as it goes on. */
export function countedInOrder(versions: readonly VersionInForce[]): ClauseTest {
  const keys = new Set(
    versions.flatMap((version) =>
      limitedClauses(version).map((key) => `${version.content.agreementId} ${key}`),
    ),
  );
  return (agreementId, clauseKey) => keys.has(`${agreementId} ${clauseKey}`);
}

/** The companies under which leads stood when these facts happened. */
export const companiesOf = (entries: readonly Entry[]): string[] => [
  ...new Set(
    entries.flatMap(({ payload }) => (payload as { readonly lead?: LeadSnapshot }).lead?.companyId ?? []),
  ),
];
