import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './journey-map.module.css';
import type { JourneyMap, MapNode } from './map-types.js';
import { useWait } from './use-waits.js';

interface ListProps {
  readonly map: JourneyMap;
  readonly onNode: (node: MapNode) => void;
}

/** The map for a narrow screen: a step after the other, each as wide as many came to it. */
export function MapList({ map: { nodes }, onNode }: ListProps): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { number } = useFormats();
  const wait = useWait();
  const most = Math.max(1, ...nodes.map(({ volume }) => volume));
  const width = (part: number): string => `${(100 * part) / most}%`;
  return (
    <Card pad={false}>
      <ol className={classes.list} aria-label={t('map.title')}>
        {nodes.map((node) => (
          <li key={node.step}>
            <UnstyledButton className={classes.listed} data-step={node.step} onClick={() => onNode(node)}>
              <span className={classes.between}>
                <b>{t(`step.${node.step}`)}</b>
                <span className="tabular">{number(node.volume)}</span>
              </span>
              <span className={classes.bar} aria-hidden>
                <span className={classes.barCame} style={{ width: width(node.volume - node.lost) }} />
                <span className={classes.barLost} style={{ width: width(node.lost) }} />
              </span>
              <span className={`${classes.between} ${classes.dim}`}>
                <span>{t(`department.${node.department}`)}</span>
                {!node.isRest && (
                  <span>
                    {t('table.median')}: {wait(node.medianSeconds)}
                  </span>
                )}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </Card>
  );
}
