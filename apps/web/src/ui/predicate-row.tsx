import { ActionIcon, Select, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { PREDICATE_FIELDS } from '#contracts';
import type { Condition, Predicate, PredicateField } from '#contracts';
import classes from './predicate-builder.module.css';
import { askedAbout, askedBy, opOf, opsFor } from './predicate-model.js';
import type { BuiltOp } from './predicate-model.js';
import { PredicateValue } from './predicate-value.js';
import { usePredicateText } from './use-predicate-text.js';

interface RowProps<T> {
  readonly value: T;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** One condition: about what, how, and with which value. */
export function PredicateRow({ value, onChange, onRemove }: RowProps<Predicate>): JSX.Element {
  const { t } = useTranslation('ui');
  const text = usePredicateText();
  const remove = (
    <ActionIcon
      variant="subtle"
      color="gray"
      mt={4}
      onClick={onRemove}
      aria-label={t('predicate.build.remove')}
    >
      <IconX size={16} />
    </ActionIcon>
  );
  // Nested deeper than it is built: it stays as it is, or goes.
  if (!('field' in value))
    return (
      <div className={classes.row}>
        <Text size="sm" style={{ gridColumn: '1 / 4' }}>
          {text(value)}
        </Text>
        {remove}
      </div>
    );
  return (
    <div className={classes.row}>
      <FieldChoice value={value} onChange={onChange} />
      <div>
        <Select
          size="xs"
          aria-label={t('predicate.build.op')}
          allowDeselect={false}
          value={opOf(value)}
          onChange={(op) => onChange(askedBy(value, op as BuiltOp))}
          data={opsFor(value.field).map((op) => ({ value: op, label: t(`predicate.build.op_${op}`) }))}
        />
      </div>
      <div className={classes.value}>
        {value.op !== 'exists' && <PredicateValue value={value} onChange={onChange} />}
      </div>
      {remove}
    </div>
  );
}

type PartProps = Omit<RowProps<Condition>, 'onRemove'>;
const OWN = 'custom.';

function FieldChoice({ value, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('ui');
  const isOwn = value.field.startsWith(OWN);
  return (
    <div>
      <Select
        size="xs"
        aria-label={t('predicate.build.field')}
        allowDeselect={false}
        value={isOwn ? OWN : value.field}
        onChange={(field) =>
          onChange(askedAbout(value, (field === OWN ? `${OWN}name` : field) as PredicateField))
        }
        data={[
          ...PREDICATE_FIELDS.map((field) => ({
            value: field,
            label: t(`predicate.field.${field}`),
          })),
          { value: OWN, label: t('predicate.build.own') },
        ]}
      />
      {isOwn && (
        <TextInput
          size="xs"
          mt={4}
          aria-label={t('predicate.build.name')}
          value={value.field.slice(OWN.length)}
          onChange={(event) => onChange({ ...value, field: `${OWN}${event.currentTarget.value}` })}
        />
      )}
    </div>
  );
}
