import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../../api/session.js';
import { useBoard } from '../../../live/live-context.js';
import { AsOf, Board } from '../../../ui/board.js';
import { Page } from '../../../ui/page.js';
import { offersOf } from '../../inbox/inbox-cells.js';
import { ConflictRule } from '../conflict-rule.js';
import { PartnerStandingSection } from '../standing/partner-standing-section.js';
import { OwnDeals } from './own-deals.js';
import { PartnerDesk } from './partner-desk.js';
import classes from './portal.module.css';

/** The arrangement of a partner: what awaits an answer, what is its own, what it promised and what it brings. */
export function PartnerHome(): JSX.Element {
  const { t } = useTranslation('partners');
  const { member, teams } = useSession();
  const [board, setBoard] = useState(`inbox/${member.id}`);
  const { state } = useBoard(board);
  const waiting = state === null ? 0 : offersOf(state.cells).length;
  const boards = [
    { value: `inbox/${member.id}`, label: t('portal.mine') },
    ...teams
      .filter(({ kind }) => kind === 'partner')
      .map(({ id, name }) => ({ value: `inbox/team-${id}`, label: name })),
  ];
  const lead = (
    <>
      {state !== null &&
        `${waiting === 0 ? t('portal.nothingWaits') : t('portal.waiting', { count: waiting })} · `}
      <AsOf state={state} />
    </>
  );
  return (
    <Page title={t('portal.title')} lead={lead} actions={<RegisterButton />}>
      {boards.length > 1 && (
        <SegmentedControl
          className={classes.boards}
          size="sm"
          value={board}
          onChange={setBoard}
          data={boards}
        />
      )}
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Board name={board}>{({ cells }) => <PartnerDesk key={board} cells={cells} />}</Board>
        </div>
        <div className={classes.stack}>
          <OwnDeals />
          <PartnerStandingSection whose="mine" title={t('portal.standing.title')} />
          <ConflictRule />
        </div>
      </div>
    </Page>
  );
}

function RegisterButton(): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <Button
      component={Link}
      to="/registrations/new"
      className={classes.register}
      leftSection={<IconPlus size={18} />}
    >
      {t('portal.register')}
    </Button>
  );
}
