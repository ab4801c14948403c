import type { JSX } from 'react';

/** Two hands on one baton: the moment of the hand-over. */
export function Logo({ size = 28 }: { size?: number }): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0b5c55" />
      <g transform="rotate(-38 16 16)">
        <rect x="3.5" y="12.6" width="14" height="6.8" rx="3.4" fill="#fff" />
        <rect
          x="14.5"
          y="12.6"
          width="14"
          height="6.8"
          rx="3.4"
          fill="#f2b84b"
          stroke="#0b5c55"
          strokeWidth="1.6"
        />
      </g>
    </svg>
  );
}
