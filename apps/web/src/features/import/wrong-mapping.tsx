import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem.js';
import type { Complaint, ImportField } from '../../api/types.js';
import { useComplaint } from './use-complaint.js';

interface WrongMappingProps {
  readonly problem: Problem;
  readonly fields: readonly ImportField[];
}

/** What has to be said or put right before the rows can be taken, part by part. */
export function WrongMapping({ problem, fields }: WrongMappingProps): JSX.Element {
  const { t, i18n } = useTranslation('import');
  const say = useComplaint();
  const language = i18n.language === 'it' ? 'it' : 'en';
  const labelOf = (name: string | number): string | number =>
    fields.find((field) => field.name === name)?.label[language] ?? name;
  return (
    <Alert color="red" variant="light" role="alert" title={t('map.wrong')}>
      {problem.fields.map((part) => {
        const { code, facts, detail } = complaintOf(part);
        const named = facts.field === undefined ? facts : { ...facts, field: labelOf(facts.field) };
        const column = columnOf(part.pointer);
        return (
          <div key={`${part.pointer} ${detail}`}>
            {column !== null && <b>{column}: </b>}
            {say({ code, facts: named, detail })}
          </div>
        );
      })}
    </Alert>
  );
}

/** What was refused by its mere form comes without a code: the part it points at is all there is to say. */
const complaintOf = ({ pointer, ...said }: Problem['fields'][number]): Complaint => ({
  code: `mapping${pointer}`,
  facts: {},
  ...said,
});

/** The column that a pointer such as `/columns/When/format` names. */
function columnOf(pointer: string): string | null {
  const column = /^\/columns\/([^/]+)/.exec(pointer)?.[1];
  return column?.replaceAll('~1', '/').replaceAll('~0', '~') ?? null;
}
