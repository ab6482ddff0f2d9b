// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, noAnswer } from '../../questions/answer.ts';
import { AnswerKeeper, type KeptAnswer, type Sent } from './answer-keeper.ts';
import { browserAnswerShelf } from './answer-shelf.ts';

const at = '2026-11-22T08:12:00Z';
const said = (comment: string): Answer => ({ ...noAnswer, comment });

/** The customer's side: versions count up; gone while `reachable` is false. */
class Customer {
  reachable = true;
  signedOut = false;
  readonly kept = new Map<string, KeptAnswer>();
  readonly order: string[] = [];

  readonly send = (question: string, { answer, version }: KeptAnswer): Promise<Sent> => {
    if (!this.reachable) return Promise.resolve({ kind: 'failed' });
    if (this.signedOut) return Promise.resolve({ kind: 'signed-out' });
    const theirs = this.kept.get(question);
    if ((theirs?.version ?? 0) !== version)
      return Promise.resolve({ kind: 'conflict', theirs: theirs ?? { answer: noAnswer, version: 0 } });
    if (answer.comment === 'bad') return Promise.resolve({ kind: 'refused', message: { da: 'Nej', en: 'No' } });
    this.kept.set(question, { answer, version: version + 1 });
    this.order.push(question);
    return Promise.resolve({ kind: 'saved', version: version + 1, at, remarks: [] });
  };
}

let customer: Customer;
const open = () =>
  new AnswerKeeper({ known: new Map(customer.kept), shelf: browserAnswerShelf('round-1'), send: customer.send });
const shelved = () => Object.keys(localStorage).filter((key) => key.startsWith('varsel-supplier:'));

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  customer = new Customer();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('keep the answers of a supplier', () => {
  it('sends what was written within two seconds, and keeps no copy of it here afterwards', async () => {
    const keeper = open();
    keeper.change('q1', { comment: 'a' });
    keeper.change('q1', { comment: 'ab' });
    expect(shelved()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(customer.kept.get('q1')?.answer).toEqual(said('ab'));
    expect(keeper.snapshot().save).toEqual({ state: 'saved', at });
    expect(shelved()).toEqual([]);
  });

  it('keeps five minutes of answers without a network, and sends every letter in order afterwards', async () => {
    const keeper = open();
    customer.reachable = false;
    for (let n = 1; n <= 20; n += 1) {
      for (const text of ['s', 'sv', `svar ${String(n)}`]) keeper.change(`q${String(n)}`, { comment: text });
      await vi.advanceTimersByTimeAsync(15_000);
    }
    expect(keeper.snapshot().save).toEqual({ state: 'failed' });
    expect(customer.order).toEqual([]);
    customer.reachable = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect([...customer.kept].map(([question, { answer }]) => [question, answer.comment])).toEqual(
      Array.from({ length: 20 }, (_, n) => [`q${String(n + 1)}`, `svar ${String(n + 1)}`]),
    );
  });

  it('finds what was not sent again after the window was closed', async () => {
    customer.reachable = false;
    open().change('q1', { comment: 'halv' });
    customer.reachable = true;
    const again = open();
    expect(again.entry('q1').answer.comment).toBe('halv');
    await vi.advanceTimersByTimeAsync(2000);
    expect(customer.kept.get('q1')?.answer.comment).toBe('halv');
  });

  it('keeps both answers when a colleague was first, until a person has chosen', async () => {
    const keeper = open();
    customer.kept.set('q1', { answer: said('kollega'), version: 3 });
    keeper.change('q1', { comment: 'min' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(keeper.entry('q1').theirs?.answer.comment).toBe('kollega');
    expect(keeper.entry('q1').answer.comment).toBe('min');
    keeper.keepMine('q1');
    await vi.advanceTimersByTimeAsync(2000);
    expect(customer.kept.get('q1')).toEqual({ answer: said('min'), version: 4 });
  });

  it('takes the colleague’s answer when that is chosen', async () => {
    const keeper = open();
    customer.kept.set('q1', { answer: said('kollega'), version: 3 });
    keeper.change('q1', { comment: 'min' });
    await vi.advanceTimersByTimeAsync(2000);
    keeper.takeTheirs('q1');
    expect(keeper.entry('q1')).toEqual({ answer: said('kollega'), version: 3, unsaved: false });
    expect(shelved()).toEqual([]);
  });

  it('says what to mend when an answer is refused, and sends the others all the same', async () => {
    const keeper = open();
    keeper.change('q1', { comment: 'bad' });
    keeper.change('q2', { comment: 'good' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(keeper.entry('q1').refusal).toEqual({ da: 'Nej', en: 'No' });
    expect(keeper.snapshot().save).toEqual({ state: 'failed' });
    expect(customer.order).toEqual(['q2']);
    expect(await keeper.flush()).toBe(false);
    keeper.change('q1', { comment: 'better' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(customer.order).toEqual(['q2', 'q1']);
  });

  it('waits for a new code when the way in has run out, and loses nothing', async () => {
    const keeper = open();
    customer.signedOut = true;
    keeper.change('q1', { comment: 'sent' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(keeper.snapshot().signedOut).toBe(true);
    customer.signedOut = false;
    keeper.resume();
    await vi.advanceTimersByTimeAsync(2000);
    expect(customer.kept.get('q1')?.answer.comment).toBe('sent');
  });

  it('leaves nothing in this browser after the submission', () => {
    customer.reachable = false;
    const keeper = open();
    keeper.change('q1', { comment: 'x' });
    keeper.forget();
    expect(shelved()).toEqual([]);
  });
});
