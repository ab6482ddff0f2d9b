import { vi } from 'vitest';
import type { Bilingual } from '../language/language.ts';
import type { Field, Part, PartType, QuestionText } from '../questions/question.ts';
import type { CheckResult, Questionnaire, Receipt, ServerAnswer } from './door-api.ts';

const at = '2026-11-22T08:12:00Z';

const words = (da: string, en = da): QuestionText => ({ da, daLanguage: 'da', en, enLanguage: 'en' });
const german = (de: string): QuestionText => ({ da: de, daLanguage: 'de', en: de, enLanguage: 'de', de });

const part = (type: PartType, more: Partial<Part> = {}): Part => ({
  key: 'value',
  type,
  label: null,
  unit: null,
  options: [],
  columns: [],
  maxLength: null,
  min: null,
  max: null,
  ...more,
});

const field = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  field: name,
  label: words(label),
  help: null,
  why: null,
  legalBasis: null,
  required: true,
  critical: false,
  mayBeNotApplicable: true,
  parts: [part('yes-partly-no')],
  evidenceAsked: [],
  visibleWhen: null,
  ...more,
});

export const questionnaire: Questionnaire = {
  reference: 'LEV-2026-007',
  organisation: 'Lindeværk Hospitaler A/S',
  supplier: 'Nordtal Drift ApS',
  title: { da: 'Leverandørsikkerhed', en: 'Supplier security' },
  state: 'answering',
  dueOn: '2026-12-04',
  isOverdue: false,
  message: null,
  minutes: 10,
  asked: 5,
  documentsCount: false,
  attribution: 'Based on an open questionnaire, CC BY 4.0',
  section: null,
  sections: [
    {
      section: 'incident',
      title: words('Hændelser', 'Incidents'),
      fields: [
        field('SQ01', 'Har I en døgnvagt?'),
        field('SQ02', 'Hvordan når vi den?', {
          parts: [part('text')],
          visibleWhen: { field: 'SQ01', equals: 'yes' },
        }),
        field('SQ03', 'Hvor hurtigt får vi besked?', {
          parts: [part('integer', { unit: words('timer', 'hours') })],
          evidenceAsked: [{ da: 'Beredskabsplan', en: 'Response plan' }],
        }),
      ],
    },
    {
      section: 'profile',
      title: words('Virksomheden', 'The company'),
      fields: [{ ...field('legalName', ''), label: german('Firmierung'), parts: [part('string')] }],
    },
  ],
  answers: [],
  colleagues: [],
  clarifications: [],
  submission: null,
};

const refusal = (status: number, code: string, more: object = {}): Response => {
  const message: Bilingual = { da: `Afvist: ${code}`, en: `Refused: ${code}` };
  return Response.json({ code, message, requestId: 'req-1', ...more }, { status });
};

interface Given {
  readonly questionnaire?: Partial<Questionnaire>;
  readonly session?: 'none' | 'open' | 'over';
  readonly linkUsable?: boolean;
  /** What a look before sending finds. */
  readonly check?: Partial<CheckResult>;
  /** The customer has ended it. */
  readonly over?: boolean;
}

/** The customer's side of the suppliers' routes, with a network that can be cut. */
export class Customer {
  online = true;
  readonly calls: string[] = [];
  readonly answers = new Map<string, ServerAnswer>();
  #submitted = false;
  readonly #given: Given;

  constructor(given: Given = {}) {
    this.#given = given;
    vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
      if (!this.online) return Promise.reject(new TypeError('Failed to fetch'));
      const call = `${init.method ?? 'GET'} ${path.replace('/api/supplier/', '')}`;
      this.calls.push(call);
      const body = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as Record<string, unknown>;
      return Promise.resolve(this.#answer(call, body));
    });
  }

  #answer(call: string, body: Record<string, unknown>): Response {
    if (call.startsWith('PUT answers/')) return this.#put(call.slice('PUT answers/'.length), body);
    if (this.#given.over === true && call !== 'GET session') return refusal(410, 'QUESTIONNAIRE_OVER');
    const found = this.#routes()[call];
    return found === undefined ? refusal(404, 'UNKNOWN') : found();
  }

  #routes(): Readonly<Record<string, () => Response>> {
    const sent = { state: 'code-needed', sentTo: 'j•••@nordtal.example', codeExpiresAt: at };
    return {
      'GET session': () =>
        Response.json(this.#given.session === 'open' ? this.#me() : { state: this.#given.session ?? 'none' }),
      'POST exchange': () => (this.#given.linkUsable === false ? refusal(404, 'LINK_NOT_USABLE') : Response.json(sent)),
      'POST code': () => Response.json(this.#me()),
      'POST resend-link': () => Response.json({ sent: true }, { status: 202 }),
      'GET questionnaire': () => Response.json(this.#now()),
      'GET check': () => Response.json(this.#check()),
      'POST submit': () => {
        this.#submitted = true;
        return Response.json(this.#receipt(), { status: 201 });
      },
      'GET receipt': () => (this.#submitted ? Response.json(this.#receipt()) : refusal(404, 'NOT_SUBMITTED')),
    };
  }

  #put(name: string, body: Record<string, unknown>): Response {
    const standing = this.answers.get(name);
    if ((standing?.version ?? 0) !== body['baseVersion']) return refusal(409, 'ANSWER_CHANGED', { current: standing });
    const answer = {
      ...body,
      field: name,
      evidence: [],
      version: (standing?.version ?? 0) + 1,
      savedAt: at,
      savedBy: 'Jonna',
    } as unknown as ServerAnswer;
    this.answers.set(name, answer);
    return Response.json({ answer, remarks: [], answered: this.answers.size, asked: 5 });
  }

  #me() {
    const respondent = { name: 'Jonna Nordtal', email: 'jonna@nordtal.example', language: 'da' };
    return { state: 'open', respondent, section: null, organisation: questionnaire.organisation };
  }

  #now(): Questionnaire {
    const submission = this.#submitted ? { at, name: 'Jonna Nordtal', role: 'Direktør' } : null;
    const state = this.#submitted ? 'submitted' : 'answering';
    return { ...questionnaire, state, submission, answers: [...this.answers.values()], ...this.#given.questionnaire };
  }

  #check(): CheckResult {
    const missing = ['SQ01', 'SQ03'].filter((name) => !this.answers.has(name));
    return {
      ready: missing.length === 0,
      sections: [],
      missing: missing.map((name) => ({ field: name, section: 'incident' })),
      left: [],
      problems: [],
      remarks: [],
      hidden: [],
      ...this.#given.check,
    };
  }

  #receipt(): Receipt {
    return {
      reference: 'LEV-2026-007',
      submittedAt: at,
      name: 'Jonna Nordtal',
      role: 'Direktør',
      organisation: questionnaire.organisation,
      supplier: questionnaire.supplier,
      title: questionnaire.title,
      attribution: null,
      sha256: 'ab12'.repeat(16),
      mailedTo: 'jonna@nordtal.example',
      sections: [],
    };
  }
}
