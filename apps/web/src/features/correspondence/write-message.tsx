import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { useKeys } from '../../ui/keys/use-keys.js';

/** A mail to the person of a lead; it is logged as an attempt when the mail server has taken it. */
export function WriteMessage({ leadId }: { leadId: string }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const [isOpen, setOpen] = useState(false);
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  useKeys('lead', { e: () => setOpen(true) });
  const act = useAct({
    run: () => api.post(`/leads/${leadId}/messages`, { subject: subject.trim(), text: text.trim() }),
    touches: ['lead', 'leads', 'obligations'],
    done: () => t('write.done'),
    then: () => {
      setSubject('');
      setText('');
      setOpen(false);
    },
  });
  if (!isOpen)
    return (
      <Button variant="light" fullWidth onClick={() => setOpen(true)} aria-keyshortcuts="e">
        {t('write.open')}
      </Button>
    );
  return (
    <Stack gap="sm">
      <TextInput
        label={t('write.subject')}
        maxLength={200}
        autoFocus
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label={t('write.text')}
        autosize
        minRows={4}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button variant="subtle" onClick={() => setOpen(false)}>
          {t('write.close')}
        </Button>
        <Button
          disabled={subject.trim() === '' || text.trim() === ''}
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('write.send')}
        </Button>
      </Group>
    </Stack>
  );
}
