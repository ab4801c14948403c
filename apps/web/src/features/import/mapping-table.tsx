import { Select, Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../api/types.js';
import { Card, Section } from '../../ui/page.js';
import { valueAt } from './fields.js';
import type { Mapping } from './fields.js';

interface MappingTableProps {
  readonly preview: ImportPreview;
  readonly fields: readonly string[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Each column of the file and what it becomes, with its first value as a check. */
export function MappingTable({ preview, fields, mapping, onChange }: MappingTableProps): JSX.Element {
  const { t } = useTranslation('import');
  return (
    <Section title={t('map.title')}>
      <Card pad={false}>
        <Table.ScrollContainer minWidth={480}>
          <Table horizontalSpacing="lg" verticalSpacing={8}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('map.column')}</Table.Th>
                <Table.Th>{t('map.example')}</Table.Th>
                <Table.Th w={260}>{t('map.field')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.columns.map((column) => (
                <Table.Tr key={column}>
                  <Table.Td fw={600}>{column}</Table.Td>
                  <Table.Td c="dimmed">{valueAt(preview, preview.rows[0], column)}</Table.Td>
                  <Table.Td>
                    <Select
                      aria-label={`${column}: ${t('map.field')}`}
                      placeholder={t('map.leave')}
                      size="xs"
                      clearable
                      searchable
                      data={[...fields]}
                      value={mapping[column] ?? null}
                      onChange={(field) => onChange({ ...mapping, [column]: field })}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Card>
    </Section>
  );
}
