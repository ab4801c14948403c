import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAgreement } from '../../api/agreements.js';
import { useMay } from '../../api/may.js';
import { useReview } from '../../api/reviews.js';
import type { ShownReview } from '../../api/reviews.js';
import { useMemberName } from '../../api/session.js';
import { Asked } from '../../ui/asked.js';
import lines from '../../ui/lines.module.css';
import { Page } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useClauses } from '../../ui/use-clauses.js';
import { useStretch } from '../../ui/use-stretch.js';
import { Agenda } from './agenda.js';
import { Decisions } from './decisions.js';
import { Minutes } from './minutes.js';
import { Proposals } from './proposals.js';
import { Snapshot } from './snapshot.js';

/** One review: what both sides look at, talk about, decide and write down. */
export function ReviewPage(): JSX.Element {
  const { t } = useTranslation('reviews');
  const { id = '' } = useParams();
  const stretch = useStretch();
  const query = useReview(id);
  const { data } = query;
  const title = data ? t('of', { days: stretch(data.fromOn, data.toOn) }) : t('title');
  return (
    <Page title={title} lead={data ? <ReviewLead review={data} /> : undefined}>
      <Asked query={query}>{(review) => <Whole key={review.id} review={review} />}</Asked>
    </Page>
  );
}

function ReviewLead({ review }: { review: ShownReview }): JSX.Element {
  const { t } = useTranslation('reviews');
  const formats = useFormats();
  const nameOf = useMemberName();
  const { agreementId, occasion, status, openedAt, openedBy, closedAt, closedBy } = review;
  const { data } = useAgreement(agreementId);
  const by = (memberId: string | null): string => nameOf(memberId) ?? t('someone');
  const opened =
    openedBy === null
      ? t('openedAt', { at: formats.moment(openedAt) })
      : t('openedBy', { at: formats.moment(openedAt), who: by(openedBy) });
  return (
    <span className={lines.head}>
      <Signal tone={status === 'open' ? 'busy' : 'off'}>{t(`status.${status}`)}</Signal>
      <Link className={lines.link} to={`/agreement/${agreementId}`}>
        {data?.name ?? t('agreement')}
      </Link>
      <span>
        · {t(`occasion.${occasion}`)} · {opened}
        {closedAt !== null && ` · ${t('closedBy', { at: formats.moment(closedAt), who: by(closedBy) })}`}
      </span>
    </span>
  );
}

function Whole({ review }: { review: ShownReview }): JSX.Element {
  const may = useMay();
  const clauses = useClauses(review.agreementId, { version: review.snapshot.version });
  const isHeld = review.status === 'open' && may('review.hold');
  return (
    <>
      <Snapshot review={review} clauses={clauses} />
      <Agenda review={review} clauses={clauses} isHeld={isHeld} />
      <Decisions review={review} isHeld={isHeld} />
      <Proposals review={review} clauses={clauses} isHeld={isHeld} />
      <Minutes review={review} isHeld={isHeld} />
    </>
  );
}
