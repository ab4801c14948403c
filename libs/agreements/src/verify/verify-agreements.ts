import { MemberCalendarHistory } from '#calendars';
import { databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { entriesAfter } from '#journal';
import type { EpochMs } from '#kernel';
import type { CreditRecord } from '../domain/credit-record.js';
import type { DutyRecord } from '../domain/duty-record.js';
import { MemberCalendars } from '../domain/member-calendars.js';
import { passTime } from '../domain/pass-time.js';
import { Replay } from '../domain/replay.js';
import type { Exceeded, Ruled } from '../domain/replay.js';
import { creditsAfter } from '../persistence/credits.js';
import { uncountedLeads } from '../persistence/earlier-leads.js';
import { dutiesAfter } from '../persistence/duties.js';
import type { Disagreement } from './disagreement.js';
import { verifyPeriods } from './verify-periods.js';

export interface AgreementsCheck {
  readonly obligations: number;
  readonly credits: number;
  /** Obligations whose deadline has passed and whose breach is not told yet: nothing is wrong with them. */
  readonly dueNotAnnounced: number;
  /** Leads that a version has not wholly counted since it took effect: nothing is wrong with what is missing of their credits. */
  readonly uncounted: number;
  /** Committed entries that have no position yet; above 0 the rest says little, so number them and check again. */
  readonly unnumbered: number;
  readonly disagreements: readonly Disagreement[];
}

const PAGE = 1_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Makes duties and tally anew from the journal and compares them with what is stored: outcomes, deadlines, lateness, buckets, the sums
 * of the ledger, and the figures of closed periods at their positions. Reads only; run it in a repeatable-read transaction.
 */
export async function verifyAgreements(tx: Tx, workspaceId: string): Promise<AgreementsCheck> {
  const replay = await replayAll(tx, workspaceId);
  const at = (await databaseInstant(tx)).getTime();
  const duties = await all(
    (after) => dutiesAfter(tx, workspaceId, after, PAGE),
    ({ obligation }) => obligation.id,
  );
  const credits = await all(
    (after) => creditsAfter(tx, workspaceId, after, PAGE),
    ({ id }) => id,
  );
  const left = await uncountedLeads(tx, workspaceId);
  const uncounted = new Set(left.map(({ agreementId, leadId }) => `${agreementId} ${leadId}`));
  const isCounted = ({ agreementId, credit }: CreditRecord): boolean =>
    !uncounted.has(`${agreementId} ${credit.leadId}`);
  return {
    obligations: duties.length,
    credits: credits.length,
    dueNotAnnounced: duties.filter((record) => isDue(record, at)).length,
    uncounted: uncounted.size,
    unnumbered: await unnumbered(tx, workspaceId),
    disagreements: [
      ...compareDuties(duties, replay, at),
      ...compare(
        'credit',
        described(credits.filter(isCounted), keyOfCredit, creditText),
        described(replay.credits.all().filter(isCounted), keyOfCredit, creditText),
      ),
      ...compare('ledger', await storedSums(tx, workspaceId, left), replayedSums(replay, isCounted)),
      ...(await verifyPeriods(tx, workspaceId)),
    ],
  };
}

async function replayAll(tx: Tx, workspaceId: string): Promise<Replay> {
  const owned = await new MemberCalendarHistory().history(tx, workspaceId);
  const replay = new Replay(
    await rulings(tx, workspaceId),
    await exceeded(tx, workspaceId),
    MemberCalendars.ofAll(owned),
  );
  for (let position = 0, isMore = true; isMore;) {
    const entries = await entriesAfter(tx, workspaceId, position, PAGE);
    for (const entry of entries) replay.follow(entry);
    position = entries.at(-1)?.position ?? position;
    isMore = entries.length === PAGE;
  }
  return replay;
}

const rulings = (tx: Tx, workspaceId: string): Promise<Ruled[]> =>
  rows<Ruled>(
    tx,
    `select occurred_at as "occurredAt", payload from journal_entry
      where workspace_id = $1 and subject_id in (select id from agreement where workspace_id = $1)
        and type in ('agreement.activated', 'agreement.ended') order by occurred_at, ordinal`,
    [workspaceId],
  );

const exceeded = (tx: Tx, workspaceId: string): Promise<Exceeded[]> =>
  rows<Exceeded>(
    tx,
    `select payload->>'agreementId' as "agreementId", payload->>'handoverId' as "handoverId" from journal_entry
      where workspace_id = $1 and type = 'capacity.exceeded'`,
    [workspaceId],
  );

async function all<T>(page: (after: string) => Promise<T[]>, idOf: (item: T) => string): Promise<T[]> {
  const found: T[] = [];
  for (let last = FIRST_ID, isMore = true; isMore;) {
    const items = await page(last);
    found.push(...items);
    const end = items.at(-1);
    isMore = items.length === PAGE && end !== undefined;
    if (end !== undefined) last = idOf(end);
  }
  return found;
}

async function unnumbered(tx: Tx, workspaceId: string): Promise<number> {
  const [row] = await rows<{ count: number }>(
    tx,
    'select count(*)::int as count from journal_entry where workspace_id = $1 and position is null',
    [workspaceId],
  );
  return row?.count ?? 0;
}

const isDue = ({ obligation }: DutyRecord, at: EpochMs): boolean =>
  obligation.state === 'pending' && obligation.lastMetAt < at;

const keyOfDuty = ({ versionId, handoverId, obligation: o }: DutyRecord): string =>
  [handoverId, versionId, o.clauseKey, o.leadId, o.level, o.ownerId, o.startedAt, o.cycle].join(' ');

const keyOfCredit = ({ agreementId, credit: c }: CreditRecord): string =>
  [agreementId, c.clauseKey, c.leadId, c.episode].join(' ');

const dutyText = ({ obligation: o }: DutyRecord): string =>
  [
    ...[o.state, o.tierKey, o.dueAt, o.fulfilledAt, o.elapsedMs, o.lateByMs, o.corrected?.state],
    o.progress?.done,
  ].join(' ');

const creditText = ({ credit: c }: CreditRecord): string =>
  [c.bucket, c.period, c.earnedAt, c.windowClosesAt, c.contestableUntil].join(' ');

const described = <T>(
  items: readonly T[],
  key: (item: T) => string,
  text: (item: T) => string,
): Map<string, string> => new Map(items.map((item) => [key(item), text(item)]));

/** Time may have been told by the timer or not; either is right, as long as it is what time has done. */
function compareDuties(stored: readonly DutyRecord[], replay: Replay, at: EpochMs): Disagreement[] {
  const known = described(stored, keyOfDuty, dutyText);
  const texts = replay.duties.all().map((record): [string, string] => {
    const key = keyOfDuty(record);
    const asTold = dutyText(record);
    return [key, known.get(key) === asTold ? asTold : dutyText(passTime(record, at, replay.versionOf))];
  });
  return compare('obligation', known, new Map(texts));
}

function compare(
  what: Disagreement['what'],
  stored: ReadonlyMap<string, string>,
  replayed: ReadonlyMap<string, string>,
): Disagreement[] {
  const keys = new Set([...stored.keys(), ...replayed.keys()]);
  return [...keys]
    .filter((key) => stored.get(key) !== replayed.get(key))
    .map((key) => ({ what, key, stored: stored.get(key) ?? null, replayed: replayed.get(key) ?? null }));
}

/** `except`: leads under agreements that have not wholly counted them. */
async function storedSums(
  tx: Tx,
  workspaceId: string,
  except: readonly { readonly agreementId: string; readonly leadId: string }[],
): Promise<Map<string, string>> {
  const sums = await rows<{ key: string; sum: string }>(
    tx,
    `select concat_ws(' ', agreement_id, clause_key, posted_in, bucket) as key, sum(amount)::text as sum
       from tally_entry
      where workspace_id = $1 and (agreement_id, lead_id) not in (select * from unnest($2::uuid[], $3::uuid[]))
      group by 1 having sum(amount) <> 0`,
    [workspaceId, except.map(({ agreementId }) => agreementId), except.map(({ leadId }) => leadId)],
  );
  return new Map(sums.map(({ key, sum }) => [key, sum]));
}

function replayedSums({ credits }: Replay, isCounted: (of: CreditRecord) => boolean): Map<string, string> {
  const sums = new Map<string, number>();
  for (const { of, entry } of credits.postings.filter((posting) => isCounted(posting.of))) {
    for (const { bucket, amount } of entry.changes) {
      const key = [of.agreementId, entry.clauseKey, entry.postedIn, bucket].join(' ');
      sums.set(key, (sums.get(key) ?? 0) + amount);
    }
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0).map(([key, sum]) => [key, String(sum)]));
}
