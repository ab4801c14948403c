import { Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './plan.module.css';
import type { PlannedPeriod } from './plan-query.js';
import { usePeriodName } from './use-period-name.js';
import { useRange } from './use-range.js';

/** The last stage: what is to be reached. */
const GOAL = 'customer';

/** What each period owes at each stage, by its working days and its season. */
export function Periods({ periods }: { periods: readonly PlannedPeriod[] }): JSX.Element {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const label = useLabel();
  const nameOf = usePeriodName();
  const range = useRange('short');
  const stages = periods[0]?.stages ?? [];
  return (
    <Section title={t('periods.title')}>
      <Card pad={false}>
        <Table.ScrollContainer minWidth={660}>
          <Table horizontalSpacing="xs" className={classes.periods} aria-label={t('periods.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('periods.period')}</Table.Th>
                <Table.Th ta="right">{t('periods.days')}</Table.Th>
                {stages.map(({ stage }) => (
                  <Table.Th key={stage} ta="right">
                    {label('stage', stage)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {periods.map((period) => (
                <Table.Tr key={period.period} data-period={period.period}>
                  <Table.Th scope="row" className={classes.when}>
                    {nameOf(period.period)}
                  </Table.Th>
                  <Table.Td ta="right">{formats.number(period.workingDays)}</Table.Td>
                  {period.stages.map((stage) => (
                    <Table.Td key={stage.stage} ta="right">
                      <strong data-stage={stage.stage}>{formats.number(stage.shown)}</strong>
                      {/* The goal itself is not off. */}
                      {stage.stage !== GOAL && <div className={classes.range}>{range(stage)}</div>}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Card>
      <p className={classes.note}>{t('periods.note')}</p>
    </Section>
  );
}
