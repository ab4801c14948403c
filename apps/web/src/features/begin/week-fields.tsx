import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drawing } from '../calendars/calendar-types.js';
import { Holidays } from '../calendars/holidays.js';
import { WeekDrawing } from '../calendars/week-drawing.js';
import classes from './begin.module.css';

interface WeekFieldsProps {
  readonly drawing: Drawing;
  readonly onChange: (drawing: Drawing) => void;
}

/** When somebody is there to keep a promise: every clock runs in these hours only. */
export function WeekFields({ drawing, onChange }: WeekFieldsProps): JSX.Element {
  const { t } = useTranslation('begin');
  return (
    <fieldset className={classes.part} aria-label={t('week.title')}>
      <p className={classes.text}>{t('week.text', { zone: drawing.zone })}</p>
      <WeekDrawing
        week={drawing.week}
        minutes={undefined}
        isReadOnly={false}
        onChange={(week) => onChange({ ...drawing, week })}
      />
      <Holidays
        sets={drawing.holidaySets}
        dates={[]}
        isReadOnly={false}
        onChange={(holidaySets) => onChange({ ...drawing, holidaySets: [...holidaySets] })}
      />
    </fieldset>
  );
}
