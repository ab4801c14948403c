import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../live/live-context.js';
import { Sheet } from '../../ui/sheet.js';
import { beginningOf, tomorrowOf } from './away-times.js';
import type { Absence } from './routing-types.js';
import classes from './routing.module.css';
import { useBeingBack, usePassingOn } from './use-away.js';
import type { GoingAway } from './use-away.js';
import { useDayOrMoment } from './use-day-or-moment.js';

const MINUTE_MS = 60_000;

/** Asks for a date, then says what follows from being away, with a way to take it back. */
export function AwaySheet({ going }: { going: GoingAway }): JSX.Element {
  const { t } = useTranslation('routing');
  const { said, isAskingDate, close } = going;
  return (
    <Sheet isOpen={isAskingDate || said !== null} onClose={close} title={t('away.title')}>
      {said === null ? <DateForm going={going} /> : <Said absence={said} onClose={close} />}
    </Sheet>
  );
}

function DateForm({ going }: { going: GoingAway }): JSX.Element {
  const { t } = useTranslation('routing');
  const now = useServerNow(MINUTE_MS);
  const [day, setDay] = useState('');
  const back = beginningOf(day);
  const isLater = back !== null && back.getTime() > now;
  return (
    <form onSubmit={(event) => (event.preventDefault(), isLater && going.until(back))}>
      <Stack gap="md">
        <TextInput
          type="date"
          data-autofocus
          label={t('away.date')}
          min={tomorrowOf(now)}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Follows />
        <Button type="submit" disabled={!isLater} loading={going.isBusy}>
          {t('away.go')}
        </Button>
      </Stack>
    </form>
  );
}

function Said({ absence, onClose }: { absence: Absence; onClose: () => void }): JSX.Element {
  const { t } = useTranslation('routing');
  const told = useDayOrMoment();
  const undo = useBeingBack(t('away.undone'), onClose);
  const passing = usePassingOn(onClose);
  return (
    <Stack gap="md">
      <p className={classes.headline}>{t('away.told', { until: told(absence.toAt) })}</p>
      <Follows />
      <Group gap="sm">
        <Button data-autofocus onClick={onClose}>
          {t('away.fine')}
        </Button>
        <Button variant="default" loading={passing.isBusy} onClick={() => passing.pass(absence)}>
          {t('away.pass')}
        </Button>
        <Button variant="default" loading={undo.isBusy} onClick={() => undo.end(absence)}>
          {t('away.undo')}
        </Button>
      </Group>
    </Stack>
  );
}

function Follows(): JSX.Element {
  const { t } = useTranslation('routing');
  return (
    <div>
      <Text size="sm" fw={600} mb={6}>
        {t('away.follows')}
      </Text>
      <ul className={classes.changes}>
        <li>{t('away.followsNew')}</li>
        <li>{t('away.followsOpen')}</li>
        <li>{t('away.followsTurn')}</li>
      </ul>
    </div>
  );
}
