import type { Penalty } from '#sla';
import type { Say } from './say.js';

/** What a miss costs, step by step. */
export function penaltyProse(
  { steps, baseMinor, currency, capShare, earnBackAfter }: Penalty,
  say: Say,
): readonly string[] {
  const { minor, percent } = say.formats;
  return [
    ...steps.map(({ below, share }) =>
      say('prose.penalty', {
        ...{ below: percent(below, 1), share: percent(share, 1) },
        ...{ cost: minor(Math.round(baseMinor * share), currency), base: minor(baseMinor, currency) },
      }),
    ),
    ...(capShare < 1 ? [say('prose.penaltyCap', { share: percent(capShare, 1) })] : []),
    ...(earnBackAfter === null ? [] : [say('prose.earnBack', { count: earnBackAfter })]),
  ];
}
