import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { LeadPicker } from '../../ui/lead-picker.js';

/** Gives a message to a lead, or says that it is about none. */
export function AssignMessage({ messageId }: { messageId: string }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const [leadId, setLeadId] = useState('');
  const path = `/mailbox/unmatched/${messageId}`;
  const touches = ['unmatched', 'lead', 'leads', 'obligations'];
  const assign = useAct({
    run: () => api.post(`${path}/assignment`, { leadId }),
    touches,
    done: () => t('unmatched.assigned'),
  });
  const dismiss = useAct({ run: () => api.post(`${path}/dismissal`), touches: ['unmatched'] });
  return (
    <Group gap="sm" align="flex-end" mt={8}>
      <LeadPicker label={t('unmatched.lead')} error={undefined} onChange={setLeadId} />
      <Button
        variant="light"
        disabled={leadId === ''}
        loading={assign.isPending}
        onClick={() => assign.mutate(undefined)}
      >
        {t('unmatched.assign')}
      </Button>
      <Button variant="subtle" loading={dismiss.isPending} onClick={() => dismiss.mutate(undefined)}>
        {t('unmatched.dismiss')}
      </Button>
    </Group>
  );
}
