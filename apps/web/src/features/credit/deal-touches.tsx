import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked } from '../../ui/asked.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { useDealCredit } from './credit-query.js';
import type { DealCredit, ModelName, TouchOfDeal } from './credit-types.js';
import classes from './credit.module.css';
import { LeftOut } from './left-out.js';
import { RecognisedList } from './recognised.js';

interface TouchesProps {
  readonly id: string;
  /** Those whose shares are told; models of whole paths have none. */
  readonly models: readonly ModelName[];
}

/** A deal back to its sources: every touch that counts, and its share by each model. */
export function DealTouches({ id, models }: TouchesProps): JSX.Element {
  return (
    <Asked query={useDealCredit(id)} rows={3} height={56}>
      {(deal) => <Touches deal={deal} models={models} />}
    </Asked>
  );
}

function Touches({ deal, models }: { deal: DealCredit; models: readonly ModelName[] }): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  const { opportunityId, amount, currency, touches, isSourced, isInfluenced } = deal;
  const facts = [
    amount !== null && t('behind.whole', { amount: formats.amount(amount, currency) }),
    isSourced && t('behind.sourced'),
    isInfluenced && t('behind.influenced'),
  ];
  return (
    <div className={classes.touches}>
      <p className={classes.dim}>
        {facts.filter(Boolean).join(' · ')} <Link to={`/deals/${opportunityId}`}>{t('behind.toDeal')}</Link>
      </p>
      {touches.length === 0 && <p className={classes.dim}>{t('behind.noTouches')}</p>}
      <ol className={classes.touchList}>
        {touches.map((touch) => (
          <Touch key={touch.touchId} {...{ touch, currency, models }} />
        ))}
      </ol>
      <LeftOut touches={deal.leftOut} total={deal.leftOutTotal} />
      <RecognisedList recognised={deal.recognised} />
    </div>
  );
}

interface TouchProps {
  readonly touch: TouchOfDeal;
  readonly currency: string;
  readonly models: readonly ModelName[];
}

function Touch({ touch, currency, models }: TouchProps): JSX.Element {
  const { t, i18n } = useTranslation('credit');
  const label = useLabel();
  const formats = useFormats();
  const { at, channel, campaign, asset, type, person, credit, whose, isMerged } = touch;
  const kind = i18n.exists(`credit:type.${type}`) ? t(`type.${type as 'call'}`) : type;
  return (
    <li data-touch={channel}>
      <strong>{[label('channel', channel), campaign, asset].filter(Boolean).join(' · ')}</strong>
      <div className={`${classes.dim} tabular`}>
        {[
          ...[formats.moment(at), kind, person],
          whose === 'colleague' && t('left.colleague'),
          isMerged && t('left.merged'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <dl className={`${classes.shares} tabular`} aria-label={t('behind.by')}>
        {credit
          .filter(({ model }) => models.includes(model))
          .map(({ model, share, amount }) => (
            <div key={model} data-model={model}>
              <dt>{t(`models.name.${model}`)}</dt>
              <dd>
                {formats.percent(share, 1)}
                {amount !== null && ` · ${formats.amount(amount, currency)}`}
              </dd>
            </div>
          ))}
      </dl>
    </li>
  );
}
