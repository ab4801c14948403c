import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../api/types.js';

interface FileChoiceProps {
  readonly deal: Deal;
  readonly file: string | null;
  readonly onChoose: (file: string | null) => void;
}

/** Which file of the deal shows that a step was done; nothing where the deal has none. */
export function FileChoice({ deal, file, onChoose }: FileChoiceProps): JSX.Element | null {
  const { t } = useTranslation('deals');
  const files = deal.attachments.flatMap(({ id, name }) =>
    name === null ? [] : [{ value: id, label: name }],
  );
  if (files.length === 0) return null;
  return (
    <Select
      clearable
      label={t('step.file')}
      placeholder={t('step.noFile')}
      data={files}
      value={file}
      onChange={onChoose}
    />
  );
}
