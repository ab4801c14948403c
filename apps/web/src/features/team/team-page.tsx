import { Select } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession, useTeams } from '../../api/session.js';
import type { Team } from '../../api/types.js';
import { useBoard } from '../../live/live-context.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { AsOf, Board } from '../../ui/board.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { teamsFor } from './teams-for.js';
import { TeamDesk } from './team-desk.js';
import { ROOM } from './team-query.js';

/** The board of whoever leads a team: what everybody has in hand, what runs out, and who should have it instead. */
export function TeamPage(): JSX.Element {
  const { t } = useTranslation('team');
  const session = useSession();
  const teams = useTeams();
  if (teams.isPending) return <Framed content={<Loading />} />;
  if (teams.isError)
    return <Framed content={<Failure error={teams.error} retry={() => void teams.refetch()} />} />;
  const own = teamsFor(session, teams.data.items);
  if (own.length === 0)
    return (
      <Framed
        content={
          <Empty title={t('noTeam')} icon={<IconUsersGroup size={26} stroke={1.5} />}>
            {t('noTeamText')}
          </Empty>
        }
      />
    );
  return <OfTeam teams={own} />;
}

function Framed({ content }: { content: JSX.Element }): JSX.Element {
  const { t } = useTranslation('team');
  return <Page title={t('title')}>{content}</Page>;
}

/** Which team stands in the address, so that a board can be sent. */
function OfTeam({ teams }: { teams: readonly Team[] }): JSX.Element {
  const { t } = useTranslation('team');
  const [params, setParams] = useSearchParams();
  const team = teams.find(({ id }) => id === params.get('team')) ?? teams[0];
  const name = `team/${team?.id ?? ''}` as const;
  const { state } = useBoard(name);
  useRefetchOn(name, [ROOM]);
  const choice = teams.length > 1 && (
    <Select
      aria-label={t('which')}
      allowDeselect={false}
      value={team?.id ?? null}
      onChange={(id) => id !== null && setParams({ team: id })}
      data={teams.map((each) => ({ value: each.id, label: each.name }))}
    />
  );
  return (
    <Page title={`${t('title')}: ${team?.name ?? ''}`} lead={<AsOf state={state} />} actions={choice}>
      <Board name={name}>{({ cells }) => <TeamDesk key={team?.id} cells={cells} />}</Board>
    </Page>
  );
}
