import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { Change, Weekday } from './calendar-types.js';
import classes from './calendars.module.css';
import { joinRuns } from './join-runs.js';
import type { ToldChange } from './join-runs.js';
import { useDates } from './use-dates.js';

const MOST_SHOWN = 30;

/** What one wording says otherwise than another, in words. */
export function Changes({ changes }: { changes: readonly Change[] }): JSX.Element {
  const { t } = useTranslation('calendars');
  const wordsOf = useChangeWords();
  const joined = joinRuns(changes);
  return (
    <>
      <ul className={classes.changes}>
        {joined.slice(0, MOST_SHOWN).map((change, index) => (
          <li key={index}>{wordsOf(change)}</li>
        ))}
      </ul>
      {joined.length > MOST_SHOWN && (
        <Text size="sm" c="dimmed">
          {t('save.more', { count: joined.length - MOST_SHOWN })}
        </Text>
      )}
    </>
  );
}

function useChangeWords(): (change: ToldChange) => string {
  const { t } = useTranslation('calendars');
  const formats = useFormats();
  const dateText = useDates();
  return ({ code, facts, until }) => {
    const text = (name: string): string => {
      const fact = facts[name];
      if (typeof fact === 'number') return formats.number(fact / 60, 2);
      return fact === null || fact === undefined || fact === ''
        ? t('week.closed')
        : fact.replaceAll(' ', ', ');
    };
    return t(`change.${code}`, {
      ...{ before: text('before'), after: text('after') },
      ...{ from: facts.from ?? '–', to: facts.to ?? '–', name: facts.name ?? t('holidays.own') },
      on: [facts.on, until].flatMap((day) => (typeof day === 'string' ? [dateText(day)] : [])).join(' – '),
      weekday: typeof facts.weekday === 'string' ? t(`weekday.${facts.weekday as Weekday}`) : '',
    });
  };
}
