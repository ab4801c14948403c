import { IconArrowRight, IconCheck, IconMinus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToldDecision, ToldSeat } from './decision-told.js';
import classes from './routing.module.css';

/** Why a decision came about, sentence by sentence, then everybody who was considered. */
export function DecisionReasons({ told }: { told: ToldDecision }): JSX.Element {
  const { t } = useTranslation('routing');
  return (
    <>
      <ol className={classes.why}>
        {told.why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {told.seats.length > 0 && (
        <>
          <div className={classes.small}>{t('why.who')}</div>
          <ul className={classes.seats}>
            {told.seats.map((seat) => (
              <Seat key={seat.memberId} seat={seat} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const ICONS = { taker: IconCheck, free: IconArrowRight, skipped: IconMinus } as const;

function Seat({ seat }: { seat: ToldSeat }): JSX.Element {
  const Icon = ICONS[seat.stand];
  return (
    <li className={classes.seat} data-stand={seat.stand}>
      <Icon size={15} stroke={2} aria-hidden />
      <span className={classes.seatName}>{seat.name}</span>
      <span className={classes.dim}>{seat.text}</span>
    </li>
  );
}
