import { Button, Chip, Group, SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { DEPARTMENTS } from '#contracts';
import classes from './customers.module.css';
import { KINDS } from './use-story-view.js';
import type { StoryView } from './use-story-view.js';

interface FiltersProps {
  readonly view: StoryView;
  readonly onChange: (change: Partial<StoryView>) => void;
}

/** What is shown of the story, and from which end. */
export function Filters({ view, onChange }: FiltersProps): JSX.Element {
  const { t } = useTranslation('customers');
  const isNarrow = view.kinds.length + view.departments.length > 0;
  return (
    <div className={classes.filters}>
      <Choices
        name={t('filter.kinds')}
        codes={KINDS}
        chosen={view.kinds}
        word={(kind) => t(`kind.${kind}`)}
        onChange={(kinds) => onChange({ kinds })}
      />
      <Choices
        name={t('filter.departments')}
        codes={DEPARTMENTS}
        chosen={view.departments}
        word={(department) => t(`department.${department}`)}
        onChange={(departments) => onChange({ departments })}
      />
      <Group gap={10}>
        <SegmentedControl
          size="xs"
          aria-label={t('order.label')}
          value={view.order}
          onChange={(order) => onChange({ order: order === 'oldest' ? 'oldest' : 'newest' })}
          data={[
            { value: 'newest', label: t('order.newest') },
            { value: 'oldest', label: t('order.oldest') },
          ]}
        />
        {isNarrow && (
          <Button size="xs" variant="subtle" onClick={() => onChange({ kinds: [], departments: [] })}>
            {t('all')}
          </Button>
        )}
      </Group>
    </div>
  );
}

interface ChoicesProps<T extends string> {
  readonly name: string;
  readonly codes: readonly T[];
  readonly chosen: readonly T[];
  readonly word: (code: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

function Choices<T extends string>({ name, codes, chosen, word, onChange }: ChoicesProps<T>): JSX.Element {
  return (
    <Chip.Group
      multiple
      value={[...chosen]}
      onChange={(said) => onChange(codes.filter((code) => (said as readonly string[]).includes(code)))}
    >
      <Group gap={6} role="group" aria-label={name}>
        {codes.map((code) => (
          <Chip key={code} value={code} size="xs" variant="light">
            {word(code)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
