import { Anchor, Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowProblem } from '../../api/types.js';
import { Card, Section } from '../../ui/page.js';

/** Which rows were refused and what to do about each. */
export function Problems({
  problems,
  address,
}: {
  problems: readonly RowProblem[];
  address: string;
}): JSX.Element | null {
  const { t } = useTranslation('import');
  if (problems.length === 0) return null;
  const all = (
    <Anchor href={address} download size="sm">
      {t('run.errors')}
    </Anchor>
  );
  return (
    <Section title={t('problems.title')} aside={all}>
      <Card pad={false}>
        <Table fz="sm" horizontalSpacing="lg">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={90}>{t('problems.row')}</Table.Th>
              <Table.Th w={180}>{t('problems.column')}</Table.Th>
              <Table.Th>{t('problems.detail')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map((problem, index) => (
              <Table.Tr key={index}>
                <Table.Td>{problem.row}</Table.Td>
                <Table.Td>{problem.column ?? '–'}</Table.Td>
                <Table.Td>{problem.detail}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Card>
    </Section>
  );
}
