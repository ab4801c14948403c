import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useAct } from '../../../ui/act.js';
import { ReasonChips } from './reason-chips.js';
import { REOPEN_REASONS } from './rest-query.js';
import type { ReopenReason } from './rest-query.js';

/** What was given up is worked again, and what that does and does not do. */
export function ReopenForm({ leadId, onDone }: { leadId: string; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('leads');
  const [reason, setReason] = useState<ReopenReason>('customer_returned');
  const act = useAct({
    run: () => api.post(`/leads/${leadId}/reopening`, { reason }),
    touches: ['lead', 'leads', 'obligations'],
    done: () => t('done.reopen'),
    undo: () => api.delete(`/leads/${leadId}/reopening`),
    then: onDone,
  });
  return (
    <Stack gap="md">
      <Text size="sm">{t('reopen.text')}</Text>
      <ReasonChips
        label={t('reopen.reason')}
        codes={REOPEN_REASONS}
        wordOf={(code) => t(`reopen.reasons.${code}`)}
        value={reason}
        onChange={setReason}
      />
      <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('act.reopen')}
      </Button>
    </Stack>
  );
}
