import { rows } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Grouping, Stage } from '../domain/report.js';
import { countBehind, leadsBehind } from '../persistence/leads-behind.sql.js';
import type { Span } from './measured.js';

/** A row of a report; `all` is everything together, its key ''. */
export interface RowAsked extends Span {
  readonly by: Grouping | 'all';
  readonly key: string;
}

export interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface LeadBehind {
  readonly leadId: string;
  /** When it came to the stage. */
  readonly day: string;
}

export interface LeadsBehind {
  /** The figure. */
  readonly total: number;
  readonly items: readonly LeadBehind[];
  readonly nextCursor: string | null;
}

/** The leads that a count of a report counts. */
export async function leadsOfCell(
  tx: Tx,
  workspaceId: string,
  asked: RowAsked & Paging & { readonly stage: Stage },
): Promise<LeadsBehind> {
  const { from, to, basis, by, stage, key, limit, cursor } = asked;
  const of = [workspaceId, from, to, key];
  const [after = null] = decodeCursor(cursor, ['id']) ?? [];
  const [count] = await rows<{ total: number }>(tx, countBehind(basis, by, stage), of);
  const found = await rows<LeadBehind>(tx, leadsBehind(basis, by, stage), [...of, after, limit + 1]);
  const page = pageOf(
    found,
    limit,
    ({ leadId }) => encodeCursor([leadId]),
    (each) => each,
  );
  return { total: count!.total, ...page };
}
