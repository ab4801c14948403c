import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useMembers } from '../../api/session.js';
import type { Member } from '../../api/types.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { Backlog } from './backlog.js';
import { isConcerned, partsOf } from './people-seen.js';
import type { PartIn } from './people-seen.js';
import { PersonRow } from './person-row.js';
import { PEOPLE, usePeople, useRules } from './routing-query.js';
import type { RoutedMember } from './routing-types.js';

/** How much everybody may get, what they got, who is away, and what waits for them. */
export function People(): JSX.Element {
  const { t } = useTranslation('routing');
  const may = useMay();
  useRefetchOn(may('board.read') ? 'funnel' : null, [PEOPLE]);
  return (
    <Stack gap="lg">
      <Backlog />
      <Section title={t('people.title')}>
        <Text size="sm" c="dimmed" mb="sm" maw={620}>
          {t('people.lead')}
        </Text>
        <Asked query={usePeople()}>{({ items }) => <Listed people={items} />}</Asked>
      </Section>
    </Stack>
  );
}

/** Roles whose people take leads over; own roles of a workspace are told by the rules that name somebody. */
const TAKES_OVER = ['sales-rep', 'sales-manager', 'partner'];

const mayAccept = ({ roles, isActive }: Member): boolean =>
  isActive && roles.some((role) => TAKES_OVER.includes(role));

function Listed({ people }: { people: readonly RoutedMember[] }): JSX.Element {
  const { t } = useTranslation('routing');
  const [isAll, setAll] = useState(false);
  const rules = useRules().data?.rules ?? [];
  const members = new Map((useMembers().data?.items ?? []).map((member) => [member.id, member]));
  const rows = people.map((person): { person: RoutedMember; member: Member | undefined; parts: PartIn[] } => {
    const member = members.get(person.memberId);
    const parts = member ? partsOf(rules, { ...member, mayAccept: mayAccept(member) }) : [];
    return { person, member, parts };
  });
  const concerned = rows.filter(
    ({ person, member, parts }) => isConcerned(person, parts) || (member !== undefined && mayAccept(member)),
  );
  const shown = isAll
    ? rows.filter(({ person }) => person.isActive)
    : concerned.filter(({ person }) => person.isActive);
  return (
    <Card pad={false}>
      {shown.length === 0 && <Empty title={t('people.none')}>{t('people.noneText')}</Empty>}
      {shown.map(({ person, member, parts }) => (
        <PersonRow key={person.memberId} person={person} teamIds={member?.teamIds ?? []} parts={parts} />
      ))}
      {rows.length > concerned.length && (
        <Button m="sm" variant="subtle" size="compact-sm" onClick={() => setAll(!isAll)}>
          {t(isAll ? 'people.fewer' : 'people.others')}
        </Button>
      )}
    </Card>
  );
}
