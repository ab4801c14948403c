import type { JSX } from 'react';

/** A sentence in which `**` marks what is stressed. */
export function Rich({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split('**').map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))}
    </>
  );
}
