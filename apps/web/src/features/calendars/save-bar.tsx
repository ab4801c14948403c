import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem.js';
import { Card } from '../../ui/page.js';
import type { CalendarItem, Change } from './calendar-types.js';
import { Changes } from './changes.js';

interface SaveBarProps {
  /** Nothing for a calendar that is being made. */
  readonly calendar: CalendarItem | undefined;
  readonly changes: readonly Change[];
  /** Why the drawing cannot be worked out. */
  readonly refusal: Error | null;
  readonly isReady: boolean;
  readonly isSaving: boolean;
  readonly isStale: boolean;
  readonly onSave: (note: string) => void;
  readonly onDiscard: () => void;
}

/** What would change, why, and the button that writes it. */
export function SaveBar({ calendar, changes, isStale, onDiscard, ...bar }: SaveBarProps): JSX.Element | null {
  const { t } = useTranslation('calendars');
  const [note, setNote] = useState('');
  const save = calendar === undefined ? t('save.make') : saveOf(calendar, changes, t);
  return (
    <Card>
      <Stack gap="sm">
        <Text fw={600}>{t('save.title')}</Text>
        {calendar === undefined ? <Text size="sm">{t('save.first')}</Text> : <Changes changes={changes} />}
        <Refusal error={bar.refusal} />
        {isStale && (
          <Alert color="red" role="alert">
            {t('save.stale')}
            <Button variant="light" size="compact-sm" ms="sm" onClick={onDiscard}>
              {t('save.reload')}
            </Button>
          </Alert>
        )}
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('save.note')}
            flex="1 1 220px"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {calendar !== undefined && (
            <Button variant="default" onClick={onDiscard}>
              {t('save.discard')}
            </Button>
          )}
          <Button
            disabled={!bar.isReady || isStale}
            loading={bar.isSaving}
            onClick={() => (bar.onSave(note), setNote(''))}
          >
            {save}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function Refusal({ error }: { error: Error | null }): JSX.Element | null {
  if (!(error instanceof Problem)) return null;
  const details = error.fields.map(({ detail }) => detail);
  return (
    <Alert color="red" role="alert">
      {details.length > 0 ? details.join(' ') : error.message}
    </Alert>
  );
}

type Words = ReturnType<typeof useTranslation<'calendars'>>['t'];

const saveOf = ({ version }: CalendarItem, changes: readonly Change[], t: Words): string =>
  changes.length === 0 ? t('save.rename') : t('save.change', { number: version + 1 });
