import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KnownLead } from '../../api/lead-names.js';
import { useMay } from '../../api/may.js';
import { LeadLink } from '../../ui/lead-link.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { LeadPages } from '../rehearsal/lead-pages.js';
import { useDealsBehind } from './pipeline-query.js';
import type { Figure } from './pipeline-query.js';
import type { PipelineDeal, PipelineDeals } from './pipeline-types.js';
import classes from './pipeline.module.css';

interface SheetProps {
  /** Null while it is shut. */
  readonly figure: Figure | null;
  readonly onClose: () => void;
}

/** The deals a figure is made of. */
export function DealsSheet({ figure, onClose }: SheetProps): JSX.Element {
  return (
    <Sheet isOpen={figure !== null} onClose={onClose} title={figure?.title ?? ''}>
      {figure !== null && <Behind figure={figure} />}
    </Sheet>
  );
}

function Behind({ figure }: { figure: Figure }): JSX.Element {
  const query = useDealsBehind(figure);
  const first = query.data?.pages[0];
  return (
    <>
      {first !== undefined && <Sum figure={figure} deals={first} />}
      <LeadPages<PipelineDeal> query={query} caption={() => null}>
        {(deal, known) => <DealLine deal={deal} known={known} currency={first?.currency ?? ''} />}
      </LeadPages>
    </>
  );
}

/** The figure once more, and that its deals add up to it. */
function Sum({ figure, deals }: { figure: Figure; deals: PipelineDeals }): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const isSame = deals.total === figure.deals && (figure.amount === '' || figure.amount === deals.sum);
  return (
    <div className={classes.value} data-sum={deals.sum} data-deals={deals.total}>
      <div className={classes.big}>{formats.amount(deals.sum, deals.currency)}</div>
      <div className={classes.dim}>
        {t('table.deals', { count: deals.total, number: formats.number(deals.total) })}
      </div>
      {isSame ? (
        <p className={classes.dim}>{t('behind.same')}</p>
      ) : (
        <Alert color="red" role="alert" mt="xs">
          {t('behind.unlike')}
        </Alert>
      )}
    </div>
  );
}

interface DealProps {
  readonly deal: PipelineDeal;
  readonly known: KnownLead;
  readonly currency: string;
}

function DealLine({ deal, known, currency }: DealProps): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const label = useLabel();
  const may = useMay();
  const { opportunityId, leadId, name, stage, day, agent, region, amount, foreign } = deal;
  const told =
    foreign === null
      ? amount === null
        ? t('behind.hidden')
        : formats.amount(amount, currency)
      : formats.amount(foreign.amount, foreign.currency);
  return (
    <div className={classes.deal} data-deal={opportunityId}>
      <div className={classes.dealLine}>
        {name !== null && may('opportunity.read') ? (
          <Link to={`/deals/${opportunityId}`} className="quiet">
            {name}
          </Link>
        ) : (
          <span>{name ?? t('behind.outOfReach')}</span>
        )}
        <span className={`${classes.money} tabular`}>{told}</span>
      </div>
      <div className={`${classes.dim} tabular`}>
        {[label('dealStage', stage), day && formats.day(day), agent, region].filter(Boolean).join(' · ')}
        {' · '}
        <LeadLink leadId={leadId} known={known} />
      </div>
    </div>
  );
}
