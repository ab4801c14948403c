import { Button, NumberInput, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { useAct } from '../../../ui/act.js';
import { Asked } from '../../../ui/asked.js';
import { Sheet } from '../../../ui/sheet.js';
import { useLabel } from '../../../ui/use-label.js';

type WorkRules = components['schemas']['WorkRulesDto'];

const STAGES = ['sal', 'sql', 'opportunity'] as const;
/** As the product takes them. */
const [MOST_DAYS, MOST_HOLD_DAYS, MOST_HOLDS] = [260, 60, 20];

/** How long leads may rest, for whoever keeps the settings. */
export function Limits(): JSX.Element {
  const { t } = useTranslation('leads');
  const [isOpen, setOpen] = useState(false);
  const rules = useQuery({
    queryKey: ['work-rules'],
    queryFn: () => api.get<WorkRules>('/work-rules'),
    enabled: isOpen,
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('limits.go')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('limits.title')}>
        <Asked query={rules} rows={4}>
          {(given) => <LimitsForm given={given} onDone={() => setOpen(false)} />}
        </Asked>
      </Sheet>
    </>
  );
}

interface DaysProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function Days({ label, value, min = 1, max, onChange }: DaysProps): JSX.Element {
  return (
    <NumberInput
      label={label}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      value={value}
      onChange={(next) => onChange(typeof next === 'number' ? next : value)}
    />
  );
}

function LimitsForm({ given, onDone }: { given: WorkRules; onDone: () => void }): JSX.Element {
  const { t } = useTranslation(['leads', 'ui']);
  const label = useLabel();
  const [rules, setRules] = useState(given);
  const act = useAct({
    run: () => api.put('/work-rules', rules),
    touches: ['work-rules', 'leads', 'lead'],
    done: () => t('leads:limits.done'),
    undo: () => api.put('/work-rules', given),
    then: onDone,
  });
  return (
    <Stack gap="md">
      <Text size="sm">{t('leads:limits.text')}</Text>
      {STAGES.map((stage) => (
        <Days
          key={stage}
          label={t('leads:limits.stuck', { stage: label('stage', stage) })}
          value={rules.stuckDays[stage]}
          max={MOST_DAYS}
          onChange={(days) => setRules({ ...rules, stuckDays: { ...rules.stuckDays, [stage]: days } })}
        />
      ))}
      <Days
        label={t('leads:limits.hold')}
        value={rules.holdDays}
        max={MOST_HOLD_DAYS}
        onChange={(holdDays) => setRules({ ...rules, holdDays })}
      />
      <Days
        label={t('leads:limits.holds')}
        value={rules.holdsPerStage}
        min={0}
        max={MOST_HOLDS}
        onChange={(holdsPerStage) => setRules({ ...rules, holdsPerStage })}
      />
      <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('ui:action.save')}
      </Button>
    </Stack>
  );
}
