import type { Entry, EntryType } from '#contracts';
import { ACT_ENTRIES } from './recognition.js';

/** What credit has to look at again. */
export interface Affected {
  readonly deals: readonly string[];
  readonly leads: readonly string[];
  /** Leads that may have come to the stage that makes them one. */
  readonly milestones: readonly string[];
  /** Leads for which somebody of ours did something: recognition for what was won may be another, nothing else. */
  readonly acts: readonly string[];
  /** Whose touches, records or company may be others. */
  readonly persons: readonly string[];
}

/** Entries after which a deal of the lead is of others, or counts no more. */
const OF_LEADS: ReadonlySet<EntryType> = new Set<EntryType>([
  'lead.person_changed',
  'lead.merged',
  'lead.unmerged',
  'lead.taken_back',
  'lead.forgotten',
  'lead.test_erased',
]);

const MILESTONES: ReadonlySet<EntryType> = new Set<EntryType>([
  'lead.qualified',
  'lead.sales_qualified',
  'lead.moved',
  'handover.accepted',
]);

/** Entries that name a deal and leave its people, its end and its money as they were. */
const ONLY_NAMED: ReadonlySet<EntryType> = new Set<EntryType>([
  'opportunity.steps_planned',
  'opportunity.step_overdue',
  'opportunity.step_reopened',
]);

/** Acts that name a deal find it by its name. */
const OF_DEALS = ['opportunity.', 'revenue.'] as const;
const isOfDeals = (type: EntryType): boolean =>
  OF_DEALS.some((prefix) => type.startsWith(prefix)) && !ONLY_NAMED.has(type);

const ACTS: ReadonlySet<EntryType> = new Set(ACT_ENTRIES.filter((type) => !isOfDeals(type)));

/** What entries touch: a deal and its money, the person and the milestones of a lead, the company and the records of a person. */
export function affectedBy(entries: readonly Entry[]): Affected {
  const deals = entries.flatMap(({ type, payload }) =>
    'opportunityId' in payload && payload.opportunityId !== null && isOfDeals(type)
      ? payload.opportunityId
      : [],
  );
  const leadsOf = (types: ReadonlySet<EntryType>): string[] =>
    unique(entries.flatMap(({ type, leadId }) => (leadId !== null && types.has(type) ? leadId : [])));
  return {
    ...{ deals: unique(deals), leads: leadsOf(OF_LEADS), persons: unique(entries.flatMap(personsIn)) },
    ...{ milestones: leadsOf(MILESTONES), acts: leadsOf(ACTS) },
  };
}

/** Who somebody is, or of which company, is another. */
const OF_PERSONS: ReadonlySet<EntryType> = new Set([
  ...['person.merged', 'person.unmerged', 'person.updated', 'person.erased'],
] as const);

function personsIn({ type, subjectId, payload }: Entry): string[] {
  const isOfPerson = OF_PERSONS.has(type);
  return [...(isOfPerson ? [subjectId] : []), ...('loserId' in payload ? [payload.loserId] : [])];
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
