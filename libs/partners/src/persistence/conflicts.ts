import { rows } from '#database';
import type { Tx } from '#database';
import { LEAD_TYPE } from '../domain/registration.js';
import type { Conflict, Registration } from '../domain/registration.js';
import { CONFLICTS } from './conflicts.sql.js';

type Asked = Pick<
  Registration,
  'id' | 'partnerId' | 'email' | 'phone' | 'companyId' | 'companyKey' | 'personKey'
>;

/** What of own sales, of other partners and of the partner itself a registration meets, the oldest first. */
export const conflictsOf = (
  tx: Tx,
  workspaceId: string,
  { id, partnerId, email, phone, companyId, companyKey, personKey }: Asked,
  quietDays: number,
): Promise<Conflict[]> =>
  rows(tx, CONFLICTS, [
    ...[workspaceId, partnerId, email, phone, companyId, quietDays],
    ...[id, companyKey, personKey, LEAD_TYPE],
  ]);
