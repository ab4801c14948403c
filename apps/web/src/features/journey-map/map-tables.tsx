import { UnstyledButton } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './journey-map.module.css';
import type { JourneyMap, MapEdge, MapNode } from './map-types.js';
import { useWait } from './use-waits.js';

interface TablesProps {
  readonly map: JourneyMap;
  readonly onNode: (node: MapNode) => void;
  readonly onEdge: (edge: MapEdge) => void;
}

/** Every figure of the map as text. */
export function MapTables(props: TablesProps): JSX.Element {
  return (
    <div className={classes.tables}>
      <Steps {...props} />
      <Ways {...props} />
    </div>
  );
}

interface FramedProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/** A table that scrolls in its frame where the screen is narrow. */
export function Framed({ caption, heads, children }: FramedProps): JSX.Element {
  return (
    <Card pad={false}>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
        <table className={classes.table}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </Card>
  );
}

function Steps({ map: { nodes }, onNode }: TablesProps): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { number } = useFormats();
  const wait = useWait();
  const heads = [
    'step',
    'department',
    'volume',
    'median',
    'p90',
    'time',
    'lost',
    'here',
    'standing',
  ] as const;
  return (
    <Framed caption={t('table.steps')} heads={heads.map((head) => t(`table.${head}`))}>
      {nodes.map((node) => (
        <tr key={node.step} data-row={node.step}>
          <th scope="row">
            <UnstyledButton className={classes.opens} onClick={() => onNode(node)}>
              {t(`step.${node.step}`)}
            </UnstyledButton>
          </th>
          <td>{t(`department.${node.department}`)}</td>
          <td>{number(node.volume)}</td>
          <td>{node.isRest ? '' : wait(node.medianSeconds)}</td>
          <td>{node.isRest ? '' : wait(node.p90Seconds)}</td>
          <td>{wait(node.seconds)}</td>
          <td>{number(node.lost)}</td>
          <td>{number(node.here)}</td>
          <td>{number(node.standing)}</td>
        </tr>
      ))}
    </Framed>
  );
}

const DIRECTION = { on: 'on', return: 'back', loss: 'loss' } as const;

function Ways({ map: { edges }, onEdge }: TablesProps): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { number } = useFormats();
  const wait = useWait();
  const heads = ['from', 'to', 'kind', 'count', 'median', 'p90'] as const;
  return (
    <Framed caption={t('table.ways')} heads={heads.map((head) => t(`table.${head}`))}>
      {edges.map((edge) => (
        <tr key={`${edge.from}>${edge.to}`} data-row={`${edge.from}>${edge.to}`}>
          <th scope="row">{t(`step.${edge.from}`)}</th>
          <td>
            <UnstyledButton className={classes.opens} onClick={() => onEdge(edge)}>
              {t(`step.${edge.to}`)}
            </UnstyledButton>
          </td>
          <td>{t(`table.${DIRECTION[edge.kind]}`)}</td>
          <td>{number(edge.count)}</td>
          <td>{wait(edge.medianSeconds)}</td>
          <td>{wait(edge.p90Seconds)}</td>
        </tr>
      ))}
    </Framed>
  );
}
