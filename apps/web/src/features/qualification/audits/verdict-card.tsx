import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../../ui/figure.js';
import { Card, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import type { AuditVerdict, ShownAudit } from '../qualification-types.js';
import { shownOf, strengthOf } from './audit-state.js';
import type { Show } from './audit-state.js';

interface VerdictProps {
  readonly audit: ShownAudit;
  readonly verdict: AuditVerdict;
}

/** What came of a sample: taken or not, how faulty with how sure, and how far the sides agree; each number opens into its leads. */
export function VerdictCard({ audit, verdict }: VerdictProps): JSX.Element {
  const { t } = useTranslation('audits');
  const formats = useFormats();
  const { defects, rate, interval, isAccepted } = verdict;
  const { size, acceptUpTo } = audit;
  const range = { low: formats.percent(interval.low, 1), high: formats.percent(interval.high, 1) };
  return (
    <Section title={t(isAccepted ? 'verdict.accepted' : 'verdict.refused')}>
      <Card>
        <p className={classes.intro}>
          {t(isAccepted ? 'verdict.acceptedText' : 'verdict.refusedText', { defects, size, acceptUpTo })}
        </p>
        <div className={classes.figures}>
          <Figure
            size="lg"
            label={t('verdict.defects')}
            value={t('progress.of', { done: defects, all: size })}
            to="?show=faulty"
            tone={isAccepted ? 'good' : 'bad'}
            hint={t('verdict.mayBe', { count: acceptUpTo })}
          />
          <Figure
            size="lg"
            label={t('verdict.rate')}
            value={formats.percent(rate, 1)}
            to="?show=faulty"
            hint={t('verdict.interval', range)}
          />
          <Kappa audit={audit} verdict={verdict} />
        </div>
        <Cells audit={audit} />
      </Card>
    </Section>
  );
}

function Kappa({ verdict: { agreement } }: VerdictProps): JSX.Element {
  const { t } = useTranslation('audits');
  const formats = useFormats();
  const kappa = agreement?.kappa ?? null;
  const hints = [
    kappa === null ? t('kappa.unsaid') : t(`kappa.${strengthOf(kappa)}`),
    agreement && t('kappa.alike', { share: formats.percent(agreement.observed) }),
    agreement?.interval &&
      t('kappa.interval', {
        low: formats.number(agreement.interval.low, 2),
        high: formats.number(agreement.interval.high, 2),
      }),
  ];
  return (
    <Figure
      size="lg"
      label={t('kappa.title')}
      value={kappa === null ? '–' : formats.number(kappa, 2)}
      to="?show=agreed"
      hint={hints.filter(Boolean).join(' · ')}
    />
  );
}

const CELLS = ['good', 'both', 'marketing', 'sales'] as const satisfies readonly Show[];

/** Who found what: four numbers that add up to the sample. */
function Cells({ audit }: { audit: ShownAudit }): JSX.Element {
  const { t } = useTranslation('audits');
  return (
    <div className={classes.figures} style={{ marginTop: 20 }}>
      {CELLS.map((show) => (
        <Figure
          key={show}
          label={t(`show.${show}`)}
          value={shownOf(audit.leads, show).length}
          to={`?show=${show}`}
        />
      ))}
    </div>
  );
}
