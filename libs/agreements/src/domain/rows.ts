import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import { answers, isDuty, rollingOf, starts, tierOf } from '#sla';
import type { DutyClause, Fact } from '#sla';
import { judgedBy } from './duty-record.js';
import type { DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { leadOf } from './start-duties.js';
import type { VersionInForce } from './version-in-force.js';

/** A promise kept over and over for one lead: its rounds in the order in which they began, as far as they are loaded. */
export interface Row {
  readonly agreementId: string;
  readonly handoverId: string | null;
  readonly clause: DutyClause;
  readonly records: readonly DutyRecord[];
}

/** The rows that these duties of one lead make up. */
export function rowsOf(records: readonly DutyRecord[], world: Pick<DutyWorld, 'versionOf'>): readonly Row[] {
  const rows = new Map<string, DutyRecord[]>();
  for (const record of records) {
    const { obligation, agreementId, handoverId } = record;
    if (obligation.level !== 'lead' || rollingOf(judgedBy(record, world.versionOf).clause) === null) continue;
    const key = [agreementId, obligation.clauseKey, handoverId].join(' ');
    const row = rows.get(key);
    if (row) row.push(record);
    else rows.set(key, [record]);
  }
  return [...rows.values()].map((row) => {
    const [{ agreementId, handoverId }] = row as [DutyRecord];
    const { clause } = judgedBy(row[0]!, world.versionOf);
    return { agreementId, handoverId, clause, records: row.sort(byStart) };
  });
}

const byStart = ({ obligation: one }: DutyRecord, { obligation: other }: DutyRecord): number =>
  one.startedAt - other.startedAt || one.cycle - other.cycle;

/** True for every duty of a row, whoever's clock it is. */
export const isOfRow = (
  { agreementId, handoverId, clause }: Row,
  record: Pick<DutyRecord, 'agreementId' | 'handoverId' | 'obligation'>,
): boolean =>
  record.agreementId === agreementId &&
  record.handoverId === handoverId &&
  record.obligation.clauseKey === clause.key;

/** The acceptance of another hand-over begins a row of its own. */
export const concerns = ({ handoverId }: Row, entry: Entry): boolean =>
  handoverId === null || entry.type !== 'handover.accepted' || entry.payload.handoverId === handoverId;

/** The versions of the row's agreement that promise it at an instant, each with its clause. */
export const promisedAt = (
  { agreementId, clause: { key, kind } }: Row,
  at: EpochMs,
  world: Pick<DutyWorld, 'inForceAt'>,
): readonly { readonly version: VersionInForce; readonly clause: DutyClause }[] =>
  world
    .inForceAt(at)
    .filter(({ content }) => content.agreementId === agreementId)
    .flatMap((version) => {
      const clause = version.terms.clauses.find((each) => each.key === key && each.kind === kind);
      return clause && isDuty(clause) ? [{ version, clause }] : [];
    });

/** Whether a round that an entry begins is promised for the lead it tells of. */
export function isOwed(row: Row, by: Entry, world: Pick<DutyWorld, 'inForceAt'>): boolean {
  const { attributes } = leadOf(by);
  if (rollingOf(row.clause) === 'with-answers') return tierOf(row.clause, attributes) !== null;
  return promisedAt(row, by.occurredAt.getTime(), world).some(
    ({ clause }) => tierOf(clause, attributes) !== null,
  );
}

/** What may decide, with a fact from before it, whether a round begins or what answers it. */
export const isHeeded = (clause: DutyClause, { evidence }: Fact): boolean =>
  rollingOf(clause) === 'with-starts' &&
  evidence.some((each) => starts(clause, each) || answers(clause, each));
