import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { Selected } from './behind-sheet.js';
import type { DepartmentTime, Friction, MapEdge, MapNode } from './map-types.js';
import { useWait } from './use-waits.js';

interface Selections {
  readonly ofNode: (node: MapNode) => Selected;
  readonly ofEdge: (edge: MapEdge) => Selected;
  readonly ofDepartment: (time: DepartmentTime) => Selected;
  readonly ofFriction: (friction: Friction) => Selected;
}

/** What opens when something of the map is clicked. */
export function useSelections(): Selections {
  return { ...useOfMap(), ...useOfLists() };
}

function useOfMap(): Pick<Selections, 'ofNode' | 'ofEdge'> {
  const { t } = useTranslation('journeyMap');
  const { number } = useFormats();
  const wait = useWait();
  return {
    ofNode: useOfNode(),
    ofEdge: ({ from, to, count, medianSeconds, p90Seconds }) => ({
      title: t('sheet.edge', { from: t(`step.${from}`), to: t(`step.${to}`) }),
      facts: [
        [t('table.count'), number(count)],
        [t('table.median'), wait(medianSeconds)],
        [t('table.p90'), wait(p90Seconds)],
      ],
      figures: [{ label: '', figure: { figure: 'edge', step: from, other: to } }],
    }),
  };
}

const OF_VISITS = ['volume', 'here', 'standing'] as const;

function useOfNode(): Selections['ofNode'] {
  const { t } = useTranslation('journeyMap');
  const { number } = useFormats();
  const wait = useWait();
  return (node) => {
    const { step, department, volume, lost, seconds, medianSeconds, p90Seconds, isRest } = node;
    const waits = [
      [t('table.median'), wait(medianSeconds)],
      [t('table.p90'), wait(p90Seconds)],
    ] as const;
    return {
      title: t(`step.${step}`),
      facts: [
        [t('table.department'), t(`department.${department}`)],
        [t('table.volume'), number(volume)],
        ...(isRest ? [] : waits),
        [t('table.time'), wait(seconds)],
        [t('table.lost'), number(lost)],
      ],
      figures: OF_VISITS.filter((figure) => figure === 'volume' || node[figure] > 0).map((figure) => ({
        label: `${t(`sheet.${figure}`)} ${number(node[figure])}`,
        figure: { figure, step },
      })),
    };
  };
}

function useOfLists(): Pick<Selections, 'ofDepartment' | 'ofFriction'> {
  const { t } = useTranslation('journeyMap');
  const { number, percent } = useFormats();
  const wait = useWait();
  return {
    ofDepartment: ({ department, count, seconds, share }) => ({
      title: t('sheet.held', { department: t(`department.${department}`) }),
      facts: [
        [t('time.time'), wait(seconds)],
        ...(share === null ? [] : ([[t('time.share'), percent(share, 1)]] as const)),
        [t('time.count'), number(count)],
      ],
      figures: [{ label: '', figure: { figure: 'held', department } }],
    }),
    ofFriction: ({ kind, step, count, seconds, share }) => ({
      title: t('sheet.friction', { kind: t(`friction.kind.${kind}`), step: t(`step.${step}`) }),
      facts: [
        [t('table.count'), number(count)],
        [t('table.time'), wait(seconds)],
        [t('time.share'), percent(share, 1)],
      ],
      figures: [{ label: '', figure: { figure: kind === 'wait' ? 'volume' : kind, step } }],
    }),
  };
}
