import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../design/button.tsx';
import { StepUpProvider } from '../session/step-up.tsx';
import { sessionGate } from '../session/session-gate.ts';
import { answerOperations } from '../testing/answer-operations.ts';
import { renderScreen } from '../testing/render.tsx';
import { operation } from './operation.ts';
import { useAct } from './use-act.ts';

interface Result {
  readonly report:
    | { readonly __typename: 'ReportResult'; readonly receipt: { readonly position: string } }
    | { readonly __typename: 'Rejection'; readonly code: string };
}

const Report = operation<Result, { readonly what: string }>('mutation', 'Report', 'a'.repeat(64));
const done = { data: { report: { __typename: 'ReportResult', receipt: { position: '42' } } } };
const refused = { data: { report: { __typename: 'Rejection', code: 'AWARENESS_IN_THE_FUTURE' } } };
const outage = {
  errors: [{ message: 'x', extensions: { code: 'UNAVAILABLE', text: { da: 'Prøv igen', en: 'Try again' } } }],
};

const wantsCode = { data: { report: { __typename: 'Rejection', code: 'STEP_UP_REQUIRED' } } };

const outcomes: unknown[] = [];

const Screen = ({ boundTo }: { readonly boundTo?: string }) => {
  const [run] = useAct(Report, boundTo);
  const press = async () => {
    outcomes.push(await run({ what: 'Kryptering' }));
  };
  return <Button onPress={() => void press()}>Meld</Button>;
};

const Weighty = () => (
  <StepUpProvider>
    <Screen boundTo="risk-1:high" />
  </StepUpProvider>
);

/** The route that takes the code, beside GraphQL; hands back what was given. */
const codes = () => {
  const posted: unknown[] = [];
  const graphql = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (path === '/graphql') return graphql(path, init);
    posted.push(JSON.parse(typeof init.body === 'string' ? init.body : '{}'));
    return Promise.resolve(Response.json({}));
  });
  return posted;
};

const press = async (replies: readonly unknown[]) => {
  let turn = 0;
  const sent = answerOperations([Report, () => replies[turn++] as object]);
  const { user } = renderScreen(<Screen />);
  while (turn < replies.length) {
    const before = outcomes.length;
    await user.click(screen.getByRole('button', { name: 'Meld' }));
    await vi.waitFor(() => {
      expect(outcomes.length).toBe(before + 1);
    });
  }
  return sent;
};

beforeEach(() => {
  outcomes.length = 0;
  sessionStorage.clear();
});

describe('running an act', () => {
  it('sends the hash and the variables, never a document', async () => {
    const [sent] = await press([done]);
    expect(sent?.variables).toEqual({ what: 'Kryptering' });
    expect(outcomes).toEqual([{ kind: 'done', result: done.data.report }]);
  });

  it('keeps the idempotency key when the same is sent again after a failure, and takes a new one when it was done', async () => {
    const sent = await press([outage, done, done]);
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
    expect(outcomes[0]).toMatchObject({ kind: 'failed', failure: { kind: 'unavailable', text: { da: 'Prøv igen' } } });
  });

  it('hands back a refusal as a value', async () => {
    await press([refused]);
    expect(outcomes).toEqual([{ kind: 'refused', rejection: refused.data.report }]);
  });

  it('asks for a code where the server wants one, for the thing named, and sends again what was typed', async () => {
    let turn = 0;
    const sent = answerOperations([Report, () => (turn++ === 0 ? wantsCode : done)]);
    const posted = codes();
    const { user } = renderScreen(<Weighty />);
    await user.click(screen.getByRole('button', { name: 'Meld' }));
    await user.type(await screen.findByLabelText(/Kode/), '123456');
    await user.click(screen.getByRole('button', { name: 'Bekræft' }));
    await vi.waitFor(() => {
      expect(outcomes).toEqual([{ kind: 'done', result: done.data.report }]);
    });
    expect(posted).toEqual([{ boundTo: 'risk-1:high', code: '123456' }]);
    expect(sent.map(({ variables }) => variables)).toEqual([{ what: 'Kryptering' }, { what: 'Kryptering' }]);
  });

  it('hands back the refusal when the person gives no code', async () => {
    const sent = answerOperations([Report, () => wantsCode]);
    const { user } = renderScreen(<Weighty />);
    await user.click(screen.getByRole('button', { name: 'Meld' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await vi.waitFor(() => {
      expect(outcomes).toEqual([{ kind: 'refused', rejection: wantsCode.data.report }]);
    });
    expect(sent).toHaveLength(1);
  });

  it('reads from the position of its receipt from then on', async () => {
    const sent = await press([done, done]);
    expect(sent.at(-1)?.headers.get('varsel-min-position')).toBe('42');
  });

  it('waits while the session is lost and goes on with the same key afterwards', async () => {
    const sent = answerOperations([Report, () => done]);
    const answering = globalThis.fetch;
    let first = true;
    const keys: (string | null)[] = [];
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
      keys.push(new Headers(init.headers).get('idempotency-key'));
      if (!first) return answering(address, init);
      first = false;
      return Promise.resolve(Response.json({ code: 'NOT_SIGNED_IN' }, { status: 401 }));
    });
    const { user } = renderScreen(<Screen />);
    await user.click(screen.getByRole('button', { name: 'Meld' }));
    await vi.waitFor(() => {
      expect(sessionGate.isLost()).toBe(true);
    });
    expect(outcomes).toEqual([]);
    act(() => {
      sessionGate.regain();
    });
    await vi.waitFor(() => {
      expect(outcomes).toHaveLength(1);
    });
    expect(sent).toHaveLength(1);
    expect(keys[0]).toBe(keys[1]);
  });
});
