import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { isIn } from './pages.js';
import type { MainPage } from './pages.js';
import classes from './shell.module.css';

/** A thumb meets no more than these without aiming. */
const MOST = 5;

interface BottomBarProps {
  readonly pages: readonly MainPage[];
  readonly linksTo: (pages: readonly MainPage[]) => ReactNode;
}

/** The rooms under the thumb: the first ones at once, the rest behind one more tap. */
export function BottomBar({ pages, linksTo }: BottomBarProps): JSX.Element {
  const { t } = useTranslation('app');
  const isCrowded = pages.length > MOST;
  return (
    <nav aria-label={t('nav.main')} className={classes.bottom}>
      {linksTo(isCrowded ? pages.slice(0, MOST - 1) : pages)}
      {isCrowded && <More pages={pages.slice(MOST - 1)} />}
    </nav>
  );
}

function More({ pages }: { pages: readonly MainPage[] }): JSX.Element {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const isHere = pages.some((page) => isIn(page, pathname));
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.link} aria-current={isHere ? 'page' : undefined}>
          <IconDots size={20} stroke={1.7} aria-hidden />
          <span>{t('nav.more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {pages.map(({ key, to, icon: Icon }) => (
          <Menu.Item
            key={key}
            component={Link}
            to={to}
            leftSection={<Icon size={18} stroke={1.7} />}
            className={classes.more ?? ''}
          >
            {t(`nav.${key}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
