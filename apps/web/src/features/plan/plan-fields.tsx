import { Button, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page.js';
import { Amount, Day } from './plan-inputs.js';
import type { PartProps } from './plan-inputs.js';
import { SeasonPart, TeamPart } from './plan-options.js';
import classes from './plan.module.css';
import { GROUPS, MOST_PERIODS, UNITS, wishOf } from './plan-wish.js';
import type { Ground, PlanForm, PlanWish } from './plan-wish.js';

interface PlanFieldsProps {
  readonly first: PlanForm;
  readonly ground: Ground;
  readonly isPending: boolean;
  readonly problems: readonly { readonly pointer: string; readonly detail: string }[];
  readonly onPlan: (wish: PlanWish) => void;
}

/** What is to be reached, by which past, over which periods, with which hands. */
export function PlanFields({ first, ground, isPending, problems, onPlan }: PlanFieldsProps): JSX.Element {
  const { t } = useTranslation('plan');
  const [changed, setChanged] = useState<Partial<PlanForm>>({});
  const form = { ...first, ...changed };
  const wish = wishOf(form, ground);
  const part = { form, set: (change: Partial<PlanForm>) => setChanged({ ...changed, ...change }) };
  return (
    <Card>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (wish !== null) onPlan(wish);
        }}
      >
        <GoalPart {...part} currency={ground.currency} />
        <PastPart {...part} />
        <AheadPart {...part} />
        <SeasonPart {...part} />
        <TeamPart {...part} />
        {problems.map(({ pointer, detail }) => (
          <p key={pointer} role="alert" className={classes.problem}>
            {detail}
          </p>
        ))}
        <Button type="submit" size="md" loading={isPending} disabled={wish === null}>
          {t('go')}
        </Button>
      </form>
    </Card>
  );
}

function GoalPart({ form, set, currency }: PartProps & { currency: string }): JSX.Element {
  const { t } = useTranslation('plan');
  const isRevenue = form.goal === 'revenue';
  return (
    <fieldset className={classes.part}>
      <legend>{t('goal.title')}</legend>
      <SegmentedControl
        aria-label={t('goal.title')}
        fullWidth
        value={form.goal}
        onChange={(goal) => set({ goal: goal })}
        data={[
          { value: 'revenue', label: t('goal.revenue') },
          { value: 'customers', label: t('goal.customers') },
        ]}
      />
      {isRevenue ? (
        <>
          <Amount
            label={t('goal.revenueIn', { currency })}
            value={form.revenue}
            onChange={(revenue) => set({ revenue })}
          />
          <Amount
            label={t('goal.deal', { currency })}
            description={t('goal.dealHint')}
            value={form.deal}
            onChange={(deal) => set({ deal })}
          />
        </>
      ) : (
        <Amount
          label={t('goal.howMany')}
          value={form.customers}
          onChange={(customers) => set({ customers })}
        />
      )}
    </fieldset>
  );
}

function PastPart({ form, set }: PartProps): JSX.Element {
  const { t } = useTranslation('plan');
  return (
    <fieldset className={classes.part}>
      <legend>{t('past.title')}</legend>
      <div className={classes.pair}>
        <Day label={t('past.from')} value={form.from} onChange={(from) => set({ from })} />
        <Day label={t('past.to')} value={form.to} onChange={(to) => set({ to })} />
      </div>
      <p className={classes.dim}>{t('past.hint')}</p>
      <Select
        label={t('past.split')}
        allowDeselect={false}
        value={form.groupBy}
        onChange={(groupBy) => set({ groupBy: groupBy ?? 'none' })}
        data={GROUPS.map((value) => ({ value, label: t(`split.${value}`) }))}
      />
    </fieldset>
  );
}

function AheadPart({ form, set }: PartProps): JSX.Element {
  const { t } = useTranslation('plan');
  return (
    <fieldset className={classes.part}>
      <legend>{t('ahead.title')}</legend>
      <Day label={t('ahead.startOn')} value={form.startOn} onChange={(startOn) => set({ startOn })} />
      <div className={classes.pair}>
        <Amount
          isWhole
          label={t('ahead.periods')}
          min={1}
          max={MOST_PERIODS}
          value={form.periods}
          onChange={(periods) => set({ periods })}
        />
        <Select
          label={t('ahead.unit')}
          allowDeselect={false}
          value={form.unit}
          onChange={(unit) => set({ unit: unit ?? 'month' })}
          data={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
        />
      </div>
    </fieldset>
  );
}
