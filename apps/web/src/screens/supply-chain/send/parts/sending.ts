import type { SendChoicesResult } from '../../../../graphql/generated/supply-chain/send.ts';
import type { Summary, Tier } from '../../parts/supply-data.ts';

/** What is to be sent, to whom, until when. */
export interface Sending {
  readonly template: string | null;
  readonly tier: Tier | null;
  readonly suppliers: readonly string[];
  /** The contact chosen at each supplier; where nobody chose, the first one is meant. */
  readonly contacts: Readonly<Record<string, string>>;
  readonly dueOn: string | null;
  readonly message: string;
}

export interface SendPartProps {
  readonly values: Sending;
  readonly onChange: (patch: Partial<Sending>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly suppliers: readonly Summary[];
}

interface Wish {
  readonly wished: readonly string[];
  readonly dueOn: string;
}

export const beginWith = (data: SendChoicesResult, { wished, dueOn }: Wish): Sending => {
  const usable = data.questionnaireTemplates.filter(({ retired }) => !retired);
  const known = data.suppliers.edges.filter(({ node }) => !asksNothing(node)).map(({ node }) => node.id);
  return {
    template: usable.find(({ builtIn }) => builtIn)?.id ?? usable[0]?.id ?? null,
    tier: null,
    suppliers: wished.filter((id) => known.includes(id)),
    contacts: {},
    dueOn,
    message: '',
  };
};

/** Whom no questionnaire can be sent to as things stand: no tier, or one that is registered only. */
export const asksNothing = ({ tier }: Summary): boolean => tier === null || tier === 'T4';

/** A round that is still open; a second one beside it would ask the same people twice. */
export const isRunning = ({ round }: Summary): boolean =>
  round !== null && round.concludedOn === null && round.status !== 'WITHDRAWN';
