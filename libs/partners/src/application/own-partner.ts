import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { endedPartner } from './partner-errors.js';
import { holdPartner, partnersOf } from '../persistence/partners.js';
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

/** The same, which does not end before this transaction does. @throws AppError `partner/not-yours`, `partner/ended` */
export async function workingPartner(tx: Tx, caller: Caller): Promise<Partner> {
  const { workspaceId } = caller;
  const { id } = await ownPartner(tx, caller);
  await holdPartner(tx, workspaceId, id);
  const [partner] = await partnersOf(tx, workspaceId, [id]);
  if (!partner || partner.endedAt !== null) throw endedPartner();
  return partner;
}
