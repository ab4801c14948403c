import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCoins } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/problem.js';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { useFormats } from '../../../ui/use-formats.js';
import { usePlan } from '../funnel-query.js';
import type { Asked as AskedOf, Goal } from '../funnel-query.js';
import type { Plan } from '../funnel-types.js';
import classes from '../funnel.module.css';
import { PlanTable } from './plan-table.js';

const GOALS = ['won', 'revenue', 'inquiries'] as const;
type Kind = (typeof GOALS)[number];

const FIRST: Readonly<Record<Kind, number>> = { won: 10, revenue: 100_000, inquiries: 1_000 };
const TYPING_MS = 350;

/** How many leads of each stage a goal takes at the rates of these days, or what comes of some inquiries. */
export function PlanBack({ asked }: { asked: AskedOf }): JSX.Element {
  const { t } = useTranslation('funnel');
  const [kind, choose] = useState<Kind>('won');
  const [amounts, setAmounts] = useState(FIRST);
  const [rested] = useDebouncedValue(amounts, TYPING_MS);
  const goal: Goal = { [kind]: textOf(rested[kind]) };
  return (
    <Section title={t('plan.title')}>
      <Card>
        <div className={classes.choices}>
          <SegmentedControl
            style={{ alignSelf: 'end' }}
            aria-label={t('plan.goal')}
            value={kind}
            onChange={choose}
            data={GOALS.map((value) => ({ value, label: t(`plan.goals.${value}`) }))}
          />
          <NumberInput
            label={t(`plan.amount.${kind}`)}
            min={1}
            max={1_000_000_000}
            allowDecimal={kind === 'revenue'}
            decimalScale={2}
            allowNegative={false}
            value={amounts[kind]}
            onChange={(next) => Number(next) >= 1 && setAmounts({ ...amounts, [kind]: Number(next) })}
          />
        </div>
        <Planned {...{ asked, goal }} byDeals={() => choose('won')} />
      </Card>
    </Section>
  );
}

/** As the server reads decimals: no exponent, two digits at most. */
const textOf = (amount: number): string => amount.toFixed(2).replace(/\.00$/, '');

interface PlannedProps {
  readonly asked: AskedOf;
  readonly goal: Goal;
  /** Goes on with deals to be won. */
  readonly byDeals: () => void;
}

function Planned({ asked, goal, byDeals }: PlannedProps): JSX.Element {
  const query = usePlan(asked, goal);
  if (query.error instanceof Problem && query.error.code === 'funnel/no-won')
    return <NoAverage byDeals={byDeals} />;
  return (
    <Asked query={query} rows={1} height={220}>
      {(plan) => (
        <>
          <Said plan={plan} />
          <PlanTable plan={plan} />
        </>
      )}
    </Asked>
  );
}

/** Without a won deal that has an amount, revenue says nothing of deals: what is missing, and what else there is. */
function NoAverage({ byDeals }: Pick<PlannedProps, 'byDeals'>): JSX.Element {
  const { t } = useTranslation('funnel');
  return (
    <div role="status" data-plan-missing>
      <Empty
        title={t('plan.missing.title')}
        icon={<IconCoins size={26} stroke={1.5} />}
        action={
          <Button variant="default" onClick={byDeals}>
            {t('plan.missing.byDeals')}
          </Button>
        }
      >
        {t('plan.missing.text')}
      </Empty>
    </div>
  );
}

function Said({ plan: { direction, goal, averageWon, stamp } }: { plan: Plan }): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const average =
    averageWon === null
      ? t('plan.noAverage')
      : t('plan.average', { amount: formats.amount(averageWon, stamp.currency) });
  const deals = goal === null ? '' : formats.number(goal, 1);
  return (
    <p className={classes.note}>
      {direction === 'backward' ? t('plan.backward', { deals }) : t('plan.forward')} {average}
    </p>
  );
}
