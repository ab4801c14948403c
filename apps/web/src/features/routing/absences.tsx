import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useServerNow } from '../../live/live-context.js';
import { useAct } from '../../ui/act.js';
import { beginningOf, fieldOf, tomorrowOf } from './away-times.js';
import { AWAY, PEOPLE } from './routing-query.js';
import type { Absence, RoutedMember } from './routing-types.js';
import { useDayOrMoment } from './use-day-or-moment.js';

const MINUTE_MS = 60_000;

/** When somebody is away, now and later; entered ahead, ended earlier. */
export function Absences({ person }: { person: RoutedMember }): JSX.Element {
  const { t } = useTranslation('routing');
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('absence.title')}</Text>
      {person.absences.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('absence.none')}
        </Text>
      )}
      {person.absences.map((absence) => (
        <AbsenceLine key={absence.id} absence={absence} name={person.name} />
      ))}
      <AbsenceForm person={person} />
    </Stack>
  );
}

function AbsenceLine({ absence, name }: { absence: Absence; name: string }): JSX.Element {
  const { t } = useTranslation('routing');
  const told = useDayOrMoment();
  const now = useServerNow(MINUTE_MS);
  const end = useAct({
    run: () => api.delete(`/routing/absences/${absence.id}`),
    touches: [PEOPLE, AWAY],
    done: () => t('absence.ended', { name }),
  });
  const isRunning = Date.parse(absence.fromAt) <= now;
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm" className="tabular">
        {t('people.coming', { from: told(absence.fromAt), until: told(absence.toAt) })}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={end.isPending}
        onClick={() => end.mutate(undefined)}
      >
        {t(isRunning ? 'absence.end' : 'absence.cancel')}
      </Button>
    </Group>
  );
}

function AbsenceForm({ person }: { person: RoutedMember }): JSX.Element {
  const { t } = useTranslation('routing');
  const told = useDayOrMoment();
  const now = useServerNow(MINUTE_MS);
  const [from, setFrom] = useState(() => fieldOf(new Date(now)));
  const [back, setBack] = useState('');
  const [fromAt, until] = [beginningOf(from), beginningOf(back)];
  const isBackFirst = fromAt !== null && until !== null && until <= fromAt;
  const add = useAct({
    run: () => api.post('/routing/absences', { memberId: person.memberId, from: fromAt, until }),
    touches: [PEOPLE, AWAY],
    done: () => t('absence.added', { name: person.name, until: told(until?.getTime() ?? 0) }),
    then: () => setBack(''),
  });
  return (
    <form onSubmit={(event) => (event.preventDefault(), add.mutate(undefined))}>
      <Group gap="sm" grow align="flex-start">
        <TextInput
          type="date"
          label={t('absence.from')}
          value={from}
          min={fieldOf(new Date(now))}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('absence.back')}
          value={back}
          min={tomorrowOf(now)}
          error={isBackFirst && t('absence.backFirst')}
          onChange={(event) => setBack(event.currentTarget.value)}
        />
      </Group>
      <Button
        type="submit"
        mt="sm"
        variant="light"
        disabled={fromAt === null || until === null || isBackFirst}
        loading={add.isPending}
      >
        {t('absence.add')}
      </Button>
    </form>
  );
}
