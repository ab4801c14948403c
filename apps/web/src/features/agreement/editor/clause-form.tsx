import { Button, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAM_KINDS } from '#contracts';
import type { Clause } from '../../../api/types.js';
import { useLabel } from '../../../ui/use-label.js';
import { ClauseText } from '../clause-text.js';
import { useDrafting } from './draft-context.js';
import classes from './editor.module.css';
import { AreaField, PredicateField, SelectField, ShareField, TextField } from './fields.js';
import { KindFields } from './kind-fields.js';
import { PenaltyField } from './penalty-field.js';
import type { Place } from './places.js';

interface ClauseFormProps {
  readonly index: number;
  readonly clause: Clause;
  readonly onRemove: () => void;
}

/** One promise as a form, and how it then reads. */
export function ClauseForm({ index, clause, onRemove }: ClauseFormProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const { draft } = useDrafting();
  const place: Place = ['clauses', index];
  return (
    <Stack gap="md">
      <div>
        <Text fw={640}>{t(`kind.${clause.kind}`)}</Text>
        <Text size="sm" c="dimmed">
          {t(`kindHint.${clause.kind}`)}
        </Text>
      </div>
      <aside className={classes.aloud} aria-label={t('edit.aloud')}>
        <ClauseText clause={clause} terms={draft.terms} />
      </aside>
      <TextField place={[...place, 'title']} label={t('edit.name')} />
      <Parties place={place} />
      <KindFields place={place} clause={clause} />
      {'tiers' in clause && <ShareField place={[...place, 'objective']} label={t('edit.objective')} />}
      <fieldset className={classes.part}>
        <legend>{t('edit.segment')}</legend>
        <PredicateField place={[...place, 'segment']} label={t('edit.segment')} />
      </fieldset>
      <AreaField place={[...place, 'serves']} label={t('edit.serves')} />
      <AreaField place={[...place, 'consequence']} label={t('edit.consequence')} />
      <PenaltyField place={[...place, 'penalty']} />
      <AreaField place={[...place, 'note']} label={t('edit.clauseNote')} />
      <TextField place={[...place, 'key']} label={t('edit.key')} hint={t('edit.keyHint')} />
      <div>
        <Button variant="subtle" color="red" onClick={onRemove}>
          {t('edit.remove')}
        </Button>
      </div>
    </Stack>
  );
}

function Parties({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const label = useLabel();
  const sides = TEAM_KINDS.map((value) => ({ value, label: label('side', value) }));
  return (
    <div className={classes.pair}>
      <SelectField place={[...place, 'owedBy']} label={t('edit.owedBy')} choices={sides} />
      <SelectField place={[...place, 'owedTo']} label={t('edit.owedTo')} choices={sides} />
    </div>
  );
}
