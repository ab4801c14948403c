import { Kbd, Modal, Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

const KEYS = [
  ['A', 'help.a'],
  ['R', 'help.r'],
  ['D', 'help.d'],
  ['N', 'help.n'],
  ['L', 'help.l'],
  ['J', 'help.j'],
  ['K', 'help.k'],
  ['O', 'help.o'],
  ['/', 'help.slash'],
  ['?', 'help.question'],
] as const;

export function Shortcuts({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): JSX.Element {
  const { t } = useTranslation('inbox');
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('shortcuts')} size="sm">
      <Table>
        <Table.Tbody>
          {KEYS.map(([key, words]) => (
            <Table.Tr key={key}>
              <Table.Td w={64}>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(words)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
