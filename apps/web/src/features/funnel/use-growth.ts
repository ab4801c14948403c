import { useFormats } from '../../ui/use-formats.js';

/** How much more or less than before, with its sign; null after nothing. */
export function useGrowth(): (growth: number | null) => string | null {
  const { percent } = useFormats();
  return (growth) => (growth === null ? null : `${growth > 0 ? '+' : ''}${percent(growth)}`);
}
