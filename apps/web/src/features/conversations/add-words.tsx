import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { MESSAGE_DIRECTIONS } from '#contracts';
import type { MessageDirection } from '#contracts';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import { TOUCHED } from './conversations-query.js';

/** What was said elsewhere, or a note. */
export function AddWords({ conversationId }: { conversationId: string }): JSX.Element {
  const { t } = useTranslation('conversations');
  const [direction, setDirection] = useState<MessageDirection>('out');
  const [text, setText] = useState('');
  const act = useAct({
    run: () => api.post(`/conversations/${conversationId}/messages`, { direction, text: text.trim() }),
    touches: TOUCHED,
    done: () => t('write.done'),
    then: () => setText(''),
  });
  return (
    <Section title={t('write.title')}>
      <Card>
        <Stack gap="sm">
          <SegmentedControl
            w="fit-content"
            maw="100%"
            aria-label={t('write.direction')}
            value={direction}
            onChange={setDirection}
            data={MESSAGE_DIRECTIONS.map((each) => ({ value: each, label: t(`write.${each}`) }))}
          />
          <Textarea
            label={t('write.text')}
            autosize
            minRows={3}
            maxLength={20_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button
              disabled={text.trim() === ''}
              loading={act.isPending}
              onClick={() => act.mutate(undefined)}
            >
              {t('write.add')}
            </Button>
          </Group>
        </Stack>
      </Card>
    </Section>
  );
}
