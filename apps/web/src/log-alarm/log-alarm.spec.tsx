// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LogAlarm as LogAlarmQuery } from '../graphql/generated/log-alarm/log-alarm.ts';
import { answered, answerOperations } from '../testing/answer-operations.ts';
import { renderScreen } from '../testing/render.tsx';
import { LogAlarm } from './log-alarm.tsx';

let broken = false;

const open = () => {
  broken = false;
  return {
    sent: answerOperations(
      answered(LogAlarmQuery, () => ({
        logStanding: { __typename: 'LogStanding' as const, broken, alarms: [] },
      })),
    ),
    ...renderScreen(<LogAlarm place="/" />, { permissions: ['history:read'] }),
  };
};

const look = (state: 'visible' | 'hidden') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('tell everybody that the log is broken', () => {
  it('within fifteen seconds of the product knowing it, without anybody going anywhere', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    open();
    await wait(100);
    expect(screen.queryByRole('alert')).toBeNull();
    broken = true;
    await wait(15_000);
    expect(await screen.findByText('Revisionsloggen stemmer ikke.')).toBeDefined();
  });

  it('on paper too, in one line that says when it was so, without a link to press', async () => {
    open();
    broken = true;
    const line = await screen.findByText(
      /^Revisionsloggen stemte ikke, da dette blev udskrevet .*20\d\d.*Kontrollér den/,
    );
    expect(line.closest('[role=alert]')).toBeNull();
    expect(line.querySelector('a')).toBeNull();
  });

  it('asks nothing while nobody looks, and at once when they come back', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { sent } = open();
    await wait(100);
    look('hidden');
    const before = sent.length;
    await wait(120_000);
    expect(sent.length).toBe(before);
    broken = true;
    look('visible');
    await wait(100);
    expect(await screen.findByText('Revisionsloggen stemmer ikke.')).toBeDefined();
  });
});
