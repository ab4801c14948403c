import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useSession, useTeams } from '../../api/session.js';
import type { Team } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import classes from './begin.module.css';
import { otherSideOf, signerOf } from './use-beginning.js';
import type { Side } from './use-beginning.js';

/** What the two teams are called, and on which of them one stands: whoever signs, signs for a side. */
export function SideStep({ side }: { side: Side | null }): JSX.Element {
  return <Asked query={useTeams()}>{({ items }) => <SideForm teams={items} side={side} />}</Asked>;
}

const SIDES = ['marketing', 'sales'] as const;
type Names = Readonly<Record<Side, string>>;

function SideForm({ teams, side }: { teams: readonly Team[]; side: Side | null }): JSX.Element {
  const { t } = useTranslation('begin');
  const firstOf = (kind: Side): Team | undefined => teams.find((team) => team.kind === kind);
  const [names, setNames] = useState<Names>({
    marketing: firstOf('marketing')?.name ?? '',
    sales: firstOf('sales')?.name ?? '',
  });
  const [own, setOwn] = useState<Side | null>(side);
  const keep = useKeeping(teams);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (own !== null) keep.mutate({ own, names });
      }}
    >
      <div className={classes.fields}>
        {SIDES.map((kind) => (
          <TextInput
            key={kind}
            label={t(`side.${kind}`)}
            required
            withAsterisk={false}
            maxLength={100}
            value={names[kind]}
            onChange={(event) => setNames({ ...names, [kind]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div>
        <p className={classes.label} id="own-side">
          {t('side.own')}
        </p>
        <SegmentedControl
          aria-labelledby="own-side"
          value={own ?? ''}
          onChange={(value) => setOwn(value as Side)}
          data={SIDES.map((kind) => ({ value: kind, label: names[kind] || t(`side.${kind}`) }))}
        />
      </div>
      <Button type="submit" disabled={own === null} loading={keep.isPending} className={classes.go}>
        {t('side.go')}
      </Button>
    </form>
  );
}

/** Writes what changed: names, then the role and the team of the side; whoever changes sides leaves the other. */
function useKeeping(teams: readonly Team[]) {
  const { member, teams: ownTeams } = useSession();
  return useAct({
    run: async ({ own, names }: { own: Side; names: Names }) => {
      for (const kind of SIDES) await called(teams, kind, names[kind].trim());
      const { items } = await api.get<{ items: readonly Team[] }>('/teams');
      const other = otherSideOf(own);
      const kept = ownTeams.filter(({ kind }) => kind !== own && kind !== other);
      const team = items.find(({ kind }) => kind === own);
      await api.patch(`/members/${member.id}`, {
        roles: [
          ...member.roles.filter((role) => ![signerOf(own), signerOf(other)].includes(role)),
          signerOf(own),
        ],
        teamIds: [...kept, ...(team ? [team] : [])].map(({ id }) => id),
      });
    },
    touches: ['teams', 'session', 'members'],
  });
}

async function called(teams: readonly Team[], kind: Side, name: string): Promise<void> {
  const team = teams.find((each) => each.kind === kind);
  if (team === undefined) await api.post('/teams', { name, kind });
  else if (team.name !== name) await api.patch(`/teams/${team.id}`, { name });
}
