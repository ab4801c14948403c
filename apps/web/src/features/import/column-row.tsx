import { Select, Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnMapping, ImportField, ImportKind, ImportPreview, RowProblem } from '../../api/types.js';
import { CUSTOM, proposalsFor, strangersOf } from './draft.js';
import { DATE_FORMATS, NUMBER_FORMATS } from './formats.js';
import classes from './import.module.css';
import { ValueWords } from './value-words.js';

interface ColumnRowProps {
  readonly kind: ImportKind;
  readonly column: string;
  readonly preview: ImportPreview;
  readonly problems: readonly RowProblem[];
  readonly mapped: Partial<ColumnMapping>;
  readonly onChange: (mapped: Partial<ColumnMapping>) => void;
}

/** One column: its field, how its dates or numbers are written, and what its words stand for. */
export function ColumnRow({
  kind,
  column,
  preview,
  problems,
  mapped,
  onChange,
}: ColumnRowProps): JSX.Element {
  const { t, i18n } = useTranslation('import');
  const language = i18n.language === 'it' ? 'it' : 'en';
  const field = preview.fields.find(({ name }) => name === mapped.field);
  const choices = preview.fields.map(({ name, label }) => ({ value: name, label: label[language] }));
  const own = { value: `${CUSTOM}${column}`, label: t('map.keep', { column }) };
  return (
    <Table.Tr>
      <Table.Td fw={600}>{column}</Table.Td>
      <Table.Td c="dimmed">{preview.rows[0]?.cells[preview.columns.indexOf(column)] ?? ''}</Table.Td>
      <Table.Td>
        <div className={classes.become}>
          <Select
            aria-label={`${column}: ${t('map.field')}`}
            placeholder={t('map.leave')}
            size="xs"
            clearable
            searchable
            data={kind === 'leads' ? [...choices, own] : choices}
            value={mapped.field ?? null}
            onChange={(name) => onChange(name === null ? {} : { field: name })}
          />
          <Sureness {...{ preview, column, mapped }} />
          {field !== undefined && <Format field={field} column={column} {...{ mapped, onChange }} />}
          {field !== undefined && hasWords(field) && (
            <ValueWords
              words={strangersOf(column, field, preview, problems)}
              proposals={proposalsFor(column, field, preview)}
              {...{ kind, column, field }}
              values={mapped.values ?? {}}
              onChange={(values) => onChange({ ...mapped, values })}
            />
          )}
        </div>
      </Table.Td>
    </Table.Tr>
  );
}

/** Whether its words may stand for something else; a cell of kinds may say several, so that none stands for one. */
const hasWords = ({ options, name }: ImportField): boolean => options.length > 0 && name !== 'kinds';

/** How sure the product is of a field it proposed, where it is not certain. */
function Sureness({
  preview,
  column,
  mapped,
}: Pick<ColumnRowProps, 'preview' | 'column' | 'mapped'>): JSX.Element | null {
  const { t } = useTranslation('import');
  const guess = preview.guesses.find((each) => each.column === column);
  if (guess === undefined || guess.field !== mapped.field || guess.confidence === 1) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('map.sure', { percent: Math.round(guess.confidence * 100) })}
    </Text>
  );
}

type FormatProps = Pick<ColumnRowProps, 'column' | 'mapped' | 'onChange'> & { readonly field: ImportField };

const FORMATS: Readonly<Partial<Record<ImportField['type'], readonly string[]>>> = {
  day: DATE_FORMATS,
  instant: DATE_FORMATS,
  amount: NUMBER_FORMATS,
};

function Format({ field, column, mapped, onChange }: FormatProps): JSX.Element | null {
  const { t } = useTranslation('import');
  const formats = FORMATS[field.type];
  if (formats === undefined) return null;
  return (
    <Select
      aria-label={`${column}: ${t('map.format')}`}
      placeholder={t('map.formatAuto')}
      size="xs"
      clearable
      data={[...formats]}
      value={mapped.format ?? null}
      onChange={(format) => {
        const { format: _before, ...rest } = mapped;
        onChange(format === null ? rest : { ...rest, format });
      }}
    />
  );
}
