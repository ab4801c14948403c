import type { Notice } from './mail/notice.js';

/** Of what has one place, whatever it is about. */
const PLACES: Readonly<Partial<Record<Notice['kind'], string>>> = {
  'model-drifting': '/settings/predictive',
  'rates-aged': '/spend?part=rates',
  'second-factor-reset': '/settings/access',
  'webhook-stopped': '/settings/webhooks',
};

/** Where in the product one sees what it is about. */
export function placeOf({ kind, leadId, facts }: Pick<Notice, 'kind' | 'leadId' | 'facts'>): string {
  // Also where it has a lead by now: what was decided stands with the registration.
  if (facts.registrationId != null) return `/registrations/${facts.registrationId}`;
  if (facts.opportunityId != null) return `/deals/${facts.opportunityId}`;
  if (leadId !== null) return kind === 'waiver-asked' ? asked(leadId, facts) : `/leads/${leadId}`;
  if (facts.agreementId != null) return `/agreement/${facts.agreementId}`;
  if (kind === 'channel-overspent') return `/returns?tab=mix&from=${facts.from}&to=${facts.to}`;
  return PLACES[kind] ?? '/';
}

/** Where the promise can be excused. */
const asked = (leadId: string, { obligationId = null }: Notice['facts']): string =>
  obligationId === null
    ? `/leads/${leadId}`
    : `/obligations?status=all&leadId=${leadId}&waive=${obligationId}`;
