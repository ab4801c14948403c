import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Cells } from '#contracts';
import { useSession } from '../../api/session.js';
import { behind } from '../../ui/drill.js';
import { MetricHint } from '../../ui/metric-hint.js';
import { Card } from '../../ui/page.js';
import { numberAt } from '../../ui/standing-cells.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { DEAL_STAGES } from './funnel-cells.js';

/** Deals by their stage, with what they are worth. */
export function Deals({ cells }: { cells: Cells }): JSX.Element {
  const { t } = useTranslation('today');
  const label = useLabel();
  const formats = useFormats();
  const { workspace } = useSession();
  const currency = typeof cells.currency === 'string' ? cells.currency : workspace.currency;
  return (
    <Card pad={false}>
      <Table horizontalSpacing="md" verticalSpacing={9}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              {t('deals.title')} <MetricHint metric="deals-in-stage" />
            </Table.Th>
            <Table.Th ta="right">
              <Text inherit span className="unseen">
                {t('deals.count')}
              </Text>
            </Table.Th>
            <Table.Th ta="right">
              {t('funnel.value')} <MetricHint metric="pipeline-value" />
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {DEAL_STAGES.map((stage) => (
            <Table.Tr key={stage}>
              <Table.Td>{label('dealStage', stage)}</Table.Td>
              <Table.Td ta="right">
                <Link className="quiet" to={behind('funnel', `deals.${stage}`)}>
                  {formats.number(numberAt(cells, `deals.${stage}`))}
                </Link>
              </Table.Td>
              <Table.Td ta="right">{formats.minor(numberAt(cells, `dealValue.${stage}`), currency)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
