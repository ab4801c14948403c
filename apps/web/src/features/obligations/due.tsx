import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owed } from '../../api/obligations.js';
import { useServerNow } from '../../live/live-context.js';
import { countdownOf, isPast } from '../../ui/countdown.js';
import { CountdownText } from '../../ui/countdown-ring.js';
import { useFormats, useLateness } from '../../ui/use-formats.js';
import classes from './obligations.module.css';

/** The deadline, and how far it is by the server's clock; how late the answer came where it came late. */
export function Due({ owed }: { owed: Owed }): JSX.Element {
  const { t } = useTranslation('obligations');
  const lateness = useLateness();
  const { lateByMs, status } = owed;
  return (
    <div className={`${classes.due} tabular`}>
      <Deadline owed={owed} />
      {status === 'pending' && <Left owed={owed} />}
      {lateByMs !== null && lateByMs > 0 && (
        <span className={classes.meta}>{t('lateBy', { late: lateness(lateByMs) })}</span>
      )}
    </div>
  );
}

/** On its own, as what is left is: what changes each second is not the row. */
function Deadline({ owed }: { owed: Owed }): JSX.Element {
  const { t } = useTranslation('obligations');
  const formats = useFormats();
  const at = formats.moment(owed.dueAt);
  return <span>{t(isPast(owed, useServerNow()) ? 'wasDue' : 'due', { at })}</span>;
}

function Left({ owed }: { owed: Owed }): JSX.Element {
  return <CountdownText countdown={countdownOf(owed.startedAt, owed.dueAt, useServerNow())} />;
}
