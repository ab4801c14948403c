import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { ReturnReport, ReturnRow } from './returns-types.js';

interface Ratios {
  /** Signed, such as +400 %; a dash where nothing is known. */
  readonly percent: (ratio: number | null) => string;
  readonly times: (ratio: number | null) => string;
  /** ROAS and ROMI in one line, with what pays. */
  readonly returns: (row: ReturnRow, report: ReturnReport) => string;
}

const UNKNOWN = '–';

export function useRatios(): Ratios {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const percent = (ratio: number | null): string =>
    ratio === null ? UNKNOWN : `${ratio > 0 ? '+' : ''}${formats.percent(ratio)}`;
  const times = (ratio: number | null): string => (ratio === null ? UNKNOWN : formats.number(ratio, 2));
  return {
    ...{ percent, times },
    returns: ({ roas, romi }, { breakEvenRoas }) =>
      [
        `ROAS ${times(roas)}`,
        breakEvenRoas === null ? null : t('breakEven', { roas: times(breakEvenRoas) }),
        breakEvenRoas === null ? t('needsMargin') : `ROMI ${percent(romi)}`,
      ]
        .filter(Boolean)
        .join(' · '),
  };
}
