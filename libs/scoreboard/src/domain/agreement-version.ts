import type { ActiveAgreement, Entry } from '#contracts';
import type { CalendarDefinition } from '#calendar';
import type { AgreementTerms } from '#sla';

/** A version as its activation told it; the words both sides signed, kept whole. */
export interface KeptVersion {
  readonly versionId: string;
  readonly agreementId: string;
  readonly version: number;
  readonly title: string;
  readonly effectiveOn: string;
  /** The zone whose days bound its periods. */
  readonly zone: string;
  readonly terms: ActiveAgreement['terms'];
  readonly calendars: ActiveAgreement['calendars'];
  readonly isEnded: boolean;
}

/** A version ready to be asked. */
export interface Version extends Omit<KeptVersion, 'terms' | 'calendars' | 'zone'> {
  readonly terms: AgreementTerms;
  readonly calendar: CalendarDefinition;
}

/** What an activation says, as it is kept. */
export function keptVersion({ payload }: Entry<'agreement.activated'>): KeptVersion {
  const { versionId, agreementId, version, title, effectiveOn, terms, calendars } = payload;
  const { zone = 'UTC' } = (terms.period ?? {}) as { readonly zone?: string };
  return { versionId, agreementId, version, title, effectiveOn, zone, terms, calendars, isEnded: false };
}
