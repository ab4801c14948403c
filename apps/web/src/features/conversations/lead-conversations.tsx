import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Signal } from '../../ui/signal.js';
import { STATUS_TONE } from './conversation-tones.js';
import classes from './conversations.module.css';
import { TOUCHED, useConversations } from './conversations-query.js';

/** What was said around a lead, and the way back to customer care. */
export function LeadConversations({ leadId }: { leadId: string }): JSX.Element {
  const { t } = useTranslation('conversations');
  const may = useMay();
  const [isHanding, setHanding] = useState(false);
  const items = useConversations({ leadId }).data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('ofLead.title')}>
      <Card>
        <Stack gap="sm">
          {items.length === 0 && (
            <Text c="dimmed" size="sm">
              {t('ofLead.none')}
            </Text>
          )}
          {items.map(({ id, subject, kind, status, lastText }) => (
            <div key={id} className={classes.oflead}>
              <div>
                <Link to={`/conversations/${id}`}>{subject ?? lastText ?? t('untitled')}</Link>
                <p className={classes.dim}>{t(`kindOne.${kind}`)}</p>
              </div>
              <Signal tone={STATUS_TONE[status]}>{t(`status.${status}`)}</Signal>
            </div>
          ))}
          {may('conversation.work') && (
            <Button variant="light" onClick={() => setHanding(true)}>
              {t('ofLead.hand')}
            </Button>
          )}
        </Stack>
      </Card>
      <Sheet isOpen={isHanding} onClose={() => setHanding(false)} title={t('ofLead.hand')}>
        <HandToCare leadId={leadId} onDone={() => setHanding(false)} />
      </Sheet>
    </Section>
  );
}

function HandToCare({ leadId, onDone }: { leadId: string; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('conversations');
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const act = useAct({
    run: () =>
      api.post(`/leads/${leadId}/conversations`, {
        subject: subject.trim(),
        ...(text.trim() !== '' && { text: text.trim() }),
      }),
    touches: TOUCHED,
    done: () => t('ofLead.done'),
    then: onDone,
  });
  return (
    <Stack>
      <TextInput
        label={t('ofLead.subject')}
        maxLength={300}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label={t('ofLead.text')}
        autosize
        minRows={3}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button disabled={subject.trim() === ''} loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('ofLead.send')}
      </Button>
    </Stack>
  );
}
