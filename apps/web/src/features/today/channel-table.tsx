import { Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cells } from '#contracts';
import { behind } from '../../ui/drill.js';
import { Card, Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { channelRows, CHANNEL_STAGES } from './funnel-cells.js';
import type { ChannelRow } from './funnel-cells.js';

/** Each channel with what it brought into each stage in the period. */
export function ChannelTable({ cells }: { cells: Cells }): JSX.Element {
  const { t } = useTranslation('today');
  const label = useLabel();
  const rows = channelRows(cells);
  return (
    <Section title={t('channels.title')} metric="stage-entries">
      <Card pad={false}>
        {rows.length === 0 ? (
          <Empty title={t('channels.none')} />
        ) : (
          <Table.ScrollContainer minWidth={460}>
            <Table horizontalSpacing="lg" verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('channels.channel')}</Table.Th>
                  {CHANNEL_STAGES.map((stage) => (
                    <Table.Th key={stage} ta="right">
                      <abbr title={label('stage', stage)} style={{ textDecoration: 'none' }}>
                        {stage === 'inquiry' || stage === 'customer'
                          ? label('stage', stage)
                          : stage.toUpperCase()}
                      </abbr>
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Row key={row.channel} row={row} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Card>
    </Section>
  );
}

function Row({ row }: { row: ChannelRow }): JSX.Element {
  const label = useLabel();
  const formats = useFormats();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {label('channel', row.channel)}
      </Table.Th>
      {CHANNEL_STAGES.map((stage) => {
        const count = row.entered[stage] ?? 0;
        return (
          <Table.Td key={stage} ta="right" c={count === 0 ? 'dimmed' : undefined}>
            {count === 0 ? (
              '–'
            ) : (
              <Link className="quiet" to={behind('funnel', `channel.${row.channel}.${stage}`)}>
                {formats.number(count)}
              </Link>
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
