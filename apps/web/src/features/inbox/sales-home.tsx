import { ActionIcon, Group, SegmentedControl, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useSession } from '../../api/session.js';
import { useBoard } from '../../live/live-context.js';
import { AsOf, Board } from '../../ui/board.js';
import { Page } from '../../ui/page.js';
import { AgreementNews } from '../../ui/standing-news.js';
import { StuckCount } from '../leads/rest/stuck-count.js';
import { AwayButton } from '../routing/away-button.js';
import { offersOf } from './inbox-cells.js';
import { Inbox } from './inbox.js';

const KeysSheet = lazy(async () => ({ default: (await import('../../ui/keys/keys-sheet.js')).KeysSheet }));

/** The sales arrangement: what must be answered, by when, and what is already in hand. */
export function SalesHome({ views }: { views: ReactNode }): JSX.Element {
  const { t } = useTranslation(['inbox', 'ui']);
  const { member, teams } = useSession();
  const may = useMay();
  const [board, setBoard] = useState(`inbox/${member.id}`);
  const [isHelping, setHelping] = useState(false);
  const { state } = useBoard(board);
  const waiting = state === null ? 0 : offersOf(state.cells).length;
  const boards = [
    { value: `inbox/${member.id}`, label: t('mine') },
    ...teams
      .filter((team) => team.kind === 'sales')
      .map((team) => ({ value: `inbox/team-${team.id}`, label: team.name })),
  ];
  const lead = (
    <>
      {state !== null && `${t('waiting', { count: waiting })} · `}
      <AsOf state={state} />
    </>
  );
  return (
    <Page title={t('title')} lead={lead} actions={views}>
      <AgreementNews />
      <Group justify="space-between" gap="xs">
        {boards.length > 1 ? (
          <SegmentedControl size="xs" value={board} onChange={setBoard} data={boards} />
        ) : (
          <span />
        )}
        <Group gap="xs">
          {may('lead.assign') && <StuckCount />}
          <AwayButton />
          <Tooltip label={t('ui:keys.title')}>
            <ActionIcon
              variant="default"
              size="lg"
              visibleFrom="sm"
              onClick={() => setHelping(true)}
              aria-label={t('ui:keys.title')}
            >
              <IconKeyboard size={18} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      <Board name={board}>{({ cells }) => <Inbox cells={cells} />}</Board>
      <Suspense>{isHelping && <KeysSheet isOpen onClose={() => setHelping(false)} />}</Suspense>
    </Page>
  );
}
