import { useCallback } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../../ui/chart.js';
import type { Palette } from '../../../ui/chart.js';
import { useFormats } from '../../../ui/use-formats.js';
import type { TimeToStage } from '../funnel-types.js';
import { useHours } from '../use-hours.js';
import { useStageName } from '../use-stage-name.js';
import { curveOption } from './curve-option.js';

interface CurveProps {
  readonly times: TimeToStage;
}

/** The curve within its band. */
export function CurveDrawn({ times: { points, fromStage, toStage } }: CurveProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const hours = useHours();
  const nameOf = useStageName();
  const option = useCallback(
    (palette: Palette) => curveOption({ points, palette, formats, days: t('curve.days'), since: hours }),
    // The words of `hours` change with the language, as those of `t` do.
    [points, formats, t],
  );
  const words = { from: nameOf(fromStage), to: nameOf(toStage) };
  return <Chart option={option} height={280} label={t('curve.label', words)} />;
}
