import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { contradictionOf } from '#contracts';
import type { FrozenTarget } from '#contracts';
import { api } from '../api/client.js';
import type { GivenReason } from '../api/types.js';
import { useLabel } from './use-label.js';

interface TargetContradictionProps {
  readonly handoverId: string;
  readonly given: GivenReason;
}

/** Tells whoever is about to reject that the definition in force at the hand-over says otherwise; it forbids nothing. */
export function TargetContradiction({ handoverId, given }: TargetContradictionProps): JSX.Element | null {
  const { t } = useTranslation('ui');
  const label = useLabel();
  const { data } = useQuery({
    queryKey: ['lead', 'handover-target', handoverId],
    queryFn: ({ signal }) =>
      api.get<{ readonly target: FrozenTarget | null }>(`/handovers/${handoverId}/target`, { signal }),
    enabled: given.reason === 'NOT_ICP',
    staleTime: Infinity,
  });
  const found = contradictionOf(data?.target ?? null, given.reason, given.evidence.subReason);
  if (found === null) return null;
  const what = label('subReason', found.subReason);
  return (
    <Alert color="yellow" role="alert" title={t('rejecting.contradicts')}>
      {t('rejecting.contradictsText', { what, version: found.version })}
    </Alert>
  );
}
