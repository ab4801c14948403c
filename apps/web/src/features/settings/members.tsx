import { Avatar, Badge, Button, Group } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMembers, useSession, useTeams } from '../../api/session.js';
import type { Member } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Copyable } from '../../ui/copyable.js';
import { Card } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Empty } from '../../ui/states.js';
import { InviteForm } from './invite-form.js';
import { useRoleName } from './roles.js';
import classes from './settings.module.css';

export function Members(): JSX.Element {
  const { t } = useTranslation('settings');
  const members = useMembers();
  const [isInviting, setInviting] = useState(false);
  return (
    <>
      <Group justify="flex-end" mb="md">
        <Button leftSection={<IconUserPlus size={17} />} onClick={() => setInviting(true)}>
          {t('members.invite')}
        </Button>
      </Group>
      <Card pad={false}>
        <Asked query={members}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('members.none')} />
            ) : (
              <>
                {items.map((member) => (
                  <MemberRow key={member.id} member={member} />
                ))}
              </>
            )
          }
        </Asked>
      </Card>
      <Sheet isOpen={isInviting} onClose={() => setInviting(false)} title={t('members.invite')}>
        <InviteForm />
      </Sheet>
    </>
  );
}

function MemberRow({ member }: { member: Member }): JSX.Element {
  const { t } = useTranslation('settings');
  const roleName = useRoleName();
  const { workspace } = useSession();
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
        {member.roles.map((role) => (
          <Badge key={role} variant="light" tt="none" fw={550}>
            {roleName(role)}
          </Badge>
        ))}
      </Group>
      {workspace.isSample && <SignInLink member={member} />}
    </div>
  );
}

/** In the sample only: look at the product through somebody else's eyes. */
function SignInLink({ member }: { member: Member }): JSX.Element {
  const { t } = useTranslation('settings');
  const act = useAct({ run: () => api.post<{ link: string }>(`/members/${member.id}/sign-in-link`, {}) });
  if (act.data !== undefined)
    return (
      <div className={classes.link}>
        <Copyable value={act.data.link} />
      </div>
    );
  return (
    <Button variant="subtle" size="compact-sm" loading={act.isPending} onClick={() => act.mutate(undefined)}>
      {t('members.signInAs')}
    </Button>
  );
}
