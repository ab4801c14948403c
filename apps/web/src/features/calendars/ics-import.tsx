import { Button, FileButton, Modal, Stack, Text } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import type { OwnDate, ReadIcs } from './calendar-types.js';
import classes from './calendars.module.css';
import { coming, countDates } from './merge.js';
import { useDates } from './use-dates.js';

interface IcsImportProps {
  readonly zone: string;
  readonly there: readonly OwnDate[];
  readonly onTake: (ownDates: readonly OwnDate[]) => void;
}

const MOST_SHOWN = 60;

/** Looks into a calendar file first; what it gives is added to the drawing only when asked. */
export function IcsImport({ zone, there, onTake }: IcsImportProps): JSX.Element {
  const { t } = useTranslation('calendars');
  const act = useAct({
    run: (file: File) =>
      api.post<ReadIcs>('/calendars/ics-preview', new Blob([file], { type: 'text/calendar' }), {
        query: { zone },
      }),
  });
  const take = (ownDates: readonly OwnDate[]): void => {
    onTake(ownDates);
    act.reset();
  };
  return (
    <>
      <FileButton
        accept=".ics,text/calendar"
        onChange={(file) => file && act.mutate(file)}
        inputProps={{ 'aria-label': t('ics.label') }}
      >
        {(props) => (
          <Button
            {...props}
            variant="light"
            size="compact-sm"
            leftSection={<IconCalendarDown size={16} aria-hidden />}
            loading={act.isPending}
          >
            {t('ics.choose')}
          </Button>
        )}
      </FileButton>
      <Modal opened={act.data !== undefined} onClose={act.reset} title={t('ics.label')} size="lg">
        {act.data !== undefined && <Found found={act.data} there={there} onTake={take} />}
      </Modal>
    </>
  );
}

interface FoundProps {
  readonly found: ReadIcs;
  readonly there: readonly OwnDate[];
  readonly onTake: (ownDates: readonly OwnDate[]) => void;
}

function Found({ found, there, onTake }: FoundProps): JSX.Element {
  const { t } = useTranslation('calendars');
  const dateText = useDates();
  const fresh = coming(there, found.ownDates);
  const whenOf = ({ on, until, every }: OwnDate): string =>
    on === undefined ? (every ?? '') : [on, until].flatMap((day) => (day ? [dateText(day)] : [])).join(' – ');
  return (
    <Stack>
      <Text>{t('ics.found', { events: found.events, dates: countDates(fresh) })}</Text>
      {found.skipped.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('ics.skipped', { count: found.skipped.length })}
        </Text>
      )}
      <ul className={classes.changes}>
        {fresh.slice(0, MOST_SHOWN).map((own, index) => (
          <li key={index}>
            {[
              whenOf(own),
              own.every !== undefined && t('own.everyYear'),
              ...(own.windows ?? []).map(({ open, close }) => `${open}–${close}`),
              own.name,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
      {fresh.length > MOST_SHOWN && (
        <Text size="sm">{t('save.more', { count: fresh.length - MOST_SHOWN })}</Text>
      )}
      {fresh.length === 0 ? (
        <Text c="dimmed">{t('ics.nothing')}</Text>
      ) : (
        <Button onClick={() => onTake(fresh)}>{t('ics.take')}</Button>
      )}
    </Stack>
  );
}
