import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KnownLead } from '../../api/lead-names.js';
import { LeadLink } from '../../ui/lead-link.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { LeadPages } from '../rehearsal/lead-pages.js';
import { useLeadsBehind } from './funnel-query.js';
import type { Asked, Figure } from './funnel-query.js';
import type { FunnelStamp, LeadBehind } from './funnel-types.js';
import classes from './funnel.module.css';

interface SheetProps {
  readonly asked: Asked;
  /** Null while it is shut. */
  readonly figure: Figure | null;
  readonly onClose: () => void;
}

/** The leads a figure counts. */
export function LeadsSheet({ asked, figure, onClose }: SheetProps): JSX.Element {
  return (
    <Sheet isOpen={figure !== null} onClose={onClose} title={figure?.title ?? ''}>
      {figure !== null && <Behind {...{ asked, figure }} />}
    </Sheet>
  );
}

function Behind({ asked, figure }: { asked: Asked; figure: Figure }): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const query = useLeadsBehind(asked, figure);
  const first = query.data?.pages[0];
  const kind = figure.worth === undefined ? 'leads' : 'deals';
  const worth = first?.sum == null ? null : formats.amount(first.sum, first.currency);
  const isUnlike = (total: number): boolean =>
    total !== figure.count || (figure.worth !== undefined && worth !== figure.worth);
  return (
    <LeadPages<LeadBehind>
      query={query}
      caption={(total) => (
        <>
          {t(`behind.${kind}`, { count: total, number: formats.number(total) })}
          {worth !== null && ` · ${worth}`}
          {isUnlike(total) && (
            <Alert color="red" role="alert" mt="xs">
              {t('behind.unlike', {
                number: [formats.number(figure.count), figure.worth].filter(Boolean).join(' · '),
              })}
            </Alert>
          )}
        </>
      )}
    >
      {(lead, known) => (
        <LeadLine {...{ lead, known }} stamp={first?.stamp} currency={first?.currency ?? ''} />
      )}
    </LeadPages>
  );
}

interface LineProps {
  readonly lead: LeadBehind;
  readonly known: KnownLead;
  readonly stamp: FunnelStamp | undefined;
  readonly currency: string;
}

function LeadLine({
  lead: { leadId, channel, stage, enteredAt, wonAt, opportunityId, amount },
  known,
  stamp,
  currency,
}: LineProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const label = useLabel();
  const told = [
    label('channel', channel),
    t('behind.entered', { moment: formats.moment(enteredAt, stamp?.zone) }),
    t('behind.now', { stage: label('stage', stage) }),
    wonAt !== null && t('behind.won', { day: formats.day(wonAt) }),
  ];
  return (
    <div className={classes.grow}>
      <LeadLink leadId={leadId} known={known} />
      {amount !== null && <span className="tabular"> · {formats.amount(amount, currency)}</span>}
      <div className={`${classes.dim} tabular`}>
        {told.filter(Boolean).join(' · ')}{' '}
        {opportunityId !== null && <Link to={`/deals/${opportunityId}`}>{t('behind.toDeal')}</Link>}
      </div>
    </div>
  );
}
