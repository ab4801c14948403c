import { Button, MultiSelect, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMembers, useTeams } from '../../api/session.js';
import type { Member, Team } from '../../api/types.js';
import { useAct } from '../../ui/act.js';

interface HandOverFormProps {
  readonly leadIds: readonly string[];
  readonly onDone: () => void;
}

/** Teams that take leads over. */
const TAKERS: readonly string[] = ['sales', 'partner', 'care'];

/** The product asks no more than these together. */
const MOST_ASKED = 20;

interface Group {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** Who can be asked, by team, the chosen team first; whoever is of several teams stands in the first of them. */
function groupsOf(
  teams: readonly Pick<Team, 'id' | 'name'>[],
  members: readonly Member[],
  first: string | null,
): Group[] {
  const placed = new Set<string>();
  const ordered = teams.toSorted((one, other) => Number(other.id === first) - Number(one.id === first));
  return ordered.map(({ id, name }) => {
    const here = members.filter((each) => each.isActive && each.teamIds.includes(id) && !placed.has(each.id));
    for (const each of here) placed.add(each.id);
    return { group: name, items: here.map((each) => ({ value: each.id, label: each.name })) };
  });
}

/** To whom, and a word to them. */
export function HandOverForm({ leadIds, onDone }: HandOverFormProps): JSX.Element {
  const { t } = useTranslation('leads');
  const teams = useTeams().data?.items.filter((team) => TAKERS.includes(team.kind)) ?? [];
  const members = useMembers().data?.items ?? [];
  const [team, setTeam] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const toTeamId = team ?? teams[0]?.id ?? null;
  const act = useAct({
    run: () =>
      api.post('/handovers', {
        leadIds,
        toTeamId,
        ...(chosen.length === 1 && { toMemberId: chosen[0] }),
        ...(chosen.length > 1 && { toMemberIds: chosen }),
        ...(note.trim() && { note: note.trim() }),
      }),
    touches: ['leads', 'lead', 'obligations'],
    done: () => t('handOver.done', { count: leadIds.length }),
    then: onDone,
  });
  return (
    <Stack>
      <Select
        label={t('handOver.team')}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={toTeamId}
        onChange={(id) => (setTeam(id), setChosen([]))}
        allowDeselect={false}
      />
      <MultiSelect
        label={t('handOver.members')}
        description={t('handOver.membersText')}
        clearable
        searchable
        hidePickedOptions
        maxValues={MOST_ASKED}
        data={groupsOf(teams, members, toTeamId)}
        value={[...chosen]}
        onChange={setChosen}
      />
      <Textarea
        label={t('handOver.note')}
        autosize
        minRows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button disabled={toTeamId === null} loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('handOver.confirm')} · {t('selected', { count: leadIds.length })}
      </Button>
    </Stack>
  );
}
