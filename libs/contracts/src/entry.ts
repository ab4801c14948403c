import type { Actor } from './actor.js';
import type { AfterSaleEntries } from './after-sale.entries.js';
import type { AgreementEntries } from './agreement.entries.js';
import type { AttachmentEntries } from './attachment.entries.js';
import type { AuditEntries } from './audit.entries.js';
import type { CalendarEntries } from './calendar.entries.js';
import type { ContentEntries } from './content.entries.js';
import type { ConversationEntries } from './conversation.entries.js';
import type { CreditEntries } from './credit.entries.js';
import type { EncounterEntries } from './encounter.entries.js';
import type { ExportEntries } from './export.entries.js';
import type { HandoverEntries } from './handover.entries.js';
import type { LeadEntries } from './lead.entries.js';
import type { MemberEntries } from './member.entries.js';
import type { PartnerEntries } from './partner.entries.js';
import type { PeriodEntries } from './period.entries.js';
import type { PersonEntries } from './person.entries.js';
import type { PipelineEntries } from './pipeline.entries.js';
import type { ProcessEntries } from './process.entries.js';
import type { QualificationEntries } from './qualification.entries.js';
import type { ReturnsEntries } from './returns.entries.js';
import type { DecisionTemplateEntries, RevenueEntries } from './revenue.entries.js';
import type { ReviewEntries } from './review.entries.js';
import type { RoutingEntries } from './routing.entries.js';
import type { SpendEntries } from './spend.entries.js';

/** Every entry type with its payload; each feature adds its own file. Payloads hold ids, codes and numbers, no personal data. */
export interface EntryPayloads
  extends
    PersonEntries,
    LeadEntries,
    HandoverEntries,
    RevenueEntries,
    DecisionTemplateEntries,
    AfterSaleEntries,
    AgreementEntries,
    AttachmentEntries,
    AuditEntries,
    CalendarEntries,
    ContentEntries,
    ConversationEntries,
    CreditEntries,
    EncounterEntries,
    ExportEntries,
    MemberEntries,
    PartnerEntries,
    PeriodEntries,
    PipelineEntries,
    ProcessEntries,
    QualificationEntries,
    ReturnsEntries,
    ReviewEntries,
    RoutingEntries,
    SpendEntries {}

export type EntryType = keyof EntryPayloads;

/** What an entry is about. */
export type SubjectKind =
  | 'person'
  | 'company'
  | 'lead'
  | 'handover'
  | 'opportunity'
  | 'agreement'
  | 'signature'
  | 'obligation'
  | 'tally'
  | 'calendar'
  | 'period'
  | 'process'
  | 'qualification'
  | 'review'
  | 'routing'
  | 'attachment'
  | 'audit'
  | 'partner'
  | 'registration'
  | 'conversation'
  | 'event'
  | 'encounter'
  | 'spend'
  | 'spend-plan'
  | 'currency-rate'
  | 'export'
  | 'campaign'
  | 'asset'
  | 'distribution-code'
  | 'credit'
  | 'returns'
  | 'pipeline'
  | 'member';

interface EntryOf<T extends EntryType> {
  readonly type: T;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  /** The lead on whose timeline it stands, if any. */
  readonly leadId: string | null;
  readonly actor: Actor;
  /** When it happened in the world. */
  readonly occurredAt: Date;
  readonly payload: EntryPayloads[T];
}

interface RecordedEntryOf<T extends EntryType> extends EntryOf<T> {
  readonly id: string;
  readonly workspaceId: string;
  /** Dense number in the workspace, given after commit; null until then. */
  readonly position: number | null;
  /** When we learned of it. */
  readonly recordedAt: Date;
}

/** A fact about to be recorded; `Entry` narrows by its `type`. */
export type NewEntry<T extends EntryType = EntryType> = { [K in T]: EntryOf<K> }[T];

/** One fact of the journal. */
export type Entry<T extends EntryType = EntryType> = { [K in T]: RecordedEntryOf<K> }[T];
