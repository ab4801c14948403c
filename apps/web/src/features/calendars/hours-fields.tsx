import { ActionIcon, Group, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from './calendar-types.js';
import type { Week, Weekday, Window } from './calendar-types.js';
import classes from './calendars.module.css';
import { WindowFields } from './window-fields.js';
import { nextWindow, tidy, withDay } from './week-model.js';

interface HoursFieldsProps {
  readonly week: Week;
  readonly onChange: (week: Week) => void;
}

/** The same week as fields: for exact minutes, and for whoever does not draw. */
export function HoursFields({ week, onChange }: HoursFieldsProps): JSX.Element {
  return (
    <div className={classes.hours}>
      {WEEKDAYS.map((day) => (
        <DayHours
          key={day}
          day={day}
          windows={week[day] ?? []}
          onChange={(windows) => onChange(withDay(week, day, windows))}
        />
      ))}
    </div>
  );
}

interface DayHoursProps {
  readonly day: Weekday;
  readonly windows: readonly Window[];
  readonly onChange: (windows: readonly Window[]) => void;
}

function DayHours({ day, windows, onChange }: DayHoursProps): JSX.Element {
  const { t } = useTranslation('calendars');
  const name = t(`weekday.${day}`);
  const put = (index: number, window: Window): void =>
    onChange(windows.map((each, at) => (at === index ? window : each)));
  return (
    <div className={classes.hoursDay}>
      <span className={classes.dayName}>{name}</span>
      <Group gap="xs" flex={1}>
        {windows.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('week.closed')}
          </Text>
        )}
        {windows.map((window, index) => (
          <Group key={index} gap={4} wrap="nowrap">
            <WindowFields
              window={window}
              openLabel={t('week.open', { day: name })}
              closeLabel={t('week.close', { day: name })}
              onChange={(next) => put(index, next)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('week.remove', { day: name, ...window })}
              onClick={() => onChange(windows.filter((_, at) => at !== index))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        <ActionIcon
          variant="light"
          aria-label={t('week.add', { day: name })}
          onClick={() => onChange(tidy([...windows, nextWindow(windows)]))}
        >
          <IconPlus size={16} />
        </ActionIcon>
      </Group>
    </div>
  );
}
