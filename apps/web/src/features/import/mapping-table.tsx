import { Table } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind, ImportPreview, RowProblem } from '../../api/types.js';
import { Card, Section } from '../../ui/page.js';
import { ColumnRow } from './column-row.js';
import type { Draft } from './draft.js';
import classes from './import.module.css';

interface MappingTableProps {
  readonly kind: ImportKind;
  readonly preview: ImportPreview;
  readonly problems: readonly RowProblem[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly aside: ReactNode;
}

/** Each column of the file and what it becomes, with its first value as a check. */
export function MappingTable(props: MappingTableProps): JSX.Element {
  const { kind, preview, problems, draft, onChange, aside } = props;
  const { t } = useTranslation('import');
  return (
    <Section title={t('map.title')} aside={aside}>
      <Card pad={false}>
        <div className={classes.mapping}>
          <Table horizontalSpacing="lg" verticalSpacing={8}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('map.column')}</Table.Th>
                <Table.Th>{t('map.example')}</Table.Th>
                <Table.Th w={320}>{t('map.field')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.columns.map((column) => (
                <ColumnRow
                  key={column}
                  kind={kind}
                  column={column}
                  preview={preview}
                  problems={problems}
                  mapped={draft.columns[column] ?? {}}
                  onChange={(mapped) =>
                    onChange({ ...draft, columns: { ...draft.columns, [column]: mapped } })
                  }
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Card>
    </Section>
  );
}
