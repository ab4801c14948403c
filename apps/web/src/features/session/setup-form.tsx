import { Alert, Button, PasswordInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { FormErrors } from '../../api/problem.js';
import type { Session } from '../../api/types.js';
import classes from './door.module.css';
import { errorsOf, textsOf, useEntering } from './enter.js';

const FIELDS = ['accountName', 'email', 'password', 'workspaceName', 'zone', 'currency'] as const;
const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'PLN', 'JPY', 'INR', 'BRL'];

export function SetupForm({ token }: { token: string }): JSX.Element {
  const { t, i18n } = useTranslation('session');
  const [withSample, setWithSample] = useState(true);
  const entering = useEntering(
    (texts: Record<string, string>) =>
      api.post<Session>('/setup', { ...texts, token, locale: i18n.language, withSample }),
    { pathname: '/begin', state: { isSampleComing: withSample } },
  );
  const errors = errorsOf(entering.error, FIELDS);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate(textsOf(event.currentTarget));
      }}
    >
      <Stack gap="md">
        {errors.rest.length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {errors.rest.join(' ')}
          </Alert>
        )}
        <Beginning withSample={withSample} onChange={setWithSample} />
        <You errors={errors} />
        <Workspace errors={errors} />
        <Button type="submit" size="md" loading={entering.isPending}>
          {t('setup.go')}
        </Button>
      </Stack>
    </form>
  );
}

interface BeginningProps {
  readonly withSample: boolean;
  readonly onChange: (withSample: boolean) => void;
}

function Beginning({ withSample, onChange }: BeginningProps): JSX.Element {
  const { t } = useTranslation('session');
  return (
    <Radio.Group
      name="withSample"
      label={t('setup.how')}
      value={withSample ? 'yes' : 'no'}
      onChange={(value) => onChange(value === 'yes')}
    >
      <div className={classes.begin} style={{ marginTop: 6 }}>
        <Radio
          value="yes"
          label={t('setup.sample')}
          description={t('setup.sampleText')}
          className={classes.choice}
        />
        <Radio
          value="no"
          label={t('setup.real')}
          description={t('setup.realText')}
          className={classes.choice}
        />
      </div>
    </Radio.Group>
  );
}

function You({ errors }: { errors: FormErrors }): JSX.Element {
  const { t } = useTranslation('session');
  const { fields } = errors;
  return (
    <div className={classes.fields}>
      <TextInput
        name="accountName"
        autoComplete="name"
        required
        withAsterisk={false}
        label={t('setup.you')}
        error={fields.accountName}
      />
      <TextInput
        name="email"
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        label={t('signIn.email')}
        error={fields.email}
      />
      <PasswordInput
        name="password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={10}
        label={t('setup.password')}
        placeholder={t('setup.passwordHint')}
        error={fields.password}
      />
      <TextInput
        name="workspaceName"
        autoComplete="organization"
        required
        withAsterisk={false}
        label={t('setup.workspace')}
        error={fields.workspaceName}
      />
    </div>
  );
}

function Workspace({ errors }: { errors: FormErrors }): JSX.Element {
  const { t } = useTranslation('session');
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([here, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <div className={classes.fields}>
      <Select
        name="zone"
        searchable
        data={zones}
        defaultValue={here}
        label={t('setup.zone')}
        error={errors.fields.zone}
        allowDeselect={false}
      />
      <Select
        name="currency"
        searchable
        data={CURRENCIES}
        defaultValue="EUR"
        label={t('setup.currency')}
        error={errors.fields.currency}
        allowDeselect={false}
      />
    </div>
  );
}
