import { Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../api/types.js';
import { Card, Section } from '../../ui/page.js';
import { valueAt } from './fields.js';

export function PreviewTable({ preview }: { preview: ImportPreview }): JSX.Element {
  const { t } = useTranslation('import');
  return (
    <Section title={t('preview.title')}>
      <Card pad={false}>
        {preview.rows.length === 0 && (
          <Text p="md" c="dimmed">
            {t('preview.none')}
          </Text>
        )}
        <Table.ScrollContainer minWidth={preview.columns.length * 130}>
          <Table fz="xs" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                {preview.columns.map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.rows.slice(0, 8).map((row, index) => (
                <Table.Tr key={index}>
                  {preview.columns.map((column) => (
                    <Table.Td key={column}>{valueAt(preview, row, column)}</Table.Td>
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
