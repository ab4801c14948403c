import { databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { readerStanding } from '#journal';
import { invalidField } from '#kernel';
import { localDate } from '#sla';
import type { FunnelSpan, FunnelStamp } from '../domain/span.js';
import type { Dimension } from '../domain/stages.js';
import { REVISION } from '../persistence/reports.sql.js';
import { FUNNEL_READER } from './follow-journal.js';

/** A stretch as a caller names it. */
export interface AskedSpan {
  readonly from: string;
  readonly to: string;
  readonly dimension: Dimension;
  /** Left out for none. */
  readonly value?: string | undefined;
}

/** What figures of a period depend on now. @throws AppError `funnel/period`, `funnel/value` for a value of all */
export async function readStamp(tx: Tx, workspaceId: string, asked: AskedSpan): Promise<FunnelStamp> {
  const { from, to, dimension, value = '' } = asked;
  if (from > to)
    throw invalidField('funnel/period', '/to', 'Choose a last day that is not before the first.');
  if (dimension === 'all' && value !== '')
    throw invalidField('funnel/value', '/dimension', 'Say what the value is of, such as a channel.');
  const { zone, currency } = await thisWorkspace(tx);
  const [state] = await rows<{ revision: string }>(tx, REVISION, [workspaceId]);
  const { position, isFarBehind } = await readerStanding(tx, workspaceId, FUNNEL_READER);
  return {
    ...{ from, to, dimension, value, zone, currency },
    asOf: localDate(zone, (await databaseInstant(tx)).getTime()),
    position,
    revision: state?.revision ?? '0',
    isSettling: isFarBehind,
  };
}

/** The first parameters of every statement of reports. */
export const spanOf = (
  workspaceId: string,
  { dimension, value, from, to }: FunnelSpan,
): readonly [string, string, string, string, string] => [workspaceId, dimension, value, from, to];
