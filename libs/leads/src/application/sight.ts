import type { Caller } from '#contracts';
import { scopeOf } from '#contracts';
import type { LeadFilter } from '../persistence/lead-list.sql.js';

/** What narrows a list to the leads the caller may see, each condition with its values; nothing for who sees all. */
export function sightOf(caller: Caller): [LeadFilter, readonly unknown[]][] {
  const scope = scopeOf(caller.actions, 'lead.read');
  if (scope === 'all') return [];
  return scope === 'own-team' ? [['reachTeams', [caller.teamIds]]] : [['reachOwn', [caller.memberId]]];
}
