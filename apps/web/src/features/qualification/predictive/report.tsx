import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import { useAct } from '../../../ui/act.js';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { useFormats } from '../../../ui/use-formats.js';
import { Sure } from '../../agreement/sure.js';
import classes from '../qualification.module.css';
import type { PredictiveModel, TrainingReport } from '../qualification-types.js';
import { Calibration } from './calibration.js';
import { conclusionOf, rowsOf } from './comparison.js';

/** How a model fared beside the rules on leads neither had seen; only from here is it switched on. */
export function Report({ model }: { model: PredictiveModel }): JSX.Element {
  const { t } = useTranslation('qualification');
  const { report, version, isActive } = model;
  return (
    <>
      <Section
        title={t('predictive.model', { version })}
        aside={isActive ? <Signal tone="good">{t('predictive.on')}</Signal> : null}
      >
        <Card>
          <p className={classes.intro}>{t(`predictive.conclusion.${conclusionOf(report)}`)}</p>
          <Measures report={report} />
          <Counts report={report} />
          <Switching model={model} />
        </Card>
      </Section>
      <Calibration report={report} />
    </>
  );
}

function Measures({ report }: { report: TrainingReport }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const number = (value: number | null): string => (value === null ? '–' : formats.number(value, 3));
  return (
    <table className={classes.trial}>
      <thead>
        <tr>
          <th scope="col">{t('predictive.measure')}</th>
          <th scope="col">{t('predictive.theModel')}</th>
          <th scope="col">{t('predictive.theRules')}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(report).map(({ measure, model, rules, better }) => (
          <tr key={measure} data-row={measure}>
            <th scope="row">
              {t(`predictive.measures.${measure}`)}
              <div className={classes.dim}>{t(`predictive.means.${measure}`)}</div>
            </th>
            <td data-better={better === 'model'}>{number(model)}</td>
            <td data-better={better === 'rules'}>{number(rules)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Counts({ report: { counts, splitBy, seed } }: { report: TrainingReport }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const part = (name: 'learning' | 'calibrating' | 'judging'): string =>
    t(`predictive.part.${name}`, {
      count: counts[name].leads,
      leads: formats.number(counts[name].leads),
      won: formats.number(counts[name].won),
    });
  const parts = [
    part('learning'),
    part('calibrating'),
    part('judging'),
    t(`predictive.split.${splitBy}`, { seed }),
  ];
  return <p className={classes.dim}>{parts.join(' ')}</p>;
}

function Switching({ model: { version, isActive, report } }: { model: PredictiveModel }): JSX.Element | null {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const act = useAct({
    run: () =>
      isActive
        ? api.delete('/predictive-models/activation')
        : api.post(`/predictive-models/${version}/activation`, {}),
    touches: ['predictive-models', 'lead'],
    done: () => t(isActive ? 'predictive.isOff' : 'predictive.isOn', { version }),
  });
  if (!may('settings.write')) return null;
  return (
    <Group mt="md">
      <Sure
        title={t(isActive ? 'predictive.offTitle' : 'predictive.onTitle', { version })}
        go={t(isActive ? 'predictive.switchOff' : 'predictive.switchOn')}
        isPending={act.isPending}
        onGo={() => act.mutateAsync(undefined)}
        opener={(open) => (
          <Button variant={isActive ? 'default' : 'filled'} onClick={open}>
            {t(isActive ? 'predictive.switchOff' : 'predictive.switchOn')}
          </Button>
        )}
      >
        <p className={classes.dim}>{t(isActive ? 'predictive.offText' : 'predictive.onText')}</p>
        {!isActive && <p className={classes.dim}>{t(`predictive.conclusion.${conclusionOf(report)}`)}</p>}
      </Sure>
    </Group>
  );
}
