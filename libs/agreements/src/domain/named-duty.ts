import type { ObligationSnapshot } from '#contracts';
import type { DutyRecord } from './duty-record.js';

type Named = Pick<
  ObligationSnapshot,
  'agreementId' | 'handoverId' | 'clauseKey' | 'leadId' | 'level' | 'ownerId' | 'startedAt' | 'cycle'
>;

/** True when an entry about an obligation speaks of this one, also where it was made anew from the journal and has another id. */
export const isNamedBy = ({ agreementId, handoverId, obligation: o }: DutyRecord, named: Named): boolean =>
  agreementId === named.agreementId &&
  handoverId === named.handoverId &&
  o.clauseKey === named.clauseKey &&
  o.leadId === named.leadId &&
  o.level === named.level &&
  o.ownerId === named.ownerId &&
  o.startedAt === Date.parse(named.startedAt) &&
  o.cycle === (named.cycle ?? 1);
