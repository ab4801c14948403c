import { ActionIcon, Button, Checkbox, Group, Select, Stack, TagsInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { EscalationStep } from '#sla';
import { TOLD } from './choices.js';
import classes from './editor.module.css';
import { useDrafting, useField } from './draft-context.js';
import { OptionalPart } from './fields.js';
import { pointerOf } from './places.js';
import type { Place } from './places.js';

/** When people are reminded, and who is told at which reminder. */
export function AlarmsField({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const alarms = useField<readonly number[]>([...place, 'alarms']);
  const first = alarms.value.at(-1) ?? 1;
  return (
    <Stack gap="sm">
      <TagsInput
        label={t('edit.alarms')}
        description={t('edit.alarmsHint')}
        error={alarms.error}
        value={alarms.value.map((fraction) => String(Math.round(fraction * 100)))}
        onChange={(texts) => alarms.set(rising(texts))}
      />
      <OptionalPart
        place={[...place, 'escalation']}
        label={t('edit.escalationOwn')}
        first={[{ fraction: first, to: 'manager', isUrgent: false }]}
      >
        <Ladder place={[...place, 'escalation']} alarms={alarms.value} />
      </OptionalPart>
    </Stack>
  );
}

const rising = (texts: readonly string[]): number[] =>
  [...new Set(texts.map(Number))]
    .filter((share) => share > 0 && share <= 1000)
    .sort((one, other) => one - other)
    .map((share) => share / 100);

function Ladder({ place, alarms }: { place: Place; alarms: readonly number[] }): JSX.Element {
  const { t } = useTranslation('agreement');
  const { problemUnder } = useDrafting();
  const { value: steps, set } = useField<readonly EscalationStep[]>(place);
  const put = (index: number, step: Partial<EscalationStep>): void =>
    set(inOrder(steps.map((each, at) => (at === index ? { ...each, ...step } : each))));
  const problem = problemUnder(pointerOf(place));
  return (
    <fieldset className={classes.part}>
      <legend>{t('edit.escalation')}</legend>
      {steps.map((step, index) => (
        <Step
          key={index}
          {...{ step, alarms }}
          onChange={(change) => put(index, change)}
          onRemove={() => set(steps.toSpliced(index, 1))}
        />
      ))}
      {problem !== undefined && <p className={classes.problem}>{problem}</p>}
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={15} />}
        onClick={() => set([...steps, { fraction: alarms.at(-1) ?? 1, to: 'leadership', isUrgent: false }])}
      >
        {t('edit.addStep')}
      </Button>
    </fieldset>
  );
}

const inOrder = (steps: readonly EscalationStep[]): EscalationStep[] =>
  steps.toSorted((one, other) => one.fraction - other.fraction);

interface StepProps {
  readonly step: EscalationStep;
  readonly alarms: readonly number[];
  readonly onChange: (change: Partial<EscalationStep>) => void;
  readonly onRemove: () => void;
}

function Step({ step, alarms, onChange, onRemove }: StepProps): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <Group gap="sm" mb="xs">
      <Select
        w={110}
        aria-label={t('edit.at')}
        allowDeselect={false}
        value={String(step.fraction)}
        onChange={(fraction) => onChange({ fraction: Number(fraction) })}
        data={alarms.map((fraction) => ({
          value: String(fraction),
          label: `${Math.round(fraction * 100)} %`,
        }))}
      />
      <Select
        flex="1 1 150px"
        aria-label={t('edit.tell')}
        allowDeselect={false}
        value={step.to}
        onChange={(to) => onChange({ to: to ?? step.to })}
        data={TOLD.map((to) => ({ value: to, label: t(`edit.told.${to}`) }))}
      />
      <Checkbox
        label={t('edit.urgent')}
        checked={step.isUrgent}
        onChange={(event) => onChange({ isUrgent: event.currentTarget.checked })}
      />
      <ActionIcon variant="subtle" color="gray" onClick={onRemove} aria-label={t('edit.removeStep')}>
        <IconX size={16} />
      </ActionIcon>
    </Group>
  );
}
