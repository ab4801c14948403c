import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import { useAct } from '../../../ui/act.js';
import { Sure } from '../../agreement/sure.js';
import classes from '../qualification.module.css';
import type { PredictiveModel } from '../qualification-types.js';
import { conclusionOf } from './comparison.js';
import { useWhy } from './use-why.js';

/** Puts a model in force or out of it, each with a reason; one that nobody compared stays where it is. */
export function Switching({ model }: { model: PredictiveModel }): JSX.Element | null {
  const may = useMay();
  if (!may('settings.write')) return null;
  if (model.isActive)
    return (
      <Group mt="md">
        <SwitchOff model={model} />
      </Group>
    );
  return model.report.rules === null ? null : (
    <Group mt="md">
      <SwitchOn model={model} />
    </Group>
  );
}

const TOUCHES = ['predictive-models', 'lead'];

function SwitchOn({ model: { version, report } }: { model: PredictiveModel }): JSX.Element {
  const { t } = useTranslation('qualification');
  const { field, given } = useWhy();
  const act = useAct({
    run: (why: string) => api.post(`/predictive-models/${version}/activation`, { why }),
    touches: TOUCHES,
    done: () => t('predictive.isOn', { version }),
  });
  return (
    <Sure
      title={t('predictive.onTitle', { version })}
      go={t('predictive.switchOn')}
      isPending={act.isPending}
      onGo={() => given(act.mutateAsync)}
      opener={(open) => <Button onClick={open}>{t('predictive.switchOn')}</Button>}
    >
      <p className={classes.dim}>{t('predictive.onText')}</p>
      <p className={classes.dim}>{t(`predictive.conclusion.${conclusionOf(report)}`)}</p>
      {field}
    </Sure>
  );
}

function SwitchOff({ model: { version } }: { model: PredictiveModel }): JSX.Element {
  const { t } = useTranslation('qualification');
  const { field, given } = useWhy();
  const act = useAct({
    run: (why: string) =>
      api.delete(`/predictive-models/activation?${new URLSearchParams({ why }).toString()}`),
    touches: TOUCHES,
    done: () => t('predictive.isOff', { version }),
  });
  return (
    <Sure
      title={t('predictive.offTitle', { version })}
      go={t('predictive.switchOff')}
      isPending={act.isPending}
      onGo={() => given(act.mutateAsync)}
      opener={(open) => (
        <Button variant="default" onClick={open}>
          {t('predictive.switchOff')}
        </Button>
      )}
    >
      <p className={classes.dim}>{t('predictive.offText')}</p>
      {field}
    </Sure>
  );
}
