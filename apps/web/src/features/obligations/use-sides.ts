import { useTranslation } from 'react-i18next';
import { useLabel } from '../../ui/use-label.js';

/** Sides as one would say them: “Marketing or Leadership”. */
export function useSides(): (sides: readonly string[]) => string {
  const { i18n } = useTranslation();
  const label = useLabel();
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (sides) => list.format(sides.map((side) => label('side', side)));
}
