import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Sheet } from '../../ui/sheet.js';

interface DeclineProps {
  readonly reviewId: string;
  readonly proposalId: string;
}

/** Leaves the next version as it is, with the reason why. */
export function DeclineProposal({ reviewId, proposalId }: DeclineProps): JSX.Element {
  const { t } = useTranslation('reviews');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct({
    run: () => api.post(`/reviews/${reviewId}/proposals/${proposalId}/refusal`, { reason: reason.trim() }),
    touches: ['reviews'],
    done: () => t('propose.declined'),
    then: () => setOpen(false),
  });
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('propose.decline')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('propose.decline')}>
        <Stack>
          <Text size="sm">{t('propose.declineWhat')}</Text>
          <Textarea
            label={t('propose.why')}
            autosize
            minRows={3}
            maxLength={2_000}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button
            disabled={reason.trim() === ''}
            loading={act.isPending}
            onClick={() => act.mutate(undefined)}
          >
            {t('propose.decline')}
          </Button>
        </Stack>
      </Sheet>
    </>
  );
}
