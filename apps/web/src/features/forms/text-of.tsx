import { Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { problemAt } from './desk.js';
import type { Desk } from './desk.js';
import { withText } from './form-draft.js';
import type { Texts } from './form-types.js';
import { useLanguageName } from './use-language-name.js';

interface Props {
  readonly desk: Desk;
  /** Where the server finds it. */
  readonly pointer: string;
  readonly label: string;
  readonly description?: string;
  /** Several lines where it is said. */
  readonly rows?: number;
  readonly value: Texts | undefined;
  readonly onChange: (texts: Texts) => void;
}

/** A text in the language that is being written; what another language says stands there as a hint. */
export function TextOf({ desk, pointer, label, description, rows, value, onChange }: Props): JSX.Element {
  const nameOf = useLanguageName();
  const { draft, language } = desk;
  const isOfMany = draft.languages.length > 1;
  const shared = {
    label: isOfMany ? `${label} · ${nameOf(language)}` : label,
    ...(description !== undefined && { description }),
    value: value?.[language] ?? '',
    placeholder: draft.languages.map((code) => value?.[code] ?? '').find((text) => text !== '') ?? '',
    error: problemAt(desk, pointer),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange(withText(value, language, event.currentTarget.value)),
  };
  return rows === undefined ? <TextInput {...shared} /> : <Textarea {...shared} autosize minRows={rows} />;
}
