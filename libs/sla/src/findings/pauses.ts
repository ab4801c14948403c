import { compareRates } from '#statistics';
import { leadsOf } from './finding.js';
import type { Finding } from './finding.js';

/** A duty of somebody's own and the pause that stood it longest, if any. */
export interface PausedDuty {
  readonly leadId: string;
  readonly ownerId: string;
  readonly targetMs: number;
  /** Business time that was left of the target when a pause began; null without a pause. */
  readonly leftAtPauseMs: number | null;
  /** Business time all pauses gave back. */
  readonly pausedMs: number;
}

/** A pause begun with at most `nearEnd` of the target left; of at least `least` duties, and `leastPauses` such pauses. */
export const PAUSE_RULE = { nearEnd: 0.15, least: 10, leastPauses: 3, significance: 0.05 } as const;

const isNearEnd = ({ leftAtPauseMs, targetMs }: PausedDuty): boolean =>
  leftAtPauseMs !== null && leftAtPauseMs <= targetMs * PAUSE_RULE.nearEnd;

/** Whoever holds leads just before their deadlines, more often than the others do. */
export function pauseFindings(duties: readonly PausedDuty[]): readonly Finding[] {
  const owners = [...new Set(duties.map(({ ownerId }) => ownerId))];
  return owners.flatMap((ownerId) => {
    const own = duties.filter((duty) => duty.ownerId === ownerId);
    const late = own.filter(isNearEnd);
    if (own.length < PAUSE_RULE.least || late.length < PAUSE_RULE.leastPauses) return [];
    const others = duties.filter((duty) => duty.ownerId !== ownerId);
    const compared = compareRates(
      { hits: late.length, total: own.length },
      { hits: others.filter(isNearEnd).length, total: others.length },
    );
    const isMore =
      compared === null || (compared.difference > 0 && compared.pValue < PAUSE_RULE.significance);
    return isMore ? [pauseFinding(ownerId, own, late, compared?.pValue ?? null)] : [];
  });
}

function pauseFinding(
  about: string,
  own: readonly PausedDuty[],
  late: readonly PausedDuty[],
  pValue: number | null,
): Finding {
  const sum = (of: (duty: PausedDuty) => number): number => own.reduce((total, duty) => total + of(duty), 0);
  const numbers = {
    pauses: late.length,
    duties: own.length,
    share: late.length / own.length,
    pausedShare: sum(({ pausedMs }) => pausedMs) / sum(({ targetMs }) => targetMs),
    ...(pValue === null ? {} : { pValue }),
  };
  return {
    code: 'pauses-before-deadlines',
    severity: pValue !== null && pValue < 0.001 ? 'serious' : 'warning',
    ...{ about, numbers, leadIds: leadsOf(late) },
    otherwise: ['customers-asked-to-wait', 'other-kind-of-leads'],
  };
}
