import { Table } from '@mantine/core';
import { useCallback } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cells } from '#contracts';
import { Chart } from '../../ui/chart.js';
import type { ChartProps } from '../../ui/chart.js';
import { DrawnOrTold } from '../../ui/drawn-or-told.js';
import { Figure } from '../../ui/figure.js';
import { Card } from '../../ui/page.js';
import { daysOf, fanOf } from '../../ui/standing-cells.js';
import type { DayRow, FanRow, QuotaCell } from '../../ui/standing-cells.js';
import { toneOfChance, useChance, useQuotaNumber } from '../../ui/standing-numbers.js';
import { useFormats } from '../../ui/use-formats.js';
import { paceOption } from './pace-option.js';
import classes from './today.module.css';

type Quota = QuotaCell & { readonly key: string };

interface Drawn {
  readonly quota: Quota;
  readonly days: readonly DayRow[];
  readonly fan: readonly FanRow[];
}

/** The burn-up of one quota: what was counted day by day against the line of the plan, and where it is heading. */
export function Pace({ quota, cells }: { quota: Quota; cells: Cells }): JSX.Element {
  const { t } = useTranslation('today');
  const days = daysOf(cells, quota.key);
  const fan = fanOf(cells, quota.key);
  return (
    <DrawnOrTold
      title={t('pace.title', { quota: quota.title })}
      told={<PaceTable quota={quota} days={days} fan={fan} />}
      drawn={
        <Card>
          <div className={classes.pace}>
            <Needed quota={quota} />
            <PaceChart quota={quota} days={days} fan={fan} />
          </div>
        </Card>
      }
    />
  );
}

function Needed({ quota }: { quota: Quota }): JSX.Element {
  const { t } = useTranslation('today');
  const chance = useChance();
  const number = useQuotaNumber(quota);
  const { requiredPerDay, forecast } = quota;
  return (
    <div className={classes.needed}>
      <Figure
        size="xl"
        label={t('pace.perDay')}
        metric="required-per-day"
        value={requiredPerDay === null ? '–' : number(requiredPerDay, 1)}
      />
      <Figure
        size="lg"
        label={t('pace.chance')}
        metric="attain-probability"
        value={chance(forecast)}
        tone={forecast === null ? undefined : toneOfChance(forecast.probability)}
      />
      <Figure
        label={t('pace.actual')}
        metric="attainment"
        value={number(quota.counted + quota.provisional)}
      />
    </div>
  );
}

function PaceChart({ quota, days, fan }: Drawn): JSX.Element {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const number = useQuotaNumber(quota);
  const { goal, unit, currency } = quota;
  // One text of all that is drawn, so that a tick that changes nothing draws nothing anew.
  const kept = JSON.stringify({ days, fan, goal, unit, currency });
  const option = useCallback<ChartProps['option']>(
    (palette) =>
      paceOption({
        ...(JSON.parse(kept) as Pick<Drawn, 'days' | 'fan'> & { goal: number }),
        words: { plan: t('pace.plan'), actual: t('pace.actual'), likely: t('pace.likely') },
        ...{ formats, number, palette },
      }),
    [kept, t, formats],
  );
  const label = t('pace.label', {
    actual: number(quota.counted + quota.provisional),
    plan: number(quota.planToDate, 1),
    goal: number(goal),
  });
  return <Chart option={option} label={label} height={260} />;
}

function PaceTable({ quota, days, fan }: Drawn): JSX.Element {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const number = useQuotaNumber(quota);
  const ahead = (day: string): FanRow | undefined => fan.findLast(([on]) => on <= day);
  return (
    <Card pad={false}>
      <Table.ScrollContainer minWidth={420}>
        <Table horizontalSpacing="lg">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('pace.day')}</Table.Th>
              <Table.Th ta="right">{t('pace.plan')}</Table.Th>
              <Table.Th ta="right">{t('pace.actual')}</Table.Th>
              <Table.Th ta="right">{t('pace.likely')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map(([day, plan, actual]) => (
              <Table.Tr key={day}>
                <Table.Td>{formats.date(day)}</Table.Td>
                <Table.Td ta="right">{number(plan, 1)}</Table.Td>
                <Table.Td ta="right">{actual === null ? '–' : number(actual)}</Table.Td>
                <Table.Td ta="right">{actual === null ? rangeOf(ahead(day), number) : '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

const rangeOf = (row: FanRow | undefined, number: (value: number) => string): string =>
  row ? `${number(row[1])} – ${number(row[3])}` : '–';
