import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { Deal } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { readTemplate, TOUCHES } from './deal-query.js';
import { PlanRow } from './plan-row.js';
import { fresh, moved, plannedOf, wishOf, withTemplate } from './planned.js';
import type { Planned } from './planned.js';

interface PlanFormProps {
  readonly deal: Deal;
  readonly onDone: () => void;
}

/** The buyer's steps as a list to write in: names, people, days, and their order by buttons every keyboard reaches. */
export function PlanForm({ deal, onDone }: PlanFormProps): JSX.Element {
  const { t } = useTranslation('deals');
  const [planned, setPlanned] = useState(() => plannedOf(deal));
  const added = useRef(0);
  const nextKey = (): string => `new-${(added.current += 1)}`;
  const keep = useAct({
    run: () => api.put(`/opportunities/${deal.id}/steps`, wishOf(planned)),
    touches: TOUCHES,
    done: () => t('plan.done'),
    then: onDone,
  });
  const fill = useAct({
    run: readTemplate,
    then: (template) => setPlanned((steps) => withTemplate(steps, template, nextKey())),
  });
  const change = (index: number, facts: Partial<Planned>): void =>
    setPlanned((steps) => steps.map((step, at) => (at === index ? { ...step, ...facts } : step)));
  const isReady = planned.every(({ name }) => name.trim() !== '');
  return (
    <Stack>
      {planned.map((step, index) => (
        <PlanRow
          key={step.key}
          {...{ deal, step, number: index + 1 }}
          isLast={index === planned.length - 1}
          onChange={(facts) => change(index, facts)}
          onMove={(by) => setPlanned((steps) => moved(steps, index, by))}
          onRemove={() => setPlanned((steps) => steps.toSpliced(index, 1))}
        />
      ))}
      <Group gap={8}>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlus size={15} />}
          onClick={() => setPlanned((steps) => [...steps, fresh(nextKey())])}
        >
          {t('plan.add')}
        </Button>
        <Button size="xs" variant="default" loading={fill.isPending} onClick={() => fill.mutate(undefined)}>
          {t('plan.fromTemplate')}
        </Button>
      </Group>
      <Group justify="space-between">
        <KeepTemplate planned={planned} isReady={isReady} />
        <Button disabled={!isReady} loading={keep.isPending} onClick={() => keep.mutate(undefined)}>
          {t('action.save', { ns: 'ui' })}
        </Button>
      </Group>
    </Stack>
  );
}

interface KeepTemplateProps {
  readonly planned: readonly Planned[];
  readonly isReady: boolean;
}

/** For those who keep the settings: what works here becomes what new deals begin with. */
function KeepTemplate({ planned, isReady }: KeepTemplateProps): JSX.Element {
  const { t } = useTranslation('deals');
  const may = useMay();
  const keep = useAct({
    run: () =>
      api.put('/decision-template', {
        steps: planned.map(({ name }) => ({ name: name.trim(), afterDays: null })),
      }),
    done: () => t('plan.templateKept'),
  });
  if (!may('settings.write')) return <span />;
  return (
    <Button
      size="xs"
      variant="subtle"
      disabled={!isReady}
      loading={keep.isPending}
      onClick={() => keep.mutate(undefined)}
    >
      {t('plan.toTemplate')}
    </Button>
  );
}
