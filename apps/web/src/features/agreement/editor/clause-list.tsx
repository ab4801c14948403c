import { Menu, Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAM_KINDS } from '#contracts';
import { useLabel } from '../../../ui/use-label.js';
import { useDrafting } from './draft-context.js';
import classes from './editor.module.css';
import { OFFERED_KINDS } from './new-clause.js';
import type { OfferedKind } from './new-clause.js';

/** A part of the draft: a promise by its number, what holds for all, or the calendars. */
export type Part = number | 'general' | 'calendars';

interface ClauseListProps {
  readonly part: Part;
  readonly onOpen: (part: Part) => void;
  readonly onAdd: (kind: OfferedKind) => void;
}

/** The parts of the draft, promises under the side that owes them; what is wrong is marked. */
export function ClauseList({ part, onOpen, onAdd }: ClauseListProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const label = useLabel();
  const { draft, problemUnder } = useDrafting();
  const { clauses } = draft.terms;
  const item = (of: Part, words: string, isWrong: boolean): JSX.Element => (
    <UnstyledButton
      key={String(of)}
      className={classes.item}
      aria-current={of === part ? 'true' : undefined}
      onClick={() => onOpen(of)}
    >
      <span>{words}</span>
      {isWrong && <IconAlertTriangle size={15} className={classes.wrong} aria-label="!" />}
    </UnstyledButton>
  );
  const sides = TEAM_KINDS.filter((side) => clauses.some(({ owedBy }) => owedBy === side));
  return (
    <nav className={classes.list} aria-label={t('edit.clauses')}>
      {sides.map((side) => (
        <div key={side}>
          <div className={classes.sideName}>{label('side', side)}</div>
          {clauses.map((clause, index) =>
            clause.owedBy === side
              ? item(
                  index,
                  clause.title.trim() || t('edit.untitled'),
                  problemUnder(`/clauses/${index}`) !== undefined,
                )
              : null,
          )}
        </div>
      ))}
      <AddClause onAdd={onAdd} />
      <div>
        {item('general', t('edit.general'), isGeneralWrong(problemUnder))}
        {item('calendars', t('edit.calendars'), problemUnder('/calendars') !== undefined)}
      </div>
    </nav>
  );
}

const GENERAL = [
  '/period',
  '/acceptanceWindow',
  '/disputeWindow',
  '/workingDayMs',
  '/planWeights',
  '/returns',
];
const EXTRAS = [
  '/valueTable',
  '/capacityCap',
  '/carryOver',
  '/revenueGoal',
  '/reviews',
  '/frameworkVersion',
  '/countsFromPeriodStart',
];

const isGeneralWrong = (problemUnder: (pointer: string) => string | undefined): boolean =>
  [...GENERAL, ...EXTRAS].some((pointer) => problemUnder(pointer) !== undefined);

function AddClause({ onAdd }: { onAdd: (kind: OfferedKind) => void }): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={15} />}>
          {t('edit.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {OFFERED_KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            <div>{t(`kind.${kind}`)}</div>
            <div className={classes.hint}>{t(`kindHint.${kind}`)}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
