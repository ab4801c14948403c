import type { Stage } from '#contracts';

/** Where a lead stands that was given up. */
export const GIVEN_UP = ['lost', 'disqualified'] as const satisfies readonly Stage[];

const RESUMED: Partial<Record<Stage, Stage>> = {
  inquiry: 'inquiry',
  mql: 'mql',
  sal: 'sal',
  sql: 'sql',
  // Its deal stays lost: without an open one it is no opportunity, and a new deal makes it one again.
  opportunity: 'sql',
};

/** The stage a lead is taken up in again: the one it was given up in; where nobody knows, as far as its end shows it was. */
export const resumedStage = (givenUpFrom: Stage | null, end: Stage): Stage =>
  RESUMED[givenUpFrom ?? 'customer'] ?? (end === 'lost' ? 'sql' : 'inquiry');
