import type { Answer } from '../../questions/answer.ts';

interface ShelvedAnswer {
  readonly answer: Answer;
  /** The version it was written over. */
  readonly baseVersion: number;
}

/** The browser's own copy of what the server has not confirmed yet; nothing that is safely there stays here. */
export interface AnswerShelf {
  readonly read: () => ReadonlyMap<string, ShelvedAnswer>;
  readonly keep: (question: string, shelved: ShelvedAnswer) => void;
  readonly drop: (question: string) => void;
  readonly clear: () => void;
}

const isShelved = (value: unknown): value is ShelvedAnswer =>
  typeof value === 'object' && value !== null && 'answer' in value && 'baseVersion' in value;

/** Storage may be refused or full; then memory is the only place, and the page says when that is not saved. */
const attempt = <T>(run: () => T): T | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};

const keysUnder = (prefix: string): readonly string[] =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];

const readAt = (key: string): ShelvedAnswer | undefined => {
  const kept = attempt((): unknown => JSON.parse(localStorage.getItem(key) ?? 'null'));
  return isShelved(kept) ? kept : undefined;
};

/** One key for each question, so that two windows never write over each other's answers. */
export const browserAnswerShelf = (questionnaire: string): AnswerShelf => {
  const prefix = `varsel-supplier:${questionnaire}:`;
  return {
    read: () =>
      new Map(
        keysUnder(prefix).flatMap((key) => {
          const shelved = readAt(key);
          return shelved === undefined ? [] : [[key.slice(prefix.length), shelved] as const];
        }),
      ),
    keep: (question, shelved) => {
      attempt(() => {
        localStorage.setItem(prefix + question, JSON.stringify(shelved));
      });
    },
    drop: (question) => {
      attempt(() => {
        localStorage.removeItem(prefix + question);
      });
    },
    clear: () => {
      for (const key of keysUnder(prefix))
        attempt(() => {
          localStorage.removeItem(key);
        });
    },
  };
};
