import { leadsOf } from './finding.js';
import type { Finding } from './finding.js';

/** An attempt that was logged after it was made. */
export interface LoggedAttempt {
  readonly leadId: string;
  readonly by: string;
  /** From the attempt to its being logged, milliseconds. */
  readonly lagMs: number;
  /** True where a promise that was told broken would have been kept by it (ruling 23). */
  readonly isSaving: boolean;
}

/** So late is back-dated; so many of them by one person, or so many that save a promise. */
export const BACK_DATED_RULE = { lagMs: 3_600_000, least: 5, leastSaving: 3 } as const;

/** Answers that were told afterwards, most of all those after a deadline that they turn out to have met. */
export function backDatedFindings(attempts: readonly LoggedAttempt[]): readonly Finding[] {
  return [...new Set(attempts.map(({ by }) => by))].flatMap((about) => {
    const own = attempts.filter(({ by }) => by === about);
    const late = own.filter(({ lagMs }) => lagMs >= BACK_DATED_RULE.lagMs);
    const saving = late.filter(({ isSaving }) => isSaving);
    if (late.length < BACK_DATED_RULE.least && saving.length < BACK_DATED_RULE.leastSaving) return [];
    return [
      {
        code: 'back-dated-answers',
        severity: saving.length >= BACK_DATED_RULE.leastSaving ? 'serious' : 'note',
        numbers: { late: late.length, saving: saving.length, attempts: own.length },
        about,
        leadIds: leadsOf(saving.length > 0 ? saving : late),
        otherwise: ['worked-without-a-connection', 'logged-at-the-end-of-the-day'],
      },
    ];
  });
}
