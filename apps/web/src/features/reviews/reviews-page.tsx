import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { agreementsQuery } from '../../api/agreements.js';
import { useMay } from '../../api/may.js';
import { useReviews } from '../../api/reviews.js';
import type { ReviewItem } from '../../api/reviews.js';
import { Asked } from '../../ui/asked.js';
import lines from '../../ui/lines.module.css';
import { Card, Page } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { useStretch } from '../../ui/use-stretch.js';
import { OpenReview } from './open-review.js';

/** Every review, or those of the agreement the address names. */
export function ReviewsPage(): JSX.Element {
  const { t } = useTranslation('reviews');
  const [search] = useSearchParams();
  const may = useMay();
  const agreementId = search.get('agreement');
  const reviews = useReviews(agreementId);
  const agreements = useQuery(agreementsQuery).data?.items ?? [];
  const inForce = agreements.filter(({ activeVersion }) => activeVersion !== null);
  const chosen = inForce.find(({ id }) => id === agreementId);
  const opener = may('review.hold') && inForce.length > 0 && (
    <OpenReview agreements={chosen ? [chosen] : inForce} />
  );
  const nameOf = (id: string): string => agreements.find((each) => each.id === id)?.name ?? '';
  return (
    <Page title={t('title')} lead={agreementId === null ? t('lead') : nameOf(agreementId)} actions={opener}>
      <Asked query={reviews}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('none')}>{t('noneText')}</Empty>
          ) : (
            <Card pad={false}>
              <ul className={lines.list}>
                {items.map((item) => (
                  <li key={item.id}>
                    <OneReview item={item} agreement={nameOf(item.agreementId)} />
                  </li>
                ))}
              </ul>
            </Card>
          )
        }
      </Asked>
    </Page>
  );
}

function OneReview({ item, agreement }: { item: ReviewItem; agreement: string }): JSX.Element {
  const { t } = useTranslation('reviews');
  const stretch = useStretch();
  const formats = useFormats();
  const { id, occasion, fromOn, toOn, status, openedAt } = item;
  return (
    <Link className={lines.item} to={`/reviews/${id}`}>
      <span className={lines.grow}>
        <span className={lines.name}>{stretch(fromOn, toOn)}</span>
        <span className={lines.dim}>
          {' '}
          {agreement} · {t(`occasion.${occasion}`)}
        </span>
      </span>
      <Signal tone={status === 'open' ? 'busy' : 'off'}>{t(`status.${status}`)}</Signal>
      <span className={lines.dim}>{t('openedAt', { at: formats.moment(openedAt) })}</span>
    </Link>
  );
}
