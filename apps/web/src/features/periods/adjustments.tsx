import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownLeads } from '../../api/lead-names.js';
import { useLeadNames } from '../../api/lead-names.js';
import type { DutyAdjustment, ShownPeriod, TallyAdjustment } from '../../api/periods.js';
import lines from '../../ui/lines.module.css';
import { LeadLink } from '../../ui/lead-link.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { Clauses } from '../../ui/use-clauses.js';
import { useCode } from './use-code.js';
import { useStretch } from '../../ui/use-stretch.js';

interface AdjustmentsProps {
  readonly period: ShownPeriod;
  readonly clauses: Clauses;
}

/** What came after the close, one by one, each with its lead, its cause, who and when. */
export function Adjustments({ period, clauses }: AdjustmentsProps): JSX.Element {
  const { t } = useTranslation('periods');
  const { adjustments, dutyAdjustments } = period;
  const known = useLeadNames([[...adjustments, ...dutyAdjustments].map(({ leadId }) => leadId)]);
  const isNone = adjustments.length + dutyAdjustments.length === 0;
  return (
    <Section title={t('adjustments.title')}>
      {isNone ? (
        <p className={lines.dim}>{t('adjustments.none')}</p>
      ) : (
        <Card pad={false}>
          <ul className={lines.list} aria-label={t('adjustments.title')}>
            {adjustments.map((each, index) => (
              <li key={index}>
                <OfTally adjustment={each} {...{ clauses, known }} />
              </li>
            ))}
            {dutyAdjustments.map((each) => (
              <li key={each.obligationId}>
                <OfDuty adjustment={each} {...{ clauses, known }} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}

interface OfAdjustment<T> {
  readonly adjustment: T;
  readonly clauses: Clauses;
  readonly known: KnownLeads;
}

function OfTally({ adjustment, clauses, known }: OfAdjustment<TallyAdjustment>): JSX.Element {
  const { t } = useTranslation(['periods', 'ui']);
  const stretch = useStretch();
  const code = useCode();
  const { clauseKey, cause, changes, earnedOn, postedIn } = adjustment;
  const moved = changes.map(
    ({ bucket, amount }) =>
      `${clauses.writeSigned({ clauseKey, unit: 'amount', value: amount })} ${t(`ui:figures.row.${bucket}`)}`,
  );
  return (
    <Adjusted {...{ adjustment, known }} title={clauses.title(clauseKey)}>
      <p className={lines.sentence}>
        {code('cause', cause)}: <strong>{moved.join(', ')}</strong>
      </p>
      <p className={lines.dim}>
        {t('periods:adjustments.posted', { earned: stretch(earnedOn), posted: stretch(postedIn) })}
      </p>
    </Adjusted>
  );
}

function OfDuty({ adjustment, clauses, known }: OfAdjustment<DutyAdjustment>): JSX.Element {
  const label = useLabel();
  const code = useCode();
  const { clauseKey, cause, from, to } = adjustment;
  return (
    <Adjusted {...{ adjustment, known }} title={clauses.title(clauseKey)}>
      <p className={lines.sentence}>
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
  readonly known: KnownLeads;
  readonly children: ReactNode;
}

function Adjusted({ adjustment, title, known, children }: AdjustedProps): JSX.Element {
  const { t } = useTranslation('periods');
  const formats = useFormats();
  const { leadId, at, actorKind, byName } = adjustment;
  const who = byName ?? t(`actor.${actorKind}`);
  return (
    <div className={lines.item}>
      <div className={lines.grow}>
        <p className={lines.dim}>{title}</p>
        {children}
        <p className={lines.dim}>
          {who} · {formats.moment(at)}
        </p>
      </div>
      <LeadLink leadId={leadId} known={known(leadId)} className={lines.link} />
    </div>
  );
}
