import type { EncounterKind } from '#contracts';
import type { NewEncounter } from './event-types.js';
import { fieldOf, instantOf } from './local-time.js';

export const WHO = ['firstName', 'lastName', 'email', 'phone', 'company'] as const;

/** A call or a visit as it is being filled in. */
export interface EncounterDraft extends Readonly<Record<(typeof WHO)[number], string>> {
  readonly kind: EncounterKind;
  /** Somebody who was found; what is filled in of others is not sent then. */
  readonly known: { readonly id: string; readonly shown: string } | null;
  readonly at: string;
  readonly place: string;
  readonly evidence: string;
  /** The code on what was handed out, as it was told. */
  readonly distributionCode: string;
  readonly eventId: string | null;
  readonly makesLead: boolean;
  readonly leadType: string;
}

export const newDraft = (): EncounterDraft => ({
  ...{ firstName: '', lastName: '', email: '', phone: '', company: '' },
  ...{
    kind: 'call',
    known: null,
    at: fieldOf(new Date()),
    place: '',
    evidence: '',
    distributionCode: '',
    eventId: null,
    makesLead: false,
    leadType: '',
  },
});

const filled = <T extends Readonly<Record<string, string>>>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])),
  ) as Partial<T>;

/** Whether who, when and what shows it are there; the product says the rest. */
export const isWhole = (draft: EncounterDraft): boolean =>
  draft.evidence.trim().length >= 3 &&
  instantOf(draft.at) !== null &&
  (draft.known !== null || WHO.some((field) => draft[field].trim() !== ''));

function personOf({ firstName, lastName, email, phone, company }: EncounterDraft): NewEncounter['person'] {
  return {
    ...filled({ firstName, lastName, email, phone }),
    ...(company.trim() !== '' && { company: { name: company.trim() } }),
  };
}

/** As the API takes it; an event only where one was at a stand. */
export function encounterOf(draft: EncounterDraft): NewEncounter {
  const { kind, at, place, evidence, distributionCode, eventId, makesLead, leadType, known } = draft;
  return {
    ...{ kind, at: instantOf(at) ?? '', evidence: evidence.trim(), makesLead },
    ...(known === null ? { person: personOf(draft) } : { personId: known.id }),
    ...filled({ place, distributionCode }),
    ...(makesLead && filled({ leadType })),
    ...(kind === 'stand' && eventId !== null && { eventId }),
  };
}
