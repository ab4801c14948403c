import type { Notice } from './mail/notice.js';

/** Where in the product one sees what it is about. */
export function placeOf({ kind, leadId, facts }: Pick<Notice, 'kind' | 'leadId' | 'facts'>): string {
  if (leadId !== null) return `/leads/${leadId}`;
  if (facts.agreementId != null) return `/agreement/${facts.agreementId}`;
  return kind === 'webhook-stopped' ? '/settings/webhooks' : '/';
}
