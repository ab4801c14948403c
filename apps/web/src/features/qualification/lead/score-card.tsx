import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useScoreModels } from '../qualification-query.js';
import classes from '../qualification.module.css';
import type { LeadQualification, ScoreModel, ToldScore } from '../qualification-types.js';
import { lackingOf, reachedOf } from './readiness.js';
import { ScoreHistory } from './score-history.js';
import { ScoreReasons } from './score-reasons.js';

interface ScoreCardProps {
  readonly score: ToldScore;
  readonly known: LeadQualification;
}

/** What the lead is worth by the rules: who it is and what it does, apart, with every reason. */
export function ScoreCard({ score, known }: ScoreCardProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const models = useScoreModels().data?.items ?? [];
  const modelOf = (version: number): ScoreModel | undefined =>
    models.find((each) => each.version === version)?.definition;
  const model = modelOf(score.modelVersion);
  return (
    <Section
      title={t('score.title')}
      aside={
        <Signal tone={score.isReady ? 'good' : 'calm'}>
          {t(score.isReady ? 'score.ready' : 'score.notYet')}
        </Signal>
      }
    >
      <Card>
        <Points score={score} model={model} />
        {model && !score.isReady && <Lacking model={model} score={score} />}
        <Frozen grade={known.frozenGrade} now={score.grade} />
        <ScoreReasons reasons={score.reasons} model={model} />
        <ScoreHistory history={known.history} modelOf={modelOf} />
      </Card>
    </Section>
  );
}

function Points({ score, model }: { score: ToldScore; model: ScoreModel | undefined }): JSX.Element {
  return (
    <div className={classes.scores}>
      <Grade grade={score.grade} />
      <Axis axis="fit" points={score.fit} threshold={model?.thresholds.fit} />
      <Axis axis="engagement" points={score.engagement} threshold={model?.thresholds.engagement} />
    </div>
  );
}

/** The grade of the hand-over is the one that counts; told where today's is another. */
function Frozen({ grade, now }: { grade: string | null; now: string }): JSX.Element | null {
  const { t } = useTranslation('qualification');
  if (grade === null || grade === now) return null;
  return <p className={classes.dim}>{t('score.frozen', { grade })}</p>;
}

function Grade({ grade }: { grade: string }): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <div className={classes.grade} data-grade={grade}>
      <span className="unseen">{t('score.grade')} </span>
      {grade}
    </div>
  );
}

interface AxisProps {
  readonly axis: 'fit' | 'engagement';
  readonly points: number;
  readonly threshold: number | undefined;
}

function Axis({ axis, points, threshold }: AxisProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const reached = threshold === undefined ? 1 : reachedOf(threshold, points);
  return (
    <div className={classes.axis}>
      <div className={classes.dim}>{t(`score.${axis}`)}</div>
      <div className={`${classes.points} tabular`}>
        {formats.number(points, 1)}
        {threshold !== undefined && (
          <span className={classes.dim}> {t('score.of', { threshold: formats.number(threshold, 1) })}</span>
        )}
      </div>
      <div className={classes.bar} aria-hidden>
        <div style={{ width: `${reached * 100}%` }} data-full={reached === 1} />
      </div>
    </div>
  );
}

function Lacking({ model, score }: { model: ScoreModel; score: ToldScore }): JSX.Element {
  const { t } = useTranslation('qualification');
  const { locale } = useFormats();
  const lacking = lackingOf(model.thresholds, score);
  const parts = (['fit', 'engagement'] as const)
    .filter((axis) => lacking[axis] > 0)
    .map((axis) => t(`score.lacks.${axis}`, { count: lacking[axis] }));
  const what = new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  return <p className={classes.missing}>{t('score.missing', { what })}</p>;
}
