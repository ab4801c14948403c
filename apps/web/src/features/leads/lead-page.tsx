import { Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { LeadDetail } from '../../api/types.js';
import { Asked } from '../../ui/asked.js';
import { AttemptForm } from '../../ui/attempt-form.js';
import { Card, Page, Section } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { useLabel } from '../../ui/use-label.js';
import { Attempts } from './attempts.js';
import { DealBox } from './deal-box.js';
import { Dossier } from './dossier.js';
import { nameOf } from './lead-columns.js';
import { useLead } from './lead-query.js';
import classes from './leads.module.css';
import { OfferBox } from './offer-box.js';
import { Promises } from './promises.js';
import { Timeline } from './timeline.js';

/** One lead, whole: who it is, what happened, what is owed, what it is worth. */
export function LeadPage(): JSX.Element {
  const { id = '' } = useParams();
  return <Asked query={useLead(id)}>{(lead) => <LeadView lead={lead} />}</Asked>;
}

function LeadView({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation(['leads', 'ui']);
  const label = useLabel();
  const states = (
    <Group gap={8}>
      <Signal tone={lead.stage === 'customer' ? 'good' : 'busy'}>{label('stage', lead.stage)}</Signal>
      {lead.handover && (
        <Signal tone={toneOf(lead.handover.state)}>{label('handover', lead.handover.state)}</Signal>
      )}
      <span>{[lead.person?.jobTitle, lead.company?.name, lead.owner?.name].filter(Boolean).join(' · ')}</span>
    </Group>
  );
  return (
    <Page title={nameOf(lead)} lead={states}>
      <OfferBox lead={lead} />
      <div className={classes.two}>
        <div className={classes.stack}>
          <Promises obligations={lead.obligations} />
          <Section title={t('leads:lead.timeline')}>
            <Card>
              <Timeline entries={lead.timeline} />
            </Card>
          </Section>
        </div>
        <div className={classes.stack}>
          <Dossier lead={lead} />
          <Section title={t('leads:lead.attempts')}>
            <Card>
              <Attempts attempts={lead.attempts} />
              <AttemptForm leadId={lead.id} />
            </Card>
          </Section>
          <DealBox lead={lead} />
        </div>
      </div>
    </Page>
  );
}
