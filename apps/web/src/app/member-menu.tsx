import { Avatar, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import {
  IconBuilding,
  IconCheck,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut, useSession } from '../api/session.js';
import { leaveThisDevice } from '../features/notifications/this-device.js';
import { AwayItems } from '../features/routing/away-items.js';
import { AwaySheet } from '../features/routing/away-sheet.js';
import { useGoingAway } from '../features/routing/use-away.js';
import { tellFailure } from '../ui/act.js';
import { goOverTo } from './go-over.js';
import { chooseLanguage } from './i18n.js';
import classes from './member-menu.module.css';

const SCHEMES = [
  { key: 'light', icon: IconSun },
  { key: 'dark', icon: IconMoon },
  { key: 'auto', icon: IconDeviceDesktop },
] as const;

const LANGUAGES = [
  { key: 'en', name: 'English' },
  { key: 'it', name: 'Italiano' },
] as const;

/** A page loaded anew forgets everything that was shown to the last person; where the device cannot be silenced, the server does it. */
const leave = (memberId: string): void =>
  void leaveThisDevice(memberId)
    .catch(() => undefined)
    .then(signOut)
    .then(() => location.assign('/signin'), tellFailure);

export function MemberMenu({ isWide = false }: { isWide?: boolean }): JSX.Element {
  const { t } = useTranslation('app');
  const { account, member } = useSession();
  const going = useGoingAway();
  return (
    <>
      <Menu position={isWide ? 'top-start' : 'bottom-end'} width={220}>
        <Menu.Target>
          <UnstyledButton className={classes.target} aria-label={`${t('menu.title')}: ${member.name}`}>
            <Avatar name={member.name} color="teal" radius="xl" size={32} alt="" />
            {isWide && (
              <span className={classes.who}>
                <span className={classes.name}>{member.name}</span>
                <span className={classes.email}>{account.email}</span>
              </span>
            )}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <AwayItems going={going} />
          {going.isAllowed && <Menu.Divider />}
          <LanguageItems />
          <Menu.Divider />
          <SchemeItems />
          <OtherWorkspaces />
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => leave(member.id)}>
            {t('menu.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <AwaySheet going={going} />
    </>
  );
}

/** The way over to the others; a session belongs to one, so everything is loaded anew there. */
function OtherWorkspaces(): JSX.Element | null {
  const { t } = useTranslation('app');
  const { workspace, workspaces, member } = useSession();
  const others = workspaces.filter(({ id }) => id !== workspace.id);
  if (others.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('menu.workspaces')}</Menu.Label>
      {others.map(({ id, name }) => (
        <Menu.Item key={id} leftSection={<IconBuilding size={16} />} onClick={() => goOverTo(id, member.id)}>
          {name}
        </Menu.Item>
      ))}
    </>
  );
}

function LanguageItems(): JSX.Element {
  const { t, i18n } = useTranslation('app');
  return (
    <>
      <Menu.Label>{t('menu.language')}</Menu.Label>
      {LANGUAGES.map(({ key, name }) => (
        <Menu.Item
          key={key}
          lang={key}
          onClick={() => chooseLanguage(key)}
          rightSection={i18n.language === key && <IconCheck size={15} />}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}

function SchemeItems(): JSX.Element {
  const { t } = useTranslation('app');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('menu.scheme')}</Menu.Label>
      {SCHEMES.map(({ key, icon: Icon }) => (
        <Menu.Item
          key={key}
          leftSection={<Icon size={16} />}
          onClick={() => setColorScheme(key)}
          rightSection={colorScheme === key && <IconCheck size={15} />}
        >
          {t(`menu.${key}`)}
        </Menu.Item>
      ))}
    </>
  );
}
