import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { errorsOf, textsOf } from '../session/enter.js';
import { SECOND_FACTOR } from './access-query.js';
import type { RecoveryCodes } from './access-query.js';
import { CodeInput } from './code-input.js';
import { ShownCodes } from './recovery-codes.js';

const PATHS = { codes: '/second-factor/recovery-codes', removal: '/second-factor/removal' } as const;

/** Whoever weakens an account shows that it is theirs: password and code. */
export function OwnProof({ wish, onDone }: { wish: keyof typeof PATHS; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('access');
  const act = useAct({
    run: (proof: Record<string, string>) => api.post<RecoveryCodes | null>(PATHS[wish], proof),
    touches: [SECOND_FACTOR, 'session'],
    done: () => (wish === 'removal' ? t('factor.removed') : undefined),
    failed: () => true,
    then: () => wish === 'removal' && onDone(),
  });
  if (act.data) return <ShownCodes codes={act.data.recoveryCodes} onDone={onDone} />;
  const errors = errorsOf(act.error, ['password', 'code']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(textsOf(event.currentTarget));
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t(`proof.${wish}`)}
        </Text>
        {errors.rest.length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {errors.rest.join(' ')}
          </Alert>
        )}
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          label={t('proof.password')}
          error={errors.fields.password}
        />
        <CodeInput error={errors.fields.code} />
        <Button type="submit" color={wish === 'removal' ? 'red' : 'teal'} loading={act.isPending}>
          {wish === 'removal' ? t('factor.remove') : t('factor.renew')}
        </Button>
      </Stack>
    </form>
  );
}
