import { SYSTEM } from '#contracts';
import type {
  Entry,
  EntryPayloads,
  EntryType,
  LeadSnapshot,
  NewEntry,
  ObligationSnapshot,
  Stage,
  StageMove,
  SubjectKind,
} from '#contracts';
import type { JsonObject } from '#kernel';
import { newId } from '#kernel';

const SUBJECTS: Readonly<Record<string, SubjectKind>> = {
  attempt: 'lead',
  revenue: 'opportunity',
  window: 'agreement',
  policy: 'agreement',
};

/** An entry of the type, as a command would append it. */
export function newEntry<T extends EntryType>(
  type: T,
  payload: EntryPayloads[T],
  { leadId = null, at = '2026-04-14T10:00:00Z' }: { leadId?: string | null; at?: string } = {},
): NewEntry {
  const word = type.split('.')[0] ?? '';
  return {
    type,
    subjectKind: SUBJECTS[word] ?? (word as SubjectKind),
    subjectId: leadId ?? newId(),
    leadId,
    actor: SYSTEM,
    occurredAt: new Date(at),
    payload,
  } as unknown as NewEntry;
}

/** The same, numbered: as a reader gets it. */
export const recorded = (entry: NewEntry, position = 1): Entry => ({
  ...entry,
  id: newId(),
  workspaceId: newId(),
  position,
  recordedAt: entry.occurredAt,
});

export const lead = (given: Partial<LeadSnapshot> = {}): LeadSnapshot => ({
  attributes: { channel: 'website', leadType: 'demo', grade: 'A', campaignId: null },
  stage: 'inquiry',
  episode: 1,
  personId: null,
  companyId: null,
  ownerId: null,
  teamId: null,
  capturedOn: '2026-04-02',
  ...given,
});

export const move = (from: Stage | null, ...entered: Stage[]): StageMove => ({
  from,
  to: entered.at(-1) ?? 'inquiry',
  entered,
});

export const AGREEMENT = newId<'agreement'>();
export const VERSION = newId<'agreement-version'>();

export const obligation = (given: Partial<ObligationSnapshot> = {}): ObligationSnapshot => ({
  obligationId: newId(),
  agreementId: AGREEMENT,
  versionId: VERSION,
  clauseKey: 'accept-in-4h',
  kind: 'duty.accept',
  level: 'lead',
  owedBy: 'sales',
  tier: 'hot',
  leadId: newId(),
  handoverId: null,
  ownerId: null,
  teamId: null,
  attributes: { channel: 'event' },
  startedAt: '2026-04-14T10:00:00Z',
  dueAt: '2026-04-14T14:00:00Z',
  ...given,
});

const CLOSED_DAYS = ['2026-04-06'];

/** Italy in April 2026: 21 working days, Easter Monday closed. */
export const ITALIAN_OFFICE = {
  zone: 'Europe/Rome',
  week: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ open: '09:00', close: '18:00' }]]),
  ),
  holidays: CLOSED_DAYS.map((on) => ({ on })),
};

const parties = { owedBy: 'marketing', owedTo: 'sales' };

/** A quota of 140 leads a month and a duty to accept within four hours. */
export const terms = (
  given: JsonObject = {},
): JsonObject & { readonly clauses: readonly [JsonObject, JsonObject] } => ({
  clauses: [
    { kind: 'quota.volume', key: 'mql-volume', title: 'Qualified leads', ...parties, goal: 140 },
    {
      ...{ kind: 'duty.accept', key: 'accept-in-4h', title: 'Answer in four hours' },
      ...{ owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
      tiers: [{ key: 'hot', label: 'Hot', when: { all: [] }, targetMs: 14_400_000 }],
    },
  ],
  period: { unit: 'month', zone: 'Europe/Rome' },
  ...given,
});

export const activated = (
  given: Partial<EntryPayloads['agreement.activated']> = {},
  at = '2026-01-01T08:00:00Z',
): NewEntry =>
  newEntry(
    'agreement.activated',
    {
      ...{ agreementId: AGREEMENT, versionId: VERSION, version: 1, title: 'Two teams, one race' },
      ...{ effectiveOn: '2026-01-01', terms: terms(), calendars: { default: ITALIAN_OFFICE } },
      ...given,
    },
    { at },
  );
