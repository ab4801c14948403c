import { Avatar, Badge, Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useTeams } from '../../api/session.js';
import type { Member } from '../../api/types.js';
import { useRoleName } from '../../ui/role-name.js';
import { Sheet } from '../../ui/sheet.js';
import { MemberForm } from './member-form.js';
import classes from './settings.module.css';

export function MemberRow({ member }: { member: Member }): JSX.Element {
  const { t } = useTranslation('settings');
  const roleName = useRoleName();
  const may = useMay();
  const [isChanging, setChanging] = useState(false);
  const teams = useTeams().data?.items ?? [];
  const of = teams.filter((team) => member.teamIds.includes(team.id)).map((team) => team.name);
  return (
    <div className={classes.row}>
      <Avatar name={member.name} color="teal" radius="xl" alt="" />
      <div className={classes.grow}>
        <div className={classes.name}>{member.name}</div>
        <div className={classes.dim}>{[member.email, ...of].join(' · ')}</div>
      </div>
      <Group gap={6}>
        {!member.isActive && <Badge variant="default">{t('members.inactive')}</Badge>}
        {member.isActive && !member.hasJoined && <Badge variant="default">{t('members.invited')}</Badge>}
        {member.roles.map((role) => (
          <Badge key={role} variant="light" tt="none" fw={550}>
            {roleName(role)}
          </Badge>
        ))}
      </Group>
      {may('member.manage') && (
        <>
          <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
            {t('members.change')}
          </Button>
          <Sheet isOpen={isChanging} onClose={() => setChanging(false)} title={member.name}>
            <MemberForm key={member.version} member={member} onDone={() => setChanging(false)} />
          </Sheet>
        </>
      )}
    </div>
  );
}
