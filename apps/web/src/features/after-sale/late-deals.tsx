import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Opportunity } from '../../api/types.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useAfterSaleWord } from '../customers/after-sale-word.js';
import { DepartmentMark } from '../customers/department-mark.js';
import { SayDone } from '../deals/say-done.js';
import classes from './after-sale.module.css';

interface LateDealsProps {
  readonly deals: readonly Opportunity[];
  readonly mayDo: (deal: Opportunity) => boolean;
}

/** Deals with what is late on each after the sale; one tap says that it is done. */
export function LateDeals({ deals, mayDo }: LateDealsProps): JSX.Element {
  return (
    <ul className={classes.deals}>
      {deals.map((deal) => (
        <li key={deal.id} data-deal={deal.id}>
          <Link to={`/deals/${deal.id}`}>{deal.name}</Link>
          {deal.owner && <span className={classes.dim}> · {deal.owner.name}</span>}
          {deal.afterSale?.late.map((step) => (
            <LateStep key={step.step} {...{ deal, step }} mayDo={mayDo(deal)} />
          ))}
        </li>
      ))}
    </ul>
  );
}

interface LateStepProps {
  readonly deal: Opportunity;
  readonly step: NonNullable<Opportunity['afterSale']>['late'][number];
  readonly mayDo: boolean;
}

function LateStep({ deal, step: { step, department, expectedOn }, mayDo }: LateStepProps): JSX.Element {
  const { t } = useTranslation(['afterSale', 'deals']);
  const formats = useFormats();
  const name = useAfterSaleWord()(step);
  const on = expectedOn === null ? '' : formats.date(expectedOn);
  return (
    <div className={classes.late} data-late={step}>
      <span className={classes.name}>{name}</span>
      <DepartmentMark department={department} />
      <Signal tone="bad">{t('deals:afterSale.overdue', { on })}</Signal>
      {mayDo && (
        <SayDone
          dealId={deal.id}
          step={{ step, state: 'running' }}
          name={name}
          label={t('afterSale:isDone', { step: name, deal: deal.name })}
        />
      )}
    </div>
  );
}
