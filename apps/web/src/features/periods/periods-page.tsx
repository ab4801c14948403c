import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAgreement } from '../../api/agreements.js';
import { usePeriods } from '../../api/periods.js';
import type { PeriodItem } from '../../api/periods.js';
import { Problem } from '../../api/problem.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import lines from '../../ui/lines.module.css';
import { Card, Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { PeriodPage } from './period-page.js';
import { PeriodStatusLine } from './period-status.js';
import { useStretch } from '../../ui/use-stretch.js';

/** The periods of an agreement, or the one the address names. */
export function PeriodsPage(): JSX.Element {
  const { id = '', period } = useParams();
  useRefetchOn(`agreement/${id}`, ['periods']);
  if (period !== undefined) return <PeriodPage key={period} agreementId={id} period={period} />;
  return <PeriodList agreementId={id} />;
}

function PeriodList({ agreementId }: { agreementId: string }): JSX.Element {
  const { t } = useTranslation('periods');
  const periods = usePeriods(agreementId);
  const { data } = useAgreement(agreementId);
  const isNeverInForce =
    periods.error instanceof Problem && periods.error.code === 'agreement/never-in-force';
  const name = data?.name ?? '';
  return (
    <Page
      title={t('title')}
      lead={
        <Link className={lines.link} to={`/agreement/${agreementId}`}>
          {name}
        </Link>
      }
      actions={
        <Link className={lines.link} to={`/reviews?agreement=${agreementId}`}>
          {t('reviews')}
        </Link>
      }
    >
      {isNeverInForce ? (
        <Empty title={t('none')}>{t('noneText')}</Empty>
      ) : (
        <Asked query={periods}>
          {({ items }) => (
            <Card pad={false}>
              <ul className={lines.list}>
                {items.map((item) => (
                  <li key={item.period}>
                    <OnePeriod agreementId={agreementId} item={item} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </Asked>
      )}
    </Page>
  );
}

function OnePeriod({ agreementId, item }: { agreementId: string; item: PeriodItem }): JSX.Element {
  const stretch = useStretch();
  return (
    <Link className={lines.item} to={`/agreement/${agreementId}/periods/${item.period}`}>
      <span className={`${lines.grow} ${lines.name}`}>{stretch(item.period, item.endOn)}</span>
      <PeriodStatusLine item={item} />
    </Link>
  );
}
