import { Button, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { formErrorsOf, Problem } from '../../api/problem.js';
import { useTeams } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { SHIPPED_ROLES, useRoleName } from '../../ui/role-name.js';

const BLANK = { name: '', email: '', roles: [] as string[], teamIds: [] as string[] };

/** An invitation is a link to copy: no mail server is needed. */
export function InviteForm(): JSX.Element {
  const { t } = useTranslation('settings');
  const roleName = useRoleName();
  const teams = useTeams().data?.items ?? [];
  const [input, setInput] = useState(BLANK);
  const act = useAct({
    run: () => api.post<{ link: string }>('/members/invitations', input),
    touches: ['members'],
    failed: (error) => error instanceof Problem && error.fields.length > 0,
  });
  const errors = act.error instanceof Problem ? formErrorsOf(act.error, Object.keys(BLANK)).fields : {};
  if (act.data !== undefined) {
    return (
      <Stack>
        <Text>{t('members.link', { name: input.name })}</Text>
        <Copyable value={act.data.link} />
      </Stack>
    );
  }
  const isReady = input.name.trim() !== '' && input.email.includes('@') && input.roles.length > 0;
  return (
    <Stack>
      <TextInput
        label={t('members.name')}
        error={errors.name}
        value={input.name}
        onChange={(event) => setInput({ ...input, name: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={t('members.email')}
        error={errors.email}
        value={input.email}
        onChange={(event) => setInput({ ...input, email: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('members.roles')}
        error={errors.roles}
        data={SHIPPED_ROLES.map((role) => ({ value: role, label: roleName(role) }))}
        value={input.roles}
        onChange={(roles) => setInput({ ...input, roles })}
      />
      <MultiSelect
        label={t('members.teams')}
        error={errors.teamIds}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={input.teamIds}
        onChange={(teamIds) => setInput({ ...input, teamIds })}
      />
      <Button disabled={!isReady} loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('members.make')}
      </Button>
    </Stack>
  );
}
