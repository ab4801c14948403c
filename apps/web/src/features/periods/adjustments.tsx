import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DutyAdjustment, ShownPeriod, TallyAdjustment } from '../../api/periods.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './periods.module.css';
import type { Clauses } from './use-clauses.js';
import { useCode } from './use-code.js';
import { useStretch } from './use-stretch.js';

interface AdjustmentsProps {
  readonly period: ShownPeriod;
  readonly clauses: Clauses;
}

/** What came after the close, one by one, each with its lead, its cause, who and when. */
export function Adjustments({ period, clauses }: AdjustmentsProps): JSX.Element {
  const { t } = useTranslation('periods');
  const { adjustments, dutyAdjustments } = period;
  const isNone = adjustments.length + dutyAdjustments.length === 0;
  return (
    <Section title={t('adjustments.title')}>
      {isNone ? (
        <p className={classes.dim}>{t('adjustments.none')}</p>
      ) : (
        <Card pad={false}>
          <ul className={classes.list} aria-label={t('adjustments.title')}>
            {adjustments.map((each, index) => (
              <li key={index}>
                <OfTally adjustment={each} clauses={clauses} />
              </li>
            ))}
            {dutyAdjustments.map((each) => (
              <li key={each.obligationId}>
                <OfDuty adjustment={each} clauses={clauses} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}

function OfTally({ adjustment, clauses }: { adjustment: TallyAdjustment; clauses: Clauses }): JSX.Element {
  const { t } = useTranslation('periods');
  const stretch = useStretch();
  const code = useCode();
  const { clauseKey, cause, changes, earnedOn, postedIn } = adjustment;
  const moved = changes.map(
    ({ bucket, amount }) =>
      `${clauses.writeSigned({ clauseKey, unit: 'amount', value: amount })} ${t(`row.${bucket}`)}`,
  );
  return (
    <Adjusted adjustment={adjustment} title={clauses.title(clauseKey)}>
      <p className={classes.sentence}>
        {code('cause', cause)}: <strong>{moved.join(', ')}</strong>
      </p>
      <p className={classes.dim}>
        {t('adjustments.posted', { earned: stretch(earnedOn), posted: stretch(postedIn) })}
      </p>
    </Adjusted>
  );
}

function OfDuty({ adjustment, clauses }: { adjustment: DutyAdjustment; clauses: Clauses }): JSX.Element {
  const label = useLabel();
  const code = useCode();
  const { clauseKey, cause, from, to } = adjustment;
  return (
    <Adjusted adjustment={adjustment} title={clauses.title(clauseKey)}>
      <p className={classes.sentence}>
        {code('cause', cause)}:{' '}
        <strong>
          {label('obligation', from)} → {label('obligation', to)}
        </strong>
      </p>
    </Adjusted>
  );
}

interface AdjustedProps {
  readonly adjustment: TallyAdjustment | DutyAdjustment;
  readonly title: string;
  readonly children: ReactNode;
}

function Adjusted({ adjustment, title, children }: AdjustedProps): JSX.Element {
  const { t } = useTranslation('periods');
  const formats = useFormats();
  const { leadId, at, actorKind, byName } = adjustment;
  const who = byName ?? t(`actor.${actorKind}`);
  return (
    <div className={classes.item}>
      <div className={classes.grow}>
        <p className={classes.dim}>{title}</p>
        {children}
        <p className={classes.dim}>
          {who} · {formats.moment(at)}
        </p>
      </div>
      <Link className={classes.link} to={`/leads/${leadId}`}>
        {t('adjustments.lead')}
      </Link>
    </div>
  );
}
