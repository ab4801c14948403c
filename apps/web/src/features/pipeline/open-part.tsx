import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Figure as Shown } from '../../ui/figure.js';
import { Card, Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { AgreedGoalHint } from './agreed-goal-hint.js';
import { Ages, People } from './open-people.js';
import type { OpenProps } from './open-props.js';
import { OpenStages } from './open-stages.js';
import { useOpen } from './pipeline-query.js';
import type { OpenReport } from './pipeline-types.js';
import classes from './pipeline.module.css';
import { QuotaForm } from './quota-form.js';
import { Untold, useRate } from './revenue-head.js';

/** What is open now, what it will bring, and whether that is enough. */
export function OpenPart({ onFigure }: Pick<OpenProps, 'onFigure'>): JSX.Element {
  const { t } = useTranslation('pipeline');
  const query = useOpen();
  return (
    <Section title={t('open.title')}>
      <Asked query={query} rows={2}>
        {(report) =>
          report.total.deals === 0 ? (
            <Empty title={t('open.none')} />
          ) : (
            <div className={classes.parts}>
              <Outlook report={report} />
              <Untold told={report.otherCurrencies} />
              <OpenStages {...{ report, onFigure }} />
              <People {...{ report, onFigure }} />
              <Ages {...{ report, onFigure }} />
            </div>
          )
        }
      </Asked>
    </Section>
  );
}

function Outlook({ report }: { report: OpenReport }): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const rateOf = useRate();
  const { total, currency, closed, velocity, unpriced } = report;
  const money = (amount: string): string => formats.amount(amount, currency);
  const rate = rateOf(closed.winRate);
  return (
    <Card>
      <div className={classes.figures}>
        <Shown
          size="lg"
          label={t('open.amount')}
          value={money(total.amount)}
          hint={[
            t('table.deals', { count: total.deals, number: formats.number(total.deals) }),
            unpriced > 0 && t('open.unpriced', { count: unpriced, number: formats.number(unpriced) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
        <div data-weighted={total.weighted}>
          <Shown
            label={t('open.weighted')}
            value={money(total.weighted)}
            hint={t('open.deviation', { amount: money(total.deviation) })}
          />
          <ErrorBar report={report} />
        </div>
        <Shown label={t('open.rate')} value={rate.text} hint={`${rate.hint} · ${t('open.year')}`} />
        <Shown
          label={t('open.velocity')}
          value={velocity === null ? '–' : t('open.perDay', { amount: money(velocity) })}
          hint={t('open.velocityHint')}
        />
      </div>
      <Coverage report={report} />
    </Card>
  );
}

/** The weighted amount on the way from nothing to all that is open, one standard deviation to either side. */
function ErrorBar({ report: { total } }: { report: OpenReport }): JSX.Element {
  const all = Math.max(Number(total.amount), 1e-9);
  const part = (amount: number): string => `${Math.min(100, Math.max(0, (amount / all) * 100))}%`;
  const [mean, reach] = [Number(total.weighted), Number(total.deviation)];
  const [low, high] = [Math.max(0, mean - reach), Math.min(all, mean + reach)];
  return (
    <div className={classes.errorBar} aria-hidden>
      <div style={{ left: part(low), width: part(high - low) }} />
      <span style={{ left: part(mean) }} />
    </div>
  );
}

/** Whether what is open is enough, in words. */
function Coverage({ report }: { report: OpenReport }): JSX.Element {
  const { quota, coverage, currency } = report;
  const { is, needed } = coverage;
  const told = [useQuotaText()(report), useCoverageText()(report), useChanceText()(report)];
  return (
    <div className={classes.coverage} data-coverage={is ?? ''}>
      {is !== null && needed !== null && <Gauge share={is / needed} />}
      <p>{told.filter((text) => text !== '').join(' ')}</p>
      {quota.amount === null && <AgreedGoalHint currency={currency} />}
      <QuotaForm quota={quota} currency={currency} />
    </div>
  );
}

type Told = (report: OpenReport) => string;

function useQuotaText(): Told {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  return ({ quota: { amount, won, remaining }, currency }) => {
    if (amount === null || remaining === null) return t('quota.none');
    const money = (of: string): string => formats.amount(of, currency);
    const left = { quota: money(amount), won: money(won), remaining: money(remaining) };
    return t(Number(remaining) === 0 ? 'quota.reached' : 'quota.left', left);
  };
}

function useCoverageText(): Told {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const times = (value: number): string => formats.number(value, 1);
  return ({ coverage: { is, needed } }) => {
    if (is === null) return '';
    if (needed === null) return t('coverage.unknown', { is: times(is) });
    return t(is >= needed ? 'coverage.enough' : 'coverage.few', { is: times(is), needed: times(needed) });
  };
}

/** A quota that is reached has no chance to be told. */
function useChanceText(): Told {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  return ({ chance, coverage }) => {
    if (chance === null || coverage.is === null) return '';
    const bounds = { is: formats.percent(chance.atLeast), most: formats.percent(chance.atMost) };
    return t(bounds.is === bounds.most ? 'chance.is' : 'chance.between', bounds);
  };
}

/** Full once what is open covers what is needed. */
const Gauge = ({ share }: { share: number }): JSX.Element => (
  <div className={classes.gauge} aria-hidden>
    <div data-enough={share >= 1} style={{ width: `${Math.min(100, share * 100)}%` }} />
  </div>
);
