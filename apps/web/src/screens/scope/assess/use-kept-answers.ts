import { useEffect, useState } from 'react';
import { type Answers, emptyAnswers } from '../form/answers.ts';

const prefix = 'varsel-scope-draft-';

/** Answers kept in this browser from the first keystroke, per organisation and version, until they are recorded. */
export function useKeptAnswers(organisation: string, basedOn: number, from: Answers = emptyAnswers) {
  const name = `${prefix}${organisation}-${String(basedOn)}`;
  const [answers, setAnswers] = useState<Answers>(() => kept(name) ?? from);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (changed) localStorage.setItem(name, JSON.stringify(answers));
  }, [answers, changed, name]);
  return {
    answers,
    change: (next: Answers) => {
      setChanged(true);
      setAnswers(next);
    },
    forget: () => {
      setChanged(false);
      localStorage.removeItem(name);
    },
  };
}

function kept(name: string): Answers | undefined {
  const text = localStorage.getItem(name);
  if (text === null) return undefined;
  try {
    return { ...emptyAnswers, ...(JSON.parse(text) as Partial<Answers>) };
  } catch {
    return undefined;
  }
}
