import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owed } from '../../api/obligations.js';
import { useServerNow } from '../../live/live-context.js';
import { countdownOf } from '../../ui/countdown.js';
import { CountdownText } from '../../ui/countdown-ring.js';
import { useDuration, useFormats } from '../../ui/use-formats.js';
import classes from './obligations.module.css';

/** The deadline, and how far it is by the server's clock; how late the answer came where it came late. */
export function Due({ owed }: { owed: Owed }): JSX.Element {
  const { t } = useTranslation('obligations');
  const formats = useFormats();
  const duration = useDuration();
  const isLate = owed.lateByMs !== null && owed.lateByMs > 0;
  return (
    <div className={`${classes.due} tabular`}>
      <span>{t('due', { at: formats.moment(owed.dueAt) })}</span>
      {owed.status === 'pending' && <Left owed={owed} />}
      {isLate && <span className={classes.meta}>{t('lateBy', { time: duration(owed.lateByMs ?? 0) })}</span>}
    </div>
  );
}

/** On its own: it is the only part of a row that changes each second. */
function Left({ owed }: { owed: Owed }): JSX.Element {
  return <CountdownText countdown={countdownOf(owed.startedAt, owed.dueAt, useServerNow())} />;
}
