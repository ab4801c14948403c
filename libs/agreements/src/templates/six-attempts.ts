import { everyone, WORKING_DAY_MS } from './playbook.js';
import type { PlaybookClause } from './playbook.js';

/** Six attempts within ten working days, for whoever was not reached. */
export const SIX_ATTEMPTS: PlaybookClause = {
  kind: 'duty.cadence',
  key: 'cadence',
  owes: ['sales', 'marketing'],
  title: { en: 'Keep trying', it: 'Insistere' },
  serves: {
    en: 'Whoever missed a call is called again',
    it: 'Chi non ha risposto viene richiamato',
  },
  tiers: [everyone(10 * WORKING_DAY_MS)],
  says: { objective: 0.85, attempts: 6 },
};
