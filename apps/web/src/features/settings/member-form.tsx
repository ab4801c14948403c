import { Button, Divider, MultiSelect, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useTeams } from '../../api/session.js';
import type { IssuedLink, Member } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { SHIPPED_ROLES, useRoleName } from '../../ui/role-name.js';
import { MemberAccess } from '../access/member-access.js';
import { OwnCalendar } from './own-calendar.js';

/** Roles, teams and whether the member is let in; a change made meanwhile by somebody else is never overwritten. */
export function MemberForm({ member, onDone }: { member: Member; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('settings');
  const roleName = useRoleName();
  const teams = useTeams().data?.items ?? [];
  const [roles, setRoles] = useState<readonly string[]>(member.roles);
  const [teamIds, setTeamIds] = useState<readonly string[]>(member.teamIds);
  const [isActive, setActive] = useState(member.isActive);
  const act = useAct({
    run: () => api.patch(`/members/${member.id}`, { roles, teamIds, isActive }, { ifMatch: member.version }),
    touches: ['members', 'session'],
    then: onDone,
  });
  const known = [...new Set([...SHIPPED_ROLES, ...member.roles])];
  return (
    <Stack>
      <MultiSelect
        label={t('members.roles')}
        data={known.map((role) => ({ value: role, label: roleName(role) }))}
        value={[...roles]}
        onChange={setRoles}
      />
      <MultiSelect
        label={t('members.teams')}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...teamIds]}
        onChange={setTeamIds}
      />
      <Switch
        label={t('members.active')}
        checked={isActive}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
      <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('members.save')}
      </Button>
      <Divider />
      <OwnCalendar memberId={member.id} />
      <ResetLink member={member} />
      <Divider />
      <MemberAccess memberId={member.id} />
    </Stack>
  );
}

function ResetLink({ member }: { member: Member }): JSX.Element {
  const { t } = useTranslation('settings');
  const act = useAct({ run: () => api.post<IssuedLink>(`/members/${member.id}/reset-link`, {}) });
  if (act.data !== undefined) return <Copyable value={act.data.link} />;
  return (
    <Button variant="default" loading={act.isPending} onClick={() => act.mutate(undefined)}>
      {t('members.reset')}
    </Button>
  );
}
