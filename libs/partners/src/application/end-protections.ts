import type { Tx } from '#database';
import { settlePartners } from '#leads';
import type { Registration, RegistrationState } from '../domain/registration.js';
import { endRegistrations } from '../persistence/registrations.js';

type Ended = Pick<Registration, 'id' | 'partnerId' | 'leadId' | 'companyId'>;

/** Ends live registrations; returns those that were live. Leads that were the partner's by its protection alone are nobody's from then on. */
export async function endProtections(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  state: Extract<RegistrationState, 'withdrawn' | 'expired' | 'won' | 'lost'>,
): Promise<readonly Ended[]> {
  if (ids.length === 0) return [];
  const ended = await endRegistrations(tx, workspaceId, ids, state);
  const companyIds = [...new Set(ended.flatMap(({ companyId }) => companyId ?? []))];
  if (companyIds.length > 0) await settlePartners(tx, workspaceId, { companyIds });
  return ended;
}
