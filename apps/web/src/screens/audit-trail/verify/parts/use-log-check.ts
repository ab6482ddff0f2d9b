import { useState } from 'react';

export interface LogFault {
  readonly kind: string;
  readonly position: number;
  readonly until: number;
}

/** What is known of the check that was asked for. */
export type LogCheck =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly events: number }
  | { readonly step: 'done'; readonly events: number; readonly heads: number; readonly fault: LogFault | null }
  | { readonly step: 'busy' }
  | { readonly step: 'failed' };

/** Recomputes the whole log; tells how far it is, line by line, as the server says it. */
export const useLogCheck = (onDone: () => void) => {
  const [check, setCheck] = useState<LogCheck>({ step: 'none' });
  const run = async () => {
    setCheck({ step: 'reading', events: 0 });
    let last: LogCheck = { step: 'failed' };
    try {
      for await (const step of steps()) {
        last = step;
        setCheck(step);
      }
    } catch {
      last = { step: 'failed' };
    }
    // A line that breaks off in the middle is no result.
    setCheck(last.step === 'reading' ? { step: 'failed' } : last);
    onDone();
  };
  return { check, run };
};

async function* steps(): AsyncGenerator<LogCheck> {
  const response = await fetch('/api/log/check', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!response.ok || response.body === null) throw new Error(`The check answered ${String(response.status)}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = `${rest}${part.value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as LogCheck;
  }
}
