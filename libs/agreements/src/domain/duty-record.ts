import type { LeadAttributes, TeamKind } from '#contracts';
import type { EpochMs } from '#kernel';
import type { DutyClause, Obligation } from '#sla';
import { isDuty } from '#sla';
import type { VersionInForce } from './version-in-force.js';

/** An obligation with where it came from. */
export interface DutyRecord {
  readonly agreementId: string;
  readonly versionId: string;
  readonly kind: string;
  readonly owedBy: TeamKind;
  /** Null where the duty belongs to no hand-over: marketing's own clock, and answers to whoever wrote. */
  readonly handoverId: string | null;
  readonly teamId: string | null;
  readonly attributes: LeadAttributes;
  /** When the hand-over or the lead left: nothing answers the duty any more. A breach then stays unanswered. */
  readonly releasedAt: EpochMs | null;
  readonly obligation: Obligation;
}

/** A round that late facts showed never began: released before its own start, so that nothing bears on it. */
export const isTakenBack = ({ releasedAt, obligation }: DutyRecord): boolean =>
  releasedAt !== null && releasedAt < obligation.startedAt;

/** Finds a version by its id among those that were loaded. */
export type VersionOf = (versionId: string) => VersionInForce;

export interface Judged {
  readonly clause: DutyClause;
  readonly calendar: ReturnType<VersionInForce['calendar']>;
}

/** The clause and the calendar a duty was started under. */
export function judgedBy({ versionId, obligation }: DutyRecord, versionOf: VersionOf): Judged {
  const version = versionOf(versionId);
  const clause = version.clause(obligation.clauseKey);
  if (!isDuty(clause)) throw new Error(`Clause “${clause.key}” is no duty.`);
  return { clause, calendar: version.calendar(obligation.calendarVersion) };
}

/** One change of a duty: from nothing when it started. */
export interface DutyChange {
  readonly before: DutyRecord | null;
  readonly after: DutyRecord;
}

export interface OfferedUnder {
  readonly handoverId: string;
  readonly versionIds: readonly string[];
}

/** The duties of some leads while a batch of facts is worked through; remembers what each was before. */
export class DutyBook {
  private readonly byLead = new Map<string, Map<string, DutyRecord>>();
  private readonly before = new Map<string, DutyRecord>();

  private readonly offered = new Map<string, readonly string[]>();

  /** `offered`: under which versions hand-overs were offered. */
  constructor(loaded: readonly DutyRecord[] = [], offered: readonly OfferedUnder[] = []) {
    for (const record of loaded) {
      this.put(record);
      this.before.set(record.obligation.id, record);
    }
    for (const each of offered) this.keepOffer(each);
  }

  keepOffer({ handoverId, versionIds }: OfferedUnder): void {
    this.offered.set(handoverId, versionIds);
  }

  /** What a hand-over was offered under judges it to the end, whatever is agreed later (ruling 20). */
  offeredUnder(handoverId: string): readonly string[] {
    return this.offered.get(handoverId) ?? [];
  }

  ofLead(leadId: string): readonly DutyRecord[] {
    return [...(this.byLead.get(leadId)?.values() ?? [])];
  }

  put(record: DutyRecord): void {
    const { leadId, id } = record.obligation;
    const ofLead = this.byLead.get(leadId) ?? new Map<string, DutyRecord>();
    this.byLead.set(leadId, ofLead.set(id, record));
  }

  all(): readonly DutyRecord[] {
    return [...this.byLead.values()].flatMap((ofLead) => [...ofLead.values()]);
  }

  /** What differs from what was loaded. */
  changes(): readonly DutyChange[] {
    return this.all()
      .map((after) => ({ before: this.before.get(after.obligation.id) ?? null, after }))
      .filter(({ before, after }) => before !== after);
  }
}
