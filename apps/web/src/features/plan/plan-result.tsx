import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { Card } from '../../ui/page.js';
import { Figure } from '../../ui/figure.js';
import { useFormats } from '../../ui/use-formats.js';
import { Capacity } from './capacity.js';
import { Groups } from './groups.js';
import { MakeQuota } from './make-quota.js';
import { Periods } from './periods.js';
import classes from './plan.module.css';
import type { Plan } from './plan-query.js';
import type { PlanForm } from './plan-wish.js';
import { Stages } from './stages.js';

interface PlanResultProps {
  readonly plan: Plan;
  readonly form: PlanForm;
  readonly currency: string;
  readonly agreement: Agreement | null;
  readonly base: AgreementVersion | null;
}

/** What the goal asks for, stage by stage and period by period, and whether there are hands for it. */
export function PlanResult({ plan, form, currency, agreement, base }: PlanResultProps): JSX.Element {
  return (
    <div className={classes.result}>
      <Headline plan={plan} currency={currency} />
      <Stages plan={plan} />
      <Periods periods={plan.periods} />
      {plan.groups.length > 1 && form.groupBy !== 'none' && <Groups plan={plan} by={form.groupBy} />}
      {form.team !== null && <Capacity periods={plan.periods} team={form.team} />}
      <MakeQuota periods={plan.periods} unit={form.unit} {...{ agreement, base }} />
    </div>
  );
}

function Headline({ plan, currency }: Pick<PlanResultProps, 'plan' | 'currency'>): JSX.Element {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const needOf = (stage: string): number => plan.stages.find((each) => each.stage === stage)?.shown ?? 0;
  const { dealMinor, dealsSeen } = plan;
  return (
    <Card>
      <div className={classes.headline}>
        <Figure size="xl" label={t('need.customers')} value={formats.number(needOf('customer'))} />
        <Figure size="xl" label={t('need.mqls')} value={formats.number(needOf('mql'))} />
        {dealMinor !== null && (
          <Figure
            size="xl"
            label={t('need.deal')}
            value={formats.minor(dealMinor, plan.currency ?? currency)}
            hint={t('need.dealsSeen', { count: dealsSeen, number: formats.number(dealsSeen) })}
          />
        )}
      </div>
    </Card>
  );
}
