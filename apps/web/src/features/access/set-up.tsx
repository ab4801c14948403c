import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent, JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { errorsOf, textsOf } from '../session/enter.js';
import classes from './access.module.css';
import { SECOND_FACTOR } from './access-query.js';
import type { Enrolment, RecoveryCodes } from './access-query.js';
import { CodeInput } from './code-input.js';
import { ShownCodes } from './recovery-codes.js';

interface SetUpProps {
  readonly hasPassword: boolean;
  readonly onDone: () => void;
}

/** Password, code of the app, recovery codes: nothing is asked for at sign-in before the last step. */
export function SetUp({ hasPassword, onDone }: SetUpProps): JSX.Element {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const begin = useAct({
    run: ({ password = '' }: Record<string, string>) => api.post<Enrolment>('/second-factor', { password }),
    failed: () => true,
  });
  const confirm = useAct({
    run: (texts: Record<string, string>) => api.post<RecoveryCodes>('/second-factor/confirmation', texts),
    failed: () => true,
  });
  // Not before the codes were seen: what is asked anew may close this very form.
  const finish = (): void => {
    onDone();
    for (const key of [SECOND_FACTOR, 'session']) void client.invalidateQueries({ queryKey: [key] });
  };
  const submit = (run: (texts: Record<string, string>) => void) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    run(textsOf(event.currentTarget));
  };
  if (confirm.data) return <ShownCodes codes={confirm.data.recoveryCodes} onDone={finish} />;
  const errors = errorsOf(begin.data ? confirm.error : begin.error, ['password', 'code']);
  const refused = errors.rest.length > 0 && (
    <Alert color="red" variant="light" role="alert">
      {errors.rest.join(' ')}
    </Alert>
  );
  if (begin.data)
    return (
      <Confirm
        enrolment={begin.data}
        error={errors.fields.code}
        isPending={confirm.isPending}
        onSubmit={submit(confirm.mutate)}
      >
        {refused}
      </Confirm>
    );
  return (
    <form onSubmit={submit(begin.mutate)}>
      <Stack>
        <Text size="sm">{t('setUp.text')}</Text>
        {refused}
        {hasPassword && (
          <PasswordInput
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            label={t('proof.password')}
            error={errors.fields.password}
          />
        )}
        <Button type="submit" loading={begin.isPending}>
          {t('setUp.begin')}
        </Button>
      </Stack>
    </form>
  );
}

interface ConfirmProps {
  readonly enrolment: Enrolment;
  readonly error: string | undefined;
  readonly isPending: boolean;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** What was refused. */
  readonly children: ReactNode;
}

/** The secret, to be scanned or typed, and a first code that shows that it came over. */
function Confirm({ enrolment, error, isPending, onSubmit, children }: ConfirmProps): JSX.Element {
  const { t } = useTranslation('access');
  return (
    <form onSubmit={onSubmit}>
      <Stack>
        <Text size="sm">{t('setUp.scan')}</Text>
        <img
          className={classes.qr}
          alt={t('setUp.qr')}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(enrolment.qr)}`}
        />
        <Text size="sm" c="dimmed">
          {t('setUp.type')}
        </Text>
        <Copyable value={enrolment.text} />
        {children}
        <CodeInput error={error} isFirst />
        <Button type="submit" loading={isPending}>
          {t('setUp.confirm')}
        </Button>
      </Stack>
    </form>
  );
}
