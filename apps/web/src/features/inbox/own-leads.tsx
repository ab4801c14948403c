import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import type { OwnLead } from './inbox-cells.js';
import classes from './inbox.module.css';
import { OwnLeadRow } from './own-lead-row.js';

interface OwnLeadsProps {
  readonly leads: readonly OwnLead[];
  readonly now: number;
  readonly chosenId: string | null;
  readonly onChoose: (leadId: string) => void;
  readonly onAttempt: (leadId: string) => void;
  readonly onPlan: (leadId: string) => void;
}

/** What was accepted and is being worked on. */
export function OwnLeads({ leads, chosenId, ...acts }: OwnLeadsProps): JSX.Element {
  const { t } = useTranslation('inbox');
  return (
    <Section title={t('yours')}>
      <Card pad={false}>
        {leads.length === 0 && <p className={classes.quiet}>{t('noLeads')}</p>}
        <ul className={classes.list}>
          {leads.map((lead) => (
            <OwnLeadRow key={lead.leadId} lead={lead} isChosen={lead.leadId === chosenId} {...acts} />
          ))}
        </ul>
      </Card>
    </Section>
  );
}
