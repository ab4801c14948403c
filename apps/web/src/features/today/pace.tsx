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
import { daysOf } from '../../ui/standing-cells.js';
import type { DayRow, QuotaCell } from '../../ui/standing-cells.js';
import { useFormats } from '../../ui/use-formats.js';
import { paceOption } from './pace-option.js';
import classes from './today.module.css';

type Quota = QuotaCell & { readonly key: string };

/** The burn-up of one quota: what was counted day by day against the line of the plan. */
export function Pace({ quota, cells }: { quota: Quota; cells: Cells }): JSX.Element {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const days = daysOf(cells, quota.key);
  return (
    <DrawnOrTold
      title={t('pace.title')}
      told={<PaceTable days={days} />}
      drawn={
        <Card>
          <div className={classes.pace}>
            <div className={classes.needed}>
              <Figure
                size="xl"
                label={t('pace.perDay')}
                metric="required-per-day"
                value={quota.requiredPerDay === null ? '–' : formats.number(quota.requiredPerDay, 1)}
              />
              <Figure
                label={t('pace.actual')}
                metric="attainment"
                value={formats.number(quota.counted + quota.provisional)}
              />
            </div>
            <PaceChart quota={quota} days={days} />
          </div>
        </Card>
      }
    />
  );
}

function PaceChart({ quota, days }: { quota: Quota; days: readonly DayRow[] }): JSX.Element {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const kept = JSON.stringify(days);
  const option = useCallback<ChartProps['option']>(
    (palette) =>
      paceOption({
        days: JSON.parse(kept) as DayRow[],
        goal: quota.goal,
        words: { plan: t('pace.plan'), actual: t('pace.actual') },
        formats,
        palette,
      }),
    [kept, quota.goal, t, formats],
  );
  const label = t('pace.label', {
    actual: formats.number(quota.counted + quota.provisional),
    plan: formats.number(quota.planToDate, 1),
    goal: formats.number(quota.goal),
  });
  return <Chart option={option} label={label} height={260} />;
}

function PaceTable({ days }: { days: readonly DayRow[] }): JSX.Element {
  const { t } = useTranslation('today');
  const formats = useFormats();
  return (
    <Card pad={false}>
      <Table horizontalSpacing="lg">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('pace.day')}</Table.Th>
            <Table.Th ta="right">{t('pace.plan')}</Table.Th>
            <Table.Th ta="right">{t('pace.actual')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map(([day, plan, actual]) => (
            <Table.Tr key={day}>
              <Table.Td>{formats.date(day)}</Table.Td>
              <Table.Td ta="right">{formats.number(plan, 1)}</Table.Td>
              <Table.Td ta="right">{actual === null ? '–' : formats.number(actual)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
