import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import type { PredictiveModel, TrainingReport } from '../qualification-types.js';
import { Calibration } from './calibration.js';
import { conclusionOf, rowsOf, splitWords } from './comparison.js';
import { LookedAt } from './looked-at.js';
import { Switching } from './switching.js';

/** How a model fared beside the rules on leads neither had seen; only from here is it switched on. */
export function Report({ model }: { model: PredictiveModel }): JSX.Element {
  const { t } = useTranslation('qualification');
  const { report, version, isActive } = model;
  return (
    <>
      <Section
        title={t('predictive.model', { version })}
        aside={isActive ? <Signal tone="good">{t('predictive.on')}</Signal> : null}
      >
        <Card>
          <p className={classes.intro}>{t(`predictive.conclusion.${conclusionOf(report)}`)}</p>
          <Measures report={report} />
          <Counts report={report} />
          <LookedAt report={report} />
          <Switching model={model} />
        </Card>
      </Section>
      <Calibration report={report} />
    </>
  );
}

function Measures({ report }: { report: TrainingReport }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const number = (value: number | null): string => (value === null ? '–' : formats.number(value, 3));
  return (
    <table className={classes.trial}>
      <thead>
        <tr>
          <th scope="col">{t('predictive.measure')}</th>
          <th scope="col">{t('predictive.theModel')}</th>
          <th scope="col">{t('predictive.theRules')}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(report).map(({ measure, model, rules, better }) => (
          <tr key={measure} data-row={measure}>
            <th scope="row">
              {t(`predictive.measures.${measure}`)}
              <div className={classes.dim}>{t(`predictive.means.${measure}`)}</div>
            </th>
            <td data-better={better === 'model'}>{number(model)}</td>
            <td data-better={better === 'rules'}>{number(rules)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Counts({ report }: { report: TrainingReport }): JSX.Element {
  const { counts, seed, undated } = report;
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const part = (name: 'learning' | 'calibrating' | 'judging'): string =>
    t(`predictive.part.${name}`, {
      count: counts[name].leads,
      leads: formats.number(counts[name].leads),
      won: formats.number(counts[name].won),
    });
  const { how, all } = splitWords(report);
  const numbers = { undated: formats.number(undated), all: formats.number(all) };
  const parts = [
    part('learning'),
    part('calibrating'),
    part('judging'),
    t(`predictive.split.${how}`, { seed, ...numbers }),
  ];
  return <p className={classes.dim}>{parts.join(' ')}</p>;
}
