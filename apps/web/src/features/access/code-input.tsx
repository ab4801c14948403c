import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

interface CodeInputProps {
  readonly error?: string | undefined;
  /** While the app is set up there are no recovery codes yet. */
  readonly isFirst?: boolean;
}

/** Six digits of the app, or a recovery code. */
export function CodeInput({ error, isFirst = false }: CodeInputProps): JSX.Element {
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
      description={t(isFirst ? 'code.first' : 'code.hint')}
      error={error}
    />
  );
}
