import { Button, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import type { AgreementItem } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Sure } from '../agreement/sure.js';

/** Opens a review by hand of one of these agreements, and goes there. */
export function OpenReview({ agreements }: { agreements: readonly AgreementItem[] }): JSX.Element {
  const { t } = useTranslation('reviews');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const agreementId = chosen ?? agreements[0]?.id;
  const act = useAct({
    run: () => api.post<{ id: string }>('/reviews', { agreementId }),
    touches: ['reviews'],
    then: ({ id }) => void navigate(`/reviews/${id}`),
  });
  return (
    <Sure
      title={t('open.title')}
      go={t('open.go')}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => <Button onClick={open}>{t('open.title')}</Button>}
    >
      {agreements.length > 1 && (
        <Select
          label={t('open.agreement')}
          allowDeselect={false}
          value={agreementId ?? null}
          onChange={setChosen}
          data={agreements.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Text size="sm">{t('open.what')}</Text>
    </Sure>
  );
}
