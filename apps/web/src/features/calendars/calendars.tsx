import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { CalendarEditor } from './calendar-editor.js';
import type { CalendarItem } from './calendar-types.js';
import { useCalendar, useCalendars } from './calendar-query.js';
import classes from './calendars.module.css';

/** What the address names instead of an id to make one. */
const NEW = 'new';

/** The calendars of the workspace; the one the address names is open. */
export function Calendars(): JSX.Element {
  const [address, setAddress] = useSearchParams();
  const chosen = address.get('calendar');
  if (chosen === null) return <CalendarList />;
  return (
    <Stack gap="lg">
      <BackLink />
      {chosen === NEW ? (
        <CalendarEditor onSaved={(id) => setAddress({ calendar: id }, { replace: true })} />
      ) : (
        <OpenCalendar key={chosen} id={chosen} />
      )}
    </Stack>
  );
}

function BackLink(): JSX.Element {
  const { t } = useTranslation('calendars');
  return (
    <Group>
      <Button
        component={Link}
        to="?"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
      >
        {t('back')}
      </Button>
    </Group>
  );
}

function OpenCalendar({ id }: { id: string }): JSX.Element {
  const { t } = useTranslation('calendars');
  return (
    <Asked query={useCalendar(id)}>
      {(shown) => (
        <Stack gap="lg">
          <Group justify="space-between">
            <Group gap="xs">
              <Title order={2}>{shown.calendar.name}</Title>
              <Badge variant="light" tt="none" fw={550}>
                {t('version', { number: shown.calendar.version })}
              </Badge>
              {shown.calendar.archivedAt !== null && <Archived />}
            </Group>
            {shown.calendar.archivedAt === null && <Archive calendar={shown.calendar} />}
          </Group>
          <CalendarEditor shown={shown} onSaved={() => undefined} />
        </Stack>
      )}
    </Asked>
  );
}

function Archived(): JSX.Element {
  const { t } = useTranslation('calendars');
  return (
    <Badge variant="default" tt="none" fw={550}>
      {t('archived')}
    </Badge>
  );
}

function Archive({ calendar }: { calendar: CalendarItem }): JSX.Element | null {
  const { t } = useTranslation('calendars');
  const may = useMay();
  const act = useAct({
    run: () => api.post(`/calendars/${calendar.id}/archival`, undefined, { ifMatch: calendar.revision }),
    touches: ['calendars'],
    done: () => t('archivedDone'),
  });
  if (!may('settings.write')) return null;
  return (
    <Button variant="default" size="compact-sm" loading={act.isPending} onClick={() => act.mutate(undefined)}>
      {t('archive')}
    </Button>
  );
}

function CalendarList(): JSX.Element {
  const { t } = useTranslation('calendars');
  const may = useMay();
  const isKeeper = may('settings.write');
  const make = isKeeper && (
    <Button component={Link} to={`?calendar=${NEW}`} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('make')}
    </Button>
  );
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="md">
        <Text size="sm" c="dimmed" maw={640}>
          {t('lead')} {!isKeeper && t('readOnly')}
        </Text>
        {make}
      </Group>
      <Card pad={false}>
        <Asked query={useCalendars()}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('none')}>{t('noneText')}</Empty>
            ) : (
              <div className={classes.list}>
                {items.map((calendar) => (
                  <CalendarRow key={calendar.id} calendar={calendar} />
                ))}
              </div>
            )
          }
        </Asked>
      </Card>
    </Stack>
  );
}

function CalendarRow({ calendar }: { calendar: CalendarItem }): JSX.Element {
  const { t } = useTranslation('calendars');
  const formats = useFormats();
  const { id, name, purpose, zone, weekMinutes, holidaySets, version, archivedAt } = calendar;
  const sets = holidaySets
    .map(({ country, region }) => [country, region].filter(Boolean).join('-'))
    .join(', ');
  return (
    <Link className={classes.row} to={`?calendar=${id}`}>
      <span className={classes.grow}>
        <span className={classes.name}>{name}</span>
        {purpose !== null && <span className={classes.dim}> · {purpose}</span>}
      </span>
      <span className={`${classes.dim} tabular`}>
        {[zone, sets, t('perWeek', { hours: formats.number(weekMinutes / 60, 2) })]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {archivedAt === null ? (
        <Badge variant="light" tt="none" fw={550}>
          {t('version', { number: version })}
        </Badge>
      ) : (
        <Archived />
      )}
    </Link>
  );
}
