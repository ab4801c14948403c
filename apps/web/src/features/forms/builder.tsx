import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { AfterSending } from './after-sending.js';
import type { Desk } from './desk.js';
import { FieldList } from './field-list.js';
import { FormPreview } from './form-preview.js';
import classes from './forms.module.css';
import { HowTaken } from './how-taken.js';
import { Languages } from './languages.js';
import { PublishBar } from './publish-bar.js';
import { TextOf } from './text-of.js';
import type { Drafting } from './use-form-draft.js';
import { useLanguageName } from './use-language-name.js';

/** Writing on the left, and what visitors will see on the right. */
export function Builder({ drafting }: { drafting: Drafting }): JSX.Element {
  const { draft, put, problems } = drafting;
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const language = draft.languages.find((code) => code === wanted) ?? draft.languages[0] ?? 'en';
  const desk: Desk = { draft, put, problems, language };
  return (
    <>
      <div className={classes.desk}>
        <Stack gap="lg" className={classes.writing}>
          <Written desk={desk} onLanguage={setWanted} />
          <FieldList desk={desk} open={open} onOpen={setOpen} />
          <AfterSending desk={desk} />
          <HowTaken desk={desk} />
        </Stack>
        <FormPreview draft={draft} language={language} isTest={drafting.form.state === 'test'} />
      </div>
      <PublishBar drafting={drafting} onOpen={setOpen} />
    </>
  );
}

/** In which languages, and what stands above the questions. */
function Written({ desk, onLanguage }: { desk: Desk; onLanguage: (code: string) => void }): JSX.Element {
  const { t } = useTranslation('forms');
  const nameOf = useLanguageName();
  const { draft, put, language } = desk;
  return (
    <Section
      title={t('texts.title')}
      aside={
        draft.languages.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('texts.writeIn')}
            value={language}
            onChange={onLanguage}
            data={draft.languages.map((code) => ({ value: code, label: nameOf(code) }))}
          />
        )
      }
    >
      <Card>
        <Stack gap="md">
          <Languages desk={desk} />
          <TextOf
            {...{ desk, pointer: '/definition/title', label: t('texts.heading') }}
            value={draft.title}
            onChange={(title) => put({ title })}
          />
          <TextOf
            {...{ desk, pointer: '/definition/intro', label: t('texts.intro'), rows: 2 }}
            value={draft.intro}
            onChange={(intro) => put({ intro })}
          />
          <TextOf
            {...{ desk, pointer: '/definition/button', label: t('texts.button') }}
            value={draft.button}
            onChange={(button) => put({ button })}
          />
        </Stack>
      </Card>
    </Section>
  );
}
