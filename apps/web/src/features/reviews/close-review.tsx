import { Button, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { ShownReview } from '../../api/reviews.js';
import { useAct } from '../../ui/act.js';
import { Sure } from '../agreement/sure.js';

interface CloseReviewProps {
  readonly review: ShownReview;
  /** While the minutes are not saved. */
  readonly isBlocked: boolean;
}

/** For good; its decisions go on. */
export function CloseReview({ review, isBlocked }: CloseReviewProps): JSX.Element {
  const { t } = useTranslation('reviews');
  const act = useAct({
    run: () => api.post(`/reviews/${review.id}/closure`, undefined, { ifMatch: review.revision }),
    touches: ['reviews'],
    done: () => t('close.done'),
  });
  const open = review.decisions.filter(({ status }) => status === 'open').length;
  const proposed = review.proposals.filter(({ status }) => status === 'open').length;
  return (
    <Sure
      title={t('close.title')}
      go={t('close.go')}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(ask) => (
        <Button disabled={isBlocked} onClick={ask}>
          {t('close.title')}
        </Button>
      )}
    >
      <Text size="sm">{t('close.what')}</Text>
      {open > 0 && <Text size="sm">{t('close.open', { count: open })}</Text>}
      {proposed > 0 && <Text size="sm">{t('close.proposed', { count: proposed })}</Text>}
    </Sure>
  );
}
