import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cells } from '#contracts';
import { useServerNow } from '../../../live/live-context.js';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { Empty } from '../../../ui/states.js';
import { useAccepting } from '../../../ui/use-accepting.js';
import { DeadlineCrier } from '../../inbox/deadline-crier.js';
import { DeskSheets } from '../../inbox/desk-sheets.js';
import type { OpenForm } from '../../inbox/desk-sheets.js';
import { ownLeadsOf, whoIs } from '../../inbox/inbox-cells.js';
import type { Offer, OwnLead } from '../../inbox/inbox-cells.js';
import { OfferRow } from '../../inbox/offer-row.js';
import { OwnLeadRow } from '../../inbox/own-lead-row.js';
import { TakenCrier } from '../../inbox/taken-crier.js';
import { useLingering } from '../../inbox/use-lingering.js';
import { dueTasks } from '../due-tasks.js';
import classes from './portal.module.css';

/** So many own leads are shown at once; what is due comes first, and the rest is one tap away. */
const MOST_OWN = 20;

const nothing = (): void => undefined;

/** What awaits an answer, and what was accepted with what is due next: the two things a partner comes for. */
export function PartnerDesk({ cells }: { cells: Cells }): JSX.Element {
  const { t } = useTranslation('ui');
  const now = useServerNow();
  const [open, setOpen] = useState<OpenForm | null>(null);
  const opens = (kind: OpenForm['kind']) => (id: string) => setOpen({ kind, id });
  const accepting = useAccepting();
  // Which tier of which agreement it is tells a partner nothing: how long there is does.
  const offers = useLingering(cells).map((offer) => ({ ...offer, tier: null }));
  const own = ownLeadsOf(cells);
  const accept = (offer: Offer): void =>
    accepting.accept({ handoverId: offer.handoverId, name: whoIs(offer) ?? t('state.unknown') });
  return (
    <>
      <DeadlineCrier offers={offers.filter(({ taken }) => taken === undefined)} now={now} />
      <TakenCrier offers={offers} />
      <Offers
        offers={offers}
        now={now}
        busyId={accepting.busyId}
        onAccept={accept}
        onReject={opens('reject')}
        onDecline={opens('decline')}
      />
      <Leads leads={own} now={now} onAttempt={opens('attempt')} onPlan={opens('plan')} />
      <DeskSheets open={open} own={own} onClose={() => setOpen(null)} />
    </>
  );
}

interface OffersProps {
  readonly offers: readonly Offer[];
  readonly now: number;
  readonly busyId: string | null;
  readonly onAccept: (offer: Offer) => void;
  readonly onReject: (handoverId: string) => void;
  readonly onDecline: (handoverId: string) => void;
}

function Offers({ offers, busyId, ...row }: OffersProps): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <Section title={t('portal.offers')}>
      <Card pad={false}>
        {offers.length === 0 && <Empty title={t('portal.noOffers')}>{t('portal.noOffersText')}</Empty>}
        <ul className={`${classes.list} ${classes.offers}`}>
          {offers.map((offer) => (
            <OfferRow
              key={offer.handoverId}
              offer={offer}
              isChosen={false}
              isBusy={busyId === offer.handoverId}
              onChoose={nothing}
              {...row}
            />
          ))}
        </ul>
      </Card>
    </Section>
  );
}

interface LeadsProps {
  readonly leads: readonly OwnLead[];
  readonly now: number;
  readonly onAttempt: (leadId: string) => void;
  readonly onPlan: (leadId: string) => void;
}

function Leads({ leads, ...row }: LeadsProps): JSX.Element {
  const { t } = useTranslation('partners');
  const shown = leads.slice(0, MOST_OWN);
  return (
    <Section title={t('portal.leads')} aside={<Tasks leads={leads} now={row.now} />}>
      <Card pad={false}>
        {leads.length === 0 && <p className={classes.quiet}>{t('portal.noLeads')}</p>}
        <ul className={`${classes.list} ${classes.own}`}>
          {shown.map((lead) => (
            <OwnLeadRow key={lead.leadId} lead={lead} isChosen={false} onChoose={nothing} {...row} />
          ))}
        </ul>
        {leads.length > shown.length && (
          <Link to="/leads" className={classes.foot}>
            {t('portal.moreLeads')}
          </Link>
        )}
      </Card>
    </Section>
  );
}

/** How many of them want something today, and how many wanted it before. */
function Tasks({ leads, now }: Pick<LeadsProps, 'leads' | 'now'>): JSX.Element {
  const { t } = useTranslation('partners');
  const { overdue, today } = dueTasks(leads, now);
  return (
    <div className={classes.tasks}>
      {overdue > 0 && <Signal tone="bad">{t('portal.overdue', { count: overdue })}</Signal>}
      {today > 0 && <Signal tone="warn">{t('portal.today', { count: today })}</Signal>}
    </div>
  );
}
