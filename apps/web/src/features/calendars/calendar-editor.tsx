import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page.js';
import type { CalendarItem, Drawing, Preview, ShownCalendar } from './calendar-types.js';
import { Changes } from './changes.js';
import { DueTester } from './due-tester.js';
import { HeadFields } from './head-fields.js';
import { Holidays } from './holidays.js';
import { OwnDates } from './own-dates.js';
import { SaveBar } from './save-bar.js';
import { useWriting } from './use-writing.js';
import type { Writing } from './use-writing.js';
import { Versions } from './versions.js';
import { WeekDrawing } from './week-drawing.js';

interface CalendarEditorProps {
  /** Nothing to make a new one. */
  readonly shown?: ShownCalendar;
  readonly onSaved: (id: string) => void;
}

/** A calendar, whole: drawn, tried, saved as a version; what is drawn stays until it is saved or taken back. */
export function CalendarEditor(props: CalendarEditorProps): JSX.Element {
  const { shown } = props;
  const writing = useWriting(props);
  const { draft, isDirty, isReadOnly, saving, preview, problem } = writing;
  const isAsking = !isReadOnly && !isDirty;
  return (
    <Stack gap="lg">
      <Card>
        <HeadFields
          draft={draft}
          isReadOnly={isReadOnly}
          nameError={problem?.fields.find(({ pointer }) => pointer === '/name')?.detail}
          onChange={writing.write}
        />
      </Card>
      {isAsking && shown && (
        <Renewal shown={shown} isSaving={saving.isPending} onTake={() => saving.mutate('')} />
      )}
      <DrawingCards
        drawing={draft.drawing}
        preview={preview.data}
        isReadOnly={isReadOnly}
        onDraw={writing.draw}
      />
      {!isReadOnly && isDirty && <Saving writing={writing} {...(shown && { calendar: shown.calendar })} />}
      <Card>
        <DueTester key={draft.drawing.zone} drawing={draft.drawing} />
      </Card>
      {shown && (
        <Card>
          <Versions {...shown} />
        </Card>
      )}
    </Stack>
  );
}

function Saving({ writing, calendar }: { writing: Writing; calendar?: CalendarItem }): JSX.Element {
  const { draft, preview, saving, problem } = writing;
  return (
    <SaveBar
      calendar={calendar}
      changes={preview.data?.changes ?? []}
      refusal={preview.error}
      isReady={draft.name.trim() !== '' && !preview.isError}
      isSaving={saving.isPending}
      isStale={problem?.status === 412}
      onSave={saving.mutate}
      onDiscard={writing.discard}
    />
  );
}

interface DrawingCardsProps {
  readonly drawing: Drawing;
  readonly preview: Preview | undefined;
  readonly isReadOnly: boolean;
  readonly onDraw: (part: Partial<Drawing>) => void;
}

function DrawingCards({ drawing, preview, isReadOnly, onDraw }: DrawingCardsProps): JSX.Element {
  return (
    <>
      <Card>
        <WeekDrawing
          week={drawing.week}
          minutes={preview?.weekMinutes}
          isReadOnly={isReadOnly}
          onChange={(week) => onDraw({ week })}
        />
      </Card>
      <Card>
        <Holidays
          sets={drawing.holidaySets}
          dates={preview?.dates ?? []}
          isReadOnly={isReadOnly}
          onChange={(holidaySets) => onDraw({ holidaySets })}
        />
      </Card>
      <Card>
        <OwnDates
          ownDates={drawing.ownDates}
          zone={drawing.zone}
          isReadOnly={isReadOnly}
          onChange={(ownDates) => onDraw({ ownDates })}
        />
      </Card>
    </>
  );
}

interface RenewalProps {
  readonly shown: ShownCalendar;
  readonly isSaving: boolean;
  readonly onTake: () => void;
}

/** Newer data move no promise by themselves: what they would change is shown, and taken over by hand. */
function Renewal({ shown, isSaving, onTake }: RenewalProps): JSX.Element | null {
  const { t } = useTranslation('calendars');
  if (shown.renewal.length === 0) return null;
  return (
    <Alert color="yellow" title={t('renewal.title')}>
      <Text size="sm">{t('renewal.text')}</Text>
      <Changes changes={shown.renewal} />
      <Group mt="sm">
        <Button variant="light" size="compact-sm" loading={isSaving} onClick={onTake}>
          {t('renewal.take')}
        </Button>
      </Group>
    </Alert>
  );
}
