import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KnownLead } from '../api/lead-names.js';

interface LeadLinkProps {
  readonly leadId: string;
  readonly known: KnownLead;
  readonly className?: string | undefined;
}

/** Whom a lead is about, opening its page; for those who may not see it, that there is one. */
export function LeadLink({ leadId, known, className = 'quiet' }: LeadLinkProps): JSX.Element {
  const name = useLeadText(known);
  if (known.isHidden) return <span>{name}</span>;
  return (
    <Link to={`/leads/${leadId}`} className={className}>
      {name}
    </Link>
  );
}

/** The same as text. */
export function useLeadText({ name, isHidden }: KnownLead): string {
  const { t } = useTranslation('ui');
  if (name === undefined) return '…';
  return isHidden ? t('lead.hidden') : (name ?? t('lead.unnamed'));
}
