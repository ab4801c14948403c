import { SimpleGrid, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewPerson } from './conversation-types.js';

export const PERSON_FIELDS = ['firstName', 'lastName', 'email', 'phone', 'company'] as const;
export type PersonDraft = Readonly<Record<(typeof PERSON_FIELDS)[number], string>>;

export const NOBODY: PersonDraft = { firstName: '', lastName: '', email: '', phone: '', company: '' };

/** What was filled in, or nothing where nothing was. */
export function personOf(draft: PersonDraft): NewPerson | undefined {
  const { company, ...said } = Object.fromEntries(
    Object.entries(draft).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]])),
  ) as Partial<PersonDraft>;
  const person = { ...said, ...(company !== undefined && { company: { name: company } }) };
  return Object.keys(person).length === 0 ? undefined : person;
}

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
}

/** Who it is, as far as it is known. */
export function PersonFields({ draft, onChange }: PersonFieldsProps): JSX.Element {
  const { t } = useTranslation('conversations');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {PERSON_FIELDS.map((field) => (
        <TextInput
          key={field}
          label={t(`person.${field}`)}
          type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
          maxLength={200}
          value={draft[field]}
          onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}
