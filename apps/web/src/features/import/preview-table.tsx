import { Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../api/types.js';
import { Card, Section } from '../../ui/page.js';
import { useComplaint } from './use-complaint.js';

const SHOWN = 8;

export function PreviewTable({ preview: { columns, rows } }: { preview: ImportPreview }): JSX.Element {
  const { t } = useTranslation('import');
  const say = useComplaint();
  return (
    <Section title={t('preview.title')}>
      <Card pad={false}>
        {rows.length === 0 && (
          <Text p="md" c="dimmed">
            {t('preview.none')}
          </Text>
        )}
        <Table.ScrollContainer minWidth={columns.length * 130}>
          <Table fz="xs" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.slice(0, SHOWN).map(({ row, cells, complaint }) => (
                <Table.Tr key={row} {...(complaint && { title: say(complaint), c: 'var(--bad)' })}>
                  {columns.map((column, index) => (
                    <Table.Td key={column}>{cells[index] ?? ''}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Card>
    </Section>
  );
}
