import type { Entry } from '#contracts';
import { OPEN_STAGES } from './stage-rates.js';

/**
 * In which stages each deal was met open, by what the journal tells: a bit per stage. A deal that was brought in closed, opened and closed
 * by the same write, was met in none: nobody knows its way.
 */
export function seenStages(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  const opened = new Map<string, number>();
  const meet = (deal: string, stage: string): void => {
    const bit = OPEN_STAGES.findIndex((each) => each === stage);
    if (bit >= 0) seen.set(deal, (seen.get(deal) ?? 0) | (1 << bit));
  };
  for (const { type, payload, recordedAt } of entries) {
    if (type === 'opportunity.opened') {
      opened.set(payload.opportunityId, recordedAt.getTime());
      meet(payload.opportunityId, payload.stage);
    }
    if (type === 'opportunity.stage_changed') {
      meet(payload.opportunityId, payload.from);
      meet(payload.opportunityId, payload.to);
    }
    if (type === 'opportunity.won' || type === 'opportunity.lost') {
      const cameClosed = opened.get(payload.opportunityId) === recordedAt.getTime();
      if (cameClosed) seen.delete(payload.opportunityId);
      else meet(payload.opportunityId, payload.from);
    }
  }
  return seen;
}
