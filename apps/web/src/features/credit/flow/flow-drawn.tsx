import { useCallback, useMemo } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../../ui/chart.js';
import type { Palette } from '../../../ui/chart.js';
import type { CreditFlow } from '../credit-types.js';
import { flowOption } from './flow-option.js';
import type { RibbonOf } from './flow-option.js';
import { openedOf } from './flow-sheet.js';
import type { Opened } from './flow-sheet.js';
import { folded } from './flows.js';
import type { Flow, Measure } from './flows.js';
import { useFlowWords } from './use-flow-words.js';

export interface FlowShownProps {
  readonly flow: CreditFlow;
  readonly measure: Measure;
  readonly flows: readonly Flow[];
  readonly onOpen: (opened: Opened) => void;
}

/** The flow as a drawing; a ribbon opens what went along it. */
export function FlowDrawn({ flow, measure, flows, onOpen }: FlowShownProps): JSX.Element {
  const { t } = useTranslation('credit');
  const words = useFlowWords(flow, measure);
  const drawn = useMemo(() => folded(flows), [flows]);
  const option = useCallback(
    (palette: Palette) => flowOption({ flows: drawn, palette, words }),
    [drawn, words],
  );
  const pick = (data: unknown): void => {
    if (typeof data !== 'object' || data === null || !('step' in data)) return;
    const opened = openedOf(data as RibbonOf, flow.model, measure);
    if (opened !== null) onOpen(opened);
  };
  const model = t(`models.name.${flow.model}`);
  const height = Math.min(560, Math.max(240, new Set(drawn.map(rowOf)).size * 30));
  return (
    <Chart option={option} height={height} label={t(`flow.label.${measure}`, { model })} onPick={pick} />
  );
}

const rowOf = ({ channel, campaignId, isRest }: Flow): string =>
  `${channel ?? ''} ${isRest} ${campaignId ?? ''}`;
