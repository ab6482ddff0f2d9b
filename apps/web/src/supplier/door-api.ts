import { type Failure, failureFrom, offline } from '../session/failure.ts';
import { readClock } from '../session/api.ts';
import type { Bilingual } from '../language/language.ts';
import type { Evidence, Value } from '../questions/answer.ts';
import type { QuestionSection, QuestionText } from '../questions/question.ts';

/** What the suppliers' routes answer; `/api/supplier/…` knows one questionnaire and nothing else. */
export interface CodeSent {
  readonly state: 'code-needed';
  /** The address with its middle hidden. */
  readonly sentTo: string;
  readonly codeExpiresAt: string;
}

export interface Respondent {
  readonly state: 'open';
  readonly respondent: { readonly name: string; readonly email: string };
  /** `null`: the whole questionnaire; else the one section a colleague was asked for. */
  readonly section: string | null;
  readonly organisation: string;
}

export type DoorSession = { readonly state: 'none' | 'over' } | CodeSent | Respondent;

export interface ServerAnswer {
  readonly field: string;
  readonly value: Readonly<Record<string, Value>>;
  readonly comment: string | null;
  readonly notApplicableBecause: string | null;
  readonly evidence: readonly Evidence[];
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly section: string;
  readonly invitedAt: string;
  readonly openedAt: string | null;
}

export interface Clarification {
  readonly id: string;
  readonly field: string;
  readonly text: string;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

export interface Questionnaire {
  readonly reference: string;
  readonly organisation: string;
  readonly supplier: string;
  readonly title: Bilingual;
  readonly state: 'answering' | 'clarifying' | 'submitted' | 'closed';
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly message: string | null;
  readonly minutes: number;
  readonly asked: number;
  /** An answer without the documentation asked for counts one half at most. */
  readonly documentsCount: boolean;
  readonly attribution: string | null;
  readonly section: string | null;
  readonly sections: readonly QuestionSection[];
  readonly answers: readonly ServerAnswer[];
  readonly colleagues: readonly Colleague[];
  readonly clarifications: readonly Clarification[];
  readonly submission: { readonly at: string; readonly name: string; readonly role: string } | null;
}

export interface SavedAnswer {
  readonly answer: ServerAnswer;
  readonly remarks: readonly Bilingual[];
}

interface Spot {
  readonly field: string;
  readonly section: string;
}

interface Said extends Spot {
  readonly message: Bilingual;
}

export interface CheckResult {
  readonly ready: boolean;
  readonly sections: readonly {
    readonly section: string;
    readonly title: QuestionText;
    readonly asked: number;
    readonly answered: number;
  }[];
  readonly missing: readonly Spot[];
  readonly left: readonly Spot[];
  readonly problems: readonly Said[];
  readonly remarks: readonly Said[];
  readonly hidden: readonly Spot[];
}

export interface Receipt {
  readonly reference: string;
  readonly submittedAt: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly supplier: string;
  readonly title: Bilingual;
  readonly attribution: string | null;
  readonly sha256: string;
  readonly mailedTo: string;
  readonly sections: readonly {
    readonly section: string;
    readonly title: QuestionText;
    readonly answers: readonly {
      readonly field: string;
      readonly label: QuestionText;
      readonly text: Bilingual;
      readonly comment: string | null;
      readonly notApplicableBecause: string | null;
      readonly evidence: readonly Evidence[];
      /** Counts one half at most for want of documentation. */
      readonly heldDown: boolean;
    }[];
  }[];
}

/** A refusal keeps its body: somebody else's answer or the list of what is missing comes with it. */
type DoorAnswer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly failure: Failure; readonly status: number; readonly body: unknown };

const read = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    // Not ours (a proxy's page): the status alone speaks.
    return undefined;
  }
};

const send = async <T>(method: string, path: string, content?: unknown): Promise<DoorAnswer<T>> => {
  try {
    const response = await fetch(`/api/supplier/${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    });
    readClock(response);
    const body = await read(response);
    const { ok, status } = response;
    return ok ? { ok, data: body as T } : { ok, status, body, failure: failureFrom(status, body) };
  } catch {
    return { ok: false, status: 0, body: undefined, failure: offline };
  }
};

export const doorApi = {
  get: <T>(path: string) => send<T>('GET', path),
  post: <T>(path: string, content: unknown = {}) => send<T>('POST', path, content),
  put: <T>(path: string, content: unknown) => send<T>('PUT', path, content),
  remove: (path: string) => send<unknown>('DELETE', path),
};

/** The customer has ended it: nothing is shown any more, and no new link is sent. */
export const isOver = ({ code }: Failure): boolean => code === 'QUESTIONNAIRE_OVER';

/** The way in has run out, or its code has not been given. */
export const isShut = ({ code }: Failure): boolean => code === 'SUPPLIER_NOT_SIGNED_IN' || code === 'CODE_NEEDED';
