import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTierLabel } from '../../api/agreements.js';
import { CountdownRing, CountdownText } from '../../ui/countdown-ring.js';
import { useLabel } from '../../ui/use-label.js';
import { clockOf, countdownFor, whoIs } from './team-cells.js';
import type { TeamCard } from './team-cells.js';
import { useNow } from './team-context.js';
import classes from './team.module.css';

/** Who it is, where it stands, and what is due about it first. */
export function CardFace({ card }: { card: TeamCard }): JSX.Element {
  return (
    <>
      <Link to={`/leads/${card.leadId}`} className={`quiet ${classes.name}`} draggable={false}>
        {whoIs(card) ?? '–'}
      </Link>
      {card.person !== null && card.company?.name && <div className={classes.dim}>{card.company.name}</div>}
      <Facts card={card} />
      <Due card={card} />
    </>
  );
}

function Facts({ card }: { card: TeamCard }): JSX.Element {
  const { t } = useTranslation('team');
  const label = useLabel();
  const tierLabel = useTierLabel();
  const where = card.kind === 'offer' ? t('toAnswer') : label('stage', card.stage);
  const others = [
    card.workState === 'on_hold' ? label('workState', card.workState) : null,
    card.tier === null ? null : tierLabel(card.tier),
    card.leadType && label('leadType', card.leadType),
    card.grade,
  ];
  return (
    <ul className={classes.facts}>
      <li data-offer={card.kind === 'offer' || undefined}>{where}</li>
      {[...new Set(others.filter(Boolean))].map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function Due({ card }: { card: TeamCard }): JSX.Element {
  const { t } = useTranslation('team');
  const countdown = countdownFor(card, useNow());
  if (countdown === null || card.clock === null) return <div className={classes.dim}>{t('noClock')}</div>;
  return (
    <div className={classes.due}>
      <CountdownRing countdown={countdown} size={18} />
      <span className={classes.dim}>{t(`clock.${clockOf(card.clock)}`)}</span>
      <CountdownText countdown={countdown} />
    </div>
  );
}
