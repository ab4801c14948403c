import { Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cells } from '#contracts';
import { behind } from '../../ui/drill.js';
import { Card, Section } from '../../ui/page.js';
import { numbers } from '../../ui/standing-cells.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './today.module.css';

/** What came back and why, the most frequent first. */
export function Rejections({ cells }: { cells: Cells }): JSX.Element {
  const { t } = useTranslation('today');
  const rows = Object.entries(numbers(cells, 'rejected.')).filter(([, count]) => count > 0);
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  rows.sort((a, b) => b[1] - a[1]);
  return (
    <Section title={t('rejections.title')} metric="rejections">
      <Card pad={false}>
        {total === 0 ? (
          <Empty title={t('rejections.none')}>{t('rejections.noneText')}</Empty>
        ) : (
          <Table horizontalSpacing="lg" verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('rejections.reason')}</Table.Th>
                <Table.Th ta="right">{t('rejections.count')}</Table.Th>
                <Table.Th w="34%">{t('rejections.share')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(([reason, count]) => (
                <Row key={reason} reason={reason} count={count} share={count / total} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Card>
    </Section>
  );
}

function Row({ reason, count, share }: { reason: string; count: number; share: number }): JSX.Element {
  const label = useLabel();
  const formats = useFormats();
  return (
    <Table.Tr>
      <Table.Td>{label('reason', reason)}</Table.Td>
      <Table.Td ta="right">
        <Link className="quiet" to={behind('funnel', `rejected.${reason}`)}>
          {formats.number(count)}
        </Link>
      </Table.Td>
      <Table.Td>
        <div className={classes.share}>
          <div className={classes.shareBar} aria-hidden>
            <div style={{ width: `${share * 100}%` }} />
          </div>
          <span>{formats.percent(share)}</span>
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
