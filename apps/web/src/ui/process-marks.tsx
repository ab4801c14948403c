import { Box, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useMay } from '../api/may.js';
import { useAct } from './act.js';
import { Asked } from './asked.js';
import { Sheet } from './sheet.js';
import { useFormats } from './use-formats.js';

interface Mark {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly text: string;
  readonly by: string | null;
}

const KEY = 'process-marks';

/** Says that the work is done differently from a day on, so that the charts compute what is usual anew; for those who may. */
export function ProcessMarks(): JSX.Element | null {
  const { t } = useTranslation('ui');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('review.hold')) return null;
  return (
    <>
      <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
        {t('conversion.marks.open')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('conversion.marks.open')}>
        <Stack>
          <NewMark onDone={() => setOpen(false)} />
          <Standing />
        </Stack>
      </Sheet>
    </>
  );
}

function NewMark({ onDone }: { onDone: () => void }): JSX.Element {
  const { t } = useTranslation('ui');
  const [on, setOn] = useState('');
  const [text, setText] = useState('');
  const act = useAct({
    run: () => api.post<Mark>('/process-marks', { on, text }),
    touches: [KEY],
    done: () => t('conversion.marks.done'),
    then: onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack>
        <Text size="sm">{t('conversion.marks.why')}</Text>
        <TextInput
          type="date"
          required
          label={t('conversion.marks.on')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <TextInput
          required
          maxLength={120}
          label={t('conversion.marks.text')}
          description={t('conversion.marks.hint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" loading={act.isPending} disabled={on === '' || text.trim() === ''}>
          {t('conversion.marks.put')}
        </Button>
      </Stack>
    </form>
  );
}

/** The marks that stand, each to be taken back. */
function Standing(): JSX.Element {
  const { t } = useTranslation('ui');
  const marks = useQuery({
    queryKey: [KEY],
    queryFn: () => api.get<{ readonly items: readonly Mark[] }>('/process-marks'),
  });
  return (
    <Asked query={marks} rows={2} height={28}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('conversion.marks.none')}
          </Text>
        ) : (
          <Box component="ul" m={0} p={0} aria-label={t('conversion.marks.all')}>
            {items.map((mark) => (
              <OneMark key={mark.id} mark={mark} />
            ))}
          </Box>
        )
      }
    </Asked>
  );
}

function OneMark({ mark: { id, on, text, by } }: { mark: Mark }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const day = formats.date(on);
  const act = useAct({ run: () => api.post(`/process-marks/${id}/withdrawal`, {}), touches: [KEY] });
  return (
    <Group renderRoot={(props) => <li {...props} />} mb="xs" justify="space-between" wrap="nowrap">
      <Text size="sm">{[day, text, by].filter((part) => part !== null).join(' · ')}</Text>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={t('conversion.marks.backOne', { day, text })}
        loading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t('conversion.marks.back')}
      </Button>
    </Group>
  );
}
