import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { partnersOf } from '../persistence/partners.js';
import type { Partner } from '../persistence/partners.js';

/** The partner whose member the caller is. @throws AppError `partner/not-yours` for who is of none */
export async function ownPartner(tx: Tx, { workspaceId, teamIds }: Caller): Promise<Partner> {
  const own = teamIds.length === 0 ? [] : await partnersOf(tx, workspaceId, teamIds);
  const partner = own.find(({ endedAt }) => endedAt === null) ?? own[0];
  if (partner) return partner;
  throw new AppError(
    'forbidden',
    'partner/not-yours',
    'You are of no partner’s team; ask an administrator to put you into one.',
  );
}
