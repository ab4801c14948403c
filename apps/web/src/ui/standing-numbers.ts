import type { ForecastCell, QuotaCell } from './standing-cells.js';
import { useFormats } from './use-formats.js';

/** Numbers of a quota in the unit of its goal: leads, or money of its currency. */
export function useQuotaNumber({ unit, currency }: Pick<QuotaCell, 'unit' | 'currency'>) {
  const formats = useFormats();
  return (value: number, decimals = 0): string =>
    unit === 'money' && typeof currency === 'string'
      ? formats.minor(value, currency)
      : formats.number(value, decimals);
}

/** The colour of a probability by the stated bounds: green from 0.8, amber from 0.4. */
export const toneOfChance = (probability: number): 'good' | 'warn' | 'bad' => {
  if (probability >= 0.8) return 'good';
  return probability >= 0.4 ? 'warn' : 'bad';
};

/** A probability in words that never round to a certainty it is not; a dash where there is none. */
export function useChance(): (forecast: Pick<ForecastCell, 'probability'> | null) => string {
  const formats = useFormats();
  return (forecast) => {
    if (forecast === null) return '–';
    const { probability } = forecast;
    if (probability < 1 && probability >= 0.995) return `> ${formats.percent(0.99)}`;
    if (probability > 0 && probability < 0.005) return `< ${formats.percent(0.01)}`;
    return formats.percent(probability);
  };
}
