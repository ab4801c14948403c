import { ActionIcon } from '@mantine/core';
import { IconMaximize, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cells } from '#contracts';
import { useSession } from '../../api/session.js';
import { LinkState, StaleBanner } from '../../app/link-state.js';
import { useServerNow } from '../../live/live-context.js';
import { Board } from '../../ui/board.js';
import { Logo } from '../../ui/logo.js';
import { agreementsOf } from '../../ui/standing-cells.js';
import { useFormats } from '../../ui/use-formats.js';
import { shownAt } from './rotation.js';
import { Track } from '../today/track.js';
import { SidesView } from './sides-view.js';
import { useWallKeeping } from './use-wall-keeping.js';
import classes from './wall.module.css';

/** For everybody in the room: the track and both sides in turn, large, without a hand on it. */
export function WallPage(): JSX.Element {
  const { t } = useTranslation('wall');
  useWallKeeping();
  useEffect(() => {
    document.title = `${t('title')} · Staffetta`;
    // Everything is sized by the letter: one size for the whole wall.
    document.documentElement.classList.add(classes.large!);
    return () => document.documentElement.classList.remove(classes.large!);
  }, [t]);
  return (
    <main className={classes.wall}>
      <Head />
      <StaleBanner />
      <Board name="leadership">{({ cells }) => <Views cells={cells} />}</Board>
    </main>
  );
}

function Head(): JSX.Element {
  const { t } = useTranslation('wall');
  const { workspace } = useSession();
  const formats = useFormats();
  const now = useServerNow(1_000);
  return (
    <header className={classes.head}>
      <Logo size={30} />
      <h1 className={classes.name}>{workspace.name}</h1>
      <LinkState />
      <time className={`${classes.clock} tabular`} dateTime={new Date(now).toISOString()}>
        {formats.time(now)}
      </time>
      <span className={classes.hands}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('full')}
          onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
        >
          <IconMaximize size={20} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size="lg" component={Link} to="/" aria-label={t('leave')}>
          <IconX size={20} />
        </ActionIcon>
      </span>
    </header>
  );
}

/** One view at a time; which one is a matter of the clock. */
function Views({ cells }: { cells: Cells }): JSX.Element {
  const { t } = useTranslation('wall');
  const agreements = agreementsOf(cells);
  const count = agreements.length + 1;
  const shown = shownAt(useServerNow(1_000), count);
  const agreement = agreements[shown - 1];
  return (
    <>
      <section className={classes.view} data-view={shown} key={shown}>
        {agreement === undefined ? <Track cells={cells} /> : <SidesView agreement={agreement} />}
      </section>
      {count > 1 && (
        <p className={classes.dots} role="img" aria-label={t('view', { number: shown + 1, count })}>
          {Array.from({ length: count }, (_, index) => (
            <span key={index} data-shown={index === shown || undefined} aria-hidden />
          ))}
        </p>
      )}
    </>
  );
}
