import { useMemo } from 'react';
import { diffWords } from './diff-words.ts';

interface DiffProps {
  readonly before: string | null | undefined;
  readonly after: string;
}

/** What was struck and what was added, as `del` and `ins`: underlined and struck, so it holds without colour. */
export const Diff = ({ before, after }: DiffProps) => {
  const parts = useMemo(() => diffWords(before ?? '', after), [before, after]);
  return (
    <>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'ins') return <ins key={index}>{text}</ins>;
        if (kind === 'del') return <del key={index}>{text}</del>;
        return <span key={index}>{text}</span>;
      })}
    </>
  );
};
