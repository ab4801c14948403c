import type { RebasingPreview } from '../application/duties/rebase-obligations.js';
import type { Rebasing } from '../domain/rebasing.js';
import type { RebasingCountDto, RebasingExampleDto, RebasingPreviewDto } from './rebasing.dto.js';

const EXAMPLES = 20;

const shiftOf = ({ from, to }: Rebasing): number => Date.parse(to.dueAt) - Date.parse(from.dueAt);

/** The difference as people look at it: counted by clause, with the examples that change most. */
export function shownPreview({
  rebasings,
  untouched,
  remaining,
  fingerprint,
}: RebasingPreview): RebasingPreviewDto {
  const byShift = [...rebasings].sort((one, other) => Math.abs(shiftOf(other)) - Math.abs(shiftOf(one)));
  return {
    ...{ rebased: rebasings.length, untouched, remaining, fingerprint },
    clauses: countsOf(rebasings),
    examples: byShift.slice(0, EXAMPLES).map(example),
  };
}

function countsOf(rebasings: readonly Rebasing[]): RebasingCountDto[] {
  const counts = new Map<string, RebasingCountDto>();
  for (const rebasing of rebasings) {
    const { owedBy, obligation } = rebasing.record;
    const { clauseKey } = obligation;
    const before = counts.get(clauseKey) ?? {
      clauseKey,
      owedBy,
      rebased: 0,
      earlier: 0,
      later: 0,
      breached: 0,
    };
    const shift = shiftOf(rebasing);
    counts.set(clauseKey, {
      ...before,
      rebased: before.rebased + 1,
      earlier: before.earlier + Number(shift < 0),
      later: before.later + Number(shift > 0),
      breached: before.breached + Number(rebasing.becomes === 'breached'),
    });
  }
  return [...counts.values()];
}

const example = ({ record, from, to, becomes }: Rebasing): RebasingExampleDto => {
  const { id: obligationId, leadId, clauseKey } = record.obligation;
  return { obligationId, leadId, clauseKey, dueAt: from.dueAt, newDueAt: to.dueAt, becomes };
};
