import { Button, Radio, Stack, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem.js';
import { useAct } from '../../ui/act.js';
import { CONSENT_RULES } from './link-types.js';
import type { ConsentRule, NewSite, Site } from './link-types.js';
import { changeSite, createSite, SITES } from './links-query.js';
import { asOrigin } from '../forms/form-checks.js';

interface Props {
  /** What is changed; a new one where it is absent. */
  readonly site?: Site;
  readonly onDone: () => void;
}

const START: NewSite = { name: '', origins: [], consent: 'asked' };

const wordingOf = ({ name, origins, consent }: Site): NewSite => ({ name, origins, consent });

/** Which pages, and whether their visitors are asked first. */
export function SiteForm({ site, onDone }: Props): JSX.Element {
  const { t } = useTranslation('sites');
  const [draft, setDraft] = useState<NewSite>(site === undefined ? START : wordingOf(site));
  const act = useAct({
    run: () => (site === undefined ? createSite(draft) : changeSite(site.id, draft)),
    touches: SITES,
    done: () => t(site === undefined ? 'added' : 'saved'),
    then: onDone,
    failed: (error) => error instanceof Problem && error.code === 'site/origins',
  });
  const wrong = act.error instanceof Problem && act.error.code === 'site/origins' ? act.error.message : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="lg">
        <TextInput
          required
          withAsterisk={false}
          maxLength={100}
          label={t('form.name')}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <TagsInput
          label={t('form.origins')}
          description={t('form.originsHint')}
          placeholder={draft.origins.length === 0 ? 'https://www.example.com' : ''}
          value={[...draft.origins]}
          error={wrong}
          acceptValueOnBlur
          onChange={(origins) => setDraft({ ...draft, origins: [...new Set(origins.map(asOrigin))] })}
        />
        <Rule value={draft.consent} onChange={(consent) => setDraft({ ...draft, consent })} />
        <Button
          type="submit"
          disabled={draft.name.trim() === '' || draft.origins.length === 0}
          loading={act.isPending}
        >
          {t(site === undefined ? 'form.make' : 'form.save')}
        </Button>
      </Stack>
    </form>
  );
}

interface RuleProps {
  readonly value: ConsentRule;
  readonly onChange: (rule: ConsentRule) => void;
}

function Rule({ value, onChange }: RuleProps): JSX.Element {
  const { t } = useTranslation('sites');
  return (
    <Radio.Group label={t('form.consent')} value={value} onChange={onChange}>
      <Stack gap="sm" mt="xs">
        {CONSENT_RULES.map((rule) => (
          <Radio
            key={rule}
            value={rule}
            label={t(`consent.${rule}`)}
            description={t(`consentText.${rule}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
