import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client.js';
import type { ImportRun, Page } from '../../api/types.js';
import { Card, Section } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';

const SHOWN = 10;

/** Files that came in before, the latest first. */
export function Earlier(): JSX.Element | null {
  const { t } = useTranslation('import');
  const formats = useFormats();
  const imports = useQuery({
    queryKey: ['imports'],
    queryFn: () => api.get<Page<ImportRun>>('/imports', { query: { limit: SHOWN } }),
  });
  const items = imports.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('earlier.title')}>
      <Card pad={false}>
        <Table.ScrollContainer minWidth={460}>
          <Table horizontalSpacing="lg" verticalSpacing="sm">
            <Table.Tbody>
              {items.map((run) => (
                <Table.Tr key={run.id}>
                  <Table.Td>
                    <Link to={`/import/${run.id}`} className="quiet">
                      {run.fileName}
                    </Link>
                  </Table.Td>
                  <Table.Td>{t(`kind.${run.kind}`)}</Table.Td>
                  <Table.Td>{formats.moment(run.createdAt)}</Table.Td>
                  <Table.Td ta="right" className="tabular">
                    {t('earlier.rows', { count: run.rows, rows: formats.number(run.rows) })}
                  </Table.Td>
                  <Table.Td>
                    <Signal tone={toneOf(run.state)}>{t(`state.${run.state}`)}</Signal>
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
