import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { agreementsQuery, currentOf } from '../../api/agreements.js';
import type { BoardState } from '../../live/board-state.js';
import { useBoard } from '../../live/live-context.js';
import { useMay } from '../../api/may.js';
import { Asked } from '../../ui/asked.js';
import { AsOf, Board } from '../../ui/board.js';
import { Conversion } from '../../ui/conversion.js';
import { Card, Page } from '../../ui/page.js';
import { SideStanding } from '../../ui/standing.js';
import { alertsOf, bySide, clausesOf, isQuota, isShare, revenueOf } from '../../ui/standing-cells.js';
import { News } from '../../ui/standing-news.js';
import { RevenueStrip } from '../../ui/standing-revenue.js';
import { Empty } from '../../ui/states.js';
import { ChannelTable } from './channel-table.js';
import { Pace } from './pace.js';
import { Rejections } from './rejections.js';
import classes from './today.module.css';

/** Marketing's arrangement: what is owed and given on both sides, the pace, and what came back. */
export function MarketingHome({ views }: { views: ReactNode }): JSX.Element {
  const { t } = useTranslation('today');
  const agreements = useQuery(agreementsQuery);
  const funnel = useBoard('funnel');
  return (
    <Page title={t('marketing.title')} lead={<AsOf state={funnel.state} />} actions={views}>
      <Asked query={agreements}>
        {({ items }) => {
          const current = currentOf(items);
          return current === null ? <NoAgreement /> : <Agreed name={`agreement/${current.id}`} />;
        }}
      </Asked>
      <Board name="funnel">
        {(state) => (
          <div className={classes.pair}>
            <ChannelTable cells={state.cells} />
            <Rejections cells={state.cells} />
          </div>
        )}
      </Board>
    </Page>
  );
}

function Agreed({ name }: { name: string }): JSX.Element {
  return <Board name={name}>{(state) => <AgreedBoard state={state} />}</Board>;
}

function AgreedBoard({ state }: { state: BoardState }): JSX.Element {
  const { cells, board } = state;
  const sides = bySide(clausesOf(cells));
  const revenue = revenueOf(cells.revenue);
  return (
    <>
      <News alerts={alertsOf(cells.alerts)} board={board} />
      {revenue !== null && <RevenueStrip revenue={revenue} board={board} />}
      <div className={classes.bargain}>
        {sides.map(({ side, clauses: owed }) => (
          <div key={side} className={classes.party}>
            <SideStanding side={side} clauses={owed} board={board} />
            {owed
              .filter(isQuota)
              .filter((quota) => !isShare(quota))
              .map((quota) => (
                <Pace key={quota.key} quota={quota} cells={cells} />
              ))}
          </div>
        ))}
      </div>
      <Conversion cells={cells} board={board} />
    </>
  );
}

function NoAgreement(): JSX.Element {
  const { t } = useTranslation('today');
  const may = useMay();
  const make = may('agreement.draft') && (
    <Button component={Link} to="/agreement">
      {t('marketing.make')}
    </Button>
  );
  return (
    <Card>
      <Empty title={t('marketing.noAgreement')} action={make}>
        {t('marketing.noAgreementText')}
      </Empty>
    </Card>
  );
}
