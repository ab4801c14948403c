import { Button, Popover, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import { useSession } from '../../../api/session.js';
import { useAct } from '../../../ui/act.js';
import { Section } from '../../../ui/page.js';
import { Sheet } from '../../../ui/sheet.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import classes from '../credit.module.css';
import { Listed } from './listed.js';
import { Amount, isPlaced, noCost, Placing, sentOf } from './placing.js';
import type { Cost } from './placing.js';
import { SPEND, usePlans } from './spend-query.js';
import type { NewSpendPlan, SpendPlan } from './spend-query.js';

/** What comes again every week or month. */
export function Plans(): JSX.Element {
  const { t } = useTranslation('spend');
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  const add = may('spend.write') && (
    <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('plan.add')}
    </Button>
  );
  return (
    <Section title={t('parts.plans')} aside={add}>
      <p className={classes.note} style={{ marginBottom: 12 }}>
        {t('plan.lead')}
      </p>
      <Listed<SpendPlan>
        query={usePlans()}
        label={t('parts.plans')}
        none={{ title: t('plan.none'), text: t('plan.noneText') }}
      >
        {(plan) => <Line plan={plan} mayWrite={may('spend.write')} />}
      </Listed>
      <Sheet isOpen={isAdding} onClose={() => setAdding(false)} title={t('plan.add')}>
        <PlanForm onDone={() => setAdding(false)} />
      </Sheet>
    </Section>
  );
}

function Line({ plan, mayWrite }: { plan: SpendPlan; mayWrite: boolean }): JSX.Element {
  const { t } = useTranslation('spend');
  const label = useLabel();
  const formats = useFormats();
  const { name, campaign, channel, kind, every, fromOn, untilOn, amount, currency, evidence } = plan;
  const days =
    untilOn === null
      ? t('plan.open', { from: formats.day(fromOn) })
      : `${formats.day(fromOn)} – ${formats.day(untilOn)}`;
  const facts = [days, t(`kind.${kind}`), campaign?.name ?? label('channel', channel), evidence];
  return (
    <>
      <div className={classes.grow}>
        <strong>{name}</strong>
        <div className={`${classes.dim} tabular`}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      <span className={`${classes.money} tabular`}>
        {t(`plan.each.${every}`, { amount: formats.amount(amount, currency) })}
      </span>
      {mayWrite && untilOn === null && <End plan={plan} />}
    </>
  );
}

/** Its last day; one before its first takes it back altogether. */
function End({ plan: { id, name } }: { plan: SpendPlan }): JSX.Element {
  const { t } = useTranslation('spend');
  const [isOpen, setOpen] = useState(false);
  const [on, setOn] = useState('');
  const act = useAct({
    run: () => api.put(`/spend/plans/${id}/end`, { on }),
    touches: SPEND,
    done: () => t('plan.ended'),
    then: () => setOpen(false),
  });
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withArrow shadow="md" width={260}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('plan.endOf', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('plan.end')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <TextInput
            type="date"
            label={t('plan.lastDay')}
            description={t('plan.lastDayHint')}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Button
            size="xs"
            disabled={on === ''}
            loading={act.isPending}
            onClick={() => act.mutate(undefined)}
          >
            {t('plan.endGo')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type Draft = Cost & Pick<NewSpendPlan, 'name' | 'every' | 'from'>;

function PlanForm({ onDone }: { onDone: () => void }): JSX.Element {
  const { t } = useTranslation('spend');
  const { workspace } = useSession();
  const [draft, setDraft] = useState<Draft>({
    ...{ ...noCost(workspace.currency), kind: 'agency', name: '', every: 'month', from: '' },
  });
  const put = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const { name, every, from } = draft;
  const act = useAct({
    run: () => api.put('/spend/plans', { ...sentOf(draft), name: name.trim(), every, from }),
    touches: SPEND,
    done: () => t('plan.added'),
    then: onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('plan.name')}
          description={t('plan.nameHint')}
          required
          withAsterisk={false}
          maxLength={200}
          value={name}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <Placing cost={draft} put={put} />
        <SegmentedControl
          aria-label={t('plan.every')}
          value={every}
          onChange={(next) => put({ every: next })}
          data={(['week', 'month'] as const).map((value) => ({ value, label: t(`plan.rhythm.${value}`) }))}
        />
        <TextInput
          type="date"
          required
          withAsterisk={false}
          label={t('plan.from')}
          description={t('plan.fromHint')}
          value={from}
          onChange={(event) => put({ from: event.currentTarget.value })}
        />
        <Amount cost={draft} put={put} />
        <Button
          type="submit"
          disabled={!isPlaced(draft) || from === '' || name.trim() === ''}
          loading={act.isPending}
        >
          {t('plan.go')}
        </Button>
      </Stack>
    </form>
  );
}
