import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePeriod } from '../../api/periods.js';
import type { ShownPeriod } from '../../api/periods.js';
import { Asked } from '../../ui/asked.js';
import lines from '../../ui/lines.module.css';
import { Page, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { Adjustments } from './adjustments.js';
import { Aftermath } from './aftermath.js';
import { ClauseCard, ClauseCards } from '../../ui/clause-card.js';
import { bySide, pairsOf } from '../../ui/figure-rows.js';
import { PeriodStatusLine } from './period-status.js';
import { Restatements } from './restatements.js';
import { useClauses } from '../../ui/use-clauses.js';
import { useStretch } from '../../ui/use-stretch.js';

interface PeriodPageProps {
  readonly agreementId: string;
  readonly period: string;
}

/** One period: what was frozen beside what is known now, and everything that came in between. */
export function PeriodPage({ agreementId, period }: PeriodPageProps): JSX.Element {
  const { t } = useTranslation('periods');
  const stretch = useStretch();
  const query = usePeriod(agreementId, period);
  const { data } = query;
  const title = data ? stretch(data.period, data.endOn) : t('title');
  return (
    <Page title={title} lead={data ? <PeriodLead period={data} /> : undefined}>
      <Asked query={query}>{(shown) => <Whole period={shown} />}</Asked>
    </Page>
  );
}

function PeriodLead({ period }: { period: ShownPeriod }): JSX.Element {
  const { t } = useTranslation('periods');
  const { agreementId, versions } = period;
  return (
    <span className={lines.head}>
      <PeriodStatusLine item={period} />
      <span>· {t('versions', { count: versions.length, numbers: versions.join(', ') })}</span>
      <Link className={lines.link} to={`/agreement/${agreementId}/periods`}>
        {t('all')}
      </Link>
    </span>
  );
}

function Whole({ period }: { period: ShownPeriod }): JSX.Element {
  const clauses = useClauses(period.agreementId, { version: period.versions.at(-1) ?? null });
  return (
    <>
      <Readings period={period} />
      {period.asClosed !== null && (
        <>
          <Adjustments period={period} clauses={clauses} />
          <Aftermath period={period} clauses={clauses} />
          <Restatements period={period} clauses={clauses} />
        </>
      )}
    </>
  );
}

/** As closed beside as known now; only the present while the period still moves. */
function Readings({ period }: { period: ShownPeriod }): JSX.Element {
  const { t } = useTranslation('periods');
  const formats = useFormats();
  const clauses = useClauses(period.agreementId, { version: period.versions.at(-1) ?? null });
  const { asClosed, asKnownNow, position } = period;
  const now = bySide(asKnownNow.clauses);
  const pairs =
    asClosed === null
      ? now.map((figures) => ({ key: figures.clauseKey, columns: [figures] }))
      : pairsOf(bySide(asClosed), now);
  const titles = asClosed === null ? [t('now')] : [t('asClosed'), t('now')];
  const positions = {
    closed: position === null ? '–' : formats.number(position),
    now: formats.number(asKnownNow.position),
  };
  return (
    <Section title={t('figures')}>
      <ClauseCards>
        {pairs.map(({ key, columns }) => (
          <ClauseCard key={key} clauseKey={key} {...{ clauses, columns, titles }} />
        ))}
      </ClauseCards>
      <p className={lines.dim}>{t(asClosed === null ? 'moving' : 'frozen', positions)}</p>
    </Section>
  );
}
