import { useTranslation } from 'react-i18next';
import type { ImportField, ImportKind } from '../../api/types.js';
import { useLabel } from '../../ui/use-label.js';
import { en } from './words.en.js';

const isIntent = (code: string): code is keyof typeof en.intent => Object.hasOwn(en.intent, code);
const isOrigin = (code: string): code is keyof typeof en.origin => Object.hasOwn(en.origin, code);

/** The word for what a field of choices may hold. */
export function useOptionLabel(kind: ImportKind): (field: ImportField, option: string) => string {
  const { t } = useTranslation('import');
  const label = useLabel();
  const words = (name: string, option: string): string => {
    if (name === 'intent' && isIntent(option)) return t(`intent.${option}`);
    if (name === 'origin' && isOrigin(option)) return t(`origin.${option}`);
    const stages = kind === 'opportunities' ? 'dealStage' : 'stage';
    return label(GROUPS[name] ?? stages, option);
  };
  return ({ name, names }, option) => names?.[option] ?? words(name, option);
}

/** Which words of the glossary a field is written in; a stage otherwise. */
const GROUPS: Readonly<Record<string, Parameters<ReturnType<typeof useLabel>>[0]>> = {
  channel: 'channel',
  reason: 'reason',
  closeReason: 'reason',
};
