import { Chip, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPANY_KINDS } from '#contracts';
import type { CompanyKind } from '#contracts';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { components } from '../../api/schema.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { CustomerLinks } from '../customers/customer-links.js';

type Company = components['schemas']['WholeCompanyDto'];

const COMPANY = 'company';

/** What a company is to us, for everybody to see and for some to say; it may be several at once. */
export function CompanyKinds({ companyId }: { companyId: string }): JSX.Element {
  const { t } = useTranslation('companies');
  const query = useQuery({
    queryKey: [COMPANY, companyId],
    queryFn: ({ signal }) => api.get<Company>(`/companies/${companyId}`, { signal }),
  });
  return (
    <Section title={t('title')} aside={<CustomerLinks companyId={companyId} />}>
      <Card>
        <Asked query={query} rows={1} height={32}>
          {(company) => <Kinds company={company} />}
        </Asked>
      </Card>
    </Section>
  );
}

function Kinds({ company: { id, kinds } }: { company: Company }): JSX.Element {
  const { t } = useTranslation('companies');
  const may = useMay();
  const act = useAct({
    run: (said: readonly CompanyKind[]) => api.put(`/companies/${id}/kinds`, { kinds: said }),
    touches: [COMPANY],
    done: () => t('done'),
  });
  if (!may('person.write'))
    return (
      <Text size="sm">
        {kinds.length === 0 ? t('none') : kinds.map((kind) => t(`kind.${kind}`)).join(', ')}
      </Text>
    );
  return (
    <Chip.Group
      multiple
      value={[...kinds]}
      onChange={(said) => act.mutate(COMPANY_KINDS.filter((kind) => said.includes(kind)))}
    >
      <Group gap={6} role="group" aria-label={t('title')}>
        {COMPANY_KINDS.map((kind) => (
          <Chip key={kind} value={kind} size="sm" variant="light" disabled={act.isPending}>
            {t(`kind.${kind}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
