import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

/** Six digits of the app, or a recovery code. */
export function CodeInput({ error }: { error?: string | undefined }): JSX.Element {
  const { t } = useTranslation('access');
  return (
    <TextInput
      name="code"
      required
      withAsterisk={false}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      size="md"
      label={t('code.label')}
      description={t('code.hint')}
      error={error}
    />
  );
}
