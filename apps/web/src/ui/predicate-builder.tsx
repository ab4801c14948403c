import { Button, Group, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Predicate } from '#contracts';
import classes from './predicate-builder.module.css';
import { groupOf, isGroup, NEW_CONDITION, predicateOf, TOGETHER } from './predicate-model.js';
import { PredicateRow } from './predicate-row.js';
import { usePredicateText } from './use-predicate-text.js';

/** Milliseconds without a change after which a condition counts as written. */
const RESTS_MS = 1_200;

/** Groups within groups beyond this are read, not built. */
const DEEPEST = 3;

interface PredicateBuilderProps {
  readonly label: string;
  readonly value: Predicate;
  readonly onChange: (predicate: Predicate) => void;
  /** What is wrong with it. */
  readonly problem?: string | undefined;
}

/** A condition on leads, built row by row and said in words beneath; the one language of segments, tiers and routing. */
export function PredicateBuilder({ label, value, onChange, problem }: PredicateBuilderProps): JSX.Element {
  const { t } = useTranslation('ui');
  const text = usePredicateText();
  const says = t('predicate.build.says', { words: text(value) });
  // Told when the hand rests, not at each letter.
  const [told] = useDebouncedValue(says, RESTS_MS);
  return (
    <div>
      <PredicateGroup label={label} value={value} onChange={onChange} depth={1} />
      <p className={classes.says}>{says}</p>
      <span className="unseen" role="status">
        {told}
      </span>
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface PredicateGroupProps extends Omit<PredicateBuilderProps, 'problem'> {
  readonly depth: number;
  readonly onRemove?: () => void;
}

function PredicateGroup({ label, value, onChange, depth, onRemove }: PredicateGroupProps): JSX.Element {
  const { t } = useTranslation('ui');
  const { together, parts } = groupOf(value);
  const put = (next: readonly Predicate[], as = together): void => onChange(predicateOf(as, next));
  const at = (index: number, part: Predicate): void =>
    put(parts.map((each, place) => (place === index ? part : each)));
  const without = (index: number): void => put(parts.filter((_, place) => place !== index));
  return (
    <fieldset className={classes.group} aria-label={label}>
      {(parts.length > 1 || together !== 'all') && (
        <SegmentedControl
          size="xs"
          w="fit-content"
          aria-label={t('predicate.build.how')}
          value={together}
          onChange={(as) => put(parts, as)}
          data={TOGETHER.map((each) => ({ value: each, label: t(`predicate.build.${each}`) }))}
        />
      )}
      {parts.map((part, index) =>
        isGroup(part) && depth < DEEPEST ? (
          <PredicateGroup
            key={index}
            {...{ label: t('predicate.build.group'), value: part, depth: depth + 1 }}
            onChange={(next) => at(index, next)}
            onRemove={() => without(index)}
          />
        ) : (
          <PredicateRow
            key={index}
            value={part}
            onChange={(next) => at(index, next)}
            onRemove={() => without(index)}
          />
        ),
      )}
      <Group gap="xs">
        <AddButton label={t('predicate.build.add')} onAdd={() => put([...parts, NEW_CONDITION])} />
        {depth < DEEPEST && parts.length > 0 && (
          <AddButton
            label={t('predicate.build.group')}
            onAdd={() => put([...parts, { any: [NEW_CONDITION] }])}
          />
        )}
        {onRemove && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onRemove}>
            {t('predicate.build.remove')}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}

function AddButton({ label, onAdd }: { label: string; onAdd: () => void }): JSX.Element {
  return (
    <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} />} onClick={onAdd}>
      {label}
    </Button>
  );
}
