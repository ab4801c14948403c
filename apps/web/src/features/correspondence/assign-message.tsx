import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { LeadPicker } from '../../ui/lead-picker.js';
import type { Message } from './message-types.js';

/** News of the post, and what members write among themselves, are of nobody. */
const OF_NOBODY: readonly Message['kind'][] = ['bounce', 'report', 'internal'];

/** Gives a message to a lead, makes one of it, or says that it is about none. */
export function AssignMessage({ message }: { message: Message }): JSX.Element {
  const may = useMay();
  const { t } = useTranslation('correspondence');
  const navigate = useNavigate();
  const [leadId, setLeadId] = useState('');
  const path = `/mailbox/unmatched/${message.id}`;
  const touches = ['unmatched', 'lead', 'leads', 'obligations'];
  const assign = useAct({
    run: () => api.post(`${path}/assignment`, { leadId }),
    touches,
    done: () => t('unmatched.assigned'),
  });
  const dismiss = useAct({ run: () => api.post(`${path}/dismissal`), touches: ['unmatched'] });
  const make = useAct({
    run: () => api.post<{ readonly leadId: string }>(`${path}/lead`, {}),
    touches,
    done: () => t('unmatched.made'),
    then: ({ leadId }) => void navigate(`/leads/${leadId}`),
  });
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
      {may('lead.capture') && !OF_NOBODY.includes(message.kind) && (
        <Button variant="light" loading={make.isPending} onClick={() => make.mutate(undefined)}>
          {t('unmatched.makeLead')}
        </Button>
      )}
      <Button variant="subtle" loading={dismiss.isPending} onClick={() => dismiss.mutate(undefined)}>
        {t('unmatched.dismiss')}
      </Button>
    </Group>
  );
}
