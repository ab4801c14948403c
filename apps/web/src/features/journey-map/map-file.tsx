import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { saveAs } from '../export/receive-file.js';
import { csvOf } from '../results/csv.js';
import type { JourneyMap } from './map-types.js';

/** The steps and the ways of the map as a file; times in seconds, to be reckoned with. */
export function MapFile({ map }: { readonly map: JourneyMap }): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { nodes, edges, stamp } = map;
  const file = (): Blob =>
    csvOf([
      (['step', 'department', 'volume', 'median', 'p90', 'time', 'lost', 'here', 'standing'] as const).map(
        (head) => t(`table.${head}`),
      ),
      ...nodes.map((node) => [
        ...[t(`step.${node.step}`), t(`department.${node.department}`), node.volume],
        ...[
          node.medianSeconds ?? '',
          node.p90Seconds ?? '',
          node.seconds,
          node.lost,
          node.here,
          node.standing,
        ],
      ]),
      [],
      (['from', 'to', 'count', 'median', 'p90'] as const).map((head) => t(`table.${head}`)),
      ...edges.map(({ from, to, count, medianSeconds, p90Seconds }) => [
        ...[t(`step.${from}`), t(`step.${to}`), count, medianSeconds ?? '', p90Seconds ?? ''],
      ]),
    ]);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => saveAs(file(), `journey-map-${stamp.from}-${stamp.to}.csv`)}
    >
      {t('table.csv')}
    </Button>
  );
}
