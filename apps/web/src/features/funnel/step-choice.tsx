import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from './funnel-query.js';
import { FUNNEL_STAGES } from './funnel-types.js';
import type { FunnelStage } from './funnel-types.js';
import { useStageName } from './use-stage-name.js';
import { stepOf } from './step.js';

interface ChoiceProps {
  readonly step: Step;
  readonly onChange: (step: Step) => void;
}

/** From which stage to which: the second always comes after the first. */
export function StepChoice({ step, onChange }: ChoiceProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const nameOf = useStageName();
  const data = (stages: readonly FunnelStage[]): { value: FunnelStage; label: string }[] =>
    stages.map((value) => ({ value, label: nameOf(value) }));
  const place = FUNNEL_STAGES.indexOf(step.fromStage);
  return (
    <>
      <Select
        label={t('step.from')}
        allowDeselect={false}
        value={step.fromStage}
        onChange={(next) => onChange(stepOf(next, step.toStage))}
        data={data(FUNNEL_STAGES.slice(0, -1))}
      />
      <Select
        label={t('step.to')}
        allowDeselect={false}
        value={step.toStage}
        onChange={(next) => onChange(stepOf(step.fromStage, next))}
        data={data(FUNNEL_STAGES.slice(place + 1))}
      />
    </>
  );
}
