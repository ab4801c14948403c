import { Button, Group, List, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../ui/act.js';
import type { Source, Sources } from './source-types.js';
import { removeSource, SOURCES, TOUCHES } from './sources-query.js';

/** There is no way back: what goes and what stays is said before. */
export function Removal({ source }: { source: Source }): JSX.Element {
  const { t } = useTranslation('connectors');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const act = useAct({
    run: () => removeSource(source.id),
    touches: TOUCHES,
    done: () => t('remove.done'),
    then: () => {
      // The list is asked for anew; until then it is not shown as it was.
      client.setQueryData<Sources>(SOURCES, (before) => before && without(before, source.id));
      void navigate('/settings/connectors');
    },
  });
  return (
    <div>
      <Button variant="subtle" color="red" size="compact-sm" onClick={() => setAsked(true)}>
        {t('remove.open')}
      </Button>
      <Modal
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={t('remove.title', { name: source.name })}
        closeButtonProps={{ 'aria-label': t('cancel') }}
        centered
      >
        <Stack gap="md">
          <List size="sm" spacing="xs">
            {(['address', 'log', 'leads', 'back'] as const).map((what) => (
              <List.Item key={what}>{t(`remove.${what}`)}</List.Item>
            ))}
          </List>
          <Group justify="flex-end" gap="sm">
            {/* Whoever strikes Enter unread has decided nothing. */}
            <Button variant="default" data-autofocus onClick={() => setAsked(false)}>
              {t('cancel')}
            </Button>
            <Button color="red" loading={act.isPending} onClick={() => act.mutate(undefined)}>
              {t('remove.go')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </div>
  );
}

const without = ({ items }: Sources, id: string): Sources => ({
  items: items.filter((each) => each.id !== id),
});
