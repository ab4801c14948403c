import type { DutyLine } from '../api/types.js';

/** The period and the promise whose figures are broken down. */
export interface DutyOf {
  readonly agreementId: string;
  readonly clauseKey: string;
  /** First and last day on which its clocks started. */
  readonly from: string;
  readonly to: string;
}

const FILTERS = { tier: 'tier', team: 'teamId', source: 'channel' } as const satisfies Record<
  DutyLine['by'],
  string
>;

/** What a figure calls having no team, or no channel. */
const NOBODY: readonly string[] = ['', '00000000-0000-0000-0000-000000000000'];

/** Address of the obligations a figure of a breakdown counts: as many as it says. */
export function owedBehind(
  { agreementId, clauseKey, from, to }: DutyOf,
  { by, key }: Pick<DutyLine, 'by' | 'key'>,
  status: 'met' | 'breached',
): string {
  const filters = { agreementId, clauseKey, level: 'lead', from, to };
  const part = { [FILTERS[by]]: NOBODY.includes(key) ? 'none' : key };
  return `/obligations?${new URLSearchParams({ status, ...filters, ...part }).toString()}`;
}
