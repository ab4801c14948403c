import { Chip, Group, Text } from '@mantine/core';
import { useId } from 'react';
import type { JSX } from 'react';

interface ReasonChipsProps<T extends string> {
  readonly label: string;
  readonly codes: readonly T[];
  readonly wordOf: (code: T) => string;
  readonly value: T;
  readonly onChange: (code: T) => void;
}

/** A short list of reasons to tap one of. */
export function ReasonChips<T extends string>(props: ReasonChipsProps<T>): JSX.Element {
  const { label, codes, wordOf, value, onChange } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label}>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <Chip.Group
        value={value}
        onChange={(chosen) => onChange(codes.find((code) => code === chosen) ?? value)}
      >
        <Group gap={6}>
          {codes.map((code) => (
            <Chip name={name} key={code} value={code} size="sm" variant="light">
              {wordOf(code)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
