import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../ui/use-label.js';
import { ATTEMPT_TYPES, OUTCOMES } from './choices.js';
import classes from './editor.module.css';
import { ManyField } from './fields.js';
import type { Place } from './places.js';

/** What counts as an attempt, or as an answer. */
export function AttemptsField({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const label = useLabel();
  return (
    <div className={classes.pair}>
      <ManyField
        place={[...place, 'qualifying', 'types']}
        label={t('edit.types')}
        choices={ATTEMPT_TYPES.map((value) => ({ value, label: label('attempt', value) }))}
      />
      <ManyField
        place={[...place, 'qualifying', 'outcomes']}
        label={t('edit.outcomes')}
        choices={OUTCOMES.map((value) => ({ value, label: label('outcome', value) }))}
        empty={{ value: null, placeholder: t('edit.anyOutcome') }}
      />
    </div>
  );
}

export function MessagesField({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const label = useLabel();
  return (
    <ManyField
      place={[...place, 'messages']}
      label={t('edit.messages')}
      choices={ATTEMPT_TYPES.map((value) => ({ value, label: label('attempt', value) }))}
    />
  );
}
