import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodItem, PeriodStatus } from '../../api/periods.js';
import lines from '../../ui/lines.module.css';
import { Signal } from '../../ui/signal.js';
import type { Tone } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';

const TONES: Readonly<Record<PeriodStatus, Tone>> = { open: 'busy', closing: 'warn', closed: 'off' };

/** Whether a period still moves, and until when or since when not. */
export function PeriodStatusLine({ item }: { item: PeriodItem }): JSX.Element {
  const { t } = useTranslation('periods');
  const formats = useFormats();
  const { status, closesAt } = item;
  const at = formats.moment(closesAt);
  return (
    <span className={lines.head}>
      <Signal tone={TONES[status]}>{t(`status.${status}`)}</Signal>
      <span className={lines.dim}>{t(status === 'closed' ? 'closedAt' : 'closesAt', { at })}</span>
    </span>
  );
}
