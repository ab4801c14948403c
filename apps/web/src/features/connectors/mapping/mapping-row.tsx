import { ActionIcon, Autocomplete, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../connectors.module.css';
import { useSourceWords } from '../use-source-words.js';
import { FieldSelect } from './field-select.js';
import { RowWords } from './row-words.js';
import { standingAt } from './mapping-model.js';
import type { Row, RowFault } from './mapping-model.js';

interface Props {
  readonly row: Row;
  readonly number: number;
  readonly fields: readonly string[];
  /** The first lead of the pasted body; undefined where none is pasted. */
  readonly lead: unknown;
  readonly pointers: readonly string[];
  readonly fault: RowFault | null;
  /** What the product said of it. */
  readonly refusal: string | null;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

/** A field, where it stands, and what it is where nothing does; under it what stands there in the pasted body. */
export function MappingRow(props: Props): JSX.Element {
  const { row, number, fields, pointers, fault, refusal, onChange, onRemove } = props;
  const { t } = useTranslation('connectors');
  const { fieldName } = useSourceWords();
  const isOfField = fault === 'noField' || fault === 'customWrong' || fault === 'twice';
  const said = fault === null ? null : t(`mapping.${fault}`);
  return (
    <fieldset className={classes.mapped} aria-label={t('mapping.row', { number })}>
      <FieldSelect
        label={t('mapping.field')}
        fields={fields}
        value={row.field}
        error={isOfField ? said : null}
        onChange={(field) => onChange({ ...row, field })}
      />
      <Autocomplete
        label={t('mapping.pointer')}
        placeholder="/person/email"
        data={[...pointers]}
        limit={40}
        maxLength={500}
        value={row.pointer}
        error={isOfField ? null : said}
        onChange={(pointer) => onChange({ ...row, pointer })}
      />
      <TextInput
        label={t('mapping.constant')}
        maxLength={500}
        value={row.constant}
        onChange={(event) => onChange({ ...row, constant: event.currentTarget.value })}
      />
      <ActionIcon
        className={classes.bin ?? ''}
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('mapping.remove', { field: row.field === '' ? String(number) : fieldName(row.field) })}
        onClick={onRemove}
      >
        <IconTrash size={17} />
      </ActionIcon>
      <div className={classes.wide}>
        {refusal !== null && (
          <p className={classes.fault} role="alert">
            {refusal}
          </p>
        )}
        <Found {...props} />
        <RowWords words={row.words} onChange={(words) => onChange({ ...row, words })} />
      </div>
    </fieldset>
  );
}

const LONGEST = 80;

function Found({ row, lead, fault }: Props): JSX.Element | null {
  const { t } = useTranslation('connectors');
  const pointer = row.pointer.trim();
  if (lead === undefined || pointer === '' || fault === 'wrongPointer') return null;
  const found = standingAt(lead, pointer);
  if (found === undefined || found === null) return <p className={classes.dim}>{t('mapping.notFound')}</p>;
  const text = typeof found === 'string' ? found : JSON.stringify(found);
  return <p className={classes.dim}>{t('mapping.found', { value: text.slice(0, LONGEST) })}</p>;
}
