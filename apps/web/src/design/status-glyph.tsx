import type { ReactNode } from 'react';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 } as const;
const ground = 'var(--glyph-ground, var(--surface))';
const ring = <circle cx="8" cy="8" r="6" {...stroke} />;
const dashedRing = <circle cx="8" cy="8" r="6" {...stroke} strokeDasharray="2.4 2.3" />;

/** Our own 16 px set (direction section 6): each is told apart in grey print. Not swapped for an icon library. */
const glyphs = {
  'not-assessed': dashedRing,
  planned: ring,
  partial: (
    <>
      {ring}
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  'in-place': <circle cx="8" cy="8" r="6.9" fill="currentColor" />,
  tested: (
    <>
      <circle cx="8" cy="8" r="6.9" fill="currentColor" />
      <path d="m4.9 8.2 2.2 2.2 4-4.4" fill="none" stroke={ground} strokeWidth="1.9" />
    </>
  ),
  running: (
    <>
      {ring}
      <path d="M8 4.6V8l2.3 1.5" {...stroke} strokeLinecap="round" />
    </>
  ),
  'due-soon': (
    <>
      <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" {...stroke} strokeLinejoin="round" />
      <path d="M8 5.2v3.4" {...stroke} />
      <circle cx="8" cy="10.8" r="1" fill="currentColor" />
    </>
  ),
  'due-today': <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" />,
  late: (
    <>
      <path d="M1.5 1.5h13v13h-13z" fill="currentColor" />
      <path d="M8 4.2v4.6" stroke={ground} strokeWidth="1.9" />
      <circle cx="8" cy="11.4" r="1.15" fill={ground} />
    </>
  ),
  sent: (
    <path
      d="M2 8h9M7.5 4.2 11.3 8l-3.8 3.8M14.2 2.5v11"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  receipted: (
    <>
      <path d="M2 1.5h12v13l-2-1.3-2 1.3-2-1.3-2 1.3-2-1.3-2 1.3z" fill="currentColor" />
      <path d="m5 7.2 2.1 2.1 4-4.2" fill="none" stroke={ground} strokeWidth="1.8" />
    </>
  ),
  'on-request': dashedRing,
  calculated: ring,
  start: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  yes: <path d="m2.5 8.6 3.4 3.4 7.4-8" fill="none" stroke="currentColor" strokeWidth="2" />,
  no: <path d="m3.5 3.5 9 9m0-9-9 9" fill="none" stroke="currentColor" strokeWidth="1.9" />,
} as const satisfies Record<string, ReactNode>;

export type GlyphName = keyof typeof glyphs;

interface StatusGlyphProps {
  readonly name: GlyphName;
}

export const StatusGlyph = ({ name }: StatusGlyphProps) => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
    {glyphs[name]}
  </svg>
);
