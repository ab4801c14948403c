import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import type { ShownReview } from '../../api/reviews.js';
import lines from '../../ui/lines.module.css';
import { Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { ClauseCard } from '../../ui/clause-card.js';
import type { Clauses } from '../../ui/use-clauses.js';
import { useStretch } from '../../ui/use-stretch.js';
import classes from './reviews.module.css';

interface SnapshotProps {
  readonly review: ShownReview;
  readonly clauses: Clauses;
}

/** Both sides as they stood when the review was opened: side by side, never one figure of both. */
export function Snapshot({ review, clauses }: SnapshotProps): JSX.Element {
  const { t } = useTranslation('reviews');
  const formats = useFormats();
  const stretch = useStretch();
  const { snapshot, agreementId, position, openedAt } = review;
  const { period, endOn, version } = snapshot;
  const at = {
    at: formats.moment(openedAt),
    version,
    position: position === null ? '–' : formats.number(position),
  };
  return (
    <Section
      title={t('snapshot.title')}
      aside={
        <Link className={lines.link} to={`/agreement/${agreementId}/periods/${period}`}>
          {t('snapshot.period', { days: stretch(period, endOn) })}
        </Link>
      }
    >
      <div className={classes.sides}>
        {sidesOf(review).map((side) => (
          <SideOf key={side} side={side} review={review} clauses={clauses} />
        ))}
      </div>
      <p className={lines.dim}>{t('snapshot.frozen', at)}</p>
    </Section>
  );
}

/** Sides that owe something, marketing and sales always. */
const sidesOf = ({ snapshot }: ShownReview): TeamKind[] =>
  TEAM_KINDS.filter(
    (kind) =>
      kind === 'marketing' || kind === 'sales' || snapshot.clauses.some(({ owedBy }) => owedBy === kind),
  );

function SideOf({ side, review, clauses }: SnapshotProps & { readonly side: TeamKind }): JSX.Element {
  const { t } = useTranslation(['reviews', 'ui']);
  const label = useLabel();
  const owed = review.snapshot.clauses.filter(({ owedBy }) => owedBy === side);
  return (
    <div className={classes.side} role="group" aria-label={label('side', side)}>
      <h3 className={classes.sideTitle}>{label('side', side)}</h3>
      {owed.length === 0 && <p className={lines.dim}>{t('ui:standing.nothing')}</p>}
      {owed.map((figures) => (
        <ClauseCard
          key={figures.clauseKey}
          clauseKey={figures.clauseKey}
          {...{ clauses, columns: [figures], titles: [t('reviews:snapshot.then')] }}
        />
      ))}
    </div>
  );
}
