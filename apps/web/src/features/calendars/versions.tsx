import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { ShownCalendar, VersionBrief } from './calendar-types.js';
import { useDifference } from './calendar-query.js';
import classes from './calendars.module.css';
import { Changes } from './changes.js';

/** Everything the calendar ever said, the newest first, each with what it changed. */
export function Versions({ calendar, current, versions }: ShownCalendar): JSX.Element {
  const { t } = useTranslation('calendars');
  return (
    <Section title={t('versions.title')}>
      {versions.map((version) => (
        <VersionRow
          key={version.id}
          calendarId={calendar.id}
          version={version}
          isCurrent={version.number === current.number}
        />
      ))}
      <Text size="xs" c="dimmed" mt="sm">
        {t('versions.data', { zone: current.zoneData, holidays: current.holidayData })}
      </Text>
    </Section>
  );
}

interface VersionRowProps {
  readonly calendarId: string;
  readonly version: VersionBrief;
  readonly isCurrent: boolean;
}

function VersionRow({ calendarId, version, isCurrent }: VersionRowProps): JSX.Element {
  const { t } = useTranslation('calendars');
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { number, note, createdAt, author } = version;
  return (
    <div className={classes.own}>
      <Group gap="xs" className={classes.grow}>
        <span className={classes.name}>{t('version', { number })}</span>
        {isCurrent && (
          <Badge variant="light" tt="none" fw={550}>
            {t('versions.current')}
          </Badge>
        )}
        <span className={classes.dim}>
          {t('versions.by', { on: formats.day(createdAt), author: author ?? t('versions.unknown') })}
          {note !== null && ` · ${note}`}
        </span>
      </Group>
      {number === 1 ? (
        <span className={classes.dim}>{t('versions.first')}</span>
      ) : (
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('versions.show')}
        </Button>
      )}
      {isOpen && <Difference calendarId={calendarId} number={number} />}
    </div>
  );
}

function Difference({ calendarId, number }: { calendarId: string; number: number }): JSX.Element {
  return (
    <div style={{ flexBasis: '100%' }}>
      <Asked query={useDifference(calendarId, number)} rows={1}>
        {({ changes }) => <Changes changes={changes} />}
      </Asked>
    </div>
  );
}
