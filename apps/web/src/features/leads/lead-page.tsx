import { Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay, useReach } from '../../api/may.js';
import { Problem } from '../../api/problem.js';
import { useSession } from '../../api/session.js';
import type { LeadDetail } from '../../api/types.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { AttemptForm } from '../../ui/attempt-form.js';
import { Card, Page, Section } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { Empty } from '../../ui/states.js';
import { useLabel } from '../../ui/use-label.js';
import { Attempts } from './attempts.js';
import { DealBox } from './deal-box.js';
import { DisputeBox } from './dispute-box.js';
import { Dossier } from './dossier.js';
import { LeadActs } from './lead-acts.js';
import { nameOf } from './lead-columns.js';
import { useLead } from './lead-query.js';
import classes from './leads.module.css';
import { MergeCard } from './merge-card.js';
import { NextStepBox } from './next-step-box.js';
import { OfferBox } from './offer-box.js';
import { Promises } from './promises.js';
import { Timeline } from './timeline.js';
import { whoseOf } from './whose.js';

/** One lead, whole: who it is, what happened, what is owed, what it is worth. */
export function LeadPage(): JSX.Element {
  const { id = '' } = useParams();
  const query = useLead(id);
  if (query.data !== undefined && query.error instanceof Problem && query.error.status === 404)
    return <Gone lead={query.data} />;
  return <Asked query={query}>{(lead) => <LeadView key={lead.id} lead={lead} />}</Asked>;
}

/** Somebody else's now, by what was just done with it: what stood here is not to be acted on any more. */
function Gone({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  return (
    <Page title={nameOf(lead)}>
      <Empty title={t('lead.gone')} action={<Link to="/leads">{t('lead.back')}</Link>}>
        {t('lead.goneText')}
      </Empty>
    </Page>
  );
}

function LeadView({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const reaches = useReach(whoseOf(lead));
  const may = useMay();
  const { member } = useSession();
  useRefetchOn(may('board.read') ? 'funnel' : `inbox/${member.id}`, ['lead', 'obligations', 'opportunities']);
  return (
    <Page title={nameOf(lead)} lead={<Standing lead={lead} />} actions={<LeadActs lead={lead} />}>
      <OfferBox lead={lead} />
      <DisputeBox lead={lead} />
      <NextStepBox lead={lead} />
      <div className={classes.two}>
        <div className={classes.stack}>
          {may('agreement.read') && <Promises leadId={lead.id} />}
          <Section title={t('lead.timeline')}>
            <Card>
              <Timeline entries={lead.timeline} notes={lead.notes} />
            </Card>
          </Section>
        </div>
        <div className={classes.stack}>
          <Dossier lead={lead} />
          {lead.person && may('person.merge') && <MergeCard personId={lead.person.id} />}
          <Section title={t('lead.attempts')}>
            <Card>
              <Attempts attempts={lead.attempts} notes={lead.notes} />
              {reaches('attempt.log') && <AttemptForm leadId={lead.id} />}
            </Card>
          </Section>
          {may('opportunity.read') && <DealBox lead={lead} />}
        </div>
      </div>
    </Page>
  );
}

/** Stage, hand-over and hold as signs, then who it is. */
function Standing({ lead }: { lead: LeadDetail }): JSX.Element {
  const label = useLabel();
  const who = [lead.person?.jobTitle, lead.company?.name, lead.owner?.name];
  return (
    <Group gap={8}>
      <Signal tone={lead.stage === 'customer' ? 'good' : 'busy'}>{label('stage', lead.stage)}</Signal>
      {lead.handover && (
        <Signal tone={toneOf(lead.handover.state)}>{label('handover', lead.handover.state)}</Signal>
      )}
      {lead.workState === 'on_hold' && <Signal tone="warn">{label('workState', 'on_hold')}</Signal>}
      <span>{who.filter(Boolean).join(' · ')}</span>
    </Group>
  );
}
