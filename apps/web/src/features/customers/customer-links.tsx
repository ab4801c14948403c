import { Anchor, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface LinksProps {
  readonly personId?: string | null | undefined;
  readonly companyId?: string | null | undefined;
}

/** To the whole story of a person and of their company. */
export function CustomerLinks({ personId, companyId }: LinksProps): JSX.Element {
  const { t } = useTranslation('customers');
  return (
    <Group gap={12}>
      {personId && (
        <Anchor component={Link} to={`/customers/people/${personId}`} size="sm">
          {t('toPerson')}
        </Anchor>
      )}
      {companyId && (
        <Anchor component={Link} to={`/customers/companies/${companyId}`} size="sm">
          {t('toCompany')}
        </Anchor>
      )}
    </Group>
  );
}
