import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { starter } from './form-draft.js';
import type { WebForm } from './form-types.js';
import { createForm, TOUCHES } from './forms-query.js';
import { STARTER_WORDS } from './starter-words.js';
import { useLanguageName } from './use-language-name.js';

const OFFERED = Object.keys(STARTER_WORDS);

/** A name and its languages are enough to begin: the rest is there to be changed. */
export function NewForm({ onMade }: { onMade: (form: WebForm) => void }): JSX.Element {
  const { t, i18n } = useTranslation('forms');
  const nameOf = useLanguageName();
  const [name, setName] = useState('');
  const [languages, setLanguages] = useState<readonly string[]>([i18n.language]);
  const act = useAct({
    run: () => createForm({ name: name.trim(), definition: starter(languages, STARTER_WORDS) }),
    touches: TOUCHES,
    then: onMade,
  });
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
          label={t('new.name')}
          description={t('new.nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('new.languages')}
          description={t('new.languagesHint')}
          value={[...languages]}
          onChange={setLanguages}
        >
          <Stack gap="xs" mt="xs">
            {OFFERED.map((code) => (
              <Checkbox key={code} value={code} label={nameOf(code)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Text size="sm" c="dimmed">
          {t('new.test')}
        </Text>
        <Button type="submit" disabled={name.trim() === '' || languages.length === 0} loading={act.isPending}>
          {t('new.go')}
        </Button>
      </Stack>
    </form>
  );
}
