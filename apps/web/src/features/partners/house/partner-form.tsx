import { Button, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formErrorsOf, Problem } from '../../../api/problem.js';
import { useAct } from '../../../ui/act.js';
import { PARTNER_KINDS } from '../partner-types.js';
import type { Partner, PartnerProfile } from '../partner-types.js';
import { changePartner, createPartner, PARTNERS } from '../partners-query.js';

interface PartnerFormProps {
  /** What is changed; a new one where it is absent. */
  readonly partner?: Partner;
  readonly onDone: () => void;
}

const BLANK: PartnerProfile = { name: '', kind: 'dealer', regions: [], note: null };

/** Who it is, what it does and where. */
export function PartnerForm({ partner, onDone }: PartnerFormProps): JSX.Element {
  const { t } = useTranslation('partners');
  const [draft, setDraft] = useState<PartnerProfile>(partner === undefined ? BLANK : profileOf(partner));
  const act = useAct({
    run: () => {
      const profile = { ...draft, name: draft.name.trim(), note: draft.note?.trim() || null };
      return partner === undefined ? createPartner(profile) : changePartner(partner, profile);
    },
    // A partner is a team, too.
    touches: [PARTNERS, 'teams', 'session'],
    done: () =>
      partner === undefined ? t('house.form.made', { name: draft.name.trim() }) : t('house.form.saved'),
    failed: (error) => error instanceof Problem && error.fields.length > 0,
    then: onDone,
  });
  const errors = act.error instanceof Problem ? formErrorsOf(act.error, Object.keys(BLANK)).fields : {};
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack>
        <TextInput
          label={t('house.form.name')}
          maxLength={100}
          value={draft.name}
          error={errors.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <Select
          label={t('house.form.kind')}
          allowDeselect={false}
          data={PARTNER_KINDS.map((kind) => ({ value: kind, label: t(`house.kind.${kind}`) }))}
          value={draft.kind}
          onChange={(kind) =>
            setDraft({ ...draft, kind: PARTNER_KINDS.find((each) => each === kind) ?? draft.kind })
          }
        />
        <Where draft={draft} errors={errors} onChange={setDraft} />
        <Button type="submit" disabled={draft.name.trim() === ''} loading={act.isPending}>
          {t(partner === undefined ? 'house.form.make' : 'house.form.save')}
        </Button>
      </Stack>
    </form>
  );
}

interface WhereProps {
  readonly draft: PartnerProfile;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: PartnerProfile) => void;
}

function Where({ draft, errors, onChange }: WhereProps): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <>
      <TagsInput
        label={t('house.form.regions')}
        description={t('house.form.regionsHint')}
        value={[...draft.regions]}
        error={errors.regions}
        onChange={(regions) => onChange({ ...draft, regions })}
      />
      <Textarea
        label={t('house.form.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.note ?? ''}
        error={errors.note}
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
      />
    </>
  );
}

const profileOf = ({ name, kind, regions, note }: Partner): PartnerProfile => ({ name, kind, regions, note });
