import { isMainStage } from '#contracts';
import type { Entry, LeadSnapshot, StageMove, TallyBucket } from '#contracts';
import type { EpochMs } from '#kernel';
import type { QuotaStage, TraceWriter } from '#sla';
import { isQuota } from '#sla';
import { CreditBook } from '../domain/credit-record.js';
import type { CreditRecord, Posting } from '../domain/credit-record.js';
import { CREDIT_FACTS, STAGE_FACTS } from '../domain/credit-facts.js';
import { followTally } from '../domain/follow-tally.js';
import type { TallyWorld } from '../domain/follow-tally.js';
import type { FoundAdjustment } from './course-outcome.js';
import type { CourseRecord } from './course-record.js';
import type { DraftPast } from './draft-past.js';
import { numberOf } from './lead-past.js';
import type { LeadPast, PastFact } from './lead-past.js';
import { isOutside } from './stretch.js';
import type { Stretch } from './stretch.js';

const FACTS: ReadonlySet<string> = new Set([...CREDIT_FACTS, ...STAGE_FACTS]);
const STAGES: ReadonlySet<string> = new Set(STAGE_FACTS);

/** A fact that may earn a credit: the offer, or the entry into a stage, of an episode. */
interface Earning {
  readonly index: number;
  readonly episode: number;
  readonly stage: QuotaStage;
}

/** Follows the credits of one lead through its past, by the rules that follow them live, and writes down what came of them. */
export class CreditTracing {
  private readonly world: TallyWorld;
  private readonly stages: ReadonlySet<QuotaStage>;
  private ids = 0;

  constructor(
    private readonly draft: DraftPast,
    private readonly stretch: Stretch,
    private readonly writer: TraceWriter,
  ) {
    const versions = [draft.credits];
    this.world = {
      versionOf: draft.versionOf,
      inForceAt: () => versions,
      countingAt: () => versions,
      // Windows are no matter of capacity, and a rehearsal closes no period before its hard close.
      isAboveCap: () => false,
      closedThrough: () => null,
      newId: () => String((this.ids += 1)),
    };
    this.stages = new Set(
      draft.credits.terms.clauses.flatMap((clause) => (isQuota(clause) ? clause.stage : [])),
    );
  }

  /**
   * What each fact would earn if it were the first that a clause recognises: a credit, once earned, is not earned again within its
   * episode, and whether an earlier fact earned it depends on the segment.
   */
  trace({ leadId, facts }: LeadPast, record: CourseRecord | null): void {
    const tallied = facts.filter(({ entry }) => FACTS.has(entry.type));
    const earnings = earningsOf(tallied, this.stages);
    const runs = new Map<number, CreditBook>();
    for (const { index, episode, stage } of earnings) {
      const isFirst = !earnings.some(
        (each) => each.index < index && each.episode === episode && each.stage === stage,
      );
      const from = isFirst ? 0 : index;
      const book = runs.get(from) ?? this.follow(leadId, tallied.slice(from));
      runs.set(from, book);
      this.write(book, leadId, { episode, stage, sequence: tallied[index]!.sequence }, record);
    }
  }

  private follow(leadId: string, facts: readonly PastFact[]): CreditBook {
    const book = new CreditBook();
    for (const fact of facts) {
      this.passTime(book, leadId, fact.toldAt, fact.entry);
      followTally(book, fact.entry, this.world);
    }
    const last = facts.at(-1);
    if (last) this.passTime(book, leadId, this.stretch.asOf, last.entry);
    return book;
  }

  /** Silence counts from the instant a window closes, whenever the next fact comes. */
  private passTime(book: CreditBook, leadId: string, at: EpochMs, like: Entry): void {
    const closing = book
      .ofLead(leadId)
      .flatMap(({ credit: { bucket, windowClosesAt } }) =>
        bucket === 'provisional' && windowClosesAt !== null && windowClosesAt <= at ? [windowClosesAt] : [],
      );
    for (const closesAt of [...new Set(closing)].sort((one, other) => one - other)) {
      const payload = { agreementId: 'draft' };
      const closed = { ...like, type: 'window.closed', occurredAt: new Date(closesAt), payload } as Entry;
      followTally(book, closed, this.world);
    }
  }

  private write(
    book: CreditBook,
    leadId: string,
    { episode, stage, sequence }: Omit<Earning, 'index'> & Pick<PastFact, 'sequence'>,
    record: CourseRecord | null,
  ): void {
    for (const found of book.ofLead(leadId)) {
      const { credit } = found;
      if (credit.episode !== episode || stageOf(this.draft, credit.clauseKey) !== stage) continue;
      const { earnedAt } = credit;
      const of = { configuration: Number(credit.clauseKey), episode, earnedAt, sequence };
      const posted = { ...postedOf(found, book.postings), isOutside: isOutside(this.stretch, earnedAt) };
      this.writer.addCredit({
        ...of,
        companyId: found.companyId,
        earnedOn: this.draft.credits.dayOf(earnedAt),
        attributes: numberOf(found.attributes),
        ...posted,
      });
      record?.addCredit({ ...of, ...posted });
    }
  }
}

const stageOf = (draft: DraftPast, clauseKey: string): QuotaStage | null => {
  const clause = draft.credits.clause(clauseKey);
  return isQuota(clause) ? clause.stage : null;
};

function earningsOf(facts: readonly PastFact[], stages: ReadonlySet<QuotaStage>): readonly Earning[] {
  return facts.flatMap(({ entry }, index) => {
    if (!STAGES.has(entry.type) || ('isUndated' in entry.payload && entry.payload.isUndated === true))
      return [];
    const { lead, move } = entry.payload as { lead: LeadSnapshot; move: StageMove | null };
    const entered: QuotaStage[] = (move?.entered ?? []).filter(isMainStage);
    const earned = entry.type === 'handover.offered' ? [...entered, 'offer' as const] : entered;
    return earned
      .filter((stage) => stages.has(stage))
      .map((stage) => ({ index, episode: lead.episode, stage }));
  });
}

interface Posted {
  readonly bucket: TallyBucket;
  readonly adjustments: (FoundAdjustment & { readonly postedOn: string })[];
}

/** Where the credit stands in its own period, and what was posted in others. */
function postedOf({ credit }: CreditRecord, postings: readonly Posting[]): Posted {
  let bucket = credit.bucket;
  const adjustments: Posted['adjustments'] = [];
  for (const { entry } of postings) {
    if (entry.clauseKey !== credit.clauseKey || entry.episode !== credit.episode) continue;
    const from = entry.changes.find(({ amount }) => amount < 0)?.bucket;
    const to = entry.changes.find(({ amount }) => amount > 0)?.bucket ?? credit.bucket;
    // A late fact may move in its own period what was adjusted in another: from the first adjustment on each line is kept.
    const isOwn = entry.postedIn === credit.period && adjustments.length === 0;
    if (from === undefined || isOwn) bucket = to;
    else
      adjustments.push({
        postedOn: entry.postedIn,
        at: entry.at,
        isOfLaterPeriod: entry.isAdjustment,
        from,
        to,
      });
  }
  return { bucket, adjustments };
}
