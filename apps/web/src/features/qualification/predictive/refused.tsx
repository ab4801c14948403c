import { Alert, Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/use-formats.js';
import type { TooFew } from './too-few.js';

/** Why there is nothing to learn from yet, and how far it is to there. */
export function Refused({ few }: { few: TooFew }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const [have, need] = [formats.number(few.have), formats.number(few.need)];
  return (
    <Alert
      mt="md"
      color="yellow"
      role="alert"
      title={t('predictive.tooFew.title')}
      styles={{ title: { color: 'var(--warn)' } }}
    >
      {t(`predictive.tooFew.${few.refusal}`, { have, need })} {t('predictive.tooFew.why')}
      {few.refusal !== 'one-sided-part' && (
        <Progress mt="sm" size="sm" value={(100 * few.have) / few.need} aria-hidden />
      )}
    </Alert>
  );
}
