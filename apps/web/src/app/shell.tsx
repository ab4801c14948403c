import { ActionIcon, Group, UnstyledButton, Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { useMay } from '../api/may.js';
import { useSession } from '../api/session.js';
import { ActivationCrier } from '../features/agreement/activation-crier.js';
import { Bell } from '../features/notifications/bell.js';
import { ToldAgain } from '../features/notifications/told-again.js';
import { AwayBanner } from '../features/routing/away-banner.js';
import { useSearch } from '../features/search/use-search.js';
import { MOD_CAP } from '../ui/keys/mod-cap.js';
import { useKeys } from '../ui/keys/use-keys.js';
import { Logo } from '../ui/logo.js';
import { Signal } from '../ui/signal.js';
import { Loading } from '../ui/states.js';
import { takeBackLatest } from '../ui/undo.js';
import { BottomBar } from './bottom-bar.js';
import { LinkState, StaleBanner } from './link-state.js';
import { MemberMenu } from './member-menu.js';
import { INNER_PAGES, isIn, PAGES } from './pages.js';
import type { MainPage } from './pages.js';
import classes from './shell.module.css';

/** Fetched when it is first opened. */
const Palette = lazy(async () => ({ default: (await import('../features/search/palette.js')).Palette }));

const KeysSheet = lazy(async () => ({ default: (await import('../ui/keys/keys-sheet.js')).KeysSheet }));

/** Rail at a desk, bar under the thumb on a phone; the page stands between. */
export function Shell(): JSX.Element {
  const { t } = useTranslation('app');
  const search = useSearch();
  const [isHelping, setHelping] = useState(false);
  useKeys('everywhere', {
    'mod+k': search.open,
    '?': () => setHelping(true),
    z: takeBackLatest,
  });
  const pages = useEveryPage();
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {t('nav.skip')}
      </a>
      <TopBar onSearch={search.open} />
      <Rail onSearch={search.open} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <StaleBanner />
        <AwayBanner />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar pages={usePages()} linksTo={(shown) => <PageLinks pages={shown} />} />
      <ActivationCrier />
      <ToldAgain />
      <Suspense>
        {search.isOpen && <Palette search={search} pages={pages} />}
        {isHelping && <KeysSheet isOpen onClose={() => setHelping(false)} />}
      </Suspense>
    </div>
  );
}

/** Everything the search goes to. */
function useEveryPage(): readonly { readonly key: string; readonly to: string; readonly title: string }[] {
  const { t } = useTranslation([
    ...([
      'app',
      'begin',
      'wall',
      'reviews',
      'rehearsal',
      'plan',
      'findings',
      'audits',
      'spend',
      'returns',
      'pipeline',
      'journeyMap',
      'afterSale',
    ] as const),
    ...([
      'funnel',
      'cohorts',
      'content',
      'connectors',
      'forms',
      'sites',
      'links',
      'privacy',
      'exports',
    ] as const),
  ]);
  const may = useMay();
  return [
    ...usePages().map(({ key, to }) => ({ key, to, title: t(`app:nav.${key}`) })),
    ...INNER_PAGES.filter(({ needs }) => may(needs)).map(({ key, to }) => ({
      ...{ key, to, title: t(`${key}:title`) },
    })),
  ];
}

/** The rooms this member may enter. */
function usePages(): readonly MainPage[] {
  const may = useMay();
  return PAGES.filter(({ needs }) => needs === undefined || may(needs));
}

function Rail({ onSearch }: { onSearch: () => void }): JSX.Element {
  const { t } = useTranslation('app');
  return (
    <aside className={classes.rail}>
      <Workspace />
      <UnstyledButton className={classes.search} onClick={onSearch}>
        <IconSearch size={16} aria-hidden />
        <span>{t('menu.search')}</span>
        <Kbd size="xs">{`${MOD_CAP} K`}</Kbd>
      </UnstyledButton>
      <nav aria-label={t('nav.main')} className={classes.nav}>
        <PageLinks pages={usePages()} />
      </nav>
      <div className={classes.foot}>
        <Group justify="space-between" wrap="nowrap">
          <LinkState />
          <Bell isWide />
        </Group>
        <MemberMenu isWide />
      </div>
    </aside>
  );
}

function TopBar({ onSearch }: { onSearch: () => void }): JSX.Element {
  const { t } = useTranslation('app');
  return (
    <header className={classes.top}>
      <Workspace />
      <LinkState isShort />
      <ActionIcon variant="subtle" size="lg" onClick={onSearch} aria-label={t('menu.search')}>
        <IconSearch size={20} />
      </ActionIcon>
      <Bell />
      <MemberMenu />
    </header>
  );
}

function Workspace(): JSX.Element {
  const { workspace } = useSession();
  return (
    <div className={classes.workspace}>
      <Logo size={30} />
      <div className={classes.names}>
        <div className={classes.name}>{workspace.name}</div>
        {workspace.isSample ? <SampleSign /> : <div className={classes.brand}>Staffetta</div>}
      </div>
    </div>
  );
}

/** In the sample one may look through the eyes of its people. */
function SampleSign(): JSX.Element {
  const { t } = useTranslation('app');
  const may = useMay();
  const sign = <Signal tone="warn">{t('menu.sample')}</Signal>;
  return may('member.manage') ? (
    <Link to="/eyes" className="quiet">
      {sign}
    </Link>
  ) : (
    sign
  );
}

function PageLinks({ pages }: { pages: readonly MainPage[] }): JSX.Element {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  return (
    <>
      {pages.map(({ key, to, also, icon: Icon }) => (
        <Link
          key={key}
          to={to}
          className={classes.link}
          aria-current={isIn({ to, also }, pathname) ? 'page' : undefined}
        >
          <Icon size={20} stroke={1.7} aria-hidden />
          <span>{t(`nav.${key}`)}</span>
        </Link>
      ))}
    </>
  );
}
