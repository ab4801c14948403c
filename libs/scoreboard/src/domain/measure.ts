import type { Entry, EntryType } from '#contracts';
import type { Increment } from './increment.js';
import { CLAUSE_RULES } from './measure-clauses.js';
import { CORRECTION_RULES } from './measure-corrections.js';
import { DEAL_RULES } from './measure-deals.js';
import { LEAD_RULES, stageMove } from './measure-leads.js';
import type { Rule, Rules, World } from './rules.js';

const RULES: Rules = { ...LEAD_RULES, ...DEAL_RULES, ...CLAUSE_RULES, ...CORRECTION_RULES };

/**
 * What one entry adds to the figures: the projector.
 * - Pure: of other entries it knows only how a deal, a clock and a correction stood before, so figures fold in any batches to the same sums.
 * - A lead that was sent to try something out counts nowhere.
 * - A move of stage counts whatever the entry is; undated imports count on the day they were given.
 */
export function measure(entry: Entry, world: World): readonly Increment[] {
  if (isOfTest(entry.payload)) return [];
  const rule = RULES[entry.type] as Rule<EntryType> | undefined;
  return [...stageMove(entry, world), ...(rule?.(entry, world) ?? [])];
}

const isOfTest = (payload: object): boolean =>
  'lead' in payload && (payload.lead as { readonly isTest?: boolean } | null)?.isTest === true;
