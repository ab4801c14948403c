import { Chip, Group, Text } from '@mantine/core';
import { useId } from 'react';
import type { JSX } from 'react';
import { useLabel } from './use-label.js';

interface ChoicesProps {
  readonly group: 'outcome' | 'attempt';
  readonly label: string;
  readonly codes: readonly string[];
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** A handful of codes to tap one of. */
export function Choices({ group, label, codes, value, onChange }: ChoicesProps): JSX.Element {
  const word = useLabel();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label}>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <Chip.Group value={value} onChange={(code) => onChange(code)}>
        <Group gap={6}>
          {codes.map((code) => (
            <Chip name={name} key={code} value={code} size="xs" variant="light">
              {word(group, code)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
