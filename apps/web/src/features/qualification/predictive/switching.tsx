import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import { useAct } from '../../../ui/act.js';
import { Sure } from '../../agreement/sure.js';
import classes from '../qualification.module.css';
import type { PredictiveModel } from '../qualification-types.js';
import { conclusionOf } from './comparison.js';

/** Puts a model in force, with a reason, or out of it; one that nobody compared stays where it is. */
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
  const [why, setWhy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const act = useAct({
    run: () => api.post(`/predictive-models/${version}/activation`, { why: why.trim() }),
    touches: TOUCHES,
    done: () => t('predictive.isOn', { version }),
  });
  const go = (): Promise<unknown> => {
    setMissing(why.trim() === '');
    return why.trim() === '' ? Promise.reject(new Error('without a reason')) : act.mutateAsync(undefined);
  };
  return (
    <Sure
      title={t('predictive.onTitle', { version })}
      go={t('predictive.switchOn')}
      isPending={act.isPending}
      onGo={go}
      opener={(open) => <Button onClick={open}>{t('predictive.switchOn')}</Button>}
    >
      <p className={classes.dim}>{t('predictive.onText')}</p>
      <p className={classes.dim}>{t(`predictive.conclusion.${conclusionOf(report)}`)}</p>
      <Textarea
        label={t('predictive.why')}
        required
        autosize
        maxLength={500}
        value={why}
        error={isMissing && t('predictive.whyMissing')}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Sure>
  );
}

function SwitchOff({ model: { version } }: { model: PredictiveModel }): JSX.Element {
  const { t } = useTranslation('qualification');
  const act = useAct({
    run: () => api.delete('/predictive-models/activation'),
    touches: TOUCHES,
    done: () => t('predictive.isOff', { version }),
  });
  return (
    <Sure
      title={t('predictive.offTitle', { version })}
      go={t('predictive.switchOff')}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => (
        <Button variant="default" onClick={open}>
          {t('predictive.switchOff')}
        </Button>
      )}
    >
      <p className={classes.dim}>{t('predictive.offText')}</p>
    </Sure>
  );
}
