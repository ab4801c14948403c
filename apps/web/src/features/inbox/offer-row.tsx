import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTierLabel } from '../../api/agreements.js';
import { useSession } from '../../api/session.js';
import { countdownOf } from '../../ui/countdown.js';
import { CountdownRing, CountdownText } from '../../ui/countdown-ring.js';
import type { Taken } from '../../ui/taken-cells.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { useTakenText } from '../../ui/use-taken-text.js';
import { whoIs } from './inbox-cells.js';
import type { Offer } from './inbox-cells.js';
import classes from './inbox.module.css';

interface OfferRowProps {
  readonly offer: Offer;
  readonly now: number;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (handoverId: string) => void;
  readonly onAccept: (offer: Offer) => void;
  readonly onReject: (handoverId: string) => void;
  readonly onDecline: (handoverId: string) => void;
}

/** One lead that waits for a yes or a no. */
export function OfferRow(props: OfferRowProps): JSX.Element {
  const { offer, now, isChosen, onChoose } = props;
  const countdown = offer.acceptBy === null ? null : countdownOf(offer.offeredAt, offer.acceptBy, now);
  return (
    <li
      id={`line-${offer.handoverId}`}
      className={classes.offer}
      data-line
      data-focus-home={isChosen || undefined}
      tabIndex={isChosen ? 0 : -1}
      data-chosen={isChosen || undefined}
      data-taken={offer.taken !== undefined || undefined}
      aria-current={isChosen ? 'true' : undefined}
      onPointerDown={() => onChoose(offer.handoverId)}
      onFocus={() => onChoose(offer.handoverId)}
    >
      <div className={classes.ring}>{countdown !== null && <CountdownRing countdown={countdown} />}</div>
      <Who offer={offer} />
      <div className={classes.when}>
        {offer.taken === undefined ? (
          <>
            {countdown !== null && <CountdownText countdown={countdown} />}
            <AnswerBy at={offer.acceptBy} />
          </>
        ) : (
          <TakenBy taken={offer.taken} />
        )}
      </div>
      <Answers {...props} />
    </li>
  );
}

/** Once somebody else has it the buttons do nothing any more, but stay: the keyboard may be on one of them. */
function Answers({ offer, isBusy, onAccept, onReject, onDecline }: OfferRowProps): JSX.Element {
  const { t } = useTranslation('ui');
  const { member } = useSession();
  const { handoverId, taken, candidates } = offer;
  const dead = taken === undefined ? {} : { 'data-disabled': true, 'aria-disabled': true };
  const unlessTaken = (act: () => void) => () => taken === undefined && act();
  return (
    <div className={classes.buttons}>
      <Button
        {...dead}
        leftSection={<IconCheck size={17} />}
        loading={isBusy && taken === undefined}
        onClick={unlessTaken(() => onAccept(offer))}
      >
        {t('action.accept')}
      </Button>
      {candidates.includes(member.id) && (
        <Button {...dead} variant="default" onClick={unlessTaken(() => onDecline(handoverId))}>
          {t('claim.decline')}
        </Button>
      )}
      <Button
        {...dead}
        variant="default"
        leftSection={<IconX size={17} />}
        onClick={unlessTaken(() => onReject(handoverId))}
      >
        {t('action.reject')}
      </Button>
    </div>
  );
}

function TakenBy({ taken }: { taken: Taken }): JSX.Element {
  return <span className={`${classes.taken} tabular`}>{useTakenText()(taken)}</span>;
}

function AnswerBy({ at }: { at: string | null }): JSX.Element | null {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  return at === null ? null : (
    <span className={`${classes.dim} tabular`}>{t('answerBy', { at: formats.moment(at) })}</span>
  );
}

function Who({ offer }: { offer: Offer }): JSX.Element {
  return (
    <div className={classes.who}>
      <Link to={`/leads/${offer.leadId}`} className={`quiet ${classes.name}`}>
        {whoIs(offer) ?? '–'}
      </Link>
      <div className={classes.dim}>
        {[offer.person?.jobTitle, offer.company?.name].filter(Boolean).join(' · ')}
      </div>
      <Facts offer={offer} />
      {offer.note !== null && <HandOverNote note={offer.note} />}
    </div>
  );
}

/** The tier first: it decides how long there is. */
function Facts({ offer }: { offer: Offer }): JSX.Element {
  const { t } = useTranslation(['inbox', 'ui']);
  const label = useLabel();
  const tierLabel = useTierLabel();
  const { member } = useSession();
  const toWhom = (): string | null => {
    const count = offer.candidates.filter((id) => id !== member.id).length;
    if (count > 0) return t('ui:claim.alsoOffered', { count });
    return offer.memberId === null && offer.candidates.length === 0 ? t('team') : null;
  };
  const others = [
    label('channel', offer.channel),
    offer.campaign,
    offer.leadType && label('leadType', offer.leadType),
    offer.grade,
    offer.episode > 1 ? t('pass', { count: offer.episode }) : null,
    toWhom(),
  ];
  return (
    <ul className={classes.facts}>
      {offer.tier !== null && <li data-first>{tierLabel(offer.tier)}</li>}
      {[...new Set(others.filter(Boolean))].map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** The words of whoever hands over; all of them stand on the page of the lead. */
function HandOverNote({ note }: { note: string }): JSX.Element {
  const { t } = useTranslation('inbox');
  return (
    <p className={classes.note} title={note}>
      <span className="unseen">{t('note')} </span>
      {note}
    </p>
  );
}
