import { TALLY_BUCKETS } from '#contracts';
import type { JsonObject } from '#kernel';
import { isQuota, OBLIGATION_STATES } from '#sla';
import type { Clause } from '#sla';
import type { AgreementPeriod } from './agreement-period.js';
import type { ClauseFigures } from './clause-figures.js';
import { dutyCell } from './duty-cells.js';
import type { Filter } from './filter.js';
import type { Measure } from './increment.js';
import { quotaCell } from './quota-cells.js';

/** Where a clause stands, with the outcome for the end customer that it serves. */
export const clauseCell = (clause: Clause, period: AgreementPeriod, figures: ClauseFigures): JsonObject => ({
  ...{ kind: clause.kind, title: clause.title, owedBy: clause.owedBy },
  ...(clause.serves === '' ? {} : { serves: clause.serves }),
  ...(isQuota(clause) ? quotaCell(clause, period, figures) : dutyCell(clause, period, figures)),
});

interface Part {
  readonly measure: Measure;
  readonly items?: readonly string[];
}

const of = (measure: Measure, items: readonly string[]): Record<string, Part> =>
  Object.fromEntries(items.map((item) => [item, { measure, items: [item] }]));

/** What the leads behind each number of a clause contributed to. */
const QUOTA_PARTS: Readonly<Record<string, Part>> = of('tally', TALLY_BUCKETS);
const SHARE_PARTS: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  'quota.quality': {
    good: { measure: 'tally', items: ['counted'] },
    of: { measure: 'tally', items: ['counted', 'reversed'] },
  },
  'quota.mix': {
    good: { measure: 'tally.part', items: ['counted', 'provisional'] },
    of: { measure: 'tally', items: ['counted', 'provisional'] },
  },
};
const DUTY_PARTS: Readonly<Record<string, Part>> = {
  ...of('obligation', OBLIGATION_STATES),
  corrected: { measure: 'obligation.corrected' },
  'process.ended': { measure: 'obligation.answer' },
  p50Ms: { measure: 'obligation.took' },
  p90Ms: { measure: 'obligation.took' },
};

const partOf = (clause: Clause, part: string): Part | undefined => {
  const parts = isQuota(clause) ? { ...QUOTA_PARTS, ...SHARE_PARTS[clause.kind] } : DUTY_PARTS;
  return Object.hasOwn(parts, part) ? parts[part] : undefined;
};

/** What lies behind one number of a clause cell; undefined when it is no count of leads. */
export function clauseFilter(clause: Clause, part: string, period: AgreementPeriod): Filter | undefined {
  const found = partOf(clause, part);
  return (
    found && {
      ...found,
      agreementId: period.agreementId,
      clauseKey: clause.key,
      postedOn: { from: period.period.startOn, to: period.period.endOn },
    }
  );
}

/** The share a percentile is read at; undefined for a number that is none. */
export const percentileOf = (part: string): number | undefined =>
  part === 'p50Ms' ? 0.5 : part === 'p90Ms' ? 0.9 : undefined;
