import { Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { useFormats, useSpan } from '../../ui/use-formats.js';
import type { CustomerSummary } from './customer-types.js';
import classes from './customers.module.css';
import { DepartmentMark } from './department-mark.js';

const HOUR_MS = 3_600_000;

interface TimeProps {
  readonly held: CustomerSummary['held'];
}

/** How long each department had the customer: a bar, and the table behind it. */
export function TimeByDepartment({ held }: TimeProps): JSX.Element {
  const { t } = useTranslation('customers');
  return (
    <Section title={t('held.title')}>
      <Card>
        <Text size="sm" c="dimmed" mb="sm">
          {held.length === 0 ? t('held.none') : t('held.text')}
        </Text>
        {held.length > 0 && <Bar held={held} />}
        {held.length > 0 && <Times held={held} />}
      </Card>
    </Section>
  );
}

function Bar({ held }: TimeProps): JSX.Element {
  const { t } = useTranslation('customers');
  const formats = useFormats();
  const told = held.map(
    ({ department, share }) => `${t(`department.${department}`)} ${formats.percent(share)}`,
  );
  return (
    <div className={classes.bar} role="img" aria-label={`${t('held.chart')}: ${told.join(', ')}`}>
      {held.map(({ department, share }) => (
        <span
          key={department}
          className={classes.part}
          data-department={department}
          style={{ flexGrow: Math.max(share, 0.001), flexBasis: 0 }}
        />
      ))}
    </div>
  );
}

function Times({ held }: TimeProps): JSX.Element {
  const { t } = useTranslation('customers');
  const formats = useFormats();
  const span = useSpan();
  return (
    <Table aria-label={t('held.chart')} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('held.department')}</Table.Th>
          <Table.Th ta="right">{t('held.time')}</Table.Th>
          <Table.Th ta="right">{t('held.share')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {held.map(({ department, hours, share }) => (
          <Table.Tr key={department}>
            <Table.Td>
              <DepartmentMark department={department} />
            </Table.Td>
            <Table.Td ta="right">{span(hours * HOUR_MS)}</Table.Td>
            <Table.Td ta="right">{formats.percent(share)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
