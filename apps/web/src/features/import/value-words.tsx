import { Button, Group, Select, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportField, ImportKind, WordProposal } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './import.module.css';
import { useOptionLabel } from './use-option-label.js';

type Words = Readonly<Record<string, string>>;

interface ValueWordsProps {
  /** Words of the column that are no option by themselves. */
  readonly words: readonly string[];
  readonly proposals: ReadonlyMap<string, WordProposal>;
  readonly kind: ImportKind;
  readonly column: string;
  readonly field: ImportField;
  readonly values: Words;
  readonly onChange: (values: Words) => void;
}

/** What the file's own words stand for; what they are like is proposed, and taken only by a click. */
export function ValueWords(props: ValueWordsProps): JSX.Element | null {
  const { words, proposals, values, onChange } = props;
  const { t } = useTranslation('import');
  const shown = [...new Set([...words, ...Object.keys(values)])].filter((word) => word !== '');
  const open = shown.flatMap((word) => (word in values ? [] : (proposals.get(word) ?? [])));
  if (shown.length === 0) return null;
  return (
    <div className={classes.words}>
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed">
          {t('map.words')}
        </Text>
        <TakeAll open={open} onTake={(taken) => onChange({ ...values, ...taken })} />
      </Group>
      {shown.map((word) => (
        <Word key={word} word={word} {...props} proposal={proposals.get(word)} />
      ))}
    </div>
  );
}

function TakeAll({
  open,
  onTake,
}: {
  open: readonly WordProposal[];
  onTake: (taken: Words) => void;
}): JSX.Element | null {
  const { t } = useTranslation('import');
  const formats = useFormats();
  if (open.length < 2) return null;
  return (
    <Button
      variant="light"
      size="compact-xs"
      onClick={() => onTake(Object.fromEntries(open.map(({ word, option }) => [word, option])))}
    >
      {t('map.takeAll', { count: open.length, shown: formats.number(open.length) })}
    </Button>
  );
}

/** Stands for the empty text among the options, which a select does not take. */
const EMPTY = ' ';
const optionOf = (value: string | undefined): string | null => (value === '' ? EMPTY : (value ?? null));

function Word({
  word,
  proposal,
  kind,
  column,
  field,
  values,
  onChange,
}: ValueWordsProps & { word: string; proposal: WordProposal | undefined }): JSX.Element {
  const { t } = useTranslation('import');
  const label = useOptionLabel(kind);
  const choices = field.options.map((value) => ({ value, label: label(field, value) }));
  const none = field.isRequired ? [] : [{ value: EMPTY, label: t(EMPTIED[field.type] ?? 'map.nothing') }];
  const isOpen = proposal !== undefined && !(word in values);
  return (
    <div className={classes.word}>
      <span>{word}</span>
      <Select
        size="xs"
        searchable
        clearable
        placeholder={t('map.choose')}
        aria-label={`${column}: ${word}`}
        data={[...choices, ...none]}
        value={optionOf(values[word])}
        onChange={(option) => {
          const { [word]: _before, ...rest } = values;
          onChange(option === null ? rest : { ...rest, [word]: option === EMPTY ? '' : option });
        }}
      />
      {isOpen && (
        <Button
          className={classes.proposed}
          variant="subtle"
          size="compact-xs"
          onClick={() => onChange({ ...values, [word]: proposal.option })}
        >
          {t('map.take', {
            option: label(field, proposal.option),
            percent: Math.round(proposal.likeness * 100),
          })}
        </Button>
      )}
    </div>
  );
}

const EMPTIED: Readonly<Partial<Record<ImportField['type'], 'map.nobody'>>> = { member: 'map.nobody' };
