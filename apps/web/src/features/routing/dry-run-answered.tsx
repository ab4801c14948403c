import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { tellDecision } from './decision-told.js';
import { DecisionReasons } from './decision-view.js';
import type { DryRunAnswer, Rule } from './routing-types.js';
import classes from './routing.module.css';
import { useDecisionWords } from './use-decision-words.js';

/** What was answered, by the rules that were asked. */
export interface Answered {
  readonly answer: DryRunAnswer;
  readonly rules: readonly Rule[];
}

/** The decision that would be made, in words. */
export function DryRunAnswered({ answered: { answer, rules } }: { answered: Answered }): JSX.Element {
  const { t } = useTranslation('routing');
  const words = useDecisionWords(rules);
  const [decision] = answer.decisions;
  if (decision === undefined) {
    return (
      <Card>
        <p className={classes.headline}>{t('told.head.none')}</p>
        <p className={classes.says}>{t('told.noneText')}</p>
      </Card>
    );
  }
  const told = tellDecision(decision, words);
  const by =
    answer.rulesVersion === 0 ? t('why.byDraft') : t('why.version', { version: answer.rulesVersion });
  return (
    <Card>
      <Stack gap="xs">
        <p className={classes.headline}>{told.headline}</p>
        <div>
          <Signal tone={answer.rulesVersion === 0 ? 'calm' : 'good'}>{by}</Signal>
        </div>
        <DecisionReasons told={told} />
      </Stack>
    </Card>
  );
}
