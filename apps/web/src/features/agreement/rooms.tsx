import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/may.js';
import type { AgreementVersion } from '../../api/types.js';
import classes from './agreement.module.css';

interface RoomsProps {
  readonly agreementId: string;
  readonly version: AgreementVersion;
}

interface Room {
  readonly to: string;
  readonly title: string;
}

/** Where else this agreement is looked at, and paper: links at a desk, one menu on a phone. */
export function Rooms(props: RoomsProps): JSX.Element {
  const rooms = useRooms(props);
  return (
    <>
      <Group gap="xs" className={classes.unprinted} visibleFrom="sm">
        {rooms.map(({ to, title }) => (
          <Button key={to} component={Link} variant="subtle" to={to}>
            {title}
          </Button>
        ))}
        <Print />
      </Group>
      <RoomsMenu rooms={rooms} />
    </>
  );
}

function Print(): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconPrinter size={17} aria-hidden />}
      onClick={() => window.print()}
    >
      {t('act.print')}
    </Button>
  );
}

function RoomsMenu({ rooms }: { rooms: readonly Room[] }): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <Button
          hiddenFrom="sm"
          variant="default"
          className={classes.unprinted}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('rooms')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rooms.map(({ to, title }) => (
          <Menu.Item key={to} component={Link} to={to}>
            {title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => window.print()}>
          {t('act.print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useRooms({ agreementId, version }: RoomsProps): readonly Room[] {
  const { t } = useTranslation(['agreement', 'periods', 'reviews', 'rehearsal', 'plan', 'findings']);
  const may = useMay();
  const here = `/agreement/${agreementId}`;
  return [
    { to: `${here}/rehearsal?version=${version.number}`, title: t('rehearsal:go') },
    ...(may('agreement.draft') ? [{ to: '/plan', title: t('plan:title') }] : []),
    { to: `${here}/findings`, title: t('findings:go') },
    { to: `${here}/periods`, title: t('periods:title') },
    { to: `/reviews?agreement=${agreementId}`, title: t('reviews:title') },
  ];
}
