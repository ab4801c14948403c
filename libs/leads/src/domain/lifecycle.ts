import type { Stage, StageMove } from '#contracts';
import { isMainStage, STAGES } from '#contracts';

/** What can be done to a lead that changes its stage. */
export type LeadCommand =
  | 'qualify'
  | 'offer'
  | 'accept'
  | 'reject-to-disqualified'
  | 'reject-to-recycled'
  | 'sales-qualify'
  | 'open-deal'
  | 'win'
  | 'lose'
  | 'recycle'
  | 'disqualify';

interface Transition {
  readonly from: readonly Stage[];
  readonly to: Stage;
}

/**
 * The lifecycle: which command leads from where to where. `offer` from an inquiry or a recycled lead qualifies it on the way;
 * a lead that is `mql` already stays there, for “offered” is a state of the hand-over and not a stage.
 */
export const LIFECYCLE: Readonly<Record<LeadCommand, Transition>> = {
  qualify: { from: ['inquiry', 'recycled'], to: 'mql' },
  offer: { from: ['inquiry', 'mql', 'recycled'], to: 'mql' },
  accept: { from: ['mql'], to: 'sal' },
  'reject-to-disqualified': { from: ['mql'], to: 'disqualified' },
  'reject-to-recycled': { from: ['mql'], to: 'recycled' },
  'sales-qualify': { from: ['sal'], to: 'sql' },
  'open-deal': { from: ['inquiry', 'mql', 'sal', 'sql'], to: 'opportunity' },
  win: { from: ['inquiry', 'mql', 'sal', 'sql', 'opportunity'], to: 'customer' },
  lose: { from: ['opportunity'], to: 'lost' },
  recycle: { from: ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'lost'], to: 'recycled' },
  disqualify: { from: ['inquiry', 'mql', 'sal', 'sql'], to: 'disqualified' },
};

/** The stages a lead may still be worked in; a person has at most one such lead per lead type. */
export const OPEN_STAGES: readonly Stage[] = ['inquiry', 'mql', 'sal', 'sql', 'opportunity'];

export const isAllowed = (command: LeadCommand, from: Stage): boolean =>
  LIFECYCLE[command].from.includes(from);

/** The move of a command that `isAllowed`; `null` when the lead is there already. */
export function moveFor(command: LeadCommand, from: Stage): StageMove | null {
  const { to } = LIFECYCLE[command];
  return from === to ? null : moveTo(from, to);
}

/**
 * The move from one stage to another. Going forward, every stage in between is entered too (implied, at the same instant);
 * a recycled lead starts again as an inquiry would. Going back or aside enters the target alone.
 */
export function moveTo(from: Stage | null, to: Stage): StageMove {
  if (!isMainStage(to)) return { from, to, entered: [to] };
  const start = from === null ? -1 : from === 'recycled' ? 0 : isMainStage(from) ? STAGES.indexOf(from) : -1;
  const end = STAGES.indexOf(to);
  const isForward = (from === null || from === 'recycled' || isMainStage(from)) && end > start;
  return { from, to, entered: isForward ? STAGES.slice(start + 1, end + 1) : [to] };
}
