import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useServerNow } from '../../live/live-context.js';
import { useAct } from '../../ui/act.js';
import { useFormats } from '../../ui/use-formats.js';
import { dayAfter, dayIn } from './days.js';
import { Sure } from './sure.js';
import { pathOf, TOUCHES } from './version-path.js';
import type { ActProps } from './version-path.js';

/** From a day on: today for the first version, tomorrow at the earliest for one that takes another's place. */
export function Activate(props: ActProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const formats = useFormats();
  const now = useServerNow(60_000);
  const active = props.agreement.versions.find(({ status }) => status === 'active');
  const today = dayIn(props.version.terms.period.zone, now);
  const earliest = active === undefined ? today : dayAfter(today);
  const [chosen, setChosen] = useState<string | null>(null);
  const effectiveOn = chosen ?? earliest;
  const act = useAct({
    run: () => api.post<{ effectiveOn: string }>(`${pathOf(props)}/activation`, { effectiveOn }),
    touches: TOUCHES,
    done: ({ effectiveOn: on }) => t('act.activated', { on: formats.date(on) }),
  });
  return (
    <Sure
      title={t('act.activate')}
      go={t('act.activate')}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => <Button onClick={open}>{t('act.activate')}</Button>}
    >
      <TextInput
        type="date"
        label={t('sure.from')}
        min={earliest}
        value={effectiveOn}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Text size="sm">
        {active === undefined ? t('sure.activateFirst') : t('sure.activateNext', { number: active.number })}
      </Text>
      <Text size="sm">{t('sure.everyone')}</Text>
    </Sure>
  );
}

export function End({ agreement }: ActProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const act = useAct({
    run: () => api.post(`/agreements/${agreement.id}/end`, {}),
    touches: TOUCHES,
    done: () => t('act.ended'),
  });
  return (
    <Sure
      isGrave
      title={t('act.end')}
      go={t('act.end')}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => (
        <Button variant="subtle" color="red" onClick={open}>
          {t('act.end')}
        </Button>
      )}
    >
      <Text size="sm">{t('sure.end')}</Text>
    </Sure>
  );
}
