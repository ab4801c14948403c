import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { WEEKDAYS } from './calendar-types.js';
import type { Week } from './calendar-types.js';
import classes from './calendars.module.css';
import { DayTrack } from './day-track.js';
import { HoursFields } from './hours-fields.js';
import { copiedTo, dayBefore, morningsFrom, withDay, WORKING_WEEK } from './week-model.js';

interface WeekDrawingProps {
  readonly week: Week;
  readonly minutes: number | undefined;
  readonly isReadOnly: boolean;
  readonly onChange: (week: Week) => void;
}

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24];
const ROUND_THE_CLOCK: Week = Object.fromEntries(
  WEEKDAYS.map((day) => [day, [{ open: '00:00', close: '24:00' }]]),
);

/** The working week: seven rows of a day each, drawn on; the same hours as fields beneath. */
export function WeekDrawing({ week, minutes, isReadOnly, onChange }: WeekDrawingProps): JSX.Element {
  const { t } = useTranslation('calendars');
  const formats = useFormats();
  const [isTyping, setTyping] = useState(false);
  return (
    <Section
      title={t('week.title')}
      aside={
        minutes !== undefined && (
          <Text size="sm" c="dimmed" className="tabular">
            {t('week.total', { hours: formats.number(minutes / 60, 2) })}
          </Text>
        )
      }
    >
      {!isReadOnly && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('week.hint')}
        </Text>
      )}
      <div className={classes.week}>
        {WEEKDAYS.map((day) => (
          <div key={day} className={classes.day}>
            <span className={classes.dayName}>
              <span className={classes.long}>{t(`weekday.${day}`)}</span>
              <span className={classes.short} aria-hidden>
                {t(`weekday.${day}`).slice(0, 3)}
              </span>
            </span>
            <DayTrack
              day={day}
              windows={week[day] ?? []}
              mornings={morningsFrom(week[dayBefore(day)] ?? [])}
              isReadOnly={isReadOnly}
              onChange={(windows) => onChange(withDay(week, day, windows))}
            />
          </div>
        ))}
        <div className={classes.axis} aria-hidden>
          {HOURS.map((hour) => (
            <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
              {hour}
            </span>
          ))}
        </div>
      </div>
      {!isReadOnly && (
        <Shortcuts week={week} isTyping={isTyping} onType={() => setTyping(!isTyping)} onChange={onChange} />
      )}
      {isTyping && <HoursFields week={week} onChange={onChange} />}
    </Section>
  );
}

interface ShortcutsProps {
  readonly week: Week;
  readonly isTyping: boolean;
  readonly onType: () => void;
  readonly onChange: (week: Week) => void;
}

function Shortcuts({ week, isTyping, onType, onChange }: ShortcutsProps): JSX.Element {
  const { t } = useTranslation('calendars');
  return (
    <Group gap="xs" mt="md">
      <Button variant="light" size="compact-sm" aria-expanded={isTyping} onClick={onType}>
        {t('week.edit')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => onChange(copiedTo(week, 'mon', WORKING_WEEK))}
      >
        {t('week.same')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(ROUND_THE_CLOCK)}>
        {t('week.always')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => onChange({})}>
        {t('week.clear')}
      </Button>
    </Group>
  );
}
