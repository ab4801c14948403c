import { Button, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import type { Replayed, Source } from './source-types.js';
import { replaySince, TOUCHES } from './sources-query.js';
import { useSourceWords } from './use-source-words.js';

const DAY_MS = 86_400_000;
/** As the field of the browser writes an instant: in the viewer's zone, without it. */
const local = (at: number): string => {
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
};

const dayOf = (items: readonly Replayed[]): Source['day'] => {
  const day: Record<string, number> = {};
  for (const { verdict } of items) day[verdict] = (day[verdict] ?? 0) + 1;
  return day;
};

/** Takes anew all that waits since an instant, such as the hour a mapping was wrong, and says what came of it. */
export function ReplaySince({ source }: { source: Source }): JSX.Element {
  const { t } = useTranslation('connectors');
  const { countsOf } = useSourceWords();
  const [isOpen, setOpen] = useState(false);
  const [since, setSince] = useState(() => local(Date.now() - DAY_MS));
  const act = useAct({
    run: () => replaySince(source.id, new Date(since).toISOString()),
    touches: TOUCHES,
  });
  const items = act.data?.items;
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconHistory size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('log.since.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{t('log.since.text')}</Text>
          <TextInput
            type="datetime-local"
            label={t('log.since.at')}
            value={since}
            onChange={(event) => setSince(event.currentTarget.value)}
          />
          <Button disabled={since === ''} loading={act.isPending} onClick={() => act.mutate(undefined)}>
            {t('log.since.go')}
          </Button>
          {items !== undefined && (
            <Text size="sm" fw={600} role="status">
              {items.length === 0
                ? t('log.since.none')
                : t('log.since.done', { counts: countsOf(dayOf(items)) })}
            </Text>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
