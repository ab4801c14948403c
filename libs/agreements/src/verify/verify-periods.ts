import type { ClauseFigures } from '#contracts';
import { TALLY_BUCKETS } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { OBLIGATION_STATES } from '#sla';
import { allCloses, clausesOfClose } from '../persistence/periods/closes.js';
import type { ShownClose } from '../persistence/periods/closes.js';
import type { Disagreement } from './disagreement.js';

/** $1 workspace, $2 agreement, $3 period, $4 position: the ledger as the journal told it until then. */
const LINES = `
  select e.payload->>'clauseKey' as "clauseKey", change->>'bucket' as item, sum((change->>'amount')::numeric)::float8 as amount
    from journal_entry e cross join jsonb_array_elements(e.payload->'changes') as change
   where e.workspace_id = $1 and e.type = 'tally.changed' and e.payload->>'agreementId' = $2::text
     and e.payload->>'period' = $3 and e.position < $4
   group by 1, 2`;

/** $1 workspace, $2 agreement, $3 first and $4 last instant of the start, $5 hard close, $6 position: the states the journal told until then. */
const STATES = `
  select "clauseKey", item, count(*)::float8 as amount from (
    select distinct on (e.subject_id) e.payload->>'clauseKey' as "clauseKey",
           case when e.type in ('obligation.started', 'obligation.reopened') then 'pending'
                when e.type = 'obligation.fulfilled_late' then 'breached'
                when e.type = 'obligation.waived' then case e.payload->>'from' when 'pending' then 'excused' else 'breached' end
                else substr(e.type, 12) end as item
      from journal_entry e
     where e.workspace_id = $1 and e.payload->>'agreementId' = $2::text and e.payload->>'level' = 'lead'
       and e.type in ('obligation.started', 'obligation.met', 'obligation.breached', 'obligation.fulfilled_late', 'obligation.excused',
                      'obligation.waived', 'obligation.cancelled', 'obligation.reopened')
       and (e.payload->>'startedAt')::timestamptz >= $3 and (e.payload->>'startedAt')::timestamptz < $4
       and (e.occurred_at < $5 or e.type = 'obligation.started') and e.position < $6
     order by e.subject_id, e.position desc) as last
   group by 1, 2`;

interface Counted {
  readonly clauseKey: string;
  readonly item: string;
  readonly amount: number;
}

/**
 * Counts every closed period anew, from what the journal had told at its position and nothing else, and lists where what was frozen says
 * otherwise. A close that has no position yet is left for the next time.
 */
export async function verifyPeriods(tx: Tx, workspaceId: string): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  for (const close of await allCloses(tx, workspaceId)) {
    if (close.position === null) continue;
    const frozen = (await clausesOfClose(tx, workspaceId, close.id)).map(({ figures }) => figures);
    const counted = await recount(tx, workspaceId, close, close.position);
    found.push(...frozen.flatMap((figures) => compared(close, figures, counted)));
  }
  return found;
}

async function recount(
  tx: Tx,
  workspaceId: string,
  close: ShownClose,
  position: number,
): Promise<Map<string, number>> {
  const { agreementId, period, startsAt, endsAt, closesAt } = close;
  const lines = await rows<Counted>(tx, LINES, [workspaceId, agreementId, period, position]);
  const states = await rows<Counted>(tx, STATES, [
    ...[workspaceId, agreementId, startsAt, endsAt],
    ...[closesAt, position],
  ]);
  return new Map(
    [...lines, ...states].map(({ clauseKey, item, amount }) => [`${clauseKey} ${item}`, amount]),
  );
}

function compared(
  { agreementId, period }: ShownClose,
  figures: ClauseFigures,
  counted: ReadonlyMap<string, number>,
): Disagreement[] {
  const items: readonly string[] = figures.family === 'quota' ? TALLY_BUCKETS : OBLIGATION_STATES;
  const amounts = figures as unknown as Readonly<Record<string, number>>;
  const text = (of: (item: string) => number | undefined): string =>
    items.map((item) => `${item} ${of(item) ?? 0}`).join(', ');
  const stored = text((item) => amounts[item]);
  const replayed = text((item) => counted.get(`${figures.clauseKey} ${item}`));
  if (stored === replayed) return [];
  return [{ what: 'period', key: `${agreementId} ${period} ${figures.clauseKey}`, stored, replayed }];
}
