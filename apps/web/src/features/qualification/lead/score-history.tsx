import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreModel } from '#scoring';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import type { ToldScore } from '../qualification-types.js';
import { ScoreReasons } from './score-reasons.js';

interface ScoreHistoryProps {
  readonly history: readonly ToldScore[];
  readonly modelOf: (version: number) => ScoreModel | undefined;
}

/** Every score the lead was told, the latest first, each with the version and the reasons of its day. */
export function ScoreHistory({ history, modelOf }: ScoreHistoryProps): JSX.Element | null {
  const { t } = useTranslation('qualification');
  const [isOpen, setOpen] = useState(false);
  if (history.length === 0) return null;
  return (
    <>
      <Button
        mt="sm"
        size="compact-xs"
        variant="subtle"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'score.hideHistory' : 'score.history', { count: history.length })}
      </Button>
      {isOpen && (
        <ol className={classes.history}>
          {history.map((told) => (
            <Told key={told.scoredAt} told={told} model={modelOf(told.modelVersion)} />
          ))}
        </ol>
      )}
    </>
  );
}

function Told({ told, model }: { told: ToldScore; model: ScoreModel | undefined }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const { scoredAt, cause, grade, fit, engagement, modelVersion } = told;
  return (
    <li>
      <details>
        <summary>
          <strong>{grade}</strong>{' '}
          <span className="tabular">
            {t('score.told', { fit: formats.number(fit, 1), engagement: formats.number(engagement, 1) })}
          </span>
          <span className={classes.dim}>
            {' '}
            {[
              formats.moment(scoredAt),
              t(`score.cause.${cause}`),
              t('score.by', { version: modelVersion }),
            ].join(' · ')}
          </span>
        </summary>
        <ScoreReasons reasons={told.reasons} model={model} />
      </details>
    </li>
  );
}
