import { useState } from 'react';
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
import type { MadePlan } from './plan-query.js';
import { RateSheet } from './rate-sheet.js';
import type { ShownRate } from './rate-sheet.js';
import { Stages } from './stages.js';

export interface PlanResultProps {
  readonly made: MadePlan;
  readonly currency: string;
  readonly agreement: Agreement | null;
  readonly base: AgreementVersion | null;
}

/** What the goal asks for, stage by stage and period by period, and whether there are hands for it. */
export function PlanResult({ made, currency, agreement, base }: PlanResultProps): JSX.Element {
  const [rate, setRate] = useState<ShownRate | null>(null);
  const { plan, wish } = made;
  const { groupBy, capacity } = wish;
  return (
    <div className={classes.result}>
      <Headline made={made} currency={currency} />
      <Stages plan={plan} onRate={setRate} />
      <Periods periods={plan.periods} />
      {plan.groups.length > 1 && groupBy !== undefined && (
        <Groups {...{ plan, by: groupBy, onRate: setRate }} />
      )}
      {capacity !== undefined && <Capacity periods={plan.periods} team={capacity} />}
      <MakeQuota {...{ made, agreement, base }} />
      <RateSheet made={made} shown={rate} onClose={() => setRate(null)} />
    </div>
  );
}

function Headline({ made: { plan, wish }, currency }: { made: MadePlan; currency: string }): JSX.Element {
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
            // What somebody said was seen nowhere.
            {...(wish.dealMinor === undefined && {
              hint: t('need.dealsSeen', { count: dealsSeen, number: formats.number(dealsSeen) }),
            })}
          />
        )}
      </div>
    </Card>
  );
}
