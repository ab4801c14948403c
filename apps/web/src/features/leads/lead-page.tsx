import { Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { Problem } from '../../api/problem.js';
import { useSession } from '../../api/session.js';
import type { LeadDetail } from '../../api/types.js';
import { useKeys } from '../../ui/keys/use-keys.js';
import { useBoard } from '../../live/live-context.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Card, Page, Section } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { Empty } from '../../ui/states.js';
import { takenOf } from '../../ui/taken-cells.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { useTakenText } from '../../ui/use-taken-text.js';
import { CompanyKinds } from '../companies/company-kinds.js';
import { CustomerLinks } from '../customers/customer-links.js';
import { LeadConversations } from '../conversations/lead-conversations.js';
import { LeadMessages } from '../correspondence/lead-messages.js';
import { LeadTouches } from '../events/lead-touches.js';
import { WhyThisPerson } from '../routing/why-this-person.js';
import { LeadChecklists, LeadScores } from '../qualification/lead/lead-judged.js';
import { Attempts } from './attempts.js';
import { DealBox } from './deal-box.js';
import { DisputeBox } from './dispute-box.js';
import { Dossier } from './dossier.js';
import { LeadActs } from './lead-acts.js';
import { nameOf } from './lead-columns.js';
import { LeadFiles } from './lead-files.js';
import { useLead } from './lead-query.js';
import classes from './leads.module.css';
import { MergeCard } from './merge-card.js';
import { NextStepBox } from './next-step-box.js';
import { NoteComposer } from './notes/note-composer.js';
import { OfferBox } from './offer-box.js';
import { PersonPart } from './person-part.js';
import { Promises } from './promises.js';
import { useHoldReason } from './rest/hold-reason.js';
import { Timeline } from './timeline.js';
import { whoseOf } from './whose.js';

/** The router counts the pages of this visit. */
const cameFromWithin = (): boolean => ((history.state as { idx?: number } | null)?.idx ?? 0) > 0;

/** One lead, whole: who it is, what happened, what is owed, what it is worth. */
export function LeadPage(): JSX.Element {
  const { id = '' } = useParams();
  const query = useLead(id);
  const navigate = useNavigate();
  // Whoever came by a link from outside is not sent out again.
  useKeys('lead', { u: () => void (cameFromWithin() ? navigate(-1) : navigate('/')) });
  if (query.data !== undefined && query.error instanceof Problem && query.error.status === 404)
    return <Gone lead={query.data} />;
  return <Asked query={query}>{(lead) => <LeadView key={lead.id} lead={lead} />}</Asked>;
}

/** Somebody else's now, by what was just done with it: what stood here is not to be acted on any more. */
function Gone({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const { member } = useSession();
  const tell = useTakenText();
  const cells = useBoard(`inbox/${member.id}`).state?.cells ?? {};
  const taken = takenOf(cells).find(({ leadId }) => leadId === lead.id);
  return (
    <Page title={nameOf(lead)}>
      <Empty title={taken ? tell(taken) : t('lead.gone')} action={<Link to="/leads">{t('lead.back')}</Link>}>
        {t('lead.goneText')}
      </Empty>
    </Page>
  );
}

function LeadView({ lead }: { lead: LeadDetail }): JSX.Element {
  const may = useMay();
  const { member } = useSession();
  useRefetchOn(may('board.read') ? 'funnel' : `inbox/${member.id}`, [
    'lead',
    'obligations',
    'opportunities',
    'files',
  ]);
  return (
    <Page title={nameOf(lead)} lead={<Standing lead={lead} />} actions={<LeadActs lead={lead} />}>
      <OfferBox lead={lead} />
      <DisputeBox lead={lead} />
      <NextStepBox lead={lead} />
      <div className={classes.two}>
        <Course lead={lead} />
        <Facts lead={lead} />
      </div>
    </Page>
  );
}

/** What is owed and what happened, in its order. */
function Course({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const may = useMay();
  return (
    <div className={classes.stack}>
      {may('agreement.read') && <Promises leadId={lead.id} />}
      <LeadChecklists lead={lead} />
      <Section title={t('lead.timeline')} aside={<CustomerLinks personId={lead.person?.id} />}>
        <Card>
          {may('person.read') && <NoteComposer leadId={lead.id} />}
          <Timeline entries={lead.timeline} notes={lead.notes} />
        </Card>
      </Section>
    </div>
  );
}

/** Who it is, and everything that hangs on it. */
function Facts({ lead }: { lead: LeadDetail }): JSX.Element {
  const may = useMay();
  return (
    <div className={classes.stack}>
      <Dossier lead={lead} />
      <OfTheHouse lead={lead} />
      <LeadScores lead={lead} />
      {may('member.read') && <WhyThisPerson leadId={lead.id} />}
      {lead.person && may('person.merge') && <MergeCard personId={lead.person.id} />}
      <Attempts lead={lead} />
      <LeadMessages leadId={lead.id} whose={whoseOf(lead)} hasAddress={lead.person?.email != null} />
      {may('conversation.read') && <LeadConversations leadId={lead.id} />}
      {lead.person && may('member.read') && <LeadTouches leadId={lead.id} />}
      {may('opportunity.read') && <DealBox lead={lead} />}
      <LeadFiles lead={lead} />
    </div>
  );
}

/** What only members of the house are shown of the person and the company. */
function OfTheHouse({ lead: { person, company } }: { lead: LeadDetail }): JSX.Element | null {
  const may = useMay();
  if (!may('member.read')) return null;
  return (
    <>
      {may('person.read') && <PersonPart person={person} />}
      {company && <CompanyKinds companyId={company.id} />}
    </>
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
      {lead.workState === 'on_hold' && <Snooze lead={lead} />}
      <span>{who.filter(Boolean).join(' · ')}</span>
    </Group>
  );
}

/** Until when it rests, and why. */
function Snooze({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const formats = useFormats();
  const reasonOf = useHoldReason();
  const at = lead.holdUntil === null ? '–' : formats.moment(lead.holdUntil);
  return <Signal tone="warn">{t('hold.standing', { at, reason: reasonOf(lead.holdReason) })}</Signal>;
}
