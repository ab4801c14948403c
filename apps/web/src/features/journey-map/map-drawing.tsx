import { useId } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { LANE, layoutOf, NODE } from './map-layout.js';
import type { Drawn, Placed } from './map-layout.js';
import classes from './journey-map.module.css';
import type { JourneyMap, MapEdge, MapNode } from './map-types.js';
import { useWait } from './use-waits.js';

interface DrawingProps {
  readonly map: JourneyMap;
  readonly onNode: (node: MapNode) => void;
  readonly onEdge: (edge: MapEdge) => void;
}

/** The way of leads, drawn: columns are steps, lanes departments, sizes volumes. Whatever opens is a button, by key as well. */
export function MapDrawing({ map, onNode, onEdge }: DrawingProps): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const hatch = useId();
  const { width, height, lanes, nodes, edges } = layoutOf(map);
  return (
    <div className={classes.scroll}>
      <svg
        {...{ width, height, viewBox: `0 0 ${width} ${height}` }}
        role="group"
        aria-label={t('map.label')}
        className={classes.drawing}
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className={classes.hatchGround} />
            <line x1="0" y1="0" x2="0" y2="6" className={classes.hatchLine} />
          </pattern>
        </defs>
        {lanes.map(({ department, y }, row) => (
          <g key={department} aria-hidden>
            {row % 2 === 1 && <rect x={0} y={y} width={width} height={LANE} className={classes.lane} />}
            <text x={8} y={y + 16} className={classes.laneName}>
              {t(`department.${department}`)}
            </text>
          </g>
        ))}
        {edges.map((drawn) => (
          <Way key={drawn.path} drawn={drawn} onEdge={onEdge} />
        ))}
        {nodes.map((placed) => (
          <Node key={placed.node.step} {...{ placed, hatch, onNode }} />
        ))}
      </svg>
    </div>
  );
}

/** What a click does is done by Enter and the space bar too. */
const pressed = (act: () => void) => ({
  role: 'button',
  tabIndex: 0,
  onClick: act,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  },
});

function Way({
  drawn: { edge, path, width },
  onEdge,
}: {
  readonly drawn: Drawn;
  readonly onEdge: DrawingProps['onEdge'];
}): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { number } = useFormats();
  const wait = useWait();
  const { from, to, count, medianSeconds } = edge;
  const told = {
    from: t(`step.${from}`),
    to: t(`step.${to}`),
    count: number(count),
    wait: wait(medianSeconds),
  };
  return (
    <path
      d={path}
      strokeWidth={width}
      data-edge={`${from}>${to}`}
      className={edge.kind === 'return' ? classes.wayBack : classes.way}
      aria-label={t('map.edge', told)}
      {...pressed(() => onEdge(edge))}
    >
      <title>{t('map.edge', told)}</title>
    </path>
  );
}

interface NodeProps {
  readonly placed: Placed;
  readonly hatch: string;
  readonly onNode: DrawingProps['onNode'];
}

function Node({ placed: { node, x, y, height, lostHeight }, hatch, onNode }: NodeProps): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { number } = useFormats();
  const wait = useWait();
  const { step, volume, lost, here, medianSeconds, isRest } = node;
  const [name, middle] = [t(`step.${step}`), x + NODE / 2];
  const told = { step: name, volume: number(volume), wait: wait(medianSeconds) };
  return (
    <g
      data-step={step}
      className={classes.node}
      aria-label={t('map.node', { ...told, lost: number(lost), here: number(here) })}
      {...pressed(() => onNode(node))}
    >
      <rect x={x} y={y} width={NODE} height={height} rx={4} className={classes.body} />
      {lostHeight > 0 && (
        <rect
          {...{ x, y: y + height - lostHeight, width: NODE, height: lostHeight }}
          fill={`url(#${hatch})`}
        />
      )}
      <text x={middle} y={y - 6} className={classes.nodeName}>
        {shortened(name)}
      </text>
      <text x={middle} y={y + height + 14} className={classes.nodeFigure}>
        {number(volume)}
      </text>
      {!isRest && (
        <text x={middle} y={y + height + 28} className={classes.nodeWait}>
          {wait(medianSeconds)}
        </text>
      )}
      <title>{name}</title>
    </g>
  );
}

const LONGEST = 18;
const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
