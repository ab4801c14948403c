import { Button, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import type { Webhook } from './webhook-types.js';
import { replaySince, TOUCHES } from './webhooks-query.js';

const DAY_MS = 86_400_000;
/** As the field of the browser writes an instant: in the viewer's zone, without it. */
const local = (at: number): string => {
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
};

/** Sends again what never arrived since an instant, such as the hour the receiver broke down. */
export function ReplaySince({ endpoint }: { endpoint: Webhook }): JSX.Element | null {
  const { t } = useTranslation('webhooks');
  const [isOpen, setOpen] = useState(false);
  const [since, setSince] = useState(() => local(Date.now() - DAY_MS));
  const act = useAct({
    run: () => replaySince({ id: endpoint.id, since: new Date(since).toISOString() }),
    touches: TOUCHES,
    done: ({ replayed }) => t('replay.done', { count: replayed }),
    then: () => setOpen(false),
  });
  if (!endpoint.isEnabled) return null;
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconHistory size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('replay.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{t('replay.text')}</Text>
          <TextInput
            type="datetime-local"
            label={t('replay.since')}
            value={since}
            onChange={(event) => setSince(event.currentTarget.value)}
          />
          <Button disabled={since === ''} loading={act.isPending} onClick={() => act.mutate(undefined)}>
            {t('replay.go')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
