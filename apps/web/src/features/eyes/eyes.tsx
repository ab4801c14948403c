import { Avatar, Button, Text } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { actionsOf } from '#contracts';
import { api } from '../../api/client.js';
import { homeOf } from '../../api/roles.js';
import type { IssuedLink, Member } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { useRoleName } from '../../ui/role-name.js';
import classes from './eyes.module.css';

/** One person of the sample: who they are, what they see, and two ways in. */
export function Eyes({ member }: { member: Member }): JSX.Element {
  const { t } = useTranslation('eyes');
  const roleName = useRoleName();
  const home = homeOf([...actionsOf(member.roles)]) ?? 'none';
  const ask = (): Promise<IssuedLink> => api.post<IssuedLink>(`/members/${member.id}/sign-in-link`, {});
  const copy = useAct({ run: ask });
  const enter = useAct({ run: ask, then: ({ link }) => location.assign(new URL(link).pathname) });
  return (
    <li className={classes.eyes}>
      <Avatar name={member.name} color="teal" radius="xl" size={44} alt="" />
      <div className={classes.who}>
        <Text fw={640}>{member.name}</Text>
        <Text size="sm" c="dimmed">
          {member.roles.map(roleName).join(', ')}
        </Text>
      </div>
      <Text size="sm">{t(`home.${home}`)}</Text>
      <div className={classes.ways}>
        <Button
          leftSection={<IconLogin2 size={17} />}
          loading={enter.isPending}
          onClick={() => enter.mutate(undefined)}
        >
          {t('goIn', { name: member.name.split(' ')[0] ?? member.name })}
        </Button>
        <Button variant="subtle" loading={copy.isPending} onClick={() => copy.mutate(undefined)}>
          {t('copy')}
        </Button>
      </div>
      {copy.data !== undefined && (
        <div className={classes.link}>
          <Text size="xs" c="dimmed" mb={4}>
            {t('copyText')}
          </Text>
          <Copyable value={copy.data.link} />
        </div>
      )}
    </li>
  );
}
