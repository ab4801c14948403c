import { isOfHouse, scopeOf } from '#contracts';
import type { Caller } from '#contracts';
import { AppError } from '#kernel';
import type { Exported } from '../domain/exported.js';
import type { Reach } from '../persistence/exported-rows.js';

/**
 * How far somebody's exports reach: as far as they see leads. Guests of the house, such as a partner's members, take nothing along; the
 * journal leaves only as a whole, so with those who see everything in it, and assets with what they brought, for those who watch boards.
 * @throws AppError `export/guest`, `export/not-whole`, `export/no-figures`
 */
export function reachOf(caller: Caller, what?: Exported): Reach {
  const { workspaceId, teamIds, memberId, actions } = caller;
  if (!isOfHouse(caller))
    throw new AppError('forbidden', 'export/guest', 'Guests export nothing; ask somebody of the house.');
  const scope = scopeOf(actions, 'lead.read');
  const isAll = scope === 'all';
  if (what === 'assets' && !mayTake(caller, what))
    throw new AppError(
      'forbidden',
      'export/no-figures',
      'This file tells what content brought the whole workspace: it takes the right to watch boards.',
    );
  if (what === 'journal' && !mayTake(caller, what))
    throw new AppError(
      'forbidden',
      'export/not-whole',
      'The journal leaves only as a whole: it takes the right to see all leads and all amounts.',
    );
  return {
    workspaceId,
    isAll,
    teamIds: scope === 'own-team' ? teamIds : [],
    memberId: scope ? memberId : null,
  };
}

/** Whether a kind that leaves only as a whole may leave with the caller; the others leave as far as they see leads. */
export function mayTake({ actions }: Pick<Caller, 'actions'>, what: Exported): boolean {
  if (what === 'assets') return actions.has('board.read');
  return what !== 'journal' || (scopeOf(actions, 'lead.read') === 'all' && actions.has('revenue.read'));
}
