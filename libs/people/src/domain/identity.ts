/** One thing that identifies somebody. `source` names the system for ids that only it understands, and is empty otherwise. */
export interface Identity {
  readonly kind: string;
  readonly source: string;
  readonly value: string;
}

/** An identity as one text, unlike for unlike identities. */
export const identityText = ({ kind, source, value }: Identity): string =>
  JSON.stringify([kind, source, value]);

/** Where an identity is kept: two values in one slot contradict a weak sign that they are one and the same. */
export const slotOf = ({ kind, source }: Pick<Identity, 'kind' | 'source'>): string => `${kind}:${source}`;

export type PersonIdentityKind = 'email' | 'phone' | 'external' | 'anonymous';
export type CompanyIdentityKind = 'domain' | 'external' | 'name';

/** Kinds that are sure; the others (a shared phone or browser, a common name) give way when a sure one contradicts them. */
export const SURE_KINDS: ReadonlySet<string> = new Set<PersonIdentityKind | CompanyIdentityKind>([
  'email',
  'domain',
  'external',
]);

/** An id that another system gave. */
export interface ExternalId {
  readonly source: string;
  readonly id: string;
}
